//! What can be wrong with a library.

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
    /// `SQLite` refused.
    #[error("the library cannot be used: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// Something stored cannot be understood.
    #[error("the library holds something that cannot be read: {0}")]
    Stored(#[from] serde_json::Error),
}

impl LibraryError {
    /// The error of opening a file, told apart.
    pub(super) fn of_file(path: &Path, error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) => Self::NotALibrary(path.to_owned()),
            _ => Self::File {
                path: path.to_owned(),
                error,
            },
        }
    }
}
