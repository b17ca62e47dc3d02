//! The library: `list`, `add`, `export`, `import`.

use super::{RAW, folder, json, path, printed, sahifa};
use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn list_is_newest_first_and_tells_of_what_failed() {
    let folder = folder();
    let output = sahifa(&["list", &folder.path().display().to_string()], None);
    assert_eq!(output.status.code(), Some(1));
    let printed = printed(&output);
    let dates: Vec<&str> = printed.lines().map(|line| &line[..10]).collect();
    assert_eq!(dates, ["2023-11-10", "2023-11-09", "2023-11-08"]);
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(errors.lines().count(), 1);
    assert!(errors.contains("more.jsonl:2"));
}

#[test]
fn dates_are_told_in_the_calendar_that_was_asked_for() {
    let folder = folder();
    let path = path(folder.path(), "2023-11-08-g7.md");
    let first = |arguments: &[&str]| String::from_utf8(sahifa(arguments, None).stdout).unwrap();
    for (calendar, date) in [
        ("hijri", "1445-04-24"),
        ("persian", "1402-08-17"),
        ("hebrew", "5784-02-24"),
        ("gregorian", "2023-11-08"),
    ] {
        let listed = first(&["list", "--calendar", calendar, &path]);
        assert!(listed.starts_with(date), "{listed}");
        let shown = first(&["show", "--calendar", calendar, &path]);
        assert!(shown.contains(date), "{shown}");
    }
    let refused = sahifa(&["list", "--calendar", "julian", &path], None);
    assert_eq!(refused.status.code(), Some(2));
}

#[test]
fn list_prints_json() {
    let folder = folder();
    let found = json(
        &["list", &path(folder.path(), "2023-11-08-g7.md"), "--json"],
        None,
    );
    assert_eq!(found[0]["title"], "قمة في طوكيو");
    assert_eq!(found[0]["published"], "2023-11-08");
    assert_eq!(found[0]["language"], "ar");
}

#[test]
fn adding_a_folder_twice_adds_nothing_the_second_time() {
    let folder = folder();
    let library = path(folder.path(), ".library.sqlite3");
    let add = |expected: &str| {
        let output = sahifa(
            &[
                "add",
                &folder.path().display().to_string(),
                "--library",
                &library,
            ],
            None,
        );
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(printed(&output).trim(), expected);
    };
    add("3 new, 0 changed, 0 unchanged, 1 failed");
    add("0 new, 0 changed, 3 unchanged, 1 failed");
    let listed = printed(&sahifa(
        &["list", "--library", &library, "--limit", "2"],
        None,
    ));
    assert_eq!(listed.lines().count(), 2);
}

#[test]
fn files_of_a_folder_that_are_not_read_are_counted_by_kind() {
    let folder = tempfile::TempDir::new().unwrap();
    fs::write(folder.path().join("a.txt"), RAW).unwrap();
    for name in ["b.zip", "c.pdf", "d.png", "e.css"] {
        fs::write(folder.path().join(name), [0, 1, 2]).unwrap();
    }
    let output = sahifa(
        &["--ephemeral", "add", folder.path().to_str().unwrap()],
        None,
    );
    assert!(output.status.success(), "{output:?}");
    assert!(printed(&output).starts_with("1 new, "), "{output:?}");
    let told = String::from_utf8(output.stderr).unwrap();
    for words in [
        "4 files passed over",
        "1 archive (unpack it: b.zip)",
        "1 document (save it as text or as a web page: c.pdf)",
        "2 that are no texts (d.png, …)",
    ] {
        assert!(told.contains(words), "{told}");
    }
}

#[test]
fn what_is_exported_comes_back_with_its_marks() {
    use sahifa::library::{Library, ListQuery};
    let folder = folder();
    let (one, two) = (
        path(folder.path(), "one.sqlite3"),
        path(folder.path(), "two.sqlite3"),
    );
    let more = path(folder.path(), "2023-11-09-raw.txt");
    let lines = path(folder.path(), "whole.jsonl");
    let run = |arguments: &[&str]| {
        let output = sahifa(arguments, None);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {said}");
    };
    run(&["add", &more, "--library", &one]);
    let mut library = Library::open(Path::new(&one)).unwrap();
    let id = library.ids(&ListQuery::default()).unwrap()[0];
    library.set_starred(id, true).unwrap();
    library.set_position(id, 42).unwrap();
    let text = library.article(id).unwrap().text;
    drop(library);

    run(&["export", &lines, "--library", &one]);
    run(&["import", &lines, "--library", &two]);
    let library = Library::open(Path::new(&two)).unwrap();
    let id = library.ids(&ListQuery::default()).unwrap()[0];
    let marks = library.marks(id).unwrap();
    assert!(marks.starred && !marks.read);
    assert_eq!(marks.position, 42);
    assert_eq!(library.article(id).unwrap().text, text);
    // In Markdown too, a folder or a file.
    let texts = path(folder.path(), "texts");
    run(&["export", &texts, "--library", &one]);
    let third = path(folder.path(), "three.sqlite3");
    for _ in 0..2 {
        run(&["import", &texts, "--library", &third]);
    }
    let library = Library::open(Path::new(&third)).unwrap();
    let ids = library.ids(&ListQuery::default()).unwrap();
    assert_eq!(ids.len(), 1);
    let marks = library.marks(ids[0]).unwrap();
    assert!(marks.starred && marks.position == 42);
    assert_eq!(library.article(ids[0]).unwrap().text, text);
    fs::write(Path::new(&texts).join("z.md"), "# كلام\n").unwrap();
    let mixed = sahifa(&["import", &texts, "--library", &third], None);
    assert_eq!(mixed.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&mixed.stderr).contains("no export of sahifa"));
    // A file that is no text keeps none of the others out.
    fs::write(Path::new(&texts).join("0.md"), b"\xff\xfe\xfa").unwrap();
    let mixed = sahifa(&["import", &texts, "--library", &third], None);
    assert_eq!(mixed.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&mixed.stdout).contains("1 imported, 2 failed"));
    // Nothing that is there is written over.
    let again = sahifa(&["export", &lines, "--library", &one], None);
    assert_eq!(again.status.code(), Some(1));
}

#[test]
fn the_library_alone_is_the_users_own() {
    let home = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_sahifa"))
        .args(["entities", "--library", "--json"])
        .env("XDG_DATA_HOME", home.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stdout).unwrap().trim(), "[]");
    assert!(home.path().join("sahifa/library.sqlite3").exists());
}
