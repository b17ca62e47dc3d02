//! What the workers tell of long work: how far it is, what came of it, what went wrong.

use crate::intake::PassedOver;
use crate::intake::passed_over::Kind;
use crate::ui::apply;
use crate::ui::background::Imported;
use crate::ui::progress::Progress;
use crate::ui::state::{Effect, State};
use crate::ui::work::{Reply, Resumable};
use fluent_bundle::FluentValue;

/// Takes such a reply into the state.
pub(super) fn take(state: &mut State, reply: Reply) -> Vec<Effect> {
    match reply {
        Reply::Importing { counts, progress } => {
            let first = state.articles.is_empty();
            state.background.importing = Some((counts, progress));
            state.stay_at_top();
            // The first articles are shown at once; later ones when enough have come.
            if first || state.articles.loaded {
                state.ask_list(false)
            } else {
                Vec::new()
            }
        }
        Reply::Imported {
            counts,
            failures,
            passed,
        } => imported(state, counts, &failures, &passed),
        Reply::Stopped { what, counts } => stopped(state, what, counts),
        Reply::Watched {
            counts,
            gone,
            failures,
        } => {
            tell_failures(state, &failures);
            watched(state, counts, gone)
        }
        Reply::Rewritten(ids) => {
            state.articles.forget(&ids);
            apply::reopen_shown(state, |id| ids.contains(&id))
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

fn imported(
    state: &mut State,
    counts: Imported,
    failures: &[String],
    passed: &PassedOver,
) -> Vec<Effect> {
    state.background.importing = None;
    tell_passed_over(state, passed);
    tell_failures(state, failures);
    let words = state.messages.with(
        "work-imported",
        [
            ("new", counts.new),
            ("changed", counts.changed),
            ("unchanged", counts.unchanged),
            ("failed", counts.failed),
            ("passed", counts.passed),
        ],
    );
    log::info!("read in: {counts:?}");
    if counts.failed > 0 {
        state.warn(words);
    } else if !state.notice.as_ref().is_some_and(|notice| notice.warning) {
        state.say(words);
    }
    state.stay_at_top();
    state.ask_list(false)
}

/// Keeps what could not be read among the troubles.
pub(super) fn tell_failures(state: &mut State, failures: &[String]) {
    for failure in failures {
        let words = state.messages.error(failure);
        state.trouble(words);
    }
}

/// Keeps among the troubles what may hold articles; of pictures and the like the number is enough.
fn tell_passed_over(state: &mut State, passed: &PassedOver) {
    for (kind, count, first) in passed.kinds() {
        let id = match kind {
            Kind::Archive => "passed-archives",
            Kind::Document => "passed-documents",
            Kind::Other => continue,
        };
        let words = state.messages.with(
            id,
            [
                ("count", FluentValue::from(count)),
                ("name", first.to_owned().into()),
            ],
        );
        state.trouble(words);
    }
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
fn watched(state: &mut State, counts: Imported, gone: usize) -> Vec<Effect> {
    state.background.importing = None;
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
    // The file of the open article, or of the one beside it, may be gone, or back as it was.
    let may_be_there_or_not = gone > 0 || counts.unchanged > 0;
    let mut effects = apply::reopen_shown(state, |_| may_be_there_or_not);
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
