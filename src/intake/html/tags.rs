//! HTML cut into tags and text, in one pass: no tree, so neither depth nor size can hurt.

use quick_xml::escape::resolve_html5_entity;
use std::borrow::Cow;

/// Tags longer than this are text, in bytes.
const LONGEST: usize = 16 << 10;

/// Elements whose content is no part of a text.
const HIDDEN: [&str; 11] = [
    "script", "style", "template", "svg", "button", "select", "textarea", "object", "canvas",
    "audio", "video",
];

/// A piece of HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text, with its character references.
    Text(&'a str),
    /// `<name attributes>`.
    Open {
        /// The name, as written.
        name: &'a str,
        /// What stands behind it.
        attributes: &'a str,
    },
    /// `</name>`.
    Close(&'a str),
}

/// The pieces of some HTML; comments, declarations, scripts and what is pressed or played are left out.
pub fn pieces(html: &str) -> Pieces<'_> {
    Pieces {
        html,
        at: 0,
        exhausted: false,
        unclosed: 0,
    }
}

/// See [`pieces`].
#[derive(Debug)]
pub struct Pieces<'a> {
    html: &'a str,
    at: usize,
    /// No tag ends behind here: what is left is text.
    exhausted: bool,
    /// Of which [`HIDDEN`] elements no end follows: one bit each.
    unclosed: u16,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            let rest = self.html.get(self.at..).filter(|rest| !rest.is_empty())?;
            if self.exhausted || !begins_tag(rest) {
                let end = if self.exhausted {
                    rest.len()
                } else {
                    let first = rest.chars().next().map_or(1, char::len_utf8);
                    rest[first..]
                        .find('<')
                        .map_or(rest.len(), |found| found + first)
                };
                self.at += end;
                return Some(Piece::Text(&rest[..end]));
            }
            if let Some(comment) = rest.strip_prefix("<!--") {
                self.at += comment.find("-->").map_or(rest.len(), |end| end + 7);
                continue;
            }
            if let Some(data) = rest.strip_prefix("<![CDATA[") {
                let end = data.find("]]>").unwrap_or(data.len());
                self.at += (end + 12).min(rest.len());
                return Some(Piece::Text(&data[..end]));
            }
            let Some(end) = tag_end(rest) else {
                self.exhausted = true;
                continue;
            };
            self.at += end + 1;
            let inside = rest[1..end].trim_end_matches('/');
            if inside.starts_with(['!', '?']) {
                continue;
            }
            if let Some(name) = inside.strip_prefix('/') {
                return Some(Piece::Close(name.trim()));
            }
            let (name, attributes) = inside
                .find(|it: char| it.is_ascii_whitespace() || it == '/')
                .map_or((inside, ""), |at| inside.split_at(at));
            if let Some(hidden) = HIDDEN.iter().position(|it| name.eq_ignore_ascii_case(it)) {
                self.skip(hidden);
                continue;
            }
            return Some(Piece::Open { name, attributes });
        }
    }
}

impl Pieces<'_> {
    /// Goes on at the end of a hidden element; one that never ends hides nothing.
    fn skip(&mut self, hidden: usize) {
        if self.unclosed & (1 << hidden) != 0 {
            return;
        }
        let name = HIDDEN[hidden];
        let rest = self.html.get(self.at..).unwrap_or_default();
        let end = rest.match_indices("</").find(|(at, _)| {
            rest.get(at + 2..at + 2 + name.len())
                .is_some_and(|found| found.eq_ignore_ascii_case(name))
        });
        match end {
            Some((at, _)) => self.at += at,
            None => self.unclosed |= 1 << hidden,
        }
    }
}

fn begins_tag(rest: &str) -> bool {
    rest.strip_prefix('<').is_some_and(|behind| {
        behind.starts_with(|it: char| it.is_ascii_alphabetic() || matches!(it, '/' | '!' | '?'))
    })
}

/// Where a tag ends: the first `>` outside quotes, or the first at all when a quote stays open.
fn tag_end(rest: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate().take(LONGEST) {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') if rest.as_bytes().get(at.wrapping_sub(1)) == Some(&b'=') => {
                quote = Some(byte);
            }
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    rest.find('>')
}

/// The value of an attribute, its character references resolved.
pub fn attribute(attributes: &str, wanted: &str) -> Option<String> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches(|it: char| it.is_ascii_whitespace() || it == '/');
        if rest.is_empty() {
            return None;
        }
        let end = rest
            .find(|it: char| it.is_ascii_whitespace() || it == '=')
            .unwrap_or(rest.len());
        let (name, behind) = rest.split_at(end);
        let behind = behind.trim_start();
        let Some(value) = behind.strip_prefix('=') else {
            if name.is_empty() {
                return None;
            }
            rest = behind;
            continue;
        };
        let value = value.trim_start();
        let (value, behind) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let inner = &value[1..];
                let end = inner.find(quote).unwrap_or(inner.len());
                (&inner[..end], inner.get(end + 1..).unwrap_or_default())
            }
            _ => value.split_at(
                value
                    .find(|it: char| it.is_ascii_whitespace())
                    .unwrap_or(value.len()),
            ),
        };
        if name.eq_ignore_ascii_case(wanted) {
            return Some(resolved(value).trim().to_owned());
        }
        rest = behind;
    }
}

/// A text with its character references (`&amp;`, `&#1587;`) resolved; unknown ones stay.
pub fn resolved(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let name_length = rest[1..]
            .bytes()
            .take(33)
            .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#')
            .count();
        let name = &rest[1..=name_length];
        let closed = rest.as_bytes().get(name_length + 1) == Some(&b';');
        let number =
            name.strip_prefix('#')
                .and_then(|digits| match digits.strip_prefix(['x', 'X']) {
                    Some(hex) => u32::from_str_radix(hex, 16).ok(),
                    None => digits.parse().ok(),
                });
        if let Some(number) = number {
            out.push(
                char::from_u32(number)
                    .filter(|it| *it != '\0')
                    .unwrap_or('\u{fffd}'),
            );
        } else if let (true, Some(character)) = (closed, resolve_html5_entity(name)) {
            out.push_str(character);
        } else {
            out.push('&');
            rest = &rest[1..];
            continue;
        }
        rest = &rest[1 + name_length + usize::from(closed)..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn hidden_elements_and_comments_are_left_out() {
        let html = "<p>a<!-- <b> --><script>if (1<2) '</b>'</SCRIPT>b</p>";
        let found: Vec<Piece<'_>> = pieces(html).collect();
        assert_eq!(
            found
                .iter()
                .filter(|it| matches!(it, Piece::Text(_)))
                .count(),
            2
        );
        assert_eq!(found.last(), Some(&Piece::Close("p")));
    }

    #[test]
    fn a_hidden_element_that_never_ends_hides_nothing() {
        let html = format!("{}<script>words", "<button>".repeat(50_000));
        assert_eq!(pieces(&html).collect::<Vec<_>>(), [Piece::Text("words")]);
    }

    #[test]
    fn a_sign_that_opens_no_tag_is_text() {
        let found: Vec<Piece<'_>> = pieces("1 < 2 <b").collect();
        assert!(found.iter().all(|it| matches!(it, Piece::Text(_))));
    }

    #[test]
    fn attributes_are_read_however_they_are_quoted() {
        let written = " rel=alternate TYPE='a/b' disabled href = \"/x?a=1&amp;b=2\"/";
        assert_eq!(attribute(written, "rel").as_deref(), Some("alternate"));
        assert_eq!(attribute(written, "type").as_deref(), Some("a/b"));
        assert_eq!(attribute(written, "href").as_deref(), Some("/x?a=1&b=2"));
        assert_eq!(attribute(written, "title"), None);
    }

    #[test]
    fn references_are_resolved_and_unknown_ones_stay() {
        assert_eq!(
            resolved("&laquo;&#1587;&#x644;&#1575;&#1605;&raquo; &mine; &"),
            "«سلام» &mine; &"
        );
        assert_eq!(resolved("&#0;&#xd800;"), "\u{fffd}\u{fffd}");
    }

    proptest! {
        #[test]
        fn any_text_is_cut_without_a_panic(html in "[<>/a-c=\"'& !?#;\\-س\\[\\]]{0,80}") {
            for piece in pieces(&html) {
                if let Piece::Open { attributes, .. } = piece {
                    let _ = attribute(attributes, "a");
                }
            }
            let _ = resolved(&html);
        }
    }
}
