//! What a feed carries: each item is compared with what the same feed said of it before.

use super::{FeedId, NO_PAGE, Stored, WANTED};
use crate::article::Article;
use crate::intake::feeds::{Carries, Feed, Item};
use crate::intake::{Origin, OriginKind};
use crate::library::articles::write;
use crate::library::identity::{self, Known};
use crate::library::{Added, ArticleId, Library, LibraryError, last_revision};
use rusqlite::{Connection, OptionalExtension};
use std::path::PathBuf;

impl Library {
    /// Stores what a feed carries, in one transaction, and takes over what it calls itself.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn store_feed(&mut self, id: FeedId, feed: &Feed) -> Result<Vec<Stored>, LibraryError> {
        let writing = self.writing()?;
        let there: Option<i64> = writing
            .prepare_cached("SELECT id FROM feed WHERE id = ?1 AND removed IS NULL")?
            .query_row([id.0], |row| row.get(0))
            .optional()?;
        if there.is_none() {
            // It was removed while it was fetched.
            return Ok(Vec::new());
        }
        writing
            .prepare_cached(
                "UPDATE feed SET title = iif(title = '', ?2, title), site = coalesce(?3, site) \
                 WHERE id = ?1",
            )?
            .execute((id.0, &feed.title, &feed.site))?;
        let mut revision = last_revision(&writing)?;
        let mut stored = Vec::with_capacity(feed.items.len());
        for item in &feed.items {
            stored.push(store_item(&writing, id, item, &mut revision)?);
        }
        writing.commit()?;
        Ok(stored)
    }
}

fn store_item(
    writing: &Connection,
    feed: FeedId,
    item: &Item,
    revision: &mut i64,
) -> Result<Stored, LibraryError> {
    let said = identity::hash(&item.article);
    let known: Option<(i64, Vec<u8>, bool)> = writing
        .prepare_cached(
            "SELECT feed_item.article, said, page > ?3 AND said <> hash \
             FROM feed_item JOIN article ON id = feed_item.article WHERE feed = ?1 AND key = ?2",
        )?
        .query_row((feed.0, &item.key, NO_PAGE), |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    let (id, added) = match known {
        Some((id, before, _)) if before == said => (id, Added::Unchanged),
        Some((id, _, has_page)) => {
            *revision += 1;
            let mut article = keeping_address(writing, id, &item.article)?;
            if has_page && item.carries == Carries::Summary {
                keep_text(writing, id, &mut article)?;
            }
            write(
                writing,
                Some(id),
                &article,
                &identity::hash(&article),
                *revision,
            )?;
            (id, Added::Changed)
        }
        None => {
            // What another feed or a file has brought is not overwritten by this one.
            let nowhere = Origin {
                path: PathBuf::from("-"),
                kind: OriginKind::Member(0),
            };
            match identity::find(writing, &item.article, &said, &nowhere)? {
                Known::Same(id) | Known::Changed(id) => (id, Added::Unchanged),
                Known::New => {
                    *revision += 1;
                    let id = write(writing, None, &item.article, &said, *revision)?;
                    (id, Added::New)
                }
            }
        }
    };
    // The page is wanted whenever only a summary came; whether it is fetched is the feed's setting.
    let page = match (added, item.carries) {
        (Added::Unchanged, _) => None,
        (_, Carries::Summary) => Some(WANTED),
        (_, Carries::Whole) => Some(NO_PAGE),
    };
    writing
        .prepare_cached(
            "INSERT INTO feed_item (feed, key, article, said, page) \
             VALUES (?1, ?2, ?3, ?4, coalesce(?5, 0)) \
             ON CONFLICT (feed, key) DO UPDATE SET said = excluded.said, \
             tries = iif(?5 IS NULL, tries, 0), page = coalesce(?5, page)",
        )?
        .execute((feed.0, &item.key, id, said.as_slice(), page))?;
    Ok(Stored {
        id: ArticleId(id),
        added,
        carries: item.carries,
    })
}

/// Gives an article the text that the one with this number has.
fn keep_text(writing: &Connection, id: i64, article: &mut Article) -> Result<(), LibraryError> {
    let (text, blocks): (String, String) = writing
        .prepare_cached("SELECT text, blocks FROM body WHERE article = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    article.text = text;
    article.blocks = serde_json::from_str(&blocks)?;
    Ok(())
}

/// The article, at the address that it has already when its new one is another article's.
fn keeping_address(
    writing: &Connection,
    id: i64,
    article: &Article,
) -> Result<Article, LibraryError> {
    let mut article = article.clone();
    let other: Option<i64> = writing
        .prepare_cached("SELECT id FROM article WHERE url = ?1 AND id <> ?2")?
        .query_row((&article.metadata.url, id), |row| row.get(0))
        .optional()?;
    if other.is_some() {
        article.metadata.url = writing
            .prepare_cached("SELECT url FROM article WHERE id = ?1")?
            .query_row([id], |row| row.get(0))?;
    }
    Ok(article)
}
