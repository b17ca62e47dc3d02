//! The courier: fetches feeds and the pages of their articles, and looks for feeds at addresses.
//!
//! It alone waits for the network. What it brings is stored by its own connection, and analysed
//! by the importer.

use super::importing::Job;
use super::stopping::Stop;
use super::{Post, Reply, Request};
use crate::intake::http::{self, Client, Limits};
use crate::library::feeds::{FeedRow, Subscription};
use crate::library::refresh::{self, Found, Progress, Which};
use crate::library::{Library, LibraryError};
use crate::ui::background::Refreshing;
use crate::ui::progress::Pace;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender};
use std::time::{Duration, Instant};

/// How often the screen hears of progress.
const REPORT: Duration = Duration::from_millis(250);

/// Serves until the reader is gone.
pub fn run(
    library: &mut Library,
    requests: &Receiver<Request>,
    limits: Limits,
    (stop, importer): (&Stop, &Sender<Job>),
    post: &Post,
) {
    let client = Arc::new(Client::new(limits));
    for request in requests {
        let done = match request {
            Request::Refresh(which) => refresh(library, &client, &which, stop, post),
            Request::Subscribe(typed) => subscribe(library, &client, &typed, stop, post),
            _ => Ok(()),
        };
        if let Err(error) = done {
            post(Reply::NotFetched(error.to_string()));
        }
        if stop.is_ended() || importer.send(Job::Analyse).is_err() {
            return;
        }
    }
}

/// Tells the screen how a refresh goes, and whether to go on with it.
fn watched<'a>(
    stop: &Stop,
    post: &'a Post,
) -> impl FnMut(&Progress) -> std::ops::ControlFlow<()> + use<'a> {
    let leave = stop.begin();
    let pace = Pace::begin();
    let mut last: Option<Instant> = None;
    let mut most = 0;
    let mut told = 0;
    move |progress| {
        if progress.rewritten.len() > told {
            post(Reply::Rewritten(progress.rewritten[told..].to_vec()));
            told = progress.rewritten.len();
        }
        if last.is_none_or(|last| last.elapsed() >= REPORT) {
            last = Some(Instant::now());
            let left = progress.feeds - progress.done.len() + progress.pages;
            most = most.max(progress.feeds + progress.pages + progress.full_texts);
            let (whole, done) = (number(most), number(most.saturating_sub(left)));
            post(Reply::Refreshing(Refreshing {
                progress: pace.progress(done, Some((done, whole))),
                ..counts(progress)
            }));
        }
        leave.go_on()
    }
}

fn refresh(
    library: &mut Library,
    client: &Arc<Client>,
    which: &Which,
    stop: &Stop,
    post: &Post,
) -> Result<(), LibraryError> {
    let progress = refresh::refresh(library, client, which, watched(stop, post))?;
    post(refreshed(&progress));
    Ok(())
}

fn refreshed(progress: &Progress) -> Reply {
    let failure = |feed: &refresh::Refreshed| {
        let error = feed.error.as_ref()?;
        Some(format!("{}: {error}", feed.name))
    };
    Reply::Refreshed {
        counts: counts(progress),
        failures: progress.done.iter().filter_map(failure).collect(),
    }
}

fn subscribe(
    library: &mut Library,
    client: &Arc<Client>,
    typed: &str,
    stop: &Stop,
    post: &Post,
) -> Result<(), LibraryError> {
    let found = http::typed_address(typed)
        .map_err(refresh::FindError::from)
        .and_then(|address| refresh::find(client, &address));
    let carried = match found {
        Ok(Found::Feed(carried)) => carried,
        Ok(Found::Offers(offers)) => {
            post(Reply::Offered(offers));
            return Ok(());
        }
        Err(error) => {
            post(Reply::NotFetched(format!("{typed}: {error}")));
            return Ok(());
        }
    };
    let subscription = Subscription {
        address: carried.address.to_string(),
        ..Subscription::default()
    };
    let (id, is_new) = library.subscribe(&subscription)?;
    if is_new {
        let progress = refresh::take(library, client, id, *carried, watched(stop, post))?;
        post(refreshed(&progress));
    }
    let feeds = library.feeds()?;
    let row = feeds.iter().find(|row| row.id == id);
    let name = row.map_or(subscription.address.as_str(), FeedRow::name);
    post(Reply::Subscribed {
        id,
        name: name.to_owned(),
        is_new,
    });
    Ok(())
}

fn counts(progress: &Progress) -> Refreshing {
    Refreshing {
        done: progress.done.len(),
        feeds: progress.feeds,
        new: progress.new_articles(),
        ..Refreshing::default()
    }
}

fn number(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
