//! Rows of columns.

use super::slot::Slot;
use std::ops::Range;

/// A grid of columns; what was never written is blank.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    width: usize,
    /// Row by row.
    slots: Vec<Slot>,
}

/// Whether two rows are equal. Without an early end, since it is asked of rows that mostly are.
pub fn are_equal(a: &[Slot], b: &[Slot]) -> bool {
    let differ = |differ, (a, b): (&Slot, &Slot)| differ | a.difference(*b);
    a.len() == b.len() && a.iter().zip(b).fold(0, differ) == 0
}

impl Grid {
    /// A blank one.
    pub fn new(width: usize, height: usize) -> Self {
        Self {
            width,
            slots: vec![Slot::BLANK; width * height],
        }
    }

    /// How many columns a row has.
    pub fn width(&self) -> usize {
        self.width
    }

    /// How many rows there are.
    pub fn height(&self) -> usize {
        self.slots.len() / self.width.max(1)
    }

    /// Its rows.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = &[Slot]> + ExactSizeIterator {
        self.slots.chunks(self.width.max(1))
    }

    /// A row of it; one without columns where there is none.
    pub fn row(&self, row: usize) -> &[Slot] {
        self.slots.get(self.range(row)).unwrap_or_default()
    }

    /// The same, to be changed.
    pub fn row_mut(&mut self, row: usize) -> &mut [Slot] {
        let range = self.range(row);
        self.slots.get_mut(range).unwrap_or_default()
    }

    fn range(&self, row: usize) -> Range<usize> {
        row * self.width..(row + 1) * self.width
    }

    /// Takes another size; what it held is not moved into its place.
    pub fn resize(&mut self, width: usize, height: usize) {
        if width != self.width {
            self.width = width;
            self.slots.clear();
        }
        self.slots.resize(width * height, Slot::BLANK);
    }

    /// Makes every column blank.
    pub fn blank(&mut self) {
        self.slots.fill(Slot::BLANK);
    }

    /// Moves the rows of a range up by `lines`, or down when negative, by no more than there are;
    /// what comes in is blank.
    pub fn scroll(&mut self, rows: Range<usize>, lines: i16) {
        let by = usize::from(lines.unsigned_abs()) * self.width;
        let moved = &mut self.slots[rows.start * self.width..rows.end * self.width];
        let kept = moved.len() - by;
        if lines > 0 {
            moved.copy_within(by.., 0);
            moved[kept..].fill(Slot::BLANK);
        } else {
            moved.copy_within(..kept, by);
            moved[..by].fill(Slot::BLANK);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::frame;
    use super::*;

    #[test]
    fn rows_move_up_and_down() {
        let symbols = ["a", "b", "c", "d", " "];
        let written = frame(&symbols);
        let mut moved = written.grid().clone();
        moved.resize(1, 4);
        let column = |moved: &Grid| -> String {
            let rows = moved.rows().map(|row| written.symbol(row[0]).to_string());
            rows.collect()
        };
        moved.scroll(1..4, 1);
        assert_eq!(column(&moved), "acd ");
        moved.scroll(0..4, -2);
        assert_eq!(column(&moved), "  ac");
    }
}
