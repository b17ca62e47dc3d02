//! The indexer: keeps the search index in step with what the others write.

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

/// Works until the reader is gone, which `end` tells by being closed.
pub fn run(library: &Library, end: &Receiver<()>, post: &Post) {
    let mut failed = None;
    loop {
        match update(library, end, post) {
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
