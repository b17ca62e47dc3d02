//! What the rest of an article is worth: weights of the kinds of evidence, learned from
//! labellings of sentences that the model has not seen.

use crate::learner::Random;
use sahifa::analysis::entities::chain::{Chain, Expected, LABELS, Scores, WIDTH};
use sahifa::analysis::entities::evidence::{EVIDENCE, Evidence};
use sahifa::analysis::entities::traits::Traits;

/// A sentence after the first pass.
#[derive(Debug, Clone)]
pub struct Scored {
    pub traits: Vec<Traits>,
    pub scores: Vec<Scores>,
    pub labels: Vec<u8>,
    /// Of each word: kinds of evidence.
    pub evidence: Vec<Vec<u8>>,
}

/// Fills in the evidence that the sentences of each run of `article` sentences give each other.
pub fn find_evidence(chain: &Chain, sentences: &mut [Scored], article: usize) {
    let mut expected = Expected::default();
    for article in sentences.chunks_mut(article) {
        let mut evidence = Evidence::default();
        let posteriors: Vec<Vec<Scores>> = article
            .iter()
            .map(|sentence| {
                chain.expect(&sentence.scores, &mut expected);
                evidence.add(&sentence.traits, &expected.labels);
                expected.labels.clone()
            })
            .collect();
        for (sentence, posteriors) in article.iter_mut().zip(posteriors) {
            sentence.evidence = (0..sentence.traits.len())
                .map(|index| {
                    let mut kinds = Vec::new();
                    evidence.kinds_of(&sentence.traits, &posteriors, index, &mut kinds);
                    kinds
                })
                .collect();
        }
    }
}

/// Scores with what the evidence adds.
pub fn with_evidence(sentence: &Scored, second: &[Scores]) -> Vec<Scores> {
    sentence
        .scores
        .iter()
        .zip(&sentence.evidence)
        .map(|(scores, kinds)| {
            let mut scores = *scores;
            for &kind in kinds {
                for (score, worth) in scores.iter_mut().zip(&second[usize::from(kind)]) {
                    *score += worth;
                }
            }
            scores
        })
        .collect()
}

/// Learns the weights of evidence; the chain stays as it is.
pub fn learn(chain: &Chain, sentences: &[&Scored], rounds: usize) -> Vec<Scores> {
    let mut second = vec![[0.0f32; WIDTH]; EVIDENCE];
    let mut squares = vec![[0.0f32; WIDTH]; EVIDENCE];
    let mut expected = Expected::default();
    let mut random = Random(77);
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    for _ in 0..rounds {
        random.shuffle(&mut order);
        for &at in &order {
            let sentence = sentences[at];
            let scores = with_evidence(sentence, &second);
            chain.expect(&scores, &mut expected);
            for (index, &label) in sentence.labels.iter().enumerate() {
                let mut gradient = expected.labels[index];
                gradient[usize::from(label)] -= 1.0;
                for &kind in &sentence.evidence[index] {
                    let kind = usize::from(kind);
                    for label in 0..LABELS {
                        let part = gradient[label] + 1e-4 * second[kind][label];
                        squares[kind][label] += part * part;
                        second[kind][label] -= 0.05 * part / (squares[kind][label] + 1e-6).sqrt();
                    }
                }
            }
        }
    }
    second
}
