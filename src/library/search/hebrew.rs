//! A Hebrew word with and without what is written together with it, as the index has it.
//!
//! A letter before a word is a prefix or a part of it: the library itself tells. A form that is
//! written far oftener than the word is another word (בחירות, where חירות is rare), and one that is
//! not in the library is none.

use super::words::{exact, stem_of};
use crate::text::prefixes;
use std::collections::BTreeSet;

/// A form that is written so many times as often as the word is another word …
const OFTENER: u64 = 5;
/// … unless there are so few of it that nobody can tell.
const FEW: u64 = 3;

/// The stems of a word's other forms with their prefixes, and of what it is without its own;
/// `count` tells in how many articles a stem is.
pub fn other_stems(word: &str, count: impl Fn(&str) -> u64) -> BTreeSet<String> {
    let word = exact(word);
    if !prefixes::may_have(&word) {
        return BTreeSet::new();
    }
    let stem = stem_of(&word);
    let own = count(&stem);
    let mut stems = prefixed(&word, &count);
    let bare = prefixes::without(&word)
        .into_iter()
        .map(|bare| {
            let mut family = prefixed(bare, &count);
            family.insert(stem_of(bare));
            family.remove(&stem);
            (family.iter().map(|it| count(it)).sum::<u64>(), family)
        })
        .filter(|(known, _)| *known > 0 && own <= OFTENER * known + FEW)
        .max();
    if let Some((_, family)) = bare {
        stems.extend(family);
    }
    stems
}

/// The stems of everything that may be a form of a word.
pub fn possible_stems(word: &str) -> BTreeSet<String> {
    let word = exact(word);
    if !prefixes::may_have(&word) {
        return BTreeSet::new();
    }
    let mut stems: BTreeSet<String> = stems_of_forms(&word).collect();
    for bare in prefixes::without(&word) {
        stems.insert(stem_of(bare));
        stems.extend(stems_of_forms(bare));
    }
    stems
}

fn prefixed(word: &str, count: &impl Fn(&str) -> u64) -> BTreeSet<String> {
    let own_stem = stem_of(word);
    let own = count(&own_stem);
    stems_of_forms(word)
        .filter(|stem| {
            let written = count(stem);
            let is_form = own == 0 || written <= OFTENER * own + FEW;
            written > 0 && is_form && *stem != own_stem
        })
        .collect()
}

/// The stems of a word with each prefix, and of its inflected forms with them.
fn stems_of_forms(word: &str) -> impl Iterator<Item = String> {
    let stem = stem_of(word);
    let inflected: Vec<String> = prefixes::with_each(&stem).collect();
    let whole: Vec<String> = prefixes::with_each(word)
        .map(|form| stem_of(&form))
        .collect();
    inflected.into_iter().chain(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_tells_a_prefix_from_a_words_own_letter() {
        let written = |word: &str| match word {
            "חיר" => 2,
            "בחיר" => 900,
            "ירושל" => 40,
            "בירושל" => 60,
            _ => 0,
        };
        assert!(other_stems("חירות", written).is_empty());
        assert!(other_stems("בחירות", written).is_empty());
        assert!(other_stems("ירושלים", written).contains("בירושל"));
        assert!(other_stems("בירושלים", written).contains("ירושל"));
    }

    #[test]
    fn words_of_other_scripts_have_no_such_forms() {
        assert!(possible_stems("مدينة").is_empty() && possible_stems("city").is_empty());
    }
}
