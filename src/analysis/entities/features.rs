//! What a model sees of a word: its letters and affixes, the word without proclitics, its
//! neighbours, the lists it stands in, the cluster of words it behaves like.
//!
//! Two steps, since neighbours share their work: [`Traits`] of every word of a sentence, then
//! the features of each, as hashes of (template, value). A template is what is looked at and at
//! which distance; a trained model is a table from these hashes to weights, so a change here
//! calls for training again.

use super::letters::{self, ALEF, BEH, FEH, GAP, KAF, LAM, WAW};
use super::lexicon::{Hash, Lexicon, Senses, hash};
use super::resources::{NAME_KINDS, Resources};
use super::words::{Passage, Stem, restored, stems};
use std::ops::Range;

/// What is known of one word by itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct Traits {
    word: u64,
    stem: u64,
    /// Which proclitics, a bit each.
    proclitics: u8,
    shape: u8,
    length: u8,
    prefixes: [u64; 4],
    suffixes: [u64; 4],
    stem_prefixes: [u64; 2],
    /// The path to its cluster, cut at four lengths; a leading 1 marks the length.
    clusters: [u32; 4],
    /// How often news uses the word in names of each kind, see [`Cluster`](super::resources::Cluster).
    used: u16,
    triggers: u8,
    /// Lists that have the word: alone, as the first, as a later word of a name.
    names: u64,
}

impl Traits {
    /// The word without its proclitics: what the rest of an article is searched for.
    pub fn stem(&self) -> u64 {
        self.stem
    }

    /// Whether it is a word of letters.
    pub fn is_word(&self) -> bool {
        matches!(self.shape, NATIVE | LATIN)
    }

    /// Whether it is a word of letters long enough to be searched for.
    pub fn is_searchable(&self) -> bool {
        matches!(self.shape, NATIVE) && self.length > 2
    }
}

/// What a feature looks at.
#[derive(Debug, Clone, Copy)]
#[repr(u8)]
enum Template {
    Always,
    Word,
    Stem,
    Proclitics,
    Shape,
    Length,
    Prefix1,
    Prefix2,
    Prefix3,
    Prefix4,
    Suffix1,
    Suffix2,
    Suffix3,
    Suffix4,
    StemPrefix2,
    StemPrefix3,
    WordPair,
    StemPair,
    ProcliticsAround,
    ShapesAround,
    Trigger,
    Name,
    Names,
    NamesPair,
    NamesTriggers,
    Cluster4,
    Cluster6,
    Cluster10,
    Cluster20,
    ClusterPair,
    ClusterTriple,
    NamesCluster,
    NamesClusterBefore,
    ClusterWord,
    Used,
    UsedKind,
    UsedPair,
    UsedNames,
    UsedTriggers,
}

const NATIVE: u8 = 7;
const LATIN: u8 = 8;

/// The traits of the words `sentence` of `passage`.
pub fn traits(
    passage: &Passage,
    sentence: Range<usize>,
    lexicon: &Lexicon,
    resources: &Resources,
    traits: &mut Vec<Traits>,
) {
    traits.clear();
    traits.extend(
        sentence
            .clone()
            .map(|index| of_word(passage, index, lexicon, resources)),
    );
    if resources.has_names() {
        match_names(passage, sentence, lexicon, resources, traits);
    }
}

fn of_word(passage: &Passage, index: usize, lexicon: &Lexicon, resources: &Resources) -> Traits {
    let word = passage.letters(index);
    let shape = shape(passage, index);
    let mut traits = Traits {
        word: hash(word),
        shape,
        length: u8::try_from(word.len().min(9)).unwrap_or(9),
        ..Traits::default()
    };
    traits.stem = traits.word;
    if !matches!(shape, NATIVE | LATIN) {
        return traits;
    }
    let (proclitics, start) = if shape == NATIVE {
        proclitics(word)
    } else {
        (0, 0)
    };
    let stem = word.get(start..).unwrap_or_default();
    traits.proclitics = proclitics;
    if start > 0 {
        traits.stem = hash(stem);
    }
    for length in 1..=4 {
        if word.len() > length {
            traits.prefixes[length - 1] = hash(&word[..length]);
            traits.suffixes[length - 1] = hash(&word[word.len() - length..]);
        }
    }
    for length in 2..=3 {
        if stem.len() > length {
            traits.stem_prefixes[length - 2] = hash(&stem[..length]);
        }
    }
    if shape != NATIVE {
        return traits;
    }
    // Whole, then without the article too, then without the conjunction alone.
    let forms = [
        traits.word,
        traits.stem,
        if proclitics & (AND | THEN) != 0 {
            hash(&word[1..])
        } else {
            traits.word
        },
    ];
    if let Some(cluster) = forms.iter().find_map(|form| resources.cluster(*form)) {
        traits.clusters = cluster.cuts();
        traits.used = cluster.used;
    }
    traits.triggers = triggers(&forms, lexicon);
    traits
}

const AND: u8 = 1;
const THEN: u8 = 1 << 1;
const WITH: u8 = 1 << 2;
const LIKE: u8 = 1 << 3;
const THE: u8 = 1 << 4;

/// Which proclitics a word has for certain enough, and how many letters they are. A preposition
/// counts only where the article behind it gives it away.
fn proclitics(word: &[u8]) -> (u8, usize) {
    let (mut which, mut start) = match word {
        [WAW, _, _, _, ..] => (AND, 1),
        [FEH, _, _, _, ..] => (THEN, 1),
        _ => (0, 0),
    };
    match &word[start..] {
        [LAM, LAM, _, _, _, ..] => {
            which |= THE;
            start += 2;
        }
        [BEH, ALEF, LAM, _, _, _, ..] => {
            which |= WITH | THE;
            start += 3;
        }
        [KAF, ALEF, LAM, _, _, _, ..] => {
            which |= LIKE | THE;
            start += 3;
        }
        [ALEF, LAM, _, _, _, ..] => {
            which |= THE;
            start += 2;
        }
        _ => {}
    }
    (which, start)
}

fn shape(passage: &Passage, index: usize) -> u8 {
    let word = passage.letters(index);
    match word {
        [] => 0,
        _ if word.iter().all(u8::is_ascii_digit) => {
            1 + u8::try_from(word.len().min(4)).unwrap_or(4)
        }
        [first, ..] if first.is_ascii_digit() => 6,
        _ if word.iter().any(|&letter| letters::is_arabic(letter)) => NATIVE,
        [first, ..] if first.is_ascii_alphabetic() => LATIN,
        [b'.' | b'?' | b'!', ..] => 0x20,
        [b',' | b';', ..] => 0x21,
        [b'"' | b'\'', ..] => 0x22,
        [b'(' | b')' | b'[' | b']', ..] => 0x23,
        [b':', ..] => 0x24,
        [b'-' | b'/', ..] => 0x25,
        _ => 0x26,
    }
}

/// Titles, heads and verbs of saying among the forms of a word.
fn triggers(forms: &[u64; 3], lexicon: &Lexicon) -> u8 {
    const KINDS: [Senses; 5] = [
        Senses::TITLE,
        Senses::PLACE_HEAD,
        Senses::ORGANISATION_HEAD,
        Senses::SPEECH,
        Senses::STOP,
    ];
    forms
        .iter()
        .map(|form| lexicon.senses_of(*form))
        .map(|senses| {
            KINDS
                .iter()
                .enumerate()
                .filter(|(_, kind)| senses.any(**kind))
                .fold(0, |bits, (bit, _)| bits | 1 << bit)
        })
        .find(|bits| *bits != 0)
        .unwrap_or_default()
}

/// Marks the names of the lists: bit `kind` for a name of one word, `NAME_KINDS + kind` for the
/// first and `2 * NAME_KINDS + kind` for the later words of a longer one.
fn match_names(
    passage: &Passage,
    sentence: Range<usize>,
    lexicon: &Lexicon,
    resources: &Resources,
    traits: &mut [Traits],
) {
    for index in sentence.clone() {
        let at = index - sentence.start;
        if traits[at].shape != NATIVE {
            continue;
        }
        for stem in stems(passage.letters(index), lexicon.language()) {
            let Some((alone, long, words)) =
                longest_name(passage, index..sentence.end, stem, resources)
            else {
                continue;
            };
            traits[at].names |= alone;
            if words > 1 {
                traits[at].names |= long << NAME_KINDS;
                for later in &mut traits[at + 1..at + words] {
                    later.names |= long << (2 * NAME_KINDS);
                }
            }
            break;
        }
    }
}

/// The lists that have the stem alone, those that have the longest name starting with it, and
/// that name's words.
fn longest_name(
    passage: &Passage,
    rest: Range<usize>,
    stem: Stem<'_>,
    resources: &Resources,
) -> Option<(u64, u64, usize)> {
    let first = restored(stem);
    let mut name = Hash::default();
    name.write(&first);
    let longest = resources.longest_name(name.finish())?;
    let alone = u64::from(resources.name(name.finish()));
    let mut best = (alone, 0, usize::from(alone != 0));
    for words in 2..=longest.min(rest.len()) {
        let next = passage.letters(rest.start + words - 1);
        name.write(&[GAP]);
        name.write(next);
        let kinds = u64::from(resources.name(name.finish()));
        if kinds != 0 {
            best = (alone, kinds, words);
        }
    }
    (best.2 > 0).then_some(best)
}

fn mix(one: u64, other: u64) -> u64 {
    let mixed = (one ^ other).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 32)
}

const BEFORE: Traits = edge(1);
const BEHIND: Traits = edge(2);

const fn edge(word: u64) -> Traits {
    Traits {
        word,
        stem: word,
        proclitics: 0,
        shape: 0x30,
        length: 0,
        prefixes: [0; 4],
        suffixes: [0; 4],
        stem_prefixes: [0; 2],
        clusters: [0; 4],
        used: 0,
        triggers: 0,
        names: 0,
    }
}

/// The features of word `index` of a sentence.
pub fn features(traits: &[Traits], index: usize, resources: &Resources, features: &mut Vec<u64>) {
    features.clear();
    let mut look = Look {
        traits,
        index,
        features,
    };
    look.at_the_word();
    look.at_its_neighbours();
    if resources.has_names() {
        look.at_lists();
    }
    if resources.has_clusters() {
        look.at_clusters();
        if resources.has_use() {
            look.at_use();
        }
        if resources.has_names() {
            look.at_lists_and_clusters();
        }
    }
}

/// A look at a word, which collects what is seen.
struct Look<'a> {
    traits: &'a [Traits],
    index: usize,
    features: &'a mut Vec<u64>,
}

fn pair(one: u32, other: u32) -> u64 {
    u64::from(one) << 32 | u64::from(other)
}

impl<'a> Look<'a> {
    fn add(&mut self, template: Template, distance: i8, value: u64) {
        let place = (u64::from(template as u8) << 8)
            | u64::from(distance.unsigned_abs() << 1 | u8::from(distance < 0));
        self.features
            .push(mix(place.wrapping_mul(0x0100_0193) + 7, value));
    }

    /// The word so far from this one; before and behind the sentence stands nothing.
    fn at(&self, distance: i8) -> &'a Traits {
        match self.index.checked_add_signed(isize::from(distance)) {
            None => &BEFORE,
            Some(index) => self.traits.get(index).unwrap_or(&BEHIND),
        }
    }

    /// One trait of the word before, this one and the word behind.
    fn around(&self, of: fn(&Traits) -> u8) -> u64 {
        [-1, 0, 1].into_iter().fold(0, |all, distance| {
            all << 8 | u64::from(of(self.at(distance)))
        })
    }

    fn at_the_word(&mut self) {
        use Template as T;
        let here = self.at(0);
        self.add(T::Always, 0, 0);
        self.add(T::Word, 0, here.word);
        self.add(T::Stem, 0, here.stem);
        self.add(T::Proclitics, 0, here.proclitics.into());
        self.add(T::Shape, 0, here.shape.into());
        let length = u64::from(here.length) | u64::from(here.shape) << 8;
        self.add(T::Length, 0, length);
        let affixes = [
            (T::Prefix1, here.prefixes[0]),
            (T::Prefix2, here.prefixes[1]),
            (T::Prefix3, here.prefixes[2]),
            (T::Prefix4, here.prefixes[3]),
            (T::Suffix1, here.suffixes[0]),
            (T::Suffix2, here.suffixes[1]),
            (T::Suffix3, here.suffixes[2]),
            (T::Suffix4, here.suffixes[3]),
            (T::StemPrefix2, here.stem_prefixes[0]),
            (T::StemPrefix3, here.stem_prefixes[1]),
        ];
        for (template, affix) in affixes {
            if affix != 0 {
                self.add(template, 0, affix);
            }
        }
    }

    fn at_its_neighbours(&mut self) {
        use Template as T;
        for distance in [-2, -1, 1, 2] {
            let near = self.at(distance);
            self.add(T::Word, distance, near.word);
            if distance != 2 {
                self.add(T::Stem, distance, near.stem);
            }
        }
        for distance in [-1, 1] {
            let near = self.at(distance);
            self.add(T::Proclitics, distance, near.proclitics.into());
            self.add(T::Shape, distance, near.shape.into());
            self.add(T::Suffix2, distance, near.suffixes[1]);
            self.add(T::Suffix3, distance, near.suffixes[2]);
            self.add(T::Prefix2, distance, near.prefixes[1]);
            self.add(T::Prefix3, distance, near.prefixes[2]);
        }
        let (before2, before) = (self.at(-2), self.at(-1));
        let (here, behind) = (self.at(0), self.at(1));
        self.add(T::WordPair, -1, mix(before.word, here.word));
        self.add(T::WordPair, 0, mix(here.word, behind.word));
        self.add(T::WordPair, -2, mix(before2.word, before.word));
        self.add(T::StemPair, -1, mix(before.stem, here.stem));
        self.add(T::StemPair, 0, mix(here.stem, behind.stem));
        let proclitics = self.around(|word| word.proclitics);
        self.add(T::ProcliticsAround, 0, proclitics);
        let shapes = self.around(|word| word.shape);
        self.add(T::ShapesAround, 0, shapes);
    }

    fn at_lists(&mut self) {
        use Template as T;
        for distance in -3..=1 {
            let triggers = self.at(distance).triggers;
            if triggers != 0 {
                self.add(T::Trigger, distance, triggers.into());
            }
        }
        for distance in [-1, 0, 1] {
            let mut names = self.at(distance).names;
            if names == 0 {
                self.add(T::Name, distance, u64::MAX);
            }
            while names != 0 {
                self.add(T::Name, distance, names.trailing_zeros().into());
                names &= names - 1;
            }
        }
        let (before2, before) = (self.at(-2), self.at(-1));
        let (here, behind) = (self.at(0), self.at(1));
        self.add(T::Names, 0, here.names);
        self.add(T::NamesPair, -1, mix(before.names, here.names));
        self.add(T::NamesPair, 0, mix(here.names, behind.names));
        if before.triggers | before2.triggers != 0 {
            let triggers = u64::from(before2.triggers) << 8 | u64::from(before.triggers);
            self.add(T::NamesTriggers, 0, mix(here.names, triggers));
        }
    }

    fn at_clusters(&mut self) {
        use Template as T;
        for distance in -2..=2 {
            let cuts = [T::Cluster4, T::Cluster6, T::Cluster10, T::Cluster20];
            for (template, cut) in cuts.into_iter().zip(self.at(distance).clusters) {
                if cut != 0 || matches!(template, T::Cluster20) {
                    self.add(template, distance, cut.into());
                }
            }
        }
        let (before2, before) = (self.at(-2), self.at(-1));
        let (here, behind) = (self.at(0), self.at(1));
        let fine = |word: &Traits| word.clusters[3];
        let middling = |word: &Traits| word.clusters[2];
        self.add(T::ClusterPair, -1, pair(fine(before), fine(here)));
        self.add(T::ClusterPair, 0, pair(fine(here), fine(behind)));
        self.add(
            T::ClusterPair,
            -2,
            pair(middling(before2), middling(before)),
        );
        let two = pair(middling(before), middling(here));
        self.add(T::ClusterTriple, 0, mix(two, middling(behind).into()));
        self.add(T::ClusterWord, -1, mix(before.word, middling(here).into()));
        self.add(T::ClusterWord, 1, mix(behind.word, middling(here).into()));
    }

    fn at_use(&mut self) {
        use Template as T;
        for distance in -2..=2 {
            let near = self.at(distance);
            if near.is_word() {
                self.add(T::Used, distance, near.used.into());
            }
        }
        let (before, here, behind) = (self.at(-1), self.at(0), self.at(1));
        for kind in 0..3u64 {
            let used = u64::from(here.used >> (3 * kind) & 7);
            self.add(T::UsedKind, 0, kind << 8 | used);
        }
        self.add(T::UsedPair, -1, pair(before.used.into(), here.used.into()));
        self.add(T::UsedPair, 0, pair(here.used.into(), behind.used.into()));
        self.add(T::UsedNames, 0, mix(here.names, here.used.into()));
        let triggered = pair(before.triggers.into(), here.used.into());
        self.add(T::UsedTriggers, 0, triggered);
    }

    fn at_lists_and_clusters(&mut self) {
        use Template as T;
        let (before, here) = (self.at(-1), self.at(0));
        self.add(T::NamesCluster, 0, mix(here.names, here.clusters[1].into()));
        let names = mix(here.names, before.clusters[2].into());
        self.add(T::NamesClusterBefore, 0, names);
    }
}
