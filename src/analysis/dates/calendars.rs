//! The calendars that news dates by, and the way from each to the civil (Gregorian) one.

use icu_calendar::Date as AnyDate;
use icu_calendar::cal::{Gregorian, Hebrew, Hijri, Persian};
use icu_calendar::types::Month;
use jiff::civil::Date;

/// A day as a calendar counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// The calendar's own year.
    pub year: i32,
    /// The month.
    pub month: MonthOfYear,
    /// The day of the month.
    pub day: u8,
}

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthOfYear {
    /// Its place among the months of that year, from 1; a Hebrew leap year has thirteen.
    pub place: u8,
    /// Which month it is, from 1: Adar, and Adar II of a leap year, is the sixth of the Hebrew ones.
    pub number: u8,
    /// Whether it is the month that is put in in leap years: Adar I, with the number of Shevat.
    pub is_put_in: bool,
}

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
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Gregorian, Self::Hijri, Self::Persian, Self::Hebrew];

    /// Its name in settings and options.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gregorian => "gregorian",
            Self::Hijri => "hijri",
            Self::Persian => "persian",
            Self::Hebrew => "hebrew",
        }
    }

    /// The calendar of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|calendar| calendar.name() == name)
    }

    /// A civil date in this calendar's figures, the year first. A Hebrew month is told by its
    /// place in its year.
    pub fn figures(self, date: Date) -> String {
        let Day { year, month, day } = self.day(date);
        format!("{year:04}-{:02}-{day:02}", month.place)
    }

    /// A civil date as this calendar counts it.
    pub fn day(self, date: Date) -> Day {
        let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
        let civil = Day {
            year: date.year().into(),
            month: MonthOfYear {
                place: month,
                number: month,
                is_put_in: false,
            },
            day,
        };
        let Ok(iso) = AnyDate::try_new_gregorian(civil.year, month, day) else {
            return civil;
        };
        match self {
            Self::Gregorian => civil,
            Self::Hijri => counted(&iso.to_calendar(Hijri::new_umm_al_qura())),
            Self::Persian => counted(&iso.to_calendar(Persian)),
            Self::Hebrew => counted(&iso.to_calendar(Hebrew)),
        }
    }

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

fn counted<C: icu_calendar::AsCalendar>(date: &AnyDate<C>) -> Day {
    let month = date.month();
    Day {
        year: date.year().extended_year(),
        month: MonthOfYear {
            place: month.ordinal,
            number: month.number(),
            is_put_in: month.to_input().is_leap(),
        },
        day: date.day_of_month().0,
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
    fn a_civil_date_is_counted_by_every_calendar() {
        let counted = |calendar: Calendar, civil| {
            let day = calendar.day(civil);
            (day.year, day.month.number, day.month.is_put_in, day.day)
        };
        let new_year = date(2024, 3, 20);
        assert_eq!(counted(Calendar::Gregorian, new_year), (2024, 3, false, 20));
        assert_eq!(counted(Calendar::Persian, new_year), (1403, 1, false, 1));
        assert_eq!(
            counted(Calendar::Hijri, date(2024, 3, 11)),
            (1445, 9, false, 1)
        );
        // 5784 is a leap year: Purim is in Adar II, and Adar I stands before it.
        assert_eq!(
            counted(Calendar::Hebrew, date(2024, 3, 24)),
            (5784, 6, false, 14)
        );
        assert_eq!(
            counted(Calendar::Hebrew, date(2024, 2, 23)),
            (5784, 5, true, 14)
        );
        assert_eq!(Calendar::Hebrew.day(date(2024, 3, 24)).month.place, 7);
        assert_eq!(
            counted(Calendar::Hebrew, date(2023, 3, 7)),
            (5783, 6, false, 14)
        );
    }

    #[test]
    fn counting_a_day_and_finding_its_civil_date_are_inverse() {
        let mut civil = date(2019, 1, 1);
        while civil < date(2027, 1, 1) {
            for calendar in Calendar::ALL {
                let day = calendar.day(civil);
                if !day.month.is_put_in {
                    let back = calendar.civil(day.year, day.month.number, day.day);
                    assert_eq!(back, Some(civil), "{calendar:?}");
                }
            }
            civil = civil.tomorrow().unwrap();
        }
    }

    #[test]
    fn a_civil_date_knows_its_year_in_every_calendar() {
        assert_eq!(Calendar::Hijri.year_of(date(2024, 3, 11)), 1445);
        assert_eq!(Calendar::Hijri.year_of(date(2024, 7, 7)), 1446);
        assert_eq!(Calendar::Persian.year_of(date(2024, 3, 19)), 1402);
        assert_eq!(Calendar::Hebrew.year_of(date(2023, 9, 16)), 5784);
    }
}
