//! What the user adds to articles, and whether it lasts.

use super::{FIRST, TOKYO, home, start};
use std::fmt::Write as _;
use std::fs;

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
