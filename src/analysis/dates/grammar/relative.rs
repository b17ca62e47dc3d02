//! Time that is counted from the day on which the text speaks.

use super::day::{closest, day_and_month, past_comma};
use super::period::whole_year;
use crate::analysis::dates::lexicon::{Sign, Unit};
use crate::analysis::dates::reader::{Interval, Read, Reader};
use crate::analysis::timeline::Grain;
use crate::article::Language;
use jiff::ToSpan;

/// Today, the day before yesterday; with the weekday that they are: «أمس الأحد».
pub(super) fn days(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    // «اليوم الذي قبل البارحة» is one day, not two.
    let (days, next) = reader
        .is(at, Sign::DayWord)
        .and_then(|next| reader.days_off(next))
        .or_else(|| reader.days_off(at))?;
    // «لامس» is a verb; «اليوم نفسه», «نصف اليوم» and «ذات اليوم» are not today.
    let word = |at: usize| {
        reader
            .pieces
            .get(at)
            .map_or("", |piece| piece.folded.as_str())
    };
    let before = at.checked_sub(1).map_or("", word);
    let narrated =
        matches!(word(next), "نفسه" | "ذاته") || matches!(before, "نصف" | "ونصف" | "نفس" | "ذات");
    if narrated || word(at) == "لامس" {
        return None;
    }
    let date = reader.reference?.checked_add(days.days()).ok()?;
    let bracket = usize::from(reader.mark(next, &['(']));
    if let Some(((weekday, true), end)) = reader.weekday(next + bracket) {
        // A text is read a day late, or in another time zone: the weekday is surer.
        let (date, end) = match day_and_month(reader, past_comma(reader, end)) {
            Some((day, end)) => (day.resolve(reader, Some(weekday))?, end),
            None => (closest(date, weekday), end),
        };
        return Some((Interval::day(date), end));
    }
    Some((Interval::day(date), next))
}

/// Last week, this month, next year; a weekday of it.
pub(super) fn turned(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let ((unit, turn), next) = reader.turned_unit(at)?;
    let reference = reader.reference?;
    let turn = i64::from(turn);
    let interval = match unit {
        Unit::Day => Interval::day(reference.checked_add(turn.days()).ok()?),
        Unit::Week => Interval::around(reference.checked_add(turn.weeks()).ok()?, Grain::Week),
        Unit::Month => {
            let month = reference.first_of_month().checked_add(turn.months()).ok()?;
            Interval::around(month, Grain::Month)
        }
        Unit::Year => whole_year(reader, at)?.0,
    };
    Some((interval, next))
}

/// Three days ago, in two weeks.
pub(super) fn offset(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let sign = |at| {
        reader.meaning(at, |meaning| match meaning.sign {
            Sign::Ago => Some(-1),
            Sign::In => Some(1),
            _ => None,
        })
    };
    let before = matches!(reader.language, Language::Arabic | Language::Hebrew);
    let (direction, unit, count, next) = if before {
        let (direction, next) = sign(at)?;
        let ((unit, count), next) = counted(reader, next)?;
        (direction, unit, count, next)
    } else {
        let ((unit, count), next) = counted(reader, at)?;
        let (direction, next) = sign(next)?;
        (direction, unit, count, next)
    };
    // «بعد يومين من الانتخابات» is counted from the elections, not from the day of the text.
    let other = matches!(
        reader.pieces.get(next).map(|it| it.folded.as_str()),
        Some("من" | "علي" | "عن" | "مנ")
    );
    // «منذ عام 2011», «قبل شهر رمضان», «قبل يوم السبت» name the year, month or day.
    let named = reader
        .pieces
        .get(next)
        .is_some_and(|it| it.number.is_some())
        || reader.month(next).is_some()
        || reader.weekday(next).is_some();
    if other || named || count == 0 {
        return None;
    }
    let reference = reader.reference?;
    let away = direction * i64::from(count);
    let interval = match unit {
        Unit::Day => Interval::day(reference.checked_add(away.days()).ok()?),
        Unit::Week => Interval::day(reference.checked_add(away.weeks()).ok()?),
        Unit::Month => {
            let month = reference.first_of_month().checked_add(away.months()).ok()?;
            Interval::around(month, Grain::Month)
        }
        Unit::Year => Interval::around(
            reference.first_of_year().checked_add(away.years()).ok()?,
            Grain::Year,
        ),
    };
    Some((interval, next))
}

/// A number of units: «ثلاثة أيام», «يومين», «أسبوع».
pub(super) fn counted(reader: &Reader<'_>, at: usize) -> Read<(Unit, u32)> {
    let unit = |at| {
        reader.meaning(at, |meaning| match meaning.sign {
            Sign::Unit(unit, count) => Some((unit, count)),
            _ => None,
        })
    };
    if let Some((number, next)) = reader.number(at)
        && let Some(((unit, count), end)) = unit(next)
        && number < 1_000
    {
        return Some(((unit, number * count.max(1)), end));
    }
    let ((kind, count), end) = unit(at)?;
    (!is_plural(reader, at)).then_some(((kind, count), end))
}

/// Whether a unit stands in the plural, so that it needs a number.
fn is_plural(reader: &Reader<'_>, at: usize) -> bool {
    const PLURALS: [&str; 14] = [
        "ايام",
        "اسابيع",
        "اشهر",
        "شهور",
        "سنوات",
        "اعوام",
        "سنين",
        "ימימ",
        "שבועות",
        "חודשימ",
        "חדשימ",
        "שנימ",
        "دنوں",
        "هفتوں",
    ];
    reader
        .pieces
        .get(at)
        .is_some_and(|piece| PLURALS.iter().any(|plural| piece.folded.ends_with(plural)))
}

/// «الأيام الثلاثة الماضية», «اليومين المقبلين», «آخر ثلاثة أيام», «3 الأشهر القادمة»: whole days,
/// weeks, months or years before or behind the present one.
pub(super) fn span(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let unit = |at| {
        reader.meaning(at, |meaning| match meaning.sign {
            Sign::Unit(unit, count) => Some((unit, count)),
            _ => None,
        })
    };
    // A unit with its number before or behind it: a dual is its own number.
    let measured = |at: usize| -> Read<(Unit, u32)> {
        if let Some((number, next)) = reader.number(at)
            && let Some(((kind, _), end)) = unit(next)
            && (number > 10 || is_plural(reader, next))
        {
            return Some(((kind, number), end));
        }
        let ((kind, count), next) = unit(at)?;
        if count > 1 {
            return Some(((kind, count), next));
        }
        let (number, end) = reader.number(next).filter(|_| is_plural(reader, at))?;
        Some(((kind, number), end))
    };
    let last = reader.is(at, Sign::Ordinal(0));
    let before = last
        .map(|next| (-1, next))
        .or_else(|| reader.turn(at).filter(|(turn, _)| *turn != 0));
    let (turn, (kind, count), end) = if let Some((turn, next)) = before {
        let (counted, end) = measured(next)?;
        (turn, counted, end)
    } else {
        let (counted, next) = measured(at)?;
        let (turn, end) = reader.turn(next)?;
        (turn, counted, end)
    };
    let count = i64::from(count.min(1_200));
    let (grain, length) = match kind {
        Unit::Day => (Grain::Day, count.days()),
        Unit::Week => (Grain::Week, count.weeks()),
        Unit::Month => (Grain::Month, count.months()),
        Unit::Year => (Grain::Year, count.years()),
    };
    let present = grain.floor(reader.reference?);
    let (from, behind) = match turn {
        -1 => (present.checked_sub(length).ok()?, present),
        1 => {
            let from = grain.next(present);
            (from, from.checked_add(length).ok()?)
        }
        _ => return None,
    };
    Some((
        Interval::between((from, behind.yesterday().ok()?), grain)?,
        end,
    ))
}
