//! The workers: whatever may take longer than a frame happens here, on threads of their own,
//! and comes back as a [`Reply`].
//!
//! - the *importer* opens the library, reads the given paths in and then analyses what has not
//!   been analysed;
//! - the *desk* reads: lists, rows, articles;
//! - the *indexer* keeps the search index in step;
//! - the *watchman* tells the importer what changes in these paths;
//! - the *scribe* writes marks;
//! - the *counter* counts for the timeline;
//! - the *registrar* tells of entities and keeps what is decided about them;
//! - the *courier* fetches feeds.
//!
//! Each has its own connection to the library, so none waits for another. The importer and the
//! desk begin at once; analysing, the indexer and the watchman with the first frame; the others
//! when something is asked of them, which is not before that frame either. A sole file is read
//! while the library is opened, and shown before it is taken in; before a new library is even there.

mod analysed;
mod counting;
mod door;
mod fetching;
mod gate;
mod importing;
mod indexing;
pub mod marking;
pub mod naming;
mod reading;
mod reply;
mod request;
mod running;
mod service;
mod stopping;
mod watching;

pub use reply::{Extent, Opened, Reply, Resumable, Shown};
pub use request::{Request, Way};

use crate::intake::http::Limits;
use crate::intake::{Input, IntakeOptions};
use crate::library::{Library, LibraryError};
use crate::terminal::programs::Program;
use analysed::Latest;
use door::Door;
use gate::Gate;
use importing::{Begun, Job};
use request::Worker;
use service::Service;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime};
use stopping::Stop;

/// How long the end waits for those who write nothing that cannot be made anew: one may be in the
/// middle of a long list, of a slow answer from elsewhere, or of a great step of the index.
const FAREWELL: Duration = Duration::from_millis(300);

/// Where replies go; any closure of the loop's.
pub type Post = Arc<dyn Fn(Reply) + Send + Sync>;

/// Opens the library.
pub type OpenLibrary = Box<dyn FnOnce() -> Result<Library, LibraryError> + Send>;

/// The running workers.
pub struct Workers {
    door: Door,
    inputs: Vec<Input>,
    since: SystemTime,
    importer: Sender<Job>,
    desk: Sender<Request>,
    scribe: Service,
    counter: Service,
    registrar: Service,
    /// Starts with the first frame.
    courier: Option<Service>,
    indexer: Option<Sender<()>>,
    /// What was asked before the first frame; `None` from then on.
    held: Option<Vec<Request>>,
    stop: Stop,
    gate: Gate,
    post: Post,
    writing: Vec<JoinHandle<()>>,
}

/// The library and what is read into it at the start.
pub struct Start {
    /// Opens the library.
    pub library: OpenLibrary,
    /// Whether it holds nothing yet.
    pub is_new: bool,
    /// What is read in.
    pub inputs: Vec<Input>,
    /// Whether that may be one article, which is to be shown at once.
    pub sole: bool,
    /// How it is read in.
    pub options: IntakeOptions,
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

/// Starts a worker with a connection of its own.
fn spawn_at(
    door: &Door,
    post: &Post,
    work: impl FnOnce(&mut Library, &Post) + Send + 'static,
) -> JoinHandle<()> {
    let door = door.clone();
    spawn(post, move |post| {
        // Without a library the reader ends, and the importer has said why.
        let Some(guest) = door.enter() else {
            return;
        };
        match guest.address().open() {
            Ok(mut library) => work(&mut library, post),
            Err(error) => post(Reply::Failed(error.to_string())),
        }
    })
}

/// A worker that starts, with a connection of its own, when something is asked of it.
fn service(
    door: &Door,
    post: &Post,
    work: impl FnOnce(&mut Library, &Receiver<Request>, &Post) + Send + 'static,
) -> Service {
    let (door, post) = (door.clone(), Arc::clone(post));
    Service::new(move |requests| {
        spawn_at(&door, &post, move |library, post| {
            work(library, &requests, post);
        })
    })
}

impl Workers {
    /// Starts them: the library is opened and the inputs are read in, then, after
    /// [`Workers::begin`], everything that lacks an analysis gets one. Where there is a sole input
    /// the first list waits for what is in it, but not longer than [`Workers::let_in`].
    pub fn start(start: Start, post: &Post) -> Self {
        let since = SystemTime::now();
        let (stop, gate, door) = (Stop::default(), Gate::default(), Door::default());
        let (importer, for_importer) = channel();
        let latest = Latest::default();
        let importer_thread = {
            let (inputs, sole) = (start.inputs.clone(), start.sole);
            let (door, gate, stop) = (door.clone(), gate.clone(), stop.clone());
            let (builder, latest) = (door.builder(), latest.clone());
            spawn(post, move |post| {
                let begun = if sole {
                    importing::begin(&inputs, &start.options, start.is_new, &gate, post)
                } else {
                    Begun::Not
                };
                let library = match (start.library)() {
                    Ok(library) => library,
                    Err(error) => {
                        post(Reply::NoLibrary(error));
                        return;
                    }
                };
                builder.built(library.address());
                if !sole {
                    door.open();
                }
                let terms = (&stop, &gate, &latest);
                let source = (&inputs[..], &start.options, begun);
                importing::run(library, source, &for_importer, terms, &|| door.open(), post);
            })
        };
        let (desk, for_desk) = channel();
        spawn_at(&door, post, move |library, post| {
            reading::run(library, &for_desk, &latest, post);
        });
        Self {
            inputs: start.inputs,
            since,
            importer,
            desk,
            scribe: service(&door, post, |library, requests, post| {
                marking::run(library, requests, post);
            }),
            counter: service(&door, post, |library, requests, post| {
                counting::run(library, requests, post);
            }),
            registrar: service(&door, post, |library, requests, post| {
                naming::run(library, requests, post);
            }),
            courier: None,
            indexer: None,
            held: Some(Vec::new()),
            stop,
            gate,
            door,
            post: Arc::clone(post),
            writing: vec![importer_thread],
        }
    }

    /// Nothing that is read in is waited for any more.
    pub fn let_in(&self) {
        self.door.open();
    }

    /// The first frame is on the screen: what has waited for it begins; nothing is fetched beyond
    /// `limits`.
    pub fn begin(&mut self, limits: Limits) {
        self.gate.open();
        let (stopping, tell) = (self.stop.clone(), self.importer.clone());
        let courier = service(&self.door, &self.post, move |library, requests, post| {
            fetching::run(library, requests, limits, (&stopping, &tell), post);
        });
        self.courier = Some(courier);
        let (indexer, end) = channel();
        self.indexer = Some(indexer);
        spawn_at(&self.door, &self.post, move |library, post| {
            indexing::run(library, &end, post);
        });
        let (watched, since) = (std::mem::take(&mut self.inputs), self.since);
        let tell = self.importer.clone();
        spawn(&self.post, move |post| {
            watching::run(&watched, since, &tell, post);
        });
        self.serve_held();
    }

    fn serve_held(&mut self) {
        for request in self.held.take().into_iter().flatten() {
            self.ask(request);
        }
    }

    /// Hands a request to the worker that answers it.
    pub fn ask(&mut self, request: Request) {
        let service = match (request.worker(), &mut self.held) {
            (Worker::Desk, _) => {
                // A worker that is gone has said why before it went.
                let _ = self.desk.send(request);
                return;
            }
            (_, Some(held)) => {
                held.push(request);
                return;
            }
            (Worker::Counter, None) => Some(&mut self.counter),
            (Worker::Scribe, None) => Some(&mut self.scribe),
            (Worker::Registrar, None) => Some(&mut self.registrar),
            (Worker::Courier, None) => self.courier.as_mut(),
        };
        if let Some(service) = service {
            service.ask(request);
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

    /// Ends: every mark is written, the importer has finished the batch it is in, and the library
    /// is closed.
    pub fn finish(mut self) {
        self.let_in();
        self.gate.open();
        self.serve_held();
        self.stop.end();
        let _ = self.importer.send(Job::End);
        self.indexer = None;
        let services = [self.scribe, self.registrar];
        let ending = services.into_iter().filter_map(Service::end);
        drop((self.desk, self.counter, self.courier));
        for thread in ending.chain(self.writing) {
            // Its panic, if there was one, has been caught and told.
            let _ = thread.join();
        }
        self.door.wait_until_left(FAREWELL);
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
        Worker::Desk => reading::run(library, &requests, &Latest::default(), &post),
        Worker::Counter => counting::run(library, &requests, &post),
        Worker::Scribe => marking::run(library, &requests, &post),
        Worker::Registrar => naming::run(library, &requests, &post),
        // Nothing is fetched in frames that are compared.
        Worker::Courier => {}
    }
    replies.try_iter().collect()
}
