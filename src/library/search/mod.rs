//! Finding articles by their words, and counting them by day.
//!
//! ```text
//! typed text --query--> Query --translate--> index (words, dates) + SQLite (marks) --> numbers
//! ```
//!
//! Text and query are cut and folded by the same [`words`]. The index answers with the numbers of
//! articles; whatever is shown of them comes from `SQLite`.

mod collect;
mod hebrew;
mod id_set;
mod pieces;
pub mod query;
pub mod snippet;
mod translate;
pub(super) mod words;

pub use query::{Query, QueryError, Search};
pub use snippet::Snippet;

use super::index::{Opened, Unusable, fields};
use super::{ArticleId, Library, LibraryError};
use crate::text::as_seen;
use collect::{Days, Everything, Newest};
use id_set::IdSet;
use jiff::civil::Date;
use query::Mark;
use std::cell::OnceCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use tantivy::collector::{Count, TopDocs};
use tantivy::{DocAddress, Searcher, Term};
use translate::{Lexicon, Purpose};

/// In which order hits come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum HitOrder {
    /// The newest first.
    #[default]
    Newest,
    /// Those first in which the words weigh most.
    Best,
}

/// What a search has found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// How many articles there are in all.
    pub count: usize,
    /// The first of them, in the order asked for.
    pub hits: Vec<ArticleId>,
}

impl Library {
    /// The first `limit` articles that a query finds, as far as the index has come; see
    /// [`Library::update_index`].
    ///
    /// # Errors
    ///
    /// [`LibraryError::NoIndex`] when there is no index that can be used; it is made by
    /// [`Library::update_index`]. Else when the library cannot be read.
    pub fn search(
        &self,
        query: &Query,
        order: HitOrder,
        limit: usize,
    ) -> Result<Found, LibraryError> {
        let purpose = match order {
            HitOrder::Newest => Purpose::Finding,
            HitOrder::Best => Purpose::Weighing,
        };
        self.ask_index(query, purpose, |searcher, query| match order {
            _ if limit == 0 => Ok(Found {
                count: searcher.search(query, &Count)?,
                hits: Vec::new(),
            }),
            HitOrder::Newest => {
                let found = searcher.search(query, &Newest { limit })?;
                let ids = found.newest.into_iter().map(|(_, id)| ArticleId(id));
                Ok(Found {
                    count: found.count,
                    hits: ids.collect(),
                })
            }
            HitOrder::Best => {
                let best = TopDocs::with_limit(limit).order_by_score();
                // Counted on the way: every hit is weighed anyway.
                let (found, count) = searcher.search(query, &(best, Count))?;
                let addresses: Vec<_> = found.into_iter().map(|(_, address)| address).collect();
                Ok(Found {
                    count,
                    hits: numbers(searcher, &addresses)?,
                })
            }
        })
    }

    /// Every article that a query finds, the newest first.
    ///
    /// # Errors
    ///
    /// As for [`Library::search`].
    pub fn search_all(&self, query: &Query) -> Result<Vec<ArticleId>, LibraryError> {
        let mut found = self.ask_index(query, Purpose::Finding, |searcher, query| {
            searcher.search(query, &Everything)
        })?;
        found.sort_unstable_by(|one, other| other.cmp(one));
        Ok(found.into_iter().map(|(_, id)| ArticleId(id)).collect())
    }

    /// How many articles a query finds on each day, in order; days with none are left out. Where
    /// any of them states its day, those of which only the file's time is known are not counted.
    /// A word's or a keyword's history is that of [`Query::term`].
    ///
    /// # Errors
    ///
    /// As for [`Library::search`].
    pub fn histogram(&self, query: &Query) -> Result<Vec<(Date, u32)>, LibraryError> {
        let counts = self.ask_index(query, Purpose::Finding, |searcher, query| {
            searcher.search(query, &Days)
        })?;
        let days = if counts.stated.is_empty() {
            counts.of_files
        } else {
            counts.stated
        };
        Ok(days
            .into_iter()
            .filter_map(|(day, count)| Some((fields::day_of(day)?, count)))
            .collect())
    }

    /// How many articles have a term on each day: a word in all its forms (مدارس counts
    /// والمدارس), several words one after the other. See [`Library::histogram`].
    ///
    /// # Errors
    ///
    /// As for [`Library::search`].
    pub fn term_histogram(&self, term: &str) -> Result<Vec<(Date, u32)>, LibraryError> {
        self.histogram(&Query::term(term))
    }

    fn ask_index<T>(
        &self,
        query: &Query,
        purpose: Purpose,
        ask: impl FnOnce(&Searcher, &dyn tantivy::query::Query) -> tantivy::Result<T>,
    ) -> Result<T, LibraryError> {
        let opened = self.ready_index()?;
        let read = OnceCell::new();
        let starred = OnceCell::new();
        let marked = |mark: Mark| -> Result<Arc<IdSet>, LibraryError> {
            let (kept, sql) = match mark {
                Mark::Starred => (&starred, "SELECT article FROM mark WHERE starred"),
                Mark::Read | Mark::Unread => (&read, "SELECT article FROM mark WHERE read"),
            };
            if let Some(set) = kept.get() {
                return Ok(Arc::clone(set));
            }
            let set = Arc::new(self.id_set(sql)?);
            Ok(Arc::clone(kept.get_or_init(|| set)))
        };
        let searcher = opened.searcher();
        let count = |term: &Term| searcher.doc_freq(term).unwrap_or_default();
        let lexicon = Lexicon {
            fields: &opened.fields,
            common: &opened.common,
            count: &count,
        };
        // A file that has been damaged since it was read through makes tantivy panic.
        let answer = catch_unwind(AssertUnwindSafe(|| {
            let translated = translate::translate(query, purpose, lexicon, &marked)?;
            ask(&searcher, translated.as_ref()).map_err(|error| {
                self.shelf.forget();
                LibraryError::index(self.shelf.folder(), error)
            })
        }));
        answer.unwrap_or_else(|_| {
            self.shelf.forget();
            Err(LibraryError::NoIndex(Unusable::Broken(
                "it cannot be read".to_owned(),
            )))
        })
    }

    pub(super) fn ready_index(&self) -> Result<Arc<Opened>, LibraryError> {
        let found = self
            .shelf
            .open()
            .and_then(|opened| Ok((opened.stamp()?, opened)));
        match found {
            Ok((Some(stamp), opened)) => {
                if stamp.library == self.identity()? {
                    Ok(opened)
                } else {
                    Err(LibraryError::NoIndex(Unusable::Stale))
                }
            }
            Ok((None, _)) => Err(LibraryError::NoIndex(Unusable::Absent)),
            Err(unusable) => Err(LibraryError::NoIndex(unusable)),
        }
    }

    fn id_set(&self, sql: &str) -> Result<IdSet, LibraryError> {
        let set = self
            .connection
            .prepare_cached(sql)?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(set)
    }

    /// The part of an article's text where a query's words stand closest together.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn snippet(&self, id: ArticleId, query: &Query) -> Result<Snippet, LibraryError> {
        let text: String = self
            .connection
            .prepare_cached("SELECT text FROM body WHERE article = ?1")?
            .query_row([id.0], |row| row.get(0))?;
        let text = as_seen::text_as_written(&text).unwrap_or(text);
        Ok(snippet::snippet(&text, query))
    }
}

fn numbers(searcher: &Searcher, addresses: &[DocAddress]) -> tantivy::Result<Vec<ArticleId>> {
    let columns = searcher
        .segment_readers()
        .iter()
        .map(|segment| segment.fast_fields().i64(fields::ID))
        .collect::<tantivy::Result<Vec<_>>>()?;
    Ok(addresses
        .iter()
        .filter_map(|address| {
            let column = columns.get(usize::try_from(address.segment_ord).ok()?)?;
            column.first(address.doc_id).map(ArticleId)
        })
        .collect())
}

#[cfg(test)]
mod tests;
