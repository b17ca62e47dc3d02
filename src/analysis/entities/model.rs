//! A trained model: a table from features to the weights of the labels.
//!
//! The file (`src/analysis/entities/data/ar.model`, little endian): `SAHIFA-P`, the number of
//! buckets (u32), the weight that one unit stands for (f32), the chain's start and step scores
//! (f32 each), the weights of [`second`](Model::second) (f32 each), then, from a multiple of 64
//! bytes on, the buckets. A bucket is what a processor fetches at once, 64 bytes: eight
//! fingerprints (u16, 0 for empty), then for each a weight (i8) for every label but [`OUTSIDE`],
//! whose weight is 0. A feature's bucket
//! follows from its hash; the next ones are tried while they are full. One feature in some eight
//! thousand is taken for another, which costs nothing measurable.
//!
//! The file is read where it lies in the binary: nothing is unpacked.

use super::chain::{Chain, LABELS, OUTSIDE, Odds, Scores, WIDTH};
use super::evidence::EVIDENCE;

/// The first bytes of a model file.
const MAGIC: &[u8; 8] = b"SAHIFA-P";

/// Weights of a feature: one for each label but [`OUTSIDE`].
pub const SLOT: usize = LABELS - 1;

/// Features in a bucket.
const BUCKET: usize = 8;

/// Bytes of a bucket's fingerprints.
const FINGERPRINTS: usize = 2 * BUCKET;

/// Bytes of a bucket.
const LINE: usize = FINGERPRINTS + SLOT * BUCKET;

/// Buckets that are fetched at once.
const FETCHED: usize = 16;

/// Sums of weights of features, in the model's unit: some 150 features of one byte each. Wider than
/// a [`SLOT`] so that a processor adds them in one go.
pub type Sums = [i16; WIDTH];

/// A model in the form in which it is kept.
#[derive(Debug, Clone)]
pub struct Model<'a> {
    /// Scores of the steps between labels.
    pub chain: Chain,
    /// Scores that the rest of the article adds to a word's labels, by kind of evidence.
    pub second: Vec<Scores>,
    /// The steps of the chain as odds.
    pub odds: Odds,
    unit: f32,
    buckets: &'a [[u8; LINE]],
    /// A bit for every feature that is there and a few that are not: small enough to stay near
    /// the processor, it answers for most features that are not.
    there: Vec<u64>,
}

/// Bits of [`Model::there`]; a power of two.
const FILTER: u64 = 1 << 21;

/// Where in [`Model::there`] the bit of a feature is, by what a bucket keeps of it.
fn bit(bucket: usize, fingerprint: u16) -> (usize, u64) {
    let mixed = (bucket as u64) << 16 | u64::from(fingerprint);
    let bit = mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 43;
    (
        usize::try_from(bit / 64).unwrap_or_default(),
        1 << (bit % 64),
    )
}

/// A file that is no model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a model of this version, or cut short")]
pub struct BrokenModel;

/// Which of so many buckets a feature belongs to, and its fingerprint there.
fn place(feature: u64, buckets: usize) -> (usize, u16) {
    let buckets = u64::try_from(buckets).unwrap_or(u64::MAX);
    let bucket = ((feature >> 32) * buckets) >> 32;
    let fingerprint = u16::try_from(feature & 0xffff).unwrap_or_default().max(1);
    (usize::try_from(bucket).unwrap_or_default(), fingerprint)
}

/// [`Model::there`] of these buckets.
fn filter(buckets: &[[u8; LINE]]) -> Vec<u64> {
    let words = usize::try_from(FILTER / 64).unwrap_or_default();
    let mut there = vec![0; words];
    for home in 0..buckets.len() {
        // What found its bucket full is in one of the next.
        for turn in 0..buckets.len() {
            let bucket = (home + turn) % buckets.len();
            let fingerprints = buckets[bucket][..FINGERPRINTS].as_chunks::<2>().0;
            let fingerprints = fingerprints.iter().map(|pair| u16::from_le_bytes(*pair));
            for fingerprint in fingerprints.clone().take_while(|it| *it != 0) {
                let (at, bit) = bit(home, fingerprint);
                there[at] |= bit;
            }
            if fingerprints.clone().next_back() == Some(0) {
                break;
            }
        }
    }
    there
}

/// Where in a bucket a fingerprint stands.
fn find(fingerprints: &[u8; FINGERPRINTS], wanted: u16) -> Option<usize> {
    let mut found = 0u32;
    for (bit, pair) in fingerprints.as_chunks::<2>().0.iter().enumerate() {
        found |= u32::from(u16::from_le_bytes(*pair) == wanted) << bit;
    }
    (found != 0).then(|| found.trailing_zeros() as usize)
}

impl<'a> Model<'a> {
    /// The model in `file`.
    ///
    /// # Errors
    ///
    /// When `file` is no model or not whole.
    pub fn read(file: &'a [u8]) -> Result<Self, BrokenModel> {
        let mut rest = file.strip_prefix(MAGIC.as_slice()).ok_or(BrokenModel)?;
        let size = u32::from_le_bytes(take(&mut rest)?);
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
        let head = file.len() - rest.len();
        let buckets = file.get(head.next_multiple_of(LINE)..).ok_or(BrokenModel)?;
        let (buckets, left) = buckets.as_chunks::<LINE>();
        if size == 0 || buckets.len() != size as usize || !left.is_empty() {
            return Err(BrokenModel);
        }
        Ok(Self {
            odds: chain.odds(),
            chain,
            second,
            unit,
            buckets,
            there: filter(buckets),
        })
    }

    /// Adds the weights of features to `sums`.
    pub fn add(&self, features: &[u64], sums: &mut Sums) {
        let mut fetched = [[0; FINGERPRINTS]; FETCHED];
        let mut places = [(0, 0); FETCHED];
        for features in features.chunks(FETCHED) {
            let mut kept = 0;
            for &feature in features {
                let (bucket, fingerprint) = place(feature, self.buckets.len());
                let (at, bit) = bit(bucket, fingerprint);
                places[kept] = (bucket, fingerprint);
                kept += usize::from(self.there[at] & bit != 0);
            }
            // All are fetched before any is looked at: memory answers many questions in the
            // time of one, if they do not wait for each other.
            for (fetched, &(bucket, _)) in fetched.iter_mut().zip(&places[..kept]) {
                if let Some(fingerprints) = self.buckets[bucket].first_chunk() {
                    *fetched = *fingerprints;
                }
            }
            for (fingerprints, &place) in fetched.iter().zip(&places[..kept]) {
                if let Some(weights) = self.weights_of(place, fingerprints) {
                    for (sum, &weight) in sums.iter_mut().zip(weights) {
                        *sum += i16::from(weight.cast_signed());
                    }
                }
            }
        }
    }

    /// The scores of a word's labels from the sums of its features' weights.
    pub fn scores(&self, sums: &Sums) -> Scores {
        let mut scores = [0.0; WIDTH];
        for (score, &sum) in scores[usize::from(OUTSIDE) + 1..].iter_mut().zip(sums) {
            *score = f32::from(sum) * self.unit;
        }
        scores
    }

    /// The scores of a word's labels by its features.
    pub fn score(&self, features: &[u64]) -> Scores {
        let mut sums = Sums::default();
        self.add(features, &mut sums);
        self.scores(&sums)
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

    /// The weights of a feature of this place, whose bucket has these fingerprints.
    fn weights_of(
        &self,
        (start, fingerprint): (usize, u16),
        first: &[u8; FINGERPRINTS],
    ) -> Option<&'a [u8; SLOT]> {
        let mut fingerprints = first;
        let mut bucket = start;
        loop {
            let line = &self.buckets[bucket];
            if let Some(found) = find(fingerprints, fingerprint) {
                return line[FINGERPRINTS + SLOT * found..].first_chunk();
            }
            // The last fingerprint of a bucket that is not full is empty.
            if fingerprints.ends_with(&[0, 0]) {
                return None;
            }
            bucket = (bucket + 1) % self.buckets.len();
            if bucket == start {
                return None;
            }
            fingerprints = self.buckets[bucket].first_chunk()?;
        }
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
    // Three quarters full: most features that are not there are known after one look.
    let size = weights.len().div_ceil(BUCKET * 3 / 4).max(1);
    let mut buckets = vec![[0u8; LINE]; size];
    for (feature, weights) in weights {
        let (mut bucket, fingerprint) = place(*feature, size);
        let fingerprints =
            |bucket: usize| buckets[bucket].first_chunk().copied().unwrap_or_default();
        let slot = loop {
            let found = find(&fingerprints(bucket), fingerprint);
            if let Some(slot) = found.or_else(|| find(&fingerprints(bucket), 0)) {
                break slot;
            }
            bucket = (bucket + 1) % size;
        };
        // Cut to what a byte holds, then whole.
        #[allow(clippy::cast_possible_truncation)]
        let bytes = weights
            .map(|weight| ((weight / unit).round().clamp(-127.0, 127.0) as i8).cast_unsigned());
        let line = &mut buckets[bucket];
        line[2 * slot..2 * slot + 2].copy_from_slice(&fingerprint.to_le_bytes());
        let start = FINGERPRINTS + SLOT * slot;
        line[start..start + SLOT].copy_from_slice(&bytes);
    }
    let mut file = MAGIC.to_vec();
    file.extend(u32::try_from(size).unwrap_or(u32::MAX).to_le_bytes());
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
    file.resize(file.len().next_multiple_of(LINE), 0);
    file.extend(buckets.as_flattened());
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
