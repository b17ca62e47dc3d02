//! Keys and settings.

use super::{TOKYO, home, start};
use crate::support::Reader;
use portable_pty::CommandBuilder;
use std::fs;

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
fn keys_that_come_together_are_all_keys() {
    let home = home();
    let mut reader = start(&home, 160, 30);
    reader.press("?").see("Keys");
    reader.press("qjk2jKq");
    assert_eq!(reader.end(), 0);
}
