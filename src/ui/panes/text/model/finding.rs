//! Finding places in what is on the screen and beyond it: bytes under cells, lines, names and hits.

use super::{Model, Span};
use crate::article::{ByteRange, Direction};

impl Model {
    /// The named stretch that holds `byte`.
    pub fn span_at(&self, byte: usize) -> Option<Span> {
        let behind = self.spans.partition_point(|span| span.range.start <= byte);
        // Mentions do not nest, so only the last one that starts before can hold the byte.
        let span = self.spans[..behind].last()?;
        span.range.contains(byte).then_some(*span)
    }

    /// The article's byte range that a row of the screen shows.
    pub(super) fn row_bytes(&self, row: usize) -> Option<ByteRange> {
        let place = self.page.get(row)?.place;
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
        let place = self.page.get(row)?.place;
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
            .and_then(|row| self.laid.get(&self.page[row].place.unit))
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
}
