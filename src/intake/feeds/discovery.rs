//! The feeds that a page offers: `<link rel="alternate">` (HTML, 4.6.7.1).

use crate::intake::html::markup;
use crate::intake::html::tags::{self, Piece};
use url::Url;

/// Feeds offered by one page at most.
const MOST: usize = 50;

/// A feed that a page offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What the page calls it; may be empty.
    pub title: String,
    /// Where it is.
    pub address: Url,
}

/// Whether some text is a page rather than a feed.
pub fn is_page(text: &str) -> bool {
    tags::pieces(text)
        .find_map(|piece| match piece {
            Piece::Open { name, .. } => Some(name),
            _ => None,
        })
        .is_some_and(|name| {
            ["html", "head", "body", "meta", "title", "div", "p"]
                .iter()
                .any(|known| name.eq_ignore_ascii_case(known))
        })
}

/// The feeds that a page at `address` offers, in its order, each once.
pub fn offers(html: &str, address: &Url) -> Vec<Offer> {
    let mut base = address.clone();
    let mut found: Vec<Offer> = Vec::new();
    for piece in tags::pieces(html) {
        let Piece::Open { name, attributes } = piece else {
            continue;
        };
        if name.eq_ignore_ascii_case("base") {
            if let Some(to) =
                tags::attribute(attributes, "href").and_then(|to| address.join(&to).ok())
            {
                base = to;
            }
        } else if name.eq_ignore_ascii_case("link") {
            found.extend(
                offer(attributes, &base)
                    .filter(|offer| !found.iter().any(|other| other.address == offer.address)),
            );
            if found.len() >= MOST {
                break;
            }
        }
    }
    found
}

fn offer(attributes: &str, base: &Url) -> Option<Offer> {
    let alternate = tags::attribute(attributes, "rel")?
        .split_ascii_whitespace()
        .any(|rel| rel.eq_ignore_ascii_case("alternate"));
    let kind = tags::attribute(attributes, "type")?.to_ascii_lowercase();
    let feed = matches!(
        kind.split(';').next().unwrap_or_default().trim(),
        "application/rss+xml"
            | "application/atom+xml"
            | "application/feed+json"
            | "application/rdf+xml"
            | "text/xml"
            | "application/xml"
    );
    if !alternate || !feed {
        return None;
    }
    let address = base.join(&tags::attribute(attributes, "href")?).ok()?;
    matches!(address.scheme(), "http" | "https").then(|| Offer {
        title: markup::one_line(&tags::attribute(attributes, "title").unwrap_or_default()),
        address,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_offers_its_feeds_once_each() {
        let html = "<!doctype html><html><head><base href='/news/'>\
            <link rel='alternate' type='application/rss+xml' title='كل الأخبار' href='feed.xml'>\
            <link rel=\"ALTERNATE home\" type=\"application/atom+xml\" href=\"https://other.example/a\">\
            <link rel='alternate' type='application/rss+xml' href='feed.xml'>\
            <link rel='alternate' hreflang='en' href='/en'>\
            <link rel='stylesheet' type='text/css' href='x.css'>\
            <link rel='alternate' type='application/rss+xml' href='file:///etc/passwd'>\
            </head></html>";
        let address = Url::parse("https://example.org/").unwrap();
        let found = offers(html, &address);
        assert!(is_page(html));
        assert_eq!(found.len(), 2);
        assert_eq!(
            found[0].address.as_str(),
            "https://example.org/news/feed.xml"
        );
        assert_eq!(found[0].title, "كل الأخبار");
        assert_eq!(found[1].address.as_str(), "https://other.example/a");
    }
}
