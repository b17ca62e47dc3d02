//! Words, numbers and the signs between them.

use crate::article::ByteRange;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters with their marks; joiners, and signs that stand inside words (ארה"ב).
    Word,
    /// Digits of any one script, with the separators inside them.
    Number,
    /// Any other sign that is seen.
    Punctuation,
}

/// A piece of a text that is not blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Token {
    /// Where in the text, in bytes.
    pub range: ByteRange,
    /// What it is.
    pub kind: TokenKind,
}

/// The tokens of a text, in order; blanks and invisible characters lie between them.
pub fn tokens(text: &str) -> impl Iterator<Item = Token> + '_ {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (start, first) = rest.next()?;
            let mut end = start + first.len_utf8();
            if is_letter(first) {
                while let Some((at, character)) = rest.peek().copied() {
                    if !continues_word(text, at, character, end) {
                        break;
                    }
                    end = at + character.len_utf8();
                    rest.next();
                }
                return Some(token(start, end, TokenKind::Word));
            }
            if first.is_numeric() {
                while let Some((at, character)) = rest.peek().copied() {
                    if !continues_number(text, at, character) {
                        break;
                    }
                    end = at + character.len_utf8();
                    rest.next();
                }
                return Some(token(start, end, TokenKind::Number));
            }
            if !first.is_whitespace() && !first.is_control() && !is_invisible(first) {
                return Some(token(start, end, TokenKind::Punctuation));
            }
        }
    })
}

fn token(start: usize, end: usize, kind: TokenKind) -> Token {
    Token {
        range: ByteRange::new(start, end),
        kind,
    }
}

fn is_letter(character: char) -> bool {
    // Most letters are of these few scripts; the whole table takes ten times as long.
    matches!(character, 'ء'..='ي' | 'א'..='ת' | 'a'..='z' | 'A'..='Z')
        || (!character.is_ascii() && character.is_alphabetic())
}

/// Marks, which `is_alphabetic` leaves out in part.
fn is_mark(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}'
        | '\u{5c4}' | '\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}'
        | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}')
}

fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn continues_word(text: &str, at: usize, character: char, end: usize) -> bool {
    if is_letter(character) || is_mark(character) || matches!(character, '\u{200c}' | '\u{200d}') {
        return true;
    }
    // An apostrophe or a gershayim belongs to a word when letters stand on both sides.
    if !matches!(character, '\'' | '’' | '"' | '״' | '׳') {
        return false;
    }
    let before = text[..end].chars().next_back();
    let behind = text[at + character.len_utf8()..].chars().next();
    let hebrew = |letter: Option<char>| letter.is_some_and(|it| ('א'..='ת').contains(&it));
    let latin = |letter: Option<char>| letter.is_some_and(|it| it.is_ascii_alphabetic());
    (hebrew(before) && hebrew(behind))
        || (matches!(character, '\'' | '’') && latin(before) && latin(behind))
}

fn continues_number(text: &str, at: usize, character: char) -> bool {
    if character.is_numeric() {
        return true;
    }
    matches!(character, ',' | '.' | '٫' | '٬' | '،')
        && text[at + character.len_utf8()..]
            .chars()
            .next()
            .is_some_and(char::is_numeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).map(|token| token.range.of(text)).collect()
    }

    #[test]
    fn words_numbers_and_signs_are_parted() {
        assert_eq!(
            words("قال (10,000): «لا»."),
            ["قال", "(", "10,000", ")", ":", "«", "لا", "»", "."]
        );
    }

    #[test]
    fn marks_and_joiners_stay_in_their_word() {
        assert_eq!(words("السَّلامُ می‌رود"), ["السَّلامُ", "می‌رود"]);
    }

    #[test]
    fn hebrew_abbreviations_are_one_word() {
        assert_eq!(words("ארה\"ב ו\"האו\"ם\""), ["ארה\"ב", "ו\"האו\"ם", "\""]);
    }
}
