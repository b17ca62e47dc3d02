//! Replies of the workers into changes of the state.

mod sources;
mod working;

use super::apply;
use super::messages::is_missing;
use super::panes::help::model::{Holds, Model as Page};
use super::panes::text::document::{Document, UnitKind};
use super::panes::{Pane, entities, help};
use super::state::{Effect, State};
use super::work::marking::Answer;
use super::work::naming::{self, Asked};
use super::work::{Extent, Opened, Reply, Request, Shown};
use crate::analysis::entities::Entity;
use crate::analysis::timeline::PeriodTerm;
use crate::article::{Article, DateEvidence};
use crate::intake::paged::PagedText;
use crate::library::{Act, ArticleId, ArticleRow, Renewal};
use crate::text::as_seen::{Stored, View};
use crate::text::isolate::isolate;
use fluent_bundle::FluentValue;
use jiff::civil::Date;
use std::path::Path;

/// Takes a reply into the state.
pub fn take(state: &mut State, reply: Reply) -> Vec<Effect> {
    match reply {
        Reply::Listed {
            generation,
            extent,
            ids,
            rows,
        } => {
            // The beginning alone would lose a selection further down.
            let is_partial = extent == Extent::Beginning && !state.to_top;
            // While a sole article is waited for, any list that has it will do.
            let is_wanted = generation == state.generation || state.open_sole;
            if !is_wanted || is_partial {
                return Vec::new();
            }
            listed(state, ids, rows)
        }
        Reply::Rows(rows) => {
            state.articles.set_rows(rows);
            Vec::new()
        }
        Reply::Opened(opened) => show(state, *opened),
        Reply::Glanced { shown, position } => {
            glance(state, *shown, position);
            Vec::new()
        }
        Reply::Analysed { id, analysis } => {
            state.for_article(id, |state| analysed(state, analysis.entities.clone()));
            Vec::new()
        }
        Reply::Naming(answer) => named(state, answer),
        Reply::Counted { .. } | Reply::Dated { .. } => {
            take_days(state, reply);
            Vec::new()
        }
        Reply::OwnTerms(terms) => own_terms(state, terms),
        Reply::Told { days, terms } => show_period(state, days, &terms),
        Reply::Drawn(path) => drawn(state, &path),
        Reply::Sources { .. }
        | Reply::Refreshing(_)
        | Reply::Refreshed { .. }
        | Reply::Subscribed { .. }
        | Reply::Offered(_)
        | Reply::SourcesChanged
        | Reply::NotFetched(_) => sources::take(state, reply),
        Reply::Importing { .. }
        | Reply::Imported { .. }
        | Reply::Stopped { .. }
        | Reply::Watched { .. }
        | Reply::Rewritten(_)
        | Reply::WatchRefused
        | Reply::Backlog { .. }
        | Reply::Indexing { .. } => working::take(state, reply),
        Reply::IndexRenewed(renewal) => index_renewed(state, &renewal),
        Reply::Marking(answer) => marked(state, *answer),
        Reply::SearchKept => {
            let words = state.messages.text("find-kept");
            state.say(words);
            Vec::new()
        }
        Reply::KeptSearches(searches) => {
            show_kept(state, searches);
            Vec::new()
        }
        Reply::Broken(reason) => {
            let words = state.messages.with("work-broken", [("reason", reason)]);
            state.trouble(words);
            Vec::new()
        }
        Reply::Failed(sentence) => {
            failed(state, &sentence);
            Vec::new()
        }
        Reply::NoLibrary(error) => {
            failed(state, &error.to_string());
            Vec::new()
        }
    }
}

/// Takes what a list is counted to, or what an article dates, into the timeline.
fn take_days(state: &mut State, reply: Reply) {
    match reply {
        Reply::Counted {
            generation,
            rows,
            totals,
        } if generation == state.generation => {
            state.timeline.set(rows, totals);
            state.fit();
        }
        Reply::Dated { id, passages } => state.for_article(id, |state| {
            let published = state.timeline.moment;
            state.timeline.passages.set(passages.clone(), published);
        }),
        _ => {}
    }
}

fn failed(state: &mut State, sentence: &str) {
    state.opening = None;
    state.to_stand_beside = None;
    let words = state.messages.error(sentence);
    state.trouble(words);
}

fn listed(state: &mut State, ids: Vec<ArticleId>, rows: Vec<ArticleRow>) -> Vec<Effect> {
    let stays = std::mem::take(&mut state.stays_at_top) && state.articles.selected() == 0;
    let to_top = std::mem::take(&mut state.to_top) || stays;
    state.articles.set_ids(ids, to_top);
    state.articles.set_rows(rows);
    let mut effects = apply::ask_missing(state);
    effects.extend(open_first(state));
    effects
}

/// The open article's names; what was selected stays so.
fn analysed(state: &mut State, found: Vec<Entity>) {
    let selected = state.entities.selected().map(|entity| entity.key.clone());
    state.entities.set(Some(found));
    if let Some(key) = selected {
        state.entities.select_key(&key);
    }
    apply::colour(state);
}

fn index_renewed(state: &mut State, renewal: &Renewal) -> Vec<Effect> {
    state.background.indexing = None;
    if let Renewal::Broken(_) = renewal {
        let words = state.messages.text("index-renewed");
        state.warn(words);
    }
    if state.articles.query().search.is_some() {
        state.ask_list(false)
    } else {
        Vec::new()
    }
}

fn show_kept(state: &mut State, searches: Vec<String>) {
    if searches.is_empty() {
        let words = state.messages.text("find-none-kept");
        state.page = None;
        state.say(words);
    } else {
        let title = state.messages.text("pane-kept-searches");
        state.page = Some(Page::choices(title, Holds::Searches, searches));
        state.fit();
    }
}

/// What has become of marks, passages and what was handed out.
fn marked(state: &mut State, answer: Answer) -> Vec<Effect> {
    match answer {
        Answer::Changed { made, back, way } => apply::changed(state, &made, back, &way),
        Answer::Exported(count, to) => {
            let words = state.messages.with(
                "exported",
                [
                    ("count", FluentValue::from(count)),
                    ("to", to.display().to_string().into()),
                ],
            );
            state.say(words);
            Vec::new()
        }
        Answer::Ready {
            program,
            takes_terminal,
        } => apply::run_program(state, program, takes_terminal),
        Answer::Passages(id, passages) => {
            state.for_article(id, |state| state.text.set_passages(passages.clone()));
            Vec::new()
        }
        Answer::PassagePage { of, rows } => {
            apply::show_passages(state, of, rows);
            Vec::new()
        }
        Answer::Place(letter, place) => {
            let mut effects = apply::to_place(state, letter, place);
            effects.extend(apply::engage(state));
            effects
        }
        Answer::ProgramFailed(name, reason) => {
            let words = if is_missing(&reason) {
                state.messages.with("program-missing", [("name", name)])
            } else {
                let reason = state.messages.error(&reason);
                let failed = [("name", name), ("reason", reason)];
                state.messages.with("program-failed", failed)
            };
            state.warn(words);
            Vec::new()
        }
    }
}

/// What the registrar has to say.
fn named(state: &mut State, answer: naming::Answer) -> Vec<Effect> {
    let words = match answer {
        naming::Answer::Page(Some(page)) => {
            let (page, rows) = *page;
            let shown = entities::page::model(&page, &rows, &state.messages);
            state.page = Some(shown);
            state.fit();
            return Vec::new();
        }
        naming::Answer::Page(None) => state.messages.text("entity-unknown"),
        naming::Answer::Unknown(name) => {
            let words = state.messages.with("decision-unknown", [("name", name)]);
            state.warn(words);
            return Vec::new();
        }
        naming::Answer::Undone(None) => state.messages.text("decision-none"),
        naming::Answer::Undone(Some(_)) => state.messages.text("decision-undone"),
        naming::Answer::Decided(decision) => state.messages.text(match decision.act {
            Act::Merge(_) => "decision-merged",
            Act::Split { .. } => "decision-split",
            Act::Rename(_) => "decision-renamed",
            Act::Kind(_) => "decision-kind",
            Act::Remove => "decision-removed",
        }),
    };
    state.say(words);
    // What the decision changes is read anew: the open article's names, and a list of an entity.
    let mut effects = Vec::new();
    if let Some(id) = state.text.id {
        effects.push(Effect::Ask(Request::Naming(Asked::Names(id))));
    }
    if state.articles.query().entity.is_some() {
        effects.extend(state.ask_list(false));
    }
    effects
}

/// Opens the sole article of a file that was given by name; otherwise shows the selected one
/// beside the list, so that no pane is empty.
fn open_first(state: &mut State) -> Vec<Effect> {
    if state.open_sole && state.articles.len() == 1 {
        state.open_sole = false;
        state.focus(Pane::Text);
        return apply::open(state, state.articles.selected_id());
    }
    if state.text.id.is_none() || state.preview {
        return apply::preview(state);
    }
    Vec::new()
}

fn show(state: &mut State, opened: Opened) -> Vec<Effect> {
    if !state.is_opening(opened.id) {
        // It may have been asked for beside the one that has the keys now.
        let beside = state.facing.as_ref().and_then(|it| it.other.opening);
        if beside.is_none_or(|it| it.id != opened.id) {
            return Vec::new();
        }
        let preview = std::mem::take(&mut state.preview);
        state.change_places();
        let effects = show_here(state, opened);
        state.change_places();
        state.preview = preview;
        state.fit();
        return effects;
    }
    let mut effects = show_here(state, opened);
    if state.facing.is_some() {
        effects.extend(apply::ask_beside(state));
    }
    effects
}

/// Shows an article in the place of the one that has the keys.
fn show_here(state: &mut State, opened: Opened) -> Vec<Effect> {
    let is_outdated = state.opening.take().is_some_and(|it| it.is_outdated);
    // The open article read anew stays where it is, and so does one in which the reader has gone on
    // before the library had taken it in.
    let glanced = state.glanced_at.take();
    let has_moved = glanced.is_some_and(|at| at != state.text.bookmark());
    let position = if has_moved || state.text.id == Some(opened.id) {
        state.text.bookmark()
    } else {
        opened.position
    };
    let is_same = lay_open(
        state,
        Some(opened.id),
        opened.shown,
        position,
        opened.is_gone,
    );
    let mut found = None;
    if let Some(hits) = opened.hits {
        let first = hits.ranges.first().copied();
        found = first.filter(|_| position == 0);
        state.text.hits = hits;
    }
    state.text.passages = opened.passages;
    match opened.analysis {
        Some(analysis) => state.entities.set(Some(analysis.entities)),
        // They are looked for once more, and are the same.
        None if is_same => {}
        None => state.entities.set(None),
    }
    apply::colour(state);
    state.fit();
    if let Some(range) = found {
        state.text.reveal(range);
    }
    if let Some(arrival) = state.arrival.take().filter(|it| it.article == opened.id) {
        apply::stand(state, arrival.spot);
    }
    let mut effects = Vec::new();
    if is_outdated {
        effects.extend(apply::reopen(state));
    }
    if state.preview {
        return effects;
    }
    effects.extend(apply::mark_read(state));
    if let Some(second) = state.to_stand_beside.take() {
        effects.extend(apply::stand_beside(state, second));
    }
    effects
}

/// Shows the sole article of a file while the library takes it in: as yet without a number, marks
/// and names.
fn glance(state: &mut State, shown: Shown, position: u64) {
    // The library may have been faster.
    if !state.open_sole || state.text.document().is_some() {
        return;
    }
    lay_open(state, None, shown, position, false);
    state.focus(Pane::Text);
    state.fit();
    state.glanced_at = Some(state.text.bookmark());
}

/// Puts an article into the text pane, from a byte of its text on. Tells whether it is the one that
/// is there already: then what is done to it goes on.
fn lay_open(
    state: &mut State,
    id: Option<ArticleId>,
    Shown {
        article,
        stored,
        minutes,
    }: Shown,
    position: u64,
    is_gone: bool,
) -> bool {
    let is_known = state.text.id.is_none_or(|known| Some(known) == id);
    let there = state.text.document().and_then(Document::article);
    let is_same = is_known && there == Some(&*article);
    state.timeline.moment = article.metadata.published.map(|published| published.date);
    state.stored = stored.map(|(stored, _)| stored);
    let header = header(&article, stored, is_gone, minutes, state);
    state.entities.head_only = article.continuation.as_ref().map(|_| article.text.len());
    let document = match &article.continuation {
        Some(continuation) => match PagedText::open(continuation) {
            Ok(text) => Document::paged(text, article.metadata.language.direction(), header),
            Err(error) => {
                let words = state.messages.error(&error.to_string());
                state.warn(words);
                Document::held(article, header)
            }
        },
        None => Document::held(article, header),
    };
    if is_same {
        state.text.open_again(id, document, position);
    } else {
        state.text.open(id, document, position);
    }
    state.text.minutes = minutes;
    is_same
}

/// The terms that were kept stand before those added since the start.
fn own_terms(state: &mut State, kept: Vec<String>) -> Vec<Effect> {
    if kept.is_empty() {
        return Vec::new();
    }
    let added = std::mem::replace(&mut state.timeline.own, kept);
    for term in added {
        if !state.timeline.own.contains(&term) {
            state.timeline.own.push(term);
        }
    }
    vec![state.ask_count()]
}

/// A page with what a period was about.
fn show_period(state: &mut State, days: (Date, Date), terms: &[PeriodTerm]) -> Vec<Effect> {
    let span = state.messages.span(days);
    if terms.is_empty() {
        let words = state.messages.with("period-nothing", [("span", span)]);
        state.say(words);
        return Vec::new();
    }
    let title = state.messages.with("period-title", [("span", span)]);
    let lines: Vec<String> = terms
        .iter()
        .map(|term| {
            state.messages.with(
                "period-term",
                [
                    ("keyword", FluentValue::from(term.keyword.clone())),
                    ("inside", term.occurrences.inside.into()),
                    ("outside", term.occurrences.outside.into()),
                ],
            )
        })
        .collect();
    state.page = Some(help::model::Model::sentences(title, lines));
    state.fit();
    Vec::new()
}

/// Says where a picture of the timeline has been written.
fn drawn(state: &mut State, path: &Path) -> Vec<Effect> {
    let file = path.display().to_string();
    let words = state.messages.with("timeline-drawn", [("file", file)]);
    state.say(words);
    Vec::new()
}

/// The lines over an article's text.
fn header(
    article: &Article,
    stored: Option<(Stored, View)>,
    is_gone: bool,
    minutes: Option<usize>,
    state: &State,
) -> Vec<(UnitKind, String)> {
    let metadata = &article.metadata;
    let mut lines = Vec::new();
    if !metadata.title.text.is_empty() {
        lines.push((UnitKind::Title, metadata.title.text.clone()));
    }
    let date = metadata.published.map(|published| {
        let day = state.dates().words(published.date);
        match published.time {
            Some(time) => {
                let time = state.dates().in_digits(&time.strftime("%H:%M").to_string());
                format!("{} {time}", isolate(&day))
            }
            None => day,
        }
    });
    let minutes = minutes.map(|minutes| {
        let minutes = FluentValue::from(minutes);
        state
            .messages
            .with("text-reading-time", [("count", minutes)])
    });
    let source = metadata.source.clone();
    let byline: Vec<String> = [source, metadata.author.clone(), date, minutes]
        .into_iter()
        .flatten()
        .map(|part| isolate(&part))
        .collect();
    if !byline.is_empty() {
        lines.push((UnitKind::Byline, byline.join(" · ")));
    }
    let mut remarks = Vec::new();
    if metadata.title.inferred {
        remarks.push(state.messages.text("text-inferred-title"));
    }
    if metadata
        .published
        .is_some_and(|published| published.evidence == DateEvidence::FileTime)
    {
        remarks.push(state.messages.text("text-guessed-date"));
    }
    if let Some((stored, view)) = stored {
        remarks.push(state.messages.text(match (view, stored) {
            (View::AsWritten, Stored::Visual) => "text-repaired-visual",
            (View::AsWritten, Stored::Forms) => "text-repaired-forms",
            (View::AsWritten, Stored::VisualForms) => "text-repaired-both",
            (View::AsStored, Stored::Visual) => "text-as-stored-visual",
            (View::AsStored, Stored::Forms) => "text-as-stored-forms",
            (View::AsStored, Stored::VisualForms) => "text-as-stored-both",
        }));
    }
    if let Some(continuation) = &article.continuation {
        let size = continuation.bytes / 1_000_000;
        remarks.push(state.messages.with("text-long", [("size", size)]));
    }
    if is_gone {
        remarks.push(state.messages.text("text-file-gone"));
    }
    if !remarks.is_empty() {
        lines.push((UnitKind::Remark, remarks.join(" · ")));
    }
    lines
}
