//! What may be asked of the search, and how it is written.
//!
//! ```text
//! query  = any of: terms "OR" terms …        a b OR c   is   (a AND b) OR c
//! terms  = term, several: all of them        "AND" may stand between them
//! term   = "NOT" term | "-" term | "(" query ")" | [field ":"] words
//! words  = word | begin* | "a phrase" | «a phrase»
//! field  = title source entity lang tag after before is
//! ```
//!
//! A word finds its forms (مدارس finds والمدارس), a phrase its words as they are written one
//! after the other, in any spelling. `after:` counts its day in, `before:` does not; a month or a
//! year stands for its first day. `OR`, `AND` and `NOT` are words in capital letters.

use super::pieces::{Piece, PieceKind, character_at, pieces};
use super::words;
use crate::article::Language;
use crate::text::fold::fold;
use jiff::civil::{Date, date};

/// Deepest nesting of parentheses.
const DEEPEST: usize = 50;

/// A question that the library's search answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Query {
    /// Every article.
    All,
    /// Those that have these words.
    Words(Place, Words),
    /// Those in a language.
    Language(Language),
    /// Those published on a day or later.
    After(Date),
    /// Those published before a day.
    Before(Date),
    /// Those that the reader has marked.
    Is(Mark),
    /// Those that all of these find.
    And(Vec<Self>),
    /// Those that any of these finds.
    Or(Vec<Self>),
    /// Those that it does not find.
    Not(Box<Self>),
}

/// Where words are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// In title and text.
    Anywhere,
    /// In the title.
    Title,
    /// In the source's name.
    Source,
    /// In the names of people, places and organisations.
    Entity,
    /// In the tags.
    Tag,
}

/// Words that are looked for, as they were typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Words {
    /// One word, in any of its forms.
    Word(String),
    /// Words that begin like this.
    Prefix(String),
    /// Words one after the other.
    Phrase(Vec<String>),
}

/// What a reader may have done with an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Read it.
    Read,
    /// Not read it.
    Unread,
    /// Starred it.
    Starred,
}

/// A search as it was typed, and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// The words as they were typed.
    pub typed: String,
    /// What they ask for.
    pub query: Query,
}

impl Search {
    /// Reads a search; `None` when nothing is looked for.
    ///
    /// # Errors
    ///
    /// As for [`Query::parse`].
    pub fn parse(typed: &str) -> Result<Option<Self>, QueryError> {
        let query = Query::parse(typed)?;
        let typed = typed.trim().to_owned();
        Ok((query != Query::All).then_some(Self { typed, query }))
    }
}

impl Search {
    /// The search for a term: see [`Query::term`].
    pub fn for_term(term: &str) -> Self {
        let query = Query::term(term);
        let typed = match &query {
            Query::Words(_, Words::Phrase(words)) => format!("\"{}\"", words.join(" ")),
            _ => term.trim().to_owned(),
        };
        Self { typed, query }
    }

    /// This search for what has a term as well.
    #[must_use]
    pub fn and_term(&self, term: &str) -> Self {
        let term = Self::for_term(term);
        Self {
            typed: format!("({}) {}", self.typed, term.typed),
            query: Query::And(vec![self.query.clone(), term.query]),
        }
    }
}

/// Why a query cannot be understood, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{reason} (at character {})", at + 1)]
pub struct QueryError {
    /// The character at which it goes wrong, counted from 0.
    pub at: usize,
    /// What is wrong there, in plain words.
    pub reason: String,
}

impl Query {
    /// Reads a query.
    ///
    /// # Errors
    ///
    /// When it cannot be understood: where, and why.
    pub fn parse(text: &str) -> Result<Self, QueryError> {
        let pieces = pieces(text)?;
        let mut parser = Parser {
            text,
            pieces: &pieces,
            next: 0,
        };
        let query = parser.alternatives(0)?;
        match parser.peek() {
            None => Ok(query),
            Some(piece) => Err(parser.error(
                piece.range.start,
                "this “)” has no “(” before it".to_owned(),
            )),
        }
    }

    /// What finds a term: a word in its forms, several words one after the other in theirs.
    pub fn term(words: &str) -> Self {
        words_of(words).map_or(Self::All, |words| Self::Words(Place::Anywhere, words))
    }

    /// The words that it looks for in the text, to show them there.
    pub fn sought(&self) -> Vec<&Words> {
        let mut sought = Vec::new();
        self.collect_sought(&mut sought);
        sought
    }

    fn collect_sought<'a>(&'a self, sought: &mut Vec<&'a Words>) {
        match self {
            Self::Words(Place::Anywhere | Place::Title | Place::Entity, words) => {
                sought.push(words);
            }
            Self::And(parts) | Self::Or(parts) => {
                for part in parts {
                    part.collect_sought(sought);
                }
            }
            _ => {}
        }
    }
}

struct Parser<'a> {
    text: &'a str,
    pieces: &'a [Piece],
    next: usize,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&'a Piece> {
        self.pieces.get(self.next)
    }

    fn error(&self, byte: usize, reason: String) -> QueryError {
        QueryError {
            at: character_at(self.text, byte),
            reason,
        }
    }

    fn alternatives(&mut self, depth: usize) -> Result<Query, QueryError> {
        let mut alternatives = vec![self.terms(depth)?];
        while let Some(piece) = self.peek()
            && piece.kind == PieceKind::Or
        {
            self.next += 1;
            self.expect_term(piece, "OR")?;
            alternatives.push(self.terms(depth)?);
        }
        Ok(one_or(alternatives, Query::Or))
    }

    fn terms(&mut self, depth: usize) -> Result<Query, QueryError> {
        let mut terms = Vec::new();
        while let Some(piece) = self.peek() {
            match piece.kind {
                PieceKind::Close => break,
                PieceKind::Or if terms.is_empty() => {
                    return Err(
                        self.error(piece.range.start, "“OR” has nothing before it".to_owned())
                    );
                }
                PieceKind::Or => break,
                PieceKind::And => {
                    if terms.is_empty() {
                        return Err(
                            self.error(piece.range.start, "“AND” has nothing before it".to_owned())
                        );
                    }
                    self.next += 1;
                    self.expect_term(piece, "AND")?;
                }
                _ => {
                    // Signs without a letter ask for nothing.
                    terms.extend(self.term(depth)?);
                }
            }
        }
        Ok(one_or(terms, Query::And))
    }

    /// That a term follows `before`.
    fn expect_term(&self, before: &Piece, name: &str) -> Result<(), QueryError> {
        match self.peek().map(|piece| &piece.kind) {
            None | Some(PieceKind::Close | PieceKind::Or | PieceKind::And) => Err(self.error(
                before.range.start,
                format!("“{name}” has nothing behind it"),
            )),
            Some(_) => Ok(()),
        }
    }

    fn term(&mut self, depth: usize) -> Result<Option<Query>, QueryError> {
        let Some(piece) = self.peek() else {
            return Ok(None);
        };
        self.next += 1;
        match &piece.kind {
            PieceKind::Not => {
                self.expect_term(piece, piece.range.of(self.text))?;
                let term = self.term(depth)?;
                Ok(term.map(|term| Query::Not(Box::new(term))))
            }
            PieceKind::Open => {
                if depth >= DEEPEST {
                    return Err(self.error(
                        piece.range.start,
                        "too many parentheses inside one another".to_owned(),
                    ));
                }
                let inside = self.alternatives(depth + 1)?;
                match self.peek().map(|piece| &piece.kind) {
                    Some(PieceKind::Close) => {
                        self.next += 1;
                        Ok(Some(inside))
                    }
                    _ => Err(self.error(piece.range.start, "this “(” is never closed".to_owned())),
                }
            }
            PieceKind::Field(name) => self.field(piece, name).map(Some),
            PieceKind::Quoted(words) => {
                Ok(phrase_of(words).map(|words| Query::Words(Place::Anywhere, words)))
            }
            PieceKind::Bare(word) => {
                Ok(words_of(word).map(|words| Query::Words(Place::Anywhere, words)))
            }
            // The callers have looked at these.
            PieceKind::Close | PieceKind::And | PieceKind::Or => Ok(None),
        }
    }

    fn field(&mut self, piece: &Piece, name: &str) -> Result<Query, QueryError> {
        let known = [
            "title", "source", "entity", "tag", "lang", "after", "before", "is",
        ];
        if !known.contains(&name) {
            return Err(self.error(
                piece.range.start,
                format!(
                    "there is no field “{name}:”; there are {}:",
                    known.join(": ")
                ),
            ));
        }
        let value = self
            .peek()
            .filter(|next| next.range.start == piece.range.end);
        let (value, is_quoted) = match value.map(|next| &next.kind) {
            Some(PieceKind::Bare(value)) => (value.as_str(), false),
            Some(PieceKind::Quoted(value)) => (value.as_str(), true),
            _ => {
                return Err(self.error(
                    piece.range.start,
                    format!("“{name}:” has nothing behind it"),
                ));
            }
        };
        self.next += 1;
        let wrong = |reason: String| self.error(piece.range.end, reason);
        match name {
            "lang" => language(value).map(Query::Language).ok_or_else(|| {
                wrong(format!(
                    "“{value}” is no language; say ar, he, fa, ur or en"
                ))
            }),
            "after" => day(value)
                .map(Query::After)
                .ok_or_else(|| no_date(&wrong, value)),
            "before" => day(value)
                .map(Query::Before)
                .ok_or_else(|| no_date(&wrong, value)),
            "is" => match value {
                "unread" => Ok(Query::Is(Mark::Unread)),
                "read" => Ok(Query::Is(Mark::Read)),
                "starred" => Ok(Query::Is(Mark::Starred)),
                _ => Err(wrong(format!(
                    "“is:” takes unread, read or starred, not “{value}”"
                ))),
            },
            _ => {
                let place = match name {
                    "title" => Place::Title,
                    "source" => Place::Source,
                    "entity" => Place::Entity,
                    _ => Place::Tag,
                };
                let words = if is_quoted {
                    phrase_of(value)
                } else {
                    words_of(value)
                };
                words
                    .map(|words| Query::Words(place, words))
                    .ok_or_else(|| wrong(format!("“{name}:” needs a word behind it")))
            }
        }
    }
}

fn no_date(wrong: &impl Fn(String) -> QueryError, value: &str) -> QueryError {
    wrong(format!(
        "“{value}” is no date; write 2016, 2016-05 or 2016-05-07"
    ))
}

fn one_or(mut parts: Vec<Query>, together: impl FnOnce(Vec<Query>) -> Query) -> Query {
    match parts.len() {
        0 => Query::All,
        1 => parts.remove(0),
        _ => together(parts),
    }
}

/// What a bare piece asks for; `None` when it has no letter and no digit.
fn words_of(piece: &str) -> Option<Words> {
    if let Some(begin) = piece.strip_suffix('*') {
        let mut parts = words::split(begin);
        if parts.len() == 1 {
            return parts.pop().map(Words::Prefix);
        }
    }
    let mut parts = words::split(piece);
    match parts.len() {
        0 => None,
        1 => parts.pop().map(Words::Word),
        _ => Some(Words::Phrase(parts)),
    }
}

/// What words in quotation marks ask for: a single one is meant as it is written.
fn phrase_of(words: &str) -> Option<Words> {
    let parts = words::split(words);
    (!parts.is_empty()).then_some(Words::Phrase(parts))
}

fn language(value: &str) -> Option<Language> {
    let named = match value.to_lowercase().as_str() {
        "arabic" | "العربية" | "عربي" => Language::Arabic,
        "hebrew" | "עברית" => Language::Hebrew,
        "persian" | "farsi" | "فارسی" => Language::Persian,
        "urdu" | "اردو" => Language::Urdu,
        "english" => Language::English,
        "und" | "other" => Language::Other,
        tag => match Language::from_tag(tag) {
            Language::Other => return None,
            language => language,
        },
    };
    Some(named)
}

fn day(value: &str) -> Option<Date> {
    let folded = fold(value);
    let mut parts = folded.split(['-', '/', '.']);
    let year: i16 = parts
        .next()?
        .parse()
        .ok()
        .filter(|it| (1..=9999).contains(it))?;
    let mut part = || match parts.next() {
        Some(part) => part.parse::<i8>().ok(),
        None => Some(1),
    };
    let (month, day) = (part()?, part()?);
    if parts.next().is_some() {
        return None;
    }
    Date::new(year, month, day)
        .ok()
        .filter(|it| *it >= date(1, 1, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Query {
        Query::parse(text).unwrap()
    }

    fn word(text: &str) -> Query {
        Query::Words(Place::Anywhere, Words::Word(text.to_owned()))
    }

    fn refused(text: &str) -> (usize, String) {
        let error = Query::parse(text).unwrap_err();
        (error.at, error.reason)
    }

    #[test]
    fn words_are_all_wanted_and_or_parts_alternatives() {
        assert_eq!(
            parsed("قمة طوكيو OR مؤتمر"),
            Query::Or(vec![
                Query::And(vec![word("قمة"), word("طوكيو")]),
                word("مؤتمر")
            ])
        );
        assert_eq!(parsed("a AND b"), parsed("a b"));
        assert_eq!(parsed("  "), Query::All);
    }

    #[test]
    fn not_takes_the_next_term_alone() {
        assert_eq!(
            parsed("a NOT (b OR c) -d"),
            Query::And(vec![
                word("a"),
                Query::Not(Box::new(Query::Or(vec![word("b"), word("c")]))),
                Query::Not(Box::new(word("d"))),
            ])
        );
    }

    #[test]
    fn phrases_prefixes_and_fields_are_told_apart() {
        assert_eq!(
            parsed("\"وزير الخارجية\""),
            Query::Words(
                Place::Anywhere,
                Words::Phrase(vec!["وزير".to_owned(), "الخارجية".to_owned()])
            )
        );
        assert_eq!(parsed("«قمة طوكيو»"), parsed("\"قمة طوكيو\""));
        assert_eq!(
            parsed("title:قم*"),
            Query::Words(Place::Title, Words::Prefix("قم".to_owned()))
        );
        assert_eq!(parsed("is:unread"), Query::Is(Mark::Unread));
        assert_eq!(parsed("lang:fa"), Query::Language(Language::Persian));
        assert_eq!(parsed("after:٢٠١٦-٠٥"), Query::After(date(2016, 5, 1)));
        assert_eq!(parsed("before:2016"), Query::Before(date(2016, 1, 1)));
    }

    #[test]
    fn times_addresses_and_hebrew_abbreviations_are_words() {
        assert!(matches!(parsed("10:30"), Query::Words(_, Words::Phrase(_))));
        assert!(matches!(
            parsed("https://a.b/c"),
            Query::Words(_, Words::Phrase(_))
        ));
        assert_eq!(parsed("ארה\"ב"), word("ארה\"ב"));
    }

    #[test]
    fn what_cannot_be_understood_is_told_with_its_place() {
        assert_eq!(refused("قمة \"طوكيو").0, 4);
        assert_eq!(refused("(a OR b").0, 0);
        assert_eq!(refused("a)").0, 1);
        assert_eq!(refused("a OR").0, 2);
        assert_eq!(refused("OR a").0, 0);
        assert_eq!(refused("NOT").0, 0);
        assert_eq!(refused("foo:bar").0, 0);
        assert!(refused("foo:bar").1.contains("title:"));
        assert_eq!(refused("after:yesterday").0, 6);
        assert_eq!(refused("after:2016-13").0, 6);
        assert_eq!(refused("is:green").0, 3);
        assert_eq!(refused("title: a").0, 0);
        assert!(Query::parse(&"(".repeat(100_000)).is_err());
    }

    #[test]
    fn signs_alone_ask_for_nothing() {
        assert_eq!(parsed("a !"), word("a"));
    }
}
