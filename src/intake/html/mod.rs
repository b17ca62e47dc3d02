//! Web pages into articles: saved ones and fetched ones.
//!
//! ```text
//! page ─ limits ─► tree ─ metadata: JSON-LD, <meta>, <time>
//!  │                 └─ dom_smoothie ─► the article's own HTML ─ pruning ─ markup ─ trimming ─►
//!  │                                                             text and blocks ─ agreement ─►
//!  └─ where no tree may be built, or nothing is found in it ─ markup ──►
//! ```
//!
//! What `dom_smoothie` finds still holds share bars, related headlines and captions: [`pruning`]
//! knows them by the page's names for them, [`trimming`] by their words and places, and
//! [`agreement`] by the copy of the article that the metadata may carry. Where it finds only a part
//! of what the page calls its article, [`stated`] tells.
//!
//! The one idea: a page is hostile until proven otherwise. Markup that nests too deep never meets
//! a parser, a parser never runs longer than [`TIME`], and whatever goes wrong the words of the
//! page are still there: what no extraction finds, [`markup`] reads off the page.

mod agreement;
mod limits;
pub mod markup;
mod metadata;
mod pruning;
mod stated;
pub mod tags;
mod trimming;

use super::{IntakeError, decode as decoding};
use crate::article::Article;
use dom_query::Document;
use dom_smoothie::{Config, Readability};
use stated::Stated;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use url::Url;

/// The longest that one page is worked on before its words are merely read off.
const TIME: Duration = Duration::from_secs(5);
/// Stack of the thread that parses, in bytes: parsers of trees call themselves.
const STACK: usize = 32 << 20;

/// Whether the beginning of a file is markup of a page.
pub fn looks_like(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let head = head[..head.len().min(1024)].to_ascii_lowercase();
    let start = head.trim_ascii_start();
    start.starts_with(b"<!doctype html")
        || start.starts_with(b"<html")
        || (start.starts_with(b"<") && head.windows(5).any(|window| window == b"<html"))
}

/// The text of a page; `stated` is the encoding that its server names.
///
/// # Errors
///
/// When it is no text.
pub fn decode(bytes: Vec<u8>, stated: Option<&str>) -> Result<String, IntakeError> {
    let declared = declared_encoding(&bytes);
    decoding::decode_as_stated(bytes, [stated, declared.as_deref()])
}

/// The encoding that a page's markup declares, by its label.
fn declared_encoding(bytes: &[u8]) -> Option<String> {
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
    extracted(page, url).unwrap_or_else(|| {
        let mut article = markup::article(page, address(url).as_ref());
        article.metadata.url = url.map(str::to_owned);
        article
    })
}

fn address(url: Option<&str>) -> Option<Url> {
    url.and_then(|url| Url::parse(url).ok())
}

/// What is found in the page's tree within its time, on a thread of its own: one that hangs or
/// panics is left alone.
fn extracted(page: &str, url: Option<&str>) -> Option<Article> {
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
            let _ = sender.send(parsed(&page, url));
        })
        .ok()?;
    receiver.recv_timeout(TIME).ok()
}

fn parsed(page: &str, url: Option<String>) -> Article {
    let document = Document::from(page);
    let (mut metadata, own_copy) = metadata::of(&document);
    metadata.url = url.or(metadata.url);
    let base = address(metadata.url.as_deref());
    let title = metadata.title.text.clone();
    let stated = Stated::of(&document);
    let found = readable(document, base.as_ref()).map(|found| trimming::trimmed(found, &title));
    let found = stated
        .and_then(|body| body.instead_of(found.as_ref(), base.as_ref()))
        .or(found)
        .filter(|found| !found.text.trim().is_empty());
    let mut article = match (found, own_copy) {
        (Some(found), Some(copy)) => agreement::agreed(found, copy.article, &copy.summary),
        (Some(found), None) => found,
        (None, Some(copy)) => copy.article,
        (None, None) => markup::article(page, base.as_ref()),
    };
    article.metadata = metadata;
    article
}

/// The article that `dom_smoothie` picks out of the page.
fn readable(document: Document, base: Option<&Url>) -> Option<Article> {
    pruning::uncover_headings(&document);
    let config = Config {
        disable_json_ld: true,
        // What an element is called tells what it is for.
        keep_classes: true,
        ..Config::default()
    };
    let found = Readability::with_document(document, base.map(Url::as_str), Some(config))
        .ok()?
        .parse()
        .ok()?;
    Some(markup::article(&pruning::pruned(&found.content), base))
}

#[cfg(test)]
mod tests;
