//! The domain: an article, its metadata and its blocks.
//!
//! Everything here is plain data. [`intake`](crate::intake) makes articles out of bytes,
//! [`library`](crate::library) keeps them, [`analysis`](crate::analysis) reads them and
//! [`layout`](crate::layout) lays their blocks out. Nothing in this module does I/O or knows
//! any other module.
//!
//! The one idea: an article has *one text*, and everything said about it — blocks, mentions,
//! search hits, the reader's position — is a [`ByteRange`] into that text.

mod block;
mod language;
mod metadata;
mod range;

pub use block::{Block, Link, Role};
pub use language::{Direction, Language};
pub use metadata::{DateEvidence, Metadata, Published, Title};
pub use range::ByteRange;

use std::path::PathBuf;

/// One text with its metadata.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// Title, source, author, date, language, address.
    pub metadata: Metadata,
    /// The text exactly as it came in (without front matter); all byte ranges refer to it.
    pub text: String,
    /// The pieces of the text, in order. Their [`Block::range`]s partition `text`: put
    /// together they are the text that came in.
    pub blocks: Vec<Block>,
    /// Where the text goes on, when only its head was taken in (see [`Continuation`]).
    pub continuation: Option<Continuation>,
}

/// A text too long to hold: [`Article::text`] is its head, the rest stays in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Continuation {
    /// The file that holds the whole text, in UTF-8.
    pub path: PathBuf,
    /// Length of the whole text in bytes.
    pub bytes: u64,
    /// Where the text starts in the file, in bytes (3 behind a byte order mark).
    pub offset: u64,
}

impl Article {
    /// An article that is one paragraph of a language, without further metadata: for what is
    /// read by itself.
    pub fn of_paragraph(text: &str, language: Language) -> Self {
        let whole = ByteRange::new(0, text.len());
        Self {
            metadata: Metadata {
                language,
                ..Metadata::default()
            },
            text: text.to_owned(),
            blocks: vec![Block::new(Role::Paragraph, whole, whole)],
            continuation: None,
        }
    }

    /// The text of one of this article's ranges; empty if the range does not fit the text.
    pub fn slice(&self, range: ByteRange) -> &str {
        range.of(&self.text)
    }

    /// The blocks that tell the story: no related headlines, credits or boilerplate.
    pub fn story(&self) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(|block| block.role.is_story())
    }

    /// The stretches of the block that the text begins with, where it says the title and nothing
    /// else: whoever shows the title has shown it too.
    pub fn title_in_text(&self) -> Option<(usize, Vec<ByteRange>)> {
        let said = |pieces: &[ByteRange]| -> String {
            let shown: String = pieces.iter().map(|piece| self.slice(*piece)).collect();
            shown.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let mut shown = self.blocks.iter().enumerate().map(|(index, block)| {
            let pieces: Vec<ByteRange> = block.shown().collect();
            (index, said(&pieces), pieces)
        });
        let (index, words, pieces) = shown.find(|(_, words, _)| !words.is_empty())?;
        let is_one = matches!(
            self.blocks[index].role,
            Role::Heading(_) | Role::Paragraph | Role::Related
        );
        (is_one && words == self.metadata.title.text).then_some((index, pieces))
    }

    /// The block that holds `byte`, or the last one when `byte` lies at or past the end.
    pub fn block_at(&self, byte: usize) -> Option<usize> {
        let after = self
            .blocks
            .partition_point(|block| block.range.start <= byte);
        after.checked_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article() -> Article {
        let text = "one\n\ntwo".to_owned();
        let blocks = vec![
            Block::new(Role::Paragraph, ByteRange::new(0, 5), ByteRange::new(0, 3)),
            Block::new(
                Role::Boilerplate,
                ByteRange::new(5, 8),
                ByteRange::new(5, 8),
            ),
        ];
        Article {
            metadata: Metadata::default(),
            text,
            blocks,
            continuation: None,
        }
    }

    #[test]
    fn a_text_that_begins_with_its_title_is_known() {
        let mut article = article();
        assert_eq!(article.title_in_text(), None);
        article.metadata.title.text = "one".to_owned();
        let first = vec![ByteRange::new(0, 3)];
        assert_eq!(article.title_in_text(), Some((0, first)));
        article.metadata.title.text = "two".to_owned();
        assert_eq!(article.title_in_text(), None);
    }

    #[test]
    fn a_byte_is_found_in_its_block() {
        let article = article();
        assert_eq!(article.block_at(0), Some(0));
        assert_eq!(article.block_at(4), Some(0));
        assert_eq!(article.block_at(5), Some(1));
        assert_eq!(article.block_at(99), Some(1));
    }

    #[test]
    fn the_story_leaves_boilerplate_out() {
        let article = article();
        let story: Vec<&str> = article
            .story()
            .map(|block| article.slice(block.content))
            .collect();
        assert_eq!(story, ["one"]);
    }
}
