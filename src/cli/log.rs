//! The log: what happened, line by line, in a file that was asked for.
//!
//! Nothing is logged otherwise: the screen is the reader's, and what a user must know it says
//! there. A line tells when, how bad, which part, what.

use super::Common;
use anyhow::Context;
use clap::ValueEnum;
use env_logger::{Builder, Target};
use log::LevelFilter;
use std::fs::OpenOptions;
use std::io::{LineWriter, Write};

/// How much is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Level {
    /// What failed.
    Error,
    /// And what went wrong without failing.
    Warn,
    /// And what was done.
    Info,
    /// And why.
    Debug,
    /// And everything that other parts of the program tell.
    Trace,
}

impl Level {
    fn filter(self) -> LevelFilter {
        match self {
            Self::Error => LevelFilter::Error,
            Self::Warn => LevelFilter::Warn,
            Self::Info => LevelFilter::Info,
            Self::Debug => LevelFilter::Debug,
            Self::Trace => LevelFilter::Trace,
        }
    }
}

/// Starts the log, if one was asked for.
///
/// # Errors
///
/// When its file cannot be written.
pub fn start(common: &Common) -> anyhow::Result<()> {
    let Some(path) = &common.log else {
        return Ok(());
    };
    let file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(path)
        .with_context(|| format!("{}: the log cannot be written", path.display()))?;
    let level = common.log_level.filter();
    let mut builder = Builder::new();
    if common.log_level == Level::Trace {
        builder.filter_level(level);
    } else {
        // Of the crates below only what went wrong.
        let others = level.min(LevelFilter::Warn);
        builder.filter_level(others).filter_module("sahifa", level);
    }
    builder
        .target(Target::Pipe(Box::new(LineWriter::new(file))))
        .format(|line, record| {
            let now = jiff::Timestamp::now();
            let (level, part) = (record.level(), record.target());
            // One line each, whatever a message holds.
            let message = record.args().to_string().replace(char::is_control, " ");
            writeln!(line, "{now:.3} {level:5} {part}: {message}")
        })
        .init();
    log::info!(
        "sahifa {} begins, as process {}",
        env!("CARGO_PKG_VERSION"),
        std::process::id()
    );
    Ok(())
}
