//! Whole sessions: the reader in a pseudo-terminal, from the first key to the shell.

mod keys;
mod marking;
mod reading;
#[path = "../support/mod.rs"]
mod support;
mod terminal;

use std::fs;
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
