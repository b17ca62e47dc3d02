//! Picking out a stretch of the text, and copying it.

use super::passages;
use crate::article::{ByteRange, Direction};
use crate::ui::command::{Selecting, Step};
use crate::ui::panes::Pane;
use crate::ui::panes::text::selection::{Selection, cluster_beside, copied, word_beside};
use crate::ui::state::{Effect, State};
use fluent_bundle::FluentValue;

/// Whether the keys move the end of a selection.
pub fn is_selecting(state: &State) -> bool {
    state.focus == Pane::Text && state.text.selection.is_some()
}

/// Does what a command asks of the selection, `times` over.
pub(super) fn apply(state: &mut State, wish: Selecting, times: isize) -> Vec<Effect> {
    match wish {
        Selecting::Begin => begin(state),
        Selecting::End => {
            state.text.selection = None;
            state.notice = None;
        }
        Selecting::Copy => return copy(state),
        Selecting::CopyAddress => return copy_address(state),
        Selecting::Highlight => return passages::highlight(state),
        Selecting::Annotate => passages::annotate(state),
        Selecting::Turn => turn(state),
        Selecting::To(step) => extend(state, step, times),
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

/// The open article's text; empty where it is not held whole.
fn text_of(state: &State) -> &str {
    let article = state.text.document().and_then(|it| it.article());
    article.map_or("", |article| &article.text)
}

/// Moves the end of the selection. Left and right are those of the paragraph it stands in: left
/// is on where the paragraph runs from the right.
fn extend(state: &mut State, step: Step, times: isize) {
    let Some(selection) = state.text.selection else {
        return;
    };
    let caret = selection.caret.start;
    let leftwards = match state.text.direction_at(caret) {
        Direction::RightToLeft => times,
        Direction::LeftToRight => -times,
    };
    let byte = match step {
        Step::Left => cluster_beside(text_of(state), caret, leftwards),
        Step::Right => cluster_beside(text_of(state), caret, -leftwards),
        Step::NextWord => word_beside(text_of(state), caret, times),
        Step::PreviousWord => word_beside(text_of(state), caret, -times),
        Step::Down => state.text.byte_lines_below(caret, times),
        Step::Up => state.text.byte_lines_below(caret, -times),
        Step::Block => block_end(state, selection),
    };
    state.text.selection = Some(selection.to(text_of(state), byte));
    show_caret(state);
}

/// The last byte of the block that the selection ends in; of the next when it ends there already.
fn block_end(state: &State, selection: Selection) -> usize {
    let caret = selection.caret;
    let article = state.text.document().and_then(|it| it.article());
    article
        .zip(article.and_then(|article| article.block_at(caret.start)))
        .and_then(|(article, block)| {
            article.blocks[block..]
                .iter()
                .map(|block| block.content.end)
                .find(|end| caret.end < *end)
        })
        .map_or(caret.start, |end| end.saturating_sub(1))
}

/// Lets the other end of the selection move.
fn turn(state: &mut State) {
    state.text.selection = state.text.selection.map(Selection::turned);
    show_caret(state);
}

/// Brings the moving end onto the screen.
fn show_caret(state: &mut State) {
    if let Some(selection) = state.text.selection {
        state.text.reveal(selection.caret);
        state.text.here = None;
    }
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
