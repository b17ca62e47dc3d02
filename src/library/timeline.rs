//! Keywords over time, counted over the articles of a query.

use super::days::Days;
use super::query::Condition;
use super::{Library, LibraryError, ListQuery};
use crate::analysis::timeline::{Bucket, Grain, Occurrences, PeriodTerm, Row, buckets, log_odds};
use crate::text::script::language_of;
use crate::text::stems::stem;
use jiff::civil::Date;
use rusqlite::types::{FromSql, Value};
use rusqlite::{OptionalExtension, Params, params_from_iter};
use std::collections::HashMap;

/// Articles of a period that its terms are counted in; of more, evenly so many.
const PERIOD: u32 = 2_000;
/// Articles beside it that the terms are counted in where a query picks some of the library's.
const BESIDE: u32 = 8_000;
/// Articles of a period that a term is in at least, to be typical of it.
const TYPICAL: u32 = 2;
/// Removed articles count as few when they are fewer than one in so many.
const FEW: i64 = 50;
/// Terms of a period whose other articles are counted: those that most of its articles have.
const COUNTED: usize = 300;
/// Articles by which an entity's commonest name is found.
const NAMINGS: u32 = 200;
/// Articles by which a keyword's commonest form is found.
const FORMS: u32 = 50;
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
        let within = self.within(query)?;
        let most = top.saturating_mul(LOOKED_AT);
        let mut found = if self.is_everything(query)? {
            self.commonest_of_all(most)?
        } else {
            self.commonest(&within.condition, most)?
        };
        // A keyword of every second article tells little about any time, one of two articles
        // about hardly more: weigh how many have it by how rare that makes it.
        let articles = f64::from(self.count(&within.condition)?);
        let weight = |count: u32| f64::from(count) * (1.0 + articles / f64::from(count)).ln();
        found.sort_by(|one, other| weight(other.1).total_cmp(&weight(one.1)));
        let days = self.days(&within)?;
        found
            .into_iter()
            .take(top)
            .map(|(key, _)| {
                let keyword = self.common_form(&key)?.unwrap_or_else(|| key.clone());
                let counts = self.keyword_days(&days, &key)?;
                Ok(row_of(counts, grain, &key, keyword))
            })
            .collect()
    }

    /// The form in which articles mostly have a keyword.
    fn common_form(&self, key: &str) -> Result<Option<String>, LibraryError> {
        let sql = format!(
            "SELECT keyword FROM (SELECT keyword FROM keyword WHERE key = ?1 LIMIT {FORMS}) \
             GROUP BY keyword ORDER BY count(*) DESC, keyword LIMIT 1"
        );
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([key], |row| row.get(0))
            .optional()?)
    }

    /// The keywords that most articles have, by the kept totals: key and articles.
    fn commonest_of_all(&self, most: usize) -> Result<Vec<(String, u32)>, LibraryError> {
        let sql = format!(
            "SELECT key, articles FROM keyword_total \
             ORDER BY articles DESC, score DESC, key LIMIT {most}"
        );
        self.pairs(&sql, [])
    }

    /// The keywords that most of some articles have: key and articles.
    fn commonest(
        &self,
        articles: &Condition,
        most: usize,
    ) -> Result<Vec<(String, u32)>, LibraryError> {
        let sql = format!(
            "SELECT keyword.key, count(*) AS articles FROM keyword \
             JOIN (SELECT id FROM article{}) ON id = keyword.article \
             GROUP BY keyword.key ORDER BY articles DESC, sum(score) DESC, keyword.key LIMIT {most}",
            articles.sql,
        );
        self.pairs(&sql, params_from_iter(&articles.parameters))
    }

    /// The first two columns of what a statement finds.
    fn pairs<A: FromSql, B: FromSql>(
        &self,
        sql: &str,
        parameters: impl Params,
    ) -> Result<Vec<(A, B)>, LibraryError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let found = statement
            .query_map(parameters, |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        Ok(found)
    }

    /// Whether a query picks every article, so that what is known of the whole library holds. A
    /// few that were removed do not change that.
    fn is_everything(&self, query: &ListQuery) -> Result<bool, LibraryError> {
        let whole = ListQuery {
            sort: query.sort,
            descending: query.descending,
            ..ListQuery::default()
        };
        if *query != whole {
            return Ok(false);
        }
        let removed: i64 = self
            .connection
            .prepare_cached("SELECT count(*) FROM article WHERE removed IS NOT NULL")?
            .query_row([], |row| row.get(0))?;
        if removed == 0 {
            return Ok(true);
        }
        let all: i64 = self
            .connection
            .prepare_cached("SELECT count(*) FROM article WHERE removed IS NULL")?
            .query_row([], |row| row.get(0))?;
        Ok(removed.saturating_mul(FEW) < all)
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
        let key = key_of(keyword);
        let days = self.days(&self.within(query)?)?;
        let counts = self.keyword_days(&days, &key)?;
        Ok(row_of(counts, grain, &key, keyword.trim().to_owned()))
    }

    /// The entities that most articles of a query name, with their counts over time.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn entity_timeline(
        &self,
        query: &ListQuery,
        grain: Grain,
        top: usize,
    ) -> Result<Vec<Row>, LibraryError> {
        let within = self.within(query)?;
        let found = if self.is_everything(query)? {
            self.most_named_of_all(top)?
        } else {
            self.most_named(&within.condition, top)?
        };
        let days = self.days(&within)?;
        found
            .into_iter()
            .map(|(named, key)| {
                let name = self.common_name(named)?.unwrap_or_else(|| key.clone());
                let counts = self.entity_days_in(&days, named)?;
                Ok(row_of(counts, grain, &key, name))
            })
            .collect()
    }

    /// The entities that most articles name: number and key.
    fn most_named_of_all(&self, most: usize) -> Result<Vec<(i64, String)>, LibraryError> {
        let sql = format!(
            "SELECT id, key FROM named WHERE articles > 0 ORDER BY articles DESC, key LIMIT {most}"
        );
        self.pairs(&sql, [])
    }

    /// The entities that most of some articles name: number and key.
    fn most_named(
        &self,
        articles: &Condition,
        most: usize,
    ) -> Result<Vec<(i64, String)>, LibraryError> {
        let sql = format!(
            "SELECT counted.named, key FROM (SELECT naming.named, count(*) AS articles FROM naming \
             JOIN (SELECT id FROM article{}) ON id = naming.article GROUP BY naming.named) AS counted \
             JOIN named ON named.id = counted.named ORDER BY counted.articles DESC, key LIMIT {most}",
            articles.sql,
        );
        self.pairs(&sql, params_from_iter(&articles.parameters))
    }

    /// The name that an entity mostly has where it is named first; its user's, where he gave one.
    fn common_name(&self, named: i64) -> Result<Option<String>, LibraryError> {
        let sql = format!(
            "SELECT json_extract(forms, '$[0][0]') AS name \
             FROM (SELECT forms FROM naming WHERE named = ?1 LIMIT {NAMINGS}) \
             GROUP BY name ORDER BY count(*) DESC, name LIMIT 1"
        );
        let name = self
            .connection
            .prepare_cached(&sql)?
            .query_row([named], |row| row.get(0))
            .optional()?;
        Ok(name.flatten())
    }

    /// A term's counts over time: the articles of the query whose text has it, by the index. Until
    /// there is one, those that have it as a keyword.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn term_row(
        &self,
        query: &ListQuery,
        grain: Grain,
        term: &str,
    ) -> Result<Row, LibraryError> {
        if !self.has_index()? {
            return self.keyword_row(query, grain, term);
        }
        let whole = ListQuery {
            sort: query.sort,
            descending: query.descending,
            ..ListQuery::default()
        };
        let buckets = if *query == whole {
            // The index alone knows the days, without a list of articles.
            buckets(self.term_histogram(term)?, grain)
        } else {
            self.articles_over_time(&query.with_term(term), grain)?
        };
        Ok(Row {
            keyword: term.trim().to_owned(),
            key: key_of(term),
            buckets,
        })
    }

    /// All articles of a query over time, whatever they are about.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn articles_over_time(
        &self,
        query: &ListQuery,
        grain: Grain,
    ) -> Result<Vec<Bucket>, LibraryError> {
        let within = self.within(query)?;
        let sql = format!(
            "SELECT date, count(*) FROM (SELECT date, evidence FROM article{}) \
             WHERE date IS NOT NULL AND evidence < {} GROUP BY date",
            within.condition.sql, within.evidence,
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let days = statement
            .query_map(params_from_iter(within.condition.parameters), |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?
            .collect::<Result<Vec<(String, u32)>, _>>()?;
        let days = days
            .into_iter()
            .filter_map(|(day, count)| Some((day.parse::<Date>().ok()?, count)));
        Ok(buckets(days, grain))
    }

    /// What a period was about: the keywords that its articles have more often than the other
    /// articles of the query, the most telling first.
    ///
    /// Of a period with more than 2,000 articles evenly so many are looked at, and of what a
    /// filter or a search picks 8,000.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn period(
        &self,
        query: &ListQuery,
        period: (Date, Date),
        limit: usize,
    ) -> Result<Vec<PeriodTerm>, LibraryError> {
        let whole = ListQuery {
            days: None,
            keyword: None,
            ..query.clone()
        };
        let inside = ListQuery {
            days: Some(period),
            ..whole.clone()
        };
        let everything = self.is_everything(&whole)?;
        let whole = self.condition(&whole)?;
        let inside = self.condition(&inside)?;
        let all = self.count(&whole)?;
        let articles = self.count(&inside)?;
        let every = (articles / PERIOD).max(1);
        let sql = format!(
            "SELECT key, keyword, count(*) AS articles FROM keyword \
             WHERE article IN (SELECT id FROM article{} AND ((id * 40503) >> 8) % {every} = 0) \
             GROUP BY key HAVING articles >= {TYPICAL} ORDER BY articles DESC LIMIT {COUNTED}",
            inside.sql,
        );
        let found: Vec<(String, String, u32)> = self
            .connection
            .prepare_cached(&sql)?
            .query_map(params_from_iter(inside.parameters), |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?
            .collect::<Result<_, _>>()?;
        let keys: Vec<&str> = found.iter().map(|(key, ..)| key.as_str()).collect();
        let totals = if everything {
            self.totals(&keys)?
        } else {
            self.estimated_totals(&whole, all, &keys)?
        };
        let every_article = Occurrences {
            inside: articles,
            outside: all.saturating_sub(articles),
        };
        let mut terms: Vec<PeriodTerm> = found
            .into_iter()
            .map(|(key, keyword, inside)| {
                let inside = inside.saturating_mul(every).min(articles);
                let total = totals.get(&key).copied().unwrap_or(0);
                let occurrences = Occurrences {
                    inside,
                    outside: total.saturating_sub(inside),
                };
                PeriodTerm {
                    keyword,
                    key,
                    occurrences,
                    weight: log_odds(occurrences, every_article),
                }
            })
            .filter(|term| term.weight > 0.0)
            .collect();
        terms.sort_by(|one, other| other.weight.total_cmp(&one.weight));
        terms.truncate(limit);
        Ok(terms)
    }

    /// How many of all articles have each of some keywords.
    fn totals(&self, keys: &[&str]) -> Result<HashMap<String, u32>, LibraryError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT key, articles FROM keyword_total \
             WHERE key IN (SELECT value FROM json_each(?1))",
        )?;
        let totals = statement
            .query_map([serde_json::to_string(keys)?], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?
            .collect::<Result<_, _>>()?;
        Ok(totals)
    }

    /// How many of `all` articles that a condition picks have each of some keywords, by evenly
    /// so many of them.
    fn estimated_totals(
        &self,
        condition: &Condition,
        all: u32,
        keys: &[&str],
    ) -> Result<HashMap<String, u32>, LibraryError> {
        let every = (all / BESIDE).max(1);
        let mut parameters = condition.parameters.clone();
        parameters.push(Value::Text(serde_json::to_string(keys)?));
        let sql = format!(
            "SELECT key, count(*) FROM keyword \
             WHERE article IN (SELECT id FROM article{} AND ((id * 40503) >> 8) % {every} = 0) \
             AND key IN (SELECT value FROM json_each(?{})) GROUP BY key",
            condition.sql,
            parameters.len(),
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let totals = statement
            .query_map(params_from_iter(parameters), |row| {
                let count: u32 = row.get(1)?;
                Ok((row.get(0)?, count.saturating_mul(every)))
            })?
            .collect::<Result<_, _>>()?;
        Ok(totals)
    }

    fn count(&self, condition: &Condition) -> Result<u32, LibraryError> {
        let sql = format!("SELECT count(*) FROM article{}", condition.sql);
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row(params_from_iter(&condition.parameters), |row| row.get(0))?)
    }

    /// How many articles of each day have a keyword.
    fn keyword_days(&self, days: &Days, key: &str) -> Result<Vec<(Date, u32)>, LibraryError> {
        let mut holders = self
            .connection
            .prepare_cached("SELECT article FROM keyword WHERE key = ?1 ORDER BY article")?;
        Ok(days.count(holders.query_map([key], |row| row.get(0))?)?)
    }

    /// How many articles of each day name an entity, by its number.
    fn entity_days_in(&self, days: &Days, named: i64) -> Result<Vec<(Date, u32)>, LibraryError> {
        let mut holders = self
            .connection
            .prepare_cached("SELECT article FROM naming WHERE named = ?1 ORDER BY article")?;
        Ok(days.count(holders.query_map([named], |row| row.get(0))?)?)
    }
}

/// The key that a keyword has in whatever form it is written.
fn key_of(keyword: &str) -> String {
    let language = language_of(keyword);
    let stems: Vec<String> = keyword
        .split_whitespace()
        .map(|word| stem(word, language))
        .collect();
    stems.join(" ")
}

fn row_of(days: Vec<(Date, u32)>, grain: Grain, key: &str, keyword: String) -> Row {
    Row {
        keyword,
        key: key.to_owned(),
        buckets: buckets(days, grain),
    }
}
