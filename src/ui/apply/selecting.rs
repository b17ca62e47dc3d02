//! Picking out a stretch of the text, and copying it.

use crate::article::{ByteRange, Direction};
use crate::ui::command::Command;
use crate::ui::panes::Pane;
use crate::ui::panes::text::selection::{Selection, cluster_beside, copied, word_beside};
use crate::ui::state::{Effect, State};
use fluent_bundle::FluentValue;

/// Whether the keys move the end of a selection.
pub fn is_selecting(state: &State) -> bool {
    state.focus == Pane::Text && state.text.selection.is_some()
}

/// Does what a command asks of the selection, `times` over.
pub(super) fn apply(state: &mut State, command: Command, times: isize) -> Vec<Effect> {
    match command {
        Command::Select => begin(state),
        Command::EndSelection => {
            state.text.selection = None;
            state.notice = None;
        }
        Command::Copy => return copy(state),
        Command::CopyAddress => return copy_address(state),
        _ => extend(state, command, times),
    }
    Vec::new()
}

/// Begins where the reader stands, or at the first word on the screen.
fn begin(state: &mut State) {
    state.focus(Pane::Text);
    let at = state.text.here.map(|here| here.start).or_else(|| {
        state
            .text
            .position()
            .and_then(|byte| usize::try_from(byte).ok())
    });
    let article = state.text.document().and_then(|it| it.article());
    let begun = article.zip(at).and_then(|(article, at)| {
        let selection = Selection::at(&article.text, at)?;
        Some(match state.text.here {
            Some(here) => selection.to(&article.text, here.end.saturating_sub(1)),
            None => selection,
        })
    });
    state.text.selection = begun;
    let words = state.messages.text(match begun {
        Some(_) => "selection-begun",
        None => "selection-none",
    });
    state.say(words);
}

fn extend(state: &mut State, command: Command, times: isize) {
    let Some(selection) = state.text.selection else {
        return;
    };
    let caret = selection.caret.start;
    let vertical = match command {
        Command::SelectDown => state.text.byte_lines_below(caret, times),
        Command::SelectUp => state.text.byte_lines_below(caret, -times),
        _ => caret,
    };
    let Some(article) = state.text.document().and_then(|it| it.article()) else {
        return;
    };
    let text = &article.text;
    let leftwards = match state.text.direction() {
        Direction::RightToLeft => 1,
        Direction::LeftToRight => -1,
    };
    let byte = match command {
        Command::SelectLeft => cluster_beside(text, caret, times * leftwards),
        Command::SelectRight => cluster_beside(text, caret, -times * leftwards),
        Command::SelectNextWord => word_beside(text, caret, times),
        Command::SelectPreviousWord => word_beside(text, caret, -times),
        Command::SelectDown | Command::SelectUp => vertical,
        Command::SelectBlock => article.block_at(caret).map_or(caret, |block| {
            let end = article.blocks[block].content.end;
            let next = article.blocks.get(block + 1).map(|next| next.content.end);
            let end = if selection.caret.end >= end {
                next.unwrap_or(end)
            } else {
                end
            };
            end.saturating_sub(1)
        }),
        Command::TurnSelection => {
            state.text.selection = Some(selection.turned());
            let caret = selection.turned().caret;
            state.text.reveal(caret);
            state.text.here = None;
            return;
        }
        _ => return,
    };
    let selection = selection.to(text, byte);
    state.text.selection = Some(selection);
    state.text.reveal(selection.caret);
    state.text.here = None;
}

fn copy(state: &mut State) -> Vec<Effect> {
    let range = state.text.selection.map(Selection::range);
    let article = state.text.document().and_then(|it| it.article());
    let copied = article
        .zip(range)
        .map(|(article, range): (_, ByteRange)| copied(article, range))
        .filter(|copied| !copied.is_empty());
    state.text.selection = None;
    let Some(copied) = copied else {
        let words = state.messages.text("selection-none");
        state.say(words);
        return Vec::new();
    };
    let letters = FluentValue::from(copied.chars().count());
    let words = state.messages.with("copied", [("count", letters)]);
    state.say(words);
    vec![Effect::Copy(copied)]
}

fn copy_address(state: &mut State) -> Vec<Effect> {
    let address = state
        .text
        .document()
        .and_then(|it| it.article())
        .and_then(|article| article.metadata.url.clone());
    let Some(address) = address else {
        let words = state.messages.text("address-none");
        state.say(words);
        return Vec::new();
    };
    let words = state
        .messages
        .with("address-copied", [("address", address.as_str())]);
    state.say(words);
    vec![Effect::Copy(address)]
}
