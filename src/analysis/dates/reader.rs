//! Moving over pieces: the small questions that every rule of the grammar asks.

use super::calendars::Calendar;
use super::lexicon::{Sign, Unit};
use super::pieces::{Meaning, Piece};
use crate::analysis::timeline::Grain;
use crate::article::Language;
use crate::text::stop_words::is_stop_word;
use jiff::ToSpan;
use jiff::civil::Date;

/// An interval of days and how exactly the words give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The exactness.
    pub grain: Grain,
}

impl Interval {
    /// A day.
    pub fn day(date: Date) -> Self {
        Self {
            from: date,
            to: date,
            grain: Grain::Day,
        }
    }

    /// The day, week, month or year that holds a date.
    pub fn around(date: Date, grain: Grain) -> Self {
        let from = grain.floor(date);
        let to = grain.next(from).yesterday().unwrap_or(from);
        Self { from, to, grain }
    }

    /// From a first to a last day, of a grain.
    pub fn between((from, to): (Date, Date), grain: Grain) -> Option<Self> {
        (from <= to).then_some(Self { from, to, grain })
    }
}

/// Something read, and the piece behind it.
pub type Read<T> = Option<(T, usize)>;

/// What is read, and what relative words start from.
pub struct Reader<'a> {
    /// The pieces of the text.
    pub pieces: &'a [Piece],
    /// What the text is written in.
    pub language: Language,
    /// The day that the text speaks from.
    pub reference: Option<Date>,
}

impl Reader<'_> {
    /// The first meaning of the piece at `at` for which `wanted` has an answer.
    pub fn meaning<T>(&self, at: usize, wanted: impl Fn(Meaning) -> Option<T>) -> Read<T> {
        self.pieces
            .get(at)?
            .meanings
            .iter()
            .find_map(|meaning| Some((wanted(*meaning)?, at + meaning.width)))
    }

    /// Whether the piece at `at` has this meaning; the piece behind it.
    pub fn is(&self, at: usize, sign: Sign) -> Option<usize> {
        self.meaning(at, |meaning| (meaning.sign == sign).then_some(()))
            .map(|((), next)| next)
    }

    /// Whether the piece is one of these signs.
    pub fn mark(&self, at: usize, marks: &[char]) -> bool {
        self.pieces
            .get(at)
            .and_then(|piece| piece.mark)
            .is_some_and(|mark| marks.contains(&mark))
    }

    /// Whether a piece is one of these words, in their folded form.
    pub fn word(&self, at: usize, words: &[&str]) -> bool {
        self.pieces
            .get(at)
            .is_some_and(|piece| words.contains(&piece.folded.as_str()))
    }

    /// Past words that stand between the parts of a date, three at most.
    pub fn links(&self, at: usize) -> usize {
        let mut at = at;
        for _ in 0..3 {
            match self.is(at, Sign::Link) {
                // «ה-19»
                Some(next) => at = next + usize::from(self.is_hyphened(at)),
                None => break,
            }
        }
        at
    }

    /// Whether a letter is joined to the number behind it.
    fn is_hyphened(&self, at: usize) -> bool {
        let [letter, hyphen, number] = self.pieces.get(at..at + 3).unwrap_or_default() else {
            return false;
        };
        matches!(hyphen.mark, Some('-' | '־' | '–'))
            && number.number.is_some()
            && letter.range.end == hyphen.range.start
            && hyphen.range.end == number.range.start
    }

    /// Whether a stretch of pieces, with the words that link it, is all that the text has.
    pub fn is_all(&self, at: usize, next: usize) -> bool {
        next == self.pieces.len() && self.links(0) >= at
    }

    /// Whether a pause or a function word stands here, so that a number before it counts nothing.
    pub fn is_paused(&self, at: usize) -> bool {
        self.pieces
            .get(at)
            .is_none_or(|piece| piece.mark.is_some() || is_stop_word(&piece.folded, self.language))
    }

    /// Today, tomorrow: days away from the reference.
    pub fn days_off(&self, at: usize) -> Read<i32> {
        self.meaning(at, |meaning| match meaning.sign {
            Sign::Days(days) => Some(days),
            _ => None,
        })
    }

    /// A number in Hebrew letters: ט״ו, א׳, תשע״ג.
    pub fn numeral(&self, at: usize) -> Read<u32> {
        let piece = self.pieces.get(at)?;
        if self.language != Language::Hebrew {
            return None;
        }
        let single = piece.folded.chars().nth(1).is_none();
        let marked = self.mark(at + 1, &['\'', '׳', '’']);
        let inside = piece.folded.contains(['"', '״', '”']);
        if !(inside || single && marked) {
            return None;
        }
        let mut value = 0;
        for letter in piece.folded.chars() {
            value += match letter {
                'א'..='ט' => u32::from(letter) - u32::from('א') + 1,
                'י' => 10,
                'כ' => 20,
                'ל' => 30,
                'מ' => 40,
                'נ' => 50,
                'ס' => 60,
                'ע' => 70,
                'פ' => 80,
                'צ' => 90,
                'ק' => 100,
                'ר' => 200,
                'ש' => 300,
                'ת' => 400,
                '"' | '״' | '”' => 0,
                _ => return None,
            };
        }
        Some((value, at + 1 + usize::from(!inside)))
    }

    /// A number of at most four digits, or in words.
    pub fn number(&self, at: usize) -> Read<u32> {
        // «الـ15», whose article the tokens part from it.
        let article = self.word(at, &["ال"]) && self.pieces.get(at + 1)?.number.is_some();
        let at = at + usize::from(article);
        let piece = self.pieces.get(at)?;
        if let Some((value, digits)) = piece.number {
            return (digits <= 4).then_some((value, at + 1));
        }
        let small = |meaning: Meaning| match meaning.sign {
            Sign::Cardinal(value) | Sign::Ordinal(value) if value > 0 => Some((value, meaning.and)),
            _ => None,
        };
        let ((first, _), next) = self.meaning(at, small)?;
        let apart = self.is(next, Sign::And);
        if let Some(((second, and), end)) = self.meaning(apart.unwrap_or(next), small) {
            let joined = and || apart.is_some();
            if first < 10 && second == 10 && !joined {
                return Some((first + 10, end));
            }
            if joined && first < 10 && second >= 20 || joined && first >= 20 && second < 10 {
                return Some((first + second, end));
            }
        }
        Some((first, next))
    }

    /// First, second …; the last is 0.
    pub fn ordinal(&self, at: usize) -> Read<u32> {
        self.meaning(at, |meaning| match meaning.sign {
            Sign::Ordinal(value) => Some(value),
            _ => None,
        })
    }

    /// A month by its name or, behind the word month, its number; whether it can't be anything
    /// else. A name in a second dialect behind it belongs to it (مارس/آذار).
    pub fn month(&self, at: usize) -> Read<(Calendar, u8, bool)> {
        let named = self.is(at, Sign::This(Unit::Month));
        let name = self.links(named.unwrap_or(at));
        if let Some(((calendar, month, sure), next)) = self.month_name(name) {
            let next = self.second_name(next, calendar, month);
            return Some(((calendar, month, sure || named.is_some()), next));
        }
        let (number, next) = self.number(named?)?;
        let month = u8::try_from(number)
            .ok()
            .filter(|it| (1..=12).contains(it))?;
        // «الشهر السادس» may be that of anything, «شهر واحد» is a month long.
        let (word, end) = (named?, next);
        let told = self.is_all(at, end) || self.year(end).is_some();
        if !told && (self.ordinal(word).is_some() || number == 1) {
            return None;
        }
        let unit = |meaning: Meaning| matches!(meaning.sign, Sign::Unit(..)).then_some(());
        let many =
            self.meaning(next, unit).is_some() && self.is(next, Sign::This(Unit::Year)).is_none();
        (!many).then_some(((Calendar::Gregorian, month, true), next))
    }

    fn month_name(&self, at: usize) -> Read<(Calendar, u8, bool)> {
        self.meaning(at, |meaning| match meaning.sign {
            Sign::Month(calendar, month) => Some((calendar, month, true)),
            Sign::UnsureMonth(calendar, month) => Some((calendar, month, false)),
            _ => None,
        })
    }

    fn second_name(&self, at: usize, calendar: Calendar, month: u8) -> usize {
        let opened = self.mark(at, &['(']);
        let name = if opened || self.mark(at, &['/', '-', '–', '\\']) {
            at + 1
        } else {
            at
        };
        match self.month_name(name) {
            Some(((other, number, _), next)) if (other, number) == (calendar, month) => {
                next + usize::from(opened && self.mark(next, &[')']))
            }
            _ => at,
        }
    }

    /// Past, present, coming.
    pub fn turn(&self, at: usize) -> Read<i8> {
        self.meaning(at, |meaning| match meaning.sign {
            Sign::Turn(turn) => Some(turn),
            _ => None,
        })
    }

    /// A unit with past, present or coming before or behind it, or in one word with it.
    pub fn turned_unit(&self, at: usize) -> Read<(Unit, i8)> {
        let whole = self.meaning(at, |meaning| match meaning.sign {
            Sign::Turned(unit, turn) => Some((unit, turn)),
            _ => None,
        });
        if whole.is_some() {
            return whole;
        }
        let unit = |at| {
            self.meaning(at, |meaning| match meaning.sign {
                Sign::This(unit) => Some((unit, meaning.clitics > 0)),
                _ => None,
            })
        };
        if let Some((turn, next)) = self.turn(at)
            && let Some(((unit, _), next)) = unit(next)
            && (turn == 0 || matches!(self.language, Language::Urdu | Language::Persian))
        {
            return Some(((unit, turn), next));
        }
        let ((unit, _), next) = unit(at)?;
        if let Some((turn, next)) = self.turn(next) {
            return Some(((unit, turn), next));
        }
        let bare = self.pieces.get(at)?.folded.as_str();
        // In Hebrew, the article alone says «this».
        let this = matches!(bare, "השבוע" | "החודש" | "השנה") && self.language == Language::Hebrew;
        this.then_some(((unit, 0), next))
    }

    /// A year: 2014, of the year 2014, last year; its calendar.
    pub fn year(&self, at: usize) -> Read<(Calendar, i32)> {
        let start = self.links(at + usize::from(self.mark(at, &[',', '،'])));
        if let Some(((Unit::Year, turn), next)) = self.turned_unit(start) {
            let calendar = self.calendar();
            return Some((
                (
                    calendar,
                    calendar.year_of(self.reference?) + i32::from(turn),
                ),
                next,
            ));
        }
        // «תשע״ג», the thousands left out.
        if let Some((value @ 600..=999, next)) = self.numeral(start) {
            return Some(((Calendar::Hebrew, i32::try_from(value).ok()? + 5_000), next));
        }
        let worded = self.is(start, Sign::This(Unit::Year));
        let digits = worded.unwrap_or(start);
        let (value, count) = self.pieces.get(digits)?.number?;
        let value = i32::try_from(value).ok()?;
        let era = self.meaning(digits + 1, |meaning| match meaning.sign {
            Sign::Era(calendar) => Some(calendar),
            _ => None,
        });
        let solar = self.language == Language::Persian;
        match (count, worded.is_some()) {
            (4, _) => {}
            (2, true) => {
                let century = if value >= 30 { 1900 } else { 2000 };
                return Some(((Calendar::Gregorian, century + value), digits + 1));
            }
            _ => return None,
        }
        if let Some((calendar, next)) = era {
            return Some(((calendar, value), next));
        }
        match Calendar::of_year(value, solar) {
            Some(calendar) => Some(((calendar, value), digits + 1)),
            None if worded.is_some() && (1000..2300).contains(&value) => {
                Some(((Calendar::Gregorian, value), digits + 1))
            }
            None => None,
        }
    }

    /// A weekday, whether its name can be nothing else, and whether the word day stands before
    /// it.
    pub fn weekday(&self, at: usize) -> Read<(i8, bool)> {
        let lettered = self.meaning(at, |meaning| match meaning.sign {
            Sign::Weekday(weekday) if meaning.width > 1 => Some((weekday, true)),
            _ => None,
        });
        if let Some((weekday, next)) = lettered {
            // «יום ג׳»
            let next = next + usize::from(self.mark(next, &['\'', '׳', '’']));
            return Some((weekday, next));
        }
        let day = self.is(at, Sign::DayWord);
        let start = day.unwrap_or(at);
        let start = if day.is_some() {
            self.is(start, Sign::DayWord).unwrap_or(start)
        } else {
            start
        };
        let ((weekday, sure), next) = self.meaning(start, |meaning| match meaning.sign {
            Sign::Weekday(weekday) => Some((weekday, true)),
            Sign::UnsureWeekday(weekday) => Some((weekday, false)),
            _ => None,
        })?;
        // «پیر کے روز»
        let next = match self.is(next, Sign::Link) {
            Some(behind) if self.word(behind, &["روز", "دن"]) => behind + 1,
            _ => next,
        };
        Some(((weekday, sure || day.is_some()), next))
    }

    /// The calendar in which months and years are counted from the present one.
    fn calendar(&self) -> Calendar {
        if self.language == Language::Persian {
            Calendar::Persian
        } else {
            Calendar::Gregorian
        }
    }

    /// The week that holds a date: from Saturday on in Persian, from Monday on elsewhere.
    pub fn week(&self, date: Date) -> Interval {
        let ahead = if self.language == Language::Persian {
            2
        } else {
            0
        };
        let monday = Grain::Week.floor(date.saturating_add(ahead.days()));
        let from = monday.saturating_sub(ahead.days());
        Interval {
            from,
            to: from.saturating_add(6.days()),
            grain: Grain::Week,
        }
    }

    /// The week so many weeks off the present one.
    pub fn week_off(&self, weeks: i64) -> Option<Interval> {
        Some(self.week(self.reference?.checked_add(weeks.weeks()).ok()?))
    }

    /// The month so many months off the present one.
    pub fn month_off(&self, months: i64) -> Option<Interval> {
        let reference = self.reference?;
        let calendar = self.calendar();
        if calendar == Calendar::Gregorian {
            let month = reference
                .first_of_month()
                .checked_add(months.months())
                .ok()?;
            return Some(Interval::around(month, Grain::Month));
        }
        let year = calendar.year_of(reference);
        let present = (1..=12).rfind(|month| {
            calendar
                .civil(year, *month, 1)
                .is_some_and(|first| first <= reference)
        })?;
        let counted = i64::from(present) - 1 + months;
        let year = i64::from(year) + counted.div_euclid(12);
        let month = u8::try_from(counted.rem_euclid(12) + 1).ok()?;
        let month = calendar.month(i32::try_from(year).ok()?, month)?;
        Interval::between(month, Grain::Month)
    }

    /// The year so many years off the present one.
    pub fn year_off(&self, years: i64) -> Option<Interval> {
        let calendar = self.calendar();
        let year = i64::from(calendar.year_of(self.reference?)) + years;
        Interval::between(calendar.year(i32::try_from(year).ok()?)?, Grain::Year)
    }

    /// The unit so many units off the present one.
    pub fn unit_off(&self, unit: Unit, count: i64) -> Option<Interval> {
        match unit {
            Unit::Day => {
                let day = self.reference?.checked_add(count.days()).ok()?;
                Some(Interval::day(day))
            }
            Unit::Week => self.week_off(count),
            Unit::Month => self.month_off(count),
            Unit::Year => self.year_off(count),
        }
    }

    /// The day of a date's week with a weekday.
    pub fn in_week(&self, date: Date, weekday: i8) -> Date {
        let first = self.week(date).from;
        let away = (weekday - first.weekday().to_monday_zero_offset()).rem_euclid(7);
        first.saturating_add(i64::from(away).days())
    }

    /// The year that a day or month without one belongs to: the reference's own, or the one
    /// before or after it when that lies far nearer.
    pub fn nearest(&self, calendar: Calendar, start: impl Fn(i32) -> Option<Date>) -> Option<i32> {
        // Running text speaks of last November in March; a date alone asks for this year's.
        const PROSE: usize = 12;
        let far = if self.pieces.len() > PROSE { 200 } else { 270 };
        let reference = self.reference?;
        let year = calendar.year_of(reference);
        let away =
            |year: i32| start(year).map_or(i32::MAX, |date| (date - reference).get_days().abs());
        if away(year) <= far {
            return Some(year);
        }
        [year - 1, year, year + 1]
            .into_iter()
            .min_by_key(|year| away(*year))
    }
}
