//! Counts over time as an SVG picture.
//!
//! A row for each keyword: its name, and a bar for each bucket, measured against the row's own
//! largest; bursts in another colour; dates over the bars. Names are real letters in logical
//! order: `direction` and `unicode-bidi` tell whoever draws them how they run. In a picture that
//! runs from right to left, names stand right and time runs to the left.

use super::{Bucket, Grain, Row, bursts};
use crate::article::Direction;
use crate::text::script::language_of;
use jiff::civil::Date;
use std::fmt::Write;

const WIDTH: f64 = 1_000.0;
const LABEL: f64 = 220.0;
const EDGE: f64 = 12.0;
const ROW: f64 = 34.0;
const BAR: f64 = 26.0;
const HEAD: f64 = 40.0;

/// Dates over the bars at most.
const DATES: usize = 6;
/// Buckets drawn at most: a text dated to the year 9999 by mistake must not fill the disk.
const MOST: usize = 20_000;

/// Draws rows whose buckets are of one grain.
pub fn svg(rows: &[Row], grain: Grain, direction: Direction) -> String {
    let axis = axis(rows, grain);
    let height = HEAD + ROW * usize_to_f64(rows.len()) + EDGE;
    let mut out = String::new();
    // Writing to a string does not fail.
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" \
         viewBox=\"0 0 {WIDTH} {height}\" direction=\"{}\" \
         font-family=\"Noto Sans Arabic, Vazirmatn, Noto Sans Hebrew, DejaVu Sans, sans-serif\" \
         font-size=\"14\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n",
        name_of(direction),
    );
    let place = Place {
        direction,
        step: (WIDTH - LABEL - 2.0 * EDGE) / usize_to_f64(axis.len().max(1)),
    };
    dates(&mut out, &axis, grain, place);
    let mut top = HEAD;
    for row in rows {
        name(&mut out, &row.keyword, top + BAR - 6.0, direction);
        bars(&mut out, row, grain, &axis, top, place);
        top += ROW;
    }
    out.push_str("</svg>\n");
    out
}

/// Where buckets stand.
#[derive(Clone, Copy)]
struct Place {
    direction: Direction,
    /// The width of a bucket.
    step: f64,
}

impl Place {
    /// The left edge of a bucket.
    fn left(self, index: usize) -> f64 {
        let along = self.step * usize_to_f64(index);
        if self.direction.is_rtl() {
            WIDTH - LABEL - EDGE - along - self.step
        } else {
            LABEL + EDGE + along
        }
    }
}

fn dates(out: &mut String, axis: &[Date], grain: Grain, place: Place) {
    let every = axis.len().div_ceil(DATES).max(1);
    for (index, date) in axis.iter().enumerate().step_by(every) {
        let middle = place.left(index) + place.step / 2.0;
        // The first and the last must not run into the names or over the edge.
        let x = middle.clamp(EDGE + 36.0, WIDTH - EDGE - 36.0);
        let _ = writeln!(
            out,
            "<text x=\"{x:.1}\" y=\"22\" fill=\"#666666\" font-size=\"12\" direction=\"ltr\" \
             text-anchor=\"middle\">{}</text>",
            grain.label(*date)
        );
        let _ = writeln!(
            out,
            "<line x1=\"{middle:.1}\" y1=\"28\" x2=\"{middle:.1}\" y2=\"34\" stroke=\"#999999\"/>"
        );
    }
}

fn name(out: &mut String, keyword: &str, y: f64, direction: Direction) {
    let own = language_of(keyword).direction();
    // At the outer edge of a picture from right to left, at the bars of one from left to right.
    let x = if direction.is_rtl() {
        WIDTH - EDGE
    } else {
        LABEL
    };
    // The right edge is where a right-to-left text starts and a left-to-right one ends.
    let anchor = if own.is_rtl() { "start" } else { "end" };
    let _ = writeln!(
        out,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" fill=\"#111111\" direction=\"{}\" \
         unicode-bidi=\"isolate\" text-anchor=\"{anchor}\" xml:lang=\"{}\">{}</text>",
        name_of(own),
        language_of(keyword).tag(),
        escaped(keyword)
    );
}

fn bars(out: &mut String, row: &Row, grain: Grain, axis: &[Date], top: f64, place: Place) {
    let most = row
        .buckets
        .iter()
        .map(|bucket| bucket.count)
        .max()
        .unwrap_or(0);
    let bursts = bursts(&row.buckets, grain);
    let bottom = top + BAR;
    let (from, to) = (
        place.left(0).min(place.left(axis.len().saturating_sub(1))),
        place.left(0).max(place.left(axis.len().saturating_sub(1))) + place.step,
    );
    let _ = writeln!(
        out,
        "<line x1=\"{from:.1}\" y1=\"{bottom:.1}\" x2=\"{to:.1}\" y2=\"{bottom:.1}\" stroke=\"#dddddd\"/>"
    );
    for Bucket { start, count } in &row.buckets {
        let Ok(index) = axis.binary_search(start) else {
            continue;
        };
        let height = BAR * f64::from(*count) / f64::from(most.max(1));
        let burst = bursts.iter().any(|burst| burst.start == *start);
        let _ = writeln!(
            out,
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{height:.1}\" fill=\"{}\">\
             <title>{}: {count}</title></rect>",
            place.left(index),
            bottom - height,
            (place.step * 0.9).max(0.5),
            if burst { "#c2410c" } else { "#2563eb" },
            grain.label(*start),
        );
    }
}

/// Every bucket from the first to the last.
fn axis(rows: &[Row], grain: Grain) -> Vec<Date> {
    let starts = || rows.iter().flat_map(|row| &row.buckets).map(|it| it.start);
    let (Some(first), Some(last)) = (starts().min(), starts().max()) else {
        return Vec::new();
    };
    let mut axis = vec![first];
    let mut at = first;
    while at < last && axis.len() < MOST {
        let next = grain.next(at);
        if next <= at {
            break;
        }
        axis.push(next);
        at = next;
    }
    axis
}

fn name_of(direction: Direction) -> &'static str {
    if direction.is_rtl() { "rtl" } else { "ltr" }
}

/// A text for XML: its signs escaped, characters that XML forbids left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            it if it.is_control() || matches!(it, '\u{fffe}' | '\u{ffff}') => {}
            it => out.push(it),
        }
    }
    out
}

#[expect(clippy::cast_precision_loss, reason = "rows and buckets of a picture")]
fn usize_to_f64(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn rows() -> Vec<Row> {
        let row = |keyword: &str, days: &[(i8, u32)]| Row {
            keyword: keyword.to_owned(),
            key: String::new(),
            buckets: days
                .iter()
                .map(|(day, count)| Bucket {
                    start: date(2018, 10, *day),
                    count: *count,
                })
                .collect(),
        };
        vec![
            row("خاشقجي", &[(3, 1), (9, 8)]),
            row("<Tokyo> & co", &[(5, 2)]),
        ]
    }

    #[test]
    fn names_are_real_letters_with_their_direction() {
        let picture = svg(&rows(), Grain::Day, Direction::LeftToRight);
        assert!(
            picture.contains("direction=\"rtl\" unicode-bidi=\"isolate\" text-anchor=\"start\"")
        );
        assert!(picture.contains(">خاشقجي</text>"));
        assert!(picture.contains(">&lt;Tokyo&gt; &amp; co</text>"));
    }

    #[test]
    fn time_runs_with_the_picture() {
        let left_of = |direction, index| {
            let step = 100.0;
            Place { direction, step }.left(index)
        };
        assert!(left_of(Direction::LeftToRight, 0) < left_of(Direction::LeftToRight, 1));
        assert!(left_of(Direction::RightToLeft, 0) > left_of(Direction::RightToLeft, 1));
    }

    #[test]
    fn nothing_to_draw_is_an_empty_picture() {
        let picture = svg(&[], Grain::Day, Direction::RightToLeft);
        assert!(picture.starts_with("<svg") && picture.ends_with("</svg>\n"));
    }
}
