//! The scribe: writes marks, in the order in which they were made.

use super::{Post, Reply, Request};
use crate::library::Library;
use std::sync::mpsc::Receiver;

/// Writes until the reader is gone and every mark is written.
pub fn run(library: &mut Library, requests: &Receiver<Request>, post: &Post) {
    for request in requests {
        let written = match request {
            Request::SetRead(id, read) => library.set_read(id, read),
            Request::SetStarred(id, starred) => library.set_starred(id, starred),
            Request::SetPosition(id, byte) => library.set_position(id, byte),
            _ => Ok(()),
        };
        if let Err(error) = written {
            post(Reply::Failed(error.to_string()));
        }
    }
}
