//! Keywords over time, counted over the articles of a query.

use super::{Library, LibraryError, ListQuery};
use crate::analysis::timeline::{Grain, Row, buckets};
use crate::text::script::language_of;
use crate::text::stems::stem;
use jiff::civil::Date;
use rusqlite::params_from_iter;
use rusqlite::types::Value;

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
        let condition = query.condition();
        let mut parameters = condition.parameters;
        parameters.push(Value::Integer(i64::try_from(top).unwrap_or(i64::MAX)));
        let sql = format!(
            "SELECT keyword.key, keyword.keyword, count(*) AS articles FROM keyword \
             JOIN (SELECT id FROM article{}) ON id = keyword.article \
             GROUP BY keyword.key ORDER BY articles DESC, sum(score) DESC, keyword.key LIMIT ?{}",
            condition.sql,
            parameters.len()
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let keys: Vec<(String, String)> = statement
            .query_map(params_from_iter(parameters), |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?
            .collect::<Result<_, _>>()?;
        keys.into_iter()
            .map(|(key, keyword)| self.row(query, grain, &key, keyword))
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

    fn row(
        &self,
        query: &ListQuery,
        grain: Grain,
        key: &str,
        keyword: String,
    ) -> Result<Row, LibraryError> {
        let condition = query.condition();
        let mut parameters = condition.parameters;
        parameters.push(Value::Text(key.to_owned()));
        let sql = format!(
            "SELECT date, count(*) FROM keyword JOIN (SELECT id, date FROM article{}) \
             ON id = keyword.article WHERE keyword.key = ?{} AND date IS NOT NULL GROUP BY date",
            condition.sql,
            parameters.len()
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
