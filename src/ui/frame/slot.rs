//! One column of a row, and what it takes to change one without breaking a wide symbol in two.

use super::Look;
use crate::terminal::encoding::is_right_to_left;
use ratatui::buffer::CellWidth;
use ratatui::style::{Modifier, Style};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::{Deref, Range};

/// One column of a row: a cell's symbol and look, or that there is none. Equal numbers are equal
/// cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    symbol: Number,
    look: u64,
}

/// No look is this.
const NO_CELL: u64 = u64::MAX;
/// In a look: perhaps not what it was, since a letter beside it has reached into it.
const STALE: u64 = 1 << Look::BITS;

impl Slot {
    /// What was never written.
    pub const BLANK: Self = Self {
        symbol: Number::BLANK,
        look: 0,
    };
    /// The second column of the cell to the left.
    pub const COVERED: Self = Self {
        symbol: Number::BLANK,
        look: NO_CELL,
    };

    /// A blank of this look.
    fn blank(look: Look) -> Self {
        Self {
            symbol: Number::BLANK,
            look: look.bits(),
        }
    }

    /// Whether it is the first or only column of a cell.
    #[inline]
    pub fn is_cell(self) -> bool {
        self.look != NO_CELL
    }

    /// The bits in which two columns differ.
    #[inline]
    pub(super) fn difference(self, other: Self) -> u64 {
        (self.symbol.0 ^ other.symbol.0) | (self.look ^ other.look)
    }

    /// What it looks like.
    pub fn look(self) -> Look {
        Look::from_bits(self.look)
    }

    pub(super) fn number(self) -> Number {
        self.symbol
    }

    /// Lays a style over its look.
    pub(super) fn restyle(&mut self, style: Style) {
        if self.is_cell() {
            self.look = self.look().with(style).bits();
        }
    }

    /// Whether its strokes may reach beyond it.
    pub fn reaches(self) -> bool {
        let is_slanted = || self.look().modifier().contains(Modifier::ITALIC);
        let is_drawn = self.is_cell() && self.symbol != Number::BLANK;
        is_drawn && (self.symbol.0 & REACHES != 0 || is_slanted())
    }

    /// Whether its strokes may reach into the rows beside its own.
    pub fn stacks(self) -> bool {
        self.is_cell() && self.symbol.0 & STACKS != 0
    }

    /// The same, but no longer what it is wanted to be: it will be sent again.
    #[must_use]
    pub fn stale(self) -> Self {
        if !self.is_cell() {
            return self;
        }
        Self {
            look: self.look | STALE,
            ..self
        }
    }

    /// Whether it is no longer what it is wanted to be.
    pub fn is_stale(self) -> bool {
        self.is_cell() && self.look & STALE != 0
    }

    /// The same with another character.
    #[must_use]
    pub fn showing(self, character: char) -> Self {
        let symbol = Number::of(character.encode_utf8(&mut [0; 4]));
        Self { symbol, ..self }
    }
}

/// Puts a symbol into a column of a row and, if it is wide, the one behind it, which must be there.
/// What stood there by half is blank afterwards.
#[inline]
pub(super) fn put(row: &mut [Slot], column: usize, symbol: Number, is_wide: bool, style: Style) {
    let look = part(row, column);
    let end = column + 1 + usize::from(is_wide);
    part(row, end);
    row[column] = Slot {
        symbol,
        look: look.with(style).bits(),
    };
    if is_wide {
        row[column + 1] = Slot::COVERED;
    }
}

/// Makes columns of a row blank.
pub(super) fn erase(row: &mut [Slot], columns: Range<usize>) {
    part(row, columns.start);
    part(row, columns.end);
    row[columns].fill(Slot::BLANK);
}

/// Makes two blanks of a wide cell whose halves are on both sides of a column's left edge; returns
/// the column's look.
#[inline]
fn part(row: &mut [Slot], column: usize) -> Look {
    let Some(slot) = row.get(column) else {
        return Look::PLAIN;
    };
    if slot.is_cell() {
        return slot.look();
    }
    let first = column.saturating_sub(1);
    let look = row[first].look();
    row[first..=column].fill(Slot::blank(look));
    look
}

/// A symbol as a number: its bytes, or its hash where they are many; and how far its strokes
/// reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Number(u64);

/// Its strokes may reach beyond its cell. Right-to-left letters do, and blocks by a hair's breadth.
const REACHES: u64 = 1 << 62;
/// A letter with marks above or below, the only ones that were seen to reach into the rows beside
/// theirs.
const STACKS: u64 = 1 << 61;
/// Its hash, not its bytes.
const HASHED: u64 = 1 << 63;
/// Bytes of a symbol that are its number.
const MOST_BYTES: usize = 7;

impl Number {
    const BLANK: Self = Self(b' ' as u64);

    #[inline]
    pub(super) fn of(symbol: &str) -> Self {
        Self(match *symbol.as_bytes() {
            [byte] => u64::from(byte),
            [first @ 0xef, second @ 0xba..=0xbb, third] => {
                let bytes = [first, second, third, 0, 0, 0, 0, 0];
                u64::from_le_bytes(bytes) | form(second, third)
            }
            _ => number(symbol),
        })
    }

    #[inline]
    pub(super) fn is_hash(self) -> bool {
        self.0 & HASHED != 0
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

/// The number of any symbol.
fn number(symbol: &str) -> u64 {
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
    let reaches = if is_block || is_letter { REACHES } else { 0 };
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

/// A symbol, read from its number or from beside the columns.
#[derive(Debug, Clone, Copy)]
pub enum Symbol<'a> {
    /// Its bytes, with zeros behind them.
    Short([u8; 8]),
    /// All of it.
    Long(&'a str),
}

impl From<Number> for Symbol<'_> {
    fn from(number: Number) -> Self {
        let bytes = number.0 & ((1 << (8 * MOST_BYTES)) - 1);
        Self::Short(bytes.to_le_bytes())
    }
}

impl Deref for Symbol<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Short(bytes) => {
                let length = bytes.iter().rposition(|byte| *byte != 0);
                let written = &bytes[..length.map_or(0, |last| last + 1)];
                std::str::from_utf8(written).unwrap_or_default()
            }
            Self::Long(symbol) => symbol,
        }
    }
}

/// The columns that a symbol covers: 1 or 2.
#[inline]
pub fn width(symbol: &str) -> u16 {
    match symbol.as_bytes() {
        // `CellWidth` wants no control characters; the sweep makes a blank of those.
        [_] => 1,
        // Most of what stands in an Arabic text: U+FE70 to U+FEFF.
        [0xef, 0xb9, 0xb0..=0xbf] | [0xef, 0xba..=0xbb, _] => 1,
        _ => symbol.cell_width().clamp(1, 2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn different_symbols_have_different_numbers_and_are_read_back() {
        let symbols = [
            "",
            " ",
            "a",
            "ب",
            "بَ",
            "بُ",
            "👩‍👩‍👧",
            "👩‍👩‍👦",
            "漢",
            "\u{feff}",
            "éé",
            "abcdefg",
        ];
        for (index, one) in symbols.iter().enumerate() {
            for (other_index, other) in symbols.iter().enumerate() {
                let are_equal = Number::of(one) == Number::of(other);
                assert_eq!(are_equal, index == other_index);
            }
            if one.len() <= MOST_BYTES {
                assert_eq!(&*Symbol::from(Number::of(one)), *one);
            } else {
                assert!(Number::of(one).is_hash());
            }
        }
        assert_eq!(Number::of(" "), Number::BLANK);
    }

    #[test]
    fn forms_of_arabic_letters_have_the_number_and_the_width_that_any_symbol_has() {
        for form in '\u{fe70}'..='\u{feff}' {
            let form = form.to_string();
            assert_eq!(Number::of(&form).0, number(&form), "{form:?}");
            let wide = CellWidth::cell_width(&*form).clamp(1, 2);
            assert_eq!(width(&form), wide, "{form:?}");
        }
    }

    #[test]
    fn slanted_symbols_reach_beyond_their_cell_and_blanks_do_not() {
        let slanted = Style::new().add_modifier(Modifier::ITALIC);
        let reaches = |symbol, style| {
            let mut row = [Slot::BLANK];
            put(&mut row, 0, Number::of(symbol), false, style);
            row[0].reaches()
        };
        assert!(reaches("a", slanted) && !reaches("a", Style::new()));
        assert!(reaches("ب", Style::new()) && reaches("█", Style::new()));
        assert!(!reaches(" ", slanted));
    }
}
