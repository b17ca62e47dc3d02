//! A reader in a pseudo-terminal, with a terminal emulator in memory at the other end.
//!
//! Nothing sleeps for a fixed time: [`Reader::wait`] looks at the screen until it shows what is
//! waited for, or a limit has passed.

#![allow(dead_code, reason = "each file of tests uses a part of it")]

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// How long anything may take.
const LIMIT: Duration = Duration::from_secs(20);

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap()
}

/// A running reader.
pub struct Reader {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    /// Every byte that the reader has sent.
    pub sent: Vec<u8>,
}

impl Reader {
    /// Starts `sahifa` with some arguments on a screen of so many columns and rows, with its data
    /// in `home`.
    pub fn start(arguments: &[&str], home: &Path, columns: u16, rows: u16) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_sahifa"));
        command.args(arguments);
        Self::start_command(command, home, columns, rows)
    }

    /// Starts any command in the same surroundings.
    pub fn start_command(command: CommandBuilder, home: &Path, columns: u16, rows: u16) -> Self {
        // A user who has been greeted before.
        std::fs::create_dir_all(home.join("sahifa")).unwrap();
        std::fs::write(home.join("sahifa/greeted"), "").unwrap();
        Self::start_greeting(command, home, columns, rows)
    }

    /// The same for a user who has never been here.
    pub fn start_greeting(
        mut command: CommandBuilder,
        home: &Path,
        columns: u16,
        rows: u16,
    ) -> Self {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        command.env("XDG_DATA_HOME", home);
        command.env("XDG_STATE_HOME", home);
        command.env("XDG_CONFIG_HOME", home);
        for variable in [
            "TMUX",
            "STY",
            "TERM_PROGRAM",
            "VTE_VERSION",
            "KONSOLE_VERSION",
            "COLORFGBG",
            "SAHIFA_CONFIG",
            "SAHIFA_LIBRARY",
            "SAHIFA_LANGUAGE",
            "SAHIFA_THEME",
            "SAHIFA_PROFILE",
            "SAHIFA_LOG",
        ] {
            command.env_remove(variable);
        }
        command.env("TERM", "xterm-256color");
        command.env_remove("NO_COLOR");
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 8192];
            while let Ok(read @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..read].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self {
            child,
            master: pair.master,
            keys,
            output,
            screen: vt100::Parser::new(cells(rows), cells(columns), 0),
            sent: Vec::new(),
        }
    }

    /// Types; escape sequences stand for keys.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        self
    }

    /// Gives the screen another size.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        self.master.resize(size).unwrap();
        self.screen
            .screen_mut()
            .set_size(cells(rows), cells(columns));
        self
    }

    /// The screen's rows.
    pub fn rows(&self) -> Vec<String> {
        let (_, columns) = self.screen.screen().size();
        self.screen.screen().rows(0, columns.get()).collect()
    }

    /// Waits until the screen is as wanted; `what` is for the report when it never is.
    pub fn wait(&mut self, what: &str, wanted: impl Fn(&[String]) -> bool) -> &mut Self {
        let end = Instant::now() + LIMIT;
        loop {
            if wanted(&self.rows()) {
                return self;
            }
            let left = end.saturating_duration_since(Instant::now());
            match self
                .output
                .recv_timeout(left.min(Duration::from_millis(200)))
            {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected)
                    if left.is_zero() =>
                {
                    panic!("never saw {what}; the screen:\n{}", self.rows().join("\n"))
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => {
                    std::thread::sleep(Duration::from_millis(20));
                }
            }
        }
    }

    /// Waits until the reader has sent these bytes.
    pub fn wait_for_bytes(&mut self, wanted: &[u8]) -> &mut Self {
        let end = Instant::now() + LIMIT;
        while !self.sent.windows(wanted.len()).any(|part| part == wanted) {
            assert!(Instant::now() < end, "never sent {wanted:?}");
            if let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(50)) {
                self.take(&bytes);
            }
        }
        self
    }

    /// Waits until the reader has sent nothing for a while.
    pub fn rest(&mut self) -> &mut Self {
        self.rest_for(Duration::from_millis(500))
    }

    /// Waits until the reader has sent nothing for so long.
    pub fn rest_for(&mut self, silence: Duration) -> &mut Self {
        while let Ok(bytes) = self.output.recv_timeout(silence) {
            self.take(&bytes);
        }
        self
    }

    /// The screen's cells as the bytes that draw them on an empty one.
    pub fn formatted(&self) -> Vec<u8> {
        self.screen.screen().contents_formatted().into()
    }

    /// Waits until the caret stands in this column, counted from 0, of the last row.
    pub fn caret_in(&mut self, column: u16) -> &mut Self {
        let end = Instant::now() + LIMIT;
        loop {
            let (rows, _) = self.screen.screen().size();
            let at = self.screen.screen().cursor_position();
            if at == (rows.get() - 1, column) && !self.screen.screen().hide_cursor() {
                return self;
            }
            assert!(
                Instant::now() < end,
                "the caret stands at {at:?}, not in column {column}:\n{}",
                self.rows().join("\n")
            );
            if let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(50)) {
                self.take(&bytes);
            }
        }
    }

    /// Waits until the screen shows some words somewhere.
    pub fn see(&mut self, words: &str) -> &mut Self {
        self.wait(words, |rows| rows.iter().any(|row| row.contains(words)))
    }

    fn take(&mut self, bytes: &[u8]) {
        self.screen.process(bytes);
        self.sent.extend_from_slice(bytes);
    }

    /// Sends a signal, by its name.
    pub fn signal(&mut self, name: &str) -> &mut Self {
        let id = self.child.process_id().unwrap().to_string();
        let status = std::process::Command::new("kill")
            .args([format!("-{name}"), id])
            .status()
            .unwrap();
        assert!(status.success());
        self
    }

    /// Waits for the end; returns the exit code.
    pub fn end(&mut self) -> u32 {
        let end = Instant::now() + LIMIT;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(200)) {
                    self.take(&bytes);
                }
                return status.exit_code();
            }
            if let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(50)) {
                self.take(&bytes);
            }
            assert!(
                Instant::now() < end,
                "never ended:\n{}",
                self.rows().join("\n")
            );
        }
    }

    /// Whether the terminal has been given back as it was: alternate screen left, cursor shown,
    /// mouse and paste modes off, its own reordering on.
    pub fn is_restored(&self) -> bool {
        let sent = String::from_utf8_lossy(&self.sent);
        let last = |sequence: &str| sent.rfind(sequence);
        let off = |on: &str, off: &str| last(off) > last(on);
        off("\x1b[?1049h", "\x1b[?1049l")
            && off("\x1b[?25l", "\x1b[?25h")
            && off("\x1b[?1000h", "\x1b[?1000l")
            && off("\x1b[?2004h", "\x1b[?2004l")
            && off("\x1b[8l", "\x1b[8h")
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
    }
}
