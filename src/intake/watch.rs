//! Folders as they change: what has come, changed or gone since they were last looked at.
//!
//! ```text
//! the system's events --settle--> walk again, compare --> Changes
//! ```
//!
//! An event only says *when* to look. What has changed is found by walking once more, by the same
//! rules as reading, and comparing: hidden and ignored files, links, a burst of events, one that
//! was lost, an editor that saves by renaming need no rules of their own. Where the system cannot
//! tell of events, the walk is repeated from time to time.

use super::Input;
use super::walk::{self, Found};
use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::{BTreeSet, HashMap};
use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant, SystemTime};

/// How long nothing must have happened before it is looked …
const QUIET: Duration = Duration::from_millis(300);
/// … and the longest that this is waited for.
const LONGEST: Duration = Duration::from_secs(3);
/// How often it is looked where no events tell of changes.
const LOOK: Duration = Duration::from_secs(30);
/// How often it is looked for a file or folder that is not there.
const LOOK_FOR_LOST: Duration = Duration::from_secs(5);
/// A file's time may be a little older than the clock said when it was written: the system's clock
/// for files goes in steps.
const GRAIN: Duration = Duration::from_millis(20);

/// What is different from the last time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files that are new or have another content.
    pub changed: Vec<PathBuf>,
    /// Files that are not there any more.
    pub gone: Vec<PathBuf>,
}

impl Changes {
    /// Whether nothing is.
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.gone.is_empty()
    }
}

/// What a file looks like from outside; another content has another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    modified: Option<SystemTime>,
    /// When its content or its name changed last (`ctime`): an older file moved there keeps the
    /// time of its content.
    changed: Option<SystemTime>,
    bytes: u64,
    number: u64,
}

/// Some folders and files, as they were when they were last looked at.
#[derive(Debug)]
struct Folders {
    roots: Vec<PathBuf>,
    files: HashMap<PathBuf, Stamp>,
    /// Folders in which something may happen.
    folders: BTreeSet<PathBuf>,
    /// Roots that are not there.
    lost: Vec<PathBuf>,
}

impl Folders {
    fn new(roots: Vec<PathBuf>) -> Self {
        Self {
            roots,
            files: HashMap::new(),
            folders: BTreeSet::new(),
            lost: Vec::new(),
        }
    }

    /// Walks through everything and tells what is different.
    fn look(&mut self) -> Changes {
        let mut files = HashMap::with_capacity(self.files.len());
        self.folders.clear();
        self.lost.clear();
        for root in &self.roots {
            if !root.exists() {
                self.lost.push(root.clone());
            }
            // In it a file is replaced, and what is gone comes back.
            if let (Some(parent), false) = (root.parent(), root.is_dir()) {
                self.folders.insert(parent.to_owned());
            }
            // What cannot be read has been told of by the reading.
            for found in walk::entries(root).flatten() {
                match found {
                    Found::Folder(folder) => {
                        self.folders.insert(folder);
                    }
                    Found::PassedOver(..) => {}
                    Found::File(file) => {
                        self.folders.extend(home_of_link(&file));
                        if let Some(stamp) = stamp(&file) {
                            files.insert(file, stamp);
                        }
                    }
                }
            }
        }
        let mut changes = Changes::default();
        for (file, stamp) in &files {
            if self.files.get(file) != Some(stamp) {
                changes.changed.push(file.clone());
            }
        }
        for file in self.files.keys() {
            if !files.contains_key(file) {
                changes.gone.push(file.clone());
            }
        }
        changes.changed.sort();
        changes.gone.sort();
        self.files = files;
        changes
    }
}

/// The place of a file or folder, also of one that is not there at the moment: an editor that saves
/// puts the old file aside before it writes the new one. `None` for a pipe and the like.
fn root(path: &Path) -> Option<PathBuf> {
    let in_its_folder = |_| {
        let folder = path.parent().filter(|folder| *folder != Path::new(""));
        let folder = folder.unwrap_or(Path::new(".")).canonicalize().ok()?;
        Some(folder.join(path.file_name()?))
    };
    let root = path.canonicalize().map_or_else(in_its_folder, Some)?;
    match root.metadata() {
        Ok(it) => (it.is_dir() || it.is_file()).then_some(root),
        Err(_) => Some(root),
    }
}

/// `None` for a file that is gone or that nothing has been written into yet.
fn stamp(file: &Path) -> Option<Stamp> {
    let metadata = file.metadata().ok().filter(|it| it.len() > 0)?;
    Some(Stamp {
        modified: metadata.modified().ok(),
        changed: changed(&metadata),
        bytes: metadata.len(),
        number: metadata.ino(),
    })
}

fn changed(metadata: &Metadata) -> Option<SystemTime> {
    let seconds = u64::try_from(metadata.ctime()).ok()?;
    let nanoseconds = u32::try_from(metadata.ctime_nsec()).ok()?;
    SystemTime::UNIX_EPOCH.checked_add(Duration::new(seconds, nanoseconds))
}

/// The folder of the file that a link leads to.
fn home_of_link(file: &Path) -> Option<PathBuf> {
    if !file.is_symlink() {
        return None;
    }
    Some(file.canonicalize().ok()?.parent()?.to_owned())
}

/// Something has happened; in these places what was watched may be gone.
type Happened = Vec<PathBuf>;

/// A watch over the folders and files of some inputs.
#[derive(Debug)]
pub struct Watch {
    folders: Folders,
    /// `None` when the system refuses.
    watcher: Option<RecommendedWatcher>,
    watched: BTreeSet<PathBuf>,
    happened: Receiver<Happened>,
    /// Keeps the channel open when there is no watcher.
    _open: Sender<Happened>,
    quiet: Duration,
    look: Duration,
    first: Changes,
}

impl Watch {
    /// Begins to watch over `inputs`, as they have been since `since`: what was written or moved
    /// there later is told of as changed. `None` when there is nothing to watch over.
    pub fn begin(inputs: &[Input], since: SystemTime) -> Option<Self> {
        let (sender, happened) = channel();
        let tell = sender.clone();
        let watcher = notify::recommended_watcher(move |event| {
            if let Some(lost) = concerns(event) {
                // Nobody watches any more then.
                let _ = tell.send(lost);
            }
        });
        Self::with(inputs, since, watcher.ok(), (sender, happened))
    }

    fn with(
        inputs: &[Input],
        since: SystemTime,
        watcher: Option<RecommendedWatcher>,
        (open, happened): (Sender<Happened>, Receiver<Happened>),
    ) -> Option<Self> {
        let roots: Vec<PathBuf> = inputs
            .iter()
            .filter_map(|input| match input {
                Input::Stdin => None,
                Input::Path(path) => root(path),
            })
            .collect();
        if roots.is_empty() {
            return None;
        }
        let mut watch = Self {
            folders: Folders::new(roots),
            watcher,
            watched: BTreeSet::new(),
            happened,
            _open: open,
            quiet: QUIET,
            look: LOOK,
            first: Changes::default(),
        };
        let since = since.checked_sub(GRAIN).unwrap_or(since);
        let mut first = watch.look();
        let files = &watch.folders.files;
        first.changed.retain(|file| {
            let stamp = files.get(file);
            stamp.is_none_or(|stamp| stamp.modified.max(stamp.changed) >= Some(since))
        });
        watch.first = first;
        Some(watch)
    }

    /// Whether the system tells of changes. It may refuse: its watches are counted, and a great
    /// tree of folders can have more than there are; it is then looked only from time to time.
    pub fn is_told(&self) -> bool {
        self.watcher.is_some()
    }

    /// Waits until something is different, and tells what.
    pub fn wait(&mut self) -> Changes {
        let mut changes = std::mem::take(&mut self.first);
        while changes.is_empty() {
            let lost = &self.folders.lost;
            let longest = if lost.is_empty() {
                self.watcher.is_none().then_some(self.look)
            } else {
                Some(LOOK_FOR_LOST)
            };
            match longest {
                Some(longest) => match self.happened.recv_timeout(longest) {
                    Ok(lost) => self.settle(lost),
                    Err(_) if self.is_told() && !lost.iter().any(|root| root.exists()) => continue,
                    Err(_) => {}
                },
                None => match self.happened.recv() {
                    Ok(lost) => self.settle(lost),
                    Err(_) => self.watcher = None,
                },
            }
            changes = self.look();
        }
        changes
    }

    /// Waits for the end of what has begun to happen.
    fn settle(&mut self, mut lost: Happened) {
        let end = Instant::now() + LONGEST.max(self.quiet);
        while let Ok(more) = self.happened.recv_timeout(self.quiet) {
            lost.extend(more);
            if Instant::now() >= end {
                break;
            }
        }
        for place in lost {
            // What comes to the same place is watched anew.
            if self.watched.remove(&place)
                && let Some(watcher) = &mut self.watcher
            {
                let _ = watcher.unwatch(&place);
            }
        }
    }

    /// Looks until no folder is new: what came into one before it was watched is not missed.
    fn look(&mut self) -> Changes {
        let started = Instant::now();
        let mut changes = self.folders.look();
        while self.watch_folders() {
            let more = self.folders.look();
            changes.changed.retain(|file| !more.gone.contains(file));
            for file in more.changed {
                if !changes.changed.contains(&file) {
                    changes.changed.push(file);
                }
            }
            changes.gone.extend(more.gone);
        }
        // A great tree that never rests shall not be walked through all the time.
        self.quiet = QUIET.max(4 * started.elapsed());
        changes
    }

    /// Watches the folders that there are now. Tells whether one is new.
    fn watch_folders(&mut self) -> bool {
        let Some(watcher) = &mut self.watcher else {
            return false;
        };
        let present = &self.folders.folders;
        let gone: Vec<PathBuf> = self.watched.difference(present).cloned().collect();
        for folder in gone {
            // The system may have ended it by itself.
            let _ = watcher.unwatch(&folder);
            self.watched.remove(&folder);
        }
        let new: Vec<PathBuf> = present.difference(&self.watched).cloned().collect();
        let mut is_one_new = false;
        for folder in new {
            match watcher.watch(&folder, RecursiveMode::NonRecursive) {
                Ok(()) => is_one_new |= self.watched.insert(folder),
                // It went away a moment ago, or is closed to us.
                Err(_) if folder.read_dir().is_err() => {}
                Err(_) => {
                    self.watcher = None;
                    self.watched.clear();
                    return false;
                }
            }
        }
        is_one_new
    }
}

/// Where watched folders may be gone by an event; `None` for one that changes nothing.
fn concerns(event: notify::Result<notify::Event>) -> Option<Happened> {
    let Ok(event) = event else {
        // What went wrong is found out by looking.
        return Some(Vec::new());
    };
    match event.kind {
        // Our own walks open files and folders, too.
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => Some(Vec::new()),
        EventKind::Access(_) => None,
        EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_)) => Some(event.paths),
        _ => Some(Vec::new()),
    }
}

#[cfg(test)]
mod tests;
