//! Clusters (UAX #29) and how many cells each covers.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Marks shown on one letter at most; more than any writing system stacks, and a bound for
/// texts that pile up a hundred thousand.
pub const MOST_MARKS: usize = 12;

/// An extended grapheme cluster and how it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cluster<'a> {
    /// First byte in the text.
    pub start: usize,
    /// Its characters.
    pub text: &'a str,
    /// Cells it covers before shaping: 0 when nothing of it is shown.
    pub width: u8,
}

/// The clusters of a text, in logical order.
pub fn clusters(text: &str) -> impl Iterator<Item = Cluster<'_>> {
    text.grapheme_indices(true).map(|(start, text)| Cluster {
        start,
        text,
        width: width(text),
    })
}

fn width(cluster: &str) -> u8 {
    if cluster.chars().all(is_invisible) {
        return 0;
    }
    if cluster
        .chars()
        .any(|character| is_blank(character) || character.is_control())
    {
        return 1;
    }
    if cluster.width() >= 2 { 2 } else { 1 }
}

/// Bidi controls, joiners and other characters that show nothing themselves.
pub fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
        | '\u{fe00}'..='\u{fe0f}')
}

/// Characters that are shown as a blank: line and paragraph separators, tabs, spaces.
pub fn is_blank(character: char) -> bool {
    matches!(
        character,
        '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1c}'
            ..='\u{1f}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    ) || (character.is_whitespace() && character != '\u{3000}')
}

/// Characters that are dropped from a cluster that shows something: controls, and joiners
/// unless they hold an emoji together. Variation selectors stay: they choose between text and
/// emoji.
pub fn is_hidden_in_cluster(character: char, emoji: bool) -> bool {
    let kept = matches!(character, '\u{fe00}'..='\u{fe0f}') || (emoji && character == '\u{200d}');
    character.is_control() || (is_invisible(character) && !kept)
}
