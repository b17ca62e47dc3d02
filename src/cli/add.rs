//! `sahifa add`: files and folders into the library, without the reader.

use super::interrupt::Interrupt;
use super::{Common, Ended, reading};
use crate::intake::{self, ByteCount, IntakeOptions};
use crate::library::import::{self, Progress};
use crate::library::{Library, LibraryError};
use clap::Args;
use signal_hook::consts::SIGINT;
use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How often progress is told.
const REPORT: Duration = Duration::from_millis(200);

#[derive(Debug, Args)]
pub struct Arguments {
    /// Files and folders; - is standard input
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Leave names and keywords to the reader, which finds them in the background, and to
    /// `sahifa analyse`; so are those of more than 2,000 articles
    #[arg(long)]
    no_analysis: bool,
}

/// The most articles that are analysed before the command ends: some seconds' work.
const AT_ONCE: u64 = 2_000;

pub fn run(asked: &Arguments, common: &Common) -> anyhow::Result<Ended> {
    let mut library = common.open_library()?;
    let interrupt = Interrupt::listen()?;
    let mut ticker = Ticker::new();
    let bytes = ByteCount::default();
    let options = IntakeOptions {
        bytes_read: Some(bytes.clone()),
        ..common.intake()
    };
    let pace = Pace::new(&asked.paths, bytes);
    let articles = intake::read(&reading::inputs(&asked.paths), &options);
    let progress = import::while_indexing(library.reopen()?, || {
        import::import(&mut library, articles, |progress| {
            ticker.tell(&pace.words(progress.done()));
            interrupt.go_on()
        })
    })?;
    index(&library, &mut ticker, &interrupt)?;
    ticker.end();
    for failure in &progress.failures {
        reading::tell(&failure);
    }
    reading::tell_passed_over(&progress.passed);
    writeln!(io::stdout(), "{}", summary(&progress))?;
    if interrupt.happened() {
        reading::warn(&"stopped; what has come in stays, and the same command goes on from there");
        return Ok(Ended::BySignal(SIGINT));
    }
    let backlog = library.backlog()?;
    if !asked.no_analysis && backlog <= AT_ONCE {
        analyse(&mut library, &mut ticker, &interrupt)?;
        index(&library, &mut ticker, &interrupt)?;
        ticker.end();
    } else if backlog > 0 {
        reading::warn(&format_args!(
            "names and keywords of {backlog} articles are still to be found: the reader does it \
             in the background, sahifa analyse at once"
        ));
    }
    Ok(Ended::of_failures(progress.failures.len()))
}

/// Analyses what has come in.
pub fn analyse(
    library: &mut Library,
    ticker: &mut Ticker,
    interrupt: &Interrupt,
) -> anyhow::Result<()> {
    let go_on = || interrupt.go_on();
    import::analyse_rest(
        library,
        |_| None,
        go_on,
        |left| {
            ticker.tell(&format!("{left} to analyse"));
            go_on()
        },
    )?;
    Ok(())
}

/// Puts what has come in into the search index. Another program may be writing it: that one takes
/// in what we have added.
pub fn index(library: &Library, ticker: &mut Ticker, interrupt: &Interrupt) -> anyhow::Result<()> {
    match library.update_index(|indexing| {
        ticker.tell(&format!("{} to index", indexing.left));
        interrupt.go_on()
    }) {
        Ok(_) | Err(LibraryError::IndexBusy) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

fn summary(progress: &Progress) -> String {
    format!(
        "{} new, {} changed, {} unchanged, {} failed",
        progress.new, progress.changed, progress.unchanged, progress.failed
    )
}

/// How fast an import goes, and how long it will take.
struct Pace {
    started: Instant,
    bytes: ByteCount,
    /// Bytes of all files, where that is known.
    all: Option<u64>,
}

impl Pace {
    fn new(paths: &[PathBuf], bytes: ByteCount) -> Self {
        let sizes = paths.iter().map(|path| {
            let metadata = path.metadata().ok()?;
            metadata.is_file().then_some(metadata.len())
        });
        Self {
            started: Instant::now(),
            bytes,
            all: sizes.sum(),
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "shown in round figures")]
    fn words(&self, done: u64) -> String {
        let seconds = self.started.elapsed().as_secs_f64().max(0.001);
        let rate = done as f64 / seconds;
        let mut words = format!("{done} read in, {rate:.0} a second");
        let read = self.bytes.get();
        if let Some(all) = self.all.filter(|all| *all > 0 && read > 0) {
            let left = seconds * (all.saturating_sub(read)) as f64 / read as f64;
            let percent = 100 * read.min(all) / all;
            // Writing to a string does not fail.
            let _ = write!(words, ", {percent}%, {left:.0} s left");
        }
        words
    }
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
            let _ = write!(io::stderr(), "\r\x1b[K{words}");
        }
    }

    pub fn end(&mut self) {
        if self.live && self.last.is_some() {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
