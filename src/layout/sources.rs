//! From the joined pieces that a paragraph shows back to the text that they are of.

use crate::article::ByteRange;

/// Where the pieces of a paragraph lie in its text.
#[derive(Debug, Clone)]
pub struct Sources {
    /// Each piece's first byte among the joined pieces, and in the text.
    pieces: Vec<(usize, usize)>,
    /// Where the last piece ends in the text.
    end: usize,
}

impl Sources {
    /// Of these pieces, in ascending order.
    pub fn new(pieces: &[ByteRange]) -> Self {
        let mut joined = 0;
        let mut kept = Vec::with_capacity(pieces.len());
        for piece in pieces.iter().filter(|piece| !piece.is_empty()) {
            kept.push((joined, piece.start));
            joined += piece.len();
        }
        Self {
            pieces: kept,
            end: pieces.last().map_or(0, |piece| piece.end),
        }
    }

    /// The byte of the text at which something starts.
    #[inline]
    pub fn start(&self, joined: usize) -> usize {
        match self.pieces.as_slice() {
            [] => self.end,
            [(_, start)] => start + joined,
            pieces => {
                let after = pieces.partition_point(|(first, _)| *first <= joined);
                after
                    .checked_sub(1)
                    .and_then(|index| pieces.get(index))
                    .map_or(self.end, |(first, start)| start + (joined - first))
            }
        }
    }

    /// The bytes of the text of something that is not empty.
    #[inline]
    pub fn range(&self, start: usize, end: usize) -> ByteRange {
        let last = end.saturating_sub(1).max(start);
        ByteRange::new(self.start(start), self.start(last) + (end - last))
    }

    /// Where the last piece ends.
    pub fn end(&self) -> usize {
        self.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_crosses_two_pieces_spans_the_gap_between_them() {
        let sources = Sources::new(&[ByteRange::new(2, 4), ByteRange::new(10, 12)]);
        assert_eq!(sources.range(0, 2), ByteRange::new(2, 4));
        assert_eq!(sources.range(1, 3), ByteRange::new(3, 11));
        assert_eq!(sources.range(2, 4), ByteRange::new(10, 12));
    }
}
