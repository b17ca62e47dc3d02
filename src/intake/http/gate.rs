//! Politeness: one request at a time to a host, and a pause after each.

use std::collections::HashMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Hands out turns with hosts.
#[derive(Debug)]
pub struct Gate {
    pause: Duration,
    hosts: Arc<Hosts>,
}

#[derive(Debug, Default)]
struct Hosts {
    /// For each host when it may be asked again; `None` while it is being asked.
    free: Mutex<HashMap<String, Option<Instant>>>,
    left: Condvar,
}

impl Hosts {
    fn lock(&self) -> MutexGuard<'_, HashMap<String, Option<Instant>>> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A turn with a host; it ends when this is dropped.
#[derive(Debug)]
pub struct Turn {
    host: String,
    pause: Duration,
    hosts: Arc<Hosts>,
}

impl Gate {
    /// A gate that keeps `pause` between two turns with one host.
    pub fn new(pause: Duration) -> Self {
        Self {
            pause,
            hosts: Arc::default(),
        }
    }

    /// Waits for a turn with a host.
    pub fn enter(&self, host: &str) -> Turn {
        let mut free = self.hosts.lock();
        loop {
            let now = Instant::now();
            match free.get(host) {
                Some(None) => {
                    free = self
                        .hosts
                        .left
                        .wait(free)
                        .unwrap_or_else(PoisonError::into_inner);
                }
                Some(Some(at)) if *at > now => {
                    let wait = *at - now;
                    (free, _) = self
                        .hosts
                        .left
                        .wait_timeout(free, wait)
                        .unwrap_or_else(PoisonError::into_inner);
                }
                _ => break,
            }
        }
        free.insert(host.to_owned(), None);
        Turn {
            host: host.to_owned(),
            pause: self.pause,
            hosts: Arc::clone(&self.hosts),
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let again = Instant::now() + self.pause;
        self.hosts
            .lock()
            .insert(std::mem::take(&mut self.host), Some(again));
        self.hosts.left.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_asked_again_only_after_the_pause_and_another_at_once() {
        let pause = Duration::from_millis(80);
        let gate = Gate::new(pause);
        drop(gate.enter("one"));
        let started = Instant::now();
        let other = gate.enter("two");
        assert!(started.elapsed() < pause);
        drop(gate.enter("one"));
        assert!(started.elapsed() >= pause.checked_sub(Duration::from_millis(5)).unwrap());
        drop(other);
    }

    #[test]
    fn a_host_is_asked_one_thing_at_a_time() {
        let gate = Arc::new(Gate::new(Duration::ZERO));
        let turn = gate.enter("host");
        let (sender, entered) = std::sync::mpsc::channel();
        let behind = Arc::clone(&gate);
        let thread = std::thread::spawn(move || {
            let _turn = behind.enter("host");
            sender.send(()).unwrap();
        });
        assert!(entered.recv_timeout(Duration::from_millis(50)).is_err());
        drop(turn);
        entered.recv_timeout(Duration::from_secs(10)).unwrap();
        thread.join().unwrap();
    }
}
