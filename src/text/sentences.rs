//! Where a sentence ends.

/// The first sentence of a text, without the blanks around it.
pub fn first_sentence(text: &str) -> &str {
    let text = text.trim();
    let mut rest = text.char_indices().peekable();
    while let Some((at, character)) = rest.next() {
        let next = rest.peek().map(|(_, next)| *next);
        if character == '\n' {
            return text[..at].trim_end();
        }
        let ends = match character {
            '؟' | '!' | '?' | '۔' => true,
            // A stop inside a number or an abbreviation has no blank behind it.
            '.' | '…' => next.is_none_or(|next| next.is_whitespace() || is_closing(next)),
            _ => false,
        };
        if ends {
            let mut end = at + character.len_utf8();
            while let Some((at, closing)) = rest.next_if(|(_, closing)| is_closing(*closing)) {
                end = at + closing.len_utf8();
            }
            return &text[..end];
        }
    }
    text
}

fn is_closing(character: char) -> bool {
    matches!(character, '»' | '”' | '"' | ')' | '’' | ']')
}

/// Whether a line ends as a sentence does: with a stop, possibly before closing quotes.
pub fn ends_sentence(line: &str) -> bool {
    let bare = line.trim_end().trim_end_matches(is_closing);
    bare.ends_with(['.', '؟', '!', '?', '۔', '…', ':', '؛', ';'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_at_its_stop() {
        assert_eq!(first_sentence("قال 3.5 أمس. ثم ذهب."), "قال 3.5 أمس.");
        assert_eq!(first_sentence("“نعم.” قال"), "“نعم.”");
        assert_eq!(first_sentence("عنوان\nنص"), "عنوان");
        assert_eq!(first_sentence("بلا نهاية"), "بلا نهاية");
    }

    #[test]
    fn a_quote_behind_the_stop_still_ends_the_sentence() {
        assert!(ends_sentence("قال: “انتهى.”"));
        assert!(!ends_sentence("يدين “بشدة”"));
    }
}
