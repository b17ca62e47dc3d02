//! Reading keys, and not reading them.
//!
//! One thread reads the terminal. While the terminal is somebody else's — the shell's after
//! Ctrl-Z, or once the reader has ended — it must not read a single byte, or what the user types
//! there is lost. So the thread waits for the terminal and for a pipe at once, and
//! [`Keyboard::rest`] returns when it has let go of the terminal.

use super::answers::Answers;
use super::query::Asking;
use super::strays;
use super::typed;
use crossterm::event::{self, Event};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use std::fs::File;
use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// What comes from the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Came {
    /// A key, the mouse, a paste, a size.
    Event(Event),
    /// The answers that were still to be expected at the start, as far as they have come.
    Answers(Answers),
    /// The terminal cannot be read any more.
    Gone,
}

/// The thread that reads the terminal.
#[derive(Debug)]
pub struct Keyboard {
    shared: Arc<Shared>,
    wake: PipeWriter,
}

#[derive(Debug)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Clone, Copy)]
struct State {
    wanted: Wanted,
    /// Whether the thread has let go of the terminal.
    rests: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Reading,
    Resting,
    Over,
}

/// For how long crossterm looks for keys that came together with one. It turns round and round
/// meanwhile, for it does not sleep for less than a millisecond; with no time at all it does not
/// even look at what it has read before.
const LOOK: Duration = Duration::from_micros(10);

/// If the system held the thread up for that time, crossterm has not looked. So it is made to look
/// once more when no key has come for so long …
const LATER: Timespec = Timespec {
    tv_sec: 0,
    tv_nsec: 30_000_000,
};

/// … and for so long.
const SECOND_LOOK: Duration = Duration::from_micros(50);

/// Longer than the thread ever takes from one wait to the next.
const PATIENCE: Duration = Duration::from_millis(500);

/// The bytes of an answer follow one another faster.
const TOGETHER: Duration = Duration::from_millis(5);

impl Keyboard {
    /// Starts to read: first what the terminal still has to answer, then keys. The terminal must
    /// be in raw mode.
    ///
    /// # Errors
    ///
    /// When there is no terminal, or no pipe to be had.
    pub fn listen(
        asking: Option<Asking>,
        deliver: impl Fn(Came) + Send + 'static,
    ) -> io::Result<Self> {
        let terminal = File::open("/dev/tty")?;
        let (woken, wake) = io::pipe()?;
        let shared = Arc::new(Shared {
            state: Mutex::new(State {
                wanted: Wanted::Reading,
                rests: false,
            }),
            changed: Condvar::new(),
        });
        let reading = Reading {
            terminal,
            woken,
            shared: Arc::clone(&shared),
            owes: Owes::Nothing,
            looks_again: false,
        };
        thread::Builder::new()
            .name("input".into())
            .spawn(move || reading.run(asking, &deliver))?;
        Ok(Self { shared, wake })
    }

    /// Stops reading; when this returns, the terminal is not read.
    pub fn rest(&self) {
        self.change(Wanted::Resting);
    }

    /// Reads again.
    pub fn resume(&self) {
        let mut state = lock(&self.shared.state);
        state.wanted = Wanted::Reading;
        state.rests = false;
        self.shared.changed.notify_all();
    }

    fn change(&self, wanted: Wanted) {
        let mut state = lock(&self.shared.state);
        state.wanted = wanted;
        self.shared.changed.notify_all();
        // A thread that is gone has let go too.
        let _ = (&self.wake).write_all(&[0]);
        let _ = self
            .shared
            .changed
            .wait_timeout_while(state, PATIENCE, |state| !state.rests);
    }
}

impl Drop for Keyboard {
    fn drop(&mut self) {
        self.change(Wanted::Over);
    }
}

/// The thread's side.
struct Reading {
    terminal: File,
    woken: PipeReader,
    shared: Arc<Shared>,
    owes: Owes,
    /// Whether crossterm may still hold a key.
    looks_again: bool,
}

/// Whether the terminal has left a question open for so long that nobody waits any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Owes {
    Nothing,
    Answers,
}

impl Reading {
    fn run(mut self, asking: Option<Asking>, deliver: &impl Fn(Came)) {
        if let Some(asking) = asking {
            self.hear_out(asking, deliver);
        }
        while self.may_read() {
            match self.read(deliver) {
                Err(error) if error.kind() != io::ErrorKind::Interrupted => {
                    deliver(Came::Gone);
                    break;
                }
                _ => {}
            }
        }
        let mut state = lock(&self.shared.state);
        state.rests = true;
        self.shared.changed.notify_all();
    }

    /// Waits while the terminal is somebody else's; false when it is so for good.
    fn may_read(&self) -> bool {
        let mut state = lock(&self.shared.state);
        while state.wanted == Wanted::Resting {
            state.rests = true;
            self.shared.changed.notify_all();
            state = self
                .shared
                .changed
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
        state.wanted == Wanted::Reading
    }

    /// Waits for the terminal or for the pipe, and reads whatever has come.
    fn read(&mut self, deliver: &impl Fn(Came)) -> io::Result<()> {
        let mut watched = [
            PollFd::new(&self.terminal, PollFlags::IN),
            PollFd::new(&self.woken, PollFlags::IN),
        ];
        let limit = std::mem::take(&mut self.looks_again).then_some(LATER);
        let has_come = poll(&mut watched, limit.as_ref())? > 0;
        let [terminal, woken] = watched.map(|watched| !watched.revents().is_empty());
        if woken {
            self.looks_again = limit.is_some();
            let _ = self.woken.read(&mut [0; 64])?;
            return Ok(());
        }
        let mut came = Vec::new();
        if terminal {
            // It is readable, so this does not wait.
            came.push(event::read()?);
        }
        let look = match self.owes {
            Owes::Nothing if has_come => LOOK,
            Owes::Nothing => SECOND_LOOK,
            Owes::Answers => TOGETHER,
        };
        while event::poll(look)? {
            came.push(event::read()?);
        }
        self.looks_again = has_come;
        if self.owes == Owes::Answers {
            came = strays::sift(&came);
        }
        for event in came {
            deliver(Came::Event(event));
        }
        Ok(())
    }

    /// Keeps the terminal's answers away from the keys for as long as they may come, and passes
    /// on what is typed meanwhile.
    fn hear_out(&mut self, mut asking: Asking, deliver: &impl Fn(Came)) {
        let was_open = asking.is_open();
        loop {
            for key in typed::keys(&asking.take_typed()) {
                deliver(Came::Event(Event::Key(key)));
            }
            if !asking.is_open() || !self.may_read() || asking.wait().is_err() {
                break;
            }
        }
        if !asking.answers().complete {
            self.owes = Owes::Answers;
        }
        if was_open {
            deliver(Came::Answers(asking.answers().clone()));
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
