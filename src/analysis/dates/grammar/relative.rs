//! Time that is counted from the day on which the text speaks.

use super::day::{closest, day_and_month, past_comma};
use super::period::whole_year;
use super::weekday::about_to_happen;
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
        .map(|next| next + usize::from(reader.word(next, &["الذي", "اللي", "الي"])))
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
    // «اليوم السابع للإضراب» is a day that is counted; «بكرة» is «with a ball» in print.
    let counted = word(at).ends_with("اليوم") && reader.ordinal(next).is_some();
    let ball = word(at) == "بكره" && !reader.is_all(at, next);
    if narrated || counted || ball || word(at) == "لامس" {
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
    // «في اليوم التالي» is the day behind the one that the text tells of.
    let narrated = reader.word(
        next.saturating_sub(1),
        &["التالي", "التاليه", "السابق", "السابقه"],
    );
    // «اليوم الأخير من المنافسات» is that of the games.
    let last = reader.word(next.saturating_sub(1), &["الاخير", "الاخيره"])
        && (unit == Unit::Day || reader.word(next, &["من", "ل"]));
    if (narrated || last) && !reader.is_all(at, next) {
        return None;
    }
    let interval = match unit {
        Unit::Year => whole_year(reader, at)?.0,
        unit => reader.unit_off(unit, turn.into())?,
    };
    Some((interval, next))
}

/// Three days ago, in two weeks.
pub(super) fn offset(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let sign = |at| {
        reader.meaning(at, |meaning| match meaning.sign {
            Sign::Ago => Some(-1),
            Sign::In => Some(1),
            // «من ثلاثة أيام» is «three days ago» where people speak, «of three days» in print.
            Sign::Link if reader.word(at, &["من"]) && at == 0 => Some(-1),
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
    // «بعد يومين فقط من الانتخابات» is counted from the elections, not from the day of the text.
    let behind = next + usize::from(reader.word(next, &["فقط", "تقريبا", "تماما"]));
    let other = reader.word(behind, &["من", "علي", "عن", "מנ"]);
    // «بعد أسبوع من اليوم»
    let today = other
        && (reader.days_off(next + 1).is_some_and(|(days, _)| days == 0)
            || reader.word(next + 1, &["الان"]));
    let (other, next) = if today {
        (false, next + 2)
    } else {
        (other, next)
    };
    // «منذ عام 2011», «قبل شهر رمضان», «قبل يوم السبت» name the year, month or day.
    let named = reader
        .pieces
        .get(next)
        .is_some_and(|it| it.number.is_some())
        || reader.month(next).is_some()
        || reader.weekday(next).is_some();
    let spoken = reader.word(at, &["من"]) && !reader.is_all(at, next);
    if other || named || spoken || count == 0 {
        return None;
    }
    let away = direction * i64::from(count);
    let interval = match unit {
        Unit::Week => Interval::day(reader.reference?.checked_add(away.weeks()).ok()?),
        unit => reader.unit_off(unit, away)?,
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
            && (number > 10 || is_plural(reader, next) || reader.language == Language::Persian)
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
    let (first, last) = match turn {
        -1 => (-count, -1),
        1 => (1, count),
        _ => return None,
    };
    let (first, last) = (reader.unit_off(kind, first)?, reader.unit_off(kind, last)?);
    Some((Interval::between((first.from, last.to), first.grain)?, end))
}

/// «خلال أسبوعين», «في غضون ثلاثة أيام», where they look ahead: so many days from today on.
pub(super) fn within(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let next = reader.is(reader.links(at), Sign::Within)?;
    let (counted, end) = counted(reader, next)?;
    if reader.turn(end).is_some() || !(reader.is_all(at, end) || about_to_happen(reader, at)) {
        return None;
    }
    let today = reader.reference?;
    let last = today.checked_add(length(counted)).ok()?.yesterday().ok()?;
    Some((Interval::between((today, last), Grain::Day)?, end))
}

/// How long a number of units is.
pub(super) fn length((unit, count): (Unit, u32)) -> jiff::Span {
    let count = i64::from(count.min(1_200));
    match unit {
        Unit::Day => count.days(),
        Unit::Week => count.weeks(),
        Unit::Month => count.months(),
        Unit::Year => count.years(),
    }
}
