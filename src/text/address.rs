//! Addresses of the web: what may be opened, and how it is written.

use url::Url;

/// A web address as it may be handed to a program: `http` or `https` alone, its host in punycode,
/// so that it shows what it is, and no character in it that anything could obey. `None` for
/// whatever else a link may lead to.
pub fn web_address(written: &str) -> Option<String> {
    let url = Url::parse(written.trim()).ok()?;
    let is_web = matches!(url.scheme(), "http" | "https") && url.has_host();
    is_web.then(|| url.to_string())
}

/// The addresses that stand in a text as they are, as byte offsets of start and end.
pub fn bare_addresses(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut from = 0;
    for (colon, _) in text.match_indices("://") {
        let before = text.get(from..colon).unwrap_or_default();
        let Some(scheme) = ["http", "https"]
            .into_iter()
            .find(|it| before.ends_with(it))
        else {
            continue;
        };
        let start = colon - scheme.len();
        let rest = &text[start..];
        let end = rest
            .find(|letter: char| {
                letter.is_whitespace()
                    || letter.is_control()
                    || matches!(
                        letter,
                        '"' | '<' | '>' | '«' | '»' | '،' | '؛' | '\u{200e}' | '\u{200f}'
                    )
            })
            .unwrap_or(rest.len());
        let written = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '؟', '\'', '۔']);
        let written = without_unopened(written);
        found.push((start, start + written.len()));
        from = start + end;
    }
    found
}

/// Without closing brackets at the end that belong to the sentence around the address.
fn without_unopened(written: &str) -> &str {
    let mut written = written;
    for (open, close) in [('(', ')'), ('[', ']')] {
        while written.ends_with(close)
            && written.matches(close).count() > written.matches(open).count()
        {
            written = &written[..written.len() - close.len_utf8()];
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_is_opened_and_its_hosts_show_what_they_are() {
        assert_eq!(
            web_address("https://مثال.إختبار/صفحة").as_deref(),
            Some("https://xn--mgbh0fb.xn--kgbechtv/%D8%B5%D9%81%D8%AD%D8%A9")
        );
        for other in [
            "file:///etc/passwd",
            "javascript:alert(1)",
            "-o/tmp/x",
            "mailto:a@example.org",
            "http://",
            "/relative",
        ] {
            assert_eq!(web_address(other), None, "{other}");
        }
        let odd = web_address("https://example.org/a\u{1b}[31m b").unwrap();
        assert!(odd.chars().all(|letter| letter.is_ascii_graphic()), "{odd}");
    }

    #[test]
    fn a_text_of_addresses_is_read_once() {
        // Were it read to its end for each of them, this would take minutes.
        let text = "https://example.org/a ".repeat(200_000);
        let found = bare_addresses(&text);
        assert_eq!(found.len(), 200_000);
        assert_eq!(found.last(), Some(&(text.len() - 22, text.len() - 1)));
        assert_eq!(bare_addresses("://a http:// xhttps://b").len(), 2);
    }

    #[test]
    fn an_address_in_a_sentence_ends_before_its_full_stop() {
        let text = "انظر (https://example.org/a_(b)) أو http://example.org/x؟q=1. وانتهى";
        let found: Vec<&str> = bare_addresses(text)
            .into_iter()
            .map(|(start, end)| &text[start..end])
            .collect();
        assert_eq!(
            found,
            ["https://example.org/a_(b)", "http://example.org/x؟q=1"]
        );
    }
}
