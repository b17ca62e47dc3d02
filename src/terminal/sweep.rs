//! The last sweep: whatever a cell holds, no control character leaves for the terminal.
//!
//! Layout has replaced them long before; this is the door that nothing goes around.

use super::profile::Marks;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

/// At most so many characters of one cell are sent: enough for the longest emoji sequence, too
/// few for a tower of marks.
const LONGEST: usize = 24;

/// Appends to `out` what of `symbol` may be sent. Returns whether anything was.
pub fn sweep(symbol: &str, marks: Marks, out: &mut String) -> bool {
    if let [byte @ b' '..=b'~'] = symbol.as_bytes() {
        out.push(char::from(*byte));
        return true;
    }
    let start = out.len();
    let categories = CodePointMapData::<GeneralCategory>::new();
    for character in symbol.chars().take(LONGEST) {
        match categories.get(character) {
            GeneralCategory::Control
            | GeneralCategory::LineSeparator
            | GeneralCategory::ParagraphSeparator
            | GeneralCategory::Surrogate => {}
            GeneralCategory::Format => {
                if joins_emoji(character) && out.len() > start {
                    out.push(character);
                }
            }
            GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark
                if marks == Marks::Stripped && !is_variation(character) => {}
            _ => out.push(character),
        }
    }
    out.len() > start
}

/// Whether a symbol is one character of those that most cells hold, letters in their forms and
/// the lines of borders among them, of which [`sweep`] keeps everything.
pub fn is_plain(symbol: &str) -> bool {
    let mut characters = symbol.chars();
    let plain = matches!(
        characters.next(),
        Some(
            ' '..='~'
            | '\u{5d0}'..='\u{5ea}'
            | '\u{621}'..='\u{64a}'
            | '\u{2500}'..='\u{257f}'
            | '\u{fb50}'..='\u{fbb1}'
            | '\u{fe80}'..='\u{fefc}',
        )
    );
    plain && characters.next().is_none()
}

/// The only invisible characters that change what a cell shows: the joiner of emoji sequences
/// and the tags of flags. Bidi controls are none of them.
fn joins_emoji(character: char) -> bool {
    matches!(character, '\u{200d}' | '\u{e0020}'..='\u{e007f}')
}

fn is_variation(character: char) -> bool {
    matches!(character, '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn swept(symbol: &str, marks: Marks) -> String {
        let mut out = String::new();
        sweep(symbol, marks, &mut out);
        out
    }

    #[test]
    fn no_control_character_passes() {
        for code in (0..0x20).chain(0x7f..0xa0).chain([0x2028, 0x2029, 0xfeff]) {
            let control = char::from_u32(code).unwrap();
            assert_eq!(
                swept(&format!("a{control}b"), Marks::Kept),
                "ab",
                "{code:x}"
            );
            assert_eq!(swept(&control.to_string(), Marks::Kept), "", "{code:x}");
        }
    }

    #[test]
    fn no_bidi_control_passes() {
        for code in [0x61c, 0x200e, 0x200f]
            .into_iter()
            .chain(0x202a..=0x202e)
            .chain(0x2066..=0x2069)
        {
            let control = char::from_u32(code).unwrap();
            assert_eq!(swept(&format!("ا{control}"), Marks::Kept), "ا", "{code:x}");
        }
    }

    #[test]
    fn an_escape_sequence_becomes_its_harmless_letters() {
        assert_eq!(swept("\x1b]52;c;AAAA\x07", Marks::Kept), "]52;c;AAAA");
        assert_eq!(swept("\u{9b}31m", Marks::Kept), "31m");
    }

    #[test]
    fn what_is_plain_passes_whole_and_takes_one_column() {
        use unicode_width::UnicodeWidthChar;
        let plain: Vec<char> = ('\0'..=char::MAX)
            .filter(|character| is_plain(&character.to_string()))
            .collect();
        assert!(plain.len() > 400, "{}", plain.len());
        for character in plain {
            let symbol = character.to_string();
            assert_eq!(swept(&symbol, Marks::Stripped), symbol, "{symbol:?}");
            assert_eq!(character.width(), Some(1), "{symbol:?}");
        }
        for other in ["", "ab", "ﺳ\u{64e}", "\u{64e}", "\u{7f}"] {
            assert!(!is_plain(other), "{other:?}");
        }
    }

    #[test]
    fn emoji_sequences_stay_whole() {
        let family = "👩\u{200d}👩\u{200d}👧";
        assert_eq!(swept(family, Marks::Stripped), family);
        assert_eq!(swept("❤\u{fe0f}", Marks::Stripped), "❤\u{fe0f}");
    }

    #[test]
    fn marks_are_stripped_where_the_profile_says_so() {
        assert_eq!(swept("ﺳ\u{651}\u{64e}", Marks::Stripped), "ﺳ");
        assert_eq!(swept("ﺳ\u{651}\u{64e}", Marks::Kept), "ﺳ\u{651}\u{64e}");
    }

    #[test]
    fn a_tower_of_marks_is_cut() {
        let tower = format!("a{}", "\u{301}".repeat(100_000));
        assert_eq!(swept(&tower, Marks::Kept).chars().count(), LONGEST);
    }
}
