//! Where articles and the reader's own marks live: one `SQLite` file, and an index beside it.
//!
//! ```text
//! intake --import--> articles, origins --ids, rows, article--> ui and cli
//!                    marks <--set_read …-- ui        analysis --store_analysis--> results
//!                    index <--update_index-- articles, results      index --search--> ids
//! ```
//!
//! `SQLite` is the truth. Every write is one `BEGIN IMMEDIATE` transaction, so that several readers
//! and writers wait for each other instead of failing; the file is in WAL mode, so that readers
//! never wait. The [`index`] is derived from it. Nothing outside this module knows SQL or tantivy.

mod articles;
mod background;
mod changes;
mod check;
mod days;
mod decisions;
mod entities;
mod error;
pub mod export;
pub mod feeds;
mod identity;
pub mod import;
pub mod index;
mod marks;
mod origins;
mod own_terms;
mod passages;
mod query;
pub mod refresh;
mod removal;
mod results;
mod saved;
mod schema;
pub mod search;
mod timeline;

pub use articles::{Added, ArticleRow};
pub use changes::Change;
pub use check::Health;
pub use decisions::{Act, Decision};
pub use entities::{Companion, EntityPage, EntityRow};
pub use error::LibraryError;
pub use index::Renewal;
pub use marks::Marks;
pub use passages::{Passage, PassageId, PlaceMark};
pub use query::{ListQuery, Scope, Sort};
pub use search::{HitOrder, Query, Search, Snippet};

use index::Shelf;
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// How long a writer waits for another one.
const PATIENCE: Duration = Duration::from_secs(10);

/// Memory for the library's pages as a rule, in KB.
const USUAL_PAGES: i64 = 2 << 10;

/// An article's number in the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(pub i64);

/// Where a library is kept.
#[derive(Debug, Clone)]
enum Store {
    File(PathBuf),
    Memory(String),
}

/// A connection to a library.
#[derive(Debug)]
pub struct Library {
    connection: Connection,
    store: Store,
    shelf: Arc<Shelf>,
}

/// Where a library is: what another thread needs to open a connection of its own.
#[derive(Debug, Clone)]
pub struct Address {
    store: Store,
    shelf: Arc<Shelf>,
}

impl Address {
    /// A connection to the library.
    ///
    /// # Errors
    ///
    /// As for [`Library::open`].
    pub fn open(&self) -> Result<Library, LibraryError> {
        Library::connect(self.store.clone(), Arc::clone(&self.shelf))
    }
}

/// Where the user's library is kept unless he says otherwise: `sahifa/library.sqlite3` in the XDG
/// data directory.
///
/// # Errors
///
/// When there is no home directory.
pub fn default_path() -> Result<PathBuf, LibraryError> {
    use etcetera::BaseStrategy;
    let strategy = etcetera::choose_base_strategy().map_err(|_| LibraryError::NoHome)?;
    Ok(strategy.data_dir().join("sahifa").join("library.sqlite3"))
}

impl Library {
    /// Opens the library in a file; makes it, with its folder, where there is none.
    ///
    /// # Errors
    ///
    /// When the file cannot be made or opened, is no library, or was made by a newer sahifa.
    pub fn open(path: &Path) -> Result<Self, LibraryError> {
        if let Some(folder) = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            std::fs::create_dir_all(folder).map_err(|error| LibraryError::Folder {
                path: folder.to_owned(),
                error,
            })?;
        }
        let shelf = Arc::new(Shelf::beside(path));
        Self::connect(Store::File(path.to_owned()), shelf)
    }

    /// A library in memory, which is gone when its last connection is closed.
    ///
    /// # Errors
    ///
    /// When `SQLite` cannot set it up.
    pub fn ephemeral() -> Result<Self, LibraryError> {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("file:/sahifa-{}-{number}?vfs=memdb", std::process::id());
        Self::connect(Store::Memory(name), Arc::new(Shelf::in_memory()))
    }

    /// Another connection to the same library, for another thread.
    ///
    /// # Errors
    ///
    /// As for [`Library::open`].
    pub fn reopen(&self) -> Result<Self, LibraryError> {
        self.address().open()
    }

    /// Where the library is.
    pub fn address(&self) -> Address {
        Address {
            store: self.store.clone(),
            shelf: Arc::clone(&self.shelf),
        }
    }

    fn connect(store: Store, shelf: Arc<Shelf>) -> Result<Self, LibraryError> {
        let opened = match &store {
            Store::File(path) => Connection::open(path),
            Store::Memory(name) => Connection::open_with_flags(
                name,
                OpenFlags::SQLITE_OPEN_READ_WRITE
                    | OpenFlags::SQLITE_OPEN_CREATE
                    | OpenFlags::SQLITE_OPEN_URI,
            ),
        };
        let mut connection = opened.map_err(|error| store.error(error))?;
        prepare(&connection).map_err(|error| store.error(error))?;
        let backup = match &store {
            Store::File(path) => Some(path.as_path()),
            Store::Memory(_) => None,
        };
        schema::migrate(&mut connection, backup)?;
        Ok(Self {
            connection,
            store,
            shelf,
        })
    }

    /// What tells this library from any other.
    fn identity(&self) -> Result<String, LibraryError> {
        Ok(self
            .connection
            .prepare_cached("SELECT value FROM fact WHERE name = 'identity'")?
            .query_row([], |row| row.get(0))?)
    }

    /// The number of the last change that the index has to know of.
    fn revision(&self) -> Result<i64, LibraryError> {
        Ok(last_revision(&self.connection)?)
    }

    /// Holds so many KB of the library's pages in memory; `None` for the usual few.
    fn hold_pages(&self, kilobytes: Option<i64>) -> Result<(), LibraryError> {
        self.connection
            .pragma_update(None, "cache_size", -kilobytes.unwrap_or(USUAL_PAGES))?;
        if kilobytes.is_none() {
            self.connection.execute_batch("PRAGMA shrink_memory")?;
        }
        Ok(())
    }

    /// A transaction that writes; waits for other writers first.
    fn writing(&mut self) -> Result<rusqlite::Transaction<'_>, LibraryError> {
        Ok(self
            .connection
            .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?)
    }
}

/// The number of the last change that the index has to know of.
fn last_revision(connection: &Connection) -> rusqlite::Result<i64> {
    connection
        .prepare_cached("SELECT coalesce(max(revision), 0) FROM article")?
        .query_row([], |row| row.get(0))
}

impl Store {
    fn error(&self, error: rusqlite::Error) -> LibraryError {
        match self {
            Self::File(path) => LibraryError::of_file(path, error),
            Self::Memory(_) => error.into(),
        }
    }
}

fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(64);
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    Ok(())
}

#[cfg(test)]
pub(crate) mod tests;
