//! The words of a page without parsing it: for pages that no parser may see.

/// Elements whose content is not shown.
const UNSHOWN: [&str; 5] = ["script", "style", "noscript", "template", "head"];
/// Elements inside a line; all others end it.
const INLINE: [&str; 20] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "code", "em", "font", "i", "mark", "q", "s", "small",
    "span", "strong", "sub", "sup", "time", "u",
];

/// The shown words of a page, a paragraph a line and an empty line between them.
pub fn text(page: &str) -> String {
    let mut text = String::with_capacity(page.len() / 2);
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        push(&mut text, &rest[..at]);
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let tag = rest.trim_start_matches('/');
        let length = tag
            .find(|character: char| !character.is_ascii_alphanumeric())
            .unwrap_or(tag.len());
        let name = tag[..length].to_ascii_lowercase();
        if name.is_empty() && !rest.starts_with(['!', '/', '?']) {
            push(&mut text, "<");
            continue;
        }
        let closing = rest.starts_with('/');
        rest = rest.find('>').map_or("", |end| &rest[end + 1..]);
        if !closing && UNSHOWN.contains(&name.as_str()) {
            rest = behind(rest, &name);
        }
        if !INLINE.contains(&name.as_str()) {
            end_line(&mut text);
        }
    }
    push(&mut text, rest);
    text.truncate(text.trim_end().len());
    text
}

fn push(text: &mut String, words: &str) {
    let words = entities(words);
    for word in words.split_inclusive(char::is_whitespace) {
        let bare = word.trim();
        if !bare.is_empty() {
            text.push_str(bare);
        }
        let ends_line = text.is_empty() || text.ends_with(char::is_whitespace);
        if word.len() > bare.len() && !ends_line {
            text.push(' ');
        }
    }
}

fn end_line(text: &mut String) {
    text.truncate(text.trim_end().len());
    if !text.is_empty() {
        text.push_str("\n\n");
    }
}

/// What stands behind the end of an element; everything when it never ends.
fn behind<'a>(rest: &'a str, name: &str) -> &'a str {
    let mut from = 0;
    while let Some(at) = rest[from..].find("</") {
        let start = from + at + 2;
        if rest
            .get(start..start + name.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(name))
        {
            let tag = &rest[start..];
            return tag.find('>').map_or("", |end| &tag[end + 1..]);
        }
        from = start;
    }
    rest
}

/// Text with its character references as the characters that they stand for.
fn entities(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        let stands_for = end.and_then(|end| character(&rest[1..end]));
        if let (Some(character), Some(end)) = (stands_for, end) {
            plain.push(character);
            rest = &rest[end + 1..];
        } else {
            plain.push('&');
            rest = &rest[1..];
        }
    }
    plain.push_str(rest);
    plain
}

fn character(name: &str) -> Option<char> {
    let number = |digits: &str, base| u32::from_str_radix(digits, base).ok();
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        "laquo" => Some('«'),
        "raquo" => Some('»'),
        "ldquo" => Some('“'),
        "rdquo" => Some('”'),
        "lsquo" => Some('‘'),
        "rsquo" => Some('’'),
        "ndash" => Some('–'),
        "mdash" => Some('—'),
        "hellip" => Some('…'),
        _ => {
            let digits = name.strip_prefix('#')?;
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(digits) => number(digits, 16),
                None => number(digits, 10),
            };
            code.and_then(char::from_u32)
                .filter(|character| !character.is_control())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_page_are_read_off_its_markup() {
        let page = "<html><head><title>T</title></head><body><p>أهلا <b>بك</b>!</p>\
                    <script>var a = '<p>';</script><div>x &lt; y &#1587;</div>";
        assert_eq!(text(page), "أهلا بك!\n\nx < y س");
    }

    #[test]
    fn broken_markup_loses_no_words() {
        assert_eq!(text("a < b & c <p"), "a < b & c");
        assert_eq!(text("<script>never closed"), "never closed");
    }
}
