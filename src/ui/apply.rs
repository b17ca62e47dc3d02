//! Commands into changes of the state.

use super::command::Command;
use super::key::Key;
use super::keymap::{self, Lookup};
use super::panes::{Pane, articles, help};
use super::prompt::{Outcome, Prompt, Purpose};
use super::state::{Effect, State};
use super::work::Request;
use crate::article::ByteRange;
use crate::library::{ArticleId, ListQuery, Sort};
use crate::text::fold::{Folded, fold};
use crossterm::event::KeyEvent;

/// A key press: into the line being typed, or through the keymap.
pub fn press(state: &mut State, event: KeyEvent) -> Vec<Effect> {
    if state.prompt.is_some() {
        return typed(state, |prompt| prompt.press(event));
    }
    let Some(key) = Key::from_event(event) else {
        return Vec::new();
    };
    let zero_counts = state.count.is_some();
    if state.pressed.is_empty()
        && let Some(digit) = key.digit().filter(|digit| *digit > 0 || zero_counts)
    {
        let count = state.count.unwrap_or(0);
        state.count = Some(count.saturating_mul(10).saturating_add(digit).min(99_999));
        return Vec::new();
    }
    state.pressed.push(key);
    match keymap::lookup(state.focus, &state.pressed) {
        Lookup::Prefix => Vec::new(),
        Lookup::Nothing => {
            state.pressed.clear();
            state.count = None;
            Vec::new()
        }
        Lookup::Command(command) => {
            state.pressed.clear();
            let count = state.count.take();
            state.notice = None;
            let mut effects = apply(state, command, count);
            effects.extend(engage(state));
            effects
        }
    }
}

/// A pasted text: into the line being typed, or nowhere.
pub fn paste(state: &mut State, pasted: &str) -> Vec<Effect> {
    if state.prompt.is_some() {
        typed(state, |prompt| prompt.paste(pasted))
    } else {
        Vec::new()
    }
}

/// Does what a command asks; `count` is the number typed before it.
pub fn apply(state: &mut State, command: Command, count: Option<u32>) -> Vec<Effect> {
    let times = isize::try_from(count.unwrap_or(1)).unwrap_or(1);
    match command {
        Command::Quit if state.page.is_some() => state.page = None,
        Command::Quit => return vec![Effect::Quit],
        Command::Suspend => return vec![Effect::Suspend],
        Command::Redraw => return vec![Effect::Redraw],
        Command::CancelWork => {
            if state.background.importing.is_none() && state.background.backlog == 0 {
                let words = state.messages.text("work-nothing");
                state.say(words);
            }
            return vec![Effect::CancelWork];
        }
        Command::Help => {
            state.page = match state.page.take() {
                Some(_) => None,
                None => Some(help::model::Model::keys(state.focus, &state.messages)),
            };
            state.fit();
        }
        Command::Failures => show_failures(state),
        Command::Back => return back(state),
        Command::FocusNext => state.focus(state.focus.next()),
        Command::FocusPrevious => state.focus(state.focus.previous()),
        Command::FocusArticles => state.focus(Pane::Articles),
        Command::FocusText => state.focus(Pane::Text),
        Command::FocusEntities => state.focus(Pane::Entities),
        Command::FocusTimeline => state.focus(Pane::Timeline),
        Command::Zoom => {
            state.zoomed = !state.zoomed;
            state.fit();
        }
        Command::Down => return step(state, times),
        Command::Up => return step(state, -times),
        Command::HalfPageDown => return step(state, times * half_page(state)),
        Command::HalfPageUp => return step(state, -times * half_page(state)),
        Command::PageDown => return step(state, times * page(state)),
        Command::PageUp => return step(state, -times * page(state)),
        Command::First => return to_end(state, false),
        Command::Last => return to_end(state, true),
        Command::Left => state.timeline.travel(sideways(state, -times)),
        Command::Right => state.timeline.travel(sideways(state, times)),
        Command::FinerGrain => state.timeline.change_grain(true),
        Command::CoarserGrain => state.timeline.change_grain(false),
        Command::Narrow => return narrow(state),
        Command::Open => {
            state.focus(Pane::Text);
            return open(state, state.articles.selected_id());
        }
        Command::NextArticle => return open_beside(state, times),
        Command::PreviousArticle => return open_beside(state, -times),
        Command::NextUnread => return next_unread(state),
        Command::Filter => begin_filter(state),
        Command::SortNext => return sort(state, false),
        Command::ReverseSort => return sort(state, true),
        Command::ToggleRead => return toggle_read(state),
        Command::ToggleStar => return toggle_star(state),
        Command::NextMention => walk(state, false),
        Command::PreviousMention => walk(state, true),
        Command::ArticlesNaming => return articles_naming(state),
        Command::Search => state.prompt = Some(Prompt::new(Purpose::Search, "")),
        Command::SearchNext => to_hit(state, false),
        Command::SearchPrevious => to_hit(state, true),
        Command::FoldFurniture => {
            state.text.toggle_fold();
            let words = state.messages.text(if state.text.folded() {
                "furniture-folded"
            } else {
                "furniture-shown"
            });
            state.say(words);
        }
    }
    Vec::new()
}

/// Left and right on the screen are earlier or later, as time runs.
fn sideways(state: &State, right: isize) -> isize {
    if state.direction.is_rtl() {
        -right
    } else {
        right
    }
}

fn page(state: &State) -> isize {
    let rows = match (&state.page, state.focus) {
        (Some(page), _) => page.page_rows(),
        (None, Pane::Articles) => state.articles.page_rows(),
        // A row of the last page stays in sight.
        (None, Pane::Text) => state.text.page_rows().saturating_sub(1),
        (None, Pane::Entities) => state.entities.page_rows(),
        (None, Pane::Timeline) => state.timeline.page_rows(),
    };
    isize::try_from(rows).unwrap_or(1).max(1)
}

fn half_page(state: &State) -> isize {
    (page(state) / 2).max(1)
}

/// Moves in what has the focus by `rows`, down for positive ones.
pub fn step(state: &mut State, rows: isize) -> Vec<Effect> {
    if let Some(page) = &mut state.page {
        page.scroll(rows);
        return Vec::new();
    }
    match state.focus {
        Pane::Articles => {
            state.articles.step(rows);
            let mut effects = ask_missing(state);
            effects.extend(preview(state));
            return effects;
        }
        Pane::Text => {
            state.text.here = None;
            state.text.scroll(rows);
        }
        Pane::Entities => {
            state.entities.step(rows);
            state.text.walked = None;
        }
        Pane::Timeline => state.timeline.step(rows),
    }
    Vec::new()
}

fn to_end(state: &mut State, last: bool) -> Vec<Effect> {
    if state.page.is_none() && state.focus == Pane::Text {
        state.text.here = None;
        if last {
            state.text.last();
        } else {
            state.text.first();
        }
        return Vec::new();
    }
    let far = isize::MAX / 4;
    step(state, if last { far } else { -far })
}

/// Asks for the rows on the screen that are not held yet.
pub fn ask_missing(state: &State) -> Vec<Effect> {
    let missing = state.articles.missing();
    if missing.is_empty() {
        Vec::new()
    } else {
        vec![Effect::Ask(Request::Rows(missing))]
    }
}

fn back(state: &mut State) -> Vec<Effect> {
    if state.page.take().is_some() {
        return Vec::new();
    }
    if state.focus == Pane::Text && (state.text.walked.is_some() || state.text.here.is_some()) {
        state.text.walked = None;
        state.text.here = None;
        return Vec::new();
    }
    if state.zoomed {
        state.zoomed = false;
        state.fit();
        return Vec::new();
    }
    if state.focus != Pane::Articles {
        state.focus(Pane::Articles);
        return Vec::new();
    }
    let query = state.articles.query();
    let whole = ListQuery {
        scope: query.scope.clone(),
        sort: query.sort,
        descending: query.descending,
        ..ListQuery::default()
    };
    if whole == *query {
        return Vec::new();
    }
    state.articles.set_query(whole);
    state.articles.narrowed_to.clear();
    state.ask_list(false)
}

fn show_failures(state: &mut State) {
    if state.background.failures.is_empty() {
        let words = state.messages.text("failures-none");
        state.say(words);
    } else {
        let title = state.messages.text("pane-failures");
        let sentences = state.background.failures.clone();
        state.page = Some(help::model::Model::sentences(title, sentences));
        state.fit();
    }
}

/// Asks for an article, and remembers the place in the one that is left.
pub fn open(state: &mut State, id: Option<ArticleId>) -> Vec<Effect> {
    let Some(id) = id else { return Vec::new() };
    if state.text.id == Some(id) && state.opening.is_none() {
        return engage(state);
    }
    let mut effects = bookmark(state);
    state.preview = false;
    if state.opening != Some(id) {
        state.opening = Some(id);
        effects.push(Effect::Ask(Request::Open(id)));
    }
    effects
}

/// Shows the selected article beside the list, where there is room for both.
pub fn preview(state: &mut State) -> Vec<Effect> {
    let Some(id) = state.articles.selected_id() else {
        return Vec::new();
    };
    let shown = state.text.id == Some(id) && state.opening.is_none();
    let visible = state.places().iter().any(|(pane, _)| *pane == Pane::Text);
    if shown || !visible || state.opening == Some(id) {
        return Vec::new();
    }
    let mut effects = bookmark(state);
    state.preview = true;
    state.opening = Some(id);
    effects.push(Effect::Ask(Request::Open(id)));
    effects
}

/// The user has turned to the text: what was a preview is being read.
pub fn engage(state: &mut State) -> Vec<Effect> {
    if state.focus != Pane::Text || !state.preview {
        return Vec::new();
    }
    state.preview = false;
    mark_read(state)
}

/// Marks the open article as read.
pub fn mark_read(state: &mut State) -> Vec<Effect> {
    let Some(id) = state.text.id else {
        return Vec::new();
    };
    if let Some(row) = state.articles.row_mut(id) {
        if row.read {
            return Vec::new();
        }
        row.read = true;
    }
    vec![Effect::Ask(Request::SetRead(id, true))]
}

/// Keeps the place in the open article.
pub fn bookmark(state: &State) -> Vec<Effect> {
    match state.text.id {
        Some(id) if !state.preview => {
            vec![Effect::Ask(Request::SetPosition(id, state.text.bookmark()))]
        }
        _ => Vec::new(),
    }
}

fn open_beside(state: &mut State, by: isize) -> Vec<Effect> {
    // The article that is open may not be the selected one: go on from the open one.
    if let Some(open) = state.text.id {
        state.articles.select_id(open);
    }
    if state.articles.step(by) {
        let mut effects = ask_missing(state);
        effects.extend(open(state, state.articles.selected_id()));
        effects
    } else {
        let end = if by > 0 { "list-end" } else { "list-start" };
        let words = state.messages.text(end);
        state.say(words);
        Vec::new()
    }
}

fn next_unread(state: &mut State) -> Vec<Effect> {
    // Only rows that are held can be judged; those around the screen always are.
    let found = state
        .articles
        .held_from(state.articles.selected() + 1)
        .find(|(_, row)| !row.read)
        .map(|(index, _)| index);
    let Some(index) = found else {
        let words = state.messages.text("list-end");
        state.say(words);
        return Vec::new();
    };
    state.articles.select(index);
    let mut effects = ask_missing(state);
    effects.extend(preview(state));
    effects
}

fn begin_filter(state: &mut State) {
    let filter = state.articles.query().filter.clone();
    state.filter_before.clone_from(&filter);
    state.prompt = Some(Prompt::new(
        Purpose::Filter,
        filter.as_deref().unwrap_or_default(),
    ));
}

fn typed(state: &mut State, change: impl FnOnce(&mut Prompt) -> Outcome) -> Vec<Effect> {
    let Some(prompt) = &mut state.prompt else {
        return Vec::new();
    };
    let outcome = change(prompt);
    let (purpose, text) = (prompt.purpose, prompt.text().to_owned());
    if matches!(outcome, Outcome::Accepted | Outcome::Cancelled) {
        state.prompt = None;
    }
    match (purpose, outcome) {
        (Purpose::Filter, Outcome::Changed) => set_filter(state, Some(text)),
        (Purpose::Filter, Outcome::Cancelled) => {
            let before = state.filter_before.take();
            set_filter(state, before)
        }
        (Purpose::Search, Outcome::Accepted) => {
            search(state, &text);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn set_filter(state: &mut State, filter: Option<String>) -> Vec<Effect> {
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

fn sort(state: &mut State, reverse: bool) -> Vec<Effect> {
    let mut query = state.articles.query().clone();
    if reverse {
        query.descending = !query.descending;
    } else {
        query.sort = articles::model::sort_after(query.sort);
        query.descending = query.sort == Sort::Date;
    }
    let by = state.messages.text(match query.sort {
        Sort::Date => "sort-date",
        Sort::Title => "sort-title",
        Sort::Source => "sort-source",
    });
    let descending = if query.descending { "yes" } else { "no" };
    let words = state.messages.with(
        "sort-now",
        [("by", by.as_str()), ("descending", descending)],
    );
    state.say(words);
    state.articles.set_query(query);
    state.ask_list(true)
}

/// The article that marks go to: the open one while its text has the focus, else the selected.
fn marked(state: &State) -> Option<ArticleId> {
    if state.focus == Pane::Articles {
        state.articles.selected_id()
    } else {
        state.text.id.or_else(|| state.articles.selected_id())
    }
}

fn toggle_read(state: &mut State) -> Vec<Effect> {
    let Some(row) = marked(state).and_then(|id| state.articles.row_mut(id)) else {
        return Vec::new();
    };
    row.read = !row.read;
    let (id, read) = (row.id, row.read);
    let words = state
        .messages
        .text(if read { "marked-read" } else { "marked-unread" });
    state.say(words);
    vec![Effect::Ask(Request::SetRead(id, read))]
}

fn toggle_star(state: &mut State) -> Vec<Effect> {
    let Some(row) = marked(state).and_then(|id| state.articles.row_mut(id)) else {
        return Vec::new();
    };
    row.starred = !row.starred;
    let (id, starred) = (row.id, row.starred);
    let words = state
        .messages
        .text(if starred { "starred" } else { "unstarred" });
    state.say(words);
    vec![Effect::Ask(Request::SetStarred(id, starred))]
}

/// To the next or the previous mention: of the selected entity from the entities pane, of the
/// walked one or of any from the text.
fn walk(state: &mut State, backwards: bool) {
    if state.focus == Pane::Entities {
        let selected = state.entities.selected_entity();
        if state.text.walked != selected {
            state.text.walked = selected;
            state.text.here = None;
        }
    }
    let Some(span) = state.text.next_mention(backwards) else {
        let words = state.messages.text("mention-none");
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

fn articles_naming(state: &mut State) -> Vec<Effect> {
    let Some(entity) = state
        .entities
        .selected_entity()
        .and_then(|index| state.entities.entities().get(index))
    else {
        return Vec::new();
    };
    let words = state
        .messages
        .with("naming", [("name", entity.name.as_str())]);
    let query = ListQuery {
        entity: Some(entity.key.clone()),
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

fn narrow(state: &mut State) -> Vec<Effect> {
    let Some((row, days, count)) = state.timeline.selection() else {
        return Vec::new();
    };
    let span = if days.0 == days.1 {
        days.0.to_string()
    } else {
        format!("{} – {}", days.0, days.1)
    };
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
    let query = ListQuery {
        days: Some(days),
        keyword: Some(row.key.clone()),
        ..state.articles.query().clone()
    };
    state.articles.set_query(query);
    state.articles.narrowed_to = words;
    state.focus(Pane::Articles);
    state.ask_list(true)
}

fn search(state: &mut State, query: &str) {
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
    state.text.hits.ranges = ranges;
    state.text.here = None;
    to_hit(state, false);
}

fn to_hit(state: &mut State, backwards: bool) {
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
