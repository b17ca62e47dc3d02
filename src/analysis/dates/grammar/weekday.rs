//! Weekdays: with their date, of a week, or alone.

use super::day::{closest, day_and_month, month_and_day, past_comma};
use super::numeric::numeric;
use crate::analysis::dates::lexicon::{Sign, Unit};
use crate::analysis::dates::reader::{Interval, Read, Reader};
use crate::article::Language;
use jiff::ToSpan;

/// A weekday with its date: «الخميس الموافق 14 شباط», «الأحد السابع عشر».
pub(super) fn weekday_date(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let ((weekday, _), next) = reader.weekday(at)?;
    let next = reader.turn(next).map_or(next, |(_, next)| next);
    let date = past_comma(reader, next);
    if let Some((interval, end)) = numeric(reader, date) {
        let near = closest(interval.from, weekday);
        let shifted = (near - interval.from).get_days().abs() <= 1;
        return Some((
            Interval::day(if shifted { near } else { interval.from }),
            end,
        ));
    }
    if let Some((day, end)) = day_and_month(reader, date).or_else(|| month_and_day(reader, date)) {
        // «الثلاثاء الثالث من أيلول» is the third Tuesday unless the third is a Tuesday.
        let agrees = day.resolve(reader, None)?.weekday().to_monday_zero_offset() == weekday;
        if day.day <= 5 && !agrees && reader.ordinal(date).is_some() {
            return None;
        }
        return Some((Interval::day(day.resolve(reader, Some(weekday))?), end));
    }
    // A day of the month alone: the month around the reference in which it is that weekday.
    let hebrew = reader.language == Language::Hebrew;
    let linked = if hebrew { reader.links(next) } else { next };
    let worded = hebrew && (linked > next || reader.pieces.get(next)?.number.is_none());
    let (day, end) = reader.number(linked)?;
    // «الخميس 16» alone; in a sentence the number counts something.
    if !worded && !reader.is_all(at, end) {
        reader.ordinal(next)?;
    }
    let day = i8::try_from(day)
        .ok()
        .filter(|day| (6..=31).contains(day))?;
    let reference = reader.reference?;
    let found = [0, 1, -1, 2, -2].into_iter().find_map(|months: i64| {
        let month = reference
            .first_of_month()
            .checked_add(months.months())
            .ok()?;
        let date = month.with().day(day).build().ok()?;
        (date.weekday().to_monday_zero_offset() == weekday).then_some(date)
    })?;
    Some((Interval::day(found), end))
}

/// A weekday alone, or of a week: the latest one, unless words say otherwise.
pub(super) fn weekday(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    // «گزشتہ پیر»
    let leads = matches!(reader.language, Language::Urdu | Language::Persian);
    let before = reader.turn(at).filter(|(turn, _)| *turn == 0 || leads);
    let start = before.map_or(at, |(_, next)| next);
    let ((weekday, sure), next) = reader.weekday(start)?;
    let reference = reader.reference?;
    // «السبت بعد غد»
    if let Some((days, end)) = reader.days_off(next)
        && sure
    {
        let date = reference.checked_add(days.days()).ok()?;
        return Some((Interval::day(closest(date, weekday)), end));
    }
    if let Some(((Unit::Week, turn), end)) = reader.turned_unit(reader.links(next)) {
        let week = reference.checked_add(i64::from(turn).weeks()).ok()?;
        return Some((Interval::day(reader.in_week(week, weekday)), end));
    }
    let today = reference.weekday().to_monday_zero_offset();
    let back = i64::from((today - weekday).rem_euclid(7));
    let latest = reference.checked_sub(back.days()).ok()?;
    let coming = reference.checked_add((7 - back).days()).ok()?;
    let alone = next == reader.pieces.len() && at == 0;
    let led = before.filter(|_| leads).map(|(turn, _)| (turn, next));
    if let Some((turn, end)) = reader.turn(next).or(led) {
        let date = match turn {
            -2 => latest.checked_sub(1.week()).ok()?,
            2 => coming.checked_add(1.week()).ok()?,
            -1 if back == 0 => latest.checked_sub(1.week()).ok()?,
            -1 => latest,
            0 if reader.language == Language::Hebrew => coming,
            0 => reader.in_week(reference, weekday),
            // In Hebrew the coming Friday is «הקרוב», «הבא» is that of the week behind.
            _ if reader.language == Language::Hebrew => {
                reader.in_week(reference.checked_add(1.week()).ok()?, weekday)
            }
            _ => coming,
        };
        return Some((Interval::day(date), end));
    }
    if !sure && !alone {
        return None;
    }
    if before.is_some() && !alone {
        return Some((Interval::day(reader.in_week(reference, weekday)), next));
    }
    let date = if alone || about_to_happen(reader, at) {
        coming
    } else {
        latest
    };
    Some((Interval::day(date), next))
}

/// Whether the sentence before a weekday speaks of what is to come.
pub(super) fn about_to_happen(reader: &Reader<'_>, at: usize) -> bool {
    const NEAR: usize = 10;
    // «حتى الأحد», «بحلول الثلاثاء»
    let word = at
        .checked_sub(1)
        .and_then(|before| reader.pieces.get(before));
    if word.is_some_and(|it| matches!(it.folded.as_str(), "حتي" | "بحلول" | "لغايه" | "עד" | "تا"))
    {
        return true;
    }
    let before = reader
        .pieces
        .get(at.saturating_sub(NEAR)..at)
        .unwrap_or_default();
    before
        .iter()
        .rev()
        .take_while(|piece| !matches!(piece.mark, Some('.' | '؟' | '!' | '؛')))
        .any(|piece| {
            piece
                .meanings
                .iter()
                .any(|meaning| meaning.sign == Sign::Future)
                || reader.language == Language::Arabic && is_future_verb(&piece.folded)
        })
}

/// «سيلتقي»: س before a verb's ي or ت. Nouns that look so are left out.
pub(super) fn is_future_verb(folded: &str) -> bool {
    const NOUNS: [&str; 28] = [
        "سيار",
        "سياس",
        "سيناء",
        "سيناريو",
        "سيده",
        "سيدات",
        "سيطر",
        "سيول",
        "ستين",
        "ستون",
        "ستراتيج",
        "ستوديو",
        "سيرغي",
        "سيره",
        "سيرا",
        "سيدي",
        "ستيف",
        "سيري",
        "سيلف",
        "سيدن",
        "سيمن",
        "سيرج",
        "سيسي",
        "ستاد",
        "ستيب",
        "ستور",
        "ستوك",
        "سيتي",
    ];
    let verb = folded.strip_prefix('و').unwrap_or(folded);
    verb.chars().count() >= 5
        && (verb.starts_with("سي") || verb.starts_with("ست"))
        && !NOUNS.iter().any(|noun| verb.starts_with(noun))
}
