//! Organisations by their head words, in each language's order.

use super::Reader;
use crate::analysis::entities::letters;
use crate::analysis::entities::lexicon::Senses;
use crate::analysis::entities::{EntityKind, Span};
use crate::article::Language;

/// Words between the head of a Persian organisation's name and the place that ends it, at most.
const LONGEST_DESCENT: usize = 5;

impl Reader<'_> {
    /// An organisation by its head word.
    pub(super) fn organised(&self, index: usize) -> Option<Span> {
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
        let strong = of_the_state.iter().any(|word| letters::spell(stem, word));
        let with_article = next.len() > 3 && next.first() == article.first();
        let fits = strong && with_article && !self.word(at).any(Senses::STOP.and(Senses::SPEECH))
            || self.is_new(at);
        if !self.passage.is_word(at) || !fits {
            return None;
        }
        let mut end = at + 1;
        // ארגון נפגעי המשכנתאות: whose they are.
        let of = letters::end_with(next, "י") && self.is_definite_noun(end);
        end += usize::from(of);
        let also = self.passage.letters(end);
        let joined = with_article && also.len() > 4 && also.starts_with(&letters::fold("וה"));
        end += usize::from(joined);
        while (with_article || of) && end < at + LONGEST_DESCENT && self.is_definite_adjective(end)
        {
            end += 1;
        }
        Some((end, head.taken))
    }

    /// A Hebrew word with the article that may be a noun.
    fn is_definite_noun(&self, index: usize) -> bool {
        let word = self.passage.letters(index);
        word.len() > 3
            && word.first() == letters::fold("ה").first()
            && !self.whole(index).any(Senses::STOP.and(Senses::SPEECH))
    }

    /// A Hebrew word with the article and the ending of an adjective: החקלאיים, הצרפתי.
    fn is_definite_adjective(&self, index: usize) -> bool {
        let word = self.passage.letters(index);
        self.is_definite_noun(index)
            && ["יים", "יות", "ית", "י"]
                .iter()
                .any(|ending| letters::end_with(word, ending))
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
            "دولت",
            "رادیو",
            "سفارت",
            "دادگستری",
            "پلیس",
            "بورس",
            "باشگاه",
        ];
        let head = self.longest(index, Senses::ORGANISATION_HEAD)?;
        // A known name is whole: سازمان ملل متحد خواستار آزادی.
        let known = self.longest(index, Senses::ORGANISATION);
        let whole = known.is_some_and(|known| known.words > head.words);
        if whole || self.is_determined(index) || self.is_verb(index) {
            return None;
        }
        if let Some(end) = self.persian_owner(index + head.words) {
            return Some(end);
        }
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
        let fields = self.fields(end, false);
        let called =
            fields > end + 1 || fields > end && self.is_one_of(index, &["سازمان", "بنیاد"]);
        if joins || self.is_new(end) {
            end = self.fields(end + 1, true);
        } else if called {
            end = fields;
        } else {
            return None;
        }
        // Two fields of one ministry: وزارت علوم و تحقیقات.
        let ends = ends.and(Senses::ORGANISATION_HEAD);
        if state
            && self.is_one_of(end, &["و"])
            && self.passage.is_word(end + 1)
            && !self.word(end + 1).any(ends)
        {
            end += 2;
        }
        let governed = usize::from(self.is_one_of(end, &["استان", "شهرستان", "شهر"]));
        if let Some(place) = self.longest(end + governed, Senses::PLACE) {
            end += governed + place.words;
        }
        Some(end)
    }

    /// Where the words end that say from `at` on what an organisation is for: گسترش و نوسازی صنایع.
    /// Behind the first word of the name they may begin with "and".
    fn fields(&self, at: usize, joined: bool) -> usize {
        let is_field = |at: usize| self.whole(at).any(Senses::FIELD);
        let mut end = at;
        while end < at + LONGEST_DESCENT + 2 {
            if is_field(end) {
                end += 1;
            } else if (joined || end > at) && self.is_one_of(end, &["و"]) && is_field(end + 1) {
                end += 2;
            } else {
                break;
            }
        }
        end
    }

    /// Where the name ends whose owner is a country or a town a few words behind the head, which
    /// ezafes join: تیم ملی بسکتبال ایران.
    fn persian_owner(&self, behind: usize) -> Option<usize> {
        let ends = Senses::STOP
            .and(Senses::SPEECH)
            .and(Senses::TITLE)
            .and(Senses::PLACE_HEAD)
            .and(Senses::ORGANISATION_HEAD)
            .and(Senses::GIVEN);
        for at in behind..behind + LONGEST_DESCENT {
            let known = Senses::PLACE.and(Senses::WELL_KNOWN);
            if let Some(place) = self.longest(at, known)
                && place.senses.any(Senses::PLACE)
                && !place.senses.any(Senses::FIELD)
                && place.taken == 0
            {
                return Some(at + place.words);
            }
            let word = self.word(at);
            let ordinary = word.any(Senses::COMMON) && !word.any(Senses::FIELD);
            if !self.passage.is_word(at) || word.any(ends) || ordinary {
                return None;
            }
        }
        None
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
        if self.is_determined(index) {
            return None;
        }
        let mut at = index;
        while at < index + 4 && part(at) && !self.is_one_of(at, &heads) {
            at += 1;
        }
        let of = |at: usize| self.is_one_of(at, &["آف"]);
        if at > index && self.is_one_of(at, &heads) {
            // The second word of ایسوسی ایشن.
            let mut end = at + 1 + usize::from(self.is_one_of(at + 1, &["ایشن"]));
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
}
