//! A screen in memory: what the terminal shows, or is to show.
//!
//! A frame is compared with what is shown cell by cell, several times where text has moved; so a
//! column is a number, a [`Slot`], and only the screen that is to be shown holds the cells too.

use crate::terminal::encoding::is_right_to_left;
use ratatui::buffer::{Cell, CellWidth};
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};
use std::hash::{DefaultHasher, Hash, Hasher};

/// A grid of columns that grows as it is written to; what was never written is blank.
#[derive(Debug, Clone, Default)]
pub struct Screen {
    width: u16,
    rows: Vec<Vec<Slot>>,
}

/// One column of a row, as a number: a cell's symbol and look, or that there is none. Equal
/// numbers are equal cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    symbol: u64,
    look: u64,
}

/// In a symbol: its strokes may reach beyond it. Right-to-left letters do, slanted ones, and
/// blocks by a hair's breadth.
const REACHES: u64 = 1 << 62;
/// A symbol of several characters, by its hash.
const SEVERAL: u64 = 1 << 63;
/// No look is this.
const NO_CELL: u64 = u64::MAX;
/// In a look: perhaps not what it was, since a letter beside it has reached into it.
const STALE: u64 = 1 << 62;

impl Slot {
    /// What was never written.
    pub const BLANK: Self = Self {
        symbol: ' ' as u64,
        look: 0,
    };
    /// The second column of the cell to the left.
    pub const COVERED: Self = Self {
        symbol: 1,
        look: NO_CELL,
    };
    fn of(cell: &Cell) -> Self {
        let symbol = cell.symbol();
        let mut characters = symbol.chars();
        let number = if let (Some(only), None) = (characters.next(), characters.next()) {
            u64::from(only)
        } else {
            let mut hasher = DefaultHasher::new();
            symbol.hash(&mut hasher);
            SEVERAL | (hasher.finish() & (REACHES - 1))
        };
        let is_slanted = cell.modifier.contains(Modifier::ITALIC) && symbol != " ";
        let is_block = matches!(number, 0x2580..=0x259f);
        let is_letter = !symbol.is_ascii() && is_right_to_left(symbol);
        let reaches = if is_slanted || is_block || is_letter {
            REACHES
        } else {
            0
        };
        let modifier = u64::from(cell.modifier.bits());
        Self {
            symbol: number | reaches,
            look: colour_number(cell.fg) | colour_number(cell.bg) << 25 | modifier << 50,
        }
    }

    /// Whether it is the first or only column of a cell.
    pub fn is_cell(self) -> bool {
        self.look != NO_CELL
    }

    /// Whether its strokes may reach beyond it.
    fn reaches(self) -> bool {
        self.is_cell() && self.symbol & REACHES != 0
    }

    /// The same, but no longer what it is wanted to be: it will be sent again.
    pub fn stale(self) -> Self {
        if !self.is_cell() {
            return self;
        }
        Self {
            look: self.look | STALE,
            ..self
        }
    }
}

/// A colour in 25 bits.
fn colour_number(colour: Color) -> u64 {
    match colour {
        Color::Reset => 0,
        Color::Black => 1,
        Color::Red => 2,
        Color::Green => 3,
        Color::Yellow => 4,
        Color::Blue => 5,
        Color::Magenta => 6,
        Color::Cyan => 7,
        Color::Gray => 8,
        Color::DarkGray => 9,
        Color::LightRed => 10,
        Color::LightGreen => 11,
        Color::LightYellow => 12,
        Color::LightBlue => 13,
        Color::LightMagenta => 14,
        Color::LightCyan => 15,
        Color::White => 16,
        Color::Indexed(index) => 0x100 | u64::from(index),
        Color::Rgb(red, green, blue) => {
            0x100_0000 | u64::from(u32::from_be_bytes([0, red, green, blue]))
        }
    }
}

impl Screen {
    /// The rows that have been written to.
    pub fn rows(&self) -> &[Vec<Slot>] {
        &self.rows
    }

    /// Makes it as large as another one.
    pub fn grow_like(&mut self, other: &Self) {
        self.grow(other.width, other.rows.len());
    }

    fn grow(&mut self, width: u16, height: usize) {
        if width > self.width {
            self.width = width;
            for row in &mut self.rows {
                row.resize(usize::from(width), Slot::BLANK);
            }
        }
        if height > self.rows.len() {
            let blank = vec![Slot::BLANK; usize::from(self.width)];
            self.rows.resize(height, blank);
        }
    }

    /// Takes over a row of another screen of the same size.
    pub fn take_row(&mut self, row: usize, from: &Self) {
        if let (Some(to), Some(from)) = (self.rows.get_mut(row), from.rows.get(row)) {
            to.clone_from(from);
        }
    }

    /// Marks what stands around letters that reach beyond their cell and are about to change as
    /// stale. Their strokes reach beyond their cell in most fonts, and terminals leave what lies outside the
    /// cell on the screen when only the cell is drawn again.
    pub fn expect_overflow(&mut self, wanted: &Self) {
        let mut stale = Vec::new();
        for (y, (row, wanted_row)) in self.rows.iter().zip(&wanted.rows).enumerate() {
            if row == wanted_row {
                continue;
            }
            for (x, (slot, wanted_slot)) in row.iter().zip(wanted_row).enumerate() {
                if slot != wanted_slot && slot.reaches() {
                    stale.push((y, x));
                }
            }
        }
        for (y, x) in stale {
            for row in y.saturating_sub(1)..=y + 1 {
                self.mark_stale(row, x);
            }
        }
    }

    /// Marks what stands around a column of a row as stale.
    fn mark_stale(&mut self, row: usize, column: usize) {
        let Some(slots) = self.rows.get_mut(row) else {
            return;
        };
        for slot in slots
            .iter_mut()
            .take(column + 2)
            .skip(column.saturating_sub(1))
        {
            *slot = slot.stale();
        }
    }

    /// Marks as stale what the letters of one row may have left in another.
    fn part(&mut self, row: usize, from: usize) {
        let letters = self.rows.get(from).into_iter().flatten().enumerate();
        let letters: Vec<usize> = letters
            .filter_map(|(x, slot)| slot.reaches().then_some(x))
            .collect();
        for x in letters {
            self.mark_stale(row, x);
        }
    }

    /// Moves the rows of a range up by `lines`, or down when negative; what comes in is blank.
    /// Rows that were neighbours and are no longer part with stale cells: what the letters of one
    /// reached of the other stays behind, or moves with it.
    pub fn scroll(&mut self, range: std::ops::Range<usize>, lines: i16) {
        let by = usize::from(lines.unsigned_abs());
        if by > range.len() || range.end > self.rows.len() {
            return;
        }
        let torn = if lines > 0 {
            range.start + by
        } else {
            range.end - by
        };
        for seam in [range.start, torn, range.end] {
            if let Some(above) = seam.checked_sub(1) {
                self.part(seam, above);
                self.part(above, seam);
            }
        }
        let rows = &mut self.rows[range];
        let blank = if lines > 0 {
            rows.rotate_left(by);
            let start = rows.len() - by;
            &mut rows[start..]
        } else {
            rows.rotate_right(by);
            &mut rows[..by]
        };
        for row in blank {
            row.fill(Slot::BLANK);
        }
    }
}

/// A screen with its cells: what is to be shown.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    screen: Screen,
    cells: Vec<Vec<Cell>>,
}

impl Wanted {
    /// Without its cells.
    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// Makes it as large as another one.
    pub fn grow_like(&mut self, other: &Screen) {
        self.grow(other.width, other.rows.len());
    }

    /// Makes it at least this large.
    pub fn grow(&mut self, width: u16, height: usize) {
        self.screen.grow(width, height);
        let width = usize::from(self.screen.width);
        self.cells.resize(self.screen.rows.len(), Vec::new());
        for row in &mut self.cells {
            row.resize(width, Cell::EMPTY);
        }
    }

    /// A row's columns, and the cells that start in them.
    pub fn row(&self, row: usize) -> Row<'_> {
        Row {
            slots: self.screen.rows.get(row).map_or(&[], Vec::as_slice),
            cells: self.cells.get(row).map_or(&[], Vec::as_slice),
        }
    }

    /// Writes a cell; what it covers in part becomes blank.
    pub fn put(&mut self, at: Position, cell: &Cell) {
        let column = usize::from(at.x);
        let width = cell_width(cell);
        let (wide, high) = (at.x.saturating_add(width), usize::from(at.y) + 1);
        if wide > self.screen.width || high > self.screen.rows.len() {
            self.grow(wide, high);
        }
        let row = usize::from(at.y);
        let (Some(slots), Some(cells)) = (self.screen.rows.get_mut(row), self.cells.get_mut(row))
        else {
            return;
        };
        uncover(slots, cells, column);
        if width == 2 && column + 1 < slots.len() {
            uncover(slots, cells, column + 1);
            slots[column + 1] = Slot::COVERED;
        }
        slots[column] = Slot::of(cell);
        cells[column].clone_from(cell);
    }
}

/// A row that is to be shown.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// Its columns.
    pub slots: &'a [Slot],
    /// Their cells; of a covered column, any.
    pub cells: &'a [Cell],
}

impl<'a> Row<'a> {
    /// Its cells alone, from left to right.
    pub fn whole_cells(self) -> impl Iterator<Item = &'a Cell> {
        let columns = self.slots.iter().zip(self.cells);
        columns.filter_map(|(slot, cell)| slot.is_cell().then_some(cell))
    }
}

/// Prepares a column for being overwritten: the other half of a wide cell becomes blank.
fn uncover(slots: &mut [Slot], cells: &mut [Cell], column: usize) {
    if slots.get(column) == Some(&Slot::COVERED)
        && let Some(left) = column.checked_sub(1)
    {
        slots[left] = Slot::BLANK;
        cells[left] = Cell::EMPTY;
    }
    if let Some(right @ &mut Slot::COVERED) = slots.get_mut(column + 1) {
        *right = Slot::BLANK;
        cells[column + 1] = Cell::EMPTY;
    }
}

/// The columns that a cell covers: 1 or 2.
pub fn cell_width(cell: &Cell) -> u16 {
    match cell.symbol().as_bytes() {
        // `CellWidth` wants no control characters; the sweep makes a blank of those.
        [_] => 1,
        // Most of what stands in an Arabic text: U+FE70 to U+FEFF.
        [0xef, 0xb9, 0xb0..=0xbf] | [0xef, 0xba..=0xbb, _] => 1,
        _ => cell.cell_width().clamp(1, 2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::Style;

    fn screen(text: &str) -> Wanted {
        let mut screen = Wanted::default();
        let mut x = 0;
        for character in text.chars() {
            let mut cell = Cell::EMPTY;
            cell.set_char(character);
            screen.put(Position::new(x, 0), &cell);
            x += cell_width(&cell);
        }
        screen
    }

    fn shown(screen: &Wanted, row: usize) -> String {
        let row = screen.row(row);
        let columns = row.slots.iter().zip(row.cells);
        columns
            .map(|(slot, cell)| {
                if slot.is_cell() {
                    assert_eq!(*slot, Slot::of(cell));
                    cell.symbol()
                } else {
                    "<"
                }
            })
            .collect()
    }

    #[test]
    fn equal_numbers_are_equal_cells() {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        let looks = [
            Style::new(),
            bold,
            Style::new().fg(Color::Red),
            Style::new().bg(Color::Red),
            Style::new().fg(Color::Indexed(2)),
            Style::new().fg(Color::Rgb(0, 0, 2)),
            Style::new().fg(Color::White).bg(Color::Rgb(255, 255, 255)),
        ];
        let symbols = [" ", "a", "ب", "بَ", "بُ", "👩‍👩‍👧", "漢"];
        let mut cells = Vec::new();
        for look in looks {
            for symbol in symbols {
                let mut cell = Cell::EMPTY;
                cell.set_symbol(symbol).set_style(look);
                cells.push(cell);
            }
        }
        for (index, one) in cells.iter().enumerate() {
            for (other_index, other) in cells.iter().enumerate() {
                assert_eq!(Slot::of(one) == Slot::of(other), index == other_index);
            }
        }
        assert_eq!(Slot::of(&Cell::EMPTY), Slot::BLANK);
    }

    #[test]
    fn a_wide_cell_covers_two_columns() {
        assert_eq!(shown(&screen("a漢b"), 0), "a漢<b");
    }

    #[test]
    fn forms_of_arabic_letters_are_as_wide_as_they_are_everywhere() {
        for form in '\u{fe70}'..='\u{fefc}' {
            let mut cell = Cell::EMPTY;
            cell.set_char(form);
            assert_eq!(cell_width(&cell), cell.cell_width().clamp(1, 2), "{form:?}");
        }
    }

    #[test]
    fn half_of_a_wide_cell_does_not_stay() {
        let mut left = screen("a漢b");
        left.put(Position::new(1, 0), &Cell::new("x"));
        assert_eq!(shown(&left, 0), "ax b");
        let mut right = screen("a漢b");
        right.put(Position::new(2, 0), &Cell::new("x"));
        assert_eq!(shown(&right, 0), "a xb");
        let mut across = screen("漢字b");
        across.put(Position::new(1, 0), &Cell::new("語"));
        assert_eq!(shown(&across, 0), " 語< b");
    }

    #[test]
    fn rows_move_up_and_down() {
        let mut text = Wanted::default();
        let symbols = ["a", "b", "c", "d"];
        for (y, symbol) in (0..).zip(symbols) {
            text.put(Position::new(0, y), &Cell::new(symbol));
        }
        let mut moved = text.screen().clone();
        let column = |screen: &Screen| {
            let slots = screen.rows().iter().map(|row| row[0]);
            slots
                .map(|slot| {
                    let found = symbols
                        .into_iter()
                        .find(|symbol| Slot::of(&Cell::new(symbol)) == slot);
                    found.unwrap_or(" ")
                })
                .collect::<String>()
        };
        moved.scroll(1..4, 1);
        assert_eq!(column(&moved), "acd ");
        moved.scroll(0..4, -2);
        assert_eq!(column(&moved), "  ac");
    }

    /// Where cells are stale after a scroll, as rows of `x`.
    fn stale_after(rows: &[&str], range: std::ops::Range<usize>, lines: i16) -> Vec<String> {
        let mut text = Wanted::default();
        for (y, row) in (0..).zip(rows) {
            for (x, character) in (0..).zip(row.chars()) {
                let mut cell = Cell::EMPTY;
                cell.set_char(character);
                text.put(Position::new(x, y), &cell);
            }
        }
        let mut moved = text.screen().clone();
        moved.scroll(range, lines);
        let rows = moved.rows().iter();
        rows.map(|row| {
            let sign = |slot: &Slot| if slot.look & STALE == 0 { '.' } else { 'x' };
            row.iter().map(sign).collect()
        })
        .collect()
    }

    #[test]
    fn what_letters_have_left_behind_at_the_edges_of_a_scroll_is_stale() {
        let rows = ["------", "  ب   ", "      ", "      ", "     ب", "------"];
        // The first letter has reached up into the border, and down into the row that comes in its
        // place; the last one down into the border below.
        let up = stale_after(&rows, 1..5, 1);
        assert_eq!(
            up,
            [".xxx..", ".xxx..", "......", "......", "......", "....xx"]
        );
        let down = stale_after(&rows, 1..5, -1);
        assert_eq!(
            down,
            [".xxx..", "......", "......", "......", "....xx", "....xx"]
        );
    }
}
