//! The end of the status line: work that runs, what has gone wrong, the number being typed, how
//! long the open article takes to read.

use super::paint::{self, Align};
use super::progress::Progress;
use super::state::State;
use crate::ui::frame::Frame;
use fluent_bundle::FluentValue;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use std::time::Duration;

/// Columns of a progress bar.
const BAR: u16 = 10;
/// Columns between two parts: a dot with a blank at either side.
const BETWEEN: u16 = 3;
/// Columns that are left to a message, at least.
const MESSAGE: u16 = 24;

/// A piece of the line.
enum Part {
    Words(String, Style),
    /// A bar that is filled to so many hundredths.
    Bar(u64),
}

/// Paints the line's end into `row`; returns the columns covered.
pub fn draw(frame: &mut Frame, row: Rect, state: &State) -> u16 {
    let mut room = row;
    let mut is_first = true;
    // The least important first: it stands furthest out, and is left out first where room lacks.
    let mut parts = parts(state);
    while parts.len() > 1 && width(&parts) + MESSAGE > row.width {
        parts.remove(0);
    }
    for part in parts {
        if !is_first {
            separator(frame, &mut room, state);
        }
        is_first = false;
        match part {
            Part::Words(sentence, style) => words(frame, &mut room, &sentence, style, state),
            Part::Bar(percent) => bar(frame, &mut room, percent, state),
        }
    }
    row.width - room.width
}

fn width(parts: &[Part]) -> u16 {
    let of_part = |part: &Part| match part {
        Part::Words(sentence, _) => u16::try_from(paint::width(sentence)).unwrap_or(u16::MAX),
        Part::Bar(_) => BAR,
    };
    let gaps = BETWEEN * u16::try_from(parts.len().saturating_sub(1)).unwrap_or(0);
    parts.iter().map(of_part).fold(gaps, u16::saturating_add)
}

fn parts(state: &State) -> Vec<Part> {
    let dim = state.theme.dim();
    let mut parts = Vec::new();
    if let Some(minutes) = state.text.minutes {
        let minutes = [("count", FluentValue::from(minutes))];
        parts.push(Part::Words(
            state.messages.with("text-minutes", minutes),
            dim,
        ));
    }
    if let Some((doing, progress)) = work(state) {
        if let Some(left) = progress.left() {
            parts.push(Part::Words(time_left(left, state), dim));
        }
        if let Some(rate) = progress.rate() {
            let rate = state.messages.with("work-rate", [("count", rate)]);
            parts.push(Part::Words(rate, dim));
        }
        parts.extend(progress.percent().map(Part::Bar));
        parts.push(Part::Words(doing, dim));
    } else if state.background.is_resting() {
        let words = state.messages.text("work-rests");
        parts.push(Part::Words(words, dim));
    }
    if !state.troubles.is_empty() {
        let words = format!("! {}", state.messages.number(state.troubles.count()));
        parts.push(Part::Words(words, state.theme.warning()));
    }
    let pressed: Vec<String> = state.pressed.iter().map(ToString::to_string).collect();
    if !pressed.is_empty() {
        parts.push(Part::Words(pressed.join(" "), dim));
    }
    if let Some(count) = state.count {
        parts.push(Part::Words(state.messages.number(count), dim));
    }
    parts
}

/// What runs, the most important of it, and how far it is.
fn work(state: &State) -> Option<(String, Progress)> {
    let (messages, background) = (&state.messages, &state.background);
    if let Some((counts, progress)) = background.importing {
        let words = messages.with(
            "work-importing",
            [
                ("done", counts.done()),
                ("new", counts.new),
                ("failed", counts.failed),
            ],
        );
        return Some((words, progress));
    }
    if let Some(refreshing) = background.refreshing {
        let words = messages.with(
            "work-refreshing",
            [
                ("done", refreshing.done),
                ("feeds", refreshing.feeds),
                ("new", refreshing.new),
            ],
        );
        return Some((words, refreshing.progress));
    }
    if let Some(progress) = background.analysing {
        let words = messages.with("work-analysing", [("count", background.backlog)]);
        return Some((words, progress));
    }
    let (left, progress) = background.indexing?;
    Some((messages.with("work-indexing", [("count", left)]), progress))
}

fn time_left(left: Duration, state: &State) -> String {
    let seconds = left.as_secs().max(1);
    let (id, count) = match seconds {
        ..100 => ("work-seconds-left", seconds),
        100..6_000 => ("work-minutes-left", seconds.div_ceil(60)),
        _ => ("work-hours-left", seconds.div_ceil(3_600)),
    };
    state.messages.with(id, [("count", count)])
}

/// Paints words at the end of `room`, and takes their columns from it.
fn words(frame: &mut Frame, room: &mut Rect, words: &str, style: Style, state: &State) {
    let align = if state.direction.is_rtl() {
        Align::Left
    } else {
        Align::Right
    };
    let covered = paint::text_in(frame, *room, words, align, style, state.direction);
    take(room, covered.width, state);
}

fn separator(frame: &mut Frame, room: &mut Rect, state: &State) {
    take(room, 1, state);
    words(frame, room, "·", state.theme.dim(), state);
    take(room, 1, state);
}

/// A bar that fills from where the line starts.
fn bar(frame: &mut Frame, room: &mut Rect, percent: u64, state: &State) {
    let width = BAR.min(room.width);
    let filled = u16::try_from((u64::from(width) * percent).div_ceil(100)).unwrap_or(width);
    for column in 0..width {
        let x = if state.direction.is_rtl() {
            room.x + width - 1 - column
        } else {
            room.right() - width + column
        };
        let symbol = if column < filled { "█" } else { "░" };
        frame.put(Position::new(x, room.y), symbol, state.theme.dim());
    }
    take(room, width, state);
}

fn take(room: &mut Rect, width: u16, state: &State) {
    let width = width.min(room.width);
    room.width -= width;
    if state.direction.is_rtl() {
        room.x += width;
    }
}
