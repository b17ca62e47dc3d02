//! A caret in a line: where it stands for a place in the text, and where it goes.
//!
//! Where the direction changes, one place in the text lies at two places of the line: behind the
//! cluster before it, and before the cluster behind it. So a caret is a byte index and a
//! [`Side`], the cluster that it clings to. A step goes over one cell, and the caret then clings
//! to the cell that it went over; so it passes every edge of a line once, whatever the levels.

use super::{Cell, Line, Paragraph};
use crate::article::Direction;

/// A place in the text where something may be put in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Caret {
    /// A byte index into the text, at a cluster's edge.
    pub at: usize,
    /// Which of the clusters around it it clings to.
    pub side: Side,
}

/// The cluster that a caret clings to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Side {
    /// The one before it, as after typing it; at the start of the text, the text's own edge.
    #[default]
    Before,
    /// The one behind it; at the end of the text, the text's own edge.
    Behind,
}

/// A way along the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To the left.
    Left,
    /// To the right.
    Right,
}

impl Caret {
    /// Behind the text before `at`.
    pub fn behind_text(at: usize) -> Self {
        Self {
            at,
            side: Side::Before,
        }
    }

    /// Before the text that starts at `at`.
    pub fn before_text(at: usize) -> Self {
        Self {
            at,
            side: Side::Behind,
        }
    }
}

impl Paragraph {
    /// The column on which a caret is shown, counted from the left of the line: that of the cell
    /// behind it, or the one next to the cell before it on the side that this runs to. It may be
    /// one to the left of the line, or one to the right.
    pub fn caret_column(&self, line: &Line, caret: Caret) -> i32 {
        let cells: Vec<Cell<'_>> = self.cells(line).collect();
        let edge = self.edge(&cells, caret);
        let column = |edge: usize| -> i32 {
            cells
                .iter()
                .take(edge)
                .map(|cell| i32::from(cell.width))
                .sum()
        };
        match self.caret_direction(line, caret) {
            Direction::LeftToRight => column(edge),
            // From right to left the cell behind an edge is the one to its left.
            Direction::RightToLeft => edge.checked_sub(1).map_or(-1, column),
        }
    }

    /// The direction of the cell that a caret clings to; at the text's own edges, the text's.
    pub fn caret_direction(&self, line: &Line, caret: Caret) -> Direction {
        let cells: Vec<Cell<'_>> = self.cells(line).collect();
        match clung_to(&cells, caret) {
            Some(index) if cells[index].level.is_multiple_of(2) => Direction::LeftToRight,
            Some(_) => Direction::RightToLeft,
            None => self.direction(),
        }
    }

    /// Whether the place of a caret in the text lies at two places of the line.
    pub fn is_divided(&self, line: &Line, at: usize) -> bool {
        let cells: Vec<Cell<'_>> = self.cells(line).collect();
        let edges = [Side::Before, Side::Behind].map(|side| self.edge(&cells, Caret { at, side }));
        edges[0] != edges[1]
    }

    /// The caret one cell further to the left or to the right. At the end of the line it goes to
    /// the text's own edge there, and stays.
    #[must_use]
    pub fn caret_beside(&self, line: &Line, caret: Caret, way: Way) -> Caret {
        let cells: Vec<Cell<'_>> = self.cells(line).collect();
        let edge = self.edge(&cells, caret);
        let passed = match way {
            Way::Left => edge.checked_sub(1).and_then(|left| cells.get(left)),
            Way::Right => cells.get(edge),
        };
        let Some(passed) = passed else {
            return self.own_edge(line, way);
        };
        let forwards = passed.level.is_multiple_of(2) == (way == Way::Right);
        if forwards {
            Caret::behind_text(passed.source.end)
        } else {
            Caret::before_text(passed.source.start)
        }
    }

    /// The text's own edge on a side of its line.
    fn own_edge(&self, line: &Line, way: Way) -> Caret {
        if (self.base() == 0) == (way == Way::Right) {
            Caret::before_text(line.range.end)
        } else {
            Caret::behind_text(line.range.start)
        }
    }

    /// The edge between cells, counted from the left, at which a caret stands.
    fn edge(&self, cells: &[Cell<'_>], caret: Caret) -> usize {
        let found = clung_to(cells, caret);
        let Some(index) = found else {
            let at_start = caret.side == Side::Before;
            return if at_start == (self.base() == 0) {
                0
            } else {
                cells.len()
            };
        };
        let forwards = cells[index].level.is_multiple_of(2);
        let at_its_end = caret.side == Side::Before;
        index + usize::from(forwards == at_its_end)
    }
}

/// The cell that a caret clings to; of a cell of several clusters, any place within counts as its
/// edge.
fn clung_to(cells: &[Cell<'_>], caret: Caret) -> Option<usize> {
    cells.iter().position(|cell| match caret.side {
        Side::Before => cell.source.start < caret.at && caret.at <= cell.source.end,
        Side::Behind => cell.source.start <= caret.at && caret.at < cell.source.end,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{BaseDirection, Options};
    use proptest::prelude::*;

    fn laid(text: &str, direction: Direction) -> (Paragraph, Line) {
        let options = Options {
            direction: BaseDirection::Fixed(direction),
            ..Options::default()
        };
        let paragraph = Paragraph::new(text, &options);
        let line = paragraph.typed_line();
        (paragraph, line)
    }

    /// Every stop from the left edge to the right one.
    fn stops(text: &str, direction: Direction) -> Vec<Caret> {
        let (paragraph, line) = laid(text, direction);
        let mut caret = paragraph.own_edge(&line, Way::Left);
        let mut stops = vec![caret];
        loop {
            let next = paragraph.caret_beside(&line, caret, Way::Right);
            if next == caret {
                return stops;
            }
            caret = next;
            stops.push(caret);
        }
    }

    #[test]
    fn in_one_direction_a_caret_goes_from_cluster_to_cluster() {
        let places = |text, direction| -> Vec<usize> {
            stops(text, direction)
                .iter()
                .map(|caret| caret.at)
                .collect()
        };
        assert_eq!(places("ab", Direction::LeftToRight), [0, 1, 2, 2]);
        assert_eq!(places("بت", Direction::RightToLeft), [4, 2, 0, 0]);
        // Lam-alef is one cell, a letter with its mark too, and an emoji of several.
        assert_eq!(places("سلا", Direction::RightToLeft), [6, 2, 0, 0]);
        assert_eq!(places("بَت", Direction::RightToLeft), [6, 4, 0, 0]);
        assert_eq!(places("👩‍👩‍👧漢", Direction::LeftToRight), [0, 18, 21, 21]);
    }

    #[test]
    fn at_a_change_of_direction_a_caret_has_two_places() {
        // a b ت ب as it is seen; the text is "abبت".
        let (paragraph, line) = laid("abبت", Direction::LeftToRight);
        let column = |at, side| paragraph.caret_column(&line, Caret { at, side });
        assert_eq!(column(2, Side::Before), 2);
        assert_eq!(column(2, Side::Behind), 3);
        assert!(paragraph.is_divided(&line, 2));
        assert!(!paragraph.is_divided(&line, 1) && !paragraph.is_divided(&line, 4));
        // Behind the last letter it stands to its left, at the text's own end to the right of all.
        assert_eq!(column(6, Side::Before), 1);
        assert_eq!(column(6, Side::Behind), 4);
    }

    #[test]
    fn a_blank_at_the_end_of_a_typed_line_has_a_cell() {
        let (paragraph, line) = laid("ab ", Direction::LeftToRight);
        assert_eq!(paragraph.caret_column(&line, Caret::behind_text(3)), 3);
        let (paragraph, line) = laid("بت ", Direction::RightToLeft);
        assert_eq!(paragraph.caret_column(&line, Caret::behind_text(5)), -1);
        let (paragraph, line) = laid("بت ", Direction::LeftToRight);
        assert_eq!(paragraph.caret_column(&line, Caret::behind_text(5)), 3);
    }

    #[test]
    fn an_empty_line_has_one_place() {
        let (paragraph, line) = laid("", Direction::LeftToRight);
        assert_eq!(paragraph.caret_column(&line, Caret::default()), 0);
        assert!(!paragraph.is_divided(&line, 0));
        let (paragraph, line) = laid("", Direction::RightToLeft);
        assert_eq!(paragraph.caret_column(&line, Caret::default()), -1);
    }

    proptest! {
        #[test]
        fn going_right_and_left_passes_every_edge_of_the_line_and_comes_back(
            text in "[abאבتلا 12(),\u{64e}漢]{0,12}",
            rtl in any::<bool>(),
        ) {
            let direction = if rtl { Direction::RightToLeft } else { Direction::LeftToRight };
            let (paragraph, line) = laid(&text, direction);
            let cells: Vec<Cell<'_>> = paragraph.cells(&line).collect();
            let mut caret = paragraph.own_edge(&line, Way::Left);
            for edge in 0..cells.len() {
                prop_assert_eq!(paragraph.edge(&cells, caret), edge);
                caret = paragraph.caret_beside(&line, caret, Way::Right);
            }
            for edge in (1..=cells.len()).rev() {
                prop_assert_eq!(paragraph.edge(&cells, caret), edge);
                caret = paragraph.caret_beside(&line, caret, Way::Left);
            }
            prop_assert_eq!(paragraph.edge(&cells, caret), 0);
        }
    }
}
