//! What an article leads to: the links of its text, numbered in the order of the text.

use crate::article::{Article, ByteRange};
use crate::text::address::{bare_addresses, web_address};

/// A link that can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The words that carry it.
    pub range: ByteRange,
    /// The words, in one line.
    pub words: String,
    /// Where it leads: `http` or `https`, the host in punycode.
    pub address: String,
}

/// The links of an article that lead to the web: those of its markup, and addresses that stand
/// in the text as they are.
pub fn of(article: &Article) -> Vec<Link> {
    let mut links = Vec::new();
    for block in &article.blocks {
        let mut found: Vec<(ByteRange, &str)> = block
            .links
            .iter()
            .map(|link| (link.range, link.url.as_str()))
            .collect();
        for (start, end) in bare_addresses(article.slice(block.content)) {
            let range = ByteRange::new(start, end).shifted(block.content.start);
            let is_markup = block.markup.iter().any(|markup| markup.intersects(range));
            let is_known = found.iter().any(|(known, _)| known.intersects(range));
            if !is_markup && !is_known {
                found.push((range, article.slice(range)));
            }
        }
        found.sort_by_key(|(range, _)| *range);
        for (range, written) in found {
            let Some(address) = web_address(written) else {
                continue;
            };
            let shown: String = block
                .shown()
                .filter(|piece| piece.intersects(range))
                .map(|piece| {
                    let start = piece.start.max(range.start);
                    article.slice(ByteRange::new(start, piece.end.min(range.end)))
                })
                .collect();
            links.push(Link {
                range,
                words: shown.split_whitespace().collect::<Vec<_>>().join(" "),
                address,
            });
        }
    }
    links
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::markdown;

    #[test]
    fn links_of_markup_and_bare_addresses_come_in_the_order_of_the_text() {
        let text = "انظر http://example.org/1 ثم [**التقرير** كله](https://مثال.إختبار/a) \
                    و[بريد](mailto:a@example.org) وhttps://example.org/3.";
        let article = markdown::article(text).unwrap();
        let links = of(&article);
        let shown: Vec<(&str, &str)> = links
            .iter()
            .map(|link| (link.words.as_str(), link.address.as_str()))
            .collect();
        assert_eq!(
            shown,
            [
                ("http://example.org/1", "http://example.org/1"),
                ("التقرير كله", "https://xn--mgbh0fb.xn--kgbechtv/a"),
                ("https://example.org/3", "https://example.org/3"),
            ]
        );
        assert_eq!(links[1].range.of(text), "التقرير** كله");
        assert!(
            links
                .iter()
                .all(|link| !link.range.of(text).contains("بريد"))
        );
    }
}
