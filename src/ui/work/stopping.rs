//! The user's word that running work shall stop, and the reader's that everything shall end.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// What the workers look at while they work; shared by all of them.
#[derive(Debug, Clone, Default)]
pub struct Stop {
    stops: Arc<AtomicU64>,
    ended: Arc<AtomicBool>,
}

/// Work that was begun under the present word: a later one stops it, an earlier one does not.
#[derive(Debug, Clone)]
pub struct Leave {
    stop: Stop,
    stops: u64,
}

impl Stop {
    /// Stops what is running now.
    pub fn stop(&self) {
        self.stops.fetch_add(1, Ordering::Relaxed);
    }

    /// Stops what is running, and whatever would begin later.
    pub fn end(&self) {
        self.ended.store(true, Ordering::Relaxed);
    }

    /// Whether everything shall end.
    pub fn is_ended(&self) -> bool {
        self.ended.load(Ordering::Relaxed)
    }

    /// Leave to begin something.
    pub fn begin(&self) -> Leave {
        Leave {
            stop: self.clone(),
            stops: self.stops.load(Ordering::Relaxed),
        }
    }
}

impl Leave {
    /// Whether the work may go on.
    pub fn go_on(&self) -> ControlFlow<()> {
        let stopped = self.stop.stops.load(Ordering::Relaxed) != self.stops;
        if stopped || self.stop.is_ended() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stop_ends_what_runs_and_not_what_begins_later() {
        let stop = Stop::default();
        let running = stop.begin();
        assert!(running.go_on().is_continue());
        stop.stop();
        assert!(running.go_on().is_break());
        let later = stop.begin();
        assert!(later.go_on().is_continue());
        stop.end();
        assert!(later.go_on().is_break() && stop.begin().go_on().is_break());
    }
}
