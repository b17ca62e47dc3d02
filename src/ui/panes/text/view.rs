//! How the text pane looks.

use super::document::UnitKind;
use super::laid::Laid;
use super::marks;
use super::model::{Model, Shown};
use crate::article::{ByteRange, Direction, Role};
use crate::ui::frame::Frame;
use crate::ui::paint::{self, Align};
use crate::ui::theme::Theme;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

/// The row of the page, and the cell of its column, at a place of the screen.
pub fn place_at(columns: &[Rect], at: Position) -> Option<(usize, u16)> {
    let (index, column) = columns
        .iter()
        .enumerate()
        .find(|(_, column)| column.contains(at))?;
    let row = index * usize::from(column.height) + usize::from(at.y - column.y);
    Some((row, at.x - column.x))
}

/// Paints the page into its columns, one after the other.
pub fn draw(frame: &mut Frame, columns: &[Rect], model: &Model, theme: &Theme) {
    let rows = columns.iter().flat_map(|column| {
        (0..column.height).map(|row| Rect {
            y: column.y + row,
            height: 1,
            ..*column
        })
    });
    for (area, shown) in rows.zip(model.page()) {
        if let Some(shown) = shown {
            let Shown { laid, line, .. } = shown;
            let room = beside_indent(area, laid);
            let base_style = style_of(laid.kind, theme);
            let bytes = laid.base.map(|base| line.range.shifted(base));
            let marks = bytes.map_or_else(Vec::new, |bytes| marks::on(bytes, model, theme));
            let style = |byte: u32| {
                let byte = byte as usize + laid.base.unwrap_or(0);
                marks::style_at(byte, base_style, &marks)
            };
            paint::strip(frame, room, (&laid.paragraph, line), shown.strip, style);
            draw_indent(frame, area, laid, shown.index, theme);
            if let Some(sign) = sign_of(model, laid, line.range) {
                draw_sign(frame, area, laid.paragraph.direction(), sign, theme);
            }
        }
    }
}

fn style_of(kind: UnitKind, theme: &Theme) -> Style {
    match kind {
        UnitKind::Title => theme.title(),
        UnitKind::Byline | UnitKind::Remark => theme.dim(),
        UnitKind::Body(role) => theme.block(role),
    }
}

/// The sign beside a line that shows something of passages: one where a passage with a note begins,
/// another elsewhere.
fn sign_of(model: &Model, laid: &Laid, line: ByteRange) -> Option<&'static str> {
    let line = line.shifted(laid.base?);
    let shown = |range: Option<ByteRange>| range.filter(|range| range.intersects(line));
    let mut found = None;
    for placed in &model.passages {
        if let Some(range) = shown(placed.range) {
            if line.contains(range.start) && !placed.passage.note.is_empty() {
                return Some("✎");
            }
            found = Some("▐");
        }
    }
    found
}

/// Paints a sign into the margin at the side where the line starts.
fn draw_sign(frame: &mut Frame, area: Rect, direction: Direction, sign: &str, theme: &Theme) {
    let x = if direction.is_rtl() {
        area.right()
    } else {
        match area.x.checked_sub(1) {
            Some(x) => x,
            None => return,
        }
    };
    // Without a margin there is only the border, which stays as it is.
    let room = Rect::new(x, area.y, 1, 1);
    let (symbol, _) = frame.cell(room.as_position());
    if &*symbol == " " {
        paint::text(frame, room, sign, Align::Left, theme.star());
    }
}

fn beside_indent(area: Rect, laid: &Laid) -> Rect {
    let width = area.width.saturating_sub(laid.indent);
    if laid.paragraph.direction() == Direction::RightToLeft {
        Rect { width, ..area }
    } else {
        Rect {
            x: area.right() - width,
            width,
            ..area
        }
    }
}

/// The sign at the starting side of a quotation or a list item.
fn draw_indent(frame: &mut Frame, area: Rect, laid: &Laid, line: usize, theme: &Theme) {
    if laid.indent == 0 {
        return;
    }
    let indent = laid.indent.min(area.width);
    let rtl = laid.paragraph.direction().is_rtl();
    let room = if rtl {
        Rect {
            x: area.right() - indent,
            width: indent,
            ..area
        }
    } else {
        Rect {
            width: indent,
            ..area
        }
    };
    let align = if rtl { Align::Right } else { Align::Left };
    match (laid.kind, &laid.marker) {
        (UnitKind::Body(Role::ListItem), Some(marker)) if line == 0 => {
            // A number's full stop stands on the side to which the text runs.
            let direction = laid.paragraph.direction();
            paint::text_in(frame, room, marker, align, theme.dim(), direction);
        }
        (UnitKind::Body(Role::Quote), _) => {
            paint::text(frame, room, "┃", align, theme.dim());
        }
        _ => {}
    }
}
