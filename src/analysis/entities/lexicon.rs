//! What is known of names before any text is read: lists of places, organisations, given names
//! and of the words that stand around names.
//!
//! A [`Lexicon`] belongs to one language. It is put together once, on first use, from CLDR's
//! territory names and the lists beside this file and under `data`, and answers one
//! question: which known name starts at this word, and what is it?

use super::letters::GAP;
use super::places;
use super::words::{Passage, restored, stems};
use crate::article::Language;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

/// What a listed name or word may be; several at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Senses(u16);

impl Senses {
    /// A country, city, region, sea or river.
    pub const PLACE: Self = Self(1);
    /// An organisation.
    pub const ORGANISATION: Self = Self(1 << 1);
    /// A given name.
    pub const GIVEN: Self = Self(1 << 2);
    /// A title or role that stands before a person's name.
    pub const TITLE: Self = Self(1 << 3);
    /// A word that opens the name of a place: city of, lake.
    pub const PLACE_HEAD: Self = Self(1 << 4);
    /// A word that opens (in Urdu often ends) the name of an organisation.
    pub const ORGANISATION_HEAD: Self = Self(1 << 5);
    /// A verb of saying or doing, whose subject is often a person.
    pub const SPEECH: Self = Self(1 << 6);
    /// A word that is part of no name.
    pub const STOP: Self = Self(1 << 7);
    /// A place of many people or a country: sure without anything around it.
    pub const WELL_KNOWN: Self = Self(1 << 8);
    /// A family name.
    pub const SURNAME: Self = Self(1 << 9);
    /// An ordinary word of the language: whatever else it may be needs more evidence.
    pub const COMMON: Self = Self(1 << 10);
    /// A title behind which nothing but a name stands.
    pub const HONORIFIC: Self = Self(1 << 11);
    /// A person of whom much is written, by the name that is enough to tell who it is.
    pub const PERSON: Self = Self(1 << 12);
    /// A word by which organisations are called: what they are for, and adjectives of it.
    pub const FIELD: Self = Self(1 << 13);

    /// Whether it may be any of `other`.
    pub fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The bits, the same from run to run.
    pub fn bits(self) -> u16 {
        self.0
    }
}

/// A listed name found in a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// How many words it covers.
    pub words: usize,
    /// How many letters of the first word are proclitics.
    pub taken: usize,
    /// What it may be.
    pub senses: Senses,
    /// Which place or organisation it is, in [`places`].
    pub identity: Option<places::Identity>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Entry {
    senses: Senses,
    identity: Option<places::Identity>,
}

/// The listed names of one language.
#[derive(Debug, Default)]
pub struct Lexicon {
    language: Language,
    names: HashMap<u64, Entry, BuildHasherDefault<Ready>>,
    /// The most words of any name that starts with the word of this hash.
    longest: HashMap<u64, u8, BuildHasherDefault<Ready>>,
    /// The first words of places and organisations.
    first: HashSet<u64, BuildHasherDefault<Ready>>,
}

static LEXICONS: [LazyLock<Lexicon>; 5] = [
    LazyLock::new(|| Lexicon::new(Language::Arabic, include_str!("lists/ar.txt"))),
    LazyLock::new(|| Lexicon::new(Language::Hebrew, include_str!("lists/he.txt"))),
    LazyLock::new(|| Lexicon::new(Language::Persian, include_str!("lists/fa.txt"))),
    LazyLock::new(|| Lexicon::new(Language::Urdu, include_str!("lists/ur.txt"))),
    LazyLock::new(|| Lexicon::new(Language::English, include_str!("lists/en.txt"))),
];

impl Lexicon {
    /// The lexicon of a language; English for those without one.
    pub fn of(language: Language) -> &'static Self {
        let index = match language {
            Language::Arabic => 0,
            Language::Hebrew => 1,
            Language::Persian => 2,
            Language::Urdu => 3,
            Language::English | Language::Other => 4,
        };
        &LEXICONS[index]
    }

    fn new(language: Language, lists: &str) -> Self {
        let mut lexicon = Self {
            language,
            ..Self::default()
        };
        let mut senses = Senses::default();
        for line in lists.lines().map(str::trim) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            match line {
                "[titles]" => senses = Senses::TITLE,
                "[place-heads]" => senses = Senses::PLACE_HEAD,
                "[organisation-heads]" => senses = Senses::ORGANISATION_HEAD,
                "[speech]" => senses = Senses::SPEECH,
                "[given]" => senses = Senses::GIVEN,
                "[stops]" => senses = Senses::STOP,
                "[surnames]" => senses = Senses::SURNAME,
                "[common]" => senses = Senses::COMMON,
                "[fields]" => senses = Senses::FIELD,
                "[honorifics]" => senses = Senses::TITLE.and(Senses::HONORIFIC),
                "[people]" => senses = Senses::PERSON.and(Senses::WELL_KNOWN),
                "[places]" => senses = Senses::PLACE.and(Senses::WELL_KNOWN),
                "[organisations]" => senses = Senses::ORGANISATION.and(Senses::WELL_KNOWN),
                names => {
                    for name in names.split(',') {
                        lexicon.add(name, senses, None);
                    }
                }
            }
        }
        for (identity, known) in places::all() {
            let senses = if known.is_place() {
                Senses::PLACE
            } else {
                Senses::ORGANISATION
            };
            let senses = if known.is_well_known() {
                senses.and(Senses::WELL_KNOWN)
            } else {
                senses
            };
            for name in known.names(language) {
                lexicon.add(name, senses, Some(identity));
            }
        }
        lexicon
    }

    fn add(&mut self, name: &str, senses: Senses, identity: Option<places::Identity>) {
        let passage = Passage::of_text(name.trim(), 0);
        if passage.is_empty() || passage.len() > 8 {
            return;
        }
        let entry = self
            .names
            .entry(hash(&passage.joined(0, passage.len())))
            .or_default();
        entry.senses = entry.senses.and(senses);
        if entry.identity.is_none() {
            entry.identity = identity;
        }
        let first = hash(passage.letters(0));
        let longest = self.longest.entry(first).or_default();
        *longest = (*longest).max(u8::try_from(passage.len()).unwrap_or(u8::MAX));
        if senses.any(Senses::PLACE.and(Senses::ORGANISATION)) {
            self.first.insert(first);
        }
    }

    /// The language it belongs to.
    pub fn language(&self) -> Language {
        self.language
    }

    /// What `letters`, a whole name with its words parted by [`GAP`], may be.
    pub fn senses(&self, letters: &[u8]) -> Senses {
        self.senses_of(hash(letters))
    }

    /// What the name of this [`hash`] may be.
    pub fn senses_of(&self, name: u64) -> Senses {
        self.names
            .get(&name)
            .map(|entry| entry.senses)
            .unwrap_or_default()
    }

    /// Which place or organisation `letters`, a whole name, is.
    pub fn identity(&self, letters: &[u8]) -> Option<places::Identity> {
        self.names
            .get(&hash(letters))
            .and_then(|entry| entry.identity)
    }

    /// Whether the name of a place or an organisation may start with `word`, whole or behind
    /// proclitics.
    pub fn opens_name(&self, word: &[u8]) -> bool {
        stems(word, self.language).any(|stem| self.first.contains(&hash(&restored(stem))))
    }

    /// The longest name with any of the `wanted` senses that starts at word `index`, whole or
    /// behind proclitics; of equally long ones that with the fewest letters taken off.
    pub fn longest(&self, passage: &Passage, index: usize, wanted: Senses) -> Option<Match> {
        let mut best: Option<Match> = None;
        for stem in stems(passage.letters(index), self.language) {
            let first = restored(stem);
            let Some(&longest) = self.longest.get(&hash(&first)) else {
                continue;
            };
            let mut name = Hash::default();
            name.write(&first);
            for words in 1..=usize::from(longest) {
                if words > 1 {
                    let next = passage.letters(index + words - 1);
                    if next.is_empty() {
                        break;
                    }
                    name.write(&[GAP]);
                    name.write(next);
                }
                let Some(entry) = self.names.get(&name.finish()) else {
                    continue;
                };
                if entry.senses.any(wanted) && best.is_none_or(|best| words > best.words) {
                    best = Some(Match {
                        words,
                        taken: stem.taken,
                        senses: entry.senses,
                        identity: entry.identity,
                    });
                }
            }
        }
        best
    }

    /// What word `index` alone may be, whole or behind proclitics.
    pub fn word(&self, passage: &Passage, index: usize) -> Senses {
        stems(passage.letters(index), self.language).fold(Senses::default(), |senses, stem| {
            senses.and(self.senses(&restored(stem)))
        })
    }
}

/// A hash of letters that is the same from run to run and from machine to machine; trained
/// models are kept by it.
pub fn hash(letters: &[u8]) -> u64 {
    let mut hash = Hash::default();
    hash.write(letters);
    hash.finish()
}

/// The state of [`hash`], for names that grow word by word.
#[derive(Debug, Clone, Copy)]
pub struct Hash(u64);

impl Default for Hash {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hash {
    /// Adds letters.
    pub fn write(&mut self, letters: &[u8]) {
        for &letter in letters {
            self.0 = (self.0 ^ u64::from(letter)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    /// The hash of what was added, its bits well mixed.
    pub fn finish(self) -> u64 {
        let mixed = (self.0 ^ (self.0 >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ (mixed >> 29)
    }
}

/// A hasher for keys that are hashes already.
#[derive(Debug, Default, Clone, Copy)]
pub struct Ready(u64);

impl Hasher for Ready {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = hash(bytes);
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_name_is_found_behind_its_clitics() {
        let passage = Passage::of_text("وبالولايات المتحدة وللأمم المتحدة", 0);
        let lexicon = Lexicon::of(Language::Arabic);
        let place = lexicon.longest(&passage, 0, Senses::PLACE).unwrap();
        assert_eq!((place.words, place.taken), (2, 2));
        let organisation = lexicon.longest(&passage, 2, Senses::ORGANISATION).unwrap();
        assert_eq!(organisation.words, 2);
    }

    #[test]
    fn every_list_names_its_sections_right() {
        for language in Language::KNOWN {
            let lexicon = Lexicon::of(language);
            let count = |senses: Senses| {
                lexicon
                    .names
                    .values()
                    .filter(|entry| entry.senses.any(senses))
                    .count()
            };
            assert!(count(Senses::PLACE) > 300, "{language:?}");
            assert!(count(Senses::TITLE) > 30, "{language:?}");
            assert!(count(Senses::GIVEN) > 50, "{language:?}");
        }
    }
}
