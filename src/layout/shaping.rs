//! Shaping: which form each Arabic-script letter takes, decided in logical order across the whole
//! paragraph.
//!
//! Joining types and forms are Unicode's ([`super::properties`]). Transparent characters do not
//! break a join; ZWNJ does and ZWJ makes one. A letter without presentation forms stays itself,
//! while its neighbours join towards it.

use super::characters::{Character, marks};
use super::properties::{self, JoiningType, NO_FORM};

const LAM: char = '\u{644}';

/// Joining types that join to the letter before.
const JOIN_BEFORE: u8 = 1 << JoiningType::JoinCausing as u8
    | 1 << JoiningType::DualJoining as u8
    | 1 << JoiningType::RightJoining as u8;
/// Joining types that join to the letter behind.
const JOIN_BEHIND: u8 = 1 << JoiningType::JoinCausing as u8
    | 1 << JoiningType::DualJoining as u8
    | 1 << JoiningType::LeftJoining as u8;

/// Marks every letter that is joined to the one before it or behind it.
pub fn mark(characters: &[Character], found: &mut [u8]) {
    // Arithmetic in place of branches: whether a letter joins is hard to foretell.
    let mut before = 0;
    let mut before_joins = 0;
    for (index, character) in characters.iter().enumerate() {
        let joining = character.record.joining();
        if joining == JoiningType::Transparent {
            continue;
        }
        let joined = before_joins & (JOIN_BEFORE >> joining as u8);
        found[before] |= joined * marks::JOINED_BEHIND;
        found[index] |= joined * marks::JOINED_BEFORE;
        before = index;
        before_joins = JOIN_BEHIND >> joining as u8 & 1;
    }
}

/// The form of a letter with these marks; itself where Unicode has none.
#[inline]
pub fn form(letter: char, found: u8) -> char {
    let forms = properties::forms(letter);
    let before = usize::from(found & marks::JOINED_BEFORE != 0);
    let behind = usize::from(found & marks::JOINED_BEHIND != 0);
    let form = forms[before + 2 * behind];
    if form != NO_FORM {
        return form;
    }
    // A letter that lacks the form for both sides takes the one for the side before it.
    match forms[before] {
        NO_FORM if forms[0] == NO_FORM => letter,
        NO_FORM => forms[0],
        form => form,
    }
}

/// Whether a letter with these marks opens a ligature with the letter behind it.
#[inline]
pub fn opens_ligature(letter: char, found: u8) -> bool {
    letter == LAM && found & marks::JOINED_BEHIND != 0
}

/// The ligature of a lam with these marks and this alef.
pub fn ligature(alef: char, found: u8) -> Option<char> {
    let [isolated, last] = properties::lam_alef(alef)?;
    Some(if found & marks::JOINED_BEFORE != 0 {
        *last
    } else {
        *isolated
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::characters::characters;

    fn shaped(text: &str) -> String {
        let (characters, _) = characters(text);
        let mut found = vec![0; characters.len()];
        mark(&characters, &mut found);
        characters
            .iter()
            .zip(found)
            .map(|(character, found)| form(character.value, found))
            .collect()
    }

    #[test]
    fn the_four_forms_of_a_letter() {
        assert_eq!(shaped("ه ههه"), "\u{fee9} \u{feeb}\u{feec}\u{feea}");
    }

    #[test]
    fn a_letter_that_does_not_join_behind_ends_the_join() {
        assert_eq!(shaped("بدب"), "\u{fe91}\u{feaa}\u{fe8f}");
    }

    #[test]
    fn joiners_are_obeyed() {
        assert_eq!(shaped("ه\u{200d}"), "\u{feeb}\u{200d}");
        assert_eq!(shaped("هه\u{200c}ه"), "\u{feeb}\u{feea}\u{200c}\u{fee9}");
    }

    #[test]
    fn neighbours_join_towards_a_letter_without_forms() {
        assert_eq!(shaped("بێب"), "\u{fe91}ێ\u{fe90}");
    }
}
