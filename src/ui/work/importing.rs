//! The importer: reads the given paths in, then analyses whatever has not been analysed.

use super::gate::Gate;
use super::{Post, Reply};
use crate::intake::{self, Input, IntakeOptions};
use crate::library::import::{self, Progress};
use crate::library::{Library, LibraryError};
use crate::ui::state::Imported;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How often the screen hears of progress.
const REPORT: Duration = Duration::from_millis(250);

/// Does all the work there is, then ends; what `analysing` holds back begins when it opens.
pub fn run(
    mut library: Library,
    inputs: &[Input],
    options: &IntakeOptions,
    cancelled: &AtomicBool,
    analysing: &Gate,
    post: &Post,
) {
    if !inputs.is_empty() {
        match read_in(&mut library, inputs, options, cancelled, post) {
            Ok(reply) => post(reply),
            Err(error) => post(Reply::Failed(error.to_string())),
        }
    }
    analysing.pass();
    let mut last = Instant::now();
    let analysed = import::analyse_backlog(&mut library, |left| {
        if left == 0 || last.elapsed() >= REPORT {
            last = Instant::now();
            post(Reply::Backlog(left));
        }
        go_on(cancelled)
    });
    if let Err(error) = analysed {
        post(Reply::Failed(error.to_string()));
    }
}

fn go_on(cancelled: &AtomicBool) -> ControlFlow<()> {
    if cancelled.load(Ordering::Relaxed) {
        ControlFlow::Break(())
    } else {
        ControlFlow::Continue(())
    }
}

fn read_in(
    library: &mut Library,
    inputs: &[Input],
    options: &IntakeOptions,
    cancelled: &AtomicBool,
    post: &Post,
) -> Result<Reply, LibraryError> {
    let mut last: Option<Instant> = None;
    let articles = intake::read(inputs, options);
    let progress = import::import(library, articles, |progress| {
        if last.is_none_or(|last| last.elapsed() >= REPORT) {
            last = Some(Instant::now());
            post(Reply::Importing(counts(progress)));
        }
        go_on(cancelled)
    })?;
    Ok(Reply::Imported {
        counts: counts(&progress),
        failures: progress.failures.iter().map(ToString::to_string).collect(),
    })
}

fn counts(progress: &Progress) -> Imported {
    Imported {
        new: progress.new,
        changed: progress.changed,
        unchanged: progress.unchanged,
        failed: progress.failed,
    }
}
