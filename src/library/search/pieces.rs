//! The pieces of a typed query, before anything is made of them: brackets, `AND`, `OR`, `NOT`,
//! names of fields, quoted and bare words, each with its place.

use super::query::QueryError;
use crate::article::ByteRange;

/// A piece of a query as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub kind: PieceKind,
    pub range: ByteRange,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PieceKind {
    Open,
    Close,
    And,
    Or,
    Not,
    /// `title:` and the like, without the colon.
    Field(String),
    /// Words in quotation marks.
    Quoted(String),
    /// What stands between blanks.
    Bare(String),
}

pub(super) fn character_at(text: &str, byte: usize) -> usize {
    text.get(..byte).map_or(0, |before| before.chars().count())
}

pub(super) fn pieces(text: &str) -> Result<Vec<Piece>, QueryError> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let (kind, length) = match first {
            _ if first.is_whitespace() || is_invisible(first) => {
                at += first.len_utf8();
                continue;
            }
            '(' => (PieceKind::Open, 1),
            ')' => (PieceKind::Close, 1),
            '"' | '«' | '“' | '”' | '„' => quoted(text, at)?,
            '-' if rest[1..].starts_with(|it: char| !it.is_whitespace() && it != '-') => {
                (PieceKind::Not, 1)
            }
            _ => bare(rest),
        };
        pieces.push(Piece {
            kind,
            range: ByteRange::new(at, at + length),
        });
        at += length;
    }
    Ok(pieces)
}

fn is_invisible(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn quoted(text: &str, at: usize) -> Result<(PieceKind, usize), QueryError> {
    let rest = &text[at..];
    let open = rest.chars().next().map_or(1, char::len_utf8);
    let closing: &[char] = match rest.chars().next() {
        Some('«') => &['»'],
        Some('"') => &['"'],
        _ => &['”', '“', '"'],
    };
    let inside = &rest[open..];
    let Some(end) = inside.find(closing) else {
        return Err(QueryError {
            at: character_at(text, at),
            reason: "this quotation mark is never closed".to_owned(),
        });
    };
    let close = inside[end..].chars().next().map_or(1, char::len_utf8);
    Ok((
        PieceKind::Quoted(inside[..end].to_owned()),
        open + end + close,
    ))
}

fn bare(rest: &str) -> (PieceKind, usize) {
    // A field's name is Latin letters and a colon; an address or a time of day is none.
    let letters = rest
        .find(|it: char| !it.is_ascii_alphabetic())
        .unwrap_or(rest.len());
    let behind = &rest[letters..];
    if letters > 0 && behind.starts_with(':') && !behind.starts_with("://") {
        return (
            PieceKind::Field(rest[..letters].to_ascii_lowercase()),
            letters + 1,
        );
    }
    let mut end = 0;
    for (index, character) in rest.char_indices() {
        // A quotation mark inside a Hebrew abbreviation belongs to the word: ארה"ב.
        let inside_word = character == '"'
            && rest[..index].ends_with(|it: char| ('א'..='ת').contains(&it))
            && rest[index + 1..].starts_with(|it: char| ('א'..='ת').contains(&it));
        let ends = character.is_whitespace()
            || matches!(character, '(' | ')' | '«' | '“' | '”')
            || (character == '"' && !inside_word);
        if ends {
            break;
        }
        end = index + character.len_utf8();
    }
    let word = &rest[..end];
    let kind = match word {
        "AND" | "&&" => PieceKind::And,
        "OR" | "||" | "|" => PieceKind::Or,
        "NOT" => PieceKind::Not,
        _ => PieceKind::Bare(word.to_owned()),
    };
    (kind, end)
}
