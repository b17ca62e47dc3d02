//! The README's list of keys is the keymap's: this test fails when it is not, and writes it anew
//! when asked to with `UPDATE_README=1 cargo test --test readme`.

use sahifa::ui::keymap;
use sahifa::ui::messages::Messages;
use sahifa::ui::panes::help::model::context_name;
use std::path::Path;

const BEGIN: &str = "<!-- keys: from the keymap table; tests/readme.rs keeps them current -->\n";
const END: &str = "<!-- end of keys -->";

#[test]
fn the_readme_lists_the_keys_of_the_keymap() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = std::fs::read_to_string(&path).unwrap();
    let messages = Messages::english();
    let table = keymap::markdown(
        |help| messages.text(help),
        |context| context_name(context, &messages),
    );
    let (before, rest) = readme.split_once(BEGIN).unwrap();
    let (_, behind) = rest.split_once(END).unwrap();
    let expected = format!("{before}{BEGIN}{table}\n{END}{behind}");
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(&path, &expected).unwrap();
        return;
    }
    assert!(
        readme == expected,
        "run: UPDATE_README=1 cargo test --test readme"
    );
}
