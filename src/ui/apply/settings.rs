//! The user's settings into the state: at the start, and whenever they are read again.

use crate::config::{Config, ConfigError, ProfileChoice};
use crate::library::ListQuery;
use crate::terminal::layouts::Layout;
use crate::ui::backend::Colours;
use crate::ui::keymap::{Keymap, Problem};
use crate::ui::messages::{Messages, digits_of};
use crate::ui::state::{Effect, State};
use crate::ui::theme::{Backdrop, Theme};
use std::path::Path;

/// The state at the start, with the settings in `file`.
pub fn begin(query: ListQuery, config: Config, file: &Path) -> State {
    let (keymap, problems) = Keymap::new(&config.keys);
    let messages = messages(&config, &keymap);
    let theme = Theme::colourful();
    let mut state = State::new(query, theme, keymap, messages, Config::default());
    adopt(&mut state, config, &problems, file);
    state
}

/// Takes settings in; tells of what in them cannot be meant.
fn take(state: &mut State, config: Config, file: &Path) {
    let (keymap, problems) = Keymap::new(&config.keys);
    state.messages = messages(&config, &keymap);
    state.keymap = keymap;
    adopt(state, config, &problems, file);
}

/// The reader's words by these settings.
fn messages(config: &Config, keymap: &Keymap) -> Messages {
    let language = config.interface.language.language();
    let digits = config.interface.digits;
    Messages::new(language, keymap).in_digits(digits.unwrap_or_else(|| digits_of(language)))
}

fn adopt(state: &mut State, config: Config, problems: &[Problem], file: &Path) {
    let language = config.interface.language.language();
    state.calendars = config.interface.calendar.calendars(language);
    state.direction = state.messages.language().direction();
    state.layout = config
        .keyboard
        .layout
        .unwrap_or_else(Layout::from_environment);
    state.pressed.clear();
    state.read = config.clone();
    state.config = config;
    choose_theme(state);
    state.fit();
    tell(state, problems, file);
}

/// Takes settings in that were read again, or keeps the former ones and says why. What the user
/// has changed while reading stays, unless the file has another word about it now.
pub fn take_again(
    state: &mut State,
    read: Result<Config, ConfigError>,
    file: &Path,
) -> Vec<Effect> {
    let mut config = match read {
        Ok(config) => config,
        Err(error) => {
            refuse(state, &error);
            return Vec::new();
        }
    };
    let before = std::mem::take(&mut state.read);
    let changed = state.config.typography;
    let read = config.clone();
    if config.typography == before.typography {
        config.typography = changed;
    }
    if (&read.keys, &read.interface) != (&before.keys, &before.interface) {
        // Its words are those that were.
        state.page = None;
    }
    state.notice = None;
    take(state, config, file);
    state.read = read;
    if state.notice.is_none() {
        let words = state.messages.text("settings-read");
        state.say(words);
    }
    let (was, is) = (&before.terminal.profile, &state.read.terminal.profile);
    let profile = match is {
        _ if is == was => None,
        ProfileChoice::Fixed(profile) => Some(profile.clone()),
        ProfileChoice::Auto => state.detection.as_ref().map(|found| found.profile.clone()),
    };
    match profile {
        Some(profile) if profile != state.profile => super::use_profile(state, profile),
        _ => Vec::new(),
    }
}

/// Tells that the settings cannot be used.
pub fn refuse(state: &mut State, error: &ConfigError) {
    log::warn!("settings: {error}");
    let reason = error.to_string();
    let words = state.messages.with("settings-wrong", [("reason", reason)]);
    state.warn(words);
}

/// Chooses the theme anew, from the settings and from what is known of the terminal.
pub fn choose_theme(state: &mut State) {
    let answered = state
        .detection
        .as_ref()
        .and_then(|found| found.answers.background);
    let background = answered
        .map(Backdrop::of)
        .or_else(Backdrop::from_environment);
    state.theme = Theme::new(&state.read.theme, Colours::from_environment(), background);
}

/// The first problem on the status line, and how many more there are.
fn tell(state: &mut State, problems: &[Problem], file: &Path) {
    for problem in problems {
        log::warn!("settings: {}", problem.sentence(file));
    }
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
