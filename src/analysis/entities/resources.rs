//! Name lists and word clusters that a model's features look words up in.
//!
//! Both are kept as tables of [`hashed`] words in `src/analysis/entities/data` and looked up where
//! they lie in the binary.

use super::hashed::{self, Hashed};
use super::letters::{ALEF, GAP, LAM};
use super::lexicon::{Ready, hash};
use super::places;
use super::words::Passage;
use crate::article::Language;
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

/// Bytes of a cluster in a table.
const CLUSTER: usize = 5;

/// Words of the longest name that is looked for.
const MOST_WORDS: usize = 6;

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

    /// As it is kept in a table: the path in 28 bits, the use in the rest.
    pub fn packed(self) -> [u8; CLUSTER] {
        let packed = u64::from(self.path) | u64::from(self.used) << 28;
        let [first, second, third, fourth, fifth, ..] = packed.to_le_bytes();
        [first, second, third, fourth, fifth]
    }

    /// From [`packed`](Self::packed).
    fn unpacked([first, second, third, fourth, fifth]: [u8; CLUSTER]) -> Self {
        let packed = u64::from_le_bytes([first, second, third, fourth, fifth, 0, 0, 0]);
        Self {
            path: u32::try_from(packed & 0xfff_ffff).unwrap_or_default(),
            used: u16::try_from(packed >> 28).unwrap_or_default(),
        }
    }
}

/// The lists and clusters of one language.
#[derive(Debug, Clone, Default)]
pub struct Resources {
    names: Hashed<'static, 2>,
    longest: Hashed<'static, 1>,
    clusters: Hashed<'static, CLUSTER>,
    /// The names of [`places`], in the same way as the lists: kinds by name, and words of the
    /// longest by first word.
    known: Table<u16>,
    longest_known: Table<u8>,
    /// The use of words where it is measured anew.
    used: Table<u16>,
    use_known: bool,
}

/// The files of a language's name lists: kinds by name, and the number of words of the longest name
/// by first word.
pub struct NameFiles {
    /// Names.
    pub names: Vec<u8>,
    /// First words.
    pub longest: Vec<u8>,
}

static ARABIC: LazyLock<Resources> = LazyLock::new(|| {
    Resources::read(
        include_bytes!("data/ar-names.table"),
        include_bytes!("data/ar-first-words.table"),
        include_bytes!("data/ar-clusters.table"),
        Language::Arabic,
    )
});

/// The files of these names, folded, with the bits of their [`KINDS`].
pub fn name_files<'n>(names: impl IntoIterator<Item = (&'n [u8], u16)>) -> NameFiles {
    let (mut kinds, mut longest) = (Table::default(), Table::default());
    for (name, bits) in names {
        add(&mut kinds, &mut longest, name, bits);
    }
    NameFiles {
        names: hashed::file(
            kinds
                .into_iter()
                .map(|(name, bits)| (name, bits.to_le_bytes())),
        ),
        longest: hashed::file(longest.into_iter().map(|(word, words)| (word, [words]))),
    }
}

/// The file of the clusters of these words, folded.
pub fn cluster_file<'w>(words: impl IntoIterator<Item = (&'w [u8], Cluster)>) -> Vec<u8> {
    hashed::file(
        words
            .into_iter()
            .map(|(word, cluster)| (hash(word), cluster.packed())),
    )
}

fn add(kinds: &mut Table<u16>, longest: &mut Table<u8>, name: &[u8], bits: u16) {
    let mut words = name.split(|&letter| letter == GAP);
    let first = hash(words.next().unwrap_or_default());
    let count = 1 + words.count();
    if count > MOST_WORDS {
        return;
    }
    *kinds.entry(hash(name)).or_default() |= bits;
    let longest = longest.entry(first).or_default();
    *longest = (*longest).max(u8::try_from(count).unwrap_or(u8::MAX));
}

impl Resources {
    /// Those of Arabic.
    pub fn arabic() -> &'static Self {
        &ARABIC
    }

    /// From the files of [`name_files`] and of [`cluster_file`]. One that cannot be read counts as
    /// empty.
    fn read(
        names: &'static [u8],
        longest: &'static [u8],
        clusters: &'static [u8],
        language: Language,
    ) -> Self {
        let mut resources = Self {
            names: Hashed::read(names).unwrap_or_default(),
            longest: Hashed::read(longest).unwrap_or_default(),
            clusters: Hashed::read(clusters).unwrap_or_default(),
            use_known: true,
            ..Self::default()
        };
        for (_, known) in places::all() {
            let kind = if known.is_place() {
                PLACE
            } else {
                ORGANISATION
            };
            for name in known.names(language) {
                let name = Passage::of_text(name, 0);
                let name = name.joined(0, name.len());
                let Self {
                    known,
                    longest_known,
                    ..
                } = &mut resources;
                add(known, longest_known, &name, kind);
            }
        }
        resources
    }

    /// The same without names: to measure what they are worth.
    #[must_use]
    pub fn without_names(self) -> Self {
        Self {
            names: Hashed::default(),
            longest: Hashed::default(),
            known: Table::default(),
            longest_known: Table::default(),
            ..self
        }
    }

    /// The same without clusters.
    #[must_use]
    pub fn without_clusters(self) -> Self {
        Self {
            clusters: Hashed::default(),
            used: Table::default(),
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
        self.used = used.iter().map(|(&word, &used)| (word, used)).collect();
        self.use_known = true;
        self
    }

    /// Whether there are name lists.
    pub fn has_names(&self) -> bool {
        !self.names.is_empty()
    }

    /// Whether there are clusters.
    pub fn has_clusters(&self) -> bool {
        !self.clusters.is_empty() || !self.used.is_empty()
    }

    /// Whether the use of words in names is known.
    pub fn has_use(&self) -> bool {
        self.use_known
    }

    /// The kinds of the name of this hash, a bit each.
    pub fn name(&self, name: u64) -> u16 {
        let listed = self.names.get(name).map_or(0, u16::from_le_bytes);
        listed | self.known.get(&name).copied().unwrap_or_default()
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
        let listed = self.longest.get(first).map(|[words]| words);
        listed
            .max(self.longest_known.get(&first).copied())
            .map(usize::from)
    }

    /// The cluster of the word of this hash.
    pub fn cluster(&self, word: u64) -> Option<Cluster> {
        let cluster = self.clusters.get(word).map(Cluster::unpacked);
        match self.used.get(&word) {
            Some(&used) => Some(Cluster {
                used,
                ..cluster.unwrap_or_default()
            }),
            None => cluster,
        }
    }
}
