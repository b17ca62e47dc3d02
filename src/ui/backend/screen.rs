//! A screen in memory: what the terminal shows, or is to show.

use crate::terminal::encoding::is_right_to_left;
use ratatui::buffer::{Cell, CellWidth};
use ratatui::layout::Position;

/// A grid of cells that grows as it is written to; what was never written is blank.
#[derive(Debug, Clone, Default)]
pub struct Screen {
    width: u16,
    rows: Vec<Vec<Slot>>,
}

/// One column of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slot {
    /// The first or only column of a cell.
    Cell(Cell),
    /// The second column of the cell to the left.
    Covered,
    /// Perhaps not what it was: a letter beside it has reached into it.
    Stale,
}

impl Slot {
    /// What was never written.
    pub const BLANK: Self = Self::Cell(Cell::EMPTY);
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

    /// Writes a cell; what it covers in part becomes blank.
    pub fn put(&mut self, at: Position, cell: &Cell) {
        let column = usize::from(at.x);
        let width = cell_width(cell);
        self.grow(at.x.saturating_add(width), usize::from(at.y) + 1);
        let Some(row) = self.rows.get_mut(usize::from(at.y)) else {
            return;
        };
        uncover(row, column);
        if width == 2 && column + 1 < row.len() {
            uncover(row, column + 1);
            row[column + 1] = Slot::Covered;
        }
        row[column] = Slot::Cell(cell.clone());
    }

    /// Takes over a row of another screen of the same size.
    pub fn take_row(&mut self, row: usize, from: &Self) {
        if let (Some(to), Some(from)) = (self.rows.get_mut(row), from.rows.get(row)) {
            to.clone_from(from);
        }
    }

    /// Marks what stands around right-to-left letters that are about to change, or to come, as
    /// stale. Their strokes reach beyond their cell in most fonts, and terminals leave what lies
    /// outside the cell on the screen when only the cell is drawn again.
    pub fn expect_overflow(&mut self, wanted: &Self) {
        let reaches = |slot: &Slot| match slot {
            Slot::Cell(cell) => is_right_to_left(cell.symbol()),
            Slot::Covered | Slot::Stale => false,
        };
        let mut stale = Vec::new();
        for (y, (row, wanted_row)) in self.rows.iter().zip(&wanted.rows).enumerate() {
            for (x, (slot, wanted_slot)) in row.iter().zip(wanted_row).enumerate() {
                if slot != wanted_slot && reaches(slot) {
                    stale.push((y, x));
                }
            }
        }
        for (y, x) in stale {
            for row in y.saturating_sub(1)..=y + 1 {
                for column in x.saturating_sub(1)..=x + 1 {
                    let found = self.rows.get_mut(row).and_then(|row| row.get_mut(column));
                    if let Some(slot @ Slot::Cell(_)) = found {
                        *slot = Slot::Stale;
                    }
                }
            }
        }
    }

    /// Moves the rows of a range up by `lines`, or down when negative; what comes in is blank.
    pub fn scroll(&mut self, range: std::ops::Range<usize>, lines: i16) {
        let by = usize::from(lines.unsigned_abs());
        let Some(rows) = self.rows.get_mut(range) else {
            return;
        };
        if by > rows.len() {
            return;
        }
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

/// Prepares a column for being overwritten: the other half of a wide cell becomes blank.
fn uncover(row: &mut [Slot], column: usize) {
    if row.get(column) == Some(&Slot::Covered)
        && let Some(left) = column.checked_sub(1)
    {
        row[left] = Slot::BLANK;
    }
    if let Some(right @ Slot::Covered) = row.get_mut(column + 1) {
        *right = Slot::BLANK;
    }
}

/// The columns that a cell covers: 1 or 2.
pub fn cell_width(cell: &Cell) -> u16 {
    // `CellWidth` wants no control characters; the sweep makes a blank of those.
    if cell.symbol().len() == 1 {
        1
    } else {
        cell.cell_width().clamp(1, 2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn screen(text: &str) -> Screen {
        let mut screen = Screen::default();
        let mut x = 0;
        for character in text.chars() {
            let mut cell = Cell::EMPTY;
            cell.set_char(character);
            screen.put(Position::new(x, 0), &cell);
            x += cell_width(&cell);
        }
        screen
    }

    fn shown(screen: &Screen, row: usize) -> String {
        screen.rows()[row]
            .iter()
            .map(|slot| match slot {
                Slot::Cell(cell) => cell.symbol(),
                Slot::Covered | Slot::Stale => "<",
            })
            .collect()
    }

    #[test]
    fn a_wide_cell_covers_two_columns() {
        assert_eq!(shown(&screen("a漢b"), 0), "a漢<b");
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
        let mut moved = Screen::default();
        for (y, symbol) in ["a", "b", "c", "d"].into_iter().enumerate() {
            moved.put(
                Position::new(0, u16::try_from(y).unwrap()),
                &Cell::new(symbol),
            );
        }
        moved.scroll(1..4, 1);
        let column = |screen: &Screen| (0..4).map(|row| shown(screen, row)).collect::<String>();
        assert_eq!(column(&moved), "acd ");
        moved.scroll(0..4, -2);
        assert_eq!(column(&moved), "  ac");
    }
}
