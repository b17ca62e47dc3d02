//! A chain of labels: what the words' own scores and the steps between labels make of a
//! sentence together (a linear-chain conditional random field).
//!
//! [`Chain::best`] is the likeliest labelling (Viterbi); [`Odds::expect`] the probability of
//! every label at every word (forward-backward), which says how certain a name is;
//! [`Chain::expect`] in training where the weights must go, too.

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

/// What [`Chain::expect`] and [`Odds::expect`] find out; kept to be filled again.
#[derive(Debug, Clone, Default)]
pub struct Expected {
    /// Probability of each label at each word.
    pub labels: Vec<Scores>,
    /// Expected number of steps from a label to the next.
    pub steps: [Scores; WIDTH],
    /// Of each word's labels with all words before it.
    forward: Vec<Scores>,
    /// Of each word's labels with all words behind it.
    behind: Vec<Scores>,
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

    /// The odds of the steps, to find out probabilities with.
    pub fn odds(&self) -> Odds {
        Odds {
            start: self.start.map(exp),
            step: self.step.map(|row| row.map(exp)),
        }
    }

    /// The probability of every label at every word and of the steps between them; returns the
    /// logarithm of the sum over all labellings.
    pub fn expect(&self, scores: &[Scores], expected: &mut Expected) -> f32 {
        let odds = self.odds();
        odds.expect(scores, expected);
        expected.steps = [[0.0; WIDTH]; WIDTH];
        for index in 1..scores.len() {
            let (before, behind) = (expected.forward[index - 1], expected.behind[index]);
            for from in 0..LABELS {
                for label in 0..WIDTH {
                    expected.steps[from][label] +=
                        before[from] * odds.step[from][label] * behind[label];
                }
            }
        }
        let totals = expected.scale.iter().zip(scores);
        totals.map(|(scale, own)| scale.ln() + top(own)).sum()
    }
}

/// The highest score of a label.
fn top(scores: &Scores) -> f32 {
    scores[..LABELS].iter().copied().fold(f32::MIN, f32::max)
}

/// e to the power of `x`, for what is not above a few dozens, to five digits: so simple that a
/// processor works out all labels at once.
#[expect(clippy::cast_possible_truncation, reason = "a whole number below 128")]
#[expect(clippy::cast_sign_loss, reason = "above 0 by then")]
fn exp(x: f32) -> f32 {
    // Adding it leaves no place for what is behind the point.
    const WHOLE: f32 = 12_582_912.0;
    const BIAS: i32 = 127;
    let power = x.max(-80.0) * std::f32::consts::LOG2_E;
    let whole = (power + WHOLE) - WHOLE;
    let rest = (power - whole) * std::f32::consts::LN_2;
    // The series of e^rest, which lies within a third of 0 on either side.
    let series = 1.0
        + rest
            * (1.0
                + rest
                    * (1.0 / 2.0
                        + rest * (1.0 / 6.0 + rest * (1.0 / 24.0 + rest * (1.0 / 120.0)))));
    series * f32::from_bits(((whole as i32 + BIAS) as u32) << 23)
}

/// The steps of a [`Chain`] as factors instead of summands.
#[derive(Debug, Clone)]
pub struct Odds {
    start: Scores,
    step: [Scores; WIDTH],
}

impl Odds {
    /// The probability of every label at every word: [`Expected::labels`].
    pub fn expect(&self, scores: &[Scores], expected: &mut Expected) {
        let words = scores.len();
        for list in [
            &mut expected.labels,
            &mut expected.forward,
            &mut expected.behind,
        ] {
            list.clear();
            list.resize(words, [0.0; WIDTH]);
        }
        expected.scale.clear();
        let mut before = self.start;
        for (index, own) in scores.iter().enumerate() {
            let top = top(own);
            let mut likely = [0.0; WIDTH];
            for label in 0..WIDTH {
                likely[label] = exp(own[label] - top);
            }
            likely[LABELS..].fill(0.0);
            let mut forward = [0.0; WIDTH];
            if index == 0 {
                forward = before;
            } else {
                for from in 0..LABELS {
                    for label in 0..WIDTH {
                        forward[label] += before[from] * self.step[from][label];
                    }
                }
            }
            let mut scale = 0.0;
            for label in 0..WIDTH {
                forward[label] *= likely[label];
                scale += forward[label];
            }
            let scale = scale.max(1e-30);
            let factor = 1.0 / scale;
            for label in 0..WIDTH {
                before[label] = forward[label] * factor;
                likely[label] *= factor;
            }
            expected.forward[index] = before;
            expected.behind[index] = likely;
            expected.scale.push(scale);
        }
        // `behind` has a word's own likelihoods so far; what comes after it is put to them.
        let mut after = [1.0; WIDTH];
        for index in (0..words).rev() {
            for label in 0..WIDTH {
                expected.labels[index][label] = expected.forward[index][label] * after[label];
                expected.behind[index][label] *= after[label];
            }
            let behind = expected.behind[index];
            for from in 0..WIDTH {
                after[from] = 0.0;
                for label in 0..WIDTH {
                    after[from] += self.step[from][label] * behind[label];
                }
            }
        }
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
    fn powers_of_e_are_right_to_five_digits() {
        for tenth in -790..100u16.cast_signed() {
            let x = f32::from(tenth) / 10.0;
            assert!((exp(x) / x.exp() - 1.0).abs() < 1e-5, "{x}");
        }
        assert!(exp(NEVER) < 1e-30);
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
