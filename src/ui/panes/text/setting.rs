//! How the text is set: what the user chose, as the layout takes it.

use super::document::UnitKind;
use crate::article::{Direction, Role};
use crate::config::{self, Typography};
use crate::layout::{BaseDirection, Controls, Digits, Justification, Options, Shaping};
use ratatui::layout::Rect;

/// Panes up to this width, in cells, spend none of it on margins.
const NARROW: u16 = 40;
/// Cells between two columns.
const GUTTER: u16 = 4;

/// How the text is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Setting {
    /// What the user chose.
    pub typography: Typography,
    /// Whether bidi controls are shown.
    pub controls: Controls,
    /// What the terminal wants Arabic letters to be.
    pub shaping: Shaping,
}

impl Setting {
    /// How a unit of the document is laid out; `fallback` is the direction of one without strong
    /// letters. Lines of titles and code keep their width, and code its digits.
    pub fn options(&self, kind: UnitKind, fallback: Direction) -> Options {
        let is_code = kind == UnitKind::Body(Role::Code);
        let is_running =
            matches!(kind, UnitKind::Body(role) if !is_code && !matches!(role, Role::Heading(_)));
        Options {
            direction: BaseDirection::Auto { fallback },
            shaping: self.shaping,
            justification: if is_running {
                self.typography.fill()
            } else {
                Justification::Off
            },
            diacritics: self.typography.diacritics,
            digits: if is_code {
                Digits::AsWritten
            } else {
                self.typography.digits
            },
            embedded: self.typography.addresses,
            controls: self.controls,
        }
    }

    /// The columns of a pane's inside that the text takes, in the order in which they are read:
    /// at most a measure wide each, in the middle, with the margin where there is room for it.
    pub fn columns(&self, inside: Rect, direction: Direction) -> Vec<Rect> {
        let margin = if inside.width > NARROW {
            self.typography.margin.min((inside.width - 1) / 2)
        } else {
            0
        };
        let room = inside.width - 2 * margin;
        let measure = self.typography.measure.max(1);
        let width = room.min(measure);
        let both = measure.saturating_mul(2).saturating_add(GUTTER);
        let count = match self.typography.columns {
            config::Columns::Two if room >= both => 2,
            _ => 1,
        };
        let covered = width * count + GUTTER * (count - 1);
        let first = inside.x + (inside.width - covered) / 2;
        let mut columns: Vec<Rect> = (0..count)
            .map(|index| Rect {
                x: first + index * (width + GUTTER),
                width,
                ..inside
            })
            .collect();
        if direction.is_rtl() {
            columns.reverse();
        }
        columns
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two_of_60() -> Setting {
        Setting {
            typography: Typography {
                measure: 60,
                columns: config::Columns::Two,
                ..Typography::default()
            },
            ..Setting::default()
        }
    }

    #[test]
    fn the_right_column_is_read_first_in_a_right_to_left_text() {
        let inside = Rect::new(10, 2, 140, 30);
        let columns = two_of_60().columns(inside, Direction::RightToLeft);
        assert_eq!(columns.len(), 2);
        assert!(columns[0].x > columns[1].right());
        let columns = two_of_60().columns(inside, Direction::LeftToRight);
        assert!(columns[0].right() < columns[1].x);
    }

    #[test]
    fn without_room_for_two_whole_measures_there_is_one_column() {
        let inside = Rect::new(0, 0, 120, 30);
        let columns = two_of_60().columns(inside, Direction::RightToLeft);
        assert_eq!(columns, [Rect::new(30, 0, 60, 30)]);
    }

    #[test]
    fn a_margin_wider_than_the_pane_leaves_a_cell_for_the_text() {
        let setting = Setting {
            typography: Typography {
                margin: u16::MAX,
                measure: 0,
                ..Typography::default()
            },
            ..Setting::default()
        };
        for width in 0..100 {
            let inside = Rect::new(0, 0, width, 5);
            let columns = setting.columns(inside, Direction::LeftToRight);
            assert_eq!(columns[0].width, width.min(1));
        }
    }

    #[test]
    fn code_is_neither_stretched_nor_given_other_digits() {
        let setting = Setting {
            typography: Typography {
                justification: config::Fill::Spaces,
                digits: Digits::Persian,
                ..Typography::default()
            },
            ..Setting::default()
        };
        let of = |role| setting.options(UnitKind::Body(role), Direction::RightToLeft);
        assert_eq!(of(Role::Code).justification, Justification::Off);
        assert_eq!(of(Role::Code).digits, Digits::AsWritten);
        assert_eq!(of(Role::Paragraph).justification, Justification::Spaces);
        assert_eq!(of(Role::Paragraph).digits, Digits::Persian);
    }
}
