//! What the user makes of articles: read, starred, tagged, removed; one or all that are chosen;
//! and taking each of it back.

use super::handing;
use crate::library::{ArticleId, Change};
use crate::ui::command::Marking;
use crate::ui::panes::Pane;
use crate::ui::panes::help::model::Choices;
use crate::ui::prompt::{Prompt, Purpose};
use crate::ui::state::{Effect, State, Undoable};
use crate::ui::work::{Request, Way};
use fluent_bundle::FluentValue;

/// Changes that can be taken back at most, one after the other.
const REMEMBERED: usize = 500;

/// Does what a command asks.
pub(super) fn apply(state: &mut State, wish: Marking) -> Vec<Effect> {
    match wish {
        Marking::Undo => return undo(state),
        Marking::Tag => begin_tags(state),
        Marking::Export => handing::begin_export(state),
        Marking::HandOver => handing::show_for_articles(state),
        Marking::MarkAllRead => {
            return make(Change::Read(state.articles.ids().to_vec(), true));
        }
        Marking::Flag => {
            if let Some(id) = state.articles.selected_id() {
                state.articles.flags.toggle(id);
                return super::step(state, 1);
            }
        }
        Marking::FlagRange => {
            let listed = state.articles.ids().to_vec();
            let selected = state.articles.selected();
            state.articles.flags.up_to(&listed, selected);
        }
        Marking::FlagAll => {
            let listed = state.articles.ids().to_vec();
            state.articles.flags.toggle_all(&listed);
        }
    }
    Vec::new()
}

/// The articles that an action goes to: in the list the chosen ones, or the selected; elsewhere
/// the open one.
pub(super) fn targets(state: &State) -> Vec<ArticleId> {
    if state.focus == Pane::Articles && !state.articles.flags.is_empty() {
        return state.articles.flags.in_order(state.articles.ids());
    }
    let one = if state.focus == Pane::Articles {
        state.articles.selected_id()
    } else {
        state.text.id.or_else(|| state.articles.selected_id())
    };
    one.into_iter().collect()
}

/// Asks for a change.
pub(super) fn make(change: Change) -> Vec<Effect> {
    if change.is_empty() {
        return Vec::new();
    }
    let way = Way::Forth;
    vec![Effect::Ask(Request::Change { change, way })]
}

/// Marks as read, or as unread where all of them are read.
pub(super) fn toggle_read(state: &State) -> Vec<Effect> {
    let ids = targets(state);
    let rows = || ids.iter().filter_map(|id| state.articles.row(*id));
    let read = rows().count() == 0 || rows().any(|row| !row.read);
    make(Change::Read(ids, read))
}

/// Stars, or takes the stars off where all of them have one.
pub(super) fn toggle_star(state: &State) -> Vec<Effect> {
    let ids = targets(state);
    let rows = || ids.iter().filter_map(|id| state.articles.row(*id));
    let starred = rows().count() == 0 || rows().any(|row| !row.starred);
    make(Change::Starred(ids, starred))
}

/// Removes articles from the library's lists.
pub(super) fn remove(state: &State) -> Vec<Effect> {
    make(Change::Removed(targets(state), true))
}

/// Begins to type tags, with those that all of the articles have to start from.
fn begin_tags(state: &mut State) {
    let tags = common_tags(state, &targets(state)).join(", ");
    let mut prompt = Prompt::new(Purpose::Tags, &tags);
    if !tags.is_empty() {
        prompt.paste(", ");
    }
    state.prompt = Some(prompt);
}

fn common_tags(state: &State, ids: &[ArticleId]) -> Vec<String> {
    let mut rows = ids.iter().map(|id| state.articles.row(*id));
    let Some(Some(first)) = rows.next() else {
        return Vec::new();
    };
    let rows: Vec<_> = rows.collect();
    first
        .tags
        .iter()
        .filter(|tag| {
            rows.iter()
                .all(|row| row.is_some_and(|row| row.tags.contains(tag)))
        })
        .cloned()
        .collect()
}

/// The tags have been typed: those that are new are put on all of the articles, those that are
/// gone from the line are taken off.
pub(super) fn tag(state: &State, typed: &str) -> Vec<Effect> {
    let ids = targets(state);
    let before = common_tags(state, &ids);
    let wanted = tags_of(typed);
    let all = |tags: Vec<&String>| -> Vec<(ArticleId, String)> {
        ids.iter()
            .flat_map(|id| tags.iter().map(move |tag| (*id, (*tag).clone())))
            .collect()
    };
    let added = wanted.iter().filter(|tag| !before.contains(tag));
    let taken = before.iter().filter(|tag| !wanted.contains(tag));
    make(Change::Several(vec![
        Change::Tagged(all(added.collect()), true),
        Change::Tagged(all(taken.collect()), false),
    ]))
}

/// The tags of a typed line, which are parted by commas.
fn tags_of(typed: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for written in typed.split([',', '،', '؛', ';']) {
        let words: Vec<&str> = written
            .trim()
            .trim_start_matches('#')
            .split_whitespace()
            .collect();
        let tag = words.join(" ");
        if !tag.is_empty() && !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}

/// Takes back what was done last.
fn undo(state: &mut State) -> Vec<Effect> {
    let Some(Undoable { back, words }) = state.undoable.pop() else {
        let words = state.messages.text("undo-nothing");
        state.say(words);
        return Vec::new();
    };
    let way = Way::Back(words);
    vec![Effect::Ask(Request::Change { change: back, way })]
}

/// A change has been made: shows it, tells of it, and remembers how it is taken back.
pub fn changed(state: &mut State, made: &Change, back: Change, way: &Way) -> Vec<Effect> {
    if back.is_empty() {
        let words = state.messages.text("changed-nothing");
        state.say(words);
        return Vec::new();
    }
    let words = match way {
        Way::Forth => sentence(state, made, &back),
        Way::Back(what) => state.messages.with("undone", [("what", what.as_str())]),
    };
    state.say(words.clone());
    let effects = show(state, &back);
    if *way == Way::Forth {
        if state.undoable.len() >= REMEMBERED {
            state.undoable.remove(0);
        }
        state.undoable.push(Undoable { back, words });
    }
    effects
}

/// What a change did, in words.
fn sentence(state: &State, made: &Change, back: &Change) -> String {
    let (message, count) = match (made, back) {
        (Change::Read(_, true), Change::Read(ids, _)) => ("marked-read", ids.len()),
        (Change::Read(..), Change::Read(ids, _)) => ("marked-unread", ids.len()),
        (Change::Starred(_, true), Change::Starred(ids, _)) => ("starred", ids.len()),
        (Change::Starred(..), Change::Starred(ids, _)) => ("unstarred", ids.len()),
        (Change::Removed(_, true), Change::Removed(ids, _)) => ("removed", ids.len()),
        (Change::Removed(..), Change::Removed(ids, _)) => ("brought-back", ids.len()),
        (Change::Tagged(_, true), Change::Tagged(pairs, _)) => ("tagged", pairs.len()),
        (Change::Tagged(..), Change::Tagged(pairs, _)) => ("untagged", pairs.len()),
        (Change::Pick { note, .. }, _) if note.is_empty() => ("passage-highlighted", 1),
        (Change::Pick { .. }, _) => ("passage-noted", 1),
        (Change::Keep(_), _) => ("passage-edited", 1),
        (Change::Forget(_), _) => ("passage-forgotten", 1),
        (Change::Several(made), Change::Several(back)) => {
            // What takes them back stands in the reverse order.
            let sentences: Vec<String> = made
                .iter()
                .zip(back.iter().rev())
                .filter(|(_, back)| !back.is_empty())
                .map(|(made, back)| sentence(state, made, back))
                .collect();
            return sentences.join(" · ");
        }
        _ => ("changed-nothing", 0),
    };
    state
        .messages
        .with(message, [("count", FluentValue::from(count))])
}

/// Shows what was changed: `back` names exactly that.
fn show(state: &mut State, back: &Change) -> Vec<Effect> {
    match back {
        Change::Read(ids, before) => {
            for id in ids {
                if let Some(row) = state.articles.row_mut(*id) {
                    row.read = !before;
                }
            }
        }
        Change::Starred(ids, before) => {
            for id in ids {
                if let Some(row) = state.articles.row_mut(*id) {
                    row.starred = !before;
                }
            }
        }
        Change::Tagged(pairs, before) => {
            for (id, tag) in pairs {
                if let Some(row) = state.articles.row_mut(*id) {
                    row.tags.retain(|known| known != tag);
                    if !before {
                        row.tags.push(tag.clone());
                        row.tags.sort();
                    }
                }
            }
        }
        Change::Removed(ids, _) => {
            for id in ids {
                state.articles.flags.drop(*id);
            }
            return state.ask_list(false);
        }
        Change::Pick { .. } | Change::Keep(_) | Change::Forget(_) => {
            let mut effects: Vec<Effect> = state
                .text
                .id
                .map(|id| Effect::Ask(Request::Passages(id)))
                .into_iter()
                .collect();
            let page = state.page.as_ref().and_then(|page| page.picked());
            if let Some((Choices::Passages { of, .. }, _)) = page {
                effects.push(Effect::Ask(Request::PassagePage(*of)));
            }
            return effects;
        }
        Change::Several(changes) => {
            return changes.iter().flat_map(|back| show(state, back)).collect();
        }
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_parted_by_commas_of_either_script() {
        assert_eq!(
            tags_of(" #قمة السبع، طوكيو,, طوكيو ; "),
            ["قمة السبع", "طوكيو"]
        );
        assert!(tags_of("  ").is_empty());
    }
}
