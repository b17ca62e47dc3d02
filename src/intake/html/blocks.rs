//! A tree of markup into a text and its blocks.

use crate::article::{Block, ByteRange, Link, Role};
use dom_query::NodeRef;
use url::Url;

/// Elements whose content is not shown.
const UNSHOWN: [&str; 18] = [
    "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg", "math",
    "canvas", "audio", "video", "form", "button", "select", "textarea", "input",
];
/// Elements that part blocks.
const PARTING: [&str; 33] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "header",
    "hr",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
    "ul",
    "caption",
];

/// The text of a tree and the blocks that partition it; links lead where they say, as seen from
/// the page at `base`.
pub fn of(root: NodeRef<'_>, base: Option<&str>) -> (String, Vec<Block>) {
    let mut writer = Writer {
        base: base.and_then(|base| Url::parse(base).ok()),
        ..Writer::default()
    };
    writer.children(&root);
    writer.end_block();
    (writer.text, writer.blocks)
}

#[derive(Default)]
struct Writer {
    base: Option<Url>,
    text: String,
    blocks: Vec<Block>,
    /// Where the block begins that is being written.
    start: usize,
    links: Vec<Link>,
    heading: Option<u8>,
    quotes: usize,
    items: usize,
    captions: usize,
    code: usize,
}

impl Writer {
    fn children(&mut self, node: &NodeRef<'_>) {
        for child in node.children_it(false) {
            self.node(&child);
        }
    }

    fn node(&mut self, node: &NodeRef<'_>) {
        if node.is_text() {
            self.words(&node.text());
            return;
        }
        let Some(name) = node.node_name() else {
            return;
        };
        let name: &str = &name;
        if UNSHOWN.contains(&name) || is_hidden(node) {
            return;
        }
        match name {
            "br" => self.line_break(node),
            "a" => self.link(node),
            "td" | "th" => {
                self.words(" ");
                self.children(node);
                self.words(" ");
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.end_block();
                self.heading = name.as_bytes().get(1).map(|digit| digit - b'0');
                self.children(node);
                self.end_block();
                self.heading = None;
            }
            _ if PARTING.contains(&name) => {
                self.end_block();
                let depth = match name {
                    "blockquote" => Some(&mut self.quotes),
                    "li" => Some(&mut self.items),
                    "figcaption" => Some(&mut self.captions),
                    "pre" => Some(&mut self.code),
                    _ => None,
                };
                if let Some(depth) = depth {
                    *depth += 1;
                }
                self.children(node);
                self.end_block();
                let depth = match name {
                    "blockquote" => Some(&mut self.quotes),
                    "li" => Some(&mut self.items),
                    "figcaption" => Some(&mut self.captions),
                    "pre" => Some(&mut self.code),
                    _ => None,
                };
                if let Some(depth) = depth {
                    *depth -= 1;
                }
            }
            _ => self.children(node),
        }
    }

    /// One break is a blank, or a line's end in code; two part paragraphs.
    fn line_break(&mut self, node: &NodeRef<'_>) {
        if self.code > 0 {
            self.text.push('\n');
        } else if node
            .next_element_sibling()
            .is_some_and(|next| next.has_name("br"))
        {
            self.end_block();
        } else {
            self.words("\n");
        }
    }

    fn link(&mut self, node: &NodeRef<'_>) {
        let start = self.text.len();
        self.children(node);
        let words = ByteRange::new(start.max(self.start), self.text.len());
        let Some(href) = node.attr("href") else {
            return;
        };
        let href = href.trim();
        let address = match &self.base {
            Some(base) => base.join(href).ok(),
            None => Url::parse(href).ok(),
        };
        if let Some(address) = address
            && matches!(address.scheme(), "http" | "https")
            && start >= self.start
            && !words.of(&self.text).trim().is_empty()
        {
            let shown = words.of(&self.text);
            let blanks = shown.len() - shown.trim_start().len();
            self.links.push(Link {
                range: ByteRange::new(words.start + blanks, words.start + shown.trim_end().len()),
                url: address.into(),
            });
        }
    }

    /// Adds words; outside code, blanks run together into one.
    fn words(&mut self, words: &str) {
        if self.code > 0 {
            self.text.push_str(words);
            return;
        }
        for character in words.chars() {
            if is_blank(character) {
                let open = self.text.len() > self.start;
                if open && !self.text.ends_with(' ') {
                    self.text.push(' ');
                }
            } else {
                self.text.push(character);
            }
        }
    }

    fn end_block(&mut self) {
        let written = &self.text[self.start..];
        let end = self.start + written.trim_end().len();
        if written.trim().is_empty() {
            self.text.truncate(self.start);
            self.links.clear();
            return;
        }
        self.text.truncate(end);
        self.text.push_str("\n\n");
        let role = match self.heading {
            Some(level) => Role::Heading(level),
            None if self.code > 0 => Role::Code,
            None if self.captions > 0 => Role::Credit,
            None if self.items > 0 => Role::ListItem,
            None if self.quotes > 0 => Role::Quote,
            None => Role::Paragraph,
        };
        let mut block = Block::new(
            role,
            ByteRange::new(self.start, self.text.len()),
            ByteRange::new(self.start, end),
        );
        block.links = std::mem::take(&mut self.links);
        self.start = self.text.len();
        self.blocks.push(block);
    }
}

/// What HTML takes for a blank; a no-break space too, which pages use for want of margins.
fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{c}' | '\u{a0}')
}

fn is_hidden(node: &NodeRef<'_>) -> bool {
    node.has_attr("hidden")
        || node.attr("style").is_some_and(|style| {
            let style = style.to_ascii_lowercase().replace(' ', "");
            style.contains("display:none") || style.contains("visibility:hidden")
        })
}
