//! Two articles side by side: how the second is chosen, how they scroll, how one is closed.

use super::articles::{ask_again, bookmark, mark_read, open, preview, reopen};
use crate::library::ArticleId;
use crate::ui::facing::{Facing, Scrolling, Stage};
use crate::ui::panes::Pane;
use crate::ui::state::{Effect, State};
use crate::ui::work::Request;

/// Stands another article beside the open one: of two that are chosen in the list the second, else
/// the selected one where another is open, else one that is then chosen from the list. Where two
/// are read already, the one without the keys is closed.
pub(super) fn toggle(state: &mut State) -> Vec<Effect> {
    let in_list = state.focus == Pane::Articles;
    if state.facing.is_some() && !in_list {
        return close(state);
    }
    if in_list && let [first, second] = chosen(state)[..] {
        return both(state, first, second);
    }
    let selected = state.articles.selected_id();
    if state.facing.is_some() {
        state.focus(Pane::Text);
        return open(state, selected);
    }
    if state.text.document().is_none() && state.opening.is_none() {
        let words = state.messages.text("facing-none");
        state.say(words);
        return Vec::new();
    }
    if in_list && !state.preview && selected.is_some() && selected != state.text.id {
        let mut effects = put_aside(state, Stage::Reading);
        state.focus(Pane::Text);
        tell(state);
        effects.extend(open(state, selected));
        return effects;
    }
    let mut effects = put_aside(state, Stage::Choosing);
    state.focus(Pane::Articles);
    let words = state.messages.text("facing-choose");
    state.say(words);
    effects.extend(preview(state));
    effects
}

/// The articles that are chosen in the list.
fn chosen(state: &State) -> Vec<ArticleId> {
    state.articles.flags.in_order(state.articles.ids())
}

/// Opens two articles, one after the other.
fn both(state: &mut State, first: ArticleId, second: ArticleId) -> Vec<Effect> {
    let mut effects = match state.facing {
        Some(_) => close(state),
        None => Vec::new(),
    };
    state.focus(Pane::Text);
    if state.text.id == Some(first) && state.opening.is_none() {
        effects.extend(stand_beside(state, second));
    } else {
        state.to_stand_beside = Some(second);
        effects.extend(open(state, Some(first)));
    }
    effects
}

/// Opens an article beside the one that is open.
pub fn stand_beside(state: &mut State, second: ArticleId) -> Vec<Effect> {
    let mut effects = put_aside(state, Stage::Reading);
    tell(state);
    effects.extend(open(state, Some(second)));
    effects
}

/// What stands beside another is being read.
fn put_aside(state: &mut State, how_far: Stage) -> Vec<Effect> {
    let mut effects = if state.preview {
        state.preview = false;
        mark_read(state)
    } else {
        bookmark(state)
    };
    effects.extend(leave_other(state));
    state.put_aside(how_far);
    effects
}

/// Keeps the place in an article beside the open one that is left.
pub(super) fn leave_other(state: &State) -> Vec<Effect> {
    let other = state.facing.as_ref().map(|facing| &facing.other.text);
    other
        .and_then(|text| Some(Request::SetPosition(text.id?, text.bookmark())))
        .map(Effect::Ask)
        .into_iter()
        .collect()
}

/// Back to the article that has the keys alone; to the one that was put aside while a second was
/// being chosen.
pub(super) fn close(state: &mut State) -> Vec<Effect> {
    if state.is_facing() {
        let effects = leave_other(state);
        state.facing = None;
        state.fit();
        return effects;
    }
    state.change_places();
    state.facing = None;
    state.preview = false;
    state.focus(Pane::Text);
    Vec::new()
}

/// The focus has come to the text: what stands there beside the one that was put aside is chosen.
pub fn settle(state: &mut State) {
    if let Some(Facing { stage, .. }) = &mut state.facing
        && *stage == Stage::Choosing
    {
        *stage = Stage::Reading;
        tell(state);
    }
}

fn tell(state: &mut State) {
    let words = state.messages.text("facing-opened");
    state.say(words);
}

/// To the pane beside the present one; of two articles to the other.
pub(super) fn to_pane(state: &mut State, pane: Pane) -> Vec<Effect> {
    if state.facing_shown().is_some() {
        return go_over(state);
    }
    state.focus(pane);
    Vec::new()
}

/// To the other article.
fn go_over(state: &mut State) -> Vec<Effect> {
    state.change_places();
    state.fit();
    ask_again(state)
}

/// Asks once more for what is to come beside the article that has the keys: of several that were
/// asked for at once only the latest is answered.
pub fn ask_beside(state: &mut State) -> Vec<Effect> {
    state.change_places();
    let effects = ask_again(state);
    state.change_places();
    effects
}

/// Of the articles that are shown or are still to come, asks anew for those that are `other` than
/// they were, or are to be told in another way.
pub fn reopen_shown(state: &mut State, other: impl Fn(ArticleId) -> bool) -> Vec<Effect> {
    let mut effects = Vec::new();
    if state.facing.is_some() {
        state.change_places();
        effects.extend(reopen_if(state, &other));
        state.change_places();
    }
    if !effects.is_empty() {
        // Whoever comes first asks for the other one again.
        effects.extend(ask_again(state));
    }
    effects.extend(reopen_if(state, &other));
    effects
}

fn reopen_if(state: &mut State, other: impl Fn(ArticleId) -> bool) -> Vec<Effect> {
    let coming = state.opening.map(|it| it.id);
    if state.text.id.into_iter().chain(coming).any(other) {
        reopen(state)
    } else {
        Vec::new()
    }
}

/// Both articles scroll together from now on, or each by itself.
pub(super) fn link(state: &mut State) {
    let Some(facing) = &mut state.facing else {
        let words = state.messages.text("facing-only-one");
        state.say(words);
        return;
    };
    let (scrolling, words) = match facing.scrolling {
        Scrolling::Alone => (Scrolling::Together, "facing-together"),
        Scrolling::Together => (Scrolling::Alone, "facing-alone"),
    };
    facing.scrolling = scrolling;
    state.align();
    let words = state.messages.text(words);
    state.say(words);
}
