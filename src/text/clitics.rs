//! What Arabic writes together with a word but is no part of it: conjunctions and prepositions
//! before it, the article, pronouns behind it.
//!
//! Without a dictionary this is a guess; the [`splits`] are ordered from none taken off to most,
//! and whoever knows names or frequencies chooses among them.

/// Proclitics as they may stand before a word, the article included; longer ones first.
pub const PROCLITICS: [&str; 24] = [
    "وبال", "وكال", "وفال", "فبال", "ولل", "وال", "فال", "بال", "كال", "فلل", "لل", "ال", "وب",
    "ول", "وك", "وس", "فس", "فل", "فب", "و", "ف", "ب", "ل", "ك",
];

/// Letters that a word keeps at least.
const LEAST: usize = 3;

/// Every way to take proclitics off a word: bytes taken off, and what remains. The whole word
/// comes first.
pub fn splits(word: &str) -> impl Iterator<Item = (usize, &str)> {
    std::iter::once((0, word)).chain(PROCLITICS.iter().rev().filter_map(move |clitic| {
        let rest = word.strip_prefix(clitic)?;
        (rest.chars().count() >= LEAST).then_some((clitic.len(), rest))
    }))
}

/// A word without the article and what stands before it; the word itself where there is none.
pub fn without_article(word: &str) -> &str {
    PROCLITICS
        .iter()
        .filter(|clitic| clitic.ends_with("ال") || clitic.ends_with("لل"))
        .find_map(|clitic| {
            let rest = word.strip_prefix(clitic)?;
            (rest.chars().count() >= 2).then_some(rest)
        })
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conjunction_is_one_of_the_ways_to_split() {
        assert!(splits("وبلينكن").any(|(bytes, rest)| (bytes, rest) == (2, "بلينكن")));
        assert_eq!(splits("وبلينكن").next(), Some((0, "وبلينكن")));
    }

    #[test]
    fn the_article_comes_off_with_what_stands_before_it() {
        assert_eq!(without_article("والمدارس"), "مدارس");
        assert_eq!(without_article("للأمم"), "أمم");
        assert_eq!(without_article("بلد"), "بلد");
    }
}
