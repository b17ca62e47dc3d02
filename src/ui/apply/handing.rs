//! Articles and links out of the reader: into files, or to programs of the user's.

use super::marking::targets;
use crate::library::ArticleId;
use crate::terminal::programs::Program;
use crate::ui::panes::help::model::{Choices, Model};
use crate::ui::panes::text::links::Link;
use crate::ui::prompt::{Prompt, Purpose};
use crate::ui::state::{Effect, State};
use crate::ui::work::Request;
use std::path::PathBuf;

/// What is handed to a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Handed {
    /// Articles.
    Articles(Vec<ArticleId>),
    /// A link.
    Link(Link),
}

/// Begins to type where articles are exported to.
pub(super) fn begin_export(state: &mut State) {
    if targets(state).is_empty() {
        let words = state.messages.text("export-nothing");
        state.say(words);
    } else {
        state.prompt = Some(Prompt::new(Purpose::Export, ""));
    }
}

/// The place has been typed.
pub(super) fn export(state: &State, typed: &str) -> Vec<Effect> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Vec::new();
    }
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let to = match (typed.strip_prefix("~/"), home) {
        (Some(inside), Some(home)) => home.join(inside),
        _ => PathBuf::from(typed),
    };
    vec![Effect::Ask(Request::Export {
        ids: targets(state),
        to,
    })]
}

/// Shows the user's programs, for articles.
pub(super) fn show_for_articles(state: &mut State) {
    let ids = targets(state);
    if ids.is_empty() {
        let words = state.messages.text("export-nothing");
        state.say(words);
    } else {
        show(state, Handed::Articles(ids));
    }
}

/// Shows the user's programs.
pub(super) fn show(state: &mut State, handed: Handed) {
    let names: Vec<String> = state.config.commands.keys().cloned().collect();
    if names.is_empty() {
        let words = state.messages.text("commands-none");
        state.say(words);
        return;
    }
    let lines = names.clone();
    let title = state.messages.text("pane-commands");
    let choices = Choices::Programs { names, handed };
    state.page = Some(Model::of_choices(title, lines, choices));
    state.fit();
}

/// Hands what is to be handed to the program of a name.
pub(super) fn hand(state: &mut State, name: &str, handed: Handed) -> Vec<Effect> {
    state.page = None;
    let Some(command) = state.config.commands.get(name).cloned() else {
        return Vec::new();
    };
    match handed {
        Handed::Articles(ids) => vec![Effect::Ask(Request::HandOver { ids, command })],
        Handed::Link(link) => {
            let values: [(&str, &[String]); 3] = [
                ("url", &[link.address]),
                ("title", &[link.words]),
                ("file", &[]),
            ];
            match Program::of_vector(command.vector(), &values) {
                Some(program) => run(state, program, command.takes_terminal()),
                None => Vec::new(),
            }
        }
    }
}

/// Runs a program that has all it needs.
pub fn run(state: &mut State, program: Program, takes_terminal: bool) -> Vec<Effect> {
    if takes_terminal {
        return vec![Effect::RunInFront(program)];
    }
    let words = state
        .messages
        .with("program-started", [("name", program.name.as_str())]);
    state.say(words);
    vec![Effect::Start(program)]
}
