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

mod organisations;
mod persons;
mod places;

use super::Span;
use super::letters;
use super::lexicon::{Lexicon, Match, Senses};
use super::words::{Passage, is_hebrew_proclitic};
use crate::article::Language;

/// What no unknown part of a name may be.
const ORDINARY: Senses = Senses::STOP
    .and(Senses::COMMON)
    .and(Senses::SPEECH)
    .and(Senses::TITLE)
    .and(Senses::FIELD)
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
            self.governed(index),
        ]
        .into_iter()
        .flatten()
        .max_by_key(|span| span.end)
    }

    /// Whether a word is written as names are: with a capital, where the script has any.
    fn is_capital(&self, index: usize) -> bool {
        self.written(index)
            .chars()
            .next()
            .is_none_or(|first| !first.is_lowercase())
    }

    /// Whether a word is all capitals, as an abbreviation is.
    fn is_abbreviation(&self, index: usize) -> bool {
        !self.written(index).chars().any(char::is_lowercase)
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

    /// What the longest title that ends before `index` is: گورنر جنرل is no جنرل.
    fn title_before(&self, index: usize) -> Senses {
        (index.saturating_sub(5)..index)
            .find_map(|start| {
                let title = self.longest(start, Senses::TITLE)?;
                (start + title.words == index).then_some(title.senses)
            })
            .unwrap_or_default()
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
            && !self.is_verb(index)
    }

    /// Whether a word is a verb, or the noun or participle that makes one with the word behind
    /// it: می‌کنند، استحصال کرد، شناخته شد, عطا کرتی.
    fn is_verb(&self, index: usize) -> bool {
        let helpers: &[&str] = match self.language {
            Language::Persian => &[
                "کرد",
                "کردند",
                "کرده",
                "کند",
                "کنند",
                "کنیم",
                "کنید",
                "کردن",
                "شد",
                "شدند",
                "شده",
                "شود",
                "شوند",
                "شدن",
                "یابد",
                "یابند",
                "یافت",
                "یافتند",
                "یافته",
                "دهد",
                "دهند",
                "گیرد",
                "گیرند",
                "خواهد",
                "خواهند",
                "نشد",
                "نکرد",
                "نکند",
                "نشود",
            ],
            Language::Urdu => &[
                "کرتا", "کرتے", "کرتی", "کرنا", "کرنے", "کرکے", "کریں", "کرے", "ہوتا", "ہوتے",
                "ہوتی", "ہوئی", "ہوئے", "ہونا", "ہونے",
            ],
            _ => return false,
        };
        let present = |at: usize| {
            self.language == Language::Persian
                && ["می\u{200c}", "نمی\u{200c}"]
                    .iter()
                    .any(|prefix| self.written(at).starts_with(prefix))
        };
        let past = ["دند", "تند"]
            .iter()
            .any(|ending| letters::end_with(self.passage.letters(index), ending));
        let helped = self.is_one_of(index + 1, helpers) || present(index + 1);
        self.language == Language::Persian && past || present(index) || helped
    }

    /// A word as it is written.
    fn written(&self, index: usize) -> &str {
        let word = self.passage.range(index, index + 1);
        self.text.get(word.start..word.end).unwrap_or_default()
    }

    /// Whether the word before `index` leaves open or has said which one is meant, so that no name
    /// follows the head word there: این میدان، یک حزب.
    fn is_determined(&self, index: usize) -> bool {
        let before: &[&str] = match self.language {
            Language::Persian => &[
                "این", "آن", "همین", "همان", "یک", "هر", "هیچ", "چند", "کدام",
            ],
            Language::Urdu => &["یہ", "وہ", "اس", "ایک", "ہر", "کوئی", "کسی"],
            _ => &[],
        };
        index > 0 && self.is_one_of(index - 1, before)
    }

    /// Whether a Hebrew word may begin with what is written together with words: then it may be
    /// any of them.
    fn may_be_joined(&self, word: &[u8]) -> bool {
        self.language == Language::Hebrew && word.first().copied().is_some_and(is_hebrew_proclitic)
    }

    /// Whether a word has an ending that names do not have: a plural, a verb, an ezafe.
    fn is_inflected(&self, word: &[u8]) -> bool {
        let endings: &[&str] = match self.language {
            Language::Hebrew => &["ים", "ות", "יות", "יים", "תי", "נו"],
            Language::Persian => &["ها", "های", "هایی", "ترین", "شده", "کننده", "اند", "گی"],
            Language::Urdu => &["وں", "یں", "ئے", "ؤں", "ئیں"],
            _ => &[],
        };
        endings.iter().any(|ending| letters::end_with(word, ending))
    }

    fn is_one_of(&self, index: usize, words: &[&str]) -> bool {
        let letters = self.passage.letters(index);
        words.iter().any(|word| letters::spell(letters, word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::entities::EntityKind;

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
    fn a_persian_verb_behind_a_stadium_is_no_place() {
        for text in ["همه در ورزشگاه بودند.", "بهترین بازیکن میدان شناخته شد."]
        {
            assert!(named(text, Language::Persian).is_empty(), "{text}");
        }
        assert_eq!(
            named("در ورزشگاه الثمامه بود", Language::Persian),
            [(EntityKind::Place, "الثمامه")]
        );
    }

    #[test]
    fn a_persian_organisation_ends_with_whose_it_is() {
        assert_eq!(
            named("تیم ملی بسکتبال ایران در مسابقات", Language::Persian),
            [(EntityKind::Organisation, "تیم ملی بسکتبال ایران")]
        );
        assert!(named("کتاب را به زبان فرانسه خواند", Language::Persian).is_empty());
    }

    #[test]
    fn a_persian_head_word_that_is_pointed_at_opens_no_name() {
        for text in [
            "گاز از این میدان استحصال شد",
            "این بانک جهت حمایت از صنایع ایجاد شود",
            "آنها در این جشنواره شرکت می‌کنند",
            "ما از طرف دانشگاه صحبت می‌کنیم",
            "یک حزب تمام نیست",
        ] {
            assert!(named(text, Language::Persian).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_persian_organisation_is_named_by_all_its_fields() {
        for (text, name) in [
            (
                "دبیر سازمان گسترش و نوسازی صنایع ایران گفت",
                "سازمان گسترش و نوسازی صنایع ایران",
            ),
            (
                "وزارت ارتباطات و حمل و نقل تایلند افزود",
                "وزارت ارتباطات و حمل و نقل تایلند",
            ),
            ("سازمان ملل متحد خواستار آزادی او شد", "سازمان ملل متحد"),
        ] {
            assert_eq!(
                named(text, Language::Persian),
                [(EntityKind::Organisation, name)]
            );
        }
    }

    #[test]
    fn a_persian_name_has_its_descent_before_it_and_its_town_behind() {
        for (text, name) in [
            ("پیام آقای سید محمد خاتمی را", "سید محمد خاتمی"),
            ("آیت‌الله هاشمی شاهرودی گفت", "هاشمی شاهرودی"),
            ("جناب آقای شرودر اصلا بدون این", "شرودر"),
        ] {
            assert_eq!(named(text, Language::Persian), [(EntityKind::Person, name)]);
        }
        assert!(named("از بزرگراه شهید کلانتری گذشت", Language::Persian).is_empty());
        assert!(named("کار گروه هنری سایه", Language::Persian).is_empty());
    }

    #[test]
    fn a_province_is_told_from_the_town_of_its_name() {
        assert_eq!(
            named("در استان قم باران بارید", Language::Persian),
            [(EntityKind::Place, "استان قم")]
        );
        assert!(named("قهرمانی جوانان آسیا", Language::Persian).is_empty());
    }

    #[test]
    fn urdu_words_of_everyday_are_parts_of_no_name() {
        for text in [
            "دل کو بے چین کر دیا",
            "جہاں بھی مسلمان آباد ہیں",
            "اس کو نام عطا کرتی ہے",
            "وہ گورنر جنرل مقرر ہوئے",
            "گرلز کالج میں کلاسیں",
            "اے پی آر اے ایک تنظیم تھی",
            "اکبر کا بنوایا جہانگیر محل",
            "نریندر مودی اسٹیڈیم میں",
        ] {
            assert!(named(text, Language::Urdu).is_empty(), "{text}");
        }
    }

    #[test]
    fn an_urdu_name_is_one_with_its_rank_and_its_second_half() {
        for name in [
            "چودھری سرور عباس",
            "ولی اللہ طارق",
            "محمود خان یوسف زئی",
            "محمد صادق شیروانی",
        ] {
            let text = format!("صدر {name} نے کہا");
            assert_eq!(named(&text, Language::Urdu), [(EntityKind::Person, name)]);
        }
    }

    #[test]
    fn a_hebrew_organisation_takes_in_its_adjectives() {
        for name in ["איגוד הפועלים החקלאיים", "ארגון נפגעי המשכנתאות"]
        {
            let text = format!("מזכיר {name} אמר");
            assert_eq!(
                named(&text, Language::Hebrew),
                [(EntityKind::Organisation, name)]
            );
        }
        assert!(named("הלוויין סבב את כדור הארץ", Language::Hebrew).is_empty());
        assert_eq!(
            named("כך כתב \"הארץ\" אתמול", Language::Hebrew),
            [(EntityKind::Organisation, "הארץ")]
        );
        assert!(named("לצמצום הזרים ולהכנסת עולים", Language::Hebrew).is_empty());
    }

    #[test]
    fn an_urdu_name_goes_on_with_the_tribe() {
        assert_eq!(
            named("صدر خلیل احمد خان دریشک نے کہا", Language::Urdu),
            [(EntityKind::Person, "خلیل احمد خان دریشک")]
        );
        assert_eq!(
            named("وہ احمد پور شرقیہ میں ہیں", Language::Urdu),
            [(EntityKind::Place, "احمد پور شرقیہ")]
        );
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
