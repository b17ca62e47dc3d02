//! The one guard for setting a terminal up and giving it back.
//!
//! Entered once, it is undone on drop, on a panic, on a signal and for the time of a Ctrl-Z;
//! see [`signals`] for what comes from outside. What has to be undone lies in one place that
//! every way out can reach, and the first to come takes it.

use super::clipboard::{self, CopyError};
use super::profile::Profile;
use super::signals::{self, Signal};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use std::fs::File;
use std::io::{self, Write};
use std::os::fd::AsFd;
use std::panic;
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::thread::{self, ThreadId};

/// Alternate screen; lines do not wrap; mouse buttons, wheel and drags in SGR form; bracketed
/// paste; focus; no cursor.
const ENTER: &str =
    "\x1b[?1049h\x1b[?7l\x1b[?1000h\x1b[?1002h\x1b[?1006h\x1b[?2004h\x1b[?1004h\x1b[?25l";
/// The reverse, after the end of an interrupted synchronised update and of any colour.
const LEAVE: &str = "\x1b[?2026l\x1b[m\x1b[?1004l\x1b[?2004l\x1b[?1006l\x1b[?1002l\x1b[?1000l\
                     \x1b[?7h\x1b[?25h";
const LEAVE_SCREEN: &str = "\x1b[?1049l";
const CLEAR: &str = "\x1b[m\x1b[2J\x1b[H";

/// A terminal in use. There is one at a time.
#[derive(Debug)]
pub struct Session {
    profile: Profile,
    terminal: File,
}

struct Entered {
    terminal: File,
    leave: String,
    thread: ThreadId,
}

static ENTERED: Mutex<Option<Entered>> = Mutex::new(None);
/// What other threads had to say when they panicked while the screen was the reader's.
static PANICS: Mutex<Vec<String>> = Mutex::new(Vec::new());

impl Session {
    /// Takes the terminal behind standard output, as `profile` needs it. Keys come from standard
    /// input or, where that is none, from the controlling terminal.
    ///
    /// # Errors
    ///
    /// When there is no terminal or it cannot be set up; it is then as it was.
    pub fn enter(profile: &Profile) -> io::Result<Self> {
        signals::wait()?;
        restore_on_panic();
        // Not through `io::stdout()`: a thread that is stuck in a write holds its lock.
        let terminal = File::from(io::stdout().as_fd().try_clone_to_owned()?);
        let session = Self {
            profile: profile.clone(),
            terminal,
        };
        session.set_up()?;
        Ok(session)
    }

    /// Tells `listener` of every signal from now on, on a thread of its own. After
    /// [`Signal::End`] the session has two seconds to be dropped; then the terminal is restored
    /// and the process ended without it.
    ///
    /// # Errors
    ///
    /// When signals cannot be waited for.
    pub fn listen(&self, listener: impl Fn(Signal) + Send + 'static) -> io::Result<()> {
        signals::wait()?;
        signals::listen(Some(Box::new(listener)));
        Ok(())
    }

    /// Gives the terminal back and stops the process, as Ctrl-Z does; takes the terminal again
    /// when the process is continued. The screen is then empty.
    ///
    /// # Errors
    ///
    /// When the terminal cannot be set up again.
    pub fn suspend(&self) -> io::Result<()> {
        restore();
        signals::stop()?;
        self.set_up()
    }

    /// Gives the terminal back while `work` has it, and takes it again. The screen is then empty.
    /// Keys that interrupt are meant for the work meanwhile.
    ///
    /// # Errors
    ///
    /// When the terminal cannot be set up again.
    pub fn lend<T>(&self, work: impl FnOnce() -> T) -> io::Result<T> {
        restore();
        signals::lent(true);
        let done = work();
        signals::lent(false);
        self.set_up()?;
        Ok(done)
    }

    /// Sets the terminal up once more, after somebody else may have changed it. The screen is
    /// then empty.
    ///
    /// # Errors
    ///
    /// When the terminal cannot be set up.
    pub fn restore_modes(&self) -> io::Result<()> {
        disable_raw_mode()?;
        self.set_up()
    }

    /// Changes to another profile. The screen is then empty.
    ///
    /// # Errors
    ///
    /// When the terminal cannot be set up.
    pub fn change_profile(&mut self, profile: &Profile) -> io::Result<()> {
        self.terminal
            .write_all(self.profile.switch.leave().as_bytes())?;
        self.profile = profile.clone();
        self.set_up()
    }

    /// Puts `text` on the terminal's clipboard.
    ///
    /// # Errors
    ///
    /// As [`clipboard::copy`].
    pub fn copy(&self, text: &str) -> Result<(), CopyError> {
        clipboard::copy(&mut &self.terminal, text)
    }

    fn set_up(&self) -> io::Result<()> {
        let entered = Entered {
            terminal: self.terminal.try_clone()?,
            leave: format!("{LEAVE}{}{LEAVE_SCREEN}", self.profile.switch.leave()),
            thread: thread::current().id(),
        };
        enable_raw_mode()?;
        // From here on there is something to undo.
        *lock(&ENTERED) = Some(entered);
        let enter = format!("{ENTER}{}{CLEAR}", self.profile.switch.enter());
        (&self.terminal)
            .write_all(enter.as_bytes())
            .inspect_err(|_| restore())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        signals::listen(None);
        restore();
    }
}

/// Gives the terminal back as it was. Does nothing when that is done already.
pub(super) fn restore() {
    let Some(mut entered) = lock(&ENTERED).take() else {
        return;
    };
    // A terminal that is gone needs no restoring: errors are of no use to anybody here.
    let _ = disable_raw_mode();
    let _ = entered.terminal.write_all(entered.leave.as_bytes());
    for panic in lock(&PANICS).drain(..) {
        let _ = writeln!(io::stderr(), "{panic}");
    }
}

/// Whether there is something to restore.
pub(super) fn is_entered() -> bool {
    lock(&ENTERED).is_some()
}

/// A panic on the session's thread restores the terminal before it is reported. On any other
/// thread the session goes on, so the report waits for its end.
fn restore_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let report = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            let owner = lock(&ENTERED).as_ref().map(|entered| entered.thread);
            if owner.is_some_and(|owner| owner != thread::current().id()) {
                lock(&PANICS).push(panic.to_string());
                return;
            }
            restore();
            report(panic);
        }));
    });
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
