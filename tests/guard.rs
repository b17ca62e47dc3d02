//! The terminal is given back whatever happens: a stop, a panic, a reader that hangs.
//!
//! What cannot be brought about in the reader from outside is done by a test of this file that
//! is started in a pseudo-terminal as a process of its own.

mod support;

use portable_pty::CommandBuilder;
use sahifa::terminal::{Profile, Session};
use std::time::Duration;
use support::Reader;

/// This test binary, running one of its ignored tests.
fn child(test: &str, home: &std::path::Path) -> Reader {
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    command.args(["--ignored", "--exact", "--nocapture", test]);
    Reader::start_command(command, home, 80, 24)
}

#[test]
#[ignore = "is started by another test, in a terminal of its own"]
fn takes_the_terminal_and_panics() {
    let _session = Session::enter(&Profile::VISUAL).unwrap();
    panic!("the end");
}

#[test]
#[ignore = "is started by another test, in a terminal of its own"]
fn takes_the_terminal_and_hangs() {
    let session = Session::enter(&Profile::VISUAL).unwrap();
    session.listen(|_| {}).unwrap();
    println!("hanging");
    std::thread::sleep(Duration::from_secs(60));
}

#[test]
fn a_panic_gives_the_terminal_back_before_it_is_reported() {
    let home = tempfile::tempdir().unwrap();
    let mut reader = child("takes_the_terminal_and_panics", home.path());
    assert_ne!(reader.end(), 0);
    assert!(reader.is_restored());
    let sent = String::from_utf8_lossy(&reader.sent).into_owned();
    let restored = sent.find("\x1b[?1049l").unwrap();
    assert!(sent.find("the end").unwrap() > restored, "{sent}");
}

#[test]
fn a_reader_that_hangs_is_ended_by_a_signal_and_the_terminal_given_back() {
    let home = tempfile::tempdir().unwrap();
    let mut reader = child("takes_the_terminal_and_hangs", home.path());
    reader.see("hanging").signal("TERM");
    assert_ne!(reader.end(), 0);
    assert!(reader.is_restored());
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_and_fg_takes_it_again() {
    let home = tempfile::tempdir().unwrap();
    let articles = home.path().join("articles");
    std::fs::create_dir(&articles).unwrap();
    std::fs::write(articles.join("a.md"), "# Title\n\nA text of its own.\n").unwrap();
    let mut command = CommandBuilder::new("sh");
    command.args(["-i"]);
    command.env("PS1", "shell> ");
    command.env("ENV", "");
    let mut shell = Reader::start_command(command, home.path(), 80, 24);
    shell.see("shell>");
    let line = format!("{} {}\n", env!("CARGO_BIN_EXE_sahifa"), articles.display());
    shell.press(&line).see("1/1");
    shell.press("\x1a").see("Stopped");
    assert!(shell.is_restored());
    shell.press("echo it is $((40+2))\n").see("it is 42");
    shell
        .press("fg\n")
        .wait("the reader again", |rows| rows[0].contains("Articles"));
    shell.press("?").see("Keys").press("q").press("q");
    shell.wait("the shell at last", |rows| !rows[0].contains("Articles"));
    shell.press("exit\n");
    assert_eq!(shell.end(), 0);
    assert!(shell.is_restored());
}
