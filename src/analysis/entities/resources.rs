//! Name lists and word clusters that a model's features look words up in.
//!
//! Both are kept as automata of bytes (`fst`) in `src/analysis/entities/data` and spread into hash tables
//! once, on first use: an automaton is small in the binary, a table is quick.

use super::letters::GAP;
use super::lexicon::{Ready, hash};
use super::places;
use super::words::Passage;
use crate::article::Language;
use fst::{Map, Streamer};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

/// Kinds of names in the lists: given name, surname, full name of a person, foreign name,
/// cities large to small, country, nationality, club, company, then the known places and
/// organisations of [`places`].
pub const NAME_KINDS: u32 = 13;

/// The kinds' short names in the source list, in the order of their bits.
pub const KINDS: [&str; 11] = [
    "Pg", "Ps", "Pf", "Pn", "L1", "L2", "L3", "Lc", "N", "O1", "O2",
];

const PLACE: u16 = 1 << 11;
const ORGANISATION: u16 = 1 << 12;

type Table<V> = HashMap<u64, V, BuildHasherDefault<Ready>>;

/// Where a word stands among the words that are used as it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cluster {
    /// The path of branches to its Brown cluster below a leading 1.
    pub path: u32,
    /// Groups of words with like vectors, coarse and fine, from 1; 0 for none.
    pub groups: [u16; 2],
}

impl Cluster {
    /// The path cut after 4, 6, 10 and 20 branches; a shorter path as it is.
    pub fn cuts(self) -> [u32; 4] {
        let length = 31 - self.path.max(1).leading_zeros();
        [4, 6, 10, 20].map(|cut| self.path >> length.saturating_sub(cut))
    }

    /// As one number, for the automaton.
    pub fn packed(self) -> u64 {
        u64::from(self.path) | u64::from(self.groups[0]) << 32 | u64::from(self.groups[1]) << 48
    }

    /// From [`packed`](Self::packed).
    pub fn unpacked(packed: u64) -> Self {
        let part = |shift: u32| u16::try_from(packed >> shift & 0xffff).unwrap_or_default();
        Self {
            path: u32::try_from(packed & u64::from(u32::MAX)).unwrap_or_default(),
            groups: [part(32), part(48)],
        }
    }
}

/// The lists and clusters of one language.
#[derive(Debug, Default)]
pub struct Resources {
    names: Table<u16>,
    longest: Table<u8>,
    clusters: Table<Cluster>,
}

static ARABIC: LazyLock<Resources> = LazyLock::new(|| {
    Resources::read(
        include_bytes!("data/ar-names.fst"),
        include_bytes!("data/ar-clusters.fst"),
        Language::Arabic,
    )
});

impl Resources {
    /// Those of Arabic.
    pub fn arabic() -> &'static Self {
        &ARABIC
    }

    /// From automata: names to the bits of their [`KINDS`], words to [`Cluster::packed`]. An
    /// automaton that cannot be read counts as empty.
    pub fn read(names: &[u8], clusters: &[u8], language: Language) -> Self {
        let mut resources = Self::default();
        if let Ok(names) = Map::new(names) {
            let mut stream = names.stream();
            while let Some((name, kinds)) = stream.next() {
                resources.add(name, u16::try_from(kinds).unwrap_or_default());
            }
        }
        for (_, known) in places::all() {
            let kinds = if known.is_place() {
                PLACE
            } else {
                ORGANISATION
            };
            for name in known.names(language) {
                let name = Passage::of_text(name, 0);
                resources.add(&name.joined(0, name.len()), kinds);
            }
        }
        if let Ok(clusters) = Map::new(clusters) {
            let mut stream = clusters.stream();
            while let Some((word, packed)) = stream.next() {
                resources
                    .clusters
                    .insert(hash(word), Cluster::unpacked(packed));
            }
        }
        resources
    }

    /// The same without names, or without clusters: to measure what each is worth.
    #[must_use]
    pub fn only(self, names: bool, clusters: bool) -> Self {
        Self {
            names: if names { self.names } else { Table::default() },
            longest: if names {
                self.longest
            } else {
                Table::default()
            },
            clusters: if clusters {
                self.clusters
            } else {
                Table::default()
            },
        }
    }

    fn add(&mut self, name: &[u8], kinds: u16) {
        let mut words = name.split(|&letter| letter == GAP);
        let first = hash(words.next().unwrap_or_default());
        let count = 1 + words.count();
        if count > 6 {
            return;
        }
        *self.names.entry(hash(name)).or_default() |= kinds;
        let longest = self.longest.entry(first).or_default();
        *longest = (*longest).max(u8::try_from(count).unwrap_or(u8::MAX));
    }

    /// Whether there are name lists.
    pub fn has_names(&self) -> bool {
        !self.names.is_empty()
    }

    /// Whether there are clusters.
    pub fn has_clusters(&self) -> bool {
        !self.clusters.is_empty()
    }

    /// The kinds of the name of this hash, a bit each.
    pub fn name(&self, name: u64) -> u16 {
        self.names.get(&name).copied().unwrap_or_default()
    }

    /// Words of the longest name that starts with the word of this hash.
    pub fn longest_name(&self, first: u64) -> Option<usize> {
        self.longest.get(&first).map(|&words| words.into())
    }

    /// The cluster of the word of this hash.
    pub fn cluster(&self, word: u64) -> Option<Cluster> {
        self.clusters.get(&word).copied()
    }
}
