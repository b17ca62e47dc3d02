//! How the line being typed looks: its label, its text with what is picked out, and the caret.
//!
//! Where one place in the text lies at two places of the line, an arrow before it tells which way
//! the text runs that the caret clings to.

use super::{Prompt, Purpose};
use crate::article::Direction;
use crate::ui::frame::Frame;
use crate::ui::paint::{self, Align};
use crate::ui::state::State;
use ratatui::layout::{Position, Rect};

/// Paints the line into `row`; returns where its caret stands.
pub fn draw(frame: &mut Frame, row: Rect, prompt: &Prompt, state: &State) -> Position {
    let is_mirrored = state.direction.is_rtl();
    let start = if is_mirrored {
        Align::Right
    } else {
        Align::Left
    };
    let label = label(prompt.purpose, state);
    let covered = paint::text(frame, row, &label, start, state.theme.dim());
    let width = row.width.saturating_sub(covered.width + 1);
    let (mut room, arrow) = if is_mirrored {
        (Rect { width, ..row }, covered.x.saturating_sub(1))
    } else {
        let x = covered.right() + 1;
        (Rect { x, width, ..row }, covered.right())
    };
    let (paragraph, line) = prompt.laid(state.direction);
    // A free cell where the next letter goes: at the left of a right-to-left text, at the right
    // of any other.
    room.width = room.width.saturating_sub(1);
    if is_mirrored || paragraph.direction().is_rtl() {
        room.x += 1;
    }
    let caret = paragraph.caret_column(&line, prompt.caret());
    let shown = i32::from(room.width);
    let total = i32::try_from(line.width).unwrap_or(i32::MAX);
    // Of a text that is too long, the part with the caret; else the part that is read first.
    let hidden = if total <= shown {
        0
    } else if paragraph.direction().is_rtl() {
        (total - shown).min(caret.max(0))
    } else {
        (caret - shown + 1).max(0)
    };
    let free = if is_mirrored {
        (shown - total).max(0)
    } else {
        0
    };
    let left = i32::from(room.x) + free - hidden;
    let picked = prompt.picked();
    let mut x = left;
    for cell in paragraph.cells(&line) {
        let next = x + i32::from(cell.width);
        if x >= i32::from(room.x)
            && next <= i32::from(room.right())
            && let Ok(column) = u16::try_from(x)
        {
            let is_picked = picked.is_some_and(|picked| picked.contains(cell.source.start));
            let style = if is_picked {
                state.theme.prompt().patch(state.theme.selected(true))
            } else {
                state.theme.prompt()
            };
            paint::cell(frame, Position::new(column, row.y), &cell, style);
        }
        x = next;
    }
    if paragraph.is_divided(&line, prompt.caret().at) {
        let sign = match paragraph.caret_direction(&line, prompt.caret()) {
            Direction::LeftToRight => "→",
            Direction::RightToLeft => "←",
        };
        frame.put(Position::new(arrow, row.y), sign, state.theme.dim());
    }
    let column = u16::try_from(left + caret).unwrap_or(row.x);
    Position::new(column.clamp(row.x, row.right() - 1), row.y)
}

fn label(purpose: Purpose, state: &State) -> String {
    match (purpose, &state.notice) {
        (Purpose::Filter, _) => state.messages.text("filter-prompt"),
        (Purpose::Search, _) => state.messages.text("search-prompt"),
        (Purpose::Command, _) => state.messages.text("palette-prompt"),
        (Purpose::Term, _) => state.messages.text("term-prompt"),
        (Purpose::Subscribe, _) => state.messages.text("feed-prompt"),
        (Purpose::Tags, _) => state.messages.text("tags-prompt"),
        (Purpose::Export, _) => state.messages.text("export-prompt"),
        (Purpose::Note, _) => state.messages.text("note-prompt"),
        (Purpose::Find, None) => state.messages.text("find-prompt"),
        (Purpose::Find, Some(notice)) => state
            .messages
            .with("find-prompt-wrong", [("reason", notice.words.as_str())]),
        (Purpose::Merge, _) => state.messages.text("merge-prompt"),
        (Purpose::Split, _) => state.messages.text("split-prompt"),
        (Purpose::Rename, _) => state.messages.text("rename-prompt"),
    }
}
