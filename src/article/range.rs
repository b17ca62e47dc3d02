//! A stretch of a text, in bytes.

use serde::{Deserialize, Serialize};

/// A half-open stretch `start..end` of a text, in UTF-8 bytes.
///
/// Unlike [`std::ops::Range`] it is `Copy` and ordered (by start, then end).
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct ByteRange {
    /// First byte.
    pub start: usize,
    /// One past the last byte; never before `start`.
    pub end: usize,
}

impl ByteRange {
    /// The range `start..end`; an `end` before `start` gives the empty range at `start`.
    pub fn new(start: usize, end: usize) -> Self {
        Self {
            start,
            end: end.max(start),
        }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the range holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `byte` lies in the range.
    pub fn contains(self, byte: usize) -> bool {
        (self.start..self.end).contains(&byte)
    }

    /// Whether the two ranges share a byte.
    pub fn intersects(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The same stretch, `offset` bytes further on.
    #[must_use]
    pub fn shifted(self, offset: usize) -> Self {
        Self {
            start: self.start + offset,
            end: self.end + offset,
        }
    }

    /// The stretch of `text`; empty where the range does not fit or cuts a character.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

impl From<std::ops::Range<usize>> for ByteRange {
    fn from(range: std::ops::Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

impl From<ByteRange> for std::ops::Range<usize> {
    fn from(range: ByteRange) -> Self {
        range.start..range.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_that_cuts_a_character_is_empty_text() {
        assert_eq!(ByteRange::new(0, 1).of("سلام"), "");
        assert_eq!(ByteRange::new(0, 2).of("سلام"), "س");
        assert_eq!(ByteRange::new(0, 99).of("سلام"), "");
    }

    #[test]
    fn touching_ranges_do_not_intersect() {
        assert!(!ByteRange::new(0, 2).intersects(ByteRange::new(2, 4)));
        assert!(ByteRange::new(0, 3).intersects(ByteRange::new(2, 4)));
    }
}
