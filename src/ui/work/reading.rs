//! The desk: answers what the list and the text ask of the library.

use super::analysed::Latest;
use super::marking::Answer;
use super::{Extent, Opened, Post, Reply, Request, Shown, indexing};
use crate::analysis::{self, Analysis, dates};
use crate::article::Article;
use crate::library::search::snippet;
use crate::library::{ArticleId, Library, LibraryError, ListQuery, Search};
use crate::text::as_seen::{self, View};
use crate::ui::panes::text::model::Hits;
use crate::ui::panes::text::passages::placed;
use crate::ui::panes::text::reading_time;
use crate::ui::panes::timeline::passages;
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

/// Rows that come with a list, so that its first screen needs no second question.
const FIRST: usize = 120;

/// Serves until the reader is gone.
pub fn run(library: &Library, requests: &Receiver<Request>, latest: &Latest, post: &Post) {
    let mut waiting = VecDeque::new();
    let mut desk = Desk {
        library,
        latest,
        post,
        has_listed: false,
        ahead: None,
    };
    loop {
        if waiting.is_empty() {
            match requests.recv() {
                Ok(request) => waiting.push_back(request),
                Err(_) => return,
            }
        }
        waiting.extend(requests.try_iter());
        drop_superseded(&mut waiting);
        let Some(request) = waiting.pop_front() else {
            continue;
        };
        if let Err(error) = desk.answer(request) {
            post(Reply::Failed(error.to_string()));
        }
    }
}

/// What the desk works with.
struct Desk<'a> {
    library: &'a Library,
    latest: &'a Latest,
    post: &'a Post,
    /// Whether anything has been listed yet.
    has_listed: bool,
    /// The first article of the first list: the reader shows it, and asks for it as soon as it has
    /// the list.
    ahead: Option<Opened>,
}

/// Only the latest list and the latest article are still wanted: keys may ask for them faster
/// than they come.
fn drop_superseded(waiting: &mut VecDeque<Request>) {
    let same = [
        |request: &Request| matches!(request, Request::List { .. }),
        |request: &Request| matches!(request, Request::Open { .. }),
    ];
    for is_one in same {
        let latest = waiting.iter().rposition(is_one);
        let mut index = 0;
        waiting.retain(|request| {
            let keep = !is_one(request) || Some(index) == latest;
            index += 1;
            keep
        });
    }
}

impl Desk<'_> {
    fn answer(&mut self, request: Request) -> Result<(), LibraryError> {
        let (library, post) = (self.library, self.post);
        let ahead = self.ahead.take();
        match request {
            Request::List { query, generation } => {
                let first = list(library, &query, generation, post)?;
                if !std::mem::replace(&mut self.has_listed, true)
                    && let Some(id) = first
                {
                    // What cannot be read is told of when it is asked for.
                    self.ahead = prepare(library, id, None, View::default()).ok();
                }
            }
            Request::Rows(ids) => post(Reply::Rows(library.rows(&ids)?)),
            Request::Open { id, search, view } => {
                let opened = match ahead {
                    Some(it) if it.id == id && search.is_none() && view == View::default() => it,
                    _ => prepare(library, id, search, view)?,
                };
                self.hand_out(opened)?;
            }
            Request::Sources => post(Reply::Sources {
                feeds: library.feeds()?,
                searches: library.saved_searches()?,
            }),
            Request::KeptSearches => post(Reply::KeptSearches(library.saved_searches()?)),
            Request::Passages(id) => post(Answer::Passages(id, library.passages(id)?).into()),
            Request::PassagePage(of) => passage_page(library, of, post)?,
            Request::Place(letter) => post(Answer::Place(letter, library.place(letter)?).into()),
            _ => {}
        }
        Ok(())
    }

    /// Hands an article out, then the days that it speaks of and, if it has not been analysed, what
    /// it names.
    fn hand_out(&self, opened: Opened) -> Result<(), LibraryError> {
        let article = Arc::clone(&opened.shown.article);
        let (id, analysed) = (opened.id, opened.analysis.is_some());
        (self.post)(Reply::Opened(Box::new(opened)));
        let passages = passages::of(&article, &dates::article_dates(&article));
        (self.post)(Reply::Dated { id, passages });
        if !analysed {
            // The text is on the screen already; the importer keeps the result when its turn comes.
            let analysis = self.latest.find(&article, analysis::analyse);
            let analysis = decided(self.library, id, analysis)?;
            (self.post)(Reply::Analysed { id, analysis });
        }
        Ok(())
    }
}

fn passage_page(library: &Library, of: Option<ArticleId>, post: &Post) -> Result<(), LibraryError> {
    let passages = match of {
        Some(id) => library.passages(id)?,
        None => library.all_passages()?,
    };
    let ids: Vec<ArticleId> = passages.iter().map(|passage| passage.article).collect();
    let titles = library.rows(&ids)?;
    let rows = passages
        .into_iter()
        .zip(titles)
        .map(|(passage, row)| (passage, row.title.text))
        .collect();
    post(Answer::PassagePage { of, rows }.into());
    Ok(())
}

/// Answers with a list; tells its first article.
fn list(
    library: &Library,
    query: &ListQuery,
    generation: u64,
    post: &Post,
) -> Result<Option<ArticleId>, LibraryError> {
    if query.search.is_some() {
        indexing::catch_up(library, post)?;
    }
    // The numbers of a million articles take their time; the first screen does not wait for them.
    let first = library.newest(query, FIRST)?;
    let rows = library.rows(&first)?;
    let top = first.first().copied();
    let is_whole = first.len() < FIRST;
    post(Reply::Listed {
        generation,
        extent: if is_whole {
            Extent::Whole
        } else {
            Extent::Beginning
        },
        ids: first,
        rows,
    });
    if !is_whole {
        post(Reply::Listed {
            generation,
            extent: Extent::Whole,
            ids: library.ids(query)?,
            rows: Vec::new(),
        });
    }
    Ok(top)
}

/// Reads an article and what belongs to it.
fn prepare(
    library: &Library,
    id: ArticleId,
    search: Option<Search>,
    view: View,
) -> Result<Opened, LibraryError> {
    let article = library.article(id)?;
    let position = library.marks(id)?.position;
    let shown = seen(article, view);
    // What is known of an article is known of its words as they were written.
    let known = match (shown.stored, view) {
        (Some(_), View::AsStored) => None,
        _ => library.analysis(id)?,
    };
    let text = &shown.article.text;
    let hits = search.map(|search| Hits {
        ranges: snippet::marks(text, &search.query),
        query: search.typed,
    });
    Ok(Opened {
        id,
        position,
        passages: placed(text, library.passages(id)?),
        analysis: known,
        hits,
        is_gone: library.is_gone(id)?,
        shown,
    })
}

/// An article in the form in which it is shown.
pub(super) fn seen(article: Article, view: View) -> Shown {
    let (article, stored) = match (as_seen::as_written(&article), view) {
        (Some((written, stored)), View::AsWritten) => (written, Some(stored)),
        (Some((_, stored)), View::AsStored) => (article, Some(stored)),
        (None, _) => (article, None),
    };
    Shown {
        stored: stored.map(|stored| (stored, view)),
        minutes: reading_time::minutes(&article),
        article: Arc::new(article),
    }
}

/// An analysis with what the user has decided about its names.
pub(super) fn decided(
    library: &Library,
    id: ArticleId,
    mut analysis: Analysis,
) -> Result<Analysis, LibraryError> {
    analysis.entities = library.decided(id, analysis.entities)?;
    Ok(analysis)
}
