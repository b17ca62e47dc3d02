//! What is common in this library: the background that its keywords stand out from.

use super::{ArticleId, Library, LibraryError};
use crate::analysis::keywords::{Background, Counted};
use crate::article::Language;
use crate::text::as_seen;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

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
    /// enough.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn of(
        &mut self,
        library: &Library,
        language: Language,
    ) -> Result<&Background, LibraryError> {
        Ok(match self.known.entry(language) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => {
                let own = library.own_background(language)?.map(Background::Counted);
                unknown.insert(own.unwrap_or_else(|| Background::shipped(language)))
            }
        })
    }
}

impl Library {
    fn own_background(&self, language: Language) -> Result<Option<Counted>, LibraryError> {
        let articles: i64 = self
            .connection
            .prepare_cached("SELECT count(*) FROM article WHERE language = ?1")?
            .query_row([language.tag()], |row| row.get(0))?;
        if articles < ENOUGH {
            return Ok(None);
        }
        let every = (articles / SAMPLE).max(1);
        let ids: Vec<i64> = self
            .connection
            .prepare_cached("SELECT id FROM article WHERE language = ?1 AND id % ?2 = 0")?
            .query_map((language.tag(), every), |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let mut counted = Counted::default();
        for id in ids {
            let article = self.article(ArticleId(id))?;
            counted.add(&as_seen::as_written(&article).map_or(article, |(written, _)| written));
        }
        Ok(Some(counted))
    }
}
