//! The terminal: what it is sent, what it answers, and how it is left.

use super::{CAIRO, home, start};
use crate::support::Reader;
use std::fs;

#[test]
fn signals_end_the_reader_and_restore_the_terminal() {
    for (name, code) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        let home = home();
        let mut reader = start(&home, 100, 20);
        reader.signal(name);
        assert_eq!(reader.end(), code, "{name}");
        assert!(reader.is_restored(), "{name}");
    }
}

#[test]
fn nothing_hostile_in_a_text_or_a_file_name_reaches_the_terminal() {
    let home = tempfile::tempdir().unwrap();
    let articles = home.path().join("articles");
    fs::create_dir(&articles).unwrap();
    let hostile = "زار\u{1b}]0;stolen\u{7} المدينة\u{1b}[2J\u{202e} ليلا\u{9b}5m.";
    let article = serde_json::json!({"title": hostile, "source": hostile, "text": hostile});
    fs::write(articles.join("a.jsonl"), format!("{article}\n")).unwrap();
    fs::write(articles.join("b\u{1b}[31m.txt"), [0x00, 0x01, 0x02]).unwrap();
    let path = articles.display().to_string();
    let mut reader = Reader::start(&[&path], home.path(), 140, 24);
    reader
        .see("1/1")
        .press("\r")
        .see("stolen")
        .press("!")
        .see("not a text file")
        .press("q")
        .press("q");
    assert_eq!(reader.end(), 0);
    let sent = String::from_utf8_lossy(&reader.sent);
    for bad in [
        "\x1b]0;stolen",
        "\x1b[2J\u{202e}",
        "\u{202e}",
        "\u{9b}",
        "\x1b[31m.txt",
    ] {
        assert!(!sent.contains(bad), "{bad:?}");
    }
}

#[test]
fn keys_typed_before_the_first_frame_are_not_lost() {
    let home = home();
    let articles = home.path().join("articles").display().to_string();
    let mut reader = Reader::start(&[&articles], home.path(), 160, 30);
    reader.wait_for_bytes(b"\x1b[c").press("?");
    reader.see("Keys").press("qq");
    assert_eq!(reader.end(), 0);
}

#[test]
fn late_answers_of_the_terminal_change_the_profile_and_press_no_keys() {
    let home = home();
    let mut reader = start(&home, 160, 30);
    // A `q` and a `c` in an answer must not end the reader or do anything else.
    reader.press("\x1bP>|Konsole 22.12.3 qqq\x1b\\\x1b[>1;115;0c\x1b[?62;1;4c");
    reader.wait_for_bytes(b"\x1b]50;BidiRenderingEnabled=false\x07");
    reader.press("j").see("2/2").see(CAIRO).press("q");
    assert_eq!(reader.end(), 0);
    let sent = String::from_utf8_lossy(&reader.sent).into_owned();
    assert!(sent.contains("\x1b]50;BidiRenderingEnabled=true\x07"));
    let state = fs::read_to_string(home.path().join("sahifa/terminals.toml")).unwrap();
    assert!(state.contains("Konsole"), "{state}");
}

#[test]
fn a_calibration_is_kept_for_the_terminal() {
    let home = home();
    let mut reader = start(&home, 160, 30);
    // Nothing is known about this terminal: the calibration is offered, once.
    reader.see("press C").press("C").see("right-to-left text?");
    reader.see("ﻢﻜﻴﻠﻋ");
    reader
        .press("1")
        .see("marks")
        .press("y")
        .see("bars")
        .press("2")
        .see("Calibrated");
    reader.see("ǀ").press("q");
    assert_eq!(reader.end(), 0);
    let mut again = start(&home, 160, 30);
    again.see("ǀ").wait("no offer", |rows| {
        !rows.iter().any(|row| row.contains("press C"))
    });
    again.press("q");
    assert_eq!(again.end(), 0);
    assert!(again.is_restored());
}

#[test]
fn the_calibration_runs_without_a_library() {
    let home = tempfile::tempdir().unwrap();
    let mut reader = Reader::start(&["terminal", "--calibrate"], home.path(), 80, 24);
    reader
        .see("right-to-left text?")
        .press("0")
        .see("DejaVu")
        .press("x");
    assert_eq!(reader.end(), 0);
    assert!(reader.is_restored());
    assert!(!home.path().join("sahifa/library.sqlite3").exists());
}

#[test]
fn a_storm_of_sizes_and_a_change_of_focus_leave_a_whole_screen() {
    let home = home();
    let mut reader = start(&home, 160, 30);
    for step in 0..40 {
        reader.resize(160 - step * 2, 30 - step / 4);
        reader.press("\x1b[I\x1b[O");
    }
    reader
        .resize(120, 24)
        .wait("the screen at its last size", |rows| {
            rows[0].contains("Articles") && rows[22].contains('└') && rows[23].contains("minute")
        });
    reader.press("q");
    assert_eq!(reader.end(), 0);
}
