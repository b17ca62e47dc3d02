//! Dates as the user counts days: in the calendar of his choice, or in two side by side, with the
//! interface's names of months and its digits.

use super::messages::Messages;
use crate::analysis::dates::calendars::{Calendar, Day};
use jiff::civil::Date;

/// Columns of a date in figures.
const FIGURES: u16 = 10;

/// What the calendars are gone through by the key that changes them.
const ROUND: [&[Calendar]; 7] = [
    &[Calendar::Gregorian],
    &[Calendar::Hijri],
    &[Calendar::Persian],
    &[Calendar::Hebrew],
    &[Calendar::Gregorian, Calendar::Hijri],
    &[Calendar::Gregorian, Calendar::Persian],
    &[Calendar::Gregorian, Calendar::Hebrew],
];

/// The calendars behind these when the user goes through them.
pub fn after(calendars: &[Calendar]) -> Vec<Calendar> {
    let present = ROUND.iter().position(|round| *round == calendars);
    let next = present.map_or(0, |index| (index + 1) % ROUND.len());
    ROUND[next].to_vec()
}

/// How dates are told.
#[derive(Clone, Copy)]
pub struct Dates<'a> {
    /// The calendars, in the order in which they stand side by side.
    pub calendars: &'a [Calendar],
    /// The words and the digits.
    pub messages: &'a Messages,
}

impl Dates<'_> {
    /// A date in figures, for lists: the year first, so that columns can be compared.
    pub fn figures(self, date: Date) -> String {
        let each = self.calendars.iter().map(|calendar| calendar.figures(date));
        self.in_digits(&each.collect::<Vec<_>>().join(" "))
    }

    /// Columns that [`Dates::figures`] takes.
    pub fn width(self) -> u16 {
        let count = u16::try_from(self.calendars.len()).unwrap_or(1).max(1);
        count * (FIGURES + 1) - 1
    }

    /// A date in words.
    pub fn words(self, date: Date) -> String {
        let each = self.calendars.iter().map(|calendar| {
            let Day { year, month, day } = calendar.day(date);
            let name = if *calendar == Calendar::Hebrew && month.is_put_in {
                "month-hebrew-put-in".to_owned()
            } else if *calendar == Calendar::Hebrew && month.place == 7 && month.number == 6 {
                "month-hebrew-second-adar".to_owned()
            } else {
                format!("month-{}-{}", calendar.name(), month.number)
            };
            self.messages.with(
                &format!("date-{}", calendar.name()),
                [
                    ("day", self.in_digits(&day.to_string())),
                    ("month", self.messages.text(&name)),
                    ("year", self.in_digits(&year.to_string())),
                ],
            )
        });
        each.collect::<Vec<_>>().join(" · ")
    }

    /// What the calendars are called.
    pub fn names(self) -> String {
        let name =
            |calendar: &Calendar| self.messages.text(&format!("calendar-{}", calendar.name()));
        let names: Vec<String> = self.calendars.iter().map(name).collect();
        names.join(" · ")
    }

    /// A text in the interface's digits.
    pub fn in_digits(self, text: &str) -> String {
        self.messages.number(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Language;
    use crate::ui::messages::digits_of;
    use jiff::civil::date;

    fn words(language: Language, calendars: &[Calendar], civil: Date) -> String {
        let messages = Messages::of(language).in_digits(digits_of(language));
        let dates = Dates {
            calendars,
            messages: &messages,
        };
        let words = dates.words(civil);
        words.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
    }

    #[test]
    fn a_date_is_told_in_the_calendar_and_the_words_of_the_reader() {
        let day = date(2024, 1, 24);
        let gregorian = [Calendar::Gregorian];
        assert_eq!(words(Language::English, &gregorian, day), "24 January 2024");
        assert_eq!(words(Language::Arabic, &gregorian, day), "٢٤ يناير ٢٠٢٤");
        assert_eq!(words(Language::Hebrew, &gregorian, day), "24 בינואר 2024");
        assert_eq!(words(Language::Urdu, &gregorian, day), "۲۴ جنوری ۲۰۲۴");
        assert_eq!(
            words(Language::Persian, &[Calendar::Persian], day),
            "۴ بهمن ۱۴۰۲"
        );
        assert_eq!(
            words(
                Language::Arabic,
                &[Calendar::Gregorian, Calendar::Hijri],
                day
            ),
            "٢٤ يناير ٢٠٢٤ · ١٢ رجب ١٤٤٥هـ"
        );
        let purim = date(2024, 3, 24);
        assert_eq!(
            words(Language::Hebrew, &[Calendar::Hebrew], purim),
            "14 באדר ב׳ 5784"
        );
        let purim = date(2023, 3, 7);
        assert_eq!(
            words(Language::English, &[Calendar::Hebrew], purim),
            "14 Adar 5783"
        );
    }

    #[test]
    fn every_month_of_every_calendar_has_its_name_in_every_language() {
        for language in Language::KNOWN {
            let mut day = date(2019, 1, 1);
            while day < date(2025, 1, 1) {
                let told = words(language, &Calendar::ALL, day);
                assert!(
                    !told.contains("month-") && !told.contains("date-"),
                    "{told}"
                );
                day = day.checked_add(jiff::ToSpan::days(9)).unwrap();
            }
        }
    }

    #[test]
    fn figures_are_as_wide_as_they_say_and_follow_the_digits() {
        let messages = Messages::of(Language::Persian).in_digits(digits_of(Language::Persian));
        let dates = Dates {
            calendars: &[Calendar::Persian, Calendar::Gregorian],
            messages: &messages,
        };
        let told = dates.figures(date(2023, 11, 8));
        assert_eq!(told, "۱۴۰۲-۰۸-۱۷ ۲۰۲۳-۱۱-۰۸");
        assert_eq!(told.chars().count(), usize::from(dates.width()));
    }

    #[test]
    fn the_key_goes_through_all_calendars_and_comes_back() {
        let mut calendars = vec![Calendar::Gregorian];
        for _ in ROUND {
            calendars = after(&calendars);
        }
        assert_eq!(calendars, [Calendar::Gregorian]);
    }
}
