//! Subscriptions: which feeds there are, how their last fetch went, and which articles are theirs.
//!
//! What a feed says of an item is compared with what the *same feed* said before, never with the
//! article: a page that the user has saved is not overwritten by a summary that has not changed,
//! and a full text that was fetched by none at all: what the feed says anew makes its page wanted
//! again.

use super::articles::write;
use super::identity::{self, Known};
use super::saved::seconds_now;
use super::{Added, ArticleId, Library, LibraryError, last_revision};
use crate::article::Article;
use crate::intake::feeds::{Carries, Feed, Item};
use crate::intake::http::Validators;
use crate::intake::{Origin, OriginKind};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use std::path::PathBuf;
use std::time::Duration;

/// A feed is asked no oftener than this.
pub const FLOOR: Duration = Duration::from_secs(3_600);
/// The longest time that a failing feed is left alone.
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

    /// Notes how a fetch went. A failing feed is left alone longer each time.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn note_fetch(&mut self, feed: FeedId, fetch: &Fetch) -> Result<(), LibraryError> {
        let now = seconds_now();
        let floor = seconds(FLOOR);
        let writing = self.writing()?;
        match fetch {
            Fetch::NotModified => {
                writing
                    .prepare_cached(
                        "UPDATE feed SET asked = ?2, answered = ?2, error = NULL, failures = 0, \
                         barred = 0, not_before = ?2 + ?3 WHERE id = ?1",
                    )?
                    .execute((feed.0, now, floor))?;
            }
            Fetch::Came {
                validators,
                moved,
                damage,
            } => {
                writing
                    .prepare_cached(
                        "UPDATE feed SET asked = ?2, answered = ?2, error = ?3, failures = 0, \
                         barred = 0, not_before = ?2 + ?4, etag = ?5, modified = ?6 WHERE id = ?1",
                    )?
                    .execute((
                        feed.0,
                        now,
                        damage,
                        floor,
                        &validators.etag,
                        &validators.modified,
                    ))?;
                if let Some(address) = moved {
                    // Another subscription may be at that address already.
                    writing
                        .prepare_cached("UPDATE OR IGNORE feed SET url = ?2 WHERE id = ?1")?
                        .execute((feed.0, address))?;
                }
            }
            Fetch::Failed { error, retry_after } => {
                let wait = retry_after.map_or(0, seconds);
                writing
                    .prepare_cached(
                        "UPDATE feed SET asked = ?2, error = ?3, failures = failures + 1, \
                         not_before = ?2 + max(?4, min(?5 << min(failures, 5), ?6)), \
                         barred = iif(?4 > 0, ?2 + ?4, 0) WHERE id = ?1",
                    )?
                    .execute((feed.0, now, error, wait, floor, LONGEST_REST))?;
            }
        }
        writing.commit()?;
        Ok(())
    }

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

    /// Puts the text of an article's page in place of its feed's summary. Tells whether the page
    /// had more to say.
    ///
    /// # Errors
    ///
    /// When the article is gone, or the library cannot be written.
    pub fn store_full_text(&mut self, id: ArticleId, page: Article) -> Result<bool, LibraryError> {
        let mut article = self.article(id)?;
        let is_taken = self.has_taken(id)?;
        let (new, old) = (page.text.trim().len(), article.text.trim().len());
        // What was taken from the page before is replaced by what it says now, but not by a page
        // that has become a note about a page.
        let is_better = new > old || is_taken && 2 * new > old && page.text != article.text;
        if is_better {
            article.text = page.text;
            article.blocks = page.blocks;
            let own = &mut article.metadata;
            if own.title.inferred && !page.metadata.title.text.is_empty() {
                own.title = page.metadata.title;
            }
            own.published = own.published.or(page.metadata.published);
            own.author = own.author.take().or(page.metadata.author);
        }
        let hash = identity::hash(&article);
        let writing = self.writing()?;
        if is_better {
            let revision = last_revision(&writing)? + 1;
            write(&writing, Some(id.0), &article, &hash, revision)?;
        }
        let state = if is_better || is_taken {
            TAKEN
        } else {
            NO_PAGE
        };
        writing
            .prepare_cached(
                "UPDATE feed_item SET page = ?2, tries = 0 WHERE article = ?1 AND page = ?3",
            )?
            .execute((id.0, state, WANTED))?;
        writing.commit()?;
        Ok(is_better)
    }

    /// Whether the text of an article whose page is wanted is that page's already.
    fn has_taken(&self, id: ArticleId) -> Result<bool, LibraryError> {
        // A page that is wanted once more was taken over before when the text is no feed's word.
        Ok(self
            .connection
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM feed_item JOIN article ON id = article \
                 WHERE article = ?1 AND page = ?2 AND said <> hash)",
            )?
            .query_row((id.0, WANTED), |row| row.get(0))?)
    }

    /// Notes that an article's page did not come. It is asked for again a few times.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn note_no_page(&mut self, id: ArticleId) -> Result<(), LibraryError> {
        let writing = self.writing()?;
        writing
            .prepare_cached(
                "UPDATE feed_item SET tries = tries + 1, page = CASE \
                 WHEN tries + 1 < ?2 THEN page \
                 WHEN said <> (SELECT hash FROM article WHERE id = article) THEN ?3 \
                 ELSE ?4 END WHERE article = ?1 AND page = ?5",
            )?
            .execute((id.0, TRIES, TAKEN, NO_PAGE, WANTED))?;
        writing.commit()?;
        Ok(())
    }

    /// The articles of a feed whose pages are wanted, with their addresses, the newest first.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn wanted_pages(
        &self,
        feed: FeedId,
        limit: usize,
    ) -> Result<Vec<(ArticleId, String)>, LibraryError> {
        Ok(self
            .connection
            .prepare_cached(
                "SELECT id, url FROM feed_item JOIN article ON id = article \
                 WHERE feed = ?1 AND page = ?2 AND url IS NOT NULL AND removed IS NULL \
                 ORDER BY tries, date DESC, time DESC LIMIT ?3",
            )?
            .query_map(
                (feed.0, WANTED, i64::try_from(limit).unwrap_or(i64::MAX)),
                |row| Ok((ArticleId(row.get(0)?), row.get(1)?)),
            )?
            .collect::<Result<_, _>>()?)
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

fn seconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Language, Title};
    use crate::library::{ListQuery, Scope};

    fn item(key: &str, url: Option<&str>, text: &str) -> Item {
        let mut article = Article::of_paragraph(text, Language::Arabic);
        article.metadata.title = Title {
            text: "عنوان".to_owned(),
            inferred: false,
        };
        article.metadata.url = url.map(str::to_owned);
        Item {
            key: key.to_owned(),
            article,
            carries: Carries::Summary,
        }
    }

    fn feed(items: Vec<Item>) -> Feed {
        Feed {
            title: "صحيفة".to_owned(),
            items,
            ..Feed::default()
        }
    }

    fn subscribed(address: &str, library: &mut Library) -> FeedId {
        let to = Subscription {
            address: address.to_owned(),
            ..Subscription::default()
        };
        library.subscribe(&to).unwrap().0
    }

    fn added(stored: &[Stored]) -> Vec<Added> {
        stored.iter().map(|it| it.added).collect()
    }

    #[test]
    fn an_item_is_known_by_its_key_and_changes_with_it() {
        let mut library = Library::ephemeral().unwrap();
        let id = subscribed("https://a/feed", &mut library);
        let first = [
            item("1", Some("https://a/1"), "قديم"),
            item("2", None, "آخر"),
        ];
        let stored = library.store_feed(id, &feed(first.to_vec())).unwrap();
        assert_eq!(added(&stored), [Added::New, Added::New]);
        library.set_starred(stored[0].id, true).unwrap();
        let again = library.store_feed(id, &feed(first.to_vec())).unwrap();
        assert_eq!(added(&again), [Added::Unchanged, Added::Unchanged]);
        let changed = [
            item("1", Some("https://a/new"), "جديد"),
            item("2", None, "آخر"),
        ];
        let again = library.store_feed(id, &feed(changed.to_vec())).unwrap();
        assert_eq!(added(&again), [Added::Changed, Added::Unchanged]);
        assert_eq!(again[0].id, stored[0].id);
        assert!(library.marks(stored[0].id).unwrap().starred);
        assert_eq!(library.article(stored[0].id).unwrap().text, "جديد");
        // An address that another article has is left to it.
        let taken = [item("2", Some("https://a/new"), "آخر تماما")];
        let again = library.store_feed(id, &feed(taken.to_vec())).unwrap();
        assert_eq!(again[0].id, stored[1].id);
        let row = &library.feeds().unwrap()[0];
        assert_eq!((row.name(), row.articles, row.unread), ("صحيفة", 2, 2));
    }

    #[test]
    fn a_full_text_outlasts_the_feeds_summary() {
        let mut library = Library::ephemeral().unwrap();
        let id = subscribed("https://a/feed", &mut library);
        let carried = feed(vec![item("1", Some("https://a/1"), "ملخص")]);
        let article = library.store_feed(id, &carried).unwrap()[0].id;
        let page = Article::of_paragraph("النص الكامل للمقال", Language::Arabic);
        assert!(library.store_full_text(article, page).unwrap());
        let short = Article::of_paragraph("لا", Language::Arabic);
        assert!(!library.store_full_text(article, short).unwrap());
        library.store_feed(id, &carried).unwrap();
        let other = subscribed("https://a/all", &mut library);
        let again = library.store_feed(other, &carried).unwrap();
        assert_eq!((again[0].id, again[0].added), (article, Added::Unchanged));
        assert_eq!(library.article(article).unwrap().text, "النص الكامل للمقال");
        assert_eq!(
            library.article(article).unwrap().metadata.title.text,
            "عنوان"
        );
    }

    #[test]
    fn a_summary_that_changes_leaves_the_full_text_and_wants_the_page_once_more() {
        let mut library = Library::ephemeral().unwrap();
        let id = subscribed("https://a/feed", &mut library);
        let summary = |text: &str| feed(vec![item("1", Some("https://a/1"), text)]);
        let article = library.store_feed(id, &summary("ملخص")).unwrap()[0].id;
        let wanted = |library: &Library| library.wanted_pages(id, 9).unwrap().len();
        assert_eq!(wanted(&library), 1);
        let page = |text: &str| Article::of_paragraph(text, Language::Arabic);
        library
            .store_full_text(article, page("النص الكامل للمقال"))
            .unwrap();
        assert_eq!(wanted(&library), 0);
        let stored = library.store_feed(id, &summary("ملخص آخر")).unwrap();
        assert_eq!(stored[0].added, Added::Changed);
        let text = |library: &Library| library.article(article).unwrap().text;
        assert_eq!(text(&library), "النص الكامل للمقال");
        assert_eq!(wanted(&library), 1);
        // The page says less now than before: it is believed.
        assert!(
            library
                .store_full_text(article, page("نص المقال بعد تصحيحه"))
                .unwrap()
        );
        assert_eq!(
            (text(&library).as_str(), wanted(&library)),
            ("نص المقال بعد تصحيحه", 0)
        );
    }

    #[test]
    fn a_page_that_does_not_come_is_asked_for_a_few_times() {
        let mut library = Library::ephemeral().unwrap();
        let id = subscribed("https://a/feed", &mut library);
        let summary = |text: &str| feed(vec![item("1", Some("https://a/1"), text)]);
        let article = library.store_feed(id, &summary("ملخص")).unwrap()[0].id;
        let mut tries = 0;
        while !library.wanted_pages(id, 9).unwrap().is_empty() {
            library.note_no_page(article).unwrap();
            tries += 1;
        }
        assert_eq!(tries, TRIES);
        library.store_feed(id, &summary("ملخص جديد")).unwrap();
        assert_eq!(library.wanted_pages(id, 9).unwrap().len(), 1);
    }

    #[test]
    fn a_subscription_that_was_ended_is_taken_back_with_its_articles() {
        let mut library = Library::ephemeral().unwrap();
        let id = subscribed("https://a/feed", &mut library);
        library
            .store_feed(id, &feed(vec![item("1", None, "نص")]))
            .unwrap();
        library.unsubscribe(id).unwrap();
        assert!(library.feeds().unwrap().is_empty());
        library.resubscribe(id).unwrap();
        assert_eq!(library.feeds().unwrap()[0].articles, 1);
        library.unsubscribe(id).unwrap();
        assert_eq!(subscribed("https://a/feed", &mut library), id);
        assert_eq!(library.feeds().unwrap()[0].articles, 1);
    }

    #[test]
    fn a_feeds_articles_are_listed_and_outlast_it() {
        let mut library = Library::ephemeral().unwrap();
        let id = subscribed("https://a/feed", &mut library);
        library
            .store_feed(id, &feed(vec![item("1", None, "نص")]))
            .unwrap();
        let query = ListQuery {
            scope: Scope::Feed(id),
            ..ListQuery::default()
        };
        assert_eq!(library.ids(&query).unwrap().len(), 1);
        library.unsubscribe(id).unwrap();
        assert_eq!(library.len().unwrap(), 1);
        let late = feed(vec![item("2", None, "متأخر")]);
        assert!(library.store_feed(id, &late).unwrap().is_empty());
    }

    #[test]
    fn a_failing_feed_rests_longer_each_time_and_as_long_as_it_asks() {
        let mut library = Library::ephemeral().unwrap();
        let id = subscribed("https://a/feed", &mut library);
        let rest = |library: &mut Library, retry_after| {
            let failed = Fetch::Failed {
                error: "لا".to_owned(),
                retry_after,
            };
            library.note_fetch(id, &failed).unwrap();
            let row = library.feeds().unwrap().remove(0);
            row.not_before - row.asked.unwrap()
        };
        assert_eq!(rest(&mut library, None), 3_600);
        assert_eq!(rest(&mut library, None), 7_200);
        let day = Duration::from_hours(48);
        assert_eq!(rest(&mut library, Some(day)), 48 * 3_600);
        for _ in 0..10 {
            rest(&mut library, None);
        }
        assert_eq!(rest(&mut library, None), LONGEST_REST);
        let came = Fetch::Came {
            validators: Validators {
                etag: Some("\"x\"".to_owned()),
                modified: None,
            },
            moved: Some("https://a/moved".to_owned()),
            damage: None,
        };
        library.note_fetch(id, &came).unwrap();
        let row = library.feeds().unwrap().remove(0);
        assert_eq!((row.failures, row.error.as_deref()), (0, None));
        assert_eq!(row.subscription.address, "https://a/moved");
        assert_eq!(row.validators.etag.as_deref(), Some("\"x\""));
    }
}
