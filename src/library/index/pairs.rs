//! Pairs of very common words, which the index knows as one.
//!
//! A phrase is found by where its words stand; for two words that nearly every article has («في
//! هذا»), that would be to look at nearly every place of every article. So the commonest words
//! of the library are listed when its index is made, and wherever two of them stand side by side
//! the pair goes into a field of its own. The list stays as long as the index: it is in the
//! index's [`Stamp`](super::Stamp).

use crate::library::search::words::split_exact;
use crate::library::{Library, LibraryError};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Articles that the list is made from.
const SAMPLE: i64 = 2_000;
/// From fewer, none is made: their index is small.
pub const LEAST: i64 = 500;
/// A common word stands in one of so many articles.
const ONE_IN: usize = 8;
/// Words of the list at most, the commonest.
const MOST: usize = 200;

/// The commonest words of a library, in their exact form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Common(Arc<HashSet<String>>);

impl Common {
    /// Those among words that a list names.
    pub fn new(words: impl IntoIterator<Item = String>) -> Self {
        Self(Arc::new(words.into_iter().collect()))
    }

    /// Whether a word is among them.
    pub fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Them, in a fixed order.
    pub fn sorted(&self) -> Vec<&str> {
        let mut words: Vec<&str> = self.0.iter().map(String::as_str).collect();
        words.sort_unstable();
        words
    }

    /// How a pair is called in the index; `None` unless both words are common.
    pub fn pair(&self, first: &str, second: &str) -> Option<String> {
        (self.has(first) && self.has(second)).then(|| format!("{first} {second}"))
    }
}

impl Library {
    /// The highest number of an article.
    pub(super) fn highest(&self) -> Result<i64, LibraryError> {
        Ok(self
            .connection
            .prepare_cached("SELECT coalesce(max(id), 0) FROM article")?
            .query_row([], |row| row.get(0))?)
    }

    /// The commonest words of the library as it is now, by a sample.
    pub(super) fn common_words(&self) -> Result<Common, LibraryError> {
        let highest = self.highest()?;
        if highest < LEAST {
            return Ok(Common::default());
        }
        let mut statement = self
            .connection
            .prepare_cached("SELECT text FROM body WHERE article >= ?1 ORDER BY article LIMIT 1")?;
        let mut counts: HashMap<String, usize> = HashMap::new();
        let samples = SAMPLE.min(highest);
        for number in 0..samples {
            let from = number * highest / samples + 1;
            let texts = statement.query_map([from], |row| row.get::<_, String>(0))?;
            for text in texts {
                let words: HashSet<String> = split_exact(&text?).collect();
                for word in words {
                    *counts.entry(word).or_default() += 1;
                }
            }
        }
        let least = usize::try_from(samples).unwrap_or(usize::MAX) / ONE_IN;
        let mut common: Vec<(usize, String)> = counts
            .into_iter()
            .filter(|(_, count)| *count >= least)
            .map(|(word, count)| (count, word))
            .collect();
        common.sort_unstable_by(|one, other| other.cmp(one));
        common.truncate(MOST);
        Ok(Common::new(common.into_iter().map(|(_, word)| word)))
    }
}
