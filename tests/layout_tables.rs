//! The table of character properties is what its program makes of the Unicode data.

#[allow(dead_code)]
#[path = "../examples/build_layout_tables.rs"]
mod program;

#[test]
fn the_table_is_current() {
    let written = include_str!("../src/layout/tables.rs");
    assert!(
        program::render() == written,
        "run: cargo run --example build_layout_tables > src/layout/tables.rs"
    );
}

#[test]
fn the_list_of_letters_without_forms_is_current() {
    let written = include_str!("../docs/letters-without-forms.md");
    assert!(
        program::render_letters() == written,
        "run: cargo run --example build_layout_tables -- letters > docs/letters-without-forms.md"
    );
}

#[test]
fn the_page_on_unicode_tells_the_version_of_the_table() {
    let (major, minor, _) = sahifa::layout::properties::UNICODE_VERSION;
    let page = include_str!("../docs/unicode.md");
    assert!(page.contains(&format!("**Unicode {major}.{minor}**")));
}
