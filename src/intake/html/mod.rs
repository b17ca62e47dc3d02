//! Web pages into articles: saved ones and fetched ones.
//!
//! ```text
//! markup ─ limits ─► dom_smoothie ─► the article's own markup ─ blocks ─► text and blocks
//!    └──────────────► metadata: JSON-LD, <meta>, <time>
//! ```
//!
//! The one idea: a page is hostile until proven otherwise. Markup that nests too deep never meets
//! a parser, a parser never runs longer than [`TIME`], and whatever goes wrong the words of the
//! page are still there: what no extraction finds, [`stripped`] reads off the markup.

mod blocks;
mod limits;
mod metadata;
mod stripped;

use super::labels;
use super::plain;
use crate::article::{Article, Block, Metadata};
use dom_query::Document;
use dom_smoothie::{Config, Readability};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// The longest that one page is worked on before its words are merely read off.
const TIME: Duration = Duration::from_secs(5);
/// Stack of the thread that parses, in bytes: parsers of trees call themselves.
const STACK: usize = 32 << 20;
/// A page's own copy of its article, in its metadata, is taken where the extraction is shorter
/// than one in so many of its characters.
const FAR_SHORTER: usize = 3;

/// What was found in a page.
struct Found {
    metadata: Metadata,
    text: String,
    blocks: Vec<Block>,
}

/// Whether the beginning of a file is markup of a page.
pub fn looks_like(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let head = head[..head.len().min(1024)].to_ascii_lowercase();
    let start = head.trim_ascii_start();
    start.starts_with(b"<!doctype html")
        || start.starts_with(b"<html")
        || (start.starts_with(b"<") && head.windows(5).any(|window| window == b"<html"))
}

/// The encoding that a page's markup declares, by its label.
pub fn declared_encoding(bytes: &[u8]) -> Option<String> {
    let head = bytes[..bytes.len().min(4096)].to_ascii_lowercase();
    let at = head.windows(8).position(|window| window == b"charset=")? + 8;
    let label: Vec<u8> = head[at..]
        .iter()
        .copied()
        .skip_while(|byte| matches!(byte, b'"' | b'\'' | b' '))
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':'))
        .collect();
    let label = String::from_utf8(label).ok()?;
    encoding_rs::Encoding::for_label(label.as_bytes()).map(|_| label)
}

/// The article of a page; `url` is where it was fetched, if it was. The text has at least one
/// word if the page shows any.
pub fn article(page: &str, url: Option<&str>) -> Article {
    let found = extracted(page, url).unwrap_or_else(|| {
        let text = stripped::text(page);
        Found {
            metadata: Metadata {
                url: url.map(str::to_owned),
                ..Metadata::default()
            },
            blocks: plain::blocks(&text),
            text,
        }
    });
    let mut article = Article {
        metadata: found.metadata,
        text: found.text,
        blocks: found.blocks,
        continuation: None,
    };
    labels::label(&article.text, &mut article.blocks);
    article
}

/// What a parser finds in the page within its time, on a thread of its own: one that hangs or
/// panics is left alone.
fn extracted(page: &str, url: Option<&str>) -> Option<Found> {
    if !limits::are_kept(page) {
        return None;
    }
    let (page, url) = (page.to_owned(), url.map(str::to_owned));
    let (sender, receiver) = mpsc::sync_channel(1);
    thread::Builder::new()
        .name("page".to_owned())
        .stack_size(STACK)
        .spawn(move || {
            // The receiver may have given up.
            let _ = sender.send(parsed(&page, url.as_deref()));
        })
        .ok()?;
    receiver.recv_timeout(TIME).ok()?
}

fn parsed(page: &str, url: Option<&str>) -> Option<Found> {
    let document = Document::from(page);
    let (mut metadata, own_copy) = metadata::of(&document);
    if let Some(url) = url {
        metadata.url = Some(url.to_owned());
    }
    let (mut text, mut found) = readable(page, metadata.url.as_deref()).unwrap_or_default();
    if let Some(copy) = own_copy
        && text.chars().count() < copy.chars().count() / FAR_SHORTER
    {
        found = plain::blocks(&copy);
        text = copy;
    }
    if text.trim().is_empty() {
        let body = document.body()?;
        (text, found) = blocks::of(body, metadata.url.as_deref());
    }
    (!text.trim().is_empty()).then_some(Found {
        metadata,
        text,
        blocks: found,
    })
}

/// The article that `dom_smoothie` picks out of the page.
fn readable(page: &str, url: Option<&str>) -> Option<(String, Vec<Block>)> {
    let config = Config {
        disable_json_ld: true,
        ..Config::default()
    };
    // An address that is none would be refused, and the page with it.
    let url = url.filter(|url| url::Url::parse(url).is_ok());
    let article = Readability::new(page, url, Some(config))
        .ok()?
        .parse()
        .ok()?;
    let content = Document::fragment(article.content);
    Some(blocks::of(content.root(), url))
}

#[cfg(test)]
mod tests;
