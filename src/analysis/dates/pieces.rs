//! A text's tokens with what each may mean in a date.

use super::lexicon::{LONGEST, Lexicon, Sign};
use crate::article::{ByteRange, Language};
use crate::text::fold::fold;
use crate::text::tokens::{Token, TokenKind, tokens};
use std::collections::HashSet;

/// A token and its meanings.
#[derive(Debug, Clone)]
pub struct Piece {
    /// Where it stands.
    pub range: ByteRange,
    /// Its folded form.
    pub folded: String,
    /// The number that it is, when it is one in digits, and how many digits.
    pub number: Option<(u32, usize)>,
    /// The sign that it is.
    pub mark: Option<char>,
    /// What it and the tokens behind it mean.
    pub meanings: Vec<Meaning>,
}

/// What a piece, or several from it on, may mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Meaning {
    /// The meaning.
    pub sign: Sign,
    /// How many pieces it takes.
    pub width: usize,
    /// Whether «and» is written together with it.
    pub and: bool,
    /// Bytes of clitics before it.
    pub clitics: usize,
}

/// The pieces of a text.
pub fn pieces(text: &str, language: Language, lexicon: &Lexicon) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = tokens(text).map(|token| piece(text, token)).collect();
    let starts = starts(lexicon);
    for index in 0..pieces.len() {
        let meanings = meanings(&pieces, index, language, lexicon, &starts);
        if let Some(piece) = pieces.get_mut(index) {
            piece.meanings = meanings;
        }
    }
    pieces
}

fn piece(text: &str, token: Token) -> Piece {
    let word = token.range.of(text);
    let folded = fold(word);
    Piece {
        range: token.range,
        number: match token.kind {
            TokenKind::Number => folded.parse().ok().map(|value| (value, folded.len())),
            _ => None,
        },
        mark: match token.kind {
            TokenKind::Punctuation => word.chars().next(),
            _ => None,
        },
        folded,
        meanings: Vec::new(),
    }
}

/// What words of several parts begin with, so that few are put together in vain.
fn starts(lexicon: &Lexicon) -> HashSet<&str> {
    lexicon
        .keys()
        .flat_map(|word| word.match_indices(' ').map(|(at, _)| word.get(..at)))
        .flatten()
        .collect()
}

fn meanings(
    pieces: &[Piece],
    index: usize,
    language: Language,
    lexicon: &Lexicon,
    starts: &HashSet<&str>,
) -> Vec<Meaning> {
    let Some(piece) = pieces.get(index).filter(|it| it.mark.is_none()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (clitics, word) in splits(&piece.folded, language) {
        let and = clitics > 0 && piece.folded.starts_with(['و', 'ו']);
        let mut joined = word.clone();
        for width in 1..=LONGEST {
            let signs = lexicon.get(&joined).into_iter().flatten();
            found.extend(signs.map(|sign| Meaning {
                sign: *sign,
                width,
                and,
                clitics,
            }));
            if !starts.contains(joined.as_str()) {
                break;
            }
            match pieces.get(index + width).filter(|it| it.mark.is_none()) {
                Some(next) => {
                    joined.push(' ');
                    joined.push_str(&next.folded);
                }
                None => break,
            }
        }
        if !found.is_empty() {
            break;
        }
    }
    // The longest first: «بعد غد» is not «بعد».
    found.sort_by_key(|meaning| std::cmp::Reverse(meaning.width));
    found
}

/// A word whole, then without what is written together with it: how many bytes come off, and
/// what remains.
fn splits(word: &str, language: Language) -> Vec<(usize, String)> {
    let mut splits = vec![(0, word.to_owned())];
    match language {
        Language::Arabic => {
            let mut rest = word;
            for letters in [&['و', 'ف'][..], &['ب', 'ل', 'ك'][..]] {
                let off = word.len() - rest.len();
                if let Some(bare) = rest.strip_prefix("لل") {
                    splits.push((off + 'ل'.len_utf8(), format!("ال{bare}")));
                }
                if let Some(bare) = rest.strip_prefix(letters) {
                    rest = bare;
                    splits.push((word.len() - rest.len(), rest.to_owned()));
                }
            }
        }
        Language::Hebrew => {
            let mut rest = word;
            for _ in 0..3 {
                let Some(bare) = rest.strip_prefix(['ו', 'ש', 'ה', 'ב', 'ל', 'מ', 'כ'])
                else {
                    break;
                };
                rest = bare;
                splits.push((word.len() - rest.len(), rest.to_owned()));
            }
        }
        _ => {}
    }
    splits.retain(|(off, rest)| *off == 0 || rest.chars().nth(1).is_some());
    splits
}
