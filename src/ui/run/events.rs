//! What may happen to the reader, and who tells of it.

use crate::config::{Config, ConfigError};
use crate::terminal::keyboard::{Came, Keyboard};
use crate::terminal::query::Asking;
use crate::terminal::{Session, signals};
use crate::ui::work::Reply;
use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

/// Whatever happens to the reader.
pub enum Event {
    /// Something has come from the terminal.
    Terminal(Came),
    /// A signal of the system.
    Signal(signals::Signal),
    /// The settings' file has changed, or was asked for; what it says now.
    Settings(Box<Result<Config, ConfigError>>),
    /// A worker is done with something.
    Reply(Reply),
    /// The multiplexer has told which terminal is outside.
    Outside(Option<String>),
}

/// Waits for an event and takes those that have come with it, so that one frame shows them all.
pub fn next_events(events: &Receiver<Event>, limit: Duration) -> Vec<Event> {
    match events.recv_timeout(limit) {
        Ok(first) => std::iter::once(first).chain(events.try_iter()).collect(),
        Err(RecvTimeoutError::Timeout) => Vec::new(),
        Err(RecvTimeoutError::Disconnected) => vec![Event::Terminal(Came::Gone)],
    }
}

/// Starts to wait for keys and for signals.
pub fn listen(
    sender: &Sender<Event>,
    session: &Session,
    asking: Option<Asking>,
) -> io::Result<Keyboard> {
    let signals = sender.clone();
    session.listen(move |signal| {
        let _ = signals.send(Event::Signal(signal));
    })?;
    let keys = sender.clone();
    Keyboard::listen(asking, move |came| {
        // The loop may have ended already; nobody waits for keys then.
        let _ = keys.send(Event::Terminal(came));
    })
}
