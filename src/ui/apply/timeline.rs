//! The timeline pane.

use crate::library::ListQuery;
use crate::ui::panes::Pane;
use crate::ui::state::{Effect, State};

/// Left and right on the screen are earlier or later, as time runs.
pub(super) fn sideways(state: &State, right: isize) -> isize {
    if state.direction.is_rtl() {
        -right
    } else {
        right
    }
}

pub(super) fn narrow(state: &mut State) -> Vec<Effect> {
    let Some((row, days, count)) = state.timeline.selection() else {
        return Vec::new();
    };
    let span = if days.0 == days.1 {
        days.0.to_string()
    } else {
        format!("{} – {}", days.0, days.1)
    };
    let words = state.messages.with(
        "timeline-bucket",
        [
            ("keyword", row.keyword.clone().into()),
            ("span", span.into()),
            ("count", fluent_bundle::FluentValue::from(count)),
        ],
    );
    if count == 0 {
        state.say(words);
        return Vec::new();
    }
    let query = ListQuery {
        days: Some(days),
        keyword: Some(row.key.clone()),
        ..state.articles.query().clone()
    };
    state.articles.set_query(query);
    state.articles.narrowed_to = words;
    state.focus(Pane::Articles);
    state.ask_list(true)
}
