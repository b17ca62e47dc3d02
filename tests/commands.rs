//! The commands for pipes, through the binary: what they print, and how they end.

use serde_json::Value;
use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

const RAW: &str = "\
زار وزير الخارجية المصري سامح شكري مدينة الدوحة أمس، وأجرى محادثات مع مسؤولين في قطر حول الأزمة.

وقال شكري إن مصر وقطر تعملان معا، وإن الاجتماع المقبل سيعقد في القاهرة بعد شهر من الآن.

خبير يقول إن المنطقة أمام فرصة لا تتكرر كثيرا

وأضاف أن أكثر من 10,000 شخص استفادوا من البرنامج (المرحلة الأولى) حتى نهاية العام الماضي.

شاركها.
اترك تعليقاً
";

const MARKDOWN: &str = "\
---
title: قمة في طوكيو
date: 2023-11-08
source: صحيفة المرفأ
author: هالة منصور
language: ar
tags: [طوكيو]
---

## البداية

اجتمع الوزراء في **طوكيو** أمس.

- بند أول
- بند ثان
";

fn sahifa(arguments: &[&str], input: Option<&str>) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_sahifa"))
        .args(arguments)
        .env_remove("COLUMNS")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    if let Some(input) = input {
        stdin.write_all(input.as_bytes()).unwrap();
    }
    drop(stdin);
    child.wait_with_output().unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn json(arguments: &[&str], input: Option<&str>) -> Value {
    let output = sahifa(arguments, input);
    assert_eq!(output.status.code(), Some(0));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("2023-11-08-g7.md"), MARKDOWN).unwrap();
    fs::write(folder.path().join("2023-11-09-raw.txt"), RAW).unwrap();
    fs::write(folder.path().join(".hidden.txt"), "مخفي.").unwrap();
    fs::write(
        folder.path().join("more.jsonl"),
        "{\"title\": \"ثالث\", \"published\": \"2023-11-10\", \"text\": \"نص ثالث.\"}\n{bad\n",
    )
    .unwrap();
    folder
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).display().to_string()
}

#[test]
fn show_wraps_and_keeps_the_logical_letters_in_a_pipe() {
    let output = sahifa(&["show", "-", "--width", "30", "--body"], Some(RAW));
    assert_eq!(output.status.code(), Some(0));
    let printed = printed(&output);
    assert!(printed.lines().all(|line| line.chars().count() <= 30 + 4));
    let words: Vec<&str> = printed.split_whitespace().collect();
    let expected: Vec<&str> = RAW.split_whitespace().collect();
    assert_eq!(words, expected);
}

#[test]
fn show_in_visual_order_has_the_same_line_breaks_and_stands_at_the_right() {
    let logical = printed(&sahifa(
        &["show", "-", "--width", "40", "--body"],
        Some(RAW),
    ));
    let visual = printed(&sahifa(
        &[
            "show",
            "-",
            "--width",
            "40",
            "--body",
            "--profile",
            "visual",
        ],
        Some(RAW),
    ));
    assert_eq!(logical.lines().count(), visual.lines().count());
    let first = visual.lines().next().unwrap();
    assert_eq!(first.chars().count(), 40);
    assert!(first.ends_with("ﺭﺍﺯ"));
    assert!(visual.contains("10,000") && visual.contains("(ﻰﻟﻭﻷﺍ ﺔﻠﺣﺮﻤﻟﺍ)"));
}

#[test]
fn show_without_shaping_leaves_the_letters_alone() {
    let printed = printed(&sahifa(
        &[
            "show",
            "-",
            "--width",
            "0",
            "--body",
            "--profile",
            "visual",
            "--no-shaping",
        ],
        Some("سلام عليكم"),
    ));
    assert_eq!(printed, "مكيلع مالس\n");
}

#[test]
fn show_has_a_header_unless_only_the_body_is_wanted() {
    let whole = printed(&sahifa(&["show", "-"], Some(MARKDOWN)));
    assert!(whole.starts_with("قمة في طوكيو\nصحيفة المرفأ · هالة منصور · 2023-11-08\n\n"));
    assert!(!whole.contains("**") && whole.contains("اجتمع الوزراء في طوكيو أمس."));
    let body = printed(&sahifa(&["show", "-", "--body"], Some(MARKDOWN)));
    assert!(body.starts_with("البداية\n"));
}

#[test]
fn text_is_printed_byte_for_byte() {
    assert_eq!(printed(&sahifa(&["text", "-"], Some(RAW))), RAW);
}

#[test]
fn entities_point_into_the_text() {
    let found = json(&["entities", "-", "--json"], Some(RAW));
    let found = found.as_array().unwrap();
    assert!(!found.is_empty());
    for entity in found {
        let kind = entity["kind"].as_str().unwrap();
        assert!(["person", "place", "organisation"].contains(&kind));
        for mention in entity["mentions"].as_array().unwrap() {
            let place = |name: &str| usize::try_from(mention[name].as_u64().unwrap()).unwrap();
            assert_eq!(
                &RAW[place("start")..place("end")],
                mention["text"].as_str().unwrap()
            );
        }
    }
    let names: Vec<&str> = found.iter().filter_map(|it| it["name"].as_str()).collect();
    for name in ["مصر", "قطر", "القاهرة"] {
        assert!(names.contains(&name), "{name} in {names:?}");
    }
}

#[test]
fn keywords_are_limited_and_point_into_the_text() {
    let found = json(&["keywords", "-", "--json", "--limit", "3"], Some(RAW));
    let found = found.as_array().unwrap();
    assert_eq!(found.len(), 3);
    assert!(found[0]["score"].as_f64().unwrap() >= found[2]["score"].as_f64().unwrap());
    assert!(!found[0]["mentions"].as_array().unwrap().is_empty());
}

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
fn timeline_counts_by_day_and_month() {
    let folder = folder();
    let file = path(folder.path(), "2023-11-08-g7.md");
    let found = json(
        &[
            "timeline",
            &file,
            "--by",
            "month",
            "--keyword",
            "طوكيو",
            "--json",
        ],
        None,
    );
    assert_eq!(found[0]["keyword"], "طوكيو");
    assert_eq!(found[0]["buckets"][0]["start"], "2023-11-01");
    assert_eq!(found[0]["buckets"][0]["count"], 1);
}

#[test]
fn a_timeline_is_drawn_once_and_told_as_a_table_and_as_a_period() {
    let folder = folder();
    let here = path(folder.path(), "2023-11-08-g7.md");
    let picture = path(folder.path(), "timeline.svg");
    let drawn = sahifa(
        &["timeline", &here, "--by", "month", "--svg", &picture],
        None,
    );
    assert!(drawn.status.success());
    let drawn = std::fs::read_to_string(&picture).unwrap();
    assert!(drawn.contains("direction=\"rtl\" unicode-bidi=\"isolate\""));
    let again = sahifa(&["timeline", &here, "--svg", &picture], None);
    assert_eq!(again.status.code(), Some(1), "a file is not overwritten");
    let table = sahifa(&["timeline", &here, "--keyword", "طوكيو", "--csv"], None);
    let table = String::from_utf8(table.stdout).unwrap();
    assert!(table.starts_with("keyword,start,count,burst\r\nطوكيو,2023-11-"));
    let wrong = sahifa(
        &["timeline", &here, "--period", "2023-11-09..2023-11-07"],
        None,
    );
    assert_eq!(wrong.status.code(), Some(2));
}

#[test]
fn bursts_are_told_alone_in_order_of_time() {
    let folder = folder();
    let line = |day: usize, number: usize| {
        let text = format!("تحدث كثيرون عن البركان الكبير رقم {number} في يوم {day}");
        serde_json::json!({"title": format!("خبر {day}-{number}"), "text": text,
            "published": format!("2023-11-{day:02}")})
        .to_string()
    };
    let days = [1, 1, 1, 9, 1, 1, 1];
    let lines: Vec<String> = (1..)
        .zip(days)
        .flat_map(|(day, articles)| (0..articles).map(move |number| line(day, number)))
        .collect();
    let file = path(folder.path(), "volcano.jsonl");
    std::fs::write(&file, lines.join("\n")).unwrap();
    let asked = ["timeline", &file, "--keyword", "البركان", "--bursts"];
    let told = printed(&sahifa(&asked, None));
    assert_eq!(told, "2023-11-04\t9\tالبركان\n");
}

#[test]
fn dates_are_resolved_from_the_day_of_publication() {
    let text = "اجتمع الوزراء في 7 أكتوبر 2023، ثم عادوا أمس.";
    let found = json(
        &["dates", "-", "--published", "2023-11-08", "--json"],
        Some(text),
    );
    assert_eq!(found[0]["from"], "2023-10-07");
    assert_eq!(found[0]["grain"], "day");
    assert_eq!(found[1]["text"], "أمس");
    assert_eq!(found[1]["to"], "2023-11-07");
}

#[test]
fn a_path_into_a_pipe_prints_what_show_or_list_would() {
    let folder = folder();
    let file = path(folder.path(), "2023-11-08-g7.md");
    assert!(printed(&sahifa(&[&file], None)).starts_with("قمة في طوكيو\n"));
    let listed = printed(&sahifa(&[&folder.path().display().to_string()], None));
    assert_eq!(listed.lines().count(), 3);
}

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
fn a_command_line_that_makes_no_sense_ends_with_2() {
    assert_eq!(sahifa(&["show"], None).status.code(), Some(2));
    assert_eq!(
        sahifa(&["list", "--limit", "many"], None).status.code(),
        Some(2)
    );
}

#[test]
fn hostile_bytes_in_a_text_never_reach_the_output() {
    let text = "عنوان \u{1b}]0;x\u{7} و\u{9b}31m و\u{202e}عكس\u{2028}سطر.\r\n";
    for order in ["visual", "logical"] {
        let printed = printed(&sahifa(&["show", "-", "--profile", order], Some(text)));
        let bad = |letter: char| letter.is_control() && letter != '\n';
        assert!(!printed.contains(bad), "{printed:?}");
    }
}

#[test]
fn entities_of_the_whole_library_are_counted_and_told_of_one_by_one() {
    let folder = folder();
    let library = path(folder.path(), "library.sqlite3");
    let articles = folder.path().display().to_string();
    let added = sahifa(&["add", "--library", &library, &articles], None);
    assert_eq!(added.status.code(), Some(1), "one line is broken");
    let all = json(&["entities", "--library", &library, "--json"], None);
    let listed = all.as_array().unwrap();
    assert!(!listed.is_empty());
    let tokyo = listed
        .iter()
        .find(|entity| entity["name"] == "طوكيو")
        .unwrap();
    assert_eq!(tokyo["kind"], "place");
    assert_eq!(tokyo["articles"], 1);
    assert_eq!(tokyo["names"]["en"], "Tokyo");
    assert_eq!(tokyo["variants"][0]["name"], "طوكيو");
    let one = [
        "entities",
        "--library",
        &library,
        "--name",
        "Tokyo",
        "--json",
    ];
    let page = json(&one, None);
    assert_eq!(page["key"], tokyo["key"]);
    assert_eq!(page["in_articles"].as_array().unwrap().len(), 1);
    assert_eq!(page["days"][0]["start"], "2023-11-08");
    let none = sahifa(&["entities", "--library", &library, "--name", "xyz"], None);
    assert_eq!(none.status.code(), Some(1));
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

#[test]
fn the_printed_settings_pass_their_own_check() {
    let printed = printed(&sahifa(&["config", "--default"], None));
    let folder = tempfile::tempdir().unwrap();
    let file = path(folder.path(), "config.toml");
    fs::write(&file, printed).unwrap();
    let checked = sahifa(&["config", "--check", "--config", &file], None);
    assert_eq!(checked.status.code(), Some(0));
}

#[test]
fn a_misspelt_setting_is_answered_with_its_line_and_the_one_that_was_meant() {
    let folder = tempfile::tempdir().unwrap();
    let file = path(folder.path(), "config.toml");
    fs::write(&file, "[typography]\nmesure = 70\n").unwrap();
    let checked = sahifa(&["config", "--check", "--config", &file], None);
    assert_eq!(checked.status.code(), Some(1));
    let said = String::from_utf8_lossy(&checked.stderr).into_owned();
    assert!(said.contains("config.toml:2: "), "{said}");
    assert!(said.contains("did you mean “measure”?"), "{said}");
}

#[test]
fn the_manual_page_names_every_key_of_the_reader() {
    let page = printed(&sahifa(&["man"], None));
    assert!(page.contains(".SH KEYS"));
    for row in sahifa::ui::keymap::BINDINGS {
        let help = sahifa::ui::messages::Messages::english().text(row.help);
        let written = help.replace('\\', "\\e").replace('-', "\\-");
        assert!(page.contains(&written), "{written}");
    }
}

#[test]
fn completions_are_made_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = printed(&sahifa(&["completions", shell], None));
        assert!(script.contains("entities"), "{shell}");
    }
}

#[test]
fn a_saved_page_is_shown_as_its_article() {
    let sentence = "قال الناطق باسم البلدية إن أعمال الطريق الجديد ستنتهي قبل الشتاء، وإن السكان \
                    سيُبلَّغون بكل إغلاق قبل يومين على الأقل.";
    let page = format!(
        "<!doctype html><html><head><title>الطريق الجديد | صحيفة الحي</title></head><body>\
         <nav><a href=/>الرئيسية</a></nav><article><h1>الطريق الجديد</h1>\
         <p>{sentence}</p><p>{sentence} {sentence}</p><p>{sentence}</p></article></body></html>"
    );
    let shown = printed(&sahifa(&["show", "-", "--width", "0"], Some(&page)));
    assert!(shown.starts_with("الطريق الجديد\n"), "{shown}");
    assert!(shown.contains("قال الناطق"), "{shown}");
    assert!(
        !shown.contains("الرئيسية") && !shown.contains('<'),
        "{shown}"
    );
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
fn keys_that_cannot_be_meant_are_told_with_their_lines() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config.toml");
    fs::write(&file, "[keys.text]\n\"Ctrl-e\" = \"serach\"\n").unwrap();
    let output = sahifa(
        &["config", "--check", "--config", file.to_str().unwrap()],
        None,
    );
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        said.contains("config.toml:2: no command is called “serach”; did you mean “search”?"),
        "{said}"
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
fn the_environment_stands_over_the_file_and_under_the_flags() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config.toml");
    fs::write(&file, "").unwrap();
    let place = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_sahifa"))
            .args(arguments)
            .env("SAHIFA_CONFIG", &file)
            .output()
            .unwrap();
        printed(&output)
    };
    assert_eq!(place(&["config", "--path"]).trim(), file.to_str().unwrap());
    let flag = ["config", "--path", "--config", "other.toml"];
    assert_eq!(place(&flag).trim(), "other.toml");
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

#[test]
fn the_manual_and_the_completions_are_put_in_their_places() {
    let home = tempfile::tempdir().unwrap();
    let install = |what: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_sahifa"))
            .args([what, "--install"])
            .env("XDG_DATA_HOME", home.path())
            .output()
            .unwrap();
        assert!(output.status.success());
        printed(&output)
    };
    assert!(install("man").contains("man/man1/sahifa.1"));
    assert!(install("completions").contains("fpath+="));
    for file in [
        "man/man1/sahifa.1",
        "bash-completion/completions/sahifa",
        "zsh/site-functions/_sahifa",
        "fish/vendor_completions.d/sahifa.fish",
    ] {
        let text = fs::read_to_string(home.path().join(file)).unwrap();
        assert!(
            text.contains("sahifa") && text.contains("entities"),
            "{file}"
        );
    }
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
