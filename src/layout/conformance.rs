//! The steps of layout one by one, as Unicode's own test files ask for them.

use super::BaseDirection;
use super::characters::{Character, Seen, characters};
use super::levels::Text;
use super::{clusters, levels, line_breaks, reordering};
use unicode_bidi::BidiClass;

/// A paragraph's levels (UAX #9, P2 to I2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Levels {
    /// The base level.
    pub base: u8,
    /// The level of each character; nothing for those that X9 removes.
    pub levels: Vec<Option<u8>>,
    classes: Vec<BidiClass>,
}

impl Levels {
    /// Of a text of one paragraph.
    pub fn of_text(text: &str, direction: BaseDirection) -> Self {
        let (characters, seen) = characters(text);
        let classes: Vec<BidiClass> = characters.iter().map(|each| each.record.class()).collect();
        Self::new(classes, &characters, seen, direction)
    }

    /// Of characters of which only the classes are known: none of them is a bracket.
    pub fn of_classes(classes: Vec<BidiClass>, direction: BaseDirection) -> Self {
        let mut seen = Seen::default();
        for class in &classes {
            seen.classes.add(*class);
        }
        Self::new(classes, &[], seen, direction)
    }

    fn new(
        classes: Vec<BidiClass>,
        characters: &[Character],
        seen: Seen,
        direction: BaseDirection,
    ) -> Self {
        let base = levels::base_level(classes.iter().copied(), direction);
        let text = Text {
            classes: &classes,
            characters,
            seen,
            isolates: &[],
        };
        let levels = levels::resolve(text, base);
        let levels = levels
            .iter()
            .zip(&classes)
            .map(|(level, class)| (!levels::is_removed(*class)).then_some(*level))
            .collect();
        Self {
            base,
            levels,
            classes,
        }
    }

    /// The levels of one line after L1.
    pub fn of_line(&self, line: std::ops::Range<usize>) -> Vec<Option<u8>> {
        let classes = self.classes.get(line.clone()).unwrap_or_default();
        let known = self.levels.get(line).unwrap_or_default();
        let mut levels: Vec<u8> = known
            .iter()
            .map(|level| level.unwrap_or(self.base))
            .collect();
        reordering::reset_levels(
            &mut levels,
            self.base,
            |index| reordering::is_trailing(classes[index]),
            |index| reordering::is_separator(classes[index]),
        );
        let shown = known.iter().zip(levels);
        shown.map(|(known, level)| known.map(|_| level)).collect()
    }
}

/// L2: the places of a line in visual order, without those that X9 removes.
pub fn visual_order(levels: &[Option<u8>]) -> Vec<usize> {
    let places: Vec<usize> = (0..levels.len())
        .filter(|place| levels[*place].is_some())
        .collect();
    let kept: Vec<u8> = levels.iter().copied().flatten().collect();
    let order = reordering::visual_order(&kept);
    order.into_iter().map(|place| places[place]).collect()
}

/// UAX #14: the byte offsets at which a line may end; the text's end among them.
pub fn line_ends(text: &str) -> Vec<usize> {
    line_breaks::opportunities(text)
}

/// UAX #29: the byte offsets at which clusters start.
pub fn cluster_starts(text: &str) -> Vec<usize> {
    clusters::starts(text)
}
