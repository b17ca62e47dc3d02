//! Moving through the open article: rows up and down, to a byte, to the ends; and laying out what
//! is then on the screen.

use super::super::document::{Document, UnitId, UnitKind};
use super::super::laid::Laid;
use super::{Depth, KEPT, Model, Place, Row};
use crate::article::ByteRange;
use crate::ui::frame::Strip;
use std::collections::HashSet;

impl Model {
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

    /// The place at the top of the screen.
    pub fn top(&self) -> Option<Place> {
        self.top
    }

    /// How far into the text the screen starts.
    pub fn depth(&mut self) -> Depth {
        Depth {
            at: self.bookmark(),
            furthest: self.furthest().unwrap_or(0),
        }
    }

    fn furthest(&mut self) -> Option<u64> {
        let last = self.last_top()?;
        let laid = self.lay(last.unit)?;
        let line = laid.lines.get(last.row / laid.pitch)?;
        Some((line.range.start + laid.base?) as u64)
    }

    /// Goes as far into the text as another one is.
    pub fn go_to_share(&mut self, of: Depth) {
        if of.at == 0 {
            self.first();
        } else if of.at >= of.furthest {
            self.last();
        } else {
            let furthest = u128::from(self.furthest().unwrap_or(0));
            let byte = furthest * u128::from(of.at) / u128::from(of.furthest);
            self.show_line_of(u64::try_from(byte).unwrap_or(u64::MAX).max(1));
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

    /// Off a unit that is not shown any more.
    pub(super) fn leave_hidden(&mut self) {
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

    pub(super) fn hidden(&self, unit: UnitId) -> bool {
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

    pub(super) fn next_unit(&self, from: UnitId) -> Option<UnitId> {
        let document = self.document.as_ref()?;
        let mut next = match self.laid.get(&from) {
            Some(laid) => laid.next?,
            None => document.next(from)?,
        };
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
            let laid = Laid::of(id, document, self.width, &self.setting)?;
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
    pub(super) fn show_line_of(&mut self, byte: u64) {
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
    pub(super) fn relay(&mut self) {
        let Some(top) = self.top.filter(|_| self.height > 0 && self.width > 0) else {
            self.page.clear();
            return;
        };
        // Only with the end in sight the screen may start too far down.
        if self.fill(top) == Sight::End
            && let Some(last) = self.last_top().filter(|last| top > *last)
        {
            self.top = Some(last);
            self.fill(last);
        }
        if self.laid.len() > KEPT + self.page.len() {
            let shown: HashSet<UnitId> = self.page.iter().map(|row| row.place.unit).collect();
            self.laid.retain(|unit, _| shown.contains(unit));
        }
    }

    /// Lays out what is on the screen from a place on. Lines that were there before are not made
    /// ready again.
    fn fill(&mut self, mut place: Place) -> Sight {
        let mut before = std::mem::take(&mut self.page);
        loop {
            let rows = self.rows_of(place.unit);
            let from = place.row.min(rows);
            let room = self.height - self.page.len();
            for row in (from..rows).take(room) {
                let place = Place { row, ..place };
                let known = before.binary_search_by_key(&place, |row| row.place);
                let strip = match known {
                    Ok(index) => std::mem::take(&mut before[index].strip),
                    Err(_) => self.strip_of(place),
                };
                self.page.push(Row { place, strip });
            }
            match self.next_unit(place.unit) {
                None => return Sight::End,
                Some(_) if self.page.len() >= self.height => return Sight::Middle,
                Some(unit) => place = Place { unit, row: 0 },
            }
        }
    }

    /// The line at a place, ready to be painted.
    fn strip_of(&self, place: Place) -> Strip {
        let laid = self.laid.get(&place.unit);
        let strip = laid.and_then(|laid| {
            let line = laid.lines.get(laid.line_of(place.row)?)?;
            Some(laid.strip(line))
        });
        strip.unwrap_or_default()
    }
}

/// What part of the text the screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sight {
    /// More follows.
    Middle,
    /// The last unit of the text.
    End,
}
