//! How long a bucket of time is.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The length of a bucket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Grain {
    /// A day.
    Day,
    /// A week, from Monday on (ISO 8601).
    Week,
    /// A month of the Gregorian calendar.
    Month,
    /// A year of the Gregorian calendar.
    Year,
}

impl Grain {
    /// The first day of the bucket that holds a date.
    pub fn floor(self, date: Date) -> Date {
        match self {
            Self::Day => date,
            Self::Week => {
                let back = i64::from(date.weekday().to_monday_zero_offset());
                date.saturating_sub(back.days())
            }
            Self::Month => date.first_of_month(),
            Self::Year => date.first_of_year(),
        }
    }

    /// The first day of the bucket behind the one that starts at `start`; `start` itself at the
    /// end of the calendar.
    pub fn next(self, start: Date) -> Date {
        let span = match self {
            Self::Day => 1.day(),
            Self::Week => 1.week(),
            Self::Month => 1.month(),
            Self::Year => 1.year(),
        };
        start.checked_add(span).unwrap_or(start)
    }

    /// The first day of a bucket, as exact as the grain: `2018-10-02`, `2018-10`, `2018`.
    pub fn label(self, start: Date) -> String {
        match self {
            Self::Day | Self::Week => start.to_string(),
            Self::Month => start.strftime("%Y-%m").to_string(),
            Self::Year => start.strftime("%Y").to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_week_starts_on_monday() {
        assert_eq!(Grain::Week.floor(date(2023, 11, 8)), date(2023, 11, 6));
        assert_eq!(Grain::Week.floor(date(2023, 11, 6)), date(2023, 11, 6));
        assert_eq!(Grain::Week.next(date(2023, 11, 6)), date(2023, 11, 13));
    }

    #[test]
    fn months_and_years_start_on_their_first_day() {
        assert_eq!(Grain::Month.floor(date(2024, 2, 29)), date(2024, 2, 1));
        assert_eq!(Grain::Year.next(date(2024, 1, 1)), date(2025, 1, 1));
    }

    #[test]
    fn the_end_of_the_calendar_does_not_overflow() {
        assert_eq!(Grain::Year.next(Date::MAX), Date::MAX);
    }
}
