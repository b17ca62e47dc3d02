//! A paragraph, analysed once, ready to be broken into lines for any width.

use super::characters::of_one_paragraph;
use super::items::Items;
use super::levels::Text;
use super::sources::Sources;
use super::{Embedded, Justification, Options};
use super::{clusters, embedded, levels, line_breaks, shaping, tailoring};
use crate::article::{ByteRange, Direction};
use std::borrow::Cow;
use unicode_bidi::BidiClass;

/// Bytes of a paragraph that are laid out at most; what lies behind is not shown. Positions and
/// glyphs are counted in 32 bits, and a glyph takes up to three bytes for one of text.
const LONGEST: usize = 1 << 30;

/// A paragraph of text (UAX #9), ready to be broken into lines.
#[derive(Debug, Clone)]
pub struct Paragraph {
    base: u8,
    pub(super) items: Items,
    pub(super) sources: Sources,
    pub(super) justification: Justification,
}

impl Paragraph {
    /// Lays out a whole text as one paragraph; line breaks in it count as blanks.
    pub fn new(text: &str, options: &Options) -> Self {
        Self::of_pieces(text, &[ByteRange::new(0, text.len())], options)
    }

    /// Lays out some pieces of a text, joined, as one paragraph. All byte ranges of cells and
    /// lines refer to `text`.
    pub fn of_pieces(text: &str, pieces: &[ByteRange], options: &Options) -> Self {
        let joined: Cow<'_, str> = match pieces {
            [piece] => Cow::Borrowed(piece.of(text)),
            _ => Cow::Owned(pieces.iter().map(|piece| piece.of(text)).collect()),
        };
        let shown = within_limit(&joined);
        let (characters, seen) = of_one_paragraph(shown);
        let classes: Vec<BidiClass> = characters.iter().map(|each| each.record.class()).collect();
        let base = levels::base_level(classes.iter().copied(), options.direction);
        let addresses = embedded::find(shown);
        let isolates = if base == 1 && options.embedded == Embedded::Isolated {
            embedded::places(&characters, &addresses)
        } else {
            Vec::new()
        };
        let shape = Text {
            classes: &classes,
            characters: &characters,
            seen,
            isolates: &isolates,
        };
        let levels = levels::resolve(shape, base);
        let mut found = vec![0; characters.len()];
        clusters::mark(&characters, &mut found);
        line_breaks::mark(&characters, &mut found);
        tailoring::mark(&characters, seen, &addresses, &mut found);
        shaping::mark(&characters, &mut found);
        let end = u32::try_from(shown.len()).unwrap_or(u32::MAX);
        Self {
            base,
            items: Items::new(&characters, &found, &levels, end, options),
            sources: Sources::new(pieces),
            justification: options.justification,
        }
    }

    /// The base direction.
    pub fn direction(&self) -> Direction {
        if self.base == 1 {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        }
    }

    /// The base level.
    pub(super) fn base(&self) -> u8 {
        self.base
    }
}

/// As much of a text as one paragraph may hold.
fn within_limit(text: &str) -> &str {
    let mut end = LONGEST.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::article::{ByteRange, Direction};
    use crate::layout::properties::{Appearance, Record};
    use crate::layout::{
        BaseDirection, Controls, Digits, Embedded, Justification, Measure, Options, Paragraph,
        Shaping,
    };
    use proptest::prelude::*;

    fn visual(text: &str) -> String {
        let paragraph = Paragraph::new(text, &Options::default());
        let line = paragraph.wrap(Measure::Unlimited)[0];
        paragraph.cells(&line).map(|cell| cell.glyphs).collect()
    }

    fn letters(text: &str) -> String {
        let options = Options {
            shaping: Shaping::Letters,
            ..Options::default()
        };
        let paragraph = Paragraph::new(text, &options);
        let line = paragraph.wrap(Measure::Unlimited)[0];
        paragraph.cells(&line).map(|cell| cell.glyphs).collect()
    }

    #[test]
    fn letters_join_and_stand_from_right_to_left() {
        assert_eq!(visual("بيت"), "\u{fe96}\u{fef4}\u{fe91}");
    }

    #[test]
    fn lam_alef_is_one_cell() {
        let paragraph = Paragraph::new("سلام", &Options::default());
        let line = paragraph.wrap(Measure::Unlimited)[0];
        let cells: Vec<_> = paragraph.cells(&line).collect();
        assert_eq!(cells.len(), 3);
        assert_eq!(cells[1].glyphs, "\u{fefc}");
        assert_eq!(cells[1].source, ByteRange::new(2, 6));
        assert_eq!(line.width, 3);
    }

    #[test]
    fn numbers_and_latin_words_keep_their_order() {
        assert_eq!(letters("في 10,000 من G7"), "G7 نم 10,000 يف");
    }

    #[test]
    fn brackets_are_mirrored_in_right_to_left_text() {
        assert_eq!(letters("(أب)"), "(بأ)");
        assert_eq!(letters("«أ»"), "«أ»");
        assert_eq!(visual("a (b)"), "a (b)");
    }

    #[test]
    fn a_non_joiner_parts_letters_and_is_not_shown() {
        assert_eq!(
            visual("می\u{200c}رود"),
            "\u{fea9}\u{feed}\u{fead}\u{fbfd}\u{fee3}"
        );
    }

    #[test]
    fn marks_do_not_break_a_join_and_follow_their_letter() {
        assert_eq!(visual("بَت"), "\u{fe96}\u{fe91}\u{64e}");
    }

    #[test]
    fn a_line_ends_at_a_blank_and_the_blank_is_not_shown() {
        let paragraph = Paragraph::new("واحد اثنان ثلاثة", &Options::default());
        let lines = paragraph.wrap(Measure::Cells(11));
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0].range.of("واحد اثنان ثلاثة"), "واحد اثنان ");
        assert_eq!(lines[0].width, 11 - 1);
    }

    #[test]
    fn a_long_word_is_cut_between_clusters() {
        let paragraph = Paragraph::new("ابتثجحخد", &Options::default());
        let lines = paragraph.wrap(Measure::Cells(3));
        assert_eq!(
            lines.iter().map(|line| line.width).collect::<Vec<_>>(),
            [3, 3, 2]
        );
    }

    #[test]
    fn a_text_without_strong_letters_takes_the_fallback() {
        let options = Options {
            direction: BaseDirection::Auto {
                fallback: Direction::RightToLeft,
            },
            ..Options::default()
        };
        assert_eq!(
            Paragraph::new("123", &options).direction(),
            Direction::RightToLeft
        );
        assert_eq!(
            Paragraph::new("abc", &options).direction(),
            Direction::LeftToRight
        );
    }

    #[test]
    fn a_text_that_is_too_long_is_cut_at_its_logical_end() {
        let paragraph = Paragraph::new("ابجد", &Options::default());
        let line = paragraph.fit(3);
        let cells: Vec<_> = paragraph.cells(&line).map(|cell| cell.glyphs).collect();
        assert_eq!(cells[0], "…");
        assert_eq!(line.width, 3);
    }

    #[test]
    fn control_characters_never_become_glyphs() {
        let shown = visual("a\u{1b}[31mb\u{202e}c\u{2028}d\u{7}");
        assert!(!shown.chars().any(|character| character.is_control()
            || Record::of(character).appearance() == Appearance::Nothing
            || character == '\u{2028}'));
    }

    #[test]
    fn pieces_are_shown_joined_and_point_into_the_text() {
        let text = "a **b** c";
        let pieces = [
            ByteRange::new(0, 2),
            ByteRange::new(4, 5),
            ByteRange::new(7, 9),
        ];
        let paragraph = Paragraph::of_pieces(text, &pieces, &Options::default());
        let line = paragraph.wrap(Measure::Unlimited)[0];
        let shown: String = paragraph.cells(&line).map(|cell| cell.glyphs).collect();
        assert_eq!(shown, "a b c");
        assert!(
            paragraph
                .cells(&line)
                .all(|cell| cell.source.of(text) == cell.glyphs)
        );
    }

    #[test]
    fn a_line_end_and_a_tab_are_blanks() {
        assert_eq!(letters("a\r\nb\tc\u{b}d\u{2028}e"), "a b c d e");
    }

    #[test]
    fn a_mark_without_a_letter_stands_on_a_blank() {
        assert_eq!(visual("\u{301}a"), " \u{301}a");
    }

    #[test]
    fn a_hundred_thousand_marks_on_a_letter_are_one_cell() {
        let text = format!("ب{}", "\u{64e}".repeat(100_000));
        let paragraph = Paragraph::new(&text, &Options::default());
        let line = paragraph.wrap(Measure::Cells(10))[0];
        let cells: Vec<_> = paragraph.cells(&line).collect();
        assert_eq!(cells.len(), 1);
        assert!(cells[0].glyphs.chars().count() < 20);
        assert_eq!(cells[0].source.len(), text.len());
    }

    #[test]
    fn an_address_keeps_its_order_in_right_to_left_text() {
        let with = |embedded| {
            let options = Options {
                embedded,
                ..Options::default()
            };
            let paragraph = Paragraph::new("من https://a.org/1/ب/ إلى", &options);
            let line = paragraph.wrap(Measure::Unlimited)[0];
            paragraph
                .cells(&line)
                .map(|cell| cell.glyphs)
                .collect::<String>()
        };
        assert!(with(Embedded::Isolated).contains("https://a.org/1/\u{fe8f}/"));
        assert!(!with(Embedded::AsWritten).contains("https://a.org/1/\u{fe8f}/"));
    }

    #[test]
    fn an_address_is_not_parted_behind_its_scheme() {
        let paragraph = Paragraph::new("https://example.org/a", &Options::default());
        let lines = paragraph.wrap(Measure::Cells(20));
        assert_eq!(lines[0].width, 20);
        assert_eq!(lines[1].width, 1);
    }

    #[test]
    fn controls_may_be_revealed() {
        let options = Options {
            controls: Controls::Revealed,
            ..Options::default()
        };
        let paragraph = Paragraph::new("a\u{202e}b", &options);
        let line = paragraph.wrap(Measure::Unlimited)[0];
        let shown: String = paragraph.cells(&line).map(|cell| cell.glyphs).collect();
        assert_eq!(shown, "a⇐b");
    }

    #[test]
    fn numbers_may_be_shown_in_other_digits() {
        let options = Options {
            digits: Digits::ArabicIndic,
            ..Options::default()
        };
        let paragraph = Paragraph::new("سنة 2023", &options);
        let line = paragraph.wrap(Measure::Unlimited)[0];
        let shown: String = paragraph.cells(&line).map(|cell| cell.glyphs).collect();
        assert!(shown.starts_with("٢٠٢٣ "));
    }

    #[test]
    fn an_emoji_family_is_one_wide_cell() {
        let paragraph = Paragraph::new("👨‍👩‍👧", &Options::default());
        let line = paragraph.wrap(Measure::Cells(1))[0];
        let cells: Vec<_> = paragraph.cells(&line).collect();
        assert_eq!((cells.len(), cells[0].width), (1, 2));
    }

    proptest! {
        #[test]
        fn a_line_is_never_wider_than_asked_and_lines_give_the_text_back(
            text in "[ا-ي a-z0-9(),.\u{64b}-\u{652}א-ת漢字\u{200c}\u{200d}\u{2067}\u{2069}]{0,80}",
            cells in 2_u16..40,
        ) {
            let paragraph = Paragraph::new(&text, &Options::default());
            let lines = paragraph.wrap(Measure::Cells(cells));
            let mut end = 0;
            for line in &lines {
                prop_assert!(line.width <= u32::from(cells));
                prop_assert_eq!(line.range.start, end);
                end = line.range.end;
                let drawn: u32 = paragraph.cells(line).map(|cell| u32::from(cell.width)).sum();
                prop_assert_eq!(drawn, line.width);
                for cell in paragraph.cells(line) {
                    prop_assert!(line.range.start <= cell.source.start);
                    prop_assert!(cell.source.end <= line.range.end);
                    prop_assert!(!cell.source.is_empty());
                }
            }
            prop_assert_eq!(end, text.len());
        }

        #[test]
        fn every_cell_of_a_stretched_line_leads_back_to_its_bytes(
            text in "[ا-ي a-z0-9()«»\u{64b}-\u{652}א-ת]{0,120}",
            cells in 2_u16..40,
            longest in 0_u8..5,
        ) {
            let options = Options {
                justification: Justification::Kashida { longest },
                ..Options::default()
            };
            let paragraph = Paragraph::new(&text, &options);
            for line in paragraph.wrap(Measure::Cells(cells)) {
                prop_assert!(line.width <= u32::from(cells));
                let drawn: u32 = paragraph.cells(&line).map(|cell| u32::from(cell.width)).sum();
                prop_assert_eq!(drawn, line.width);
                let mut shown: Vec<_> = paragraph
                    .cells(&line)
                    .filter(|cell| !cell.filler)
                    .map(|cell| cell.source)
                    .collect();
                shown.sort_unstable();
                let mut end = line.range.start;
                for source in shown {
                    prop_assert_eq!(source.start, end);
                    end = source.end;
                }
                prop_assert!(ByteRange::new(end, line.range.end).of(&text).trim().is_empty());
            }
        }

        #[test]
        fn every_letter_is_shown_exactly_once(text in "[ا-ي a-zא-ת]{0,60}", cells in 1_u16..30) {
            let paragraph = Paragraph::new(&text, &Options::default());
            let mut shown = vec![0; text.len()];
            for line in paragraph.wrap(Measure::Cells(cells)) {
                for cell in paragraph.cells(&line) {
                    for times in &mut shown[cell.source.start..cell.source.end] {
                        *times += 1;
                    }
                }
            }
            for (start, character) in text.char_indices() {
                let expected = if character == ' ' { 0..=1 } else { 1..=1 };
                prop_assert!(expected.contains(&shown[start]));
            }
        }
    }
}
