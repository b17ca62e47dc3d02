//! What a reader remembers of the words it has met: their traits, and what they are worth to the
//! words around them.
//!
//! Words come back all the time, and most features look at one word alone. So what those
//! features add up to is kept by word: a word's scores are then a few sums of its neighbours' and
//! the features that look at several words together. Two words share a place: a new one takes
//! that of the one that came back less lately, so that the common words stay. A memory begins small,
//! which is enough for an article, and grows with what it reads up to [`MOST`].

use super::features::{self, NEAR};
use super::lexicon::{Lexicon, hash};
use super::model::{Model, Sums};
use super::resources::Resources;
use super::traits::{self, BEFORE, BEHIND, Traits};
use super::words::Passage;
use std::ops::Range;

/// Places for two words each in a memory that is new; a power of two.
const FIRST: usize = 1 << 9;

/// Places at most; a power of two. More of them are slower: they are far from the processor.
const MOST: usize = 1 << 14;

/// How many times more places a memory gets when it grows.
const GROWTH: usize = 4;

/// What a word adds to the scores of the word at each distance of [`NEAR`].
type Worth = [Sums; NEAR_WORDS];

/// How many distances [`NEAR`] has.
const NEAR_WORDS: usize = 6;

/// The memory of one reader.
#[derive(Debug)]
pub struct Memo {
    traits: Kept<Traits>,
    worths: Kept<Worth>,
    features: Vec<u64>,
}

/// What is remembered, by key.
#[derive(Debug)]
struct Kept<T> {
    places: Vec<Place<T>>,
    /// Words that were forgotten for another one since it grew.
    forgotten: usize,
}

/// What is remembered of two words: the one that came back last before the other. The key 0 stands
/// for none.
#[derive(Debug, Clone, Default)]
struct Place<T>([(u64, T); 2]);

impl<T: Clone + Default> Kept<T> {
    fn new() -> Self {
        Self {
            places: vec![Place::default(); FIRST],
            forgotten: 0,
        }
    }

    /// What is remembered by a key, and whether it is; otherwise it must be filled in.
    fn of(&mut self, key: u64) -> (&mut T, bool) {
        if self.forgotten > self.places.len() && self.places.len() < MOST {
            self.grow();
        }
        let slot = slot(key, self.places.len());
        let [last, other] = &mut self.places[slot].0;
        if last.0 == key {
            return (&mut last.1, true);
        }
        if other.0 == key {
            std::mem::swap(last, other);
            return (&mut last.1, true);
        }
        self.forgotten += usize::from(other.0 != 0);
        other.0 = key;
        (&mut other.1, false)
    }

    fn grow(&mut self) {
        let count = (self.places.len() * GROWTH).min(MOST);
        let old = std::mem::replace(&mut self.places, vec![Place::default(); count]);
        self.forgotten = 0;
        for (key, value) in old.into_iter().flat_map(|place| place.0) {
            if key != 0 {
                *self.of(key).0 = value;
            }
        }
    }
}

/// The place of a key among so many.
fn slot(key: u64, places: usize) -> usize {
    usize::try_from(key >> 24).unwrap_or_default() % places
}

/// What words are looked up in.
#[derive(Debug, Clone, Copy)]
pub struct Sources<'a> {
    /// The weights of features.
    pub model: &'a Model<'a>,
    /// Titles and heads.
    pub lexicon: &'a Lexicon,
    /// Name lists and clusters.
    pub resources: &'a Resources,
}

impl Default for Memo {
    fn default() -> Self {
        Self {
            traits: Kept::new(),
            worths: Kept::new(),
            features: Vec::with_capacity(128),
        }
    }
}

impl Memo {
    /// The traits of the words of a sentence and the sums of their features' weights.
    pub fn read(
        &mut self,
        passage: &Passage,
        sentence: Range<usize>,
        sources: Sources<'_>,
    ) -> (Vec<Traits>, Vec<Sums>) {
        let mut words: Vec<Traits> = sentence
            .clone()
            .map(|index| self.traits_of(passage.letters(index), sources))
            .collect();
        let Sources {
            model,
            lexicon,
            resources,
        } = sources;
        traits::match_names(passage, sentence, lexicon, resources, &mut words);
        let mut sums = vec![Sums::default(); words.len()];
        for index in -2..0 {
            self.add_worth(&BEFORE, index, sources, &mut sums);
        }
        for (index, word) in (0..).zip(&words) {
            self.add_worth(word, index, sources, &mut sums);
        }
        for index in 0..2 {
            let end = isize::try_from(words.len()).unwrap_or(isize::MAX - 2);
            self.add_worth(&BEHIND, end + index, sources, &mut sums);
        }
        for (index, sums) in sums.iter_mut().enumerate() {
            self.features.clear();
            features::together(&words, index, resources, &mut self.features);
            model.add(&self.features, sums);
        }
        (words, sums)
    }

    fn traits_of(&mut self, word: &[u8], sources: Sources<'_>) -> Traits {
        let (traits, known) = self.traits.of(hash(word));
        if !known {
            *traits = traits::of_word(word, sources.lexicon, sources.resources);
        }
        *traits
    }

    /// Adds what the word at `index` is worth to the words around it.
    fn add_worth(&mut self, word: &Traits, index: isize, sources: Sources<'_>, sums: &mut [Sums]) {
        let key = features::mix(word.word, word.names);
        let (worths, known) = self.worths.of(key);
        if !known {
            for (distance, worth) in NEAR.zip(worths.iter_mut()) {
                *worth = Sums::default();
                self.features.clear();
                features::alone(word, distance, sources.resources, &mut self.features);
                sources.model.add(&self.features, worth);
            }
        }
        for (distance, worth) in NEAR.zip(worths.iter()) {
            let near = usize::try_from(index - isize::from(distance)).ok();
            if let Some(sums) = near.and_then(|near| sums.get_mut(near)) {
                for (sum, worth) in sums.iter_mut().zip(worth) {
                    *sum += worth;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_memory_begins_small_and_grows_with_the_words_it_meets() {
        let mut kept: Kept<u64> = Kept::new();
        for key in (1..=100).map(|word: u64| hash(&word.to_le_bytes())) {
            assert!(!kept.of(key).1);
        }
        assert_eq!(kept.places.len(), FIRST);
        for key in (1..=100_000).map(|word: u64| hash(&word.to_le_bytes())) {
            kept.of(key);
        }
        assert_eq!(kept.places.len(), MOST);
    }

    #[test]
    fn what_is_remembered_of_a_word_is_always_its_own() {
        let mut kept: Kept<u64> = Kept::new();
        let mut known_again = 0;
        for turn in 0..200_000_u64 {
            // The first words come back more often than the others.
            let key = hash(&(turn.wrapping_mul(turn) % 20_011).to_le_bytes());
            let (value, known) = kept.of(key);
            if known {
                assert_eq!(*value, !key);
                known_again += 1;
            }
            *value = !key;
        }
        assert!(known_again > 100_000, "{known_again}");
    }
}
