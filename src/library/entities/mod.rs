//! Entities across articles: who is named where, in which forms, beside whom, and when.
//!
//! `naming` has one row for each entity of each article, the user's [decisions](super::decisions)
//! applied; a removed article has none. It is derived from what the analysis found, written
//! together with it, and made anew for the entities that a decision touches and for an article
//! that is brought back.

mod page;

pub use page::{Companion, EntityPage};

use super::decisions::Decisions;
use super::results::{entities_of, kind_of};
use super::{ArticleId, Library, LibraryError};
use crate::analysis::entities::lexicon::Lexicon;
use crate::analysis::entities::{Entity, EntityKind, letters, places};
use crate::article::Language;
use crate::text::fold::fold;
use rusqlite::{Connection, OptionalExtension, Transaction};
use std::collections::{HashMap, HashSet};

/// An entity of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntityRow {
    /// What it is the same by everywhere.
    pub key: String,
    /// What it is.
    pub kind: EntityKind,
    /// Its name: the user's, else the one that most articles use.
    pub name: String,
    /// Articles that name it.
    pub articles: u32,
    /// Mentions in all of them.
    pub mentions: u32,
    /// Whether any article has good evidence for it.
    pub certain: bool,
    /// The forms of its name and how often each is used, the commonest first.
    pub forms: Vec<(String, u32)>,
}

/// The kind that a key begins with.
pub(super) fn kind_of_key(key: &str) -> Option<EntityKind> {
    let (kind, _) = key.split_once(':')?;
    matches!(kind, "person" | "place" | "organisation").then(|| kind_of(kind))
}

/// Forms of one entity, counted.
#[derive(Debug, Default)]
struct Gathered {
    articles: u32,
    mentions: u32,
    certain: bool,
    forms: HashMap<String, u32>,
    /// Articles in which each form is the entity's name.
    names: HashMap<String, u32>,
}

impl Gathered {
    fn add(&mut self, mentions: u32, certain: bool, forms: &str) -> Result<(), LibraryError> {
        self.articles += 1;
        self.mentions += mentions;
        self.certain |= certain;
        let forms: Vec<(String, u32)> = serde_json::from_str(forms)?;
        for (place, (form, count)) in forms.into_iter().enumerate() {
            if place == 0 {
                *self.names.entry(form.clone()).or_default() += 1;
            }
            *self.forms.entry(form).or_default() += count;
        }
        Ok(())
    }

    fn row(self, key: String, decisions: &Decisions) -> EntityRow {
        let name = decisions.name(&key).map(str::to_owned);
        let common = || {
            let most = |(name, count): &(&String, &u32)| {
                (
                    **count,
                    name.chars().count(),
                    std::cmp::Reverse((*name).clone()),
                )
            };
            self.names
                .iter()
                .max_by_key(most)
                .map(|(name, _)| name.clone())
        };
        let name = name.or_else(common).unwrap_or_default();
        let mut forms: Vec<(String, u32)> = self.forms.into_iter().collect();
        forms.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        EntityRow {
            kind: decisions
                .kind(&key)
                .or_else(|| kind_of_key(&key))
                .unwrap_or_default(),
            name,
            articles: self.articles,
            mentions: self.mentions,
            certain: self.certain,
            forms,
            key,
        }
    }
}

/// Writes who is named in one article; `found` is with the decisions applied.
pub(super) fn keep(
    writing: &Transaction<'_>,
    article: ArticleId,
    found: &[Entity],
) -> Result<(), LibraryError> {
    writing
        .prepare_cached("DELETE FROM naming WHERE article = ?1")?
        .execute([article.0])?;
    for entity in found {
        insert(writing, article, entity)?;
    }
    Ok(())
}

fn insert(
    writing: &Transaction<'_>,
    article: ArticleId,
    entity: &Entity,
) -> Result<(), LibraryError> {
    let forms: Vec<(&str, usize)> = if entity.forms.is_empty() {
        vec![(&entity.name, entity.mentions.len())]
    } else {
        entity
            .forms
            .iter()
            .map(|form| (form.name.as_str(), form.mentions.len()))
            .collect()
    };
    let known: Option<i64> = id_of(writing, &entity.key)?;
    let named = if let Some(id) = known {
        id
    } else {
        writing
            .prepare_cached("INSERT INTO named (key) VALUES (?1)")?
            .execute([&entity.key])?;
        writing.last_insert_rowid()
    };
    writing
        .prepare_cached(
            // Not OR REPLACE, whose deletions no trigger sees.
            "INSERT INTO naming (named, article, mentions, certain, forms) \
             SELECT ?1, ?2, ?3, ?4, ?5 FROM article WHERE id = ?2 AND removed IS NULL \
             ON CONFLICT (named, article) DO UPDATE SET \
             mentions = excluded.mentions, certain = excluded.certain, forms = excluded.forms",
        )?
        .execute((
            named,
            article.0,
            u32::try_from(entity.mentions.len()).unwrap_or(u32::MAX),
            entity.certain,
            serde_json::to_string(&forms)?,
        ))?;
    Ok(())
}

fn id_of(connection: &Connection, key: &str) -> rusqlite::Result<Option<i64>> {
    connection
        .prepare_cached("SELECT id FROM named WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()
}

/// Makes the namings of some entities anew from what the analysis found.
pub(super) fn derive(
    writing: &Transaction<'_>,
    decisions: &Decisions,
    keys: Vec<&str>,
) -> Result<(), LibraryError> {
    if keys.is_empty() {
        return Ok(());
    }
    for key in &keys {
        if let Some(id) = id_of(writing, key)? {
            writing.execute("DELETE FROM naming WHERE named = ?1", [id])?;
        }
    }
    let mut found: HashMap<i64, Vec<Entity>> = HashMap::new();
    for source in decisions.sources(&keys) {
        for (article, entity) in entities_of(writing, "key", &source)? {
            found.entry(article).or_default().push(entity);
        }
    }
    let wanted: HashSet<&str> = keys.into_iter().collect();
    for (article, entities) in found {
        let article = ArticleId(article);
        for entity in decisions.apply(article, entities) {
            if wanted.contains(entity.key.as_str()) {
                insert(writing, article, &entity)?;
            }
        }
    }
    Ok(())
}

impl Library {
    /// Every entity that the articles name, those of most articles first.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn entities(&self, limit: Option<usize>) -> Result<Vec<EntityRow>, LibraryError> {
        let decisions = Decisions::load(&self.connection)?;
        // Ties by the key, so that the same library always gives the same list.
        let mut statement = self.connection.prepare_cached(
            "SELECT id, key FROM named WHERE articles > 0 \
             ORDER BY articles DESC, key LIMIT ?1",
        )?;
        let limit = limit.map_or(-1, |limit| i64::try_from(limit).unwrap_or(i64::MAX));
        let ranked: Vec<(i64, String)> = statement
            .query_map([limit], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        ranked
            .into_iter()
            .map(|(id, key)| Ok(self.gather(id)?.row(key, &decisions)))
            .collect()
    }

    fn gather(&self, named: i64) -> Result<Gathered, LibraryError> {
        let mut gathered = Gathered::default();
        let mut statement = self
            .connection
            .prepare_cached("SELECT mentions, certain, forms FROM naming WHERE named = ?1")?;
        let mut rows = statement.query([named])?;
        while let Some(row) = rows.next()? {
            gathered.add(
                row.get(0)?,
                row.get(1)?,
                row.get_ref(2)?.as_str().unwrap_or("[]"),
            )?;
        }
        Ok(gathered)
    }

    /// The entity that is called `name`, in any spelling and any of the languages; of several
    /// the one that most articles name.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn entity_called(&self, name: &str) -> Result<Option<String>, LibraryError> {
        let folded = fold(name.trim());
        if folded.is_empty() {
            return Ok(None);
        }
        let mut keys: Vec<String> = vec![name.trim().to_owned()];
        keys.extend(["person", "place", "organisation"].map(|kind| format!("{kind}:{folded}")));
        for language in Language::KNOWN {
            let identity = Lexicon::of(language).identity(&letters::fold(name));
            keys.extend(
                identity
                    .and_then(places::known)
                    .map(|known| known.key().to_owned()),
            );
        }
        let mut count = self
            .connection
            .prepare_cached("SELECT coalesce((SELECT articles FROM named WHERE key = ?1), 0)")?;
        let mut best: Option<(u32, String)> = None;
        for key in keys {
            let articles: u32 = count.query_row([&key], |row| row.get(0))?;
            if articles > 0 && best.as_ref().is_none_or(|(most, _)| articles > *most) {
                best = Some((articles, key));
            }
        }
        if best.is_none() {
            // A part of a name, or a form that is not the key's.
            best = self
                .connection
                .prepare_cached(
                    "SELECT articles, key FROM named WHERE articles > 0 AND instr(key, ?1) > 0 \
                     ORDER BY articles DESC, key LIMIT 1",
                )?
                .query_row([&folded], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?;
        }
        Ok(best.map(|(_, key)| key))
    }
}

#[cfg(test)]
mod tests;
