//! A gate that work stands before until the first frame is on the screen.

use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// Closed until somebody opens it, and open from then on.
#[derive(Debug, Clone, Default)]
pub struct Gate(Arc<(Mutex<bool>, Condvar)>);

impl Gate {
    /// Lets everybody pass.
    pub fn open(&self) {
        let (is_open, opened) = &*self.0;
        *is_open.lock().unwrap_or_else(PoisonError::into_inner) = true;
        opened.notify_all();
    }

    /// Waits until it is open.
    pub fn pass(&self) {
        let (is_open, opened) = &*self.0;
        let mut guard = is_open.lock().unwrap_or_else(PoisonError::into_inner);
        while !*guard {
            guard = opened.wait(guard).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::{TryRecvError, channel};

    #[test]
    fn nobody_passes_before_it_is_open_and_everybody_afterwards() {
        let gate = Gate::default();
        let (sender, passed) = channel();
        let waiting = {
            let gate = gate.clone();
            std::thread::spawn(move || {
                gate.pass();
                let _ = sender.send(());
            })
        };
        assert_eq!(passed.try_recv(), Err(TryRecvError::Empty));
        gate.open();
        waiting.join().unwrap();
        assert_eq!(passed.try_recv(), Ok(()));
        gate.pass();
    }
}
