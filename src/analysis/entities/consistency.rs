//! The whole article decides: what is named once in full is found again by its surname, and
//! what is certain in one place is found everywhere.

use super::lexicon::{Lexicon, Ready, Senses, hash};
use super::recogniser::REACH;
use super::resources::Resources;
use super::words::{Passage, stems};
use super::{EntityKind, Span, Tagged};
use std::collections::{HashMap, HashSet};
use std::hash::BuildHasherDefault;

/// Letters of a surname that is looked for alone; shorter ones are words too often.
const LEAST_LETTERS: usize = 4;

/// Surnames, by their hash, and where they are.
type Surnames = HashMap<u64, Vec<usize>, BuildHasherDefault<Ready>>;

/// Makes people of the unlisted places and organisations that have the very name of a person
/// elsewhere in the article, if it is a person's more often than not, and of the uncertain
/// organisations that are called by a given name and the surname of such a person: the model
/// has decided sentence by sentence.
pub(super) fn agree_on_kinds(tagged: &mut [Tagged], lexicon: &Lexicon) {
    let mut counts: HashMap<Vec<u8>, [usize; 2]> = HashMap::new();
    let mut surnames: HashSet<Vec<u8>> = HashSet::new();
    for Tagged { passage, spans } in tagged.iter() {
        for span in spans {
            let is_person = span.kind == EntityKind::Person;
            let count = counts.entry(bare(passage, span)).or_default();
            count[usize::from(!is_person)] += 1;
            let last = passage.letters(span.end - 1);
            if is_person && last.len() >= LEAST_LETTERS {
                surnames.insert(last.to_vec());
            }
        }
    }
    let known = Senses::PLACE.and(Senses::ORGANISATION);
    counts.retain(|name, [people, others]| {
        *others > 0 && people >= others && !lexicon.senses(name).any(known)
    });
    let resources = Resources::arabic();
    for Tagged { passage, spans } in tagged {
        for span in spans {
            let is_relative = span.kind == EntityKind::Organisation
                && !span.certain
                && span.end == span.start + 2
                && resources.is_personal(passage.letters(span.start))
                && surnames.contains(passage.letters(span.end - 1));
            let is_known = span.identity.is_some() || span.kind == EntityKind::Person;
            if is_relative || !is_known && counts.contains_key(&bare(passage, span)) {
                span.kind = EntityKind::Person;
            }
        }
    }
}

/// The letters of a name, those off that the model took off.
fn bare(passage: &Passage, span: &Span) -> Vec<u8> {
    let mut name = passage.joined(span.start, span.end);
    name.drain(..span.taken.unwrap_or_default().min(name.len()));
    name
}

/// Adds mentions that only the rest of the article makes certain: surnames of people named in
/// full.
pub(super) fn make_consistent(tagged: &mut [Tagged], lexicon: &Lexicon) {
    let surnames = surnames(tagged, lexicon);
    if surnames.is_empty() {
        return;
    }
    let mut first = 0;
    for Tagged { passage, spans } in tagged {
        let start = first;
        first += passage.len();
        let mut more: Vec<Span> = Vec::new();
        let mut next = 0;
        for index in 0..passage.len() {
            while spans.get(next).is_some_and(|span| span.end <= index) {
                next += 1;
            }
            let inside = spans.get(next).is_some_and(|span| span.start <= index);
            if inside || !passage.is_word(index) {
                continue;
            }
            let word = passage.letters(index);
            if word.len() < LEAST_LETTERS {
                continue;
            }
            let surname = stems(word, lexicon.language()).find(|stem| {
                let full = surnames.get(&hash(stem.letters)).filter(|_| !stem.article);
                full.is_some_and(|full| is_near(full, start + index))
            });
            if let Some(surname) = surname {
                more.push(Span {
                    kind: EntityKind::Person,
                    start: index,
                    end: index + 1,
                    taken: Some(surname.taken),
                    identity: None,
                    certain: true,
                });
            }
        }
        if !more.is_empty() {
            spans.append(&mut more);
            spans.sort_by_key(|span| span.start);
        }
    }
}

/// Whether any of `places`, which are in order, is within reach of a word.
fn is_near(places: &[usize], word: usize) -> bool {
    let behind = places.partition_point(|place| *place <= word.saturating_sub(REACH));
    places
        .get(behind)
        .is_some_and(|place| place.abs_diff(word) < REACH)
}

/// Whether a text dots its final yeh: where it never does, على and علي cannot be told apart.
pub(super) fn dots_yeh(text: &str) -> bool {
    text.contains(" في ")
}

/// Takes the preposition على off the start of names: folded, it is the name علي.
pub(super) fn without_preposition(text: &str, passage: &Passage, spans: &mut Vec<Span>) {
    for span in spans.iter_mut() {
        if passage.range(span.start, span.start + 1).of(text) == "على" {
            span.start += 1;
            span.taken = None;
        }
    }
    spans.retain(|span| span.start < span.end);
}

/// Given names that end with an alef without dots; dotted they are other words: يحيي "gives life",
/// نهي "a ban".
const UNDOTTED: [&str; 9] = [
    "يحيى", "منى", "نهى", "هدى", "ليلى", "سلمى", "ضحى", "بشرى", "يسرى",
];

/// Takes out the people whose whole name is such a name, but with the dots of another word.
pub(super) fn without_dotted(text: &str, passage: &Passage, spans: &mut Vec<Span>) {
    spans.retain(|span| {
        let is_mark = |letter| matches!(letter, '\u{64b}'..='\u{652}' | '\u{640}');
        let written = passage.range(span.start, span.end).of(text);
        let written = written.replace(is_mark, "");
        let bare = written.trim_start_matches(['و', 'ف']);
        let Some(bare) = bare.strip_suffix('ي') else {
            return true;
        };
        let is_other = UNDOTTED
            .iter()
            .any(|name| name.strip_suffix('ى') == Some(bare));
        span.kind != EntityKind::Person || !is_other
    });
}

/// Last words of the full names of people that can stand for them, and where those names are:
/// numbers of words from the start of the text.
fn surnames(tagged: &[Tagged], lexicon: &Lexicon) -> Surnames {
    let mut surnames = Surnames::default();
    let mut first = 0;
    for Tagged { passage, spans } in tagged {
        let start = first;
        first += passage.len();
        for span in spans {
            if span.kind != EntityKind::Person || span.end - span.start < 2 {
                continue;
            }
            let last = passage.letters(span.end - 1);
            let common = lexicon.senses(last).any(
                Senses::STOP
                    .and(Senses::PLACE)
                    .and(Senses::TITLE)
                    .and(Senses::GIVEN)
                    .and(Senses::SPEECH)
                    .and(Senses::COMMON)
                    .and(Senses::PLACE_HEAD)
                    .and(Senses::ORGANISATION_HEAD),
            );
            if last.len() >= LEAST_LETTERS && !common {
                let places = surnames.entry(hash(last)).or_default();
                places.push(start + span.end);
            }
        }
    }
    surnames
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Language;

    #[test]
    fn a_full_name_reaches_as_far_before_it_as_behind() {
        let places = [10, 5_000, 9_000];
        let near = |word| is_near(&places, word);
        assert!(near(0) && near(10) && near(9 + REACH));
        assert!(!near(10 + REACH) && !near(5_000 - REACH));
        assert!(near(5_001 - REACH) && near(8_999 + REACH));
        assert!(!near(9_000 + REACH));
    }

    #[test]
    fn one_unlisted_name_is_no_place_here_and_a_person_there() {
        let span = |kind, word| Span {
            kind,
            start: word,
            end: word + 1,
            taken: Some(0),
            identity: None,
            certain: true,
        };
        let kinds = |text: &str| -> Vec<EntityKind> {
            let spans = vec![span(EntityKind::Place, 0), span(EntityKind::Person, 2)];
            let passage = Passage::of_text(text, 0);
            let mut tagged = [Tagged { passage, spans }];
            agree_on_kinds(&mut tagged, Lexicon::of(Language::Arabic));
            let [Tagged { spans, .. }] = tagged;
            spans.iter().map(|span| span.kind).collect()
        };
        assert_eq!(kinds("غلاسنر قال غلاسنر"), [EntityKind::Person; 2]);
        let both = [EntityKind::Place, EntityKind::Person];
        assert_eq!(kinds("باريس قالت باريس"), both);
    }
}
