use super::*;
use crate::terminal::profile::{Marks, Wrapping};
use crate::ui::frame::tests::write;
use crate::ui::frame::width;
use ratatui::style::{Color, Modifier, Style};
use ratatui::{Terminal, TerminalOptions, Viewport};

pub(super) const WIDTH: u16 = 24;
pub(super) const HEIGHT: u16 = 8;

/// What a test draws: symbols side by side from the left of each row.
type Rows<'a> = &'a [&'a [&'a str]];

/// A terminal in memory behind the backend, and what was sent since the last look.
pub(super) struct Bench {
    backend: TerminalBackend<Vec<u8>>,
    size: Size,
    emulator: vt100::Parser,
}

impl Bench {
    pub(super) fn new(profile: Profile) -> Self {
        Self::with_colours(profile, Colours::Sixteen)
    }

    pub(super) fn with_colours(profile: Profile, colours: Colours) -> Self {
        Self {
            backend: TerminalBackend::with_colours(Vec::new(), profile, colours),
            size: Size::new(WIDTH, HEIGHT),
            emulator: vt100::Parser::new(HEIGHT.try_into().unwrap(), WIDTH.try_into().unwrap(), 0),
        }
    }

    /// The same with frames of this size.
    fn sized(self, width: u16, height: u16) -> Self {
        let size = Size::new(width, height);
        Self { size, ..self }
    }

    pub(super) fn draw(&mut self, paint: impl FnOnce(&mut Frame)) -> String {
        paint(self.backend.blank_frame(self.size));
        self.backend.set_caret(None);
        self.backend.flush().unwrap();
        self.sent()
    }

    fn rows(&mut self, rows: Rows) -> String {
        self.draw(|frame| put(frame, rows))
    }

    fn sent(&mut self) -> String {
        let sent = std::mem::take(&mut self.backend.writer);
        self.emulator.process(&sent);
        String::from_utf8(sent).unwrap()
    }

    /// The screen's cells with their looks.
    pub(super) fn cells(&self) -> Vec<(String, vt100::Color)> {
        let screen = self.emulator.screen();
        let places = (0..HEIGHT).flat_map(|row| (0..WIDTH).map(move |column| (row, column)));
        places
            .filter_map(|(row, column)| screen.cell(row, column))
            .map(|cell| {
                let contents = cell.contents().trim().to_owned();
                // Nobody sees the colour of a blank.
                let colour = if contents.is_empty() {
                    vt100::Color::Default
                } else {
                    cell.fgcolor()
                };
                (contents, colour)
            })
            .collect()
    }

    fn seen(&self, row: u16) -> String {
        let screen = self.emulator.screen();
        let row = screen.rows(0, WIDTH).nth(usize::from(row)).unwrap();
        row.trim_end().to_owned()
    }
}

fn put(frame: &mut Frame, rows: Rows) {
    for (y, row) in (0..).zip(rows) {
        let mut x = 0;
        for symbol in *row {
            frame.put(Position::new(x, y), symbol, Style::new());
            x += width(symbol);
        }
    }
}

/// The frame without its brackets, which must be there.
pub(super) fn inside(sent: &str) -> &str {
    sent.strip_prefix("\x1b[?2026h")
        .and_then(|rest| rest.strip_suffix("\x1b[?2026l"))
        .unwrap()
}

#[test]
fn a_frame_is_one_synchronised_update_and_a_frame_without_change_is_nothing() {
    let mut bench = Bench::new(Profile::VISUAL);
    let sent = bench.rows(&[&["ﻡ", "ﻼ", "ﺳ"]]);
    assert_eq!(inside(&sent), "\x1b[1;1Hﻡﻼﺳ");
    assert_eq!(bench.rows(&[&["ﻡ", "ﻼ", "ﺳ"]]), "");
    assert_eq!(bench.seen(0), "ﻡﻼﺳ");
}

#[test]
fn a_terminal_without_synchronised_updates_gets_the_frame_alone() {
    let mut bench = Bench::new(Profile::VISUAL);
    bench.backend.set_frames(Frames::Plain);
    assert_eq!(bench.rows(&[&["a"]]), "\x1b[1;1Ha");
    assert_eq!(bench.rows(&[&["a"]]), "");
}

#[test]
fn cells_that_changed_are_addressed_by_column() {
    let mut bench = Bench::new(Profile::VISUAL);
    bench.rows(&[&["a", "b", "c", "d", "e"]]);
    let sent = bench.rows(&[&["a", "X", "c", "Y", "Z"]]);
    assert_eq!(inside(&sent), "\x1b[1;2HX\x1b[4GYZ");
    assert_eq!(bench.seen(0), "aXcYZ");
}

#[test]
fn behind_a_wide_or_marked_cell_the_column_is_told() {
    let mut bench = Bench::new(Profile::VISUAL);
    let sent = bench.rows(&[&["漢", "a", "ﺳ\u{651}", "b"]]);
    assert_eq!(inside(&sent), "\x1b[1;1H漢\x1b[3Gaﺳ\u{651}\x1b[5Gb");
    assert_eq!(bench.seen(0), "漢aﺳ\u{651}b");
    bench.rows(&[&["x", "y", "a", "漢"]]);
    assert_eq!(bench.seen(0), "xya漢");
    bench.rows(&[&["x", "漢", "漢", "c"]]);
    assert_eq!(bench.seen(0), "x漢漢c");
}

#[test]
fn no_cell_can_send_a_control_sequence() {
    let hostile = [
        "\x1b[2J",
        "\x1b]0;t\x07",
        "\u{9b}2J",
        "\n",
        "\r",
        "\t",
        "\x7f",
        "\0",
        "a\x1b[31mb",
        "\u{202e}x",
        "\u{2066}",
        "\u{200f}",
        "\u{2028}",
        "\u{2029}",
        "\u{feff}",
        "\x1bP1$r\x1b\\",
        "\u{61c}",
        "\u{9d}52;c;AA\u{9c}",
        "x\x08",
        "\x0e",
    ];
    for profile in Profile::ALL {
        // A left-to-right mark is what this profile itself sends behind a letter.
        let own = if profile.wrapping == Wrapping::LeftToRightMark {
            "\u{200e}"
        } else {
            ""
        };
        let (switch, wrapping) = (profile.switch.enter(), profile.wrapping);
        let mut bench = Bench::with_colours(profile, Colours::None);
        for symbol in hostile {
            // Straight to the backend: ratatui asserts what is tested here.
            let cells = ["ا", symbol, "ب"].map(|symbol| {
                let mut cell = Cell::EMPTY;
                cell.set_symbol(symbol);
                cell
            });
            let backend = &mut bench.backend;
            backend.clear().unwrap();
            backend
                .draw((0..).zip(&cells).map(|(x, cell)| (2 * x, 0, cell)))
                .unwrap();
            backend.flush().unwrap();
            let sent = bench.sent();
            let mut rest = inside(&sent).replace(switch, "");
            for (start, end) in [("\x1b]66;", "\x1b\\"), ("\x1b[", "")] {
                rest = without_sequences(&rest, start, end);
            }
            let left: Vec<char> = rest
                .chars()
                .filter(|c| {
                    c.is_control()
                        || matches!(c, '\u{61c}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                            | '\u{2066}'..='\u{2069}' | '\u{feff}')
                })
                .filter(|c| !own.contains(*c))
                .collect();
            assert!(left.is_empty(), "{symbol:?} as {sent:?}");
            // The emulator does not know text sizes.
            if wrapping != Wrapping::TextSize {
                assert!(bench.seen(0).contains('ا'), "{symbol:?}");
            }
        }
    }
}

/// Takes out the sequences that the backend itself sends: cursor addressing and colours, which
/// consist of digits, semicolons and one letter, and text sizes.
fn without_sequences(text: &str, start: &str, end: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(start) {
        out.push_str(&rest[..at]);
        rest = &rest[at + start.len()..];
        if end.is_empty() {
            let stop = rest
                .find(|c: char| !c.is_ascii_digit() && c != ';')
                .unwrap();
            assert!("HGmrSTJl".contains(&rest[stop..=stop]), "{text:?}");
            rest = &rest[stop + 1..];
        } else {
            let stop = rest.find(end).unwrap();
            out.push_str(rest[..stop].split_once(';').unwrap().1);
            rest = &rest[stop + end.len()..];
        }
    }
    out.push_str(rest);
    out
}

#[test]
fn a_cell_of_marks_alone_stands_by_itself() {
    let mut bench = Bench::new(Profile::VISUAL);
    let sent = bench.rows(&[&["a", "\u{301}", "b"]]);
    assert_eq!(inside(&sent), "\x1b[1;1Ha \u{301}\x1b[3Gb");
}

#[test]
fn marks_are_stripped_where_the_profile_says_so() {
    let mut bench = Bench::new(Profile {
        marks: Marks::Stripped,
        ..Profile::VISUAL
    });
    assert_eq!(inside(&bench.rows(&[&["ﺳ\u{651}", "b"]])), "\x1b[1;1Hﺳb");
}

#[test]
fn a_row_that_changed_is_sent_whole_where_the_terminal_reorders_rows() {
    for profile in [Profile::SEGMENTS, Profile::WORDS] {
        let mut bench = Bench::new(profile).sized(5, 2);
        bench.rows(&[&["ǀ", "ج", "ب", "ا", "ǀ"], &["x"]]);
        let sent = bench.rows(&[&["ǀ", "ج", "د", "ا", "ǀ"], &["x"]]);
        assert_eq!(inside(&sent), "\x1b[1;1Hǀادجǀ");
        assert_eq!(bench.seen(0), "ǀادجǀ");
        assert_eq!(bench.seen(1), "x");
    }
}

#[test]
fn borders_keep_segments_apart() {
    let mut bench = Bench::new(Profile::SEGMENTS).sized(7, 1);
    let sent = bench.rows(&[&["│", "ب", "ا", "│", "د", "ج", "│"]]);
    assert_eq!(inside(&sent), "\x1b[1;1Hǀابǀجدǀ");
}

#[test]
fn segments_unmirror_brackets_and_guard_numbers() {
    let mut bench = Bench::new(Profile::SEGMENTS).sized(6, 1);
    let sent = bench.rows(&[&["ب", ")", "ا", " ", "1", "0"]]);
    assert_eq!(inside(&sent), "\x1b[1;1Hا(ب\u{2800}10");
}

#[test]
fn text_sizes_wrap_the_cells_of_right_to_left_words() {
    let mut bench = Bench::new(Profile::TEXT_SIZE).sized(6, 1);
    let sent = bench.rows(&[&["a", " ", "ب", "ا", " ", "b"]]);
    let (ba, alef) = ("\x1b]66;w=1:v=0;ب\x1b\\", "\x1b]66;w=1:v=1;ا\x1b\\");
    assert_eq!(inside(&sent), format!("\x1b[1;1Ha {ba}{alef} b"));
}

#[test]
fn shades_alternate_by_column() {
    let mut bench = Bench::with_colours(Profile::SHADES, Colours::True).sized(3, 1);
    bench.backend.ink = (220, 220, 220);
    let sent = bench.draw(|frame| {
        write(frame, Position::new(0, 0), "ab", Style::new());
        write(
            frame,
            Position::new(2, 0),
            "c",
            Style::new().fg(Color::White),
        );
    });
    assert_eq!(
        inside(&sent),
        "\x1b[1;1H\x1b[38;2;220;220;220ma\x1b[38;2;220;220;221mb\x1b[38;2;255;255;255mc\x1b[0m"
    );
}

#[test]
fn a_left_to_right_mark_follows_right_to_left_cells() {
    let mut bench = Bench::new(Profile::LEFT_TO_RIGHT_MARKS);
    let sent = bench.rows(&[&["ب", "a"]]);
    assert_eq!(inside(&sent), "\x1b[1;1Hب\u{200e}\x1b[2Ga");
}

#[test]
fn looks_change_between_cells_and_end_with_the_frame() {
    let mut bench = Bench::new(Profile::VISUAL);
    let sent = bench.draw(|frame| {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        write(frame, Position::new(0, 0), "ab", bold.fg(Color::Red));
        write(
            frame,
            Position::new(2, 0),
            "c",
            Style::new().bg(Color::LightBlue),
        );
    });
    assert_eq!(inside(&sent), "\x1b[1;1H\x1b[1;31mab\x1b[0;104mc\x1b[0m");
}

#[test]
fn bidi_is_switched_off_before_a_clear() {
    let mut bench = Bench::new(Profile::VISUAL);
    bench.rows(&[&["a"]]);
    bench.backend.clear().unwrap();
    bench.backend.flush().unwrap();
    assert_eq!(inside(&bench.sent()), "\x1b[8l\x1b[m\x1b[2J");
    assert_eq!(bench.seen(0), "");
}

#[test]
fn the_caret_is_shown_where_it_is_put() {
    let mut bench = Bench::new(Profile::VISUAL);
    put(
        bench.backend.blank_frame(Size::new(WIDTH, HEIGHT)),
        &[&["a"]],
    );
    bench.backend.set_caret(Some(Position::new(3, 2)));
    bench.backend.flush().unwrap();
    assert_eq!(inside(&bench.sent()), "\x1b[1;1Ha\x1b[3;4H\x1b[?25h");
    assert_eq!(bench.emulator.screen().cursor_position(), (2, 3));
    assert_eq!(inside(&bench.rows(&[&["a"]])), "\x1b[?25l");
}

#[test]
fn text_that_moves_by_a_line_is_scrolled() {
    const LINES: [&str; 8] = [
        "",
        "the first line",
        "another one",
        "and a third",
        "it goes on",
        "nearly there",
        "last of these",
        "comes in",
    ];
    let text = |from: usize| {
        move |frame: &mut Frame| {
            for row in 0..HEIGHT {
                let line = match row {
                    0 | 7 => "+----------------------+".to_owned(),
                    _ => format!("|{:^22}|", LINES[from + usize::from(row)]),
                };
                write(frame, Position::new(0, row), &line, Style::new());
            }
        }
    };
    let mut bench = Bench::new(Profile::VISUAL);
    bench.draw(text(0));
    let sent = bench.draw(text(1));
    assert!(
        inside(&sent).starts_with("\x1b[m\x1b[2;7r\x1b[7;1H\n\x1b[r\x1b[7;1H"),
        "{sent:?}"
    );
    let mut fresh = Bench::new(Profile::VISUAL);
    fresh.draw(text(1));
    for row in 0..HEIGHT {
        assert_eq!(bench.seen(row), fresh.seen(row));
    }
}

#[test]
fn what_a_letter_has_left_behind_is_erased_where_repeated_cells_are_dropped() {
    let mut bench = Bench::new(Profile::VISUAL).sized(3, 2);
    let backend = &mut bench.backend;
    backend.set_repeats(Repeats::Dropped);
    bench.rows(&[&["─", " ", "─"], &["ب", "a", "ت"]]);
    let sent = bench.rows(&[&["─", " ", "─"], &["ث", "a", "ت"]]);
    assert_eq!(inside(&sent), "\x1b[1;1H\x1b[1X─\x1b[1X \x1b[2;1Hث\x1b[1Xa");
    assert_eq!(bench.seen(0), "─ ─");
    assert_eq!(bench.seen(1), "ثaت");
}

#[test]
fn right_to_left_letters_are_not_slanted_where_they_would_be_displaced() {
    let slanted = |profile, colours| {
        let mut bench = Bench::with_colours(profile, colours);
        let sent = bench.draw(|frame| {
            let style = Style::new().add_modifier(Modifier::ITALIC);
            write(frame, Position::new(0, 0), "aبb", style);
        });
        inside(&sent)
            .replace("\x1b[3m", "<")
            .replace("\x1b[0m", ">")
    };
    assert_eq!(
        slanted(Profile::KONSOLE, Colours::Sixteen),
        "\x1b[1;1H<a>ب<b>"
    );
    assert_eq!(slanted(Profile::KONSOLE, Colours::None), "\x1b[1;1H<aبb>");
    assert_eq!(slanted(Profile::VISUAL, Colours::Sixteen), "\x1b[1;1H<aبb>");
}

#[test]
fn a_terminal_of_ratatui_can_draw_through_the_backend() {
    let backend = TerminalBackend::with_colours(Vec::new(), Profile::VISUAL, Colours::Sixteen);
    let viewport = Viewport::Fixed(Rect::new(0, 0, WIDTH, HEIGHT));
    let mut terminal = Terminal::with_options(backend, TerminalOptions { viewport }).unwrap();
    let mut emulator = Bench::new(Profile::VISUAL);
    let frames: [Rows; 3] = [
        &[&["ﻡ", "ﻼ", "ﺳ"], &["漢", "a"]],
        &[&["ﻡ", "x", "ﺳ"], &["a", "漢"]],
        &[&[], &["漢", "b"], &["c"]],
    ];
    let seen = [["ﻡﻼﺳ", "漢a", ""], ["ﻡxﺳ", "a漢", ""], ["", "漢b", "c"]];
    for (rows, seen) in frames.into_iter().zip(seen) {
        terminal
            .draw(|frame| {
                for (y, row) in (0..).zip(rows) {
                    frame
                        .buffer_mut()
                        .set_string(0, y, row.concat(), Style::new());
                }
            })
            .unwrap();
        let sent = std::mem::take(&mut terminal.backend_mut().writer);
        emulator.emulator.process(&sent);
        assert_eq!([0, 1, 2].map(|row| emulator.seen(row)), seen);
    }
}

#[test]
fn a_screen_of_another_size_is_cleared_first() {
    let mut bench = Bench::new(Profile::VISUAL);
    bench.rows(&[&["a"], &["b"]]);
    put(bench.backend.blank_frame(Size::new(9, 2)), &[&["a"]]);
    bench.backend.flush().unwrap();
    assert_eq!(inside(&bench.sent()), "\x1b[8l\x1b[m\x1b[2J\x1b[1;1Ha");
    assert_eq!([0, 1].map(|row| bench.seen(row)), ["a", ""]);
}

#[test]
fn blanks_beside_letters_are_drawn_again_where_the_same_blank_would_not_be() {
    let mut bench = Bench::new(Profile::VISUAL).sized(3, 2);
    bench.backend.set_repeats(Repeats::BlanksDropped);
    bench.rows(&[&["─", " ", "─"], &["ب", "a", "ت"]]);
    let after: Rows = &[&["─", " ", "─"], &["ث", "a", "ت"]];
    assert_eq!(inside(&bench.rows(after)), "\x1b[1;1H─\u{a0}\x1b[2;1Hثa");
    assert_eq!(inside(&bench.rows(after)), "\x1b[1;2H ");
    assert_eq!(bench.rows(after), "");
}
