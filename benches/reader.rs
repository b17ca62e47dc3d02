//! The reader as its user meets it: in a pseudo-terminal, from the key to the last byte of its
//! frame.
//!
//! ```text
//! cargo bench --bench reader
//! ```
//!
//! A text of 100 MB is written to a temporary folder and opened on a screen of 200×60, in the
//! reader, with a library that knows nothing of it and with one that does, and in `less`. Printed
//! are the time to the first screen (the medians of starts by turns), the time from a key to the
//! last byte of what it draws (median and 95th of a hundred), the bytes that a line of scrolling
//! sends, the processor's time for it, the time to the text's end and the most memory that was
//! resident.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::fmt::Write as _;
use std::fs;
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

const COLUMNS: u16 = 200;
const ROWS: u16 = 60;
const MEGABYTES: usize = 100;
const KEYS: u16 = 100;
const STARTS: usize = 41;
/// What a terminal answers to a request for its attributes; the end of all that is asked.
const ATTRIBUTES: &[u8] = b"\x1b[?64;1;2;6;22c";
/// A frame is over when nothing has come for so long.
const SILENCE: Duration = Duration::from_millis(8);
const LIMIT: Duration = Duration::from_secs(60);

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("long.txt");
    fs::write(&file, text()).expect("room for the text");
    let library = format!("--library={}", folder.path().join("library").display());
    let reader = || Session::start(&[env!("CARGO_BIN_EXE_sahifa"), "--ephemeral"], &file);
    let knowing = || Session::start(&[env!("CARGO_BIN_EXE_sahifa"), &library], &file);
    let less = || Session::start(&["less", "-R"], &file);

    // The first time the file comes from wherever the system keeps it.
    less().first_screen();
    let mut first = knowing();
    first.first_screen();
    first.rest();
    first.quit();
    let mut starts: Vec<[f64; 3]> = (0..STARTS)
        .map(|_| {
            let mut session = knowing();
            let known = session.first_screen();
            session.quit();
            [reader().first_screen(), known, less().first_screen()]
        })
        .collect();
    let [ours, known, theirs] = [0, 1, 2].map(|which| {
        starts.sort_by(|a, b| a[which].total_cmp(&b[which]));
        starts[STARTS / 2][which]
    });
    println!(
        "first screen of {MEGABYTES} MB: {ours:.1} ms; less {theirs:.1} ms; {:.2} times",
        ours / theirs
    );
    println!(
        "of a file that the library knows: {known:.1} ms; {:.2} times",
        known / theirs
    );

    let mut session = reader();
    session.first_screen();
    session.rest();
    session.press("z");
    let before = session.processor_time();
    let lines = session.keys("j");
    let work = (session.processor_time() - before) / f64::from(KEYS);
    println!("a line down, text alone: {lines}; {work:.2} ms of a processor");
    println!("a line up: {}", session.keys("k"));
    println!("a page down: {}", session.keys(" "));
    session.press("z");
    println!("a line down beside other panes: {}", session.keys("j"));
    let jump = session.press("G");
    println!("to the end: {:.1} ms", jump.milliseconds);
    println!("a line up from there: {}", session.keys("k"));
    println!("most memory resident: {:.1} MB", session.most_memory());
    session.press("q");
}

/// Paragraphs that differ, with numbers and Latin words among them.
fn text() -> String {
    let mut text = String::with_capacity(MEGABYTES << 20);
    let mut number = 0;
    while text.len() < MEGABYTES << 20 {
        number += 1;
        let _ = write!(
            text,
            "قال المتحدث في الفقرة {number} إن المؤسسة (Agency {}) ستفتح {} مكتبا جديدا، وأضاف أن العمل بدأ في عام {} وأن ما تبقى منه سينتهي قبل نهاية السنة المقبلة إذا سارت الأمور كما خطط لها «من البداية».\n\n",
            number % 97,
            number % 1000,
            1900 + number % 130,
        );
    }
    text
}

struct Session {
    child: Box<dyn Child + Send + Sync>,
    _master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    output: Receiver<(Instant, Vec<u8>)>,
    screen: vt100::Parser,
    started: Instant,
}

struct Frame {
    milliseconds: f64,
    bytes: usize,
}

struct Frames(Vec<Frame>);

impl std::fmt::Display for Frames {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut times: Vec<f64> = self.0.iter().map(|frame| frame.milliseconds).collect();
        let mut bytes: Vec<usize> = self.0.iter().map(|frame| frame.bytes).collect();
        times.sort_by(f64::total_cmp);
        bytes.sort_unstable();
        let at = |percent: usize| (times.len() * percent / 100).min(times.len() - 1);
        write!(
            formatter,
            "{:.2} ms (p95 {:.2}), {} bytes (p95 {})",
            times[at(50)],
            times[at(95)],
            bytes[at(50)],
            bytes[at(95)]
        )
    }
}

impl Session {
    fn start(command: &[&str], file: &Path) -> Self {
        let size = PtySize {
            rows: ROWS,
            cols: COLUMNS,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system()
            .openpty(size)
            .expect("a pseudo-terminal");
        let mut builder = CommandBuilder::new(command[0]);
        builder.args(&command[1..]);
        builder.arg(file);
        builder.env("TERM", "xterm-256color");
        for variable in ["XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"] {
            builder.env(variable, file.parent().unwrap_or(file));
        }
        let started = Instant::now();
        let child = pair.slave.spawn_command(builder).expect("the command");
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().expect("its output");
        let keys = pair.master.take_writer().expect("its input");
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut buffer = vec![0; 1 << 16];
            while let Ok(read @ 1..) = reader.read(&mut buffer) {
                if sender
                    .send((Instant::now(), buffer[..read].to_vec()))
                    .is_err()
                {
                    break;
                }
            }
        });
        let cells = |count| NonZero::new(count).expect("a size");
        Self {
            child,
            _master: pair.master,
            keys,
            output,
            screen: vt100::Parser::new(cells(ROWS), cells(COLUMNS), 0),
            started,
        }
    }

    /// Milliseconds from the start until half of the rows show something.
    fn first_screen(&mut self) -> f64 {
        loop {
            let (at, bytes) = self.output.recv_timeout(LIMIT).expect("a first screen");
            if bytes.windows(3).any(|three| three == b"\x1b[c") {
                self.send(ATTRIBUTES);
            }
            self.screen.process(&bytes);
            let rows = self.screen.screen().rows(0, COLUMNS);
            let letters = rows.filter(|row| row.chars().any(|each| each > '\u{590}'));
            if letters.count() >= usize::from(ROWS / 4) {
                return milliseconds(at - self.started);
            }
        }
    }

    fn send(&mut self, bytes: &[u8]) {
        self.keys.write_all(bytes).expect("an open terminal");
        self.keys.flush().expect("an open terminal");
    }

    /// Waits until nothing has come for half a second.
    fn rest(&mut self) {
        while self.output.recv_timeout(Duration::from_millis(500)).is_ok() {}
    }

    /// Quits as a user does, and waits for the end.
    fn quit(mut self) {
        self.send(b"q");
        self.child.wait().expect("an end");
    }

    /// Presses a key; the frame is over when nothing more comes.
    fn press(&mut self, key: &str) -> Frame {
        let pressed = Instant::now();
        self.send(key.as_bytes());
        let (mut last, mut bytes) = match self.output.recv_timeout(LIMIT) {
            Ok((at, bytes)) => (at, bytes.len()),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                panic!("no answer to {key:?}")
            }
        };
        while let Ok((at, more)) = self.output.recv_timeout(SILENCE) {
            last = at;
            bytes += more.len();
        }
        Frame {
            milliseconds: milliseconds(last - pressed),
            bytes,
        }
    }

    fn keys(&mut self, key: &str) -> Frames {
        Frames((0..KEYS).map(|_| self.press(key)).collect())
    }

    /// Milliseconds that its threads have had a processor, from the system's records; not a number
    /// where it keeps none.
    fn processor_time(&self) -> f64 {
        let id = self.child.process_id().unwrap_or_default();
        let Ok(threads) = fs::read_dir(format!("/proc/{id}/task")) else {
            return f64::NAN;
        };
        let nanoseconds = threads.filter_map(|thread| {
            let record = fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
            record.split(' ').next()?.parse::<f64>().ok()
        });
        nanoseconds.sum::<f64>() / 1_000_000.0
    }

    /// In megabytes, from the system's records; not a number where it keeps none.
    fn most_memory(&self) -> f64 {
        let id = self.child.process_id().unwrap_or_default();
        let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes =
            line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
        kilobytes.map_or(f64::NAN, |kilobytes| kilobytes / 1024.0)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}
