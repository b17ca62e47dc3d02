//! The counter: keywords by day, for the timeline.

use super::{Post, Reply, Request};
use crate::analysis::timeline::Grain;
use crate::library::Library;
use std::sync::mpsc::Receiver;

/// Keywords counted at most.
const MOST: usize = 60;

/// Counts until the reader is gone; of several questions that wait only the last is answered.
pub fn run(library: &Library, requests: &Receiver<Request>, post: &Post) {
    while let Ok(request) = requests.recv() {
        let latest = requests.try_iter().last().unwrap_or(request);
        let Request::Count { query, generation } = latest else {
            continue;
        };
        post(match library.timeline(&query, Grain::Day, MOST) {
            Ok(rows) => Reply::Counted { generation, rows },
            Err(error) => Reply::Failed(error.to_string()),
        });
    }
}
