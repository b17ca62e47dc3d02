//! Jumps across places and articles: back and forth, to a place with a letter, to a heading.

use super::articles::open;
use crate::article::{ByteRange, Role};
use crate::library::{ArticleId, PlaceMark};
use crate::text::anchor::Anchor;
use crate::ui::jumps::{Left, Spot};
use crate::ui::key::Key;
use crate::ui::panes::Pane;
use crate::ui::panes::help::model::{Choices, Model};
use crate::ui::state::{Arrival, Awaited, Effect, State};
use crate::ui::work::Request;

/// Where the reader is.
fn here(state: &State) -> Option<Left> {
    Some(Left {
        article: state.text.id.filter(|_| !state.preview)?,
        byte: state.text.bookmark(),
    })
}

/// Remembers the present place: the reader jumps away from it.
pub(super) fn leave(state: &mut State) {
    if let Some(here) = here(state).filter(|_| state.arrival.is_none()) {
        state.jumps.leave(here);
    }
}

/// To the place before, or the one behind.
pub(super) fn along(state: &mut State, backwards: bool) -> Vec<Effect> {
    let found = match (here(state), backwards) {
        (Some(here), true) => state.jumps.back(here),
        (None, true) => None,
        (_, false) => state.jumps.forth(),
    };
    let Some(place) = found else {
        let words = state
            .messages
            .text(if backwards { "jump-first" } else { "jump-last" });
        state.say(words);
        return Vec::new();
    };
    arrive(state, place.article, Spot::Byte(place.byte))
}

/// To a place, remembering the present one.
pub(super) fn go(state: &mut State, article: ArticleId, spot: Spot) -> Vec<Effect> {
    leave(state);
    arrive(state, article, spot)
}

fn arrive(state: &mut State, article: ArticleId, spot: Spot) -> Vec<Effect> {
    state.focus(Pane::Text);
    if state.text.id == Some(article) && state.opening.is_none() {
        stand(state, spot);
        return Vec::new();
    }
    state.arrival = Some(Arrival { article, spot });
    state.articles.select_id(article);
    open(state, Some(article))
}

/// Shows the place in the open article.
pub fn stand(state: &mut State, spot: Spot) {
    match spot {
        Spot::Byte(byte) => state.text.go_to(byte),
        Spot::Anchor(anchor) => {
            let text = state.text.document().and_then(|it| it.article());
            let found = match text {
                Some(article) => anchor.find(&article.text),
                None => Some(anchor.range),
            };
            if let Some(range) = found {
                state.text.reveal(range);
            } else {
                let words = state.messages.text("passage-lost");
                state.warn(words);
            }
        }
    }
}

/// Waits for the letter of a place.
pub(super) fn await_letter(state: &mut State, awaited: Awaited) {
    state.awaited = Some(awaited);
    let words = state.messages.text(match awaited {
        Awaited::PlaceToSet => "place-letter",
        Awaited::PlaceToSee => "place-which",
    });
    state.say(words);
}

/// The key that was waited for.
pub(super) fn letter(state: &mut State, awaited: Awaited, key: Key) -> Vec<Effect> {
    state.notice = None;
    // A letter of another layout is that of the key in its place.
    let is_known = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '\'';
    let written = key.character();
    let in_place = || key.in_place(state.layout)?.character();
    match (awaited, written.filter(is_known).or_else(in_place)) {
        (Awaited::PlaceToSee, Some('\'')) => along(state, true),
        (Awaited::PlaceToSee, Some(letter)) if letter.is_alphanumeric() => {
            vec![Effect::Ask(Request::Place(letter))]
        }
        (Awaited::PlaceToSet, Some(letter)) if letter.is_alphanumeric() => set(state, letter),
        _ => Vec::new(),
    }
}

/// Gives the first line on the screen a letter.
fn set(state: &mut State, letter: char) -> Vec<Effect> {
    let line = match state.text.here {
        Some(here) => Some(here),
        None => state.text.first_line(),
    };
    let (Some(article), Some(line)) = (state.text.id, line) else {
        return Vec::new();
    };
    let text = state.text.document().and_then(|it| it.article());
    let anchor = text
        .and_then(|article| Anchor::of(&article.text, line))
        .unwrap_or(Anchor {
            range: line,
            quote: String::new(),
            before: String::new(),
            after: String::new(),
        });
    let words = state
        .messages
        .with("place-set", [("letter", letter.to_string())]);
    state.say(words);
    vec![Effect::Ask(Request::SetPlace(PlaceMark {
        letter,
        article,
        anchor,
    }))]
}

/// The place of a letter has been found, or there is none.
pub fn to_place(state: &mut State, letter: char, place: Option<PlaceMark>) -> Vec<Effect> {
    if let Some(place) = place {
        return go(state, place.article, Spot::Anchor(place.anchor));
    }
    let words = state
        .messages
        .with("place-none", [("letter", letter.to_string())]);
    state.say(words);
    Vec::new()
}

/// Shows the headings of the open article.
pub(super) fn outline(state: &mut State) {
    state.focus(Pane::Text);
    let mut lines = Vec::new();
    let mut places: Vec<ByteRange> = Vec::new();
    if let Some(article) = state.text.document().and_then(|it| it.article()) {
        for block in &article.blocks {
            let Role::Heading(level) = block.role else {
                continue;
            };
            let words: String = block.shown().map(|range| article.slice(range)).collect();
            let words: Vec<&str> = words.split_whitespace().collect();
            let depth = usize::from(level.saturating_sub(1));
            lines.push(format!(
                "{}{}",
                "\u{a0}\u{a0}".repeat(depth),
                words.join(" ")
            ));
            places.push(block.content);
        }
    }
    if places.is_empty() {
        let words = state.messages.text("outline-none");
        state.say(words);
        return;
    }
    let title = state.messages.text("pane-outline");
    let standing = usize::try_from(state.text.position().unwrap_or(0)).unwrap_or(0);
    let nearest = places.partition_point(|place| place.start <= standing);
    let mut page = Model::of_choices(title, lines, Choices::Headings(places));
    page.select(nearest.max(1));
    state.page = Some(page);
    state.fit();
}

/// To a heading: it becomes the first line.
pub(super) fn to_heading(state: &mut State, place: ByteRange) {
    state.page = None;
    leave(state);
    state.text.go_to(place.start.max(1) as u64);
}
