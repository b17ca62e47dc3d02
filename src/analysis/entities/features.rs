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
#[expect(clippy::too_many_lines, reason = "a table of what is looked at")]
pub fn features(traits: &[Traits], index: usize, resources: &Resources, features: &mut Vec<u64>) {
    use Template as T;
    features.clear();
    let mut add = |template: T, distance: i8, value: u64| {
        let place = (u64::from(template as u8) << 8)
            | u64::from(distance.unsigned_abs() << 1 | u8::from(distance < 0));
        features.push(mix(place.wrapping_mul(0x0100_0193) + 7, value));
    };
    let at = |distance: i8| -> &Traits {
        match index.checked_add_signed(isize::from(distance)) {
            None => &BEFORE,
            Some(index) => traits.get(index).unwrap_or(&BEHIND),
        }
    };
    let here = at(0);
    let (before, behind) = (at(-1), at(1));
    let (before2, behind2) = (at(-2), at(2));

    add(T::Always, 0, 0);
    add(T::Word, 0, here.word);
    add(T::Stem, 0, here.stem);
    add(T::Proclitics, 0, here.proclitics.into());
    add(T::Shape, 0, here.shape.into());
    add(
        T::Length,
        0,
        u64::from(here.length) | u64::from(here.shape) << 8,
    );
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
            add(template, 0, affix);
        }
    }
    for (distance, near) in [(-2, before2), (-1, before), (1, behind), (2, behind2)] {
        add(T::Word, distance, near.word);
        if distance != 2 {
            add(T::Stem, distance, near.stem);
        }
    }
    for (distance, near) in [(-1, before), (1, behind)] {
        add(T::Proclitics, distance, near.proclitics.into());
        add(T::Shape, distance, near.shape.into());
        add(T::Suffix2, distance, near.suffixes[1]);
        add(T::Suffix3, distance, near.suffixes[2]);
        add(T::Prefix2, distance, near.prefixes[1]);
        add(T::Prefix3, distance, near.prefixes[2]);
    }
    add(T::WordPair, -1, mix(before.word, here.word));
    add(T::WordPair, 0, mix(here.word, behind.word));
    add(T::WordPair, -2, mix(before2.word, before.word));
    add(T::StemPair, -1, mix(before.stem, here.stem));
    add(T::StemPair, 0, mix(here.stem, behind.stem));
    let around = |of: fn(&Traits) -> u8| {
        u64::from(of(before)) << 16 | u64::from(of(here)) << 8 | u64::from(of(behind))
    };
    add(T::ProcliticsAround, 0, around(|word| word.proclitics));
    add(T::ShapesAround, 0, around(|word| word.shape));

    if resources.has_names() {
        for distance in -3..=1 {
            let triggers = at(distance).triggers;
            if triggers != 0 {
                add(T::Trigger, distance, triggers.into());
            }
        }
        for (distance, near) in [(-1, before), (0, here), (1, behind)] {
            let mut names = near.names;
            if names == 0 {
                add(T::Name, distance, u64::MAX);
            }
            while names != 0 {
                add(T::Name, distance, names.trailing_zeros().into());
                names &= names - 1;
            }
        }
        add(T::Names, 0, here.names);
        add(T::NamesPair, -1, mix(before.names, here.names));
        add(T::NamesPair, 0, mix(here.names, behind.names));
        if before.triggers | before2.triggers != 0 {
            let triggers = u64::from(before2.triggers) << 8 | u64::from(before.triggers);
            add(T::NamesTriggers, 0, mix(here.names, triggers));
        }
    }
    if resources.has_clusters() {
        for distance in -2..=2 {
            let near = at(distance);
            for (template, cut) in [T::Cluster4, T::Cluster6, T::Cluster10, T::Cluster20]
                .into_iter()
                .zip(near.clusters)
            {
                if cut != 0 || matches!(template, T::Cluster20) {
                    add(template, distance, cut.into());
                }
            }
            if resources.has_use() && near.is_word() {
                add(T::Used, distance, near.used.into());
            }
        }
        let pair = |one: u32, other: u32| u64::from(one) << 32 | u64::from(other);
        add(
            T::ClusterPair,
            -1,
            pair(before.clusters[3], here.clusters[3]),
        );
        add(
            T::ClusterPair,
            0,
            pair(here.clusters[3], behind.clusters[3]),
        );
        add(
            T::ClusterPair,
            -2,
            pair(before2.clusters[2], before.clusters[2]),
        );
        add(
            T::ClusterTriple,
            0,
            mix(
                pair(before.clusters[2], here.clusters[2]),
                behind.clusters[2].into(),
            ),
        );
        add(
            T::ClusterWord,
            -1,
            mix(before.word, here.clusters[2].into()),
        );
        add(T::ClusterWord, 1, mix(behind.word, here.clusters[2].into()));
        if resources.has_use() {
            for kind in 0..3u64 {
                add(
                    T::UsedKind,
                    0,
                    kind << 8 | u64::from(here.used >> (3 * kind) & 7),
                );
            }
            add(T::UsedPair, -1, pair(before.used.into(), here.used.into()));
            add(T::UsedPair, 0, pair(here.used.into(), behind.used.into()));
            add(T::UsedNames, 0, mix(here.names, here.used.into()));
            add(
                T::UsedTriggers,
                0,
                pair(before.triggers.into(), here.used.into()),
            );
        }
        if resources.has_names() {
            add(T::NamesCluster, 0, mix(here.names, here.clusters[1].into()));
            add(
                T::NamesClusterBefore,
                0,
                mix(here.names, before.clusters[2].into()),
            );
        }
    }
}
