//! Which panes stand where, for a size of the screen.
//!
//! Wide screens show all four panes; narrower ones the text and one other; the narrowest one
//! pane at a time. In a right-to-left interface everything is mirrored. A pure function of what
//! it is given: resizing is calling it again.

use super::panes::Pane;
use crate::article::Direction;
use ratatui::layout::Rect;

/// From this width on, in columns, all four panes are shown.
pub const WIDE: u16 = 120;
/// From this width on, in columns, two panes are shown.
pub const NARROW: u16 = 70;

/// From this width on, in columns, two texts stand beside each other.
pub const TWO_TEXTS: u16 = 100;
/// From this height on, in rows, two texts stand above each other where they cannot stand beside.
pub const TWO_HIGH: u16 = 20;

/// What decides the arrangement besides the size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// The pane that has the focus; it is always shown.
    pub focus: Pane,
    /// The pane that stands beside the text where there is room for two.
    pub beside: Pane,
    /// Show the focused pane alone.
    pub zoomed: bool,
    /// The interface's direction: the list stands on its first side.
    pub direction: Direction,
}

/// The panes to show in `area`, each with its place; they cover `area` without overlap.
pub fn arrange(area: Rect, wish: Wish) -> Vec<(Pane, Rect)> {
    let mut places = if wish.zoomed || area.width < NARROW {
        vec![(wish.focus, area)]
    } else if area.width < WIDE {
        two(area, wish)
    } else {
        four(area)
    };
    if wish.direction.is_rtl() {
        for (_, place) in &mut places {
            place.x = area.x + area.right() - place.right();
        }
    }
    places
}

/// Where two texts stand, the first where reading starts: beside each other on a screen that is
/// wide enough, and whose columns hold; else above each other if it is high enough; else there is
/// room for one.
pub fn two_texts(area: Rect, direction: Direction, columns_hold: bool) -> Option<[Rect; 2]> {
    if columns_hold && area.width >= TWO_TEXTS {
        let half = area.width / 2;
        let left = Rect {
            width: half,
            ..area
        };
        let right = Rect {
            x: area.x + area.width - half,
            width: half,
            ..area
        };
        return Some(if direction.is_rtl() {
            [right, left]
        } else {
            [left, right]
        });
    }
    (area.height >= TWO_HIGH).then(|| {
        let half = area.height / 2;
        [
            Rect {
                height: area.height - half,
                ..area
            },
            Rect {
                y: area.bottom() - half,
                height: half,
                ..area
            },
        ]
    })
}

fn two(area: Rect, wish: Wish) -> Vec<(Pane, Rect)> {
    let other = if wish.focus == Pane::Text {
        wish.beside
    } else {
        wish.focus
    };
    let (side, text) = if other == Pane::Articles {
        let width = (area.width * 2 / 5).clamp(26, 40);
        (
            Rect { width, ..area },
            Rect {
                x: area.x + width,
                width: area.width - width,
                ..area
            },
        )
    } else {
        let width = (area.width * 2 / 5).clamp(26, 44);
        (
            Rect {
                x: area.right() - width,
                width,
                ..area
            },
            Rect {
                width: area.width - width,
                ..area
            },
        )
    };
    vec![(other, side), (Pane::Text, text)]
}

fn four(area: Rect) -> Vec<(Pane, Rect)> {
    let list = (area.width / 4).clamp(30, 52);
    let side = (area.width / 4).clamp(32, 60);
    let text = area.width - list - side;
    let entities = area.height / 2;
    let right = area.x + list + text;
    vec![
        (
            Pane::Articles,
            Rect {
                width: list,
                ..area
            },
        ),
        (
            Pane::Text,
            Rect {
                x: area.x + list,
                width: text,
                ..area
            },
        ),
        (
            Pane::Entities,
            Rect {
                x: right,
                width: side,
                height: entities,
                ..area
            },
        ),
        (
            Pane::Timeline,
            Rect {
                x: right,
                y: area.y + entities,
                width: side,
                height: area.height - entities,
            },
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(focus: Pane) -> Wish {
        Wish {
            focus,
            beside: Pane::Articles,
            zoomed: false,
            direction: Direction::LeftToRight,
        }
    }

    fn panes(width: u16, wish: Wish) -> Vec<Pane> {
        arrange(Rect::new(0, 0, width, 40), wish)
            .into_iter()
            .map(|(pane, _)| pane)
            .collect()
    }

    #[test]
    fn a_wide_screen_shows_all_four_panes() {
        assert_eq!(panes(120, wish(Pane::Text)).len(), 4);
    }

    #[test]
    fn a_narrower_screen_shows_the_text_and_one_other() {
        assert_eq!(panes(80, wish(Pane::Text)), [Pane::Articles, Pane::Text]);
        assert_eq!(
            panes(80, wish(Pane::Timeline)),
            [Pane::Timeline, Pane::Text]
        );
    }

    #[test]
    fn the_narrowest_screen_shows_the_focused_pane_alone() {
        assert_eq!(panes(69, wish(Pane::Entities)), [Pane::Entities]);
    }

    #[test]
    fn a_zoomed_pane_stands_alone() {
        let wish = Wish {
            zoomed: true,
            ..wish(Pane::Timeline)
        };
        assert_eq!(panes(200, wish), [Pane::Timeline]);
    }

    #[test]
    fn panes_cover_the_area_without_overlap_in_both_directions() {
        for direction in [Direction::LeftToRight, Direction::RightToLeft] {
            for width in 1..=220 {
                for focus in Pane::ALL {
                    let area = Rect::new(0, 0, width, 37);
                    let places = arrange(
                        area,
                        Wish {
                            direction,
                            ..wish(focus)
                        },
                    );
                    let covered: u32 = places.iter().map(|(_, place)| place.area()).sum();
                    assert_eq!(covered, area.area(), "{width} columns");
                    for (index, (_, one)) in places.iter().enumerate() {
                        assert_eq!(area.intersection(*one), *one);
                        for (_, other) in &places[index + 1..] {
                            assert!(!one.intersects(*other), "{width} columns");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn two_texts_are_as_wide_as_each_other_and_the_first_stands_where_reading_starts() {
        let area = Rect::new(0, 0, 131, 35);
        let [first, second] = two_texts(area, Direction::RightToLeft, true).unwrap();
        assert_eq!(first.width, second.width);
        assert_eq!((first.right(), second.x), (131, 0));
        let [first, second] = two_texts(area, Direction::LeftToRight, true).unwrap();
        assert_eq!((first.x, second.right()), (0, 131));
    }

    #[test]
    fn two_texts_stand_above_each_other_where_columns_are_too_narrow_or_do_not_hold() {
        for (area, holds) in [
            (Rect::new(0, 0, 80, 23), true),
            (Rect::new(0, 0, 131, 23), false),
        ] {
            let [first, second] = two_texts(area, Direction::RightToLeft, holds).unwrap();
            assert_eq!(first.area() + second.area(), area.area());
            assert_eq!(first.bottom(), second.y);
        }
        let small = Rect::new(0, 0, 60, 19);
        assert_eq!(two_texts(small, Direction::LeftToRight, true), None);
    }

    #[test]
    fn a_right_to_left_interface_has_its_list_on_the_right() {
        let wish = Wish {
            direction: Direction::RightToLeft,
            ..wish(Pane::Articles)
        };
        let places = arrange(Rect::new(0, 0, 160, 40), wish);
        assert_eq!(places[0].0, Pane::Articles);
        assert_eq!(places[0].1.right(), 160);
    }
}
