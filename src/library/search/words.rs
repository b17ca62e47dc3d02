//! Words as the index knows them, the same for a text and for a query.
//!
//! Each word of a text has two entries at its position: its *exact* form, folded, and its *stem*,
//! without clitics and endings. The stem goes by the word's own script and not by the article's
//! language, so that a query of one word comes to the same stem.

use crate::article::Language;
use crate::library::index::pairs::Common;
use crate::text::fold::fold;
use crate::text::stems::stem;
use crate::text::tokens::{Token, TokenKind, tokens};
use std::collections::HashMap;
use tantivy::tokenizer::{Token as Term, TokenStream, Tokenizer};

/// Longest word that is indexed, in bytes of its folded form; longer ones are no words.
const LONGEST: usize = 240;
/// Stems remembered by one tokenizer.
const REMEMBERED: usize = 50_000;

/// The words and numbers of a text, as written.
pub fn split(text: &str) -> Vec<String> {
    tokens(text)
        .filter(|token| token.kind != TokenKind::Punctuation)
        .map(|token| token.range.of(text).to_owned())
        .filter(|word| !exact(word).is_empty())
        .collect()
}

/// The words of a text in their exact form.
pub fn split_exact(text: &str) -> impl Iterator<Item = String> + '_ {
    tokens(text)
        .filter(|token| token.kind != TokenKind::Punctuation)
        .map(|token| exact(token.range.of(text)))
        .filter(|word| is_indexed(word))
}

/// Whether the index knows a word, by its folded form.
fn is_indexed(word: &str) -> bool {
    !word.is_empty() && word.len() <= LONGEST
}

/// The exact form of a word: folded, without the signs that may stand inside it.
pub fn exact(word: &str) -> String {
    let mut folded = fold(word);
    folded.retain(|it| {
        !matches!(
            it,
            '\'' | '’' | '"' | '״' | '׳' | ',' | '،' | '٬' | '٫' | '.'
        )
    });
    folded
}

/// The stem of a word.
pub fn stem_of(word: &str) -> String {
    let language = match word.chars().find(|it| it.is_alphabetic()) {
        Some('א'..='ת') => Language::Hebrew,
        Some('a'..='z' | 'A'..='Z') => Language::English,
        Some('\u{620}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fefc}') => {
            Language::Arabic
        }
        _ => return exact(word),
    };
    let stem = stem(word, language);
    if stem.contains(['\'', '’', '"', '״', '׳']) {
        exact(&stem)
    } else {
        stem
    }
}

/// Which form of each word a tokenizer gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// See [`exact`].
    Exact,
    /// See [`stem_of`].
    Stem,
}

/// Cuts texts into the words that are indexed.
#[derive(Clone)]
pub struct Words {
    form: Form,
    stems: HashMap<String, String>,
}

impl Words {
    /// A tokenizer for one form of the words.
    pub fn new(form: Form) -> Self {
        Self {
            form,
            stems: HashMap::new(),
        }
    }
}

impl Tokenizer for Words {
    type TokenStream<'a> = WordStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> WordStream<'a> {
        WordStream {
            text,
            tokens: Box::new(tokens(text)),
            words: self,
            term: Term::default(),
        }
    }
}

/// The words of one text.
pub struct WordStream<'a> {
    text: &'a str,
    tokens: Box<dyn Iterator<Item = Token> + 'a>,
    words: &'a mut Words,
    term: Term,
}

impl WordStream<'_> {
    fn set_term(&mut self, word: &str) {
        let stems = &mut self.words.stems;
        self.term.text = match self.words.form {
            Form::Exact => exact(word),
            Form::Stem => {
                if let Some(known) = stems.get(word) {
                    known.clone()
                } else {
                    if stems.len() >= REMEMBERED {
                        stems.clear();
                    }
                    let found = stem_of(word);
                    stems.insert(word.to_owned(), found.clone());
                    found
                }
            }
        };
    }
}

impl TokenStream for WordStream<'_> {
    fn advance(&mut self) -> bool {
        while let Some(token) = self.tokens.next() {
            if token.kind == TokenKind::Punctuation {
                continue;
            }
            let word = token.range.of(self.text);
            self.term.position = self.term.position.wrapping_add(1);
            self.set_term(word);
            if !is_indexed(&self.term.text) {
                continue;
            }
            self.term.offset_from = token.range.start;
            self.term.offset_to = token.range.end;
            return true;
        }
        false
    }

    fn token(&self) -> &Term {
        &self.term
    }

    fn token_mut(&mut self) -> &mut Term {
        &mut self.term
    }
}

/// Cuts texts into the pairs of common words that stand side by side in them.
#[derive(Clone)]
pub struct Pairs {
    common: Common,
}

impl Pairs {
    /// A tokenizer for pairs of these words.
    pub fn new(common: Common) -> Self {
        Self { common }
    }
}

impl Tokenizer for Pairs {
    type TokenStream<'a> = PairStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> PairStream<'a> {
        let words: Box<dyn Iterator<Item = Token>> = if self.common.is_empty() {
            Box::new(std::iter::empty())
        } else {
            Box::new(tokens(text).filter(|token| token.kind != TokenKind::Punctuation))
        };
        PairStream {
            text,
            words,
            common: &self.common,
            before: None,
            term: Term::default(),
        }
    }
}

/// The pairs of one text.
pub struct PairStream<'a> {
    text: &'a str,
    words: Box<dyn Iterator<Item = Token> + 'a>,
    common: &'a Common,
    /// The word before, in its exact form, if it is common.
    before: Option<String>,
    term: Term,
}

impl TokenStream for PairStream<'_> {
    fn advance(&mut self) -> bool {
        for token in self.words.by_ref() {
            let word = exact(token.range.of(self.text));
            self.term.position = self.term.position.wrapping_add(1);
            let before = std::mem::replace(
                &mut self.before,
                self.common.has(&word).then(|| word.clone()),
            );
            if let Some(pair) = before.and_then(|before| self.common.pair(&before, &word)) {
                self.term.text = pair;
                self.term.offset_from = token.range.start;
                self.term.offset_to = token.range.end;
                return true;
            }
        }
        false
    }

    fn token(&self) -> &Term {
        &self.term
    }

    fn token_mut(&mut self) -> &mut Term {
        &mut self.term
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_meet_in_its_stem() {
        assert_eq!(stem_of("والمدارس"), stem_of("مدارس"));
        assert_eq!(stem_of("מדינות"), stem_of("המדינות"));
        assert_eq!(stem_of("ministers"), stem_of("Minister"));
    }

    #[test]
    fn signs_inside_a_word_make_no_difference() {
        assert_eq!(exact("ארה\"ב"), exact("ארה״ב"));
        assert_eq!(exact("10,000"), exact("١٠٬٠٠٠"));
    }

    #[test]
    fn a_sign_between_words_takes_no_position() {
        let mut words = Words::new(Form::Exact);
        let mut stream = words.token_stream("قال: «نعم»");
        let mut seen = Vec::new();
        while stream.advance() {
            seen.push((stream.token().text.clone(), stream.token().position));
        }
        assert_eq!(seen, [("قال".to_owned(), 0), ("نعم".to_owned(), 1)]);
    }
}
