//! Signals, as events.
//!
//! One thread for the life of the process waits for them. While a [session]
//! listens they come to it as [`Signal`]s; otherwise, and when the listener does not end in
//! time, the terminal is restored and the signal does what it would do to any program.

use super::session;
use rustix::process::{getpgrp, getsid};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;
use std::io;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::channel;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// What a signal asks of the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// To end; the number is the signal's, for the exit code 128 + number.
    End(i32),
    /// To give the terminal back and stop.
    Suspend,
    /// To set the terminal up and draw again: the process was stopped from outside.
    Resume,
    /// To look for the terminal's size. crossterm reports that too, but loses it when a key comes
    /// at the same moment.
    Resize,
}

type Listener = Box<dyn Fn(Signal) + Send>;

static LISTENER: Mutex<Option<Listener>> = Mutex::new(None);
static WAITING: Mutex<bool> = Mutex::new(false);
/// Set when a listener was told to end: it is not asked a second time.
static ENDING: AtomicBool = AtomicBool::new(false);
/// Stop signals that this process has sent to its own group and must not obey twice.
static OWN_STOPS: AtomicU32 = AtomicU32::new(0);
/// The continuations that belong to them.
static OWN_CONTINUES: AtomicU32 = AtomicU32::new(0);

/// Set while another program has the terminal: keys that interrupt are meant for it.
static LENT: AtomicBool = AtomicBool::new(false);

/// How long a listener may take to leave the terminal after [`Signal::End`].
const PATIENCE: Duration = Duration::from_secs(2);
/// How long restoring a terminal that takes no bytes may block the end.
const LAST_WORDS: Duration = Duration::from_millis(500);

/// Starts to wait for signals; once for the process.
pub(super) fn wait() -> io::Result<()> {
    let mut waiting = lock(&WAITING);
    if *waiting {
        return Ok(());
    }
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    thread::Builder::new()
        .name("signals".into())
        .spawn(move || {
            for signal in &mut signals {
                on_signal(signal);
            }
        })?;
    *waiting = true;
    Ok(())
}

/// Sends the signals to `listener` from now on; to nobody when `None`.
pub(super) fn listen(listener: Option<Listener>) {
    ENDING.store(false, Ordering::SeqCst);
    *lock(&LISTENER) = listener;
}

/// Another program has the terminal from now on, or no longer has it.
pub(super) fn lent(is_lent: bool) {
    LENT.store(is_lent, Ordering::SeqCst);
}

/// Stops this process and its group, as Ctrl-Z would, until it is continued. Returns at once
/// when nobody could continue it: in the group of the session's leader there is no shell with
/// job control.
pub(super) fn stop() -> io::Result<()> {
    if !can_be_continued() {
        return Ok(());
    }
    OWN_STOPS.fetch_add(1, Ordering::SeqCst);
    OWN_CONTINUES.fetch_add(1, Ordering::SeqCst);
    rustix::process::kill_current_process_group(rustix::process::Signal::TSTP)?;
    rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::STOP)?;
    Ok(())
}

fn can_be_continued() -> bool {
    getsid(None).is_ok_and(|leader| leader != getpgrp())
}

fn on_signal(signal: i32) {
    match signal {
        SIGINT | SIGQUIT if LENT.load(Ordering::SeqCst) => {}
        SIGTSTP if LENT.load(Ordering::SeqCst) => do_as_any_program(signal),
        SIGTSTP if take_one(&OWN_STOPS) => {}
        SIGTSTP if !can_be_continued() => {}
        SIGTSTP => {
            if !tell(Signal::Suspend) {
                do_as_any_program(signal);
            }
        }
        SIGCONT if take_one(&OWN_CONTINUES) => {}
        SIGCONT => {
            tell(Signal::Resume);
        }
        SIGWINCH => {
            tell(Signal::Resize);
        }
        _ if !ENDING.swap(true, Ordering::SeqCst) && tell(Signal::End(signal)) => {
            end_if_stuck(signal);
        }
        _ => do_as_any_program(signal),
    }
}

fn tell(signal: Signal) -> bool {
    let listener = lock(&LISTENER);
    listener.as_ref().inspect(|tell| tell(signal)).is_some()
}

fn end_if_stuck(signal: i32) {
    thread::spawn(move || {
        thread::sleep(PATIENCE);
        if session::is_entered() {
            do_as_any_program(signal);
        }
    });
}

fn do_as_any_program(signal: i32) {
    let (done, restored) = channel();
    thread::spawn(move || {
        session::restore();
        // Nobody waits any longer when the terminal took too much time.
        let _ = done.send(());
    });
    let _ = restored.recv_timeout(LAST_WORDS);
    if emulate_default_handler(signal).is_err() {
        std::process::exit(128 + signal);
    }
}

fn take_one(counter: &AtomicU32) -> bool {
    counter
        .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |count| {
            count.checked_sub(1)
        })
        .is_ok()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
