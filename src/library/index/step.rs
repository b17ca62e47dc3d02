//! Keeping the index in step with the library: whatever was written since its last commit goes
//! in, in the order of the library's revisions.

use super::{Opened, Stamp, Unusable, fields, pairs};
use crate::article::Published;
use crate::library::articles::published;
use crate::library::{ArticleId, Library, LibraryError};
use crate::text::as_seen;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tantivy::indexer::IndexWriterOptions;
use tantivy::{IndexWriter, TantivyDocument, TantivyError, Term};

/// Articles taken from the library at a time.
const BATCH: usize = 500;
/// Articles between two commits, at most, …
const COMMIT: u64 = 100_000;
/// … and how long the first commit is waited for, since what has none when the program ends is
/// indexed once more. Each later one is waited for twice as long as the one before it: it takes
/// time, and makes files that are to be merged.
const SOON: Duration = Duration::from_secs(4);
/// From so many articles on, the index of a library has to know pairs of common words.
const LARGE: i64 = 20_000;
/// Memory for what is not written yet, in bytes.
const MEMORY: usize = 40 << 20;

/// How far the work has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Indexing {
    /// Articles that have gone in.
    pub done: u64,
    /// Articles still to go in, about.
    pub left: u64,
}

/// Whether the index had to be made anew, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Renewal {
    /// It was there.
    NotNeeded,
    /// There was none.
    Absent,
    /// It was of another library or version, or ahead of this library.
    Stale,
    /// It was damaged: how.
    Broken(String),
}

struct Row {
    id: i64,
    revision: i64,
    is_removed: bool,
    title: String,
    source: Option<String>,
    tags: String,
    language: String,
    published: Option<Published>,
    text: Option<String>,
}

impl Library {
    /// How many changes of the library are not in its index yet; all of them when there is no
    /// index that can be used.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn index_backlog(&self) -> Result<u64, LibraryError> {
        let stamp = self.shelf.open().and_then(|opened| opened.stamp());
        let revision = match stamp {
            Ok(Some(stamp)) if self.is_own(&stamp)? => stamp.revision,
            _ => 0,
        };
        self.changes_since(revision)
    }

    /// Whether an index stands ready, in step or not.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn has_index(&self) -> Result<bool, LibraryError> {
        match self.shelf.open().and_then(|opened| opened.stamp()) {
            Ok(Some(stamp)) => self.is_own(&stamp),
            _ => Ok(false),
        }
    }

    /// Brings the index in step with the library; makes it anew when it cannot be used. `report`
    /// is called before each article and may stop the work; what has gone in by then stays. While
    /// another program is at it, does nothing and answers [`LibraryError::IndexBusy`].
    ///
    /// # Errors
    ///
    /// When the library cannot be read or the index not written.
    pub fn update_index(
        &self,
        mut report: impl FnMut(Indexing) -> ControlFlow<()>,
    ) -> Result<Renewal, LibraryError> {
        let (opened, stamp, renewal) = self.index_to_write()?;
        let mut stamp = stamp;
        let mut left = self.changes_since(stamp.revision)?;
        if left == 0 && renewal == Renewal::NotNeeded {
            return Ok(renewal);
        }
        let folder = self.shelf.folder();
        let wrong = |error| LibraryError::index(folder, error);
        let mut writer = writer(&opened).map_err(wrong)?;
        match opened.stamp() {
            // Whoever held the writer before us has made it anew.
            Ok(Some(now)) if now.common != opened.common => {
                self.shelf.forget();
                return Err(LibraryError::IndexBusy);
            }
            // He may have gone further.
            Ok(Some(now)) if now.library == stamp.library => {
                stamp = now;
                left = self.changes_since(stamp.revision)?;
            }
            // From now on it is known which pairs of words it has.
            Ok(None) => commit(&mut writer, &stamp).map_err(wrong)?,
            _ => {}
        }
        let (mut done, mut uncommitted) = (0, 0);
        let (mut committed, mut patience) = (Instant::now(), SOON);
        let mut stopped = false;
        while !stopped {
            let rows = self.changed(stamp.revision, BATCH)?;
            if rows.is_empty() {
                break;
            }
            for row in &rows {
                stopped = report(Indexing { done, left }).is_break();
                if stopped {
                    break;
                }
                if row.id <= stamp.highest {
                    writer.delete_term(Term::from_field_i64(opened.fields.id, row.id));
                }
                if !row.is_removed {
                    let document = self.document(row, &opened.fields)?;
                    writer.add_document(document).map_err(wrong)?;
                }
                stamp.highest = stamp.highest.max(row.id);
                stamp.revision = row.revision;
                done += 1;
                uncommitted += 1;
                left = left.saturating_sub(1);
            }
            if uncommitted >= COMMIT || committed.elapsed() >= patience {
                commit(&mut writer, &stamp).map_err(wrong)?;
                uncommitted = 0;
                committed = Instant::now();
                patience *= 2;
            }
        }
        commit(&mut writer, &stamp).map_err(wrong)?;
        if !stopped {
            writer.wait_merging_threads().map_err(wrong)?;
        }
        opened.vouch(folder);
        opened.refresh().map_err(wrong)?;
        Ok(renewal)
    }

    /// Makes the index anew, whatever it is like, and brings it in step.
    ///
    /// # Errors
    ///
    /// As for [`Library::update_index`].
    pub fn rebuild_index(
        &self,
        report: impl FnMut(Indexing) -> ControlFlow<()>,
    ) -> Result<(), LibraryError> {
        self.shelf.renew(self.common_words()?)?;
        self.update_index(report).map(|_| ())
    }

    fn index_to_write(&self) -> Result<(Arc<Opened>, Stamp, Renewal), LibraryError> {
        let found = self
            .shelf
            .open()
            .and_then(|opened| Ok((opened.stamp()?, opened)));
        let renewal = match found {
            Ok((Some(stamp), opened)) if self.is_own(&stamp)? && !self.has_outgrown(&stamp)? => {
                return Ok((opened, stamp, Renewal::NotNeeded));
            }
            // Created and not filled: by a program that was ended, or one that is at it.
            Ok((None, opened)) => {
                let stamp = self.first_stamp(&opened)?;
                return Ok((opened, stamp, Renewal::Absent));
            }
            Ok(_) | Err(Unusable::Stale) => Renewal::Stale,
            Err(Unusable::Absent) => Renewal::Absent,
            Err(Unusable::Broken(how)) => Renewal::Broken(how),
        };
        let opened = self.shelf.renew(self.common_words()?)?;
        let stamp = self.first_stamp(&opened)?;
        Ok((opened, stamp, renewal))
    }

    fn first_stamp(&self, opened: &Opened) -> Result<Stamp, LibraryError> {
        Ok(Stamp {
            library: self.identity()?,
            revision: 0,
            highest: 0,
            sampled: self.highest()?,
            common: opened.common.clone(),
        })
    }

    /// Whether an index was made when the library was too small to tell its common words, and is
    /// of a large one now.
    fn has_outgrown(&self, stamp: &Stamp) -> Result<bool, LibraryError> {
        Ok(stamp.sampled < pairs::LEAST && self.highest()? >= LARGE)
    }

    /// Whether an index is of this library as it is, and not of a later state of it.
    fn is_own(&self, stamp: &Stamp) -> Result<bool, LibraryError> {
        Ok(stamp.library == self.identity()? && stamp.revision <= self.revision()?)
    }

    fn changes_since(&self, revision: i64) -> Result<u64, LibraryError> {
        let count: i64 = self
            .connection
            .prepare_cached("SELECT count(*) FROM article WHERE revision > ?1")?
            .query_row([revision], |row| row.get(0))?;
        Ok(u64::try_from(count).unwrap_or(0))
    }

    fn changed(&self, revision: i64, limit: usize) -> Result<Vec<Row>, LibraryError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, revision, removed IS NOT NULL, title, source, tags, language, \
             date, time, evidence, text \
             FROM article LEFT JOIN body ON body.article = id \
             WHERE revision > ?1 ORDER BY revision LIMIT ?2",
        )?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement
            .query_map((revision, limit), |row| {
                Ok(Row {
                    id: row.get(0)?,
                    revision: row.get(1)?,
                    is_removed: row.get(2)?,
                    title: row.get(3)?,
                    source: row.get(4)?,
                    tags: row.get(5)?,
                    language: row.get(6)?,
                    published: published(row, 7)?,
                    text: row.get(10)?,
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(rows)
    }

    fn document(
        &self,
        row: &Row,
        fields: &fields::Fields,
    ) -> Result<TantivyDocument, LibraryError> {
        let mut document = TantivyDocument::default();
        document.add_i64(fields.id, row.id);
        // What is stored as it is seen is found by the words that were written.
        let title = as_seen::title_as_written(&row.title);
        let title = title.as_deref().unwrap_or(&row.title);
        let stored = row.text.as_deref().unwrap_or_default();
        let text = as_seen::text_as_written(stored);
        let text = text.as_deref().unwrap_or(stored);
        for field in [fields.text, fields.stem, fields.pair] {
            document.add_text(field, title);
            document.add_text(field, text);
        }
        document.add_text(fields.title, title);
        document.add_text(fields.title_stem, title);
        if let Some(source) = &row.source {
            document.add_text(fields.source, source);
        }
        for tag in serde_json::from_str::<Vec<String>>(&row.tags)? {
            document.add_text(fields.tag, tag);
        }
        for tag in self.tags(ArticleId(row.id))? {
            document.add_text(fields.tag, tag);
        }
        for name in self.names_in(row.id)? {
            document.add_text(fields.entity, &name);
            document.add_text(fields.entity_stem, &name);
        }
        document.add_text(fields.language, &row.language);
        document.add_i64(fields.when, fields::when(row.published));
        if let Some(published) = row.published {
            let field = if fields::is_stated(published) {
                fields.day
            } else {
                fields.file_day
            };
            document.add_i64(field, fields::day_number(published.date));
        }
        Ok(document)
    }

    fn names_in(&self, id: i64) -> Result<Vec<String>, LibraryError> {
        let names = self
            .connection
            .prepare_cached("SELECT DISTINCT name FROM entity WHERE article = ?1")?
            .query_map([id], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(names)
    }
}

fn writer(opened: &Opened) -> Result<IndexWriter, TantivyError> {
    let options = IndexWriterOptions::builder()
        .num_worker_threads(1)
        .num_merge_threads(1)
        .memory_budget_per_thread(MEMORY)
        .build();
    opened.index.writer_with_options(options)
}

fn commit(writer: &mut IndexWriter, stamp: &Stamp) -> Result<(), TantivyError> {
    let mut prepared = writer.prepare_commit()?;
    prepared.set_payload(&stamp.written());
    prepared.commit()?;
    Ok(())
}
