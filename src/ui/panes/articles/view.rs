//! How the list looks: one row an article where the pane is wide, two where it is not.

use super::model::Model;
use crate::article::{DateEvidence, Direction};
use crate::layout::Paragraph;
use crate::library::ArticleRow;
use crate::text::isolate::isolate;
use crate::ui::dates::Dates;
use crate::ui::frame::Frame;
use crate::ui::paint::{self, Align, cut};
use crate::ui::theme::Theme;
use ratatui::layout::Rect;

/// From this width on, in columns, an article takes one row.
const ONE_ROW: u16 = 72;
/// Columns of a date's question mark and of the blank behind it.
const BESIDE_DATE: u16 = 2;

/// Rows that one article takes in a pane this wide.
pub fn rows_each(width: u16) -> u16 {
    if width >= ONE_ROW { 1 } else { 2 }
}

/// How a list is painted.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    /// The colours.
    pub theme: &'a Theme,
    /// Whether the pane has the focus.
    pub focused: bool,
    /// The interface's direction.
    pub direction: Direction,
    /// How dates are told.
    pub dates: Dates<'a>,
    /// Blank columns at the end of a row. A terminal that reorders rows takes a number that
    /// touches the border to the other end of the title.
    pub margin: u16,
}

/// Paints the articles on the screen into `inside`.
pub fn draw(frame: &mut Frame, inside: Rect, model: &Model, look: Look<'_>) {
    let each = rows_each(inside.width);
    for (index, row) in model.page() {
        let offset = u16::try_from(index - model.top()).unwrap_or(u16::MAX);
        let area = Rect {
            y: inside.y + offset.saturating_mul(each),
            height: each,
            ..inside
        };
        if area.bottom() > inside.bottom() {
            break;
        }
        if let Some(row) = row {
            let area = match look.direction {
                Direction::LeftToRight => Rect {
                    width: area.width.saturating_sub(look.margin),
                    ..area
                },
                Direction::RightToLeft => area,
            };
            let is_chosen = model.flags.contains(row.id);
            if each == 1 {
                draw_one_row(frame, area, (row, is_chosen), look);
            } else {
                draw_two_rows(frame, area, (row, is_chosen), look);
            }
        }
        if index == model.selected() {
            let first = Rect { height: 1, ..area };
            frame.restyle(first, look.theme.selected(look.focused));
        }
    }
}

fn marks(row: &ArticleRow) -> (&'static str, &'static str) {
    (
        if row.read { " " } else { "●" },
        if row.starred { "★" } else { " " },
    )
}

fn draw_marks(
    frame: &mut Frame,
    area: Rect,
    (row, is_chosen): (&ArticleRow, bool),
    look: Look<'_>,
) -> Rect {
    let (unread, starred) = marks(row);
    let (first, rest) = cut(area, 1, look.direction);
    paint::text(frame, first, unread, Align::Left, look.theme.text());
    let (second, rest) = cut(rest, 1, look.direction);
    paint::text(frame, second, starred, Align::Left, look.theme.star());
    let (third, rest) = cut(rest, 1, look.direction);
    if is_chosen {
        paint::text(frame, third, "✓", Align::Left, look.theme.moment());
    }
    rest
}

fn draw_title(frame: &mut Frame, area: Rect, row: &ArticleRow, look: Look<'_>) {
    let words = if row.title.text.is_empty() {
        "…"
    } else {
        &row.title.text
    };
    let paragraph = Paragraph::new(words, &paint::own_direction(row.language.direction()));
    let line = paragraph.fit(area.width);
    let style = if row.read {
        look.theme.text()
    } else {
        look.theme.title()
    };
    paint::line(frame, area, &paragraph, &line, Align::Start, |_| style);
}

/// The date as it stands in a list; one that is only a guess is followed by a question mark.
fn date(row: &ArticleRow, look: Look<'_>) -> String {
    row.published.map_or_else(String::new, |published| {
        let told = look.dates.figures(published.date);
        if published.evidence == DateEvidence::FileTime {
            format!("{told}?")
        } else {
            told
        }
    })
}

/// Paints the date where `area` starts; returns what is left of it.
fn draw_date(frame: &mut Frame, area: Rect, row: &ArticleRow, look: Look<'_>) -> Rect {
    let (place, rest) = cut(area, look.dates.width() + BESIDE_DATE, look.direction);
    let told = date(row, look);
    let style = look.theme.dim();
    paint::text_in(frame, place, &told, start(look), style, look.direction);
    rest
}

fn draw_one_row(
    frame: &mut Frame,
    area: Rect,
    (row, is_chosen): (&ArticleRow, bool),
    look: Look<'_>,
) {
    let rest = draw_marks(frame, area, (row, is_chosen), look);
    let rest = draw_date(frame, rest, row, look);
    let (place, rest) = cut(rest, (area.width / 5).clamp(12, 24), look.direction);
    let inner = Rect {
        width: place.width.saturating_sub(2),
        ..place
    };
    let source = row.source.as_deref().unwrap_or_default();
    paint::text(frame, inner, source, Align::Start, look.theme.dim());
    draw_title(frame, rest, row, look);
}

fn draw_two_rows(
    frame: &mut Frame,
    area: Rect,
    (row, is_chosen): (&ArticleRow, bool),
    look: Look<'_>,
) {
    let first = Rect { height: 1, ..area };
    let second = Rect {
        y: area.y + 1,
        height: 1,
        ..area
    };
    let rest = draw_marks(frame, first, (row, is_chosen), look);
    draw_title(frame, rest, row, look);
    let (_, rest) = cut(second, 3, look.direction);
    let rest = draw_date(frame, rest, row, look);
    paint::text(frame, rest, &beneath(row), Align::Start, look.theme.dim());
}

/// The source, and what the user has tagged the article with.
fn beneath(row: &ArticleRow) -> String {
    if row.tags.is_empty() {
        return row.source.clone().unwrap_or_default();
    }
    row.source
        .iter()
        .map(|source| isolate(source))
        .chain(row.tags.iter().map(|tag| isolate(&format!("#{tag}"))))
        .collect::<Vec<_>>()
        .join(" ")
}

fn start(look: Look<'_>) -> Align {
    if look.direction.is_rtl() {
        Align::Right
    } else {
        Align::Left
    }
}
