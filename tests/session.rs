//! Whole sessions: the reader in a pseudo-terminal, from the first key to the shell.

mod support;

use portable_pty::CommandBuilder;
use std::fmt::Write as _;
use std::fs;
use std::time::{Duration, Instant};
use support::Reader;

const FIRST: &str = "---\ntitle: قمة في طوكيو\ndate: 2023-11-08\nsource: المرفأ\nlanguage: ar\n---\n\nاجتمع الوزراء في طوكيو أمس، وقالت اليابان إن القمة نجحت.\n";
const SECOND: &str = "---\ntitle: كتاب في القاهرة\ndate: 2024-01-25\nsource: المرفأ\nlanguage: ar\n---\n\nافتتح المعرض في القاهرة، وفي مصر ناشرون كثيرون.\n";

/// «طوكيو» as a screen shows it: joined, from right to left.
const TOKYO: &str = "ﻮﻴﻛﻮﻃ";
/// «القاهرة».
const CAIRO: &str = "ﺓﺮﻫﺎﻘﻟﺍ";

fn home() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let articles = home.path().join("articles");
    fs::create_dir(&articles).unwrap();
    fs::write(articles.join("a.md"), FIRST).unwrap();
    fs::write(articles.join("b.md"), SECOND).unwrap();
    home
}

fn start(home: &tempfile::TempDir, columns: u16, rows: u16) -> Reader {
    let articles = home.path().join("articles").display().to_string();
    let mut reader = Reader::start(&[&articles], home.path(), columns, rows);
    reader.see("1/2");
    reader
}

#[test]
fn a_folder_is_read_from_the_list_to_the_last_key() {
    let home = home();
    let mut reader = start(&home, 160, 30);
    reader
        .see("Articles")
        .see("Entities")
        .see("Timeline")
        .see(CAIRO);
    reader.press("j").see("2/2").press("\r").see(TOKYO);
    reader.wait("the text has the focus", |rows| rows[0].contains("100%"));
    reader.see("Places").press("]").see("1 of ");
    reader.press("?").see("Keys").press("q").press("e");
    reader.resize(60, 20).wait("one pane", |rows| {
        rows[0].contains("Entities") && !rows[0].contains("Text")
    });
    reader.resize(160, 30).see("Timeline").press("q");
    assert_eq!(reader.end(), 0);
    assert!(reader.is_restored());
}

#[test]
fn marks_and_place_outlast_the_session() {
    let home = home();
    let long = (0..200).fold(String::from(FIRST), |mut text, number| {
        let _ = write!(text, "\nفقرة {number} فيها كلام.\n");
        text
    });
    fs::write(home.path().join("articles/a.md"), long).unwrap();
    let mut reader = start(&home, 100, 20);
    reader.press("j\r").see("ﻡﻼﻛ").press("*").see("Starred");
    reader.press("50j").wait("scrolled", |rows| {
        rows.iter().any(|row| row.contains("25 "))
    });
    reader.press("q");
    assert_eq!(reader.end(), 0);
    let mut reader = start(&home, 100, 20);
    reader.see("★").press("j\r").wait("the place", |rows| {
        rows.iter().any(|row| row.contains("25 ")) && !rows[1].contains(TOKYO)
    });
    reader.press("q");
    reader.end();
}

#[test]
fn articles_are_chosen_marked_and_tagged_and_all_of_it_is_taken_back() {
    let home = home();
    let mut reader = start(&home, 100, 20);
    reader.press("vv").see("✓ 2").press("*");
    reader.see("Starred: 2 articles").see("★");
    reader.press("T").see("Tags").press("قمة\r").see("ﺔﻤﻗ#");
    reader.press("UU").see("Taken back");
    reader.wait("no star", |rows| {
        rows.iter()
            .all(|row| !row.contains('★') && !row.contains('#'))
    });
    reader.press("q");
    assert_eq!(reader.end(), 0);
}

#[test]
fn a_note_is_found_again_after_its_article_was_edited() {
    let home = home();
    let mut reader = start(&home, 100, 20);
    reader.press("j\r").see("8 November 2023").press("ggv");
    reader.see("copies");
    reader
        .press("wwwwn")
        .see("Note:")
        .press("مهم\r")
        .see("Noted")
        .see("✎");
    reader.press("q");
    assert_eq!(reader.end(), 0);
    let edited = FIRST.replace("اجتمع الوزراء", "هذا خبر عاجل.\n\nاجتمع عشرة من الوزراء");
    fs::write(home.path().join("articles/a.md"), edited).unwrap();
    let mut reader = start(&home, 100, 20);
    reader.press("j\r").see("✎").press(")").see("ﻢﻬﻣ");
    reader.wait("the sign is beside the moved line", |rows| {
        rows.iter()
            .any(|row| row.contains('✎') && row.contains(TOKYO))
    });
    reader.press("gn").see("Highlights").press("q").press("q");
    assert_eq!(reader.end(), 0);
}

#[test]
fn typing_filters_the_list() {
    let home = home();
    let mut reader = start(&home, 160, 30);
    reader
        .press("/القاهره")
        .see("1/1")
        .press("\r")
        .press("\x1b")
        .see("/2");
    reader.press("q");
    assert_eq!(reader.end(), 0);
}

#[test]
fn a_single_file_opens_on_its_text() {
    let home = home();
    let file = home.path().join("articles/a.md").display().to_string();
    let mut reader = Reader::start(&[&file], home.path(), 60, 20);
    reader.wait("the text", |rows| {
        rows[0].contains("Text") && rows.iter().any(|row| row.contains(TOKYO))
    });
    reader.press("q");
    assert_eq!(reader.end(), 0);
}

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
fn a_long_text_opens_at_once_and_its_end_is_near() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("long.txt");
    let line = "هذا سطر من نص طويل جدا لا يقرأ كله مرة واحدة.\n";
    let mut text = line.repeat((24 << 20) / line.len());
    text.push_str("وهذه هي النهاية.\n");
    fs::write(&file, text).unwrap();
    let started = Instant::now();
    let mut reader = Reader::start(&[&file.display().to_string()], home.path(), 100, 20);
    reader
        .see(" 0%")
        .press("G")
        .see("ﺔﻳﺎﻬﻨﻟﺍ")
        .see("100%")
        .press("gg")
        .see("0%");
    assert!(started.elapsed() < Duration::from_secs(10));
    reader.press("q");
    assert_eq!(reader.end(), 0);
}

#[test]
fn keys_are_answered_while_an_archive_is_read_in() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("archive.jsonl");
    let mut lines = String::new();
    for number in 0..20_000 {
        let day = number % 28 + 1;
        let _ = writeln!(
            lines,
            "{{\"title\": \"خبر {number}\", \"published\": \"2023-11-{day:02}\", \"text\": \"نص الخبر رقم {number} من طوكيو.\"}}"
        );
    }
    fs::write(&file, lines).unwrap();
    let mut reader = Reader::start(&[&file.display().to_string()], home.path(), 160, 30);
    reader
        .see("Reading in")
        .press("?")
        .see("Keys")
        .press("q")
        .press("X");
    reader.wait("the help gone", |rows| {
        !rows.iter().any(|row| row.contains("Keys"))
    });
    reader.press("q");
    assert_eq!(reader.end(), 0);
    assert!(reader.is_restored());
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
fn shortcuts_work_with_the_arabic_and_the_hebrew_layout_on() {
    let home = home();
    let mut reader = start(&home, 160, 30);
    // ت and ח stand where j does, ו where u does and ؟ where the question mark does.
    reader.press("ت").see("2/2").press("ن").see("1/2");
    reader.press("ח").see("2/2").press("٢ו").see("1/2");
    reader.press("؟").see("Keys").press("ض");
    // In a line that is being typed, letters are letters.
    reader.press("/تقنية").see("0/0").press("\x1b").see("/2");
    reader.press("ض");
    assert_eq!(reader.end(), 0);
}

#[test]
fn a_name_is_renamed_in_one_session_and_known_by_it_in_the_next() {
    let home = home();
    let mut reader = start(&home, 160, 30);
    reader
        .press("j\re")
        .see("Tokyo")
        .press("R\x15Edo\r")
        .see("Renamed");
    reader.wait("the new name", |rows| {
        rows.iter()
            .any(|row| row.contains("Edo") && !row.contains("Name:"))
    });
    // The library knows what it says of a name once the timeline has its bars.
    reader.wait("what the library knows", |rows| {
        rows.iter().any(|row| row.contains('█'))
    });
    reader
        .press("i")
        .see("1 article")
        .see("Together with")
        .press("q");
    reader.press("q");
    assert_eq!(reader.end(), 0);
    let mut reader = start(&home, 160, 30);
    reader.press("j\re").see("Edo").press("U").see("Taken back");
    reader.wait("the old name", |rows| {
        !rows.iter().any(|row| row.contains("Edo"))
    });
    reader.press("q");
    assert_eq!(reader.end(), 0);
}

#[test]
fn a_selection_across_a_change_of_direction_reaches_the_clipboard_in_logical_order() {
    let home = home();
    let mixed = "---\ntitle: قمة\ndate: 2025-01-01\nlanguage: ar\n---\n\nقال وزير G7 في طوكيو.\n";
    fs::write(home.path().join("articles/c.md"), mixed).unwrap();
    let articles = home.path().join("articles").display().to_string();
    let mut reader = Reader::start(&[&articles], home.path(), 160, 30);
    reader.see("1/3").press("\r");
    reader.wait("the text has the focus", |rows| rows[0].contains("100%"));
    reader.press("/وزير\r").see("1 of 1");
    // «وزير G7 في» in UTF-8, in base64.
    reader.press("vww").press("y");
    reader.wait_for_bytes(b"\x1b]52;c;2YjYstmK2LEgRzcg2YHZig==\x1b\\");
    reader.press("q");
    assert_eq!(reader.end(), 0);
}

#[test]
fn the_users_own_keys_hold_and_what_is_wrong_with_them_is_told() {
    let home = home();
    let folder = home.path().join("sahifa");
    fs::create_dir_all(&folder).unwrap();
    let settings = "[keys]\npreset = \"less\"\n[keys.anywhere]\n\"; q\" = \"quit\"\nq = \"none\"\nw = \"qiut\"\n";
    fs::write(folder.join("config.toml"), settings).unwrap();
    let mut reader = start(&home, 160, 24);
    reader.see("config.toml:6: no command is called “qiut”; did you mean “quit”?");
    // less's key for the help, and the user's own in it.
    reader.press("h").see("Keys").see("; q");
    reader.press("h").press("q").press(";").see(";").press("q");
    assert_eq!(reader.end(), 0);
}

#[test]
fn settings_that_change_are_taken_in_while_the_reader_is_open() {
    let home = home();
    let mut reader = start(&home, 160, 24);
    reader.see("Articles");
    let folder = home.path().join("sahifa");
    let file = folder.join("config.toml");
    fs::write(&file, "[interface]\nlanguage = \"ar\"\n").unwrap();
    // «المقالات», at the right.
    reader.wait("the Arabic interface", |rows| rows[0].contains("ﺕﻻﺎﻘﻤﻟﺍ"));
    fs::write(&file, "[interface]\nlanguage = \"klingon\"\n").unwrap();
    reader.see("config.toml:2").see("ﺕﻻﺎﻘﻤﻟﺍ");
    fs::write(&file, "").unwrap();
    reader.wait("the English interface", |rows| rows[0].contains("Articles"));
    let keys = "[keys.anywhere]\nw = \"quit\"\nx = \"qiut\"\n";
    fs::write(&file, keys).unwrap();
    reader.press(",r").see("did you mean “quit”?");
    reader.press("w");
    assert_eq!(reader.end(), 0);
}

#[test]
fn a_new_user_is_greeted_once_with_the_keys_in_force() {
    let home = home();
    let articles = home.path().join("articles");
    let mut sahifa = CommandBuilder::new(env!("CARGO_BIN_EXE_sahifa"));
    sahifa.arg(&articles);
    let mut reader = Reader::start_greeting(sahifa.clone(), home.path(), 100, 24);
    reader.see("Welcome to sahifa").see("Tab");
    reader.press("x").wait("the articles", |rows| {
        rows[0].contains("Articles") && !rows.iter().any(|row| row.contains("Welcome"))
    });
    reader
        .press(",w")
        .see("Welcome to sahifa")
        .press("q")
        .press("q");
    assert_eq!(reader.end(), 0);
    let mut reader = Reader::start_greeting(sahifa, home.path(), 100, 24);
    reader.see("1/2");
    assert!(!reader.rows().iter().any(|row| row.contains("Welcome")));
    reader.press("q");
    assert_eq!(reader.end(), 0);
    // A single file is opened at once.
    let fresh = tempfile::tempdir().unwrap();
    let mut sahifa = CommandBuilder::new(env!("CARGO_BIN_EXE_sahifa"));
    sahifa.arg(articles.join("a.md"));
    let mut reader = Reader::start_greeting(sahifa, fresh.path(), 100, 24);
    reader.see(TOKYO);
    assert!(!reader.rows().iter().any(|row| row.contains("Welcome")));
    reader.press("q");
    assert_eq!(reader.end(), 0);
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

#[test]
fn keys_that_come_together_are_all_keys() {
    let home = home();
    let mut reader = start(&home, 160, 30);
    reader.press("?").see("Keys");
    reader.press("qjk2jKq");
    assert_eq!(reader.end(), 0);
}

#[test]
fn a_query_of_two_directions_is_typed_with_the_caret_where_the_next_letter_stands() {
    let home = home();
    let mut reader = start(&home, 100, 20);
    // The terminal has answered: from now on keys are read whole.
    reader.press("\x1b[?62;1;4c").rest();
    // Typed letters stand from column 9 on: behind «Filter:», an arrow's place and a free cell.
    reader.press("/").see("Filter:").caret_in(8);
    for letter in ["ق", "م", "ة", " "] {
        reader.press(letter).caret_in(8);
    }
    // The Latin word grows to the right, between the caret's old place and the blank.
    reader.press("G").see("G ﺔﻤﻗ").caret_in(10);
    reader.press("7").see("G7 ﺔﻤﻗ").caret_in(11);
    // To the left over 7 and G, and to the text's own end.
    reader.press("\x1b[D").caret_in(10);
    reader.press("\x1b[D").caret_in(9).see("→ G7");
    reader.press("\x1b[D").caret_in(8);
    // Back to the right over the word and the blank; over the blank again, to the same place in
    // the text as before G, on the other side of the word.
    reader.press("\x1b[C").caret_in(10);
    reader.press("\x1b[C\x1b[C").caret_in(11);
    reader.press("\x1b[D").caret_in(10).see("← G7");
    reader.press("\x1b[C\x1b[C").caret_in(12);
    reader.press("x").see("G7 ﺓx");
    reader.press("\x7f").see("G7 ﺔﻤﻗ");
    // A wide letter, and an emoji that stands behind the line's direction, each gone with one key.
    reader.press("\x1b[F").press("漢").see("G7漢 ").caret_in(13);
    reader.press("👍").see("👍G7漢").caret_in(8);
    reader.press("\x7f\x7f").see("G7 ﺔﻤﻗ");
    // What is picked out is replaced by what is pasted, in one line.
    reader.press("\x1b[1;2D\x1b[1;2D");
    reader.press("\x1b[200~طوكيو\n\x1b[201~").see("ﻮﻴﻛﻮﻃ ﺔﻤﻗ");
    // Accepted, it is there again.
    reader.press("\r").press("/\x15").see("Filter:").caret_in(8);
    reader.press("\x1b[A").see("ﻮﻴﻛﻮﻃ ﺔﻤﻗ").caret_in(8);
    reader.press("\x1b[B").press("\x1b").rest().press("q");
    assert_eq!(reader.end(), 0);
}

/// Where a row of the screen is parted in two, the column of the second half's edge.
fn halves(row: &str) -> (String, String) {
    let letters: Vec<char> = row.chars().collect();
    let (left, right) = letters.split_at(letters.len().min(60));
    (left.iter().collect(), right.iter().collect())
}

#[test]
fn two_articles_are_read_side_by_side_each_at_its_own_place_or_both_together() {
    let home = home();
    let long = |text: &str| {
        (0..60).fold(String::from(text), |mut text, number| {
            let _ = write!(text, "\nفقرة {number} فيها كلام.\n");
            text
        })
    };
    fs::write(home.path().join("articles/a.md"), long(FIRST)).unwrap();
    fs::write(home.path().join("articles/b.md"), long(SECOND)).unwrap();
    let mut reader = start(&home, 120, 24);
    reader.press("\r").press("c").see("beside this one");
    reader.press("j\r");
    reader.wait("both", |rows| {
        let (left, right) = halves(&rows[0]);
        left.contains("1/2 ·")
            && left.contains(CAIRO)
            && right.contains("2/2 ·")
            && right.contains(TOKYO)
    });
    // The one with the keys scrolls alone, …
    reader.press("G").wait("the second at its end", |rows| {
        let (left, right) = halves(&rows[0]);
        right.contains("100%") && !left.contains("100%")
    });
    // … then both do.
    reader.press(",s").wait("both at their ends", |rows| {
        rows[0].matches("100%").count() == 2
    });
    reader
        .press("\tgg")
        .wait("both at their beginnings", |rows| {
            !rows[0].contains("100%") && rows[1].contains(CAIRO) && rows[1].contains(TOKYO)
        });
    reader.press("/طوكيو\r").see("is not in this text");
    reader.press("\t/طوكيو\r").see("1 of");
    reader.resize(80, 24).wait("one above the other", |rows| {
        rows[0].contains("1/2 ·") && rows.iter().skip(10).any(|row| row.contains("2/2 ·"))
    });
    reader.resize(60, 18).wait("one of them", |rows| {
        rows.iter().filter(|row| row.contains("/2 ·")).count() == 1
    });
    reader
        .press("\x1b\x1b")
        .wait("the article with the keys alone", |rows| {
            rows[0].contains("Text")
        });
    reader.press("q");
    assert_eq!(reader.end(), 0);
    // Both places outlast the session.
    let mut reader = start(&home, 120, 24);
    reader.see("1/2");
    reader.press("q");
    assert_eq!(reader.end(), 0);
    assert!(reader.is_restored());
}

#[test]
fn every_page_and_pane_is_reached_on_a_small_screen_in_the_mirrored_interface() {
    let home = home();
    let folder = home.path().join("sahifa");
    fs::create_dir_all(&folder).unwrap();
    fs::write(
        folder.join("config.toml"),
        "[interface]\nlanguage = \"ar\"\n",
    )
    .unwrap();
    let articles = home.path().join("articles").display().to_string();
    let mut reader = Reader::start(&[&articles], home.path(), 60, 20);
    // «المقالات» at the right of the upper edge, its note at the left.
    reader.wait("the list", |rows| {
        rows[0].contains("ﺕﻻﺎﻘﻤﻟﺍ ─┐") && rows[0].contains("┌─ ١/٢")
    });
    // «النص», «الأعلام», «الخط الزمني».
    reader.press("j\r").see(TOKYO).see("ﺺﻨﻟﺍ ─┐");
    reader.press("e").see("ﻡﻼﻋﻷﺍ ─┐");
    reader
        .press("t")
        .see("ﻲﻨﻣﺰﻟﺍ ﻂﺨﻟﺍ ─┐")
        .press("v")
        .see("ﺓﺪﺣﺍﻭ");
    // «المصادر», with the articles of the library; «المفاتيح»; «الأوامر».
    reader
        .press("B")
        .see("ﺭﺩﺎﺼﻤﻟﺍ")
        .see("ﺕﻻﺎﻘﻤﻟﺍ ﻞﻛ")
        .press("B");
    reader.press("?").see("ﺢﻴﺗﺎﻔﻤﻟﺍ ─┐").press("q");
    reader.press(":").see("ﺮﻣﺍﻭﻷﺍ ─┐").press("\x1b").rest();
    // A highlight and the page of highlights, «التظليلات»; nothing has gone wrong, «لم يفشل شيء».
    reader.press("xggvwwH").see("▐").press("gn").see("ﺕﻼﻴﻠﻈﺘﻟﺍ");
    reader.press("q").press("!").see("ﺀﻲﺷ ﻞﺸﻔﻳ ﻢﻟ");
    // Two articles, of which one has room, and its number says so.
    reader
        .press("c")
        .rest()
        .press("k\r")
        .see("٢/٢")
        .press("\t")
        .see("١/٢");
    reader.press("c").see("ﺺﻨﻟﺍ ─┐");
    reader.press("C").see("ﻢﻜﻴﻠﻋ").press("\x1b").rest();
    reader.press("q");
    assert_eq!(reader.end(), 0);
    assert!(reader.is_restored());
}
