//! Layout against Unicode's own test files (Unicode 17.0; the tables are of a later version,
//! which none of the cases tells apart).

use flate2::read::GzDecoder;
use sahifa::article::Direction;
use sahifa::layout::conformance::{self, Levels};
use sahifa::layout::properties::{JoiningType, Record};
use sahifa::layout::{BaseDirection, Measure, Options, Paragraph, Shaping};
use std::fmt::Write as _;
use std::io::Read;
use std::path::Path;
use std::thread;
use unicode_bidi::BidiClass;

const AUTO: BaseDirection = BaseDirection::Auto {
    fallback: Direction::LeftToRight,
};
const LEFT_TO_RIGHT: BaseDirection = BaseDirection::Fixed(Direction::LeftToRight);
const RIGHT_TO_LEFT: BaseDirection = BaseDirection::Fixed(Direction::RightToLeft);

fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/unicode")
        .join(name)
        .with_extension("txt.gz");
    let mut text = String::new();
    let packed = std::fs::File::open(path).unwrap();
    GzDecoder::new(packed).read_to_string(&mut text).unwrap();
    text
}

/// The lines of a file without comments, each with its number.
fn cases(file: &str) -> Vec<(usize, &str)> {
    file.lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line.split('#').next().unwrap_or_default().trim()))
        .filter(|(_, line)| !line.is_empty())
        .collect()
}

/// Runs a check over all cases on two threads and tells what failed.
fn check<T: Sync>(cases: &[T], check: impl Fn(&T) -> Result<(), String> + Sync) {
    let failures: Vec<String> = thread::scope(|scope| {
        let threads: Vec<_> = cases
            .chunks(cases.len().div_ceil(2))
            .map(|part| {
                let check = &check;
                scope.spawn(move || {
                    part.iter()
                        .filter_map(|case| check(case).err())
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap())
            .collect()
    });
    let few: Vec<&String> = failures.iter().take(20).collect();
    assert!(
        failures.is_empty(),
        "{} of {} failed: {few:#?}",
        failures.len(),
        cases.len()
    );
}

fn text(codes: &str) -> String {
    codes
        .split_whitespace()
        .map(|code| char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap())
        .collect()
}

fn expected_levels(field: &str) -> Vec<Option<u8>> {
    field
        .split_whitespace()
        .map(|level| level.parse().ok())
        .collect()
}

fn places(field: &str) -> Vec<usize> {
    field
        .split_whitespace()
        .map(|place| place.parse().unwrap())
        .collect()
}

/// Levels and order of a whole line, and of the two lines of every cut against L1 and L2 as they
/// are worded: rule by rule, level by level.
fn check_levels(
    case: &str,
    levels: &Levels,
    classes: &[BidiClass],
    expected: &[Option<u8>],
    order: &[usize],
) -> Result<(), String> {
    let line = levels.of_line(0..classes.len());
    if line != expected {
        return Err(format!("{case}: levels {line:?}"));
    }
    if conformance::visual_order(&line) != order {
        return Err(format!(
            "{case}: order {:?}",
            conformance::visual_order(&line)
        ));
    }
    for cut in 1..classes.len() {
        for part in [0..cut, cut..classes.len()] {
            let line = levels.of_line(part.clone());
            let worded = l1_as_worded(&levels.levels[part.clone()], &classes[part], levels.base);
            if line != worded {
                return Err(format!(
                    "{case}: cut at {cut}: levels {line:?} for {worded:?}"
                ));
            }
            if conformance::visual_order(&line) != l2_as_worded(&worded) {
                return Err(format!("{case}: cut at {cut}: order of {line:?}"));
            }
        }
    }
    Ok(())
}

fn l1_as_worded(levels: &[Option<u8>], classes: &[BidiClass], base: u8) -> Vec<Option<u8>> {
    use BidiClass::{B, FSI, LRI, PDI, RLI, S, WS};
    let mut reset = levels.to_vec();
    let mut blanks: Vec<usize> = Vec::new();
    for (index, class) in classes.iter().enumerate() {
        if levels[index].is_none() {
            continue;
        }
        match class {
            WS | FSI | LRI | RLI | PDI => blanks.push(index),
            S | B => {
                blanks.push(index);
                for blank in blanks.drain(..) {
                    reset[blank] = Some(base);
                }
            }
            _ => blanks.clear(),
        }
    }
    for blank in blanks {
        reset[blank] = Some(base);
    }
    reset
}

fn l2_as_worded(levels: &[Option<u8>]) -> Vec<usize> {
    let mut order: Vec<(usize, u8)> = levels
        .iter()
        .enumerate()
        .filter_map(|(index, level)| Some((index, (*level)?)))
        .collect();
    let highest = order.iter().map(|(_, level)| *level).max().unwrap_or(0);
    for level in (1..=highest).rev() {
        let mut start = 0;
        while start < order.len() {
            let end = order[start..]
                .iter()
                .position(|(_, of)| *of < level)
                .map_or(order.len(), |length| start + length);
            order[start..end].reverse();
            start = end + 1;
        }
    }
    // Lowest odd level: everything above it was turned at each level, which is what L2 asks.
    order.into_iter().map(|(index, _)| index).collect()
}

#[test]
fn bidi_character_test_holds_and_so_does_every_cut_into_two_lines() {
    let file = file("BidiCharacterTest");
    check(&cases(&file), |(number, line)| {
        let fields: Vec<&str> = line.split(';').collect();
        let text = text(fields[0]);
        let direction = match fields[1] {
            "0" => LEFT_TO_RIGHT,
            "1" => RIGHT_TO_LEFT,
            _ => AUTO,
        };
        let levels = Levels::of_text(&text, direction);
        if levels.base.to_string() != fields[2] {
            return Err(format!("line {number}: base level {}", levels.base));
        }
        let classes: Vec<BidiClass> = text.chars().map(|each| Record::of(each).class()).collect();
        check_levels(
            &format!("line {number}"),
            &levels,
            &classes,
            &expected_levels(fields[3]),
            &places(fields[4]),
        )
    });
}

#[test]
fn cells_stand_in_the_order_of_bidi_character_test() {
    let file = file("BidiCharacterTest");
    check(&cases(&file), |(number, line)| {
        let fields: Vec<&str> = line.split(';').collect();
        let text = text(fields[0]);
        // A paragraph of the reader has no paragraph separator inside.
        if text.contains(['\u{2029}', '\n']) {
            return Ok(());
        }
        let options = Options {
            direction: match fields[1] {
                "0" => LEFT_TO_RIGHT,
                "1" => RIGHT_TO_LEFT,
                _ => AUTO,
            },
            shaping: Shaping::Letters,
            ..Options::default()
        };
        let paragraph = Paragraph::new(&text, &options);
        let lines = paragraph.wrap(Measure::Unlimited);
        let starts: Vec<usize> = text.char_indices().map(|(start, _)| start).collect();
        let clusters = conformance::cluster_starts(&text);
        let ordered: Vec<usize> = places(fields[4])
            .into_iter()
            .map(|place| starts[place])
            .collect();
        // A control character that X9 removes has no place in the file, but is shown.
        let shown: Vec<usize> = paragraph
            .cells(&lines[0])
            .map(|cell| cell.source.start)
            .filter(|start| ordered.contains(start))
            .collect();
        let expected: Vec<usize> = ordered
            .into_iter()
            .filter(|start| clusters.contains(start) && shown.contains(start))
            .collect();
        // Every letter and number is shown; blanks at the line's end and controls are not.
        let letters = text.char_indices().filter(|(start, each)| {
            each.is_alphanumeric() && clusters.contains(start) && !shown.contains(start)
        });
        if shown != expected || letters.count() > 0 {
            return Err(format!("line {number}: {shown:?} for {expected:?}"));
        }
        Ok(())
    });
}

fn class(name: &str) -> BidiClass {
    use BidiClass::{
        AL, AN, B, BN, CS, EN, ES, ET, FSI, L, LRE, LRI, LRO, NSM, ON, PDF, PDI, R, RLE, RLI, RLO,
        S, WS,
    };
    let all = [
        AL, AN, B, BN, CS, EN, ES, ET, FSI, L, LRE, LRI, LRO, NSM, ON, PDF, PDI, R, RLE, RLI, RLO,
        S, WS,
    ];
    all.into_iter()
        .find(|class| format!("{class:?}") == name)
        .unwrap()
}

#[test]
fn bidi_test_holds_and_so_does_every_cut_into_two_lines() {
    let file = file("BidiTest");
    let mut expected = Vec::new();
    let mut order = Vec::new();
    let mut all = Vec::new();
    for (number, line) in cases(&file) {
        if let Some(levels) = line.strip_prefix("@Levels:") {
            expected = expected_levels(levels);
        } else if let Some(places_of) = line.strip_prefix("@Reorder:") {
            order = places(places_of);
        } else {
            all.push((number, line, expected.clone(), order.clone()));
        }
    }
    check(&all, |(number, line, expected, order)| {
        let (names, bits) = line.split_once(';').unwrap();
        let classes: Vec<BidiClass> = names.split_whitespace().map(class).collect();
        let bits: u8 = bits.trim().parse().unwrap();
        for (bit, direction) in [(1, AUTO), (2, LEFT_TO_RIGHT), (4, RIGHT_TO_LEFT)] {
            if bits & bit != 0 {
                let levels = Levels::of_classes(classes.clone(), direction);
                check_levels(
                    &format!("line {number}"),
                    &levels,
                    &classes,
                    expected,
                    order,
                )?;
            }
        }
        Ok(())
    });
}

/// The places marked ÷ in a case of the break tests, as byte offsets, and the text.
fn marked(line: &str) -> (String, Vec<usize>) {
    let mut text = String::new();
    let mut marked = Vec::new();
    for token in line.split_whitespace() {
        match token {
            "÷" => marked.push(text.len()),
            "×" => {}
            code => text.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap()),
        }
    }
    (text, marked)
}

/// Cases of 17.0 that a later version answers otherwise, and why.
const CHANGED_SINCE: [(&str, &str); 3] = [
    ("1F8FF × 1F3FB", "LB30b: U+1F8FF is no longer a pictograph"),
    (
        "1F8FF × 0308 × 1F3FB",
        "LB30b: U+1F8FF is no longer a pictograph",
    ),
    ("7279 ÷ 00B7 ÷ 9A6C", "U+00B7 is infix punctuation (IS) now"),
];

#[test]
fn line_break_test_holds() {
    let file = file("LineBreakTest");
    check(&cases(&file), |(number, line)| {
        if CHANGED_SINCE.iter().any(|(codes, _)| line.contains(codes)) {
            return Ok(());
        }
        let (text, expected) = marked(line);
        let found = conformance::line_ends(&text);
        (found == expected)
            .then_some(())
            .ok_or_else(|| format!("line {number}: {line}: {found:?} for {expected:?}"))
    });
}

#[test]
fn grapheme_break_test_holds() {
    let file = file("GraphemeBreakTest");
    check(&cases(&file), |(number, line)| {
        let (text, expected) = marked(line);
        let mut found = conformance::cluster_starts(&text);
        found.push(text.len());
        (found == expected)
            .then_some(())
            .ok_or_else(|| format!("line {number}: {line}: {found:?}"))
    });
}

/// The letters of `ArabicShaping` with their joining types.
fn arabic_shaping() -> Vec<(char, JoiningType)> {
    let file = file("ArabicShaping");
    cases(&file)
        .into_iter()
        .map(|(_, line)| {
            let fields: Vec<&str> = line.split(';').map(str::trim).collect();
            let joining = match fields[2] {
                "R" => JoiningType::RightJoining,
                "L" => JoiningType::LeftJoining,
                "D" => JoiningType::DualJoining,
                "C" => JoiningType::JoinCausing,
                "T" => JoiningType::Transparent,
                _ => JoiningType::NonJoining,
            };
            (text(fields[0]).chars().next().unwrap(), joining)
        })
        .collect()
}

#[test]
fn letters_join_as_arabic_shaping_tells() {
    let mut wrong = String::new();
    for (letter, joining) in arabic_shaping() {
        if Record::of(letter).joining() != joining {
            let _ = write!(wrong, "{letter:?} ");
        }
    }
    assert_eq!(wrong, "");
}

/// Every letter of Arabic script between two behs: the beh before it and the beh behind it tell
/// on which sides it joins, and the form of the letter itself is the one of its decomposition.
#[test]
fn every_arabic_letter_takes_the_form_of_its_place() {
    for (letter, joining) in arabic_shaping() {
        if !('\u{620}'..='\u{6ff}').contains(&letter) || joining == JoiningType::Transparent {
            continue;
        }
        let text: String = ['ب', letter, 'ب'].into_iter().collect();
        let paragraph = Paragraph::new(&text, &Options::default());
        let line = paragraph.wrap(Measure::Unlimited)[0];
        let cells: Vec<&str> = paragraph.cells(&line).map(|cell| cell.glyphs).collect();
        let (before, behind) = match joining {
            JoiningType::DualJoining | JoiningType::JoinCausing => ("\u{fe91}", "\u{fe90}"),
            JoiningType::RightJoining => ("\u{fe91}", "\u{fe8f}"),
            JoiningType::LeftJoining => ("\u{fe8f}", "\u{fe90}"),
            _ => ("\u{fe8f}", "\u{fe8f}"),
        };
        // Numbers and signs stand in an order of their own.
        if Record::of(letter).class() != BidiClass::AL {
            continue;
        }
        assert_eq!((cells[2], cells[0]), (before, behind), "{letter:?}");
        let form = cells[1].chars().next().unwrap();
        if form != letter {
            use unicode_normalization::UnicodeNormalization;
            assert_eq!(
                form.to_string().nfkc().collect::<String>(),
                letter.to_string()
            );
        }
    }
}
