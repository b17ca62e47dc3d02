//! How deep markup nests, told without a parser: deep nesting overflows a parser's stack, and
//! that ends the whole program. It has an eye of its own for tags, since it may pass over none
//! that a parser builds: what [`tags`](super::tags) hides from readers nests as well.

use std::collections::HashMap;

/// Elements inside each other at most.
const DEPTH: usize = 512;
/// Attributes of one element at most.
const ATTRIBUTES: usize = 256;

/// Elements that hold nothing.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];
/// Elements that the next one of their kind closes.
const CLOSED_BY_THE_NEXT: [&str; 12] = [
    "p", "li", "dt", "dd", "tr", "td", "th", "option", "optgroup", "thead", "tbody", "tfoot",
];
/// Elements that a parser opens anew behind the end of what they stood in.
const FORMATTING: [&str; 14] = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];
/// Elements whose content is no markup.
const RAW: [&str; 7] = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noframes",
];

/// Whether a page nests no deeper and no element of it has more attributes than a parser can
/// take. Never says yes to a page that a parser would build deeper.
pub fn are_kept(page: &str) -> bool {
    let mut open: Vec<String> = Vec::new();
    let mut formatting: HashMap<String, usize> = HashMap::new();
    let mut formatted = 0_usize;
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let (closing, tag) = match rest.strip_prefix('/') {
            Some(tag) => (true, tag),
            None => (false, rest),
        };
        let length = tag
            .find(|character: char| !character.is_ascii_alphanumeric() && character != '-')
            .unwrap_or(tag.len());
        if length == 0 || !tag.starts_with(|first: char| first.is_ascii_alphabetic()) {
            continue;
        }
        let name = tag[..length].to_ascii_lowercase();
        let name = name.as_str();
        let Some((attributes, behind)) = attributes(&tag[length..]) else {
            return true;
        };
        rest = behind;
        if attributes > ATTRIBUTES {
            return false;
        }
        if FORMATTING.contains(&name) {
            let count = formatting.entry(name.to_owned()).or_default();
            if !closing {
                *count += 1;
                formatted += 1;
            } else if *count > 0 {
                *count -= 1;
                formatted -= 1;
            }
        } else if closing {
            if let Some(opened) = open.iter().rposition(|element| element == name) {
                open.truncate(opened);
            }
        } else if RAW.contains(&name) {
            rest = behind_raw(rest, name);
        } else if !VOID.contains(&name) {
            let repeated =
                CLOSED_BY_THE_NEXT.contains(&name) && open.last().is_some_and(|last| last == name);
            if !repeated {
                open.push(name.to_owned());
            }
        }
        if open.len() + formatted > DEPTH {
            return false;
        }
    }
    true
}

/// How many attributes a tag has, and what stands behind it; `None` when it never ends. A quote
/// opens only where a value begins: one that an editor has left between attributes hides nothing.
fn attributes(tag: &str) -> Option<(usize, &str)> {
    let mut state = Attribute::Between;
    let mut count = 0;
    for (at, &byte) in tag.as_bytes().iter().enumerate() {
        let is_blank = byte.is_ascii_whitespace();
        state = match (state, byte) {
            (Attribute::Quoted(quote), _) if byte == quote => Attribute::Between,
            (Attribute::Quoted(quote), _) => Attribute::Quoted(quote),
            (_, b'>') => return Some((count, &tag[at + 1..])),
            (Attribute::Equals, b'"' | b'\'') => Attribute::Quoted(byte),
            (Attribute::Equals, _) if is_blank => Attribute::Equals,
            (Attribute::Equals | Attribute::Value, _) if !is_blank => Attribute::Value,
            (Attribute::Name | Attribute::Named, b'=') => Attribute::Equals,
            (Attribute::Name | Attribute::Named, _) if is_blank => Attribute::Named,
            (Attribute::Name, _) if byte != b'/' => Attribute::Name,
            (_, _) if is_blank || byte == b'/' => Attribute::Between,
            _ => {
                count += 1;
                Attribute::Name
            }
        };
    }
    None
}

/// Where in a tag a byte stands.
#[derive(Clone, Copy)]
enum Attribute {
    /// Before or behind an attribute.
    Between,
    /// In a name.
    Name,
    /// Behind a name and blanks.
    Named,
    /// Behind the sign between name and value.
    Equals,
    /// In a value without quotes.
    Value,
    /// In a value that this quote ends.
    Quoted(u8),
}

/// What stands behind the end of an element whose content is no markup.
fn behind_raw<'a>(rest: &'a str, name: &str) -> &'a str {
    let mut from = 0;
    while let Some(at) = rest[from..].find("</") {
        let end = from + at + 2;
        if rest
            .get(end..end + name.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(name))
        {
            return &rest[from + at..];
        }
        from = end;
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deep_nesting_is_refused_whatever_closes_in_between() {
        for unit in [
            "<div>",
            "<div></x></span>",
            "<b id=1>",
            "<div><b></div>",
            "<table><tr><td>",
            "<ul><li>",
        ] {
            assert!(!are_kept(&unit.repeat(2_000)), "{unit}");
        }
    }

    #[test]
    fn long_pages_that_do_not_nest_are_taken() {
        for unit in [
            "<p>one",
            "<li>one",
            "<div>one</div>",
            "<br>",
            "<p><b>one</b></p>",
            "<script>'<div><div>'</script>",
            "<!-- <div> -->",
            "a < b ",
        ] {
            assert!(are_kept(&unit.repeat(5_000)), "{unit}");
        }
    }

    #[test]
    fn a_quote_between_attributes_hides_nothing() {
        for stray in [
            "<a href='x' \">",
            "<p class=don't>",
            "<img alt=\"a\" b\" c\">",
        ] {
            let page = format!("{stray}{}", "<i a=1 b=2>x</i>".repeat(400));
            assert!(are_kept(&page), "{stray}");
            let deep = format!("{stray}{}\"", "<div>".repeat(2_000));
            assert!(!are_kept(&deep), "{stray}");
        }
    }

    #[test]
    fn an_element_of_a_thousand_attributes_is_refused() {
        let tag = format!("<p {}>", "a=1 ".repeat(1_000));
        assert!(!are_kept(&tag));
        assert!(are_kept("<p a=1 b='2 > 3' c>text</p>"));
    }
}
