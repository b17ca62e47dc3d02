//! Searches that the reader has kept, as lists to come back to.

use super::{Library, LibraryError};
use std::time::{SystemTime, UNIX_EPOCH};

impl Library {
    /// Keeps a search. Tells whether it was not kept already.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn save_search(&mut self, query: &str) -> Result<bool, LibraryError> {
        let added = seconds_now();
        let writing = self.writing()?;
        let new = writing
            .prepare_cached(
                "INSERT INTO saved_search (query, added) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            )?
            .execute((query.trim(), added))?;
        writing.commit()?;
        Ok(new > 0)
    }

    /// Forgets a kept search.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn forget_search(&mut self, query: &str) -> Result<(), LibraryError> {
        let writing = self.writing()?;
        writing
            .prepare_cached("DELETE FROM saved_search WHERE query = ?1")?
            .execute([query.trim()])?;
        writing.commit()?;
        Ok(())
    }

    /// The kept searches as they were typed, in the order in which they were kept.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn saved_searches(&self) -> Result<Vec<String>, LibraryError> {
        let saved = self
            .connection
            .prepare_cached("SELECT query FROM saved_search ORDER BY id")?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(saved)
    }
}

/// Seconds since 1970.
pub(super) fn seconds_now() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| {
            i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_is_kept_once_and_can_be_forgotten() {
        let mut library = Library::ephemeral().unwrap();
        assert!(library.save_search("قمة is:unread").unwrap());
        assert!(!library.save_search("قمة is:unread ").unwrap());
        assert_eq!(library.saved_searches().unwrap(), ["قمة is:unread"]);
        library.forget_search("قمة is:unread").unwrap();
        assert!(library.saved_searches().unwrap().is_empty());
    }
}
