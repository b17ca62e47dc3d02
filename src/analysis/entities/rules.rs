//! Names that a trained model passes over: places and organisations that the lists are sure of,
//! and ministries.
//!
//! Precision first: a listed name that is also a common word is left to the model.

use super::letters;
use super::lexicon::{Lexicon, Senses};
use super::places::Identity;
use super::resources::Resources;
use super::words::{Passage, restored, stems};
use super::{EntityKind, Span};
use std::collections::HashSet;

/// Probabilities that a listed place and a listed organisation is no name up to which it is
/// taken for one. Places are what their lists say; organisations share their names with much,
/// unless the name is a known one of several words.
const DOUBT: [f32; 2] = [0.999, 0.9];
const KNOWN_DOUBT: f32 = 0.99;

/// Words of a ministry's name at most.
const LONGEST_MINISTRY: usize = 7;

/// What a model says of the words of a passage.
#[derive(Debug, Clone, Copy)]
pub struct Hints<'a> {
    /// How likely each is part of no name.
    pub outside: &'a [f32],
    /// Whether the name of a known place or organisation may start with it.
    pub opens: &'a [bool],
    /// The known organisations that the article names for sure.
    pub named: &'a HashSet<Identity>,
}

/// The known organisations among the names of a passage.
pub fn named(
    passage: &Passage,
    lexicon: &Lexicon,
    spans: &[Span],
) -> impl Iterator<Item = Identity> {
    spans
        .iter()
        .filter(|span| span.kind == EntityKind::Organisation)
        .filter_map(|span| identity(passage, lexicon, span))
}

/// Adds to the names that a model found the listed places and organisations that it passed over.
/// An organisation that the article [names](Hints::named) for sure is found everywhere in it.
/// Where a word is [outside](Hints::outside) of names with more than [`DOUBT`], the model is
/// believed, unless the name is that of a well-known place in several
/// words. Such a name also takes the place of shorter ones inside it (الصين in بحر الصين الجنوبي).
pub fn add_listed(passage: &Passage, lexicon: &Lexicon, hints: Hints<'_>, spans: &mut Vec<Span>) {
    let is_place = |span: &Span| span.kind == EntityKind::Place;
    let known = |span: &Span| span.identity.is_some() && span.end > span.start + 1;
    let is_named = |span: &Span| {
        span.identity
            .is_some_and(|identity| hints.named.contains(&identity))
    };
    let doubtful = |span: &Span| {
        let doubt = match (is_place(span), known(span)) {
            (true, false) => DOUBT[0],
            (false, false) => DOUBT[1],
            (false, true) if is_named(span) || is_group(passage, lexicon, span) => 1.0,
            (false, true) => KNOWN_DOUBT,
            (true, true) => 1.0,
        };
        hints
            .outside
            .get(span.start..span.end)
            .is_some_and(|outside| outside.iter().any(|&outside| outside <= doubt))
    };
    let found = spans.clone();
    add(passage, spans, |index| {
        let opens = hints.opens.get(index).copied().unwrap_or_default();
        opens
            .then(|| listed(passage, lexicon, index))
            .flatten()
            .filter(|span| span.certain && !is_word_too(passage, lexicon, span))
            .filter(doubtful)
            .filter(|span| !is_named_shorter(passage, lexicon, span, &found))
    });
}

/// Whether the model found the same thing by a shorter name inside a listed one: غزة in قطاع غزة.
/// What belongs to the name is for the model to say.
fn is_named_shorter(passage: &Passage, lexicon: &Lexicon, listed: &Span, found: &[Span]) -> bool {
    found
        .iter()
        .filter(|span| listed.start <= span.start && span.end <= listed.end)
        .any(|span| {
            identity(passage, lexicon, span)
                .is_some_and(|identity| Some(identity) == listed.identity)
        })
}

/// Whether a listed name is that of a group of states, like مجموعة السبع, which the model's corpus
/// leaves out.
fn is_group(passage: &Passage, lexicon: &Lexicon, span: &Span) -> bool {
    stems(passage.letters(span.start), lexicon.language())
        .any(|stem| letters::spell(stem.letters, "مجموعة"))
}

/// Which place or organisation has just these words for a name, proclitics off.
fn identity(passage: &Passage, lexicon: &Lexicon, span: &Span) -> Option<Identity> {
    stems(passage.letters(span.start), lexicon.language()).find_map(|stem| {
        let mut name = restored(stem).into_owned();
        for index in span.start + 1..span.end {
            name.push(letters::GAP);
            name.extend_from_slice(passage.letters(index));
        }
        lexicon.identity(&name)
    })
}

/// Adds the ministries, which the model's corpus does not count as names.
pub fn add_ministries(passage: &Passage, lexicon: &Lexicon, spans: &mut Vec<Span>) {
    add(passage, spans, |index| ministry(passage, lexicon, index));
}

/// Adds the names that `find` finds at words that are part of no name yet, or that are longer
/// than the names in their way.
fn add(passage: &Passage, spans: &mut Vec<Span>, find: impl Fn(usize) -> Option<Span>) {
    let mut more: Vec<Span> = Vec::new();
    let mut index = 0;
    while index < passage.len() {
        let found = passage
            .is_word(index)
            .then(|| find(index))
            .flatten()
            .filter(|span| {
                spans
                    .iter()
                    .filter(|other| other.start < span.end && span.start < other.end)
                    .all(|other| {
                        let inside = span.start <= other.start && other.end <= span.end;
                        inside && other.end - other.start < span.end - span.start
                    })
            });
        index = match found {
            Some(span) => {
                more.push(span);
                span.end
            }
            None => index + 1,
        };
    }
    if !more.is_empty() {
        spans.retain(|span| {
            more.iter()
                .all(|other| span.end <= other.start || other.end <= span.start)
        });
        spans.append(&mut more);
        spans.sort_by_key(|span| span.start);
    }
}

/// Whether a listed name of one word is as likely the word: مدينة, فتح, الفرنسية.
fn is_word_too(passage: &Passage, lexicon: &Lexicon, span: &Span) -> bool {
    let heads = Senses::PLACE_HEAD
        .and(Senses::ORGANISATION_HEAD)
        .and(Senses::SPEECH);
    let word = passage.letters(span.start);
    let headed = stems(word, lexicon.language()).any(|stem| match stem.letters {
        [letters::ALEF, letters::LAM, rest @ ..] => lexicon.senses(rest).any(heads),
        _ => false,
    });
    let common = lexicon.word(passage, span.start).any(Senses::COMMON)
        && !before(passage, lexicon, span.start).any(Senses::PLACE_HEAD);
    let short = word.len() - span.taken.unwrap_or_default().min(word.len()) < 4;
    span.end == span.start + 1
        && (lexicon.word(passage, span.start).any(heads)
            || common
            || headed
            || (span.kind == EntityKind::Organisation
                && (short || Resources::arabic().is_nationality(word))))
}

/// وزارة الخارجية، وزارة التعليم العالي والبحث العلمي، وزارة الدفاع الأمريكية
fn ministry(passage: &Passage, lexicon: &Lexicon, index: usize) -> Option<Span> {
    let (head, state) = ("وزارة", Senses::STOP);
    let word = passage.letters(index);
    if !letters::end_with(word, head) {
        return None;
    }
    let taken = stems(word, lexicon.language())
        .find(|stem| letters::spell(stem.letters, head) && !stem.article)?
        .taken;
    let resources = Resources::arabic();
    let mut end = index + 1;
    while end < index + LONGEST_MINISTRY && passage.is_word(end) {
        let word = passage.letters(end);
        let first = end == index + 1;
        let nation = !first && resources.is_nationality(word);
        let joined = !first && word.first() == Some(&letters::WAW);
        // Shorter words are verbs and pronouns with the letters of one: ألقى، التي.
        let adjective =
            word.len() > 5 && matches!(word, [.., letters::YEH] | [.., letters::YEH, letters::HEH]);
        let fits = is_definite(word) && (first || joined || adjective);
        if !(fits || nation) || lexicon.senses(word).any(state) {
            break;
        }
        end += 1;
        if nation {
            break;
        }
    }
    (end > index + 1).then_some(Span {
        kind: EntityKind::Organisation,
        start: index,
        end,
        taken: Some(taken),
        identity: None,
        certain: true,
    })
}

/// A listed place or organisation.
fn listed(passage: &Passage, lexicon: &Lexicon, index: usize) -> Option<Span> {
    let known = lexicon.longest(passage, index, Senses::PLACE.and(Senses::ORGANISATION))?;
    let kind = if known.senses.any(Senses::PLACE) {
        EntityKind::Place
    } else {
        EntityKind::Organisation
    };
    let alone = known.words == 1;
    // A given name before or behind makes a one-word place a person's surname.
    if alone && before(passage, lexicon, index).any(Senses::GIVEN) {
        return None;
    }
    let sure = known.senses.any(Senses::WELL_KNOWN)
        && !known
            .senses
            .any(Senses::GIVEN.and(Senses::STOP).and(Senses::TITLE));
    let placed = before(passage, lexicon, index).any(Senses::PLACE_HEAD);
    if alone && !sure && !placed {
        return None;
    }
    // What is left of a word when two letters are taken for proclitics may be anything.
    if alone && known.taken > 0 && passage.letters(index).len() - known.taken < 3 {
        return None;
    }
    Some(Span {
        kind,
        start: index,
        end: index + known.words,
        taken: Some(known.taken),
        identity: known.identity,
        certain: sure || known.words > 1,
    })
}

/// What the words before `index` may be: those of a title that ends there, and the last word.
fn before(passage: &Passage, lexicon: &Lexicon, index: usize) -> Senses {
    let Some(last) = index.checked_sub(1) else {
        return Senses::default();
    };
    let mut senses = lexicon.word(passage, last);
    for start in index.saturating_sub(4)..last {
        if let Some(title) = lexicon.longest(passage, start, Senses::TITLE)
            && start + title.words == index
        {
            senses = senses.and(Senses::TITLE);
        }
    }
    senses
}

/// Whether a word carries the Arabic article, melted or not.
pub fn is_definite(word: &[u8]) -> bool {
    use letters::{ALEF, BEH, FEH, KAF, LAM, WAW};
    let word = match word {
        [WAW | FEH, rest @ ..] => rest,
        word => word,
    };
    matches!(
        word,
        [LAM | ALEF, LAM, _, _, ..] | [BEH | KAF, ALEF, LAM, _, _, ..]
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Language;

    fn added(text: &str, outside: f32) -> Vec<String> {
        let passage = Passage::of_text(text, 0);
        let lexicon = Lexicon::of(Language::Arabic);
        let mut spans = Vec::new();
        let hints = Hints {
            outside: &vec![outside; passage.len()],
            opens: &vec![true; passage.len()],
            named: &HashSet::new(),
        };
        add_listed(&passage, lexicon, hints, &mut spans);
        add_ministries(&passage, lexicon, &mut spans);
        spans
            .iter()
            .map(|span| passage.range(span.start, span.end).of(text).to_owned())
            .collect()
    }

    #[test]
    fn a_listed_name_is_added_where_the_model_has_its_doubts() {
        assert_eq!(added("عاد الوفد من اليابان أمس", 0.4), ["اليابان"]);
        assert!(added("عاد الوفد من اليابان أمس", 1.0).is_empty());
    }

    #[test]
    fn a_listed_name_leaves_the_shorter_name_that_the_model_found_of_it() {
        let text = "توغل في قطاع غزة وفي بحر الصين الجنوبي";
        let passage = Passage::of_text(text, 0);
        let found = |start: usize| Span {
            kind: EntityKind::Place,
            start,
            end: start + 1,
            taken: Some(0),
            identity: None,
            certain: true,
        };
        let mut spans = vec![found(3), found(6)];
        let hints = Hints {
            outside: &vec![0.0; passage.len()],
            opens: &vec![true; passage.len()],
            named: &HashSet::new(),
        };
        let lexicon = Lexicon::of(Language::Arabic);
        add_listed(&passage, lexicon, hints, &mut spans);
        let names: Vec<&str> = spans
            .iter()
            .map(|span| passage.range(span.start, span.end).of(text))
            .collect();
        assert_eq!(names, ["غزة", "بحر الصين الجنوبي"]);
    }

    #[test]
    fn an_organisation_that_is_sure_in_one_place_is_found_everywhere() {
        let passage = Passage::of_text("عقد مجلس الأمن جلسة", 0);
        let lexicon = Lexicon::of(Language::Arabic);
        let council = Span {
            kind: EntityKind::Organisation,
            start: 1,
            end: 3,
            taken: Some(0),
            identity: None,
            certain: true,
        };
        let sure: HashSet<Identity> = named(&passage, lexicon, &[council]).collect();
        assert_eq!(sure.len(), 1);
        for (named, found) in [(&HashSet::new(), 0), (&sure, 1)] {
            let hints = Hints {
                outside: &[1.0; 4],
                opens: &[true; 4],
                named,
            };
            let mut spans = Vec::new();
            add_listed(&passage, lexicon, hints, &mut spans);
            assert_eq!(spans.len(), found);
        }
    }

    #[test]
    fn a_group_of_states_is_added_whatever_the_model_says() {
        assert_eq!(added("وزراء خارجية مجموعة السبع", 1.0), ["مجموعة السبع"]);
    }

    #[test]
    fn a_listed_name_leaves_the_shorter_one_that_it_begins_with() {
        let passage = Passage::of_text("عاد الحجاج من مكة المكرمة", 0);
        let mecca = Span {
            kind: EntityKind::Place,
            start: 3,
            end: 4,
            taken: Some(0),
            identity: None,
            certain: true,
        };
        let mut spans = vec![mecca];
        let lexicon = Lexicon::of(Language::Arabic);
        let hints = Hints {
            outside: &[0.0; 5],
            opens: &[true; 5],
            named: &HashSet::new(),
        };
        add_listed(&passage, lexicon, hints, &mut spans);
        assert_eq!(spans, [mecca]);
    }

    #[test]
    fn words_of_everyday_are_no_places_of_that_name() {
        assert!(added("فقدت بطاقة هوية في ضيق مالي", 0.5).is_empty());
        assert_eq!(added("عاد الوفد من دولة مالي أمس", 0.5), ["مالي"]);
    }

    #[test]
    fn the_city_is_no_city_of_that_name() {
        assert!(added("تجول في المدينة أمس", 0.0).is_empty());
    }

    #[test]
    fn a_ministry_is_added_whatever_the_model_says() {
        assert_eq!(added("أعلنت وزارة الخارجية ذلك", 1.0), ["وزارة الخارجية"]);
        for name in [
            "وزارة التعليم العالي والبحث العلمي",
            "وزارة الأمن الداخلي الأمريكية",
            "وزارة الشؤون الاجتماعية والعمل",
            "وزارة الاقتصاد والتجارة",
        ] {
            assert_eq!(added(&format!("أعلنت {name} القى كلمة"), 1.0), [name]);
        }
    }
}
