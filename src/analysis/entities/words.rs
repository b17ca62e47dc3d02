//! The words of a block, folded and ready to be looked up.
//!
//! A [`Passage`] holds the tokens of one block with their place in the article's text and their
//! [`letters`]. Words keep what is written together with them (`وبلينكن`);
//! [`stems`] lists the ways to take proclitics off.

use super::letters::{self, ALEF, BEH, FEH, KAF, LAM, WAW};
use crate::article::{Block, ByteRange, Language};
use crate::text::tokens::{TokenKind, tokens};

/// One token of a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in the article's text.
    pub range: ByteRange,
    /// Word, number or punctuation.
    pub kind: TokenKind,
    start: u32,
    end: u32,
}

/// The words of one block in order.
#[derive(Debug, Clone, Default)]
pub struct Passage {
    letters: Vec<u8>,
    words: Vec<Word>,
}

impl Passage {
    /// The shown words of `block`, a block of `text`.
    pub fn of_block(text: &str, block: &Block) -> Self {
        let mut passage = Self::default();
        for piece in block.shown() {
            passage.push_text(piece.of(text), piece.start);
        }
        passage
    }

    /// The words of `text`, which starts at byte `offset` of the article.
    pub fn of_text(text: &str, offset: usize) -> Self {
        let mut passage = Self::default();
        passage.push_text(text, offset);
        passage
    }

    /// A passage of words that are already parted, as corpora have them. Their ranges are
    /// their numbers.
    pub fn of_words<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let mut passage = Self::default();
        for (number, word) in words.into_iter().enumerate() {
            let kind = tokens(word)
                .map(|token| token.kind)
                .max_by_key(|kind| match kind {
                    TokenKind::Word => 2,
                    TokenKind::Number => 1,
                    TokenKind::Punctuation => 0,
                })
                .unwrap_or(TokenKind::Punctuation);
            passage.push(word, kind, ByteRange::new(number, number + 1));
        }
        passage
    }

    fn push_text(&mut self, text: &str, offset: usize) {
        for token in tokens(text) {
            self.push(
                token.range.of(text),
                token.kind,
                token.range.shifted(offset),
            );
        }
    }

    fn push(&mut self, word: &str, kind: TokenKind, range: ByteRange) {
        let start = self.letters.len();
        self.letters
            .extend(word.chars().filter_map(letters::letter));
        self.words.push(Word {
            range,
            kind,
            start: u32::try_from(start).unwrap_or(u32::MAX),
            end: u32::try_from(self.letters.len()).unwrap_or(u32::MAX),
        });
    }

    /// The words, in order.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// How many words.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there is no word.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The letters of word `index`; empty past the end.
    pub fn letters(&self, index: usize) -> &[u8] {
        self.words
            .get(index)
            .and_then(|word| self.letters.get(word.start as usize..word.end as usize))
            .unwrap_or_default()
    }

    /// Whether `index` is a word of letters.
    pub fn is_word(&self, index: usize) -> bool {
        self.words
            .get(index)
            .is_some_and(|word| word.kind == TokenKind::Word)
    }

    /// The letters of words `start..end`, joined by [`letters::GAP`].
    pub fn joined(&self, start: usize, end: usize) -> Vec<u8> {
        let mut joined = Vec::new();
        for index in start..end {
            if index > start {
                joined.push(letters::GAP);
            }
            joined.extend_from_slice(self.letters(index));
        }
        joined
    }

    /// The bytes of the article from the start of word `start` to the end of word `end - 1`.
    pub fn range(&self, start: usize, end: usize) -> ByteRange {
        match (
            self.words.get(start),
            end.checked_sub(1).and_then(|last| self.words.get(last)),
        ) {
            (Some(first), Some(last)) => ByteRange::new(first.range.start, last.range.end),
            _ => ByteRange::default(),
        }
    }

    /// The sentences: runs of words that end with a full stop, a question or exclamation mark,
    /// or after [`LONGEST`](Self::LONGEST) words.
    pub fn sentences(&self) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
        let mut start = 0;
        std::iter::from_fn(move || {
            if start >= self.words.len() {
                return None;
            }
            let mut end = start;
            while end < self.words.len() && end - start < Self::LONGEST {
                end += 1;
                let last = self.letters(end - 1);
                let stop = matches!(last, [b'.' | b'!' | b'?']);
                if stop && self.words[end - 1].kind == TokenKind::Punctuation {
                    break;
                }
            }
            let sentence = start..end;
            start = end;
            Some(sentence)
        })
    }

    /// Words in a sentence at most.
    pub const LONGEST: usize = 160;
}

/// A word without some of what is written before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stem<'a> {
    /// The letters that remain.
    pub letters: &'a [u8],
    /// How many letters came off.
    pub taken: usize,
    /// The article was melted into the preposition (للأمم): ال stands before `letters`.
    pub article: bool,
}

/// The ways to read a word: whole first, then with proclitics off, least first. The Arabic
/// article stays on the word.
pub fn stems<'a>(word: &'a [u8], language: Language) -> impl Iterator<Item = Stem<'a>> {
    let mut ways: [Option<Stem<'a>>; 4] = [None; 4];
    ways[0] = Some(Stem {
        letters: word,
        taken: 0,
        article: false,
    });
    let mut next = 1;
    let mut add = |taken: usize, article: bool| {
        if let (Some(slot), Some(letters)) = (ways.get_mut(next), word.get(taken..)) {
            *slot = Some(Stem {
                letters,
                taken,
                article,
            });
            next += 1;
        }
    };
    match language {
        Language::Arabic => {
            let mut taken = 0;
            if word.len() > 3 && matches!(word[0], WAW | FEH) {
                taken = 1;
                add(1, false);
            }
            let rest = &word[taken..];
            if rest.len() > 4 && rest[0] == LAM && rest[1] == LAM {
                add(taken + 1, true);
            } else if rest.len() > 3 && matches!(rest[0], BEH | KAF | LAM) {
                add(taken + 1, false);
            }
        }
        Language::Hebrew => {
            let mut taken = 0;
            let mut last = None;
            while taken < 3 && word.len() > taken + 2 {
                let place = hebrew_proclitic(word[taken]);
                if place.is_none() || place <= last {
                    break;
                }
                last = place;
                taken += 1;
                add(taken, false);
            }
        }
        _ => {}
    }
    ways.into_iter().flatten()
}

/// Whether a letter is ו ה ב ל מ כ ש.
pub(super) fn is_hebrew_proclitic(letter: u8) -> bool {
    hebrew_proclitic(letter).is_some()
}

/// The place of a Hebrew proclitic among those before one word: ו, then כש, then a preposition or
/// the article, one of each at most. What is in another order (ומשקרים) is part of the word.
fn hebrew_proclitic(letter: u8) -> Option<u8> {
    let places = [("ו", 1), ("ש", 3), ("בלמה", 4), ("כ", 2)];
    places.into_iter().find_map(|(proclitics, place)| {
        proclitics
            .chars()
            .any(|proclitic| letters::letter(proclitic) == Some(letter))
            .then_some(place)
    })
}

/// The letters of `stem` as the name is written: with its article again where a preposition
/// had melted it.
pub fn restored(stem: Stem<'_>) -> std::borrow::Cow<'_, [u8]> {
    if stem.article {
        // للأمم: the second lam is the article's, ال comes back as one alef before it.
        let mut whole = vec![ALEF];
        whole.extend_from_slice(stem.letters);
        whole.into()
    } else {
        stem.letters.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use letters::fold;

    #[test]
    fn every_way_to_read_a_word_with_proclitics_is_listed() {
        let word = fold("وللأمم");
        let read: Vec<Vec<u8>> = stems(&word, Language::Arabic)
            .map(|stem| restored(stem).into_owned())
            .collect();
        assert_eq!(read, [fold("وللأمم"), fold("للأمم"), fold("الأمم")]);
        let word = fold("ובישראל");
        assert!(stems(&word, Language::Hebrew).any(|stem| stem.letters == fold("ישראל")));
    }

    #[test]
    fn a_passage_knows_where_its_words_stand() {
        let text = "قال بلينكن. ثم سافر";
        let passage = Passage::of_text(text, 100);
        assert_eq!(passage.len(), 5);
        assert_eq!(passage.range(0, 2), ByteRange::new(100, 119));
        let sentences: Vec<_> = passage.sentences().collect();
        assert_eq!(sentences, [0..3, 3..5]);
    }
}
