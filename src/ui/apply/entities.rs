//! The entities pane.

use crate::library::ListQuery;
use crate::ui::panes::Pane;
use crate::ui::state::{Effect, State};

pub(super) fn articles_naming(state: &mut State) -> Vec<Effect> {
    let Some(entity) = state
        .entities
        .selected_entity()
        .and_then(|index| state.entities.entities().get(index))
    else {
        return Vec::new();
    };
    let words = state
        .messages
        .with("naming", [("name", entity.name.as_str())]);
    let query = ListQuery {
        entity: Some(entity.key.clone()),
        filter: None,
        days: None,
        keyword: None,
        ..state.articles.query().clone()
    };
    state.articles.set_query(query);
    state.articles.narrowed_to = words;
    state.focus(Pane::Articles);
    state.ask_list(true)
}
