//! What the workers have to say.

use super::{marking, naming};
use crate::analysis::Analysis;
use crate::analysis::timeline::{Bucket, PeriodTerm, Row};
use crate::article::Article;
use crate::intake::PassedOver;
use crate::intake::feeds::Offer;
use crate::library::feeds::{FeedId, FeedRow};
use crate::library::{ArticleId, ArticleRow, LibraryError, Renewal};
use crate::text::as_seen::{Stored, View};
use crate::ui::background::{Imported, Refreshing};
use crate::ui::panes::text::model::Hits;
use crate::ui::panes::text::passages::Placed;
use crate::ui::panes::timeline::passages::Passage;
use crate::ui::progress::Progress;
use jiff::civil::Date;
use std::path::PathBuf;
use std::sync::Arc;

/// An article as it is shown.
#[derive(Debug)]
pub struct Shown {
    /// The article; shared, since the worker that has read it still looks for dates in it.
    pub article: Arc<Article>,
    /// How it is stored, if as it is seen, and in which form this is.
    pub stored: Option<(Stored, View)>,
    /// Minutes that it takes to read; `None` when its text is not held whole.
    pub minutes: Option<usize>,
}

/// An article that was asked for.
#[derive(Debug)]
pub struct Opened {
    /// Which.
    pub id: ArticleId,
    /// Itself.
    pub shown: Shown,
    /// Where it was left, in bytes.
    pub position: u64,
    /// What is known about it; `None` when it has not been analysed yet.
    pub analysis: Option<Analysis>,
    /// The passages that the user has picked out of it.
    pub passages: Vec<Placed>,
    /// Where its text has what the search looked for that found it.
    pub hits: Option<Hits>,
    /// Whether the file that it came from is there no more.
    pub is_gone: bool,
}

/// Work that was stopped and can go on where it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resumable {
    /// Reading in.
    Reading,
    /// Analysing.
    Analysing,
}

/// How much of a list is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Its first articles; the rest follows.
    Beginning,
    /// All of it.
    Whole,
}

/// What a worker has to say.
#[derive(Debug)]
pub enum Reply {
    /// The answer to [`Request::List`](super::Request::List), with the rows of its first screen.
    Listed {
        /// The request's number.
        generation: u64,
        /// Which part of the list this is.
        extent: Extent,
        /// The listed articles.
        ids: Vec<ArticleId>,
        /// The first rows.
        rows: Vec<ArticleRow>,
    },
    /// The answer to [`Request::Rows`](super::Request::Rows).
    Rows(Vec<ArticleRow>),
    /// The answer to [`Request::Open`](super::Request::Open).
    Opened(Box<Opened>),
    /// The sole article of the file that was opened, before the library has taken it in.
    Glanced {
        /// Itself.
        shown: Box<Shown>,
        /// Where it was left, in bytes.
        position: u64,
    },
    /// An open article has been analysed.
    Analysed {
        /// Which.
        id: ArticleId,
        /// What was found.
        analysis: Analysis,
    },
    /// The answer to [`Request::Naming`](super::Request::Naming).
    Naming(naming::Answer),
    /// The answer to [`Request::Count`](super::Request::Count).
    Counted {
        /// The request's number.
        generation: u64,
        /// Keywords, by day.
        rows: Vec<Row>,
        /// All articles, by day.
        totals: Vec<Bucket>,
    },
    /// The answer to [`Request::OwnTerms`](super::Request::OwnTerms).
    OwnTerms(Vec<String>),
    /// The answer to [`Request::Period`](super::Request::Period).
    Told {
        /// The period.
        days: (Date, Date),
        /// What it was about.
        terms: Vec<PeriodTerm>,
    },
    /// The answer to [`Request::Draw`](super::Request::Draw): the picture's file; a table lies beside it.
    Drawn(PathBuf),
    /// The days that an open article speaks of.
    Dated {
        /// Which.
        id: ArticleId,
        /// Its dated passages.
        passages: Vec<Passage>,
    },
    /// Reading in goes on.
    Importing {
        /// How much has come in.
        counts: Imported,
        /// How far it is.
        progress: Progress,
    },
    /// Reading in has ended.
    Imported {
        /// How much.
        counts: Imported,
        /// What could not be read, a sentence each.
        failures: Vec<String>,
        /// Files of folders that are not read.
        passed: PassedOver,
    },
    /// Work has stopped because the user wished so.
    Stopped {
        /// Which.
        what: Resumable,
        /// What has come in until then.
        counts: Imported,
    },
    /// Files that had changed have been taken in.
    Watched {
        /// How much came of it.
        counts: Imported,
        /// Files that are not there any more.
        gone: usize,
        /// What could not be read, a sentence each.
        failures: Vec<String>,
    },
    /// These articles have another text now.
    Rewritten(Vec<ArticleId>),
    /// The system does not tell of changes in folders.
    WatchRefused,
    /// Analysing goes on, or has ended.
    Backlog {
        /// Articles that are still to be analysed.
        left: u64,
        /// How far it is.
        progress: Progress,
    },
    /// The search index is being brought in step; `left` changes are still to go in.
    Indexing {
        /// How many.
        left: u64,
        /// How far it is.
        progress: Progress,
    },
    /// The search index has been made anew.
    IndexRenewed(Renewal),
    /// A search has been kept, or was kept already.
    SearchKept,
    /// A subscription or a kept search is not what it was.
    SourcesChanged,
    /// The answer to [`Request::Sources`](super::Request::Sources).
    Sources {
        /// The feeds.
        feeds: Vec<FeedRow>,
        /// The kept searches, as they were typed.
        searches: Vec<String>,
    },
    /// Feeds are being asked.
    Refreshing(Refreshing),
    /// Feeds have been asked.
    Refreshed {
        /// How many, and what came.
        counts: Refreshing,
        /// What was wrong with some of them, a sentence each.
        failures: Vec<String>,
    },
    /// The answer to [`Request::Subscribe`](super::Request::Subscribe).
    Subscribed {
        /// The feed.
        id: FeedId,
        /// What it is called.
        name: String,
        /// Whether it was not subscribed to before.
        is_new: bool,
    },
    /// A site offers several feeds, of which the user takes one.
    Offered(Vec<Offer>),
    /// What was to be fetched was not: a sentence for the user.
    NotFetched(String),
    /// The answer to [`Request::KeptSearches`](super::Request::KeptSearches), as they were typed.
    KeptSearches(Vec<String>),
    /// There is no library: the reader ends.
    NoLibrary(LibraryError),
    /// A worker has failed, and works no more: what its panic said.
    Broken(String),
    /// Of marks, passages and what is handed out.
    Marking(Box<marking::Answer>),
    /// Something went wrong: a sentence for the user.
    Failed(String),
}
