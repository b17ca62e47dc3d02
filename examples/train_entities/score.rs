//! Precision, recall and F1 of exact spans.

use sahifa::analysis::entities::EntityKind;
use sahifa::analysis::entities::chain::KINDS;
use sahifa::analysis::entities::recogniser::names;
use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

/// Spans right, found and there, of each kind.
#[derive(Debug, Clone, Default)]
pub struct Tally([[usize; 3]; 3]);

/// The names that labels mark: kind, first word, one past the last.
pub fn spans(labels: &[u8]) -> BTreeSet<(usize, usize, usize)> {
    numbered(names(labels))
}

fn numbered(
    names: impl Iterator<Item = (EntityKind, Range<usize>)>,
) -> BTreeSet<(usize, usize, usize)> {
    names
        .map(|(kind, words)| {
            let index = KINDS.iter().position(|known| *known == kind);
            (index.unwrap_or_default(), words.start, words.end)
        })
        .collect()
}

impl Tally {
    pub fn add(&mut self, truth: &[u8], found: &[u8]) {
        self.add_spans(truth, names(found));
    }

    /// Adds a sentence whose names were found otherwise than by labels.
    pub fn add_spans(
        &mut self,
        truth: &[u8],
        found: impl Iterator<Item = (EntityKind, Range<usize>)>,
    ) {
        let (truth, found) = (spans(truth), numbered(found));
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
