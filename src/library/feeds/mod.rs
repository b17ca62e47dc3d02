//! Subscriptions: which feeds there are, how their last fetch went, and which articles are theirs.
//!
//! What a feed says of an item is compared with what the *same feed* said before, never with the
//! article: a page that the user has saved is not overwritten by a summary that has not changed,
//! and a full text that was fetched by none at all: what the feed says anew makes its page wanted
//! again.
//!
//! ```text
//! subscriptions: which feeds there are        fetches: how the last one went, when the next may be
//! items: what a feed carries, stored          pages: articles' own texts in place of summaries
//! ```

mod fetches;
mod items;
mod pages;
mod subscriptions;
#[cfg(test)]
mod tests;

use super::{Added, ArticleId};
use crate::intake::feeds::Carries;
use crate::intake::http::Validators;
use std::time::Duration;

/// A feed is asked no oftener than this.
pub const FLOOR: Duration = Duration::from_secs(3_600);
/// The longest time that a failing feed is left alone, in seconds.
const LONGEST_REST: i64 = 24 * 3600;
/// How often a page is asked for that does not come.
const TRIES: i64 = 5;
/// An item's page is of no interest …
const NO_PAGE: i64 = 0;
/// … is wanted in place of the feed's summary, if the user wishes full texts …
const WANTED: i64 = 1;
/// … or has been taken over. An article with a page whose text is not what the feed says has the
/// page's text.
const TAKEN: i64 = 2;

/// A feed's number in the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FeedId(pub i64);

/// Where an article's text comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FullText {
    /// From the feed, whatever it carries.
    #[default]
    AsFeed,
    /// From the article's page where the feed carries only a summary.
    Fetched,
}

/// A feed to subscribe to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Subscription {
    /// Its address.
    pub address: String,
    /// What it is called; empty until it has said.
    pub title: String,
    /// The site that it belongs to.
    pub site: Option<String>,
    /// The group that it stands in.
    pub group: Option<String>,
    /// Where the texts come from.
    pub full_text: FullText,
}

/// A feed that is subscribed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedRow {
    /// Its number.
    pub id: FeedId,
    /// What it is and how it is called.
    pub subscription: Subscription,
    /// When it was last asked, in seconds since 1970.
    pub asked: Option<i64>,
    /// When it last answered well, in seconds since 1970.
    pub answered: Option<i64>,
    /// What was wrong the last time, in words.
    pub error: Option<String>,
    /// How often it has failed in a row.
    pub failures: u32,
    /// It is left alone until then, in seconds since 1970.
    pub not_before: i64,
    /// Its server has asked to be left alone until then, in seconds since 1970.
    pub barred: i64,
    /// What its last good answer said about its state.
    pub validators: Validators,
    /// Its articles that are listed.
    pub articles: u64,
    /// Those of them that have not been read.
    pub unread: u64,
}

impl FeedRow {
    /// What it is called: by its title, else by its address.
    pub fn name(&self) -> &str {
        if self.subscription.title.is_empty() {
            &self.subscription.address
        } else {
            &self.subscription.title
        }
    }
}

/// How a fetch went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fetch {
    /// Nothing has changed.
    NotModified,
    /// It came.
    Came {
        /// What to ask with the next time.
        validators: Validators,
        /// The address that it has moved to for good.
        moved: Option<String>,
        /// What was wrong with it although it came.
        damage: Option<String>,
    },
    /// It did not come.
    Failed {
        /// Why.
        error: String,
        /// How long the server asks to be left alone.
        retry_after: Option<Duration>,
    },
}

/// What became of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stored {
    /// Its article.
    pub id: ArticleId,
    /// Whether it was known.
    pub added: Added,
    /// How much of it the feed carries.
    pub carries: Carries,
}
