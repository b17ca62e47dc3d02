//! One question on the screen, with its samples below.

use super::model::{Model, Question};
use crate::terminal::Profile;
use crate::ui::frame::Frame;
use crate::ui::messages::Messages;
use crate::ui::paint::{self, Align};
use crate::ui::theme::Theme;
use ratatui::layout::Rect;

/// Where the samples begin, in columns, and how wide a column of them is.
const INDENT: u16 = 8;
const COLUMN: u16 = 24;
/// The row of the first sample.
const FIRST: u16 = 9;

/// Which row is sent by which profile.
pub fn rows(model: &Model, screen: Rect) -> Vec<(u16, Profile)> {
    placed(model)
        .filter(|(y, ..)| *y < screen.height)
        .map(|(y, profile, ..)| (y, profile))
        .collect()
}

/// The samples' rows from the top of the screen on: row, profile, number on the first of a
/// sample, words.
fn placed(
    model: &Model,
) -> impl Iterator<Item = (u16, Profile, Option<u8>, Vec<&'static str>)> + use<> {
    let mut y = FIRST;
    model.samples().into_iter().flat_map(move |sample| {
        let top = y;
        y += u16::try_from(sample.rows.len()).unwrap_or(1) + 1;
        let (number, profile) = (sample.number, sample.profile);
        (top..).zip(sample.rows).map(move |(y, words)| {
            let number = (y == top).then_some(number);
            (y, profile.clone(), number, words)
        })
    })
}

/// Paints the question that is being asked.
pub fn draw(frame: &mut Frame, area: Rect, model: &Model, theme: &Theme, messages: &Messages) {
    let (question, answers) = match model.question() {
        Question::Order => ("calibration-order", "calibration-order-keys"),
        Question::Brackets => ("calibration-brackets", "calibration-choice-keys"),
        Question::Marks => ("calibration-marks", "calibration-marks-keys"),
        Question::Bar => ("calibration-bar", "calibration-bar-keys"),
        Question::Fonts => ("calibration-fonts", "calibration-fonts-keys"),
    };
    let inside = Rect {
        x: area.x + 2.min(area.width),
        width: area.width.saturating_sub(4).min(76),
        ..area
    };
    let sentences = [
        (1, 1, "calibration-title", theme.pane_title(true)),
        (3, 3, question, theme.text()),
        (6, 2, answers, theme.dim()),
    ];
    for (y, height, id, style) in sentences {
        let place = Rect {
            y: area.y + y,
            height,
            ..inside
        };
        let place = place.intersection(area);
        paint::wrapped(
            frame,
            place,
            &messages.text(id),
            Align::Start,
            style,
            messages.language().direction(),
        );
    }
    for (y, _, number, words) in placed(model) {
        let row = Rect::new(area.x, area.y + y, area.width, 1).intersection(area);
        if row.is_empty() {
            continue;
        }
        if let Some(number) = number {
            let label = Rect {
                x: row.x + 3,
                ..row
            };
            let style = theme.pane_title(true);
            paint::text(frame, label, &number.to_string(), Align::Left, style);
        }
        sample(frame, row, &words, theme);
    }
}

/// The words of a sample: alone, or in columns with a bar at the right of each.
fn sample(frame: &mut Frame, row: Rect, words: &[&str], theme: &Theme) {
    let in_columns = words.len() > 1;
    for (column, words) in (0..).zip(words) {
        let place = Rect {
            x: row.x + INDENT + column * (COLUMN + 1),
            width: COLUMN,
            ..row
        };
        let align = if in_columns {
            Align::Right
        } else {
            Align::Left
        };
        paint::text(frame, place, words, align, theme.text());
        let edge = Rect {
            x: place.right(),
            width: 1,
            ..row
        };
        if in_columns {
            paint::text(frame, edge, "│", Align::Left, theme.border(true));
        }
    }
}
