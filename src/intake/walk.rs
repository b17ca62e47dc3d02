//! The files of a folder: hidden and ignored ones left out, links followed once, by name.

use super::passed_over::Kind;
use super::{Failure, IntakeError, decode};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Endings of files that are read when a folder is walked; a file that is named is read
/// whatever it is called.
const ENDINGS: [&str; 13] = [
    "html", "htm", "xhtml", "txt", "text", "md", "markdown", "jsonl", "ndjson", "json", "gz",
    "zst", "",
];

/// What a walk comes by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A folder.
    Folder(PathBuf),
    /// A file to read.
    File(PathBuf),
    /// A file that is not read.
    PassedOver(PathBuf, Kind),
}

/// The files to read of `path`: itself if it is a file, its articles if it is a folder. Its other
/// files are told of as [`IntakeError::PassedOver`].
pub fn files(path: &Path) -> Box<dyn Iterator<Item = Result<PathBuf, Failure>> + Send> {
    Box::new(entries(path).filter_map(|found| match found {
        Ok(Found::File(file)) => Some(Ok(file)),
        Ok(Found::Folder(_)) => None,
        Ok(Found::PassedOver(file, kind)) => Some(Err(Failure {
            name: file.display().to_string(),
            reason: IntakeError::PassedOver(kind),
        })),
        Err(failure) => Some(Err(failure)),
    }))
}

/// The files to read of `path`, as [`files`] tells them, and the folders that they stand in.
pub fn entries(path: &Path) -> Box<dyn Iterator<Item = Result<Found, Failure>> + Send> {
    let failed = |reason: IntakeError| Failure {
        name: path.display().to_string(),
        reason,
    };
    let root = match path.canonicalize() {
        Ok(root) => root,
        // A pipe of the shell (`<(command)`) opens, but has no place in the tree of files.
        Err(_) if path.metadata().is_ok() => path.to_owned(),
        Err(error) => return Box::new(std::iter::once(Err(failed(error.into())))),
    };
    if !root.is_dir() {
        return Box::new(std::iter::once(Ok(Found::File(root))));
    }
    let walk = ignore::WalkBuilder::new(&root)
        .follow_links(true)
        .require_git(false)
        .sort_by_file_path(Ord::cmp)
        .build();
    Box::new(walk.filter_map(move |entry| match entry {
        Ok(entry) => {
            let kind = entry.file_type()?;
            if kind.is_dir() {
                Some(Ok(Found::Folder(entry.into_path())))
            } else {
                let is_file = kind.is_file();
                let is_wanted = is_file && is_article(entry.path());
                let path = entry.into_path();
                is_file.then(|| {
                    Ok(if is_wanted {
                        Found::File(path)
                    } else {
                        let kind = Kind::of(&path);
                        Found::PassedOver(path, kind)
                    })
                })
            }
        }
        Err(error) => {
            let (name, reason) = described(error);
            Some(Err(Failure {
                name: name.unwrap_or_else(|| root.display().to_string()),
                reason,
            }))
        }
    }))
}

fn is_article(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name.to_ascii_lowercase();
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_ascii_lowercase())
        .unwrap_or_default();
    if ending == "gz" || ending == "zst" {
        let packed = name.trim_end_matches(&ending).trim_end_matches('.');
        return [".jsonl", ".ndjson", ".json"]
            .iter()
            .any(|ending| packed.ends_with(ending));
    }
    ENDINGS.contains(&ending.as_str()) && (!ending.is_empty() || looks_like_text(path))
}

/// Whether a file without an ending is text; one that cannot be read is left to be reported.
fn looks_like_text(path: &Path) -> bool {
    let mut head = Vec::new();
    match File::open(path).and_then(|file| file.take(4096).read_to_end(&mut head)) {
        Ok(_) => decode::is_text(&head),
        Err(_) => true,
    }
}

/// The system's own error, where another one only carries it.
fn root_cause(error: std::io::Error) -> std::io::Error {
    let code = error
        .get_ref()
        .and_then(|inner| inner.source())
        .and_then(|inner| inner.downcast_ref::<std::io::Error>())
        .and_then(std::io::Error::raw_os_error);
    code.map_or(error, std::io::Error::from_raw_os_error)
}

/// An error of the walk with the path that it is about, out of its layers.
fn described(error: ignore::Error) -> (Option<String>, IntakeError) {
    match error {
        ignore::Error::WithPath { path, err } => {
            (Some(path.display().to_string()), described(*err).1)
        }
        ignore::Error::WithDepth { err, .. } => described(*err),
        ignore::Error::Loop { child, .. } => (
            Some(child.display().to_string()),
            IntakeError::Io(std::io::Error::other(
                "the link leads back to a folder above it",
            )),
        ),
        // The walk's own errors name the path once more; what the system says is enough.
        ignore::Error::Io(error) => match error.raw_os_error() {
            Some(code) => (None, std::io::Error::from_raw_os_error(code).into()),
            None => (None, root_cause(error).into()),
        },
        error => match error.io_error().and_then(std::io::Error::raw_os_error) {
            Some(code) => (None, std::io::Error::from_raw_os_error(code).into()),
            None => (None, error.into()),
        },
    }
}
