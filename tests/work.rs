//! Long work: stopped where it is, gone on with, and left for the next time.

mod support;

use std::fmt::Write as _;
use std::fs;
use std::time::Duration;
use support::Reader;

fn archive(home: &tempfile::TempDir, count: usize) -> String {
    let file = home.path().join("archive.jsonl");
    let lines = (0..count).fold(String::new(), |mut lines, number| {
        let day = number % 28 + 1;
        let _ = writeln!(
            lines,
            "{{\"title\": \"خبر {number}\", \"published\": \"2023-11-{day:02}\", \
             \"text\": \"نص الخبر رقم {number} من طوكيو، وفيه كلام عن القمة والوزراء.\"}}"
        );
        lines
    });
    fs::write(&file, lines).unwrap();
    file.display().to_string()
}

/// A reader on a file, a little later: one that was written a moment ago is as new as one that is
/// written while it is read.
fn read_later(home: &tempfile::TempDir, file: &str) -> Reader {
    std::thread::sleep(Duration::from_millis(100));
    Reader::start(&[file], home.path(), 140, 24)
}

#[test]
fn an_import_stops_where_it_is_and_goes_on_to_its_end() {
    let home = tempfile::tempdir().unwrap();
    let file = archive(&home, 30_000);
    let mut reader = read_later(&home, &file);
    reader
        .see("Reading in")
        .press("X")
        .see("Stopped.")
        .see("X goes on");
    let is_whole = |rows: &[String]| rows.iter().any(|row| row.contains("/30000"));
    assert!(!is_whole(&reader.rows()));
    reader.press("X");
    reader
        .wait("all articles", is_whole)
        .see("30000 new")
        .press("q");
    assert_eq!(reader.end(), 0);
}

#[test]
fn so_does_the_import_of_a_file_that_changes_while_the_reader_is_open() {
    let home = tempfile::tempdir().unwrap();
    let file = archive(&home, 2);
    let mut reader = read_later(&home, &file);
    reader.see("1/2 ");
    archive(&home, 30_000);
    reader.see("Reading in").press("X").see("X goes on");
    reader.press("X").see("/30000 ").press("q");
    assert_eq!(reader.end(), 0);
}

#[test]
fn what_is_left_to_analyse_outlasts_the_reader_and_a_stop() {
    let home = tempfile::tempdir().unwrap();
    let file = archive(&home, 3_000);
    let mut reader = read_later(&home, &file);
    reader
        .see("Analysing")
        .press("X")
        .see("still to be analysed");
    reader.see("stopped: X goes on").press("q");
    assert_eq!(reader.end(), 0);
    let mut reader = Reader::start(&[], home.path(), 140, 24);
    reader.see("/3000").see("Analysing").press("q");
    assert_eq!(reader.end(), 0);
}
