//! Where a text has the words of a query, and the part of it that shows them best.

use super::hebrew;
use super::query::{Query, Words};
use super::words::{exact, stem_of};
use crate::article::ByteRange;
use crate::text::tokens::{TokenKind, tokens};
use std::collections::BTreeSet;

/// Length of a snippet, in characters, about.
const LENGTH: usize = 160;
/// Characters shown before the first hit, about.
const BEFORE: usize = 40;

/// A part of a text, with the words that were looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The part, in one line; `…` where the text goes on.
    pub text: String,
    /// The found words, as byte ranges of it.
    pub hits: Vec<ByteRange>,
}

/// What a word of the text is compared with.
enum Sought {
    Word {
        exact: String,
        stem: String,
        /// Stems of the word with prefixes, and without its own.
        others: BTreeSet<String>,
    },
    Prefix(String),
    Phrase(Vec<String>),
}

impl Sought {
    fn of(words: &Words) -> Self {
        match words {
            Words::Word(word) => Self::Word {
                exact: exact(word),
                stem: stem_of(word),
                others: hebrew::possible_stems(word),
            },
            Words::Prefix(begin) => Self::Prefix(exact(begin)),
            Words::Phrase(words) => Self::Phrase(words.iter().map(|word| exact(word)).collect()),
        }
    }
}

/// Where a text has what a query looks for: for each piece of the query its number and a range
/// of bytes, in the text's order.
fn hits(text: &str, query: &Query) -> Vec<(usize, ByteRange)> {
    let sought: Vec<Sought> = query.sought().into_iter().map(Sought::of).collect();
    if sought.is_empty() {
        return Vec::new();
    }
    let stems = sought.iter().any(|it| matches!(it, Sought::Word { .. }));
    let words: Vec<(ByteRange, String, String)> = tokens(text)
        .filter(|token| token.kind != TokenKind::Punctuation)
        .map(|token| {
            let word = token.range.of(text);
            let stem = if stems { stem_of(word) } else { String::new() };
            (token.range, exact(word), stem)
        })
        .collect();
    let mut hits = Vec::new();
    for (at, (range, written, stemmed)) in words.iter().enumerate() {
        for (number, sought) in sought.iter().enumerate() {
            let found = match sought {
                Sought::Word {
                    exact,
                    stem,
                    others,
                } => (written == exact
                    || stemmed == stem
                    || stemmed == exact
                    || others.contains(stemmed))
                .then_some(*range),
                Sought::Prefix(begin) => written.starts_with(begin).then_some(*range),
                Sought::Phrase(phrase) => words.get(at..at + phrase.len()).and_then(|run| {
                    let same = run.iter().map(|(_, word, _)| word).eq(phrase);
                    let last = run.last().filter(|_| same)?;
                    Some(ByteRange::new(range.start, last.0.end))
                }),
            };
            hits.extend(found.map(|range| (number, range)));
        }
    }
    hits
}

/// Where a text has what a query looks for, in order, as ranges of bytes.
pub fn marks(text: &str, query: &Query) -> Vec<ByteRange> {
    let mut marks: Vec<ByteRange> = hits(text, query)
        .into_iter()
        .map(|(_, range)| range)
        .collect();
    marks.dedup();
    marks
}

/// The part of a text where most of what a query looks for stands together; its beginning when
/// nothing does.
pub fn snippet(text: &str, query: &Query) -> Snippet {
    let hits = hits(text, query);
    // The window that begins at each hit: how many different pieces of the query are in it.
    let best = hits
        .iter()
        .enumerate()
        .map(|(first, (_, range))| {
            let end = forward(text, range.start, LENGTH - BEFORE);
            let mut numbers: Vec<usize> = hits[first..]
                .iter()
                .take_while(|(_, it)| it.end <= end)
                .map(|(number, _)| *number)
                .collect();
            let all = numbers.len();
            numbers.sort_unstable();
            numbers.dedup();
            ((numbers.len(), all.min(4)), range.start)
        })
        .fold(
            None,
            |best: Option<((usize, usize), usize)>, it| match best {
                Some(best) if best.0 >= it.0 => Some(best),
                _ => Some(it),
            },
        );
    let from = best.map_or(0, |(_, start)| backward(text, start, BEFORE));
    let to = forward(text, from, LENGTH);
    let from = if from == 0 {
        0
    } else {
        word_start(text, from).unwrap_or(from)
    };
    let to = if to == text.len() {
        to
    } else {
        text[from..to]
            .rfind(char::is_whitespace)
            .map_or(to, |blank| from + blank)
    };
    let cut = &text[from..to];
    let lead = if from > 0 { "…" } else { "" };
    let tail = if to < text.len() { "…" } else { "" };
    let flat: String = cut
        .chars()
        .map(|it| if it == '\n' || it == '\t' { ' ' } else { it })
        .collect();
    Snippet {
        text: format!("{lead}{flat}{tail}"),
        hits: hits
            .into_iter()
            .filter(|(_, range)| range.start >= from && range.end <= to)
            .map(|(_, range)| {
                ByteRange::new(
                    range.start - from + lead.len(),
                    range.end - from + lead.len(),
                )
            })
            .collect(),
    }
}

/// The byte `characters` characters behind `from`.
fn forward(text: &str, from: usize, characters: usize) -> usize {
    text[from..]
        .char_indices()
        .nth(characters)
        .map_or(text.len(), |(at, _)| from + at)
}

/// The byte `characters` characters before `from`.
fn backward(text: &str, from: usize, characters: usize) -> usize {
    text[..from]
        .char_indices()
        .rev()
        .nth(characters.saturating_sub(1))
        .map_or(0, |(at, _)| at)
}

fn word_start(text: &str, from: usize) -> Option<usize> {
    let blank = text[from..].find(char::is_whitespace)?;
    let behind = text[from + blank..].find(|it: char| !it.is_whitespace())?;
    Some(from + blank + behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, query: &str) -> (String, Vec<String>) {
        let snippet = snippet(text, &Query::parse(query).unwrap());
        let hits = snippet
            .hits
            .iter()
            .map(|hit| hit.of(&snippet.text).to_owned())
            .collect();
        (snippet.text, hits)
    }

    #[test]
    fn the_words_are_shown_where_they_stand_together() {
        let filler = "كلام كثير لا يعني شيئا. ".repeat(40);
        let text = format!("قمة هنا. {filler}عقدت القمة في طوكيو أمس. {filler}");
        let (cut, hits) = shown(&text, "قمة طوكيو");
        assert!(cut.starts_with('…') && cut.ends_with('…'), "{cut}");
        assert_eq!(hits, ["القمة", "طوكيو"]);
    }

    #[test]
    fn a_phrase_is_marked_as_a_whole() {
        let (_, hits) = shown("قال وزير الخارجية ذلك.", "\"وزير الخارجية\"");
        assert_eq!(hits, ["وزير الخارجية"]);
    }

    #[test]
    fn without_a_hit_the_beginning_is_shown() {
        assert_eq!(shown("نص قصير.", "is:unread").0, "نص قصير.");
    }
}
