//! Highlights and notes: made from the selection, walked in the text, listed on a page.

use super::{jumping, marking};
use crate::library::{ArticleId, Change, Passage};
use crate::text::anchor::Anchor;
use crate::text::isolate::isolate;
use crate::ui::jumps::Spot;
use crate::ui::panes::help::model::{Choices, Model};
use crate::ui::panes::text::passages;
use crate::ui::prompt::{Prompt, Purpose};
use crate::ui::state::{Effect, State};
use crate::ui::work::Request;

/// Characters of a passage that its line on the page shows.
const SHOWN: usize = 60;

/// What a note that is being typed is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Noting {
    /// A stretch that is to be picked out.
    New(ArticleId, Anchor),
    /// A passage that is there.
    Known(Passage),
}

/// What is selected, to be found again.
fn selected(state: &mut State) -> Option<(ArticleId, Anchor)> {
    let article = state.text.document().and_then(|it| it.article());
    let anchor = article
        .zip(state.text.selection)
        .and_then(|(article, selection)| Anchor::of(&article.text, selection.range()));
    let found = state.text.id.zip(anchor);
    if found.is_none() {
        let words = state.messages.text("selection-none");
        state.say(words);
    }
    found
}

/// Highlights what is selected.
pub(super) fn highlight(state: &mut State) -> Vec<Effect> {
    let Some((article, anchor)) = selected(state) else {
        return Vec::new();
    };
    state.text.selection = None;
    marking::make(Change::Pick {
        article,
        anchor,
        note: String::new(),
    })
}

/// Begins a note on what is selected.
pub(super) fn annotate(state: &mut State) {
    if let Some((article, anchor)) = selected(state) {
        state.noting = Some(Noting::New(article, anchor));
        state.prompt = Some(Prompt::new(Purpose::Note, ""));
    }
}

/// Begins to change the note of a passage.
pub(super) fn edit(state: &mut State, passage: Passage) {
    state.prompt = Some(Prompt::new(Purpose::Note, &passage.note));
    state.noting = Some(Noting::Known(passage));
}

/// The note has been typed.
pub(super) fn note(state: &mut State, typed: &str) -> Vec<Effect> {
    let note = typed.trim().to_owned();
    state.text.selection = None;
    match state.noting.take() {
        Some(Noting::New(article, anchor)) => marking::make(Change::Pick {
            article,
            anchor,
            note,
        }),
        Some(Noting::Known(passage)) => marking::make(Change::Keep(Passage { note, ..passage })),
        None => Vec::new(),
    }
}

/// To the next passage or the one before, and says its note.
pub(super) fn walk(state: &mut State, backwards: bool) {
    let from = match state.text.here {
        Some(here) => here.start,
        // The first passage on the screen is one to go to.
        None => usize::try_from(state.text.position().unwrap_or(0))
            .unwrap_or(0)
            .wrapping_sub(usize::from(!backwards)),
    };
    let from = if from == usize::MAX { 0 } else { from };
    let found = passages::next(&state.text.passages, from, backwards)
        .and_then(|it| Some((it.range?, it.passage.note.clone())));
    let Some((range, note)) = found else {
        let words = state.messages.text("passages-none");
        state.say(words);
        return;
    };
    state.text.reveal(range);
    if note.is_empty() {
        state.notice = None;
    } else {
        let words = state.messages.with("passage-note", [("note", note)]);
        state.say(words);
    }
}

/// Asks for the page of the open article's passages.
pub(super) fn ask(state: &mut State) -> Vec<Effect> {
    match state.text.id {
        Some(id) => vec![Effect::Ask(Request::PassagePage(Some(id)))],
        None => Vec::new(),
    }
}

/// Shows a page of passages, in the place of an older one.
pub fn show(state: &mut State, of: Option<ArticleId>, rows: Vec<(Passage, String)>) {
    let before = state.page.take().and_then(|page| {
        let (choices, index) = page.picked()?;
        matches!(choices, Choices::Passages { .. }).then_some(index)
    });
    if rows.is_empty() {
        let words = state.messages.text("passages-none");
        state.say(words);
        return;
    }
    let mut lines = Vec::with_capacity(rows.len());
    let mut list = Vec::with_capacity(rows.len());
    for (index, (passage, title)) in rows.into_iter().enumerate() {
        let mut parts = vec![format!(
            "{}  «{}»",
            state.messages.number(index + 1),
            isolate(&shortened(&passage))
        )];
        if !passage.note.is_empty() {
            parts.push(format!("✎ {}", isolate(&passage.note)));
        }
        let is_lost = of.is_some()
            && state.text.id == of
            && state
                .text
                .passages
                .iter()
                .any(|it| it.passage.id == passage.id && it.range.is_none());
        if is_lost {
            parts.push(state.messages.text("passage-lost"));
        }
        if of.is_none() {
            parts.push(isolate(&title));
        }
        lines.push(parts.join(" · "));
        list.push(passage);
    }
    let title = state.messages.text("pane-passages");
    let mut page = Model::of_choices(title, lines, Choices::Passages { of, list });
    if let Some(index) = before {
        page.select(index + 1);
    }
    state.page = Some(page);
    state.fit();
}

/// The words of a passage in one line, not all of them where there are many.
fn shortened(passage: &Passage) -> String {
    let words: Vec<&str> = passage.anchor.quote.split_whitespace().collect();
    let line = words.join(" ");
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// To the place of a passage.
pub(super) fn go(state: &mut State, passage: Passage) -> Vec<Effect> {
    state.page = None;
    jumping::go(state, passage.article, Spot::Anchor(passage.anchor))
}

/// A passage as it is copied: its words, and the note under them.
pub(super) fn copied(passage: &Passage) -> String {
    let words: String = passage
        .anchor
        .quote
        .chars()
        .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'))
        .collect();
    if passage.note.is_empty() {
        words
    } else {
        format!("{words}\n\n{}", passage.note)
    }
}
