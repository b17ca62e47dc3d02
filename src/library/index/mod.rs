//! The full-text index beside the library: a folder named like the library's file, `.index`
//! behind it.
//!
//! ```text
//! SQLite --what was written since (step)--> tantivy --search--> numbers of articles
//! ```
//!
//! It is derived: `SQLite` is the truth, and an index that is absent, of another library, of
//! another version or broken is made anew from it. Each commit of the index carries a
//! [`Stamp`]: up to which revision of the library it has come. So whatever ends a program in
//! whatever moment, the next one knows where to go on. It is opened when it is first needed.

pub(super) mod fields;
pub(super) mod pairs;
mod soundness;
mod step;

pub use step::{Indexing, Renewal};

use super::LibraryError;
use fields::Fields;
use pairs::Common;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;
use tantivy::directory::MmapDirectory;
use tantivy::{Index, IndexReader, IndexSettings, ReloadPolicy, Searcher, TantivyError};

/// Where a library's index is kept, and the index once it is open; all connections of a program
/// to one library share it.
#[derive(Debug)]
pub(super) struct Shelf {
    place: Place,
    opened: Mutex<Option<Arc<Opened>>>,
}

#[derive(Debug)]
enum Place {
    Folder(PathBuf),
    Memory,
}

/// An open index.
pub(super) struct Opened {
    pub index: Index,
    pub fields: Fields,
    /// The words of which it knows pairs.
    pub common: Common,
    reader: IndexReader,
    /// The file that every commit writes, and when it was written as it was last read.
    commits: Option<(PathBuf, Mutex<Option<SystemTime>>)>,
}

impl std::fmt::Debug for Opened {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Opened").finish_non_exhaustive()
    }
}

/// Why there is no index to be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unusable {
    /// There is none yet.
    Absent,
    /// It is another library's, or of another version of sahifa.
    Stale,
    /// It is damaged: how.
    Broken(String),
}

impl std::fmt::Display for Unusable {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Absent => formatter.write_str("there is none"),
            Self::Stale => formatter.write_str("it is out of date"),
            Self::Broken(how) => write!(formatter, "it is damaged ({how})"),
        }
    }
}

/// How far an index has come; stands in each of its commits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stamp {
    /// Which library it is of.
    pub library: String,
    /// The last revision of the library that is in it.
    pub revision: i64,
    /// The highest number of an article that has ever been in it.
    pub highest: i64,
    /// The highest number of an article when the common words were looked for.
    pub sampled: i64,
    /// The words of which it knows pairs.
    pub common: Common,
}

impl Stamp {
    pub fn written(&self) -> String {
        let body = format!(
            "{} {} {} {} {} ,{}",
            fields::VERSION,
            self.library,
            self.revision,
            self.highest,
            self.sampled,
            self.common.sorted().join(",")
        );
        format!("{body} {}", checksum(&body))
    }

    fn read(payload: &str) -> Result<Self, Unusable> {
        let broken = || Unusable::Broken("its last commit cannot be read".to_owned());
        let (body, sum) = payload.rsplit_once(' ').ok_or_else(broken)?;
        if checksum(body) != sum {
            return Err(broken());
        }
        let mut parts = body.split(' ');
        let version = parts.next().ok_or_else(broken)?;
        if version != fields::VERSION.to_string() {
            return Err(Unusable::Stale);
        }
        let library = parts.next().ok_or_else(broken)?.to_owned();
        let mut number = || parts.next()?.parse().ok();
        Ok(Self {
            library,
            revision: number().ok_or_else(broken)?,
            highest: number().ok_or_else(broken)?,
            sampled: number().ok_or_else(broken)?,
            common: Common::new(
                parts
                    .next()
                    .ok_or_else(broken)?
                    .split(',')
                    .filter(|word| !word.is_empty())
                    .map(str::to_owned),
            ),
        })
    }
}

fn checksum(body: &str) -> String {
    let hash = blake3::hash(body.as_bytes()).to_hex();
    hash.chars().take(16).collect()
}

impl Shelf {
    /// The place of the index of the library in `file`.
    pub fn beside(file: &Path) -> Self {
        Self::new(Place::Folder(file.with_extension("index")))
    }

    /// The place of the index of a library in memory.
    pub fn in_memory() -> Self {
        Self::new(Place::Memory)
    }

    fn new(place: Place) -> Self {
        Self {
            place,
            opened: Mutex::new(None),
        }
    }

    /// The folder, when there is one.
    pub fn folder(&self) -> Option<&Path> {
        match &self.place {
            Place::Folder(folder) => Some(folder),
            Place::Memory => None,
        }
    }

    /// The index as it was last committed by any program.
    pub fn open(&self) -> Result<Arc<Opened>, Unusable> {
        let mut kept = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(opened) = &*kept {
            if opened.refresh().is_ok() {
                return Ok(Arc::clone(opened));
            }
            *kept = None;
        }
        let Place::Folder(folder) = &self.place else {
            return Err(Unusable::Absent);
        };
        let opened = Arc::new(Opened::in_folder(folder)?);
        *kept = Some(Arc::clone(&opened));
        Ok(opened)
    }

    /// An empty index in place of what there is.
    pub fn renew(&self, common: Common) -> Result<Arc<Opened>, LibraryError> {
        let mut kept = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        *kept = None;
        let (schema, fields) = fields::schema();
        let index = match &self.place {
            Place::Memory => Index::create_in_ram(schema),
            Place::Folder(folder) => {
                clear(folder)?;
                let created = open_directory(folder).and_then(|directory| {
                    Index::create(directory, schema, IndexSettings::default())
                });
                created.map_err(|error| LibraryError::index(Some(folder), error))?
            }
        };
        let opened = Arc::new(
            Opened::new(index, fields, common, self.folder())
                .map_err(|error| LibraryError::index(self.folder(), error))?,
        );
        *kept = Some(Arc::clone(&opened));
        Ok(opened)
    }

    /// Lets go of an index that has turned out to be broken.
    pub fn forget(&self) {
        *self.opened.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

fn open_directory(folder: &Path) -> Result<MmapDirectory, TantivyError> {
    MmapDirectory::open(folder).map_err(TantivyError::from)
}

/// Makes `folder` an empty one. What stood there is moved aside first, so that another program
/// sees either the old index or none.
fn clear(folder: &Path) -> Result<(), LibraryError> {
    let wrong = |error| LibraryError::Folder {
        path: folder.to_owned(),
        error,
    };
    if folder.exists() {
        let aside = folder.with_extension(format!("index-{}", std::process::id()));
        fs::rename(folder, &aside).map_err(wrong)?;
        let removed = if aside.is_dir() {
            fs::remove_dir_all(&aside)
        } else {
            fs::remove_file(&aside)
        };
        removed.map_err(wrong)?;
    }
    fs::create_dir_all(folder).map_err(wrong)
}

impl Opened {
    fn in_folder(folder: &Path) -> Result<Self, Unusable> {
        if !folder.join("meta.json").is_file() {
            return Err(if folder.exists() && !is_empty(folder) {
                Unusable::Broken("its list of files is gone".to_owned())
            } else {
                Unusable::Absent
            });
        }
        let broken = |error: TantivyError| Unusable::Broken(error.to_string());
        // A damaged file may make tantivy panic instead of reporting it.
        let opened = std::panic::catch_unwind(|| -> Result<Self, Unusable> {
            let index = open_directory(folder)
                .and_then(Index::open)
                .map_err(broken)?;
            let (schema, fields) = fields::schema();
            if index.schema() != schema {
                return Err(Unusable::Stale);
            }
            if let Some(file) = soundness::damaged(folder, &index) {
                return Err(Unusable::Broken(format!("{file} is damaged")));
            }
            let common = stamp_of(&index)?.map(|stamp| stamp.common);
            Self::new(index, fields, common.unwrap_or_default(), Some(folder)).map_err(broken)
        });
        opened.unwrap_or_else(|_| Err(Unusable::Broken("it cannot be read".to_owned())))
    }

    fn new(
        mut index: Index,
        fields: Fields,
        common: Common,
        folder: Option<&Path>,
    ) -> Result<Self, TantivyError> {
        index.set_tokenizers(fields::tokenizers(&common));
        let commits = folder.map(|folder| {
            let file = folder.join("meta.json");
            let written = modified(&file);
            (file, Mutex::new(written))
        });
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()?;
        Ok(Self {
            index,
            fields,
            common,
            reader,
            commits,
        })
    }

    /// Takes in what has been committed since, by this program or another.
    fn refresh(&self) -> Result<(), TantivyError> {
        let Some((file, seen)) = &self.commits else {
            return self.reader.reload();
        };
        let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
        let now = modified(file);
        if now.is_none() {
            return Err(TantivyError::InvalidArgument(
                "the index is gone".to_owned(),
            ));
        }
        if *seen != now {
            // Another program may have made it anew.
            if matches!(self.stamp(), Ok(Some(stamp)) if stamp.common != self.common) {
                return Err(TantivyError::InvalidArgument(
                    "the index is another one".to_owned(),
                ));
            }
            self.reader.reload()?;
            *seen = now;
        }
        Ok(())
    }

    /// What can be searched.
    pub fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }

    /// How far it has come; `None` when nothing has been committed yet.
    pub fn stamp(&self) -> Result<Option<Stamp>, Unusable> {
        stamp_of(&self.index)
    }

    /// Remembers that every file of the index is sound: this program has just written them.
    fn vouch(&self, folder: Option<&Path>) {
        if let Some(folder) = folder {
            soundness::vouch(folder, &self.index);
        }
    }

    /// Reads every file of the index and tells the first that is damaged.
    pub fn damaged(&self) -> Option<String> {
        soundness::first_damaged(&self.index)
    }
}

/// How far an index has come; `None` when nothing has been committed yet.
fn stamp_of(index: &Index) -> Result<Option<Stamp>, Unusable> {
    let metas = index
        .load_metas()
        .map_err(|error| Unusable::Broken(error.to_string()))?;
    metas.payload.as_deref().map(Stamp::read).transpose()
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|it| it.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_with_a_changed_letter_is_refused() {
        let stamp = Stamp {
            library: "ab12".to_owned(),
            revision: 41,
            highest: 40,
            sampled: 39,
            common: Common::new(["في".to_owned(), "من".to_owned()]),
        };
        let written = stamp.written();
        assert_eq!(Stamp::read(&written), Ok(stamp));
        let forged = written.replace(" 41 ", " 47 ");
        assert!(matches!(Stamp::read(&forged), Err(Unusable::Broken(_))));
    }
}
