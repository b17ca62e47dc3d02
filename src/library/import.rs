//! A stream of articles into the library, in batches, and the analysis that follows.

use super::background::Backgrounds;
use super::{Added, ArticleId, Library, LibraryError};
use crate::analysis;
use crate::analysis::entities::Entity;
use crate::article::Article;
use crate::intake::{Failure, Incoming, IntakeError, PassedOver};
use crate::text::as_seen;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Articles of one transaction at most …
const BATCH: usize = 2_000;
/// … how long the first of them are collected before they are written, so that something is there
/// soon, …
const COLLECT: Duration = Duration::from_millis(120);
/// … and how long later ones are, which double the time: each transaction waits for the disk.
const COLLECT_LONGEST: Duration = Duration::from_millis(500);
/// Memory for the library's pages while much is written, in KB: every article touches a page of
/// each of its indexes.
const PAGES: i64 = 48 << 10;
/// How long the index waits for more articles …
const STEP: Duration = Duration::from_millis(100);
/// … and for how many: each time it is written there is one file more to be merged.
const LEAST: u64 = 10_000;
/// Articles analysed between two transactions.
const ANALYSED: usize = 100;

/// How far an import has come.
#[derive(Debug, Default)]
pub struct Progress {
    /// Articles that were not known.
    pub new: u64,
    /// Articles that were known with another content.
    pub changed: u64,
    /// Articles that were known.
    pub unchanged: u64,
    /// Inputs that could not be read.
    pub failed: u64,
    /// The failures, the first [`KEPT`] of them.
    pub failures: Vec<Failure>,
    /// Files of folders that were not read.
    pub passed: PassedOver,
    /// The article that came in last.
    pub last: Option<ArticleId>,
    /// The articles that have changed, the first [`KEPT`] of them.
    pub rewritten: Vec<ArticleId>,
}

/// Failures kept with their reasons, and changed articles by name; of more only the number is known.
pub const KEPT: usize = 10_000;

impl Progress {
    /// Articles that have come in, known or not.
    pub fn done(&self) -> u64 {
        self.new + self.changed + self.unchanged
    }
}

/// Adds a stream of articles; `report` is called after each batch and may stop it. What has been
/// reported is in the library for good.
///
/// # Errors
///
/// When the library cannot be written.
pub fn import(
    library: &mut Library,
    articles: impl Iterator<Item = Result<Incoming, Failure>>,
    mut report: impl FnMut(&Progress) -> ControlFlow<()>,
) -> Result<Progress, LibraryError> {
    library.hold_pages(Some(PAGES))?;
    let progress = import_in_batches(library, articles, &mut report);
    library.hold_pages(None)?;
    progress
}

fn import_in_batches(
    library: &mut Library,
    articles: impl Iterator<Item = Result<Incoming, Failure>>,
    report: &mut impl FnMut(&Progress) -> ControlFlow<()>,
) -> Result<Progress, LibraryError> {
    let mut progress = Progress::default();
    let mut batch = Vec::new();
    let mut started = Instant::now();
    let mut collect = COLLECT;
    for read in articles {
        match read {
            Ok(incoming) => batch.push(incoming),
            Err(Failure {
                name,
                reason: IntakeError::PassedOver(kind),
            }) => progress.passed.add(kind, name),
            Err(failure) => {
                progress.failed += 1;
                if progress.failures.len() < KEPT {
                    progress.failures.push(failure);
                }
            }
        }
        if batch.len() >= BATCH || started.elapsed() >= collect {
            write(library, &mut batch, &mut progress)?;
            collect = (collect * 2).min(COLLECT_LONGEST);
            if report(&progress).is_break() {
                return Ok(progress);
            }
            started = Instant::now();
        }
    }
    write(library, &mut batch, &mut progress)?;
    let _ = report(&progress);
    Ok(progress)
}

/// Does some work while `index`, another connection to the same library, keeps the search index
/// in step on a thread beside it. What is still to be indexed then is left to
/// [`Library::update_index`].
pub fn while_indexing<T>(index: Library, work: impl FnOnce() -> T) -> T {
    let done = &AtomicBool::new(false);
    std::thread::scope(|scope| {
        let beside = scope.spawn(move || {
            while !done.load(Ordering::Relaxed) {
                // What goes wrong here goes wrong again in the last update, and is told there.
                if index.index_backlog().is_ok_and(|left| left >= LEAST) {
                    let _ = index.update_index(|_| {
                        if done.load(Ordering::Relaxed) {
                            ControlFlow::Break(())
                        } else {
                            ControlFlow::Continue(())
                        }
                    });
                }
                std::thread::park_timeout(STEP);
            }
        });
        let outcome = work();
        done.store(true, Ordering::Relaxed);
        beside.thread().unpark();
        outcome
    })
}

fn write(
    library: &mut Library,
    batch: &mut Vec<Incoming>,
    progress: &mut Progress,
) -> Result<(), LibraryError> {
    if batch.is_empty() {
        return Ok(());
    }
    for (id, added) in library.add(batch)? {
        progress.last = Some(id);
        match added {
            Added::New => progress.new += 1,
            Added::Changed => {
                progress.changed += 1;
                if progress.rewritten.len() < KEPT {
                    progress.rewritten.push(id);
                }
            }
            Added::Unchanged => progress.unchanged += 1,
        }
    }
    batch.clear();
    Ok(())
}

/// Analyses every article that has not been, the newest first; before each of them `report` is
/// told how many are left, and may stop it. What is left then is still known as such later.
///
/// # Errors
///
/// When the library cannot be read or written.
pub fn analyse_backlog(
    library: &mut Library,
    report: impl FnMut(u64) -> ControlFlow<()>,
) -> Result<(), LibraryError> {
    let go_on = || ControlFlow::Continue(());
    analyse_rest(library, |_| None, go_on, report)
}

/// The same, where somebody else may have found the names in an article already: `known` tells
/// them. `go_on` may stop it as well, also while it is counted what is common in the library, of
/// which nothing would be left.
///
/// # Errors
///
/// As for [`analyse_backlog`].
pub fn analyse_rest(
    library: &mut Library,
    mut known: impl FnMut(&Article) -> Option<Vec<Entity>>,
    go_on: impl Fn() -> ControlFlow<()>,
    mut report: impl FnMut(u64) -> ControlFlow<()>,
) -> Result<(), LibraryError> {
    let mut left = library.backlog()?;
    let mut backgrounds = Backgrounds::default();
    let mut stopped = false;
    while left > 0 && !stopped {
        let ids = library.unanalysed(ANALYSED)?;
        let mut found = Vec::with_capacity(ids.len());
        for id in ids {
            let remaining = left.saturating_sub(found.len() as u64).max(1);
            stopped = report(remaining).is_break() || go_on().is_break();
            if stopped {
                break;
            }
            let article = library.article(id)?;
            // Names and keywords are those of the words that were written, and so are their places.
            let article = as_seen::as_written(&article).map_or(article, |(written, _)| written);
            let language = article.metadata.language;
            let Some(background) = backgrounds.of(library, language, &go_on)? else {
                stopped = true;
                break;
            };
            let names = known(&article);
            found.push((id, analysis::analyse_against(&article, names, background)));
        }
        library.store_analysis(&found)?;
        left = left.saturating_sub(found.len() as u64);
        if left == 0 || found.is_empty() {
            left = library.backlog()?;
            if found.is_empty() {
                break;
            }
        }
    }
    if !stopped {
        let _ = report(left);
    }
    Ok(())
}
