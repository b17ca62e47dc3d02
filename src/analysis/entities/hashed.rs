//! Tables from hashes to small values, read where they lie in the binary: nothing is unpacked, and
//! only what is looked at comes into memory.
//!
//! A file (little endian): the number of entries and of buckets (u32 each); where each bucket
//! begins among the entries (u32 each), and behind them the number of entries; of each entry what
//! is kept of its hash ([`TAIL`] bytes); each entry's value. A hash's highest bits number its
//! bucket, the next ones are kept. One hash in some two million that is not there is taken for
//! another.

/// Bytes that are kept of a hash beside its bucket.
const TAIL: usize = 3;

/// Entries of a bucket, about.
const BUCKET: usize = 8;

/// A table whose values have so many bytes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Hashed<'a, const VALUE: usize> {
    /// Where each bucket begins and the one before it ends.
    starts: &'a [[u8; 4]],
    tails: &'a [[u8; TAIL]],
    values: &'a [[u8; VALUE]],
}

/// A file that is no table of this kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a table of this kind, or cut short")]
pub struct BrokenTable;

impl<'a, const VALUE: usize> Hashed<'a, VALUE> {
    /// The table in `file`.
    ///
    /// # Errors
    ///
    /// When `file` is no table of such values or not whole.
    pub fn read(file: &'a [u8]) -> Result<Self, BrokenTable> {
        let (head, rest) = file.split_at_checked(8).ok_or(BrokenTable)?;
        let [entries, buckets] = [0, 1].map(|at| number(head.as_chunks().0[at]));
        let starts = buckets.checked_add(1).ok_or(BrokenTable)?;
        let (starts, rest) = chunks(rest, starts)?;
        let (tails, rest) = chunks(rest, entries)?;
        let (values, rest) = chunks(rest, entries)?;
        if !buckets.is_power_of_two() || !rest.is_empty() {
            return Err(BrokenTable);
        }
        Ok(Self {
            starts,
            tails,
            values,
        })
    }

    /// The value of a hash.
    pub fn get(&self, hash: u64) -> Option<[u8; VALUE]> {
        let (bucket, tail) = place(hash, self.starts.len().checked_sub(1)?);
        let begin = number(*self.starts.get(bucket)?);
        let end = number(*self.starts.get(bucket + 1)?);
        let tails = self.tails.get(begin..end)?;
        let at = tails.iter().position(|known| *known == tail)?;
        self.values.get(begin + at).copied()
    }

    /// Whether it has no entries.
    pub fn is_empty(&self) -> bool {
        self.tails.is_empty()
    }
}

/// A file with these entries. Of two that are the same by what is kept of a hash, one stays.
pub fn file<const VALUE: usize>(entries: impl IntoIterator<Item = (u64, [u8; VALUE])>) -> Vec<u8> {
    let mut entries: Vec<_> = entries.into_iter().collect();
    let buckets = (entries.len() / BUCKET).max(1).next_power_of_two();
    entries.sort_unstable_by_key(|(hash, _)| place(*hash, buckets));
    entries.dedup_by_key(|(hash, _)| place(*hash, buckets));
    let mut file = Vec::new();
    let mut write = |number: usize| {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        file.extend_from_slice(&number.to_le_bytes());
    };
    write(entries.len());
    write(buckets);
    for bucket in 0..=buckets {
        write(entries.partition_point(|(hash, _)| place(*hash, buckets).0 < bucket));
    }
    for (hash, _) in &entries {
        file.extend_from_slice(&place(*hash, buckets).1);
    }
    for (_, value) in &entries {
        file.extend_from_slice(value);
    }
    file
}

/// The bucket of a hash among so many, a power of two, and what is kept of it there.
fn place(hash: u64, buckets: usize) -> (usize, [u8; TAIL]) {
    let bits = buckets.trailing_zeros();
    let bucket = hash.checked_shr(u64::BITS - bits).unwrap_or_default();
    let [first, second, third, ..] = (hash << bits).to_be_bytes();
    (
        usize::try_from(bucket).unwrap_or_default(),
        [first, second, third],
    )
}

fn number(bytes: [u8; 4]) -> usize {
    usize::try_from(u32::from_le_bytes(bytes)).unwrap_or(usize::MAX)
}

/// So many chunks, and what comes behind them.
fn chunks<const SIZE: usize>(
    bytes: &[u8],
    count: usize,
) -> Result<(&[[u8; SIZE]], &[u8]), BrokenTable> {
    let size = count.checked_mul(SIZE).ok_or(BrokenTable)?;
    let (these, rest) = bytes.split_at_checked(size).ok_or(BrokenTable)?;
    Ok((these.as_chunks().0, rest))
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::hash;
    use super::*;

    fn entries(count: u32) -> impl Iterator<Item = (u64, [u8; 4])> {
        (0..count).map(|number| (hash(&number.to_le_bytes()), number.to_le_bytes()))
    }

    #[test]
    fn every_entry_is_found_and_nothing_else() {
        for count in [0, 1, 7, 8, 9, 1_000, 50_000] {
            let file = file(entries(count));
            let table: Hashed<4> = Hashed::read(&file).unwrap();
            assert_eq!(table.is_empty(), count == 0);
            for (hash, value) in entries(count) {
                assert_eq!(table.get(hash), Some(value));
            }
            let others = (count..count + 1_000).map(|it| hash(&it.to_le_bytes()));
            let taken = others.filter(|it| table.get(*it).is_some()).count();
            assert_eq!(taken, 0, "of {count}");
        }
    }

    #[test]
    fn a_file_that_is_cut_short_or_of_other_values_is_refused() {
        let file = file(entries(100));
        for end in 0..file.len() {
            assert!(Hashed::<4>::read(&file[..end]).is_err(), "{end}");
        }
        assert!(Hashed::<2>::read(&file).is_err());
    }

    #[test]
    fn an_empty_table_knows_nothing() {
        assert_eq!(Hashed::<2>::default().get(0), None);
        assert_eq!(Hashed::<2>::default().get(u64::MAX), None);
    }

    #[test]
    fn broken_bytes_in_a_table_are_no_worse_than_a_wrong_answer() {
        let whole = file(entries(100));
        for at in 8..whole.len() {
            let mut file = whole.clone();
            file[at] ^= 0xff;
            let table: Hashed<4> = Hashed::read(&file).unwrap();
            for (hash, _) in entries(100) {
                let _ = table.get(hash);
            }
        }
    }
}
