//! Light stems: endings and clitics off, so that words can be counted together.
//!
//! The article is looked for before hamza is folded: ألمانيا begins with أل, not with ال, and
//! must not become مانيا.

use super::clitics::without_article;
use super::fold::fold;
use crate::article::Language;

/// The stem of a word, folded. Words of a language without rules are folded alone.
pub fn stem(word: &str, language: Language) -> String {
    match language {
        Language::Arabic => arabic(word),
        Language::Persian => suffixless(&fold(word), PERSIAN, 3),
        Language::Urdu => suffixless(&fold(word), URDU, 3),
        Language::Hebrew => hebrew(&fold(word)),
        Language::English => english(&fold(word)),
        Language::Other => fold(word),
    }
}

const ARABIC: &[&str] = &[
    "تهما", "هما", "تها", "ته", "هم", "هن", "ها", "نا", "كم", "ات", "ون", "ين", "ان", "يه", "وا",
    "ه", "ي",
];
const PERSIAN: &[&str] = &["هايي", "هاي", "ها", "تر", "ترين", "ان", "ات", "ي"];
const URDU: &[&str] = &["وں", "یں", "يں", "ات", "ے", "ي", "ا"];
const HEBREW: &[&str] = &["ותיה", "ותיו", "יות", "ות", "ימ", "ית", "ה", "י"];

fn arabic(word: &str) -> String {
    let plain: String = word
        .chars()
        .filter(|letter| !matches!(letter, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}'))
        .collect();
    let bare = without_article(&plain);
    let bare = if bare.len() == plain.len() {
        without_conjunction(&plain)
    } else {
        bare
    };
    suffixless(&fold(bare), ARABIC, 3)
}

/// Without و or ف before a word that is long enough to stand without it, or ب ك ل behind them.
fn without_conjunction(word: &str) -> &str {
    let letters = word.chars().count();
    if letters >= 5
        && let Some(rest) = word.strip_prefix('و')
    {
        return rest;
    }
    word
}

fn suffixless(word: &str, suffixes: &[&str], least: usize) -> String {
    suffixes
        .iter()
        .find_map(|suffix| {
            let rest = word.strip_suffix(suffix)?;
            (rest.chars().count() >= least).then(|| rest.to_owned())
        })
        .unwrap_or_else(|| word.to_owned())
}

fn hebrew(word: &str) -> String {
    let letters = word.chars().count();
    let bare = if letters >= 5 {
        word.strip_prefix("וה")
            .or_else(|| word.strip_prefix("שה"))
            .or_else(|| word.strip_prefix('ה'))
            .unwrap_or(word)
    } else {
        word
    };
    suffixless(bare, HEBREW, 3)
}

fn english(word: &str) -> String {
    suffixless(word, &["ies", "es", "s", "'s", "ing", "ed"], 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_stem() {
        let stems = |words: &[&str]| -> Vec<String> {
            words
                .iter()
                .map(|word| stem(word, Language::Arabic))
                .collect()
        };
        for same in [
            vec!["والمدارس", "المدارس", "مدارس"],
            vec!["اجتماعات", "الاجتماعات", "اجتماع", "اجتماعها"],
            vec!["الحكومة", "حكومة", "حكومته", "وحكومة"],
        ] {
            let stems = stems(&same);
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{stems:?}");
        }
    }

    #[test]
    fn a_name_that_begins_with_hamza_and_lam_keeps_them() {
        assert_eq!(stem("ألمانيا", Language::Arabic), "المانيا");
    }

    #[test]
    fn short_words_stay_whole() {
        assert_eq!(stem("ماء", Language::Arabic), "ماء");
        assert_eq!(stem("وعد", Language::Arabic), "وعد");
    }
}
