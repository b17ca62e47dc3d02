//! Symbols as numbers, and back: what a column shows, a cluster or what stands for one.

use crate::terminal::encoding::is_right_to_left;
use ratatui::buffer::CellWidth;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Deref;

/// A symbol as a number: its bytes, or its hash where they are many; and how far its strokes
/// reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Code(u64);

/// Its strokes may reach beyond its cell. Right-to-left letters do, and blocks by a hair's breadth.
const REACHES: u64 = 1 << 62;
/// A letter with marks above or below, the only ones that were seen to reach into the rows beside
/// theirs.
const STACKS: u64 = 1 << 61;
/// Its hash, not its bytes.
const HASHED: u64 = 1 << 63;
/// Bytes of a symbol that are its number.
const MOST_BYTES: usize = 7;

impl Code {
    pub(super) const BLANK: Self = Self(b' ' as u64);

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

    /// The bits in which two differ.
    #[inline]
    pub(super) fn difference(self, other: Self) -> u64 {
        self.0 ^ other.0
    }

    /// Whether its strokes may reach beyond its cell.
    pub(super) fn reaches(self) -> bool {
        self.0 & REACHES != 0
    }

    /// Whether its strokes may reach into the rows beside its own.
    pub(super) fn stacks(self) -> bool {
        self.0 & STACKS != 0
    }

    /// Whether it does not tell the symbol's bytes.
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

impl From<Code> for Symbol<'_> {
    fn from(number: Code) -> Self {
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
                let are_equal = Code::of(one) == Code::of(other);
                assert_eq!(are_equal, index == other_index);
            }
            if one.len() <= MOST_BYTES {
                assert_eq!(&*Symbol::from(Code::of(one)), *one);
            } else {
                assert!(Code::of(one).is_hash());
            }
        }
        assert_eq!(Code::of(" "), Code::BLANK);
    }

    #[test]
    fn forms_of_arabic_letters_have_the_number_and_the_width_that_any_symbol_has() {
        for form in '\u{fe70}'..='\u{feff}' {
            let form = form.to_string();
            assert_eq!(Code::of(&form).0, number(&form), "{form:?}");
            let wide = CellWidth::cell_width(&*form).clamp(1, 2);
            assert_eq!(width(&form), wide, "{form:?}");
        }
    }
}
