//! The third Tuesday of September.

use super::feast::feast;
use super::period::{bare_period, whole_month, whole_year};
use crate::analysis::dates::lexicon::{Sign, Unit};
use crate::analysis::dates::reader::{Interval, Read, Reader};
use crate::analysis::timeline::Grain;
use crate::article::Language;
use jiff::ToSpan;
use jiff::civil::Date;

/// What is counted: days of the week, by their number from Monday, days or weeks.
#[derive(Clone, Copy)]
enum Thing {
    Weekday(i8),
    Day,
    Week,
}

/// The third Tuesday of September, the last day of October, the first week of a month.
pub(super) fn nth(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let ((count, thing), next) = counted(reader, at)?;
    if count > 5 {
        return None;
    }
    if let (Thing::Day, Some(day)) = (thing, day_of_feast(reader, count, next)) {
        return Some(day);
    }
    let (within, end) = span(reader, next)?;
    Some((of_span(within, count, thing)?, end))
}

/// What is counted and the how manyth is meant; 0 is the last.
fn counted(reader: &Reader<'_>, at: usize) -> Read<(u32, Thing)> {
    let before = || {
        let (count, next) = reader.ordinal(at)?;
        let (thing, next) = thing(reader, next)?;
        Some(((count, thing), next))
    };
    let behind = || {
        let (thing, next) = thing(reader, at)?;
        let (count, next) = reader.ordinal(next)?;
        Some(((count, thing), next))
    };
    // In «שלישי הראשון» both words are an ordinal and a weekday; the ordinal stands behind.
    if reader.language == Language::Hebrew {
        behind().or_else(before)
    } else {
        before().or_else(behind)
    }
}

fn thing(reader: &Reader<'_>, at: usize) -> Read<Thing> {
    if let Some(((weekday, _), next)) = reader.weekday(at) {
        return Some((Thing::Weekday(weekday), next));
    }
    reader.meaning(at, |meaning| match meaning.sign {
        Sign::Unit(Unit::Day, _) | Sign::This(Unit::Day) | Sign::DayWord => Some(Thing::Day),
        Sign::Unit(Unit::Week, _) | Sign::This(Unit::Week) => Some(Thing::Week),
        _ => None,
    })
}

/// «ثاني أيام عيد الفطر»: the feast's first day is the first.
fn day_of_feast(reader: &Reader<'_>, count: u32, next: usize) -> Read<Interval> {
    if reader
        .is(next, Sign::In)
        .is_some_and(|next| feast(reader, next).is_some())
    {
        return None;
    }
    let (feast, end) = feast(reader, reader.links(next))?;
    let further = i64::from(count).checked_sub(1).filter(|days| *days >= 0)?;
    let day = feast.from.checked_add(further.days()).ok()?;
    Some((Interval::day(day), end))
}

/// The span of time in which is counted: a month, a year, the ten weeks behind a feast.
fn span(reader: &Reader<'_>, next: usize) -> Read<Interval> {
    let behind_feast = reader
        .is(next, Sign::In)
        .and_then(|next| feast(reader, next));
    if let Some((feast, end)) = behind_feast {
        let first = feast.from.tomorrow().ok()?;
        let last = feast.from.checked_add(70.days()).ok()?;
        return Some((
            Interval {
                from: first,
                to: last,
                ..feast
            },
            end,
        ));
    }
    let linked = reader.links(next);
    whole_month(reader, linked)
        .or_else(|| whole_year(reader, linked))
        .or_else(|| bare_period(reader, linked))
}

/// The `count`th thing within a span of time; the last one for 0.
fn of_span(within: Interval, count: u32, thing: Thing) -> Option<Interval> {
    let last = within.to;
    Some(match thing {
        Thing::Weekday(weekday) => Interval::day(weekday_of(within, count, weekday)?),
        Thing::Day if count == 0 => Interval::day(last),
        Thing::Day => {
            let further = (i64::from(count) - 1).days();
            Interval::day(within.from.checked_add(further).ok()?)
        }
        Thing::Week if count == 0 => Interval::around(
            // The last one that lies wholly in the month.
            Grain::Week
                .floor(last.tomorrow().ok()?)
                .checked_sub(1.week())
                .ok()?,
            Grain::Week,
        ),
        Thing::Week => Interval::around(weekday_of(within, count, 0)?, Grain::Week),
    })
}

/// The `count`th day of this name within a span of time, if it has so many.
fn weekday_of(within: Interval, count: u32, weekday: i8) -> Option<Date> {
    let away =
        |date: Date| i64::from((weekday - date.weekday().to_monday_zero_offset()).rem_euclid(7));
    let (first, last) = (within.from, within.to);
    let date = if count == 0 {
        let back = (7 - away(last)) % 7;
        last.checked_sub(back.days()).ok()?
    } else {
        let further = away(first) + 7 * (i64::from(count) - 1);
        first.checked_add(further.days()).ok()?
    };
    (first <= date && date <= last).then_some(date)
}
