//! The third Tuesday of September.

use super::feast::feast;
use super::period::{bare_period, whole_month, whole_year};
use crate::analysis::dates::lexicon::{Sign, Unit};
use crate::analysis::dates::reader::{Interval, Read, Reader};
use crate::analysis::timeline::Grain;
use crate::article::Language;
use jiff::ToSpan;
use jiff::civil::Date;

/// The third Tuesday of September, the last day of October, the first week of a month.
pub(super) fn nth(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    enum Thing {
        Weekday(i8),
        Day,
        Week,
    }
    let thing = |at: usize| -> Read<Thing> {
        if let Some(((weekday, _), next)) = reader.weekday(at) {
            return Some((Thing::Weekday(weekday), next));
        }
        reader.meaning(at, |meaning| match meaning.sign {
            Sign::Unit(Unit::Day, _) | Sign::This(Unit::Day) | Sign::DayWord => Some(Thing::Day),
            Sign::Unit(Unit::Week, _) | Sign::This(Unit::Week) => Some(Thing::Week),
            _ => None,
        })
    };
    let before = || {
        let (count, next) = reader.ordinal(at)?;
        let (thing, next) = thing(next)?;
        Some(((count, thing), next))
    };
    let behind = || {
        let (thing, next) = thing(at)?;
        let (count, next) = reader.ordinal(next)?;
        Some(((count, thing), next))
    };
    // In «שלישי הראשון» both words are an ordinal and a weekday; the ordinal stands behind.
    let ((count, thing), next) = if reader.language == Language::Hebrew {
        behind().or_else(before)
    } else {
        before().or_else(behind)
    }?;
    if count > 5 {
        return None;
    }
    let behind_feast = reader
        .is(next, Sign::In)
        .and_then(|next| feast(reader, next));
    let (first, last, end) = if let Some((feast, end)) = behind_feast {
        (
            feast.from.tomorrow().ok()?,
            feast.from.checked_add(70.days()).ok()?,
            end,
        )
    } else {
        let linked = reader.links(next);
        // «ثاني أيام عيد الفطر»
        if let (Thing::Day, Some((feast, end))) = (&thing, feast(reader, linked))
            && count > 0
        {
            let day = feast.from.checked_add((i64::from(count) - 1).days()).ok()?;
            return Some((Interval::day(day), end));
        }
        let (interval, end) = whole_month(reader, linked)
            .or_else(|| whole_year(reader, linked))
            .or_else(|| bare_period(reader, linked))?;
        (interval.from, interval.to, end)
    };
    let weeks = |first: Date, weekday: i8| -> Option<Date> {
        let away = |date: Date| {
            i64::from((weekday - date.weekday().to_monday_zero_offset()).rem_euclid(7))
        };
        let date = if count == 0 {
            let back = (7 - away(last)) % 7;
            last.checked_sub(back.days()).ok()?
        } else {
            first
                .checked_add((away(first) + 7 * (i64::from(count) - 1)).days())
                .ok()?
        };
        (first <= date && date <= last).then_some(date)
    };
    let interval = match thing {
        Thing::Weekday(weekday) => Interval::day(weeks(first, weekday)?),
        Thing::Day if count == 0 => Interval::day(last),
        Thing::Day => Interval::day(first.checked_add((i64::from(count) - 1).days()).ok()?),
        Thing::Week if count == 0 => Interval::around(
            // The last one that lies wholly in the month.
            Grain::Week
                .floor(last.tomorrow().ok()?)
                .checked_sub(1.week())
                .ok()?,
            Grain::Week,
        ),
        Thing::Week => Interval::around(weeks(first, 0)?, Grain::Week),
    };
    Some((interval, end))
}
