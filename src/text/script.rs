//! Which language a text is written in, by its script and the letters that only one language
//! of the script has.

use crate::article::Language;

/// Letters looked at: enough to be sure, few enough to cost nothing.
const ENOUGH: usize = 4_000;

/// The language of a text; [`Language::Other`] when no known script prevails.
pub fn language_of(text: &str) -> Language {
    let (mut arabic, mut hebrew, mut latin) = (0_usize, 0_usize, 0_usize);
    let (mut persian, mut urdu, mut only_arabic) = (0_usize, 0_usize, 0_usize);
    for letter in text.chars().filter(|it| is_letter(*it)).take(ENOUGH) {
        match letter {
            'א'..='ת' => hebrew += 1,
            '\u{620}'..='\u{6ff}'
            | '\u{750}'..='\u{77f}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}' => {
                arabic += 1;
                match letter {
                    'ٹ' | 'ڈ' | 'ڑ' | 'ں' | 'ے' | 'ہ' | 'ھ' => urdu += 1,
                    'پ' | 'گ' | 'چ' | 'ژ' | 'ی' | 'ک' => persian += 1,
                    'ة' | 'ى' | 'أ' | 'إ' | 'ي' | 'ك' => only_arabic += 1,
                    _ => {}
                }
            }
            'a'..='z' | 'A'..='Z' | 'À'..='ɏ' => latin += 1,
            _ => {}
        }
    }
    if hebrew > arabic && hebrew >= latin {
        Language::Hebrew
    } else if arabic >= latin && arabic > 0 {
        // Urdu's own letters make up a tenth of its text; a few stray ones decide nothing.
        if urdu * 40 > arabic {
            Language::Urdu
        } else if persian > only_arabic {
            Language::Persian
        } else {
            Language::Arabic
        }
    } else if latin > 0 && latin > hebrew {
        Language::English
    } else {
        Language::Other
    }
}

/// As `char::is_alphabetic`, at once for what nearly all texts consist of.
fn is_letter(character: char) -> bool {
    match character {
        '\u{620}'..='\u{64a}' | 'א'..='ת' | 'a'..='z' | 'A'..='Z' => true,
        _ if character.is_ascii() => false,
        _ => character.is_alphabetic(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_of_one_script_are_told_apart() {
        assert_eq!(
            language_of("اجتمع الوزراء في مدينة طوكيو أمس"),
            Language::Arabic
        );
        assert_eq!(
            language_of("وزیران خارجه در توکیو گرد هم آمدند"),
            Language::Persian
        );
        assert_eq!(
            language_of("وزرائے خارجہ نے ٹوکیو میں ملاقات کی ہے"),
            Language::Urdu
        );
        assert_eq!(language_of("שרי החוץ נפגשו בטוקיו"), Language::Hebrew);
        assert_eq!(
            language_of("Ministers met in طوكيو yesterday"),
            Language::English
        );
        assert_eq!(language_of("12345"), Language::Other);
    }

    #[test]
    fn letters_are_those_of_unicode() {
        for character in '\0'..='\u{ffff}' {
            assert_eq!(
                is_letter(character),
                character.is_alphabetic(),
                "{character:?}"
            );
        }
    }
}
