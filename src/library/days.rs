//! On which day each article of a query was published: read once for all that is counted by day.
//!
//! A keyword of every tenth article of a million has a hundred thousand articles. To look each of
//! them up would read all over the library's file; here the index of dates is read from end to
//! end, and what is counted walks beside it in the order of the articles' numbers.

use super::query::Condition;
use super::{Library, LibraryError, ListQuery};
use jiff::civil::Date;
use rusqlite::{params_from_iter, types::ValueRef};
use std::collections::HashMap;

/// How a date is stored that is only the file's time.
const FILE_TIME: i64 = 3;

/// What a query picks, and which of its dates count.
pub(super) struct Within {
    pub condition: Condition,
    /// The evidence below which they do.
    pub evidence: i64,
}

/// The articles of a query that have a date which counts.
pub(super) struct Days {
    days: Vec<Date>,
    /// An article's number and the place of its day in `days`, in the order of the numbers.
    articles: Vec<(i64, u32)>,
}

impl Library {
    /// What a query picks, found out once for all that is counted in it.
    ///
    /// Where any of its articles says itself when it was published, those of which only the
    /// file's time is known are left out: their day says when they were saved.
    pub(super) fn within(&self, query: &ListQuery) -> Result<Within, LibraryError> {
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

    /// The days of the articles that a query picks.
    pub(super) fn days(&self, within: &Within) -> Result<Days, LibraryError> {
        let sql = format!(
            "SELECT id, date FROM (SELECT id, date, evidence FROM article{}) \
             WHERE date IS NOT NULL AND evidence < {}",
            within.condition.sql, within.evidence,
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(&within.condition.parameters))?;
        let mut found = Days {
            days: Vec::new(),
            articles: Vec::new(),
        };
        let mut places: HashMap<Vec<u8>, Option<u32>> = HashMap::new();
        // Read from the index of dates, one day's articles come together.
        let (mut last, mut place) = (Vec::new(), None);
        while let Some(row) = rows.next()? {
            let ValueRef::Text(date) = row.get_ref(1)? else {
                continue;
            };
            if date != last.as_slice() {
                place = if let Some(known) = places.get(date) {
                    *known
                } else {
                    let new = found.place_of(date);
                    places.insert(date.to_vec(), new);
                    new
                };
                date.clone_into(&mut last);
            }
            if let Some(place) = place {
                found.articles.push((row.get(0)?, place));
            }
        }
        found.articles.sort_unstable();
        Ok(found)
    }
}

impl Days {
    /// A new day; `None` for what is no date.
    fn place_of(&mut self, date: &[u8]) -> Option<u32> {
        let date = std::str::from_utf8(date).ok()?.parse().ok()?;
        self.days.push(date);
        u32::try_from(self.days.len() - 1).ok()
    }

    /// How many of some articles there are on each day. `holders` rise.
    pub fn count<E>(
        &self,
        holders: impl Iterator<Item = Result<i64, E>>,
    ) -> Result<Vec<(Date, u32)>, E> {
        let mut counts = vec![0; self.days.len()];
        let mut rest = self.articles.as_slice();
        for holder in holders {
            let holder = holder?;
            rest = from(rest, holder);
            if let Some((_, place)) = rest.first().filter(|(id, _)| *id == holder)
                && let Some(count) = counts.get_mut(*place as usize)
            {
                *count += 1;
            }
        }
        let counted = self.days.iter().copied().zip(counts);
        Ok(counted.filter(|(_, count)| *count > 0).collect())
    }
}

/// The articles from a number on, searched for in steps that grow: the next one is mostly near.
fn from(articles: &[(i64, u32)], number: i64) -> &[(i64, u32)] {
    let mut step = 1;
    while articles.get(step).is_some_and(|(id, _)| *id < number) {
        step *= 2;
    }
    let near = &articles[..articles.len().min(step + 1)];
    let before = near.partition_point(|(id, _)| *id < number);
    &articles[before..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;
    use std::convert::Infallible;

    #[test]
    fn articles_are_counted_on_their_days() {
        let day = |day| jiff::civil::date(2024, 1, day);
        let days = Days {
            days: vec![day(1), day(2)],
            articles: vec![(1, 0), (3, 1), (4, 0), (9, 1)],
        };
        let count = |holders: &[i64]| {
            let holders = holders.iter().map(|id| Ok::<_, Infallible>(*id));
            days.count(holders).unwrap()
        };
        assert_eq!(count(&[1, 2, 3, 4, 8]), [(day(1), 2), (day(2), 1)]);
        assert_eq!(count(&[9, 10]), [(day(2), 1)]);
        assert_eq!(count(&[]), []);
    }

    proptest! {
        #[test]
        fn the_rest_begins_at_the_number(
            ids in prop::collection::btree_set(0..200_i64, 0..60),
            number in 0..210_i64,
        ) {
            let articles: Vec<(i64, u32)> = ids.iter().map(|id| (*id, 0)).collect();
            let rest: BTreeSet<i64> = from(&articles, number).iter().map(|(id, _)| *id).collect();
            let expected: BTreeSet<i64> = ids.range(number..).copied().collect();
            prop_assert_eq!(rest, expected);
        }
    }
}
