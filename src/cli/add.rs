//! `sahifa add`: files and folders into the library, without the reader.

use super::{Common, Ended, reading};
use crate::intake;
use crate::library::import::{self, Progress};
use clap::Args;
use std::io::{self, IsTerminal, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How often progress is told.
const REPORT: Duration = Duration::from_millis(200);

#[derive(Debug, Args)]
pub struct Arguments {
    /// Files and folders; - is standard input
    #[arg(required = true)]
    paths: Vec<PathBuf>,
}

pub fn run(asked: &Arguments, common: &Common) -> anyhow::Result<Ended> {
    let mut library = common.open_library()?;
    let mut ticker = Ticker::new();
    let articles = intake::read(&reading::inputs(&asked.paths), &common.intake());
    let progress = import::import(&mut library, articles, |progress| {
        ticker.tell(&format!("{} read in", progress.done()));
        ControlFlow::Continue(())
    })?;
    import::analyse_backlog(&mut library, |left| {
        ticker.tell(&format!("{left} to analyse"));
        ControlFlow::Continue(())
    })?;
    ticker.end();
    for failure in &progress.failures {
        eprintln!("sahifa: {}", reading::printable(&failure.to_string()));
    }
    println!("{}", summary(&progress));
    Ok(Ended::of_failures(progress.failures.len()))
}

fn summary(progress: &Progress) -> String {
    format!(
        "{} new, {} changed, {} unchanged, {} failed",
        progress.new, progress.changed, progress.unchanged, progress.failed
    )
}

/// A line on standard error that is written over and over.
pub struct Ticker {
    last: Option<Instant>,
    live: bool,
}

impl Ticker {
    pub fn new() -> Self {
        Self {
            last: None,
            live: io::stderr().is_terminal(),
        }
    }

    pub fn tell(&mut self, words: &str) {
        if self.live && self.last.is_none_or(|last| last.elapsed() >= REPORT) {
            self.last = Some(Instant::now());
            eprint!("\r\x1b[K{words}");
            let _ = io::stderr().flush();
        }
    }

    pub fn end(&mut self) {
        if self.live && self.last.is_some() {
            eprint!("\r\x1b[K");
        }
    }
}
