//! What the workers tell of long work: how far it is, what came of it, what went wrong.

use crate::library::ArticleId;
use crate::ui::apply;
use crate::ui::progress::Progress;
use crate::ui::state::{Effect, Imported, State};
use crate::ui::work::{Reply, Resumable};

/// Takes such a reply into the state.
pub(super) fn take(state: &mut State, reply: Reply) -> Vec<Effect> {
    match reply {
        Reply::Imported { counts, failures } => imported(state, counts, failures),
        Reply::Stopped { what, counts } => stopped(state, what, counts),
        Reply::Watched {
            counts,
            gone,
            failures,
            rewritten,
        } => {
            for failure in failures {
                state.trouble(failure);
            }
            watched(state, counts, gone, &rewritten)
        }
        Reply::WatchRefused => {
            let words = state.messages.text("watch-refused");
            state.trouble(words);
            Vec::new()
        }
        Reply::Backlog { left, progress } => backlog(state, left, progress),
        Reply::Indexing { left, progress } => {
            state.background.indexing = (left > 0).then_some((left, progress));
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn imported(state: &mut State, counts: Imported, failures: Vec<String>) -> Vec<Effect> {
    state.background.importing = None;
    for failure in failures {
        state.trouble(failure);
    }
    let words = state.messages.with(
        "work-imported",
        [
            ("new", counts.new),
            ("changed", counts.changed),
            ("unchanged", counts.unchanged),
            ("failed", counts.failed),
        ],
    );
    log::info!("read in: {counts:?}");
    if counts.failed > 0 {
        state.warn(words);
    } else if !state.notice.as_ref().is_some_and(|notice| notice.warning) {
        state.say(words);
    }
    state.ask_list(false)
}

fn stopped(state: &mut State, what: Resumable, counts: Imported) -> Vec<Effect> {
    match what {
        Resumable::Reading => {
            state.background.importing = None;
            state.background.reading_rests = true;
            let done = [("count", counts.done())];
            let words = state.messages.with("work-reading-stopped", done);
            state.say(words);
            state.ask_list(false)
        }
        Resumable::Analysing => {
            state.background.analysing = None;
            state.background.analysing_rests = true;
            let left = [("count", state.background.backlog)];
            let words = state.messages.with("work-analysing-stopped", left);
            state.say(words);
            Vec::new()
        }
    }
}

/// Files that have changed while they were watched.
fn watched(
    state: &mut State,
    counts: Imported,
    gone: usize,
    rewritten: &[ArticleId],
) -> Vec<Effect> {
    let is_something = counts.new + counts.changed > 0 || gone > 0;
    if is_something && counts.failed == 0 {
        let gone = u64::try_from(gone).unwrap_or(u64::MAX);
        let words = state.messages.with(
            "watch-came",
            [
                ("new", counts.new),
                ("changed", counts.changed),
                ("gone", gone),
            ],
        );
        state.say(words);
    }
    state.articles.forget(rewritten);
    let mut effects = Vec::new();
    // The open article may be another now, or its file gone.
    if state
        .text
        .id
        .is_some_and(|id| gone > 0 || rewritten.contains(&id))
    {
        effects.extend(apply::reopen(state));
    }
    if is_something {
        effects.extend(state.ask_list(false));
    }
    effects
}

fn backlog(state: &mut State, left: u64, progress: Progress) -> Vec<Effect> {
    state.background.backlog = left;
    state.background.analysing = (left > 0).then_some(progress);
    if left == 0 {
        // Keywords and names are complete now.
        state.ask_list(false)
    } else {
        Vec::new()
    }
}
