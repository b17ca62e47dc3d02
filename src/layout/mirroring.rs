//! Mirroring: UAX #9, L4.

use super::characters::Character;
use super::properties;

/// The glyph of a character in text of this level: its mirror image at odd levels. L1 changes
/// the levels of blanks alone, so the level of a bracket in its paragraph is the one it is drawn
/// at.
#[inline]
pub fn mirrored(character: Character, level: u8) -> char {
    if character.record.is_mirrored() && !level.is_multiple_of(2) {
        properties::mirror_image(character.value)
    } else {
        character.value
    }
}
