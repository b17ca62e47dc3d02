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
//! when something is asked of them, which is not before that frame either.

mod analysed;
mod counting;
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

pub use reply::{Extent, Opened, Reply, Resumable};
pub use request::{Request, Way};

use crate::intake::http::Limits;
use crate::intake::{Input, IntakeOptions};
use crate::library::{Address, Library, LibraryError};
use crate::terminal::programs::Program;
use analysed::Latest;
use gate::Gate;
use importing::Job;
use request::Worker;
use service::Service;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, OnceLock};
use std::thread::JoinHandle;
use std::time::SystemTime;
use stopping::Stop;

/// Where replies go; any closure of the loop's.
pub type Post = Arc<dyn Fn(Reply) + Send + Sync>;

/// Opens the library.
pub type OpenLibrary = Box<dyn FnOnce() -> Result<Library, LibraryError> + Send>;

/// The running workers.
pub struct Workers {
    place: Place,
    opening: Receiver<Result<Address, LibraryError>>,
    /// Until the others have been let in.
    address: Option<Address>,
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

/// Where the library is, once the others are let in.
type Place = Arc<OnceLock<Address>>;

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
    place: &Place,
    post: &Post,
    work: impl FnOnce(&mut Library, &Post) + Send + 'static,
) -> JoinHandle<()> {
    let place = Arc::clone(place);
    spawn(post, move |post| match place.wait().open() {
        Ok(mut library) => work(&mut library, post),
        Err(error) => post(Reply::Failed(error.to_string())),
    })
}

/// A worker that starts, with a connection of its own, when something is asked of it.
fn service(
    place: &Place,
    post: &Post,
    work: impl FnOnce(&mut Library, &Receiver<Request>, &Post) + Send + 'static,
) -> Service {
    let (place, post) = (Arc::clone(place), Arc::clone(post));
    Service::new(move |requests| {
        spawn_at(&place, &post, move |library, post| {
            work(library, &requests, post);
        })
    })
}

impl Workers {
    /// Starts them: the library is opened and `inputs` are read in, then, after
    /// [`Workers::begin`], everything that lacks an analysis gets one. Where there is a `sole` input
    /// the first list waits for what is in it, but not longer than the first frame.
    pub fn start(
        open: OpenLibrary,
        inputs: Vec<Input>,
        sole: bool,
        options: IntakeOptions,
        post: &Post,
    ) -> Self {
        let (stop, gate, place) = (Stop::default(), Gate::default(), Place::default());
        let (importer, for_importer) = channel();
        let (opened, opening) = channel();
        let (shared, first, stopping, read) =
            (place.clone(), gate.clone(), stop.clone(), inputs.clone());
        let latest = Latest::default();
        let found = latest.clone();
        let importer_thread = spawn(post, move |post| match open() {
            Ok(library) => {
                let address = library.address();
                // Nobody waits for it if the reader has ended already.
                let _ = opened.send(Ok(address.clone()));
                let let_in = || {
                    let _ = shared.set(address.clone());
                };
                if !sole {
                    let_in();
                }
                let terms = (&stopping, &first, &found);
                importing::run(
                    library,
                    &read,
                    &options,
                    &for_importer,
                    terms,
                    &let_in,
                    post,
                );
            }
            Err(error) => {
                let _ = opened.send(Err(error));
            }
        });
        let (desk, for_desk) = channel();
        spawn_at(&place, post, move |library, post| {
            reading::run(library, &for_desk, &latest, post);
        });
        Self {
            opening,
            address: None,
            inputs,
            since: SystemTime::now(),
            importer,
            desk,
            scribe: service(&place, post, |library, requests, post| {
                marking::run(library, requests, post);
            }),
            counter: service(&place, post, |library, requests, post| {
                counting::run(library, requests, post);
            }),
            registrar: service(&place, post, |library, requests, post| {
                naming::run(library, requests, post);
            }),
            courier: None,
            indexer: None,
            held: Some(Vec::new()),
            stop,
            gate,
            place,
            post: Arc::clone(post),
            writing: vec![importer_thread],
        }
    }

    /// Waits until the library is open.
    ///
    /// # Errors
    ///
    /// When it cannot be opened; the workers are of no use then.
    pub fn opened(&mut self) -> Result<(), LibraryError> {
        // A panic on the way has been told as a reply.
        if let Ok(opened) = self.opening.recv() {
            self.address = Some(opened?);
        }
        Ok(())
    }

    /// Nothing in the library is waited for any more.
    fn let_in(&mut self) {
        if let Some(address) = self.address.take() {
            let _ = self.place.set(address);
        }
        self.gate.open();
    }

    /// The first frame is on the screen: what has waited for it begins; nothing is fetched beyond
    /// `limits`.
    pub fn begin(&mut self, limits: Limits) {
        self.let_in();
        let (stopping, tell) = (self.stop.clone(), self.importer.clone());
        let courier = service(&self.place, &self.post, move |library, requests, post| {
            fetching::run(library, requests, limits, (&stopping, &tell), post);
        });
        self.courier = Some(courier);
        let (indexer, end) = channel();
        self.indexer = Some(indexer);
        let thread = spawn_at(&self.place, &self.post, move |library, post| {
            indexing::run(library, &end, post);
        });
        self.writing.push(thread);
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

    /// Ends: every mark is written, the importer has finished the batch it is in.
    pub fn finish(mut self) {
        self.let_in();
        self.serve_held();
        self.stop.end();
        let _ = self.importer.send(Job::End);
        self.indexer = None;
        let services = [self.scribe, self.registrar];
        let ending = services.into_iter().filter_map(Service::end);
        for thread in ending.chain(self.writing) {
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
        Worker::Desk => reading::run(library, &requests, &Latest::default(), &post),
        Worker::Counter => counting::run(library, &requests, &post),
        Worker::Scribe => marking::run(library, &requests, &post),
        Worker::Registrar => naming::run(library, &requests, &post),
        // Nothing is fetched in frames that are compared.
        Worker::Courier => {}
    }
    replies.try_iter().collect()
}
