//! The mouse: the wheel scrolls what is under it, a click selects, a click on what is selected
//! opens.

use super::apply;
use super::command::Command;
use super::panes::text::selection::Selection;
use super::panes::{Pane, articles, text, timeline};
use super::state::{Effect, State};
use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};

/// Rows that one notch of the wheel moves.
const NOTCH: isize = 3;

/// Does what a mouse event asks. An article beside the one that it moves follows.
pub fn event(state: &mut State, event: MouseEvent) -> Vec<Effect> {
    let notch = match event.kind {
        MouseEventKind::ScrollDown => NOTCH,
        MouseEventKind::ScrollUp => -NOTCH,
        _ => 0,
    };
    if notch != 0
        && state.page.is_none()
        && is_beside(state, Position::new(event.column, event.row))
    {
        scroll_beside(state, notch);
        return Vec::new();
    }
    let before = state.standing();
    let effects = take(state, notch, event);
    state.follow(before);
    effects
}

/// Scrolls the article that has not the keys.
fn scroll_beside(state: &mut State, rows: isize) {
    state.change_places();
    let before = state.standing();
    state.text.scroll(rows);
    state.follow(before);
    state.change_places();
}

fn take(state: &mut State, notch: isize, event: MouseEvent) -> Vec<Effect> {
    match event.kind {
        MouseEventKind::ScrollDown | MouseEventKind::ScrollUp => {}
        MouseEventKind::Drag(MouseButton::Left) => {
            drag(state, Position::new(event.column, event.row));
            return Vec::new();
        }
        MouseEventKind::Down(MouseButton::Left) => {
            state.text.selection = None;
            let mut effects = click(state, Position::new(event.column, event.row));
            effects.extend(apply::engage(state));
            return effects;
        }
        _ => return Vec::new(),
    }
    if let Some(page) = &mut state.page {
        page.scroll(notch);
        return Vec::new();
    }
    let at = Position::new(event.column, event.row);
    let Some((pane, _)) = pane_at(state, at) else {
        return Vec::new();
    };
    match pane {
        Pane::Articles => {
            state.articles.scroll(notch);
            return apply::ask_missing(state);
        }
        Pane::Text => state.text.scroll(notch),
        Pane::Entities => state.entities.step(notch),
        Pane::Timeline => state.timeline.step(notch),
    }
    Vec::new()
}

fn pane_at(state: &State, at: Position) -> Option<(Pane, Rect)> {
    state
        .places()
        .into_iter()
        .find(|(_, place)| place.contains(at))
}

/// Whether a place is that of the article beside the one that has the keys.
fn is_beside(state: &State, at: Position) -> bool {
    let beside = state.facing_places().and_then(|(_, other)| other);
    beside.is_some_and(|place| place.contains(at))
}

/// Picks out the text from where the button went down to where the pointer is.
fn drag(state: &mut State, at: Position) {
    let Some((Pane::Text, place)) = pane_at(state, at) else {
        return;
    };
    let pointed = text::view::place_at(&state.columns(state.inside(place)), at);
    let byte = pointed.and_then(|(row, x)| state.text.byte_at(row, x));
    let article = state.text.document().and_then(|it| it.article());
    let (Some(article), Some(byte)) = (article, byte) else {
        return;
    };
    state.text.selection = match state.text.selection {
        Some(selection) => Some(selection.to(&article.text, byte)),
        None => Selection::at(&article.text, state.text.pressed.unwrap_or(byte))
            .map(|selection| selection.to(&article.text, byte)),
    };
    let words = state.messages.text("selection-begun");
    state.say(words);
}

fn click(state: &mut State, at: Position) -> Vec<Effect> {
    if state.page.take().is_some() {
        return Vec::new();
    }
    if is_beside(state, at) {
        state.change_places();
        state.fit();
    }
    let Some((pane, place)) = pane_at(state, at) else {
        return Vec::new();
    };
    let had_focus = state.focus == pane;
    state.focus(pane);
    let inside = state.inside(place);
    if !inside.contains(at) {
        return Vec::new();
    }
    let row = at.y - inside.y;
    match pane {
        Pane::Articles => {
            let each = articles::view::rows_each(inside.width);
            let index = state.articles.top() + usize::from(row / each);
            if index >= state.articles.len() {
                return Vec::new();
            }
            let again = had_focus && index == state.articles.selected();
            state.articles.select(index);
            if again {
                return apply::apply(state, Command::Open, None);
            }
            return apply::preview(state);
        }
        Pane::Text => {
            let pointed = text::view::place_at(&state.columns(inside), at);
            let byte = pointed.and_then(|(row, x)| state.text.byte_at(row, x));
            state.text.pressed = byte;
            if let Some(span) = byte.and_then(|byte| state.text.span_at(byte)) {
                state.text.walked = Some(span.entity);
                state.text.here = Some(span.range);
                state.entities.select_entity(span.entity);
            }
        }
        Pane::Entities => {
            let before = state.entities.selected_entity();
            let pointed = state.entities.point(usize::from(row));
            if pointed.is_some() && pointed == before {
                return apply::apply(state, Command::NextMention, None);
            }
        }
        Pane::Timeline => {
            let places = timeline::view::places(inside, state.direction);
            if let Some(row) = at.y.checked_sub(places.bars.y) {
                let bucket = timeline::view::bucket_at(places.bars, at.x, state.direction);
                state.timeline.point(usize::from(row), bucket);
            }
        }
    }
    Vec::new()
}
