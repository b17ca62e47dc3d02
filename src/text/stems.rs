//! Light stems: endings and clitics off, so that words can be counted together.
//!
//! The article is looked for before hamza is folded: ألمانيا begins with أل, not with ال, and
//! must not become مانيا.

use super::clitics::without_article;
use super::fold::fold;
use super::vocabulary::Vocabulary;
use crate::article::Language;
use std::borrow::Cow;

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
    let plain = unmarked(word);
    let bare = without_article(&plain);
    if bare.len() < plain.len() {
        return suffixless(&fold(bare), ARABIC, 3);
    }
    let prefix = prefix_of_unmarked(&plain);
    suffixless(&fold(&plain[prefix..]), ARABIC, 3)
}

/// The stem of an Arabic word with all prefixes but the article on.
pub fn light_stem(word: &str) -> String {
    let plain = unmarked(word);
    suffixless(&fold(without_article(&plain)), ARABIC, 3)
}

fn unmarked(word: &str) -> Cow<'_, str> {
    let is_mark = |letter| matches!(letter, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}');
    if word.contains(is_mark) {
        Cow::Owned(word.replace(is_mark, ""))
    } else {
        Cow::Borrowed(word)
    }
}

/// How many bytes of a word are a conjunction and a preposition written together with it, the
/// article not among them. The word has no marks.
///
/// Many words begin with the same letters (وزارة, لقاح, كتاب, بريد), so a letter comes off only
/// where news say the word without it more often than with it, and never write the article before
/// it; «and» also where they say neither, since it may stand before any word.
pub fn prefix(word: &str, language: Language) -> usize {
    if language != Language::Arabic || without_article(word).len() < word.len() {
        return 0;
    }
    prefix_of_unmarked(word)
}

fn prefix_of_unmarked(word: &str) -> usize {
    let conjunction = word
        .chars()
        .next()
        .filter(|letter| matches!(letter, 'و' | 'ف') && comes_off(word, *letter))
        .map_or(0, char::len_utf8);
    let rest = &word[conjunction..];
    let preposition = rest
        .chars()
        .next()
        .filter(|letter| matches!(letter, 'ب' | 'ل' | 'ك') && comes_off(rest, *letter))
        .map_or(0, char::len_utf8);
    conjunction + preposition
}

/// Whether a word's first letter is written together with it only.
fn comes_off(word: &str, letter: char) -> bool {
    /// One in so many articles may write the article before a letter that comes off: a slip.
    const SLIPS: u32 = 50;
    /// A noun: at least one in so many articles writes the article before it.
    const NOUN: u32 = 5;
    let rest = &word[letter.len_utf8()..];
    let letters = rest.chars().count();
    if letters < 3 {
        return false;
    }
    let known = |word: &str| Vocabulary::arabic().get(&light_stem(word));
    let (with, without) = (known(word), known(rest));
    // Few words have «as» or «so» before them, many begin with these letters.
    if matches!(letter, 'ف' | 'ك') && (letters == 3 || with.articles == 0) {
        return false;
    }
    if letter == 'و' && letters >= 4 && with.articles == 0 && without.articles == 0 {
        return true;
    }
    // Nothing stands between the article and its word.
    if with.definite > with.articles / SLIPS {
        return false;
    }
    let is_noun = without.definite * NOUN >= without.articles;
    let weight = without.articles * if is_noun { 2 } else { 1 };
    weight > with.articles
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
    fn a_preposition_comes_off_where_the_word_is_known_without_it() {
        for (word, bare) in [
            ("لطلب", "طلب"),
            ("لتحقيق", "تحقيق"),
            ("بمشاركة", "مشاركة"),
            ("بمدينة", "المدينة"),
            ("كوزير", "وزير"),
            ("ولدعم", "دعم"),
            ("وبمشاركة", "المشاركة"),
            ("ووزارة", "الوزارة"),
            ("لكرة", "الكرة"),
        ] {
            let stem = |word| stem(word, Language::Arabic);
            assert_eq!(stem(word), stem(bare), "{word}");
        }
        assert_eq!(prefix("ولدعم", Language::Arabic), "ول".len());
        assert_eq!(prefix("بالمدينة", Language::Arabic), 0);
    }

    #[test]
    fn letters_of_the_word_itself_stay() {
        for word in [
            "لقاح",
            "كتاب",
            "بريد",
            "بنوك",
            "لبنان",
            "فريق",
            "كورونا",
            "برنامج",
            "وزارة",
            "بلدية",
            "فلسطين",
            "كهرباء",
            "لجنة",
            "بيانات",
            "وفاة",
            "واشنطن",
            "وكالة",
            "وسائل",
            "ولاية",
            "بحوث",
            "كمال",
            "فاعل",
            "لاعب",
            "وثيقة",
            "ورشة",
            "بطولة",
            "كبيرة",
            "فرنسا",
        ] {
            assert_eq!(prefix(word, Language::Arabic), 0, "{word}");
        }
        let stem = |word| stem(word, Language::Arabic);
        assert_eq!(stem("وزارة"), stem("الوزارة"));
    }

    #[test]
    fn short_words_stay_whole() {
        assert_eq!(stem("ماء", Language::Arabic), "ماء");
        assert_eq!(stem("وعد", Language::Arabic), "وعد");
    }
}
