//! Cells of the layout into cells of the screen.
//!
//! The only way for a text to get onto the screen: whatever it is — an article's line, a pane's
//! title, an error message — it is laid out first, so it stands in order, joined, and without
//! control characters.

use super::frame::{Frame, Strip};
use crate::article::Direction;
use crate::layout::{BaseDirection, Cell, Line, Options, Paragraph};
use ratatui::layout::{Margin, Position, Rect};
use ratatui::style::Style;

/// On which side of its room a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// At the side where its direction starts.
    Start,
    /// At the left.
    Left,
    /// At the right.
    Right,
    /// In the middle.
    Centre,
}

/// Options for a text whose own letters decide its direction, `fallback` where none does.
pub fn own_direction(fallback: Direction) -> Options {
    Options {
        direction: BaseDirection::Auto { fallback },
        ..Options::default()
    }
}

/// Paints one laid-out line into the first row of `area`; `style` tells each cell's look. Cells
/// that do not fit are left out. Returns the columns covered, as a one-row area.
pub fn line(
    frame: &mut Frame,
    area: Rect,
    paragraph: &Paragraph,
    line: &Line,
    align: Align,
    mut style: impl FnMut(&Cell<'_>) -> Style,
) -> Rect {
    let area = aligned(area.intersection(frame.area()), paragraph, line, align);
    let mut columns = frame.line(area);
    for cell in paragraph.cells(line) {
        let width = u16::from(cell.width);
        if width > columns.room() {
            break;
        }
        columns.put(cell.glyphs, width, style(&cell));
    }
    let width = area.width - columns.room();
    Rect { width, ..area }
}

/// Paints a line as [`line()`] does, from a strip of its cells, at the side where its direction
/// starts; `style` tells the look that belongs to a tag.
pub fn strip(
    frame: &mut Frame,
    area: Rect,
    (paragraph, line): (&Paragraph, &Line),
    strip: &Strip,
    style: impl FnMut(u32) -> Style,
) {
    let area = area.intersection(frame.area());
    let area = aligned(area, paragraph, line, Align::Start);
    frame.line(area).put_strip(strip, style);
}

/// As much of `area` as a line takes on its side of it: its first row, from the line's left end.
fn aligned(area: Rect, paragraph: &Paragraph, line: &Line, align: Align) -> Rect {
    if area.is_empty() {
        return Rect::default();
    }
    let width = u16::try_from(line.width).unwrap_or(u16::MAX);
    let free = area.width.saturating_sub(width);
    let indent = match align {
        Align::Left => 0,
        Align::Right => free,
        Align::Centre => free / 2,
        Align::Start if paragraph.direction().is_rtl() => free,
        Align::Start => 0,
    };
    Rect::new(area.x + indent, area.y, area.width - indent, 1)
}

/// Paints one cell of a line.
pub fn cell(frame: &mut Frame, at: Position, cell: &Cell<'_>, style: Style) {
    let width = cell.width.into();
    let columns = Rect::new(at.x, at.y, width, 1);
    frame.line(columns).put(cell.glyphs, width, style);
}

/// Lays `words` out in one line, cut with … where it is too long, and paints it into the first
/// row of `area`. Returns the columns covered.
pub fn text(frame: &mut Frame, area: Rect, words: &str, align: Align, style: Style) -> Rect {
    text_in(frame, area, words, align, style, Direction::LeftToRight)
}

/// The same; `fallback` is the direction of words in which no letter decides, as of digits and signs
/// that stand in the interface.
pub fn text_in(
    frame: &mut Frame,
    area: Rect,
    words: &str,
    align: Align,
    style: Style,
    fallback: Direction,
) -> Rect {
    let paragraph = Paragraph::new(words, &own_direction(fallback));
    let fitted = paragraph.fit(area.width);
    line(frame, area, &paragraph, &fitted, align, |_| style)
}

/// Cuts `width` columns off the side where a row of the interface starts; returns them and the
/// rest.
pub fn cut(area: Rect, width: u16, direction: Direction) -> (Rect, Rect) {
    let width = width.min(area.width);
    let (left, right) = if direction.is_rtl() {
        (area.width - width, width)
    } else {
        (width, area.width - width)
    };
    let first = Rect {
        width: left,
        ..area
    };
    let second = Rect {
        x: area.x + left,
        width: right,
        ..area
    };
    if direction.is_rtl() {
        (second, first)
    } else {
        (first, second)
    }
}

/// Columns that `words` take in one line.
pub fn width(words: &str) -> u32 {
    let paragraph = Paragraph::new(words, &own_direction(Direction::LeftToRight));
    paragraph.fit(u16::MAX).width
}

/// Rows that [`wrapped`] needs for `words`.
pub fn rows(words: &str, width: u16) -> usize {
    let paragraph = Paragraph::new(words, &own_direction(Direction::LeftToRight));
    let measure = crate::layout::Measure::Cells(width.max(1));
    paragraph.wrap(measure).len().max(1)
}

/// Paints several lines of `words`, wrapped, from the top of `area` on; `fallback` is their direction
/// where no letter decides. Returns the rows used.
pub fn wrapped(
    frame: &mut Frame,
    area: Rect,
    words: &str,
    align: Align,
    style: Style,
    fallback: Direction,
) -> u16 {
    let paragraph = Paragraph::new(words, &own_direction(fallback));
    let mut used = 0;
    for wrapped in paragraph.wrap(crate::layout::Measure::Cells(area.width.max(1))) {
        if used == area.height {
            break;
        }
        let row = Rect::new(area.x, area.y + used, area.width, 1);
        line(frame, row, &paragraph, &wrapped, align, |_| style);
        used += 1;
    }
    used
}

/// Paints a pane's border with its title at the starting side and a note at the other end of
/// the upper edge. Returns the area inside.
pub fn frame(
    frame: &mut Frame,
    area: Rect,
    title: (&str, Style),
    note: (&str, Style),
    edge: Style,
    direction: Direction,
) -> Rect {
    let area = area.intersection(frame.area());
    if area.width < 2 || area.height < 2 {
        return Rect::default();
    }
    border(frame, area, edge);
    let inside = area.inner(Margin::new(1, 1));
    let room = Rect::new(area.x + 2, area.y, area.width.saturating_sub(4), 1);
    let (at_start, at_end) = if direction.is_rtl() {
        (Align::Right, Align::Left)
    } else {
        (Align::Left, Align::Right)
    };
    // The note is short and the title may be long: the note takes its columns first, as long as
    // a third is left to the title.
    let length = u16::try_from(title.0.chars().count()).unwrap_or(u16::MAX);
    let kept = length.saturating_add(3).min(room.width / 3);
    let (_, for_note) = cut(room, kept, direction);
    let covered = if for_note.width > 6 {
        label(frame, for_note, note, at_end, direction).width + 1
    } else {
        0
    };
    let (for_title, _) = cut(room, room.width.saturating_sub(covered), direction);
    label(frame, for_title, title, at_start, direction);
    inside
}

/// A line around an area of two columns and two rows or more.
fn border(frame: &mut Frame, area: Rect, style: Style) {
    let inside = area.inner(Margin::new(1, 1));
    let (left, right) = (area.x, area.right() - 1);
    let (top, bottom) = (area.y, area.bottom() - 1);
    for y in [top, bottom] {
        frame.fill(Rect::new(inside.x, y, inside.width, 1), '─', style);
    }
    for x in [left, right] {
        frame.fill(Rect::new(x, inside.y, 1, inside.height), '│', style);
    }
    let corners = [
        (left, top, '┌'),
        (right, top, '┐'),
        (left, bottom, '└'),
        (right, bottom, '┘'),
    ];
    for (x, y, corner) in corners {
        frame.fill(Rect::new(x, y, 1, 1), corner, style);
    }
}

/// A text in a border: with a blank on both sides, so that it does not touch the edge.
fn label(
    frame: &mut Frame,
    room: Rect,
    (words, style): (&str, Style),
    align: Align,
    direction: Direction,
) -> Rect {
    if words.is_empty() || room.width < 3 {
        return Rect { width: 0, ..room };
    }
    let inner = Rect::new(room.x + 1, room.y, room.width - 2, 1);
    let covered = text_in(frame, inner, words, align, style, direction);
    for x in [covered.x - 1, covered.right()] {
        frame.erase(Rect::new(x, room.y, 1, 1));
    }
    Rect::new(covered.x - 1, covered.y, covered.width + 2, 1)
}
