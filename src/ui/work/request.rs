//! What the reader asks of the workers.

use super::naming;
use crate::analysis::timeline::{Grain, Row};
use crate::article::Direction;
use crate::config::UserCommand;
use crate::library::feeds::{FeedId, FullText};
use crate::library::refresh::Which;
use crate::library::{ArticleId, Change, ListQuery, PlaceMark, Search};
use crate::text::as_seen::View;
use crate::ui::panes::timeline::model::Subject;
use jiff::civil::Date;
use std::path::PathBuf;

/// What the reader asks of a worker.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// The ids that a query lists, in order.
    List {
        /// What to list.
        query: ListQuery,
        /// Comes back with the answer.
        generation: u64,
    },
    /// The rows of some articles.
    Rows(Vec<ArticleId>),
    /// An article, to read.
    Open {
        /// Which.
        id: ArticleId,
        /// The search that found it, whose words are marked in its text.
        search: Option<Search>,
        /// In which form, if it is stored as it is seen.
        view: View,
    },
    /// Mark as read or unread.
    SetRead(ArticleId, bool),
    /// Make a change that can be taken back.
    Change {
        /// Which.
        change: Change,
        /// Whether it is one that the user makes, or takes back.
        way: Way,
    },
    /// The passages of an article.
    Passages(ArticleId),
    /// A page of the passages of an article, or of all.
    PassagePage(Option<ArticleId>),
    /// Write articles into files.
    Export {
        /// Which.
        ids: Vec<ArticleId>,
        /// Where.
        to: PathBuf,
    },
    /// Get ready what a program of the user's is handed of articles.
    HandOver {
        /// Which.
        ids: Vec<ArticleId>,
        /// The program.
        command: UserCommand,
    },
    /// Give a place a letter.
    SetPlace(PlaceMark),
    /// The place that has this letter.
    Place(char),
    /// Remember the place in the text, in bytes.
    SetPosition(ArticleId, u64),
    /// Keep a search.
    KeepSearch(String),
    /// Forget a kept search.
    ForgetSearch(String),
    /// The kept searches.
    KeptSearches,
    /// The feeds and the kept searches.
    Sources,
    /// Fetch what is new in feeds.
    Refresh(Which),
    /// Subscribe to the feed at an address, as it was typed.
    Subscribe(String),
    /// End a subscription.
    Unsubscribe(FeedId),
    /// Take the end of a subscription back.
    Resubscribe(FeedId),
    /// Say where the texts of a feed's articles come from.
    SetFullText(FeedId, FullText),
    /// The timeline's own terms, as they were kept.
    OwnTerms,
    /// Keep these as the timeline's own terms.
    KeepOwnTerms(Vec<String>),
    /// Of an entity, or a decision about one.
    Naming(naming::Asked),
    /// The keywords of a query's articles, by day.
    Count {
        /// Whose keywords.
        query: ListQuery,
        /// Keywords or entities.
        subject: Subject,
        /// The user's own terms, which come first.
        own: Vec<String>,
        /// Comes back with the answer.
        generation: u64,
    },
    /// What a period was about.
    Period {
        /// Of which articles.
        query: ListQuery,
        /// Its first and last day.
        days: (Date, Date),
    },
    /// Draw a timeline into a file of its own in the present folder.
    Draw {
        /// What to draw.
        rows: Vec<Row>,
        /// The length of their buckets.
        grain: Grain,
        /// How time runs.
        direction: Direction,
    },
}

/// Whether a change is made or taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// It is made.
    Forth,
    /// It takes back what these words say.
    Back(String),
}

/// Who answers a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Worker {
    Desk,
    Scribe,
    Counter,
    Registrar,
    Courier,
}

impl Request {
    /// Who answers it.
    pub(super) fn worker(&self) -> Worker {
        match self {
            Self::List { .. }
            | Self::Rows(_)
            | Self::Open { .. }
            | Self::KeptSearches
            | Self::Sources
            | Self::Passages(_)
            | Self::PassagePage(_)
            | Self::Place(_) => Worker::Desk,
            Self::SetRead(..)
            | Self::SetPosition(..)
            | Self::Change { .. }
            | Self::SetPlace(_)
            | Self::Export { .. }
            | Self::HandOver { .. }
            | Self::KeepSearch(_)
            | Self::ForgetSearch(_)
            | Self::Unsubscribe(_)
            | Self::Resubscribe(_)
            | Self::SetFullText(..)
            | Self::KeepOwnTerms(_) => Worker::Scribe,
            Self::Refresh(_) | Self::Subscribe(_) => Worker::Courier,
            Self::OwnTerms | Self::Count { .. } | Self::Period { .. } | Self::Draw { .. } => {
                Worker::Counter
            }
            Self::Naming(_) => Worker::Registrar,
        }
    }
}
