//! Asking the terminal and waiting for its answers.

use super::answers::{Answers, Heard};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode, is_raw_mode_enabled};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::time::{Duration, Instant};

/// How long the terminal may be silent before the reader goes on without its answers.
const LIMIT: Duration = Duration::from_millis(300);
/// How long after the questions an answer may still come: a slow line.
const PATIENCE: Duration = Duration::from_secs(2);
/// Nobody answers more than this, in bytes.
const MOST_BYTES: usize = 1 << 16;

/// Questions that have been asked. While answers are to be expected, the terminal is to be read
/// here and nowhere else.
#[derive(Debug)]
pub struct Asking {
    terminal: File,
    /// Until they have been heard.
    raw: Option<RawMode>,
    heard: Heard,
    bytes: usize,
    since: Instant,
    is_gone: bool,
}

/// Whether something has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Came {
    Something,
    Nothing,
}

impl Asking {
    /// Asks. The terminal is in raw mode until its answers have been [heard](Self::hear).
    ///
    /// # Errors
    ///
    /// When there is no controlling terminal, or it cannot be written to.
    pub fn begin(questions: &str) -> io::Result<Self> {
        let mut terminal = OpenOptions::new().read(true).write(true).open("/dev/tty")?;
        let raw = RawMode::enter()?;
        terminal.write_all(questions.as_bytes())?;
        Ok(Self {
            terminal,
            raw,
            heard: Heard::default(),
            bytes: 0,
            since: Instant::now(),
            is_gone: false,
        })
    }

    /// Waits until the last answer has come or the terminal has been silent for 300 ms.
    ///
    /// # Errors
    ///
    /// When the terminal cannot be read.
    pub fn hear(&mut self) -> io::Result<()> {
        let waited = self.wait_for(LIMIT);
        self.raw = None;
        waited
    }

    /// What has been answered so far.
    pub fn answers(&self) -> &Answers {
        &self.heard.answers
    }

    /// What the user has typed since this was called last.
    pub fn take_typed(&mut self) -> Vec<u8> {
        self.heard.take_typed()
    }

    /// Whether an answer may still come.
    pub fn is_open(&self) -> bool {
        !self.answers().complete && !self.is_gone && self.since.elapsed() < PATIENCE
    }

    /// Waits for more: until the last answer has come, or a key, or nothing can be expected any
    /// more. The terminal must be in raw mode.
    ///
    /// # Errors
    ///
    /// When the terminal cannot be read.
    pub fn wait(&mut self) -> io::Result<()> {
        let left = PATIENCE.saturating_sub(self.since.elapsed());
        // An escape character that is followed by nothing for so long was a key.
        if self.receive(left.min(Duration::from_millis(50)))? == Came::Nothing {
            self.heard.pause();
        }
        Ok(())
    }

    /// Waits until no answer can be expected any more; what is typed meanwhile is lost. The
    /// terminal is in raw mode while this waits.
    ///
    /// # Errors
    ///
    /// When the terminal cannot be read.
    pub fn hear_out(&mut self) -> io::Result<()> {
        let _raw = RawMode::enter()?;
        while self.is_open() {
            self.wait()?;
        }
        Ok(())
    }

    fn wait_for(&mut self, silence: Duration) -> io::Result<()> {
        while self.is_open() && self.receive(silence)? == Came::Something {}
        Ok(())
    }

    fn receive(&mut self, limit: Duration) -> io::Result<Came> {
        if !is_readable(&self.terminal, limit)? {
            return Ok(Came::Nothing);
        }
        let mut buffer = [0; 512];
        let read = self.terminal.read(&mut buffer)?;
        self.bytes += read;
        self.is_gone = read == 0 || self.bytes > MOST_BYTES;
        self.heard.push(&buffer[..read]);
        Ok(Came::Something)
    }
}

/// Raw mode, until this is dropped.
#[derive(Debug)]
struct RawMode;

impl RawMode {
    /// Enters it; `None` where somebody else has, who leaves it too.
    fn enter() -> io::Result<Option<Self>> {
        if is_raw_mode_enabled()? {
            return Ok(None);
        }
        enable_raw_mode()?;
        Ok(Some(Self))
    }
}

impl Drop for RawMode {
    fn drop(&mut self) {
        // A terminal that is gone needs no mode.
        let _ = disable_raw_mode();
    }
}

fn is_readable(terminal: &File, limit: Duration) -> io::Result<bool> {
    let end = Instant::now() + limit;
    loop {
        let left = end.saturating_duration_since(Instant::now());
        let limit = Timespec {
            tv_sec: left.as_secs().try_into().unwrap_or(1),
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
