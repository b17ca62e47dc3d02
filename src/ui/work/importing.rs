//! The importer: reads in what was opened and what changes there, and analyses whatever has not
//! been analysed.
//!
//! Reading goes before analysing. Work that the user stops keeps its place: reading goes on with
//! the very next article, also after files that have changed meanwhile were read, and reading these
//! does so as well; what is left to analyse is known by the library, and outlasts the reader.

use super::analysed::Latest;
use super::gate::Gate;
use super::reading::seen;
use super::stopping::{Leave, Stop};
use super::{Post, Reply, Resumable, Shown};
use crate::article::Article;
use crate::intake::watch::Changes;
use crate::intake::{
    self, ByteCount, Incoming, Input, IntakeOptions, OriginKind, Outcome, PassedOver,
};
use crate::library::import::{self, Progress as Counts};
use crate::library::{Library, LibraryError};
use crate::text::as_seen::View;
use crate::ui::background::Imported;
use crate::ui::progress::{Pace, Progress};
use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::panic::resume_unwind;
use std::sync::mpsc::Receiver;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How often the screen hears of progress.
const REPORT: Duration = Duration::from_millis(250);
/// Reading that takes this long is worth finding out how much there is.
const WORTH_MEASURING: Duration = Duration::from_secs(1);

/// Bytes of a text that is shown before it is in the library, at most: it is held twice meanwhile.
const GLANCED: usize = 1 << 20;

/// What it is asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// These files have changed.
    Changed(Changes),
    /// There is something new in the library that has not been analysed.
    Analyse,
    /// Go on with what was stopped.
    Resume,
    /// End: the reader is gone.
    End,
}

/// Why something is read in.
#[derive(Debug, Clone, Copy)]
enum Cause {
    /// It was opened.
    Opened,
    /// It has changed while the reader was open, and so many files are gone.
    Changed { gone: usize },
}

/// Reading in, as far as it has come.
pub struct Reading {
    cause: Cause,
    /// What was read before the library was there.
    first: Option<Outcome>,
    articles: Box<dyn Iterator<Item = Outcome> + Send>,
    inputs: Vec<Input>,
    counts: Imported,
    failures: Vec<String>,
    passed: PassedOver,
    bytes: ByteCount,
    whole: Option<u64>,
    pace: Pace,
}

/// How far the reading is when the library is there.
pub enum Begun {
    /// It has not begun.
    Not,
    /// Its first article has been read …
    Ready(Box<Reading>),
    /// … or is being read, to be shown where it was left.
    Going(JoinHandle<(Reading, Option<Shown>)>),
}

/// Begins to read a sole file. Of a library that `is_new` nobody expects anything yet: the article
/// is shown first, and `shown` passed when it is on the screen. Otherwise it is read while the
/// library is opened, which knows where it was left.
pub fn begin(
    inputs: &[Input],
    options: &IntakeOptions,
    is_new: bool,
    shown: &Gate,
    post: &Post,
) -> Begun {
    let [input @ Input::Path(_)] = inputs else {
        return Begun::Not;
    };
    if !is_new {
        let (input, options) = (input.clone(), options.clone());
        return Begun::Going(std::thread::spawn(move || {
            let reading = Reading::begin(&input, &options);
            let glance = reading.glance();
            (reading, glance)
        }));
    }
    let reading = Reading::begin(input, options);
    if let Some(glance) = reading.glance() {
        post(Reply::Glanced {
            shown: Box::new(glance),
            position: 0,
        });
        shown.pass();
    }
    Begun::Ready(Box::new(reading))
}

/// Everything that the importer holds.
struct Importer<'a> {
    library: Library,
    options: &'a IntakeOptions,
    jobs: &'a Receiver<Job>,
    waiting: VecDeque<Job>,
    stop: &'a Stop,
    latest: &'a Latest,
    /// Lets the others into the library.
    let_in: &'a dyn Fn(),
    post: &'a Post,
    /// Reading that was stopped, or has not begun.
    readings: VecDeque<Reading>,
    /// Whether the user has stopped the analysing.
    is_resting: bool,
}

/// Works until [`Job::End`]: reads in what there is in the inputs, which may have been
/// [begun](begin) before; what is on the screen lets `shown` be passed, before which nothing is
/// analysed. `let_in` is called as soon as something has been read in.
pub fn run(
    library: Library,
    (inputs, options, begun): (&[Input], &IntakeOptions, Begun),
    jobs: &Receiver<Job>,
    (stop, shown, latest): (&Stop, &Gate, &Latest),
    let_in: &dyn Fn(),
    post: &Post,
) {
    let mut importer = Importer {
        library,
        options,
        jobs,
        waiting: VecDeque::new(),
        stop,
        latest,
        let_in,
        post,
        readings: VecDeque::new(),
        is_resting: false,
    };
    if !inputs.is_empty() {
        let reading = match begun {
            Begun::Not => Reading::of(inputs, options),
            Begun::Ready(reading) => *reading,
            Begun::Going(thread) => {
                let read = thread.join().unwrap_or_else(|panic| resume_unwind(panic));
                let (reading, glance) = read;
                if let Some(glance) = glance {
                    importer.told(|importer| importer.show(glance, &reading));
                    shown.pass();
                }
                reading
            }
        };
        importer.readings.push_back(reading);
        importer.told(Importer::read_in);
    }
    let_in();
    shown.pass();
    importer.told(|importer| importer.note_missing(inputs));
    importer.told(Importer::analyse);
    while let Some(job) = importer.next_job() {
        match job {
            Job::Changed(changes) => importer.told(|importer| importer.take_in(changes)),
            Job::Analyse => {}
            Job::Resume => {
                importer.is_resting = false;
                importer.told(Importer::read_in);
            }
            Job::End => return,
        }
        importer.told(Importer::analyse);
    }
}

impl Reading {
    /// Reads the first article of a file.
    fn begin(input: &Input, options: &IntakeOptions) -> Self {
        let mut reading = Self::of(std::slice::from_ref(input), options);
        reading.first = reading.articles.next();
        reading
    }

    /// The article of a file that holds one, as it is shown; `None` as well when it is long, since
    /// it is held twice then.
    fn glance(&self) -> Option<Shown> {
        let Some(Ok(Incoming { article, origin })) = &self.first else {
            return None;
        };
        (origin.kind == OriginKind::Sole && article.text.len() <= GLANCED)
            .then(|| seen(article.clone(), View::default()))
    }

    fn of(inputs: &[Input], options: &IntakeOptions) -> Self {
        let (options, bytes) = counting(options);
        let articles = Box::new(intake::read(inputs, &options));
        Self::begun(Cause::Opened, inputs.to_vec(), articles, bytes)
    }

    fn of_changes(changes: Changes, options: &IntakeOptions) -> Self {
        let gone = changes.gone.len();
        let (options, bytes) = counting(options);
        let inputs = changes.changed.iter().cloned().map(Input::Path).collect();
        let articles = Box::new(intake::read_files(changes.changed, &options));
        Self::begun(Cause::Changed { gone }, inputs, articles, bytes)
    }

    fn begun(
        cause: Cause,
        inputs: Vec<Input>,
        articles: Box<dyn Iterator<Item = Outcome> + Send>,
        bytes: ByteCount,
    ) -> Self {
        Self {
            cause,
            first: None,
            articles,
            inputs,
            counts: Imported::default(),
            failures: Vec::new(),
            passed: PassedOver::default(),
            bytes,
            whole: None,
            pace: Pace::begin(),
        }
    }

    fn progress(&mut self, done: u64) -> Progress {
        if self.whole.is_none() && self.pace.elapsed() >= WORTH_MEASURING {
            self.whole = Some(intake::size(&self.inputs).unwrap_or(0));
        }
        let whole = self.whole.filter(|whole| *whole > 0);
        self.pace
            .progress(done, whole.map(|whole| (self.bytes.get(), whole)))
    }
}

/// The same options, and the bytes that are read under them.
fn counting(options: &IntakeOptions) -> (IntakeOptions, ByteCount) {
    let bytes = ByteCount::default();
    let options = IntakeOptions {
        bytes_read: Some(bytes.clone()),
        ..options.clone()
    };
    (options, bytes)
}

impl Importer<'_> {
    fn next_job(&mut self) -> Option<Job> {
        self.waiting.pop_front().or_else(|| self.jobs.recv().ok())
    }

    /// Does something, and says what went wrong with it.
    fn told(&mut self, work: impl FnOnce(&mut Self) -> Result<(), LibraryError>) {
        if let Err(error) = work(self) {
            (self.post)(Reply::Failed(error.to_string()));
        }
    }

    /// Shows the article of a file that holds one where it was left; it is taken in afterwards.
    fn show(&self, glance: Shown, reading: &Reading) -> Result<(), LibraryError> {
        let position = match &reading.first {
            Some(Ok(first)) => self.library.left_at(&first.origin.path)?,
            _ => 0,
        };
        (self.post)(Reply::Glanced {
            shown: Box::new(glance),
            position,
        });
        Ok(())
    }

    /// Reads in until all is read in or the user stops it.
    fn read_in(&mut self) -> Result<(), LibraryError> {
        while let Some(reading) = self.readings.pop_front() {
            if self.read(reading)?.is_break() {
                break;
            }
        }
        Ok(())
    }

    /// Reads on; tells whether the user has stopped it.
    fn read(&mut self, mut reading: Reading) -> Result<ControlFlow<()>, LibraryError> {
        reading.pace.go_on();
        let leave = self.stop.begin();
        let mut last = match reading.cause {
            Cause::Opened => None,
            // A file that was saved is taken in before anything is said of it.
            Cause::Changed { .. } => Some(Instant::now()),
        };
        let mut told = 0;
        let before = reading.counts;
        let mut articles = std::mem::replace(&mut reading.articles, Box::new(std::iter::empty()));
        let all = reading.first.take().into_iter().chain(&mut articles);
        // The end waits for no batch to fill; what is lost of it is read again next time.
        let all = all.take_while(|_| !self.stop.is_ended());
        let counts = import::import(&mut self.library, all, |counts| {
            (self.let_in)();
            if counts.rewritten.len() > told {
                (self.post)(Reply::Rewritten(counts.rewritten[told..].to_vec()));
                told = counts.rewritten.len();
            }
            if last.is_none_or(|last| last.elapsed() >= REPORT) {
                last = Some(Instant::now());
                let counts = before.and(imported(counts));
                let progress = reading.progress(counts.done());
                (self.post)(Reply::Importing { counts, progress });
            }
            leave.go_on()
        })?;
        reading.counts = before.and(imported(&counts));
        reading.failures.extend(sentences(&counts));
        reading.passed.extend(&counts.passed);
        if leave.go_on().is_break() {
            reading.articles = articles;
            reading.pace.rest();
            (self.post)(Reply::Stopped {
                what: Resumable::Reading,
                counts: reading.counts,
            });
            self.readings.push_back(reading);
            return Ok(ControlFlow::Break(()));
        }
        (self.post)(match reading.cause {
            Cause::Opened => Reply::Imported {
                counts: reading.counts,
                failures: reading.failures,
                passed: reading.passed,
            },
            Cause::Changed { gone } => Reply::Watched {
                counts: reading.counts,
                gone,
                failures: reading.failures,
            },
        });
        Ok(ControlFlow::Continue(()))
    }

    /// Notes which files of the folders that were opened are gone since the last time.
    fn note_missing(&mut self, inputs: &[Input]) -> Result<(), LibraryError> {
        for input in inputs {
            if let Input::Path(path) = input
                && let Ok(folder) = path.canonicalize()
                && folder.is_dir()
            {
                self.library.note_missing(&folder)?;
            }
        }
        Ok(())
    }

    /// Takes in files that have changed while the reader is open.
    fn take_in(&mut self, changes: Changes) -> Result<(), LibraryError> {
        self.library.note_gone(&changes.gone)?;
        if self
            .read(Reading::of_changes(changes, self.options))?
            .is_break()
        {
            // Analysing, which this came into the middle of, was meant as well.
            let left = self.library.backlog()?;
            self.rest(left);
        }
        Ok(())
    }

    /// Analyses what has not been, until something more urgent is asked for.
    fn analyse(&mut self) -> Result<(), LibraryError> {
        if self.is_resting || !self.waiting.is_empty() {
            return Ok(());
        }
        let leave = self.stop.begin();
        let pace = Pace::begin();
        let mut most = 0;
        let mut last = Instant::now();
        let (jobs, waiting, post) = (self.jobs, &mut self.waiting, self.post);
        let latest = self.latest;
        let mut remaining = 0;
        let known = |article: &Article| latest.take(article);
        let go_on = || leave.go_on();
        import::analyse_rest(&mut self.library, known, go_on, |left| {
            most = most.max(left);
            remaining = left;
            if left == 0 || last.elapsed() >= REPORT {
                last = Instant::now();
                let done = most - left;
                post(Reply::Backlog {
                    left,
                    progress: pace.progress(done, Some((done, most))),
                });
            }
            waiting.extend(jobs.try_iter());
            if waiting.is_empty() {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        })?;
        self.rest_if_stopped(&leave, remaining);
        Ok(())
    }

    fn rest_if_stopped(&mut self, leave: &Leave, left: u64) {
        if leave.go_on().is_break() {
            self.rest(left);
        }
    }

    /// Analyses nothing until the user wishes it again.
    fn rest(&mut self, left: u64) {
        if left > 0 && !self.stop.is_ended() {
            self.is_resting = true;
            (self.post)(Reply::Stopped {
                what: Resumable::Analysing,
                counts: Imported::default(),
            });
        }
    }
}

fn sentences(counts: &Counts) -> Vec<String> {
    counts.failures.iter().map(ToString::to_string).collect()
}

fn imported(counts: &Counts) -> Imported {
    Imported {
        new: counts.new,
        changed: counts.changed,
        unchanged: counts.unchanged,
        failed: counts.failed,
        passed: counts.passed.count(),
    }
}
