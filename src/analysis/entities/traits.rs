//! What is known of each word of a sentence by itself: its letters and affixes, the word without
//! proclitics, the lists it stands in, the cluster of words it behaves like.
//!
//! [`features`](super::features) makes of these what a model sees.

use super::letters::{self, ALEF, BEH, FEH, GAP, KAF, LAM, WAW};
use super::lexicon::{Hash, Lexicon, Senses, hash};
use super::resources::{NAME_KINDS, Resources};
use super::words::{Passage, Stem, restored, stems};
use std::ops::Range;

/// What is known of one word by itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct Traits {
    pub(super) word: u64,
    pub(super) stem: u64,
    /// Which proclitics, a bit each.
    pub(super) proclitics: u8,
    pub(super) shape: u8,
    /// Letters, nine at most.
    pub(super) length: u8,
    pub(super) prefixes: [u32; 4],
    pub(super) suffixes: [u32; 4],
    pub(super) stem_prefixes: [u32; 2],
    /// The path to its cluster, cut at four lengths; a leading 1 marks the length.
    pub(super) clusters: [u32; 4],
    /// How often news uses the word in names of each kind, see [`Cluster`](super::resources::Cluster).
    pub(super) used: u16,
    pub(super) triggers: u8,
    /// Lists that have the word: alone, as the first, as a later word of a name.
    pub(super) names: u64,
    /// Whether a listed name starts with it or with what is left without proclitics.
    opens_name: bool,
    /// Whether the name of a known place or organisation starts with it.
    opens_known: bool,
}

impl Traits {
    /// The word without its proclitics: what the rest of an article is searched for.
    pub fn stem(&self) -> u64 {
        self.stem
    }

    /// Whether the name of a known place or organisation may start with it.
    pub fn opens_known(&self) -> bool {
        self.opens_known
    }

    /// Whether it is a word of letters.
    pub fn is_word(&self) -> bool {
        matches!(self.shape, NATIVE | LATIN)
    }

    /// Whether it carries the article.
    pub(super) fn is_definite(&self) -> bool {
        self.proclitics & THE != 0
    }

    /// Whether it is the head word of an organisation's name.
    pub(super) fn is_organisation_head(&self) -> bool {
        self.triggers & ORGANISATION_HEAD != 0
    }

    /// Whether it is a word that no name goes on behind.
    pub(super) fn is_stop(&self) -> bool {
        self.triggers & (SPEECH | STOP) != 0
    }

    /// Whether it is a word of letters long enough to be searched for.
    pub fn is_searchable(&self) -> bool {
        matches!(self.shape, NATIVE) && self.length > 2
    }
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
            .map(|index| of_word(passage.letters(index), lexicon, resources)),
    );
    match_names(passage, sentence, lexicon, resources, traits);
}

/// The traits of a word wherever it stands: without the lists, which may have it as part of a
/// longer name.
pub fn of_word(word: &[u8], lexicon: &Lexicon, resources: &Resources) -> Traits {
    let shape = shape(word);
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
            traits.prefixes[length - 1] = affix(&word[..length]);
            traits.suffixes[length - 1] = affix(&word[word.len() - length..]);
        }
    }
    for length in 2..=3 {
        if stem.len() > length {
            traits.stem_prefixes[length - 2] = affix(&stem[..length]);
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
    let known = forms.iter().find_map(|form| resources.cluster(*form));
    // A word that news does not know may be known without its preposition.
    let cluster = known.or_else(|| {
        stems(word, lexicon.language())
            .skip(1)
            .filter(|stem| stem.letters.len() > 3)
            .find_map(|stem| resources.cluster(hash(&restored(stem))))
    });
    if let Some(cluster) = cluster {
        traits.clusters = cluster.cuts();
        traits.used = cluster.used;
    }
    traits.triggers = triggers(&forms, lexicon);
    traits.opens_known = lexicon.opens_name(word);
    traits.opens_name = stems(word, lexicon.language())
        .any(|stem| resources.longest_name(hash(&restored(stem))).is_some());
    traits
}

/// A few letters as a number, never 0.
fn affix(letters: &[u8]) -> u32 {
    let hash = hash(letters);
    u32::try_from(hash >> 32).unwrap_or_default().max(1)
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

fn shape(word: &[u8]) -> u8 {
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

/// Bits of [`Traits::triggers`], in the order of the kinds in [`triggers`].
const ORGANISATION_HEAD: u8 = 1 << 2;
const SPEECH: u8 = 1 << 3;
const STOP: u8 = 1 << 4;

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

/// Bits of [`Traits::names`] for a name that is listed without the conjunction or the preposition
/// before it.
const JOINED: u64 = 1 << (3 * NAME_KINDS);
const PREPOSED: u64 = JOINED << 1;

/// Marks the names of the lists: bit `kind` for a name of one word, `NAME_KINDS + kind` for the
/// first and `2 * NAME_KINDS + kind` for the later words of a longer one.
pub fn match_names(
    passage: &Passage,
    sentence: Range<usize>,
    lexicon: &Lexicon,
    resources: &Resources,
    traits: &mut [Traits],
) {
    for index in sentence.clone() {
        let at = index - sentence.start;
        if !traits[at].opens_name {
            continue;
        }
        for stem in stems(passage.letters(index), lexicon.language()) {
            let Some((alone, long, words)) =
                longest_name(passage, index..sentence.end, stem, resources)
            else {
                continue;
            };
            traits[at].names |= alone;
            if let Some(last) = stem.taken.checked_sub(1) {
                let conjunction = matches!(passage.letters(index)[last], WAW | FEH);
                traits[at].names |= if conjunction { JOINED } else { PREPOSED };
            }
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

/// What stands before a sentence.
pub const BEFORE: Traits = edge(1);
/// What stands behind a sentence.
pub const BEHIND: Traits = edge(2);

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
        opens_name: false,
        opens_known: false,
    }
}
