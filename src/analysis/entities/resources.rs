//! Name lists and word clusters that a model's features look words up in.
//!
//! Both are kept as automata of bytes (`fst`) in `src/analysis/entities/data` and spread into hash tables
//! once, on first use: an automaton is small in the binary, a table is quick.

use super::letters::{ALEF, GAP, LAM};
use super::lexicon::{Ready, hash};
use super::places;
use super::words::Passage;
use crate::article::Language;
use fst::{Map, Streamer};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

/// Kinds of names in the lists: given name, surname, full name of a person, foreign name,
/// cities large to small, country, nationality, club, company, newspaper or channel, other
/// organisation, then the known places and organisations of [`places`].
pub const NAME_KINDS: u32 = 15;

/// The kinds' short names in the source list, in the order of their bits.
pub const KINDS: [&str; 13] = [
    "Pg", "Ps", "Pf", "Pn", "L1", "L2", "L3", "Lc", "N", "O1", "O2", "O3", "O4",
];

const PERSONAL: u16 = 0b1011;
const NATIONALITY: u16 = 1 << 8;
const PLACE: u16 = 1 << 13;
const ORGANISATION: u16 = 1 << 14;

type Table<V> = HashMap<u64, V, BuildHasherDefault<Ready>>;

/// How a word is used, learned from unannotated news.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cluster {
    /// The path of branches to its Brown cluster below a leading 1; 27 branches at most.
    pub path: u32,
    /// How likely the word is part of a person's, a place's and an organisation's name: three
    /// [steps](use_step) of three bits each.
    pub used: u16,
}

/// The probabilities at which the steps of [`Cluster::used`] begin.
const USE_STEPS: [f32; 7] = [0.01, 0.05, 0.15, 0.35, 0.6, 0.8, 0.93];

/// The step of a probability, 0 to 7.
pub fn use_step(share: f32) -> u16 {
    USE_STEPS
        .iter()
        .take_while(|least| share >= **least)
        .fold(0, |step, _| step + 1)
}

impl Cluster {
    /// The path cut after 4, 6, 10 and 20 branches; a shorter path as it is.
    pub fn cuts(self) -> [u32; 4] {
        let length = self.path.max(1).ilog2();
        [4, 6, 10, 20].map(|cut| self.path >> length.saturating_sub(cut))
    }

    /// As one number, for the automaton: the path in 28 bits, the use in the rest.
    pub fn packed(self) -> u64 {
        u64::from(self.path) | u64::from(self.used) << 28
    }

    /// From [`packed`](Self::packed).
    pub fn unpacked(packed: u64) -> Self {
        Self {
            path: u32::try_from(packed & 0xfff_ffff).unwrap_or_default(),
            used: u16::try_from(packed >> 28).unwrap_or_default(),
        }
    }
}

/// The lists and clusters of one language.
#[derive(Debug, Clone, Default)]
pub struct Resources {
    names: Table<u16>,
    longest: Table<u8>,
    clusters: Table<Cluster>,
    use_known: bool,
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
            resources.names.reserve(names.len());
            resources.longest.reserve(names.len() / 2);
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
            resources.clusters.reserve(clusters.len());
            let mut stream = clusters.stream();
            while let Some((word, packed)) = stream.next() {
                let cluster = Cluster::unpacked(packed);
                resources.use_known |= cluster.used != 0;
                resources.clusters.insert(hash(word), cluster);
            }
        }
        resources
    }

    /// The same without names: to measure what they are worth.
    #[must_use]
    pub fn without_names(self) -> Self {
        Self {
            names: Table::default(),
            longest: Table::default(),
            ..self
        }
    }

    /// The same without clusters.
    #[must_use]
    pub fn without_clusters(self) -> Self {
        Self {
            clusters: Table::default(),
            use_known: false,
            ..self
        }
    }

    /// The same without what unannotated news says of the use of words in names.
    #[must_use]
    pub fn without_use(self) -> Self {
        Self {
            use_known: false,
            ..self
        }
    }

    /// The same with the use of words of these hashes.
    #[must_use]
    pub fn with_use(mut self, used: &HashMap<u64, u16>) -> Self {
        for (&word, &used) in used {
            self.clusters.entry(word).or_default().used = used;
        }
        self.use_known = true;
        self
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

    /// Whether the use of words in names is known.
    pub fn has_use(&self) -> bool {
        self.use_known
    }

    /// The kinds of the name of this hash, a bit each.
    pub fn name(&self, name: u64) -> u16 {
        self.names.get(&name).copied().unwrap_or_default()
    }

    /// Whether a folded word is an adjective of nationality, with or without the Arabic article.
    pub fn is_nationality(&self, word: &[u8]) -> bool {
        let bare = word.strip_prefix(&[ALEF, LAM]).unwrap_or(word);
        (self.name(hash(word)) | self.name(hash(bare))) & NATIONALITY != 0
    }

    /// Whether a folded word is listed as a name or part of the name of a person.
    pub fn is_personal(&self, word: &[u8]) -> bool {
        self.name(hash(word)) & PERSONAL != 0
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
