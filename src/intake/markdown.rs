//! Markdown into blocks, by `pulldown-cmark`'s byte ranges: nothing is rendered, every mark of
//! markup stays in the text and is named as such.

use super::{IntakeError, front_matter, labels};
use crate::article::{Article, Block, ByteRange, Link, Role, Title};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// The article of a Markdown text, with the metadata of its front matter.
///
/// # Errors
///
/// When the front matter is broken.
pub fn article(text: &str) -> Result<Article, IntakeError> {
    let (metadata, rest) = front_matter::take(text)?;
    let text = rest.to_owned();
    if text.trim().is_empty() {
        return Err(IntakeError::Empty);
    }
    let mut blocks = blocks(&text);
    labels::label(&text, &mut blocks);
    let mut article = Article {
        metadata,
        text,
        blocks,
        continuation: None,
    };
    take_title(&mut article);
    Ok(article)
}

/// A first heading of the first level is the title of a text that has no other.
fn take_title(article: &mut Article) {
    if article.metadata.title.text.is_empty()
        && let Some(block) = article.blocks.first()
        && block.role == Role::Heading(1)
    {
        let words: String = block.shown().map(|range| article.slice(range)).collect();
        article.metadata.title = Title {
            text: words.split_whitespace().collect::<Vec<_>>().join(" "),
            inferred: false,
        };
    }
}

/// A block while its events come in.
struct Open {
    role: Role,
    range: ByteRange,
    shown: Vec<ByteRange>,
    links: Vec<Link>,
}

/// The blocks of a Markdown text; their ranges partition it.
fn blocks(text: &str) -> Vec<Block> {
    let mut found: Vec<Open> = Vec::new();
    let mut open: Option<Open> = None;
    let mut quotes = 0_usize;
    let mut items = 0_usize;
    let mut open_links: Vec<(String, usize)> = Vec::new();
    let mut cells = 0_usize;
    let options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES;
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        let range = ByteRange::from(range);
        match event {
            Event::Start(Tag::BlockQuote(_)) => quotes += 1,
            Event::End(TagEnd::BlockQuote(_)) => quotes = quotes.saturating_sub(1),
            Event::Start(Tag::Item) => {
                found.extend(open.take());
                items += 1;
                open = Some(Open::new(Role::ListItem, range));
            }
            Event::End(TagEnd::Item) => {
                items = items.saturating_sub(1);
                found.extend(open.take());
            }
            Event::Start(Tag::Paragraph) if items > 0 && open.is_some() => {
                show_between(&mut open, text, range.start, '\n');
            }
            Event::Start(Tag::Paragraph) => {
                found.extend(open.take());
                open = Some(Open::new(role_inside(items, quotes), range));
            }
            Event::Start(Tag::Heading { level, .. }) => {
                found.extend(open.take());
                open = Some(Open::new(Role::Heading(number(level)), range));
            }
            Event::Start(Tag::CodeBlock(_)) => {
                found.extend(open.take());
                open = Some(Open::new(Role::Code, range));
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => {
                found.extend(open.take());
                open = Some(Open::new(Role::Row, range));
                cells = 0;
            }
            Event::Start(Tag::TableCell) => {
                if cells > 0 {
                    show_between(&mut open, text, range.start, '|');
                }
                cells += 1;
            }
            Event::Start(Tag::HtmlBlock) => {
                found.extend(open.take());
                open = Some(Open::new(Role::Code, range));
            }
            Event::End(TagEnd::Paragraph) if items > 0 => {}
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::CodeBlock
                | TagEnd::HtmlBlock
                | TagEnd::TableHead
                | TagEnd::TableRow,
            ) => found.extend(open.take()),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                let at = open.as_ref().map_or(0, |block| block.shown.len());
                open_links.push((dest_url.into_string(), at));
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if let (Some((url, at)), Some(block)) = (open_links.pop(), open.as_mut())
                    && let (Some(first), Some(last)) = (block.shown.get(at), block.shown.last())
                {
                    let range = ByteRange::new(first.start, last.end);
                    block.links.push(Link { range, url });
                }
            }
            Event::Text(_) | Event::InlineHtml(_) | Event::Html(_) => {
                // Behind a list or code inside an item, its text goes on without a paragraph.
                open.get_or_insert_with(|| Open::new(role_inside(items, quotes), range));
                show(&mut open, without_entity(text, range));
            }
            Event::Code(_) => {
                open.get_or_insert_with(|| Open::new(role_inside(items, quotes), range));
                show(&mut open, inside_ticks(text, range));
            }
            Event::SoftBreak | Event::HardBreak => show(&mut open, range),
            Event::Rule => {
                found.extend(open.take());
                let mut rule = Open::new(Role::Paragraph, range);
                rule.shown.clear();
                found.push(rule);
            }
            _ => {}
        }
    }
    found.extend(open.take());
    partition(text, found)
}

impl Open {
    fn new(role: Role, range: ByteRange) -> Self {
        Self {
            role,
            range,
            shown: Vec::new(),
            links: Vec::new(),
        }
    }
}

/// The role of running text inside so many list items and quotes.
fn role_inside(items: usize, quotes: usize) -> Role {
    match (items, quotes) {
        (0, 0) => Role::Paragraph,
        (0, _) => Role::Quote,
        _ => Role::ListItem,
    }
}

/// Of `&amp;` its first byte, which is what it stands for; other entities stand for nothing in
/// the source and stay as they are written.
fn without_entity(text: &str, range: ByteRange) -> ByteRange {
    if range.of(text) == "&amp;" {
        ByteRange::new(range.start, range.start + 1)
    } else {
        range
    }
}

fn show(open: &mut Option<Open>, range: ByteRange) {
    if let Some(block) = open
        && block
            .shown
            .last()
            .is_none_or(|last| last.end <= range.start)
    {
        block.shown.push(range);
    }
}

/// Shows the sign that parts two stretches of a block, and a bar with a blank on either side where
/// there is one: the last such sign before `end`. It is markup otherwise.
fn show_between(open: &mut Option<Open>, text: &str, end: usize, sign: char) {
    let Some(block) = open else { return };
    let from = block
        .shown
        .last()
        .map_or(block.range.start, |last| last.end);
    let gap = ByteRange::new(from, end.max(from));
    if let Some(at) = gap.of(text).rfind(sign) {
        let before = &gap.of(text)[..at];
        let is_bar = sign == '|';
        let start = from + at - usize::from(is_bar && before.ends_with(' '));
        let behind = from + at + sign.len_utf8();
        let is_blank = is_bar && text[behind..].starts_with(' ');
        show(open, ByteRange::new(start, behind + usize::from(is_blank)));
    }
}

/// The text of a code span without its backticks and the blank inside them.
fn inside_ticks(text: &str, range: ByteRange) -> ByteRange {
    let words = range.of(text);
    let ticks = words.len() - words.trim_start_matches('`').len();
    let (start, end) = (range.start + ticks, range.end.saturating_sub(ticks));
    let inner = ByteRange::new(start, end);
    let bare = inner.of(text).trim();
    match inner.of(text).find(bare) {
        Some(at) if !bare.is_empty() => ByteRange::new(start + at, start + at + bare.len()),
        _ => inner,
    }
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// Blocks whose ranges follow each other without a gap: what lies between two of them belongs
/// to the first; what lies before the first, to it.
fn partition(text: &str, found: Vec<Open>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for open in found {
        let content = match (open.shown.first(), open.shown.last()) {
            (Some(first), Some(last)) => ByteRange::new(first.start, last.end),
            _ => ByteRange::new(open.range.start, open.range.start),
        };
        let start = open.range.start.min(content.start);
        let start = match blocks.last_mut() {
            None => 0,
            Some(last) => {
                let start = start.max(last.content.end);
                last.range.end = start;
                start
            }
        };
        let content = ByteRange::new(content.start.max(start), content.end.max(start));
        let markup = open
            .shown
            .windows(2)
            .map(|pair| ByteRange::new(pair[0].end, pair[1].start))
            .filter(|gap| !gap.is_empty())
            .collect();
        blocks.push(Block {
            role: open.role,
            range: ByteRange::new(start, content.end),
            content,
            markup,
            links: open.links,
        });
    }
    if let Some(last) = blocks.last_mut() {
        last.range.end = text.len();
    } else {
        let whole = ByteRange::new(0, text.len());
        blocks.push(Block::new(Role::Paragraph, whole, whole));
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str) -> Vec<(Role, String)> {
        blocks(text)
            .iter()
            .map(|block| {
                let words = block.shown().map(|range| range.of(text)).collect();
                (block.role, words)
            })
            .collect()
    }

    #[test]
    fn every_kind_of_block_is_known() {
        let text = "# عنوان\n\nفقرة فيها **كلمة** و`كود`\nوسطر ثان.\n\n> قول\n\n- أول\n- ثان\n\n```\nسطر\n```\n";
        let expected = [
            (Role::Heading(1), "عنوان"),
            (Role::Paragraph, "فقرة فيها كلمة وكود\nوسطر ثان."),
            (Role::Quote, "قول"),
            (Role::ListItem, "أول"),
            (Role::ListItem, "ثان"),
            (Role::Code, "سطر\n"),
        ];
        let found = shown(text);
        let found: Vec<(Role, &str)> = found
            .iter()
            .map(|(role, text)| (*role, text.as_str()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_links_address_is_kept_and_not_shown() {
        let text = "اقرأ [التقرير](https://example.org/a) كله.";
        let blocks = blocks(text);
        assert_eq!(shown(text)[0].1, "اقرأ التقرير كله.");
        assert_eq!(blocks[0].links[0].url, "https://example.org/a");
        assert_eq!(blocks[0].links[0].range.of(text), "التقرير");
    }

    #[test]
    fn a_picture_in_a_link_leaves_the_link_whole() {
        let text = "[![صورة](a.png) وكلمة](https://example.org/)";
        let links = &blocks(text)[0].links;
        assert_eq!(links.len(), 2);
        assert_eq!(links[1].url, "https://example.org/");
        assert_eq!(links[1].range.of(text), "صورة](a.png) وكلمة");
    }

    #[test]
    fn an_items_text_behind_code_is_shown() {
        let text = "- أول\n  ```\n  كود\n  ```\n  ثان\n";
        let found = shown(text);
        assert_eq!(found.last(), Some(&(Role::ListItem, "ثان".to_owned())));
    }

    #[test]
    fn the_paragraphs_of_an_item_do_not_run_into_each_other() {
        let found = shown("1. أول\n\n   تابع\n\n2. ثان\n");
        let words: Vec<&str> = found.iter().map(|(_, words)| words.as_str()).collect();
        assert_eq!(words, ["أول\nتابع", "ثان"]);
    }

    #[test]
    fn a_table_gives_a_block_for_each_row() {
        let text =
            "| المدينة | السكان |\n| --- | ---: |\n| **القاهرة** | 10 |\n| دمشق |  |\n\nفقرة.";
        let found = shown(text);
        let expected = [
            (Role::Row, "المدينة | السكان"),
            (Role::Row, "القاهرة | 10"),
            (Role::Row, "دمشق | "),
            (Role::Paragraph, "فقرة."),
        ];
        let found: Vec<(Role, &str)> = found
            .iter()
            .map(|(role, text)| (*role, text.as_str()))
            .collect();
        assert_eq!(found, expected);
        let close = shown("a|b|c\n-|-|-\n1||3\n");
        assert_eq!(close[0].1, "a|b|c");
        assert_eq!(close[1].1, "1||3");
    }

    #[test]
    fn an_ampersand_is_shown_as_one() {
        assert_eq!(shown("قال A&amp;B ذلك.")[0].1, "قال A&B ذلك.");
    }

    #[test]
    fn a_first_heading_is_the_title() {
        let article = article("# قمة *السبع*\n\nنص.").unwrap();
        assert_eq!(article.metadata.title.text, "قمة السبع");
        assert!(!article.metadata.title.inferred);
    }

    proptest! {
        #[test]
        fn blocks_put_together_are_the_text(text in "([ا-ج #>*`_\\[\\]()-]{0,12}\n{0,2}){0,10}") {
            let blocks = blocks(&text);
            let together: String = blocks.iter().map(|block| block.range.of(&text)).collect();
            prop_assert_eq!(together, text.clone());
            let letters = |text: &str| text.matches(|letter| ('ا'..='ج').contains(&letter)).count();
            if !text.contains('[') {
                let seen: usize = blocks
                    .iter()
                    .flat_map(Block::shown)
                    .map(|range| letters(range.of(&text)))
                    .sum();
                prop_assert_eq!(seen, letters(&text));
            }
            for block in &blocks {
                prop_assert!(block.range.start <= block.content.start);
                prop_assert!(block.content.end <= block.range.end);
                let mut end = block.content.start;
                for gap in &block.markup {
                    prop_assert!(end <= gap.start && gap.end <= block.content.end);
                    end = gap.end;
                }
            }
        }
    }
}
