//! Settings, the manual page and the completions.

use super::{path, printed, sahifa};
use std::fs;
use std::process::Command;

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
