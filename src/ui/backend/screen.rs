//! What the terminal shows, as far as it is known.
//!
//! Letters reach beyond their cells, and terminals leave what lies outside on the screen when only
//! the cell is drawn again: such columns become stale, and are sent again.

use crate::ui::frame::{Grid, Slot, are_equal};
use std::ops::Range;

/// What the terminal shows; what was never written is blank.
#[derive(Debug, Clone, Default)]
pub struct Screen {
    grid: Grid,
    /// Whether anything was written at all.
    is_written: bool,
}

impl Screen {
    /// Its columns.
    pub fn grid(&self) -> &Grid {
        &self.grid
    }

    /// Whether nothing stands there.
    pub fn is_blank(&self) -> bool {
        !self.is_written
    }

    /// Takes the size of what it is to show.
    pub fn fit(&mut self, wanted: &Grid) {
        self.grid.resize(wanted.width(), wanted.height());
    }

    /// The rows that are not what they are wanted to be.
    pub fn differing(&self, wanted: &Grid) -> Vec<usize> {
        let rows = self.grid.rows().zip(wanted.rows()).enumerate();
        rows.filter_map(|(y, (row, wanted))| (!are_equal(row, wanted)).then_some(y))
            .collect()
    }

    /// Shows a row as it is wanted to be.
    pub fn take_row(&mut self, row: usize, wanted: &[Slot]) {
        self.grid.row_mut(row).copy_from_slice(wanted);
        self.is_written = true;
    }

    /// Marks what stands around letters that reach beyond their cell and are about to change as
    /// stale. `differing` are the rows that [differ](Self::differing), and those that do so now
    /// besides.
    pub fn expect_overflow(&mut self, wanted: &Grid, differing: &mut Vec<usize>) {
        let mut stale = Vec::new();
        for y in differing.iter().copied() {
            let columns = self.grid.row(y).iter().zip(wanted.row(y)).enumerate();
            let changing = columns.filter(|(_, (slot, wanted))| slot != wanted && slot.reaches());
            stale.extend(changing.map(|(x, _)| (y, x)));
        }
        for (y, x) in stale.iter().copied() {
            for row in y.saturating_sub(1)..=y + 1 {
                self.mark_stale(row, x);
            }
        }
        for of_a_row in stale.chunk_by(|a, b| a.0 == b.0) {
            let around = of_a_row.first().map(|(y, _)| [y.saturating_sub(1), y + 1]);
            differing.extend(around.into_iter().flatten());
        }
        differing.retain(|row| *row < wanted.height());
        differing.sort_unstable();
        differing.dedup();
    }

    /// Marks what stands around a column of a row as stale.
    fn mark_stale(&mut self, row: usize, column: usize) {
        let slots = self.grid.row_mut(row).iter_mut();
        for slot in slots.take(column + 2).skip(column.saturating_sub(1)) {
            *slot = slot.stale();
        }
    }

    /// Notes that a column shows another character than it is to show.
    pub fn show_instead(&mut self, row: usize, column: usize, character: char) {
        if let Some(slot) = self.grid.row_mut(row).get_mut(column) {
            *slot = slot.showing(character);
        }
    }

    /// Marks as stale what the letters of one row may have left in the row above or below.
    fn part(&mut self, row: usize, from: usize) {
        let letters = self.grid.row(from).iter().enumerate();
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
        if by > range.len() || range.end > self.grid.height() {
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
        self.grid.scroll(range, lines);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::frame::tests::frame;

    /// Where cells are stale after a scroll, as rows of `x`.
    fn stale_after(rows: &[&str], range: Range<usize>, lines: i16) -> Vec<String> {
        let grid = frame(rows).grid().clone();
        let mut moved = Screen {
            grid,
            is_written: true,
        };
        moved.scroll(range, lines);
        let rows = moved.grid.rows();
        rows.map(|row| {
            let sign = |slot: &Slot| if slot.is_stale() { 'x' } else { '.' };
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
