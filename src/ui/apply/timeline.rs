//! The timeline pane.

use crate::library::ListQuery;
use crate::ui::command::Command;
use crate::ui::panes::Pane;
use crate::ui::panes::timeline::model::{Measure, Subject, View};
use crate::ui::prompt::{Prompt, Purpose};
use crate::ui::state::{Effect, State};
use crate::ui::work::Request;

/// Left and right on the screen are earlier or later, as time runs.
pub(super) fn sideways(state: &State, right: isize) -> isize {
    if state.direction.is_rtl() {
        -right
    } else {
        right
    }
}

/// Does what a command asks of the pane alone.
pub(super) fn apply(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::NextView => {
            let timeline = &mut state.timeline;
            timeline.view = match timeline.view {
                View::Library => View::Keyword,
                View::Keyword => View::Article,
                View::Article => View::Library,
            };
            state.fit();
        }
        Command::OtherRows => {
            state.timeline.subject = match state.timeline.subject {
                Subject::Keywords => Subject::Entities,
                Subject::Entities => Subject::Keywords,
            };
            return vec![state.ask_count()];
        }
        Command::AddTerm => state.prompt = Some(Prompt::new(Purpose::Term, "")),
        Command::PinTerm => {
            if let Some(row) = state.timeline.selected_row() {
                let term = row.keyword.clone();
                return add_term(state, &term);
            }
        }
        Command::RemoveTerm => {
            let selected = state.timeline.selected_row().map(|row| row.keyword.clone());
            let before = state.timeline.own.len();
            state
                .timeline
                .own
                .retain(|term| Some(term) != selected.as_ref());
            if state.timeline.own.len() < before {
                return own_terms_changed(state);
            }
        }
        Command::Compare => state.timeline.compare(),
        Command::ShareOrCount => {
            state.timeline.measure = match state.timeline.measure {
                Measure::Count => Measure::Share,
                Measure::Share => Measure::Count,
            };
        }
        Command::MarkSpan => state.timeline.toggle_mark(),
        Command::TellPeriod => {
            if let Some(days) = state.timeline.span_days() {
                let query = state.counted();
                return vec![Effect::Ask(Request::Period { query, days })];
            }
        }
        Command::DrawTimeline => {
            return vec![Effect::Ask(Request::Draw {
                rows: state.timeline.drawn(),
                grain: state.timeline.grain(),
                direction: state.direction,
            })];
        }
        _ => {}
    }
    Vec::new()
}

/// Puts a term over the other rows.
pub(super) fn add_term(state: &mut State, term: &str) -> Vec<Effect> {
    let term = term.trim().to_owned();
    if term.is_empty() || state.timeline.own.contains(&term) {
        return Vec::new();
    }
    state.timeline.own.push(term);
    own_terms_changed(state)
}

/// The terms are counted, and kept for the next time.
fn own_terms_changed(state: &State) -> Vec<Effect> {
    let keep = Request::KeepOwnTerms(state.timeline.own.clone());
    vec![Effect::Ask(keep), state.ask_count()]
}

pub(super) fn narrow(state: &mut State) -> Vec<Effect> {
    if state.timeline.view == View::Article {
        if let Some(range) = state.timeline.passages.selected() {
            state.text.reveal(range);
            state.focus(Pane::Text);
        }
        return Vec::new();
    }
    let Some((row, days, count)) = state.timeline.selection() else {
        return Vec::new();
    };
    let span = state.messages.span(days);
    let words = state.messages.with(
        "timeline-bucket",
        [
            ("keyword", row.keyword.clone().into()),
            ("span", span.into()),
            ("count", fluent_bundle::FluentValue::from(count)),
        ],
    );
    if count == 0 {
        state.say(words);
        return Vec::new();
    }
    let listed = ListQuery {
        days: Some(days),
        ..state.articles.query().clone()
    };
    let key = Some(row.key.clone());
    let query = match state.timeline.subject {
        _ if state.timeline.own.contains(&row.keyword) => listed.with_term(&row.keyword),
        Subject::Keywords => ListQuery {
            keyword: key,
            ..listed
        },
        Subject::Entities => ListQuery {
            entity: key,
            ..listed
        },
    };
    state.articles.set_query(query);
    state.articles.narrowed_to = words;
    state.focus(Pane::Articles);
    state.ask_list(true)
}
