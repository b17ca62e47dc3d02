//! A title, a name or a date inside another sentence: its direction must not leak out of it.

/// Whether a character is a bidi control (UAX #9, 2.1 to 2.6).
pub fn is_bidi_control(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The words as a first-strong isolate (FSI … PDI). Bidi controls inside are left out, or they
/// could end the isolate and turn the sentence around it.
pub fn isolate(words: &str) -> String {
    let inside: String = words
        .chars()
        .filter(|character| !is_bidi_control(*character))
        .collect();
    format!("\u{2068}{inside}\u{2069}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_cannot_end_their_own_isolate() {
        assert_eq!(isolate("a\u{2069}\u{202e}b"), "\u{2068}ab\u{2069}");
    }
}
