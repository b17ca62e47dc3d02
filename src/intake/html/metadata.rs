//! What a page says about its article: JSON-LD first, then `<meta>`, then what stands in the
//! page itself.

use super::markup;
use crate::article::{Article, Metadata};
use crate::intake::fields::Fields;
use dom_query::Document;
use serde_json::{Map, Value};

/// Types of JSON-LD objects that are articles, by their endings.
const ARTICLE_TYPES: [&str; 4] = ["Article", "BlogPosting", "Report", "LiveBlogPosting"];
/// How deep JSON-LD is searched.
const DEPTH: usize = 6;

/// Which `<meta>` says what, the surest first.
const META: [(&str, &[&str]); 6] = [
    ("title", &["og:title", "twitter:title", "dc.title"]),
    (
        "published",
        &[
            "article:published_time",
            "og:article:published_time",
            "datepublished",
            "publishdate",
            "pubdate",
            "publish-date",
            "publication_date",
            "dc.date.issued",
            "dc.date",
            "dcterms.created",
            "sailthru.date",
            "parsely-pub-date",
            "date",
        ],
    ),
    ("source", &["og:site_name", "application-name"]),
    (
        "author",
        &["author", "article:author", "dc.creator", "parsely-author"],
    ),
    ("category", &["article:section", "parsely-section"]),
    ("url", &["og:url"]),
];

/// The article's text as its page's metadata hold it.
pub struct Copy {
    /// The text, out of the JSON-LD.
    pub article: Article,
    /// What the page says in short that the article is about.
    pub summary: String,
}

/// What a page says about its article, and the copy of the article's text that it holds.
pub fn of(document: &Document) -> (Metadata, Option<Copy>) {
    let mut fields = Map::new();
    let metas = metas(document);
    let mut copy = None;
    if let Some(object) = json_ld(document) {
        copy = object
            .get("articleBody")
            .and_then(Value::as_str)
            .map(|body| markup::article(body, None))
            .filter(|body| !body.text.trim().is_empty())
            .map(|article| Copy {
                article,
                summary: summary(&object, &metas),
            });
        for (name, value) in [
            ("title", words(object.get("headline"))),
            ("published", words(object.get("datePublished"))),
            ("author", names(object.get("author"))),
            ("source", names(object.get("publisher"))),
            ("category", names(object.get("articleSection"))),
            ("url", words(object.get("url"))),
        ] {
            if let Some(value) = value {
                fields.insert(name.to_owned(), Value::String(value));
            }
        }
    }
    for (field, wanted) in META {
        let found = wanted
            .iter()
            .find_map(|name| metas.iter().find(|(of, _)| of == name));
        if let Some((_, content)) = found {
            // An author's page is not its name.
            let is_address = content.starts_with("http") && field != "url";
            if !is_address && !fields.contains_key(field) {
                fields.insert(field.to_owned(), Value::String(content.clone()));
            }
        }
    }
    let mut fill = |field: &str, value: Option<String>| {
        if let Some(value) = value
            && !fields.contains_key(field)
        {
            fields.insert(field.to_owned(), Value::String(value));
        }
    };
    fill("url", attribute(document, "link[rel=canonical]", "href"));
    fill(
        "published",
        attribute(document, "[itemprop=datePublished]", "content")
            .or_else(|| attribute(document, "[itemprop=datePublished]", "datetime"))
            .or_else(|| attribute(document, "article time[datetime]", "datetime"))
            .or_else(|| attribute(document, "time[datetime]", "datetime")),
    );
    fill("title", sole_heading(document).or_else(|| title(document)));
    let metadata = serde_json::from_value::<Fields>(Value::Object(fields))
        .map(Fields::into_metadata)
        .unwrap_or_default();
    (metadata, copy)
}

fn summary(object: &Map<String, Value>, metas: &[(String, String)]) -> String {
    let stated = words(object.get("description"));
    let named = metas
        .iter()
        .filter(|(name, _)| name == "description" || name.ends_with(":description"))
        .map(|(_, content)| content.clone());
    stated
        .into_iter()
        .chain(named)
        .collect::<Vec<_>>()
        .join("\n")
}

/// The JSON-LD object that describes an article.
fn json_ld(document: &Document) -> Option<Map<String, Value>> {
    document
        .select("script[type='application/ld+json']")
        .nodes()
        .iter()
        .filter_map(|script| {
            let text = script.text();
            let text = text.trim().trim_end_matches(';');
            serde_json::from_str::<Value>(text).ok()
        })
        .find_map(|value| article_in(value, DEPTH))
}

fn article_in(value: Value, depth: usize) -> Option<Map<String, Value>> {
    match value {
        Value::Array(values) if depth > 0 => values
            .into_iter()
            .find_map(|value| article_in(value, depth - 1)),
        Value::Object(mut object) => {
            if is_article(object.get("@type")) {
                return Some(object);
            }
            ["@graph", "mainEntity", "mainEntityOfPage"]
                .into_iter()
                .filter(|_| depth > 0)
                .find_map(|name| article_in(object.remove(name)?, depth - 1))
        }
        _ => None,
    }
}

fn is_article(kind: Option<&Value>) -> bool {
    match kind {
        Some(Value::String(kind)) => ARTICLE_TYPES.iter().any(|of| kind.ends_with(of)),
        Some(Value::Array(kinds)) => kinds.iter().any(|kind| is_article(Some(kind))),
        _ => false,
    }
}

fn words(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(words) => {
            let line = markup::one_line(words);
            (!line.is_empty()).then_some(line)
        }
        Value::Array(values) => values.iter().find_map(|value| words(Some(value))),
        _ => None,
    }
}

/// The names in a value that is one, an object with one, or several of these.
fn names(value: Option<&Value>) -> Option<String> {
    fn collect(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::String(_) => found.extend(words(Some(value))),
            Value::Object(object) => found.extend(words(object.get("name"))),
            Value::Array(values) => {
                for value in values {
                    if !matches!(value, Value::Array(_)) {
                        collect(value, found);
                    }
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    collect(value?, &mut found);
    found.retain(|name| !name.starts_with("http"));
    found.dedup();
    (!found.is_empty()).then(|| found.join("، "))
}

/// Every `<meta>` with a content: its name in lower case and what it says.
fn metas(document: &Document) -> Vec<(String, String)> {
    document
        .select("meta[content]")
        .nodes()
        .iter()
        .filter_map(|meta| {
            let name = ["property", "name", "itemprop"]
                .into_iter()
                .find_map(|name| meta.attr(name))?;
            let content = meta.attr("content")?;
            let content = content.trim();
            (!content.is_empty()).then(|| (name.to_ascii_lowercase(), content.to_owned()))
        })
        .collect()
}

fn attribute(document: &Document, selector: &str, name: &str) -> Option<String> {
    document
        .select(selector)
        .nodes()
        .iter()
        .find_map(|node| node.attr(name))
        .map(|value| value.trim().to_owned())
        .filter(|value| !value.is_empty())
}

/// The words of the page's only heading of the first level.
fn sole_heading(document: &Document) -> Option<String> {
    let headings = document.select("h1");
    let [heading] = headings.nodes() else {
        return None;
    };
    line(&heading.text())
}

/// The page's title without the site's name behind it.
fn title(document: &Document) -> Option<String> {
    let title = line(&document.select("head > title").text())?;
    let parts: Vec<&str> = title
        .split(['|', '·', '»'])
        .flat_map(|part| part.split(" - "))
        .flat_map(|part| part.split(" – "))
        .map(str::trim)
        .collect();
    // The site's name mostly stands last; a first part of one word is that name.
    match parts.as_slice() {
        [first, rest @ ..] if !rest.is_empty() && !first.contains(' ') => {
            let longest = rest.iter().max_by_key(|part| part.chars().count())?;
            Some((*longest).to_owned())
        }
        [first, ..] => Some((*first).to_owned()),
        [] => None,
    }
}

fn line(words: &str) -> Option<String> {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    (!line.is_empty()).then_some(line)
}
