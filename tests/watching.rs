//! Folders and files that change while the reader is open.

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use support::Reader;

/// «طوكيو» as a screen shows it: joined, from right to left.
const TOKYO: &str = "ﻮﻴﻛﻮﻃ";
/// «القاهرة».
const CAIRO: &str = "ﺓﺮﻫﺎﻘﻟﺍ";
/// «بيروت».
const BEIRUT: &str = "ﺕﻭﺮﻴﺑ";

fn article(title: &str, day: u8, text: &str) -> String {
    format!("---\ntitle: {title}\ndate: 2024-01-{day:02}\nlanguage: ar\n---\n\n{text}\n")
}

struct Home {
    home: tempfile::TempDir,
    news: PathBuf,
}

impl Home {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let news = home.path().join("news");
        fs::create_dir(&news).unwrap();
        let made = Self { home, news };
        made.write("a.md", &article("قمة في طوكيو", 8, "اجتمع الوزراء أمس."));
        made.write(
            "b.md",
            &article("معرض في القاهرة", 9, "افتتح المعرض اليوم."),
        );
        made
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.at(name), text).unwrap();
    }

    fn at(&self, name: &str) -> PathBuf {
        self.news.join(name)
    }

    fn open(&self, path: &Path) -> Reader {
        Reader::start(&[&path.display().to_string()], self.home.path(), 120, 24)
    }
}

#[test]
fn what_comes_changes_moves_and_goes_is_seen_without_a_key_and_marks_stay() {
    let home = Home::new();
    let mut reader = home.open(&home.news);
    reader.see("1/2").see(CAIRO).press("*").see("Starred");

    home.write("c.md", &article("مؤتمر في بيروت", 1, "عقد المؤتمر."));
    reader.see("/3").see(BEIRUT).see("In the folder: 1 new");

    // Moved: the article keeps its star, and no second one comes.
    fs::create_dir(home.at("old")).unwrap();
    fs::rename(home.at("b.md"), home.at("old/b.md")).unwrap();
    reader.see("1 gone").see("★").see("1/3");

    // The open article has another text at once.
    let moved = article("معرض في القاهرة", 9, "تأجل المعرض إلى بيروت.");
    home.write("old/b.md", &moved);
    reader.wait("the new text", |rows| {
        rows.iter().filter(|row| row.contains(BEIRUT)).count() >= 2
    });

    // Removed: nothing is deleted, and the reader says that the file is no more.
    fs::remove_file(home.at("old/b.md")).unwrap();
    reader.see("its file is there no more").see("★").see("1/3");

    // And back as it was.
    home.write("old/b.md", &moved);
    reader.wait("the file", |rows| {
        !rows.iter().any(|row| row.contains("there no more"))
    });

    // Hidden and unfinished files are none of the reader's business.
    home.write(".c.md.swp", "نص");
    home.write("d.md~", "نص");
    home.write("e.md", &article("خبر في طوكيو", 2, "خبر."));
    reader.see("/4").press("q");
    assert_eq!(reader.end(), 0);
}

#[test]
fn a_single_file_that_an_editor_saves_is_shown_as_it_is_now() {
    let home = Home::new();
    let mut reader = home.open(&home.at("a.md"));
    reader.see("Text").see(TOKYO);
    // As editors do: the old one aside, the new one in its place, the old one away.
    fs::rename(home.at("a.md"), home.at("a.md~")).unwrap();
    home.write(
        "a.md",
        &article("قمة في طوكيو", 8, "انتقلت القمة إلى بيروت."),
    );
    fs::remove_file(home.at("a.md~")).unwrap();
    reader.see(BEIRUT).press("q");
    assert_eq!(reader.end(), 0);
}

#[test]
fn a_file_that_was_saved_while_the_reader_was_closed_is_shown_as_it_is_now() {
    let home = Home::new();
    let mut reader = home.open(&home.news);
    reader.see("1/2").see(CAIRO).press("q");
    assert_eq!(reader.end(), 0);
    home.write(
        "b.md",
        &article("معرض في القاهرة", 9, "انتقل المعرض إلى بيروت."),
    );
    // Longer ago than what is written while the reader starts.
    std::thread::sleep(Duration::from_millis(100));
    let mut reader = home.open(&home.news);
    reader.see("1 changed").see(BEIRUT).press("q");
    assert_eq!(reader.end(), 0);
}

#[test]
fn files_that_went_while_the_reader_was_closed_are_noticed_when_it_opens() {
    let home = Home::new();
    let mut reader = home.open(&home.news);
    reader.see("1/2").press("q");
    assert_eq!(reader.end(), 0);
    fs::remove_file(home.at("b.md")).unwrap();
    let mut reader = home.open(&home.news);
    reader.see("1/2").press("q");
    reader.end();
    let mut reader = home.open(&home.news);
    reader.see("its file is there no more").press("q");
    assert_eq!(reader.end(), 0);
}
