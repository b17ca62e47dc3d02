//! A page in visual order: read as it was written, found by its words, and never rewritten.

use std::path::Path;
use std::process::Command;

const LINES: [&str; 3] = [
    "ראשי הערים נפגשו אתמול בירושלים כדי לדון בתוכנית החדשה",
    "המשתתפים הסכימו לחזק את שיתוף הפעולה בתחום המים",
    "הדיונים יימשכו גם בשבוע הבא ובהם ישתתפו שרים נוספים",
];

/// A page as they were made for browsers without bidi: each line reversed, in ISO-8859-8.
fn page(path: &Path) {
    let lines: Vec<String> = LINES
        .iter()
        .map(|line| line.chars().rev().collect())
        .collect();
    let page = format!(
        "<html><head><meta charset=\"iso-8859-8\"><title>דף</title></head><body><p>{}</p></body></html>",
        lines.join("<br>")
    );
    let bytes = encoding_rs::ISO_8859_8.encode(&page).0;
    std::fs::write(path, bytes).unwrap();
}

fn sahifa(library: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_sahifa"))
        .arg("--library")
        .arg(library)
        .args(arguments)
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_page_in_visual_order_is_read_and_found_as_it_was_written() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("library.sqlite3");
    let file = folder.path().join("page.html");
    page(&file);
    let file = file.to_str().unwrap();

    let shown = sahifa(&library, &["show", "--width", "0", file]);
    assert!(LINES.iter().all(|line| shown.contains(line)), "{shown}");
    assert!(shown.contains("stored in visual order"), "{shown}");
    let reversed: String = LINES[0].chars().rev().collect();
    let stored = sahifa(&library, &["show", "--width", "0", "--as-stored", file]);
    assert!(stored.contains(&reversed), "{stored}");
    assert!(!stored.contains("stored in visual order"), "{stored}");
    assert!(sahifa(&library, &["text", file]).contains(&reversed));

    sahifa(&library, &["add", file]);
    let found = sahifa(&library, &["search", "בירושלים"]);
    assert!(found.contains("נפגשו אתמול בירושלים"), "{found}");
}

#[test]
fn what_a_page_in_visual_order_speaks_of_is_found_as_it_was_written() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("library.sqlite3");
    let file = folder.path().join("page.html");
    page(&file);
    let file = file.to_str().unwrap();

    let named = sahifa(&library, &["entities", file]);
    assert!(named.contains("place\t1\tירושלים"), "{named}");
    let keywords = sahifa(&library, &["keywords", file]);
    assert!(keywords.contains("המים"), "{keywords}");
    let dates = sahifa(&library, &["dates", "--published", "2024-05-08", file]);
    assert!(dates.contains("2024-05-07\t2024-05-07\tאתמול"), "{dates}");

    let text = sahifa(&library, &["text", "--as-written", file]);
    let json = sahifa(&library, &["entities", "--json", file]);
    let found: serde_json::Value = serde_json::from_str(&json).unwrap();
    let mention = &found[0]["mentions"][0];
    let byte = |name: &str| usize::try_from(mention[name].as_u64().unwrap()).unwrap();
    assert_eq!(mention["text"], text[byte("start")..byte("end")]);
}
