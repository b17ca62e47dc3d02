//! How rare a stem is in news at large.
//!
//! Document frequencies of the commonest stems of a corpus of Arabic news, in a small file
//! beside this one (its card tells where it comes from and how it is made again); a stem that
//! is not in it is rarer than all that are.

use std::collections::HashMap;
use std::sync::LazyLock;

/// `stem TAB documents` a line, the first line the number of all documents.
const ARABIC: &str = include_str!("background-ar.tsv");

/// The rarity of what the background does not know: of something in one document of ten
/// thousand.
pub const RAREST: f64 = 9.21;

static FREQUENCIES: LazyLock<(f64, HashMap<&'static str, f64>)> = LazyLock::new(|| {
    let mut lines = ARABIC.lines();
    let documents = lines
        .next()
        .and_then(|line| line.parse().ok())
        .unwrap_or(1.0);
    let counts = lines
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(stem, count)| Some((stem, count.parse().ok()?)))
        .collect();
    (documents, counts)
});

/// The rarity of a stem: the logarithm of how many documents there are for one that has it.
pub fn rarity(stem: &str) -> f64 {
    let (documents, counts) = &*FREQUENCIES;
    match counts.get(stem) {
        Some(count) => (documents / count).ln().clamp(0.0, RAREST),
        None => RAREST,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Language;
    use crate::text::stems::stem;

    #[test]
    fn a_common_word_is_less_rare_than_a_name() {
        let common = rarity(&stem("الحكومة", Language::Arabic));
        let rare = rarity(&stem("كاميكاوا", Language::Arabic));
        assert!(common < rare && common > 0.0);
    }

    #[test]
    fn the_stems_of_the_background_are_ours() {
        for word in ["الرئيس", "المدينة", "السعودية", "اجتماع"] {
            assert!(rarity(&stem(word, Language::Arabic)) < RAREST, "{word}");
        }
    }
}
