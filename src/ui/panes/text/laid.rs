//! One unit of the document, laid out: its paragraph in lines, and the rows that these take.

use super::document::{Document, UnitId, UnitKind};
use super::setting::Setting;
use crate::article::Role;
use crate::layout::{Line, Measure, Paragraph};
use crate::ui::frame::Strip;

/// One unit, laid out for the present width.
#[derive(Debug)]
pub struct Laid {
    /// What it is.
    pub kind: UnitKind,
    /// Its paragraph.
    pub paragraph: Paragraph,
    /// Its lines.
    pub lines: Vec<Line>,
    /// What stands before its first line.
    pub marker: Option<String>,
    /// Cells left free at its starting side.
    pub indent: u16,
    /// The article's byte that its cells' sources count from; `None` outside the text.
    pub base: Option<usize>,
    /// The unit behind it.
    pub(super) next: Option<UnitId>,
    gap: usize,
    /// Rows from one line to the next.
    pub(super) pitch: usize,
}

impl Laid {
    /// Lays a unit out for a pane of `width` cells; `None` when there is no such unit.
    pub(super) fn of(
        id: UnitId,
        document: &Document,
        width: u16,
        setting: &Setting,
    ) -> Option<Self> {
        let unit = document.unit(id)?;
        let options = setting.options(unit.kind, document.direction());
        let indent = match unit.kind {
            UnitKind::Body(Role::Quote | Role::Code) => 2,
            UnitKind::Body(Role::ListItem) => {
                2 + unit.marker.as_ref().map_or(0, |marker| {
                    u16::try_from(marker.chars().count()).unwrap_or(1)
                })
            }
            _ => 0,
        }
        .min(width.saturating_sub(1));
        let paragraph = Paragraph::of_pieces(&unit.text, &unit.pieces, &options);
        let lines = paragraph.wrap(Measure::Cells(width - indent));
        Some(Self {
            kind: unit.kind,
            paragraph,
            lines,
            marker: unit.marker,
            indent,
            base: unit.base,
            next: document.next(id),
            gap: unit.gap,
            pitch: usize::from(setting.typography.line_spacing) + 1,
        })
    }

    /// One of its lines, ready to be painted; each cell is tagged with the byte at which what it shows
    /// starts.
    pub(super) fn strip(&self, line: &Line) -> Strip {
        let mut strip = Strip::default();
        for cell in self.paragraph.cells(line) {
            let byte = u32::try_from(cell.source.start).unwrap_or(u32::MAX);
            strip.push(cell.glyphs, cell.width, byte);
        }
        strip
    }

    /// Rows that it takes, the gap behind it included.
    pub(super) fn rows(&self) -> usize {
        self.text_rows() + self.gap
    }

    /// Rows from its first line to its last.
    pub(super) fn text_rows(&self) -> usize {
        (self.lines.len() * self.pitch).saturating_sub(self.pitch - 1)
    }

    /// The line that a row shows, by index; none where it is empty.
    pub(super) fn line_of(&self, row: usize) -> Option<usize> {
        let line = row / self.pitch;
        (row.is_multiple_of(self.pitch) && line < self.lines.len()).then_some(line)
    }
}
