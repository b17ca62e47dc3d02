//! Base direction and explicit levels: UAX #9, P2 to X10. Once a paragraph.
//!
//! Classes in, one level a character out. [`super::implicit`] does the rest for each isolating
//! run sequence. Text without explicit formatting — nearly all text — is one such sequence and
//! skips everything here but the search for the base direction; of it, only [`super::islands`]
//! need a rule at all. Every pass is linear, however deep the nesting.

use super::BaseDirection;
use super::brackets::{End, paired};
use super::characters::{Character, Classes, Seen};
use super::implicit::{Sequence, side_of};
use super::islands;
use crate::article::Direction;
use std::ops::Range;
use unicode_bidi::BidiClass::{
    self, AL, B, BN, FSI, L, LRE, LRI, LRO, PDF, PDI, R, RLE, RLI, RLO, WS,
};

/// The deepest level of an embedding (BD2).
const MAX_DEPTH: u8 = 125;
/// No such index.
const NONE: u32 = u32::MAX;

/// Classes that X1 to X8 act on.
const EXPLICIT: Classes = Classes::of(&[LRE, LRO, RLE, RLO, PDF, LRI, RLI, FSI, PDI, B]);
/// Classes that X9 removes.
const REMOVED: Classes = Classes::of(&[LRE, LRO, RLE, RLO, PDF, BN]);
const INITIATORS: Classes = Classes::of(&[LRI, RLI, FSI]);

/// The base level: given, or from the first strong character outside isolates (P2, P3).
pub fn base_level(classes: impl Iterator<Item = BidiClass>, direction: BaseDirection) -> u8 {
    match direction {
        BaseDirection::Fixed(direction) => level_of(direction),
        BaseDirection::Auto { fallback } => {
            first_strong(classes).unwrap_or_else(|| level_of(fallback))
        }
    }
}

fn level_of(direction: Direction) -> u8 {
    u8::from(direction.is_rtl())
}

/// P2: the level of the first strong character that no isolate holds.
fn first_strong(classes: impl Iterator<Item = BidiClass>) -> Option<u8> {
    let mut depth = 0_usize;
    for class in classes {
        match class {
            L if depth == 0 => return Some(0),
            R | AL if depth == 0 => return Some(1),
            LRI | RLI | FSI => depth += 1,
            PDI => depth = depth.saturating_sub(1),
            B => return None,
            _ => {}
        }
    }
    None
}

/// Whether X9 takes a character of this class out of the text.
pub fn is_removed(class: BidiClass) -> bool {
    REMOVED.contains(class)
}

/// Whether X1 to X8 act on a character of this class.
pub fn is_explicit(class: BidiClass) -> bool {
    EXPLICIT.contains(class)
}

/// A paragraph whose levels are asked for.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    /// The class of each character.
    pub classes: &'a [BidiClass],
    /// The characters, for their brackets; none where only classes are known.
    pub characters: &'a [Character],
    /// What is among them.
    pub seen: Seen,
    /// Stretches that count as if LRI stood before each and PDI behind it (HL4), in order; none
    /// of them holds explicit formatting.
    pub isolates: &'a [Range<usize>],
}

impl Text<'_> {
    /// The paired brackets of a sequence that takes the characters at these places.
    fn brackets(&self, places: impl Iterator<Item = (usize, BidiClass)>) -> Vec<End> {
        if !self.seen.brackets {
            return Vec::new();
        }
        paired(places.filter_map(|(place, class)| Some((self.characters.get(place)?, class))))
    }
}

/// The embedding level of each character of a paragraph. A character that X9 removes gets the
/// level of the one before it.
pub fn resolve(text: Text<'_>, base: u8) -> Vec<u8> {
    let mut levels = vec![base; text.classes.len()];
    let explicit = text.seen.classes.intersects(EXPLICIT);
    if !explicit && text.isolates.is_empty() && !islands::any(base, text.seen.classes) {
        return levels;
    }
    let mut scratch = Sequence::default();
    let mut outer = text;
    let mut classes = Vec::new();
    if !text.isolates.is_empty() {
        // Seen from outside, an isolate is a neutral.
        classes.extend_from_slice(text.classes);
        for isolate in text.isolates {
            classes[isolate.clone()].fill(WS);
        }
        outer.classes = &classes;
    }
    let mut inner = vec![next_level(base, false); text.isolates.len()];
    if explicit {
        let mut paragraph = Explicit::new(outer.classes, base);
        paragraph.apply();
        for (inner, isolate) in inner.iter_mut().zip(text.isolates) {
            *inner = next_level(paragraph.levels[isolate.start], false).min(MAX_DEPTH + 1);
        }
        paragraph.resolve_sequences(&mut scratch, &outer, &mut levels);
        for index in 0..levels.len() {
            if paragraph.classes[index] == BN {
                levels[index] = index.checked_sub(1).map_or(base, |before| levels[before]);
            }
        }
    } else {
        let ends = outer.brackets(outer.classes.iter().copied().enumerate());
        islands::resolve(outer.classes, &ends, base, &mut scratch, &mut levels);
    }
    for (level, isolate) in inner.into_iter().zip(text.isolates) {
        let ends = text.brackets(
            isolate
                .clone()
                .zip(text.classes[isolate.clone()].iter().copied()),
        );
        let levels = &mut levels[isolate.clone()];
        levels.fill(level);
        islands::resolve(
            &text.classes[isolate.clone()],
            &ends,
            level,
            &mut scratch,
            levels,
        );
    }
    levels
}

/// An entry of the directional status stack (X1).
#[derive(Clone, Copy)]
struct Status {
    level: u8,
    forced: Option<BidiClass>,
    isolate: bool,
}

/// The directional status stack with its counts of what did not fit (X1).
struct Stack {
    /// The first entry is the paragraph's own and stays.
    entries: Vec<Status>,
    ground: Status,
    lost_isolates: usize,
    lost_embeddings: usize,
    isolates: usize,
}

impl Stack {
    fn new(base: u8) -> Self {
        let ground = Status {
            level: base,
            forced: None,
            isolate: false,
        };
        Self {
            entries: vec![ground],
            ground,
            lost_isolates: 0,
            lost_embeddings: 0,
            isolates: 0,
        }
    }

    fn top(&self) -> Status {
        self.entries.last().copied().unwrap_or(self.ground)
    }

    fn has_room(&self, level: u8) -> bool {
        level <= MAX_DEPTH && self.lost_isolates == 0 && self.lost_embeddings == 0
    }

    /// X2 to X5.
    fn embed(&mut self, level: u8, forced: Option<BidiClass>) {
        if self.has_room(level) {
            self.entries.push(Status {
                level,
                forced,
                isolate: false,
            });
        } else if self.lost_isolates == 0 {
            self.lost_embeddings += 1;
        }
    }

    /// X5a to X5c.
    fn isolate(&mut self, level: u8) {
        if self.has_room(level) {
            self.isolates += 1;
            self.entries.push(Status {
                level,
                forced: None,
                isolate: true,
            });
        } else {
            self.lost_isolates += 1;
        }
    }

    /// X6a.
    fn end_isolate(&mut self) {
        if self.lost_isolates > 0 {
            self.lost_isolates -= 1;
        } else if self.isolates > 0 {
            self.lost_embeddings = 0;
            while self.entries.pop().is_some_and(|status| !status.isolate) {}
            self.isolates -= 1;
        }
    }

    /// X7.
    fn end_embedding(&mut self) {
        if self.lost_isolates > 0 {
            return;
        }
        if self.lost_embeddings > 0 {
            self.lost_embeddings -= 1;
        } else if !self.top().isolate && self.entries.len() > 1 {
            self.entries.pop();
        }
    }
}

/// A level run (BD7).
struct Run {
    level: u8,
    /// First and last character that X9 leaves.
    first: u32,
    last: u32,
    /// The run that goes on with the same isolating run sequence (BD13).
    next: u32,
    /// Whether a sequence starts here.
    starts: bool,
}

/// A paragraph in which X1 to X9 have something to do.
struct Explicit<'a> {
    original: &'a [BidiClass],
    /// After overrides; `BN` for everything that X9 removes.
    classes: Vec<BidiClass>,
    levels: Vec<u8>,
    base: u8,
    /// BD9: the PDI of an initiator and the initiator of a PDI.
    partners: Vec<u32>,
    /// X5c: whether the text within an initiator is right-to-left.
    right_to_left: Vec<bool>,
}

impl<'a> Explicit<'a> {
    fn new(original: &'a [BidiClass], base: u8) -> Self {
        let mut new = Self {
            original,
            classes: original.to_vec(),
            levels: vec![base; original.len()],
            base,
            partners: vec![NONE; original.len()],
            right_to_left: vec![false; original.len()],
        };
        new.match_isolates();
        new
    }

    /// BD9, and P2 and P3 for the inside of each isolate.
    fn match_isolates(&mut self) {
        let mut open: Vec<(usize, bool)> = Vec::new();
        for (index, class) in self.original.iter().enumerate() {
            match class {
                LRI | RLI | FSI => open.push((index, false)),
                PDI => {
                    if let Some((initiator, _)) = open.pop() {
                        self.partners[initiator] = position(index);
                        self.partners[index] = position(initiator);
                    }
                }
                L | R | AL => {
                    if let Some((initiator, known)) = open.last_mut()
                        && !*known
                    {
                        *known = true;
                        self.right_to_left[*initiator] = *class != L;
                    }
                }
                B => open.clear(),
                _ => {}
            }
        }
    }

    /// X1 to X8.
    fn apply(&mut self) {
        let mut stack = Stack::new(self.base);
        for (index, class) in self.original.iter().copied().enumerate() {
            let top = stack.top();
            self.levels[index] = top.level;
            match class {
                // X2 to X5
                RLE | LRE | RLO | LRO => {
                    self.classes[index] = BN;
                    let level = next_level(top.level, matches!(class, RLE | RLO));
                    stack.embed(
                        level,
                        match class {
                            RLO => Some(R),
                            LRO => Some(L),
                            _ => None,
                        },
                    );
                }
                // X5a to X5c
                RLI | LRI | FSI => {
                    self.force(index, top);
                    let right_to_left = match class {
                        FSI => self.right_to_left[index],
                        other => other == RLI,
                    };
                    stack.isolate(next_level(top.level, right_to_left));
                }
                // X6a
                PDI => {
                    stack.end_isolate();
                    let top = stack.top();
                    self.levels[index] = top.level;
                    self.force(index, top);
                }
                // X7
                PDF => {
                    self.classes[index] = BN;
                    stack.end_embedding();
                }
                // X8
                B => {
                    stack = Stack::new(self.base);
                    self.levels[index] = self.base;
                }
                BN => {}
                // X6
                _ => self.force(index, top),
            }
        }
    }

    fn force(&mut self, index: usize, status: Status) {
        if let Some(forced) = status.forced {
            self.classes[index] = forced;
        }
    }

    /// BD7, over the characters that X9 leaves.
    fn runs(&self) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for (index, class) in self.classes.iter().enumerate() {
            if *class == BN {
                continue;
            }
            let level = self.levels[index];
            match runs.last_mut() {
                Some(run) if run.level == level => run.last = position(index),
                _ => runs.push(Run {
                    level,
                    first: position(index),
                    last: position(index),
                    next: NONE,
                    starts: true,
                }),
            }
        }
        runs
    }

    /// BD13: a run that ends with an isolate initiator goes on where its PDI starts a run.
    fn link(&self, runs: &mut [Run]) {
        let mut open: Vec<usize> = Vec::new();
        for index in 0..runs.len() {
            let first = runs[index].first;
            if self.original[first as usize] == PDI && self.partners[first as usize] != NONE {
                while let Some(before) = open.last().copied() {
                    let partner = self.partners[runs[before].last as usize];
                    if partner > first {
                        break;
                    }
                    open.pop();
                    if partner == first {
                        runs[before].next = position(index);
                        runs[index].starts = false;
                    }
                }
            }
            let last = runs[index].last as usize;
            if INITIATORS.contains(self.original[last]) && self.partners[last] != NONE {
                open.push(index);
            }
        }
    }

    /// X10: resolves each isolating run sequence and puts its levels where they belong.
    fn resolve_sequences(&self, scratch: &mut Sequence, text: &Text<'_>, levels: &mut [u8]) {
        let mut runs = self.runs();
        self.link(&mut runs);
        let mut places: Vec<usize> = Vec::new();
        for start in 0..runs.len() {
            if !runs[start].starts {
                continue;
            }
            places.clear();
            scratch.types.clear();
            let mut end = start;
            loop {
                for index in runs[end].first as usize..=runs[end].last as usize {
                    if self.classes[index] != BN {
                        places.push(index);
                        scratch.types.push(self.classes[index]);
                    }
                }
                if runs[end].next == NONE {
                    break;
                }
                end = runs[end].next as usize;
            }
            let level = runs[start].level;
            let before = match start.checked_sub(1) {
                Some(before) => runs[before].level,
                None => self.base,
            };
            let last = runs[end].last as usize;
            let unmatched = INITIATORS.contains(self.original[last]) && self.partners[last] == NONE;
            let behind = match runs.get(end + 1) {
                Some(run) if !unmatched => run.level,
                _ => self.base,
            };
            let types = scratch.types.iter().copied();
            let ends = text.brackets(places.iter().copied().zip(types));
            let sides = (side_of(level.max(before)), side_of(level.max(behind)));
            scratch.resolve(level, sides, &ends, 0);
            for (place, resolved) in places.iter().zip(&scratch.levels) {
                levels[*place] = *resolved;
            }
        }
    }
}

/// The least level above this one that is odd (right-to-left) or even.
fn next_level(level: u8, right_to_left: bool) -> u8 {
    if right_to_left {
        (level + 1) | 1
    } else {
        (level + 2) & !1
    }
}

fn position(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(NONE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::characters::characters;
    use unicode_bidi::{Level, ParagraphBidiInfo};

    fn levels(text: &str, base: u8) -> Vec<u8> {
        let (characters, seen) = characters(text);
        let classes: Vec<BidiClass> = characters.iter().map(|each| each.record.class()).collect();
        let text = Text {
            classes: &classes,
            characters: &characters,
            seen,
            isolates: &[],
        };
        resolve(text, base)
    }

    /// The same by `unicode-bidi`; without what X9 removes, for which each has its own levels.
    fn reference(text: &str, base: u8) -> Vec<Option<u8>> {
        let info = ParagraphBidiInfo::new(text, Level::new(base).ok());
        text.char_indices()
            .map(|(index, character)| {
                (!is_removed(unicode_bidi::bidi_class(character)))
                    .then(|| info.levels[index].number())
            })
            .collect()
    }

    #[test]
    fn numbers_in_arabic_text_stand_one_level_higher() {
        assert_eq!(levels("في 10", 1), [1, 1, 1, 2, 2]);
    }

    #[test]
    fn text_without_right_to_left_letters_is_flat() {
        assert_eq!(levels("a (b) 12", 0), [0; 8]);
    }

    #[test]
    fn the_first_strong_letter_inside_an_isolate_does_not_count() {
        let classes = |text: &str| {
            let (characters, _) = characters(text);
            characters
                .iter()
                .map(|each| each.record.class())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            first_strong(classes("\u{2066}a\u{2069} ب").into_iter()),
            Some(1)
        );
        assert_eq!(first_strong(classes("12 !").into_iter()), None);
    }

    fn check(text: &str, base: u8) -> Result<(), proptest::test_runner::TestCaseError> {
        for (ours, theirs) in levels(text, base).into_iter().zip(reference(text, base)) {
            if let Some(theirs) = theirs {
                proptest::prop_assert_eq!(ours, theirs);
            }
        }
        Ok(())
    }

    fn isolated_levels(parts: &[String; 3], isolates: &[Range<usize>]) -> Vec<u8> {
        let (characters, seen) = characters(&parts.concat());
        let classes: Vec<BidiClass> = characters.iter().map(|each| each.record.class()).collect();
        let text = Text {
            classes: &classes,
            characters: &characters,
            seen,
            isolates,
        };
        resolve(text, 1)
    }

    proptest::proptest! {
        #[test]
        fn an_isolated_stretch_has_the_levels_it_has_between_lri_and_pdi(
            before in "[ab1٢אب (\\[\\])+,%\u{301}\u{2066}-\u{2069}]{0,12}",
            held in "[ab1٢אب (\\[\\])+,%\u{301}]{1,12}",
            behind in "[ab1٢אب (\\[\\])+,%\u{301}\u{2066}-\u{2069}]{0,12}",
        ) {
            let (first, length) = (before.chars().count(), held.chars().count());
            let isolated = format!("\u{2066}{held}\u{2069}");
            let mut expected = levels(&format!("{before}{isolated}{behind}"), 1);
            expected.remove(first + length + 1);
            expected.remove(first);
            let place = first..first + length;
            let found = isolated_levels(&[before, held, behind], std::slice::from_ref(&place));
            proptest::prop_assert_eq!(found, expected);
        }
    }

    // Brackets and isolates apart: behind an isolate, the crate looks for the strong type before
    // a bracket in the isolate's own run alone.
    proptest::proptest! {
        #[test]
        fn levels_with_brackets_are_those_of_unicode_bidi(
            text in "[ab1٢אب (\\[\\])+,%\u{301}\u{200b}]{0,60}",
            base in 0_u8..2,
        ) {
            check(&text, base)?;
        }

        #[test]
        fn levels_with_explicit_formatting_are_those_of_unicode_bidi(
            text in "[ab1٢אب +,%\u{301}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{200b}]{0,60}",
            base in 0_u8..2,
        ) {
            check(&text, base)?;
        }
    }

    #[test]
    fn a_number_before_an_isolate_is_the_context_of_a_bracket_behind_it() {
        // N0c: ٢ counts as R, so the brackets around א follow it.
        assert_eq!(levels("٢\u{2066}a\u{2069}(א)", 0), [2, 1, 2, 1, 1, 1, 1]);
    }
}
