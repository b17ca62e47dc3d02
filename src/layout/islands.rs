//! Where the implicit rules have something to do: islands in text of one level.
//!
//! Nearly all characters of an article get the level of their paragraph. Others stand close to a
//! type that I1 or I2 raises — in right-to-left text L and numbers, in left-to-right text R, AL
//! and AN — and no rule looks or reaches past a letter of the paragraph's own direction: W1 to W7
//! go by the last strong type, N1 and N2 by the nearest ones. An island goes from the last such
//! letter before a raised type to the first one behind it. A pair of brackets with an end in an
//! island and the other outside holds one of those letters, so N0b gives both ends the
//! paragraph's direction, which all text outside islands has in any case.

use super::brackets::End;
use super::characters::Classes;
use super::implicit::{Sequence, side_of};
use std::ops::Range;
use unicode_bidi::BidiClass::{self, AL, AN, BN, EN, L, R};

/// What raises levels in a sequence, and which letters bound an island.
#[derive(Clone, Copy)]
struct Shores {
    raised: Classes,
    own: Classes,
}

impl Shores {
    const fn of(level: u8) -> Self {
        if level.is_multiple_of(2) {
            Self {
                raised: Classes::of(&[R, AL, AN]),
                own: Classes::of(&[L]),
            }
        } else {
            Self {
                raised: Classes::of(&[L, EN, AN]),
                own: Classes::of(&[R, AL]),
            }
        }
    }

    /// The first island that starts at `from` or behind it.
    fn island(self, classes: &[BidiClass], from: usize) -> Option<Range<usize>> {
        let rest = classes.get(from..)?;
        let raised = rest.iter().position(|class| self.raised.contains(*class))?;
        let (before, behind) = rest.split_at(raised);
        let own = |class: &BidiClass| self.own.contains(*class);
        let first = before.iter().rposition(own).unwrap_or(0);
        let last = behind.iter().position(own);
        let end = last.map_or(rest.len(), |last| raised + last + 1);
        Some(from + first..from + end)
    }
}

/// Whether a sequence of this level that holds these classes has an island.
pub fn any(level: u8, classes: Classes) -> bool {
    classes.intersects(Shores::of(level).raised)
}

/// Puts the levels of the islands of a sequence without explicit formatting into `levels`, where
/// all is of the sequence's own level; `ends` are its paired brackets. Boundary neutrals (BN),
/// which X9 takes out, get the level of the character before them.
pub fn resolve(
    classes: &[BidiClass],
    ends: &[End],
    level: u8,
    scratch: &mut Sequence,
    levels: &mut [u8],
) {
    let shores = Shores::of(level);
    let sides = (side_of(level), side_of(level));
    let mut from = 0;
    while let Some(island) = shores.island(classes, from) {
        let held = &classes[island.clone()];
        let levels = &mut levels[island.clone()];
        let first = ends.partition_point(|end| end.at < island.start);
        let behind = ends.partition_point(|end| end.at < island.end);
        let ends = &ends[first..behind];
        scratch.types.clear();
        if held.contains(&BN) {
            let kept = held.iter().copied().enumerate();
            let kept: Vec<_> = kept.filter(|(_, class)| *class != BN).collect();
            scratch.types.extend(kept.iter().map(|(_, class)| *class));
            scratch.resolve(level, sides, &moved(ends, &island, &kept), 0);
            for ((place, _), resolved) in kept.iter().zip(&scratch.levels) {
                levels[*place] = *resolved;
            }
            for place in 1..held.len() {
                if held[place] == BN {
                    levels[place] = levels[place - 1];
                }
            }
        } else {
            scratch.types.extend_from_slice(held);
            scratch.resolve(level, sides, ends, island.start);
            levels.copy_from_slice(&scratch.levels);
        }
        // The letter at its end may start the next one.
        from = (island.end - 1).max(island.start + 1);
    }
}

/// Brackets of an island by their places among the characters that are kept of it; a partner
/// outside is behind all of them.
fn moved(ends: &[End], island: &Range<usize>, kept: &[(usize, BidiClass)]) -> Vec<End> {
    let rank = |at: usize| {
        let place = at.wrapping_sub(island.start);
        kept.binary_search_by_key(&place, |(place, _)| *place)
            .unwrap_or(usize::MAX)
    };
    let ends = ends.iter().map(|end| End {
        at: rank(end.at),
        partner: rank(end.partner),
    });
    ends.collect()
}
