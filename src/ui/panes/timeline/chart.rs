//! The keyword view: one term's counts as high bars, and another's beside them as strokes.

use super::model::{Bars, Model};
use super::view::{EIGHTHS, Look, Places, column};
use crate::ui::frame::Frame;
use crate::ui::paint::{self, Align};
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

/// Paints the chart of the selected term into the places of the bars.
pub fn draw(frame: &mut Frame, places: Places, model: &Model, look: Look<'_>) {
    let Some(row) = model.selected_row() else {
        return;
    };
    let other = model.compared();
    let most = model
        .window()
        .flat_map(|bucket| {
            let beside = other.map_or(0.0, |other| model.value(other, bucket));
            [model.value(row, bucket), beside]
        })
        .fold(0.0, f64::max);
    draw_scale(
        frame,
        places.labels,
        row,
        other,
        &look.messages.number(model.written(most)),
        look,
    );
    for (offset, bucket) in model.window().enumerate() {
        let Some(x) = column(places.bars, offset, look.direction) else {
            break;
        };
        let eighths = height(model.value(row, bucket), most, places.bars.height);
        for level in 0..places.bars.height {
            let at = Position::new(x, places.bars.bottom() - 1 - level);
            let filled = eighths.saturating_sub(level * 8).min(8);
            let style = if row.bursts.contains(&bucket) {
                look.theme.burst()
            } else {
                look.theme.bar(1.0)
            };
            if let Some(symbol) = usize::from(filled)
                .checked_sub(1)
                .and_then(|it| EIGHTHS.get(it))
            {
                frame.put(at, symbol, style);
            } else {
                frame.put(at, " ", Style::new());
            }
            if bucket == model.cursor() {
                frame.restyle(Rect::new(at.x, at.y, 1, 1), look.theme.here());
            }
        }
        let beside = other.map_or(0, |other| {
            height(model.value(other, bucket), most, places.bars.height)
        });
        let level = beside.div_ceil(8);
        if beside > 0 {
            let at = Position::new(x, places.bars.bottom() - level);
            frame.put(at, "━", look.theme.star());
        }
    }
}

/// The names, and the value that the highest bar stands for.
fn draw_scale(
    frame: &mut Frame,
    labels: Rect,
    row: &Bars,
    other: Option<&Bars>,
    most: &str,
    look: Look<'_>,
) {
    let side = if look.direction.is_rtl() {
        Align::Left
    } else {
        Align::Right
    };
    let line = |offset: u16| Rect {
        y: labels.y + offset,
        height: 1,
        ..labels
    };
    if labels.height == 0 {
        return;
    }
    paint::text(frame, line(0), most, side, look.theme.dim());
    if labels.height > 2 {
        paint::text(
            frame,
            line(1),
            &row.keyword,
            look.start(),
            look.theme.bar(1.0),
        );
    }
    if let Some(other) = other
        && labels.height > 3
    {
        paint::text(
            frame,
            line(2),
            &other.keyword,
            look.start(),
            look.theme.star(),
        );
    }
    if labels.height > 1 {
        paint::text(
            frame,
            line(labels.height - 1),
            &look.messages.number(0),
            side,
            look.theme.dim(),
        );
    }
}

/// The height of a bar in eighths of a cell; whatever is not nothing is seen.
fn height(value: f64, most: f64, rows: u16) -> u16 {
    if value <= 0.0 || most <= 0.0 {
        return 0;
    }
    let whole = f64::from(rows) * 8.0;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of the rows of a screen"
    )]
    let eighths = (whole * (value / most).min(1.0)).round() as u16;
    eighths.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_value_fills_the_chart_and_a_small_one_is_seen() {
        assert_eq!(height(10.0, 10.0, 5), 40);
        assert_eq!(height(0.001, 10.0, 5), 1);
        assert_eq!(height(0.0, 10.0, 5), 0);
    }
}
