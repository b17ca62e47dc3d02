//! Text that only moves is moved by the terminal: a scroll region (DECSTBM), and line feeds at its
//! lower edge or reverse ones (RI) at its upper edge, instead of every cell. Every terminal since
//! the VT100 has these; SU and SD the Linux console has not.

use crate::ui::frame::{Grid, Slot, are_equal};
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
/// Which rows are looked at when it is guessed how far the text has moved: never every so many,
/// since text repeats itself every so many rows.
const SAMPLE: [usize; 13] = [0, 1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 66, 78];

impl Scroll {
    /// Appends the sequences: the region, the scroll, and the region of the whole screen again.
    pub fn write(&self, out: &mut Vec<u8>) {
        let (first, last) = (self.rows.start + 1, self.rows.end);
        let (edge, feed) = if self.lines > 0 {
            (last, "\n")
        } else {
            (first, "\x1bM")
        };
        let feeds = feed.repeat(usize::from(self.lines.unsigned_abs()));
        // Writing to a Vec cannot fail.
        let _ = write!(out, "\x1b[m\x1b[{first};{last}r\x1b[{edge};1H{feeds}\x1b[r");
    }
}

/// The scroll that leaves least to be sent, if any saves half of it. Both screens are of one
/// size.
pub fn find(shown: &Grid, wanted: &Grid) -> Option<Scroll> {
    let both = shown.rows().zip(wanted.rows()).enumerate();
    let mut differing = both.filter_map(|(row, (a, b))| (!are_equal(a, b)).then_some(row));
    let first = differing.next()?;
    let last = differing.next_back()?;
    let rows = first..last + 1;
    if rows.len() < FEWEST_ROWS {
        return None;
    }
    let sample = || {
        let looked_at = SAMPLE.into_iter().map(|row| rows.start + row);
        looked_at.take_while(|row| *row < rows.end)
    };
    let sampled = cost(shown, wanted, &rows, 0, sample(), usize::MAX);
    let mut fewest = sampled / 2 + 1;
    let mut found = None;
    for lines in DISTANCES {
        if usize::from(lines.unsigned_abs()) >= rows.len() {
            continue;
        }
        let cost = cost(shown, wanted, &rows, lines, sample(), fewest);
        if cost < fewest {
            fewest = cost;
            found = Some(lines);
        }
    }
    let lines = found?;
    let moved = cost(shown, wanted, &rows, lines, rows.clone(), usize::MAX)
        + coming_in(wanted, &rows, lines);
    let still = cost(shown, wanted, &rows, 0, rows.clone(), 2 * moved);
    (2 * moved <= still).then_some(Scroll { rows, lines })
}

/// How many cells differ after a scroll in some of the rows that are moved; they are counted until
/// there are `enough`.
fn cost(
    shown: &Grid,
    wanted: &Grid,
    rows: &Range<usize>,
    lines: i16,
    looked_at: impl Iterator<Item = usize>,
    enough: usize,
) -> usize {
    let mut differ = 0;
    for row in looked_at {
        let source = row.checked_add_signed(isize::from(lines));
        let source = source.filter(|source| rows.contains(source));
        if let Some(source) = source {
            differ += differing(shown.row(source), wanted.row(row));
        }
        if differ >= enough {
            break;
        }
    }
    differ
}

/// How many cells have to be sent for the rows that a scroll brings in.
fn coming_in(wanted: &Grid, rows: &Range<usize>, lines: i16) -> usize {
    let by = usize::from(lines.unsigned_abs());
    let new = if lines > 0 {
        rows.end - by..rows.end
    } else {
        rows.start..rows.start + by
    };
    let slots = new.flat_map(|row| wanted.row(row));
    slots.filter(|slot| **slot != Slot::BLANK).count()
}

fn differing(a: &[Slot], b: &[Slot]) -> usize {
    // Where text has only moved, most rows are equal, which is seen at once.
    if are_equal(a, b) {
        return 0;
    }
    a.iter().zip(b).filter(|(a, b)| a != b).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::frame::tests::frame;

    fn screen(rows: &[&str]) -> Grid {
        frame(rows).grid().clone()
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
    fn text_that_repeats_itself_is_scrolled_the_way_it_went() {
        let paragraph = ["first of them", "the second one", "and the third", ""];
        let rows = |from: usize| -> Vec<String> {
            let lines = (from..from + 20).map(|line| (line / 4, paragraph[line % 4]));
            lines
                .map(|(number, line)| format!("{line} {number:>3}"))
                .collect()
        };
        let shown = |from| screen(&rows(from).iter().map(String::as_str).collect::<Vec<_>>());
        for from in 1..9 {
            assert_eq!(find(&shown(from), &shown(from + 1)).unwrap().lines, 1);
            assert_eq!(find(&shown(from), &shown(from - 1)).unwrap().lines, -1);
        }
    }

    #[test]
    fn other_changes_are_not_taken_for_a_scroll() {
        let after = screen(&["+--+", "|xx|", "|yy|", "|zz|", "|vv|", "|ww|", "+--+"]);
        assert_eq!(find(&screen(&BEFORE), &after), None);
        assert_eq!(find(&screen(&BEFORE), &screen(&BEFORE)), None);
    }

    #[test]
    fn the_region_is_reset_after_the_scroll() {
        let sent = |lines| {
            let mut out = Vec::new();
            Scroll { rows: 1..6, lines }.write(&mut out);
            String::from_utf8(out).unwrap()
        };
        assert_eq!(sent(-3), "\x1b[m\x1b[2;6r\x1b[2;1H\x1bM\x1bM\x1bM\x1b[r");
        assert_eq!(sent(2), "\x1b[m\x1b[2;6r\x1b[6;1H\n\n\x1b[r");
    }
}
