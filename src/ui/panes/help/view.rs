//! How a page over the panes looks.

use super::model::{Entry, Holds, Model, key_columns};
use crate::article::Direction;
use crate::layout::Paragraph;
use crate::ui::frame::Frame;
use crate::ui::paint::{self, Align};
use crate::ui::theme::Theme;
use ratatui::layout::Rect;

/// The place of the page on a screen.
pub fn place(screen: Rect) -> Rect {
    let width = screen.width.min(84);
    let height = if screen.height > 12 {
        screen.height - 2
    } else {
        screen.height
    };
    Rect::new(
        screen.x + (screen.width - width) / 2,
        screen.y + (screen.height - height) / 2,
        width,
        height,
    )
}

/// The place of this page: a page that goes at any key is no larger than it must be.
pub fn place_of(screen: Rect, model: &Model) -> Rect {
    let place = place(screen);
    if model.holds != Holds::Greeting {
        return place;
    }
    let width = place.width.saturating_sub(4).max(1);
    let rows: usize = model.entries().iter().map(|entry| entry.rows(width)).sum();
    let height = u16::try_from(rows + 2)
        .unwrap_or(u16::MAX)
        .min(place.height);
    Rect {
        y: screen.y + (screen.height - height) / 2,
        height,
        ..place
    }
}

/// Paints the page with its border into `area`.
pub fn draw(frame: &mut Frame, area: Rect, model: &Model, theme: &Theme, direction: Direction) {
    frame.erase(area);
    let title = (model.title.as_str(), theme.pane_title(true));
    let inside = paint::frame(
        frame,
        area,
        title,
        ("Esc", theme.dim()),
        theme.border(true),
        direction,
    );
    let room = Rect {
        x: inside.x + 1,
        width: inside.width.saturating_sub(2),
        ..inside
    };
    let align = if direction.is_rtl() {
        Align::Right
    } else {
        Align::Left
    };
    let mut y = room.y;
    for entry in model.page() {
        if y >= room.bottom() {
            break;
        }
        let row = Rect {
            y,
            height: 1,
            ..room
        };
        y += match entry {
            Entry::Heading(words) => {
                paint::text(frame, row, words, align, theme.title());
                1
            }
            Entry::Keys(what, help) => {
                let rest = Rect {
                    height: room.bottom() - y,
                    ..row
                };
                keys(frame, rest, (what, help), theme, direction)
            }
            Entry::Choice(words) => {
                let options = paint::own_direction(direction);
                let paragraph = Paragraph::new(words, &options);
                let line = paragraph.fit(row.width);
                paint::line(frame, row, &paragraph, &line, Align::Start, |_| {
                    theme.text()
                });
                if model.selected_row() == Some(usize::from(y - room.y)) {
                    frame.restyle(row, theme.selected(true));
                }
                1
            }
            Entry::Sentence(words) => {
                let rest = Rect {
                    height: room.bottom() - y,
                    ..row
                };
                let style = theme.text();
                paint::wrapped(frame, rest, words, Align::Start, style, direction).max(1)
            }
        };
    }
}

/// Keys at the side where reading starts, and what they do beside them. Returns the rows used.
fn keys(
    frame: &mut Frame,
    area: Rect,
    (keys, help): (&str, &str),
    theme: &Theme,
    direction: Direction,
) -> u16 {
    let width = key_columns(area.width);
    let rest = area.width - width;
    let (of_keys, of_help, align) = if direction.is_rtl() {
        (area.x + rest, area.x, Align::Right)
    } else {
        (area.x, area.x + width, Align::Left)
    };
    let first = Rect {
        x: of_keys,
        width,
        ..area
    };
    let second = Rect {
        x: of_help,
        width: rest,
        ..area
    };
    let left = Direction::LeftToRight;
    let of_keys = paint::wrapped(frame, first, keys, align, theme.moment(), left);
    let of_help = paint::wrapped(frame, second, help, align, theme.text(), direction);
    of_keys.max(of_help).max(1)
}
