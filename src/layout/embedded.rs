//! Addresses and code in running text, which keep their own order (UAX #9, HL4).
//!
//! Found by their look, in one pass: `scheme://…` and `www.…` up to a blank or a quotation mark,
//! `name@host.tld`, and what stands between backticks without right-to-left letters and without
//! formatting of its own.

use super::characters::Character;
use super::levels::is_explicit;
use super::properties::Record;
use crate::article::ByteRange;
use std::ops::Range;
use unicode_bidi::BidiClass;

/// The stretches of a text that are addresses or code, in order, none within another.
pub fn find(text: &str) -> Vec<ByteRange> {
    let mut found = addresses(text);
    if text.as_bytes().contains(&b'`') {
        found.extend(code(text));
        found.sort_unstable();
        let mut end = 0;
        found.retain(|range| {
            let apart = range.start >= end;
            if apart {
                end = range.end;
            }
            apart
        });
    }
    found
}

/// Looks for the signs that every address holds, and at the words around them only.
fn addresses(text: &str) -> Vec<ByteRange> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(sign) = bytes[from..]
        .iter()
        .position(|byte| matches!(byte, b'/' | b'w' | b'@'))
    {
        let sign = from + sign;
        let holds = match bytes[sign] {
            b'/' => bytes[sign..].starts_with(b"//") && bytes[..sign].ends_with(b":"),
            b'w' => bytes[sign..].starts_with(b"www."),
            _ => true,
        };
        if !holds {
            from = sign + 1;
            continue;
        }
        let (before, behind) = text.split_at(sign);
        let first = before.rfind(parts).map_or(0, |last| {
            last + before[last..].chars().next().map_or(0, char::len_utf8)
        });
        let end = behind.find(parts).map_or(text.len(), |end| sign + end);
        if let Some(address) = address(&text[first..end]) {
            found.push(address.shifted(first));
        }
        from = end;
    }
    found
}

/// What no address holds.
fn parts(character: char) -> bool {
    let class = Record::of(character).class();
    character.is_whitespace()
        || character.is_control()
        || matches!(
            character,
            '"' | '<' | '>' | '`' | '«' | '»' | '“' | '”' | '،' | '؛' | '؟' | '{' | '}' | '|'
        )
        || !matches!(
            class,
            BidiClass::L
                | BidiClass::R
                | BidiClass::AL
                | BidiClass::EN
                | BidiClass::AN
                | BidiClass::ES
                | BidiClass::ET
                | BidiClass::CS
                | BidiClass::ON
                | BidiClass::NSM
        )
}

/// The address in a word, if it holds one.
fn address(word: &str) -> Option<ByteRange> {
    let start = if let Some(slashes) = word.find("://") {
        let scheme = word.get(..slashes)?;
        let letters = scheme.len()
            - scheme
                .trim_end_matches(|each: char| each.is_ascii_alphanumeric() || "+-.".contains(each))
                .len();
        (letters > 0).then_some(slashes - letters)?
    } else if let Some(start) = word.find("www.") {
        start
    } else {
        return mail(word);
    };
    let whole = word.get(start..)?;
    // A stop, or a bracket that was opened outside, belongs to the sentence.
    let mut end = whole.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', ']']);
    if !end.contains('(') {
        end = end.trim_end_matches([')', '.', ',', ';', ':', '!', '?', '\'']);
    }
    Some(ByteRange::new(start, start + end.len()))
}

/// A mail address in a word.
fn mail(word: &str) -> Option<ByteRange> {
    let at = word.find('@')?;
    let (name, host) = (word.get(..at)?, word.get(at + 1..)?);
    let of_name = |each: char| each.is_ascii_alphanumeric() || "._%+-".contains(each);
    let name = name.len() - name.trim_end_matches(of_name).len();
    let host: usize = host
        .chars()
        .take_while(|each| each.is_ascii_alphanumeric() || matches!(each, '.' | '-'))
        .count();
    let host = word
        .get(at + 1..at + 1 + host)?
        .trim_end_matches(['.', '-']);
    // A handle (@name) is a word like others but for its sign.
    let end = at + 1 + host.len();
    let whole = (name > 0 && host.contains('.')) || (name == 0 && !host.is_empty());
    whole.then(|| ByteRange::new(at - name, end))
}

/// Stretches between backticks, the backticks among them.
fn code(text: &str) -> Vec<ByteRange> {
    let mut found = Vec::new();
    let mut opening: Option<usize> = None;
    for (index, _) in text.match_indices('`') {
        let Some(start) = opening else {
            opening = Some(index);
            continue;
        };
        let inside = text.get(start + 1..index).unwrap_or_default();
        let foreign = inside
            .chars()
            .map(|each| Record::of(each).class())
            .any(|class| matches!(class, BidiClass::R | BidiClass::AL) || is_explicit(class));
        if inside.is_empty() || foreign {
            opening = Some(index);
        } else {
            found.push(ByteRange::new(start, index + 1));
            opening = None;
        }
    }
    found
}

/// The places of the characters of each stretch.
pub fn places(characters: &[Character], stretches: &[ByteRange]) -> Vec<Range<usize>> {
    let place = |byte: usize| characters.partition_point(|each| (each.start as usize) < byte);
    stretches
        .iter()
        .map(|stretch| place(stretch.start)..place(stretch.end))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| range.of(text)).collect()
    }

    #[test]
    fn an_address_ends_before_the_stop_of_its_sentence() {
        assert_eq!(
            found("انظر https://example.org/a?b=1. ثم (www.example.com)"),
            ["https://example.org/a?b=1", "www.example.com"]
        );
    }

    #[test]
    fn an_address_may_have_a_path_in_arabic() {
        assert_eq!(
            found("«https://example.org/سلام»، نعم"),
            ["https://example.org/سلام"]
        );
    }

    #[test]
    fn mail_and_handles_are_found() {
        assert_eq!(
            found("راسل a.b@example.com، أو @sahifa"),
            ["a.b@example.com", "@sahifa"]
        );
        assert!(found("5 @ 6").is_empty());
    }

    #[test]
    fn code_between_backticks_is_found() {
        assert_eq!(found("شغّل `cargo run -- x` ثم `ب`"), ["`cargo run -- x`"]);
    }
}
