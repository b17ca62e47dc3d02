//! Months, quarters, seasons, years and decades, and parts of them.

use super::day::{is_counted, until, year_behind};
use crate::analysis::dates::calendars::Calendar;
use crate::analysis::dates::lexicon::{Part, Sign, Unit};
use crate::analysis::dates::reader::{Interval, Read, Reader};
use crate::analysis::timeline::Grain;
use jiff::ToSpan;
use jiff::civil::Date;

/// A month that is named as a whole.
pub(super) fn month(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let ((_, _, sure), named) = reader.month(at)?;
    let (interval, end) = whole_month(reader, at)?;
    // «في مارس» is the month, «مارس الرياضة» is not.
    let in_month = reader.links(at) > at
        && matches!(reader.pieces.get(at)?.folded.as_str(), "في" | "در" | "ב");
    let sure = sure || end > named || in_month && reader.is_paused(end) || reader.is_all(at, end);
    sure.then_some((interval, end))
}

/// A month by its name, with or without its year, or «last month».
pub(super) fn whole_month(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let turned = |at| match reader.turned_unit(at) {
        Some(((Unit::Month, turn), next)) => {
            let month = reader
                .reference?
                .first_of_month()
                .checked_add(i64::from(turn).months())
                .ok()?;
            Some((Interval::around(month, Grain::Month), next))
        }
        _ => None,
    };
    let Some(((calendar, month, _), next)) = reader.month(at) else {
        return turned(at);
    };
    let (year, next) = year_behind(reader, next);
    let year = match year {
        Some((other, year)) if other == calendar => year,
        Some((other, year)) => calendar.year_of(other.year(year)?.0),
        None => {
            if let Some((turn, end)) = reader.turn(next) {
                return turned_month(reader, calendar, month, turn).map(|it| (it, end));
            }
            reader.nearest(calendar, |year| calendar.civil(year, month, 1))?
        }
    };
    Some((
        Interval::between(calendar.month(year, month)?, Grain::Month)?,
        next,
    ))
}

/// «مارس الماضي»: the latest March that is over or the first that is to come.
pub(super) fn turned_month(
    reader: &Reader<'_>,
    calendar: Calendar,
    month: u8,
    turn: i8,
) -> Option<Interval> {
    let reference = reader.reference?;
    let year = calendar.year_of(reference);
    let months = [year - 1, year, year + 1].map(|year| calendar.month(year, month));
    let mut months = months.into_iter().flatten();
    let found = match turn {
        -1 => months.rfind(|(_, last)| *last < reference),
        0 => months.nth(1),
        _ => months.find(|(first, _)| *first > reference),
    }?;
    Interval::between(found, Grain::Month)
}

pub(super) fn whole_year(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let ((calendar, year), next) = reader.year(at)?;
    Some((Interval::between(calendar.year(year)?, Grain::Year)?, next))
}

/// «عام 2014», «في 2014», «عامي 2014 و2015», or a year that is all there is.
pub(super) fn year(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let pair = matches!(
        reader.pieces.get(at)?.folded.as_str(),
        "عامي" | "سنتي" | "وعامي" | "بعامي" | "لعامي"
    );
    let worded = reader.is(at, Sign::This(Unit::Year)).is_some() || pair;
    let start = if pair { at + 1 } else { at };
    let (interval, next) = whole_year(reader, start)?;
    let bare = reader
        .pieces
        .get(next - 1)
        .is_some_and(|it| it.number.is_some());
    if bare && !worded {
        let alone = reader.pieces.len() == 1;
        let linked = reader.links(at) > at && !reader.pieces.get(at)?.folded.contains("من");
        if !alone && (!linked || is_counted(reader, next) || !reader.is_paused(next)) {
            return None;
        }
    }
    if let Some(second) = until(reader, next)
        && worded
        && let Some((last, end)) = whole_year(reader, second)
        && let Some(both) = Interval::between((interval.from, last.to), Grain::Year)
    {
        return Some((both, end));
    }
    Some((interval, next))
}

/// The beginning, midst or end of a month or year.
pub(super) fn part(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let (part, next) = reader.meaning(at, |meaning| match meaning.sign {
        Sign::Part(part) => Some(part),
        _ => None,
    })?;
    // «بداية من مارس» is from March on.
    let onward = reader.pieces.get(at)?.folded.starts_with("بدايه");
    if onward && reader.pieces.get(next)?.folded == "من" {
        return None;
    }
    let next = reader.links(next);
    let (whole, end) = whole_month(reader, next)
        .or_else(|| whole_year(reader, next))
        .or_else(|| bare_period(reader, next))?;
    let day = |days: i64| whole.from.checked_add(days.days()).ok();
    let month = |months: i64| whole.from.checked_add(months.months()).ok();
    let interval = if whole.grain == Grain::Month {
        match part {
            Part::Start => Interval::day(whole.from),
            Part::Early => Interval::between((whole.from, day(9)?), Grain::Day)?,
            Part::Middle => Interval::day(day(14)?),
            Part::Midst => Interval::between((day(10)?, day(19)?), Grain::Day)?,
            Part::Late => Interval::between((day(20)?, whole.to), Grain::Day)?,
        }
    } else {
        match part {
            Part::Start => Interval::around(whole.from, Grain::Month),
            Part::Early => {
                Interval::between((whole.from, month(4)?.yesterday().ok()?), Grain::Month)?
            }
            Part::Middle | Part::Midst => {
                Interval::between((month(5)?, month(7)?.yesterday().ok()?), Grain::Month)?
            }
            Part::Late => Interval::between((month(8)?, whole.to), Grain::Month)?,
        }
    };
    Some((interval, end))
}

/// «صيف 2014», «شتاء العام الماضي», «הקיץ הזה»: never without words that tell its year.
pub(super) fn season(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let this = reader.turn(at).filter(|(turn, _)| *turn == 0);
    let start = this.map_or(at, |(_, next)| next);
    let (month, next) = reader.meaning(start, |meaning| match meaning.sign {
        Sign::Season(month) => Some(month),
        _ => None,
    })?;
    let of = |year: i16| -> Option<Interval> {
        let from = Date::new(year, month, 1).ok()?;
        let to = from.checked_add(3.months()).ok()?.yesterday().ok()?;
        Interval::between((from, to), Grain::Month)
    };
    if let Some(((calendar, year), end)) = reader.year(next) {
        let (first, _) = calendar.year(year)?;
        return Some((of(first.year())?, end));
    }
    let (turn, end) = this
        .map(|(turn, _)| (turn, next))
        .or_else(|| reader.turn(next))?;
    let reference = reader.reference?;
    let year = reference.year().max(0);
    let mut seasons = [year - 2, year - 1, year, year.saturating_add(1)]
        .into_iter()
        .filter_map(of);
    let found = match turn {
        0 => seasons.find(|it| it.to >= reference),
        turn if turn < 0 => seasons.rfind(|it| it.to < reference),
        _ => seasons.find(|it| it.from > reference),
    }?;
    Some((found, end))
}

/// «الربع الثالث من عام 2018», «الربع الماضي», «רבעון רביעי 2018».
pub(super) fn quarter(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let this = reader.turn(at).filter(|(turn, _)| *turn == 0);
    let word = this.map_or(at, |(_, next)| next);
    let next = reader.is(word, Sign::Quarter)?;
    let of = |year: i32, number: u32| -> Option<Interval> {
        let first = u8::try_from(3 * number.checked_sub(1)? + 1).ok()?;
        let (from, _) = Calendar::Gregorian.month(year, first)?;
        let (_, to) = Calendar::Gregorian.month(year, first + 2)?;
        Interval::between((from, to), Grain::Month)
    };
    if let Some((number, end)) = reader.ordinal(next).filter(|(it, _)| (1..=4).contains(it)) {
        if let Some(((_, year), end)) = reader.year(end) {
            return Some((of(year, number)?, end));
        }
        let year = reader.reference?.year();
        let linked = reader.links(end);
        if linked > end
            && let Some(end) = reader.is(linked, Sign::This(Unit::Year))
        {
            return Some((of(year.into(), number)?, end));
        }
        return Some((
            reader.is_all(at, end).then(|| of(year.into(), number))??,
            end,
        ));
    }
    let (turn, end) = this
        .map(|(turn, _)| (turn, next))
        .or_else(|| reader.turn(next))?;
    let reference = reader.reference?;
    let months = i64::from((reference.month() - 1) % 3);
    let from = reference
        .first_of_month()
        .checked_add((3 * i64::from(turn) - months).months())
        .ok()?;
    let to = from.checked_add(3.months()).ok()?.yesterday().ok()?;
    Some((Interval::between((from, to), Grain::Month)?, end))
}

/// «الشهر», «السنة»: the present one, where the words before it say that a certain one is meant.
pub(super) fn bare_period(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let (unit, end) = reader.meaning(at, |meaning| match meaning.sign {
        Sign::This(unit @ (Unit::Month | Unit::Year)) => Some(unit),
        _ => None,
    })?;
    let grain = if unit == Unit::Month {
        Grain::Month
    } else {
        Grain::Year
    };
    let article = reader.pieces.get(at)?.folded.starts_with(['ا', 'ה', 'ל']);
    article.then_some((Interval::around(reader.reference?, grain), end))
}

/// The nineties.
pub(super) fn decade(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let (tens, next) = reader.meaning(at, |meaning| match meaning.sign {
        Sign::Decade(tens) => Some(tens),
        _ => None,
    })?;
    let first = 1900 + i32::try_from(tens).ok()?;
    let from = Calendar::Gregorian.civil(first, 1, 1)?;
    let to = Calendar::Gregorian.civil(first + 9, 12, 31)?;
    Some((Interval::between((from, to), Grain::Year)?, next))
}
