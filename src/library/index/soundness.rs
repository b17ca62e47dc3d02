//! Whether the index's files are as they were written.
//!
//! Each file ends in a checksum of itself, but reading all of a big index at every start would
//! take longer than the searches. Files of a closed segment never change; so those that have been
//! read through once are remembered by size and time of change in `sound`, beside them, and only
//! others are read.

use std::collections::HashMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;
use tantivy::Index;
use tantivy::index::SegmentId;

const LIST: &str = "sound";

/// Files of the index as they are now: size in bytes, nanoseconds since 1970.
type Files = HashMap<String, (u64, u128)>;

/// The first file that is damaged among those that have changed since they were last read
/// through.
pub fn damaged(folder: &Path, index: &Index) -> Option<String> {
    let known = remembered(folder);
    let mut changed = false;
    for path in files(index) {
        let name = path.to_string_lossy().into_owned();
        let now = state(&folder.join(&path));
        if now.is_some() && known.get(&name).copied() == now {
            continue;
        }
        if !is_sound(index, &path) {
            return Some(name);
        }
        changed = true;
    }
    if changed {
        vouch(folder, index);
    }
    None
}

/// The first damaged file of all; every one is read.
pub fn first_damaged(index: &Index) -> Option<String> {
    files(index)
        .into_iter()
        .find(|path| !is_sound(index, path))
        .map(|path| path.to_string_lossy().into_owned())
}

/// Remembers every file as it is now.
pub fn vouch(folder: &Path, index: &Index) {
    let mut list = String::new();
    for path in files(index) {
        if let Some((size, time)) = state(&folder.join(&path)) {
            // Writing to a string does not fail.
            let _ = writeln!(list, "{} {size} {time}", path.display());
        }
    }
    // Without it the files are read once more, nothing worse.
    let _ = fs::write(folder.join(LIST), list);
}

fn is_sound(index: &Index, path: &Path) -> bool {
    index
        .directory()
        .validate_checksum(path)
        .unwrap_or_default()
}

/// The files of the segments that can be searched; those that exist.
fn files(index: &Index) -> Vec<PathBuf> {
    let segments: Vec<String> = index
        .searchable_segment_ids()
        .unwrap_or_default()
        .iter()
        .map(SegmentId::uuid_string)
        .collect();
    // A segment's files are named by it, the kind behind the point.
    let mut files: Vec<PathBuf> = index
        .directory()
        .list_managed_files()
        .into_iter()
        .filter(|path| {
            let name = path.to_string_lossy();
            let segment = name.split('.').next().unwrap_or_default();
            segments.iter().any(|it| it == segment)
        })
        .collect();
    files.sort();
    files
}

fn remembered(folder: &Path) -> Files {
    let list = fs::read_to_string(folder.join(LIST)).unwrap_or_default();
    list.lines()
        .filter_map(|line| {
            let mut parts = line.split(' ');
            let name = parts.next()?.to_owned();
            Some((
                name,
                (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?),
            ))
        })
        .collect()
}

fn state(file: &Path) -> Option<(u64, u128)> {
    let metadata = fs::metadata(file).ok()?;
    let time = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some((metadata.len(), time.as_nanos()))
}
