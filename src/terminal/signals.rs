//! Signals, as events.

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level;
use std::io;
use std::time::Duration;

/// How long the reader has to end by itself before the process is ended for it.
const GRACE: Duration = Duration::from_secs(3);

/// What a signal asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// To end; the signal's number, for the exit code.
    End(i32),
    /// To stop until continued.
    Suspend,
    /// It has been continued.
    Resume,
    /// The terminal has another size. crossterm reports that too, but loses it when a key comes
    /// at the same moment.
    Resize,
}

/// Hands signals to `receive`, on a thread of its own. If the reader has not ended a while after
/// it was asked to, `restore` is called and the process ends.
pub(super) fn listen(
    receive: impl Fn(Signal) + Send + 'static,
    restore: impl Fn() + Send + 'static,
) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    std::thread::spawn(move || {
        for signal in signals.forever() {
            match signal {
                SIGTSTP => receive(Signal::Suspend),
                SIGCONT => receive(Signal::Resume),
                SIGWINCH => receive(Signal::Resize),
                ending => {
                    receive(Signal::End(ending));
                    std::thread::sleep(GRACE);
                    restore();
                    std::process::exit(128 + ending);
                }
            }
        }
    });
    Ok(())
}

/// Stops the process as Ctrl-Z does; returns when it is continued.
pub(super) fn stop() -> io::Result<()> {
    low_level::emulate_default_handler(SIGTSTP)
}
