//! Names by lists and by the words that stand around names: a title before a person, a head
//! word before an organisation. Serves every language that has no trained model.
//!
//! Precision first: a name that is also a common word is taken only with a title, a verb of
//! saying or another name beside it.

use super::letters;
use super::lexicon::{Lexicon, Senses};
use super::resources::Resources;
use super::words::{Passage, stems};
use super::{EntityKind, Span};
use crate::article::Language;

/// Words of a person's name at most.
const LONGEST_PERSON: usize = 4;

/// The names in a passage, in order, not overlapping.
pub fn spans(passage: &Passage, lexicon: &Lexicon) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut index = 0;
    while index < passage.len() {
        let found = if passage.is_word(index) {
            listed(passage, lexicon, index)
                .into_iter()
                .chain(organisation(passage, lexicon, index))
                .chain(person(passage, lexicon, index))
                .max_by_key(|span| span.end)
        } else {
            None
        };
        match found {
            Some(span) => {
                index = span.end;
                spans.push(span);
            }
            None => index += 1,
        }
    }
    spans
}

/// Adds to the names that a model found the listed places and organisations that it passed over.
/// `outside` is the model's probability that a word is part of no name: where it is above
/// `doubt`, the model is believed, unless the name is a well-known one of several words. Such a
/// name also takes the place of shorter ones inside it (الصين in بحر الصين الجنوبي).
pub fn add_listed(
    passage: &Passage,
    lexicon: &Lexicon,
    outside: &[f32],
    doubt: f32,
    spans: &mut Vec<Span>,
) {
    let doubtful = |span: &Span| {
        outside
            .get(span.start..span.end)
            .is_some_and(|outside| outside.iter().any(|&outside| outside <= doubt))
    };
    let known = |span: &Span| span.identity.is_some() && span.end > span.start + 1;
    add(passage, spans, |index| {
        listed(passage, lexicon, index)
            .filter(|span| span.certain && !is_word_too(passage, lexicon, span))
            .filter(|span| known(span) || doubtful(span))
    });
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
    let short = word.len() - span.taken.unwrap_or_default().min(word.len()) < 4;
    span.end == span.start + 1
        && (lexicon.word(passage, span.start).any(heads)
            || (span.kind == EntityKind::Organisation
                && (short || Resources::arabic().is_nationality(word))))
}

/// وزارة الخارجية، وزارة التربية والتعليم، وزارة الدفاع الأمريكية
fn ministry(passage: &Passage, lexicon: &Lexicon, index: usize) -> Option<Span> {
    let (head, state) = (letters::fold("وزارة"), Senses::STOP);
    let taken = stems(passage.letters(index), lexicon.language())
        .find(|stem| stem.letters == head && !stem.article)?
        .taken;
    let resources = Resources::arabic();
    let mut end = index + 1;
    while end < index + 4 && passage.is_word(end) {
        let word = passage.letters(end);
        let joined = word.first() == Some(&letters::WAW) && is_definite(word);
        let first = end == index + 1 && is_definite(word);
        let nation = end > index + 1
            && (resources.is_nationality(word)
                || (is_definite(word) && word.ends_with(&[letters::YEH, letters::HEH])));
        if !(first || joined || nation) || lexicon.senses(word).any(state) {
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
pub fn listed(passage: &Passage, lexicon: &Lexicon, index: usize) -> Option<Span> {
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
    // Behind a Hebrew proclitic that could be part of a common word, only whole well-known names.
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

/// An organisation by its head word: وزارة الخارجية, אוניברסיטת חיפה, پنجاب یونیورسٹی.
fn organisation(passage: &Passage, lexicon: &Lexicon, index: usize) -> Option<Span> {
    let head = lexicon.longest(passage, index, Senses::ORGANISATION_HEAD)?;
    let mut end = index + head.words;
    let limit = end + 3;
    let joins = |at: usize| {
        passage.is_word(at)
            && !lexicon
                .word(passage, at)
                .any(Senses::STOP.and(Senses::SPEECH).and(Senses::TITLE))
    };
    match lexicon.language() {
        Language::Arabic => {
            while end < limit && joins(end) && is_definite(passage.letters(end)) {
                end += 1;
            }
        }
        Language::Hebrew | Language::Persian if joins(end) => {
            end += 1;
            if let Some(place) = lexicon.longest(passage, end, Senses::PLACE)
                && place.taken == 0
            {
                end += place.words;
            }
        }
        _ => {}
    }
    (end > index + head.words).then_some(Span {
        kind: EntityKind::Organisation,
        start: index,
        end,
        taken: Some(head.taken),
        identity: None,
        certain: false,
    })
}

/// A person: a given name and what follows it, or what follows a title.
fn person(passage: &Passage, lexicon: &Lexicon, index: usize) -> Option<Span> {
    let given = lexicon
        .longest(passage, index, Senses::GIVEN)
        .filter(|given| given.taken <= 1)?;
    let titled = before(passage, lexicon, index).any(Senses::TITLE);
    let mut end = index + given.words;
    while end < index + LONGEST_PERSON && continues_name(passage, lexicon, end) {
        let particle = is_particle(passage.letters(end));
        end += 1;
        let listed = lexicon.word(passage, end - 1).any(Senses::GIVEN);
        if !particle && !listed {
            break;
        }
    }
    let full = end > index + given.words;
    if !full && !titled {
        return None;
    }
    if lexicon
        .word(passage, index)
        .any(Senses::STOP.and(Senses::PLACE))
        && !titled
    {
        return None;
    }
    Some(Span {
        kind: EntityKind::Person,
        start: index,
        end,
        taken: Some(given.taken),
        identity: None,
        certain: titled || full,
    })
}

fn continues_name(passage: &Passage, lexicon: &Lexicon, at: usize) -> bool {
    let word = passage.letters(at);
    passage.is_word(at)
        && word.len() > 1
        && !lexicon.word(passage, at).any(
            Senses::STOP
                .and(Senses::SPEECH)
                .and(Senses::TITLE)
                .and(Senses::ORGANISATION_HEAD)
                .and(Senses::PLACE_HEAD),
        )
        && lexicon
            .longest(
                passage,
                at,
                Senses::PLACE.and(Senses::ORGANISATION).and(Senses::SPEECH),
            )
            .is_none()
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

/// بن, ابو, אבו, בן, van: a part of a name that never ends it.
fn is_particle(word: &[u8]) -> bool {
    [
        "بن", "ابن", "ابو", "بو", "ال", "ام", "عبد", "בן", "בר", "אבו", "אל", "de", "van", "von",
        "al", "bin", "ben",
    ]
    .iter()
    .any(|particle| letters::fold(particle) == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str, language: Language) -> Vec<(EntityKind, String)> {
        let passage = Passage::of_text(text, 0);
        spans(&passage, Lexicon::of(language))
            .into_iter()
            .map(|span| {
                (
                    span.kind,
                    passage.range(span.start, span.end).of(text).to_owned(),
                )
            })
            .collect()
    }

    #[test]
    fn a_head_word_opens_an_organisation() {
        assert_eq!(
            named("أعلنت وزارة الخارجية ذلك", Language::Arabic),
            [(EntityKind::Organisation, "وزارة الخارجية".to_owned())]
        );
    }

    #[test]
    fn a_place_behind_a_given_name_is_a_surname() {
        let found = named("قال أحمد مصر إنه", Language::Arabic);
        assert!(found.iter().all(|(kind, _)| *kind != EntityKind::Place));
    }
}
