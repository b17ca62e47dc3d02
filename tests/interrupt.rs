//! Ctrl-C in a long import: what has come in stays, and the same command goes on from there.

use std::fmt::Write as _;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

const ARTICLES: usize = 4_000;

fn line(number: usize) -> String {
    format!(
        "{{\"url\": \"https://a.example/{number}\", \"title\": \"مقال {number}\", \
         \"published\": \"2020-01-02\", \"text\": \"نص المقال عن طوكيو {number}.\"}}\n"
    )
}

fn add(library: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sahifa"));
    command
        .arg("--library")
        .arg(library)
        .args(["add", "--no-analysis", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

#[test]
fn an_interrupted_import_keeps_what_came_in_and_goes_on_from_there() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("library.sqlite3");
    let mut child = add(&library).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    // More than a pipe holds: once this is written, the program has begun to read.
    for number in 0..ARTICLES / 2 {
        input.write_all(line(number).as_bytes()).unwrap();
    }
    let pid = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
    for number in ARTICLES / 2..ARTICLES {
        // It may have stopped reading already.
        let _ = input.write_all(line(number).as_bytes());
    }
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("goes on from there"), "{said}");
    let told = String::from_utf8(output.stdout).unwrap();
    let came: usize = told.split_whitespace().next().unwrap().parse().unwrap();
    assert!(came > 0 && came < ARTICLES, "{told}");

    let mut lines = String::new();
    for number in 0..ARTICLES {
        lines.write_str(&line(number)).unwrap();
    }
    let mut child = add(&library).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(lines.as_bytes()).unwrap();
    drop(input);
    let output = child.wait_with_output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    let expected = format!("{} new, 0 changed, {came} unchanged", ARTICLES - came);
    assert!(told.starts_with(&expected), "{told}");
}
