//! What Hebrew writes together with a word but is no part of it: conjunctions, prepositions and
//! the article (ו ש כ ב ל מ ה), in the order in which they may stand.
//!
//! Most of these letters also begin words of their own (בחירות is "elections" and "in liberty"),
//! so this tells only what may be; whoever knows how often each form is written chooses.

/// Letters that a word keeps at least.
const LEAST: usize = 3;

/// What may stand first …
const CONJUNCTIONS: [&str; 2] = ["", "ו"];
/// … behind it …
const SUBORDINATORS: [&str; 3] = ["", "ש", "כש"];
/// … and right before the word.
const PREPOSITIONS: [&str; 7] = ["", "ב", "כ", "ל", "מ", "ה", "מה"];

/// Everything that may stand before a word.
fn prefixes() -> impl Iterator<Item = String> {
    CONJUNCTIONS.into_iter().flat_map(|first| {
        SUBORDINATORS.into_iter().flat_map(move |second| {
            PREPOSITIONS
                .into_iter()
                .map(move |third| format!("{first}{second}{third}"))
                .filter(|prefix| !prefix.is_empty())
        })
    })
}

/// Whether a word may have prefixes: it is Hebrew and not too short.
pub fn may_have(word: &str) -> bool {
    word.chars().all(|letter| ('א'..='ת').contains(&letter)) && word.chars().count() >= LEAST
}

/// The word with each of its possible prefixes.
pub fn with_each(word: &str) -> impl Iterator<Item = String> + '_ {
    prefixes().map(move |prefix| prefix + word)
}

/// What a word may be without its prefixes.
pub fn without(word: &str) -> Vec<&str> {
    let mut bare: Vec<&str> = prefixes()
        .filter_map(|prefix| word.strip_prefix(prefix.as_str()))
        .filter(|rest| rest.chars().count() >= LEAST)
        .collect();
    bare.sort_unstable();
    bare.dedup();
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_stand_in_their_order() {
        let forms: Vec<String> = with_each("עיר").collect();
        for form in ["בעיר", "והעיר", "ושבעיר", "מהעיר", "כשלעיר"] {
            assert!(forms.iter().any(|it| it == form), "{form}");
        }
        assert!(!forms.iter().any(|it| it == "בועיר" || it == "בהעיר"));
    }

    #[test]
    fn a_word_without_its_prefixes_keeps_three_letters() {
        assert_eq!(without("ובממשלה"), ["בממשלה", "ממשלה"]);
        assert!(without("בעל").is_empty());
        assert!(may_have("עיר") && !may_have("גז") && !may_have("مدن"));
    }
}
