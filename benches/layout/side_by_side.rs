//! One table: the same paragraphs laid out by sahifa, by ready crates and by fribidi, in turns, in
//! the processor's time of their own; and how the time grows with hostile input.
//!
//! fribidi is asked through `fribidi.c`, which is compiled here, where a C compiler and the
//! library are installed. It joins, shapes and orders, and breaks no lines.

use super::{CELLS, MEGABYTE, hostile_pieces, paragraphs, ready_crates, repeated, whole};
use divan::black_box;
use sahifa::layout::{Options, Paragraph};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::time::Instant;

/// Turns that each takes; the best of it counts, since whatever else runs can only hinder it.
const TURNS: usize = 15;
/// Seconds of a turn.
const TURN: f64 = 0.2;

pub fn print() {
    let texts = paragraphs();
    let joined = [texts.join(" ")];
    let shaper = ready_crates::shaper();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let fribidi = compiled(folder.path());
    let options = Options::default();
    let mut best = [0_f64; 5];
    for _ in 0..TURNS {
        let rates = [
            rate(&texts, |text| whole(text, &options)),
            rate(&joined, |text| whole(text, &options)),
            rate(&texts, |text| {
                usize::from(Paragraph::new(text, &options).direction().is_rtl())
            }),
            rate(&texts, |text| ready_crates::lay_out(&shaper.reshape(text))),
            fribidi
                .as_deref()
                .map_or(f64::NAN, |program| fribidi_rate(program, &texts)),
        ];
        for (best, rate) in best.iter_mut().zip(rates) {
            *best = best.max(rate);
        }
    }
    let [ours, of_a_megabyte, unwrapped, crates, fribidi] = best;
    println!("\nside by side, lines of {CELLS} cells, best of {TURNS} turns, MB/s:");
    let line = |name: &str, rate: f64| {
        println!("  {name:<44}{rate:>7.1}{:>7.2} times", ours / rate);
    };
    println!("  {:<44}{:>7}{:>14}", "", "MB/s", "sahifa is");
    line("sahifa, whole", ours);
    line("sahifa, one paragraph of a megabyte", of_a_megabyte);
    line("sahifa, without lines and cells", unwrapped);
    line("ready crates, whole but for mirroring", crates);
    line("fribidi, without wrapping", fribidi);
    println!("\ntime for twice the input, {} and {} KB:", 256, 512);
    for (name, piece) in hostile_pieces() {
        let texts = [MEGABYTE / 4, MEGABYTE / 2].map(|size| repeated(piece, size));
        println!("  {name:<44}{:>7.2} times", growth(&texts));
    }
}

/// How many times as long the second takes as the first.
fn growth(texts: &[String; 2]) -> f64 {
    let mut best = [f64::MAX; 2];
    for _ in 0..TURNS {
        for (text, best) in texts.iter().zip(&mut best) {
            *best = best.min(seconds(|| {
                black_box(whole(text, &Options::default()));
            }));
        }
    }
    best[1] / best[0]
}

/// The rate of a turn, in MB/s.
fn rate(texts: &[String], lay_out: impl Fn(&str) -> usize) -> f64 {
    let bytes: usize = texts.iter().map(String::len).sum();
    let pass = seconds(|| {
        for text in texts {
            black_box(lay_out(text));
        }
    });
    #[allow(clippy::cast_precision_loss)]
    let megabytes = bytes as f64 / 1e6;
    megabytes / pass
}

/// How long one pass takes: the mean over a turn, since the system tells the processor's time in
/// steps as long as a short pass.
fn seconds(pass: impl Fn()) -> f64 {
    let begun = now();
    let mut passes = 0.0;
    loop {
        pass();
        passes += 1.0;
        let spent = now() - begun;
        if spent >= TURN {
            return spent / passes;
        }
    }
}

/// Seconds of the processor's time that this process has had, whatever else runs; of the clock,
/// where the system does not tell.
fn now() -> f64 {
    static STARTED: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanoseconds = told.split(' ').next().and_then(|first| first.parse().ok());
    nanoseconds.map_or_else(
        || STARTED.elapsed().as_secs_f64(),
        |nanoseconds: f64| nanoseconds * 1e-9,
    )
}

fn compiled(folder: &Path) -> Option<PathBuf> {
    let flags = Command::new("pkg-config")
        .args(["--cflags", "--libs", "fribidi"])
        .stderr(Stdio::null())
        .output()
        .ok()
        .filter(|flags| flags.status.success())?;
    let flags = String::from_utf8(flags.stdout).ok()?;
    let program = folder.join("fribidi");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/layout/fribidi.c");
    let status = Command::new("cc")
        .arg("-O2")
        .arg(source)
        .arg("-o")
        .arg(&program)
        .args(flags.split_whitespace())
        .status();
    status.ok()?.success().then_some(program)
}

fn fribidi_rate(program: &Path, texts: &[String]) -> f64 {
    let measure = || {
        let mut child = Command::new(program)
            .arg(TURN.to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .ok()?;
        let written = child.stdin.take()?.write_all(texts.join("\n").as_bytes());
        let output = child.wait_with_output().ok()?.stdout;
        written.ok()?;
        String::from_utf8(output).ok()?.trim().parse().ok()
    };
    measure().unwrap_or(f64::NAN)
}
