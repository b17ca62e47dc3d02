//! The workers: whatever may take longer than a frame happens here, on threads of their own,
//! and comes back as a [`Reply`].
//!
//! - the *desk* reads: lists, rows, articles;
//! - the *scribe* writes marks;
//! - the *counter* counts for the timeline;
//! - the *indexer* keeps the search index in step;
//! - the *registrar* tells of entities and keeps what is decided about them;
//! - the *importer* reads the given paths in and then analyses what has not been analysed;
//! - the *courier* fetches feeds;
//! - the *watchman* tells the importer what changes in these paths.
//!
//! Each has its own connection to the library, so none waits for another. Only the desk and the
//! importer begin at once: the others, and analysing, wait at a [`gate`] for the first frame.

mod counting;
mod fetching;
mod gate;
mod importing;
mod indexing;
pub mod marking;
pub mod naming;
mod reading;
mod running;
mod stopping;
mod watching;

use super::panes::text::model::Hits;
use super::panes::text::passages::Placed;
use super::panes::timeline::model::Subject;
use super::panes::timeline::passages::Passage;
use super::progress::Progress;
use super::state::{Imported, Refreshing};
use crate::analysis::Analysis;
use crate::analysis::timeline::{Bucket, Grain, PeriodTerm, Row};
use crate::article::{Article, Direction};
use crate::config::UserCommand;
use crate::intake::PassedOver;
use crate::intake::feeds::Offer;
use crate::intake::http::Limits;
use crate::intake::{Input, IntakeOptions};
use crate::library::feeds::{FeedId, FeedRow, FullText};
use crate::library::refresh::Which;
use crate::library::{
    Address, ArticleId, ArticleRow, Change, Library, ListQuery, PlaceMark, Renewal, Search,
};
use crate::terminal::programs::Program;
use crate::text::as_seen::{Stored, View};
use gate::Gate;
use importing::Job;
use jiff::civil::Date;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;
use std::time::SystemTime;
use stopping::Stop;

/// What the reader asks of a worker.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// The ids that a query lists, in order.
    List {
        /// What to list.
        query: ListQuery,
        /// Comes back with the answer.
        generation: u64,
    },
    /// The rows of some articles.
    Rows(Vec<ArticleId>),
    /// An article, to read.
    Open {
        /// Which.
        id: ArticleId,
        /// The search that found it, whose words are marked in its text.
        search: Option<Search>,
        /// In which form, if it is stored as it is seen.
        view: View,
    },
    /// Mark as read or unread.
    SetRead(ArticleId, bool),
    /// Make a change that can be taken back.
    Change {
        /// Which.
        change: Change,
        /// Whether it is one that the user makes, or takes back.
        way: Way,
    },
    /// The passages of an article.
    Passages(ArticleId),
    /// A page of the passages of an article, or of all.
    PassagePage(Option<ArticleId>),
    /// Write articles into files.
    Export {
        /// Which.
        ids: Vec<ArticleId>,
        /// Where.
        to: PathBuf,
    },
    /// Get ready what a program of the user's is handed of articles.
    HandOver {
        /// Which.
        ids: Vec<ArticleId>,
        /// The program.
        command: UserCommand,
    },
    /// Give a place a letter.
    SetPlace(PlaceMark),
    /// The place that has this letter.
    Place(char),
    /// Remember the place in the text, in bytes.
    SetPosition(ArticleId, u64),
    /// Keep a search.
    KeepSearch(String),
    /// Forget a kept search.
    ForgetSearch(String),
    /// The kept searches.
    KeptSearches,
    /// The feeds and the kept searches.
    Sources,
    /// Fetch what is new in feeds.
    Refresh(Which),
    /// Subscribe to the feed at an address, as it was typed.
    Subscribe(String),
    /// End a subscription.
    Unsubscribe(FeedId),
    /// Take the end of a subscription back.
    Resubscribe(FeedId),
    /// Say where the texts of a feed's articles come from.
    SetFullText(FeedId, FullText),
    /// The timeline's own terms, as they were kept.
    OwnTerms,
    /// Keep these as the timeline's own terms.
    KeepOwnTerms(Vec<String>),
    /// Of an entity, or a decision about one.
    Naming(naming::Asked),
    /// The keywords of a query's articles, by day.
    Count {
        /// Whose keywords.
        query: ListQuery,
        /// Keywords or entities.
        subject: Subject,
        /// The user's own terms, which come first.
        own: Vec<String>,
        /// Comes back with the answer.
        generation: u64,
    },
    /// What a period was about.
    Period {
        /// Of which articles.
        query: ListQuery,
        /// Its first and last day.
        days: (Date, Date),
    },
    /// Draw a timeline into a file of its own in the present folder.
    Draw {
        /// What to draw.
        rows: Vec<Row>,
        /// The length of their buckets.
        grain: Grain,
        /// How time runs.
        direction: Direction,
    },
}

/// Whether a change is made or taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// It is made.
    Forth,
    /// It takes back what these words say.
    Back(String),
}

/// Who answers a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Worker {
    Desk,
    Scribe,
    Counter,
    Registrar,
    Courier,
}

impl Request {
    fn worker(&self) -> Worker {
        match self {
            Self::List { .. }
            | Self::Rows(_)
            | Self::Open { .. }
            | Self::KeptSearches
            | Self::Sources
            | Self::Passages(_)
            | Self::PassagePage(_)
            | Self::Place(_) => Worker::Desk,
            Self::SetRead(..)
            | Self::SetPosition(..)
            | Self::Change { .. }
            | Self::SetPlace(_)
            | Self::Export { .. }
            | Self::HandOver { .. }
            | Self::KeepSearch(_)
            | Self::ForgetSearch(_)
            | Self::Unsubscribe(_)
            | Self::Resubscribe(_)
            | Self::SetFullText(..)
            | Self::KeepOwnTerms(_) => Worker::Scribe,
            Self::Refresh(_) | Self::Subscribe(_) => Worker::Courier,
            Self::OwnTerms | Self::Count { .. } | Self::Period { .. } | Self::Draw { .. } => {
                Worker::Counter
            }
            Self::Naming(_) => Worker::Registrar,
        }
    }
}

/// An article that was asked for.
#[derive(Debug)]
pub struct Opened {
    /// Which.
    pub id: ArticleId,
    /// The article.
    pub article: Article,
    /// How it is stored, if as it is seen, and in which form this is.
    pub stored: Option<(Stored, View)>,
    /// Where it was left, in bytes.
    pub position: u64,
    /// What is known about it; `None` when it has not been analysed yet.
    pub analysis: Option<Analysis>,
    /// The passages that the user has picked out of it.
    pub passages: Vec<Placed>,
    /// Where its text has what the search looked for that found it.
    pub hits: Option<Hits>,
    /// Whether the file that it came from is there no more.
    pub is_gone: bool,
    /// Minutes that it takes to read; `None` when its text is not held whole.
    pub minutes: Option<usize>,
}

/// Work that was stopped and can go on where it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resumable {
    /// Reading in.
    Reading,
    /// Analysing.
    Analysing,
}

/// How much of a list is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Its first articles; the rest follows.
    Beginning,
    /// All of it.
    Whole,
}

/// What a worker has to say.
#[derive(Debug)]
pub enum Reply {
    /// The answer to [`Request::List`], with the rows of its first screen.
    Listed {
        /// The request's number.
        generation: u64,
        /// Which part of the list this is.
        extent: Extent,
        /// The listed articles.
        ids: Vec<ArticleId>,
        /// The first rows.
        rows: Vec<ArticleRow>,
    },
    /// The answer to [`Request::Rows`].
    Rows(Vec<ArticleRow>),
    /// The answer to [`Request::Open`].
    Opened(Box<Opened>),
    /// An open article has been analysed.
    Analysed {
        /// Which.
        id: ArticleId,
        /// What was found.
        analysis: Analysis,
    },
    /// The answer to [`Request::Naming`].
    Naming(naming::Answer),
    /// The answer to [`Request::Count`].
    Counted {
        /// The request's number.
        generation: u64,
        /// Keywords, by day.
        rows: Vec<Row>,
        /// All articles, by day.
        totals: Vec<Bucket>,
    },
    /// The answer to [`Request::OwnTerms`].
    OwnTerms(Vec<String>),
    /// The answer to [`Request::Period`].
    Told {
        /// The period.
        days: (Date, Date),
        /// What it was about.
        terms: Vec<PeriodTerm>,
    },
    /// The answer to [`Request::Draw`]: the picture's file; a table lies beside it.
    Drawn(PathBuf),
    /// The days that an open article speaks of.
    Dated {
        /// Which.
        id: ArticleId,
        /// Its dated passages.
        passages: Vec<Passage>,
    },
    /// Reading in goes on.
    Importing {
        /// How much has come in.
        counts: Imported,
        /// How far it is.
        progress: Progress,
    },
    /// Reading in has ended.
    Imported {
        /// How much.
        counts: Imported,
        /// What could not be read, a sentence each.
        failures: Vec<String>,
        /// Files of folders that are not read.
        passed: PassedOver,
    },
    /// Work has stopped because the user wished so.
    Stopped {
        /// Which.
        what: Resumable,
        /// What has come in until then.
        counts: Imported,
    },
    /// Files that had changed have been taken in.
    Watched {
        /// How much came of it.
        counts: Imported,
        /// Files that are not there any more.
        gone: usize,
        /// What could not be read, a sentence each.
        failures: Vec<String>,
        /// Articles that have another text now.
        rewritten: Vec<ArticleId>,
    },
    /// The system does not tell of changes in folders.
    WatchRefused,
    /// Analysing goes on, or has ended.
    Backlog {
        /// Articles that are still to be analysed.
        left: u64,
        /// How far it is.
        progress: Progress,
    },
    /// The search index is being brought in step; `left` changes are still to go in.
    Indexing {
        /// How many.
        left: u64,
        /// How far it is.
        progress: Progress,
    },
    /// The search index has been made anew.
    IndexRenewed(Renewal),
    /// A search has been kept, or was kept already.
    SearchKept,
    /// A subscription or a kept search is not what it was.
    SourcesChanged,
    /// The answer to [`Request::Sources`].
    Sources {
        /// The feeds.
        feeds: Vec<FeedRow>,
        /// The kept searches, as they were typed.
        searches: Vec<String>,
    },
    /// Feeds are being asked.
    Refreshing(Refreshing),
    /// Feeds have been asked.
    Refreshed {
        /// How many, and what came.
        counts: Refreshing,
        /// What was wrong with some of them, a sentence each.
        failures: Vec<String>,
    },
    /// The answer to [`Request::Subscribe`].
    Subscribed {
        /// The feed.
        id: FeedId,
        /// What it is called.
        name: String,
        /// Whether it was not subscribed to before.
        is_new: bool,
    },
    /// A site offers several feeds, of which the user takes one.
    Offered(Vec<Offer>),
    /// What was to be fetched was not: a sentence for the user.
    NotFetched(String),
    /// The answer to [`Request::KeptSearches`], as they were typed.
    KeptSearches(Vec<String>),
    /// A worker has failed, and works no more: what its panic said.
    Broken(String),
    /// Of marks, passages and what is handed out.
    Marking(Box<marking::Answer>),
    /// Something went wrong: a sentence for the user.
    Failed(String),
}

/// Where replies go; any closure of the loop's.
pub type Post = Arc<dyn Fn(Reply) + Send + Sync>;

/// The running workers.
pub struct Workers {
    desk: Sender<Request>,
    scribe: Option<Sender<Request>>,
    counter: Sender<Request>,
    indexer: Option<Sender<()>>,
    registrar: Option<Sender<Request>>,
    courier: Sender<Request>,
    importer: Sender<Job>,
    stop: Stop,
    gate: Gate,
    post: Post,
    writing: Vec<JoinHandle<()>>,
}

/// Starts a worker. If it panics the reader goes on without it, and says so.
fn spawn(post: &Post, work: impl FnOnce(&Post) + Send + 'static) -> JoinHandle<()> {
    let post = Arc::clone(post);
    std::thread::spawn(move || {
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(&post)));
        if let Err(panic) = outcome {
            let why = panic
                .downcast_ref::<String>()
                .map(String::as_str)
                .or_else(|| panic.downcast_ref::<&str>().copied())
                .unwrap_or("unknown");
            post(Reply::Broken(why.to_owned()));
        }
    })
}

/// Starts a worker with a connection of its own; it begins when the gate opens.
fn spawn_at(
    address: &Address,
    gate: &Gate,
    post: &Post,
    work: impl FnOnce(&mut Library, &Post) + Send + 'static,
) -> JoinHandle<()> {
    let (address, gate) = (address.clone(), gate.clone());
    spawn(post, move |post| {
        gate.pass();
        match address.open() {
            Ok(mut library) => work(&mut library, post),
            Err(error) => post(Reply::Failed(error.to_string())),
        }
    })
}

impl Workers {
    /// Starts them, the courier with `limits`; `inputs` are read in, then, after [`Workers::begin`], everything that lacks
    /// an analysis gets one.
    pub fn start(
        library: Library,
        inputs: Vec<Input>,
        (options, limits): (IntakeOptions, Limits),
        post: &Post,
    ) -> Self {
        let stop = Stop::default();
        let since = SystemTime::now();
        let gate = Gate::default();
        let (desk, for_desk) = channel();
        let (scribe, for_scribe) = channel();
        let (counter, for_counter) = channel();
        let (registrar, for_registrar) = channel();
        let (indexer, end) = channel();
        let (importer, for_importer) = channel();

        let address = library.address();
        let (watched, first, tell) = (inputs.clone(), gate.clone(), importer.clone());
        spawn(post, move |reply| {
            first.pass();
            watching::run(&watched, since, &tell, reply);
        });
        let (courier, for_courier) = channel();
        let (stopping, tell) = (stop.clone(), importer.clone());
        spawn_at(&address, &gate, post, move |library, reply| {
            fetching::run(library, &for_courier, limits, (&stopping, &tell), reply);
        });
        let (stopping, first) = (stop.clone(), gate.clone());
        let importer_thread = spawn(post, move |reply| {
            let terms = (&stopping, &first);
            importing::run(library, &inputs, &options, &for_importer, terms, reply);
        });
        let at_once = Gate::default();
        at_once.open();
        spawn_at(&address, &at_once, post, move |library, reply| {
            reading::run(library, &for_desk, reply);
        });
        spawn_at(&address, &gate, post, move |library, reply| {
            counting::run(library, &for_counter, reply);
        });
        let scribe_thread = spawn_at(&address, &gate, post, move |library, reply| {
            marking::run(library, &for_scribe, reply);
        });
        let registrar_thread = spawn_at(&address, &gate, post, move |library, reply| {
            naming::run(library, &for_registrar, reply);
        });
        let indexer_thread = spawn_at(&address, &gate, post, move |library, reply| {
            indexing::run(library, &end, reply);
        });
        Self {
            desk,
            scribe: Some(scribe),
            counter,
            indexer: Some(indexer),
            registrar: Some(registrar),
            courier,
            importer,
            stop,
            gate,
            post: Arc::clone(post),
            writing: vec![
                scribe_thread,
                registrar_thread,
                importer_thread,
                indexer_thread,
            ],
        }
    }

    /// The first frame is on the screen: what has waited for it begins.
    pub fn begin(&self) {
        self.gate.open();
    }

    /// Hands a request to the worker that answers it.
    pub fn ask(&self, request: Request) {
        let worker = match request.worker() {
            Worker::Desk => Some(&self.desk),
            Worker::Counter => Some(&self.counter),
            Worker::Scribe => self.scribe.as_ref(),
            Worker::Registrar => self.registrar.as_ref(),
            Worker::Courier => Some(&self.courier),
        };
        if let Some(worker) = worker {
            // A worker that is gone has said why before it went.
            let _ = worker.send(request);
        }
    }

    /// Runs a program of the user's beside the reader; its failure is told.
    pub fn start_program(&self, program: Program) {
        spawn(&self.post, move |post| running::run(&program, post));
    }

    /// Stops long work; what has been done stays.
    pub fn stop(&self) {
        self.stop.stop();
    }

    /// Goes on with the reading and the analysing that were stopped.
    pub fn resume(&self) {
        // An importer that is gone has said why before it went.
        let _ = self.importer.send(Job::Resume);
    }

    /// Ends: every mark is written, the importer has finished the batch it is in.
    pub fn finish(mut self) {
        self.stop.end();
        let _ = self.importer.send(Job::End);
        self.gate.open();
        self.scribe = None;
        self.indexer = None;
        self.registrar = None;
        for thread in self.writing.drain(..) {
            // Its panic, if there was one, has been caught and told.
            let _ = thread.join();
        }
    }
}

/// Answers a request at once, on this thread: what the workers would post, in their order.
#[cfg(test)]
pub fn reply_to(library: &mut Library, request: &Request) -> Vec<Reply> {
    let (sender, replies) = channel();
    let post: Post = Arc::new(move |reply| {
        let _ = sender.send(reply);
    });
    let (ask, requests) = channel();
    let _ = ask.send(request.clone());
    drop(ask);
    match request.worker() {
        Worker::Desk => reading::run(library, &requests, &post),
        Worker::Counter => counting::run(library, &requests, &post),
        Worker::Scribe => marking::run(library, &requests, &post),
        Worker::Registrar => naming::run(library, &requests, &post),
        // Nothing is fetched in frames that are compared.
        Worker::Courier => {}
    }
    replies.try_iter().collect()
}
