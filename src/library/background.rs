//! What is common in this library: the background that its keywords stand out from.

use super::{ArticleId, Library, LibraryError};
use crate::analysis::keywords::{Background, Counted};
use crate::article::Language;
use crate::text::as_seen;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::ControlFlow;

/// Articles of a language from which on the library is a better background than what comes with
/// the program.
const ENOUGH: i64 = 2_000;

/// Articles that are counted, evenly from all there are: their frequencies are as good as those
/// of all.
const SAMPLE: i64 = 4_000;

/// The backgrounds of a library, counted when they are first asked for.
#[derive(Debug, Default)]
pub struct Backgrounds {
    known: HashMap<Language, Background>,
}

impl Backgrounds {
    /// What the keywords of a language are weighed against: the library itself where it is large
    /// enough. To count it takes seconds; `None` when `go_on` has stopped that.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn of(
        &mut self,
        library: &Library,
        language: Language,
        go_on: impl Fn() -> ControlFlow<()>,
    ) -> Result<Option<&Background>, LibraryError> {
        Ok(Some(match self.known.entry(language) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => match library.background(language, go_on)? {
                Some(background) => unknown.insert(background),
                None => return Ok(None),
            },
        }))
    }
}

impl Library {
    fn background(
        &self,
        language: Language,
        go_on: impl Fn() -> ControlFlow<()>,
    ) -> Result<Option<Background>, LibraryError> {
        let sample = self.sample(language)?;
        if sample.is_empty() {
            return Ok(Some(Background::shipped(language)));
        }
        let mut counted = Counted::default();
        for id in sample {
            if go_on().is_break() {
                return Ok(None);
            }
            let article = self.article(id)?;
            counted.add(&as_seen::as_written(&article).map_or(article, |(written, _)| written));
        }
        Ok(Some(Background::Counted(counted)))
    }

    /// The articles that stand for all of a language; none where there are too few of them.
    fn sample(&self, language: Language) -> Result<Vec<ArticleId>, LibraryError> {
        let articles: i64 = self
            .connection
            .prepare_cached("SELECT count(*) FROM article WHERE language = ?1")?
            .query_row([language.tag()], |row| row.get(0))?;
        if articles < ENOUGH {
            return Ok(Vec::new());
        }
        let every = (articles / SAMPLE).max(1);
        let ids = self
            .connection
            .prepare_cached("SELECT id FROM article WHERE language = ?1 AND id % ?2 = 0")?
            .query_map((language.tag(), every), |row| row.get(0).map(ArticleId))?
            .collect::<Result<_, _>>()?;
        Ok(ids)
    }
}
