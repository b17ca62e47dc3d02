//! Feeds: RSS, Atom and JSON Feed into articles; lists of subscriptions in OPML.
//!
//! ```text
//! bytes --decode--> text --whole? nested how deep?--> feed-rs on a thread of its own --> Feed
//! page --discovery--> addresses of its feeds       OPML --opml--> addresses
//! ```
//!
//! Feeds are written by programs that nobody watches: the parser runs where its panics and its
//! time are bounded, a feed that breaks off gives the items that came whole, and every item has a
//! key by which its next version is known.

mod discovery;
mod item;
pub mod opml;
mod parse;

pub use discovery::{Offer, offers};
pub use parse::{parse, text};

use super::IntakeError;
use crate::article::Article;

/// A feed as it was sent.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Feed {
    /// What it calls itself; may be empty.
    pub title: String,
    /// The site that it belongs to.
    pub site: Option<String>,
    /// Its items, in its order.
    pub items: Vec<Item>,
    /// What was wrong with its form, when only a part of it could be read.
    pub damage: Option<String>,
}

/// An item of a feed.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// What tells it from the feed's other items and stays the same when it changes.
    pub key: String,
    /// The article, with what the feed says about it.
    pub article: Article,
    /// How much of the article the feed carries.
    pub carries: Carries,
}

/// How much of an article a feed carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carries {
    /// All of it, as far as can be told.
    Whole,
    /// A summary, or its first sentences.
    Summary,
}

/// Why something is no feed.
#[derive(Debug, thiserror::Error)]
pub enum FeedError {
    /// It is a page of a site.
    #[error("this is a page, not a feed{}", offered(.0))]
    Page(Vec<Offer>),
    /// It is something else.
    #[error("this is not a feed in RSS, Atom or JSON")]
    NoFeed,
    /// Its form is broken, and no item came whole.
    #[error("the feed is damaged: {0}")]
    Damaged(String),
    /// Its elements stand in each other without end.
    #[error("the feed is nested deeper than {0} elements")]
    Deep(usize),
    /// It takes the parser too long.
    #[error("the feed could not be read within {0} seconds")]
    Slow(u64),
    /// It cannot be decoded.
    #[error(transparent)]
    Text(#[from] IntakeError),
}

fn offered(offers: &[Offer]) -> String {
    match offers {
        [] => String::from(", and it offers none"),
        [one] => format!("; it offers {}", one.address),
        several => format!("; it offers {} feeds", several.len()),
    }
}
