//! Long work and what went wrong with it.

use crate::ui::panes::help::model::Model as Page;
use crate::ui::state::{Effect, State};

/// Stops what runs; goes on with what was stopped when nothing does.
pub(super) fn stop_or_go_on(state: &mut State) -> Vec<Effect> {
    if state.background.is_running() {
        return vec![Effect::StopWork];
    }
    if state.background.is_resting() {
        state.background.reading_rests = false;
        state.background.analysing_rests = false;
        let words = state.messages.text("work-resumed");
        state.say(words);
        return vec![Effect::ResumeWork];
    }
    let words = state.messages.text("work-nothing");
    state.say(words);
    Vec::new()
}

/// Shows what has gone wrong, the latest first.
pub(super) fn show_troubles(state: &mut State) {
    if state.troubles.is_empty() {
        let words = state.messages.text("failures-none");
        state.say(words);
        return;
    }
    let title = state.messages.text("pane-failures");
    let lines = state.troubles.latest_first().map(|trouble| {
        let time = state.zone.to_datetime(trouble.at).strftime("%H:%M:%S");
        format!("{}  {}", state.messages.number(time), trouble.words)
    });
    state.page = Some(Page::troubles(title, lines));
    state.fit();
}

/// Forgets what has gone wrong.
pub(super) fn clear_troubles(state: &mut State) {
    state.troubles.clear();
    state.page = None;
    let words = state.messages.text("failures-cleared");
    state.say(words);
}
