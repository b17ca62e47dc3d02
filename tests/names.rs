//! How well names are found in Hebrew, Persian and Urdu: paragraphs written for this test, with
//! every name marked by hand. A name counts as found when its words and its kind are right.
//!
//! `cargo test --test names -- --nocapture` prints the table; `NAMES_VERBOSE=1` what is missed
//! and what is wrong, too.

use sahifa::analysis::entities::{EntityKind, entities};
use sahifa::article::{Article, Language};
use std::collections::BTreeSet;
use std::path::Path;

type Name = (usize, usize, EntityKind);

/// A paragraph without its marks, and the names that were marked.
fn read(line: &str) -> (String, BTreeSet<Name>) {
    let mut text = String::new();
    let mut names = BTreeSet::new();
    let mut rest = line;
    while let Some(open) = rest.find('{') {
        text.push_str(&rest[..open]);
        let (marked, behind) = rest[open + 1..].split_once('}').unwrap();
        let (kind, name) = marked.split_once(' ').unwrap();
        let kind = match kind {
            "p" => EntityKind::Person,
            "l" => EntityKind::Place,
            "o" => EntityKind::Organisation,
            other => panic!("no kind {other} in {line}"),
        };
        names.insert((text.len(), text.len() + name.len(), kind));
        text.push_str(name);
        rest = behind;
    }
    text.push_str(rest);
    (text, names)
}

fn found(text: &str, language: Language) -> BTreeSet<Name> {
    entities(&Article::of_paragraph(text, language))
        .into_iter()
        .flat_map(|entity| {
            entity
                .mentions
                .into_iter()
                .map(move |range| (range.start, range.end, entity.kind))
        })
        .collect()
}

#[derive(Default, Clone, Copy)]
struct Score {
    right: u32,
    found: u32,
    marked: u32,
}

impl Score {
    fn add(&mut self, found: &BTreeSet<Name>, marked: &BTreeSet<Name>) {
        let count = |number: usize| u32::try_from(number).unwrap();
        self.right += count(found.intersection(marked).count());
        self.found += count(found.len());
        self.marked += count(marked.len());
    }

    fn precision(self) -> f64 {
        f64::from(self.right) / f64::from(self.found.max(1))
    }

    fn recall(self) -> f64 {
        f64::from(self.right) / f64::from(self.marked.max(1))
    }

    fn print(self, what: &str) {
        let (precision, recall) = (self.precision(), self.recall());
        let f1 = 2.0 * precision * recall / (precision + recall).max(f64::EPSILON);
        println!(
            "{what:<24} {:>6} {:>6} {:>6.3} {:>6.3} {f1:>6.3}",
            self.marked, self.found, precision, recall
        );
    }
}

/// Scores a language; all its paragraphs and the hard ones.
fn score(language: Language) -> (Score, Score) {
    let file = format!("tests/data/names/{}.txt", language.tag());
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let written = std::fs::read_to_string(file).unwrap();
    let (mut all, mut hard) = (Score::default(), Score::default());
    let mut kinds = [Score::default(); 3];
    let mut paragraphs = 0;
    for line in written.lines().filter(|line| !line.starts_with('#')) {
        paragraphs += 1;
        let is_hard = line.starts_with("! ");
        let (text, marked) = read(line.trim_start_matches("! "));
        let found = found(&text, language);
        all.add(&found, &marked);
        if is_hard {
            hard.add(&found, &marked);
        }
        for (score, kind) in kinds.iter_mut().zip([
            EntityKind::Person,
            EntityKind::Place,
            EntityKind::Organisation,
        ]) {
            let of = |names: &BTreeSet<Name>| {
                names
                    .iter()
                    .filter(|name| name.2 == kind)
                    .copied()
                    .collect()
            };
            score.add(&of(&found), &of(&marked));
        }
        if std::env::var_os("NAMES_VERBOSE").is_some() {
            for (sign, (start, end, kind)) in found
                .difference(&marked)
                .map(|name| ("wrong", name))
                .chain(marked.difference(&found).map(|name| ("missed", name)))
            {
                println!("{sign}\t{kind:?}\t{}\t| {text}", &text[*start..*end]);
            }
        }
    }
    assert_eq!(paragraphs, 40);
    let tag = language.tag();
    for (score, kind) in kinds.iter().zip(["persons", "places", "organisations"]) {
        score.print(&format!("{tag} {kind}"));
    }
    hard.print(&format!("{tag} hard third"));
    all.print(&format!("{tag} all"));
    (all, hard)
}

#[test]
fn what_is_taken_for_a_name_is_one_and_most_names_are_found() {
    println!(
        "{:<24} {:>6} {:>6} {:>6} {:>6} {:>6}",
        "", "marked", "found", "P", "R", "F1"
    );
    for (language, recall) in [
        (Language::Hebrew, 0.7),
        (Language::Persian, 0.7),
        (Language::Urdu, 0.7),
    ] {
        let (all, hard) = score(language);
        assert!(all.precision() >= 0.8, "{language:?}");
        assert!(all.recall() >= recall, "{language:?}");
        assert!(hard.precision() >= 0.75, "{language:?}, the hard third");
    }
}
