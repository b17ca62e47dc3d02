//! From one date to another, of the same kind: days, weekdays, months or years; and from a day on
//! for so long.

use super::day::{DayAndMonth, day_and_month, month_and_day, until, year_behind};
use super::numeric::numeric;
use super::period::{whole_month, whole_year};
use super::relative::{counted, length};
use super::weekday::weekday;
use crate::analysis::dates::calendars::Calendar;
use crate::analysis::dates::lexicon::Sign;
use crate::analysis::dates::reader::{Interval, Read, Reader};
use crate::analysis::timeline::Grain;
use jiff::ToSpan;
use jiff::civil::Date;

/// «من مارس إلى يونيو 2018», «بين 13 و15 يوليو», «من الاثنين إلى الخميس», «من 2014 إلى 2018».
pub(super) fn interval(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    lasting(reader, at).or_else(|| {
        let opened = opened(reader, at);
        let start = opened.unwrap_or(at);
        // «يومي 4 و5 أبريل»
        let number = reader.is(start, Sign::DayWord).unwrap_or(start);
        days(reader, number, opened.is_some())
            .or_else(|| month_and_days(reader, start))
            .or_else(|| {
                opened?;
                dates(reader, start)
                    .or_else(|| months(reader, start))
                    .or_else(|| years(reader, start))
                    .or_else(|| weekdays(reader, start))
            })
    })
}

/// Past «from» or «between».
fn opened(reader: &Reader<'_>, at: usize) -> Option<usize> {
    if let Some(next) = reader.is(at, Sign::From) {
        return Some(next);
    }
    let linked = reader.links(at);
    let from = (at..linked).any(|at| reader.word(at, &["من", "מ", "מה"]));
    // «מיום שני», «ממרץ»: the letter is written together with its word.
    let clitic = reader
        .pieces
        .get(at)
        .is_some_and(|piece| piece.folded.starts_with('מ') && !piece.meanings.is_empty());
    (from || clitic).then_some(linked)
}

/// Past what parts the two ends: to, until, a dash, and; in Hebrew «ל» behind «between».
fn parted(reader: &Reader<'_>, at: usize) -> Option<usize> {
    if let Some(next) = until(reader, at) {
        // «ו-2018»
        let hyphen = next == at + 1 && !reader.mark(at, &['-']) && reader.mark(next, &['-', '־']);
        return Some(reader.links(next + usize::from(hyphen)));
    }
    if reader.word(at, &["ל", "ול"]) {
        return Some(reader.links(at));
    }
    // «ويونيو»: written together with its word.
    let and = reader.meaning(at, |meaning| meaning.and.then_some(()));
    and.map(|_| at)
}

fn days(reader: &Reader<'_>, at: usize, opened: bool) -> Read<Interval> {
    let read @ (interval, _) = two_days(reader, at)?;
    // «3 و7 أبريل» are two days, «3 و4 أبريل» a stretch of them.
    let and = !opened && (at..read.1).any(|at| is_and(reader, at));
    let next = interval.from.tomorrow().ok()?;
    (!and || next == interval.to).then_some(read)
}

fn is_and(reader: &Reader<'_>, at: usize) -> bool {
    let piece = reader.pieces.get(at).map(|piece| piece.folded.as_str());
    reader.is(at, Sign::And).is_some()
        || matches!(piece, Some("و" | "ו"))
        || piece.is_some_and(|it| it.starts_with('و'))
            && reader
                .meaning(at, |meaning| meaning.and.then_some(()))
                .is_some()
}

fn two_days(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let whole = |at| day_and_month(reader, at).or_else(|| month_and_day(reader, at));
    if let Some((first, next)) = whole(at) {
        let (last, end) = whole(parted(reader, next)?)?;
        let to = last.with_year_of(&first).resolve(reader, None)?;
        let from = first.with_year_of(&last).resolve(reader, None)?;
        // «من 28 ديسمبر إلى 3 يناير 2023»
        let from = if from > to {
            from.checked_sub(1.year()).ok()?
        } else {
            from
        };
        return Some((Interval::between((from, to), Grain::Day)?, end));
    }
    let (first, next) = reader.number(at)?;
    let (last, end) = day_and_month(reader, parted(reader, next)?)?;
    let to = last.resolve(reader, None)?;
    let from = last.with_day(first)?.resolve(reader, None)?;
    Some((Interval::between((from, to), Grain::Day)?, end))
}

/// «تموز من 13 إلى 15».
fn month_and_days(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let ((calendar, month, sure), next) = reader.month(at)?;
    let (first, next) = reader.number(reader.links(next)).filter(|_| sure)?;
    let (last, end) = reader.number(parted(reader, next)?)?;
    let (year, end) = year_behind(reader, end);
    let day = |day: u32| DayAndMonth::new(day, month, calendar, year)?.resolve(reader, None);
    Some((
        Interval::between((day(first)?, day(last)?), Grain::Day)?,
        end,
    ))
}

/// «من 3/7/2022 إلى 5/7/2022».
fn dates(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let (first, next) = numeric(reader, at)?;
    let (last, end) = numeric(reader, parted(reader, next)?)?;
    Some((
        Interval::between((first.from, last.to), first.grain.max(last.grain))?,
        end,
    ))
}

fn months(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let ((calendar, month, _), named) = reader.month(at)?;
    let (first, next) = whole_month(reader, at)?;
    let second = parted(reader, next)?;
    let ((_, _, sure), second_named) = reader.month(second)?;
    let (last, end) = whole_month(reader, second)?;
    // «من مارس إلى القاهرة» is none, nor «بين آب وابنه».
    if !sure && end == second_named {
        return None;
    }
    let mut from = first.from;
    if next == named {
        // Without a year of its own, it is of the other's or of the one before.
        let year = calendar.year_of(last.from);
        from = [year, year - 1]
            .into_iter()
            .filter_map(|year| calendar.civil(year, month, 1))
            .find(|first| *first <= last.from)?;
    }
    Some((Interval::between((from, last.to), Grain::Month)?, end))
}

fn years(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let year = |at: usize| -> Read<Interval> {
        let ((calendar, _), _) = reader.year(at)?;
        whole_year(reader, at).filter(|_| calendar == Calendar::Gregorian)
    };
    let start = at + usize::from(reader.word(at, &["עامי", "عامي", "سنتي", "השנימ", "السنوات"]));
    let (first, next) = year(start)?;
    let (last, end) = year(parted(reader, next)?)?;
    Some((Interval::between((first.from, last.to), Grain::Year)?, end))
}

fn weekdays(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let ((_, true), next) = reader.weekday(at)? else {
        return None;
    };
    let ((last, _), end) = reader.weekday(reader.links(reader.is(next, Sign::To)?))?;
    let alone = reader.is_all(at, end);
    let (first, _) = weekday(reader, at)?;
    // The text may look ahead where nothing but the days stands in it.
    let from = if alone && first.from < reader.reference? {
        first.from.checked_add(1.week()).ok()?
    } else {
        first.from
    };
    let away = (last - from.weekday().to_monday_zero_offset()).rem_euclid(7);
    let to: Date = from.checked_add(i64::from(away).days()).ok()?;
    Some((Interval::between((from, to), Grain::Day)?, end))
}

/// «لمدة 10 أيام ابتداء من 18 ديسمبر», «من 18 ديسمبر لمدة عشرة أيام».
fn lasting(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let lasts = |at: usize| counted(reader, reader.is(at, Sign::Lasting)?);
    let (counted, day, end) = if let Some((counted, next)) = lasts(at) {
        let begins = ["ابتداء", "بدءا", "اعتبارا", "تبدا", "بدايه", "החל"];
        let start = next + usize::from(reader.word(next, &begins));
        let start = opened(reader, start)?;
        let (day, end) = day_and_month(reader, start)?;
        (counted, day, end)
    } else {
        let (day, next) = day_and_month(reader, opened(reader, at)?)?;
        let (counted, end) = lasts(next)?;
        (counted, day, end)
    };
    let from = day.resolve(reader, None)?;
    let to = from.checked_add(length(counted)).ok()?.yesterday().ok()?;
    Some((Interval::between((from, to), Grain::Day)?, end))
}
