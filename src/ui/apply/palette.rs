//! The palette: opening it, choosing in it, running what was chosen.

use super::{apply, engage, is_selecting};
use crate::ui::keymap::Context;
use crate::ui::panes::palette::{self, model::Model};
use crate::ui::prompt::{Prompt, Purpose};
use crate::ui::state::{Effect, State, inside};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

pub(super) fn begin(state: &mut State) {
    let mut model = Model::new(&state.keymap, &state.messages, |context| match context {
        Context::Selection => is_selecting(state),
        Context::Sources => state.sources.is_some(),
        Context::Anywhere | Context::Pane(_) => true,
    });
    model.fit(inside(palette::view::place(state.screen)).height);
    state.palette = Some(model);
    state.prompt = Some(Prompt::new(Purpose::Command, ""));
}

/// Whether a key moves in the palette; then it has.
pub(super) fn moves(state: &mut State, event: KeyEvent) -> bool {
    let Some(model) = &mut state.palette else {
        return false;
    };
    let control = event.modifiers.contains(KeyModifiers::CONTROL);
    let by = match event.code {
        KeyCode::Down | KeyCode::Tab => 1,
        KeyCode::Up | KeyCode::BackTab => -1,
        KeyCode::Char('n' | 'j') if control => 1,
        KeyCode::Char('p') if control => -1,
        KeyCode::PageDown => 10,
        KeyCode::PageUp => -10,
        _ => return false,
    };
    model.step(by);
    true
}

/// Runs the selected command, in the pane where it holds.
pub(super) fn run(state: &mut State) -> Vec<Effect> {
    let Some(model) = state.palette.take() else {
        return Vec::new();
    };
    let Some(row) = model.selected() else {
        let words = state.messages.text("palette-nothing");
        state.say(words);
        return Vec::new();
    };
    if let Context::Pane(pane) = row.context
        && state.focus != pane
    {
        state.focus(pane);
    }
    let mut effects = apply(state, row.command, None);
    effects.extend(engage(state));
    effects
}
