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
use std::sync::{Mutex, PoisonError};
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
        match look(library, end, post) {
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

/// Takes in what there is, if it is not for a few articles alone.
fn look(library: &Library, end: &Receiver<()>, post: &Post) -> Result<(), LibraryError> {
    if library.index_backlog()? > FEW {
        update(library, end, post)?;
    }
    Ok(())
}

/// Takes in the few changes that have waited for a search; more of them are the indexer's.
///
/// # Errors
///
/// When the library cannot be read or the index not written.
pub fn catch_up(library: &Library, post: &Post) -> Result<(), LibraryError> {
    // A search asks for a list and for a timeline at once: whoever comes second waits.
    static TURN: Mutex<()> = Mutex::new(());
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
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

#[cfg(test)]
mod tests {
    use super::super::{Request, reply_to};
    use super::*;
    use crate::library::tests::incoming;
    use crate::library::{ListQuery, Query, Search};

    /// A library of so many articles, all of which have the word «وزير».
    fn library(articles: u64) -> Library {
        let mut library = Library::ephemeral().unwrap();
        let articles: Vec<_> = (0..articles)
            .map(|number| incoming(&format!("خبر {number}"), "زار وزير المدينة.", 1))
            .collect();
        library.add(&articles).unwrap();
        library
    }

    /// How many articles a search for that word lists; `None` when it cannot be answered.
    fn found(library: &mut Library) -> Option<usize> {
        let query = ListQuery {
            search: Some(Search {
                query: Query::parse("وزير").unwrap(),
                typed: "وزير".to_owned(),
            }),
            ..ListQuery::default()
        };
        let request = Request::List {
            query,
            generation: 1,
        };
        let replies = reply_to(library, &request);
        replies.into_iter().find_map(|reply| match reply {
            Reply::Listed { ids, .. } => Some(ids.len()),
            _ => None,
        })
    }

    /// What the indexer does in one look.
    fn one_look(library: &Library) {
        let (_reader, end) = std::sync::mpsc::channel();
        let post: Post = std::sync::Arc::new(|_| {});
        look(library, &end, &post).unwrap();
    }

    #[test]
    fn a_few_articles_wait_for_a_search_which_finds_them() {
        let mut library = library(FEW);
        one_look(&library);
        assert!(!library.has_index().unwrap());
        assert_eq!(found(&mut library), Some(16));
        assert_eq!(library.index_backlog().unwrap(), 0);
    }

    #[test]
    fn an_article_that_came_a_moment_ago_is_found() {
        let mut library = library(3);
        assert_eq!(found(&mut library), Some(3));
        let late = incoming("خبر أخير", "عاد وزير الثقافة.", 2);
        library.add(&[late]).unwrap();
        assert_eq!(found(&mut library), Some(4));
    }

    #[test]
    fn of_two_who_search_at_once_both_are_answered() {
        for _ in 0..10 {
            let library = library(3);
            let searching = [(); 3].map(|()| {
                let mut library = library.reopen().unwrap();
                std::thread::spawn(move || found(&mut library))
            });
            for search in searching {
                assert_eq!(search.join().unwrap(), Some(3));
            }
        }
    }

    #[test]
    fn a_search_in_an_empty_library_finds_nothing_and_says_no_more() {
        assert_eq!(found(&mut library(0)), Some(0));
    }

    #[test]
    fn many_articles_are_left_to_the_indexer() {
        let mut library = library(FEW + 1);
        assert_eq!(found(&mut library), None);
        one_look(&library);
        assert_eq!(found(&mut library), Some(17));
    }
}
