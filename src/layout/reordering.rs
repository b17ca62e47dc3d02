//! Order within a line: UAX #9, L1 and L2, over a slice of the paragraph's levels.

use super::characters::Classes;
use unicode_bidi::BidiClass::{self, B, BN, FSI, LRE, LRI, LRO, PDF, PDI, RLE, RLI, RLO, S, WS};

/// Classes that L1 gives the paragraph's level at the end of a line: white space and isolate
/// formatting characters, and everything that X9 takes out of the text.
const TRAILING: Classes = Classes::of(&[WS, B, S, BN, LRE, RLE, LRO, RLO, PDF, LRI, RLI, FSI, PDI]);

/// Whether L1 gives a character of this class the paragraph's level at the end of a line.
#[inline]
pub fn is_trailing(class: BidiClass) -> bool {
    TRAILING.contains(class)
}

/// Whether L1 gives a character of this class the paragraph's level wherever it stands.
#[inline]
pub fn is_separator(class: BidiClass) -> bool {
    matches!(class, B | S)
}

/// L1 for one line: blanks and separators at its end take the base level, separators anywhere,
/// and blanks before them.
pub fn reset_levels(
    levels: &mut [u8],
    base: u8,
    trailing: impl Fn(usize) -> bool,
    separator: impl Fn(usize) -> bool,
) {
    let mut resetting = true;
    for index in (0..levels.len()).rev() {
        resetting = separator(index) || (resetting && trailing(index));
        if resetting {
            levels[index] = base;
        }
    }
}

/// A stretch of a line that is of one level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// Its first place in logical order.
    pub start: usize,
    /// One past its last place.
    pub end: usize,
    /// Its level; at an odd one it is drawn from its end to its start.
    pub level: u8,
}

/// L2: the runs of a line in visual order, from left to right. From the highest level down to
/// the lowest odd one, every stretch of runs of that level or higher is turned round.
pub fn visual_runs(levels: impl Iterator<Item = u8>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let (mut highest, mut lowest_odd) = (0, u8::MAX);
    for (place, level) in levels.enumerate() {
        match runs.last_mut() {
            Some(run) if run.level == level => run.end = place + 1,
            _ => {
                highest = highest.max(level);
                if !level.is_multiple_of(2) {
                    lowest_odd = lowest_odd.min(level);
                }
                runs.push(Run {
                    start: place,
                    end: place + 1,
                    level,
                });
            }
        }
    }
    for level in (lowest_odd..=highest).rev() {
        for stretch in runs.split_mut(|run| run.level < level) {
            stretch.reverse();
        }
    }
    runs
}

/// L2 as a list: the logical places in visual order.
pub fn visual_order(levels: &[u8]) -> Vec<usize> {
    let mut order = Vec::with_capacity(levels.len());
    for run in visual_runs(levels.iter().copied()) {
        if run.level.is_multiple_of(2) {
            order.extend(run.start..run.end);
        } else {
            order.extend((run.start..run.end).rev());
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_order_inside_right_to_left_text() {
        assert_eq!(visual_order(&[1, 1, 2, 2, 1]), [4, 2, 3, 1, 0]);
    }

    #[test]
    fn an_embedding_in_an_embedding_turns_twice() {
        assert_eq!(
            visual_order(&[0, 1, 2, 3, 3, 2, 1, 0]),
            [0, 6, 2, 4, 3, 5, 1, 7]
        );
    }

    #[test]
    fn blanks_at_the_end_of_a_line_take_the_base_level() {
        let mut line = [1, 1, 1];
        reset_levels(&mut line, 0, |index| index == 2, |_| false);
        assert_eq!(line, [1, 1, 0]);
    }

    #[test]
    fn a_tab_and_the_blank_before_it_take_the_base_level() {
        let mut line = [1, 1, 1, 1];
        reset_levels(
            &mut line,
            0,
            |index| index == 1 || index == 2,
            |index| index == 2,
        );
        assert_eq!(line, [1, 0, 0, 1]);
    }
}
