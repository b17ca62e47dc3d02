//! Feasts, which move with the calendar that they are kept in.

use super::day::year_behind;
use crate::analysis::dates::calendars::Calendar;
use crate::analysis::dates::lexicon::{Feast, Sign};
use crate::analysis::dates::reader::{Interval, Read, Reader};
use jiff::ToSpan;
use jiff::civil::Date;

/// A feast of this year or another.
pub(super) fn feast(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    // The eve of a feast is the day before it.
    let eve = matches!(
        reader.pieces.get(at)?.folded.as_str(),
        "ערב" | "בערב" | "ליל" | "בליל" | "ליله" | "ليله" | "وقفه" | "عشيه"
    );
    let named = |at| {
        reader.meaning(at, |meaning| match meaning.sign {
            Sign::Feast(feast) => Some(feast),
            _ => None,
        })
    };
    let whole = named(at);
    let eve = eve && whole.is_none();
    let (feast, next) = whole.or_else(|| named(at + usize::from(eve)))?;
    let (year, next) = year_behind(reader, next);
    let day = |date: Date| {
        if eve {
            date.yesterday().unwrap_or(date)
        } else {
            date
        }
    };
    let civil = |year: i32| match feast {
        Feast::Day(calendar, month, day) => {
            // In a civil year, the feast of the year that has most of its days.
            let start = calendar.year_of(Calendar::Gregorian.civil(year, 1, 1)?);
            [start, start + 1]
                .into_iter()
                .filter_map(|own| calendar.civil(own, month, day))
                .find(|date| i32::from(date.year()) == year)
        }
        Feast::Easter(days) => easter(year)?.checked_add(i64::from(days).days()).ok(),
        Feast::Nth(count, weekday, month, behind) => {
            let first = Calendar::Gregorian.civil(year, month, 1)?;
            let away = (weekday - first.weekday().to_monday_zero_offset()).rem_euclid(7);
            let days = i64::from(away) + 7 * (i64::from(count) - 1) + i64::from(behind);
            first.checked_add(days.days()).ok()
        }
    };
    let (turn, next) = match reader.turn(next).filter(|_| year.is_none()) {
        Some((turn, end)) => (Some(turn), end),
        None => (None, next),
    };
    // «عيد الفطر المقبل», and a feast that is all there is, are those to come.
    let turn = turn.or_else(|| (year.is_none() && reader.is_all(at, next)).then_some(1));
    let date = match (year, feast) {
        (Some((Calendar::Gregorian, year)), _) => civil(year)?,
        (Some((own, year)), Feast::Day(calendar, month, day)) if own == calendar => {
            calendar.civil(year, month, day)?
        }
        (Some(_), _) => return None,
        (None, _) if turn.is_some_and(|turn| turn != 0) => {
            let reference = reader.reference?;
            let year = i32::from(reference.year());
            let mut feasts = (year - 2..=year + 2).filter_map(civil);
            if turn > Some(0) {
                feasts.find(|date| *date >= reference)?
            } else {
                feasts.rfind(|date| *date < reference)?
            }
        }
        (None, _) => civil(reader.nearest(Calendar::Gregorian, civil)?)?,
    };
    Some((Interval::day(day(date)), next))
}

/// Easter Sunday of the Gregorian calendar (the anonymous computus of 1876).
pub(super) fn easter(year: i32) -> Option<Date> {
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let moon =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let week = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    let late = (golden + 11 * moon + 22 * week) / 451;
    let days = moon + week - 7 * late + 114;
    let (month, day) = (
        u8::try_from(days / 31).ok()?,
        u8::try_from(days % 31 + 1).ok()?,
    );
    Calendar::Gregorian.civil(year, month, day)
}
