//! Names by the trained model, an article at a time.
//!
//! Two passes: each sentence by itself, then each sentence again with what the rest of the
//! article says of its words ([`Evidence`]).

use super::chain::{self, Expected, OUTSIDE, Scores};
use super::evidence::Evidence;
use super::lexicon::Lexicon;
use super::memo::{Memo, Sources};
use super::model::Model;
use super::places::Identity;
use super::resources::Resources;
use super::rules::{self, Hints};
use super::traits::Traits;
use super::words::Passage;
use super::{EntityKind, Span};
use crate::article::Language;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

/// Probability of a name's every word from which the name is certain.
const CERTAIN: f32 = 0.6;

/// Words of a stretch of text whose sentences bear witness for each other: an article, or a part
/// of a longer text, in which one name may well be two people's.
pub const REACH: usize = 1_000;

/// A trained model with what its features look words up in.
#[derive(Debug)]
pub struct Recogniser<'a> {
    model: Model<'a>,
    resources: &'a Resources,
    lexicon: &'static Lexicon,
    /// Memories of readers that have finished, for the next ones.
    memos: Mutex<Vec<Memo>>,
}

/// A file in memory so that the buckets of a [`Model`] are each fetched in one go.
#[repr(align(64))]
struct Aligned<T: ?Sized>(T);

static ARABIC_FILE: &Aligned<[u8]> = &Aligned(*include_bytes!("data/ar.model"));

static ARABIC: LazyLock<Option<Recogniser<'static>>> = LazyLock::new(|| {
    let model = Model::read(&ARABIC_FILE.0).ok()?;
    Some(Recogniser::new(
        model,
        Resources::arabic(),
        Language::Arabic,
    ))
});

/// What has been found in each passage: names, how likely each word is part of none, and which
/// words may open a known one.
struct Found {
    spans: Vec<Vec<Span>>,
    outside: Vec<Vec<f32>>,
    opens: Vec<Vec<bool>>,
}

/// A sentence after the first pass.
struct Read {
    passage: usize,
    words: Range<usize>,
    traits: Vec<Traits>,
    scores: Vec<Scores>,
    posteriors: Vec<Scores>,
}

impl<'a> Recogniser<'a> {
    /// A recogniser for a language.
    pub fn new(model: Model<'a>, resources: &'a Resources, language: Language) -> Self {
        Self {
            model,
            resources,
            lexicon: Lexicon::of(language),
            memos: Mutex::default(),
        }
    }

    /// The recogniser of a language; `None` for those without a trained model.
    pub fn of(language: Language) -> Option<&'static Recogniser<'static>> {
        match language {
            Language::Arabic => ARABIC.as_ref(),
            _ => None,
        }
    }

    fn memos(&self) -> MutexGuard<'_, Vec<Memo>> {
        self.memos.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The names in each of an article's passages, in order, not overlapping.
    pub fn spans(&self, passages: &[Passage]) -> Vec<Vec<Span>> {
        let mut found = Found {
            spans: vec![Vec::new(); passages.len()],
            outside: vec![Vec::new(); passages.len()],
            opens: vec![Vec::new(); passages.len()],
        };
        let mut expected = Expected::default();
        let mut memo = self.memos().pop().unwrap_or_default();
        let (mut stretch, mut length) = (Vec::new(), 0);
        for (number, passage) in passages.iter().enumerate() {
            for words in passage.sentences() {
                length += words.len();
                let sentence = self.first_pass(passage, number, words, &mut memo, &mut expected);
                stretch.push(sentence);
                if length >= REACH {
                    self.second_pass(&mut stretch, &mut expected, &mut found);
                    length = 0;
                }
            }
        }
        self.second_pass(&mut stretch, &mut expected, &mut found);
        self.memos().push(memo);
        self.add_listed(passages, &mut found, &HashSet::new());
        let named: HashSet<Identity> = passages
            .iter()
            .zip(&found.spans)
            .flat_map(|(passage, spans)| rules::named(passage, self.lexicon, spans))
            .collect();
        if !named.is_empty() {
            self.add_listed(passages, &mut found, &named);
        }
        found.spans
    }

    fn add_listed(&self, passages: &[Passage], found: &mut Found, named: &HashSet<Identity>) {
        for (number, passage) in passages.iter().enumerate() {
            let hints = Hints {
                outside: &found.outside[number],
                opens: &found.opens[number],
                named,
            };
            rules::add_listed(passage, self.lexicon, hints, &mut found.spans[number]);
        }
    }

    /// Finds the names in sentences that bear witness for each other, and empties their list.
    fn second_pass(&self, stretch: &mut Vec<Read>, expected: &mut Expected, found: &mut Found) {
        let mut evidence = Evidence::default();
        for sentence in stretch.iter() {
            evidence.add(&sentence.traits, &sentence.posteriors);
        }
        let (mut kinds, mut labels) = (Vec::new(), Vec::new());
        for mut sentence in stretch.drain(..) {
            let opens = sentence.traits.iter().map(Traits::opens_known);
            found.opens[sentence.passage].extend(opens);
            if evidence.is_quiet(&sentence.traits, &sentence.posteriors) {
                let outside = |labels: &Scores| labels[usize::from(OUTSIDE)];
                found.outside[sentence.passage].extend(sentence.posteriors.iter().map(outside));
                continue;
            }
            for index in 0..sentence.traits.len() {
                evidence.kinds_of(&sentence.traits, &sentence.posteriors, index, &mut kinds);
                for &kind in &kinds {
                    self.model.add_evidence(kind, &mut sentence.scores[index]);
                }
            }
            self.model.chain.best(&sentence.scores, &mut labels);
            self.model.odds.expect(&sentence.scores, expected);
            let outside = |labels: &Scores| labels[usize::from(OUTSIDE)];
            found.outside[sentence.passage].extend(expected.labels.iter().map(outside));
            add_spans(
                &sentence,
                &labels,
                &evidence,
                &mut found.spans[sentence.passage],
            );
        }
    }

    fn first_pass(
        &self,
        passage: &Passage,
        number: usize,
        words: Range<usize>,
        memo: &mut Memo,
        expected: &mut Expected,
    ) -> Read {
        let sources = Sources {
            model: &self.model,
            lexicon: self.lexicon,
            resources: self.resources,
        };
        let (traits, sums) = memo.read(passage, words.clone(), sources);
        let scores: Vec<Scores> = sums.iter().map(|sums| self.model.scores(sums)).collect();
        self.model.odds.expect(&scores, expected);
        Read {
            passage: number,
            words,
            traits,
            scores,
            posteriors: expected.labels.clone(),
        }
    }
}

/// The names that labels mark in a sentence.
fn add_spans(sentence: &Read, labels: &[u8], evidence: &Evidence, spans: &mut Vec<Span>) {
    for (kind, words) in names(labels) {
        let certain = words.clone().all(|index| {
            let outside = sentence
                .posteriors
                .get(index)
                .map_or(1.0, |labels| labels[usize::from(OUTSIDE)]);
            let elsewhere = sentence
                .traits
                .get(index)
                .map_or(0.0, |word| evidence.surest(word));
            1.0 - outside >= CERTAIN || elsewhere >= CERTAIN
        });
        spans.push(Span {
            kind,
            start: sentence.words.start + words.start,
            end: sentence.words.start + words.end,
            taken: None,
            identity: None,
            certain,
        });
    }
}

/// The names that labels mark: their kind and their words.
pub fn names(labels: &[u8]) -> impl Iterator<Item = (EntityKind, Range<usize>)> + '_ {
    let mut start = 0;
    std::iter::from_fn(move || {
        while start < labels.len() {
            let Some(kind) = chain::kind(labels[start]) else {
                start += 1;
                continue;
            };
            let later = labels[start + 1..]
                .iter()
                .take_while(|&&label| !chain::is_first(label) && chain::kind(label) == Some(kind))
                .count();
            let words = start..start + 1 + later;
            start = words.end;
            return Some((kind, words));
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_mark_names() {
        let found: Vec<_> = names(&[0, 1, 2, 1, 0, 5, 3]).collect();
        assert_eq!(
            found,
            [
                (EntityKind::Person, 1..3),
                (EntityKind::Person, 3..4),
                (EntityKind::Organisation, 5..6),
                (EntityKind::Place, 6..7),
            ]
        );
    }

    #[test]
    fn a_stranger_is_known_by_the_words_around_the_name() {
        let passage = Passage::of_text(
            "وقال رئيس الوزراء الدنماركي لارس راسموسن إن بلاده تدرس الأمر.",
            0,
        );
        let spans = Recogniser::of(Language::Arabic)
            .map(|recogniser| recogniser.spans(&[passage]))
            .unwrap_or_default();
        let person = spans[0].iter().find(|span| span.kind == EntityKind::Person);
        assert_eq!(person.map(|span| (span.start, span.end)), Some((4, 6)));
    }
}
