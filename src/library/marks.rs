//! What the reader has done with an article.

use super::{ArticleId, Library, LibraryError};
use rusqlite::OptionalExtension;
use std::path::Path;

/// What the reader has done with an article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Marks {
    /// It has been opened, or marked as read.
    pub read: bool,
    /// It is starred.
    pub starred: bool,
    /// The byte of its text at which reading goes on.
    pub position: u64,
}

impl Library {
    /// The marks of an article.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn marks(&self, id: ArticleId) -> Result<Marks, LibraryError> {
        let found = self
            .connection
            .prepare_cached("SELECT read, starred, position FROM mark WHERE article = ?1")?
            .query_row([id.0], |row| {
                Ok(Marks {
                    read: row.get(0)?,
                    starred: row.get(1)?,
                    position: u64::try_from(row.get::<_, i64>(2)?).unwrap_or(0),
                })
            })
            .optional()?;
        Ok(found.unwrap_or_default())
    }

    /// Where the article that stands alone in a file was left, as a byte of its text; 0 when none is
    /// known there.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn left_at(&self, file: &Path) -> Result<u64, LibraryError> {
        let position: Option<i64> = self
            .connection
            .prepare_cached(
                "SELECT position FROM origin JOIN mark USING (article) \
                 WHERE path = ?1 AND sole = 1 AND gone IS NULL",
            )?
            .query_row([file.to_string_lossy()], |row| row.get(0))
            .optional()?;
        Ok(position.map_or(0, |position| u64::try_from(position).unwrap_or(0)))
    }

    /// Marks an article as read or unread.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn set_read(&mut self, id: ArticleId, read: bool) -> Result<(), LibraryError> {
        self.mark("read", id, i64::from(read))
    }

    /// Stars an article, or takes the star off.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn set_starred(&mut self, id: ArticleId, starred: bool) -> Result<(), LibraryError> {
        self.mark("starred", id, i64::from(starred))
    }

    /// Remembers where reading goes on, as a byte of the text.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn set_position(&mut self, id: ArticleId, byte: u64) -> Result<(), LibraryError> {
        self.mark("position", id, i64::try_from(byte).unwrap_or(i64::MAX))
    }

    /// Sets one column of an article's marks, if there is such an article.
    fn mark(&mut self, column: &str, id: ArticleId, value: i64) -> Result<(), LibraryError> {
        let sql = format!(
            "INSERT INTO mark (article, {column}) SELECT ?1, ?2 WHERE EXISTS \
             (SELECT 1 FROM article WHERE id = ?1) \
             ON CONFLICT (article) DO UPDATE SET {column} = excluded.{column}"
        );
        let writing = self.writing()?;
        writing.prepare_cached(&sql)?.execute((id.0, value))?;
        writing.commit()?;
        Ok(())
    }
}
