//! The one guard over the terminal's modes.
//!
//! [`Session::enter`] sets everything up; dropping the guard, a panic or a signal undoes it.
//! Undoing is one function, [`leave`], which may be called from anywhere and any number of
//! times.

use super::Profile;
use super::signals::{self, Signal};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use std::io::{self, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

/// Alternate screen, mouse (buttons, drags, SGR coordinates), bracketed paste; the profile's own
/// sequence comes first, before anything is drawn.
const SET_UP: &str = "\x1b[?1049h\x1b[?1000h\x1b[?1002h\x1b[?1006h\x1b[?2004h\x1b[?25l";
/// The same, undone in the opposite order; the synchronised update is ended in case a frame was
/// being sent.
const UNDO: &str =
    "\x1b[?2026l\x1b[0m\x1b[?25h\x1b[?2004l\x1b[?1006l\x1b[?1002l\x1b[?1000l\x1b[?1049l";

static ENTERED: AtomicBool = AtomicBool::new(false);
/// What the profile wants to be sent on the way out.
static LEAVE: Mutex<&'static str> = Mutex::new("");

/// A terminal that is set up for the reader, until this is dropped.
#[derive(Debug)]
pub struct Session {
    profile: Profile,
}

impl Session {
    /// Sets the terminal up.
    ///
    /// # Errors
    ///
    /// When there is no terminal, or it cannot be written to.
    pub fn enter(profile: &Profile) -> io::Result<Self> {
        restore_on_panic();
        if let Ok(mut sequence) = LEAVE.lock() {
            *sequence = profile.leave;
        }
        let session = Self { profile: *profile };
        session.set_up()?;
        Ok(session)
    }

    fn set_up(&self) -> io::Result<()> {
        enable_raw_mode()?;
        ENTERED.store(true, Ordering::SeqCst);
        let mut out = io::stdout().lock();
        out.write_all(self.profile.enter.as_bytes())?;
        out.write_all(SET_UP.as_bytes())?;
        // Some terminals keep a state for each screen: tell the alternate one as well.
        out.write_all(self.profile.enter.as_bytes())?;
        out.flush()
    }

    /// Sends the modes again, for a terminal that may have lost them.
    ///
    /// # Errors
    ///
    /// When the terminal cannot be written to.
    pub fn restore_modes(&self) -> io::Result<()> {
        self.set_up()
    }

    /// Gives the terminal back to the shell and stops; returns, set up again, when the user
    /// brings the reader back. The screen is empty then.
    ///
    /// # Errors
    ///
    /// When the terminal cannot be written to, or the process cannot stop.
    pub fn suspend(&self) -> io::Result<()> {
        leave();
        signals::stop()?;
        self.set_up()
    }

    /// Hands signals to `receive` from now on, on a thread of its own.
    ///
    /// # Errors
    ///
    /// When signals cannot be caught.
    pub fn listen(&self, receive: impl Fn(Signal) + Send + 'static) -> io::Result<()> {
        signals::listen(receive, leave)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        leave();
    }
}

/// Undoes everything; does nothing when that has been done.
fn leave() {
    if !ENTERED.swap(false, Ordering::SeqCst) {
        return;
    }
    // Not `stdout()`: its lock may be held by the thread that is being ended.
    let mut bytes = UNDO.as_bytes().to_vec();
    if let Ok(sequence) = LEAVE.try_lock() {
        bytes.extend_from_slice(sequence.as_bytes());
    }
    // A terminal that is gone cannot be restored; there is nobody to tell.
    let _ = write_to_terminal(&bytes);
    let _ = disable_raw_mode();
}

fn write_to_terminal(bytes: &[u8]) -> io::Result<()> {
    match std::fs::OpenOptions::new().write(true).open("/dev/tty") {
        Ok(mut terminal) => terminal.write_all(bytes),
        Err(_) => {
            let mut out = io::stdout();
            out.write_all(bytes)?;
            out.flush()
        }
    }
}

/// Before a panic on the main thread is reported, the terminal is restored, or nobody could read
/// the report. A panic on a worker is that worker's affair: it must not tear the screen down.
fn restore_on_panic() {
    static SET: AtomicBool = AtomicBool::new(false);
    if SET.swap(true, Ordering::SeqCst) {
        return;
    }
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let on_main = std::thread::current().name() == Some("main");
        if on_main {
            leave();
        }
        if on_main || !ENTERED.load(Ordering::SeqCst) {
            report(panic);
        }
    }));
}
