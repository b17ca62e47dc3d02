//! The unit of redraw, profile by profile: after any frames, what the terminal holds is what it
//! would hold if it had been sent the last frame alone. What a terminal that reorders makes of
//! its rows is then the same too: nothing is left of an older run.

use super::tests::{Bench, HEIGHT, inside};
use super::*;
use crate::terminal::profile::Wrapping;
use crate::ui::frame::tests::write;
use proptest::prelude::*;
use ratatui::style::{Color, Style};

/// A frame: the text of each row, between two borders.
type Shown = Vec<String>;

fn draw(bench: &mut Bench, frame: &Shown) -> String {
    bench.draw(|screen| {
        for (y, row) in (0..).zip(frame) {
            let style = if row.contains('*') {
                Style::new().fg(Color::Red)
            } else {
                Style::new()
            };
            write(screen, Position::new(0, y), row, style);
        }
    })
}

fn row() -> impl Strategy<Value = String> {
    "│[ابتﺑﺔﻼשא a-c1٢().*]{0,18}│[ابﺑ a漢]{0,6}"
}

/// A first frame, and what becomes of it: another one, one of its rows, or its rows moved.
fn frames() -> impl Strategy<Value = Vec<Shown>> {
    let whole = || proptest::collection::vec(row(), usize::from(HEIGHT));
    let change = prop_oneof![
        whole().prop_map(|rows| (rows, 0)),
        (proptest::collection::vec(row(), 3), -3_i32..4),
    ];
    (whole(), proptest::collection::vec(change, 1..5)).prop_map(|(first, changes)| {
        let mut frames = vec![first];
        for (rows, by) in changes {
            let mut next = frames[frames.len() - 1].clone();
            if rows.len() == usize::from(HEIGHT) {
                next = rows;
            } else {
                // The rows between the first and the last move, and others come in.
                let moved = &mut next[1..usize::from(HEIGHT) - 1];
                let count = usize::try_from(by.unsigned_abs()).unwrap();
                if by > 0 {
                    moved.rotate_left(count);
                    let start = moved.len() - count;
                    moved[start..].clone_from_slice(&rows[..count]);
                } else {
                    moved.rotate_right(count);
                    moved[..count].clone_from_slice(&rows[..count]);
                }
                next[0].clone_from(&rows[2]);
            }
            frames.push(next);
        }
        frames
    })
}

fn alone(profile: &Profile, frame: &Shown) -> Bench {
    let mut bench = Bench::new(profile.clone());
    draw(&mut bench, frame);
    bench
}

proptest! {
    #[test]
    fn what_a_terminal_holds_is_the_last_frame_whatever_was_before(frames in frames()) {
        // The emulator does not know text sizes.
        let known = |profile: &Profile| profile.wrapping != Wrapping::TextSize;
        for profile in Profile::ALL.into_iter().filter(known) {
            let mut bench = Bench::new(profile.clone());
            for frame in &frames {
                draw(&mut bench, frame);
                let alone = alone(&profile, frame);
                prop_assert_eq!(bench.cells(), alone.cells(), "{}", profile.name);
            }
        }
    }

    #[test]
    fn where_rows_are_the_unit_each_changed_row_is_sent_whole_and_nothing_is_scrolled(
        frames in frames(),
    ) {
        for profile in Profile::ALL.into_iter().filter(|each| each.redraw() == Redraw::Row) {
            let mut bench = Bench::with_colours(profile.clone(), Colours::None);
            for pair in frames.windows(2) {
                draw(&mut bench, &pair[0]);
                let sent = draw(&mut bench, &pair[1]);
                let seen = |frame: &Shown, y: usize| frame[y].trim_end().to_owned();
                let changed = (0..usize::from(HEIGHT))
                    .filter(|y| seen(&pair[0], *y) != seen(&pair[1], *y));
                let changed: Vec<usize> = changed.collect();
                if changed.is_empty() {
                    continue;
                }
                let parts: Vec<&str> = inside(&sent).split(";1H").collect();
                prop_assert!(parts.len() <= changed.len() + 1, "{}", profile.name);
                prop_assert!(!sent.contains('\n') && !sent.contains("\x1bM"));
                // A row that is sent is all there: a frame of it alone sends as much.
                for y in changed {
                    let mut only = vec![String::new(); usize::from(HEIGHT)];
                    only[y].clone_from(&pair[1][y]);
                    let mut bench = Bench::with_colours(profile.clone(), Colours::None);
                    let row = draw(&mut bench, &only);
                    let row = inside(&row).split_once('H').map_or("", |(_, row)| row);
                    let row = row.trim_end_matches("\x1b[0m").trim_end();
                    prop_assert!(sent.contains(row), "{}: {row:?} in {sent:?}", profile.name);
                }
            }
        }
    }
}
