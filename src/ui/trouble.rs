//! What has gone wrong while the reader runs: kept, with its time, until the user clears it.

use jiff::Timestamp;
use std::collections::VecDeque;

/// Troubles kept; of more only the latest are.
const KEPT: usize = 10_000;

/// Something that has gone wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// When it was told of.
    pub at: Timestamp,
    /// What, with the file or the feed that it is about.
    pub words: String,
}

/// Everything that has gone wrong, in the order in which it was told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Troubles {
    kept: VecDeque<Trouble>,
    dropped: usize,
}

impl Troubles {
    /// Keeps one more. The same again, right after itself, is the same one at a later time.
    pub fn add(&mut self, at: Timestamp, words: String) {
        if let Some(last) = self.kept.back_mut().filter(|last| last.words == words) {
            last.at = at;
            return;
        }
        if self.kept.len() == KEPT {
            self.kept.pop_front();
            self.dropped += 1;
        }
        self.kept.push_back(Trouble { at, words });
    }

    /// How many there were since they were last cleared.
    pub fn count(&self) -> usize {
        self.kept.len() + self.dropped
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// The latest first.
    pub fn latest_first(&self) -> impl Iterator<Item = &Trouble> {
        self.kept.iter().rev()
    }

    /// Forgets them all.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_are_kept_and_all_are_counted() {
        let mut troubles = Troubles::default();
        let at = Timestamp::UNIX_EPOCH;
        for number in 0..KEPT + 5 {
            troubles.add(at, number.to_string());
        }
        troubles.add(at, (KEPT + 4).to_string());
        assert_eq!(troubles.count(), KEPT + 5);
        assert_eq!(troubles.latest_first().count(), KEPT);
        let latest = troubles.latest_first().next().unwrap();
        assert_eq!(latest.words, (KEPT + 4).to_string());
        troubles.clear();
        assert!(troubles.is_empty() && troubles.count() == 0);
    }
}
