//! A worker that sleeps until something is asked of it.
//!
//! A thread with a connection to the library costs time at the start and memory for good; most
//! readers never fetch a feed, and many never decide about a name.

use super::Request;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

/// Starts the worker's thread, which serves until no request can come any more.
type Start = Box<dyn FnOnce(Receiver<Request>) -> JoinHandle<()>>;

/// Such a worker.
pub struct Service {
    requests: Sender<Request>,
    state: State,
}

enum State {
    Asleep(Start, Receiver<Request>),
    Awake(JoinHandle<()>),
    /// Only while it wakes.
    Waking,
}

impl Service {
    /// A worker whose thread `start` starts.
    pub fn new(start: impl FnOnce(Receiver<Request>) -> JoinHandle<()> + 'static) -> Self {
        let (requests, waiting) = channel();
        Self {
            requests,
            state: State::Asleep(Box::new(start), waiting),
        }
    }

    /// Asks it something.
    pub fn ask(&mut self, request: Request) {
        self.state = match std::mem::replace(&mut self.state, State::Waking) {
            State::Asleep(start, waiting) => State::Awake(start(waiting)),
            other => other,
        };
        // A worker that is gone has said why before it went.
        let _ = self.requests.send(request);
    }

    /// Nothing more will be asked: the thread ends when it has answered everything. `None` if it
    /// never started.
    pub fn end(self) -> Option<JoinHandle<()>> {
        match self.state {
            State::Awake(thread) => Some(thread),
            State::Asleep(..) | State::Waking => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::TryRecvError;

    #[test]
    fn it_starts_with_the_first_question_and_answers_all_before_it_ends() {
        let (sender, answered) = channel();
        let mut service = Service::new(move |requests| {
            std::thread::spawn(move || {
                for request in requests {
                    let _ = sender.send(request);
                }
            })
        });
        assert_eq!(answered.try_recv(), Err(TryRecvError::Empty));
        let asked = [Request::Sources, Request::OwnTerms, Request::KeptSearches];
        for request in asked.clone() {
            service.ask(request);
        }
        let thread = service.end().expect("it has been asked something");
        thread.join().unwrap();
        assert_eq!(answered.try_iter().collect::<Vec<_>>(), asked);
    }

    #[test]
    fn one_that_is_never_asked_never_starts() {
        let service = Service::new(|_| unreachable!("nobody has asked"));
        assert!(service.end().is_none());
    }
}
