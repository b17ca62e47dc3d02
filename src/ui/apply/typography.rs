//! How the text is set: each key takes a setting to its next value and tells which that is.
//! The changes last as long as the reader runs; what lasts longer is in the configuration.

use crate::config::{Columns, Fill};
use crate::layout::{Controls, Diacritics, Digits};
use crate::ui::command::Setting;
use crate::ui::state::State;

/// The measure's bounds, in cells, and what one key press adds or takes.
const NARROWEST: u16 = 20;
const WIDEST: u16 = 400;
const STEP: u16 = 2;
/// Empty rows between lines at most.
const MOST_SPACING: u8 = 2;

/// Sets the text as it is wished, `times` over where that can be repeated.
pub(super) fn apply(state: &mut State, wish: Setting, times: isize) {
    match wish {
        Setting::NextJustification => next_justification(state),
        Setting::NextDiacritics => next_diacritics(state),
        Setting::NextDigits => next_digits(state),
        Setting::RevealControls => reveal_controls(state),
        // The library has to be asked: see `articles::turn_view`.
        Setting::TurnView => {}
        Setting::NextColumns => next_columns(state),
        Setting::NextSpacing => next_spacing(state),
        Setting::WiderMeasure => change_measure(state, times),
        Setting::NarrowerMeasure => change_measure(state, -times),
    }
}

fn next_justification(state: &mut State) {
    let (next, words) = match state.config.typography.justification {
        Fill::Off => (Fill::Kashida, "typography-kashida"),
        Fill::Kashida => (Fill::Spaces, "typography-spaces"),
        Fill::Spaces => (Fill::Off, "typography-ragged"),
    };
    state.config.typography.justification = next;
    settled(state, words);
}

fn next_diacritics(state: &mut State) {
    let (next, words) = match state.config.typography.diacritics {
        Diacritics::Shown => (Diacritics::Single, "typography-marks-single"),
        Diacritics::Single => (Diacritics::Hidden, "typography-marks-hidden"),
        Diacritics::Hidden => (Diacritics::Shown, "typography-marks-shown"),
    };
    state.config.typography.diacritics = next;
    settled(state, words);
}

fn next_digits(state: &mut State) {
    let (next, words) = match state.config.typography.digits {
        Digits::AsWritten => (Digits::European, "typography-digits-european"),
        Digits::European => (Digits::ArabicIndic, "typography-digits-arabic-indic"),
        Digits::ArabicIndic => (Digits::Persian, "typography-digits-persian"),
        Digits::Persian => (Digits::AsWritten, "typography-digits-as-written"),
    };
    state.config.typography.digits = next;
    settled(state, words);
}

fn reveal_controls(state: &mut State) {
    let (next, words) = match state.controls {
        Controls::Obeyed => (Controls::Revealed, "typography-controls-revealed"),
        Controls::Revealed => (Controls::Obeyed, "typography-controls-obeyed"),
    };
    state.controls = next;
    settled(state, words);
}

fn next_columns(state: &mut State) {
    let (next, words) = match state.config.typography.columns {
        Columns::One => (Columns::Two, "typography-columns-two"),
        Columns::Two => (Columns::One, "typography-columns-one"),
    };
    state.config.typography.columns = next;
    settled(state, words);
}

fn next_spacing(state: &mut State) {
    let spacing = &mut state.config.typography.line_spacing;
    *spacing = if *spacing >= MOST_SPACING {
        0
    } else {
        *spacing + 1
    };
    let spacing = u64::from(*spacing);
    state.fit();
    let words = state
        .messages
        .with("typography-spacing", [("count", spacing)]);
    state.say(words);
}

/// A longer measure, by so many steps; a shorter one for negative ones.
fn change_measure(state: &mut State, steps: isize) {
    let measure = &mut state.config.typography.measure;
    let by = u16::try_from(steps.unsigned_abs())
        .unwrap_or(u16::MAX)
        .saturating_mul(STEP);
    let changed = if steps < 0 {
        measure.saturating_sub(by)
    } else {
        measure.saturating_add(by)
    };
    *measure = changed.clamp(NARROWEST, WIDEST);
    let measure = u64::from(*measure);
    state.fit();
    let words = state
        .messages
        .with("typography-measure", [("count", measure)]);
    state.say(words);
}

fn settled(state: &mut State, words: &str) {
    state.fit();
    let words = state.messages.text(words);
    state.say(words);
}
