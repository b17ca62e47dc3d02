//! What a reader remembers of the words it has met: their traits, and what they are worth to the
//! words around them.
//!
//! Words come back all the time, and most features look at one word alone. So what those
//! features add up to is kept by word: a word's scores are then a few sums of its neighbours' and
//! the features that look at several words together. Two words share a place: a new one takes
//! that of the one that came back less lately, so that a memory never grows and the common words
//! stay in it.

use super::features::{self, NEAR};
use super::lexicon::{Lexicon, hash};
use super::model::{Model, Sums};
use super::resources::Resources;
use super::traits::{self, BEFORE, BEHIND, Traits};
use super::words::Passage;
use std::ops::Range;

/// Places for two words each; a power of two.
const PLACES: usize = 1 << 14;

/// What a word adds to the scores of the word at each distance of [`NEAR`].
type Worth = [Sums; NEAR_WORDS];

/// How many distances [`NEAR`] has.
const NEAR_WORDS: usize = 6;

/// The memory of one reader.
#[derive(Debug)]
pub struct Memo {
    traits: Vec<Place<Traits>>,
    worths: Vec<Place<Worth>>,
    features: Vec<u64>,
}

/// What is remembered of two words: the one that came back last before the other.
#[derive(Debug, Clone)]
struct Place<T>([(u64, T); 2]);

impl<T: Clone + Default> Place<T> {
    fn empty() -> Vec<Self> {
        vec![Self(std::array::from_fn(|_| (0, T::default()))); PLACES]
    }

    /// What is remembered by a key, and whether it is; otherwise it must be filled in.
    fn of(places: &mut [Self], key: u64) -> (&mut T, bool) {
        let slot = usize::try_from(key >> 24).unwrap_or_default() % PLACES;
        let [last, other] = &mut places[slot].0;
        if last.0 == key {
            return (&mut last.1, true);
        }
        if other.0 == key {
            std::mem::swap(last, other);
            return (&mut last.1, true);
        }
        other.0 = key;
        (&mut other.1, false)
    }
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
            traits: Place::empty(),
            worths: Place::empty(),
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
        let (traits, known) = Place::of(&mut self.traits, hash(word));
        if !known {
            *traits = traits::of_word(word, sources.lexicon, sources.resources);
        }
        *traits
    }

    /// Adds what the word at `index` is worth to the words around it.
    fn add_worth(&mut self, word: &Traits, index: isize, sources: Sources<'_>, sums: &mut [Sums]) {
        let key = features::mix(word.word, word.names);
        let (worths, known) = Place::of(&mut self.worths, key);
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
