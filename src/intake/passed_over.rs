//! Files of a folder that are not read: which kinds there are, and how many of each.

use std::path::Path;

/// Endings of archives.
const ARCHIVES: [&str; 14] = [
    "zip", "rar", "7z", "tar", "tgz", "tbz", "txz", "gz", "bz2", "xz", "zst", "lz4", "maff", "iso",
];
/// Endings of documents that hold text in a form of their own.
const DOCUMENTS: [&str; 11] = [
    "pdf",
    "doc",
    "docx",
    "odt",
    "rtf",
    "epub",
    "mobi",
    "djvu",
    "mht",
    "mhtml",
    "webarchive",
];

/// Why a file of a folder is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Others are packed in it.
    Archive,
    /// It may hold text, in a form that is not understood.
    Document,
    /// Pictures, programs, whatever else stands in folders.
    Other,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Archive, Self::Document, Self::Other];

    /// The kind of a file that is not read, by its name.
    pub(super) fn of(path: &Path) -> Self {
        let ending = path
            .extension()
            .map(|ending| ending.to_string_lossy().to_ascii_lowercase())
            .unwrap_or_default();
        if ARCHIVES.contains(&ending.as_str()) {
            Self::Archive
        } else if DOCUMENTS.contains(&ending.as_str()) {
            Self::Document
        } else {
            Self::Other
        }
    }
}

/// How many files were passed over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PassedOver {
    /// For each kind how many, and the first one's name.
    found: [(u64, String); Kind::ALL.len()],
}

impl PassedOver {
    /// Counts one more.
    pub fn add(&mut self, kind: Kind, name: String) {
        let (count, first) = &mut self.found[kind as usize];
        if *count == 0 {
            *first = name;
        }
        *count += 1;
    }

    /// How many there are in all.
    pub fn count(&self) -> u64 {
        self.found.iter().map(|(count, _)| count).sum()
    }

    /// The kinds of which there are some: how many, and the first one's name.
    pub fn kinds(&self) -> impl Iterator<Item = (Kind, u64, &str)> {
        Kind::ALL
            .into_iter()
            .zip(&self.found)
            .filter(|(_, (count, _))| *count > 0)
            .map(|(kind, (count, first))| (kind, *count, first.as_str()))
    }

    /// Counts others with these.
    pub fn extend(&mut self, others: &Self) {
        for ((count, first), (more, other)) in self.found.iter_mut().zip(&others.found) {
            if *count == 0 {
                first.clone_from(other);
            }
            *count += more;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_counted_by_kind_with_the_first_ones_name() {
        let mut passed = PassedOver::default();
        for name in ["a.zip", "b.JPG", "c.tar", "d.css"] {
            passed.add(Kind::of(Path::new(name)), name.to_owned());
        }
        let mut more = PassedOver::default();
        more.add(Kind::of(Path::new("e.pdf")), "e.pdf".to_owned());
        passed.extend(&more);
        let kinds: Vec<_> = passed.kinds().collect();
        assert_eq!(
            kinds,
            [
                (Kind::Archive, 2, "a.zip"),
                (Kind::Document, 1, "e.pdf"),
                (Kind::Other, 2, "b.JPG")
            ]
        );
        assert_eq!(passed.count(), 5);
    }
}
