//! Articles into the library and out of it.

use super::identity::{self, Known};
use super::{ArticleId, Library, LibraryError, last_revision, origins};
use crate::article::{
    Article, Block, Continuation, DateEvidence, Language, Metadata, Published, Title,
};
use crate::intake::{Incoming, OriginKind};
use crate::text::as_seen;
use crate::text::fold::fold;
use rusqlite::{Connection, Row, named_params};
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

/// What became of an article that came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It was not known.
    New,
    /// It was known with another content; marks are kept.
    Changed,
    /// It was known as it is.
    Unchanged,
}

/// What a list shows of an article.
#[derive(Debug, Clone, PartialEq)]
pub struct ArticleRow {
    /// Its number.
    pub id: ArticleId,
    /// Its title.
    pub title: Title,
    /// Who published it.
    pub source: Option<String>,
    /// When.
    pub published: Option<Published>,
    /// What it is written in.
    pub language: Language,
    /// Whether it has been read.
    pub read: bool,
    /// Whether it is starred.
    pub starred: bool,
    /// What the user has tagged it with, in order.
    pub tags: Vec<String>,
}

const METADATA: &str = "title, title_inferred, source, author, category, language, tags, date, \
    time, evidence, url, ident";

impl Library {
    /// Adds articles in one transaction: all of them are in the library when this returns, or
    /// none.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn add(&mut self, batch: &[Incoming]) -> Result<Vec<(ArticleId, Added)>, LibraryError> {
        let writing = self.writing()?;
        let mut added = Vec::with_capacity(batch.len());
        let mut revision = last_revision(&writing)?;
        let hashes: Vec<[u8; 32]> = batch
            .iter()
            .map(|incoming| identity::hash(&incoming.article))
            .collect();
        // Where one file was moved and another took its place, the moved one is known first.
        for (incoming, hash) in batch.iter().zip(&hashes) {
            if incoming.origin.kind == OriginKind::Sole
                && let Some(id) = identity::find_same(&writing, &incoming.article, hash)?
            {
                origins::note(&writing, id, &incoming.origin)?;
            }
        }
        for (incoming, hash) in batch.iter().zip(&hashes) {
            let article = &incoming.article;
            let (id, what) = match identity::find(&writing, article, hash, &incoming.origin)? {
                Known::Same(id) => (id, Added::Unchanged),
                Known::Changed(id) => {
                    revision += 1;
                    write(&writing, Some(id), article, hash, revision)?;
                    (id, Added::Changed)
                }
                Known::New => {
                    revision += 1;
                    (write(&writing, None, article, hash, revision)?, Added::New)
                }
            };
            origins::note(&writing, id, &incoming.origin)?;
            added.push((ArticleId(id), what));
        }
        writing.commit()?;
        Ok(added)
    }

    /// The rows of some articles, in the order of `ids`; articles that are gone are left out.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn rows(&self, ids: &[ArticleId]) -> Result<Vec<ArticleRow>, LibraryError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, title, title_inferred, source, date, time, evidence, language, \
             coalesce(read, 0), coalesce(starred, 0), \
             (SELECT json_group_array(tag ORDER BY tag) FROM tag WHERE article = id) \
             FROM article LEFT JOIN mark ON mark.article = id WHERE id = ?1",
        )?;
        let mut rows = Vec::with_capacity(ids.len());
        for id in ids {
            rows.extend(
                statement
                    .query_map([id.0], |row| {
                        Ok(ArticleRow {
                            id: ArticleId(row.get(0)?),
                            title: Title {
                                text: title_as_written(row.get(1)?),
                                inferred: row.get(2)?,
                            },
                            source: row.get(3)?,
                            published: published(row, 4)?,
                            language: Language::from_tag(row.get_ref(7)?.as_str()?),
                            read: row.get(8)?,
                            starred: row.get(9)?,
                            tags: serde_json::from_str(row.get_ref(10)?.as_str()?)
                                .unwrap_or_default(),
                        })
                    })?
                    .collect::<Result<Vec<_>, _>>()?,
            );
        }
        Ok(rows)
    }

    /// A whole article.
    ///
    /// # Errors
    ///
    /// When there is no such article, or the library cannot be read.
    pub fn article(&self, id: ArticleId) -> Result<Article, LibraryError> {
        let sql = format!(
            "SELECT {METADATA}, text, blocks, continuation FROM article \
             JOIN body ON body.article = id WHERE id = ?1"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([id.0])?;
        let row = rows.next()?.ok_or(LibraryError::NoArticle)?;
        let tags: String = row.get(6)?;
        let text: String = row.get(12)?;
        let blocks: String = row.get(13)?;
        let continuation: Option<String> = row.get(14)?;
        Ok(Article {
            metadata: Metadata {
                title: Title {
                    text: row.get(0)?,
                    inferred: row.get(1)?,
                },
                source: row.get(2)?,
                author: row.get(3)?,
                category: row.get(4)?,
                language: Language::from_tag(
                    row.get_ref(5)?.as_str().map_err(rusqlite::Error::from)?,
                ),
                tags: serde_json::from_str(&tags)?,
                published: published(row, 7)?,
                url: row.get(10)?,
                id: row.get(11)?,
            },
            text,
            blocks: serde_json::from_str::<Vec<Block>>(&blocks)?,
            continuation: continuation
                .map(|stored| serde_json::from_str::<(PathBuf, u64, u64)>(&stored))
                .transpose()?
                .map(|(path, bytes, offset)| Continuation {
                    path,
                    bytes,
                    offset,
                }),
        })
    }

    /// How many articles there are.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn len(&self) -> Result<u64, LibraryError> {
        let count: i64 = self.connection.query_row(
            "SELECT count(*) FROM article WHERE removed IS NULL",
            [],
            |row| row.get(0),
        )?;
        Ok(u64::try_from(count).unwrap_or(0))
    }

    /// Whether there are none.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn is_empty(&self) -> Result<bool, LibraryError> {
        Ok(self.len()? == 0)
    }
}

/// A title as it was written, even where it is stored as it is seen.
fn title_as_written(stored: String) -> String {
    as_seen::title_as_written(&stored).unwrap_or(stored)
}

/// The date in the columns `date, time, evidence` from `column` on.
pub(super) fn published(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Published>> {
    let date: Option<String> = row.get(column)?;
    let time: Option<String> = row.get(column + 1)?;
    let evidence: i64 = row.get(column + 2)?;
    Ok(date
        .and_then(|date| date.parse().ok())
        .map(|date| Published {
            date,
            time: time.and_then(|time| time.parse().ok()),
            evidence: match evidence {
                0 => DateEvidence::Stated,
                1 => DateEvidence::Dateline,
                2 => DateEvidence::FileName,
                _ => DateEvidence::FileTime,
            },
        }))
}

/// Writes an article, over the one with the number `id` if there is one. Returns its number.
pub(super) fn write(
    connection: &Connection,
    id: Option<i64>,
    article: &Article,
    hash: &[u8; 32],
    revision: i64,
) -> Result<i64, LibraryError> {
    let metadata = &article.metadata;
    let folded = Folded::of(metadata);
    let mut statement = connection.prepare_cached(
        "INSERT INTO article (id, hash, url, ident, title, title_inferred, source, author, \
             category, language, tags, date, time, evidence, added, folded_title, folded_source, \
             folded, revision) \
         VALUES (:id, :hash, :url, :ident, :title, :inferred, :source, :author, :category, \
             :language, :tags, :date, :time, :evidence, :added, :folded_title, :folded_source, \
             :folded, :revision) \
         ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, url = excluded.url, \
             ident = excluded.ident, title = excluded.title, \
             title_inferred = excluded.title_inferred, source = excluded.source, \
             author = excluded.author, category = excluded.category, \
             language = excluded.language, tags = excluded.tags, date = excluded.date, \
             time = excluded.time, evidence = excluded.evidence, \
             folded_title = excluded.folded_title, folded_source = excluded.folded_source, \
             folded = excluded.folded, revision = excluded.revision, analysed = 0",
    )?;
    statement.execute(named_params! {
        ":id": id,
        ":hash": hash.as_slice(),
        ":url": metadata.url,
        ":ident": metadata.id,
        ":title": metadata.title.text,
        ":inferred": metadata.title.inferred,
        ":source": metadata.source,
        ":author": metadata.author,
        ":category": metadata.category,
        ":language": metadata.language.tag(),
        ":tags": serde_json::to_string(&metadata.tags)?,
        ":date": metadata.published.map(|published| published.date.to_string()),
        ":time": metadata.published.and_then(|it| it.time).map(|time| time.to_string()),
        ":evidence": metadata.published.map_or(0, |it| number_of(it.evidence)),
        ":added": now(),
        ":folded_title": folded.title,
        ":folded_source": folded.source,
        ":folded": folded.all,
        ":revision": revision,
    })?;
    let id = id.unwrap_or_else(|| connection.last_insert_rowid());
    write_body(connection, id, article)?;
    Ok(id)
}

/// Writes the text of the article with the number `id`.
fn write_body(connection: &Connection, id: i64, article: &Article) -> Result<(), LibraryError> {
    let continuation = article
        .continuation
        .as_ref()
        .map(|it| serde_json::to_string(&(&it.path, it.bytes, it.offset)))
        .transpose()?;
    connection
        .prepare_cached(
            "INSERT INTO body (article, text, blocks, continuation) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (article) DO UPDATE SET text = excluded.text, \
             blocks = excluded.blocks, continuation = excluded.continuation",
        )?
        .execute((
            id,
            &article.text,
            serde_json::to_string(&article.blocks)?,
            continuation,
        ))?;
    Ok(())
}

/// What an article is found by in lists, folded.
struct Folded {
    title: String,
    source: String,
    /// Title, source, author and tags, a line each.
    all: String,
}

impl Folded {
    fn of(metadata: &Metadata) -> Self {
        let of = |words: &Option<String>| fold(words.as_deref().unwrap_or_default());
        let title = fold(&metadata.title.text);
        let source = of(&metadata.source);
        let tags = fold(&metadata.tags.join("\n"));
        let author = of(&metadata.author);
        let all = [title.as_str(), &source, &author, &tags].join("\n");
        Self { title, source, all }
    }
}

/// How the evidence of a date is stored; [`published`] reads it.
fn number_of(evidence: DateEvidence) -> i64 {
    match evidence {
        DateEvidence::Stated => 0,
        DateEvidence::Dateline => 1,
        DateEvidence::FileName => 2,
        DateEvidence::FileTime => 3,
    }
}

/// Seconds of the clock.
fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| {
        i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
    })
}
