//! Searching the library, and the searches that are kept.

use crate::library::ListQuery;
use crate::library::search::Search;
use crate::ui::command::Command;
use crate::ui::prompt::{Prompt, Purpose};
use crate::ui::state::{Effect, State};
use crate::ui::work::Request;

/// Does what a command asks of the searches.
pub(super) fn apply(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::Find => begin(state),
        Command::KeepSearch => return keep(state),
        Command::KeptSearches => return show_kept(),
        _ => {}
    }
    Vec::new()
}

/// Begins to type a search of the library, with the present one to start from.
fn begin(state: &mut State) {
    let search = state.articles.query().search.clone();
    let typed = search.as_ref().map(|it| it.typed.clone());
    state.search_before = search;
    state.prompt = Some(Prompt::new(
        Purpose::Find,
        typed.as_deref().unwrap_or_default(),
    ));
}

/// Lists what the typed words find so far. Where they cannot be understood the list stays.
pub(super) fn change(state: &mut State, typed: &str) -> Vec<Effect> {
    state.notice = None;
    match Search::parse(typed) {
        Ok(search) => set(state, search),
        Err(error) => {
            state.warn(error.to_string());
            Vec::new()
        }
    }
}

/// Takes the typed words as they are; a line that cannot be understood stays to be mended.
pub(super) fn accept(state: &mut State, typed: &str) -> Vec<Effect> {
    let effects = change(state, typed);
    if state.notice.is_some() {
        state.prompt = Some(Prompt::new(Purpose::Find, typed));
    }
    effects
}

/// Back to what was listed before the line was begun.
pub(super) fn give_up(state: &mut State) -> Vec<Effect> {
    state.notice = None;
    let before = state.search_before.take();
    set(state, before)
}

fn set(state: &mut State, search: Option<Search>) -> Vec<Effect> {
    if search == state.articles.query().search {
        return Vec::new();
    }
    let query = ListQuery {
        search,
        ..state.articles.query().clone()
    };
    state.articles.set_query(query);
    state.ask_list(true)
}

/// Keeps the present search.
fn keep(state: &mut State) -> Vec<Effect> {
    if let Some(search) = &state.articles.query().search {
        return vec![Effect::Ask(Request::KeepSearch(search.typed.clone()))];
    }
    let words = state.messages.text("find-nothing-to-keep");
    state.say(words);
    Vec::new()
}

/// Asks for the kept searches.
fn show_kept() -> Vec<Effect> {
    vec![Effect::Ask(Request::KeptSearches)]
}

/// The chosen line of the page.
fn chosen(state: &State) -> Option<String> {
    let page = state.page.as_ref()?;
    page.chosen().map(str::to_owned)
}

/// Lists what the chosen line of the page looks for.
pub(super) fn choose(state: &mut State) -> Vec<Effect> {
    let Some(typed) = chosen(state) else {
        return Vec::new();
    };
    state.page = None;
    state.focus(crate::ui::panes::Pane::Articles);
    change(state, &typed)
}

/// Forgets the chosen line of the page.
pub(super) fn forget(state: &mut State) -> Vec<Effect> {
    let Some(typed) = chosen(state) else {
        return Vec::new();
    };
    vec![Effect::Ask(Request::ForgetSearch(typed))]
}
