//! Moving: by rows, pages and to the ends of what has the focus, and back out of it.

use super::articles::{ask_missing, preview};
use super::{facing, jumping};
use crate::ui::panes::Pane;
use crate::ui::state::{Effect, FocusMode, State};

pub(super) fn page(state: &State) -> isize {
    if let (Some(sources), None) = (&state.sources, &state.page) {
        return isize::try_from(sources.page_rows()).unwrap_or(1).max(1);
    }
    let rows = match (&state.page, state.focus) {
        (Some(page), _) => page.page_rows(),
        (None, Pane::Articles) => state.articles.page_rows(),
        // A row of the last page stays in sight.
        (None, Pane::Text) => state.text.page_rows().saturating_sub(1),
        (None, Pane::Entities) => state.entities.page_rows(),
        (None, Pane::Timeline) => state.timeline.page_rows(),
    };
    isize::try_from(rows).unwrap_or(1).max(1)
}

pub(super) fn half_page(state: &State) -> isize {
    (page(state) / 2).max(1)
}

/// Moves in what has the focus by `rows`, down for positive ones.
pub fn step(state: &mut State, rows: isize) -> Vec<Effect> {
    if let Some(page) = &mut state.page {
        page.scroll(rows);
        return Vec::new();
    }
    if let Some(sources) = &mut state.sources {
        sources.step(rows);
        return Vec::new();
    }
    match state.focus {
        Pane::Articles => {
            state.articles.step(rows);
            let mut effects = ask_missing(state);
            effects.extend(preview(state));
            return effects;
        }
        Pane::Text => {
            state.text.here = None;
            state.text.scroll(rows);
        }
        Pane::Entities => {
            state.entities.step(rows);
            state.text.walked = None;
        }
        Pane::Timeline => state.timeline.step(rows),
    }
    Vec::new()
}

pub(super) fn to_end(state: &mut State, last: bool) -> Vec<Effect> {
    let is_covered = state.page.is_some() || state.sources.is_some();
    if !is_covered && state.focus == Pane::Text {
        jumping::leave(state);
        state.text.here = None;
        if last {
            state.text.last();
        } else {
            state.text.first();
        }
        return Vec::new();
    }
    let far = isize::MAX / 4;
    step(state, if last { far } else { -far })
}

pub(super) fn back(state: &mut State) -> Vec<Effect> {
    if state.page.take().is_some() || state.sources.take().is_some() {
        return Vec::new();
    }
    if state.focus == Pane::Text && (state.text.walked.is_some() || state.text.here.is_some()) {
        state.text.walked = None;
        state.text.here = None;
        return Vec::new();
    }
    if state.is_text_alone() {
        state.focus_mode = FocusMode::Off;
        state.fit();
        return Vec::new();
    }
    if state.zoomed {
        state.zoomed = false;
        state.fit();
        return Vec::new();
    }
    let is_choosing = state.facing.is_some() && !state.is_facing();
    if is_choosing || state.facing_shown().is_some() {
        return facing::close(state);
    }
    if state.focus != Pane::Articles {
        state.focus(Pane::Articles);
        return Vec::new();
    }
    if !state.articles.flags.is_empty() {
        state.articles.flags.clear();
        return Vec::new();
    }
    let whole = state.whole_list();
    if whole == *state.articles.query() {
        return Vec::new();
    }
    state.articles.set_query(whole);
    state.articles.narrowed_to.clear();
    state.ask_list(false)
}
