//! Names of the languages that have no trained model: Hebrew, Persian, Urdu, and English.
//!
//! ```text
//! listed      a place, an organisation, a person of whom much is written
//! placed      behind the head word of a place: میدان آزادی
//! organised   with the head word of an organisation: משרד הבריאות, پنجاب یونیورسٹی
//! person      a given name with what follows it, or what follows a title
//! ```
//!
//! The one idea: whatever is also an ordinary word of the language ([`Senses::COMMON`]) is a
//! name only where something beside it says so. Hebrew אור, Persian امید and Urdu نور open as
//! many sentences as they open names. Precision comes before recall.

use super::letters;
use super::lexicon::{Lexicon, Match, Senses};
use super::words::Passage;
use super::{EntityKind, Span};
use crate::article::Language;

/// Words of a person's name at most.
const LONGEST_PERSON: usize = 5;

/// What no unknown part of a name may be.
const ORDINARY: Senses = Senses::STOP
    .and(Senses::COMMON)
    .and(Senses::SPEECH)
    .and(Senses::TITLE)
    .and(Senses::PLACE_HEAD)
    .and(Senses::ORGANISATION_HEAD);

/// What a listed name must not be as well if its word alone is to be enough.
const AMBIGUOUS: Senses = Senses::STOP
    .and(Senses::COMMON)
    .and(Senses::SPEECH)
    .and(Senses::TITLE)
    .and(Senses::GIVEN);

/// The names in a passage of `text`, in order, not overlapping.
pub fn spans(text: &str, passage: &Passage, lexicon: &Lexicon) -> Vec<Span> {
    let reader = Reader {
        text,
        passage,
        lexicon,
        language: lexicon.language(),
    };
    let mut spans: Vec<Span> = Vec::new();
    let mut index = 0;
    while index < passage.len() {
        let found = reader.name_at(index);
        index = found.map_or(index + 1, |span| span.end);
        spans.extend(found);
    }
    spans
}

struct Reader<'a> {
    text: &'a str,
    passage: &'a Passage,
    lexicon: &'a Lexicon,
    language: Language,
}

impl Reader<'_> {
    /// The longest name that starts at `index`; of equally long ones the best attested.
    fn name_at(&self, index: usize) -> Option<Span> {
        if !self.passage.is_word(index) || !self.is_capital(index) {
            return None;
        }
        [
            self.person(index),
            self.organised(index),
            self.placed(index),
            self.listed(index),
        ]
        .into_iter()
        .flatten()
        .max_by_key(|span| span.end)
    }

    /// Whether a word is written as names are: with a capital, where the script has any.
    fn is_capital(&self, index: usize) -> bool {
        let word = self.passage.range(index, index + 1);
        let written = self.text.get(word.start..word.end).unwrap_or_default();
        written
            .chars()
            .next()
            .is_none_or(|first| !first.is_lowercase())
    }

    /// Whether a word is all capitals, as an abbreviation is.
    fn is_abbreviation(&self, index: usize) -> bool {
        let word = self.passage.range(index, index + 1);
        let written = self.text.get(word.start..word.end).unwrap_or_default();
        !written.chars().any(char::is_lowercase)
    }

    fn word(&self, index: usize) -> Senses {
        self.lexicon.word(self.passage, index)
    }

    /// What the word as it is written may be, nothing taken off.
    fn whole(&self, index: usize) -> Senses {
        self.lexicon.senses(self.passage.letters(index))
    }

    fn longest(&self, index: usize, wanted: Senses) -> Option<Match> {
        self.lexicon.longest(self.passage, index, wanted)
    }

    /// What the word before `index` may be.
    fn before(&self, index: usize) -> Senses {
        index
            .checked_sub(1)
            .map(|last| self.word(last))
            .unwrap_or_default()
    }

    /// What a title that ends before `index` is.
    fn title_before(&self, index: usize) -> Senses {
        (index.saturating_sub(5)..index)
            .filter_map(|start| {
                let title = self.longest(start, Senses::TITLE)?;
                (start + title.words == index).then_some(title.senses)
            })
            .fold(Senses::default(), Senses::and)
    }

    /// A word that the lexicon does not know in any reading: it may be a name.
    fn is_new(&self, index: usize) -> bool {
        let letters = self.passage.letters(index);
        let ordinary = ORDINARY.and(Senses::PLACE).and(Senses::ORGANISATION);
        self.passage.is_word(index)
            && self.is_capital(index)
            && letters.len() > 2
            && !self.word(index).any(ordinary)
            && self.longest(index, ordinary).is_none()
            && !self.is_inflected(letters)
            && !self.may_be_joined(letters)
    }

    /// Whether a Hebrew word may begin with what is written together with words: then it may be
    /// any of them.
    fn may_be_joined(&self, word: &[u8]) -> bool {
        let joined = ["ב", "ה", "ו", "כ", "ל", "מ", "ש"];
        self.language == Language::Hebrew
            && joined
                .iter()
                .any(|letter| word.starts_with(&letters::fold(letter)))
    }

    /// Whether a word has an ending that names do not have: a plural, a verb, an ezafe.
    fn is_inflected(&self, word: &[u8]) -> bool {
        let endings: &[&str] = match self.language {
            Language::Hebrew => &["ים", "ות", "יות", "יים", "תי", "נו"],
            Language::Persian => &["ها", "های", "هایی", "ترین", "شده", "کننده", "اند", "گی"],
            Language::Urdu => &["وں", "یں", "ئے", "ؤں", "ئیں"],
            _ => &[],
        };
        endings
            .iter()
            .any(|ending| word.ends_with(&letters::fold(ending)))
    }

    /// A place, organisation or well-known person of the lists.
    fn listed(&self, index: usize) -> Option<Span> {
        let wanted = Senses::PLACE.and(Senses::ORGANISATION).and(Senses::PERSON);
        let known = self.longest(index, wanted)?;
        let end = index + known.words;
        let before = self.before(index);
        let placed = before.any(Senses::PLACE_HEAD);
        let kind = if known.senses.any(Senses::PERSON) {
            // An airport, a street and a square bear the names of people.
            if placed {
                EntityKind::Place
            } else {
                EntityKind::Person
            }
        } else if known.senses.any(Senses::PLACE)
            && (!known.senses.any(Senses::ORGANISATION) || self.is_located(index, known))
        {
            // A town that a company or a club is named after, too.
            EntityKind::Place
        } else {
            EntityKind::Organisation
        };
        if !(index..end).all(|word| self.is_capital(word) || known.words > 2) {
            return None;
        }
        if self.is_in_title(index) {
            return None;
        }
        let alone = known.words == 1;
        if alone && kind != EntityKind::Person {
            // Behind a given name it is a surname.
            if before.any(Senses::GIVEN) && !before.any(Senses::COMMON) {
                return None;
            }
            let short = self.passage.letters(index).len() - known.taken < 3;
            if short && (known.taken > 0 || !self.is_abbreviation(index)) {
                return None;
            }
            let headed = placed && kind == EntityKind::Place
                || before.any(Senses::ORGANISATION_HEAD) && kind == EntityKind::Organisation;
            let ambiguous = known.senses.any(AMBIGUOUS);
            let sure = known.senses.any(Senses::WELL_KNOWN) || self.is_located(index, known);
            if !headed && (ambiguous || !sure) {
                return None;
            }
        }
        // Names of places have no article but their own, which is listed with them.
        let article = letters::fold("ה");
        let letters = self.passage.letters(index);
        if alone && known.taken > 0 && letters.get(known.taken - 1) == article.first() {
            return None;
        }
        // What is a word or a name as it stands has nothing to be taken off.
        let usual = AMBIGUOUS.and(Senses::SURNAME);
        if known.taken > 0 && alone && self.whole(index).any(usual) {
            return None;
        }
        // بانک مرکزی ایران: whose it is belongs to the name.
        let owner = (kind == EntityKind::Organisation && self.language == Language::Persian)
            .then(|| self.longest(end, Senses::PLACE))
            .flatten()
            .filter(|place| place.senses.any(Senses::WELL_KNOWN) && known.words > 1);
        Some(Span {
            kind,
            start: index,
            end: end + owner.map_or(0, |place| place.words),
            taken: Some(known.taken),
            identity: known.identity,
            certain: known.senses.any(Senses::WELL_KNOWN) || known.words > 1,
        })
    }

    /// Whether a word is a part of a title: חברת הכנסת is a member of the Knesset.
    fn is_in_title(&self, index: usize) -> bool {
        (index.saturating_sub(4)..index).any(|start| {
            self.longest(start, Senses::TITLE)
                .is_some_and(|title| start + title.words > index)
        })
    }

    /// Whether a small town stands where places stand: behind "in", "from" or "to".
    fn is_located(&self, index: usize, known: Match) -> bool {
        if self.passage.letters(index).len() - known.taken < 4 {
            return false;
        }
        let one_of = |at: usize, words: &[&str]| {
            words
                .iter()
                .any(|word| letters::fold(word) == self.passage.letters(at))
        };
        match self.language {
            Language::Hebrew => {
                known.taken > 0 && self.passage.letters(index).len() - known.taken > 4
            }
            Language::Persian => index > 0 && one_of(index - 1, &["در", "به", "از"]),
            Language::Urdu => one_of(index + 1, &["میں", "سے", "پہنچ"]),
            _ => index > 0 && one_of(index - 1, &["in", "from", "to", "near"]),
        }
    }

    /// An unknown word behind the head word of a place.
    fn placed(&self, index: usize) -> Option<Span> {
        let heads: &[&str] = match self.language {
            Language::Persian => &[
                "روستای",
                "شهرستان",
                "خیابان",
                "میدان",
                "ورزشگاه",
                "فرودگاه",
                "محله",
                "جزیره",
                "رودخانه",
                "شهرک",
            ],
            Language::Hebrew => &["קיבוץ", "מושב", "רחוב", "שדרות", "נהר"],
            Language::Urdu => &["ضلع", "تحصیل", "دریائے"],
            _ => &[],
        };
        let towns = ["پور", "آباد", "گڑھ", "نگر", "گنج", "کوٹ"];
        let named = |at: usize| {
            let name = Senses::GIVEN.and(Senses::SURNAME);
            self.is_new(at) || self.whole(at).any(name) && !self.whole(at).any(Senses::STOP)
        };
        if self.language == Language::Urdu && named(index) && self.is_one_of(index + 1, &towns) {
            return Some(Span {
                kind: EntityKind::Place,
                start: index,
                end: index + 2,
                taken: Some(0),
                identity: None,
                certain: false,
            });
        }
        let last = index.checked_sub(1)?;
        let head = self.passage.letters(last);
        let headed = heads.iter().any(|word| letters::fold(word) == head);
        (headed && self.is_new(index)).then_some(Span {
            kind: EntityKind::Place,
            start: index,
            end: index + 1,
            taken: Some(0),
            identity: None,
            certain: false,
        })
    }

    /// An organisation by its head word.
    fn organised(&self, index: usize) -> Option<Span> {
        let (end, taken) = match self.language {
            Language::Urdu => (self.urdu_organisation(index)?, 0),
            Language::Hebrew => self.hebrew_organisation(index)?,
            Language::Persian => (self.persian_organisation(index)?, 0),
            _ => (self.english_organisation(index)?, 0),
        };
        Some(Span {
            kind: EntityKind::Organisation,
            start: index,
            end,
            taken: Some(taken),
            identity: None,
            certain: false,
        })
    }

    fn is_one_of(&self, index: usize, words: &[&str]) -> bool {
        let letters = self.passage.letters(index);
        words.iter().any(|word| letters::fold(word) == letters)
    }

    /// A head in the construct state and what it belongs to: משרד הבריאות.
    fn hebrew_organisation(&self, index: usize) -> Option<(usize, usize)> {
        let head = self.longest(index, Senses::ORGANISATION_HEAD)?;
        let first = self.passage.letters(index);
        let article = letters::fold("ה");
        // A head with the article is no construct; a title may begin like a head.
        let definite = head.taken > 0 && first.get(head.taken - 1) == article.first();
        let title = self.longest(index, Senses::TITLE);
        if definite || title.is_some_and(|title| title.words > head.words) {
            return None;
        }
        let at = index + head.words;
        if let Some(name) = self.longest(at, Senses::PLACE.and(Senses::ORGANISATION))
            && name.taken == 0
        {
            return Some((at + name.words, head.taken));
        }
        let next = self.passage.letters(at);
        let of_the_state = [
            "משרד",
            "מפלגת",
            "ועדת",
            "רשות",
            "אוניברסיטת",
            "התאחדות",
            "איגוד",
            "מועצת",
            "משטרת",
        ];
        let stem = &first[head.taken.min(first.len())..];
        let strong = of_the_state.iter().any(|word| letters::fold(word) == stem);
        let with_article = next.len() > 3 && next.first() == article.first();
        let fits = strong && with_article && !self.word(at).any(Senses::STOP.and(Senses::SPEECH))
            || self.is_new(at);
        if !self.passage.is_word(at) || !fits {
            return None;
        }
        let also = self.passage.letters(at + 1);
        let joined = with_article && also.len() > 4 && also.starts_with(&letters::fold("וה"));
        Some((at + 1 + usize::from(joined), head.taken))
    }

    /// A head and what the ezafe joins to it: وزارت علوم, دانشگاه شیراز.
    fn persian_organisation(&self, index: usize) -> Option<usize> {
        let weak = [
            "تیم",
            "روزنامه",
            "گروه",
            "نیروی",
            "مجلس",
            "مرکز",
            "شبکه",
            "موزه",
            "دیوان",
            "ستاد",
            "ارتش",
            "سپاه",
            "دادگاه",
            "جبهه",
            "جنبش",
            "کانون",
        ];
        let head = self.longest(index, Senses::ORGANISATION_HEAD)?;
        if head.words == 1 && self.is_one_of(index, &weak) {
            return None;
        }
        let mut end = index + head.words;
        let state = self.is_one_of(index, &["وزارت", "کمیسیون"]);
        if let Some(name) = self.longest(end, Senses::PLACE.and(Senses::ORGANISATION)) {
            return Some(end + name.words);
        }
        let ends = Senses::STOP.and(Senses::SPEECH).and(Senses::TITLE);
        let joins = state && self.passage.is_word(end) && !self.word(end).any(ends);
        if !joins && !self.is_new(end) {
            return None;
        }
        end += 1;
        if let Some(place) = self.longest(end, Senses::PLACE) {
            end += place.words;
        }
        Some(end)
    }

    /// Urdu names of organisations end with their head, as in English; some begin with it:
    /// پنجاب یونیورسٹی, محکمہ آبپاشی, نیشنل کالج آف آرٹس.
    fn urdu_organisation(&self, index: usize) -> Option<usize> {
        let heads = [
            "یونیورسٹی",
            "پارٹی",
            "لیگ",
            "بینک",
            "کونسل",
            "کمیشن",
            "ہسپتال",
            "کالج",
            "کورٹ",
            "بورڈ",
            "گروپ",
            "کلب",
            "ایجنسی",
            "فاؤنڈیشن",
            "اسمبلی",
            "کمیٹی",
            "فیڈریشن",
            "ایسوسی",
            "اتھارٹی",
            "کارپوریشن",
            "انسٹیٹیوٹ",
            "بیورو",
            "ٹرسٹ",
            "موومنٹ",
        ];
        let part = |at: usize| {
            self.is_new(at)
                || self.word(at).any(
                    Senses::PLACE
                        .and(Senses::ORGANISATION)
                        .and(Senses::GIVEN)
                        .and(Senses::SURNAME),
                ) && !self.word(at).any(Senses::STOP.and(Senses::SPEECH))
                || self.is_one_of(
                    at,
                    &["نیشنل", "قومی", "مسلم", "پیپلز", "عوامی", "انٹرنیشنل"],
                )
        };
        let mut at = index;
        while at < index + 4 && part(at) && !self.is_one_of(at, &heads) {
            at += 1;
        }
        let of = |at: usize| self.is_one_of(at, &["آف"]);
        if at > index && self.is_one_of(at, &heads) {
            let mut end = at + 1;
            if of(end) && self.passage.is_word(end + 1) {
                end += 2;
            }
            return Some(end);
        }
        if self.is_one_of(index, &heads) && of(index + 1) && self.passage.is_word(index + 2) {
            return Some(index + 3);
        }
        let opens = self.is_one_of(index, &["محکمہ", "وزارت", "جمعیت"]);
        let next = index + 1;
        (opens && self.passage.is_word(next) && !self.word(next).any(Senses::STOP))
            .then_some(next + 1)
    }

    /// Ministry of Health, Haifa University.
    fn english_organisation(&self, index: usize) -> Option<usize> {
        if let Some(head) = self.longest(index, Senses::ORGANISATION_HEAD) {
            let mut end = index + head.words;
            while end < index + head.words + 3 && self.passage.is_word(end) && self.is_capital(end)
            {
                end += 1;
            }
            return (end > index + head.words).then_some(end);
        }
        let heads = [
            "university",
            "bank",
            "party",
            "institute",
            "ministry",
            "corporation",
        ];
        let mut at = index;
        while at < index + 3
            && self.passage.is_word(at)
            && self.is_capital(at)
            && !self.word(at).any(Senses::STOP.and(Senses::TITLE))
            && !self.is_one_of(at, &heads)
        {
            at += 1;
        }
        (at > index && self.is_one_of(at, &heads) && self.is_capital(at)).then_some(at + 1)
    }

    /// A person: a given name and what follows it, or what follows a title.
    fn person(&self, index: usize) -> Option<Span> {
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
            return self.titled(index, title).map(|end| span(end, 0, true));
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
        if !named || !full && given.senses.any(Senses::PLACE) {
            return None;
        }
        Some(span(end, given.taken, surname || titled && full))
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
            let listed = self
                .longest(place, Senses::SURNAME.and(Senses::GIVEN))
                .filter(|name| name.taken == 0 && self.is_capital(place));
            if let Some(name) = listed {
                let common = name.senses.any(Senses::COMMON.and(Senses::STOP));
                let family = name.senses.any(Senses::SURNAME);
                let stays = !common || family && !ambiguous && end == at;
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
            if !unknown || ambiguous || surname || new {
                break;
            }
            new = true;
            place += 1;
            end = place;
        }
        (end, surname)
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
            return Some(index + name.words);
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

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str, language: Language) -> Vec<(EntityKind, &str)> {
        let passage = Passage::of_text(text, 0);
        spans(text, &passage, Lexicon::of(language))
            .into_iter()
            .map(|span| (span.kind, passage.range(span.start, span.end).of(text)))
            .collect()
    }

    #[test]
    fn words_that_are_also_names_open_sentences() {
        for text in ["אור ראשון עלה על ההר", "שיר ישן נשמע מן הבית", "חיים טובים"]
        {
            assert!(named(text, Language::Hebrew).is_empty(), "{text}");
        }
        for text in ["تیم ملی فوتبال", "امید بزرگ مردم", "باران شدید بارید"]
        {
            assert!(named(text, Language::Persian).is_empty(), "{text}");
        }
        assert!(named("ہر طرف نور ہی نور تھا", Language::Urdu).is_empty());
    }

    #[test]
    fn us_is_a_place_in_capitals_alone() {
        assert!(named("They told us to wait", Language::English).is_empty());
        assert_eq!(
            named("The US said", Language::English),
            [(EntityKind::Place, "US")]
        );
    }

    #[test]
    fn an_ambiguous_given_name_needs_a_surname_or_a_title() {
        assert_eq!(
            named("אמר טל כהן בראיון", Language::Hebrew),
            [(EntityKind::Person, "טל כהן")]
        );
        assert!(named("טל כיסה את השדות", Language::Hebrew).is_empty());
    }

    #[test]
    fn head_words_make_organisations_in_each_languages_order() {
        assert_eq!(
            named("הודיע משרד הבריאות היום", Language::Hebrew),
            [(EntityKind::Organisation, "משרד הבריאות")]
        );
        assert_eq!(
            named("رئیس دانشگاه شیراز گفت", Language::Persian),
            [(EntityKind::Organisation, "دانشگاه شیراز")]
        );
        assert_eq!(
            named("نیشنل کالج آف آرٹس میں", Language::Urdu),
            [(EntityKind::Organisation, "نیشنل کالج آف آرٹس")]
        );
    }
}
