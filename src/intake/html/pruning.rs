//! What stands inside an article's markup and is not its text, told by how pages name and build
//! it: share bars, boxes of related headlines, pictures' captions, bylines, lists of links.
//!
//! Names say much and promise nothing (`article share-enabled`), so an element goes by its name
//! only while it is a small part of the whole, and when all together would be much of it, none
//! goes.

use crate::intake::labels;
use crate::text::sentences::ends_sentence;
use dom_query::{Document, NodeRef};

/// Names of what is furniture however long it is.
const FURNITURE: &[&str] = &[
    "addthis",
    "addtoany",
    "ads",
    "advert",
    "advertisement",
    "adverts",
    "breadcrumb",
    "breadcrumbs",
    "comments",
    "consent",
    "cookie",
    "cookies",
    "disqus",
    "gdpr",
    "jp relatedposts",
    "livefyre",
    "more from",
    "most popular",
    "most read",
    "newsletter",
    "newsletters",
    "outbrain",
    "pager",
    "pagination",
    "popular",
    "popup",
    "promo",
    "read also",
    "read more",
    "readmore",
    "recirc",
    "recirculation",
    "recommendation",
    "recommendations",
    "recommended",
    "related",
    "relatedposts",
    "screen reader",
    "see also",
    "share",
    "sharebar",
    "sharedaddy",
    "sharethis",
    "sharing",
    "signup",
    "social",
    "socials",
    "sponsored",
    "sr only",
    "subscribe",
    "subscription",
    "taboola",
    "taglist",
    "tags",
    "toolbar",
    "trending",
    "visually hidden",
    "visuallyhidden",
    "zergnet",
];

/// Names of what is furniture as long as it is short.
const SHORT_FURNITURE: &[&str] = &[
    "about author",
    "ad",
    "author",
    "authors",
    "bio",
    "byline",
    "caption",
    "captions",
    "carousel",
    "copyright",
    "credit",
    "credits",
    "cta",
    "date",
    "dateline",
    "enlarge",
    "follow",
    "gallery",
    "meta",
    "photo",
    "player",
    "published",
    "slideshow",
    "timestamp",
    "tools",
    "ugc",
    "video",
    "zoom",
];

/// Names of words in a line of text that belong to a picture.
const OF_A_PICTURE: &[&str] = &["caption", "captions", "copyright", "credit", "credits"];

/// The longest furniture that goes only while it is short, in characters.
const SHORT: usize = 400;
/// The most that one element of furniture is of the whole, in per cent …
const ONE: usize = 25;
/// … and the most that all are together.
const ALL: usize = 50;
/// So much of a line is links when it is a link, in per cent.
const LINKED: usize = 60;
/// The longest line that leads in a list of links, in characters.
const LEAD_IN: usize = 40;

/// Takes the names off headings, so that one is not taken for a header of the page by its name.
pub fn uncover_headings(document: &Document) {
    for heading in document.select("h2, h3, h4").nodes() {
        if !is_named(heading, FURNITURE) {
            heading.remove_attrs(&["class", "id"]);
        }
    }
}

/// An article's markup without its furniture.
pub fn pruned(content: &str) -> String {
    let document = Document::fragment(content);
    let root = document.root();
    let whole = root.normalized_char_count();
    for figure in document.select("figure").nodes() {
        if figure.find_descendants("table").is_empty()
            && figure.find_descendants("blockquote").is_empty()
            && figure.find_descendants("pre").is_empty()
        {
            remove(figure, whole);
        }
    }
    for named in document.select("[class], [id], figcaption").nodes() {
        if is_furniture(named) {
            remove(named, whole);
        }
    }
    for list in document.select("ul, ol").nodes() {
        if is_list_of_links(list) {
            remove_with_lead_in(list, whole);
        }
    }
    for line in document.select("p, div, h2, h3, h4, h5, h6").nodes() {
        if is_link(line) && (!is_heading(line) || stands_among_links(line)) {
            remove_with_lead_in(line, whole);
        }
    }
    if whole.saturating_sub(root.normalized_char_count()) * 100 > whole * ALL {
        return content.to_owned();
    }
    document.html().to_string()
}

fn remove(node: &NodeRef<'_>, whole: usize) {
    if node.normalized_char_count() * 100 <= whole * ONE {
        node.remove_from_parent();
    }
}

/// Takes an element out, and the line before it that leads it in.
fn remove_with_lead_in(node: &NodeRef<'_>, whole: usize) {
    if let Some(before) = node.prev_element_sibling() {
        let line = before.text();
        let line = line.trim();
        let is_short = line.chars().count() <= LEAD_IN;
        if is_short && (line.ends_with(':') || !ends_sentence(line)) && is_line(&before) {
            before.remove_from_parent();
        }
    }
    remove(node, whole);
}

fn is_furniture(node: &NodeRef<'_>) -> bool {
    let Some(name) = node.node_name() else {
        return false;
    };
    match name.as_ref() {
        "figcaption" => true,
        "div" | "section" | "aside" | "ul" | "ol" | "li" | "dl" | "nav" | "p" | "footer"
        | "header" | "table" | "form" | "address" | "time" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            is_named(node, FURNITURE)
                || (is_named(node, SHORT_FURNITURE) && node.normalized_char_count() <= SHORT)
        }
        "span" | "small" | "em" | "cite" => {
            is_named(node, OF_A_PICTURE) && node.normalized_char_count() <= SHORT
        }
        _ => false,
    }
}

/// Whether one of an element's names is made of one of these words.
fn is_named(node: &NodeRef<'_>, wanted: &[&str]) -> bool {
    ["class", "id"].into_iter().any(|attribute| {
        node.attr(attribute).is_some_and(|names| {
            names.split_ascii_whitespace().any(|name| {
                let words = format!(" {} ", words_of(name));
                wanted
                    .iter()
                    .any(|word| words.contains(&format!(" {word} ")))
            })
        })
    })
}

/// The words of a name: `relatedLinks-box` is `related links box`.
fn words_of(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 4);
    let mut small = false;
    for character in name.chars() {
        if !character.is_ascii_alphanumeric() {
            words.push(' ');
            small = false;
            continue;
        }
        if character.is_ascii_uppercase() && small {
            words.push(' ');
        }
        small = character.is_ascii_lowercase();
        words.push(character.to_ascii_lowercase());
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_heading(node: &NodeRef<'_>) -> bool {
    node.node_name()
        .is_some_and(|name| matches!(name.as_ref(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6"))
}

/// Whether an element is a line of text and holds no others.
fn is_line(node: &NodeRef<'_>) -> bool {
    [
        "p",
        "div",
        "ul",
        "ol",
        "table",
        "section",
        "br",
        "blockquote",
    ]
    .iter()
    .all(|inner| node.find_descendants(inner).is_empty())
}

/// A line that is a link to something else: it is no sentence, or it leads one in.
fn is_link(node: &NodeRef<'_>) -> bool {
    let text = node.text();
    let text = text.trim();
    !text.is_empty()
        && is_line(node)
        && linked_percent(node) >= LINKED
        && (!ends_sentence(text) || labels::is_lead_in(text))
}

/// A heading that is a link is one of the article's own unless links stand beside it.
fn stands_among_links(heading: &NodeRef<'_>) -> bool {
    let is_other = |node: Option<NodeRef<'_>>| node.is_none_or(|node| is_link(&node));
    is_other(heading.next_element_sibling())
}

fn is_list_of_links(list: &NodeRef<'_>) -> bool {
    let items = list.find_descendants("li");
    !items.is_empty()
        && linked_percent(list) >= 80
        && items.iter().all(|item| !ends_sentence(item.text().trim()))
}

fn linked_percent(node: &NodeRef<'_>) -> usize {
    let linked: usize = node
        .find_descendants("a")
        .iter()
        .map(NodeRef::normalized_char_count)
        .sum();
    linked * 100 / node.normalized_char_count().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::html::markup;

    fn left(content: &str) -> String {
        let text = markup::article(&pruned(content), None).text;
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn story() -> String {
        "<p>قال الحاضرون إنهم سيعودون في الربيع ليروا ما تغير في المكان.</p>".repeat(4)
    }

    #[test]
    fn names_are_cut_into_words() {
        assert_eq!(words_of("relatedLinks-box_2"), "related links box 2");
        assert_eq!(words_of("shared"), "shared");
    }

    #[test]
    fn furniture_goes_by_its_name_and_what_is_most_of_the_page_stays() {
        let story = story();
        let text = left(&story);
        for name in [
            "related-posts",
            "shareBar",
            "newsletter_signup",
            "photo-caption",
            "byline",
        ] {
            let page = format!("{story}<div class='x {name}'>سطر آخر</div>");
            assert_eq!(left(&page), text, "{name}");
            let page = format!("<div class='{name}'>{story}</div>");
            assert_eq!(left(&page), text, "{name} around all");
        }
    }

    #[test]
    fn lists_of_links_go_with_the_line_that_leads_them_in_and_other_lists_stay() {
        let story = story();
        let links = "<ul><li><a href=/1>عنوان أول</a></li><li><a href=/2>عنوان ثان</a></li></ul>";
        assert_eq!(left(&format!("{story}<p>للمزيد:</p>{links}")), left(&story));
        let list = "<ul><li>ماء من <a href=/1>النبع</a> كل صباح</li><li>خبز</li></ul>";
        assert!(
            left(&format!("{story}<p>يلزم:</p>{list}")).ends_with("يلزم: ماء من النبع كل صباح خبز")
        );
    }

    #[test]
    fn a_heading_that_is_a_link_stays_above_its_text() {
        let story = story();
        let page = format!("{story}<h3><a href=/1>المنتج الأول</a></h3>{story}");
        assert!(left(&page).contains("المنتج الأول"));
        let page = format!("{story}<h4><a href=/1>خبر</a></h4><h4><a href=/2>وآخر</a></h4>");
        assert_eq!(left(&page), left(&story));
    }
}
