//! A paragraph, laid out: analysed once, broken into lines for any width.

use super::clusters::{self, MOST_MARKS, clusters};
use super::shaping::{self, Shape};
use super::{Measure, Options, Shaping, levels, reordering};
use crate::article::{ByteRange, Direction};
use icu_properties::CodePointMapData;
use icu_properties::props::BidiMirroringGlyph;
use std::borrow::Cow;
use unicode_bidi::Level;
use unicode_linebreak::{BreakOpportunity, linebreaks};

/// The sign that stands for what [`Paragraph::fit`] cut off.
const ELLIPSIS: &str = "…";

/// What is shown of one cluster, or of the two of a ligature.
#[derive(Debug, Clone, Copy)]
struct Item {
    source: ByteRange,
    glyphs: (u32, u32),
    width: u8,
    level: Level,
    /// A blank or something invisible: L1 resets it at a line's end.
    trailing: bool,
    /// A separator: L1 resets it wherever it is.
    separator: bool,
    /// A line may end behind it.
    break_behind: bool,
}

/// A paragraph of text (UAX #9), ready to be broken into lines.
#[derive(Debug, Clone)]
pub struct Paragraph {
    base: Level,
    items: Vec<Item>,
    glyphs: String,
    /// Where the paragraph's text ends, in bytes of the text it was made from.
    end: usize,
}

/// One line of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The bytes of the text that belong to the line, blanks at its end included. The lines of
    /// a paragraph follow each other without a gap.
    pub range: ByteRange,
    /// Cells that it covers, blanks at its end left out.
    pub width: u32,
    first: usize,
    end: usize,
    cut: bool,
}

/// What one place of a line shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell<'a> {
    /// What to draw: letters in their forms, marks behind their letter. No control characters.
    pub glyphs: &'a str,
    /// Columns that it covers: 1 or 2.
    pub width: u8,
    /// The bytes of the text that it shows; empty for a sign that the layout added.
    pub source: ByteRange,
    /// Its embedding level (UAX #9); odd levels run from right to left.
    pub level: u8,
}

impl Paragraph {
    /// Lays out a whole text as one paragraph; line breaks in it count as blanks.
    pub fn new(text: &str, options: &Options) -> Self {
        Self::of_pieces(text, &[ByteRange::new(0, text.len())], options)
    }

    /// Lays out some pieces of a text, joined, as one paragraph. All byte ranges of cells and
    /// lines refer to `text`.
    pub fn of_pieces(text: &str, pieces: &[ByteRange], options: &Options) -> Self {
        let shown = joined(text, pieces);
        let (base, levels) = levels::resolve(&shown, options.direction);
        let mut paragraph = Self {
            base,
            items: Vec::with_capacity(shown.len() / 2),
            glyphs: String::with_capacity(shown.len() + shown.len() / 2),
            end: pieces.last().map_or(0, |piece| piece.end),
        };
        let mut breaks = linebreaks(&shown).peekable();
        let mut places = Places::new(pieces);
        let shapes = match options.shaping {
            Shaping::Forms => shaping::shape(clusters(&shown).map(|cluster| cluster.text)),
            Shaping::Letters => Vec::new(),
        };
        for (index, cluster) in clusters(&shown).enumerate() {
            let shape = shapes.get(index).copied().unwrap_or(Shape::Itself);
            let end = cluster.start + cluster.text.len();
            let source = ByteRange::new(places.of(cluster.start), places.of_end(end));
            while breaks.next_if(|(at, _)| *at < end).is_some() {}
            let break_behind = breaks
                .peek()
                .is_some_and(|(at, kind)| *at == end && allows(*kind));
            if shape == Shape::Covered && paragraph.extend_last(cluster.text, source, break_behind)
            {
                continue;
            }
            let level = levels.get(cluster.start).copied().unwrap_or(base);
            paragraph.push(cluster, shape, source, level, break_behind);
        }
        paragraph
    }

    /// The base direction.
    pub fn direction(&self) -> Direction {
        if self.base.is_rtl() {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        }
    }

    /// Breaks the paragraph into lines (UAX #14, greedy). A word that is longer than a line is
    /// broken between clusters; a cluster that is wider than a line stands alone in one. A
    /// paragraph without text has one empty line.
    pub fn wrap(&self, measure: Measure) -> Vec<Line> {
        let room = match measure {
            Measure::Unlimited => u32::MAX,
            Measure::Cells(cells) => u32::from(cells.max(1)),
        };
        let mut lines = Vec::new();
        let mut first = 0;
        while first < self.items.len() {
            let end = self.line_end(first, room);
            lines.push(self.line(first, end));
            first = end;
        }
        if lines.is_empty() {
            lines.push(self.line(0, 0));
        }
        lines
    }

    /// The index behind the last item of the line that starts at `first`.
    fn line_end(&self, first: usize, room: u32) -> usize {
        let mut width = 0;
        let mut allowed = None;
        for (index, item) in self.items.iter().enumerate().skip(first) {
            width += u32::from(item.width);
            if width > room && !item.trailing {
                return allowed.unwrap_or(index.max(first + 1));
            }
            if item.break_behind {
                allowed = Some(index + 1);
            }
        }
        self.items.len()
    }

    fn line(&self, first: usize, end: usize) -> Line {
        let start_byte = self
            .items
            .get(first)
            .map_or(self.end, |item| item.source.start);
        let end_byte = self
            .items
            .get(end)
            .map_or(self.end, |item| item.source.start);
        let shown = self.without_trailing(first, end);
        Line {
            range: ByteRange::new(start_byte, end_byte),
            width: self.width(first, shown),
            first,
            end: shown,
            cut: false,
        }
    }

    fn without_trailing(&self, first: usize, end: usize) -> usize {
        let last = self.items[first..end]
            .iter()
            .rposition(|item| !item.trailing);
        last.map_or(first, |last| first + last + 1)
    }

    fn width(&self, first: usize, end: usize) -> u32 {
        self.items[first..end]
            .iter()
            .map(|item| u32::from(item.width))
            .sum()
    }

    /// The paragraph in one line of at most `cells` cells, cut at its logical end with … where
    /// it is longer.
    pub fn fit(&self, cells: u16) -> Line {
        let whole = self.line(0, self.items.len());
        let room = u32::from(cells);
        if whole.width <= room {
            return whole;
        }
        let mut width = 0;
        let mut end = 0;
        for item in &self.items {
            if width + u32::from(item.width) + 1 > room {
                break;
            }
            width += u32::from(item.width);
            end += 1;
        }
        let mut line = self.line(0, end);
        line.cut = room > 0;
        line.width += u32::from(line.cut);
        line
    }

    /// The cells of a line in visual order, from left to right.
    pub fn cells(&self, line: &Line) -> impl DoubleEndedIterator<Item = Cell<'_>> {
        let items = self.items.get(line.first..line.end).unwrap_or_default();
        let mut levels: Vec<Level> = items.iter().map(|item| item.level).collect();
        reordering::reset_levels(
            &mut levels,
            self.base,
            |index| items[index].trailing,
            |index| items[index].separator,
        );
        let mut cells: Vec<Cell<'_>> = reordering::visual_order(&levels)
            .into_iter()
            .filter(|index| items[*index].width > 0)
            .map(|index| self.cell(&items[index], levels[index]))
            .collect();
        if line.cut {
            let sign = Cell {
                glyphs: ELLIPSIS,
                width: 1,
                source: ByteRange::new(line.range.end, line.range.end),
                level: self.base.number(),
            };
            if self.base.is_rtl() {
                cells.insert(0, sign);
            } else {
                cells.push(sign);
            }
        }
        cells.into_iter()
    }

    fn cell(&self, item: &Item, level: Level) -> Cell<'_> {
        let (start, end) = item.glyphs;
        let glyphs = &self.glyphs[start as usize..end as usize];
        Cell {
            glyphs,
            width: item.width,
            source: item.source,
            level: level.number(),
        }
    }

    fn push(
        &mut self,
        cluster: clusters::Cluster<'_>,
        shape: Shape,
        source: ByteRange,
        level: Level,
        break_behind: bool,
    ) {
        let start = self.arena();
        let mut characters = cluster.text.chars();
        let first = characters.next().unwrap_or(' ');
        let blank = clusters::is_blank(first);
        if cluster.width == 0 {
            // Nothing of it is drawn.
        } else if blank {
            self.glyphs.push(' ');
        } else if first.is_control() {
            self.glyphs.push('\u{fffd}');
        } else {
            match shape {
                Shape::Form(form) | Shape::Ligature(form) => self.glyphs.push(form),
                Shape::Itself | Shape::Covered => self.glyphs.push(mirrored(first, level)),
            }
            self.push_marks(characters, cluster.width == 2);
        }
        self.items.push(Item {
            source,
            glyphs: (start, self.arena()),
            width: cluster.width,
            level,
            trailing: cluster.text.chars().all(levels::is_trailing),
            separator: levels::is_separator(first),
            break_behind,
        });
    }

    /// Adds a cluster that the ligature before it shows to that ligature's item.
    fn extend_last(&mut self, cluster: &str, source: ByteRange, break_behind: bool) -> bool {
        if self.items.is_empty() {
            return false;
        }
        self.push_marks(cluster.chars().skip(1), false);
        let end = self.arena();
        if let Some(last) = self.items.last_mut() {
            last.glyphs.1 = end;
            last.source.end = source.end;
            last.break_behind = break_behind;
        }
        true
    }

    /// What follows the first character of a cluster; a joiner only inside an emoji.
    fn push_marks(&mut self, characters: impl Iterator<Item = char>, emoji: bool) {
        let shown = characters
            .filter(|character| !clusters::is_hidden_in_cluster(*character, emoji))
            .take(MOST_MARKS);
        self.glyphs.extend(shown);
    }

    fn arena(&self) -> u32 {
        u32::try_from(self.glyphs.len()).unwrap_or(u32::MAX)
    }
}

fn allows(kind: BreakOpportunity) -> bool {
    matches!(
        kind,
        BreakOpportunity::Allowed | BreakOpportunity::Mandatory
    )
}

/// L4: the glyph of a character in text of this level. L1 changes the levels of blanks alone,
/// so the paragraph's level of a bracket is the one it is drawn at.
fn mirrored(character: char, level: Level) -> char {
    if level.is_rtl() {
        let data = CodePointMapData::<BidiMirroringGlyph>::new().get(character);
        data.mirroring_glyph.unwrap_or(character)
    } else {
        character
    }
}

/// The pieces joined, with everything that would end a paragraph for UAX #9 replaced by a blank
/// of the same length, so that byte offsets stay what they are.
fn joined<'a>(text: &'a str, pieces: &[ByteRange]) -> Cow<'a, str> {
    const ENDS: [char; 8] = [
        '\n', '\r', '\u{1c}', '\u{1d}', '\u{1e}', '\u{85}', '\u{2028}', '\u{2029}',
    ];
    let whole = match pieces {
        [piece] => Cow::Borrowed(piece.of(text)),
        _ => Cow::Owned(pieces.iter().map(|piece| piece.of(text)).collect()),
    };
    if !whole.contains(ENDS) {
        return whole;
    }
    let blanked: String = whole
        .chars()
        .map(|character| match character {
            '\u{85}' => '\u{a0}',
            '\u{2028}' | '\u{2029}' => '\u{2003}',
            end if ENDS.contains(&end) => ' ',
            other => other,
        })
        .collect();
    Cow::Owned(blanked)
}

/// From offsets in the joined pieces back to offsets in the text, in ascending order.
struct Places<'a> {
    pieces: &'a [ByteRange],
    current: usize,
    before: usize,
}

impl<'a> Places<'a> {
    fn new(pieces: &'a [ByteRange]) -> Self {
        Self {
            pieces,
            current: 0,
            before: 0,
        }
    }

    /// The place in the text of a byte of the joined pieces.
    fn of(&mut self, joined: usize) -> usize {
        while let Some(piece) = self.pieces.get(self.current) {
            if joined < self.before + piece.len() {
                return piece.start + (joined - self.before);
            }
            self.before += piece.len();
            self.current += 1;
        }
        self.pieces.last().map_or(0, |piece| piece.end)
    }

    /// The place of the end of something: behind the last byte of it.
    fn of_end(&mut self, joined: usize) -> usize {
        match joined.checked_sub(1) {
            Some(last) => self.of(last) + 1,
            None => self.of(0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::BaseDirection;
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
        assert_eq!(cells[0], ELLIPSIS);
        assert_eq!(line.width, 3);
    }

    #[test]
    fn control_characters_never_become_glyphs() {
        let shown = visual("a\u{1b}[31mb\u{202e}c\u{2028}d\u{7}");
        assert!(!shown.chars().any(|character| character.is_control()
            || clusters::is_invisible(character)
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
        fn every_letter_is_shown_exactly_once(text in "[ا-ي a-zא-ת]{0,60}", cells in 1_u16..30) {
            let paragraph = Paragraph::new(&text, &Options::default());
            let mut shown = vec![0; text.len()];
            for line in paragraph.wrap(Measure::Cells(cells)) {
                for cell in paragraph.cells(&line) {
                    for byte in cell.source.start..cell.source.end {
                        shown[byte] += 1;
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
