//! Weeks, months, quarters, seasons, years and decades, and parts of them.

use super::day::{day_and_month, is_counted, until, year_behind};
use crate::analysis::dates::calendars::Calendar;
use crate::analysis::dates::lexicon::{Part, Sign, Unit};
use crate::analysis::dates::reader::{Interval, Read, Reader};
use crate::analysis::timeline::Grain;
use crate::article::Language;
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
        Some(((Unit::Month, turn), next)) => Some((reader.month_off(turn.into())?, next)),
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
            match year_of_the_next(reader, next) {
                Some((other, year)) if other == calendar => year,
                _ => reader.nearest(calendar, |year| calendar.civil(year, month, 1))?,
            }
        }
    };
    Some((
        Interval::between(calendar.month(year, month)?, Grain::Month)?,
        next,
    ))
}

/// «مايو ويونيو 2015»: the year of the month behind «and».
fn year_of_the_next(reader: &Reader<'_>, at: usize) -> Option<(Calendar, i32)> {
    let and = reader.is(at, Sign::And);
    let joined = reader.meaning(at, |meaning| meaning.and.then_some(()));
    if and.is_none() && joined.is_none() {
        return None;
    }
    let (_, named) = reader.month(and.unwrap_or(at))?;
    year_behind(reader, named).0
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
    let months = (year - 2..=year + 2).map(|year| calendar.month(year, month));
    let mut months = months.flatten();
    let found = match turn {
        -2 => months.rfind(|(_, last)| *last < reference.saturating_sub(1.year())),
        -1 => months.rfind(|(_, last)| *last < reference),
        0 => months.nth(2),
        2 => months.find(|(first, _)| *first > reference.saturating_add(1.year())),
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

/// The beginning, midst or end of a week, month or year, or what is left of it.
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
        .or_else(|| whole_week(reader, next))
        .or_else(|| bare_period(reader, next))?;
    Some((part_of(reader, part, whole)?, end))
}

fn part_of(reader: &Reader<'_>, part: Part, whole: Interval) -> Option<Interval> {
    let day = |days: i64| whole.from.checked_add(days.days()).ok();
    let month = |months: i64| whole.from.checked_add(months.months()).ok();
    if part == Part::Rest {
        let today = reader.reference.filter(|day| *day >= whole.from)?;
        return Interval::between((today, whole.to), Grain::Day);
    }
    match (whole.grain, part) {
        (Grain::Week, Part::Start | Part::Early) => Some(Interval::day(whole.from)),
        (Grain::Week, Part::Middle | Part::Midst) => Some(Interval::day(day(2)?)),
        (Grain::Week, _) => weekend_of(reader, whole),
        (Grain::Month, Part::Start) => Some(Interval::day(whole.from)),
        (Grain::Month, Part::Early) => Interval::between((whole.from, day(9)?), Grain::Day),
        (Grain::Month, Part::Middle) => Some(Interval::day(day(14)?)),
        (Grain::Month, Part::Midst) => Interval::between((day(10)?, day(19)?), Grain::Day),
        (Grain::Month, _) => Interval::between((day(20)?, whole.to), Grain::Day),
        (_, Part::Start) => Some(Interval::around(whole.from, Grain::Month)),
        (_, Part::Early) => {
            Interval::between((whole.from, month(4)?.yesterday().ok()?), Grain::Month)
        }
        (_, Part::Middle | Part::Midst) => {
            Interval::between((month(5)?, month(7)?.yesterday().ok()?), Grain::Month)
        }
        _ => Interval::between((month(8)?, whole.to), Grain::Month),
    }
}

fn whole_week(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let ((Unit::Week, turn), next) = reader.turned_unit(at)? else {
        return None;
    };
    Some((reader.week_off(turn.into())?, next))
}

/// «نهاية الأسبوع», «סופ״ש שעבר».
pub(super) fn weekend(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let next = reader.is(at, Sign::Weekend)?;
    let (turn, end) = reader.turn(next).unwrap_or((0, next));
    // In Hebrew the weekend that is over stands nearer than the week before.
    let turn = if turn == 0 && reader.word(next, &["האחרונ", "האחרונה"]) {
        -1
    } else {
        turn
    };
    let week = reader.week_off(turn.into())?;
    Some((weekend_of(reader, week)?, end))
}

/// The days of a week on which the language's countries rest: in Arabic Friday to Sunday, since
/// some have the first and some the last two of them.
fn weekend_of(reader: &Reader<'_>, week: Interval) -> Option<Interval> {
    let (first, last) = match reader.language {
        Language::Hebrew => (4, 5),
        Language::Persian => (3, 4),
        Language::Urdu => (5, 6),
        _ => (4, 6),
    };
    let day = |weekday| reader.in_week(week.from, weekday);
    Interval::between((day(first), day(last)), Grain::Day)
}

/// «أسبوع 6 أكتوبر», «השבוע של 6 באוקטובר»: the week that holds the day.
pub(super) fn week_of(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let next = reader
        .is(at, Sign::This(Unit::Week))
        .or_else(|| reader.is(at, Sign::Unit(Unit::Week, 1)))?;
    let (day, end) = day_and_month(reader, reader.links(next))?;
    Some((reader.week(day.resolve(reader, None)?), end))
}

/// «صيف 2014», «شتاء العام الماضي», «הקיץ הזה»: never without words that tell its year.
///
/// From solstice to equinox and from equinox to solstice, both days included.
pub(super) fn season(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let this = reader.turn(at).filter(|(turn, _)| *turn == 0);
    let start = this.map_or(at, |(_, next)| next);
    let (month, next) = reader.meaning(start, |meaning| match meaning.sign {
        Sign::Season(month) => Some(month),
        _ => None,
    })?;
    let of = |year: i16| -> Option<Interval> {
        let (first, last) = match month {
            3 => ((3, 20), (6, 21)),
            6 => ((6, 21), (9, 23)),
            9 => ((9, 23), (12, 21)),
            _ => ((12, 21), (3, 20)),
        };
        let behind = year.saturating_add(i16::from(last.0 < first.0));
        let from = Date::new(year, first.0, first.1).ok()?;
        let to = Date::new(behind, last.0, last.1).ok()?;
        Interval::between((from, to), Grain::Month)
    };
    if let Some(((calendar, year), end)) = reader.year(next) {
        let (first, last) = calendar.year(year)?;
        // A year of another calendar has most of its winter where it ends.
        let year = if month == 12 && calendar != Calendar::Gregorian {
            last.year() - 1
        } else {
            first.year()
        };
        return Some((of(year)?, end));
    }
    // «الشتاء التالي» is the one behind that which the text tells of.
    if reader.word(next, &["التالي", "السابق"]) {
        return None;
    }
    let article = reader.pieces.get(start)?.folded.starts_with('ה');
    let alone = article && reader.is_all(at, next);
    let (turn, end) = this
        .map(|(turn, _)| (turn, next))
        .or_else(|| reader.turn(next))
        .or_else(|| alone.then_some((0, next)))?;
    let reference = reader.reference?;
    let year = reference.year().max(0);
    let mut seasons = [year - 2, year - 1, year, year.saturating_add(1)]
        .into_iter()
        .filter_map(of);
    let away = |it: &Interval| {
        let behind = (reference - it.to).get_days();
        behind.max((it.from - reference).get_days()).max(0)
    };
    let found = match turn {
        0 => seasons.min_by_key(away),
        turn if turn < 0 => seasons.rfind(|it| it.to < reference),
        _ => seasons.find(|it| it.from > reference),
    }?;
    Some((found, end))
}

/// «الربع الثالث من عام 2018», «الربع الماضي», «רבעון רביעי 2018», «النصف الأول من 2018».
pub(super) fn fraction(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let this = reader.turn(at).filter(|(turn, _)| *turn == 0);
    let word = this.map_or(at, |(_, next)| next);
    let (months, next) = reader.meaning(word, |meaning| match meaning.sign {
        Sign::Fraction(months) => Some(months),
        _ => None,
    })?;
    let all = u32::from(12 / months);
    let of = |year: i32, number: u32| -> Option<Interval> {
        let number = if number == 0 { all } else { number };
        let first = months * u8::try_from(number.checked_sub(1)?).ok()? + 1;
        let (from, _) = Calendar::Gregorian.month(year, first)?;
        let (_, to) = Calendar::Gregorian.month(year, first + months - 1)?;
        Interval::between((from, to), Grain::Month)
    };
    let ordinal = reader
        .ordinal(next)
        .filter(|(number, end)| *number <= all && (*number > 0 || reader.links(*end) > *end));
    if let Some((number, end)) = ordinal {
        if let Some(((Calendar::Gregorian, year), end)) = reader.year(end) {
            return Some((of(year, number)?, end));
        }
        let year = i32::from(reader.reference?.year());
        let linked = reader.links(end);
        if linked > end
            && let Some(end) = reader.is(linked, Sign::This(Unit::Year))
        {
            return Some((of(year, number)?, end));
        }
        let alone = reader.is_all(at, end);
        return Some((alone.then(|| of(year, number))??, end));
    }
    // «النصف الماضي» is said of matches.
    if months != 3 {
        return None;
    }
    let (turn, end) = this
        .map(|(turn, _)| (turn, next))
        .or_else(|| reader.turn(next))?;
    let reference = reader.reference?;
    let into = i64::from((reference.month() - 1) % 3);
    let from = reference
        .first_of_month()
        .checked_add((3 * i64::from(turn) - into).months())
        .ok()?;
    let to = from.checked_add(3.months()).ok()?.yesterday().ok()?;
    Some((Interval::between((from, to), Grain::Month)?, end))
}

/// «الأسبوع», «الشهر», «السنة»: the present one, where the words before it say that a certain one is meant.
pub(super) fn bare_period(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let (unit, end) = reader.meaning(at, |meaning| match meaning.sign {
        Sign::This(unit) if unit != Unit::Day => Some(unit),
        _ => None,
    })?;
    let article = reader.pieces.get(at)?.folded.starts_with(['ا', 'ה', 'ל']);
    article.then_some((reader.unit_off(unit, 0)?, end))
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
