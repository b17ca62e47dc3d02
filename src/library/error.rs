//! What can be wrong with a library.

use super::index::Unusable;
use rusqlite::ErrorCode;
use std::io;
use std::path::{Path, PathBuf};

/// Why the library could not do something.
#[derive(Debug, thiserror::Error)]
pub enum LibraryError {
    /// There is no home directory to keep it in.
    #[error("there is no home directory to keep the library in; name a file with --library")]
    NoHome,
    /// Its folder cannot be made.
    #[error("{path} cannot be made: {error}")]
    Folder {
        /// The folder.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The file is something else.
    #[error("{0} is not a library of sahifa; name another file with --library")]
    NotALibrary(PathBuf),
    /// Its file cannot be used.
    #[error("the library {path} cannot be used: {error}")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        error: rusqlite::Error,
    },
    /// Its file cannot be opened or made.
    #[error(
        "the library {0} cannot be opened: its folder must be there, and you must be allowed to \
         write in it; --library names another file, --ephemeral does without one"
    )]
    CannotOpen(PathBuf),
    /// Nothing may be written where it is.
    #[error(
        "the library cannot be written: it or its disk is read-only; --library names another \
         file, --ephemeral does without one"
    )]
    ReadOnly,
    /// There is no room on the disk.
    #[error(
        "the disk is full; what was read in and marked before is kept. Make room, and do the \
         same again"
    )]
    Full,
    /// A newer sahifa has made it.
    #[error(
        "the library was made by a newer sahifa (schema {found}, this one knows {known}): update sahifa"
    )]
    Newer {
        /// Its schema.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// There is no such article.
    #[error("the article is not in the library any more")]
    NoArticle,
    /// There is no index that can be used.
    #[error("{}", no_index(.0))]
    NoIndex(Unusable),
    /// Another program is writing the index.
    #[error("another sahifa is bringing the search index up to date; wait for it")]
    IndexBusy,
    /// The index cannot be written or read.
    #[error("the search index {path} cannot be used: {error}; `sahifa check` makes it anew")]
    Index {
        /// Its folder.
        path: PathBuf,
        /// Why.
        error: Box<tantivy::TantivyError>,
    },
    /// `SQLite` refused.
    #[error("the library cannot be used: {0}")]
    Sqlite(rusqlite::Error),
    /// Something stored cannot be understood.
    #[error("the library holds something that cannot be read: {0}")]
    Stored(#[from] serde_json::Error),
}

fn no_index(why: &Unusable) -> String {
    match why {
        Unusable::Absent => "there is no search index yet; it is being made".to_owned(),
        Unusable::Stale => "the search index is out of date; it is being made anew".to_owned(),
        Unusable::Broken(how) => {
            format!("the search index is damaged ({how}); it is being made anew")
        }
    }
}

impl From<rusqlite::Error> for LibraryError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            _ => Self::Sqlite(error),
        }
    }
}

/// Whether an error of the index says that the disk is full.
fn is_full(error: &tantivy::TantivyError) -> bool {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        let full = error
            .downcast_ref::<io::Error>()
            .is_some_and(|it| it.kind() == io::ErrorKind::StorageFull);
        if full || error.to_string().contains("No space left on device") {
            return true;
        }
        cause = error.source();
    }
    false
}

impl LibraryError {
    /// The error of the index in a folder.
    pub(super) fn index(folder: Option<&Path>, error: tantivy::TantivyError) -> Self {
        match error {
            tantivy::TantivyError::LockFailure(..) => Self::IndexBusy,
            error if is_full(&error) => Self::Full,
            error => Self::Index {
                path: folder.map_or_else(|| PathBuf::from("in memory"), Path::to_owned),
                error: Box::new(error),
            },
        }
    }

    /// The error of opening a file, told apart.
    pub(super) fn of_file(path: &Path, error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::NotALibrary(path.to_owned()),
            Some(ErrorCode::CannotOpen) => Self::CannotOpen(path.to_owned()),
            Some(ErrorCode::DiskFull | ErrorCode::ReadOnly) => error.into(),
            _ => Self::File {
                path: path.to_owned(),
                error,
            },
        }
    }
}
