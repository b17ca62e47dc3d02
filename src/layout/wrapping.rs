//! Lines of a paragraph for a width: greedy, at the places that UAX #14 allows.

use super::items::Item;
use super::justification;
use super::{Justification, Measure, Paragraph};
use crate::article::ByteRange;

/// One line of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The bytes of the text that belong to the line, blanks at its end included. The lines of
    /// a paragraph follow each other without a gap.
    pub range: ByteRange,
    /// Cells that it covers, blanks at its end left out.
    pub width: u32,
    /// Its first item, and one past the last that is shown.
    pub(super) first: usize,
    pub(super) end: usize,
    /// Whether an ellipsis stands for its end.
    pub(super) cut: bool,
    /// Cells by which it is stretched.
    pub(super) stretch: u16,
}

impl Paragraph {
    /// Breaks the paragraph into lines (UAX #14, greedy). A word that is longer than a line is
    /// broken between clusters; a cluster that is wider than a line stands alone in one. A
    /// paragraph without text has one empty line.
    pub fn wrap(&self, measure: Measure) -> Vec<Line> {
        let room = match measure {
            Measure::Unlimited => u32::MAX,
            Measure::Cells(cells) => u32::from(cells.max(1)),
        };
        let count = self.items.all().len();
        let mut lines = Vec::new();
        let mut first = 0;
        while first < count {
            let end = self.line_end(first, room);
            let mut line = self.line(first, end);
            if end < count && self.justification != Justification::Off {
                self.stretch(&mut line, room);
            }
            lines.push(line);
            first = end;
        }
        if lines.is_empty() {
            lines.push(self.line(0, 0));
        }
        lines
    }

    /// The paragraph in one line of at most `cells` cells, cut at its logical end with … where
    /// it is longer.
    pub fn fit(&self, cells: u16) -> Line {
        let items = self.items.all();
        let room = u32::from(cells);
        let mut width = 0;
        let mut fitting = 0;
        for (index, item) in items.iter().enumerate() {
            width += u32::from(item.width);
            if width > room && !item.is_trailing() {
                let mut line = self.line(0, fitting);
                line.cut = room > 0;
                line.width += u32::from(line.cut);
                return line;
            }
            if width < room {
                fitting = index + 1;
            }
        }
        self.line(0, items.len())
    }

    /// The paragraph in one line, with the blanks at its end: of a text that is being typed.
    pub fn typed_line(&self) -> Line {
        let items = self.items.all();
        let mut line = self.line(0, items.len());
        line.width = width(items);
        line.end = items.len();
        line
    }

    /// The index behind the last item of the line that starts at `first`.
    fn line_end(&self, first: usize, room: u32) -> usize {
        let items = self.items.all();
        let mut width = 0;
        let mut allowed = None;
        for (index, item) in items.iter().enumerate().skip(first) {
            width += u32::from(item.width);
            if width > room && !item.is_trailing() {
                return allowed.unwrap_or(index.max(first + 1));
            }
            if item.may_end_line() {
                allowed = Some(index + 1);
            }
        }
        items.len()
    }

    fn line(&self, first: usize, end: usize) -> Line {
        let items = self.items.all().get(first..end).unwrap_or_default();
        let shown = items
            .iter()
            .rposition(|item| !item.is_trailing())
            .map_or(0, |last| last + 1);
        let end_byte = if end == self.items.all().len() {
            self.sources.end()
        } else {
            self.sources.start(self.items.start(end))
        };
        Line {
            range: ByteRange::new(self.sources.start(self.items.start(first)), end_byte),
            width: width(items.get(..shown).unwrap_or_default()),
            first,
            end: first + shown,
            cut: false,
            stretch: 0,
        }
    }

    fn stretch(&self, line: &mut Line, room: u32) {
        let missing = room.saturating_sub(line.width);
        let items = self.items.all().get(line.first..line.end);
        let grown = justification::growth(items.unwrap_or_default(), missing, self.justification);
        line.stretch = u16::try_from(grown).unwrap_or(0);
        line.width += u32::from(line.stretch);
    }
}

fn width(items: &[Item]) -> u32 {
    items.iter().map(|item| u32::from(item.width)).sum()
}
