//! Buckets that stand out from a term's own history.
//!
//! Counts of news are skewed, so they are compared by their logarithms; a bucket stands out when
//! its own lies far above the mean of all of them, measured in standard deviations (a z-score).

use super::{Bucket, Grain};

/// Standard deviations above the mean that make a burst.
const STANDS_OUT: f64 = 2.0;

/// Articles that a burst has at least: two more than usual are no event.
const LEAST: u32 = 3;

/// The least spread that is reckoned with: a term that is said once a day for a year does not
/// burst when it is said twice.
const LEAST_SPREAD: f64 = 0.35;

/// Buckets that make a history.
const HISTORY: usize = 4;

/// The buckets of a row that stand out from the others between its first and its last; empty
/// buckets between them count as zero. `counts` is in order of time, as [`super::buckets`] gives
/// it.
pub fn bursts(counts: &[Bucket], grain: Grain) -> Vec<Bucket> {
    let (Some(first), Some(last)) = (counts.first(), counts.last()) else {
        return Vec::new();
    };
    let mut length = 1_usize;
    let mut at = first.start;
    while at < last.start {
        let next = grain.next(at);
        if next <= at {
            break;
        }
        at = next;
        length += 1;
    }
    let length = length.max(counts.len());
    if length < HISTORY {
        return Vec::new();
    }
    #[expect(clippy::cast_precision_loss, reason = "days of a calendar")]
    let length = length as f64;
    let logs = || counts.iter().map(|bucket| f64::from(bucket.count).ln_1p());
    let mean = logs().sum::<f64>() / length;
    let squares = logs().map(|log| log * log).sum::<f64>() / length;
    let spread = (squares - mean * mean).max(0.0).sqrt().max(LEAST_SPREAD);
    counts
        .iter()
        .filter(|bucket| bucket.count >= LEAST)
        .filter(|bucket| (f64::from(bucket.count).ln_1p() - mean) / spread >= STANDS_OUT)
        .copied()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;
    use jiff::civil::{Date, date};

    fn row(counts: &[u32]) -> Vec<Bucket> {
        let start: Date = date(2018, 1, 1);
        counts
            .iter()
            .zip(0_i64..)
            .filter(|(count, _)| **count > 0)
            .map(|(count, day)| Bucket {
                start: start.saturating_add(day.days()),
                count: *count,
            })
            .collect()
    }

    #[test]
    fn a_day_far_above_the_others_is_a_burst() {
        let row = row(&[2, 1, 2, 0, 1, 2, 1, 30, 2, 1]);
        let found = bursts(&row, Grain::Day);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].count, 30);
    }

    #[test]
    fn days_without_articles_belong_to_the_history() {
        // A word that is said on ten days of a year, and on each of them in eight articles.
        let mut counts = [0; 300];
        for day in (0..300).step_by(33) {
            counts[day] = 8;
        }
        assert_eq!(bursts(&row(&counts), Grain::Day).len(), 10);
    }

    #[test]
    fn an_even_row_and_a_short_one_have_no_bursts() {
        assert_eq!(bursts(&row(&[5, 6, 5, 6, 5, 6]), Grain::Day), []);
        assert_eq!(bursts(&row(&[1, 50]), Grain::Day), []);
        assert_eq!(bursts(&[], Grain::Day), []);
    }
}
