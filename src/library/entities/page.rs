//! All that the library knows of one entity: its articles, what it appears with, and when.

use super::{EntityRow, id_of};
use crate::analysis::entities::EntityKind;
use crate::analysis::timeline::{Bucket, Grain, buckets};
use crate::library::decisions::Decisions;
use crate::library::{ArticleId, Library, LibraryError};
use jiff::civil::Date;

/// Entities that share most articles with one, weighed by how telling that is.
const LOOKED_AT: u32 = 400;

/// An entity that is named together with another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Companion {
    /// Its key.
    pub key: String,
    /// What it is.
    pub kind: EntityKind,
    /// Its name.
    pub name: String,
    /// Articles that name both.
    pub shared: u32,
}

/// All that the library knows of an entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntityPage {
    /// The entity.
    pub entity: EntityRow,
    /// What it appears with, the most telling first.
    pub companions: Vec<Companion>,
    /// How many articles name it on each day, the earliest first.
    pub days: Vec<Bucket>,
    /// The articles that name it, the newest first.
    pub articles: Vec<ArticleId>,
}

impl Library {
    /// All that is known of an entity, with at most `companions` others; `None` when no article
    /// names it.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn entity_page(
        &self,
        key: &str,
        companions: usize,
    ) -> Result<Option<EntityPage>, LibraryError> {
        let decisions = Decisions::load(&self.connection)?;
        let Some(id) = id_of(&self.connection, key)? else {
            return Ok(None);
        };
        let entity = self.gather(id)?.row(key.to_owned(), &decisions);
        if entity.articles == 0 {
            return Ok(None);
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT naming.article FROM naming JOIN article ON article.id = naming.article \
             WHERE named = ?1 ORDER BY date DESC, time DESC, naming.article DESC",
        )?;
        let articles = statement
            .query_map([id], |row| row.get(0).map(ArticleId))?
            .collect::<Result<_, _>>()?;
        Ok(Some(EntityPage {
            companions: self.companions(id, entity.articles, companions, &decisions)?,
            days: self.entity_days(id)?,
            articles,
            entity,
        }))
    }

    fn entity_days(&self, named: i64) -> Result<Vec<Bucket>, LibraryError> {
        // A file's time (3) says when it was saved.
        let mut statement = self.connection.prepare_cached(
            "SELECT date, count(*) FROM naming JOIN article ON article.id = naming.article \
             WHERE named = ?1 AND date IS NOT NULL AND evidence < 3 GROUP BY date",
        )?;
        let days: Vec<(String, u32)> = statement
            .query_map([named], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        let days = days
            .into_iter()
            .filter_map(|(day, count)| Some((day.parse::<Date>().ok()?, count)));
        Ok(buckets(days, Grain::Day))
    }

    /// What an entity appears with. Who is named everywhere says little beside anyone: shared
    /// articles are weighed by how many more they are than chance would give.
    fn companions(
        &self,
        named: i64,
        own: u32,
        most: usize,
        decisions: &Decisions,
    ) -> Result<Vec<Companion>, LibraryError> {
        let all: f64 = self
            .connection
            .prepare_cached("SELECT count(*) FROM article WHERE removed IS NULL")?
            .query_row([], |row| row.get(0))?;
        let mut statement = self.connection.prepare_cached(
            "SELECT other.named, count(*) AS shared FROM naming AS one \
             JOIN naming AS other ON other.article = one.article AND other.named <> one.named \
             WHERE one.named = ?1 GROUP BY other.named ORDER BY shared DESC, other.named LIMIT ?2",
        )?;
        let shared: Vec<(i64, u32)> = statement
            .query_map((named, LOOKED_AT), |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        let mut total = self
            .connection
            .prepare_cached("SELECT articles FROM named WHERE id = ?1")?;
        let mut weighed = Vec::with_capacity(shared.len());
        for (id, shared) in shared {
            let other: f64 = total.query_row([id], |row| row.get(0))?;
            let shared_f = f64::from(shared);
            let weight = shared_f * (1.0 + shared_f * all / (f64::from(own) * other)).ln();
            weighed.push((id, shared, weight));
        }
        weighed.sort_by(|one, other| other.2.total_cmp(&one.2));
        weighed.truncate(most);
        let mut key_of = self
            .connection
            .prepare_cached("SELECT key FROM named WHERE id = ?1")?;
        weighed
            .into_iter()
            .map(|(id, shared, _)| {
                let key: String = key_of.query_row([id], |row| row.get(0))?;
                let row = self.gather(id)?.row(key, decisions);
                Ok(Companion {
                    key: row.key,
                    kind: row.kind,
                    name: row.name,
                    shared,
                })
            })
            .collect()
    }
}
