//! A stretch of the text that the user picks out, in logical order: from the cluster where it
//! was begun to the cluster where the caret stands, both included. On the screen it may fall
//! into several pieces, where the direction changes inside it.

use crate::article::{Article, ByteRange};
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// What is picked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Selection {
    /// The cluster where it was begun.
    pub anchor: ByteRange,
    /// The cluster that moves.
    pub caret: ByteRange,
}

impl Selection {
    /// The cluster at `byte` alone; nothing where there is no text.
    pub fn at(text: &str, byte: usize) -> Option<Self> {
        let cluster = cluster_at(text, byte)?;
        Some(Self {
            anchor: cluster,
            caret: cluster,
        })
    }

    /// All of it.
    pub fn range(self) -> ByteRange {
        ByteRange::new(
            self.anchor.start.min(self.caret.start),
            self.anchor.end.max(self.caret.end),
        )
    }

    /// With its caret at the cluster of `byte`; as it is where there is none.
    #[must_use]
    pub fn to(self, text: &str, byte: usize) -> Self {
        let caret = cluster_at(text, byte).unwrap_or(self.caret);
        Self { caret, ..self }
    }

    /// With the ends changed over: the other one moves from now on.
    #[must_use]
    pub fn turned(self) -> Self {
        Self {
            anchor: self.caret,
            caret: self.anchor,
        }
    }
}

/// The cluster that holds `byte`.
fn cluster_at(text: &str, byte: usize) -> Option<ByteRange> {
    let last = text.len().checked_sub(1)?;
    let byte = (0..=byte.min(last))
        .rev()
        .find(|byte| text.is_char_boundary(*byte))?;
    let mut cursor = GraphemeCursor::new(byte, text.len(), true);
    let start = match cursor.is_boundary(text, 0) {
        Ok(true) => byte,
        _ => cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0),
    };
    let mut cursor = GraphemeCursor::new(start, text.len(), true);
    let end = cursor.next_boundary(text, 0).ok().flatten()?;
    Some(ByteRange::new(start, end))
}

/// The start of the cluster `by` further on (back when negative) than the one at `byte`.
pub fn cluster_beside(text: &str, byte: usize, by: isize) -> usize {
    let mut cursor = GraphemeCursor::new(byte, text.len(), true);
    let mut at = byte;
    for _ in 0..by.unsigned_abs() {
        let next = if by > 0 {
            cursor.next_boundary(text, 0)
        } else {
            cursor.prev_boundary(text, 0)
        };
        match next {
            Ok(Some(next)) if next < text.len() => at = next,
            _ => break,
        }
    }
    at
}

/// The last cluster's byte of the word `by` further on, or the first of the word `by` back.
pub fn word_beside(text: &str, byte: usize, by: isize) -> usize {
    let mut at = byte;
    for _ in 0..by.unsigned_abs() {
        let found = if by > 0 {
            let behind = cluster_beside(text, at, 1);
            text[behind..]
                .unicode_word_indices()
                .next()
                .map(|(start, word)| {
                    last_cluster(text, behind + start, behind + start + word.len())
                })
        } else {
            text[..at]
                .unicode_word_indices()
                .next_back()
                .map(|(start, _)| start)
        };
        match found {
            Some(found) => at = found,
            None => break,
        }
    }
    at
}

fn last_cluster(text: &str, start: usize, end: usize) -> usize {
    text[start..end]
        .grapheme_indices(true)
        .next_back()
        .map_or(start, |(at, _)| start + at)
}

/// What is copied of a range: the letters that were written, without markup and without
/// characters that would act on whatever they are pasted into. Blocks are parted by an empty
/// line.
pub fn copied(article: &Article, range: ByteRange) -> String {
    let mut text = String::new();
    for block in &article.blocks {
        let words: String = block
            .shown()
            .filter_map(|shown| {
                let start = shown.start.max(range.start);
                let end = shown.end.min(range.end);
                (start < end).then(|| article.slice(ByteRange::new(start, end)))
            })
            .collect();
        if words.trim().is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.extend(
            words
                .chars()
                .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t')),
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Language;

    const TEXT: &str = "قال وزير G7 مُحَمَّد اليوم";

    #[test]
    fn a_selection_takes_whole_clusters_at_both_ends() {
        let marked = TEXT.find('ح').unwrap();
        let selection = Selection::at(TEXT, marked + 2).unwrap();
        assert_eq!(selection.range().of(TEXT), "حَ");
        let wide = selection.to(TEXT, TEXT.len() - 1);
        assert_eq!(wide.range().of(TEXT), "حَمَّد اليوم");
        let back = selection.to(TEXT, 0);
        assert_eq!(back.range().of(TEXT), "قال وزير G7 مُحَ");
    }

    #[test]
    fn words_are_walked_in_logical_order_over_a_change_of_direction() {
        let mut at = 0;
        let mut seen = Vec::new();
        for _ in 0..5 {
            at = word_beside(TEXT, at, 1);
            seen.push(&TEXT[..cluster_at(TEXT, at).unwrap().end]);
        }
        assert_eq!(seen[0], "قال");
        assert_eq!(seen[2], "قال وزير G7");
        assert_eq!(seen[4], TEXT);
        assert_eq!(word_beside(TEXT, at, 1), at);
        assert_eq!(&TEXT[word_beside(TEXT, at, -2)..], "مُحَمَّد اليوم");
    }

    #[test]
    fn ends_of_the_text_stop_every_step() {
        assert_eq!(cluster_beside(TEXT, 0, -3), 0);
        let last = cluster_beside(TEXT, 0, 1_000);
        assert_eq!(&TEXT[last..], "م");
        assert_eq!(Selection::at("", 0), None);
    }

    #[test]
    fn what_is_copied_has_no_markup_and_no_controls() {
        let mut article = Article::of_paragraph("كلمة **مهمة**\u{1b}[31m هنا", Language::Arabic);
        let stars = article.text.find("**").unwrap();
        let behind = article.text.rfind("**").unwrap();
        article.blocks[0].markup = vec![
            ByteRange::new(stars, stars + 2),
            ByteRange::new(behind, behind + 2),
        ];
        let all = ByteRange::new(0, article.text.len());
        assert_eq!(copied(&article, all), "كلمة مهمة[31m هنا");
    }
}
