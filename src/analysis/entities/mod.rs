//! Entities: the people, places and organisations that an article speaks of.
//!
//! ```text
//! Block ─ words ─► Passage ─ recogniser or rules ─► Spans ─ consistency ─► Spans, the same all over the text ─ identity ─► Entity
//! ```
//!
//! [`words`] folds and parts the words. In Arabic [`recogniser`] finds names by a trained
//! [`model`]; in the other languages [`patterns`] finds them by what [`lexicon`] knows and by the
//! words that stand around names; [`consistency`] lets the whole text decide (a surname later in
//! the text is the person named in full before); [`identity`] puts mentions of one thing
//! together under one name, titles set aside, and links them to the [`places`] known in many
//! languages.
//!
//! The one idea: a mention covers whole written words (`وبلينكن`), because that is what the
//! reader sees and what corpora count; what belongs to the name (`بلينكن`) is said by the
//! entity's name.

pub mod chain;
mod consistency;
pub mod evidence;
pub mod features;
mod hashed;
mod identity;
pub mod letters;
pub mod lexicon;
mod memo;
mod mending;
pub mod model;
pub mod patterns;
pub mod places;
pub mod recogniser;
pub mod resources;
pub mod rules;
mod torn;
pub mod traits;
pub mod words;

pub use places::name_in;

use crate::article::{Article, Block, ByteRange, Language, Role};
use crate::text::script::language_of;
use lexicon::Lexicon;
use recogniser::Recogniser;
use serde::{Deserialize, Serialize};
use words::Passage;

/// What an entity is.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    /// A human being.
    #[default]
    Person,
    /// A country, city, region, sea, street, building.
    Place,
    /// A body of people: a state's organ, a party, a company, a club, a paper.
    Organisation,
}

/// A person, place or organisation and where the article names it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// Its name, as the article writes it at its fullest, clitics and titles off.
    pub name: String,
    /// What it is the same by in other articles: `place:US`, `person:انتوني بلينكن`.
    pub key: String,
    /// Title or role that stands before the name, as written: `وزير الخارجية الأمريكي`.
    pub role: Option<String>,
    /// Whether the evidence is good; others are shown as uncertain.
    pub certain: bool,
    /// Its mentions in the article's text, in order, whole words each.
    pub mentions: Vec<ByteRange>,
    /// What it is called in them, its [`name`](Self::name) first, then by first mention. The first
    /// has no mentions where the article writes a name in two pieces alone.
    pub forms: Vec<Form>,
}

/// One of the ways in which an article writes an entity's name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// As written, clitics and titles off.
    pub name: String,
    /// The mentions that are written so, in order.
    pub mentions: Vec<ByteRange>,
}

/// Words of one passage that name something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// What they name.
    pub kind: EntityKind,
    /// First word.
    pub start: usize,
    /// One past the last word.
    pub end: usize,
    /// How many letters of the first word are proclitics, where that is known.
    pub taken: Option<usize>,
    /// Which known place or organisation, where that is known.
    pub identity: Option<places::Identity>,
    /// Whether the evidence is good.
    pub certain: bool,
}

/// A passage with the names found in it.
#[derive(Debug, Clone)]
struct Tagged {
    passage: Passage,
    spans: Vec<Span>,
}

/// The entities of an article: those of its story, without related headlines, credits and
/// boilerplate. In the order of their first mention.
pub fn entities(article: &Article) -> Vec<Entity> {
    entities_by(article, Recogniser::of(language(article)))
}

/// The same by a recogniser of one's own, to measure it; by patterns without one.
pub fn entities_by(article: &Article, recogniser: Option<&Recogniser<'_>>) -> Vec<Entity> {
    let lexicon = Lexicon::of(language(article));
    let tagged = tag(article, lexicon, recogniser, article.story());
    identity::gather(&article.text, &tagged, lexicon)
}

/// The entities of a whole page: those of its story, as [`entities`] finds them, and those that
/// only the related headlines and credits around it name. Each in the order of their first
/// mention; the story's own names help to tell who is meant beside it.
pub fn entities_and_beside(article: &Article) -> (Vec<Entity>, Vec<Entity>) {
    let language = language(article);
    let lexicon = Lexicon::of(language);
    let recogniser = Recogniser::of(language);
    let mut tagged = tag(article, lexicon, recogniser, article.story());
    let story = identity::gather(&article.text, &tagged, lexicon);
    tagged.extend(tag(
        article,
        lexicon,
        recogniser,
        article
            .blocks
            .iter()
            .filter(|block| matches!(block.role, Role::Related | Role::Credit)),
    ));
    let in_story = |mention: &ByteRange| {
        let block = article.block_at(mention.start);
        block.is_some_and(|block| article.blocks[block].role.is_story())
    };
    let mut beside = identity::gather(&article.text, &tagged, lexicon);
    beside.retain(|entity| !entity.mentions.iter().any(in_story));
    (story, beside)
}

fn language(article: &Article) -> Language {
    match article.metadata.language {
        Language::Other => language_of(&article.text),
        language => language,
    }
}

/// The names in some blocks of an article, which decide together.
fn tag<'a>(
    article: &Article,
    lexicon: &Lexicon,
    recogniser: Option<&Recogniser<'_>>,
    blocks: impl Iterator<Item = &'a Block>,
) -> Vec<Tagged> {
    let passages: Vec<Passage> = blocks
        .map(|block| Passage::of_block(&article.text, block))
        .collect();
    let spans: Vec<Vec<Span>> = match recogniser {
        Some(recogniser) => {
            let mut spans = recogniser.spans(&passages);
            let dotted = consistency::dots_yeh(&article.text);
            for (passage, spans) in passages.iter().zip(&mut spans) {
                if dotted {
                    consistency::without_preposition(&article.text, passage, spans);
                    consistency::without_dotted(&article.text, passage, spans);
                }
                mending::mend(&article.text, passage, lexicon, spans);
                rules::add_ministries(passage, lexicon, spans);
            }
            spans
        }
        None => passages
            .iter()
            .map(|passage| patterns::spans(&article.text, passage, lexicon))
            .collect(),
    };
    let mut tagged: Vec<Tagged> = passages
        .into_iter()
        .zip(spans)
        .map(|(passage, spans)| Tagged { passage, spans })
        .collect();
    if recogniser.is_some() {
        consistency::agree_on_kinds(&mut tagged, lexicon);
    }
    consistency::make_consistent(&mut tagged, lexicon);
    tagged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Metadata;

    fn of(text: &str, language: Language) -> Vec<Entity> {
        entities(&Article::of_paragraph(text, language))
    }

    fn find<'a>(entities: &'a [Entity], name: &str) -> &'a Entity {
        entities
            .iter()
            .find(|entity| entity.name == name)
            .unwrap_or_else(|| panic!("no {name} in {entities:#?}"))
    }

    #[test]
    fn a_verb_with_the_letters_of_a_name_is_told_by_its_dots() {
        let people = |text| -> Vec<String> {
            let found = of(text, Language::Arabic).into_iter();
            let people = found.filter(|entity| entity.kind == EntityKind::Person);
            people.map(|entity| entity.name).collect()
        };
        assert!(people("ويُحيي يوم التأسيس ذكرى الدولة في كل عام.").is_empty());
        assert_eq!(people("قال يحيى في المؤتمر إن العمل بدأ."), ["يحيى"]);
    }

    #[test]
    fn whoever_bears_the_surname_of_a_person_is_one() {
        let text = "يناشدون إيفانكا ترامب عبر إنستغرام. وقال الرئيس الأمريكي دونالد ترامب \
                    إن القانون لا يسمح بذلك. ويحث الالتماس إيفانكا ترامب على المساعدة.";
        let entities = of(text, Language::Arabic);
        let kind = find(&entities, "إيفانكا ترامب").kind;
        assert_eq!(kind, EntityKind::Person, "{entities:#?}");
    }

    #[test]
    fn a_surname_later_in_the_text_is_the_person_named_before() {
        let text = "وصل وزير الخارجية الأمريكي أنتوني بلينكن إلى الأردن. \
                    وقال بلينكن إن بلاده تدعم عمان. والتقى الملك ببلينكن وحده.";
        let entities = of(text, Language::Arabic);
        let person = find(&entities, "أنتوني بلينكن");
        assert_eq!(person.kind, EntityKind::Person);
        assert_eq!(person.mentions.len(), 3);
        assert_eq!(person.role.as_deref(), Some("وزير الخارجية الأمريكي"));
        assert_eq!(person.mentions[2].of(text), "ببلينكن");
    }

    #[test]
    fn what_the_model_passes_over_is_filled_in_from_lists() {
        let text = "أبحرت السفينة في بحر الصين الجنوبي، كما أعلنت وزارة الدفاع على موقعها.";
        let entities = of(text, Language::Arabic);
        find(&entities, "بحر الصين الجنوبي");
        find(&entities, "وزارة الدفاع");
        assert_eq!(entities.len(), 2, "{entities:#?}");
    }

    #[test]
    fn a_title_is_set_aside_from_the_name() {
        let text = "استقبل البابا فرانسيس وفدا من المؤمنين.";
        let entities = of(text, Language::Arabic);
        let pope = find(&entities, "فرانسيس");
        assert_eq!(pope.role.as_deref(), Some("البابا"));
    }

    #[test]
    fn a_name_torn_apart_by_a_quotation_is_one_person() {
        let text = "التقى الوفد رئيس الوزراء فوميو: \"هذه لحظة مهمة\". كيشيدا. \
                    وقال رئيس الوزراء كيشيدا إن بلاده ستساعد.";
        let entities = of(text, Language::Arabic);
        let person = find(&entities, "فوميو كيشيدا");
        assert_eq!(person.mentions.len(), 3, "{entities:#?}");
        assert_eq!(person.role.as_deref(), Some("رئيس الوزراء"));
    }

    #[test]
    fn a_role_begins_behind_the_person_named_before() {
        let text = "وصل وزير الخارجية الأمريكي أنتوني بلينكن إلى طوكيو. \
                    والتقى الوزير بلينكن ورئيس الوزراء فوميو كيشيدا في المطار.";
        let entities = of(text, Language::Arabic);
        let person = find(&entities, "فوميو كيشيدا");
        assert_eq!(person.role.as_deref(), Some("رئيس الوزراء"));
    }

    #[test]
    fn two_spellings_of_a_country_are_one_entity() {
        let text = "زار الوفد أمريكا ثم عاد من أميركا عبر الولايات المتحدة.";
        let entities = of(text, Language::Arabic);
        assert_eq!(entities.len(), 1);
        assert_eq!(entities[0].key, "place:US");
        assert_eq!(entities[0].mentions.len(), 3);
    }

    #[test]
    fn names_of_related_headlines_stand_beside_those_of_the_story() {
        let text = "البابا فرانسيس يزور فرنسا\nسقط المطر في فرنسا واليابان.";
        let cut = text.find('\n').unwrap() + 1;
        let block = |role, start, end| {
            Block::new(role, ByteRange::new(start, end), ByteRange::new(start, end))
        };
        let article = Article {
            metadata: Metadata {
                language: Language::Arabic,
                ..Metadata::default()
            },
            text: text.to_owned(),
            blocks: vec![
                block(Role::Related, 0, cut),
                block(Role::Paragraph, cut, text.len()),
            ],
            continuation: None,
        };
        let (story, beside) = entities_and_beside(&article);
        let keys: Vec<&str> = story.iter().map(|it| it.key.as_str()).collect();
        assert_eq!(keys, ["place:FR", "place:JP"]);
        assert_eq!(story, entities(&article));
        assert_eq!(beside.len(), 1, "{beside:#?}");
        assert_eq!(beside[0].name, "فرانسيس");
    }

    #[test]
    fn names_are_found_in_every_language() {
        let cases = [
            (
                Language::Hebrew,
                "שר הביטחון יואב גלנט נפגש בתל אביב עם נציגי האו\"ם.",
                ["יואב גלנט", "תל אביב", "האו\"ם"],
            ),
            (
                Language::Persian,
                "محمدجواد ظریف در تهران با نمایندگان سازمان ملل دیدار کرد.",
                ["محمدجواد ظریف", "تهران", "سازمان ملل"],
            ),
            (
                Language::Urdu,
                "وزیر اعظم شہباز شریف نے لاہور میں اقوام متحدہ کے وفد سے ملاقات کی۔",
                ["شہباز شریف", "لاہور", "اقوام متحدہ"],
            ),
            (
                Language::English,
                "Prime Minister Fumio Kishida met envoys of the United Nations in Tokyo.",
                ["Fumio Kishida", "Tokyo", "United Nations"],
            ),
        ];
        for (language, text, names) in cases {
            let entities = of(text, language);
            for name in names {
                find(&entities, name);
            }
            assert_eq!(entities.len(), names.len(), "{entities:#?}");
        }
    }

    #[test]
    fn text_without_words_has_no_entities() {
        for text in ["", " ", "12 34 … !", "\u{202e}\u{64b}\u{200d}", "و", "لل"] {
            assert!(of(text, Language::Arabic).is_empty());
        }
    }
}
