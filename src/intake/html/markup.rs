//! HTML into an article's text and blocks, in one pass and without a tree: what `dom_smoothie`
//! picks out of a page, a feed's item, and pages that no parser may see.

use super::tags::{self, Piece};
use crate::article::{Article, Block, ByteRange, Link, Metadata, Role};
use crate::intake::{labels, plain};
use std::mem::discriminant;
use url::Url;

/// The article of some content, HTML or plain; `base` is what its links are relative to.
pub fn article(content: &str, base: Option<&Url>) -> Article {
    if !is_markup(content) {
        return plain::article(tags::resolved(content.trim()).into_owned());
    }
    let mut page = Page::new(base);
    for piece in tags::pieces(content) {
        page.take(piece);
    }
    page.end_block();
    let Page {
        text, mut blocks, ..
    } = page;
    if let Some(last) = blocks.last_mut() {
        last.range.end = text.len();
    }
    labels::label(&text, &mut blocks);
    Article {
        metadata: Metadata::default(),
        text,
        blocks,
        continuation: None,
    }
}

/// A title or name, which may carry markup, on one line.
pub fn one_line(content: &str) -> String {
    let mut words = String::new();
    if is_markup(content) {
        for piece in tags::pieces(content) {
            if let Piece::Text(text) = piece {
                words.push_str(&tags::resolved(text));
            }
        }
    } else {
        words.push_str(&tags::resolved(content));
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_markup(content: &str) -> bool {
    content.contains('<') && tags::pieces(content).any(|it| !matches!(it, Piece::Text(_)))
}

/// Elements with a role that are followed into each other.
const DEEPEST: usize = 64;

/// What a tag does to the flow of text.
enum Flow {
    /// It stands in a line.
    Inline,
    /// It begins and ends a block.
    Block,
    /// It parts words.
    Space,
    /// It begins and ends a block of this role.
    Role(Role),
    /// The document's title, which is no part of its text.
    Title,
    /// A link.
    Anchor,
}

fn flow_of(name: &str) -> Flow {
    match name.to_ascii_lowercase().as_str() {
        "p" | "div" | "section" | "article" | "br" | "hr" | "ul" | "ol" | "table" | "tr"
        | "figure" | "header" | "footer" | "main" | "aside" | "address" | "dl" | "dt" | "dd"
        | "body" | "nav" | "form" | "center" | "caption" | "details" | "summary" => Flow::Block,
        "figcaption" => Flow::Role(Role::Credit),
        "title" => Flow::Title,
        "td" | "th" | "img" | "iframe" => Flow::Space,
        "h1" => Flow::Role(Role::Heading(1)),
        "h2" => Flow::Role(Role::Heading(2)),
        "h3" => Flow::Role(Role::Heading(3)),
        "h4" => Flow::Role(Role::Heading(4)),
        "h5" => Flow::Role(Role::Heading(5)),
        "h6" => Flow::Role(Role::Heading(6)),
        "blockquote" => Flow::Role(Role::Quote),
        "li" => Flow::Role(Role::ListItem),
        "pre" => Flow::Role(Role::Code),
        "a" => Flow::Anchor,
        _ => Flow::Inline,
    }
}

/// An article's text while it grows.
struct Page<'a> {
    base: Option<&'a Url>,
    text: String,
    blocks: Vec<Block>,
    /// Where the open block's content starts.
    start: usize,
    /// The roles of the elements that are open, the innermost last.
    roles: Vec<Role>,
    /// Whether the document's title is open.
    title: bool,
    /// Whether a blank stands between what is there and what comes.
    blank: bool,
    links: Vec<Link>,
    anchor: Option<(usize, String)>,
}

impl<'a> Page<'a> {
    fn new(base: Option<&'a Url>) -> Self {
        Self {
            base,
            text: String::new(),
            blocks: Vec::new(),
            start: 0,
            roles: Vec::new(),
            title: false,
            blank: false,
            links: Vec::new(),
            anchor: None,
        }
    }

    fn take(&mut self, piece: Piece<'_>) {
        match piece {
            Piece::Text(_) if self.title => {}
            Piece::Text(text) => self.write(&tags::resolved(text)),
            Piece::Open { name, attributes } => self.open(name, attributes),
            Piece::Close(name) => self.close(name),
        }
    }

    fn open(&mut self, name: &str, attributes: &str) {
        // A title that is never closed hides nothing but itself.
        self.title = false;
        match flow_of(name) {
            Flow::Inline => {}
            Flow::Space => self.blank = true,
            Flow::Block if self.is_code() && name.eq_ignore_ascii_case("br") => {
                self.text.push('\n');
            }
            Flow::Anchor => {
                self.end_link();
                let address = tags::attribute(attributes, "href").and_then(|to| self.absolute(&to));
                self.anchor = address.map(|address| (self.text.len(), address));
            }
            Flow::Block => self.end_block(),
            Flow::Role(role) => {
                self.end_block();
                if self.roles.len() < DEEPEST {
                    self.roles.push(role);
                }
            }
            Flow::Title => {
                self.end_block();
                self.title = true;
            }
        }
    }

    fn close(&mut self, name: &str) {
        match flow_of(name) {
            Flow::Inline => {}
            Flow::Space => self.blank = true,
            Flow::Anchor => self.end_link(),
            Flow::Block => self.end_block(),
            Flow::Role(role) => {
                self.end_block();
                if let Some(open) = self
                    .roles
                    .iter()
                    .rposition(|open| discriminant(open) == discriminant(&role))
                {
                    self.roles.truncate(open);
                }
            }
            Flow::Title => {
                self.end_block();
                self.title = false;
            }
        }
    }

    fn is_code(&self) -> bool {
        self.roles.last() == Some(&Role::Code)
    }

    fn write(&mut self, words: &str) {
        if self.is_code() {
            self.text.push_str(words);
            return;
        }
        for (index, word) in words.split_ascii_whitespace().enumerate() {
            let apart =
                index > 0 || self.blank || words.starts_with(|it: char| it.is_ascii_whitespace());
            if apart && self.text.len() > self.start {
                self.text.push(' ');
                if let Some((at, _)) = &mut self.anchor
                    && index == 0
                    && *at + 1 == self.text.len()
                {
                    *at += 1;
                }
            }
            self.text.push_str(word);
            self.blank = false;
        }
        if words.ends_with(|it: char| it.is_ascii_whitespace()) {
            self.blank = true;
        }
    }

    fn end_link(&mut self) {
        if let Some((start, url)) = self.anchor.take()
            && start < self.text.len()
        {
            let range = ByteRange::new(start, self.text.len());
            self.links.push(Link { range, url });
        }
    }

    /// Closes the open block, if anything stands in it. A link goes on behind it.
    fn end_block(&mut self) {
        let anchored = self.anchor.as_ref().map(|(_, url)| url.clone());
        self.end_link();
        self.blank = false;
        let written = &self.text[self.start..];
        let trimmed = if self.is_code() {
            written.trim_end()
        } else {
            written.trim()
        };
        if trimmed.trim().is_empty() {
            self.text.truncate(self.start);
            self.links.clear();
        } else {
            let lead = if self.is_code() {
                0
            } else {
                written.len() - written.trim_start().len()
            };
            let content = ByteRange::new(self.start + lead, self.start + lead + trimmed.len());
            let role = self.roles.last().copied().unwrap_or(Role::Paragraph);
            self.text.push_str("\n\n");
            let mut block = Block::new(role, ByteRange::new(self.start, self.text.len()), content);
            block.links = std::mem::take(&mut self.links);
            block
                .links
                .retain(|link| link.range.start >= content.start && link.range.end <= content.end);
            self.blocks.push(block);
            self.start = self.text.len();
        }
        self.anchor = anchored.map(|url| (self.text.len(), url));
    }

    fn absolute(&self, to: &str) -> Option<String> {
        let address = match self.base {
            Some(base) => base.join(to).ok()?,
            None => Url::parse(to).ok()?,
        };
        matches!(address.scheme(), "http" | "https").then(|| address.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(html: &str) -> Vec<(Role, String)> {
        let article = article(html, None);
        article
            .blocks
            .iter()
            .map(|block| (block.role, article.slice(block.content).to_owned()))
            .collect()
    }

    #[test]
    fn tags_become_blocks() {
        let html = "<h2>عنوان</h2><p>فقرة <b>أولى</b>\n هنا.</p><blockquote><p>قول</p></blockquote>\
            <ul><li>بند</li></ul><pre>a\n  b</pre>آخر<br/>سطر أخير &amp; نهاية النص.";
        let found = shown(html);
        assert_eq!(found[0], (Role::Heading(2), "عنوان".to_owned()));
        assert_eq!(found[1], (Role::Paragraph, "فقرة أولى هنا.".to_owned()));
        assert_eq!(found[2], (Role::Quote, "قول".to_owned()));
        assert_eq!(found[3], (Role::ListItem, "بند".to_owned()));
        assert_eq!(found[4], (Role::Code, "a\n  b".to_owned()));
        assert_eq!(found[6].1, "سطر أخير & نهاية النص.");
    }

    #[test]
    fn links_are_absolute_and_only_of_the_web() {
        let base = Url::parse("https://example.org/a/").unwrap();
        let html = "<p>اقرأ <a href='b'>هنا</a> و<a href='javascript:x()'>هناك</a></p>";
        let article = article(html, Some(&base));
        let links = &article.blocks[0].links;
        assert_eq!(links.len(), 1);
        assert_eq!(links[0].url, "https://example.org/a/b");
        assert_eq!(article.slice(links[0].range), "هنا");
    }

    #[test]
    fn a_plain_text_stays_one() {
        assert_eq!(shown("نص &amp; نص")[0].1, "نص & نص");
        assert_eq!(one_line("<b>أهم</b>\n الأنباء &#8217;"), "أهم الأنباء ’");
    }

    proptest! {
        #[test]
        fn the_blocks_put_together_are_the_text(
            html in "(<p>|</p>|<a href='/x'>|</a>|<pre>|</pre>|<li>|<br>|<h1>|</h1>| |\n|س|a|&amp;|<blockquote>){0,40}"
        ) {
            let base = Url::parse("https://example.org/").unwrap();
            let article = article(&html, Some(&base));
            let mut at = 0;
            for block in &article.blocks {
                prop_assert_eq!(block.range.start, at);
                prop_assert!(block.content.start >= at && block.content.end <= block.range.end);
                prop_assert!(article.text.get(block.content.start..block.content.end).is_some());
                for link in &block.links {
                    prop_assert!(article.text.get(link.range.start..link.range.end).is_some());
                }
                at = block.range.end;
            }
            prop_assert_eq!(at, article.text.len());
        }
    }
}
