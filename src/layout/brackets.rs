//! Which brackets are pairs: UAX #9, BD14 to BD16.
//!
//! Found once for a sequence, before any rule changes a type: no rule before N0 changes that of a
//! bracket. Pairs lie in each other or side by side, they never cross.

use super::characters::Character;
use super::properties;
use unicode_bidi::BidiClass::{self, ON};

/// Brackets that wait for their pair at most (BD16).
const WAITING: usize = 63;

/// One bracket of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// Where it stands in its sequence.
    pub at: usize,
    /// Where the other one stands.
    pub partner: usize,
}

impl End {
    /// Whether it opens its pair.
    pub fn opens(self) -> bool {
        self.at < self.partner
    }
}

/// The brackets of all pairs of a sequence, in the order in which they stand. The sequence is
/// given by its characters and their types: a bracket that an override made something else is
/// none.
pub fn paired<'a>(sequence: impl Iterator<Item = (&'a Character, BidiClass)>) -> Vec<End> {
    let mut waiting: Vec<(char, usize)> = Vec::new();
    let mut ends: Vec<End> = Vec::new();
    for (at, (character, class)) in sequence.enumerate() {
        if !character.record.is_bracket() || class != ON {
            continue;
        }
        let Some((name, opens)) = properties::bracket(character.value) else {
            continue;
        };
        if opens {
            if waiting.len() == WAITING {
                break;
            }
            waiting.push((name, at));
        } else if let Some(found) = waiting.iter().rposition(|(opening, _)| *opening == name) {
            let partner = waiting[found].1;
            waiting.truncate(found);
            ends.push(End { at, partner });
            ends.push(End {
                at: partner,
                partner: at,
            });
        }
    }
    ends.sort_unstable_by_key(|end| end.at);
    ends
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::characters::characters;

    fn pairs(text: &str) -> Vec<(usize, usize)> {
        let (characters, _) = characters(text);
        let sequence = characters.iter().map(|each| (each, each.record.class()));
        let ends = paired(sequence);
        let opening = ends.into_iter().filter(|end| end.opens());
        opening.map(|end| (end.at, end.partner)).collect()
    }

    #[test]
    fn a_bracket_takes_the_last_that_it_closes_and_drops_what_waits_within() {
        assert_eq!(pairs("a)b(c[d)e]"), [(3, 7)]);
        assert_eq!(pairs("(a[b]c)"), [(0, 6), (2, 4)]);
    }

    #[test]
    fn no_bracket_is_paired_once_too_many_wait() {
        assert_eq!(
            pairs(&format!("(){}()", "[".repeat(63))),
            [(0, 1), (65, 66)][..1]
        );
    }
}
