//! A chain of labels: what the words' own scores and the steps between labels make of a
//! sentence together (a linear-chain conditional random field).
//!
//! [`Chain::best`] is the likeliest labelling (Viterbi); [`Chain::expect`] the probability of
//! every label at every word (forward-backward), which says how certain a name is and, in
//! training, where the weights must go.

#![expect(
    clippy::needless_range_loop,
    reason = "labels are numbers in several arrays at once, as in the equations"
)]

use super::EntityKind;

/// Labels at most; scores stand in arrays of this length.
pub const WIDTH: usize = 8;

/// Scores of a word's labels.
pub type Scores = [f32; WIDTH];

/// Labels: outside of names, and first and later word of each kind of name.
pub const LABELS: usize = 7;

/// The label of words that are part of no name.
pub const OUTSIDE: u8 = 0;

/// Every kind of name, in the order of their labels.
pub const KINDS: [EntityKind; 3] = [
    EntityKind::Person,
    EntityKind::Place,
    EntityKind::Organisation,
];

/// A step that no sentence takes.
const NEVER: f32 = -1e4;

/// The label of the first word of a name.
pub fn first(kind: EntityKind) -> u8 {
    match kind {
        EntityKind::Person => 1,
        EntityKind::Place => 3,
        EntityKind::Organisation => 5,
    }
}

/// The kind of name that a label is part of.
pub fn kind(label: u8) -> Option<EntityKind> {
    let index = usize::from(label).checked_sub(1)? / 2;
    KINDS.get(index).copied()
}

/// Whether a label is that of the first word of a name.
pub fn is_first(label: u8) -> bool {
    label % 2 == 1
}

/// Whether `label` may follow `before`.
fn may_follow(before: u8, label: u8) -> bool {
    label == OUTSIDE || is_first(label) || kind(before) == kind(label)
}

/// Scores of the steps between labels.
#[derive(Debug, Clone, PartialEq)]
pub struct Chain {
    /// Of a sentence that starts with a label.
    pub start: Scores,
    /// From a label to the next one.
    pub step: [Scores; WIDTH],
}

impl Default for Chain {
    fn default() -> Self {
        let mut chain = Self {
            start: [0.0; WIDTH],
            step: [[0.0; WIDTH]; WIDTH],
        };
        chain.forbid();
        chain
    }
}

/// What [`Chain::expect`] finds out; kept to be filled again.
#[derive(Debug, Clone, Default)]
pub struct Expected {
    /// Probability of each label at each word.
    pub labels: Vec<Scores>,
    /// Expected number of steps from a label to the next.
    pub steps: [Scores; WIDTH],
    forward: Vec<Scores>,
    likely: Vec<Scores>,
    scale: Vec<f32>,
}

impl Chain {
    /// Makes the steps that no labelling takes impossible: a later word without a first one.
    pub fn forbid(&mut self) {
        for label in 0..WIDTH {
            let known = label < LABELS;
            let tag = u8::try_from(label).unwrap_or(OUTSIDE);
            if !known || !(tag == OUTSIDE || is_first(tag)) {
                self.start[label] = NEVER;
            }
            for before in 0..WIDTH {
                let from = u8::try_from(before).unwrap_or(OUTSIDE);
                if !known || before >= LABELS || !may_follow(from, tag) {
                    self.step[before][label] = NEVER;
                }
            }
        }
    }

    /// The likeliest labels.
    pub fn best(&self, scores: &[Scores], labels: &mut Vec<u8>) {
        labels.clear();
        let Some(first) = scores.first() else {
            return;
        };
        let mut best = *first;
        for label in 0..WIDTH {
            best[label] += self.start[label];
        }
        let mut origins: Vec<[u8; WIDTH]> = Vec::with_capacity(scores.len());
        origins.push([0; WIDTH]);
        for own in &scores[1..] {
            let mut next = [f32::MIN; WIDTH];
            let mut origin = [0u8; WIDTH];
            for (before, tag) in (0..LABELS).zip(0u8..) {
                for label in 0..WIDTH {
                    let score = best[before] + self.step[before][label];
                    if score > next[label] {
                        next[label] = score;
                        origin[label] = tag;
                    }
                }
            }
            for label in 0..WIDTH {
                next[label] += own[label];
            }
            best = next;
            origins.push(origin);
        }
        let mut label = (0..LABELS)
            .max_by(|&one, &other| best[one].total_cmp(&best[other]))
            .unwrap_or_default();
        for origin in origins.iter().rev() {
            labels.push(u8::try_from(label).unwrap_or(OUTSIDE));
            label = origin[label].into();
        }
        labels.reverse();
    }

    /// The probability of every label at every word and of the steps between them; returns the
    /// logarithm of the sum over all labellings.
    pub fn expect(&self, scores: &[Scores], expected: &mut Expected) -> f32 {
        let words = scores.len();
        let mut total = 0.0;
        expected.steps = [[0.0; WIDTH]; WIDTH];
        for list in [
            &mut expected.labels,
            &mut expected.forward,
            &mut expected.likely,
        ] {
            list.clear();
            list.resize(words, [0.0; WIDTH]);
        }
        expected.scale.clear();
        expected.scale.resize(words, 1.0);
        if words == 0 {
            return 0.0;
        }
        let start = self.start.map(f32::exp);
        let step = self.step.map(|row| row.map(f32::exp));
        for (index, own) in scores.iter().enumerate() {
            let top = own[..LABELS].iter().copied().fold(f32::MIN, f32::max);
            let mut likely = [0.0; WIDTH];
            for label in 0..LABELS {
                likely[label] = (own[label] - top).exp();
            }
            let mut forward = [0.0; WIDTH];
            if index == 0 {
                forward = start;
            } else {
                let before = expected.forward[index - 1];
                for from in 0..LABELS {
                    for label in 0..WIDTH {
                        forward[label] += before[from] * step[from][label];
                    }
                }
            }
            let mut scale = 0.0;
            for label in 0..WIDTH {
                forward[label] *= likely[label];
                scale += forward[label];
            }
            let scale = scale.max(1e-30);
            expected.forward[index] = forward.map(|value| value / scale);
            expected.likely[index] = likely;
            expected.scale[index] = scale;
            total += scale.ln() + top;
        }
        let mut behind = [1.0; WIDTH];
        for index in (0..words).rev() {
            let forward = expected.forward[index];
            for label in 0..WIDTH {
                expected.labels[index][label] = forward[label] * behind[label];
            }
            if index == 0 {
                break;
            }
            let before = expected.forward[index - 1];
            let mut weighted = expected.likely[index];
            for label in 0..WIDTH {
                weighted[label] *= behind[label] / expected.scale[index];
            }
            let mut next = [0.0; WIDTH];
            for from in 0..LABELS {
                for label in 0..WIDTH {
                    let share = step[from][label] * weighted[label];
                    next[from] += share;
                    expected.steps[from][label] += before[from] * share;
                }
            }
            behind = next;
        }
        total
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scores() -> Vec<Scores> {
        vec![
            [0.1, 1.2, 0.0, 0.3, 0.0, 0.2, 0.0, 0.0],
            [0.2, 0.1, 0.9, 0.0, 0.4, 0.0, 1.1, 0.0],
            [0.5, 0.0, 0.3, 0.7, 0.2, 0.1, 0.6, 0.0],
        ]
    }

    /// Every labelling with its score.
    fn all(chain: &Chain, scores: &[Scores]) -> Vec<(Vec<u8>, f32)> {
        let mut all = vec![(Vec::new(), 0.0)];
        for own in scores {
            all = all
                .into_iter()
                .flat_map(|(labels, score)| {
                    (0..LABELS).zip(0u8..).map(move |(label, tag)| {
                        let step = match labels.last() {
                            Some(&before) => chain.step[usize::from(before)][label],
                            None => chain.start[label],
                        };
                        let mut labels: Vec<u8> = labels.clone();
                        labels.push(tag);
                        (labels, score + step + own[label])
                    })
                })
                .collect();
        }
        all
    }

    #[test]
    fn the_best_labelling_is_that_of_all_tried_in_turn() {
        let chain = Chain::default();
        let tried = all(&chain, &scores());
        let best = tried.iter().max_by(|one, other| one.1.total_cmp(&other.1));
        let mut labels = Vec::new();
        chain.best(&scores(), &mut labels);
        assert_eq!(Some(&labels), best.map(|(labels, _)| labels));
    }

    #[test]
    fn probabilities_are_those_of_all_labellings_together() {
        let chain = Chain::default();
        let tried = all(&chain, &scores());
        let sum: f32 = tried.iter().map(|(_, score)| score.exp()).sum();
        let mut expected = Expected::default();
        let total = chain.expect(&scores(), &mut expected);
        assert!((total - sum.ln()).abs() < 1e-4);
        for word in 0..3 {
            for label in 0..7u8 {
                let share: f32 = tried
                    .iter()
                    .filter(|(labels, _)| labels[word] == label)
                    .map(|(_, score)| score.exp())
                    .sum();
                let found = expected.labels[word][usize::from(label)];
                assert!((found - share / sum).abs() < 1e-4);
            }
        }
    }
}
