//! The indexer: keeps the search index in step with what the others write.
//!
//! To write a few articles costs as much memory and time as to write a thousand, and most of it is
//! for nothing when nobody searches. So a few wait until somebody does: whoever answers a search
//! calls [`catch_up`] first.

use super::{Post, Reply};
use crate::library::{Library, LibraryError, Renewal};
use crate::ui::progress::{Pace, Progress};
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// How often it looks for something new.
const LOOK: Duration = Duration::from_millis(1_500);
/// How often the screen hears of progress.
const REPORT: Duration = Duration::from_millis(250);

/// So many changes wait until somebody searches.
const FEW: u64 = 16;

/// Works until the reader is gone, which `end` tells by being closed.
pub fn run(library: &Library, end: &Receiver<()>, post: &Post) {
    let mut failed = None;
    loop {
        let updated = match library.index_backlog() {
            Ok(0..=FEW) => Ok(()),
            Ok(_) => update(library, end, post),
            Err(error) => Err(error),
        };
        match updated {
            Ok(()) => failed = None,
            // Another reader is at it; it does the same work.
            Err(LibraryError::IndexBusy) => {}
            Err(error) => {
                let sentence = error.to_string();
                if failed.as_ref() != Some(&sentence) {
                    post(Reply::Failed(sentence.clone()));
                    failed = Some(sentence);
                }
            }
        }
        match end.recv_timeout(LOOK) {
            Ok(()) | Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

/// Takes in the few changes that have waited for a search; more of them are the indexer's.
///
/// # Errors
///
/// When the library cannot be read or the index not written.
pub fn catch_up(library: &Library, post: &Post) -> Result<(), LibraryError> {
    let waiting = library.index_backlog()?;
    if waiting > FEW || (waiting == 0 && library.has_index()?) {
        return Ok(());
    }
    match library.update_index(|_| ControlFlow::Continue(())) {
        Ok(renewal @ Renewal::Broken(_)) => post(Reply::IndexRenewed(renewal)),
        // Another reader is at it: what there is answers.
        Ok(_) | Err(LibraryError::IndexBusy) => {}
        Err(error) => return Err(error),
    }
    Ok(())
}

fn update(library: &Library, end: &Receiver<()>, post: &Post) -> Result<(), LibraryError> {
    let mut last = Instant::now();
    let mut told = false;
    let before = library.has_index()?;
    let pace = Pace::begin();
    let renewal = library.update_index(|indexing| {
        if last.elapsed() >= REPORT {
            last = Instant::now();
            told = true;
            let whole = indexing.done + indexing.left;
            post(Reply::Indexing {
                left: indexing.left,
                progress: pace.progress(indexing.done, Some((indexing.done, whole))),
            });
        }
        match end.try_recv() {
            Err(std::sync::mpsc::TryRecvError::Disconnected) => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        }
    })?;
    if told {
        post(Reply::Indexing {
            left: 0,
            progress: Progress::default(),
        });
    }
    if !before || renewal != Renewal::NotNeeded {
        post(Reply::IndexRenewed(renewal));
    }
    Ok(())
}
