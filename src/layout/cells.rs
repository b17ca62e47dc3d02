//! The cells of a line, in visual order.

use super::items::Item;
use super::justification;
use super::reordering::{reset_levels, visual_runs};
use super::{Justification, Line, Paragraph};
use crate::article::ByteRange;

/// The sign that stands for what [`Paragraph::fit`] cut off.
const ELLIPSIS: &str = "…";
const TATWEEL: &str = "ـ";
const BLANK: &str = " ";

/// What one place of a line shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell<'a> {
    /// What to draw: letters in their forms, marks behind their letter. No control characters.
    pub glyphs: &'a str,
    /// Columns that it covers: 1 or 2.
    pub width: u8,
    /// The bytes of the text that it shows; empty for the sign of a cut.
    pub source: ByteRange,
    /// Its embedding level (UAX #9); odd levels run from right to left.
    pub level: u8,
    /// Whether it only stretches the cell whose source it shares (justification): what is
    /// copied or searched is not in it.
    pub filler: bool,
}

#[derive(Debug, Clone, Copy)]
enum What {
    Item,
    Tatweel,
    Blank,
    Ellipsis,
}

#[derive(Debug, Clone, Copy)]
struct Place {
    item: u32,
    level: u8,
    what: What,
}

/// The cells of a line in visual order, from left to right.
#[derive(Debug, Clone)]
pub struct Cells<'a> {
    paragraph: &'a Paragraph,
    places: std::vec::IntoIter<Place>,
    /// The end of the line, where a cut is.
    end: usize,
}

impl Paragraph {
    /// The cells of a line in visual order, from left to right.
    pub fn cells(&self, line: &Line) -> Cells<'_> {
        let items = self.items.all();
        let items = items.get(line.first..line.end).unwrap_or_default();
        let first = u32::try_from(line.first).unwrap_or(u32::MAX);
        let mut places = Places {
            items,
            first,
            grown: if line.stretch == 0 {
                Vec::new()
            } else {
                justification::distribute(items, usize::from(line.stretch), self.justification)
            },
            justification: self.justification,
            row: Vec::with_capacity(items.len() + usize::from(line.stretch) + 1),
        };
        if line.cut && self.base() == 1 {
            places.ellipsis(self.base());
        }
        // Blanks at the line's end, which L1 resets too, are shown of a line that is being typed.
        if self.items.separators || items.last().is_some_and(Item::is_trailing) {
            let mut levels: Vec<u8> = items.iter().map(|item| item.level).collect();
            reset_levels(
                &mut levels,
                self.base(),
                |index| items[index].is_trailing(),
                |index| items[index].is_separator(),
            );
            places.ordered(levels.into_iter());
        } else {
            places.ordered(items.iter().map(|item| item.level));
        }
        if line.cut && self.base() == 0 {
            places.ellipsis(self.base());
        }
        Cells {
            paragraph: self,
            places: places.row.into_iter(),
            end: line.range.end,
        }
    }
}

/// The places of a line, put down from left to right.
struct Places<'a> {
    items: &'a [Item],
    first: u32,
    /// Items that grow and by how much, in logical order.
    grown: Vec<(usize, usize)>,
    justification: Justification,
    row: Vec<Place>,
}

impl Places<'_> {
    /// L2.
    fn ordered(&mut self, levels: impl Iterator<Item = u8>) {
        for run in visual_runs(levels) {
            if run.level.is_multiple_of(2) {
                for index in run.start..run.end {
                    self.item(index, run.level);
                    self.growth(index, run.level);
                }
            } else {
                for index in (run.start..run.end).rev() {
                    self.growth(index, run.level);
                    self.item(index, run.level);
                }
            }
        }
    }

    #[inline]
    fn item(&mut self, index: usize, level: u8) {
        if self.items[index].width > 0 {
            self.put(index, level, What::Item);
        }
    }

    fn growth(&mut self, index: usize, level: u8) {
        if self.justification == Justification::Off {
            return;
        }
        let found = self.grown.binary_search_by_key(&index, |(item, _)| *item);
        let Some((_, cells)) = found.ok().and_then(|found| self.grown.get(found)) else {
            return;
        };
        let what = if self.items[index].is_blank() {
            What::Blank
        } else {
            What::Tatweel
        };
        for _ in 0..*cells {
            self.put(index, level, what);
        }
    }

    #[inline]
    fn put(&mut self, index: usize, level: u8, what: What) {
        self.row.push(Place {
            // No line is longer than a paragraph, whose bytes are counted in 32 bits.
            item: self
                .first
                .saturating_add(u32::try_from(index).unwrap_or(u32::MAX)),
            level,
            what,
        });
    }

    fn ellipsis(&mut self, level: u8) {
        self.row.push(Place {
            item: 0,
            level,
            what: What::Ellipsis,
        });
    }
}

impl<'a> Cells<'a> {
    #[inline]
    fn cell(&self, place: Place) -> Cell<'a> {
        let index = place.item as usize;
        let paragraph = self.paragraph;
        let (glyphs, width) = match place.what {
            What::Item => paragraph.items.shown(index),
            What::Tatweel => (TATWEEL, 1),
            What::Blank => (BLANK, 1),
            What::Ellipsis => (ELLIPSIS, 1),
        };
        let source = if matches!(place.what, What::Ellipsis) {
            ByteRange::new(self.end, self.end)
        } else {
            let (start, end) = paragraph.items.bytes(index);
            paragraph.sources.range(start, end)
        };
        Cell {
            glyphs,
            width,
            source,
            level: place.level,
            filler: matches!(place.what, What::Tatweel | What::Blank),
        }
    }
}

impl<'a> Iterator for Cells<'a> {
    type Item = Cell<'a>;

    #[inline]
    fn next(&mut self) -> Option<Cell<'a>> {
        let place = self.places.next()?;
        Some(self.cell(place))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.places.size_hint()
    }
}

impl DoubleEndedIterator for Cells<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        let place = self.places.next_back()?;
        Some(self.cell(place))
    }
}

impl ExactSizeIterator for Cells<'_> {}
