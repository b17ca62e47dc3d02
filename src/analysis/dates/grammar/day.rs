//! Days of a month.

use crate::analysis::dates::calendars::Calendar;
use crate::analysis::dates::lexicon::{Sign, Unit};
use crate::analysis::dates::reader::{Interval, Read, Reader};
use crate::article::Language;
use jiff::ToSpan;
use jiff::civil::Date;

/// A day and a month, perhaps with a year.
pub(super) struct DayAndMonth {
    pub(super) day: u8,
    month: u8,
    calendar: Calendar,
    year: Option<(Calendar, i32)>,
}

impl DayAndMonth {
    pub(super) fn new(
        day: u32,
        month: u8,
        calendar: Calendar,
        year: Option<(Calendar, i32)>,
    ) -> Option<Self> {
        let day = u8::try_from(day)
            .ok()
            .filter(|day| (1..=31).contains(day))?;
        Some(Self {
            day,
            month,
            calendar,
            year,
        })
    }

    /// Another day of the same month.
    pub(super) fn with_day(&self, day: u32) -> Option<Self> {
        Self::new(day, self.month, self.calendar, self.year)
    }

    /// The same day with the year of another, when it has none itself.
    pub(super) fn with_year_of(&self, other: &Self) -> Self {
        Self {
            year: self.year.or(other.year),
            ..*self
        }
    }

    /// «15 مارس الماضي»: the latest such day, or the first to come.
    fn turned(&self, reader: &Reader<'_>, turn: i8) -> Option<Date> {
        let reference = reader.reference?;
        let year = self.calendar.year_of(reference);
        let mut days = (year - 1..=year + 1)
            .filter_map(|year| self.calendar.civil(year, self.month, self.day));
        match turn {
            -1 => days.rfind(|day| *day < reference),
            1 => days.find(|day| *day > reference),
            _ => None,
        }
    }

    /// The date: where no year is given, the one that the weekday asks for; where both disagree
    /// by a day, the weekday wins.
    pub(super) fn resolve(&self, reader: &Reader<'_>, weekday: Option<i8>) -> Option<Date> {
        let civil = |year| self.calendar.civil(year, self.month, self.day);
        let year = match self.year {
            Some((calendar, year)) if calendar == self.calendar => year,
            Some((calendar, year)) => {
                let (start, _) = calendar.year(year)?;
                self.calendar.year_of(start)
            }
            None => reader.nearest(self.calendar, civil)?,
        };
        let date = civil(year)?;
        let Some(weekday) = weekday else {
            return Some(date);
        };
        let agrees = |date: &Date| date.weekday().to_monday_zero_offset() == weekday;
        if agrees(&date) {
            return Some(date);
        }
        if self.year.is_none()
            && let Some(other) = [year - 1, year + 1]
                .into_iter()
                .filter_map(civil)
                .find(agrees)
        {
            return Some(other);
        }
        let near = closest(date, weekday);
        Some(if (near - date).get_days().abs() == 1 {
            near
        } else {
            date
        })
    }
}

pub(super) fn day_and_month(reader: &Reader<'_>, at: usize) -> Read<DayAndMonth> {
    let numeral = reader.numeral(at);
    let (day, next) = numeral.or_else(|| reader.number(at))?;
    let joined = usize::from(reader.mark(next, &['-', '/']));
    // «فترة ثانية في نوفمبر», «قتل 15 في أبريل»
    if reader.word(next, &["في"]) {
        return None;
    }
    let ((calendar, month, sure), next) = reader
        .month(reader.links(next + joined))
        .or_else(|| reader.month(next))?;
    let (year, next) = year_behind(reader, next);
    if numeral.is_some() && calendar != Calendar::Hebrew {
        return None;
    }
    // «3 صفر» and «1-صفر» are scores: Safar is also nought.
    let nought = (calendar, month) == (Calendar::Hijri, 2) && year.is_none();
    if !sure && (joined > 0 || nought) {
        return None;
    }
    Some((DayAndMonth::new(day, month, calendar, year)?, next))
}

/// «تموز 13», «אפריל 14, 2015».
pub(super) fn month_and_day(reader: &Reader<'_>, at: usize) -> Read<DayAndMonth> {
    let ((calendar, month, sure), next) = reader.month(at)?;
    let (day, digits) = reader.pieces.get(next)?.number?;
    if digits > 2 || !sure {
        return None;
    }
    let next = next + 1;
    if reader.month(reader.links(next)).is_some() || is_counted(reader, next) {
        return None;
    }
    let (year, next) = year_behind(reader, next);
    Some((DayAndMonth::new(day, month, calendar, year)?, next))
}

pub(super) fn year_behind(reader: &Reader<'_>, at: usize) -> (Option<(Calendar, i32)>, usize) {
    let joined = at + usize::from(reader.mark(at, &['-', '/']));
    match reader.year(joined) {
        Some((year, next)) => (Some(year), next),
        None => (None, at),
    }
}

/// Whether what stands here makes the number before it a count.
pub(super) fn is_counted(reader: &Reader<'_>, at: usize) -> bool {
    let unit = |at| {
        matches!(
            reader.meaning(at, |it| match it.sign {
                Sign::Unit(..) => Some(()),
                _ => None,
            }),
            Some(((), _))
        )
    };
    reader.mark(at, &['%', '٪']) || unit(at)
}

/// A day of a month: «4 أبريل», «تموز 13».
pub(super) fn day_of_month(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let start = reader.links(at);
    let (day, next) = day_and_month(reader, start).or_else(|| month_and_day(reader, start))?;
    if day.year.is_none()
        && let Some((turn, end)) = reader.turn(next)
        && let Some(date) = day.turned(reader, turn)
    {
        return Some((Interval::day(date), end));
    }
    Some((Interval::day(day.resolve(reader, None)?), next))
}

/// Past a word or sign that says to, until or and.
pub(super) fn until(reader: &Reader<'_>, at: usize) -> Option<usize> {
    if reader.mark(at, &['-', '–', '—', '/']) {
        return Some(at + 1);
    }
    if let Some(next) = reader.is(at, Sign::To).or_else(|| reader.is(at, Sign::And)) {
        return Some(reader.links(next));
    }
    // «13 و14»: the tokeniser parts letters and digits.
    let folded = reader.pieces.get(at)?.folded.as_str();
    matches!(folded, "و" | "ו").then_some(at + 1)
}

pub(super) fn past_comma(reader: &Reader<'_>, at: usize) -> usize {
    let at = at + usize::from(reader.mark(at, &[',', '،', '(']));
    reader.links(at)
}

/// The day with a weekday that lies closest to a date.
pub(super) fn closest(date: Date, weekday: i8) -> Date {
    let away = (weekday - date.weekday().to_monday_zero_offset() + 10).rem_euclid(7) - 3;
    date.saturating_add(i64::from(away).days())
}

/// «15 من الشهر الجاري», «الثالث من الشهر المقبل».
pub(super) fn day_of_turned_month(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let start = reader.links(at);
    let (day, next) = reader.number(start)?;
    let linked = reader.links(next);
    let (month, end) = match reader.turned_unit(linked) {
        Some(((Unit::Month, turn), end)) => (turn, end),
        // «15 בחודש»
        None if reader.language == Language::Hebrew => {
            (0, reader.is(next, Sign::This(Unit::Month))?)
        }
        _ => return None,
    };
    // «15 الشهر الجاري», but not «في 20 هذا الشهر».
    if linked == next
        && end > next + 1
        && reader.language == Language::Arabic
        && !reader.is_all(at, end)
    {
        return None;
    }
    let month = reader.month_off(month.into())?;
    let date = month.from.checked_add((i64::from(day) - 1).days()).ok()?;
    (1..=31).contains(&day).then_some(())?;
    (date <= month.to).then_some((Interval::day(date), end))
}

/// «يوم 15»: the nearest one. So is «في 15» or «الخامس عشر», where it is all there is.
pub(super) fn day_alone(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let (next, end) = if let Some(next) = reader.is(at, Sign::DayWord) {
        if let Some(whole) =
            day_of_month(reader, next).or_else(|| day_of_turned_month(reader, next))
        {
            return Some(whole);
        }
        let (_, digits) = reader.pieces.get(next)?.number?;
        let end = next + 1;
        if digits > 2 || !reader.is_paused(end) || is_counted(reader, end) {
            return None;
        }
        (next, end)
    } else {
        let next = reader.links(at);
        let (_, end) = reader.number(next)?;
        // «שני» is Monday rather than the second.
        let counted = reader.language != Language::Hebrew && reader.ordinal(at).is_some();
        if next == at && !counted || !reader.is_all(at, end) {
            return None;
        }
        (next, end)
    };
    let (day, _) = reader.number(next)?;
    let day = i8::try_from(day).ok()?;
    let reference = reader.reference?;
    let date = [0, -1, 1]
        .into_iter()
        .filter_map(|months: i64| {
            let month = reference
                .first_of_month()
                .checked_add(months.months())
                .ok()?;
            month.with().day(day).build().ok()
        })
        .min_by_key(|date| (*date - reference).get_days().abs())?;
    Some((Interval::day(date), end))
}
