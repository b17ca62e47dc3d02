//! A screen in memory: what the terminal shows, or is to show.
//!
//! A frame is compared with what is shown cell by cell, several times where text has moved; so a
//! column is a number, a [`Slot`], and the cells are in the frame alone.

use crate::terminal::encoding::is_right_to_left;
use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::style::{Color, Modifier};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

/// A grid of columns; what was never written is blank.
#[derive(Debug, Clone, Default)]
pub struct Screen {
    width: usize,
    /// Row by row.
    slots: Vec<Slot>,
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
/// In a symbol: a letter with marks above or below, the only ones that were seen to reach into the
/// rows beside theirs.
const STACKS: u64 = 1 << 61;
/// In a symbol: its hash, not its bytes.
const HASHED: u64 = 1 << 63;
/// Bytes of a symbol that are its number.
const MOST_BYTES: usize = 7;
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

    #[inline]
    fn of(cell: &Cell) -> Self {
        let is_slanted = cell.modifier.contains(Modifier::ITALIC);
        let symbol = match *cell.symbol().as_bytes() {
            [b' '] => u64::from(b' '),
            [byte] if is_slanted => u64::from(byte) | REACHES,
            [byte] => u64::from(byte),
            [first @ 0xef, second @ 0xba..=0xbb, third] => {
                u64::from_le_bytes([first, second, third, 0, 0, 0, 0, 0]) | form(second, third)
            }
            _ => symbol_number(cell.symbol(), is_slanted),
        };
        let colours = match (cell.fg, cell.bg) {
            (Color::Reset, Color::Reset) => 0,
            (letters, behind) => colour_number(letters) | colour_number(behind) << 25,
        };
        Self {
            symbol,
            look: colours | u64::from(cell.modifier.bits()) << 50,
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

    /// Whether its strokes may reach into the rows beside its own.
    fn stacks(self) -> bool {
        self.is_cell() && self.symbol & STACKS != 0
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

/// How far the strokes of a form of an Arabic letter reach: of U+FE80 to U+FEFF, which most of what
/// stands in an Arabic text is, by the last two bytes.
#[inline]
fn form(second: u8, third: u8) -> u64 {
    match (second, third) {
        (0xba, ..=0x8c) | (0xbb, 0xb5..=0xba) => REACHES | STACKS,
        // U+FEFF is no letter.
        (0xbb, 0xbf) => 0,
        _ => REACHES,
    }
}

/// The number of a symbol that is no single byte: its bytes, or its hash where they are many.
fn symbol_number(symbol: &str, is_slanted: bool) -> u64 {
    let bytes = symbol.as_bytes();
    let number = if bytes.len() <= MOST_BYTES {
        let bytes = bytes.iter().rev();
        bytes.fold(0, |number, byte| number << 8 | u64::from(*byte))
    } else {
        let mut hasher = DefaultHasher::new();
        symbol.hash(&mut hasher);
        HASHED | (hasher.finish() & (STACKS - 1))
    };
    let is_block = matches!(bytes, [0xe2, 0x96, 0x80..=0x9f]);
    let is_letter = is_right_to_left(symbol);
    let reaches = if is_slanted || is_block || is_letter {
        REACHES
    } else {
        0
    };
    let stacks = if is_letter && has_mark(symbol) {
        STACKS
    } else {
        0
    };
    number | reaches | stacks
}

/// Whether a letter has marks, or is one with a hamza or a madda in Unicode's own list of
/// characters, as a letter or as one of its forms.
fn has_mark(symbol: &str) -> bool {
    let mut characters = symbol.chars();
    let first = characters.next();
    characters.next().is_some()
        || matches!(
            first,
            Some(
                '\u{622}'..='\u{626}'
                | '\u{6c0}'
                | '\u{6c2}'
                | '\u{6d3}'
                | '\u{fe70}'..='\u{fe8c}'
                | '\u{fef5}'..='\u{fefa}',
            )
        )
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

/// Whether two rows are equal. Without an early end, since it is asked of rows that mostly are.
pub fn are_equal(a: &[Slot], b: &[Slot]) -> bool {
    let differ =
        |differ, (a, b): (&Slot, &Slot)| differ | (a.symbol ^ b.symbol) | (a.look ^ b.look);
    a.len() == b.len() && a.iter().zip(b).fold(0, differ) == 0
}

impl Screen {
    /// How many rows there are.
    fn height(&self) -> usize {
        self.slots.len() / self.width.max(1)
    }

    /// Its rows.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = &[Slot]> + ExactSizeIterator {
        self.slots.chunks(self.width.max(1))
    }

    /// A row of it.
    pub fn row(&self, row: usize) -> Option<&[Slot]> {
        let row = self.slots.get(self.row_range(row));
        row.filter(|row| !row.is_empty())
    }

    fn row_range(&self, row: usize) -> Range<usize> {
        row * self.width..(row + 1) * self.width
    }

    fn resize(&mut self, width: usize, height: usize) {
        if width != self.width {
            self.width = width;
            self.slots.clear();
        }
        self.slots.resize(width * height, Slot::BLANK);
    }

    /// Takes the size of another; what was never written is blank.
    pub fn fit(&mut self, other: &Self) {
        self.resize(other.width, other.height());
    }

    /// Blanks a frame that shows this. Most of a screen is blank already.
    pub fn blank(&self, frame: &mut Buffer) {
        for (slot, cell) in self.slots.iter().zip(&mut frame.content) {
            if *slot != Slot::BLANK {
                cell.reset();
            }
        }
    }

    /// Becomes what a frame shows.
    pub fn take(&mut self, frame: &Buffer) {
        let (width, height) = (frame.area.width, frame.area.height);
        self.resize(usize::from(width), usize::from(height));
        let width = self.width.max(1);
        let rows = self
            .slots
            .chunks_mut(width)
            .zip(frame.content.chunks(width));
        for (row, cells) in rows {
            let mut is_covered = false;
            for (slot, cell) in row.iter_mut().zip(cells) {
                if std::mem::take(&mut is_covered) {
                    *slot = Slot::COVERED;
                } else {
                    *slot = Slot::of(cell);
                    is_covered = cell_width(cell) == 2;
                }
            }
        }
    }

    /// The rows that are not what they are wanted to be.
    pub fn differing(&self, wanted: &Self) -> Vec<usize> {
        let rows = self.rows().zip(wanted.rows()).enumerate();
        rows.filter_map(|(y, (row, wanted))| (!are_equal(row, wanted)).then_some(y))
            .collect()
    }

    /// Marks what stands around letters that reach beyond their cell and are about to change as
    /// stale. Their strokes reach beyond their cell in most fonts, and terminals leave what lies
    /// outside the cell on the screen when only the cell is drawn again. `differing` are the rows
    /// that [differ](Self::differing), and those that do so now besides.
    pub fn expect_overflow(&mut self, wanted: &Self, differing: &mut Vec<usize>) {
        let mut stale = Vec::new();
        for y in differing.iter().copied() {
            let (row, wanted_row) = self.row(y).zip(wanted.row(y)).unwrap_or_default();
            let columns = row.iter().zip(wanted_row).enumerate();
            let changing = columns.filter(|(_, (slot, wanted))| slot != wanted && slot.reaches());
            stale.extend(changing.map(|(x, _)| (y, x)));
        }
        for (y, x) in stale.iter().copied() {
            for row in y.saturating_sub(1)..=y + 1 {
                self.mark_stale(row, x);
            }
        }
        for of_a_row in stale.chunk_by(|a, b| a.0 == b.0) {
            let above_and_below = of_a_row.first().map(|(y, _)| [y.saturating_sub(1), y + 1]);
            differing.extend(above_and_below.into_iter().flatten());
        }
        differing.sort_unstable();
        differing.dedup();
    }

    /// Marks what stands around a column of a row as stale.
    fn mark_stale(&mut self, row: usize, column: usize) {
        let range = self.row_range(row);
        let Some(slots) = self.slots.get_mut(range) else {
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

    /// Notes that a column shows another character than it is to show.
    pub fn show_instead(&mut self, row: usize, column: usize, character: char) {
        let at = row * self.width + column;
        if let Some(slot) = self.slots.get_mut(at) {
            slot.symbol = u64::from(character);
        }
    }

    /// Marks as stale what the letters of one row may have left in the row above or below.
    fn part(&mut self, row: usize, from: usize) {
        let letters = self.row(from).into_iter().flatten().enumerate();
        let letters: Vec<usize> = letters
            .filter_map(|(x, slot)| slot.stacks().then_some(x))
            .collect();
        for x in letters {
            self.mark_stale(row, x);
        }
    }

    /// Moves the rows of a range up by `lines`, or down when negative; what comes in is blank.
    /// Rows that were neighbours and are no longer part with stale cells: what the letters of one
    /// reached of the other stays behind, or moves with it. Each is drawn again at those letters
    /// alone, since a whole row costs as much as the row that comes in.
    pub fn scroll(&mut self, range: Range<usize>, lines: i16) {
        let by = usize::from(lines.unsigned_abs());
        if by > range.len() || range.end > self.height() {
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
        let by = by * self.width;
        let rows = &mut self.slots[range.start * self.width..range.end * self.width];
        let kept = rows.len() - by;
        if lines > 0 {
            rows.copy_within(by.., 0);
            rows[kept..].fill(Slot::BLANK);
        } else {
            rows.copy_within(..kept, by);
            rows[..by].fill(Slot::BLANK);
        }
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

    fn frame(rows: &[&str]) -> Buffer {
        Buffer::with_lines(rows.iter().copied())
    }

    fn screen(rows: &[&str]) -> Screen {
        let mut screen = Screen::default();
        screen.take(&frame(rows));
        screen
    }

    /// A screen's first row, in the letters of the frame that it was taken from.
    fn shown(screen: &Screen, frame: &Buffer) -> String {
        let columns = screen.slots.iter().zip(&frame.content);
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
    fn forms_of_arabic_letters_have_the_number_that_any_symbol_has() {
        for form in '\u{fe70}'..='\u{feff}' {
            let mut cell = Cell::EMPTY;
            cell.set_char(form);
            assert_eq!(
                Slot::of(&cell).symbol,
                symbol_number(cell.symbol(), false),
                "{form:?}"
            );
        }
    }

    #[test]
    fn a_wide_cell_covers_two_columns_whatever_the_frame_has_in_the_second() {
        let mut frame = frame(&["a漢b"]);
        assert_eq!(shown(&screen(&["a漢b"]), &frame), "a漢<b");
        frame[(2, 0)].set_symbol("x");
        let mut taken = Screen::default();
        taken.take(&frame);
        assert_eq!(shown(&taken, &frame), "a漢<b");
        frame[(1, 0)].set_symbol("y");
        taken.take(&frame);
        assert_eq!(shown(&taken, &frame), "ayxb");
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
    fn rows_move_up_and_down() {
        let symbols = ["a", "b", "c", "d"];
        let mut moved = screen(&symbols);
        let column = |screen: &Screen| {
            let slots = screen.rows().map(|row| row[0]);
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
    fn stale_after(rows: &[&str], range: Range<usize>, lines: i16) -> Vec<String> {
        let mut moved = screen(rows);
        moved.scroll(range, lines);
        let rows = moved.rows();
        rows.map(|row| {
            let sign = |slot: &Slot| if slot.look & STALE == 0 { '.' } else { 'x' };
            row.iter().map(sign).collect()
        })
        .collect()
    }

    #[test]
    fn what_letters_have_left_behind_at_the_edges_of_a_scroll_is_stale() {
        let rows = ["------", "ب ﺁ   ", "      ", "      ", " ﺏ   أ", "------"];
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
