//! Opening, walking and searching articles, one or two at a time.

use super::{CAIRO, FIRST, SECOND, TOKYO, home, start};
use crate::support::Reader;
use std::fmt::Write as _;
use std::fs;
use std::time::{Duration, Instant};

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
    // The names of this article, not still those of the one before.
    reader.see("Tokyo").press("]").see("1 of ");
    reader.press("?").see("Keys").press("q").press("e");
    reader.resize(60, 20).wait("one pane", |rows| {
        rows[0].contains("Entities") && !rows[0].contains("Text")
    });
    reader.resize(160, 30).see("Timeline").press("q");
    assert_eq!(reader.end(), 0);
    assert!(reader.is_restored());
}

#[test]
fn a_screen_that_changes_its_size_while_the_reader_starts_is_filled() {
    let home = home();
    let articles = home.path().join("articles").display().to_string();
    let mut reader = Reader::start(&[&articles], home.path(), 160, 30);
    // The terminal has been asked and does not answer: the reader knows its size, and does not
    // listen for another one yet.
    reader.wait_for_bytes(b"\x1b[c");
    std::thread::sleep(Duration::from_millis(100));
    reader.resize(100, 24);
    reader.wait("a frame of the new size", |rows| {
        rows[0].ends_with('┐') && rows[0].chars().count() == 100 && rows[22].ends_with('┘')
    });
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
fn a_reader_that_was_quit_leaves_nothing_of_its_library_open() {
    let home = home();
    let is_closed = || {
        let mut reader = start(&home, 160, 30);
        reader.press("e").see("Places").rest().press("q");
        let pressed = Instant::now();
        assert_eq!(reader.end(), 0);
        let took = pressed.elapsed();
        let library = fs::read_dir(home.path().join("sahifa")).unwrap();
        let files: Vec<_> = library.map(|file| file.unwrap().file_name()).collect();
        assert!(files.contains(&"library.sqlite3".into()), "{files:?}");
        // The next one would have to read what was left in the log.
        let is_closed = !files.contains(&"library.sqlite3-wal".into());
        // On a machine with much else to do the end may wait in vain; but it does wait.
        assert!(is_closed || took >= Duration::from_millis(300), "{took:?}");
        is_closed
    };
    assert!((0..5).any(|_| is_closed()));
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
