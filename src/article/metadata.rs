//! What is known about an article besides its text, and how surely.

use super::Language;
use jiff::civil::{Date, Time};

/// What is known about an article besides its text. Absent fields are empty or `None`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Metadata {
    /// The headline.
    pub title: Title,
    /// When it was published.
    pub published: Option<Published>,
    /// Who published it: a paper, an agency, a site.
    pub source: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// The section it stood in.
    pub category: Option<String>,
    /// What it is written in.
    pub language: Language,
    /// Where it stands on the web, as given; not trusted.
    pub url: Option<String>,
    /// The identifier its source gave it.
    pub id: Option<String>,
    /// Topics named by its source.
    pub tags: Vec<String>,
}

/// A headline, and whether somebody wrote it as one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Title {
    /// The words; empty when the article has no words to take them from.
    pub text: String,
    /// Taken from the article's first sentence, since nothing named a title.
    pub inferred: bool,
}

/// When an article was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Published {
    /// The day, in the source's own time zone.
    pub date: Date,
    /// The time of day there, if one is known.
    pub time: Option<Time>,
    /// How the date is known.
    pub evidence: DateEvidence,
}

/// How an article's date is known, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateEvidence {
    /// Its metadata say so.
    Stated,
    /// The text opens with a dateline.
    Dateline,
    /// Its file's name carries a date.
    FileName,
    /// Only its file's modification time is known.
    FileTime,
}

impl DateEvidence {
    /// Whether the date is a guess that the reader should see as one.
    pub fn is_guess(self) -> bool {
        matches!(self, Self::FileName | Self::FileTime)
    }
}
