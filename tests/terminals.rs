//! The reader in real terminals, judged by its picture.
//!
//! The picture of the reader after keys that scroll, open and close must be the picture of the
//! same cells drawn once by nothing but their bytes: nothing is out of place, nothing of an
//! older frame is left. What the cells are is read from an emulator in memory.
//!
//! Needs Xvfb, `xdotool`, `import` and the terminal, so it is run by name:
//! `cargo test --test terminals -- --ignored`. Where one of them is missing, a test says so and
//! passes.

mod support;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use support::Reader;

/// Pixels of the display.
const WIDTH: usize = 1400;
const HEIGHT: usize = 900;
const COLUMNS: u16 = 100;
const ROWS: u16 = 30;
/// How long until a picture must be right.
const LIMIT: Duration = Duration::from_secs(40);

/// Numbers of a picture that may differ: where the edge of a letter reaches into the cell beside
/// it, xterm shows it or not by which of the two was drawn last.
const TOLERATED: usize = 60;

/// A terminal that can be started with a command on a display.
struct Terminal {
    name: &'static str,
    arguments: &'static [&'static str],
    /// What its own reordering is switched off with, where it has any.
    before: &'static str,
}

const XTERM: Terminal = Terminal {
    name: "xterm",
    arguments: &["-u8", "-b", "0", "+sb", "-geometry", "100x30+0+0", "-e"],
    before: "",
};
const VTE: Terminal = Terminal {
    name: "xfce4-terminal",
    arguments: &[
        "--disable-server",
        "--hide-menubar",
        "--hide-scrollbar",
        "--hide-borders",
        "--geometry=100x30+0+0",
        "-x",
    ],
    before: "\x1b[8l",
};

/// A program that is ended with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn is_installed(program: &str) -> bool {
    Command::new("sh")
        .args(["-c", &format!("command -v {program}")])
        .stdout(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// A display that nobody sees.
struct Display {
    _server: Running,
    name: String,
}

impl Display {
    fn new() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0"])
            .arg(format!("{WIDTH}x{HEIGHT}x24"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut number = String::new();
        let output = server.stdout.take().unwrap();
        BufReader::new(output).read_line(&mut number).unwrap();
        Self {
            _server: Running(server),
            name: format!(":{}", number.trim()),
        }
    }

    fn run(&self, program: &str, arguments: &[&str], home: &Path) -> Running {
        let child = Command::new(program)
            .args(arguments)
            .env("DISPLAY", &self.name)
            .env("HOME", home)
            .env("XDG_STATE_HOME", home)
            .env_remove("TMUX")
            .env_remove("WAYLAND_DISPLAY")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Running(child)
    }

    fn press(&self, key: &str) {
        // The focus follows the pointer where there is no window manager.
        let status = Command::new("xdotool")
            .args(["mousemove", "300", "300", "key", key])
            .env("DISPLAY", &self.name)
            .status()
            .unwrap();
        assert!(status.success());
        std::thread::sleep(Duration::from_millis(150));
    }

    /// The whole screen, as numbers of red, green and blue.
    fn picture(&self) -> Vec<u8> {
        let output = Command::new("import")
            .args(["-window", "root", "-depth", "8", "rgb:-"])
            .env("DISPLAY", &self.name)
            .stderr(Stdio::null())
            .output()
            .unwrap();
        output.stdout
    }
}

fn is_blank(picture: &[u8]) -> bool {
    picture.windows(2).all(|pair| pair[0] == pair[1])
}

/// Waits until the picture stays the same.
fn settled(display: &Display) -> Vec<u8> {
    let end = Instant::now() + LIMIT;
    let mut before = display.picture();
    loop {
        std::thread::sleep(Duration::from_millis(700));
        let picture = display.picture();
        if picture == before && !is_blank(&picture) {
            return picture;
        }
        let why = if is_blank(&picture) {
            "there was never a picture"
        } else {
            "the picture never came to rest"
        };
        assert!(Instant::now() < end, "{why}");
        before = picture;
    }
}

/// The keys that are pressed, as `xdotool` and as a terminal name them.
const KEYS: &[(&str, &str)] = &[
    ("Return", "\r"),
    ("j", "j"),
    ("j", "j"),
    ("k", "k"),
    ("space", " "),
    ("k", "k"),
    ("question", "?"),
    ("q", "q"),
];

/// Display servers that start at once may choose the same number.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

fn the_reader_looks_like_its_cells(terminal: &Terminal) {
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    for program in ["Xvfb", "xdotool", "import", terminal.name] {
        if !is_installed(program) {
            eprintln!(
                "{program} is not installed: {} was not looked at",
                terminal.name
            );
            return;
        }
    }
    let home = tempfile::tempdir().unwrap();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles/ar");
    let file = file.display().to_string();
    let arguments = ["--ephemeral", "--profile", "visual", &file];

    // What the cells are.
    let mut reader = Reader::start(&arguments, home.path(), COLUMNS, ROWS);
    reader.see("1/");
    // Where much else runs, the analysis of an article may take long, and nothing is sent meanwhile.
    reader.rest_for(Duration::from_secs(3));
    for (_, key) in KEYS {
        reader.press(key).rest();
    }
    let cells = home.path().join("cells");
    let mut bytes = format!("{}\x1b[?25l\x1b[?7l\x1b[2J\x1b[H", terminal.before).into_bytes();
    bytes.extend(reader.formatted());
    bytes.extend(b"\x1b[?25l");
    std::fs::write(&cells, bytes).unwrap();

    let expected = {
        let display = Display::new();
        let script = format!("stty -echo; cat '{}'; sleep 100", cells.display());
        let command = [terminal.arguments, &["sh", "-c", &script]].concat();
        let _running = display.run(terminal.name, &command, home.path());
        settled(&display)
    };

    let display = Display::new();
    let script = format!(
        "TERM=xterm-256color COLORTERM= exec '{}' --ephemeral --profile visual '{file}'",
        env!("CARGO_BIN_EXE_sahifa")
    );
    let command = [terminal.arguments, &["sh", "-c", &script]].concat();
    let _running = display.run(terminal.name, &command, home.path());
    settled(&display);
    for (key, _) in KEYS {
        display.press(key);
    }
    let end = Instant::now() + LIMIT;
    loop {
        let picture = settled(&display);
        let differing = picture
            .iter()
            .zip(&expected)
            .filter(|(one, other)| one != other);
        let differing = differing.count();
        if picture.len() == expected.len() && differing <= TOLERATED {
            return;
        }
        if Instant::now() >= end {
            let kept = [("seen", &picture), ("expected", &expected)]
                .map(|(what, picture)| keep(terminal, what, picture));
            panic!("{differing} numbers differ between {}", kept.join(" and "));
        }
    }
}

/// Writes a picture down for whoever looks into a failure; tells where.
fn keep(terminal: &Terminal, what: &str, picture: &[u8]) -> String {
    let name = format!("{}-{what}.ppm", terminal.name);
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let mut bytes = format!("P6 {WIDTH} {HEIGHT} 255\n").into_bytes();
    bytes.extend(picture);
    std::fs::write(&file, bytes).unwrap();
    file.display().to_string()
}

#[test]
#[ignore = "needs xterm and a display server: run by name"]
fn in_xterm_the_reader_looks_like_its_cells_drawn_alone() {
    the_reader_looks_like_its_cells(&XTERM);
}

#[test]
#[ignore = "needs Xfce Terminal and a display server: run by name"]
fn in_vte_the_reader_looks_like_its_cells_drawn_alone() {
    the_reader_looks_like_its_cells(&VTE);
}
