//! What may happen to the reader, and the threads that wait for it.

use crate::terminal::answers::Answers;
use crate::terminal::query::Asking;
use crate::terminal::{Session, signals, typed};
use crate::ui::work::Reply;
use crossterm::event::Event as TerminalEvent;
use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

/// Whatever happens to the reader.
pub enum Event {
    /// A key, the mouse, a paste, a size.
    Terminal(TerminalEvent),
    /// A signal of the system.
    Signal(signals::Signal),
    /// A worker is done with something.
    Reply(Reply),
    /// The terminal has answered, or will not do so any more.
    Answered(Answers),
    /// The terminal cannot be read any more: it is gone.
    Gone,
}

/// Waits for an event and takes those that have come with it, so that one frame shows them all.
pub fn next_events(events: &Receiver<Event>, limit: Duration) -> Vec<Event> {
    match events.recv_timeout(limit) {
        Ok(first) => std::iter::once(first).chain(events.try_iter()).collect(),
        Err(RecvTimeoutError::Timeout) => Vec::new(),
        Err(RecvTimeoutError::Disconnected) => vec![Event::Gone],
    }
}

/// Starts the threads that wait for keys and for signals.
pub fn listen(sender: &Sender<Event>, session: &Session, asking: Option<Asking>) -> io::Result<()> {
    let keys = sender.clone();
    std::thread::spawn(move || {
        if let Some(asking) = asking {
            hear_out(asking, &keys);
        }
        loop {
            let event = match crossterm::event::read() {
                Ok(event) => Event::Terminal(event),
                Err(_) => Event::Gone,
            };
            let gone = matches!(event, Event::Gone);
            if keys.send(event).is_err() || gone {
                return;
            }
        }
    });
    let signals = sender.clone();
    session.listen(move |signal| {
        let _ = signals.send(Event::Signal(signal));
    })
}

/// Keeps the terminal's answers away from the keys for as long as they may come, and passes on
/// what is typed meanwhile.
fn hear_out(mut asking: Asking, sender: &Sender<Event>) {
    let was_open = asking.is_open();
    loop {
        for key in typed::keys(&asking.take_typed()) {
            let _ = sender.send(Event::Terminal(TerminalEvent::Key(key)));
        }
        if !asking.is_open() || asking.wait().is_err() {
            break;
        }
    }
    for key in typed::keys(&asking.take_typed()) {
        let _ = sender.send(Event::Terminal(TerminalEvent::Key(key)));
    }
    if was_open {
        let _ = sender.send(Event::Answered(asking.answers().clone()));
    }
}
