//! Implicit levels of one isolating run sequence: UAX #9, W1 to W7, N0 to N2, I1 and I2.
//!
//! A [`Sequence`] is a scratch space: types in, levels out, used again for the next sequence.
//! Each rule looks a bounded way back and ahead or keeps what it needs while it goes, so that
//! the time is linear.

use super::brackets::End;
use super::characters::Classes;
use unicode_bidi::BidiClass::{
    self, AL, AN, B, CS, EN, ES, ET, FSI, L, LRI, NSM, ON, PDI, R, RLI, S, WS,
};

const ISOLATES: Classes = Classes::of(&[LRI, RLI, FSI, PDI]);
/// "NI" of rules N0 to N2.
const NEUTRAL: Classes = Classes::of(&[B, S, WS, ON, LRI, RLI, FSI, PDI]);
const SEPARATORS: Classes = Classes::of(&[ES, CS]);
const WEAK: Classes = Classes::of(&[NSM, EN, ES, ET, AN, CS, AL]);

/// The direction of a level.
pub fn side_of(level: u8) -> BidiClass {
    if level.is_multiple_of(2) { L } else { R }
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
    /// Resolves the sequence, or a part of one: its embedding level, the types before and behind
    /// it (X10), the paired brackets that stand in it, and the place of its first character among
    /// the places of those.
    pub fn resolve(
        &mut self,
        level: u8,
        (start, end): (BidiClass, BidiClass),
        brackets: &[End],
        offset: usize,
    ) {
        if brackets.is_empty() {
            self.resolve_weak(start);
        } else {
            let followers = self.marks_behind_neutrals();
            self.resolve_weak(start);
            self.resolve_brackets(level, start, brackets, offset, &followers);
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

    /// N0: both brackets of a pair take one direction. Of a pair whose other bracket stands
    /// outside, see [`super::islands`].
    fn resolve_brackets(
        &mut self,
        level: u8,
        start: BidiClass,
        brackets: &[End],
        offset: usize,
        followers: &[u32],
    ) {
        let own = side_of(level);
        let held = self.held(own, brackets, offset);
        let mut context = start;
        let mut seen = 0;
        for (end, held) in brackets.iter().zip(held) {
            let at = end.at - offset;
            let partner = self.within(end.partner, offset);
            if partner.is_some() && !end.opens() {
                continue;
            }
            // The type before the opening bracket, with the pairs before it resolved.
            for class in &self.types[seen..at] {
                if let Some(strong) = strong_of(*class) {
                    context = strong;
                }
            }
            seen = at;
            let direction = if held.own || partner.is_none() {
                own // N0b
            } else if held.other {
                if context == own { own } else { context } // N0c
            } else {
                continue; // N0d
            };
            for bracket in [Some(at), partner].into_iter().flatten() {
                let marks = followers.get(bracket).map_or(0, |marks| *marks as usize);
                self.types[bracket..=bracket + marks].fill(direction);
            }
        }
    }

    /// For each opening bracket, which strong types its pair holds.
    fn held(&self, own: BidiClass, brackets: &[End], offset: usize) -> Vec<Held> {
        let mut held = vec![Held::default(); brackets.len()];
        let mut open: Vec<usize> = Vec::new();
        let mut seen = 0;
        for (index, end) in brackets.iter().enumerate() {
            let at = end.at - offset;
            if let Some(innermost) = open.last() {
                for class in &self.types[seen..at] {
                    held[*innermost].add(*class, own);
                }
            }
            seen = at;
            if self.within(end.partner, offset).is_none() {
                continue;
            }
            if end.opens() {
                open.push(index);
            } else if let Some(inner) = open.pop().map(|inner| held[inner])
                && let Some(outer) = open.last()
            {
                held[*outer].own |= inner.own;
                held[*outer].other |= inner.other;
            }
        }
        held
    }

    /// Where a place lies in this sequence; nothing where it is outside.
    fn within(&self, place: usize, offset: usize) -> Option<usize> {
        let place = place.checked_sub(offset)?;
        (place < self.types.len()).then_some(place)
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

/// Whether a pair of brackets holds a strong type of the embedding direction, and of the other.
#[derive(Debug, Clone, Copy, Default)]
struct Held {
    own: bool,
    other: bool,
}

impl Held {
    fn add(&mut self, class: BidiClass, own: BidiClass) {
        if let Some(strong) = strong_of(class) {
            self.own |= strong == own;
            self.other |= strong != own;
        }
    }
}

/// The direction of a type for N0 to N2, where numbers count as R.
fn strong_of(class: BidiClass) -> Option<BidiClass> {
    match class {
        L => Some(L),
        R | EN | AN => Some(R),
        _ => None,
    }
}
