//! Dates as metadata and datelines write them.

use crate::article::{DateEvidence, Published};
use crate::text::fold::fold;
use jiff::civil::{Date, DateTime, Time};

/// Months as news writes them, folded: Egyptian, Levantine and Maghrebi names; Persian, Urdu,
/// Hebrew and English ones.
const MONTHS: [&[&str]; 12] = [
    &[
        "يناير",
        "كانون الثاني",
        "جانفي",
        "ژانويه",
        "جنوري",
        "ינואר",
        "january",
        "jan",
    ],
    &[
        "فبراير",
        "شباط",
        "فيفري",
        "فوريه",
        "فروري",
        "פברואר",
        "february",
        "feb",
    ],
    &["مارس", "اذار", "مارچ", "מרצ", "מרס", "march", "mar"],
    &[
        "ابريل",
        "نيسان",
        "افريل",
        "اوريل",
        "اپريل",
        "אפריל",
        "april",
        "apr",
    ],
    &["مايو", "ايار", "ماي", "مه", "ميي", "מאי", "may"],
    &[
        "يونيو",
        "حزيران",
        "جوان",
        "ژوين",
        "ژوين",
        "جون",
        "יוני",
        "june",
        "jun",
    ],
    &[
        "يوليو",
        "يوليوز",
        "تموز",
        "جويليه",
        "ژوييه",
        "جولايي",
        "יולי",
        "july",
        "jul",
    ],
    &[
        "اغسطس",
        "اب",
        "غشت",
        "اوت",
        "اگست",
        "אוגוסט",
        "august",
        "aug",
    ],
    &[
        "سبتمبر",
        "ايلول",
        "شتنبر",
        "سپتامبر",
        "ستمبر",
        "ספטמבר",
        "september",
        "sept",
        "sep",
    ],
    &["اكتوبر", "تشرين الاول", "اكتبر", "אוקטובר", "october", "oct"],
    &[
        "نوفمبر",
        "تشرين الثاني",
        "نونبر",
        "نوامبر",
        "نومبر",
        "נובמבר",
        "november",
        "nov",
    ],
    &[
        "ديسمبر",
        "كانون الاول",
        "دجنبر",
        "دسامبر",
        "دسمبر",
        "דצמבר",
        "december",
        "dec",
    ],
];

/// A date that metadata state: ISO 8601, RFC 2822, day first with slashes or stops, or in words.
pub fn parse(written: &str) -> Option<Published> {
    let written = fold(written.trim());
    let stated = |date: Date, time: Option<Time>| {
        Some(Published {
            date,
            time,
            evidence: DateEvidence::Stated,
        })
    };
    if let Ok(moment) = jiff::fmt::rfc2822::parse(&written) {
        return stated(moment.date(), Some(moment.time()));
    }
    let upper = written.to_ascii_uppercase();
    if let Ok(date) = upper.parse::<Date>()
        && upper.len() <= 10
    {
        return stated(date, None);
    }
    if let Ok(moment) = upper.parse::<DateTime>() {
        return stated(moment.date(), Some(moment.time()));
    }
    if let Some((day, clock)) = upper.split_once([' ', 'T'])
        && let Ok(date) = day.parse::<Date>()
    {
        return stated(date, clock.get(..5).and_then(|clock| clock.parse().ok()));
    }
    numeric(&written)
        .or_else(|| in_words(&written))
        .and_then(|date| stated(date, None))
}

/// `7/11/2023`, `7.11.2023`, `2023/11/07`: the day first unless the year is.
fn numeric(written: &str) -> Option<Date> {
    let first = written.split_whitespace().next()?;
    let parts: Vec<i16> = first
        .split(['/', '.', '-'])
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let [one, two, three] = parts[..] else {
        return None;
    };
    if one > 31 {
        civil(one, two, three)
    } else {
        civil(three, two, one).or_else(|| civil(three, one, two))
    }
}

fn civil(year: i16, month: i16, day: i16) -> Option<Date> {
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    (1900..2200)
        .contains(&year)
        .then(|| Date::new(year, month, day).ok())
        .flatten()
}

/// The first date in words of a folded text: day, month's name, year; or month, day, year.
pub fn in_words(folded: &str) -> Option<Date> {
    let words: Vec<&str> = folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    for at in 0..words.len() {
        let Some((month, length)) = month_at(&words[at..]) else {
            continue;
        };
        let behind = at + length;
        // «مارس/آذار»: the same month under its other name.
        let behind = match words.get(behind..).and_then(month_at) {
            Some((again, length)) if again == month => behind + length,
            _ => behind,
        };
        let number = |index: usize| words.get(index).and_then(|word| word.parse::<i16>().ok());
        let day_before = at.checked_sub(1).and_then(number);
        let found = match (day_before, number(behind), number(behind + 1)) {
            (Some(day), Some(year), _) => civil(year, month, day),
            (None, Some(day), Some(year)) => civil(year, month, day),
            _ => None,
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

/// A word without the preposition that Hebrew and Arabic write together with it.
fn bare(word: &str) -> Option<&str> {
    word.strip_prefix(['ב', 'ل', 'ب'])
}

/// The month that some words begin with, and how many words its name has.
fn month_at(words: &[&str]) -> Option<(i16, usize)> {
    let first = words.first()?;
    let rest = bare(first).unwrap_or(first);
    for (month, names) in (1..).zip(MONTHS) {
        for name in names {
            if !name.starts_with(first) && !name.starts_with(rest) {
                continue;
            }
            let length = name.split(' ').count();
            let Some(here) = words.get(..length) else {
                continue;
            };
            let same = |word: &str, part: &str| word == part || bare(word) == Some(part);
            if here
                .iter()
                .zip(name.split(' '))
                .all(|(word, part)| same(word, part))
            {
                return Some((month, length));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn stated_dates_are_read_however_they_are_written() {
        for written in [
            "2023-11-07",
            "2023-11-07T10:30:00+02:00",
            "2023-11-07 10:30",
            "Tue, 07 Nov 2023 10:30:00 +0000",
            "7/11/2023",
            "07.11.2023",
            "2023/11/07",
            "٧ نوفمبر ٢٠٢٣",
            "7 تشرين الثاني/نوفمبر 2023",
            "7 בנובמבר 2023",
            "November 7, 2023",
            "۷ نوامبر ۲۰۲۳",
        ] {
            let parsed = parse(written).map(|published| published.date);
            assert_eq!(parsed, Some(date(2023, 11, 7)), "{written}");
        }
    }

    #[test]
    fn words_that_are_no_date_are_none() {
        assert_eq!(parse("قريبا"), None);
        assert_eq!(parse("99/99/2023"), None);
    }
}
