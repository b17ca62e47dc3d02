//! What analysis has found, beside the articles.

use super::decisions::Decisions;
use super::{ArticleId, Library, LibraryError, entities, last_revision};
use crate::analysis::entities::{Entity, EntityKind, Form};
use crate::analysis::keywords::Keyword;
use crate::analysis::{Analysis, VERSION};
use crate::article::ByteRange;
use rusqlite::{Connection, OptionalExtension, ToSql};

impl Library {
    /// Keeps what was found in some articles, in place of what was known before.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn store_analysis(&mut self, found: &[(ArticleId, Analysis)]) -> Result<(), LibraryError> {
        let writing = self.writing()?;
        let decisions = Decisions::load(&writing)?;
        // The index knows articles by their names too.
        let mut revision = last_revision(&writing)?;
        for (id, analysis) in found {
            revision += 1;
            let known = writing
                .prepare_cached("UPDATE article SET analysed = ?2, revision = ?3 WHERE id = ?1")?
                .execute((id.0, VERSION, revision))?;
            if known == 0 {
                continue;
            }
            writing
                .prepare_cached("DELETE FROM entity WHERE article = ?1")?
                .execute([id.0])?;
            writing
                .prepare_cached("DELETE FROM keyword WHERE article = ?1")?
                .execute([id.0])?;
            let mut entity = writing.prepare_cached(
                "INSERT INTO entity (article, kind, key, name, role, certain, mentions, forms) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?;
            for it in &analysis.entities {
                entity.execute((
                    id.0,
                    kind_name(it.kind),
                    &it.key,
                    &it.name,
                    &it.role,
                    it.certain,
                    packed(&it.mentions)?,
                    packed_forms(it)?,
                ))?;
            }
            let decided = decisions.apply(*id, analysis.entities.clone());
            entities::keep(&writing, *id, &decided)?;
            let mut keyword = writing.prepare_cached(
                "INSERT INTO keyword (article, key, keyword, score, mentions) \
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?;
            for it in &analysis.keywords {
                keyword.execute((id.0, &it.key, &it.keyword, it.score, packed(&it.mentions)?))?;
            }
        }
        writing.commit()?;
        Ok(())
    }

    /// What is known about an article; `None` when it has not been analysed, or by an older
    /// version.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn analysis(&self, id: ArticleId) -> Result<Option<Analysis>, LibraryError> {
        let version: Option<u32> = self
            .connection
            .prepare_cached("SELECT analysed FROM article WHERE id = ?1")?
            .query_row([id.0], |row| row.get(0))
            .optional()?;
        if version != Some(VERSION) {
            return Ok(None);
        }
        let found = entities_of(&self.connection, "article", id.0)?;
        let found = found.into_iter().map(|(_, entity)| entity).collect();
        let entities = self.decided(id, found)?;
        let mut statement = self.connection.prepare_cached(
            "SELECT key, keyword, score, mentions FROM keyword WHERE article = ?1 ORDER BY rowid",
        )?;
        let mut rows = statement.query([id.0])?;
        let mut keywords = Vec::new();
        while let Some(row) = rows.next()? {
            let mentions: String = row.get(3)?;
            keywords.push(Keyword {
                key: row.get(0)?,
                keyword: row.get(1)?,
                score: row.get(2)?,
                mentions: unpacked(&mentions)?,
            });
        }
        Ok(Some(Analysis { entities, keywords }))
    }

    /// Articles that have not been analysed by the present version: those never analysed first,
    /// the newest of each version first.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn unanalysed(&self, limit: usize) -> Result<Vec<ArticleId>, LibraryError> {
        // Version by version: each is one stretch of the index, in order already.
        let mut statement = self.connection.prepare_cached(
            "SELECT id FROM article WHERE analysed = ?1 ORDER BY date DESC LIMIT ?2",
        )?;
        let mut ids = Vec::new();
        for version in 0..VERSION {
            let wanted = i64::try_from(limit - ids.len()).unwrap_or(i64::MAX);
            for id in statement.query_map((version, wanted), |row| row.get(0).map(ArticleId))? {
                ids.push(id?);
            }
            if ids.len() >= limit {
                break;
            }
        }
        Ok(ids)
    }

    /// How many articles have not been analysed by the present version.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn backlog(&self) -> Result<u64, LibraryError> {
        let count: i64 = self
            .connection
            .prepare_cached("SELECT count(*) FROM article WHERE analysed < ?1")?
            .query_row([VERSION], |row| row.get(0))?;
        Ok(u64::try_from(count).unwrap_or(0))
    }
}

/// The entities that the analysis found where `column` of its table is `value`, each with its
/// article.
pub(super) fn entities_of(
    connection: &Connection,
    column: &str,
    value: impl ToSql,
) -> Result<Vec<(i64, Entity)>, LibraryError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT article, kind, key, name, role, certain, mentions, forms FROM entity \
         WHERE {column} = ?1 ORDER BY article, rowid"
    ))?;
    let mut rows = statement.query([value])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let kind: String = row.get(1)?;
        let mentions = unpacked(row.get_ref(6)?.as_str().unwrap_or("[]"))?;
        let forms: Vec<(String, Vec<usize>)> =
            serde_json::from_str(row.get_ref(7)?.as_str().unwrap_or("[]"))?;
        let forms = forms
            .into_iter()
            .map(|(name, places)| Form {
                name,
                mentions: places
                    .into_iter()
                    .filter_map(|place| mentions.get(place).copied())
                    .collect(),
            })
            .collect();
        let entity = Entity {
            kind: kind_of(&kind),
            key: row.get(2)?,
            name: row.get(3)?,
            role: row.get(4)?,
            certain: row.get(5)?,
            mentions,
            forms,
        };
        found.push((row.get(0)?, entity));
    }
    Ok(found)
}

/// Forms as `[[form, [number of the mention, …]], …]`.
fn packed_forms(entity: &Entity) -> Result<String, serde_json::Error> {
    let forms: Vec<(&str, Vec<usize>)> = entity
        .forms
        .iter()
        .map(|form| {
            let places = form
                .mentions
                .iter()
                .filter_map(|range| entity.mentions.iter().position(|mention| mention == range))
                .collect();
            (form.name.as_str(), places)
        })
        .collect();
    serde_json::to_string(&forms)
}

pub(super) fn kind_name(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Place => "place",
        EntityKind::Organisation => "organisation",
    }
}

pub(super) fn kind_of(name: &str) -> EntityKind {
    match name {
        "person" => EntityKind::Person,
        "place" => EntityKind::Place,
        _ => EntityKind::Organisation,
    }
}

fn packed(ranges: &[ByteRange]) -> Result<String, serde_json::Error> {
    let pairs: Vec<(usize, usize)> = ranges
        .iter()
        .map(|range| (range.start, range.end))
        .collect();
    serde_json::to_string(&pairs)
}

fn unpacked(stored: &str) -> Result<Vec<ByteRange>, serde_json::Error> {
    let pairs: Vec<(usize, usize)> = serde_json::from_str(stored)?;
    Ok(pairs
        .into_iter()
        .map(|(start, end)| ByteRange::new(start, end))
        .collect())
}
