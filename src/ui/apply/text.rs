//! The open article: its mentions and the hits of a search in it.

use crate::article::ByteRange;
use crate::text::fold::{Folded, fold};
use crate::ui::panes::Pane;
use crate::ui::state::State;

/// To the next or the previous mention: of the selected entity from the entities pane, of the
/// walked one or of any from the text.
pub(super) fn walk(state: &mut State, backwards: bool) {
    if state.focus == Pane::Entities {
        let selected = state.entities.selected_entity();
        if state.text.walked != selected {
            state.text.walked = selected;
            state.text.here = None;
        }
    }
    let Some(span) = state.text.next_mention(backwards) else {
        let is_awaited = state.text.document().is_some() && !state.entities.known;
        let why = if is_awaited {
            "entities-waiting"
        } else {
            "mention-none"
        };
        let words = state.messages.text(why);
        state.say(words);
        return;
    };
    state.text.reveal(span.range);
    let Some(entity) = state.entities.entities().get(span.entity) else {
        return;
    };
    let index = entity
        .mentions
        .iter()
        .position(|mention| *mention == span.range)
        .map_or(1, |index| index + 1);
    let words = state.messages.with(
        "mention-of",
        [
            (
                "name",
                fluent_bundle::FluentValue::from(entity.name.clone()),
            ),
            ("index", index.into()),
            ("count", entity.mentions.len().into()),
        ],
    );
    if state.focus != Pane::Entities {
        state.entities.select_entity(span.entity);
    }
    state.say(words);
}

pub(super) fn search(state: &mut State, query: &str) {
    query.trim().clone_into(&mut state.text.hits.query);
    state.text.hits.ranges.clear();
    let needle = fold(query.trim());
    let Some(article) = state
        .text
        .document()
        .and_then(|document| document.article())
    else {
        return;
    };
    if needle.is_empty() {
        return;
    }
    let folded = Folded::new(&article.text);
    let ranges: Vec<ByteRange> = folded
        .text
        .match_indices(&needle)
        .map(|(start, found)| folded.source(ByteRange::new(start, start + found.len())))
        .collect();
    super::jumping::leave(state);
    state.text.hits.ranges = ranges;
    state.text.here = None;
    to_hit(state, false);
}

pub(super) fn to_hit(state: &mut State, backwards: bool) {
    let query = state.text.hits.query.clone();
    if query.is_empty() {
        return;
    }
    let Some((index, range, round)) = state.text.next_hit(backwards) else {
        let words = state
            .messages
            .with("search-nothing", [("query", query.as_str())]);
        state.warn(words);
        return;
    };
    state.text.reveal(range);
    let words = match (round, backwards) {
        (true, false) => state.messages.text("search-wrapped-to-first"),
        (true, true) => state.messages.text("search-wrapped-to-last"),
        (false, _) => state.messages.with(
            "search-hit",
            [
                ("index", index + 1),
                ("count", state.text.hits.ranges.len()),
            ],
        ),
    };
    state.say(words);
}

/// Folds away what is not the story, or shows it again.
pub(super) fn fold_furniture(state: &mut State) {
    state.text.toggle_fold();
    let words = state.messages.text(if state.text.folded() {
        "furniture-folded"
    } else {
        "furniture-shown"
    });
    state.say(words);
}
