//! A frame: the state, painted.
//!
//! Nothing here changes anything; each pane is painted by its own `view`, into the place that
//! the [arrangement](super::arrangement) gives it.

use super::calibration;
use super::facing::{Facing, Side};
use super::paint::{self, Align};
use super::panes::timeline::model::{Subject, View};
use super::panes::{Pane, articles, entities, help, palette, sources, text, timeline};
use super::prompt;
use super::state::State;
use super::status;
use crate::terminal::profile::Order;
use crate::text::isolate::isolate;
use crate::ui::frame::Frame;
use ratatui::layout::{Position, Rect};

/// Paints everything; returns where the caret of the line being typed stands.
pub fn draw(frame: &mut Frame, state: &State) -> Option<Position> {
    if let Some(model) = &state.calibration {
        calibration::view::draw(frame, state.screen, model, &state.theme, &state.messages);
        return None;
    }
    match (state.facing_shown(), state.facing_places()) {
        (Some(facing), Some(places)) => draw_two(frame, facing, places, state),
        _ => {
            for (pane, place) in state.places() {
                draw_pane(frame, pane, place, state);
            }
        }
    }
    if let Some(model) = &state.sources {
        let look = sources::view::Look {
            theme: &state.theme,
            messages: &state.messages,
            direction: state.direction,
            now: state.now,
        };
        let place = sources::view::place(state.area());
        sources::view::draw(frame, place, model, look);
    }
    if let Some(page) = &state.page {
        let place = help::view::place_of(state.screen, page);
        help::view::draw(frame, place, page, &state.theme, state.direction);
    }
    if let Some(model) = &state.palette {
        let place = palette::view::place(state.screen);
        palette::view::draw(
            frame,
            place,
            model,
            &state.theme,
            &state.messages,
            state.direction,
        );
    }
    draw_status(frame, state)
}

/// Two articles: each under its title, with its number where reading starts.
fn draw_two(
    frame: &mut Frame,
    facing: &Facing,
    (place, other): (Rect, Option<Rect>),
    state: &State,
) {
    let (number, beside) = match facing.has_keys {
        Side::First => (1, 2),
        Side::Second => (2, 1),
    };
    let text = One {
        text: &state.text,
        number,
        has_keys: true,
        is_coming: state.opening.is_some(),
    };
    draw_text(frame, place, text, state);
    if let Some(other) = other {
        let other_text = One {
            text: &facing.other.text,
            number: beside,
            has_keys: false,
            is_coming: facing.other.opening.is_some(),
        };
        draw_text(frame, other, other_text, state);
    }
}

/// One of two articles.
#[derive(Clone, Copy)]
struct One<'a> {
    text: &'a text::model::Model,
    number: usize,
    has_keys: bool,
    is_coming: bool,
}

fn draw_text(frame: &mut Frame, place: Rect, one: One<'_>, state: &State) {
    let theme = &state.theme;
    let text = one.text;
    let focused = one.has_keys && state.page.is_none() && state.sources.is_none();
    let title = text.document().and_then(|document| document.title());
    let number = state.messages.number(format_args!("{}/2", one.number));
    let title = format!("{number} · {}", isolate(title.unwrap_or("…")));
    let note = match text.document() {
        Some(_) => text_note(text, state),
        None => String::new(),
    };
    let inside = paint::frame(
        frame,
        place,
        (&title, theme.pane_title(focused)),
        (&note, theme.dim()),
        theme.border(focused),
        state.direction,
    );
    if text.document().is_some() {
        let columns = state.columns_of(text, inside);
        text::view::draw(frame, &columns, text, theme);
    } else {
        let words = state.messages.text(if one.is_coming {
            "text-opening"
        } else {
            "text-empty"
        });
        say_instead(frame, inside, &words, state);
    }
}

/// A sentence in the middle of a pane that has nothing to show.
fn say_instead(frame: &mut Frame, inside: Rect, words: &str, state: &State) {
    let row = Rect {
        y: inside.y + inside.height / 2,
        height: inside.height - inside.height / 2,
        ..inside
    };
    let style = state.theme.dim();
    paint::wrapped(frame, row, words, Align::Centre, style, state.direction);
}

fn draw_pane(frame: &mut Frame, pane: Pane, place: Rect, state: &State) {
    let theme = &state.theme;
    let focused = state.focus == pane && state.page.is_none() && state.sources.is_none();
    let (title, note) = labels(pane, state);
    if pane == Pane::Text && state.is_text_alone() && state.text.document().is_some() {
        text::view::draw(frame, &state.columns(place), &state.text, theme);
        return;
    }
    let inside = paint::frame(
        frame,
        place,
        (&title, theme.pane_title(focused)),
        (&note, theme.dim()),
        theme.border(focused),
        state.direction,
    );
    if inside.is_empty() {
        return;
    }
    if let Some(words) = instead(pane, state) {
        say_instead(frame, inside, &words, state);
        return;
    }
    match pane {
        Pane::Articles => {
            let look = articles::view::Look {
                theme,
                focused,
                direction: state.direction,
                dates: state.dates(),
                margin: u16::from(state.profile.order == Order::Segments),
            };
            articles::view::draw(frame, inside, &state.articles, look);
        }
        Pane::Text => {
            let columns = state.columns(inside);
            text::view::draw(frame, &columns, &state.text, theme);
        }
        Pane::Entities => entities::view::draw(
            frame,
            inside,
            &state.entities,
            theme,
            &state.messages,
            focused,
            state.direction,
        ),
        Pane::Timeline => {
            let look = timeline::view::Look {
                theme,
                messages: &state.messages,
                focused,
                direction: state.direction,
            };
            timeline::view::draw(frame, inside, &state.timeline, look);
        }
    }
}

/// What a pane's border says: its name, and a note about what it holds.
fn labels(pane: Pane, state: &State) -> (String, String) {
    let messages = &state.messages;
    match pane {
        Pane::Articles => {
            let query = state.articles.query();
            let title = if !state.articles.narrowed_to.is_empty() {
                state.articles.narrowed_to.clone()
            } else if let Some(search) = &query.search {
                messages.with("find-title", [("query", isolate(&search.typed))])
            } else if let Some(filter) = &query.filter {
                format!("/ {filter}")
            } else {
                messages.text("pane-articles")
            };
            let place = (state.articles.selected() + 1).min(state.articles.len());
            let note = messages.number(format_args!("{place}/{}", state.articles.len()));
            if state.articles.flags.is_empty() {
                (title, note)
            } else {
                let chosen = messages.number(state.articles.flags.len());
                (title, format!("✓ {chosen} · {note}"))
            }
        }
        Pane::Text => {
            let note = match state.text.document() {
                Some(_) => text_note(&state.text, state),
                None => String::new(),
            };
            (messages.text("pane-text"), note)
        }
        Pane::Entities => {
            let note = match state.entities.head_only {
                Some(bytes) => messages.with("entities-head-only", [("size", bytes / 1_000)]),
                None => messages.number(state.entities.entities().len()),
            };
            (messages.text("pane-entities"), note)
        }
        Pane::Timeline => {
            let title = match (state.timeline.view, state.timeline.subject) {
                (View::Library, Subject::Keywords) => "pane-timeline",
                (View::Library, Subject::Entities) => "pane-timeline-entities",
                (View::Keyword, _) => "pane-timeline-keyword",
                (View::Article, _) => "pane-timeline-article",
            };
            let note = match state.timeline.view {
                View::Article => String::new(),
                View::Library | View::Keyword => {
                    messages.text(timeline::view::grain_message(state.timeline.grain()))
                }
            };
            (messages.text(title), note)
        }
    }
}

/// The tags of an open article, and how far its text has been read.
fn text_note(text: &text::model::Model, state: &State) -> String {
    let row = text.id.and_then(|id| state.articles.row(id));
    let mut parts: Vec<String> = row
        .into_iter()
        .flat_map(|row| &row.tags)
        .map(|tag| isolate(&format!("#{tag}")))
        .collect();
    parts.push(state.messages.number(format_args!("{}%", text.progress())));
    parts.join(" · ")
}

/// The sentence that stands in a pane which has nothing to show.
fn instead(pane: Pane, state: &State) -> Option<String> {
    let id = match pane {
        Pane::Articles if !state.articles.is_empty() => return None,
        Pane::Articles if !state.articles.loaded => "articles-loading",
        Pane::Articles if state.background.importing.is_some() => "articles-loading",
        Pane::Articles => {
            let query = state.articles.query();
            if query.filter.is_some() || query.days.is_some() || query.entity.is_some() {
                "articles-none-match"
            } else {
                "articles-empty"
            }
        }
        Pane::Text if state.text.document().is_some() => return None,
        Pane::Text if state.opening.is_some() => "text-opening",
        Pane::Text => "text-empty",
        Pane::Entities if !state.entities.entities().is_empty() => return None,
        Pane::Entities if state.text.document().is_none() => return Some(String::new()),
        Pane::Entities if state.entities.known => "entities-empty",
        Pane::Entities => "entities-waiting",
        Pane::Timeline if !state.timeline.is_empty() => return None,
        Pane::Timeline if state.timeline.view == View::Article => "timeline-no-dates",
        Pane::Timeline if state.timeline.known && state.background.backlog == 0 => "timeline-empty",
        Pane::Timeline => "timeline-waiting",
    };
    Some(state.messages.text(id))
}

fn draw_status(frame: &mut Frame, state: &State) -> Option<Position> {
    let area = state.area();
    let row = Rect {
        y: area.bottom(),
        height: state.screen.height - area.height,
        ..state.screen
    };
    if row.is_empty() {
        return None;
    }
    // A terminal that takes a row's direction from its first letter needs a blank before it, which is
    // made a left-to-right one on the way.
    let row = match state.profile.order {
        Order::Segments => Rect {
            x: row.x + 1,
            width: row.width - 1,
            ..row
        },
        Order::Visual | Order::Words => row,
    };
    if let Some(prompt) = &state.prompt {
        return Some(prompt::view::draw(frame, row, prompt, state));
    }
    let start = if state.direction.is_rtl() {
        Align::Right
    } else {
        Align::Left
    };
    let is_plain = state.is_text_alone() && state.pressed.is_empty();
    let covered = if is_plain {
        0
    } else {
        status::draw(frame, row, state)
    };
    let width = row.width.saturating_sub(covered + 2);
    let room = if state.direction.is_rtl() {
        Rect {
            x: row.right() - width,
            width,
            ..row
        }
    } else {
        Rect { width, ..row }
    };
    if let Some(notice) = &state.notice {
        let style = if notice.warning {
            state.theme.warning()
        } else {
            state.theme.text()
        };
        paint::text(frame, room, &notice.words, start, style);
    } else if !is_plain {
        let hint = state.messages.text("status-hint");
        paint::text(frame, room, &hint, start, state.theme.dim());
    }
    None
}
