//! Letters of names, one byte each: the form in which words are hashed, compared with name
//! lists and cut into affixes.
//!
//! The one idea: after folding (marks and tatweel off, alef forms together, ى with ي, ة with ه,
//! Persian and Urdu shapes of an Arabic letter with that letter) every letter that a name can be written
//! with fits one byte, so that a prefix is a slice and a word is hashed letter by letter.
//! A trained model depends on this folding: a change here calls for training it again. That is
//! why it is not [`text::fold`](crate::text::fold), which serves search and may grow.

#![expect(
    clippy::cast_possible_truncation,
    reason = "each letter is taken from a range of fewer than 256"
)]

/// Stands for every letter of a script that has no names here.
pub const OTHER: u8 = 0x7f;

/// Parts the words of a name of several words.
pub const GAP: u8 = b' ';

/// The byte of an Arabic letter (U+0620–U+069F).
const fn arabic(letter: char) -> u8 {
    (letter as u32 - 0x620 + 0x80) as u8
}

/// ا after folding.
pub const ALEF: u8 = arabic('ا');
/// ب
pub const BEH: u8 = arabic('ب');
/// س
pub const SEEN: u8 = arabic('س');
/// ف
pub const FEH: u8 = arabic('ف');
/// ك
pub const KAF: u8 = arabic('ك');
/// ل
pub const LAM: u8 = arabic('ل');
/// م
pub const MEEM: u8 = arabic('م');
/// و
pub const WAW: u8 = arabic('و');
/// ه, and ة folded.
pub const HEH: u8 = arabic('ه');
/// ي, and ى folded.
pub const YEH: u8 = arabic('ي');

/// The byte of a character; `None` for marks and invisible characters, which a name is
/// compared without.
pub fn letter(character: char) -> Option<u8> {
    let code = character as u32;
    Some(match character {
        '\0'..='\x1f' => return None,
        ' '..='\x7e' => character.to_ascii_lowercase() as u8,
        '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6ed}'
        | '\u{640}'
        | '\u{591}'..='\u{5bd}'
        | '\u{5bf}'
        | '\u{5c1}'..='\u{5c7}'
        | '\u{300}'..='\u{36f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' => return None,
        'أ' | 'إ' | 'آ' | 'ٱ' => ALEF,
        'ى' | 'ی' | 'ئ' => YEH,
        'ؤ' => WAW,
        'ة' | 'ھ' | 'ہ' | 'ە' | 'ۀ' | 'ۂ' | 'ۃ' => HEH,
        'ک' => KAF,
        // پ, چ and ژ are in the range below.
        'گ' => 0x1d,
        'ڤ' => FEH,
        'ں' => 0x1e,
        'ے' | 'ۓ' => 0x1f,
        '\u{660}'..='\u{669}' => b'0' + (code - 0x660) as u8,
        '\u{6f0}'..='\u{6f9}' => b'0' + (code - 0x6f0) as u8,
        '\u{620}'..='\u{69f}' => (code - 0x620 + 0x80) as u8,
        'א'..='ת' => (code - 0x5d0 + 1) as u8,
        '؟' => b'?',
        '،' => b',',
        '؛' => b';',
        '۔' | '…' => b'.',
        '«' | '»' => b'"',
        '–' | '—' | '־' => b'-',
        '״' | '“' | '”' | '„' => b'"',
        '׳' | '’' | '‘' => b'\'',
        'à'..='å' | 'ā' => b'a',
        'è'..='ë' => b'e',
        'ì'..='ï' => b'i',
        'ò'..='ö' => b'o',
        'ù'..='ü' => b'u',
        'ç' => b'c',
        'ñ' => b'n',
        _ => OTHER,
    })
}

/// Whether `letters` are those of `word`, a single word.
pub fn spell(letters: &[u8], word: &str) -> bool {
    let wanted = word.chars().filter_map(letter);
    wanted.eq(letters.iter().copied())
}

/// Whether `letters` end with those of `ending`.
pub fn end_with(letters: &[u8], ending: &str) -> bool {
    let wanted = ending.chars().filter_map(letter);
    let from = letters.len().checked_sub(wanted.clone().count());
    from.is_some_and(|from| wanted.eq(letters[from..].iter().copied()))
}

/// Adds the letters of `text` to `letters`; blanks at either end are left out, those inside
/// become one [`GAP`].
pub fn fold_into(text: &str, letters: &mut Vec<u8>) {
    for (index, word) in text.split_whitespace().enumerate() {
        if index > 0 {
            letters.push(GAP);
        }
        letters.extend(word.chars().filter_map(letter));
    }
}

/// The letters of `text`.
pub fn fold(text: &str) -> Vec<u8> {
    let mut letters = Vec::with_capacity(text.len());
    fold_into(text, &mut letters);
    letters
}

/// Whether a byte stands for a letter of the Arabic script.
pub fn is_arabic(letter: u8) -> bool {
    letter >= 0x80 || matches!(letter, 0x1d..=0x1f)
}

/// Whether a byte stands for a Hebrew letter.
pub fn is_hebrew(letter: u8) -> bool {
    (1..=0x1b).contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_fold_together() {
        assert_eq!(fold("أمريكا"), fold("امريكا"));
        assert_eq!(fold("القاهرة"), fold("القَاهِره"));
        assert_eq!(fold("کابل"), fold("كابل"));
        assert_eq!(fold("  عبد   الله "), fold("عبد الله"));
    }

    #[test]
    fn different_letters_stay_different() {
        let letters = fold("ابتثجحخدذرزسشصضطظعغفقكلمنهويء");
        let distinct: std::collections::BTreeSet<u8> = letters.iter().copied().collect();
        assert_eq!(distinct.len(), letters.len());
        assert_ne!(fold("کے"), fold("کی"));
        assert_ne!(fold("گوگل"), fold("کوکل"));
        assert_ne!(fold("מ"), fold("ם"));
    }
}
