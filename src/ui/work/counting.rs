//! The counter: terms by day for the timeline, what a period was about, and pictures of them.

use super::{Post, Reply, Request, indexing};
use crate::analysis::timeline::{Bucket, Grain, Row, csv, svg};
use crate::article::Direction;
use crate::library::{Library, LibraryError, ListQuery};
use crate::ui::panes::timeline::model::Subject;
use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::mpsc::Receiver;

/// Keywords counted at most.
const MOST: usize = 60;

/// Terms that are told of a period.
const TOLD: usize = 40;

/// Serves until the reader is gone; of several counts that wait only the last is made.
pub fn run(library: &Library, requests: &Receiver<Request>, post: &Post) {
    let mut waiting: VecDeque<Request> = VecDeque::new();
    while let Some(request) = waiting.pop_front().or_else(|| requests.recv().ok()) {
        waiting.extend(requests.try_iter());
        let is_count = |request: &Request| matches!(request, Request::Count { .. });
        if is_count(&request) && waiting.iter().any(is_count) {
            continue;
        }
        if asks_index(&request)
            && let Err(error) = indexing::catch_up(library, post)
        {
            post(Reply::Failed(error.to_string()));
            continue;
        }
        post(match request {
            Request::Count {
                query,
                subject,
                own,
                generation,
            } => match count(library, &query, subject, &own) {
                Ok((rows, totals)) => Reply::Counted {
                    generation,
                    rows,
                    totals,
                },
                Err(error) => Reply::Failed(error.to_string()),
            },
            Request::OwnTerms => match library.own_terms() {
                Ok(terms) => Reply::OwnTerms(terms),
                Err(error) => Reply::Failed(error.to_string()),
            },
            Request::Period { query, days } => match library.period(&query, days, TOLD) {
                Ok(terms) => Reply::Told { days, terms },
                Err(error) => Reply::Failed(error.to_string()),
            },
            Request::Draw {
                rows,
                grain,
                direction,
            } => match draw(&rows, grain, direction) {
                Ok(path) => Reply::Drawn(path),
                Err(error) => Reply::Failed(error.to_string()),
            },
            _ => continue,
        });
    }
}

/// Whether it is answered by the search index.
fn asks_index(request: &Request) -> bool {
    match request {
        Request::Count { query, own, .. } => query.search.is_some() || !own.is_empty(),
        Request::Period { query, .. } => query.search.is_some(),
        _ => false,
    }
}

fn count(
    library: &Library,
    query: &ListQuery,
    subject: Subject,
    own: &[String],
) -> Result<(Vec<Row>, Vec<Bucket>), LibraryError> {
    let mut rows = own
        .iter()
        .map(|term| library.term_row(query, Grain::Day, term))
        .collect::<Result<Vec<_>, _>>()?;
    let found = match subject {
        Subject::Keywords => library.timeline(query, Grain::Day, MOST)?,
        Subject::Entities => library.entity_timeline(query, Grain::Day, MOST)?,
    };
    for row in found {
        if rows.iter().all(|known| known.key != row.key) {
            rows.push(row);
        }
    }
    Ok((rows, library.articles_over_time(query, Grain::Day)?))
}

/// Writes the picture and, beside it, the table, under the first name that is free.
fn draw(rows: &[Row], grain: Grain, direction: Direction) -> io::Result<PathBuf> {
    /// Names tried.
    const TRIED: u32 = 1_000;
    for number in 1..TRIED {
        let picture = PathBuf::from(format!("timeline-{number}.svg"));
        match File::create_new(&picture) {
            Ok(mut file) => {
                file.write_all(svg(rows, grain, direction).as_bytes())?;
                let mut table = File::create_new(picture.with_extension("csv"))?;
                table.write_all(csv(rows, grain).as_bytes())?;
                return Ok(picture);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
