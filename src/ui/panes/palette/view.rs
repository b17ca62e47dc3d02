//! How the palette looks: what each command does at the side where reading starts, its keys at
//! the other.

use super::model::Model;
use crate::article::Direction;
use crate::ui::frame::Frame;
use crate::ui::messages::Messages;
use crate::ui::paint::{self, Align};
use crate::ui::panes::help;
use crate::ui::theme::Theme;
use ratatui::layout::Rect;

/// Rows of the palette at most, border and all.
const ROWS: u16 = 18;
/// Columns for the keys.
const KEYS: u16 = 20;

/// The place of the palette on a screen: at its foot, over the line being typed.
pub fn place(screen: Rect) -> Rect {
    let page = help::view::place(screen);
    let height = ROWS.min(screen.height.saturating_sub(1));
    Rect {
        y: screen.bottom().saturating_sub(height + 1),
        height,
        ..page
    }
}

/// Paints the palette with its border into `area`.
pub fn draw(
    frame: &mut Frame,
    area: Rect,
    model: &Model,
    theme: &Theme,
    messages: &Messages,
    direction: Direction,
) {
    frame.erase(area);
    let inside = paint::frame(
        frame,
        area,
        (&messages.text("pane-palette"), theme.pane_title(true)),
        (&messages.number(model.len()), theme.dim()),
        theme.border(true),
        direction,
    );
    let (start, end) = if direction.is_rtl() {
        (Align::Right, Align::Left)
    } else {
        (Align::Left, Align::Right)
    };
    for (offset, (row, selected)) in (0..inside.height).zip(model.page()) {
        let line = Rect {
            y: inside.y + offset,
            height: 1,
            ..inside
        };
        let keys = KEYS.min(line.width / 3);
        let rest = line.width.saturating_sub(keys + 1);
        let (help_x, keys_x) = if direction.is_rtl() {
            (line.x + keys + 1, line.x)
        } else {
            (line.x, line.x + rest + 1)
        };
        let help_room = Rect {
            x: help_x,
            width: rest,
            ..line
        };
        let keys_room = Rect {
            x: keys_x,
            width: keys,
            ..line
        };
        paint::text(frame, help_room, &row.help, start, theme.text());
        paint::text(frame, keys_room, &row.keys, end, theme.moment());
        if selected {
            frame.restyle(line, theme.selected(true));
        }
    }
}
