//! The list of articles: opening, walking, sorting, marking.

use super::facing::leave_other;
use super::jumping;
use crate::library::{ArticleId, Sort};
use crate::text::as_seen::View;
use crate::ui::panes::{Pane, articles};
use crate::ui::state::{Effect, Opening, State};
use crate::ui::work::Request;

/// Asks for the rows on the screen that are not held yet.
pub fn ask_missing(state: &State) -> Vec<Effect> {
    let missing = state.articles.missing();
    if missing.is_empty() {
        Vec::new()
    } else {
        vec![Effect::Ask(Request::Rows(missing))]
    }
}

fn ask_for(state: &State, id: ArticleId) -> Effect {
    let search = state.articles.query().search.clone();
    let view = state.view;
    Effect::Ask(Request::Open { id, search, view })
}

/// Asks once more for the article that is to come: another may have been asked for since, and only
/// the latest is answered.
pub(super) fn ask_again(state: &State) -> Vec<Effect> {
    let coming = state.opening.into_iter();
    coming.map(|it| ask_for(state, it.id)).collect()
}

/// Asks for an article, and remembers the place in the one that is left.
pub fn open(state: &mut State, id: Option<ArticleId>) -> Vec<Effect> {
    let Some(id) = id else { return Vec::new() };
    if state.text.id == Some(id) && state.opening.is_none() {
        return engage(state);
    }
    let mut effects = bookmark(state);
    jumping::leave(state);
    state.preview = false;
    if !state.is_opening(id) {
        state.opening = Some(Opening::of(id));
        effects.push(ask_for(state, id));
    }
    effects
}

/// Shows the open article as it is stored, or again as it was written.
pub fn turn_view(state: &mut State) -> Vec<Effect> {
    if state.text.id.is_none() || state.stored.is_none() {
        let words = state.messages.text("text-stored-as-written");
        state.say(words);
        return Vec::new();
    }
    state.view = match state.view {
        View::AsWritten => View::AsStored,
        View::AsStored => View::AsWritten,
    };
    reopen(state)
}

/// Asks for the open article anew: it, or how it is to be shown, has changed. It stays where it is.
/// One that is still to come is asked for anew when it has come: nobody knows whether it was read
/// before the change or after it.
pub fn reopen(state: &mut State) -> Vec<Effect> {
    if let Some(opening) = &mut state.opening {
        opening.is_outdated = true;
        return Vec::new();
    }
    let Some(id) = state.text.id else {
        return Vec::new();
    };
    let mut effects = bookmark(state);
    state.opening = Some(Opening::of(id));
    effects.push(ask_for(state, id));
    effects
}

/// Shows the selected article beside the list, where there is room for both.
pub fn preview(state: &mut State) -> Vec<Effect> {
    let Some(id) = state.articles.selected_id() else {
        return Vec::new();
    };
    let shown = state.text.id == Some(id) && state.opening.is_none();
    let visible = state.places().iter().any(|(pane, _)| *pane == Pane::Text);
    if shown || !visible || state.is_opening(id) {
        return Vec::new();
    }
    let mut effects = bookmark(state);
    state.preview = true;
    state.opening = Some(Opening::of(id));
    effects.push(ask_for(state, id));
    effects
}

/// The user has turned to the text: what was a preview is being read.
pub fn engage(state: &mut State) -> Vec<Effect> {
    if state.focus != Pane::Text || !state.preview {
        return Vec::new();
    }
    state.preview = false;
    mark_read(state)
}

/// Marks the open article as read.
pub fn mark_read(state: &mut State) -> Vec<Effect> {
    let Some(id) = state.text.id else {
        return Vec::new();
    };
    if let Some(row) = state.articles.row_mut(id) {
        if row.read {
            return Vec::new();
        }
        row.read = true;
    }
    vec![Effect::Ask(Request::SetRead(id, true))]
}

/// Keeps the places in the open article and in the one beside it.
pub fn bookmarks(state: &State) -> Vec<Effect> {
    let mut effects = bookmark(state);
    effects.extend(leave_other(state));
    effects
}

/// Keeps the place in the open article.
pub fn bookmark(state: &State) -> Vec<Effect> {
    match state.text.id {
        Some(id) if !state.preview => {
            vec![Effect::Ask(Request::SetPosition(id, state.text.bookmark()))]
        }
        _ => Vec::new(),
    }
}

pub(super) fn open_beside(state: &mut State, by: isize) -> Vec<Effect> {
    // The article that is open may not be the selected one: go on from the open one.
    if let Some(open) = state.text.id {
        state.articles.select_id(open);
    }
    if state.articles.step(by) {
        let mut effects = ask_missing(state);
        effects.extend(open(state, state.articles.selected_id()));
        effects
    } else {
        let end = if by > 0 { "list-end" } else { "list-start" };
        let words = state.messages.text(end);
        state.say(words);
        Vec::new()
    }
}

pub(super) fn next_unread(state: &mut State) -> Vec<Effect> {
    // Only rows that are held can be judged; those around the screen always are.
    let found = state
        .articles
        .held_from(state.articles.selected() + 1)
        .find(|(_, row)| !row.read)
        .map(|(index, _)| index);
    let Some(index) = found else {
        let words = state.messages.text("list-end");
        state.say(words);
        return Vec::new();
    };
    state.articles.select(index);
    let mut effects = ask_missing(state);
    effects.extend(preview(state));
    effects
}

pub(super) fn sort(state: &mut State, reverse: bool) -> Vec<Effect> {
    let mut query = state.articles.query().clone();
    if reverse {
        query.descending = !query.descending;
    } else {
        query.sort = articles::model::sort_after(query.sort);
        query.descending = query.sort == Sort::Date;
    }
    let by = state.messages.text(match query.sort {
        Sort::Date => "sort-date",
        Sort::Title => "sort-title",
        Sort::Source => "sort-source",
    });
    let order = state.messages.text(if query.descending {
        "sort-descending"
    } else {
        "sort-ascending"
    });
    let words = state
        .messages
        .with("sort-now", [("by", by), ("order", order)]);
    state.say(words);
    state.articles.set_query(query);
    state.ask_list(true)
}
