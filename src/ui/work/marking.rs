//! The scribe: writes marks, in the order in which they were made.

use super::{Post, Reply, Request};
use crate::library::Library;
use std::sync::mpsc::Receiver;

/// Writes until the reader is gone and every mark is written.
pub fn run(library: &mut Library, requests: &Receiver<Request>, post: &Post) {
    for request in requests {
        let mut more = None;
        let written = match request {
            Request::SetRead(id, read) => library.set_read(id, read),
            Request::SetStarred(id, starred) => library.set_starred(id, starred),
            Request::SetPosition(id, byte) => library.set_position(id, byte),
            Request::Remove(id) => {
                more = Some(Reply::ListsChanged);
                library.remove(&[id]).map(drop)
            }
            Request::BringBack(id) => {
                more = Some(Reply::ListsChanged);
                library.restore(&[id]).map(drop)
            }
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
