//! People: a given name with what follows it, or what follows a title.

use super::{ORDINARY, Reader};
use crate::analysis::entities::letters;
use crate::analysis::entities::lexicon::{Match, Senses};
use crate::analysis::entities::{EntityKind, Span};
use crate::article::Language;

/// Words of a person's name at most.
const LONGEST_PERSON: usize = 5;

impl Reader<'_> {
    /// A person: a given name and what follows it, or what follows a title; with the word of
    /// descent before a given name, which belongs to it (سید محمد، چودھری سرور).
    pub(super) fn person(&self, index: usize) -> Option<Span> {
        let given = index + 1;
        let descends = self.is_descent(index)
            && !self.is_descent(given)
            && self
                .longest(given, Senses::GIVEN)
                .is_some_and(|name| name.taken == 0);
        if descends && let Some(person) = self.person_at(given) {
            return Some(Span {
                start: index,
                ..person
            });
        }
        self.person_at(index)
    }

    /// Whether a word says what family or rank someone descends from.
    fn is_descent(&self, index: usize) -> bool {
        let words: &[&str] = match self.language {
            Language::Persian => &["سید"],
            Language::Urdu => &[
                "سید",
                "شیخ",
                "چودھری",
                "چوہدری",
                "ملک",
                "میاں",
                "رانا",
                "راجہ",
                "خواجہ",
                "مرزا",
            ],
            _ => &[],
        };
        self.is_one_of(index, words)
    }

    fn person_at(&self, index: usize) -> Option<Span> {
        let title = self.title_before(index);
        let titled = title.any(Senses::TITLE);
        let span = |end: usize, taken: usize, certain: bool| Span {
            kind: EntityKind::Person,
            start: index,
            end,
            taken: Some(taken),
            identity: None,
            certain,
        };
        let given = self
            .longest(index, Senses::GIVEN)
            .filter(|given| self.can_be_given(index, *given));
        let Some(given) = given else {
            return self
                .titled(index, title)
                .filter(|&end| !self.is_named_after(index, end))
                .map(|end| span(end, 0, true));
        };
        let ambiguous = given
            .senses
            .any(ORDINARY.and(Senses::PLACE).and(Senses::ORGANISATION));
        let first = index + given.words;
        // Behind letters that were taken off, only names of the lists go on.
        let careful = ambiguous && !titled || given.taken > 0;
        let (end, surname) = self.rest_of_name(first, careful);
        let full = end > first;
        let named = match (full, ambiguous) {
            (true, false) => true,
            (true, true) => surname || titled,
            (false, true) => title.any(Senses::HONORIFIC) && !self.whole(index).any(Senses::STOP),
            (false, false) => titled || self.speaks(first),
        };
        // A listed place is no person because a title of its ruler stands before it.
        if !named
            || !full && given.senses.any(Senses::PLACE)
            || self.is_named_after(index, end)
            || !surname && self.is_one_of(end, &["میں"])
        {
            return None;
        }
        Some(span(end, given.taken, surname || titled && full))
    }

    /// Whether `start..end` is not a person but what bears the name: جناح ہسپتال, بزرگراه شهید کلانتری.
    pub(super) fn is_named_after(&self, start: usize, end: usize) -> bool {
        match self.language {
            Language::Urdu => [end, end.saturating_sub(1)].into_iter().any(|at| {
                self.is_one_of(
                    at,
                    &[
                        "محل",
                        "ٹاؤن",
                        "گیٹ",
                        "مسجد",
                        "روڈ",
                        "پارک",
                        "قلعہ",
                        "مندر",
                        "باغ",
                        "پیلس",
                        "سٹیڈیم",
                        "اسٹیڈیم",
                        "ایئرپورٹ",
                        "کالونی",
                        "چوک",
                        "بازار",
                        "ہاؤس",
                        "ٹرافی",
                        "کپ",
                    ],
                )
            }),
            Language::Persian => {
                let behind = self.is_one_of(start.wrapping_sub(1), &["شهید", "امام", "دکتر"]);
                start > 1
                    && behind
                    && self.is_one_of(
                        start - 2,
                        &[
                            "بزرگراه",
                            "اتوبان",
                            "خیابان",
                            "بلوار",
                            "کوچه",
                            "پل",
                            "سد",
                            "پارک",
                            "فرودگاه",
                            "بیمارستان",
                            "مدرسه",
                            "دبیرستان",
                            "ورزشگاه",
                            "پایانه",
                            "پادگان",
                            "سالن",
                        ],
                    )
            }
            _ => false,
        }
    }

    /// Whether a given name can be read at `index`: few letters off, and only where the word as
    /// it stands is nothing else.
    fn can_be_given(&self, index: usize, given: Match) -> bool {
        let rest = self.passage.letters(index).len() - given.taken;
        given.taken == 0
            || given.words > 1
            || given.taken <= 2
                && rest > 2
                && !given.senses.any(Senses::COMMON)
                && !self
                    .whole(index)
                    .any(ORDINARY.and(Senses::SURNAME).and(Senses::PLACE))
    }

    /// Where the name that goes on at `at` ends, and whether a surname of the lists is in it.
    fn rest_of_name(&self, at: usize, ambiguous: bool) -> (usize, bool) {
        let mut end = at;
        let mut surname = false;
        let mut new = false;
        let mut place = at;
        while place < at + LONGEST_PERSON {
            if self.is_particle(place) {
                place += 1;
                continue;
            }
            // Whoever is named next in a list: خواجہ لیاقت.
            let next = self.longest(place + 1, Senses::GIVEN);
            if end > at && self.is_descent(place) && next.is_some() {
                break;
            }
            if end == place && self.is_second_half(place) {
                place += 1;
                end = place;
                continue;
            }
            let listed = self
                .longest(place, Senses::SURNAME.and(Senses::GIVEN))
                .filter(|name| name.taken == 0 && self.is_capital(place));
            if let Some(name) = listed {
                let common = name.senses.any(Senses::COMMON.and(Senses::STOP));
                let family = name.senses.any(Senses::SURNAME);
                // محمد صادق شیروانی: an ordinary word in the middle of a name.
                let inside = self.language == Language::Urdu
                    && !name.senses.any(Senses::STOP)
                    && self
                        .longest(place + name.words, Senses::SURNAME)
                        .is_some_and(|last| !last.senses.any(Senses::COMMON.and(Senses::STOP)));
                let stays = !common || (family || inside) && !ambiguous && end == at;
                if !stays {
                    break;
                }
                place += name.words;
                end = place;
                surname |= family && !common;
                continue;
            }
            // One word that no list knows, as a surname or before one: not behind a word that may
            // be no name.
            let unknown = self.is_new(place) && !self.known_nearby(place);
            let ends = surname && !self.is_tribe(place) && !self.is_nisba(place);
            if !unknown || ambiguous || ends || new {
                break;
            }
            new = true;
            place += 1;
            end = place;
        }
        (end, surname)
    }

    /// Whether an unknown word behind an Urdu surname is the tribe's name that ends it: خان دریشک نے.
    fn is_tribe(&self, index: usize) -> bool {
        let next = index + 1;
        self.language == Language::Urdu
            && (!self.passage.is_word(next) || self.word(next).any(Senses::STOP))
    }

    /// Whether an unknown word behind a Persian surname says where the family is from: هاشمی
    /// شاهرودی.
    fn is_nisba(&self, index: usize) -> bool {
        let [place @ .., letters::YEH] = self.passage.letters(index) else {
            return false;
        };
        self.language == Language::Persian && self.lexicon.senses(place).any(Senses::PLACE)
    }

    /// Whether a word is the second half of an Urdu name that is written as two: ولی اللہ, یوسف زئی.
    fn is_second_half(&self, index: usize) -> bool {
        let first = [
            "ولی",
            "نصر",
            "حفیظ",
            "ثناء",
            "امان",
            "عرفان",
            "عبید",
            "کفایت",
            "رحمت",
            "سیف",
            "فضل",
            "عطاء",
            "عطا",
            "حبیب",
            "کلیم",
            "سمیع",
            "شفیع",
            "ضیاء",
            "ذکاء",
            "اسد",
            "نعیم",
            "خلیل",
            "روح",
            "فیض",
            "نجیب",
            "ہدایت",
            "شکر",
            "احسان",
            "عنایت",
            "کرم",
            "رفیع",
            "مطیع",
            "سعد",
            "وحید",
            "اکرام",
            "انعام",
        ];
        let Some(last) = index.checked_sub(1) else {
            return false;
        };
        self.language == Language::Urdu
            && (self.is_one_of(index, &["زئی"])
                || self.is_one_of(index, &["اللہ"]) && self.is_one_of(last, &first))
    }

    /// Whether a listed name of several words starts here, which is no surname.
    fn known_nearby(&self, index: usize) -> bool {
        self.longest(
            index,
            Senses::PERSON.and(Senses::PLACE).and(Senses::ORGANISATION),
        )
        .is_some_and(|known| known.taken > 0)
    }

    /// Behind a title: a surname of the lists, or behind an honorific what no list knows.
    fn titled(&self, index: usize, title: Senses) -> Option<usize> {
        if !title.any(Senses::TITLE) || self.longest(index, Senses::TITLE).is_some() {
            return None;
        }
        if let Some(name) = self.longest(index, Senses::SURNAME)
            && name.taken == 0
            && !name.senses.any(Senses::COMMON.and(Senses::STOP))
        {
            let end = index + name.words;
            let second = self.language == Language::Persian
                && (self.is_nisba(end)
                    || self.whole(end).any(Senses::SURNAME)
                        && !self.whole(end).any(ORDINARY.and(Senses::GIVEN)));
            return Some(end + usize::from(second));
        }
        if !title.any(Senses::HONORIFIC) || !self.is_new(index) || self.is_defined(index) {
            return None;
        }
        let next = index + 1;
        let listed = self
            .longest(next, Senses::SURNAME)
            .filter(|name| name.taken == 0);
        Some(match listed {
            Some(name) => next + name.words,
            None if self.is_new(next) && !self.is_defined(next) => next + 1,
            None => next,
        })
    }

    /// Whether a Hebrew word carries the article, as no name behind a title does.
    fn is_defined(&self, index: usize) -> bool {
        self.language == Language::Hebrew
            && self.passage.letters(index).first() == letters::fold("ה").first()
    }

    /// Whether an Urdu subject of a verb ends before `index`.
    fn speaks(&self, index: usize) -> bool {
        self.language == Language::Urdu && self.is_one_of(index, &["نے"])
    }

    /// בן, בר, بن, van: a part of a name that never ends it.
    fn is_particle(&self, index: usize) -> bool {
        let particles: &[&str] = match self.language {
            Language::Hebrew => &["בן", "בר", "אבו", "אל", "ון", "דה", "א", "-"],
            Language::Persian => &["بن", "ابن", "ابو", "ال", "آل", "فون", "دو", "سید"],
            Language::Urdu => &["بن", "ابن", "ابو", "ال", "آل"],
            _ => &["de", "van", "von", "al", "bin", "ben", "-", "el"],
        };
        self.is_one_of(index, particles)
    }
}
