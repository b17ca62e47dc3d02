//! The pieces of an article: each has one role in it.

use super::ByteRange;
use serde::{Deserialize, Serialize};

/// What a block is to its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A heading inside the text; 1 is the largest, 6 the smallest.
    Heading(u8),
    /// Running text.
    Paragraph,
    /// A quotation set off from the text.
    Quote,
    /// An item of a list.
    ListItem,
    /// A row of a table: its cells one behind the other, with bars between them.
    Row,
    /// Preformatted text or code: every line break is kept.
    Code,
    /// The headline of another article, left between the paragraphs by a scraper.
    Related,
    /// Who supplied or helped with the report: an agency, a photographer, an editor.
    Credit,
    /// Share buttons, comment prompts and other page furniture.
    Boilerplate,
}

impl Role {
    /// Whether a block of this role is part of what the article tells. Others are shown dimmed.
    pub fn is_story(self) -> bool {
        !matches!(self, Self::Related | Self::Credit | Self::Boilerplate)
    }
}

/// One piece of an article's text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What the piece is.
    pub role: Role,
    /// All bytes of the piece, with its markup and the blank lines behind it.
    pub range: ByteRange,
    /// The bytes that are shown; inside `range`. Line breaks in it count as spaces, except in
    /// [`Role::Code`].
    pub content: ByteRange,
    /// Bytes inside `content` that are markup (`**`, a link's address) and are not shown; in
    /// order, not overlapping.
    pub markup: Vec<ByteRange>,
    /// Links inside `content`, in order.
    pub links: Vec<Link>,
}

/// A link in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The words that carry the link.
    pub range: ByteRange,
    /// Where it leads, as written; not checked and not trusted.
    pub url: String,
}

impl Block {
    /// A block without inline markup or links.
    pub fn new(role: Role, range: ByteRange, content: ByteRange) -> Self {
        Self {
            role,
            range,
            content,
            markup: Vec::new(),
            links: Vec::new(),
        }
    }

    /// What stands before a list item in `text` as its number or bullet; in HTML nothing is written.
    pub fn marker(&self, text: &str) -> Option<ByteRange> {
        let before = ByteRange::new(self.range.start, self.content.start).of(text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        let sign = line.trim();
        let start = self.content.start - line.len() + (line.len() - line.trim_start().len());
        (self.role == Role::ListItem && !sign.is_empty())
            .then(|| ByteRange::new(start, start + sign.len()))
    }

    /// The stretches of the text that are shown: `content` without `markup`, in order.
    pub fn shown(&self) -> impl Iterator<Item = ByteRange> + '_ {
        let ends = self
            .markup
            .iter()
            .map(|markup| markup.start)
            .chain([self.content.end]);
        let starts =
            std::iter::once(self.content.start).chain(self.markup.iter().map(|markup| markup.end));
        starts
            .zip(ends)
            .map(|(start, end)| ByteRange::new(start, end))
            .filter(|range| !range.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shown_text_leaves_markup_out() {
        let text = "a **bold** word";
        let mut block = Block::new(
            Role::Paragraph,
            ByteRange::new(0, text.len()),
            ByteRange::new(0, text.len()),
        );
        block.markup = vec![ByteRange::new(2, 4), ByteRange::new(8, 10)];
        let shown: String = block.shown().map(|range| range.of(text)).collect();
        assert_eq!(shown, "a bold word");
    }
}
