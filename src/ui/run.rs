//! The loop: events in, frames out.

use super::backend::TerminalBackend;
use super::messages::Messages;
use super::state::{Effect, State};
use super::theme::Theme;
use super::work::{Post, Reply, Workers};
use super::{answer, apply, mouse, view};
use crate::config::Config;
use crate::intake::{Input, IntakeOptions};
use crate::library::{Library, LibraryError, ListQuery};
use crate::terminal::{Profile, Session, signals};
use crossterm::event::Event as TerminalEvent;
use ratatui::Terminal;
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// How long the reader must be left alone before it writes the place in the text down.
const QUIET: Duration = Duration::from_secs(2);

/// What to open the reader on.
pub struct Opening {
    /// Where the articles are.
    pub library: Library,
    /// What to read in first.
    pub inputs: Vec<Input>,
    /// How to read it in.
    pub options: IntakeOptions,
    /// What to list.
    pub query: ListQuery,
    /// Whether to show the text at once when the list has one article only.
    pub open_sole: bool,
    /// What the terminal must be sent.
    pub profile: Profile,
    /// What the user has set.
    pub config: Config,
}

/// Why the reader ended against the user's will.
#[derive(Debug, thiserror::Error)]
pub enum ReaderError {
    /// The terminal cannot be used.
    #[error("the terminal cannot be used: {0}")]
    Terminal(#[from] io::Error),
    /// The library cannot be used.
    #[error(transparent)]
    Library(#[from] LibraryError),
}

/// Whatever happens to the reader.
enum Event {
    Terminal(TerminalEvent),
    Signal(signals::Signal),
    Reply(Reply),
    /// The terminal cannot be read any more: it is gone.
    Gone,
}

/// Runs the reader until the user quits. Returns the signal that ended it, if one did.
///
/// # Errors
///
/// When the terminal cannot be set up or drawn to, or the library cannot be opened.
pub fn run(opening: Opening) -> Result<Option<i32>, ReaderError> {
    let (sender, events) = channel();
    let replies = sender.clone();
    let post: Post = Arc::new(move |reply| {
        // The loop may have ended already; nobody waits for the reply then.
        let _ = replies.send(Event::Reply(reply));
    });

    let mut state = State::new(
        opening.query,
        Theme::from_environment(),
        Messages::english(),
        opening.config,
    );
    state.open_sole = opening.open_sole;
    let workers = Workers::start(opening.library, opening.inputs, opening.options, &post)?;

    let session = Session::enter(&opening.profile)?;
    let backend = TerminalBackend::new(io::stdout(), opening.profile);
    let mut terminal = Terminal::new(backend)?;
    listen(&sender, &session)?;
    let size = terminal.size()?;
    state.resize(size.width, size.height);
    for effect in state.ask_list(true) {
        if let Effect::Ask(request) = effect {
            workers.ask(request);
        }
    }

    let mut ended = None;
    let mut bookmarked = Instant::now();
    let mut unsaved = false;
    let mut changed = true;
    'frames: loop {
        if changed {
            draw(&mut terminal, &state)?;
        }
        let happened = next_events(&events, QUIET);
        changed = !happened.is_empty();
        for event in happened {
            let effects = match event {
                Event::Terminal(event) => {
                    unsaved = true;
                    bookmarked = Instant::now();
                    on_terminal(&mut state, event)
                }
                Event::Reply(reply) => answer::take(&mut state, reply),
                Event::Signal(signals::Signal::End(signal)) => {
                    ended = Some(signal);
                    vec![Effect::Quit]
                }
                Event::Signal(signals::Signal::Suspend) => vec![Effect::Suspend],
                Event::Signal(signals::Signal::Resume) => vec![Effect::Redraw],
                Event::Signal(signals::Signal::Resize) => {
                    let size = terminal.size()?;
                    on_terminal(&mut state, TerminalEvent::Resize(size.width, size.height))
                }
                Event::Gone => vec![Effect::Quit],
            };
            for effect in effects {
                match effect {
                    Effect::Ask(request) => workers.ask(request),
                    Effect::CancelWork => workers.cancel(),
                    Effect::Redraw => {
                        session.restore_modes()?;
                        terminal.clear()?;
                    }
                    Effect::Suspend => {
                        ask_all(&workers, apply::bookmark(&state));
                        session.suspend()?;
                        terminal.clear()?;
                        let size = terminal.size()?;
                        state.resize(size.width, size.height);
                    }
                    Effect::Quit => break 'frames,
                }
            }
        }
        if unsaved && bookmarked.elapsed() >= QUIET {
            unsaved = false;
            ask_all(&workers, apply::bookmark(&state));
        }
    }
    drop(terminal);
    drop(session);
    ask_all(&workers, apply::bookmark(&state));
    workers.finish();
    Ok(ended)
}

fn ask_all(workers: &Workers, effects: Vec<Effect>) {
    for effect in effects {
        if let Effect::Ask(request) = effect {
            workers.ask(request);
        }
    }
}

/// Waits for an event and takes those that have come with it, so that one frame shows them all.
fn next_events(events: &Receiver<Event>, limit: Duration) -> Vec<Event> {
    match events.recv_timeout(limit) {
        Ok(first) => std::iter::once(first).chain(events.try_iter()).collect(),
        Err(RecvTimeoutError::Timeout) => Vec::new(),
        Err(RecvTimeoutError::Disconnected) => vec![Event::Gone],
    }
}

fn on_terminal(state: &mut State, event: TerminalEvent) -> Vec<Effect> {
    match event {
        TerminalEvent::Key(key) => apply::press(state, key),
        TerminalEvent::Paste(pasted) => apply::paste(state, &pasted),
        TerminalEvent::Mouse(pointed) => mouse::event(state, pointed),
        TerminalEvent::Resize(width, height) => {
            state.resize(width, height);
            apply::ask_missing(state)
        }
        TerminalEvent::FocusGained | TerminalEvent::FocusLost => Vec::new(),
    }
}

/// Starts the threads that wait for keys and for signals.
fn listen(sender: &Sender<Event>, session: &Session) -> io::Result<()> {
    let keys = sender.clone();
    std::thread::spawn(move || {
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

fn draw(
    terminal: &mut Terminal<TerminalBackend<io::Stdout>>,
    state: &State,
) -> Result<(), ReaderError> {
    terminal.draw(|frame| {
        let caret = view::draw(frame.buffer_mut(), state);
        if let Some(caret) = caret {
            frame.set_cursor_position(caret);
        }
    })?;
    Ok(())
}
