//! The entities pane: whose articles are listed, which kinds are shown, and what the user
//! decides about an entity.

use crate::analysis::entities::{Entity, EntityKind};
use crate::library::{Act, Decision, ListQuery};
use crate::text::fold::fold;
use crate::ui::command::Command;
use crate::ui::panes::Pane;
use crate::ui::panes::entities::model::KINDS;
use crate::ui::prompt::{Prompt, Purpose};
use crate::ui::state::{Effect, State};
use crate::ui::work::Request;
use crate::ui::work::naming::Asked;

/// Does what a command asks of the pane alone.
pub(super) fn apply(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::ArticlesNaming => return articles_naming(state),
        Command::EntityPage => return entity_page(state),
        Command::ToggleKind => toggle_kind(state),
        Command::Merge => begin(state, Purpose::Merge),
        Command::Split => begin(state, Purpose::Split),
        Command::Rename => begin(state, Purpose::Rename),
        Command::NextKind => return next_kind(state),
        Command::NoName => return no_name(state),
        Command::UndoDecision => return undo(),
        _ => {}
    }
    Vec::new()
}

fn articles_naming(state: &mut State) -> Vec<Effect> {
    let Some(entity) = state.entities.selected().cloned() else {
        return Vec::new();
    };
    state.page = None;
    let words = state
        .messages
        .with("naming", [("name", entity.name.as_str())]);
    let query = ListQuery {
        entity: Some(entity.key),
        filter: None,
        days: None,
        keyword: None,
        ..state.articles.query().clone()
    };
    state.articles.set_query(query);
    state.articles.narrowed_to = words;
    state.focus(Pane::Articles);
    state.ask_list(true)
}

/// Hides the kind of what is selected, in the pane and in the text, or shows it again.
fn toggle_kind(state: &mut State) {
    if state.entities.toggle_kind() {
        colour(state);
    }
}

/// Colours the names in the text whose kinds are shown.
pub fn colour(state: &mut State) {
    let shown: Vec<Entity> = state
        .entities
        .entities()
        .iter()
        .map(|entity| {
            if state.entities.is_hidden(entity.kind) {
                Entity {
                    kind: entity.kind,
                    ..Entity::default()
                }
            } else {
                entity.clone()
            }
        })
        .collect();
    state.text.set_entities(&shown);
}

fn ask(asked: Asked) -> Vec<Effect> {
    vec![Effect::Ask(Request::Naming(asked))]
}

/// Asks for the selected entity's page.
fn entity_page(state: &mut State) -> Vec<Effect> {
    if state.page.take().is_some() {
        return Vec::new();
    }
    match state.entities.selected() {
        Some(entity) => ask(Asked::Page(entity.key.clone())),
        None => Vec::new(),
    }
}

/// Begins a decision that needs a name.
fn begin(state: &mut State, purpose: Purpose) {
    let Some(entity) = state.entities.selected().cloned() else {
        return;
    };
    state.page = None;
    let first = match purpose {
        Purpose::Rename => entity.name.clone(),
        Purpose::Split => entity
            .forms
            .iter()
            .map(|form| form.name.clone())
            .rfind(|name| fold(name) != fold(&entity.name))
            .unwrap_or_default(),
        _ => String::new(),
    };
    state.entities.deciding = Some(entity);
    state.prompt = Some(Prompt::new(purpose, &first));
}

/// The name that a decision needed has been typed.
pub(super) fn decide(state: &mut State, purpose: Purpose, typed: &str) -> Vec<Effect> {
    let typed = typed.trim();
    let Some(entity) = state.entities.deciding.take() else {
        return Vec::new();
    };
    let key = entity.key;
    let decision = match purpose {
        Purpose::Merge if !typed.is_empty() => {
            return ask(Asked::MergeInto {
                key,
                name: typed.to_owned(),
            });
        }
        Purpose::Rename if !typed.is_empty() => Decision {
            key,
            act: Act::Rename(typed.to_owned()),
        },
        Purpose::Split if !typed.is_empty() => {
            let form = fold(typed);
            if !entity.forms.iter().any(|known| fold(&known.name) == form) {
                let words = state.messages.with(
                    "decision-no-form",
                    [("name", entity.name.as_str()), ("form", typed)],
                );
                state.warn(words);
                return Vec::new();
            }
            Decision::split_form(&key, entity.kind, typed)
        }
        Purpose::Split => match state.text.id {
            Some(article) => Decision::split_article(&key, article),
            None => return Vec::new(),
        },
        _ => return Vec::new(),
    };
    ask(Asked::Decide(decision))
}

/// The selected entity is of the kind after the one it is taken for.
fn next_kind(state: &State) -> Vec<Effect> {
    decide_at_once(state, |entity| Act::Kind(kind_after(entity.kind)))
}

fn kind_after(kind: EntityKind) -> EntityKind {
    let place = KINDS.iter().position(|it| *it == kind).unwrap_or(0);
    KINDS[(place + 1) % KINDS.len()]
}

/// The selected entity is no name.
fn no_name(state: &State) -> Vec<Effect> {
    decide_at_once(state, |_| Act::Remove)
}

fn decide_at_once(state: &State, act: impl FnOnce(&Entity) -> Act) -> Vec<Effect> {
    match state.entities.selected() {
        Some(entity) => ask(Asked::Decide(Decision {
            key: entity.key.clone(),
            act: act(entity),
        })),
        None => Vec::new(),
    }
}

/// Takes the last decision back.
fn undo() -> Vec<Effect> {
    ask(Asked::Undo)
}
