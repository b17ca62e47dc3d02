//! What is asked of the list, and the SQL that answers it.

use super::feeds::FeedId;
use super::{ArticleId, HitOrder, Library, LibraryError, Search};
use crate::text::fold::fold;
use jiff::civil::Date;
use rusqlite::types::Value;
use std::fmt::Write;
use std::path::PathBuf;

/// Which articles, in which order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListQuery {
    /// From where.
    pub scope: Scope,
    /// By what they are sorted.
    pub sort: Sort,
    /// The last first.
    pub descending: bool,
    /// Words that title, source, author or tags have, all of them, in any spelling.
    pub filter: Option<String>,
    /// Published on one of these days, the first to the last.
    pub days: Option<(Date, Date)>,
    /// With this keyword, by its key.
    pub keyword: Option<String>,
    /// Naming this entity, by its key.
    pub entity: Option<String>,
    /// Found by this search.
    pub search: Option<Search>,
}

/// From where articles are listed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Scope {
    /// The whole library.
    #[default]
    All,
    /// Those found in one of these files or in a folder of them, by absolute path.
    Paths(Vec<PathBuf>),
    /// Those of a feed.
    Feed(FeedId),
}

/// By what a list is sorted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// Date and time of publication.
    #[default]
    Date,
    /// Title, in its folded form.
    Title,
    /// Source, then date.
    Source,
}

impl Default for ListQuery {
    /// Everything, newest first.
    fn default() -> Self {
        Self {
            scope: Scope::All,
            sort: Sort::Date,
            descending: true,
            filter: None,
            days: None,
            keyword: None,
            entity: None,
            search: None,
        }
    }
}

/// The part of a statement behind `FROM article`, and its parameters.
pub(super) struct Condition {
    pub sql: String,
    pub parameters: Vec<Value>,
}

impl ListQuery {
    /// The condition, but for the search: see [`Library::condition`].
    fn plain_condition(&self) -> Condition {
        let mut parameters: Vec<Value> = Vec::new();
        let mut parts: Vec<String> = vec!["removed IS NULL".to_owned()];
        let mut add = |value: Value| {
            parameters.push(value);
            format!("?{}", parameters.len())
        };
        if let Scope::Paths(paths) = &self.scope {
            let each: Vec<String> = paths
                .iter()
                .map(|path| {
                    let path = path.to_string_lossy().into_owned();
                    // A folder's files are those between "folder/" and "folder0".
                    let (from, to) = (
                        format!("{}/", path.trim_end_matches('/')),
                        format!("{}0", path.trim_end_matches('/')),
                    );
                    format!(
                        "path = {} OR path > {} AND path < {}",
                        add(path.into()),
                        add(from.into()),
                        add(to.into())
                    )
                })
                .collect();
            let each = if each.is_empty() {
                "0".to_owned()
            } else {
                each.join(" OR ")
            };
            parts.push(format!("id IN (SELECT article FROM origin WHERE {each})"));
        }
        if let Scope::Feed(feed) = &self.scope {
            let feed = add(feed.0.into());
            parts.push(format!(
                "id IN (SELECT article FROM feed_item WHERE feed = {feed})"
            ));
        }
        for word in self
            .filter
            .as_deref()
            .map(fold)
            .unwrap_or_default()
            .split_whitespace()
        {
            parts.push(format!(
                "instr(folded, {}) > 0",
                add(word.to_owned().into())
            ));
        }
        if let Some((first, last)) = self.days {
            let (first, last) = (add(first.to_string().into()), add(last.to_string().into()));
            parts.push(format!("date BETWEEN {first} AND {last}"));
        }
        if let Some(key) = &self.keyword {
            let key = add(key.clone().into());
            parts.push(format!(
                "id IN (SELECT article FROM keyword WHERE key = {key})"
            ));
        }
        if let Some(key) = &self.entity {
            let key = add(key.clone().into());
            parts.push(format!(
                "id IN (SELECT article FROM naming \
                 WHERE named = (SELECT id FROM named WHERE key = {key}))"
            ));
        }
        Condition {
            sql: format!(" WHERE {}", parts.join(" AND ")),
            parameters,
        }
    }

    /// This query for the articles whose text has a term, whatever else they must have: a word in
    /// all its forms, several words one after the other.
    #[must_use]
    pub fn with_term(&self, term: &str) -> Self {
        Self {
            search: Some(match &self.search {
                Some(search) => search.and_term(term),
                None => Search::for_term(term),
            }),
            ..self.clone()
        }
    }

    /// Whether the search alone decides, in the order in which the index gives its hits.
    fn is_bare_search(&self) -> bool {
        let bare = Self {
            search: self.search.clone(),
            ..Self::default()
        };
        self.search.is_some() && *self == bare
    }

    fn order(&self) -> &'static str {
        match (self.sort, self.descending) {
            (Sort::Date, true) => " ORDER BY date DESC, time DESC, id DESC",
            (Sort::Date, false) => " ORDER BY date, time, id",
            (Sort::Title, true) => " ORDER BY folded_title DESC, id DESC",
            (Sort::Title, false) => " ORDER BY folded_title, id",
            (Sort::Source, true) => " ORDER BY folded_source DESC, date DESC, time DESC, id DESC",
            (Sort::Source, false) => " ORDER BY folded_source, date, time, id",
        }
    }
}

impl Library {
    /// The part of a statement that picks a query's articles, the search included.
    pub(super) fn condition(&self, query: &ListQuery) -> Result<Condition, LibraryError> {
        let mut condition = query.plain_condition();
        if let Some(search) = &query.search {
            let found: Vec<i64> = self
                .search_all(&search.query)?
                .iter()
                .map(|id| id.0)
                .collect();
            condition
                .parameters
                .push(serde_json::to_string(&found)?.into());
            // Writing to a string does not fail.
            let _ = write!(
                condition.sql,
                " AND id IN (SELECT value FROM json_each(?{}))",
                condition.parameters.len()
            );
        }
        Ok(condition)
    }

    /// The articles that a query lists, in its order.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn ids(&self, query: &ListQuery) -> Result<Vec<ArticleId>, LibraryError> {
        self.listed(query, None)
    }

    /// The first `limit` articles that a query lists.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn newest(&self, query: &ListQuery, limit: usize) -> Result<Vec<ArticleId>, LibraryError> {
        self.listed(query, Some(limit))
    }

    fn listed(
        &self,
        query: &ListQuery,
        limit: Option<usize>,
    ) -> Result<Vec<ArticleId>, LibraryError> {
        if let (true, Some(search)) = (query.is_bare_search(), &query.search) {
            let mut found = match limit {
                Some(limit) => self.search(&search.query, HitOrder::Newest, limit)?.hits,
                None => self.search_all(&search.query)?,
            };
            // The index may not have heard yet of what was removed a moment ago.
            let removed = self.removed_ids()?;
            found.retain(|id| !removed.contains(id));
            return Ok(found);
        }
        let condition = self.condition(query)?;
        let mut sql = format!("SELECT id FROM article{}{}", condition.sql, query.order());
        if let Some(limit) = limit {
            // Writing to a string does not fail.
            let _ = write!(sql, " LIMIT {limit}");
        }
        let mut statement = self.connection.prepare_cached(&sql)?;
        let ids = statement
            .query_map(rusqlite::params_from_iter(condition.parameters), |row| {
                row.get(0).map(ArticleId)
            })?
            .collect::<Result<_, _>>()?;
        Ok(ids)
    }

    fn removed_ids(&self) -> Result<std::collections::HashSet<ArticleId>, LibraryError> {
        let ids = self
            .connection
            .prepare_cached("SELECT id FROM article WHERE removed IS NOT NULL")?
            .query_map([], |row| row.get(0).map(ArticleId))?
            .collect::<Result<_, _>>()?;
        Ok(ids)
    }
}
