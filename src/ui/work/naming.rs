//! The registrar: what the library knows of an entity, and what the user decides about it.

use super::{Post, Reply, reading};
use crate::analysis;
use crate::library::{Act, ArticleId, ArticleRow, Decision, EntityPage, Library, LibraryError};
use std::sync::mpsc::Receiver;

/// Others that a page shows an entity together with.
const COMPANIONS: usize = 12;
/// Articles that a page lists.
const ARTICLES: usize = 12;

/// What is asked of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Asked {
    /// All that the library knows of the entity of this key.
    Page(String),
    /// What an article names, with the decisions of this moment applied.
    Names(ArticleId),
    /// Keep this decision.
    Decide(Decision),
    /// The entity of `key` is the one that is called `name`.
    MergeInto {
        /// Whom it is about.
        key: String,
        /// What the other is called.
        name: String,
    },
    /// Take the last decision back.
    Undo,
}

/// What comes of it.
#[derive(Debug)]
pub enum Answer {
    /// An entity's page, with the newest of its articles; `None` when no article names it.
    Page(Option<Box<(EntityPage, Vec<ArticleRow>)>>),
    /// A decision holds now.
    Decided(Decision),
    /// A decision no longer holds; `None` when there was none.
    Undone(Option<Decision>),
    /// Nothing in the library is called so.
    Unknown(String),
}

/// Serves until the reader is gone and every decision is kept.
pub fn run(library: &mut Library, requests: &Receiver<super::Request>, post: &Post) {
    for request in requests {
        let super::Request::Naming(asked) = request else {
            continue;
        };
        match answer(library, asked) {
            Ok(reply) => post(reply),
            Err(error) => post(Reply::Failed(error.to_string())),
        }
    }
}

fn answer(library: &mut Library, asked: Asked) -> Result<Reply, LibraryError> {
    Ok(Reply::Naming(match asked {
        Asked::Names(id) => {
            let analysis = if let Some(analysis) = library.analysis(id)? {
                analysis
            } else {
                // Its turn has not come yet, but its names are on the screen already.
                let analysis = analysis::analyse(&library.article(id)?);
                reading::decided(library, id, analysis)?
            };
            return Ok(Reply::Analysed { id, analysis });
        }
        Asked::Page(key) => Answer::Page(match library.entity_page(&key, COMPANIONS)? {
            Some(page) => {
                let newest = &page.articles[..page.articles.len().min(ARTICLES)];
                let rows = library.rows(newest)?;
                Some(Box::new((page, rows)))
            }
            None => None,
        }),
        Asked::Decide(decision) => {
            library.decide(&decision)?;
            Answer::Decided(decision)
        }
        Asked::MergeInto { key, name } => match library.entity_called(&name)? {
            Some(other) if other != key => {
                let decision = Decision {
                    key,
                    act: Act::Merge(other),
                };
                library.decide(&decision)?;
                Answer::Decided(decision)
            }
            _ => Answer::Unknown(name),
        },
        Asked::Undo => Answer::Undone(library.undo_decision()?),
    }))
}
