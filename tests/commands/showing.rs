//! One article on standard output: `show`, `text`, and a path into a pipe.

use super::{MARKDOWN, RAW, folder, path, printed, sahifa};

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
fn a_path_into_a_pipe_prints_what_show_or_list_would() {
    let folder = folder();
    let file = path(folder.path(), "2023-11-08-g7.md");
    assert!(printed(&sahifa(&[&file], None)).starts_with("قمة في طوكيو\n"));
    let listed = printed(&sahifa(&[&folder.path().display().to_string()], None));
    assert_eq!(listed.lines().count(), 3);
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
fn a_title_that_the_text_says_too_is_printed_once() {
    let text = "# قمة في طوكيو\n\nاجتمع الوزراء أمس.\n";
    let (whole, body) = shown_markdown(text);
    assert_eq!(whole.matches("قمة في طوكيو").count(), 1, "{whole}");
    assert_eq!(body, "قمة في طوكيو\n\nاجتمع الوزراء أمس.\n");
}

#[test]
fn numbers_of_items_and_rows_of_tables_are_printed() {
    let text = "فقرة.\n\n1. أول\n\n   تابع\n2. ثان\n\n| أ | ب |\n|---|---|\n| ج | د |\n";
    let (_, body) = shown_markdown(text);
    assert_eq!(body, "فقرة.\n\n1. أول تابع\n2. ثان\n\nأ | ب\nج | د\n");
}

/// What `show` prints of a Markdown file, and its text alone.
fn shown_markdown(text: &str) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = path(folder.path(), "a.md");
    std::fs::write(&file, text).unwrap();
    let shown = printed(&sahifa(&["show", &file], None));
    let body = printed(&sahifa(&["show", &file, "--body"], None));
    (shown, body)
}
