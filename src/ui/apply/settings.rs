//! The user's settings into the state: at the start, and whenever they are read again.

use crate::article::Language;
use crate::config::{Config, ConfigError};
use crate::terminal::layouts::Layout;
use crate::ui::keymap::{Keymap, Problem};
use crate::ui::messages::{Messages, digits_of};
use crate::ui::state::State;
use std::path::Path;

/// Takes settings in; tells of what in them cannot be meant.
pub fn take(state: &mut State, config: Config, file: &Path) {
    let (keymap, problems) = Keymap::new(&config.keys);
    let language = language(&config);
    let digits = config.interface.digits;
    state.messages =
        Messages::new(language, &keymap).in_digits(digits.unwrap_or_else(|| digits_of(language)));
    state.calendars = config.interface.calendar.calendars(language);
    state.direction = state.messages.language().direction();
    state.layout = config
        .keyboard
        .layout
        .unwrap_or_else(Layout::from_environment);
    state.keymap = keymap;
    state.pressed.clear();
    state.config = config;
    state.fit();
    tell(state, &problems, file);
}

/// Tells that the settings cannot be used.
pub fn refuse(state: &mut State, error: &ConfigError) {
    let reason = error.to_string();
    let words = state.messages.with("settings-wrong", [("reason", reason)]);
    state.warn(words);
}

fn language(config: &Config) -> Language {
    config.interface.language.language()
}

/// The first problem on the status line, and how many more there are.
fn tell(state: &mut State, problems: &[Problem], file: &Path) {
    let Some(first) = problems.first() else {
        return;
    };
    let reason = first.sentence(file);
    let words = match problems.len() - 1 {
        0 => state.messages.with("settings-wrong", [("reason", reason)]),
        more => {
            let more = more.to_string();
            let parts = [("reason", reason), ("more", more)];
            state.messages.with("settings-wrong-more", parts)
        }
    };
    state.warn(words);
}
