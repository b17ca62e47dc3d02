//! A [`Query`] as the index understands it.

use super::hebrew;
use super::id_set::{Among, IdSet};
use super::query::{Mark, Place, Query, Words};
use super::words::{exact, stem_of};
use crate::library::LibraryError;
use crate::library::index::fields::{Fields, minutes};
use crate::library::index::pairs::Common;
use std::ops::Bound;
use std::sync::Arc;
use tantivy::Term;
use tantivy::query::{
    AllQuery, BooleanQuery, BoostQuery, EmptyQuery, InvertedIndexRangeQuery, Occur, PhraseQuery,
    Query as IndexQuery, RangeQuery, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};

/// How much more a word counts that stands in the title …
const IN_TITLE: f32 = 2.0;
/// … or in the text just as it was typed, than one of its other forms.
const AS_TYPED: f32 = 1.5;

/// What a query's answer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To tell what is found.
    Finding,
    /// To tell besides how much the words weigh in it.
    Weighing,
}

/// What the index knows.
#[derive(Clone, Copy)]
pub struct Lexicon<'a> {
    /// Its fields.
    pub fields: &'a Fields,
    /// The words of which it knows pairs.
    pub common: &'a Common,
    /// In how many articles a term is.
    pub count: &'a dyn Fn(&Term) -> u64,
}

/// Asks the library for the articles that carry a mark.
pub type Marked<'a> = &'a dyn Fn(Mark) -> Result<Arc<IdSet>, LibraryError>;

/// Translates a query.
///
/// # Errors
///
/// When the marked articles cannot be read.
pub fn translate(
    query: &Query,
    purpose: Purpose,
    lexicon: Lexicon<'_>,
    marked: Marked<'_>,
) -> Result<Box<dyn IndexQuery>, LibraryError> {
    let fields = lexicon.fields;
    Ok(match query {
        Query::All => Box::new(AllQuery),
        Query::Words(place, words) => words_query(*place, words, purpose, lexicon),
        Query::Language(language) => Box::new(TermQuery::new(
            Term::from_field_text(fields.language, language.tag()),
            IndexRecordOption::Basic,
        )),
        Query::After(day) => Box::new(RangeQuery::new(
            Bound::Included(Term::from_field_i64(fields.when, minutes(*day))),
            Bound::Unbounded,
        )),
        Query::Before(day) => Box::new(BooleanQuery::new(vec![(
            Occur::Must,
            Box::new(RangeQuery::new(
                Bound::Included(Term::from_field_i64(fields.when, FIRST_MINUTE)),
                Bound::Excluded(Term::from_field_i64(fields.when, minutes(*day))),
            )),
        )])),
        Query::Is(Mark::Unread) => without(Box::new(Among(marked(Mark::Read)?))),
        Query::Is(mark) => Box::new(Among(marked(*mark)?)),
        Query::Not(inner) => without(translate(inner, purpose, lexicon, marked)?),
        Query::Or(parts) => {
            let parts = parts
                .iter()
                .map(|part| translate(part, purpose, lexicon, marked))
                .collect::<Result<_, _>>()?;
            Box::new(BooleanQuery::union(parts))
        }
        Query::And(parts) => {
            let mut clauses = Vec::with_capacity(parts.len());
            for part in parts {
                clauses.push(match part {
                    Query::Not(inner) => {
                        (Occur::MustNot, translate(inner, purpose, lexicon, marked)?)
                    }
                    Query::Is(Mark::Unread) => (
                        Occur::MustNot,
                        Box::new(Among(marked(Mark::Read)?)) as Box<dyn IndexQuery>,
                    ),
                    part => (Occur::Must, translate(part, purpose, lexicon, marked)?),
                });
            }
            if clauses.iter().all(|(occur, _)| *occur == Occur::MustNot) {
                clauses.push((Occur::Must, Box::new(AllQuery)));
            }
            Box::new(BooleanQuery::new(clauses))
        }
    })
}

/// The first minute of the year −9999: dated articles are all later, undated ones before it.
const FIRST_MINUTE: i64 = -6_300_000_000;

fn without(query: Box<dyn IndexQuery>) -> Box<dyn IndexQuery> {
    Box::new(BooleanQuery::new(vec![
        (Occur::Must, Box::new(AllQuery)),
        (Occur::MustNot, query),
    ]))
}

fn words_query(
    place: Place,
    words: &Words,
    purpose: Purpose,
    lexicon: Lexicon<'_>,
) -> Box<dyn IndexQuery> {
    let (fields, common) = (lexicon.fields, lexicon.common);
    let forms = |field, word: &str| forms(field, word, lexicon.count);
    match (words, place) {
        // The words of the title are words of the text: they only weigh more.
        (Words::Word(word), Place::Anywhere) if purpose == Purpose::Finding => any(vec![
            term(fields.text, &exact(word)),
            forms(fields.stem, word),
        ]),
        (Words::Word(word), Place::Anywhere) => any(vec![
            boosted(term(fields.title, &exact(word)), IN_TITLE),
            boosted(term(fields.text, &exact(word)), AS_TYPED),
            forms(fields.stem, word),
        ]),
        (Words::Word(word), Place::Title) => any(vec![
            term(fields.title, &exact(word)),
            forms(fields.title_stem, word),
        ]),
        (Words::Word(word), Place::Entity) => any(vec![
            term(fields.entity, &exact(word)),
            forms(fields.entity_stem, word),
        ]),
        (Words::Word(word), _) => term(field_of(place, fields), &exact(word)),
        (Words::Prefix(begin), _) => prefix(field_of(place, fields), &exact(begin)),
        (Words::Phrase(words), Place::Anywhere) => phrase_anywhere(words, fields, common),
        (Words::Phrase(words), _) => phrase(field_of(place, fields), words),
    }
}

/// The field in which words of a place are found as they are written.
fn field_of(place: Place, fields: &Fields) -> Field {
    match place {
        Place::Anywhere => fields.text,
        Place::Title => fields.title,
        Place::Source => fields.source,
        Place::Entity => fields.entity,
        Place::Tag => fields.tag,
    }
}

fn any(queries: Vec<Box<dyn IndexQuery>>) -> Box<dyn IndexQuery> {
    Box::new(BooleanQuery::union(queries))
}

fn boosted(query: Box<dyn IndexQuery>, by: f32) -> Box<dyn IndexQuery> {
    Box::new(BoostQuery::new(query, by))
}

fn term(field: Field, word: &str) -> Box<dyn IndexQuery> {
    Box::new(TermQuery::new(
        Term::from_field_text(field, word),
        IndexRecordOption::WithFreqs,
    ))
}

/// A word's stems. A word typed without hamza may begin with an article or not (المانيا is
/// ألمانيا, not ال and مانيا): both are looked for.
/// A Hebrew word is looked for with its prefixes and without them.
fn forms(field: Field, word: &str, count: &dyn Fn(&Term) -> u64) -> Box<dyn IndexQuery> {
    let others = hebrew::other_stems(word, |stem| count(&Term::from_field_text(field, stem)));
    if !others.is_empty() {
        let own = std::iter::once(stem_of(word));
        let stems = others.into_iter().chain(own);
        return any(stems.map(|stem| term(field, &stem)).collect());
    }
    let (stem, whole) = (stem_of(word), exact(word));
    if stem != whole && whole.starts_with("ال") {
        any(vec![term(field, &stem), term(field, &whole)])
    } else {
        term(field, &stem)
    }
}

fn phrase(field: Field, words: &[String]) -> Box<dyn IndexQuery> {
    match words {
        [] => Box::new(EmptyQuery),
        [word] => term(field, &exact(word)),
        words => Box::new(PhraseQuery::new(
            words
                .iter()
                .map(|word| Term::from_field_text(field, &exact(word)))
                .collect(),
        )),
    }
}

/// A phrase of title or text, by the pairs of common words in it where the index knows them.
fn phrase_anywhere(words: &[String], fields: &Fields, common: &Common) -> Box<dyn IndexQuery> {
    let exact: Vec<String> = words.iter().map(|word| exact(word)).collect();
    let mut parts: Vec<Box<dyn IndexQuery>> = exact
        .windows(2)
        .filter_map(|pair| common.pair(&pair[0], &pair[1]))
        .map(|pair| term(fields.pair, &pair))
        .collect();
    // Two common words are the pair that they are; of more, the pairs narrow down where to look.
    if parts.is_empty() || words.len() > 2 {
        parts.push(phrase(fields.text, words));
    }
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        last => Box::new(BooleanQuery::intersection(
            parts.into_iter().chain(last).collect(),
        )),
    }
}

fn prefix(field: Field, begin: &str) -> Box<dyn IndexQuery> {
    // Behind every word that begins so: no letter is greater.
    let end = format!("{begin}\u{10ffff}");
    Box::new(InvertedIndexRangeQuery::new(
        Bound::Included(Term::from_field_text(field, begin)),
        Bound::Excluded(Term::from_field_text(field, &end)),
    ))
}
