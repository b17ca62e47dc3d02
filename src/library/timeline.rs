//! Keywords over time, counted over the articles of a query.

use super::query::Condition;
use super::{Library, LibraryError, ListQuery};
use crate::analysis::timeline::{Bucket, Grain, Occurrences, PeriodTerm, Row, buckets, log_odds};
use crate::text::script::language_of;
use crate::text::stems::stem;
use jiff::civil::Date;
use rusqlite::params_from_iter;
use rusqlite::types::Value;
use std::collections::HashMap;

/// How a date is stored that is only the file's time.
const FILE_TIME: i64 = 3;
/// Articles of a period that its terms are counted in; of more, evenly so many.
const PERIOD: u32 = 4_000;
/// Articles beside it that the terms are counted in where a query picks some of the library's.
const BESIDE: u32 = 8_000;
/// Articles of a period that a term is in at least, to be typical of it.
const TYPICAL: u32 = 2;
/// Terms of a period whose other articles are counted: those that most of its articles have.
const COUNTED: usize = 300;
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
        found.sort_by(|one, other| weight(other.2).total_cmp(&weight(one.2)));
        found
            .into_iter()
            .take(top)
            .map(|(key, keyword, _)| {
                let days = self.days_of(&within, Counted::Keyword, &key)?;
                Ok(row_of(days, grain, &key, keyword))
            })
            .collect()
    }

    /// The keywords that most articles have, by the kept totals: key, keyword, articles.
    fn commonest_of_all(&self, most: usize) -> Result<Vec<(String, String, u32)>, LibraryError> {
        // Which of its forms is shown is the first one's business, as in a count of all.
        let sql = format!(
            "SELECT key, (SELECT keyword FROM keyword WHERE key = total.key LIMIT 1), articles \
             FROM keyword_total AS total ORDER BY articles DESC, score DESC, key LIMIT {most}"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let found = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<Result<_, _>>()?;
        Ok(found)
    }

    /// The keywords that most of some articles have: key, keyword, articles.
    fn commonest(
        &self,
        articles: &Condition,
        most: usize,
    ) -> Result<Vec<(String, String, u32)>, LibraryError> {
        let sql = format!(
            "SELECT keyword.key, keyword.keyword, count(*) AS articles FROM keyword \
             JOIN (SELECT id FROM article{}) ON id = keyword.article \
             GROUP BY keyword.key ORDER BY articles DESC, sum(score) DESC, keyword.key LIMIT {most}",
            articles.sql,
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let found = statement
            .query_map(params_from_iter(&articles.parameters), |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?
            .collect::<Result<_, _>>()?;
        Ok(found)
    }

    /// Whether a query picks every article, so that what is known of the whole library holds.
    fn is_everything(&self, query: &ListQuery) -> Result<bool, LibraryError> {
        let whole = ListQuery {
            sort: query.sort,
            descending: query.descending,
            ..ListQuery::default()
        };
        let removed = "SELECT EXISTS (SELECT 1 FROM article WHERE removed IS NOT NULL)";
        let is_any_removed: bool = self
            .connection
            .prepare_cached(removed)?
            .query_row([], |row| row.get(0))?;
        Ok(*query == whole && !is_any_removed)
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
        let days = self.days_of(&self.within(query)?, Counted::Keyword, &key)?;
        Ok(row_of(days, grain, &key, keyword.trim().to_owned()))
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
        let sql = format!(
            "SELECT named.key, min(json_extract(forms, '$[0][0]')), count(*) AS articles \
             FROM naming JOIN named ON named.id = naming.named \
             JOIN (SELECT id FROM article{}) ON id = naming.article \
             GROUP BY naming.named ORDER BY articles DESC, named.key LIMIT {top}",
            within.condition.sql,
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let found: Vec<(String, Option<String>)> = statement
            .query_map(params_from_iter(&within.condition.parameters), |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?
            .collect::<Result<_, _>>()?;
        found
            .into_iter()
            .map(|(key, name)| {
                let name = name.unwrap_or_else(|| key.clone());
                let days = self.days_of(&within, Counted::Entity, &key)?;
                Ok(row_of(days, grain, &key, name))
            })
            .collect()
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
        Ok(buckets(parsed(days), grain))
    }

    /// What a period was about: the keywords that its articles have more often than the other
    /// articles of the query, the most telling first.
    ///
    /// Of a period with more than 4,000 articles evenly so many are looked at, and of what a
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

    /// What a query picks, found out once for all that is counted in it.
    ///
    /// Where any of its articles says itself when it was published, those of which only the
    /// file's time is known are left out: their day says when they were saved.
    fn within(&self, query: &ListQuery) -> Result<Within, LibraryError> {
        let condition = self.condition(query)?;
        let sql = format!(
            "SELECT EXISTS (SELECT 1 FROM (SELECT evidence FROM article{}) WHERE evidence < {FILE_TIME})",
            condition.sql,
        );
        let has_dates: bool = self
            .connection
            .prepare_cached(&sql)?
            .query_row(params_from_iter(&condition.parameters), |row| row.get(0))?;
        let evidence = if has_dates { FILE_TIME } else { FILE_TIME + 1 };
        Ok(Within {
            condition,
            evidence,
        })
    }

    /// How many articles of each day have something.
    fn days_of(
        &self,
        within: &Within,
        counted: Counted,
        key: &str,
    ) -> Result<Vec<(String, u32)>, LibraryError> {
        let mut parameters = within.condition.parameters.clone();
        parameters.push(Value::Text(key.to_owned()));
        let place = parameters.len();
        let holders = match counted {
            Counted::Keyword => format!("SELECT article FROM keyword WHERE key = ?{place}"),
            Counted::Entity => format!(
                "SELECT article FROM naming JOIN named ON named.id = named WHERE key = ?{place}"
            ),
        };
        let sql = format!(
            "SELECT date, count(*) FROM ({holders}) AS holder \
             JOIN (SELECT id, date, evidence FROM article{}) AS dated ON dated.id = holder.article \
             WHERE date IS NOT NULL AND evidence < {} GROUP BY date",
            within.condition.sql, within.evidence,
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let days = statement
            .query_map(params_from_iter(parameters), |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?
            .collect::<Result<_, _>>()?;
        Ok(days)
    }
}

/// What a query picks, and which of its dates count.
struct Within {
    condition: Condition,
    /// The evidence below which they do.
    evidence: i64,
}

/// What an article has, to be counted.
#[derive(Debug, Clone, Copy)]
enum Counted {
    Keyword,
    Entity,
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

fn parsed(days: Vec<(String, u32)>) -> impl Iterator<Item = (Date, u32)> {
    days.into_iter()
        .filter_map(|(day, count)| Some((day.parse::<Date>().ok()?, count)))
}

fn row_of(days: Vec<(String, u32)>, grain: Grain, key: &str, keyword: String) -> Row {
    Row {
        keyword,
        key: key.to_owned(),
        buckets: buckets(parsed(days), grain),
    }
}
