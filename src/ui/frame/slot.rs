//! One column of a row, and what it takes to change one without breaking a wide symbol in two.

use super::look::Look;
use super::symbol::Code;
use ratatui::style::{Modifier, Style};
use std::ops::Range;

/// One column of a row: a cell's symbol and look, or that there is none. Equal numbers are equal
/// cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    symbol: Code,
    look: u64,
}

/// No look is this.
const NO_CELL: u64 = u64::MAX;
/// In a look: perhaps not what it was, since a letter beside it has reached into it.
const STALE: u64 = 1 << Look::BITS;

impl Slot {
    /// What was never written.
    pub const BLANK: Self = Self {
        symbol: Code::BLANK,
        look: 0,
    };
    /// The second column of the cell to the left.
    pub const COVERED: Self = Self {
        symbol: Code::BLANK,
        look: NO_CELL,
    };

    /// A blank of this look.
    fn blank(look: Look) -> Self {
        Self {
            symbol: Code::BLANK,
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
        self.symbol.difference(other.symbol) | (self.look ^ other.look)
    }

    /// What it looks like.
    pub fn look(self) -> Look {
        Look::from_bits(self.look)
    }

    pub(super) fn code(self) -> Code {
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
        let is_drawn = self.is_cell() && self.symbol != Code::BLANK;
        is_drawn && (self.symbol.reaches() || is_slanted())
    }

    /// Whether its strokes may reach into the rows beside its own.
    pub fn stacks(self) -> bool {
        self.is_cell() && self.symbol.stacks()
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
        let symbol = Code::of(character.encode_utf8(&mut [0; 4]));
        Self { symbol, ..self }
    }
}

/// Puts a symbol into a column of a row and, if it is wide, the one behind it, which must be there.
/// What stood there by half is blank afterwards.
#[inline]
pub(super) fn put(row: &mut [Slot], column: usize, symbol: Code, is_wide: bool, style: Style) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slanted_symbols_reach_beyond_their_cell_and_blanks_do_not() {
        let slanted = Style::new().add_modifier(Modifier::ITALIC);
        let reaches = |symbol, style| {
            let mut row = [Slot::BLANK];
            put(&mut row, 0, Code::of(symbol), false, style);
            row[0].reaches()
        };
        assert!(reaches("a", slanted) && !reaches("a", Style::new()));
        assert!(reaches("ب", Style::new()) && reaches("█", Style::new()));
        assert!(!reaches(" ", slanted));
    }
}
