//! The days that a text speaks of: date expressions as calendar intervals.
//!
//! Tokens become [`pieces`] with what each may mean in a date (the tables of [`lexicon`]); from
//! every piece on, the rules of [`grammar`] read the longest expression and resolve it against
//! the day on which the text was published, through whatever of the [`calendars`] it names. What
//! comes out is an interval with the exactness of the words: «October 2014» is a month.
//!
//! A weekday alone is the latest one, the day of publication included, unless the sentence
//! before it speaks of the future; in a text that is nothing but the weekday it is the coming
//! one. A day without a year belongs to the publication's own year, unless another is far
//! nearer. Where a weekday and a date differ by a day, the weekday is right.

pub mod calendars;
mod grammar;
mod lexicon;
mod pieces;
mod reader;

use super::timeline::Grain;
use crate::article::{Article, ByteRange, Language};
use jiff::civil::Date;
use reader::Reader;

/// A passage with a date expression, resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DatedPassage {
    /// Where the text says it, in bytes.
    pub range: ByteRange,
    /// The first day that is meant.
    pub from: Date,
    /// The last day that is meant.
    pub to: Date,
    /// How exactly the words tell it.
    pub grain: Grain,
}

/// The date expressions of a text, in order, not overlapping. Without a `reference` (the day of
/// publication) those that depend on it are left out.
pub fn dates(text: &str, language: Language, reference: Option<Date>) -> Vec<DatedPassage> {
    let Some(lexicon) = lexicon::lexicon(language).or_else(|| lexicon::lexicon(Language::Hebrew))
    else {
        return Vec::new();
    };
    let pieces = pieces::pieces(text, language, lexicon);
    let reader = Reader {
        pieces: &pieces,
        language,
        reference,
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let Some((interval, next)) = grammar::expression(&reader, at) else {
            at += 1;
            continue;
        };
        // Words that stand before the expression proper are no part of it.
        let mere_link = pieces.get(at).is_some_and(|piece| {
            let mut meanings = piece.meanings.iter();
            meanings.all(|meaning| meaning.sign == lexicon::Sign::Link)
        });
        let first = if mere_link {
            reader.links(at).min(next.saturating_sub(1))
        } else {
            at
        };
        if let (Some(start), Some(last)) = (pieces.get(first), pieces.get(next.saturating_sub(1))) {
            found.push(DatedPassage {
                range: ByteRange::new(start.range.start, last.range.end),
                from: interval.from,
                to: interval.to,
                grain: interval.grain,
            });
        }
        at = next.max(at + 1);
    }
    found
}

/// The dated passages of an article's story, resolved against its publication.
pub fn article_dates(article: &Article) -> Vec<DatedPassage> {
    let metadata = &article.metadata;
    let reference = metadata.published.map(|published| published.date);
    let mut found = Vec::new();
    for block in article.story() {
        for shown in block.shown() {
            let passages = dates(article.slice(shown), metadata.language, reference);
            found.extend(passages.into_iter().map(|passage| DatedPassage {
                range: passage.range.shifted(shown.start),
                ..passage
            }));
        }
    }
    found
}

#[cfg(test)]
mod tests;
