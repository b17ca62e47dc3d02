//! Precision, recall and F1 of exact spans.

use sahifa::analysis::entities::chain::{self, KINDS};
use std::collections::BTreeSet;
use std::fmt;

/// Spans right, found and there, of each kind.
#[derive(Debug, Clone, Default)]
pub struct Tally([[usize; 3]; 3]);

/// The names that labels mark: kind, first word, one past the last.
pub fn spans(labels: &[u8]) -> BTreeSet<(usize, usize, usize)> {
    let mut spans = BTreeSet::new();
    let mut start = 0;
    while start < labels.len() {
        let Some(kind) = chain::kind(labels[start]) else {
            start += 1;
            continue;
        };
        let mut end = start + 1;
        while end < labels.len()
            && !chain::is_first(labels[end])
            && chain::kind(labels[end]) == Some(kind)
        {
            end += 1;
        }
        let index = KINDS.iter().position(|known| *known == kind).unwrap_or(0);
        spans.insert((index, start, end));
        start = end;
    }
    spans
}

impl Tally {
    pub fn add(&mut self, truth: &[u8], found: &[u8]) {
        let (truth, found) = (spans(truth), spans(found));
        for (kind, ..) in truth.intersection(&found) {
            self.0[*kind][0] += 1;
        }
        for (kind, ..) in &found {
            self.0[*kind][1] += 1;
        }
        for (kind, ..) in &truth {
            self.0[*kind][2] += 1;
        }
    }

    /// Adds the spans of another tally.
    pub fn merge(&mut self, other: &Self) {
        for (kind, more) in self.0.iter_mut().zip(&other.0) {
            for (sum, count) in kind.iter_mut().zip(more) {
                *sum += count;
            }
        }
    }

    /// F1 of all kinds together, in per cent.
    pub fn micro(&self) -> f64 {
        rates(&self.total()).2
    }

    fn total(&self) -> [usize; 3] {
        let mut total = [0; 3];
        for kind in &self.0 {
            for (sum, count) in total.iter_mut().zip(kind) {
                *sum += count;
            }
        }
        total
    }
}

fn rates(counts: &[usize; 3]) -> (f64, f64, f64) {
    let precision = counts[0] as f64 / counts[1].max(1) as f64;
    let recall = counts[0] as f64 / counts[2].max(1) as f64;
    let f1 = 2.0 * precision * recall / (precision + recall).max(1e-9);
    (100.0 * precision, 100.0 * recall, 100.0 * f1)
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (precision, recall, f1) = rates(&self.total());
        write!(out, "{precision:5.1} {recall:5.1} {f1:5.2} |")?;
        for counts in &self.0 {
            let (precision, recall, f1) = rates(counts);
            write!(out, " {precision:5.1} {recall:5.1} {f1:5.1} |")?;
        }
        Ok(())
    }
}
