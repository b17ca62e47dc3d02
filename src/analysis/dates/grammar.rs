//! The forms that dates take: each rule reads one of them from a piece on, and the longest wins.

use super::calendars::Calendar;
use super::lexicon::{Feast, Part, Sign, Unit};
use super::reader::{Interval, Read, Reader};
use crate::analysis::timeline::Grain;
use crate::article::Language;
use jiff::ToSpan;
use jiff::civil::Date;

/// The longest date expression that starts at a piece, and the piece behind it.
pub fn expression(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    if reader.pieces.get(at)?.meanings.is_empty() && reader.pieces.get(at)?.number.is_none() {
        return None;
    }
    let rules = [
        numeric,
        days,
        weekday_date,
        day_of_month,
        nth,
        part,
        month,
        year,
        turned,
        offset,
        span,
        feast,
        season,
        decade,
        weekday,
    ];
    let mut best: Read<Interval> = None;
    for rule in rules {
        if let Some((interval, next)) = rule(reader, at)
            && best.is_none_or(|(_, end)| next > end)
        {
            best = Some((interval, next));
        }
    }
    best
}

/// 2015-3-3, 3/3/2015, 13.2.2013.
fn numeric(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let (numbers, next) = numbers(reader, at)?;
    let &[one, two, three] = numbers.as_slice() else {
        // 2/15 alone may be a score or a share: only Hebrew writes its dates so.
        let &[one, two] = numbers.as_slice() else {
            return None;
        };
        if reader.language != Language::Hebrew || (one, two) == (24, 7) {
            return None;
        }
        let (day, month) = if two > 12 { (two, one) } else { (one, two) };
        let (day, month) = (u8::try_from(day).ok()?, u8::try_from(month).ok()?);
        let calendar = Calendar::Gregorian;
        let year = reader.nearest(calendar, |year| calendar.civil(year, month, day))?;
        return Some((Interval::day(calendar.civil(year, month, day)?), next));
    };
    let (year, month, day) = if one > 999 {
        (one, two, three)
    } else {
        (three, two, one)
    };
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
fn numbers(reader: &Reader<'_>, at: usize) -> Read<Vec<u32>> {
    let piece = reader.pieces.get(at)?;
    let parts: Vec<u32> = piece.folded.split('.').flat_map(str::parse).collect();
    if parts.len() == 3 {
        return (parts.iter().any(|part| *part > 999)).then_some((parts, at + 1));
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

/// Today, the day before yesterday; with the weekday that they are: «أمس الأحد».
fn days(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let days_off = |at| {
        reader.meaning(at, |meaning| match meaning.sign {
            Sign::Days(days) => Some(days),
            _ => None,
        })
    };
    // «اليوم الذي قبل البارحة» is one day, not two.
    let (days, next) = reader
        .is(at, Sign::DayWord)
        .and_then(days_off)
        .or_else(|| days_off(at))?;
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

fn past_comma(reader: &Reader<'_>, at: usize) -> usize {
    let at = at + usize::from(reader.mark(at, &[',', '،', '(']));
    reader.links(at)
}

/// The day with a weekday that lies closest to a date.
fn closest(date: Date, weekday: i8) -> Date {
    let away = (weekday - date.weekday().to_monday_zero_offset() + 10).rem_euclid(7) - 3;
    date.saturating_add(i64::from(away).days())
}

/// A day and a month, perhaps with a year.
struct DayAndMonth {
    day: u8,
    month: u8,
    calendar: Calendar,
    year: Option<(Calendar, i32)>,
}

impl DayAndMonth {
    /// The date: where no year is given, the one that the weekday asks for; where both disagree
    /// by a day, the weekday wins.
    fn resolve(&self, reader: &Reader<'_>, weekday: Option<i8>) -> Option<Date> {
        let civil = |year| self.calendar.civil(year, self.month, self.day);
        let year = match self.year {
            Some((calendar, year)) if calendar == self.calendar => year,
            Some((calendar, year)) => {
                let (start, _) = calendar.year(year)?;
                self.calendar.year_of(start)
            }
            None => reader.nearest(self.calendar, civil)?,
        };
        let date = civil(year)?;
        let Some(weekday) = weekday else {
            return Some(date);
        };
        let agrees = |date: &Date| date.weekday().to_monday_zero_offset() == weekday;
        if agrees(&date) {
            return Some(date);
        }
        if self.year.is_none()
            && let Some(other) = [year - 1, year + 1]
                .into_iter()
                .filter_map(civil)
                .find(agrees)
        {
            return Some(other);
        }
        let near = closest(date, weekday);
        Some(if (near - date).get_days().abs() == 1 {
            near
        } else {
            date
        })
    }
}

fn day_and_month(reader: &Reader<'_>, at: usize) -> Read<DayAndMonth> {
    let (day, next) = reader.number(at)?;
    let day = u8::try_from(day)
        .ok()
        .filter(|day| (1..=31).contains(day))?;
    let joined = usize::from(reader.mark(next, &['-', '/']));
    let ((calendar, month, sure), next) = reader
        .month(reader.links(next + joined))
        .or_else(|| reader.month(next))?;
    let (year, next) = year_behind(reader, next);
    // «3 صفر» and «1-صفر» are scores: Safar is also nought.
    let nought = (calendar, month) == (Calendar::Hijri, 2) && year.is_none();
    if !sure && (joined > 0 || nought) {
        return None;
    }
    Some((
        DayAndMonth {
            day,
            month,
            calendar,
            year,
        },
        next,
    ))
}

fn year_behind(reader: &Reader<'_>, at: usize) -> (Option<(Calendar, i32)>, usize) {
    let joined = at + usize::from(reader.mark(at, &['-', '/']));
    match reader.year(joined) {
        Some((year, next)) => (Some(year), next),
        None => (None, at),
    }
}

/// A weekday with its date: «الخميس الموافق 14 شباط», «الأحد السابع عشر».
fn weekday_date(reader: &Reader<'_>, at: usize) -> Read<Interval> {
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
    let worded = reader.language == Language::Hebrew && reader.pieces.get(next)?.number.is_none();
    if !worded {
        reader.ordinal(next)?;
    }
    let (day, end) = reader.number(next)?;
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

/// «تموز 13», «אפריל 14, 2015».
fn month_and_day(reader: &Reader<'_>, at: usize) -> Read<DayAndMonth> {
    let ((calendar, month, sure), next) = reader.month(at)?;
    let (day, digits) = reader.pieces.get(next)?.number?;
    if digits > 2 || !sure {
        return None;
    }
    let day = u8::try_from(day)
        .ok()
        .filter(|day| (1..=31).contains(day))?;
    let next = next + 1;
    if reader.month(reader.links(next)).is_some() || is_counted(reader, next) {
        return None;
    }
    let (year, next) = year_behind(reader, next);
    Some((
        DayAndMonth {
            day,
            month,
            calendar,
            year,
        },
        next,
    ))
}

/// Whether what stands here makes the number before it a count.
fn is_counted(reader: &Reader<'_>, at: usize) -> bool {
    let unit = |at| {
        matches!(
            reader.meaning(at, |it| match it.sign {
                Sign::Unit(..) => Some(()),
                _ => None,
            }),
            Some(((), _))
        )
    };
    reader.mark(at, &['%', '٪']) || unit(at)
}

/// A day of a month, or several: «4 أبريل», «من 13 إلى 15 يوليو», «تموز 13 إلى 15».
fn day_of_month(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let start = reader.links(at);
    if let Some((day, next)) = day_and_month(reader, start).or_else(|| month_and_day(reader, start))
    {
        let from = day.resolve(reader, None)?;
        if let Some(second) = until(reader, next) {
            if let Some((last, end)) = day_and_month(reader, second) {
                let to = DayAndMonth {
                    year: last.year.or(day.year),
                    ..last
                }
                .resolve(reader, None)?;
                if let Some(interval) = Interval::between((from, to), Grain::Day) {
                    return Some((interval, end));
                }
            }
            if reader.month(start).is_some()
                && let Some((last, end)) = reader.number(second)
                && let Ok(last) = u8::try_from(last)
            {
                let to = DayAndMonth { day: last, ..day }.resolve(reader, None)?;
                return Some((Interval::between((from, to), Grain::Day)?, end));
            }
        }
        return Some((Interval::day(from), next));
    }
    let (first, next) = reader.number(start)?;
    let (last, end) = day_and_month(reader, until(reader, next)?)?;
    let first = u8::try_from(first)
        .ok()
        .filter(|first| (1..=31).contains(first))?;
    let to = last.resolve(reader, None)?;
    let year = last.calendar.year_of(to);
    let from = last.calendar.civil(year, last.month, first)?;
    Some((Interval::between((from, to), Grain::Day)?, end))
}

/// Past a word or sign that says to, until or and.
fn until(reader: &Reader<'_>, at: usize) -> Option<usize> {
    if reader.mark(at, &['-', '–', '—', '/']) {
        return Some(at + 1);
    }
    if let Some(next) = reader.is(at, Sign::To).or_else(|| reader.is(at, Sign::And)) {
        return Some(next);
    }
    // «13 و14»: the tokeniser parts letters and digits.
    let folded = reader.pieces.get(at)?.folded.as_str();
    matches!(folded, "و" | "ו").then_some(at + 1)
}

/// The third Tuesday of September, the last day of October, the first week of a month.
fn nth(reader: &Reader<'_>, at: usize) -> Read<Interval> {
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
    let before = reader
        .ordinal(at)
        .and_then(|(count, next)| thing(next).map(|(thing, next)| ((count, thing), next)));
    let ((count, thing), next) = before.or_else(|| {
        let (thing, next) = thing(at)?;
        let (count, next) = reader.ordinal(next)?;
        Some(((count, thing), next))
    })?;
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
        let (interval, end) = whole_month(reader, linked)?;
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

/// A month by its name, with or without its year, or «last month».
fn whole_month(reader: &Reader<'_>, at: usize) -> Read<Interval> {
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
fn turned_month(reader: &Reader<'_>, calendar: Calendar, month: u8, turn: i8) -> Option<Interval> {
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

/// The beginning, midst or end of a month or year.
fn part(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let (part, next) = reader.meaning(at, |meaning| match meaning.sign {
        Sign::Part(part) => Some(part),
        _ => None,
    })?;
    let next = reader.links(next);
    let bare = || {
        let (unit, end) = reader.meaning(next, |meaning| match meaning.sign {
            Sign::This(unit @ (Unit::Month | Unit::Year)) => Some(unit),
            _ => None,
        })?;
        let grain = if unit == Unit::Month {
            Grain::Month
        } else {
            Grain::Year
        };
        let article = reader.pieces.get(next)?.folded.starts_with(['ا', 'ה', 'ل']);
        article.then_some((Interval::around(reader.reference?, grain), end))
    };
    let (whole, end) = whole_month(reader, next)
        .or_else(|| whole_year(reader, next))
        .or_else(bare)?;
    let day = |days: i64| whole.from.checked_add(days.days()).ok();
    let month = |months: i64| whole.from.checked_add(months.months()).ok();
    let interval = if whole.grain == Grain::Month {
        match part {
            Part::Start => Interval::day(whole.from),
            Part::Early => Interval::between((whole.from, day(9)?), Grain::Day)?,
            Part::Middle => Interval::day(day(14)?),
            Part::Late => Interval::between((day(20)?, whole.to), Grain::Day)?,
        }
    } else {
        match part {
            Part::Start => Interval::around(whole.from, Grain::Month),
            Part::Early => {
                Interval::between((whole.from, month(4)?.yesterday().ok()?), Grain::Month)?
            }
            Part::Middle => {
                Interval::between((month(5)?, month(7)?.yesterday().ok()?), Grain::Month)?
            }
            Part::Late => Interval::between((month(8)?, whole.to), Grain::Month)?,
        }
    };
    Some((interval, end))
}

/// A month that is named as a whole.
fn month(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let ((_, _, sure), named) = reader.month(at)?;
    let (interval, end) = whole_month(reader, at)?;
    (sure || end > named).then_some((interval, end))
}

fn whole_year(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let ((calendar, year), next) = reader.year(at)?;
    Some((Interval::between(calendar.year(year)?, Grain::Year)?, next))
}

/// «عام 2014», «في 2014», «عامي 2014 و2015», or a year that is all there is.
fn year(reader: &Reader<'_>, at: usize) -> Read<Interval> {
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
        if !alone && (!linked || is_counted(reader, next) || !followed_by_pause(reader, next)) {
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

/// Whether a pause or a function word stands here, so that a number before it counts nothing.
fn followed_by_pause(reader: &Reader<'_>, at: usize) -> bool {
    reader.pieces.get(at).is_none_or(|piece| {
        piece.mark.is_some()
            || crate::text::stop_words::is_stop_word(&piece.folded, reader.language)
    })
}

/// Last week, this month, next year; a weekday of it.
fn turned(reader: &Reader<'_>, at: usize) -> Read<Interval> {
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
fn offset(reader: &Reader<'_>, at: usize) -> Read<Interval> {
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
fn counted(reader: &Reader<'_>, at: usize) -> Read<(Unit, u32)> {
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
    let plural = [
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
        "שנימ",
    ];
    let folded = reader.pieces.get(at)?.folded.as_str();
    (!plural.iter().any(|plural| folded.ends_with(plural))).then_some(((kind, count), end))
}

/// «الأيام الثلاثة الماضية», «اليومين المقبلين», «الأشهر الستة الأخيرة».
fn span(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let ((unit, count), next) = reader.meaning(at, |meaning| match meaning.sign {
        Sign::Unit(unit, count) => Some((unit, count)),
        _ => None,
    })?;
    let (count, next) = match reader.number(next) {
        Some((number, next)) => (number, next),
        None if count > 1 => (count, next),
        None => return None,
    };
    let (turn, next) = reader.turn(next)?;
    let reference = reader.reference?;
    let (away, grain) = match unit {
        Unit::Day => (i64::from(count).days(), Grain::Day),
        Unit::Week => (i64::from(count).weeks(), Grain::Week),
        Unit::Month => (i64::from(count.min(1_200)).months(), Grain::Month),
        Unit::Year => (i64::from(count.min(1_000)).years(), Grain::Year),
    };
    let ends = match turn {
        -1 => (reference.checked_sub(away).ok()?, reference),
        1 => (reference, reference.checked_add(away).ok()?),
        _ => return None,
    };
    Some((Interval::between(ends, grain)?, next))
}

/// A feast of this year or another.
fn feast(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let (feast, next) = reader.meaning(at, |meaning| match meaning.sign {
        Sign::Feast(feast) => Some(feast),
        _ => None,
    })?;
    let (year, next) = year_behind(reader, next);
    let civil = |year: i32| match feast {
        Feast::Day(calendar, month, day) => {
            // In a civil year, the feast of the year that has most of its days.
            let start = calendar.year_of(Calendar::Gregorian.civil(year, 1, 1)?);
            [start, start + 1]
                .into_iter()
                .filter_map(|own| calendar.civil(own, month, day))
                .find(|date| i32::from(date.year()) == year)
        }
        Feast::Easter => easter(year),
    };
    let date = match (year, feast) {
        (Some((Calendar::Gregorian, year)), _) => civil(year)?,
        (Some((own, year)), Feast::Day(calendar, month, day)) if own == calendar => {
            calendar.civil(year, month, day)?
        }
        (Some(_), _) => return None,
        (None, _) => civil(reader.nearest(Calendar::Gregorian, civil)?)?,
    };
    Some((Interval::day(date), next))
}

/// Easter Sunday of the Gregorian calendar (the anonymous computus of 1876).
fn easter(year: i32) -> Option<Date> {
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

/// «صيف 2014», «شتاء العام الماضي»: never without its year.
fn season(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let (month, next) = reader.meaning(at, |meaning| match meaning.sign {
        Sign::Season(month) => Some(month),
        _ => None,
    })?;
    let ((calendar, year), next) = reader.year(next)?;
    let (first, _) = calendar.year(year)?;
    let from = Date::new(first.year(), month, 1).ok()?;
    let to = from.checked_add(3.months()).ok()?.yesterday().ok()?;
    Some((Interval::between((from, to), Grain::Month)?, next))
}

/// The nineties.
fn decade(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let (tens, next) = reader.meaning(at, |meaning| match meaning.sign {
        Sign::Decade(tens) => Some(tens),
        _ => None,
    })?;
    let first = 1900 + i32::try_from(tens).ok()?;
    let from = Calendar::Gregorian.civil(first, 1, 1)?;
    let to = Calendar::Gregorian.civil(first + 9, 12, 31)?;
    Some((Interval::between((from, to), Grain::Year)?, next))
}

/// A weekday alone, or of a week: the latest one, unless words say otherwise.
fn weekday(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let ((weekday, sure), next) = reader.weekday(at)?;
    let reference = reader.reference?;
    if let Some(((Unit::Week, turn), end)) = reader.turned_unit(reader.links(next)) {
        let week = reference.checked_add(i64::from(turn).weeks()).ok()?;
        return Some((Interval::day(Reader::in_week(week, weekday)), end));
    }
    let today = reference.weekday().to_monday_zero_offset();
    let back = i64::from((today - weekday).rem_euclid(7));
    let latest = reference.checked_sub(back.days()).ok()?;
    let coming = reference.checked_add((7 - back).days()).ok()?;
    let alone = next == reader.pieces.len() && at == 0;
    if let Some((turn, end)) = reader.turn(next) {
        let date = match turn {
            -1 if back == 0 => latest.checked_sub(1.week()).ok()?,
            -1 => latest,
            0 if reader.language == Language::Hebrew => coming,
            0 => Reader::in_week(reference, weekday),
            // In Hebrew the coming Friday is «הקרוב», «הבא» is that of the week behind.
            _ if reader.language == Language::Hebrew => {
                Reader::in_week(reference.checked_add(1.week()).ok()?, weekday)
            }
            _ => coming,
        };
        return Some((Interval::day(date), end));
    }
    if !sure && !alone {
        return None;
    }
    let date = if alone || about_to_happen(reader, at) {
        coming
    } else {
        latest
    };
    Some((Interval::day(date), next))
}

/// Whether the sentence before a weekday speaks of what is to come.
fn about_to_happen(reader: &Reader<'_>, at: usize) -> bool {
    const NEAR: usize = 10;
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
fn is_future_verb(folded: &str) -> bool {
    const NOUNS: [&str; 17] = [
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
    ];
    let verb = folded.strip_prefix('و').unwrap_or(folded);
    verb.chars().count() >= 5
        && (verb.starts_with("سي") || verb.starts_with("ست"))
        && !NOUNS.iter().any(|noun| verb.starts_with(noun))
}
