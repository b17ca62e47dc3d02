//! A trained model: a table from features to the weights of the labels.
//!
//! The file (`src/analysis/entities/data/ar.model`, little endian): `SAHIFA-N`, the number of slots (u32), the
//! weight that one unit stands for (f32), the chain's start and step scores (f32 each), the
//! weights of [`second`](Model::second) (f32 each), then for every slot a fingerprint (u16, 0
//! for empty), then for every slot a weight (i8) for each label but [`OUTSIDE`], whose weight
//! is 0. A feature's slot follows from its hash; the next slots are tried while they are taken.
//! One feature in some thirty thousand is taken for another, which costs nothing measurable.
//!
//! The file is read where it lies in the binary: nothing is unpacked.

use super::chain::{Chain, LABELS, OUTSIDE, Scores, WIDTH};
use super::evidence::EVIDENCE;

/// The first bytes of a model file.
const MAGIC: &[u8; 8] = b"SAHIFA-N";

/// Weights that a slot holds: one for each label but [`OUTSIDE`].
pub const SLOT: usize = LABELS - 1;

/// A model in the form in which it is kept.
#[derive(Debug, Clone)]
pub struct Model<'a> {
    /// Scores of the steps between labels.
    pub chain: Chain,
    /// Scores that the rest of the article adds to a word's labels, by kind of evidence.
    pub second: Vec<Scores>,
    unit: f32,
    fingerprints: &'a [u8],
    weights: &'a [u8],
    slots: u32,
}

/// A file that is no model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a model of this version, or cut short")]
pub struct BrokenModel;

fn place(feature: u64, slots: u32) -> (usize, u16) {
    let slot = ((feature >> 32) * u64::from(slots)) >> 32;
    let fingerprint = u16::try_from(feature & 0xffff).unwrap_or_default().max(1);
    (usize::try_from(slot).unwrap_or_default(), fingerprint)
}

impl<'a> Model<'a> {
    /// The model in `file`.
    ///
    /// # Errors
    ///
    /// When `file` is no model or not whole.
    pub fn read(file: &'a [u8]) -> Result<Self, BrokenModel> {
        let mut rest = file.strip_prefix(MAGIC.as_slice()).ok_or(BrokenModel)?;
        let slots = u32::from_le_bytes(take(&mut rest)?);
        let unit = f32::from_le_bytes(take(&mut rest)?);
        let mut scores = || -> Result<Scores, BrokenModel> {
            let mut scores = [0.0; WIDTH];
            for score in &mut scores {
                *score = f32::from_le_bytes(take(&mut rest)?);
            }
            Ok(scores)
        };
        let mut chain = Chain {
            start: scores()?,
            ..Chain::default()
        };
        for row in &mut chain.step {
            *row = scores()?;
        }
        let second = (0..EVIDENCE)
            .map(|_| scores())
            .collect::<Result<Vec<_>, _>>()?;
        let size = slots as usize;
        let (fingerprints, weights) = rest.split_at_checked(2 * size).ok_or(BrokenModel)?;
        if slots == 0 || weights.len() != SLOT * size {
            return Err(BrokenModel);
        }
        Ok(Self {
            chain,
            second,
            unit,
            fingerprints,
            weights,
            slots,
        })
    }

    /// The scores of a word's labels: the sum of its features' weights.
    pub fn score(&self, features: &[u64]) -> Scores {
        let mut sums = [0i32; SLOT];
        for &feature in features {
            if let Some(weights) = self.weights_of(feature) {
                for (sum, &weight) in sums.iter_mut().zip(weights) {
                    *sum += i32::from(weight.cast_signed());
                }
            }
        }
        let mut scores = [0.0; WIDTH];
        for (score, sum) in scores[usize::from(OUTSIDE) + 1..].iter_mut().zip(sums) {
            // A sum of weights of one byte is far below what f32 holds exactly.
            #[allow(clippy::cast_precision_loss)]
            {
                *score = sum as f32 * self.unit;
            }
        }
        scores
    }

    /// Adds to the scores of a word's labels what a kind of evidence from the rest of the article
    /// is worth.
    pub fn add_evidence(&self, kind: u8, scores: &mut Scores) {
        if let Some(worth) = self.second.get(usize::from(kind)) {
            for (score, worth) in scores.iter_mut().zip(worth) {
                *score += worth;
            }
        }
    }

    fn weights_of(&self, feature: u64) -> Option<&'a [u8]> {
        let (mut slot, fingerprint) = place(feature, self.slots);
        let size = self.slots as usize;
        for _ in 0..size {
            let found = self.fingerprints.get(2 * slot..2 * slot + 2)?;
            let found = u16::from_le_bytes([found[0], found[1]]);
            if found == fingerprint {
                return self.weights.get(SLOT * slot..SLOT * (slot + 1));
            }
            if found == 0 {
                return None;
            }
            slot = if slot + 1 == size { 0 } else { slot + 1 };
        }
        None
    }
}

fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], BrokenModel> {
    let (head, tail) = rest.split_first_chunk::<N>().ok_or(BrokenModel)?;
    *rest = tail;
    Ok(*head)
}

/// The file of a model. `weights` are given for each label but [`OUTSIDE`]; larger ones than 127
/// units are cut.
pub fn write(
    chain: &Chain,
    second: &[Scores],
    weights: &[(u64, [f32; SLOT])],
    unit: f32,
) -> Vec<u8> {
    // Three quarters full: a feature that is not there is known after two looks.
    let slots = u32::try_from(weights.len() * 4 / 3 + 1).unwrap_or(u32::MAX);
    let size = slots as usize;
    let mut fingerprints = vec![0u16; size];
    let mut table = vec![[0i8; SLOT]; size];
    for (feature, weights) in weights {
        let (mut slot, fingerprint) = place(*feature, slots);
        while fingerprints[slot] != 0 && fingerprints[slot] != fingerprint {
            slot = (slot + 1) % size;
        }
        fingerprints[slot] = fingerprint;
        // Cut to what a byte holds, then whole.
        #[allow(clippy::cast_possible_truncation)]
        let bytes = weights.map(|weight| (weight / unit).round().clamp(-127.0, 127.0) as i8);
        table[slot] = bytes;
    }
    let mut file = MAGIC.to_vec();
    file.extend(slots.to_le_bytes());
    file.extend(unit.to_le_bytes());
    let empty = [0.0; WIDTH];
    let evidence = second
        .iter()
        .chain(std::iter::repeat(&empty))
        .take(EVIDENCE);
    for scores in std::iter::once(&chain.start)
        .chain(&chain.step)
        .chain(evidence)
    {
        for score in scores {
            file.extend(score.to_le_bytes());
        }
    }
    for fingerprint in fingerprints {
        file.extend(fingerprint.to_le_bytes());
    }
    for weights in table {
        file.extend(weights.map(i8::cast_unsigned));
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::float_cmp, reason = "powers of two are exact")]
    fn a_model_scores_what_was_written() {
        let weights: Vec<(u64, [f32; SLOT])> = (1..200u64)
            .map(|number| {
                let feature = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
                (feature, [0.5, -0.25, 0.0, 1.0, -1.0, 0.75])
            })
            .collect();
        let file = write(&Chain::default(), &[[1.5; WIDTH]], &weights, 0.25);
        let model = Model::read(&file).unwrap();
        assert_eq!(model.chain, Chain::default());
        assert_eq!(model.second[0], [1.5; WIDTH]);
        let scores = model.score(&[weights[3].0, weights[7].0, 5]);
        assert_eq!(scores, [0.0, 1.0, -0.5, 0.0, 2.0, -2.0, 1.5, 0.0]);
    }

    #[test]
    fn a_file_cut_short_is_refused() {
        let file = write(&Chain::default(), &[], &[(7, [1.0; SLOT])], 0.5);
        for length in 0..file.len() {
            assert!(Model::read(&file[..length]).is_err());
        }
    }
}
