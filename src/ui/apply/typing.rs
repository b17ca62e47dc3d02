//! The line being typed: what each change of it does, and what its end does.

use super::finding;
use super::text::search;
use crate::library::ListQuery;
use crate::ui::prompt::{Around, Outcome, Prompt, Purpose};
use crate::ui::state::{Effect, State};

pub(super) fn typed(
    state: &mut State,
    change: impl FnOnce(&mut Prompt, Around<'_>) -> Outcome,
) -> Vec<Effect> {
    let Some(prompt) = &mut state.prompt else {
        return Vec::new();
    };
    let around = Around {
        direction: state.direction,
        history: &state.history,
    };
    let outcome = change(prompt, around);
    let (purpose, text) = (prompt.purpose, prompt.text().to_owned());
    if outcome == Outcome::Accepted && purpose.is_kept() {
        state.history.keep(purpose, &text);
    }
    if matches!(outcome, Outcome::Accepted | Outcome::Cancelled) {
        state.prompt = None;
    }
    match (purpose, outcome) {
        (Purpose::Filter, Outcome::Changed) => set_filter(state, Some(text)),
        (Purpose::Filter, Outcome::Cancelled) => {
            let before = state.filter_before.take();
            set_filter(state, before)
        }
        (Purpose::Command, Outcome::Changed) => {
            if let Some(palette) = &mut state.palette {
                palette.narrow(&text);
            }
            Vec::new()
        }
        (Purpose::Command, Outcome::Accepted) => super::palette::run(state),
        (Purpose::Command, Outcome::Cancelled) => {
            state.palette = None;
            Vec::new()
        }
        (Purpose::Find, Outcome::Changed) => finding::change(state, &text),
        (Purpose::Find, Outcome::Accepted) => finding::accept(state, &text),
        (Purpose::Find, Outcome::Cancelled) => finding::give_up(state),
        (Purpose::Subscribe, Outcome::Accepted) => super::sources::subscribe(state, &text),
        (Purpose::Tags, Outcome::Accepted) => super::marking::tag(state, &text),
        (Purpose::Export, Outcome::Accepted) => super::handing::export(state, &text),
        (Purpose::Note, Outcome::Accepted) => super::passages::note(state, &text),
        (Purpose::Note, Outcome::Cancelled) => {
            state.noting = None;
            Vec::new()
        }
        (Purpose::Term, Outcome::Accepted) => super::timeline::add_term(state, &text),
        (Purpose::Search, Outcome::Accepted) => {
            search(state, &text);
            Vec::new()
        }
        (Purpose::Merge | Purpose::Split | Purpose::Rename, Outcome::Accepted) => {
            super::entities::decide(state, purpose, &text)
        }
        _ => Vec::new(),
    }
}

pub(super) fn begin_filter(state: &mut State) {
    let filter = state.articles.query().filter.clone();
    state.filter_before.clone_from(&filter);
    state.prompt = Some(Prompt::new(
        Purpose::Filter,
        filter.as_deref().unwrap_or_default(),
    ));
}

pub(super) fn set_filter(state: &mut State, filter: Option<String>) -> Vec<Effect> {
    let filter = filter.filter(|filter| !filter.trim().is_empty());
    if filter == state.articles.query().filter {
        return Vec::new();
    }
    let query = ListQuery {
        filter,
        ..state.articles.query().clone()
    };
    state.articles.set_query(query);
    state.ask_list(true)
}
