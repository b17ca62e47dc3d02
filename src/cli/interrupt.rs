//! Ctrl-C in a long command: what is at work finishes the batch it is in, and what has come in
//! stays. A second one ends the program at once.

use signal_hook::consts::SIGINT;
use signal_hook::flag;
use std::io;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the user has asked to stop.
#[derive(Debug, Clone)]
pub struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// Listens from now on.
    ///
    /// # Errors
    ///
    /// When the system does not let it.
    pub fn listen() -> io::Result<Self> {
        let asked = Arc::new(AtomicBool::new(false));
        flag::register_conditional_shutdown(SIGINT, 128 + SIGINT, Arc::clone(&asked))?;
        flag::register(SIGINT, Arc::clone(&asked))?;
        Ok(Self(asked))
    }

    /// Whether it has happened.
    pub fn happened(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Breaks once it has happened.
    pub fn go_on(&self) -> ControlFlow<()> {
        if self.happened() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}
