//! Keywords over time, counted over the articles of a query.

use super::{Library, LibraryError, ListQuery};
use crate::analysis::timeline::{Grain, Row, buckets};
use crate::text::script::language_of;
use crate::text::stems::stem;
use jiff::civil::Date;
use rusqlite::params_from_iter;
use rusqlite::types::Value;

/// How a date is stored that is only the file's time.
const FILE_TIME: i64 = 3;
/// Keywords weighed for each one that is shown.
const LOOKED_AT: usize = 8;

impl Library {
    /// The keywords that most articles of a query share, with their counts over time. One that
    /// nearly all of them have says nothing about any time and comes last.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn timeline(
        &self,
        query: &ListQuery,
        grain: Grain,
        top: usize,
    ) -> Result<Vec<Row>, LibraryError> {
        let condition = self.condition(query)?;
        let sql = format!(
            "SELECT keyword.key, keyword.keyword, count(*) AS articles FROM keyword \
             JOIN (SELECT id FROM article{}) ON id = keyword.article \
             GROUP BY keyword.key ORDER BY articles DESC, sum(score) DESC, keyword.key LIMIT {}",
            condition.sql,
            top.saturating_mul(LOOKED_AT)
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut found: Vec<(String, String, u32)> = statement
            .query_map(params_from_iter(condition.parameters), |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?
            .collect::<Result<_, _>>()?;
        // A keyword of every second article tells little about any time, one of two articles
        // about hardly more: weigh how many have it by how rare that makes it.
        let articles = f64::from(u32::try_from(self.ids(query)?.len()).unwrap_or(u32::MAX));
        let weight = |count: u32| f64::from(count) * (1.0 + articles / f64::from(count)).ln();
        found.sort_by(|one, other| weight(other.2).total_cmp(&weight(one.2)));
        found
            .into_iter()
            .take(top)
            .map(|(key, keyword, _)| self.row(query, grain, &key, keyword))
            .collect()
    }

    /// One keyword's counts over time, in whatever form it is written.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn keyword_row(
        &self,
        query: &ListQuery,
        grain: Grain,
        keyword: &str,
    ) -> Result<Row, LibraryError> {
        let language = language_of(keyword);
        let key = keyword
            .split_whitespace()
            .map(|word| stem(word, language))
            .collect::<Vec<_>>()
            .join(" ");
        self.row(query, grain, &key, keyword.trim().to_owned())
    }

    /// Whether any article of a query says itself when it was published. Where some do, those of
    /// which only the file's time is known are left out: their day says when they were saved.
    fn has_dates(&self, query: &ListQuery) -> Result<bool, LibraryError> {
        let condition = self.condition(query)?;
        let sql = format!(
            "SELECT EXISTS (SELECT 1 FROM (SELECT evidence FROM article{}) WHERE evidence < {FILE_TIME})",
            condition.sql,
        );
        let found = self
            .connection
            .prepare_cached(&sql)?
            .query_row(params_from_iter(condition.parameters), |row| row.get(0))?;
        Ok(found)
    }

    fn row(
        &self,
        query: &ListQuery,
        grain: Grain,
        key: &str,
        keyword: String,
    ) -> Result<Row, LibraryError> {
        let condition = self.condition(query)?;
        let mut parameters = condition.parameters;
        parameters.push(Value::Text(key.to_owned()));
        let sql = format!(
            "SELECT date, count(*) FROM keyword JOIN (SELECT id, date, evidence FROM article{}) \
             ON id = keyword.article WHERE keyword.key = ?{} AND date IS NOT NULL \
             AND evidence < {} GROUP BY date",
            condition.sql,
            parameters.len(),
            if self.has_dates(query)? {
                FILE_TIME
            } else {
                FILE_TIME + 1
            },
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let days: Vec<(String, u32)> = statement
            .query_map(params_from_iter(parameters), |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?
            .collect::<Result<_, _>>()?;
        let days = days
            .into_iter()
            .filter_map(|(day, count)| Some((day.parse::<Date>().ok()?, count)));
        Ok(Row {
            keyword,
            key: key.to_owned(),
            buckets: buckets(days, grain),
        })
    }
}
