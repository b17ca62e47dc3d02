//! What the workers are at, as the reader shows it: how far reading in, analysing, indexing and
//! asking feeds have come.

use super::progress::Progress;

/// What runs in the background.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Background {
    /// Reading in: what has come so far.
    pub importing: Option<(Imported, Progress)>,
    /// Articles still to be analysed.
    pub backlog: u64,
    /// How far the analysing is, while it runs.
    pub analysing: Option<Progress>,
    /// Changes still to be put into the search index, and how far that is.
    pub indexing: Option<(u64, Progress)>,
    /// Feeds being asked: how many of how many, what came, how far it is.
    pub refreshing: Option<Refreshing>,
    /// Reading was stopped, and can go on.
    pub reading_rests: bool,
    /// Analysing was stopped, and can go on.
    pub analysing_rests: bool,
}

impl Background {
    /// Whether something runs that the user can stop.
    pub fn is_running(&self) -> bool {
        self.importing.is_some() || self.analysing.is_some() || self.refreshing.is_some()
    }

    /// Whether something was stopped that can go on.
    pub fn is_resting(&self) -> bool {
        self.reading_rests || self.analysing_rests
    }
}

/// Feeds being asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Refreshing {
    /// Feeds that have been dealt with.
    pub done: usize,
    /// All that are asked.
    pub feeds: usize,
    /// Articles that were not known.
    pub new: usize,
    /// How far it is, the pages of articles counted like feeds.
    pub progress: Progress,
}

/// Counts of an import.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Imported {
    /// Not known before.
    pub new: u64,
    /// Known, with another text than before.
    pub changed: u64,
    /// Known.
    pub unchanged: u64,
    /// Could not be read.
    pub failed: u64,
    /// Files of folders that are not read.
    pub passed: u64,
}

impl Imported {
    /// Articles that have come in, known or not.
    pub fn done(self) -> u64 {
        self.new + self.changed + self.unchanged
    }

    /// These and others.
    #[must_use]
    pub fn and(self, others: Self) -> Self {
        Self {
            new: self.new + others.new,
            changed: self.changed + others.changed,
            unchanged: self.unchanged + others.unchanged,
            failed: self.failed + others.failed,
            passed: self.passed + others.passed,
        }
    }
}
