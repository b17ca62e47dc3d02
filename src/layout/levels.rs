//! Base direction and embedding levels: UAX #9, P2 to I2, by `unicode-bidi`, once a paragraph.

use super::BaseDirection;
use crate::article::Direction;
use unicode_bidi::{BidiClass, Level, ParagraphBidiInfo, bidi_class};

/// The paragraph's base level, and the level of each byte of `text`.
pub fn resolve(text: &str, direction: BaseDirection) -> (Level, Vec<Level>) {
    let given = match direction {
        BaseDirection::Fixed(direction) => Some(direction),
        BaseDirection::Auto { fallback } => match unicode_bidi::get_base_direction(text) {
            unicode_bidi::Direction::Mixed => Some(fallback),
            unicode_bidi::Direction::Ltr => Some(Direction::LeftToRight),
            unicode_bidi::Direction::Rtl => Some(Direction::RightToLeft),
        },
    };
    let base = given.map(|direction| match direction {
        Direction::LeftToRight => Level::ltr(),
        Direction::RightToLeft => Level::rtl(),
    });
    let info = ParagraphBidiInfo::new(text, base);
    (info.paragraph_level, info.levels)
}

/// Whether L1 gives a character the paragraph's level at the end of a line: white space and
/// everything that X9 takes out of the text.
pub fn is_trailing(character: char) -> bool {
    matches!(
        bidi_class(character),
        BidiClass::WS
            | BidiClass::B
            | BidiClass::S
            | BidiClass::BN
            | BidiClass::LRE
            | BidiClass::RLE
            | BidiClass::LRO
            | BidiClass::RLO
            | BidiClass::PDF
            | BidiClass::LRI
            | BidiClass::RLI
            | BidiClass::FSI
            | BidiClass::PDI
    )
}

/// Whether L1 gives a character the paragraph's level wherever it stands.
pub fn is_separator(character: char) -> bool {
    matches!(bidi_class(character), BidiClass::B | BidiClass::S)
}
