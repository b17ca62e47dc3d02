//! The calendars that news dates by, and the way from each to the civil (Gregorian) one.

use icu_calendar::Date as AnyDate;
use icu_calendar::cal::{Gregorian, Hebrew, Hijri, Persian};
use icu_calendar::types::Month;
use jiff::civil::Date;

/// A calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calendar {
    /// The civil one.
    Gregorian,
    /// The Hijri one as Umm al-Qura reckons it.
    Hijri,
    /// The Solar Hijri one of Iran.
    Persian,
    /// The Hebrew one. Months count from Tishrei.
    Hebrew,
}

impl Calendar {
    /// The civil date of a day; `None` where the calendar has no such day.
    pub fn civil(self, year: i32, month: u8, day: u8) -> Option<Date> {
        let month = Month::new(month);
        let iso = match self {
            Self::Gregorian => {
                let year = i16::try_from(year).ok()?;
                let month = i8::try_from(month.number()).ok()?;
                return Date::new(year, month, i8::try_from(day).ok()?).ok();
            }
            Self::Hijri => AnyDate::try_new(year.into(), month, day, Hijri::new_umm_al_qura())
                .ok()?
                .to_calendar(Gregorian),
            Self::Persian => AnyDate::try_new(year.into(), month, day, Persian)
                .ok()?
                .to_calendar(Gregorian),
            Self::Hebrew => AnyDate::try_new(year.into(), month, day, Hebrew)
                .ok()?
                .to_calendar(Gregorian),
        };
        Date::new(
            i16::try_from(iso.era_year().year).ok()?,
            i8::try_from(iso.month().number()).ok()?,
            i8::try_from(iso.day_of_month().0).ok()?,
        )
        .ok()
    }

    /// The first and last day of a month.
    pub fn month(self, year: i32, month: u8) -> Option<(Date, Date)> {
        let first = self.civil(year, month, 1)?;
        let last = (28..=31)
            .rev()
            .find_map(|day| self.civil(year, month, day))
            .or_else(|| first.checked_add(jiff::ToSpan::days(28)).ok())?;
        Some((first, last))
    }

    /// The first and last day of a year.
    pub fn year(self, year: i32) -> Option<(Date, Date)> {
        let first = self.civil(year, 1, 1)?;
        let last = self.civil(year + 1, 1, 1)?.yesterday().ok()?;
        Some((first, last))
    }

    /// The year of this calendar that a civil date falls in.
    pub fn year_of(self, date: Date) -> i32 {
        let civil = i32::from(date.year());
        // The first of the year lies a known way off; one look at it settles the rest.
        let guess = match self {
            Self::Gregorian => return civil,
            Self::Hijri => (civil - 622) * 33 / 32 + 2,
            Self::Persian => civil - 621,
            Self::Hebrew => civil + 3761,
        };
        (guess - 3..=guess)
            .rev()
            .find(|year| self.civil(*year, 1, 1).is_some_and(|first| first <= date))
            .unwrap_or(guess)
    }

    /// The calendar that a numeric year belongs to, when it is not civil: 1445 is Hijri or
    /// Persian, 5784 Hebrew.
    pub fn of_year(year: i32, solar: bool) -> Option<Self> {
        match year {
            1300..=1500 if solar => Some(Self::Persian),
            1300..=1500 => Some(Self::Hijri),
            1700..=2199 => Some(Self::Gregorian),
            5600..=5999 => Some(Self::Hebrew),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_of_every_calendar_have_their_civil_date() {
        assert_eq!(Calendar::Hijri.civil(1445, 9, 1), Some(date(2024, 3, 11)));
        assert_eq!(Calendar::Persian.civil(1403, 1, 1), Some(date(2024, 3, 20)));
        assert_eq!(Calendar::Hebrew.civil(5784, 1, 1), Some(date(2023, 9, 16)));
        assert_eq!(Calendar::Gregorian.civil(2023, 2, 29), None);
    }

    #[test]
    fn a_civil_date_knows_its_year_in_every_calendar() {
        assert_eq!(Calendar::Hijri.year_of(date(2024, 3, 11)), 1445);
        assert_eq!(Calendar::Hijri.year_of(date(2024, 7, 7)), 1446);
        assert_eq!(Calendar::Persian.year_of(date(2024, 3, 19)), 1402);
        assert_eq!(Calendar::Hebrew.year_of(date(2023, 9, 16)), 5784);
    }
}
