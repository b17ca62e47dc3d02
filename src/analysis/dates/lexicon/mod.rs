//! The words that dates are made of, in four languages.
//!
//! A table a language: each line gives what a [`Sign`] means and the words for it, written as
//! they are spoken of and [folded](crate::text::fold) when the table is read; words of several
//! parts have a blank between them.

mod arabic;
mod hebrew;
mod persian;
mod urdu;

use super::calendars::Calendar;
use crate::article::Language;
use crate::text::fold::fold;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word means in a date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Sign {
    /// A month by its name.
    Month(Calendar, u8),
    /// A month whose name is an everyday word too: needs a day, a year or the word month.
    UnsureMonth(Calendar, u8),
    /// A weekday, days after Monday.
    Weekday(i8),
    /// A weekday whose name is an everyday word or a number too.
    UnsureWeekday(i8),
    /// One, two …
    Cardinal(u32),
    /// First, second …; the last is 0.
    Ordinal(u32),
    /// A count of units, in the singular, dual or plural.
    Unit(Unit, u32),
    /// The unit itself with its article or alone: the week, the month.
    This(Unit),
    /// Past (−1), present (0), coming (1), or the one beyond (±2): behind a unit or weekday, or before it.
    Turn(i8),
    /// A day so many days off today.
    Days(i32),
    /// So much time before.
    Ago,
    /// So much time after.
    In,
    /// At most so much time after.
    Within,
    /// So much time long.
    Lasting,
    /// A part of a week, month or year.
    Part(Part),
    /// A whole unit off the present one: this year, last year.
    Turned(Unit, i8),
    /// The days at a week's end.
    Weekend,
    /// A quarter or a half of a year: its months.
    Fraction(u8),
    /// A season: the month in which the sun begins it.
    Season(i8),
    /// A feast.
    Feast(Feast),
    /// The word day before a weekday or date.
    DayWord,
    /// Words that may stand between the parts of a date: of, in, corresponding to.
    Link,
    /// And, between numbers.
    And,
    /// From, between: begins an interval.
    From,
    /// To, until.
    To,
    /// An era: Hijri, solar, civil.
    Era(Calendar),
    /// The tens of years: nineties.
    Decade(u32),
    /// Something that is about to happen.
    Future,
}

/// A unit of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
}

/// A part of a week, month or year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Its very beginning.
    Start,
    /// Its first third.
    Early,
    /// Its middle.
    Middle,
    /// Its second third.
    Midst,
    /// Its last third.
    Late,
    /// What is left of it.
    Rest,
}

/// A feast, by the calendar that it is kept in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feast {
    /// A day of a month.
    Day(Calendar, u8, u8),
    /// So many days after Easter of the western churches.
    Easter(i8),
    /// The day so many days behind the so manieth weekday of a month: count, days after Monday,
    /// month, days.
    Nth(u8, i8, u8, i8),
}

/// A language's words with their meanings; the longest words have [`LONGEST`] parts.
pub type Lexicon = HashMap<String, Vec<Sign>>;

/// Parts that a word of the tables has at most.
pub const LONGEST: usize = 4;

static LEXICONS: LazyLock<[Lexicon; 4]> =
    LazyLock::new(|| [arabic::WORDS, hebrew::WORDS, persian::WORDS, urdu::WORDS].map(read));

fn read(table: &[(Sign, &str)]) -> Lexicon {
    let mut lexicon = Lexicon::new();
    for (sign, words) in table {
        for word in words.split(',') {
            lexicon.entry(fold(word)).or_default().push(*sign);
        }
    }
    lexicon
}

/// The words of a language; `None` for one without dates of its own.
pub fn lexicon(language: Language) -> Option<&'static Lexicon> {
    match language {
        Language::Arabic => Some(&LEXICONS[0]),
        Language::Hebrew => Some(&LEXICONS[1]),
        Language::Persian => Some(&LEXICONS[2]),
        Language::Urdu => Some(&LEXICONS[3]),
        Language::English | Language::Other => None,
    }
}
