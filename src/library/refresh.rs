//! Feeds from the web into the library: fetched by several threads, stored by one.
//!
//! ```text
//! due feeds --queue--> threads: fetch, parse --channel--> this thread: store, note
//!                         ^------- pages of new summaries -------'
//! ```
//!
//! What goes wrong with a feed is noted at that feed; the others go on.

use super::feeds::{FeedId, FeedRow, Fetch, FullText};
use super::saved::seconds_now;
use super::{Added, ArticleId, Library, LibraryError};
use crate::article::Article;
use crate::intake;
use crate::intake::feeds::{self, Feed, FeedError, Offer};
use crate::intake::http::{Answer, Client, File, HttpError, Validators};
use std::collections::{HashMap, VecDeque};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;
use url::Url;

/// Threads that fetch.
const THREADS: usize = 6;
/// How often `report` is asked whether to go on while nothing comes.
const LOOK: Duration = Duration::from_millis(100);
/// Pages fetched for one feed in one refresh at most; the others wait for the next.
const PAGES: usize = 30;

/// Which feeds are asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// Those that have not been asked for [`FLOOR`](super::feeds::FLOOR) and do not rest.
    Due,
    /// These, even if they were asked a moment ago; not against their servers' own word.
    Now(Vec<FeedId>),
}

/// What a refresh did with one feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refreshed {
    /// The feed.
    pub id: FeedId,
    /// What it is called.
    pub name: String,
    /// Its address.
    pub address: String,
    /// Articles that were not known.
    pub new: usize,
    /// Articles that have changed.
    pub changed: usize,
    /// What was wrong, in words.
    pub error: Option<String>,
}

/// How far a refresh has come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// Feeds that are being asked in all.
    pub feeds: usize,
    /// Feeds that have been dealt with, as they came in.
    pub done: Vec<Refreshed>,
    /// Pages of articles still to be fetched.
    pub pages: usize,
    /// Pages whose full text was taken over.
    pub full_texts: usize,
    /// Known articles that have another text now.
    pub rewritten: Vec<ArticleId>,
}

impl Progress {
    /// Articles that were not known.
    pub fn new_articles(&self) -> usize {
        self.done.iter().map(|it| it.new).sum()
    }

    /// Feeds with which something was wrong.
    pub fn failed(&self) -> usize {
        self.done.iter().filter(|it| it.error.is_some()).count()
    }
}

/// What stands at an address.
#[derive(Debug)]
pub enum Found {
    /// A feed.
    Feed(Box<Carried>),
    /// A page that offers several feeds.
    Offers(Vec<Offer>),
}

/// A feed that was fetched and is not subscribed to yet.
#[derive(Debug)]
pub struct Carried {
    /// Where it was found.
    pub address: Url,
    fetch: Fetch,
    feed: Feed,
}

/// Why there is no feed at an address.
#[derive(Debug, thiserror::Error)]
pub enum FindError {
    /// It cannot be fetched.
    #[error(transparent)]
    Http(#[from] HttpError),
    /// It is no feed.
    #[error(transparent)]
    Feed(#[from] FeedError),
}

/// Looks for a feed at an address; a page that offers exactly one leads to it.
///
/// # Errors
///
/// When nothing comes from the address, or neither a feed nor a page that offers one.
pub fn find(client: &Client, address: &Url) -> Result<Found, FindError> {
    match look(client, address) {
        Err(FindError::Feed(FeedError::Page(offers))) if !offers.is_empty() => match &offers[..] {
            [offer] => look(client, &offer.address).map(|it| Found::Feed(Box::new(it))),
            _ => Ok(Found::Offers(offers)),
        },
        found => found.map(|it| Found::Feed(Box::new(it))),
    }
}

fn look(client: &Client, address: &Url) -> Result<Carried, FindError> {
    let Answer::File(mut file) = client.get(address, &Validators::default())? else {
        return Err(FeedError::NoFeed.into());
    };
    let moved = file.moved.clone();
    let feed = feeds::parse(
        std::mem::take(&mut file.bytes),
        file.charset.as_deref(),
        &file.address,
    )?;
    let fetch = came(*file, &feed);
    Ok(Carried {
        address: moved.unwrap_or_else(|| address.clone()),
        fetch,
        feed,
    })
}

/// Stores a feed that was found and is subscribed to now, and fetches its articles' pages where
/// that is wished.
///
/// # Errors
///
/// When the library cannot be read or written.
pub fn take(
    library: &mut Library,
    client: &Arc<Client>,
    id: FeedId,
    carried: Carried,
    report: impl FnMut(&Progress) -> ControlFlow<()>,
) -> Result<Progress, LibraryError> {
    let mut progress = Progress {
        feeds: 1,
        ..Progress::default()
    };
    let Some(row) = library.feeds()?.into_iter().find(|row| row.id == id) else {
        return Ok(progress);
    };
    let pages = store(
        library,
        row,
        &carried.fetch,
        Some(carried.feed),
        &mut progress,
    )?;
    progress.pages = pages.len();
    work(library, client, pages, progress, report)
}

/// A piece of work for a fetching thread.
enum Job {
    Feed(FeedRow),
    Page(ArticleId, Url),
}

/// What came of it.
enum Done {
    Feed(Box<(FeedRow, Fetch, Option<Feed>)>),
    Page(ArticleId, Option<Box<Article>>),
}

/// Asks feeds and stores what they carry; `report` is told of each step and may stop it.
///
/// # Errors
///
/// When the library cannot be read or written.
pub fn refresh(
    library: &mut Library,
    client: &Arc<Client>,
    which: &Which,
    mut report: impl FnMut(&Progress) -> ControlFlow<()>,
) -> Result<Progress, LibraryError> {
    let due = due(library.feeds()?, which);
    let (barred, due): (Vec<FeedRow>, Vec<FeedRow>) =
        due.into_iter().partition(|row| minutes_barred(row) > 0);
    let mut progress = Progress {
        feeds: due.len() + barred.len(),
        ..Progress::default()
    };
    progress.done = barred.into_iter().map(left_alone).collect();
    if due.is_empty() || report(&progress).is_break() {
        return Ok(progress);
    }
    let jobs = due.into_iter().map(Job::Feed).collect();
    work(library, client, jobs, progress, report)
}

/// For how many minutes a feed's server has asked to be left alone.
fn minutes_barred(row: &FeedRow) -> i64 {
    let now = seconds_now();
    // A clock that was set back does not silence a feed for long.
    let left = if row.asked.is_some_and(|asked| asked > now) {
        0
    } else {
        row.barred - now
    };
    left.max(0).saturating_add(59) / 60
}

fn left_alone(row: FeedRow) -> Refreshed {
    let minutes = minutes_barred(&row);
    let mut refreshed = Refreshed::nothing(row);
    refreshed.error = Some(format!(
        "its server asks to be left alone for another {minutes} min"
    ));
    refreshed
}

impl Refreshed {
    /// Nothing has come of this feed yet.
    fn nothing(row: FeedRow) -> Self {
        Self {
            id: row.id,
            name: row.name().to_owned(),
            address: row.subscription.address,
            new: 0,
            changed: 0,
            error: None,
        }
    }
}

/// Does all the work there is, and what follows from it.
fn work(
    library: &mut Library,
    client: &Arc<Client>,
    jobs: Vec<Job>,
    mut progress: Progress,
    mut report: impl FnMut(&Progress) -> ControlFlow<()>,
) -> Result<Progress, LibraryError> {
    let threads = THREADS.min(jobs.len());
    let queue = Arc::new(Queue::new(jobs.into()));
    let _closing = Closing(Arc::clone(&queue));
    let results = fetch_all(&queue, client, threads);
    while progress.done.len() < progress.feeds || progress.pages > 0 {
        match results.recv_timeout(LOOK) {
            Ok(Done::Feed(done)) => {
                let (row, fetch, feed) = *done;
                let pages = store(library, row, &fetch, feed, &mut progress)?;
                progress.pages += pages.len();
                queue.add(pages);
            }
            Ok(Done::Page(id, article)) => {
                progress.pages -= 1;
                if let Some(article) = article {
                    if library.store_full_text(id, *article)? {
                        progress.full_texts += 1;
                        progress.rewritten.push(id);
                    }
                } else {
                    library.note_no_page(id)?;
                }
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        if report(&progress).is_break() {
            break;
        }
    }
    Ok(progress)
}

/// Stores what a feed carried and notes how it went; gives the pages to fetch.
fn store(
    library: &mut Library,
    row: FeedRow,
    fetch: &Fetch,
    feed: Option<Feed>,
    progress: &mut Progress,
) -> Result<Vec<Job>, LibraryError> {
    let wants_pages = row.subscription.full_text == FullText::Fetched;
    let id = row.id;
    let mut refreshed = Refreshed::nothing(row);
    refreshed.error = match fetch {
        Fetch::Failed { error, .. } => Some(error.clone()),
        Fetch::Came { damage, .. } => damage.clone(),
        Fetch::NotModified => None,
    };
    if let Some(feed) = feed {
        // The articles first: a kill between the two asks for the feed once more, nothing else.
        for stored in library.store_feed(id, &feed)? {
            match stored.added {
                Added::New => refreshed.new += 1,
                Added::Changed => {
                    refreshed.changed += 1;
                    progress.rewritten.push(stored.id);
                }
                Added::Unchanged => {}
            }
        }
    }
    library.note_fetch(id, fetch)?;
    progress.done.push(refreshed);
    // A server that does not give its feed is not asked for pages either.
    if !wants_pages || matches!(fetch, Fetch::Failed { .. }) {
        return Ok(Vec::new());
    }
    let wanted = library.wanted_pages(id, PAGES)?;
    let job = |(id, url): (ArticleId, String)| Some(Job::Page(id, Url::parse(&url).ok()?));
    Ok(wanted.into_iter().filter_map(job).collect())
}

/// The feeds to ask, those of one host apart from each other.
fn due(feeds: Vec<FeedRow>, which: &Which) -> Vec<FeedRow> {
    let now = seconds_now();
    let mut hosts: HashMap<String, usize> = HashMap::new();
    let mut due: Vec<(usize, FeedRow)> = feeds
        .into_iter()
        .filter(|feed| match which {
            // A clock that was set back does not silence a feed for long.
            Which::Due => feed.not_before <= now || feed.asked.is_some_and(|asked| asked > now),
            Which::Now(ids) => ids.contains(&feed.id),
        })
        .map(|feed| {
            let host = Url::parse(&feed.subscription.address)
                .ok()
                .and_then(|url| url.host_str().map(str::to_owned));
            let place = hosts.entry(host.unwrap_or_default()).or_default();
            *place += 1;
            (*place, feed)
        })
        .collect();
    due.sort_by_key(|(place, _)| *place);
    due.into_iter().map(|(_, feed)| feed).collect()
}

/// The work that waits for a thread.
struct Queue {
    jobs: Mutex<VecDeque<Job>>,
    added: Condvar,
    closed: AtomicBool,
}

impl Queue {
    fn new(jobs: VecDeque<Job>) -> Self {
        Self {
            jobs: Mutex::new(jobs),
            added: Condvar::new(),
            closed: AtomicBool::new(false),
        }
    }

    fn add(&self, jobs: Vec<Job>) {
        let mut waiting = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.extend(jobs);
        self.added.notify_all();
    }

    /// The next piece of work; `None` once the queue is closed.
    fn next(&self) -> Option<Job> {
        let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if self.closed.load(Ordering::Relaxed) {
                return None;
            }
            if let Some(job) = jobs.pop_front() {
                return Some(job);
            }
            jobs = self
                .added
                .wait(jobs)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// Closes a queue when the refresh ends, however it ends. A thread that waits for a server is not
/// waited for: what it brings finds nobody.
struct Closing(Arc<Queue>);

impl Drop for Closing {
    fn drop(&mut self) {
        let jobs = self.0.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        self.0.closed.store(true, Ordering::Relaxed);
        drop(jobs);
        self.0.added.notify_all();
    }
}

fn fetch_all(queue: &Arc<Queue>, client: &Arc<Client>, threads: usize) -> Receiver<Done> {
    let (sender, results) = channel();
    for _ in 0..threads {
        let (queue, client, sender): (_, _, Sender<Done>) =
            (Arc::clone(queue), Arc::clone(client), sender.clone());
        thread::spawn(move || {
            while let Some(job) = queue.next() {
                let done = match job {
                    Job::Feed(row) => {
                        let (fetch, feed) =
                            fetch(&client, &row.subscription.address, &row.validators);
                        Done::Feed(Box::new((row, fetch, feed)))
                    }
                    Job::Page(id, url) => Done::Page(id, page(&client, &url).map(Box::new)),
                };
                if sender.send(done).is_err() {
                    return;
                }
            }
        });
    }
    results
}

/// Fetches a feed and reads it.
fn fetch(client: &Client, address: &str, validators: &Validators) -> (Fetch, Option<Feed>) {
    let failed = |error: String, retry_after| (Fetch::Failed { error, retry_after }, None);
    let Ok(url) = Url::parse(address) else {
        return failed(HttpError::Address.to_string(), None);
    };
    match client.get(&url, validators) {
        Ok(Answer::NotModified) => (Fetch::NotModified, None),
        Ok(Answer::File(mut file)) => {
            match feeds::parse(
                std::mem::take(&mut file.bytes),
                file.charset.as_deref(),
                &file.address,
            ) {
                Ok(feed) => (came(*file, &feed), Some(feed)),
                Err(error) => failed(error.to_string(), None),
            }
        }
        Err(error) => {
            let retry_after = match &error {
                HttpError::Status { retry_after, .. } => *retry_after,
                _ => None,
            };
            failed(error.to_string(), retry_after)
        }
    }
}

/// Notes that a feed came.
fn came(file: File, feed: &Feed) -> Fetch {
    let damage = feed
        .damage
        .as_ref()
        .map(|damage| format!("only a part of the feed could be read: {damage}"))
        .or_else(|| file.cut_off.then(|| "the connection broke off".to_owned()));
    Fetch::Came {
        // A part is asked for again as a whole.
        validators: if damage.is_some() {
            Validators::default()
        } else {
            file.validators
        },
        moved: file.moved.map(Into::into),
        damage,
    }
}

/// The article on a page; a page that does not come leaves the summary.
fn page(client: &Client, url: &Url) -> Option<Article> {
    match client.get(url, &Validators::default()) {
        Ok(Answer::File(file)) => {
            intake::page(file.bytes, file.charset.as_deref(), file.address.as_str()).ok()
        }
        _ => None,
    }
}
