//! Asking the terminal and waiting for its answers.

use super::answers::Answers;
use crossterm::terminal::{disable_raw_mode, enable_raw_mode, is_raw_mode_enabled};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::time::{Duration, Instant};

/// How long the terminal may be silent before the wait ends.
const LIMIT: Duration = Duration::from_millis(300);
/// How long answers may go on coming.
const LONGEST: Duration = Duration::from_secs(1);
/// Nobody answers more than this.
const MOST_BYTES: usize = 4096;

/// Asks, and waits until the last answer has come or the terminal has been silent for 300 ms.
///
/// # Errors
///
/// When there is no controlling terminal, or it cannot be written to.
pub fn ask(questions: &str) -> io::Result<Answers> {
    let mut terminal = OpenOptions::new().read(true).write(true).open("/dev/tty")?;
    let was_raw = is_raw_mode_enabled()?;
    if !was_raw {
        enable_raw_mode()?;
    }
    let replies = terminal
        .write_all(questions.as_bytes())
        .and_then(|()| collect(&mut terminal));
    if !was_raw {
        disable_raw_mode()?;
    }
    Ok(Answers::parse(&replies?))
}

fn collect(terminal: &mut File) -> io::Result<Vec<u8>> {
    let end = Instant::now() + LONGEST;
    let mut replies = Vec::new();
    let mut buffer = [0; 512];
    while replies.len() < MOST_BYTES && !Answers::parse(&replies).complete {
        let left = end.saturating_duration_since(Instant::now()).min(LIMIT);
        if left.is_zero() || !is_readable(terminal, left)? {
            break;
        }
        let read = terminal.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        replies.extend(buffer.iter().take(read));
    }
    Ok(replies)
}

fn is_readable(terminal: &File, limit: Duration) -> io::Result<bool> {
    let end = Instant::now() + limit;
    loop {
        let left = end.saturating_duration_since(Instant::now());
        let limit = Timespec {
            tv_sec: 0,
            tv_nsec: left.subsec_nanos().into(),
        };
        let mut watched = [PollFd::new(terminal, PollFlags::IN)];
        match poll(&mut watched, Some(&limit)) {
            Ok(ready) => return Ok(ready > 0),
            // A signal; the time goes on.
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}
