//! Where the reader stands in the open article, and what of it is on the screen.
//!
//! The place is (unit, row in it). Only the units on the screen are laid out, by
//! [`Model::fit`] and every movement; their layouts are kept until the width or the setting
//! changes. Nothing here ever looks at the whole text.

use super::document::{Document, UnitId, UnitKind};
use super::laid::Laid;
use super::links::{self, Link};
use super::passages::{Placed, placed};
use super::selection::Selection;
use super::setting::Setting;
use crate::analysis::entities::{Entity, EntityKind};
use crate::article::{ByteRange, Direction};
use crate::layout::Line;
use crate::library::{ArticleId, Passage};
use std::collections::HashMap;

/// Layouts kept at most; what is on the screen is a small part of it.
const KEPT: usize = 512;

/// Words in a text read a minute, for the reading time: what silent readers of Arabic news
/// manage on paper, in round numbers.
const WORDS_A_MINUTE: usize = 160;

/// Minutes that so many words take to read.
pub fn minutes(words: usize) -> usize {
    words.div_ceil(WORDS_A_MINUTE).max(1)
}

/// A place in the document: a row of a unit. Empty rows between its lines count, and so does the
/// gap behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    unit: UnitId,
    row: usize,
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
    words: Option<usize>,
    laid: HashMap<UnitId, Laid>,
    page: Vec<Place>,
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
        let words = document
            .article()
            .map(|article| article.text.split_whitespace().count());
        let links = document.article().map(links::of).unwrap_or_default();
        *self = Self {
            id,
            links,
            words,
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

    /// Shows the line of a byte as the first one; the beginning with its header for 0.
    pub fn go_to(&mut self, byte: u64) {
        self.here = None;
        if byte == 0 {
            self.first();
        } else {
            self.show_line_of(byte);
            self.relay();
        }
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
        self.laid.clear();
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
            self.laid.clear();
        }
        self.width = width;
        self.height = height;
        if let Some(byte) = byte.filter(|_| self.in_body()) {
            self.show_line_of(byte);
        }
        self.relay();
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

    /// The named stretch that holds `byte`.
    pub fn span_at(&self, byte: usize) -> Option<Span> {
        let behind = self.spans.partition_point(|span| span.range.start <= byte);
        // Mentions do not nest, so only the last one that starts before can hold the byte.
        let span = self.spans[..behind].last()?;
        span.range.contains(byte).then_some(*span)
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

    /// Off a unit that is not shown any more.
    fn leave_hidden(&mut self) {
        if let Some(top) = self.top
            && self.hidden(top.unit)
        {
            self.top = self
                .next_unit(top.unit)
                .or_else(|| self.previous_unit(top.unit))
                .map(|unit| Place { unit, row: 0 });
        }
        self.relay();
    }

    /// What is on the screen, row by row: the unit and, unless it is a gap, the line.
    pub fn page(&self) -> impl Iterator<Item = Option<(&Laid, &Line, usize)>> {
        self.page.iter().map(|place| {
            let laid = self.laid.get(&place.unit)?;
            let index = laid.line_of(place.row)?;
            Some((laid, laid.lines.get(index)?, index))
        })
    }

    /// The article's byte range that a row of the screen shows.
    fn row_bytes(&self, row: usize) -> Option<ByteRange> {
        let place = self.page.get(row)?;
        let laid = self.laid.get(&place.unit)?;
        let line = laid.lines.get(laid.line_of(place.row)?)?;
        Some(line.range.shifted(laid.base?))
    }

    /// The first byte of the text on the screen.
    pub fn position(&self) -> Option<u64> {
        (0..self.page.len())
            .find_map(|row| self.row_bytes(row))
            .map(|range| range.start as u64)
    }

    /// The stretch of the first line of the text on the screen.
    pub fn first_line(&self) -> Option<ByteRange> {
        (0..self.page.len()).find_map(|row| self.row_bytes(row))
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
        let Some(last) = self.page.last().copied() else {
            return true;
        };
        let rows = self.laid.get(&last.unit).map_or(0, Laid::text_rows);
        last.row + 1 >= rows && self.next_unit(last.unit).is_none()
    }

    /// How many words the open text has; `None` when it is not held whole.
    pub fn words(&self) -> Option<usize> {
        self.words
    }

    /// Rows that a page holds.
    pub fn page_rows(&self) -> usize {
        self.height
    }

    /// Moves by `rows`, down for positive ones, and stops at the ends.
    pub fn scroll(&mut self, rows: isize) {
        if let Some(top) = self.top {
            self.top = Some(self.moved(top, rows));
            self.relay();
        }
    }

    /// To the beginning, header and all.
    pub fn first(&mut self) {
        let first = self.document.as_ref().and_then(Document::first);
        self.top = first
            .map(|unit| {
                if self.hidden(unit) {
                    self.next_unit(unit).unwrap_or(unit)
                } else {
                    unit
                }
            })
            .map(|unit| Place { unit, row: 0 });
        self.relay();
    }

    /// To the end: the last row of the text is the last row of the screen.
    pub fn last(&mut self) {
        if let Some(last) = self.last_top() {
            self.top = Some(last);
            self.relay();
        }
    }

    /// Shows `range` of the text: moves only if it is not on the screen already, and then puts
    /// it a third of the way down.
    pub fn reveal(&mut self, range: ByteRange) {
        let visible = (0..self.page.len())
            .filter_map(|row| self.row_bytes(row))
            .any(|bytes| bytes.contains(range.start));
        if !visible {
            self.show_line_of(range.start as u64);
            let above = isize::try_from(self.height / 3).unwrap_or(0);
            self.scroll(-above);
        }
        self.here = Some(range);
        self.relay();
    }

    /// The mention to go to next from where the reader stands: of the walked entity, or of any.
    pub fn next_mention(&self, backwards: bool) -> Option<Span> {
        let wanted = |span: &&Span| self.walked.is_none_or(|entity| span.entity == entity);
        let from = self.here.map_or_else(
            || {
                self.position()
                    .map_or(0, |byte| usize::try_from(byte).unwrap_or(0))
            },
            |here| here.start,
        );
        let standing = self.here.is_some();
        if backwards {
            let before = self.spans.iter().rev().filter(wanted);
            before
                .clone()
                .find(|span| span.range.start < from)
                .or_else(|| self.spans.iter().rev().find(wanted))
                .copied()
        } else {
            self.spans
                .iter()
                .filter(wanted)
                .find(|span| span.range.start > from || (!standing && span.range.start == from))
                .or_else(|| self.spans.iter().find(wanted))
                .copied()
        }
    }

    /// The hit to go to next from where the reader stands, its index, and whether the search
    /// went round the end of the text.
    pub fn next_hit(&self, backwards: bool) -> Option<(usize, ByteRange, bool)> {
        let ranges = &self.hits.ranges;
        let top = || {
            self.position()
                .map_or(0, |byte| usize::try_from(byte).unwrap_or(0))
        };
        let index = match (self.here, backwards) {
            (Some(here), false) => ranges.partition_point(|hit| hit.start <= here.start),
            (Some(here), true) => ranges
                .partition_point(|hit| hit.start < here.start)
                .wrapping_sub(1),
            (None, false) => ranges.partition_point(|hit| hit.start < top()),
            (None, true) => ranges
                .partition_point(|hit| hit.start < top())
                .wrapping_sub(1),
        };
        let round = index >= ranges.len();
        let index = match (round, backwards) {
            (false, _) => index,
            (true, false) => 0,
            (true, true) => ranges.len().checked_sub(1)?,
        };
        Some((index, *ranges.get(index)?, round))
    }

    /// The byte of the text under a place of the pane, in rows and cells from its top left.
    pub fn byte_at(&self, row: usize, column: u16) -> Option<usize> {
        let place = self.page.get(row)?;
        let laid = self.laid.get(&place.unit)?;
        let line = laid.lines.get(laid.line_of(place.row)?)?;
        let base = laid.base?;
        let width = u16::try_from(line.width).unwrap_or(u16::MAX);
        let mut at = if laid.paragraph.direction().is_rtl() {
            self.width.saturating_sub(laid.indent).saturating_sub(width)
        } else {
            laid.indent
        };
        for cell in laid.paragraph.cells(line) {
            let next = at + u16::from(cell.width);
            if (at..next).contains(&column) {
                return Some(cell.source.start + base);
            }
            at = next;
        }
        None
    }

    /// The direction of the paragraph on the screen that holds `byte`; elsewhere the text's own.
    pub fn direction_at(&self, byte: usize) -> Direction {
        (0..self.page.len())
            .find(|row| self.row_bytes(*row).is_some_and(|line| line.contains(byte)))
            .and_then(|row| self.laid.get(&self.page[row].unit))
            .map_or(self.direction(), |laid| laid.paragraph.direction())
    }

    /// The byte `by` lines further down (up when negative) on the screen than `byte`, as far from
    /// its line's beginning; lines that are not on the screen are scrolled to.
    pub fn byte_lines_below(&mut self, byte: usize, by: isize) -> usize {
        let mut byte = byte;
        for _ in 0..by.unsigned_abs() {
            let one = by.signum();
            let lines = |model: &Self| -> Vec<ByteRange> {
                (0..model.page.len())
                    .filter_map(|row| model.row_bytes(row))
                    .collect()
            };
            let mut shown = lines(self);
            let Some(mut line) = shown.iter().position(|line| line.contains(byte)) else {
                return byte;
            };
            let offset = byte - shown[line].start;
            if line
                .checked_add_signed(one)
                .is_none_or(|to| to >= shown.len())
            {
                self.scroll(one * 3);
                shown = lines(self);
                let Some(again) = shown.iter().position(|line| line.contains(byte)) else {
                    return byte;
                };
                line = again;
            }
            let Some(to) = line.checked_add_signed(one).and_then(|to| shown.get(to)) else {
                return byte;
            };
            byte = (to.start + offset).min(to.end.saturating_sub(1));
        }
        byte
    }

    fn hidden(&self, unit: UnitId) -> bool {
        if self.bare && matches!(unit, UnitId::Header(_)) {
            return true;
        }
        if !self.folded {
            return false;
        }
        let kind = self
            .document
            .as_ref()
            .and_then(|document| document.unit(unit))
            .map(|unit| unit.kind);
        matches!(kind, Some(UnitKind::Body(role)) if !role.is_story())
    }

    fn next_unit(&self, from: UnitId) -> Option<UnitId> {
        let document = self.document.as_ref()?;
        let mut next = document.next(from)?;
        while self.hidden(next) {
            next = document.next(next)?;
        }
        Some(next)
    }

    fn previous_unit(&self, from: UnitId) -> Option<UnitId> {
        let document = self.document.as_ref()?;
        let mut previous = document.previous(from)?;
        while self.hidden(previous) {
            previous = document.previous(previous)?;
        }
        Some(previous)
    }

    fn rows_of(&mut self, id: UnitId) -> usize {
        self.lay(id).map_or(0, Laid::rows)
    }

    fn lay(&mut self, id: UnitId) -> Option<&Laid> {
        if !self.laid.contains_key(&id) {
            let document = self.document.as_ref()?;
            let laid = Laid::new(document.unit(id)?, document, self.width, &self.setting);
            if self.laid.len() >= KEPT {
                self.laid.clear();
            }
            self.laid.insert(id, laid);
        }
        self.laid.get(&id)
    }

    fn moved(&mut self, from: Place, rows: isize) -> Place {
        let mut place = from;
        let mut left = rows.unsigned_abs();
        while left > 0 {
            if rows > 0 {
                let below = self.rows_of(place.unit).saturating_sub(place.row + 1);
                if left <= below {
                    place.row += left;
                    break;
                }
                let Some(unit) = self.next_unit(place.unit) else {
                    place.row += below;
                    break;
                };
                left -= below + 1;
                place = Place { unit, row: 0 };
            } else {
                if left <= place.row {
                    place.row -= left;
                    break;
                }
                let Some(unit) = self.previous_unit(place.unit) else {
                    place.row = 0;
                    break;
                };
                left -= place.row + 1;
                let row = self.rows_of(unit).saturating_sub(1);
                place = Place { unit, row };
            }
        }
        place
    }

    /// The furthest place that the screen may start at: the end of the text at its bottom.
    fn last_top(&mut self) -> Option<Place> {
        let document = self.document.as_ref()?;
        let mut unit = document.last()?;
        if self.hidden(unit) {
            unit = self.previous_unit(unit)?;
        }
        let rows = self.lay(unit).map_or(0, Laid::text_rows);
        let end = Place {
            unit,
            row: rows.saturating_sub(1),
        };
        let above = isize::try_from(self.height.saturating_sub(1)).unwrap_or(isize::MAX);
        Some(self.moved(end, -above))
    }

    /// Puts the line that shows `byte` at the top.
    fn show_line_of(&mut self, byte: u64) {
        let Some(mut unit) = self.document.as_ref().and_then(|it| it.at_byte(byte)) else {
            return;
        };
        if self.hidden(unit) {
            unit = self
                .previous_unit(unit)
                .or_else(|| self.next_unit(unit))
                .unwrap_or(unit);
        }
        let byte = usize::try_from(byte).unwrap_or(usize::MAX);
        let row = self.lay(unit).map_or(0, |laid| {
            let inside = byte.saturating_sub(laid.base.unwrap_or(0));
            let behind = laid
                .lines
                .partition_point(|line| line.range.start <= inside);
            behind.saturating_sub(1) * laid.pitch
        });
        self.top = Some(Place { unit, row });
    }

    /// Lays out what is on the screen from the top on, not further than the end allows.
    fn relay(&mut self) {
        self.page.clear();
        if self.height == 0 || self.width == 0 {
            return;
        }
        let Some(mut place) = self.top else { return };
        if let Some(last) = self.last_top().filter(|last| place > *last) {
            place = last;
            self.top = Some(last);
        }
        while self.page.len() < self.height {
            let rows = self.rows_of(place.unit);
            let from = place.row.min(rows);
            let room = self.height - self.page.len();
            self.page
                .extend((from..rows).take(room).map(|row| Place { row, ..place }));
            match self.next_unit(place.unit) {
                Some(unit) => place = Place { unit, row: 0 },
                None => break,
            }
        }
        if self.laid.len() + self.page.len() > KEPT {
            let shown: std::collections::HashSet<UnitId> =
                self.page.iter().map(|place| place.unit).collect();
            self.laid.retain(|unit, _| shown.contains(unit));
        }
    }
}

#[cfg(test)]
mod tests;
