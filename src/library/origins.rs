//! Where articles were found, and which of these files are gone.
//!
//! Nothing is deleted because its file has vanished: that is only noted, so that the reader can
//! say so, and so that another file which comes to the same place is another article.

use super::saved::seconds_now;
use super::{ArticleId, Library, LibraryError};
use crate::intake::{Origin, OriginKind};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// Notes that an article stands in a file now; an article that was the file's only one before is
/// no longer there.
pub(super) fn note(writing: &Connection, id: i64, origin: &Origin) -> rusqlite::Result<()> {
    let path = origin.path.to_string_lossy();
    let sole = origin.kind == OriginKind::Sole;
    writing
        .prepare_cached(
            "INSERT INTO origin (path, article, sole) VALUES (?1, ?2, ?3) \
             ON CONFLICT DO UPDATE SET gone = NULL WHERE gone IS NOT NULL",
        )?
        .execute((&path, id, sole))?;
    if sole && path != "-" {
        writing
            .prepare_cached(
                "UPDATE origin SET gone = ?3 \
                 WHERE path = ?1 AND article <> ?2 AND sole = 1 AND gone IS NULL",
            )?
            .execute((&path, id, seconds_now()))?;
    }
    Ok(())
}

impl Library {
    /// Notes that some files are gone. Their articles stay.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn note_gone(&mut self, files: &[PathBuf]) -> Result<(), LibraryError> {
        if files.is_empty() {
            return Ok(());
        }
        let now = seconds_now();
        let writing = self.writing()?;
        for file in files {
            writing
                .prepare_cached("UPDATE origin SET gone = ?2 WHERE path = ?1 AND gone IS NULL")?
                .execute((file.to_string_lossy(), now))?;
        }
        writing.commit()?;
        Ok(())
    }

    /// Looks for the files of a folder, or for a file, from which articles have come, and notes
    /// those that are gone.
    ///
    /// # Errors
    ///
    /// When the library cannot be read or written.
    pub fn note_missing(&mut self, under: &Path) -> Result<(), LibraryError> {
        let folder = under.to_string_lossy();
        let folder = folder.trim_end_matches('/');
        let known: Vec<String> = self
            .connection
            .prepare_cached(
                "SELECT DISTINCT path FROM origin \
                 WHERE gone IS NULL AND (path = ?1 OR path > ?2 AND path < ?3)",
            )?
            .query_map(
                (folder, format!("{folder}/"), format!("{folder}0")),
                |row| row.get(0),
            )?
            .collect::<Result<_, _>>()?;
        let missing: Vec<PathBuf> = known
            .into_iter()
            .map(PathBuf::from)
            .filter(|path| !path.exists())
            .collect();
        self.note_gone(&missing)
    }

    /// Whether an article came from files of which none is there any more.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn is_gone(&self, id: ArticleId) -> Result<bool, LibraryError> {
        Ok(self
            .connection
            .prepare_cached(
                "SELECT count(*) > 0 AND count(gone) = count(*) FROM origin WHERE article = ?1",
            )?
            .query_row([id.0], |row| row.get(0))?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{self, Input, IntakeOptions};
    use crate::library::{Added, import};
    use std::fs;
    use std::ops::ControlFlow;

    /// A library of a folder on the disk.
    struct Read {
        folder: tempfile::TempDir,
        library: Library,
    }

    impl Read {
        fn new() -> Self {
            Self {
                folder: tempfile::tempdir().unwrap(),
                library: Library::ephemeral().unwrap(),
            }
        }

        fn write(&self, name: &str, words: &str) {
            let text = format!("---\ntitle: {words}\n---\n\nنص {words}.\n");
            fs::write(self.folder.path().join(name), text).unwrap();
        }

        /// Reads the folder in, and tells what became of its articles, by their names.
        fn add(&mut self) -> Vec<(ArticleId, Added)> {
            let input = Input::Path(self.folder.path().to_owned());
            let read: Vec<_> = intake::read(&[input], &IntakeOptions::default())
                .map(Result::unwrap)
                .collect();
            self.library.add(&read).unwrap()
        }
    }

    #[test]
    fn an_article_moved_to_another_file_is_the_same_and_what_takes_its_place_is_another() {
        let mut read = Read::new();
        read.write("a.md", "قمة");
        let (first, _) = read.add()[0];
        let at = |name: &str| read.folder.path().join(name);
        fs::rename(at("a.md"), at("b.md")).unwrap();
        read.write("a.md", "كتاب");
        let added = read.add();
        let (second, new) = added[0];
        assert_eq!((added[1], new), ((first, Added::Unchanged), Added::New));
        assert_ne!(first, second);
        // And both stay what they are.
        assert!(
            read.add()
                .iter()
                .all(|(_, added)| *added == Added::Unchanged)
        );
        assert_eq!(
            read.library.article(first).unwrap().metadata.title.text,
            "قمة"
        );
    }

    #[test]
    fn a_file_that_is_gone_leaves_its_article_and_comes_back() {
        let mut read = Read::new();
        read.write("a.md", "قمة");
        let (id, _) = read.add()[0];
        let file = read.folder.path().canonicalize().unwrap().join("a.md");
        assert!(!read.library.is_gone(id).unwrap());
        fs::rename(&file, file.with_extension("away")).unwrap();
        let folder = read.folder.path().canonicalize().unwrap();
        read.library.note_missing(&folder).unwrap();
        assert!(read.library.is_gone(id).unwrap());
        assert_eq!(read.library.len().unwrap(), 1);
        fs::rename(file.with_extension("away"), &file).unwrap();
        assert_eq!(read.add(), [(id, Added::Unchanged)]);
        assert!(!read.library.is_gone(id).unwrap());
    }

    #[test]
    fn a_new_text_under_an_old_name_is_another_article_once_the_old_file_was_gone() {
        let mut read = Read::new();
        read.write("a.md", "قمة");
        let (first, _) = read.add()[0];
        let file = read.folder.path().canonicalize().unwrap().join("a.md");
        read.library.note_gone(std::slice::from_ref(&file)).unwrap();
        read.write("a.md", "كتاب");
        let (second, added) = read.add()[0];
        assert_eq!(added, Added::New);
        assert!(read.library.is_gone(first).unwrap() && !read.library.is_gone(second).unwrap());
        read.write("a.md", "كتاب آخر");
        assert_eq!(read.add(), [(second, Added::Changed)]);
    }

    #[test]
    fn an_import_tells_which_articles_have_changed() {
        let mut read = Read::new();
        read.write("a.md", "قمة");
        read.write("b.md", "كتاب");
        let (id, _) = read.add()[1];
        read.write("b.md", "كتاب آخر");
        let input = Input::Path(read.folder.path().to_owned());
        let articles = intake::read(&[input], &IntakeOptions::default());
        let told =
            import::import(&mut read.library, articles, |_| ControlFlow::Continue(())).unwrap();
        assert_eq!((told.changed, told.rewritten), (1, vec![id]));
    }
}
