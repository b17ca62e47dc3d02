//! How commands end: exit codes, what is said when something fails, closed pipes, the log.

use super::{path, sahifa};
use std::fs;
use std::io::{Read, Write};
use std::process::{Command, Stdio};

#[test]
fn what_cannot_be_read_is_one_sentence_with_its_name() {
    let output = sahifa(&["show", "/no/such/file.txt"], None);
    assert_eq!(output.status.code(), Some(1));
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(errors.lines().count(), 1);
    assert!(errors.contains("/no/such/file.txt"));
    assert_eq!(sahifa(&["show", "-"], Some("")).status.code(), Some(1));
}

#[test]
fn settings_that_are_not_there_are_told_of_by_a_command_that_needs_none() {
    let output = sahifa(&["list", "--config", "/no/such/config.toml"], Some(""));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "sahifa: /no/such/config.toml cannot be opened: there is no such file or folder\n"
    );
}

#[test]
fn what_was_typed_in_the_place_of_a_number_or_a_day_is_named() {
    for (arguments, said) in [
        (["show", "--width", "x"], "“x” is not a number such as 80"),
        (["remove", "abc", "1"], "“abc” is not a number such as 80"),
        (
            ["dates", "--published", "xx"],
            "“xx” is not a day such as 2018-10-31",
        ),
    ] {
        let output = sahifa(&arguments, None);
        assert_eq!(output.status.code(), Some(2));
        let errors = String::from_utf8(output.stderr).unwrap();
        assert!(errors.contains(said), "{errors}");
    }
}

#[test]
fn what_the_system_refuses_is_told_in_plain_words() {
    let folder = tempfile::tempdir().unwrap();
    let drawn = path(folder.path(), "drawn.svg");
    fs::write(&drawn, "").unwrap();
    let article = path(folder.path(), "article.md");
    fs::write(&article, "قال الوزير إن القمة نجحت.\n").unwrap();
    for (arguments, words) in [
        (
            &["import", "/no/such.jsonl", "--ephemeral"][..],
            "there is no such file or folder",
        ),
        (
            &["timeline", &article, "--svg", &drawn],
            "it exists already",
        ),
    ] {
        let output = sahifa(arguments, None);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(words), "{said}");
        assert!(!said.contains("os error"), "{said}");
    }
}

#[test]
fn a_mistyped_command_is_answered_with_the_one_that_was_meant() {
    let output = sahifa(&["serch", "قمة"], None);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("did you mean “sahifa search”?"), "{said}");
    let output = sahifa(&["/serch"], None);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!said.contains("did you mean"), "{said}");
}

#[test]
fn a_command_line_that_makes_no_sense_ends_with_2() {
    assert_eq!(sahifa(&["show"], None).status.code(), Some(2));
    assert_eq!(
        sahifa(&["list", "--limit", "many"], None).status.code(),
        Some(2)
    );
}

#[test]
fn a_pipe_that_is_closed_early_is_a_quiet_end() {
    let text = "كلام طويل جدا في كل سطر من سطور هذا النص.\n\n".repeat(20_000);
    let mut child = Command::new(env!("CARGO_BIN_EXE_sahifa"))
        .args(["show", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let writing = std::thread::spawn(move || {
        let _ = stdin.write_all(text.as_bytes());
    });
    let mut first = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    writing.join().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn a_pipe_that_is_closed_before_anything_came_is_a_quiet_end_too() {
    let folder = tempfile::tempdir().unwrap();
    let library = path(folder.path(), "library.sqlite3");
    let article = path(folder.path(), "article.md");
    fs::write(&article, "قال الوزير إن القمة نجحت.\n").unwrap();
    for command in [&["check"][..], &["feed", "list"], &["add", &article]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = Command::new(env!("CARGO_BIN_EXE_sahifa"))
            .args(["--library", &library])
            .args(command)
            .stdout(writer)
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0), "{command:?}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!said.contains("panicked"), "{command:?}: {said}");
    }
}

#[test]
fn nobody_need_listen_to_what_is_said_on_standard_error() {
    let folder = tempfile::tempdir().unwrap();
    let library = path(folder.path(), "library.sqlite3");
    for (command, code) in [
        (&["search", "قمة"][..], 0),
        (&["search", "title:"], 1),
        (&["remove", "7"], 1),
        (&["show", "/no/such.txt"], 1),
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = Command::new(env!("CARGO_BIN_EXE_sahifa"))
            .args(command)
            .args(["--library", &library])
            .stderr(writer)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(code), "{command:?}");
    }
}

#[test]
fn a_log_tells_what_could_not_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let log = path(folder.path(), "sahifa.log");
    let missing = path(folder.path(), "missing.md");
    let output = sahifa(&["list", &missing, "--ephemeral", "--log", &log], None);
    assert_eq!(output.status.code(), Some(1));
    let lines = fs::read_to_string(&log).unwrap();
    assert!(lines.contains(" INFO  sahifa"), "{lines}");
    assert!(lines.contains(" WARN  sahifa"), "{lines}");
    assert!(lines.contains("missing.md"), "{lines}");
}
