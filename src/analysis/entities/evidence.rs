//! What the rest of an article says of a word: how sure its other occurrences are to be part of
//! a name, and of which kind.
//!
//! A first pass gives every word the probability of each label by its own sentence. [`Evidence`]
//! adds these up by stem (and by pairs of stems, for names of several words); a second pass adds
//! to a word's scores what its [`kinds_of`](Evidence::kinds_of) evidence are worth, which is
//! learned with the model. That is how a name that is certain in one place is found everywhere.

#![expect(
    clippy::needless_range_loop,
    reason = "kinds are numbers in several arrays at once"
)]

use super::chain::{KINDS, LABELS, OUTSIDE, Scores};
use super::lexicon::Ready;
use super::traits::Traits;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

/// Kinds of evidence.
pub const EVIDENCE: usize = 64;

/// Parts of the kinds of evidence: how sure the surest other occurrence is, how sure they are on
/// average, what place in a longer name they have, how sure the surest other occurrence of the
/// pair with the word before is.
const SUREST: u8 = 0;
const AVERAGE: u8 = 15;
const PLACE: u8 = 30;
const PAIR: u8 = 48;

const STEPS: [f32; 4] = [0.05, 0.3, 0.6, 0.9];

/// Probability that a word is part of no name above which a sentence is left as it is …
const QUIET: f32 = 0.98;
/// … if no occurrence of its words is a name's with so much.
const HINT: f32 = 0.3;

/// The probability that a word is part of a name of each kind.
type Shares = [f32; 3];

#[derive(Debug, Clone, Copy, Default)]
struct Heard {
    count: u16,
    sum: Shares,
    surest: Shares,
    second: Shares,
    /// How often it was the last and the first word of a longer name, by kind.
    last: [u16; 3],
    first: [u16; 3],
}

/// The occurrences of an article's words.
#[derive(Debug, Default)]
pub struct Evidence {
    words: HashMap<u64, Heard, BuildHasherDefault<Ready>>,
    pairs: HashMap<u64, Heard, BuildHasherDefault<Ready>>,
}

/// One occurrence, as it is counted.
#[derive(Debug, Clone, Copy)]
struct Occurrence {
    shares: Shares,
    /// Whether it goes on a name of the kind.
    later: Shares,
    ends: [bool; 3],
    starts: [bool; 3],
}

impl Heard {
    fn add(&mut self, shares: &Shares) {
        self.count = self.count.saturating_add(1);
        for kind in 0..KINDS.len() {
            let share = shares[kind];
            self.sum[kind] += share;
            if share > self.surest[kind] {
                self.second[kind] = self.surest[kind];
                self.surest[kind] = share;
            } else if share > self.second[kind] {
                self.second[kind] = share;
            }
        }
    }

    /// The surest of all but one of this share.
    fn surest_but(&self, kind: usize, own: f32) -> f32 {
        if own >= self.surest[kind] {
            self.second[kind]
        } else {
            self.surest[kind]
        }
    }
}

fn occurrence(posteriors: &[Scores], index: usize) -> Occurrence {
    let own = posteriors.get(index).copied().unwrap_or_default();
    let next = posteriors.get(index + 1).copied().unwrap_or_default();
    let mut occurrence = Occurrence {
        shares: [0.0; 3],
        later: [0.0; 3],
        ends: [false; 3],
        starts: [false; 3],
    };
    for kind in 0..KINDS.len() {
        let (first, later) = (own[1 + 2 * kind], own[2 + 2 * kind]);
        occurrence.shares[kind] = first + later;
        occurrence.later[kind] = later;
        let goes_on = next[2 + 2 * kind] > 0.5;
        occurrence.ends[kind] = later > 0.5 && !goes_on;
        occurrence.starts[kind] = first > 0.5 && goes_on;
    }
    occurrence
}

fn pair(traits: &[Traits], index: usize) -> Option<u64> {
    let before = traits.get(index.checked_sub(1)?)?;
    let own = traits.get(index)?;
    (before.is_word() && own.is_word())
        .then(|| (before.stem().rotate_left(17) ^ own.stem()).wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

impl Evidence {
    /// Adds the words of a sentence with the probabilities of their labels.
    pub fn add(&mut self, traits: &[Traits], posteriors: &[Scores]) {
        for (index, word) in traits.iter().enumerate() {
            let occurrence = occurrence(posteriors, index);
            if word.is_searchable() {
                let heard = self.words.entry(word.stem()).or_default();
                heard.add(&occurrence.shares);
                for kind in 0..KINDS.len() {
                    heard.last[kind] += u16::from(occurrence.ends[kind]);
                    heard.first[kind] += u16::from(occurrence.starts[kind]);
                }
            }
            if let Some(pair) = pair(traits, index) {
                self.pairs.entry(pair).or_default().add(&occurrence.later);
            }
        }
    }

    /// The kinds of evidence, below [`EVIDENCE`], that the other occurrences of word `index` of a
    /// sentence give. The sentence must have been [added](Self::add).
    pub fn kinds_of(
        &self,
        traits: &[Traits],
        posteriors: &[Scores],
        index: usize,
        kinds: &mut Vec<u8>,
    ) {
        kinds.clear();
        let Some(word) = traits.get(index) else {
            return;
        };
        let own = occurrence(posteriors, index);
        if word.is_searchable()
            && let Some(heard) = self.words.get(&word.stem())
            && heard.count > 1
        {
            let others = f32::from(heard.count - 1);
            for (kind, number) in (0..KINDS.len()).zip(0u8..) {
                let surest = heard.surest_but(kind, own.shares[kind]);
                let average = (heard.sum[kind] - own.shares[kind]) / others;
                kinds.push(SUREST + 5 * number + step(surest));
                kinds.push(AVERAGE + 5 * number + step(average));
                if heard.last[kind] > u16::from(own.ends[kind]) {
                    kinds.push(PLACE + number);
                }
                if heard.first[kind] > u16::from(own.starts[kind]) {
                    kinds.push(PLACE + 3 + number);
                }
            }
        }
        if let Some(heard) = pair(traits, index).and_then(|pair| self.pairs.get(&pair))
            && heard.count > 1
        {
            for (kind, number) in (0..KINDS.len()).zip(0u8..) {
                let surest = heard.surest_but(kind, own.later[kind]);
                kinds.push(PAIR + 5 * number + step(surest));
            }
        }
    }

    /// Whether nothing in a sentence, and nothing that the rest of the article says of its words,
    /// hints at a name: then there is nothing to decide.
    pub fn is_quiet(&self, traits: &[Traits], posteriors: &[Scores]) -> bool {
        let outside = usize::from(OUTSIDE);
        posteriors.iter().all(|labels| labels[outside] > QUIET)
            && traits.iter().all(|word| self.surest(word) < HINT)
    }

    /// How sure the surest occurrence of a word is, of any kind.
    pub fn surest(&self, word: &Traits) -> f32 {
        self.words
            .get(&word.stem())
            .map_or(0.0, |heard| heard.surest.into_iter().fold(0.0, f32::max))
    }
}

/// Which of five steps a probability stands on.
fn step(share: f32) -> u8 {
    STEPS
        .iter()
        .take_while(|least| share >= **least)
        .fold(0, |step, _| step + 1)
}

const _: () = assert!(LABELS == 1 + 2 * KINDS.len() && PAIR as usize + 15 <= EVIDENCE);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::entities::lexicon::Lexicon;
    use crate::analysis::entities::resources::Resources;
    use crate::analysis::entities::traits;
    use crate::analysis::entities::words::Passage;
    use crate::article::Language;

    #[test]
    fn a_name_certain_in_one_place_is_evidence_in_another() {
        let passage = Passage::of_text("وصل بلينكن ثم غادر بلينكن", 0);
        let mut traits = Vec::new();
        traits::traits(
            &passage,
            0..passage.len(),
            Lexicon::of(Language::Arabic),
            Resources::arabic(),
            &mut traits,
        );
        let mut posteriors = vec![[1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]; 5];
        posteriors[1] = [0.05, 0.95, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
        let mut evidence = Evidence::default();
        evidence.add(&traits, &posteriors);
        let mut kinds = Vec::new();
        evidence.kinds_of(&traits, &posteriors, 4, &mut kinds);
        assert!(kinds.contains(&(SUREST + 4)));
        evidence.kinds_of(&traits, &posteriors, 1, &mut kinds);
        assert!(kinds.contains(&SUREST));
        evidence.kinds_of(&traits, &posteriors, 0, &mut kinds);
        assert!(kinds.is_empty());
    }
}
