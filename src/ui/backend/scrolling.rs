//! Text that only moves is moved by the terminal: a scroll region (DECSTBM) and a scroll (SU,
//! SD) instead of every cell.

use super::screen::{Screen, Slot};
use std::io::Write;
use std::ops::Range;

/// Rows that move up, or down when `lines` is negative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scroll {
    /// The region.
    pub rows: Range<usize>,
    /// By how many lines.
    pub lines: i16,
}

/// How far text may have moved: a line, a turn of the wheel.
const DISTANCES: [i16; 6] = [1, -1, 3, -3, 2, -2];
/// Regions with fewer rows are not worth it.
const FEWEST_ROWS: usize = 4;
/// One of so many rows is looked at when it is guessed how far the text has moved.
const SAMPLE: usize = 4;

impl Scroll {
    /// Appends the sequences: the region, the scroll, and the region of the whole screen again.
    pub fn write(&self, out: &mut Vec<u8>) {
        let direction = if self.lines > 0 { 'S' } else { 'T' };
        // Writing to a Vec cannot fail.
        let _ = write!(
            out,
            "\x1b[m\x1b[{};{}r\x1b[{}{direction}\x1b[r",
            self.rows.start + 1,
            self.rows.end,
            self.lines.unsigned_abs(),
        );
    }
}

/// The scroll that leaves least to be sent, if any saves half of it. Both screens are of one
/// size.
pub fn find(shown: &Screen, wanted: &Screen) -> Option<Scroll> {
    let (shown, wanted) = (shown.rows(), wanted.rows());
    let differ = |(row, (a, b)): (usize, (&Vec<Slot>, &Vec<Slot>))| (a != b).then_some(row);
    let mut differing = shown.iter().zip(wanted).enumerate().filter_map(differ);
    let first = differing.next()?;
    let last = differing.next_back()?;
    let rows = first..last + 1;
    if rows.len() < FEWEST_ROWS {
        return None;
    }
    let sampled = cost(shown, wanted, &rows, 0, SAMPLE);
    let lines = DISTANCES
        .into_iter()
        .filter(|lines| usize::from(lines.unsigned_abs()) < rows.len())
        .map(|lines| (cost(shown, wanted, &rows, lines, SAMPLE), lines))
        .filter(|(cost, _)| *cost <= sampled / 2)
        .min()?
        .1;
    let still = cost(shown, wanted, &rows, 0, 1);
    let moved = cost(shown, wanted, &rows, lines, 1) + coming_in(wanted, &rows, lines);
    (moved <= still / 2).then_some(Scroll { rows, lines })
}

/// How many cells differ after a scroll in one of `step` rows of those that are moved.
fn cost(
    shown: &[Vec<Slot>],
    wanted: &[Vec<Slot>],
    rows: &Range<usize>,
    lines: i16,
    step: usize,
) -> usize {
    rows.clone()
        .step_by(step)
        .filter_map(|row| {
            let source = row.checked_add_signed(isize::from(lines))?;
            let source = rows.contains(&source).then(|| shown.get(source))??;
            Some(differing(source, wanted.get(row)?))
        })
        .sum()
}

/// How many cells have to be sent for the rows that a scroll brings in.
fn coming_in(wanted: &[Vec<Slot>], rows: &Range<usize>, lines: i16) -> usize {
    let by = usize::from(lines.unsigned_abs());
    let new = if lines > 0 {
        rows.end - by..rows.end
    } else {
        rows.start..rows.start + by
    };
    wanted
        .get(new)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|slot| **slot != Slot::BLANK)
        .count()
}

fn differing(a: &[Slot], b: &[Slot]) -> usize {
    a.iter().zip(b).filter(|(a, b)| a != b).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::buffer::Cell;
    use ratatui::layout::Position;

    fn screen(rows: &[&str]) -> Screen {
        let mut screen = Screen::default();
        for (y, row) in (0..).zip(rows) {
            for (x, character) in (0..).zip(row.chars()) {
                let mut cell = Cell::EMPTY;
                cell.set_char(character);
                screen.put(Position::new(x, y), &cell);
            }
        }
        screen
    }

    const BEFORE: [&str; 7] = ["+--+", "|ab|", "|cd|", "|ef|", "|gh|", "|ij|", "+--+"];

    #[test]
    fn text_that_moves_by_a_line_is_scrolled_between_its_borders() {
        let after = screen(&["+--+", "|cd|", "|ef|", "|gh|", "|ij|", "|kl|", "+--+"]);
        assert_eq!(
            find(&screen(&BEFORE), &after),
            Some(Scroll {
                rows: 1..6,
                lines: 1
            })
        );
        assert_eq!(
            find(&after, &screen(&BEFORE)),
            Some(Scroll {
                rows: 1..6,
                lines: -1
            })
        );
    }

    #[test]
    fn other_changes_are_not_taken_for_a_scroll() {
        let after = screen(&["+--+", "|xx|", "|yy|", "|zz|", "|vv|", "|ww|", "+--+"]);
        assert_eq!(find(&screen(&BEFORE), &after), None);
        assert_eq!(find(&screen(&BEFORE), &screen(&BEFORE)), None);
    }

    #[test]
    fn the_region_is_reset_after_the_scroll() {
        let mut out = Vec::new();
        let scroll = Scroll {
            rows: 1..6,
            lines: -3,
        };
        scroll.write(&mut out);
        assert_eq!(out, b"\x1b[m\x1b[2;6r\x1b[3T\x1b[r");
    }
}
