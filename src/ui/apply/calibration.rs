//! The calibration of the terminal.

use crate::terminal::Profile;
use crate::ui::calibration::model::{Model, Outcome};
use crate::ui::state::{AfterCalibration, Effect, State};
use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// Begins to ask; says why not where the answer would change nothing.
pub(super) fn calibrate(state: &mut State) {
    let Some(detection) = &state.detection else {
        let words = state.messages.text("calibration-fixed");
        state.say(words);
        return;
    };
    let sizes_text = detection.answers.sizes_text();
    state.calibration = Some(Model::new(state.profile.clone(), sizes_text));
}

/// A key press while the calibration is on the screen.
pub(super) fn answer(state: &mut State, event: KeyEvent) -> Vec<Effect> {
    let Some(model) = &mut state.calibration else {
        return Vec::new();
    };
    if event.kind == KeyEventKind::Release {
        return Vec::new();
    }
    let outcome = match event.code {
        KeyCode::Esc | KeyCode::Char('q') => Some(Outcome::GivenUp),
        KeyCode::Char('c') if event.modifiers.contains(KeyModifiers::CONTROL) => {
            Some(Outcome::GivenUp)
        }
        KeyCode::Char(key) => model.press(key),
        KeyCode::Enter => model.press(' '),
        _ => None,
    };
    let Some(outcome) = outcome else {
        return Vec::new();
    };
    state.calibration = None;
    let mut effects = match outcome {
        Outcome::Chosen(profile) => {
            let words = state.messages.text("calibration-saved");
            state.say(words);
            let mut effects = use_profile(state, profile.clone());
            effects.push(Effect::RememberProfile(profile));
            effects
        }
        // Rows that were sent in other ways are sent again.
        Outcome::GivenUp => vec![Effect::Redraw],
    };
    if state.after_calibration == AfterCalibration::Quit {
        effects.push(Effect::Quit);
    }
    effects
}

/// Another profile from now on.
pub fn use_profile(state: &mut State, profile: Profile) -> Vec<Effect> {
    state.profile = profile.clone();
    state.fit();
    vec![Effect::UseProfile(profile)]
}
