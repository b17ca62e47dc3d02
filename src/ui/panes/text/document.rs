//! An article as a sequence of units to lay out.
//!
//! A unit is one paragraph of the screen: the title, the byline, a block of the text. Units are
//! addressed by [`UnitId`]; from any of them the next and the previous can be had without
//! counting from the start, so that a text of a hundred megabytes is opened in the middle as
//! quickly as at its beginning.

use crate::article::{Article, ByteRange, Direction, Role};
use crate::intake::paged::PagedText;
use std::borrow::Cow;
use std::sync::Arc;

/// The address of a unit; in the order of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitId {
    /// One of the units before the text.
    Header(usize),
    /// A unit of the text: its index in a text that is held in memory, its first byte in one
    /// that is read from its file.
    Body(u64),
}

/// What a unit is, which decides its look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitKind {
    /// The article's title.
    Title,
    /// Source, author, date.
    Byline,
    /// A remark of the reader's own about the article.
    Remark,
    /// A piece of the text.
    Body(Role),
}

/// One unit, with the text it shows.
#[derive(Debug)]
pub struct Unit<'a> {
    /// What it is.
    pub kind: UnitKind,
    /// The text that `pieces` refer to.
    pub text: Cow<'a, str>,
    /// What of `text` is shown.
    pub pieces: Vec<ByteRange>,
    /// The byte of the article at which `text` starts; `None` for a header, which is no part of
    /// the article's text.
    pub base: Option<usize>,
    /// What stands before the first line: a list item's number or bullet.
    pub marker: Option<String>,
    /// Empty rows behind the unit.
    pub gap: usize,
}

/// The open article, ready to be laid out piece by piece.
#[derive(Debug)]
pub struct Document {
    header: Vec<(UnitKind, String)>,
    body: Body,
    direction: Direction,
}

#[derive(Debug)]
enum Body {
    Held {
        article: Arc<Article>,
        units: Vec<HeldUnit>,
        /// What the text begins with where that is its title: it is shown in the title's place, so
        /// that the title does not stand there twice.
        title: Option<HeldUnit>,
    },
    Paged(PagedText),
}

#[derive(Debug)]
struct HeldUnit {
    block: usize,
    pieces: Vec<ByteRange>,
}

impl Document {
    /// A document of an article that is held in memory.
    pub fn held(article: Arc<Article>, header: Vec<(UnitKind, String)>) -> Self {
        let mut units = held_units(&article);
        let is_titled = matches!(header.first(), Some((UnitKind::Title, _)));
        let title = article.title_in_text().filter(|_| is_titled);
        let title = title.map(|(block, pieces)| {
            units.retain(|unit| unit.block != block);
            HeldUnit { block, pieces }
        });
        Self {
            header,
            direction: article.metadata.language.direction(),
            body: Body::Held {
                article,
                units,
                title,
            },
        }
    }

    /// A document whose text is read from its file as it is shown.
    pub fn paged(text: PagedText, direction: Direction, header: Vec<(UnitKind, String)>) -> Self {
        Self {
            header,
            body: Body::Paged(text),
            direction,
        }
    }

    /// The article's title.
    pub fn title(&self) -> Option<&str> {
        let title = self
            .header
            .iter()
            .find(|(kind, _)| *kind == UnitKind::Title);
        title.map(|(_, words)| words.as_str())
    }

    /// The direction of a paragraph without a strong letter.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// The article, if its whole text is held.
    pub fn article(&self) -> Option<&Article> {
        match &self.body {
            Body::Held { article, .. } => Some(article),
            Body::Paged(_) => None,
        }
    }

    /// Length of the text in bytes.
    pub fn bytes(&self) -> u64 {
        match &self.body {
            Body::Held { article, .. } => article.text.len() as u64,
            Body::Paged(text) => text.len(),
        }
    }

    /// The first unit.
    pub fn first(&self) -> Option<UnitId> {
        if self.header.is_empty() {
            self.first_of_body()
        } else {
            Some(UnitId::Header(0))
        }
    }

    fn first_of_body(&self) -> Option<UnitId> {
        match &self.body {
            Body::Held { units, .. } => (!units.is_empty()).then_some(UnitId::Body(0)),
            Body::Paged(text) => text
                .paragraph_at(0)
                .map(|found| UnitId::Body(found.start())),
        }
    }

    /// The last unit.
    pub fn last(&self) -> Option<UnitId> {
        let of_body = match &self.body {
            Body::Held { units, .. } => units.len().checked_sub(1).map(|last| last as u64),
            Body::Paged(text) => text.last().map(|found| found.start()),
        };
        of_body
            .map(UnitId::Body)
            .or_else(|| self.header.len().checked_sub(1).map(UnitId::Header))
    }

    /// The unit behind `id`.
    pub fn next(&self, id: UnitId) -> Option<UnitId> {
        match id {
            UnitId::Header(index) if index + 1 < self.header.len() => {
                Some(UnitId::Header(index + 1))
            }
            UnitId::Header(_) => self.first_of_body(),
            UnitId::Body(at) => match &self.body {
                Body::Held { units, .. } => {
                    (at + 1 < units.len() as u64).then_some(UnitId::Body(at + 1))
                }
                Body::Paged(text) => text.next(at).map(|found| UnitId::Body(found.start())),
            },
        }
    }

    /// The unit before `id`.
    pub fn previous(&self, id: UnitId) -> Option<UnitId> {
        let last_of_header = || self.header.len().checked_sub(1).map(UnitId::Header);
        match id {
            UnitId::Header(index) => index.checked_sub(1).map(UnitId::Header),
            UnitId::Body(at) => match &self.body {
                Body::Held { .. } => at.checked_sub(1).map(UnitId::Body).or_else(last_of_header),
                Body::Paged(text) => text
                    .previous(at)
                    .map(|found| UnitId::Body(found.start()))
                    .or_else(last_of_header),
            },
        }
    }

    /// The unit that shows `byte` of the text, or the nearest one before it.
    pub fn at_byte(&self, byte: u64) -> Option<UnitId> {
        match &self.body {
            Body::Held {
                article,
                units,
                title,
            } => {
                let byte = usize::try_from(byte).unwrap_or(usize::MAX);
                let behind = units.partition_point(|unit| unit.start(article) <= byte);
                behind
                    .checked_sub(1)
                    .map(|index| UnitId::Body(index as u64))
                    .or_else(|| title.as_ref().map(|_| UnitId::Header(0)))
                    .or_else(|| self.first_of_body())
            }
            Body::Paged(text) => text
                .paragraph_at(byte.min(text.len().saturating_sub(1)))
                .map(|found| UnitId::Body(found.start())),
        }
    }

    /// What the unit `id` shows; `None` when there is no such unit.
    pub fn unit(&self, id: UnitId) -> Option<Unit<'_>> {
        match id {
            UnitId::Header(index) => {
                let (kind, text) = self.header.get(index)?;
                let unit = Unit {
                    kind: *kind,
                    text: Cow::Borrowed(text),
                    pieces: vec![ByteRange::new(0, text.len())],
                    base: None,
                    marker: None,
                    gap: usize::from(index + 1 == self.header.len()),
                };
                Some(match &self.body {
                    Body::Held {
                        article,
                        title: Some(title),
                        ..
                    } if index == 0 => Unit {
                        text: Cow::Borrowed(&article.text),
                        pieces: title.pieces.clone(),
                        base: Some(0),
                        ..unit
                    },
                    _ => unit,
                })
            }
            UnitId::Body(at) => match &self.body {
                Body::Held { article, units, .. } => {
                    let index = usize::try_from(at).ok()?;
                    let unit = units.get(index)?;
                    Some(unit.shown(article, units.get(index + 1)))
                }
                Body::Paged(text) => {
                    let found = text.paragraph_at(at)?;
                    let (start, words) = (found.start(), found.into_text());
                    Some(Unit {
                        kind: UnitKind::Body(Role::Paragraph),
                        pieces: vec![ByteRange::new(0, words.len())],
                        text: Cow::Owned(words),
                        base: Some(usize::try_from(start).ok()?),
                        marker: None,
                        gap: 1,
                    })
                }
            },
        }
    }
}

impl HeldUnit {
    fn start(&self, article: &Article) -> usize {
        match self.pieces.first() {
            Some(piece) => piece.start,
            None => article.blocks[self.block].range.start,
        }
    }

    fn shown<'a>(&self, article: &'a Article, next: Option<&Self>) -> Unit<'a> {
        let block = &article.blocks[self.block];
        let next_role = next.map(|next| article.blocks[next.block].role);
        let close = match block.role {
            Role::ListItem | Role::Row | Role::Boilerplate => next_role == Some(block.role),
            Role::Code => next.is_some_and(|next| next.block == self.block),
            _ => false,
        };
        let is_numbered = |words: &str| words.starts_with(char::is_numeric);
        let marker = match block.marker(&article.text) {
            _ if block.role != Role::ListItem => None,
            Some(written) if is_numbered(article.slice(written)) => Some(article.slice(written)),
            // The number is a part of the text.
            None if is_numbered(article.slice(block.content)) => None,
            _ => Some("•"),
        };
        Unit {
            kind: UnitKind::Body(block.role),
            text: Cow::Borrowed(&article.text),
            pieces: self.pieces.clone(),
            base: Some(0),
            marker: marker.map(str::to_owned),
            gap: usize::from(!close),
        }
    }
}

/// A unit for each block that shows something; code gives one for each of its lines.
fn held_units(article: &Article) -> Vec<HeldUnit> {
    let mut units = Vec::new();
    for (index, block) in article.blocks.iter().enumerate() {
        if block.role == Role::Code {
            let mut start = block.content.start;
            for line in article.slice(block.content).split_inclusive('\n') {
                let shown = line.trim_end_matches(['\n', '\r']).len();
                units.push(HeldUnit {
                    block: index,
                    pieces: vec![ByteRange::new(start, start + shown)],
                });
                start += line.len();
            }
        } else {
            let pieces: Vec<ByteRange> = block.shown().collect();
            let blank = pieces
                .iter()
                .all(|piece| article.slice(*piece).trim().is_empty());
            if !blank {
                units.push(HeldUnit {
                    block: index,
                    pieces,
                });
            }
        }
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, Metadata};

    fn document() -> Document {
        let text = "one\n\ntwo\n\nthree".to_owned();
        let block = |start: usize, end: usize| {
            Block::new(
                Role::Paragraph,
                ByteRange::new(start, end),
                ByteRange::new(start, end),
            )
        };
        let article = Article {
            metadata: Metadata::default(),
            blocks: vec![block(0, 5), block(5, 10), block(10, 15)],
            text,
            continuation: None,
        };
        Document::held(
            Arc::new(article),
            vec![(UnitKind::Title, "title".to_owned())],
        )
    }

    #[test]
    fn walking_forth_and_back_meets_the_same_units() {
        let document = document();
        let mut forth = vec![document.first().unwrap()];
        while let Some(next) = document.next(*forth.last().unwrap()) {
            forth.push(next);
        }
        let mut back = vec![document.last().unwrap()];
        while let Some(previous) = document.previous(*back.last().unwrap()) {
            back.push(previous);
        }
        back.reverse();
        assert_eq!(forth, back);
        assert_eq!(forth.len(), 4);
    }

    #[test]
    fn a_title_that_the_text_says_too_stands_once_and_is_found_in_the_text() {
        let text = "one\n\ntwo".to_owned();
        let block = |role, start, end| {
            let range = ByteRange::new(start, end);
            Block::new(role, range, range)
        };
        let mut article = Article {
            metadata: Metadata::default(),
            blocks: vec![block(Role::Heading(1), 0, 5), block(Role::Paragraph, 5, 8)],
            text,
            continuation: None,
        };
        article.metadata.title.text = "one".to_owned();
        let article = Arc::new(article);
        let header = vec![(UnitKind::Title, "one".to_owned())];
        let document = Document::held(Arc::clone(&article), header);
        let title = document.unit(UnitId::Header(0)).unwrap();
        assert_eq!((title.kind, title.base), (UnitKind::Title, Some(0)));
        let second = document.next(UnitId::Header(0)).unwrap();
        assert_eq!(second, UnitId::Body(0));
        assert_eq!(
            document.unit(second).unwrap().pieces,
            [ByteRange::new(5, 8)]
        );
        assert_eq!(document.next(second), None);
        assert_eq!(document.at_byte(1), Some(UnitId::Header(0)));
        assert_eq!(document.at_byte(6), Some(UnitId::Body(0)));
        // Without a title over it, the text is whole.
        let bare = Document::held(article, Vec::new());
        assert_eq!(bare.at_byte(1), Some(UnitId::Body(0)));
        assert_eq!(bare.at_byte(6), Some(UnitId::Body(1)));
    }

    #[test]
    fn a_byte_is_found_in_its_unit() {
        let document = document();
        assert_eq!(document.at_byte(0), Some(UnitId::Body(0)));
        assert_eq!(document.at_byte(6), Some(UnitId::Body(1)));
        assert_eq!(document.at_byte(99), Some(UnitId::Body(2)));
    }
}
