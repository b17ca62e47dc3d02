//! Learns the weights of a chain by stochastic gradient descent (`AdaGrad`) on the likelihood of
//! the corpus, features dropped at random, the weights averaged many times over the second half.

use sahifa::analysis::entities::chain::{Chain, Expected, LABELS, OUTSIDE, Scores, WIDTH};
use sahifa::analysis::entities::model::{self, SLOT};
use std::collections::HashMap;

/// How to learn.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Times through the corpus.
    pub rounds: usize,
    /// Size of a step.
    pub rate: f32,
    /// How hard weights are pulled to 0.
    pub decay: f32,
    /// Share of features hidden from each word, so that none is relied on alone.
    pub drop: f32,
    /// Sightings of a feature below which it is left out.
    pub least: u32,
    /// For the order of sentences and the features dropped.
    pub seed: u64,
}

/// A sentence to learn from.
#[derive(Debug, Clone)]
pub struct Example {
    /// Of each word.
    pub features: Vec<Vec<u64>>,
    pub labels: Vec<u8>,
}

/// What was learned.
#[derive(Debug, Clone)]
pub struct Learned {
    pub chain: Chain,
    pub features: Vec<u64>,
    pub weights: Vec<Scores>,
    index: HashMap<u64, u32>,
}

pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Brings a list out of order.
    pub fn shuffle(&mut self, order: &mut [usize]) {
        for last in (1..order.len()).rev() {
            let other = (self.next() % (last as u64 + 1)) as usize;
            order.swap(last, other);
        }
    }

    /// From 0 up to 1.
    pub fn share(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1u64 << 24) as f32
    }
}

/// Larger weights than this are cut when they are put into a byte.
const LARGEST: f32 = 4.0;

impl Learned {
    /// Scores of a word with these features.
    pub fn score(&self, features: &[u64]) -> Scores {
        let mut scores = [0.0; WIDTH];
        for feature in features {
            if let Some(&at) = self.index.get(feature) {
                for (score, weight) in scores.iter_mut().zip(self.weights[at as usize]) {
                    *score += weight;
                }
            }
        }
        scores
    }

    /// Takes `boldness` off the score of words outside of names: a corpus of many unknown names
    /// makes a model too shy.
    pub fn embolden(&mut self, boldness: f32) {
        let outside = usize::from(OUTSIDE);
        self.chain.start[outside] -= boldness;
        for row in &mut self.chain.step {
            row[outside] -= boldness;
        }
        self.chain.forbid();
    }

    /// The file of the model: features whose weights are all below `least` left out, a byte for
    /// each weight.
    pub fn file(&self, second: &[Scores], least: f32) -> Vec<u8> {
        let outside = usize::from(OUTSIDE);
        let mut largest = 0.0f32;
        let mut kept = Vec::new();
        for (feature, weights) in self.features.iter().zip(&self.weights) {
            let relative: [f32; SLOT] =
                std::array::from_fn(|label| weights[label + 1] - weights[outside]);
            let top = relative
                .iter()
                .fold(0.0f32, |top, weight| top.max(weight.abs()));
            if top >= least {
                largest = largest.max(top);
                kept.push((*feature, relative));
            }
        }
        model::write(&self.chain, second, &kept, largest.min(LARGEST) / 127.0)
    }

    /// The mean of several models of the same features.
    pub fn mean(models: &[Learned]) -> Learned {
        let mut mean = models[0].clone();
        let share = 1.0 / models.len() as f32;
        let average = |of: &dyn Fn(&Learned) -> Scores| -> Scores {
            let mut sum = [0.0; WIDTH];
            for model in models {
                for (sum, value) in sum.iter_mut().zip(of(model)) {
                    *sum += value * share;
                }
            }
            sum
        };
        for at in 0..mean.weights.len() {
            mean.weights[at] = average(&|model| model.weights[at]);
        }
        mean.chain.start = average(&|model| model.chain.start);
        for from in 0..WIDTH {
            mean.chain.step[from] = average(&|model| model.chain.step[from]);
        }
        mean
    }
}

/// How often in a round the weights are taken for their mean.
const SNAPSHOTS: usize = 10;

/// Learns from `examples`.
pub fn learn(examples: &[&Example], settings: &Settings) -> Learned {
    let mut counts: HashMap<u64, u32> = HashMap::new();
    for example in examples {
        for feature in example.features.iter().flatten() {
            *counts.entry(*feature).or_default() += 1;
        }
    }
    let mut features: Vec<u64> = counts
        .into_iter()
        .filter(|(_, count)| *count >= settings.least)
        .map(|(feature, _)| feature)
        .collect();
    features.sort_unstable();
    let index: HashMap<u64, u32> = features.iter().copied().zip(0..).collect();
    let known: Vec<Vec<Vec<u32>>> = examples
        .iter()
        .map(|example| {
            example
                .features
                .iter()
                .map(|features| {
                    features
                        .iter()
                        .filter_map(|feature| index.get(feature).copied())
                        .collect()
                })
                .collect()
        })
        .collect();
    let mut state = State::new(features.len());
    let mut random = Random(settings.seed.wrapping_mul(0x9e37_79b9) + 12_345);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut average = (
        vec![[0.0f32; WIDTH]; features.len()],
        Chain::default(),
        0.0f32,
    );
    for round in 0..settings.rounds {
        random.shuffle(&mut order);
        let mut loss = 0.0;
        for (turn, &at) in order.iter().enumerate() {
            let seen: Vec<Vec<u32>> = known[at]
                .iter()
                .map(|features| {
                    features
                        .iter()
                        .copied()
                        .filter(|_| random.share() >= settings.drop)
                        .collect()
                })
                .collect();
            loss += f64::from(state.step(&seen, examples[at], settings));
            let due = (turn + 1).is_multiple_of(order.len().div_ceil(SNAPSHOTS));
            if 2 * round >= settings.rounds && due {
                average.2 += 1.0;
                for (sum, [weights, _]) in average.0.iter_mut().zip(&state.weights) {
                    add(sum, weights);
                }
                add(&mut average.1.start, &state.chain.start);
                add_all(&mut average.1.step, &state.chain.step);
            }
        }
        if std::env::var_os("LOSS").is_some() {
            eprintln!("    round {round}: loss {loss:.0}");
        }
    }
    let (mut weights, mut chain, rounds) = average;
    weights
        .iter_mut()
        .flatten()
        .for_each(|weight| *weight /= rounds);
    chain.start.iter_mut().for_each(|score| *score /= rounds);
    chain
        .step
        .iter_mut()
        .flatten()
        .for_each(|score| *score /= rounds);
    chain.forbid();
    Learned {
        chain,
        features,
        weights,
        index,
    }
}

fn add(sum: &mut Scores, more: &Scores) {
    for (sum, more) in sum.iter_mut().zip(more) {
        *sum += more;
    }
}

fn add_all(sums: &mut [Scores], more: &[Scores]) {
    for (sum, more) in sums.iter_mut().zip(more) {
        add(sum, more);
    }
}

struct State {
    chain: Chain,
    /// Of each feature: its weights, and the squares of their gradients added up; side by side,
    /// since one is never needed without the other.
    weights: Vec<[Scores; 2]>,
    chain_squares: [Scores; WIDTH + 1],
    expected: Expected,
}

impl State {
    fn new(features: usize) -> Self {
        Self {
            chain: Chain::default(),
            weights: vec![[[0.0; WIDTH]; 2]; features],
            chain_squares: [[0.0; WIDTH]; WIDTH + 1],
            expected: Expected::default(),
        }
    }

    /// One step down the gradient of one sentence; returns its loss.
    fn step(&mut self, seen: &[Vec<u32>], example: &Example, settings: &Settings) -> f32 {
        // What is left counts for what is hidden, so that scores are as large as with nothing
        // hidden.
        let scale = 1.0 / (1.0 - settings.drop);
        let scores: Vec<Scores> = seen
            .iter()
            .map(|features| {
                let mut scores = [0.0; WIDTH];
                for &feature in features {
                    add(&mut scores, &self.weights[feature as usize][0]);
                }
                for score in &mut scores {
                    *score *= scale;
                }
                scores
            })
            .collect();
        let mut loss = self.chain.expect(&scores, &mut self.expected);
        for (at, &label) in example.labels.iter().enumerate() {
            let label = usize::from(label);
            loss -= scores[at][label];
            let mut gradient = self.expected.labels[at];
            gradient[label] -= 1.0;
            gradient[LABELS..].fill(0.0);
            if gradient.iter().all(|part| part.abs() < 1e-4) {
                continue;
            }
            for part in &mut gradient {
                *part *= scale;
            }
            for &feature in &seen[at] {
                let [weights, squares] = &mut self.weights[feature as usize];
                descend(weights, squares, &gradient, settings);
            }
        }
        let mut steps = self.expected.steps;
        let mut start = self.expected.labels.first().copied().unwrap_or_default();
        if let Some(&first) = example.labels.first() {
            start[usize::from(first)] -= 1.0;
            loss -= self.chain.start[usize::from(first)];
        }
        for pair in example.labels.windows(2) {
            let (from, to) = (usize::from(pair[0]), usize::from(pair[1]));
            steps[from][to] -= 1.0;
            loss -= self.chain.step[from][to];
        }
        for (from, row) in steps.iter().enumerate() {
            descend(
                &mut self.chain.step[from],
                &mut self.chain_squares[from],
                row,
                settings,
            );
        }
        descend(
            &mut self.chain.start,
            &mut self.chain_squares[WIDTH],
            &start,
            settings,
        );
        self.chain.forbid();
        loss
    }
}

fn descend(weights: &mut Scores, squares: &mut Scores, gradient: &Scores, settings: &Settings) {
    for label in 0..WIDTH {
        let part = gradient[label] + settings.decay * weights[label];
        squares[label] += part * part;
        weights[label] -= settings.rate * part / (squares[label] + 1e-6).sqrt();
    }
}
