//! What a reader remembers of the words it has met: their traits, and what they are worth to the
//! words around them.
//!
//! Words come back all the time, and most features look at one word alone. So what those
//! features add up to is kept by word: a word's scores are then a few sums of its neighbours' and
//! the features that look at several words together. A newer word takes an older one's place,
//! so that a memory never grows.

use super::features::{self, NEAR};
use super::lexicon::{Lexicon, hash};
use super::model::{Model, Sums};
use super::resources::Resources;
use super::traits::{self, BEFORE, BEHIND, Traits};
use super::words::Passage;
use std::ops::Range;

/// Words remembered; a power of two.
const WORDS: usize = 1 << 15;

/// What a word adds to the scores of the word at each distance of [`NEAR`].
type Worth = [Sums; NEAR_WORDS];

/// How many distances [`NEAR`] has.
const NEAR_WORDS: usize = 6;

/// The memory of one reader.
#[derive(Debug)]
pub struct Memo {
    traits: Vec<(u64, Traits)>,
    worths: Vec<(u64, Worth)>,
    features: Vec<u64>,
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
            traits: vec![(0, Traits::default()); WORDS],
            worths: vec![(0, Worth::default()); WORDS],
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
        let key = hash(word);
        let place = &mut self.traits[slot(key)];
        if place.0 != key {
            *place = (
                key,
                traits::of_word(word, sources.lexicon, sources.resources),
            );
        }
        place.1
    }

    /// Adds what the word at `index` is worth to the words around it.
    fn add_worth(&mut self, word: &Traits, index: isize, sources: Sources<'_>, sums: &mut [Sums]) {
        let key = features::mix(word.word, word.names);
        let place = &mut self.worths[slot(key)];
        if place.0 != key {
            place.0 = key;
            for (distance, worth) in NEAR.zip(&mut place.1) {
                *worth = Sums::default();
                self.features.clear();
                features::alone(word, distance, sources.resources, &mut self.features);
                sources.model.add(&self.features, worth);
            }
        }
        for (distance, worth) in NEAR.zip(&place.1) {
            let near = usize::try_from(index - isize::from(distance)).ok();
            if let Some(sums) = near.and_then(|near| sums.get_mut(near)) {
                for (sum, worth) in sums.iter_mut().zip(worth) {
                    *sum += worth;
                }
            }
        }
    }
}

fn slot(key: u64) -> usize {
    usize::try_from(key >> 24).unwrap_or_default() % WORDS
}
