//! The forms of Arabic letters beside those of two independent libraries, fribidi and ICU.
//!
//! `tests/data/joining/forms.tsv` holds what the two answered about every letter of Arabic
//! script; `by_others.c` beside it is the program that asked them. It can be asked again, where
//! a C compiler and both libraries are installed, by
//! `cargo test --test joining -- --ignored`.

use sahifa::article::Direction;
use sahifa::layout::{BaseDirection, Measure, Options, Paragraph};
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

const BEH: char = 'ب';

/// What a library answered about a letter.
struct Answer {
    /// The joining type, as `ArabicShaping` of Unicode names it.
    joining: char,
    /// What it shows in the four places, in logical order; nothing where it has no forms.
    shown: Vec<String>,
}

struct Letter {
    /// Itself; or a lam and an alef.
    letters: String,
    fribidi: Option<Answer>,
    icu: Answer,
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/joining")
}

fn text(codes: &str) -> String {
    let codes = codes.split(' ');
    codes
        .map(|code| char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap())
        .collect()
}

fn letters() -> Vec<Letter> {
    let table = std::fs::read_to_string(folder().join("forms.tsv")).unwrap();
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let mut fields = line.split('\t');
            let letters = text(fields.next().unwrap());
            let mut answer = || {
                let joining = fields.next().filter(|field| *field != "-")?;
                let shown = match fields.next().unwrap() {
                    "-" => Vec::new(),
                    first => [first]
                        .into_iter()
                        .chain(fields.by_ref().take(3))
                        .map(text)
                        .collect(),
                };
                let joining = joining.chars().next().unwrap();
                Some(Answer { joining, shown })
            };
            Letter {
                letters,
                fribidi: answer(),
                icu: answer().unwrap(),
            }
        })
        .collect()
}

/// The letters alone, with a beh behind, with one before, and between two.
fn places(letters: &str) -> [String; 4] {
    [
        letters.to_owned(),
        format!("{letters}{BEH}"),
        format!("{BEH}{letters}"),
        format!("{BEH}{letters}{BEH}"),
    ]
}

/// What is shown of a text, in logical order.
fn shown(text: &str) -> String {
    let options = Options {
        direction: BaseDirection::Fixed(Direction::RightToLeft),
        ..Options::default()
    };
    let paragraph = Paragraph::new(text, &options);
    let line = paragraph.wrap(Measure::Unlimited)[0];
    paragraph
        .cells(&line)
        .rev()
        .map(|cell| cell.glyphs)
        .collect()
}

/// Letters that a library shows otherwise, and why.
const OTHERWISE: [(&str, &str); 4] = [
    (
        "\u{621}",
        "hamza joins nothing; we draw its one form, they the letter",
    ),
    (
        "\u{649}",
        "ICU has alef maksura end a join, which Unicode no longer does; fribidi agrees with us",
    ),
    (
        "\u{677}",
        "fribidi draws its one form, the isolated one, and we the letter",
    ),
    (
        "\u{6ba}",
        "noon ghunna joins on both sides and has two forms: we take the nearer one, fribidi the \
         letter, and ICU has it end a join",
    ),
];

fn is_excepted(letters: &str) -> bool {
    OTHERWISE.iter().any(|(letter, _)| *letter == letters)
}

#[test]
fn every_arabic_letter_takes_the_forms_that_fribidi_and_icu_give_it() {
    let letters = letters();
    let mut compared = [0; 2];
    let mut different = String::new();
    for letter in &letters {
        let ours = places(&letter.letters).map(|text| shown(&text));
        let answers = [letter.fribidi.as_ref(), Some(&letter.icu)];
        for (answer, compared) in answers.into_iter().zip(&mut compared) {
            if let Some(Answer { shown, .. }) = answer
                && !shown.is_empty()
            {
                if shown[..] != ours && !is_excepted(&letter.letters) {
                    let _ = writeln!(different, "{:?}: {ours:?} for {shown:?}", letter.letters);
                }
                *compared += 1;
            }
        }
    }
    assert_eq!(different, "");
    assert_eq!(letters.len(), 417);
    assert_eq!(compared, [374, 67]);
}

#[test]
fn a_letter_joins_on_the_sides_that_the_libraries_tell() {
    for letter in letters() {
        let between = shown(&places(&letter.letters)[3]);
        let joins_before = between.starts_with('\u{fe91}');
        let joins_behind = between.ends_with('\u{fe90}');
        for answer in [letter.fribidi, Some(letter.icu)].into_iter().flatten() {
            let sides = match answer.joining {
                'D' | 'C' => (true, true),
                'R' => (true, false),
                'L' => (false, true),
                _ => (false, false),
            };
            assert_eq!((joins_before, joins_behind), sides, "{:?}", letter.letters);
        }
    }
}

#[test]
#[ignore = "needs a C compiler, fribidi and ICU: run by name"]
fn the_libraries_still_answer_so() {
    let folder = folder();
    let built = tempfile::tempdir().unwrap();
    let program = built.path().join("by_others");
    let flags = Command::new("pkg-config")
        .args(["--cflags", "--libs", "fribidi", "icu-uc"])
        .output();
    let Some(flags) = flags.ok().filter(|flags| flags.status.success()) else {
        eprintln!("fribidi or ICU is not installed: neither was asked");
        return;
    };
    let flags = String::from_utf8(flags.stdout).unwrap();
    let compiled = Command::new("cc")
        .arg(folder.join("by_others.c"))
        .arg("-o")
        .arg(&program)
        .args(flags.split_whitespace())
        .status()
        .unwrap();
    assert!(compiled.success());
    let answered = Command::new(&program).output().unwrap().stdout;
    let answered = String::from_utf8(answered).unwrap();
    let kept = std::fs::read_to_string(folder.join("forms.tsv")).unwrap();
    // Other versions may know more letters; what was known must be the same.
    for line in kept.lines().filter(|line| !line.starts_with('#')) {
        let (letters, _) = line.split_once('\t').unwrap();
        let found = answered
            .lines()
            .find(|found| found.split('\t').next() == Some(letters));
        let is_newer = line.contains("\t-\t");
        assert!(found == Some(line) || is_newer, "{line}: {found:?}");
    }
}
