//! The form in which words are compared: query and text, names and gazetteers, titles that are
//! filtered.
//!
//! Folding takes off what writers leave out or vary: marks and tatweel; hamza on its seats
//! (أ إ آ → ا, ؤ → و, ئ → ي); ى → ي and ة → ه; the Persian and Urdu letters that stand for
//! Arabic ones (ک → ك, ی → ي, ہ ھ → ه); final forms in Hebrew; digits of every script;
//! presentation forms; case. Joiners and bidi controls vanish, so that می‌رود is ميرود.

use crate::article::ByteRange;
use unicode_normalization::UnicodeNormalization;

/// The folded form of a text.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        push_folded(character, &mut folded);
    }
    folded
}

fn push_folded(character: char, folded: &mut String) {
    if let Some(plain) = fold_letter(character) {
        folded.extend(plain);
        return;
    }
    // Presentation forms, full-width letters and the like: their letters, folded in turn.
    for letter in character.nfkd().flat_map(char::to_lowercase) {
        match fold_letter(letter) {
            Some(plain) => folded.extend(plain),
            None => folded.push(letter),
        }
    }
}

/// The folded form of a letter that is folded by itself: `Some(None)` when it vanishes, `None`
/// when it has to be looked up.
#[expect(
    clippy::option_option,
    reason = "three answers: gone, this letter, ask Unicode"
)]
fn fold_letter(character: char) -> Option<Option<char>> {
    let plain = match character {
        'a'..='z' | '0'..='9' | ' ' | '\n' => character,
        'A'..='Z' => character.to_ascii_lowercase(),
        // Marks of Arabic, Hebrew and Latin; tatweel; joiners and bidi controls.
        '\u{610}'..='\u{61c}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e8}'
        | '\u{6ea}'..='\u{6ed}'
        | '\u{8d3}'..='\u{8ff}'
        | '\u{591}'..='\u{5bd}'
        | '\u{5bf}'
        | '\u{5c1}'..='\u{5c2}'
        | '\u{5c4}'..='\u{5c5}'
        | '\u{5c7}'
        | '\u{300}'..='\u{36f}'
        | '\u{640}'
        | '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => return Some(None),
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ئ' | 'ى' | 'ی' => 'ي',
        'ة' | 'ہ' | 'ھ' | 'ە' | 'ۀ' | 'ۂ' | 'ۃ' => 'ه',
        'ک' => 'ك',
        'ם' => 'מ',
        'ן' => 'נ',
        'ץ' => 'צ',
        'ף' => 'פ',
        'ך' => 'כ',
        '٠'..='٩' => digit(character, '٠'),
        '۰'..='۹' => digit(character, '۰'),
        'ء'..='ي' | 'א'..='ת' => character,
        _ => return None,
    };
    Some(Some(plain))
}

fn digit(character: char, zero: char) -> char {
    let value = u32::from(character) - u32::from(zero);
    char::from_digit(value, 10).unwrap_or(character)
}

/// A folded text that knows where each of its bytes comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each character of it: its first byte in `text`, and its source's first byte.
    places: Vec<(u32, u32)>,
    source_len: usize,
}

impl Folded {
    /// Folds a text.
    pub fn new(source: &str) -> Self {
        let mut text = String::with_capacity(source.len());
        let mut places = Vec::new();
        for (start, character) in source.char_indices() {
            let before = text.len();
            push_folded(character, &mut text);
            for (offset, _) in text[before..].char_indices() {
                let at = u32::try_from(before + offset).unwrap_or(u32::MAX);
                places.push((at, u32::try_from(start).unwrap_or(u32::MAX)));
            }
        }
        Self {
            text,
            places,
            source_len: source.len(),
        }
    }

    /// What a stretch of the folded text stands for in the source, marks that follow its last
    /// letter included.
    pub fn source(&self, folded: ByteRange) -> ByteRange {
        let at = |byte: usize| {
            let index = self.places.partition_point(|(at, _)| (*at as usize) < byte);
            self.places
                .get(index)
                .map_or(self.source_len, |(_, source)| *source as usize)
        };
        ByteRange::new(at(folded.start), at(folded.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_variants_fold_to_one_form() {
        assert_eq!(fold("أَحْمَد"), fold("احمد"));
        assert_eq!(fold("مدرسة"), fold("مدرسه"));
        assert_eq!(fold("على"), fold("علي"));
        assert_eq!(fold("کتاب"), fold("كتاب"));
        assert_eq!(fold("ســـلام"), fold("سلام"));
        assert_eq!(fold("می‌رود"), fold("ميرود"));
        assert_eq!(fold("שָׁלוֹם"), fold("שלומ"));
        assert_eq!(fold("Café ١٢٣ ۴"), "cafe 123 4");
    }

    #[test]
    fn presentation_forms_fold_to_their_letters() {
        assert_eq!(fold("\u{fefc}\u{fee3}"), "لام");
    }

    #[test]
    fn a_hit_in_the_folded_text_is_found_in_the_source() {
        let source = "قال أَحْمَدُ ذلك";
        let folded = Folded::new(source);
        let start = folded.text.find("احمد").unwrap();
        let found = folded.source(ByteRange::new(start, start + "احمد".len()));
        assert_eq!(found.of(source), "أَحْمَدُ");
    }
}
