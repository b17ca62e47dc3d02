//! Places that the reader has left by a jump, to go back to and forth again.

use crate::library::ArticleId;
use crate::text::anchor::Anchor;

/// Places kept at most.
const KEPT: usize = 200;

/// Where to go in an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// To the line of this byte; 0 is the beginning, header and all.
    Byte(u64),
    /// To a stretch that may have moved.
    Anchor(Anchor),
}

/// A place in an article, as a byte of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// The article.
    pub article: ArticleId,
    /// The byte.
    pub byte: u64,
}

/// The places, the oldest first, and where among them the reader is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Jumps {
    places: Vec<Left>,
    /// Index of the place that the reader has come back to; past the end when to none.
    at: usize,
}

impl Jumps {
    /// The reader jumps away from here.
    pub fn leave(&mut self, here: Left) {
        self.places.truncate(self.at);
        self.places.retain(|place| *place != here);
        self.places.push(here);
        if self.places.len() > KEPT {
            self.places.remove(0);
        }
        self.at = self.places.len();
    }

    /// The place before; `here` is what to come forth to again.
    pub fn back(&mut self, here: Left) -> Option<Left> {
        if self.at == self.places.len() {
            let known = self.places.last() == Some(&here);
            if !known {
                self.places.push(here);
            }
            self.at = self.places.len() - 1;
        }
        let before = self.at.checked_sub(1)?;
        self.at = before;
        self.places.get(before).copied()
    }

    /// The place behind.
    pub fn forth(&mut self) -> Option<Left> {
        let behind = self.places.get(self.at + 1).copied()?;
        self.at += 1;
        Some(behind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(article: i64, byte: u64) -> Left {
        Left {
            article: ArticleId(article),
            byte,
        }
    }

    #[test]
    fn back_and_forth_walk_the_same_places_until_another_jump() {
        let mut jumps = Jumps::default();
        assert_eq!(jumps.back(place(1, 0)), None);
        jumps.leave(place(1, 10));
        jumps.leave(place(2, 0));
        assert_eq!(jumps.back(place(3, 5)), Some(place(2, 0)));
        assert_eq!(jumps.back(place(2, 0)), Some(place(1, 10)));
        assert_eq!(jumps.back(place(1, 10)), None);
        assert_eq!(jumps.forth(), Some(place(2, 0)));
        assert_eq!(jumps.forth(), Some(place(3, 5)));
        assert_eq!(jumps.forth(), None);
        assert_eq!(jumps.back(place(3, 5)), Some(place(2, 0)));
        jumps.leave(place(2, 7));
        assert_eq!(jumps.forth(), None);
        assert_eq!(jumps.back(place(4, 0)), Some(place(2, 7)));
    }
}
