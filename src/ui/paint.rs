//! Cells of the layout into cells of the screen.
//!
//! The only way for a text to get onto the screen: whatever it is — an article's line, a pane's
//! title, an error message — it is laid out first, so it stands in order, joined, and without
//! control characters.

use crate::article::Direction;
use crate::layout::{BaseDirection, Cell, Line, Options, Paragraph};
use ratatui::buffer::{Buffer, Cell as Column};
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::Style;
use ratatui::symbols::border;

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
    buffer: &mut Buffer,
    area: Rect,
    paragraph: &Paragraph,
    line: &Line,
    align: Align,
    mut style: impl FnMut(&Cell<'_>) -> Style,
) -> Rect {
    let area = area.intersection(buffer.area);
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
    let start = buffer.index_of(area.x, area.y) + usize::from(indent);
    let room = usize::from(area.width - indent);
    let columns = &mut buffer.content[start..start + room];
    let mut covered = 0;
    for cell in paragraph.cells(line) {
        let next = covered + usize::from(cell.width);
        let Some(target) = columns.get_mut(covered..next) else {
            break;
        };
        put(target, &cell, style(&cell));
        covered = next;
    }
    let covered = u16::try_from(covered).unwrap_or(area.width);
    Rect::new(area.x + indent, area.y, covered, 1)
}

/// Puts a cell of a line into the columns that it covers.
fn put(columns: &mut [Column], cell: &Cell<'_>, style: Style) {
    let Some((first, others)) = columns.split_first_mut() else {
        return;
    };
    first.set_symbol(cell.glyphs).set_style(style);
    for other in others {
        other.reset();
        other.set_style(style);
    }
}

/// Paints one cell of a line.
pub fn cell(buffer: &mut Buffer, at: Position, cell: &Cell<'_>, style: Style) {
    let width = usize::from(cell.width);
    let area = Rect::from((at, Size::new(cell.width.into(), 1)));
    if area == area.intersection(buffer.area) {
        let start = buffer.index_of(at.x, at.y);
        put(&mut buffer.content[start..start + width], cell, style);
    }
}

/// Lays `words` out in one line, cut with … where it is too long, and paints it into the first
/// row of `area`. Returns the columns covered.
pub fn text(buffer: &mut Buffer, area: Rect, words: &str, align: Align, style: Style) -> Rect {
    text_in(buffer, area, words, align, style, Direction::LeftToRight)
}

/// The same; `fallback` is the direction of words in which no letter decides, as of digits and signs
/// that stand in the interface.
pub fn text_in(
    buffer: &mut Buffer,
    area: Rect,
    words: &str,
    align: Align,
    style: Style,
    fallback: Direction,
) -> Rect {
    let paragraph = Paragraph::new(words, &own_direction(fallback));
    let fitted = paragraph.fit(area.width);
    line(buffer, area, &paragraph, &fitted, align, |_| style)
}

/// Empties every cell of `area`, for what is painted over the panes.
pub fn clear(buffer: &mut Buffer, area: Rect) {
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            if let Some(cell) = buffer.cell_mut((x, y)) {
                cell.reset();
            }
        }
    }
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
    buffer: &mut Buffer,
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
        line(buffer, row, &paragraph, &wrapped, align, |_| style);
        used += 1;
    }
    used
}

/// Paints a pane's border with its title at the starting side and a note at the other end of
/// the upper edge. Returns the area inside.
pub fn frame(
    buffer: &mut Buffer,
    area: Rect,
    title: (&str, Style),
    note: (&str, Style),
    edge: Style,
    direction: Direction,
) -> Rect {
    let area = area.intersection(buffer.area);
    if area.width < 2 || area.height < 2 {
        return Rect::default();
    }
    let symbols = border::PLAIN;
    let (left, right) = (area.x, area.right() - 1);
    let (top, bottom) = (area.y, area.bottom() - 1);
    let mut set = |x: u16, y: u16, symbol: &str| {
        if let Some(cell) = buffer.cell_mut((x, y)) {
            cell.set_symbol(symbol).set_style(edge);
        }
    };
    for x in left + 1..right {
        set(x, top, symbols.horizontal_top);
        set(x, bottom, symbols.horizontal_bottom);
    }
    for y in top + 1..bottom {
        set(left, y, symbols.vertical_left);
        set(right, y, symbols.vertical_right);
    }
    set(left, top, symbols.top_left);
    set(right, top, symbols.top_right);
    set(left, bottom, symbols.bottom_left);
    set(right, bottom, symbols.bottom_right);

    let room = Rect::new(left + 2, top, area.width.saturating_sub(4), 1);
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
        label(buffer, for_note, note, at_end, direction).width + 1
    } else {
        0
    };
    let (for_title, _) = cut(room, room.width.saturating_sub(covered), direction);
    label(buffer, for_title, title, at_start, direction);
    Rect::new(left + 1, top + 1, area.width - 2, area.height - 2)
}

/// A text in a border: with a blank on both sides, so that it does not touch the edge.
fn label(
    buffer: &mut Buffer,
    room: Rect,
    (words, style): (&str, Style),
    align: Align,
    direction: Direction,
) -> Rect {
    if words.is_empty() || room.width < 3 {
        return Rect { width: 0, ..room };
    }
    let inner = Rect::new(room.x + 1, room.y, room.width - 2, 1);
    let covered = text_in(buffer, inner, words, align, style, direction);
    for x in [covered.x - 1, covered.right()] {
        if let Some(cell) = buffer.cell_mut((x, room.y)) {
            cell.reset();
        }
    }
    Rect::new(covered.x - 1, covered.y, covered.width + 2, 1)
}

/// Adds `style` to every cell of `area`, over what is painted there.
pub fn tint(buffer: &mut Buffer, area: Rect, style: Style) {
    buffer.set_style(area, style);
}
