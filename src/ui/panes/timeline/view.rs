//! How the timeline looks: an axis with dates, a mark at the open article's moment, a row of
//! bars for each keyword, and the bucket under the cursor in words.

use super::model::{Bars, Model, View};
use super::{chart, passages};
use crate::analysis::timeline::Grain;
use crate::article::Direction;
use crate::text::isolate::isolate;
use crate::ui::frame::Frame;
use crate::ui::messages::Messages;
use crate::ui::paint::{self, Align};
use crate::ui::theme::Theme;
use fluent_bundle::FluentValue;
use jiff::civil::Date;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

pub(super) const EIGHTHS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/// How a timeline is painted.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    /// The colours.
    pub theme: &'a Theme,
    /// The words.
    pub messages: &'a Messages,
    /// Whether the pane has the focus.
    pub focused: bool,
    /// The interface's direction; time runs with it.
    pub direction: Direction,
}

impl Look<'_> {
    /// The side where the interface starts: names stand there whatever their own direction, so
    /// that each is beside its own bars as its neighbours are.
    pub(super) fn start(self) -> Align {
        if self.direction.is_rtl() {
            Align::Right
        } else {
            Align::Left
        }
    }
}

/// Where the parts of the pane stand.
#[derive(Debug, Clone, Copy)]
pub struct Places {
    /// The dates over the bars, and under them the mark of the open article.
    pub axis: Rect,
    /// The keywords.
    pub labels: Rect,
    /// The bars.
    pub bars: Rect,
    /// The words about the bucket under the cursor.
    pub caption: Rect,
}

/// The places of the parts in the pane's inside.
pub fn places(inside: Rect, direction: Direction) -> Places {
    let label = (inside.width / 3).clamp(6, 22).min(inside.width);
    let width = inside.width - label;
    let caption_height = u16::from(inside.height > 3);
    let axis_height = inside.height.min(2);
    let height = inside.height - axis_height - caption_height.min(inside.height - axis_height);
    let y = inside.y + axis_height;
    // A free column stands between the names and their bars.
    let (label_x, bars_x) = if direction.is_rtl() {
        (inside.right() - label.saturating_sub(1), inside.x)
    } else {
        (inside.x, inside.x + label)
    };
    Places {
        axis: Rect::new(bars_x, inside.y, width, axis_height),
        labels: Rect::new(label_x, y, label.saturating_sub(1), height),
        bars: Rect::new(bars_x, y, width, height),
        caption: Rect::new(inside.x, y + height, inside.width, caption_height),
    }
}

/// The column of the `offset`th bucket of the window.
pub(super) fn column(bars: Rect, offset: usize, direction: Direction) -> Option<u16> {
    let offset = u16::try_from(offset)
        .ok()
        .filter(|offset| *offset < bars.width)?;
    Some(if direction.is_rtl() {
        bars.right() - 1 - offset
    } else {
        bars.x + offset
    })
}

/// The bucket of the window at a column of the screen.
pub fn bucket_at(bars: Rect, x: u16, direction: Direction) -> Option<usize> {
    if x < bars.x || x >= bars.right() {
        return None;
    }
    Some(usize::from(if direction.is_rtl() {
        bars.right() - 1 - x
    } else {
        x - bars.x
    }))
}

/// The message that names a grain.
pub fn grain_message(grain: Grain) -> &'static str {
    match grain {
        Grain::Day => "grain-day",
        Grain::Week => "grain-week",
        Grain::Month => "grain-month",
        Grain::Year => "grain-year",
    }
}

/// Paints the timeline into `inside`.
pub fn draw(frame: &mut Frame, inside: Rect, model: &Model, look: Look<'_>) {
    if model.view == View::Article {
        passages::draw(frame, inside, &model.passages, look);
        return;
    }
    let places = places(inside, look.direction);
    draw_axis(frame, places, model, look);
    draw_caption(frame, places.caption, model, look);
    if model.view == View::Keyword {
        chart::draw(frame, places, model, look);
        return;
    }
    for (offset, (row, selected)) in (0..places.bars.height).zip(model.page()) {
        let label = Rect {
            y: places.labels.y + offset,
            height: 1,
            ..places.labels
        };
        paint::text(frame, label, &row.keyword, look.start(), look.theme.text());
        if selected {
            frame.restyle(label, look.theme.selected(look.focused));
        }
        let bars = Rect {
            y: places.bars.y + offset,
            height: 1,
            ..places.bars
        };
        draw_bars(frame, bars, row, selected, model, look);
    }
}

fn draw_axis(frame: &mut Frame, places: Places, model: &Model, look: Look<'_>) {
    let window = model.window();
    let (Some(first), Some(last)) = (
        model.axis().get(window.start),
        window
            .end
            .checked_sub(1)
            .and_then(|last| model.axis().get(last)),
    ) else {
        return;
    };
    let dates = Rect {
        height: places.axis.height.min(1),
        ..places.axis
    };
    let (start, end) = if look.direction.is_rtl() {
        (Align::Right, Align::Left)
    } else {
        (Align::Left, Align::Right)
    };
    let style = look.theme.dim();
    let told = |date: Date| look.messages.number(label(date, model.grain()));
    paint::text(frame, dates, &told(*first), start, style);
    if window.len() > 1 && dates.width > 22 {
        // The last date stands under its own column when the bars do not fill the room.
        let used = u16::try_from(window.len())
            .unwrap_or(u16::MAX)
            .clamp(22.min(dates.width), dates.width);
        let room = stretch(dates, 0, used, look.direction);
        paint::text(frame, room, &told(*last), end, style);
        let between = [told(*first), told(*last)].map(|date| letters(&date) + 2);
        let axis = model.axis().get(window.clone()).unwrap_or_default();
        for (offset, date) in rounds(axis, model.grain(), used, between) {
            let words = look.messages.number(round_label(date, model.grain()));
            let room = stretch(dates, offset, letters(&words), look.direction);
            paint::text(frame, room, &words, start, style);
        }
    }
    if let Some(marked) = model.marked().filter(|_| places.axis.height > 1) {
        for (offset, bucket) in window.clone().enumerate() {
            if marked.contains(&bucket)
                && let Some(x) = column(places.bars, offset, look.direction)
            {
                let at = Position::new(x, places.axis.y + 1);
                frame.put(at, "─", look.theme.moment());
            }
        }
    }
    let moment = model.moment.and_then(|date| model.bucket_of(date));
    if let Some(bucket) = moment.filter(|bucket| window.contains(bucket))
        && places.axis.height > 1
        && let Some(x) = column(places.bars, bucket - window.start, look.direction)
    {
        let row = Rect::new(x, places.axis.y + 1, 1, 1);
        paint::text(frame, row, "▼", Align::Left, look.theme.moment());
    }
}

/// Columns of the axis in the direction of time, the first one at `offset`.
fn stretch(axis: Rect, offset: u16, width: u16, direction: Direction) -> Rect {
    let x = if direction.is_rtl() {
        axis.right() - offset - width
    } else {
        axis.x + offset
    };
    Rect { x, width, ..axis }
}

fn letters(words: &str) -> u16 {
    u16::try_from(words.chars().count()).unwrap_or(u16::MAX)
}

/// The buckets between the first and the last date that begin something larger, and have room on
/// an axis of so many columns, of which the dates at its ends take some.
fn rounds(axis: &[Date], grain: Grain, columns: u16, ends: [u16; 2]) -> Vec<(u16, Date)> {
    let [mut free, last] = ends;
    let until = columns.saturating_sub(last);
    let mut found = Vec::new();
    for (offset, pair) in (1..).zip(axis.windows(2)) {
        let &[before, date] = pair else { continue };
        let width = letters(&round_label(date, grain));
        if is_round(before, date, grain) && offset >= free && offset + width <= until {
            found.push((offset, date));
            free = offset + width + 2;
        }
    }
    found
}

/// Whether something larger begins with a bucket: a month of days, a year, five of them.
fn is_round(before: Date, date: Date, grain: Grain) -> bool {
    match grain {
        Grain::Day => date.day() == 1,
        Grain::Week | Grain::Month => date.year() != before.year(),
        Grain::Year => date.year() % 5 == 0,
    }
}

/// What begins with a round bucket.
fn round_label(date: Date, grain: Grain) -> String {
    match grain {
        Grain::Day => date.strftime("%Y-%m").to_string(),
        Grain::Week | Grain::Month | Grain::Year => date.strftime("%Y").to_string(),
    }
}

fn draw_bars(
    frame: &mut Frame,
    bars: Rect,
    row: &Bars,
    selected: bool,
    model: &Model,
    look: Look<'_>,
) {
    let window = model.window();
    for (offset, bucket) in window.enumerate() {
        let Some(x) = column(bars, offset, look.direction) else {
            break;
        };
        let here = selected && bucket == model.cursor();
        let count = row.counts.get(bucket).copied().unwrap_or(0);
        let (symbol, style) = bar(count, row.most, look.theme);
        let style = if row.bursts.contains(&bucket) {
            look.theme.burst()
        } else {
            style
        };
        let style = if here && look.focused {
            style.patch(look.theme.here())
        } else if here {
            style.patch(look.theme.walked())
        } else {
            style
        };
        let symbol = if style.add_modifier.contains(Modifier::REVERSED) {
            turnable(symbol)
        } else {
            symbol
        };
        frame.put(Position::new(x, bars.y), symbol, style);
    }
}

/// What can be seen with its colours exchanged, where a full block would be a blank.
fn turnable(symbol: &'static str) -> &'static str {
    let half = EIGHTHS.len() / 2;
    if EIGHTHS[half..].contains(&symbol) {
        EIGHTHS[half - 1]
    } else {
        symbol
    }
}

/// The bar of a count, measured against the row's largest.
fn bar(count: u32, most: u32, theme: &Theme) -> (&'static str, Style) {
    if count == 0 || most == 0 {
        return ("·", theme.dim());
    }
    let strength = f64::from(count) / f64::from(most);
    let eighth = (count.saturating_mul(8).div_ceil(most)).clamp(1, 8) - 1;
    let symbol = EIGHTHS[usize::try_from(eighth).unwrap_or(7).min(7)];
    (symbol, theme.bar(strength))
}

fn draw_caption(frame: &mut Frame, area: Rect, model: &Model, look: Look<'_>) {
    let Some((row, (start, end), count)) = model.selection() else {
        return;
    };
    let begins = look.messages.number(label(start, model.grain()));
    let span = match model.grain() {
        Grain::Week => look.messages.span((start, end)),
        Grain::Day | Grain::Month | Grain::Year => begins.clone(),
    };
    let whole = look.messages.with(
        "timeline-bucket",
        [
            ("keyword", row.keyword.clone().into()),
            ("span", span.into()),
            ("count", FluentValue::from(count)),
        ],
    );
    // The row is marked and the border tells the grain: where there is no room, the count matters.
    let count = look.messages.with("articles-count", [("count", count)]);
    let words = if paint::width(&whole) > u32::from(area.width) {
        format!("{} · {count}", isolate(&begins))
    } else {
        whole
    };
    paint::text(frame, area, &words, look.start(), look.theme.dim());
}

/// A bucket's start, as exact as its grain.
fn label(start: Date, grain: Grain) -> String {
    match grain {
        Grain::Day | Grain::Week => start.to_string(),
        Grain::Month => start.strftime("%Y-%m").to_string(),
        Grain::Year => start.strftime("%Y").to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_under_the_cursor_is_no_blank() {
        assert_eq!(turnable("█"), "▄");
        assert_eq!(turnable("▁"), "▁");
        assert_eq!(turnable("·"), "·");
    }

    #[test]
    fn the_largest_count_fills_its_cell_and_one_article_is_seen() {
        let theme = Theme::colourful();
        assert_eq!(bar(100, 100, &theme).0, "█");
        assert_eq!(bar(1, 100, &theme).0, "▁");
        assert_eq!(bar(0, 100, &theme).0, "·");
    }

    #[test]
    fn years_stand_over_their_months_where_there_is_room() {
        let months: Vec<Date> = (0..40)
            .map(|month| jiff::civil::date(2015, 3, 1) + jiff::ToSpan::months(month))
            .collect();
        let years = |columns| -> Vec<(u16, i16)> {
            let found = rounds(&months, Grain::Month, columns, [9, 9]);
            found.iter().map(|(at, date)| (*at, date.year())).collect()
        };
        assert_eq!(years(40), [(10, 2016), (22, 2017)]);
        assert_eq!(years(30), [(10, 2016)]);
        assert_eq!(years(20), []);
    }

    #[test]
    fn a_column_is_free_between_names_and_bars_in_both_directions() {
        let inside = Rect::new(3, 2, 60, 12);
        let places = places(inside, Direction::LeftToRight);
        assert_eq!(
            (places.labels.x, places.labels.right() + 1),
            (3, places.bars.x)
        );
        let places = super::places(inside, Direction::RightToLeft);
        assert_eq!(places.labels.right(), inside.right());
        assert_eq!(places.bars.right() + 1, places.labels.x);
    }

    #[test]
    fn time_runs_with_the_interface() {
        let bars = Rect::new(10, 0, 20, 1);
        assert_eq!(column(bars, 0, Direction::LeftToRight), Some(10));
        assert_eq!(column(bars, 0, Direction::RightToLeft), Some(29));
        assert_eq!(column(bars, 20, Direction::LeftToRight), None);
        for direction in [Direction::LeftToRight, Direction::RightToLeft] {
            let x = column(bars, 7, direction).unwrap();
            assert_eq!(bucket_at(bars, x, direction), Some(7));
        }
    }
}
