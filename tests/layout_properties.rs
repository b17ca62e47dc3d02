//! Laid-out lines lead back to the text: properties over texts of every kind, through the public
//! face.

use proptest::prelude::*;
use sahifa::article::{ByteRange, Direction};
use sahifa::layout::properties::{Record, mirror_image};
use sahifa::layout::{BaseDirection, Cell, Justification, Line, Measure, Options, Paragraph};
use unicode_normalization::UnicodeNormalization;

const TEXT: &str = "([ا-يپچگکیےۆ]{1,9}[\u{64b}-\u{652}]?|[a-zא-ת]{1,6}|[0-9٠-٩]{1,4}|[(){}\\[\\]«»<>،.؟-]|ـ| | |漢|👩|لا|\u{2067}|\u{2069}){0,40}";

fn options(justification: u8, direction: u8) -> Options {
    Options {
        justification: match justification {
            0 => Justification::Spaces,
            longest => Justification::Kashida { longest },
        },
        direction: match direction {
            0 => BaseDirection::Fixed(Direction::LeftToRight),
            1 => BaseDirection::Fixed(Direction::RightToLeft),
            _ => BaseDirection::default(),
        },
        ..Options::default()
    }
}

/// The letters of a text without regard to form and order of marks.
fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.nfkd().filter(|each| !each.is_whitespace()).collect();
    letters.sort_unstable();
    letters
}

/// What the bytes of a cell look like: mirrored at odd levels (L4), without what is not shown.
fn expected(text: &str, cell: &Cell<'_>) -> Vec<char> {
    let shown: String = cell
        .source
        .of(text)
        .chars()
        .filter(|each| !matches!(each, '\u{2067}' | '\u{2069}'))
        .map(|each| {
            if !cell.level.is_multiple_of(2) && Record::of(each).is_mirrored() {
                mirror_image(each)
            } else {
                each
            }
        })
        .collect();
    letters(&shown)
}

/// Each cell shows its bytes, and the cells together show those of the line, each once.
fn check_line(text: &str, paragraph: &Paragraph, line: &Line) -> Result<(), TestCaseError> {
    let cells: Vec<Cell<'_>> = paragraph.cells(line).collect();
    let mut sources: Vec<ByteRange> = Vec::new();
    for (place, cell) in cells.iter().enumerate() {
        if cell.filler {
            prop_assert!([" ", "ـ"].contains(&cell.glyphs));
            // The cell that it stretches stands on the side that is read first, beyond others
            // that stretch it too.
            let side: Box<dyn Iterator<Item = &Cell<'_>>> = if cell.level.is_multiple_of(2) {
                Box::new(cells[..place].iter().rev())
            } else {
                Box::new(cells[place + 1..].iter())
            };
            let stretched = side.into_iter().find(|each| !each.filler);
            prop_assert_eq!(stretched.map(|each| each.source), Some(cell.source));
        } else {
            prop_assert_eq!(
                letters(cell.glyphs),
                expected(text, cell),
                "{:?} of {:?}",
                cell,
                text
            );
            sources.push(cell.source);
        }
    }
    sources.sort_unstable();
    let mut end = line.range.start;
    let unseen = |range: ByteRange| {
        let gap = range.of(text);
        gap.chars()
            .all(|each| each == ' ' || matches!(each, '\u{2067}' | '\u{2069}'))
    };
    for source in sources {
        prop_assert!(end <= source.start && unseen(ByteRange::new(end, source.start)));
        end = source.end;
    }
    prop_assert!(unseen(ByteRange::new(end, line.range.end)));
    Ok(())
}

proptest! {
    #[test]
    fn every_cell_of_a_justified_wrapped_mirrored_line_leads_back_to_its_bytes(
        text in TEXT,
        cells in 2_u16..60,
        justification in 0_u8..4,
        direction in 0_u8..3,
    ) {
        let paragraph = Paragraph::new(&text, &options(justification, direction));
        let lines = paragraph.wrap(Measure::Cells(cells));
        for line in &lines {
            check_line(&text, &paragraph, line)?;
        }
        // What is copied or searched are the lines' bytes: no tatweel comes in with them.
        let copied: String = lines.iter().map(|line| line.range.of(&text)).collect();
        prop_assert_eq!(copied, text);
    }
}

#[test]
fn lines_of_an_article_are_stretched_by_tatweel_that_no_byte_of_the_text_is() {
    let text = "اجتمع وزراء خارجية مجموعة السبع (G7) في طوكيو يوم الثلاثاء لبحث المسائل الراهنة";
    let paragraph = Paragraph::new(text, &options(3, 2));
    let lines = paragraph.wrap(Measure::Cells(30));
    let fillers = lines
        .iter()
        .flat_map(|line| paragraph.cells(line))
        .filter(|cell| cell.filler && cell.glyphs == "ـ");
    assert!(fillers.count() > 3);
    assert!(!text.contains('ـ'));
}
