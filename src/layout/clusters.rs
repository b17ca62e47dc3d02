//! Extended grapheme clusters: UAX #29, GB1 to GB999.
//!
//! One pass with a little memory: the class before, whether a pictograph and marks lie behind
//! (GB11), how far a conjunct has come (`GB9c`), and how many regional indicators (GB12, GB13).

use super::characters::{Character, characters, marks};
use super::properties::ClusterClass::{
    self, CR, ConjunctExtend, Consonant, Control, Extend, L, LF, LV, LVT, Linker, Other,
    Pictographic, Prepend, RegionalIndicator, SpacingMark, T, V, ZWJ,
};

/// Marks every character that a cluster starts with.
pub fn mark(characters: &[Character], found: &mut [u8]) {
    let mut before = Before::new();
    for (character, found) in characters.iter().zip(found) {
        if before.boundary(character.record.cluster()) {
            *found |= marks::CLUSTER;
        }
    }
}

/// The byte offsets at which the clusters of a text start.
pub fn starts(text: &str) -> Vec<usize> {
    let mut before = Before::new();
    let (characters, _) = characters(text);
    characters
        .iter()
        .filter(|character| before.boundary(character.record.cluster()))
        .map(|character| character.start as usize)
        .collect()
}

/// `GB9c`: how much of a conjunct lies behind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Conjunct {
    Nothing,
    Consonant,
    Linked,
}

/// What a boundary depends on, of what lies before it.
struct Before {
    class: Option<ClusterClass>,
    /// GB11: a pictograph, then marks.
    pictograph: bool,
    conjunct: Conjunct,
    /// GB12 and GB13: the regional indicator before opens a flag.
    half_flag: bool,
}

impl Before {
    fn new() -> Self {
        Self {
            class: None,
            pictograph: false,
            conjunct: Conjunct::Nothing,
            half_flag: false,
        }
    }

    /// Whether a cluster starts between what lies before and a character of this class, which
    /// then lies before.
    #[inline]
    fn boundary(&mut self, class: ClusterClass) -> bool {
        // Letter upon letter: nearly all text.
        if class == Other && self.class == Some(Other) {
            return true;
        }
        let boundary = self.parts(class);
        self.pass(class);
        boundary
    }

    fn parts(&self, class: ClusterClass) -> bool {
        let Some(before) = self.class else {
            return true; // GB1
        };
        match (before, class) {
            (CR, LF) => false,                                     // GB3
            (Control | CR | LF, _) | (_, Control | CR | LF) => true, // GB4, GB5
            (L, L | V | LV | LVT) | (LV | V, V | T) | (LVT | T, T) // GB6 to GB8
            | (_, Extend | ConjunctExtend | Linker | ZWJ | SpacingMark) // GB9, GB9a
            | (Prepend, _) => false,                               // GB9b
            (_, Consonant) => self.conjunct != Conjunct::Linked,   // GB9c
            (ZWJ, Pictographic) => !self.pictograph,               // GB11
            (RegionalIndicator, RegionalIndicator) => !self.half_flag,
            _ => true, // GB999
        }
    }

    fn pass(&mut self, class: ClusterClass) {
        self.conjunct = match (class, self.conjunct) {
            (Consonant, _) => Conjunct::Consonant,
            (Linker, Conjunct::Consonant | Conjunct::Linked) => Conjunct::Linked,
            (ConjunctExtend | ZWJ, conjunct) => conjunct,
            _ => Conjunct::Nothing,
        };
        // Whether the marks that follow a pictograph reach up to the ZWJ before the next one.
        self.pictograph = match class {
            Pictographic => true,
            Extend | ConjunctExtend | Linker | ZWJ => self.pictograph && self.class != Some(ZWJ),
            _ => false,
        };
        self.half_flag = class == RegionalIndicator
            && !(self.half_flag && self.class == Some(RegionalIndicator));
        self.class = Some(class);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_segmentation::UnicodeSegmentation;

    #[test]
    fn a_letter_and_its_marks_are_one_cluster() {
        assert_eq!(starts("بَّت"), [0, 6]);
    }

    #[test]
    fn flags_go_by_twos_and_families_hold_together() {
        assert_eq!(starts("🇯🇵🇵🇸").len(), 2);
        assert_eq!(starts("👨‍👩‍👧").len(), 1);
    }

    proptest::proptest! {
        #[test]
        fn clusters_are_those_of_unicode_segmentation(
            text in "[aبa\u{64e}\u{301}\u{200d}\u{200c}👩\u{1f3fd}🇯🇵\r\n한\u{1100}\u{1161}\u{11a8}क\u{94d}\u{600}\u{93f}]{0,30}",
        ) {
            let expected: Vec<usize> =
                text.grapheme_indices(true).map(|(start, _)| start).collect();
            proptest::prop_assert_eq!(starts(&text), expected);
        }
    }
}
