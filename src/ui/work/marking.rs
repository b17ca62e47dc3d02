//! The scribe: writes marks and files, and gets ready what programs are handed, in the order in which they were made.

use super::running::HandedFiles;
use super::{Post, Reply, Request, Way};
use crate::library::{ArticleId, Change, Library, Passage, PlaceMark};
use crate::terminal::programs::Program;
use std::path::PathBuf;
use std::sync::mpsc::Receiver;

/// What the scribe has to say, and the desk of what the scribe wrote.
#[derive(Debug)]
pub enum Answer {
    /// A change has been made.
    Changed {
        /// Which.
        made: Change,
        /// What takes it back.
        back: Change,
        /// Whether it was made or taken back.
        way: Way,
    },
    /// So many articles have been written to this place.
    Exported(usize, PathBuf),
    /// The answer to [`Request::HandOver`].
    Ready {
        /// The program with its arguments.
        program: Program,
        /// Whether it takes the terminal until it ends.
        takes_terminal: bool,
    },
    /// The answer to [`Request::Passages`].
    Passages(ArticleId, Vec<Passage>),
    /// The answer to [`Request::PassagePage`]: passages, each with its article's title.
    PassagePage {
        /// Of which article; `None` for all.
        of: Option<ArticleId>,
        /// The passages.
        rows: Vec<(Passage, String)>,
    },
    /// The answer to [`Request::Place`].
    Place(char, Option<PlaceMark>),
    /// A program of the user's did not end well: its name, and why.
    ProgramFailed(String, String),
}

impl From<Answer> for Reply {
    fn from(answer: Answer) -> Self {
        Self::Marking(Box::new(answer))
    }
}

/// Writes until the reader is gone and every mark is written.
pub fn run(library: &mut Library, requests: &Receiver<Request>, post: &Post) {
    let mut files = HandedFiles::default();
    for request in requests {
        let mut more = None;
        let written = match request {
            Request::SetRead(id, read) => library.set_read(id, read),
            Request::SetPosition(id, byte) => library.set_position(id, byte),
            Request::Export { ids, to } => match library.export(&ids, &to) {
                Ok(()) => {
                    more = Some(Answer::Exported(ids.len(), to).into());
                    Ok(())
                }
                Err(error) => {
                    more = Some(Reply::Failed(error.to_string()));
                    Ok(())
                }
            },
            Request::HandOver { ids, command } => {
                more = Some(match files.ready(library, &ids, &command) {
                    Ok(reply) => reply,
                    Err(error) => Reply::Failed(error.to_string()),
                });
                Ok(())
            }
            Request::SetPlace(place) => library.set_place(&place),
            Request::Change { change, way } => library.make(&change).map(|back| {
                let made = change;
                more = Some(Answer::Changed { made, back, way }.into());
            }),
            Request::KeepSearch(query) => {
                more = Some(Reply::SearchKept);
                library.save_search(&query).map(drop)
            }
            Request::ForgetSearch(query) => {
                more = Some(Reply::SourcesChanged);
                library.forget_search(&query)
            }
            Request::Unsubscribe(feed) => {
                more = Some(Reply::SourcesChanged);
                library.unsubscribe(feed)
            }
            Request::Resubscribe(feed) => {
                more = Some(Reply::SourcesChanged);
                library.resubscribe(feed)
            }
            Request::SetFullText(feed, from) => {
                more = Some(Reply::SourcesChanged);
                library.set_full_text(feed, from)
            }
            Request::KeepOwnTerms(terms) => library.set_own_terms(&terms),
            _ => Ok(()),
        };
        if let Err(error) = written {
            post(Reply::Failed(error.to_string()));
        } else if let Some(reply) = more {
            post(reply);
        }
    }
}
