//! Which reading marks are left out.

use super::Diacritics;
use super::characters::Character;
use super::properties::Appearance;
use unicode_bidi::BidiClass;

/// For each character, whether it is a mark that is left out; empty where none is.
pub fn left_out(characters: &[Character], diacritics: Diacritics) -> Vec<bool> {
    let is_mark = |character: &Character| character.record.is_reading_mark();
    match diacritics {
        Diacritics::Shown => Vec::new(),
        Diacritics::Hidden => characters.iter().map(is_mark).collect(),
        Diacritics::Single => {
            let mut left_out = Vec::with_capacity(characters.len());
            for word in characters.split_inclusive(ends_word) {
                let marks = word.iter().filter(|character| is_mark(character)).count();
                left_out.extend(word.iter().map(|each| marks > 1 && is_mark(each)));
            }
            left_out
        }
    }
}

fn ends_word(character: &Character) -> bool {
    let class = character.record.class();
    let part = matches!(
        class,
        BidiClass::AL | BidiClass::R | BidiClass::L | BidiClass::NSM
    );
    !part && character.record.appearance() != Appearance::Nothing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::characters::characters;

    fn shown(text: &str, diacritics: Diacritics) -> String {
        let (characters, _) = characters(text);
        let left_out = left_out(&characters, diacritics);
        characters
            .iter()
            .enumerate()
            .filter(|(index, _)| !left_out.get(*index).copied().unwrap_or(false))
            .map(|(_, character)| character.value)
            .collect()
    }

    #[test]
    fn a_single_mark_on_a_word_may_stay_while_others_go() {
        assert_eq!(shown("كُتب كَتَبَ", Diacritics::Single), "كُتب كتب");
    }

    #[test]
    fn hidden_marks_leave_hamza_and_madda() {
        assert_eq!(shown("مُؤ\u{654}\u{64e}", Diacritics::Hidden), "مؤ\u{654}");
        assert_eq!(shown("שָׁלוֹם", Diacritics::Hidden), "שלום");
    }
}
