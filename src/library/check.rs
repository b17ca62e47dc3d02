//! Whether a library is sound: its file and the index beside it.

use super::{Library, LibraryError};

/// Damages of the file that are told at most.
const TOLD: u32 = 20;

/// What a check has found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// How many articles there are.
    pub articles: u64,
    /// What is wrong with the library's file, a line each; empty when it is sound.
    pub damages: Vec<String>,
    /// What is wrong with the index; `None` when it is sound and in step.
    pub index: Option<String>,
}

impl Library {
    /// Reads the whole library and its whole index, and tells what is wrong.
    ///
    /// # Errors
    ///
    /// When the library cannot be read at all.
    pub fn check(&self) -> Result<Health, LibraryError> {
        let mut damages: Vec<String> = self
            .connection
            .prepare(&format!("PRAGMA integrity_check({TOLD})"))?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        damages.retain(|line| line != "ok");
        let strays: i64 = self.connection.query_row(
            "SELECT count(*) FROM pragma_foreign_key_check",
            [],
            |row| row.get(0),
        )?;
        if strays > 0 {
            damages.push(format!("{strays} rows belong to no article"));
        }
        let articles = self.len()?;
        Ok(Health {
            articles,
            damages,
            index: self.index_fault(articles)?,
        })
    }

    fn index_fault(&self, articles: u64) -> Result<Option<String>, LibraryError> {
        let opened = match self.ready_index() {
            Ok(opened) => opened,
            Err(LibraryError::NoIndex(why)) => return Ok(Some(why.to_string())),
            Err(error) => return Err(error),
        };
        if let Some(file) = opened.damaged() {
            return Ok(Some(format!("{file} is damaged")));
        }
        let behind = self.index_backlog()?;
        if behind > 0 {
            return Ok(Some(format!("{behind} changes are not in it yet")));
        }
        let indexed = opened.searcher().num_docs();
        if indexed != articles {
            return Ok(Some(format!("it has {indexed} articles of {articles}")));
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::tests::incoming;
    use std::ops::ControlFlow;

    #[test]
    fn a_sound_library_is_told_from_one_whose_index_lags_behind() {
        let mut library = Library::ephemeral().unwrap();
        library.add(&[incoming("باب", "نص.", 8)]).unwrap();
        assert!(library.check().unwrap().index.is_some());
        library.update_index(|_| ControlFlow::Continue(())).unwrap();
        let health = library.check().unwrap();
        assert_eq!(health.index, None);
        assert!(health.damages.is_empty());
        assert_eq!(health.articles, 1);
    }
}
