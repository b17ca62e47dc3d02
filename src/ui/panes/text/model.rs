//! Where the reader stands in the open article, and what of it is on the screen.
//!
//! The place is (unit, row in it). Only the units on the screen are laid out, by
//! [`Model::fit`] and every movement; their layouts are kept until the width or the setting
//! changes. Nothing here ever looks at the whole text.

use super::document::{Document, UnitId};
use super::laid::Laid;
use super::links::{self, Link};
use super::passages::{Placed, placed};
use super::selection::Selection;
use super::setting::Setting;
use crate::analysis::entities::{Entity, EntityKind};
use crate::article::{ByteRange, Direction};
use crate::layout::Line;
use crate::library::{ArticleId, Passage};
use crate::ui::frame::Strip;
use ratatui::layout::Rect;
use std::collections::HashMap;

mod finding;
mod moving;

/// Layouts kept at most beside those of what is on the screen.
const KEPT: usize = 128;

/// A place in the document: a row of a unit. Empty rows between its lines count, and so does the
/// gap behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    unit: UnitId,
    row: usize,
}

/// A line on the screen.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// The unit that it is of.
    pub laid: &'a Laid,
    /// The line itself.
    pub line: &'a Line,
    /// Which of the unit's lines it is.
    pub index: usize,
    /// The same, ready to be painted.
    pub strip: &'a Strip,
}

/// A row of the screen.
#[derive(Debug)]
struct Row {
    place: Place,
    /// Its line, ready to be painted; blank without one.
    strip: Strip,
}

/// How far into a text the screen starts: at which byte, of the furthest that it may start at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Depth {
    /// The byte at the top; 0 while the header is there.
    pub at: u64,
    /// The furthest byte that may be at the top; 0 where everything fits.
    pub furthest: u64,
}

/// A named stretch of the text and the entity it names, by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Where in the text.
    pub range: ByteRange,
    /// The kind of what it names.
    pub kind: EntityKind,
    /// The entity's index in the article's list.
    pub entity: usize,
}

/// The hits of a search in the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hits {
    /// What was searched.
    pub query: String,
    /// Where it stands, in order.
    pub ranges: Vec<ByteRange>,
}

/// The text pane's state.
#[derive(Debug, Default)]
pub struct Model {
    /// The open article's id, once it is known.
    pub id: Option<ArticleId>,
    document: Option<Document>,
    setting: Setting,
    top: Option<Place>,
    width: u16,
    height: usize,
    folded: bool,
    /// Minutes that the open text takes to read; `None` when it is not held whole.
    pub minutes: Option<usize>,
    laid: HashMap<UnitId, Laid>,
    page: Vec<Row>,
    spans: Vec<Span>,
    links: Vec<Link>,
    /// The entity that is being walked, by index.
    pub walked: Option<usize>,
    /// The mention or the hit that the reader stands on.
    pub here: Option<ByteRange>,
    /// The search in this text.
    pub hits: Hits,
    /// The byte on which the mouse's button went down.
    pub pressed: Option<usize>,
    /// The passages that the user has picked out before.
    pub passages: Vec<Placed>,
    /// Whether title and byline are left out.
    bare: bool,
    /// What the user picks out of the text.
    pub selection: Option<Selection>,
}

impl Model {
    /// Shows a document, from `byte` of its text on (0: from its header on).
    pub fn open(&mut self, id: Option<ArticleId>, document: Document, byte: u64) {
        let top = if byte == 0 {
            document.first()
        } else {
            document.at_byte(byte)
        };
        let links = document.article().map(links::of).unwrap_or_default();
        *self = Self {
            id,
            links,
            top: top.map(|unit| Place { unit, row: 0 }),
            document: Some(document),
            width: self.width,
            height: self.height,
            setting: self.setting,
            folded: self.folded,
            bare: self.bare,
            ..Self::default()
        };
        if byte > 0 {
            self.show_line_of(byte);
        }
        self.leave_hidden();
    }

    /// Shows the open text once more, told in another way or known better: what is done to it goes
    /// on.
    pub fn open_again(&mut self, id: Option<ArticleId>, document: Document, byte: u64) {
        let (walked, here, hits) = (self.walked, self.here, std::mem::take(&mut self.hits));
        let (pressed, selection) = (self.pressed, self.selection.take());
        self.open(id, document, byte);
        (self.walked, self.here, self.hits) = (walked, here, hits);
        (self.pressed, self.selection) = (pressed, selection);
    }

    /// The open document.
    pub fn document(&self) -> Option<&Document> {
        self.document.as_ref()
    }

    /// The direction of the open text; that of its first column.
    pub fn direction(&self) -> Direction {
        self.document
            .as_ref()
            .map_or(Direction::LeftToRight, Document::direction)
    }

    /// Sets the text in another way. Cheap when nothing changed.
    pub fn set(&mut self, setting: Setting) {
        if setting == self.setting {
            return;
        }
        let byte = self.position().filter(|_| self.in_body());
        self.setting = setting;
        self.forget_layouts();
        if let Some(byte) = byte {
            self.show_line_of(byte);
        } else if let Some(top) = &mut self.top {
            top.row = 0;
        }
        self.relay();
    }

    /// Takes the room there is: `width` cells, `height` rows, those of a second column included.
    /// Cheap when nothing changed.
    pub fn fit(&mut self, width: u16, height: u16) {
        let width = width.max(1);
        let height = usize::from(height);
        if width == self.width && height == self.height {
            return;
        }
        let byte = (width != self.width).then(|| self.position()).flatten();
        if width != self.width {
            self.forget_layouts();
        }
        self.width = width;
        self.height = height;
        if let Some(byte) = byte.filter(|_| self.in_body()) {
            self.show_line_of(byte);
        }
        self.relay();
    }

    /// Is set in this way into the columns that it makes of the inside of a pane.
    pub fn fit_into(&mut self, setting: Setting, inside: Rect) {
        self.set(setting);
        let columns = setting.columns(inside, self.direction());
        let width = columns.first().map_or(0, |column| column.width);
        self.fit(width, columns.iter().map(|column| column.height).sum());
    }

    /// The entities of the article, whose mentions are coloured.
    pub fn set_entities(&mut self, entities: &[Entity]) {
        self.spans = entities
            .iter()
            .enumerate()
            .flat_map(|(entity, found)| {
                found.mentions.iter().map(move |range| Span {
                    range: *range,
                    kind: found.kind,
                    entity,
                })
            })
            .collect();
        self.spans.sort_by_key(|span| span.range);
    }

    /// Every named stretch, in the order of the text.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// Takes the passages of the open article, and finds them in the text that is shown.
    pub fn set_passages(&mut self, passages: Vec<Passage>) {
        let article = self.document.as_ref().and_then(Document::article);
        if let Some(article) = article {
            self.passages = placed(&article.text, passages);
        }
    }

    /// What the text leads to, in the order of the text.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// Whether related headlines and page furniture are folded away.
    pub fn folded(&self) -> bool {
        self.folded
    }

    /// Folds what is not the story away, or shows it again.
    pub fn toggle_fold(&mut self) {
        self.folded = !self.folded;
        self.leave_hidden();
    }

    /// Leaves title and byline out, or shows them again.
    pub fn set_bare(&mut self, bare: bool) {
        if bare != self.bare {
            self.bare = bare;
            self.leave_hidden();
        }
    }

    fn forget_layouts(&mut self) {
        self.laid.clear();
        self.page.clear();
    }

    /// What is on the screen, row by row; nothing where it is a gap.
    pub fn page(&self) -> impl Iterator<Item = Option<Shown<'_>>> {
        self.page.iter().map(|row| {
            let laid = self.laid.get(&row.place.unit)?;
            let index = laid.line_of(row.place.row)?;
            Some(Shown {
                laid,
                line: laid.lines.get(index)?,
                index,
                strip: &row.strip,
            })
        })
    }

    /// The byte to come back to: 0 while the header is on the screen.
    pub fn bookmark(&self) -> u64 {
        if self.in_body() {
            self.position().unwrap_or(0)
        } else {
            0
        }
    }

    fn in_body(&self) -> bool {
        matches!(
            self.top,
            Some(Place {
                unit: UnitId::Body(_),
                ..
            })
        )
    }

    /// How much of the text lies above the last row of the screen, in percent.
    pub fn progress(&self) -> u8 {
        let Some(document) = &self.document else {
            return 0;
        };
        let seen = (0..self.page.len())
            .rev()
            .find_map(|row| self.row_bytes(row))
            .map_or(0, |range| range.end as u64);
        if self.at_end() {
            return 100;
        }
        let percent = seen.saturating_mul(100) / document.bytes().max(1);
        u8::try_from(percent.min(99)).unwrap_or(99)
    }

    /// Whether the end of the text is on the screen.
    pub fn at_end(&self) -> bool {
        let Some(last) = self.page.last().map(|row| row.place) else {
            return true;
        };
        let rows = self.laid.get(&last.unit).map_or(0, Laid::text_rows);
        last.row + 1 >= rows && self.next_unit(last.unit).is_none()
    }

    /// Rows that a page holds.
    pub fn page_rows(&self) -> usize {
        self.height
    }
}

#[cfg(test)]
mod tests;
