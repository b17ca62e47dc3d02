//! Implicit levels of one isolating run sequence: UAX #9, W1 to W7, N0 to N2, I1 and I2.
//!
//! A [`Sequence`] is a scratch space: types in, levels out, used again for the next sequence.
//! Each rule looks a bounded way back and ahead or keeps what it needs while it goes, so that
//! the time is linear.

use super::characters::{Character, Classes};
use super::properties;
use unicode_bidi::BidiClass::{
    self, AL, AN, B, CS, EN, ES, ET, FSI, L, LRI, NSM, ON, PDI, R, RLI, S, WS,
};

/// Brackets that wait for their pair at most (BD16).
const WAITING: usize = 63;
const ISOLATES: Classes = Classes::of(&[LRI, RLI, FSI, PDI]);
/// "NI" of rules N0 to N2.
const NEUTRAL: Classes = Classes::of(&[B, S, WS, ON, LRI, RLI, FSI, PDI]);
const SEPARATORS: Classes = Classes::of(&[ES, CS]);
const WEAK: Classes = Classes::of(&[NSM, EN, ES, ET, AN, CS, AL]);

/// Where the brackets of a sequence are looked up.
#[derive(Clone, Copy)]
pub struct Brackets<'a> {
    characters: &'a [Character],
    places: Option<&'a [usize]>,
}

impl<'a> Brackets<'a> {
    /// Those of a whole paragraph.
    pub fn of(characters: &'a [Character]) -> Self {
        Self {
            characters,
            places: None,
        }
    }

    /// Those of a sequence that takes the characters at these places.
    pub fn through(self, places: &'a [usize]) -> Self {
        Self {
            places: Some(places),
            ..self
        }
    }

    fn at(self, index: usize) -> Option<(char, bool)> {
        let place = match self.places {
            Some(places) => *places.get(index)?,
            None => index,
        };
        let character = self.characters.get(place)?;
        character
            .record
            .is_bracket()
            .then(|| properties::bracket(character.value))
            .flatten()
    }
}

/// An isolating run sequence (BD13).
#[derive(Default)]
pub struct Sequence {
    /// The types of its characters; changed by the rules.
    pub types: Vec<BidiClass>,
    /// Their levels, after [`Sequence::resolve`].
    pub levels: Vec<u8>,
}

impl Sequence {
    /// Resolves the sequence: its embedding level, the types at its start and end (X10), and
    /// where its brackets are, if it has any.
    pub fn resolve(
        &mut self,
        level: u8,
        start: BidiClass,
        end: BidiClass,
        brackets: Option<Brackets<'_>>,
    ) {
        let followers = brackets.map(|_| self.marks_behind_neutrals());
        self.resolve_weak(start);
        if let (Some(brackets), Some(followers)) = (brackets, followers) {
            self.resolve_brackets(level, start, brackets, &followers);
        }
        self.resolve_neutral(level, start, end);
    }

    /// W1 to W7.
    fn resolve_weak(&mut self, start: BidiClass) {
        let types = &mut self.types;
        let mut before = start;
        let mut strong = start;
        for each in types.iter_mut() {
            let mut class = *each;
            if !WEAK.contains(class) {
                if matches!(class, L | R) {
                    strong = class;
                }
                before = class;
                continue;
            }
            if class == NSM {
                class = if ISOLATES.contains(before) {
                    ON
                } else {
                    before
                }; // W1
            }
            before = class;
            match class {
                L | R => strong = class,
                AL => {
                    strong = AL;
                    class = R; // W3
                }
                EN if strong == AL => class = AN, // W2
                _ => {}
            }
            *each = class;
        }
        let mut before = start;
        let mut strong = start;
        let mut index = 0;
        while index < types.len() {
            let class = types[index];
            match class {
                L | R => strong = class,
                EN if strong == L => types[index] = L, // W7
                ES | CS => {
                    let behind = types.get(index + 1).copied().unwrap_or(ON);
                    let number =
                        before == behind && (behind == EN || (behind == AN && class == CS));
                    before = if number { before } else { ON }; // W4, W6
                    types[index] = if before == EN && strong == L {
                        L
                    } else {
                        before
                    };
                    index += 1;
                    continue;
                }
                ET => {
                    let run = types[index..]
                        .iter()
                        .take_while(|class| **class == ET)
                        .count();
                    let number = before == EN || types.get(index + run) == Some(&EN);
                    let class = match (number, strong) {
                        (true, L) => L, // W5, W7
                        (true, _) => EN,
                        (false, _) => ON, // W6
                    };
                    types[index..index + run].fill(class);
                    before = ON; // W4 looks at the types before W5.
                    index += run;
                    continue;
                }
                _ => {}
            }
            before = class;
            index += 1;
        }
        debug_assert!(!types.iter().any(|class| SEPARATORS.contains(*class)));
    }

    /// The number of non-spacing marks right behind each neutral character, for N0: they take
    /// the type of a bracket before them.
    fn marks_behind_neutrals(&self) -> Vec<u32> {
        let mut followers = vec![0; self.types.len()];
        let mut marks = 0;
        for index in (0..self.types.len()).rev() {
            if self.types[index] == NSM {
                marks += 1;
            } else {
                followers[index] = marks;
                marks = 0;
            }
        }
        followers
    }

    /// N0: both brackets of a pair take one direction.
    fn resolve_brackets(
        &mut self,
        level: u8,
        start: BidiClass,
        brackets: Brackets<'_>,
        followers: &[u32],
    ) {
        let own = if level.is_multiple_of(2) { L } else { R };
        let pairs = self.pairs(own, brackets);
        let mut context = start;
        let mut seen = 0;
        for pair in pairs {
            // The type before the opening bracket, with the pairs before it resolved.
            for class in &self.types[seen..pair.open] {
                if let Some(strong) = strong_of(*class) {
                    context = strong;
                }
            }
            seen = pair.open;
            let direction = if pair.holds_own {
                own // N0b
            } else if pair.holds_other {
                if context == own { own } else { context } // N0c
            } else {
                continue; // N0d
            };
            for bracket in [pair.open, pair.close] {
                let marks = followers.get(bracket).map_or(0, |marks| *marks as usize);
                self.types[bracket..=bracket + marks].fill(direction);
            }
        }
    }

    /// BD16, in the order of the opening brackets, with the strong types that each pair holds.
    fn pairs(&self, own: BidiClass, brackets: Brackets<'_>) -> Vec<Pair> {
        let mut waiting: Vec<(char, Pair)> = Vec::new();
        let mut pairs: Vec<Pair> = Vec::new();
        for (index, class) in self.types.iter().enumerate() {
            if let Some(strong) = strong_of(*class) {
                if let Some((_, pair)) = waiting.last_mut() {
                    pair.holds_own |= strong == own;
                    pair.holds_other |= strong != own;
                }
                continue;
            }
            if *class != ON {
                continue;
            }
            let Some((name, opens)) = brackets.at(index) else {
                continue;
            };
            if opens {
                if waiting.len() == WAITING {
                    break;
                }
                let pair = Pair {
                    open: index,
                    close: index,
                    holds_own: false,
                    holds_other: false,
                };
                waiting.push((name, pair));
            } else if let Some(found) = waiting.iter().rposition(|(opening, _)| *opening == name) {
                let mut inner = (false, false);
                for (_, pair) in waiting.drain(found + 1..) {
                    inner.0 |= pair.holds_own;
                    inner.1 |= pair.holds_other;
                }
                if let Some((_, mut pair)) = waiting.pop() {
                    pair.close = index;
                    pair.holds_own |= inner.0;
                    pair.holds_other |= inner.1;
                    if let Some((_, outer)) = waiting.last_mut() {
                        outer.holds_own |= pair.holds_own;
                        outer.holds_other |= pair.holds_other;
                    }
                    pairs.push(pair);
                }
            }
        }
        pairs.sort_unstable_by_key(|pair| pair.open);
        pairs
    }

    /// N1, N2, I1 and I2.
    fn resolve_neutral(&mut self, level: u8, start: BidiClass, end: BidiClass) {
        let (left, right, number) = if level.is_multiple_of(2) {
            (level, level + 1, level + 2) // I1
        } else {
            (level + 1, level, level + 1) // I2
        };
        let types = &self.types;
        let levels = &mut self.levels;
        levels.clear();
        levels.reserve(types.len());
        let mut before = start;
        let mut index = 0;
        while index < types.len() {
            let class = types[index];
            match class {
                L => {
                    before = L;
                    levels.push(left);
                }
                R => {
                    before = R;
                    levels.push(right);
                }
                AN | EN => {
                    before = R;
                    levels.push(number);
                }
                _ => {
                    let run = types[index..]
                        .iter()
                        .take_while(|class| NEUTRAL.contains(**class))
                        .count()
                        .max(1);
                    let behind = types
                        .get(index + run)
                        .map_or(end, |class| strong_of(*class).unwrap_or(end));
                    let of_run = match (before == behind, before) {
                        (true, L) => left, // N1
                        (true, _) => right,
                        (false, _) => level, // N2
                    };
                    levels.resize(levels.len() + run, of_run);
                    index += run;
                    continue;
                }
            }
            index += 1;
        }
    }
}

/// A pair of brackets (BD16).
struct Pair {
    open: usize,
    close: usize,
    /// Whether it holds a strong type of the embedding direction, and of the other.
    holds_own: bool,
    holds_other: bool,
}

/// The direction of a type for N0 to N2, where numbers count as R.
fn strong_of(class: BidiClass) -> Option<BidiClass> {
    match class {
        L => Some(L),
        R | EN | AN => Some(R),
        _ => None,
    }
}
