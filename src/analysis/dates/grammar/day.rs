//! Days of a month, alone or from one to another.

use crate::analysis::dates::calendars::Calendar;
use crate::analysis::dates::lexicon::{Sign, Unit};
use crate::analysis::dates::reader::{Interval, Read, Reader};
use crate::analysis::timeline::Grain;
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
    let day = u8::try_from(day)
        .ok()
        .filter(|day| (1..=31).contains(day))?;
    let joined = usize::from(reader.mark(next, &['-', '/']));
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
    Some((
        DayAndMonth {
            day,
            month,
            calendar,
            year,
        },
        next,
    ))
}

/// «تموز 13», «אפריל 14, 2015».
pub(super) fn month_and_day(reader: &Reader<'_>, at: usize) -> Read<DayAndMonth> {
    let ((calendar, month, sure), next) = reader.month(at)?;
    let (day, digits) = reader.pieces.get(next)?.number?;
    if digits > 2 || !sure {
        return None;
    }
    let day = u8::try_from(day)
        .ok()
        .filter(|day| (1..=31).contains(day))?;
    let next = next + 1;
    if reader.month(reader.links(next)).is_some() || is_counted(reader, next) {
        return None;
    }
    let (year, next) = year_behind(reader, next);
    Some((
        DayAndMonth {
            day,
            month,
            calendar,
            year,
        },
        next,
    ))
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

/// A day of a month, or several: «4 أبريل», «من 13 إلى 15 يوليو», «تموز 13 إلى 15».
pub(super) fn day_of_month(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let start = reader.links(at);
    if let Some((day, next)) = day_and_month(reader, start).or_else(|| month_and_day(reader, start))
    {
        let from = day.resolve(reader, None)?;
        if let Some(second) = until(reader, next) {
            if let Some((last, end)) = day_and_month(reader, second) {
                let to = DayAndMonth {
                    year: last.year.or(day.year),
                    ..last
                }
                .resolve(reader, None)?;
                if let Some(interval) = Interval::between((from, to), Grain::Day) {
                    return Some((interval, end));
                }
            }
            if reader.month(start).is_some()
                && let Some((last, end)) = reader.number(second)
                && let Ok(last) = u8::try_from(last)
            {
                let to = DayAndMonth { day: last, ..day }.resolve(reader, None)?;
                return Some((Interval::between((from, to), Grain::Day)?, end));
            }
        }
        return Some((Interval::day(from), next));
    }
    let (first, next) = reader.number(start)?;
    let (last, end) = day_and_month(reader, until(reader, next)?)?;
    let first = u8::try_from(first)
        .ok()
        .filter(|first| (1..=31).contains(first))?;
    let to = last.resolve(reader, None)?;
    let year = last.calendar.year_of(to);
    let from = last.calendar.civil(year, last.month, first)?;
    Some((Interval::between((from, to), Grain::Day)?, end))
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
    let (day, next) = reader.number(at)?;
    let linked = reader.links(next);
    if linked == next {
        return None;
    }
    let ((Unit::Month, turn), end) = reader.turned_unit(linked)? else {
        return None;
    };
    let month = reader
        .reference?
        .first_of_month()
        .checked_add(i64::from(turn).months())
        .ok()?;
    let date = month.with().day(i8::try_from(day).ok()?).build().ok()?;
    Some((Interval::day(date), end))
}

/// «يوم 15»: the nearest one.
pub(super) fn day_alone(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let next = reader.is(at, Sign::DayWord)?;
    if let Some(whole) = day_of_month(reader, next).or_else(|| day_of_turned_month(reader, next)) {
        return Some(whole);
    }
    let (day, digits) = reader.pieces.get(next)?.number?;
    let end = next + 1;
    if digits > 2 || !reader.is_paused(end) || is_counted(reader, end) {
        return None;
    }
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
