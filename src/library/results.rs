//! What analysis has found, beside the articles.

use super::{ArticleId, Library, LibraryError};
use crate::analysis::entities::{Entity, EntityKind};
use crate::analysis::keywords::Keyword;
use crate::analysis::{Analysis, VERSION};
use crate::article::ByteRange;
use rusqlite::OptionalExtension;

impl Library {
    /// Keeps what was found in some articles, in place of what was known before.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn store_analysis(&mut self, found: &[(ArticleId, Analysis)]) -> Result<(), LibraryError> {
        let writing = self.writing()?;
        for (id, analysis) in found {
            let known = writing
                .prepare_cached("UPDATE article SET analysed = ?2 WHERE id = ?1")?
                .execute((id.0, VERSION))?;
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
                "INSERT INTO entity (article, kind, key, name, role, certain, mentions) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
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
                ))?;
            }
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
        let mut statement = self.connection.prepare_cached(
            "SELECT kind, key, name, role, certain, mentions FROM entity WHERE article = ?1 \
             ORDER BY rowid",
        )?;
        let mut rows = statement.query([id.0])?;
        let mut entities = Vec::new();
        while let Some(row) = rows.next()? {
            let kind: String = row.get(0)?;
            let mentions: String = row.get(5)?;
            entities.push(Entity {
                kind: kind_of(&kind),
                key: row.get(1)?,
                name: row.get(2)?,
                role: row.get(3)?,
                certain: row.get(4)?,
                mentions: unpacked(&mentions)?,
            });
        }
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

    /// Articles that have not been analysed by the present version, the newest first.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn unanalysed(&self, limit: usize) -> Result<Vec<ArticleId>, LibraryError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id FROM article WHERE analysed < ?1 ORDER BY date DESC LIMIT ?2",
        )?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let ids = statement
            .query_map((VERSION, limit), |row| row.get(0).map(ArticleId))?
            .collect::<Result<_, _>>()?;
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

fn kind_name(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Place => "place",
        EntityKind::Organisation => "organisation",
    }
}

fn kind_of(name: &str) -> EntityKind {
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
