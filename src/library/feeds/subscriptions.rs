//! Which feeds there are: subscribing, its end, and the list.

use super::{FeedId, FeedRow, FullText, Subscription};
use crate::intake::http::Validators;
use crate::library::saved::seconds_now;
use crate::library::{Library, LibraryError};
use rusqlite::{Row, named_params};

const COLUMNS: &str = "id, url, title, site, folder, full_text, asked, answered, error, failures, \
    not_before, etag, modified, \
    (SELECT count(*) FROM feed_item JOIN article ON article.id = feed_item.article \
     WHERE feed_item.feed = feed.id AND article.removed IS NULL), \
    (SELECT count(*) FROM feed_item JOIN article ON article.id = feed_item.article \
     LEFT JOIN mark ON mark.article = article.id \
     WHERE feed_item.feed = feed.id AND article.removed IS NULL AND coalesce(read, 0) = 0), \
    barred";

impl Library {
    /// Subscribes to a feed. Tells its number and whether it is new.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn subscribe(&mut self, to: &Subscription) -> Result<(FeedId, bool), LibraryError> {
        let writing = self.writing()?;
        // One that was removed comes back with its articles.
        let back = writing
            .prepare_cached("UPDATE feed SET removed = NULL WHERE url = ?1 AND removed NOTNULL")?
            .execute([&to.address])?;
        let new = writing
            .prepare_cached(
                "INSERT INTO feed (url, title, site, folder, full_text, added) \
                 VALUES (:url, :title, :site, :folder, :full_text, :added) ON CONFLICT DO NOTHING",
            )?
            .execute(named_params! {
                ":url": to.address,
                ":title": to.title,
                ":site": to.site,
                ":folder": to.group,
                ":full_text": to.full_text == FullText::Fetched,
                ":added": seconds_now(),
            })?;
        let id = writing
            .prepare_cached("SELECT id FROM feed WHERE url = ?1")?
            .query_row([&to.address], |row| row.get(0))?;
        writing.commit()?;
        Ok((FeedId(id), new + back > 0))
    }

    /// Ends a subscription; its articles stay, and [`Library::resubscribe`] takes it back.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn unsubscribe(&mut self, feed: FeedId) -> Result<(), LibraryError> {
        let writing = self.writing()?;
        writing
            .prepare_cached("UPDATE feed SET removed = ?2 WHERE id = ?1")?
            .execute((feed.0, seconds_now()))?;
        writing.commit()?;
        Ok(())
    }

    /// Takes the end of a subscription back.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn resubscribe(&mut self, feed: FeedId) -> Result<(), LibraryError> {
        let writing = self.writing()?;
        writing
            .prepare_cached("UPDATE feed SET removed = NULL WHERE id = ?1")?
            .execute([feed.0])?;
        writing.commit()?;
        Ok(())
    }

    /// Says where the texts of a feed's articles come from.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn set_full_text(&mut self, feed: FeedId, from: FullText) -> Result<(), LibraryError> {
        let writing = self.writing()?;
        writing
            .prepare_cached("UPDATE feed SET full_text = ?2 WHERE id = ?1")?
            .execute((feed.0, from == FullText::Fetched))?;
        writing.commit()?;
        Ok(())
    }

    /// The feeds, in the order in which they were subscribed to.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn feeds(&self) -> Result<Vec<FeedRow>, LibraryError> {
        let sql = format!("SELECT {COLUMNS} FROM feed WHERE feed.removed IS NULL ORDER BY id");
        let feeds = self
            .connection
            .prepare_cached(&sql)?
            .query_map([], feed_row)?
            .collect::<Result<_, _>>()?;
        Ok(feeds)
    }
}

fn feed_row(row: &Row<'_>) -> rusqlite::Result<FeedRow> {
    let count = |index| {
        row.get::<_, i64>(index)
            .map(|count| u64::try_from(count).unwrap_or(0))
    };
    Ok(FeedRow {
        id: FeedId(row.get(0)?),
        subscription: Subscription {
            address: row.get(1)?,
            title: row.get(2)?,
            site: row.get(3)?,
            group: row.get(4)?,
            full_text: if row.get(5)? {
                FullText::Fetched
            } else {
                FullText::AsFeed
            },
        },
        asked: row.get(6)?,
        answered: row.get(7)?,
        error: row.get(8)?,
        failures: row.get(9)?,
        not_before: row.get(10)?,
        validators: Validators {
            etag: row.get(11)?,
            modified: row.get(12)?,
        },
        articles: count(13)?,
        unread: count(14)?,
        barred: row.get(15)?,
    })
}
