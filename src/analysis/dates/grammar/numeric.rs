//! Dates in digits and signs.

use crate::analysis::dates::calendars::Calendar;
use crate::analysis::dates::lexicon::Sign;
use crate::analysis::dates::reader::{Interval, Read, Reader};
use crate::analysis::timeline::Grain;
use crate::article::Language;

/// 2015-3-3, 3/3/2015, 13.2.2013.
pub(super) fn numeric(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let (numbers, next) = numbers(reader, at)?;
    let &[one, two, three] = numbers.as_slice() else {
        let &[one, two] = numbers.as_slice() else {
            return None;
        };
        return Some((two_numbers(reader, at, next, (one, two))?, next));
    };
    let (year, month, day) = if one > 999 {
        (one, two, three)
    } else {
        (three, two, one)
    };
    // «4-3-3» is how eleven players stand.
    let short = reader
        .pieces
        .get(next - 1)
        .and_then(|piece| piece.number)
        .is_some_and(|(_, digits)| digits < 2);
    if one <= 999 && short {
        return None;
    }
    let (day, month) = if month > 12 {
        (month, day)
    } else {
        (day, month)
    };
    let year = match i32::try_from(year).ok()? {
        short @ 0..=49 => short + 2000,
        short @ 50..=99 => short + 1900,
        long => long,
    };
    let calendar = Calendar::of_year(year, reader.language == Language::Persian)?;
    let date = calendar.civil(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    Some((Interval::day(date), next))
}

/// Two or three numbers with one kind of sign and no blank between them.
pub(super) fn numbers(reader: &Reader<'_>, at: usize) -> Read<Vec<u32>> {
    let piece = reader.pieces.get(at)?;
    let dotted: Vec<&str> = piece.folded.split('.').collect();
    let parts: Vec<u32> = dotted.iter().flat_map(|part| part.parse()).collect();
    if let ([_, _, year], 3) = (dotted.as_slice(), parts.len()) {
        // 7.10.2023 and 7.10.23, but not the section 1.2.3.
        let dated = parts.iter().any(|part| *part > 999) || year.len() == 2;
        return dated.then_some((parts, at + 1));
    }
    if parts.len() == 2 && dotted.len() == 2 {
        let alone = reader.is_all(at, at + 1);
        return (alone && reader.language != Language::Arabic).then_some((parts, at + 1));
    }
    let (first, digits) = piece.number?;
    if digits > 4 {
        return None;
    }
    let mut numbers = vec![first];
    let mut at = at;
    let touches = |at: usize| {
        let (one, other) = (reader.pieces.get(at), reader.pieces.get(at + 1));
        matches!((one, other), (Some(one), Some(other)) if one.range.end == other.range.start)
    };
    let mut sign = None;
    while numbers.len() < 3 && touches(at) && touches(at + 1) {
        let Some(mark) = reader.pieces.get(at + 1).and_then(|it| it.mark) else {
            break;
        };
        let slash = mark == '/'
            || mark == '-'
                && (numbers.len() > 1 || digits == 4 || reader.pieces.get(at + 4).is_some());
        if !slash || sign.is_some_and(|sign| sign != mark) {
            break;
        }
        let Some((value, _)) = reader.pieces.get(at + 2).and_then(|it| it.number) else {
            break;
        };
        sign = Some(mark);
        numbers.push(value);
        at += 2;
    }
    if numbers.len() == 2 && sign == Some('-') {
        return None;
    }
    (numbers.len() > 1).then_some((numbers, at + 1))
}

/// 15/2 and 2/2013. Such a pair may be a score, a share or the number of a law: it is a date
/// where it is all there is, where words before it say so, and in Hebrew.
fn two_numbers(
    reader: &Reader<'_>,
    at: usize,
    next: usize,
    (one, two): (u32, u32),
) -> Option<Interval> {
    let sure = reader.is_all(at, next) || is_introduced(reader, at);
    let calendar = Calendar::Gregorian;
    if (1_900..2_200).contains(&two) && sure {
        let year = i32::try_from(two).ok()?;
        let month = calendar.month(year, u8::try_from(one).ok().filter(|it| *it <= 12)?)?;
        return Interval::between(month, Grain::Month);
    }
    if !sure && reader.language != Language::Hebrew || (one, two) == (24, 7) {
        return None;
    }
    let (day, month) = if two > 12 { (two, one) } else { (one, two) };
    let (day, month) = (u8::try_from(day).ok()?, u8::try_from(month).ok()?);
    let year = reader.nearest(calendar, |year| calendar.civil(year, month, day))?;
    Some(Interval::day(calendar.civil(year, month, day)?))
}

/// Whether a weekday, or the word day or date, stands before a piece.
fn is_introduced(reader: &Reader<'_>, at: usize) -> bool {
    let before = reader
        .pieces
        .get(at.saturating_sub(3)..at)
        .unwrap_or_default();
    before
        .iter()
        .rev()
        .take_while(|piece| {
            piece.number.is_none() && !matches!(piece.mark, Some('.' | ':' | '؛' | '؟' | '!'))
        })
        .any(|piece| {
            let named = piece.meanings.iter().any(|meaning| {
                matches!(
                    meaning.sign,
                    Sign::Weekday(_) | Sign::UnsureWeekday(_) | Sign::DayWord
                )
            });
            named
                || matches!(
                    piece.folded.as_str(),
                    "بتاريخ" | "تاريخ" | "الموافق" | "مورخ"
                )
        })
}
