//! Counts over time: days put together into weeks, months and years, the buckets that stand out
//! ([`bursts()`]), and what a period was about ([`period_terms`]); and the same for other programs,
//! as a picture ([`svg`]) and a table ([`csv`]).

mod bursts;
mod grain;
mod period;
mod picture;
mod table;

pub use bursts::bursts;
pub use grain::Grain;
pub use period::{Occurrences, PeriodTerm, log_odds, period_terms};
pub use picture::svg;
pub use table::csv;

use jiff::civil::Date;
use std::collections::BTreeMap;

/// A stretch of time and how many articles fall into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bucket {
    /// Its first day.
    pub start: Date,
    /// How many articles.
    pub count: u32,
}

/// A keyword's counts over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The keyword as it is shown.
    pub keyword: String,
    /// Its identity: stems in their folded form.
    pub key: String,
    /// Buckets with articles in them, the earliest first.
    pub buckets: Vec<Bucket>,
}

/// Puts counts of days together into buckets of a grain, the earliest first; buckets without
/// articles are left out.
pub fn buckets(days: impl IntoIterator<Item = (Date, u32)>, grain: Grain) -> Vec<Bucket> {
    let mut counts: BTreeMap<Date, u32> = BTreeMap::new();
    for (day, count) in days {
        let bucket = counts.entry(grain.floor(day)).or_default();
        *bucket = bucket.saturating_add(count);
    }
    counts
        .into_iter()
        .map(|(start, count)| Bucket { start, count })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_of_a_month_are_put_together() {
        let days = [
            (date(2023, 11, 8), 2),
            (date(2023, 11, 7), 1),
            (date(2023, 12, 1), 4),
        ];
        let months = buckets(days, Grain::Month);
        assert_eq!(months.len(), 2);
        assert_eq!(
            months[0],
            Bucket {
                start: date(2023, 11, 1),
                count: 3
            }
        );
    }
}
