//! The parser's model of a feed into ours: articles with keys.

use super::{Carries, Feed, Item};
use crate::article::{Article, DateEvidence, Language, Metadata, Published, Title};
use crate::intake::html::markup;
use crate::intake::infer;
use crate::text::script::language_of;
use chrono::{Datelike, Timelike};
use feed_rs::model;
use jiff::civil::{Date, Time};
use std::collections::{HashMap, HashSet};
use url::Url;

/// Items of one feed that are looked at.
const MOST: usize = 5_000;
/// How a text ends that goes on elsewhere.
const GOES_ON: [&str; 5] = ["…", "...", "[…]", "[...]", "[&hellip;]"];

/// A feed found at `address`.
pub fn feed(read: model::Feed, address: &Url) -> Feed {
    let title = read.title.as_ref().map(|it| markup::one_line(&it.content));
    let title = title.unwrap_or_default();
    let site = link(&read.links, address).filter(|site| site != address.as_str());
    let language = read.language.as_deref();
    let mut items: Vec<Draft> = read
        .entries
        .into_iter()
        .take(MOST)
        .filter_map(|entry| draft(entry, address, &title, language))
        .collect();
    let keys = keys(&items);
    let mut seen = HashSet::new();
    let items = items
        .drain(..)
        .zip(keys)
        .filter(|(_, key)| seen.insert(key.clone()))
        .map(|(draft, key)| Item {
            key,
            article: draft.article,
            carries: draft.carries,
        })
        .collect();
    Feed {
        title,
        site,
        items,
        damage: None,
    }
}

/// An item before its key is known.
struct Draft {
    guid: String,
    article: Article,
    carries: Carries,
}

/// The identifier that a feed gives an item, if it gives it to no other; else its address too;
/// else what it is called.
fn keys(drafts: &[Draft]) -> Vec<String> {
    let mut times: HashMap<&str, usize> = HashMap::new();
    for draft in drafts {
        *times.entry(&draft.guid).or_default() += 1;
    }
    drafts
        .iter()
        .map(|draft| {
            let metadata = &draft.article.metadata;
            let url = metadata.url.as_deref().unwrap_or_default();
            match times.get(draft.guid.as_str()) {
                Some(1) if !draft.guid.is_empty() => draft.guid.clone(),
                _ if !url.is_empty() => format!("{}\n{url}", draft.guid),
                _ if !metadata.title.text.is_empty() && !metadata.title.inferred => {
                    format!("{}\n\n{}", draft.guid, metadata.title.text)
                }
                _ => {
                    let hash = blake3::hash(draft.article.text.as_bytes());
                    format!("{}\n\n\n{}", draft.guid, hash.to_hex())
                }
            }
        })
        .collect()
}

fn draft(
    mut entry: model::Entry,
    address: &Url,
    source: &str,
    feed_language: Option<&str>,
) -> Option<Draft> {
    let guid = entry.id.trim().to_owned();
    let url = link(&entry.links, address).or_else(|| web_address(&guid).map(Into::into));
    let base = url.as_deref().and_then(|url| Url::parse(url).ok());
    let base = base.as_ref().unwrap_or(address);
    let (content, carries) = content(&mut entry);
    let title = entry
        .title
        .as_ref()
        .map(|title| markup::one_line(&title.content))
        .unwrap_or_default();
    let mut article = markup::article(&content, Some(base));
    if article.text.trim().is_empty() {
        article = Article::of_paragraph(&title, Language::Other);
    }
    if article.text.trim().is_empty() {
        return None;
    }
    let ends = article.text.trim_end();
    let goes_on = GOES_ON.iter().any(|sign| ends.ends_with(sign));
    article.metadata = Metadata {
        title: Title {
            text: title,
            inferred: false,
        },
        published: entry
            .published
            .or(entry.updated)
            .as_ref()
            .and_then(published),
        source: Some(source.to_owned())
            .filter(|source| !source.is_empty())
            .or_else(|| address.host_str().map(str::to_owned)),
        author: authors(&entry),
        category: None,
        language: language(&article.text, entry.language.as_deref().or(feed_language)),
        url,
        id: (!guid.is_empty()).then(|| guid.clone()),
        tags: tags(&entry),
    };
    infer::complete(&mut article, None);
    Some(Draft {
        guid,
        article,
        carries: if goes_on { Carries::Summary } else { carries },
    })
}

/// The longer of an item's text and its summary, and which of them it is.
fn content(entry: &mut model::Entry) -> (String, Carries) {
    let body = entry.content.take().and_then(|content| content.body);
    let of_media = || {
        let mut media = entry.media.iter();
        media.find_map(|media| media.description.clone())
    };
    let summary = entry.summary.take().or_else(of_media);
    match (body, summary.map(|summary| summary.content)) {
        (Some(body), summary) if body.len() >= summary.as_ref().map_or(1, String::len) => {
            (body, Carries::Whole)
        }
        (_, Some(summary)) => (summary, Carries::Summary),
        (body, None) => (body.unwrap_or_default(), Carries::Summary),
    }
}

fn authors(entry: &model::Entry) -> Option<String> {
    let names: Vec<String> = entry
        .authors
        .iter()
        .filter_map(|author| author.name.as_deref())
        .map(markup::one_line)
        .filter(|name| !name.is_empty())
        .collect();
    (!names.is_empty()).then(|| names.join("، "))
}

/// What an item is filed under, each once.
fn tags(entry: &model::Entry) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for category in &entry.categories {
        let tag = markup::one_line(category.label.as_deref().unwrap_or(&category.term));
        if !tag.is_empty() && !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}

/// The language of a text: many feeds in Arabic say `en-US`, which their software wrote.
fn language(text: &str, stated: Option<&str>) -> Language {
    let stated = stated.map_or(Language::Other, Language::from_tag);
    let found = language_of(text);
    match (stated, found) {
        (_, Language::Other) => stated,
        (
            Language::Arabic | Language::Persian | Language::Urdu,
            Language::Arabic | Language::Persian | Language::Urdu,
        ) => stated,
        (Language::Other, Language::English) => stated,
        _ => found,
    }
}

fn published(moment: &chrono::DateTime<chrono::Utc>) -> Option<Published> {
    let part = |part: u32| i8::try_from(part).ok();
    let date = Date::new(
        i16::try_from(moment.year()).ok()?,
        part(moment.month())?,
        part(moment.day())?,
    )
    .ok()?;
    let time = Time::new(
        part(moment.hour())?,
        part(moment.minute())?,
        part(moment.second())?,
        0,
    )
    .ok()?;
    Some(Published {
        date,
        // A date without a time reads as midnight.
        time: (time != Time::midnight()).then_some(time),
        evidence: DateEvidence::Stated,
    })
}

/// Where something stands on the web: its alternate link, else its first.
fn link(links: &[model::Link], address: &Url) -> Option<String> {
    let is = |link: &&model::Link, rel: Option<&str>| link.rel.as_deref() == rel;
    links
        .iter()
        .find(|link| is(link, Some("alternate")) || is(link, None))
        .or_else(|| links.iter().find(|link| !is(link, Some("self"))))
        .and_then(|link| address.join(link.href.trim()).ok())
        .filter(|found| matches!(found.scheme(), "http" | "https"))
        .map(Into::into)
}

fn web_address(guid: &str) -> Option<Url> {
    Url::parse(guid)
        .ok()
        .filter(|found| matches!(found.scheme(), "http" | "https"))
}
