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
