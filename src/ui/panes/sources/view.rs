//! How the feeds and searches look: a line each, and below them what is to be said of the
//! selected one.

use super::model::{Model, Source};
use crate::article::Direction;
use crate::library::feeds::{FeedRow, FullText};
use crate::ui::frame::Frame;
use crate::ui::messages::Messages;
use crate::ui::paint::{self, Align, cut};
use crate::ui::theme::Theme;
use jiff::Timestamp;
use ratatui::layout::Rect;

/// Columns for the unread and all articles of a feed.
const COUNTS: u16 = 12;
/// Columns for when it was last asked.
const ASKED: u16 = 15;
/// From this width on, in columns, there is room for that.
const WIDE: u16 = 56;
/// Rows for what is said of the selected one.
const DETAILS: u16 = 3;

/// How the page is painted.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    /// The colours.
    pub theme: &'a Theme,
    /// The words.
    pub messages: &'a Messages,
    /// The interface's direction.
    pub direction: Direction,
    /// The present time.
    pub now: Timestamp,
}

/// The place of the page among the panes.
pub fn place(area: Rect) -> Rect {
    let width = area.width.min(96);
    let margin = u16::from(area.height > 12);
    Rect::new(
        area.x + (area.width - width) / 2,
        area.y + margin,
        width,
        area.height - 2 * margin,
    )
}

/// How many lines there is room for on a page with so many rows inside.
pub fn rows(height: u16) -> usize {
    usize::from(height.saturating_sub(DETAILS).max(1))
}

/// Paints the page with its border into `area`.
pub fn draw(frame: &mut Frame, area: Rect, model: &Model, look: Look<'_>) {
    frame.erase(area);
    let title = look.messages.text("pane-sources");
    let inside = paint::frame(
        frame,
        area,
        (&title, look.theme.pane_title(true)),
        ("Esc", look.theme.dim()),
        look.theme.border(true),
        look.direction,
    );
    if inside.is_empty() {
        return;
    }
    let room = Rect {
        x: inside.x + 1,
        width: inside.width.saturating_sub(2),
        ..inside
    };
    let mut y = room.y;
    for (source, is_selected) in model.page() {
        let row = Rect {
            y,
            height: 1,
            ..room
        };
        match source {
            Source::Everything => {
                let words = look.messages.text("sources-everything");
                line(frame, row, " ", &words, look);
            }
            Source::Search(typed) => line(frame, row, "/", typed, look),
            Source::Feed(feed) => draw_feed(frame, row, feed, look),
        }
        if is_selected {
            frame.restyle(row, look.theme.selected(true));
        }
        y += 1;
    }
    let height = DETAILS.min(room.bottom().saturating_sub(y));
    let details = Rect {
        y: room.bottom() - height,
        height,
        ..room
    };
    draw_details(frame, details, model, look);
}

/// A mark and a name.
fn line(frame: &mut Frame, row: Rect, mark: &str, name: &str, look: Look<'_>) {
    let (first, rest) = cut(row, 2, look.direction);
    paint::text(frame, first, mark, start(look), look.theme.warning());
    paint::text(frame, rest, name, start(look), look.theme.text());
}

fn draw_feed(frame: &mut Frame, row: Rect, feed: &FeedRow, look: Look<'_>) {
    let theme = look.theme;
    let ends = if look.direction.is_rtl() {
        Direction::LeftToRight
    } else {
        Direction::RightToLeft
    };
    let mut rest = row;
    if row.width >= WIDE {
        let (place, left) = cut(rest, ASKED, ends);
        paint::text(frame, place, &asked(feed, look), end(look), theme.dim());
        rest = left;
    }
    let (place, left) = cut(rest, COUNTS, ends);
    let counts = format_args!("{}/{}", feed.unread, feed.articles);
    let counts = look.messages.number(counts);
    let style = if feed.unread > 0 {
        theme.title()
    } else {
        theme.dim()
    };
    paint::text(frame, place, &counts, end(look), style);
    let mark = if feed.error.is_some() { "!" } else { " " };
    line(frame, left, mark, feed.name(), look);
}

/// When a feed was last asked, from now.
fn asked(feed: &FeedRow, look: Look<'_>) -> String {
    let Some(asked) = feed.asked else {
        return look.messages.text("feed-never-asked");
    };
    let minutes = (look.now.as_second() - asked).max(0) / 60;
    let (id, count) = match minutes {
        ..100 => ("feed-minutes-ago", minutes),
        100..2_880 => ("feed-hours-ago", minutes / 60),
        _ => ("feed-days-ago", minutes / 1_440),
    };
    look.messages.with(id, [("count", count)])
}

/// What is to be said of the selected line.
fn draw_details(frame: &mut Frame, area: Rect, model: &Model, look: Look<'_>) {
    let mut lines = vec![(String::new(), look.theme.dim())];
    match model.feed() {
        Some(feed) => {
            let mut address = feed.subscription.address.clone();
            if feed.subscription.full_text == FullText::Fetched {
                address = format!("{address} · {}", look.messages.text("feed-full-texts"));
            }
            lines.push((address, look.theme.dim()));
            if let Some(error) = &feed.error {
                lines.push((look.messages.error(error), look.theme.warning()));
            }
        }
        None if model.is_without_feeds() => {
            lines.push((look.messages.text("sources-no-feeds"), look.theme.dim()));
        }
        None => {}
    }
    let mut y = area.y;
    for (words, style) in lines {
        let room = Rect {
            y,
            height: area.bottom().saturating_sub(y),
            ..area
        };
        y += paint::wrapped(frame, room, &words, start(look), style, look.direction);
    }
}

fn start(look: Look<'_>) -> Align {
    if look.direction.is_rtl() {
        Align::Right
    } else {
        Align::Left
    }
}

fn end(look: Look<'_>) -> Align {
    if look.direction.is_rtl() {
        Align::Left
    } else {
        Align::Right
    }
}
