//! What the model of Arabic names gets wrong in ways that can be told for sure: two names taken
//! for one, one name taken for two, and words that are no names by how they are written.

use super::letters::{ALEF, GAP, HEH, LAM, MEEM, WAW};
use super::lexicon::{Lexicon, Senses, hash};
use super::resources::Resources;
use super::rules::is_definite;
use super::words::{Passage, restored, stems};
use super::{EntityKind, Span};
use crate::article::Language;

/// The bits of the kinds of organisations in [`super::resources::KINDS`], and of those of places.
const ORGANISATION: u16 = 0b1111 << 9;
const PLACE: u16 = 0b1111 << 4;

/// Words of an organisation's name of which a list knows all.
const LONGEST: usize = 5;

/// The names of a passage of `text`, mended.
pub(super) fn mend(text: &str, passage: &Passage, lexicon: &Lexicon, spans: &mut Vec<Span>) {
    spans.retain(|span| is_name(text, passage, span));
    let found = std::mem::take(spans);
    spans.extend(
        found
            .into_iter()
            .flat_map(|span| parted(passage, lexicon, span)),
    );
    join(passage, spans);
}

/// Whether a name is written as one: not as an adverb (روسياً), nor as a sign.
fn is_name(text: &str, passage: &Passage, span: &Span) -> bool {
    let is_word = (span.start..span.end).any(|index| passage.is_word(index));
    if !is_word || span.end > span.start + 1 || span.kind == EntityKind::Person {
        return is_word;
    }
    let written = passage.range(span.start, span.end).of(text);
    let adverb = ["\u{64b}ا", "ا\u{64b}"]
        .iter()
        .any(|ending| written.ends_with(ending));
    !adverb
}

/// The names of which the model made one.
fn parted(passage: &Passage, lexicon: &Lexicon, span: Span) -> Vec<Span> {
    match span.kind {
        EntityKind::Person => people(passage, span),
        EntityKind::Organisation => office_and_holder(passage, lexicon, span),
        EntityKind::Place => vec![span],
    }
}

/// The people of a person's name in which a word begins as no part of a name does: with a
/// preposition before the article (سوليفان للجبير), or with "and" (الحكيم والجعفري). What is
/// joined by "and" but is somebody's (وشركائه) is no name.
fn people(passage: &Passage, span: Span) -> Vec<Span> {
    let resources = Resources::arabic();
    let personal = |word: &[u8]| resources.is_personal(word);
    let mut people = vec![span];
    for index in span.start + 1..span.end {
        let word = passage.letters(index);
        let keeps = match word {
            [LAM, LAM, _, _, ..] => Some(true),
            [WAW, rest @ ..] if !personal(word) && rest.len() > 2 => {
                if personal(rest) || matches!(rest, [ALEF, LAM, _, _, _, ..]) {
                    Some(true)
                } else {
                    matches!(rest, [.., HEH] | [.., HEH, MEEM | ALEF]).then_some(false)
                }
            }
            _ => None,
        };
        let Some(keeps) = keeps else {
            continue;
        };
        if let Some(last) = people.last_mut() {
            last.end = index;
        }
        if !keeps {
            break;
        }
        people.push(Span {
            start: index,
            taken: None,
            ..span
        });
    }
    people
}

/// A known organisation and the person whose name the model added to it: لمنظمة الصحة العالمية
/// تيدروس إدهانوم.
fn office_and_holder(passage: &Passage, lexicon: &Lexicon, span: Span) -> Vec<Span> {
    let resources = Resources::arabic();
    let known = lexicon
        .longest(passage, span.start, Senses::ORGANISATION)
        .filter(|known| known.words > 1 && known.identity.is_some());
    let Some(known) = known else {
        return vec![span];
    };
    let end = span.start + known.words;
    let is_part = |index: usize| {
        let word = passage.letters(index);
        passage.is_word(index)
            && word.len() > 2
            && !is_definite(word)
            && !resources.is_nationality(word)
            && !matches!(word, [LAM, LAM, ..])
            && !lexicon.senses(word).any(
                Senses::PLACE
                    .and(Senses::STOP)
                    .and(Senses::ORGANISATION_HEAD),
            )
    };
    if span.end < end + 2 || !(end..span.end).all(is_part) {
        return vec![span];
    }
    vec![
        Span {
            end,
            taken: Some(known.taken),
            identity: known.identity,
            ..span
        },
        Span {
            kind: EntityKind::Person,
            start: end,
            taken: Some(0),
            identity: None,
            ..span
        },
    ]
}

/// Makes one organisation of names that touch and are together the name of a listed one: باريس
/// and سان جيرمان.
fn join(passage: &Passage, spans: &mut Vec<Span>) {
    let mut at = 0;
    while at < spans.len() {
        let start = spans[at].start;
        let mut last = at;
        let mut joined = None;
        while spans[last].end - start <= LONGEST {
            if last > at {
                let taken = organisation(passage, start, spans[last].end);
                joined = taken.map(|taken| (last, taken)).or(joined);
            }
            if spans
                .get(last + 1)
                .is_none_or(|next| next.start != spans[last].end)
            {
                break;
            }
            last += 1;
        }
        if let Some((last, taken)) = joined {
            spans[at] = Span {
                kind: EntityKind::Organisation,
                end: spans[last].end,
                taken: Some(taken),
                identity: None,
                ..spans[at]
            };
            spans.drain(at + 1..=last);
        }
        at += 1;
    }
}

/// Whether the words `start..end` are the name of a listed organisation and of nothing else: how
/// many letters come off before it.
fn organisation(passage: &Passage, start: usize, end: usize) -> Option<usize> {
    let resources = Resources::arabic();
    stems(passage.letters(start), Language::Arabic).find_map(|stem| {
        let mut name = restored(stem).into_owned();
        for index in start + 1..end {
            name.push(GAP);
            name.extend_from_slice(passage.letters(index));
        }
        let kinds = resources.name(hash(&name));
        (kinds & ORGANISATION != 0 && kinds & !ORGANISATION & (PLACE | 0b1111) == 0)
            .then_some(stem.taken)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(kind: EntityKind, start: usize, end: usize) -> Span {
        Span {
            kind,
            start,
            end,
            taken: None,
            identity: None,
            certain: false,
        }
    }

    fn mended(text: &str, mut spans: Vec<Span>) -> Vec<(EntityKind, String)> {
        let passage = Passage::of_text(text, 0);
        mend(text, &passage, Lexicon::of(Language::Arabic), &mut spans);
        spans
            .iter()
            .map(|span| {
                let written = passage.range(span.start, span.end).of(text);
                (span.kind, written.to_owned())
            })
            .collect()
    }

    #[test]
    fn a_person_is_no_two_people() {
        for (text, people) in [
            ("سوليفان للجبير", ["سوليفان", "للجبير"].as_slice()),
            ("الحكيم والجعفري", &["الحكيم", "والجعفري"]),
            ("مأمون وشركائه", &["مأمون"]),
            ("محمد وليد", &["محمد وليد"]),
            ("هارفي واينستين", &["هارفي واينستين"]),
        ] {
            let found = mended(text, vec![span(EntityKind::Person, 0, 2)]);
            let found: Vec<&str> = found.iter().map(|(_, name)| name.as_str()).collect();
            assert_eq!(found, people);
        }
    }

    #[test]
    fn an_adverb_and_a_sign_are_no_names() {
        for text in ["روسياً", "#"] {
            assert!(mended(text, vec![span(EntityKind::Place, 0, 1)]).is_empty());
        }
        assert_eq!(
            mended("روسيا", vec![span(EntityKind::Place, 0, 1)]).len(),
            1
        );
    }

    #[test]
    fn whoever_leads_an_organisation_is_no_part_of_it() {
        let text = "لمنظمة الصحة العالمية تيدروس إدهانوم غيبريسوس";
        assert_eq!(
            mended(text, vec![span(EntityKind::Organisation, 0, 6)]),
            [
                (EntityKind::Organisation, "لمنظمة الصحة العالمية".to_owned()),
                (EntityKind::Person, "تيدروس إدهانوم غيبريسوس".to_owned())
            ]
        );
    }

    #[test]
    fn a_listed_club_is_no_city_and_saint() {
        let spans = vec![
            span(EntityKind::Place, 0, 1),
            span(EntityKind::Place, 1, 3),
            span(EntityKind::Organisation, 3, 4),
        ];
        assert_eq!(
            mended("وباريس سان جيرمان وتشيلسي", spans),
            [
                (EntityKind::Organisation, "وباريس سان جيرمان".to_owned()),
                (EntityKind::Organisation, "وتشيلسي".to_owned())
            ]
        );
    }
}
