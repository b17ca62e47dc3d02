//! The whole article decides: what is named once in full is found again by its surname, and
//! what is certain in one place is found everywhere.

use super::lexicon::{Lexicon, Senses};
use super::recogniser::REACH;
use super::words::{Passage, stems};
use super::{EntityKind, Span, Tagged};
use std::collections::HashMap;

/// Letters of a surname that is looked for alone; shorter ones are words too often.
const LEAST_LETTERS: usize = 4;

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
            let surname = stems(passage.letters(index), lexicon.language()).find(|stem| {
                let full = surnames.get(stem.letters).filter(|_| !stem.article);
                full.is_some_and(|full| full.iter().any(|at| at.abs_diff(start + index) < REACH))
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

/// Takes the preposition على off the start of names: folded, it is the name علي. Where a text
/// never dots its final yeh, the two cannot be told apart and nothing is done.
pub(super) fn without_preposition(text: &str, passage: &Passage, spans: &mut Vec<Span>) {
    if !text.contains(" في ") {
        return;
    }
    for span in spans.iter_mut() {
        if passage.range(span.start, span.start + 1).of(text) == "على" {
            span.start += 1;
            span.taken = None;
        }
    }
    spans.retain(|span| span.start < span.end);
}

/// Last words of the full names of people that can stand for them, and where those names are:
/// numbers of words from the start of the text.
fn surnames(tagged: &[Tagged], lexicon: &Lexicon) -> HashMap<Vec<u8>, Vec<usize>> {
    let mut surnames: HashMap<Vec<u8>, Vec<usize>> = HashMap::new();
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
                let places = surnames.entry(last.to_vec()).or_default();
                places.push(start + span.end);
            }
        }
    }
    surnames
}
