//! Plain text into blocks.
//!
//! A line is a paragraph, unless the file is hard-wrapped: then empty lines part paragraphs.

use super::labels;
use crate::article::{Article, Block, ByteRange, Metadata, Role};

/// Lines of a hard-wrapped file are at most so many characters long …
const WRAPPED: usize = 100;
/// … and paragraphs that are parted by empty lines have so many lines on average.
const LINES_EACH: usize = 2;

/// The article of a plain text; its metadata are still to be inferred.
pub fn article(text: String) -> Article {
    let blocks = blocks(&text);
    Article {
        metadata: Metadata::default(),
        blocks,
        text,
        continuation: None,
    }
}

/// The blocks of a plain text; their ranges partition it.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = if is_hard_wrapped(text) {
        paragraphs(text)
    } else {
        lines(text)
    };
    labels::label(text, &mut blocks);
    blocks
}

fn is_hard_wrapped(text: &str) -> bool {
    let (mut lines, mut paragraphs, mut longest, mut inside) = (0, 0, 0, false);
    let mut open = 0;
    for line in text.lines() {
        let blank = line.trim().is_empty();
        if !blank {
            lines += 1;
            longest = longest.max(line.chars().count());
            // A line inside a hard-wrapped paragraph seldom ends a sentence.
            open += usize::from(!crate::text::sentences::ends_sentence(line));
            paragraphs += usize::from(!inside);
        }
        inside = !blank;
    }
    longest <= WRAPPED && lines >= paragraphs * LINES_EACH && paragraphs > 0 && open * 2 > lines
}

/// One block for each line with text; empty lines belong to the block before them.
fn lines(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        push(text, ByteRange::new(start, start + line.len()), &mut blocks);
        start += line.len();
    }
    blocks
}

/// One block for each stretch between empty lines.
fn paragraphs(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let (mut start, mut at, mut ended) = (0, 0, false);
    for line in text.split_inclusive('\n') {
        let blank = line.trim().is_empty();
        if ended && !blank {
            push(text, ByteRange::new(start, at), &mut blocks);
            start = at;
        }
        ended = blank;
        at += line.len();
    }
    push(text, ByteRange::new(start, at), &mut blocks);
    blocks
}

fn push(text: &str, range: ByteRange, blocks: &mut Vec<Block>) {
    let words = range.of(text);
    let trimmed = words.trim();
    if trimmed.is_empty() {
        match blocks.last_mut() {
            Some(last) => last.range.end = range.end,
            None if range.is_empty() => {}
            None => blocks.push(Block::new(
                Role::Paragraph,
                range,
                ByteRange::new(range.start, range.start),
            )),
        }
        return;
    }
    let lead = words.len() - words.trim_start().len();
    let content = ByteRange::new(range.start + lead, range.start + lead + trimmed.len());
    // Empty lines at the very beginning belong to the first block.
    let range = match blocks.last() {
        Some(only) if blocks.len() == 1 && only.content.is_empty() => {
            let start = only.range.start;
            blocks.clear();
            ByteRange::new(start, range.end)
        }
        _ => range,
    };
    let (role, marker) = role_of(trimmed);
    let content = ByteRange::new(content.start + marker, content.end);
    blocks.push(Block::new(role, range, content));
}

/// The role that a line's own first sign gives it, and the bytes of that sign.
fn role_of(line: &str) -> (Role, usize) {
    for sign in ["- ", "* ", "• ", "– ", "● ", "▪ "] {
        if line.starts_with(sign) && line.len() > sign.len() {
            // A dash that opens a line of speech or a news agency's dateline is no bullet.
            if matches!(sign, "- " | "– ") && line.chars().count() > 200 {
                continue;
            }
            return (Role::ListItem, sign.len());
        }
    }
    let number = line.chars().take_while(|sign| sign.is_numeric()).count();
    if (1..=2).contains(&number) {
        let mut behind = line.chars().skip(number);
        if matches!(behind.next(), Some('-' | '.' | ')' | ':' | '–')) && behind.next() == Some(' ')
        {
            // The number belongs to what is shown.
            return (Role::ListItem, 0);
        }
    }
    if let Some(rest) = line.strip_prefix("> ") {
        return (Role::Quote, line.len() - rest.len());
    }
    (Role::Paragraph, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_is_a_paragraph_and_blank_lines_go_with_it() {
        let text = "أول سطر.\n\nثاني سطر.\nثالث سطر.\n";
        let blocks = blocks(text);
        let shown: Vec<&str> = blocks.iter().map(|block| block.content.of(text)).collect();
        assert_eq!(shown, ["أول سطر.", "ثاني سطر.", "ثالث سطر."]);
    }

    #[test]
    fn hard_wrapped_lines_are_one_paragraph() {
        let text = "هذه فقرة كسرت أسطرها\nعند عدد من الحروف لا\nعند نهاية الجملة.\n\nوهذه فقرة أخرى كسرت\nأسطرها مثل الأولى\nتماما.\n";
        assert_eq!(blocks(text).len(), 2);
    }

    proptest! {
        #[test]
        fn blocks_put_together_are_the_text(text in "([ا-ي .\u{60c}-]{0,30}\n{0,3}){0,12}") {
            let blocks = blocks(&text);
            let together: String = blocks.iter().map(|block| block.range.of(&text)).collect();
            prop_assert_eq!(together, text.clone());
            for block in &blocks {
                prop_assert!(block.range.start <= block.content.start);
                prop_assert!(block.content.end <= block.range.end);
            }
        }
    }
}
