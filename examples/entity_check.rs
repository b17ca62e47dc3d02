//! Scores the names found in a corpus whose words are tagged (`word TAB B-PER`, sentences parted
//! by empty lines; gzipped or not), each sentence as a text of its own.
//!
//! ```text
//! cargo run --release --example entity_check -- he CORPUS.conll.gz [--errors N | --in-context]
//! ```
//!
//! `--errors` counts the wrong and the missed names, `--in-context` shows each in its sentence.
//!
//! A name counts as found when its words and its kind are right; tags other than PER(S), LOC
//! and ORG are left out.

use anyhow::Context;
use sahifa::analysis::entities::{EntityKind, entities};
use sahifa::article::{Article, Language};
use std::collections::{BTreeSet, HashMap};
use std::io::Read;
use std::time::{Duration, Instant};

type Name = (usize, usize, EntityKind);

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [tag, file, rest @ ..] = arguments.as_slice() else {
        anyhow::bail!("usage: entity_check LANGUAGE FILE [--errors N | --in-context]");
    };
    let errors: usize = match rest {
        [_, number] => number.parse()?,
        _ => 0,
    };
    let in_context = rest == ["--in-context"];
    let language = Language::KNOWN
        .into_iter()
        .find(|language| language.tag() == tag)
        .context("no such language")?;
    let bytes = std::fs::read(file)?;
    let mut corpus = String::new();
    if bytes.starts_with(&[0x1f, 0x8b]) {
        flate2::read::MultiGzDecoder::new(bytes.as_slice()).read_to_string(&mut corpus)?;
    } else {
        corpus = String::from_utf8(bytes)?;
    }
    let mut counts: HashMap<Option<EntityKind>, [usize; 3]> = HashMap::new();
    let mut wrong: HashMap<(bool, EntityKind, String), usize> = HashMap::new();
    let (mut spent, mut size) = (Duration::ZERO, 0);
    for sentence in corpus.split("\n\n").filter(|it| !it.trim().is_empty()) {
        let (text, marked) = read(sentence);
        let started = Instant::now();
        let found = found(&text, language);
        spent += started.elapsed();
        size += text.len();
        for kind in [
            None,
            Some(EntityKind::Person),
            Some(EntityKind::Place),
            Some(EntityKind::Organisation),
        ] {
            let of = |name: &&Name| kind.is_none_or(|kind| name.2 == kind);
            let count = counts.entry(kind).or_default();
            count[0] += found.intersection(&marked).filter(of).count();
            count[1] += found.iter().filter(of).count();
            count[2] += marked.iter().filter(of).count();
        }
        for (missed, names) in [(false, &found - &marked), (true, &marked - &found)] {
            for (start, end, kind) in names {
                if in_context {
                    let what = if missed { "missed" } else { "wrong" };
                    let (before, behind) = (&text[..start], &text[end..]);
                    println!("{what}\t{kind:?}\t{before}[{}]{behind}", &text[start..end]);
                }
                *wrong
                    .entry((missed, kind, text[start..end].to_owned()))
                    .or_default() += 1;
            }
        }
    }
    println!(
        "{:<14} {:>7} {:>7} {:>6} {:>6} {:>6}",
        "", "marked", "found", "P", "R", "F1"
    );
    for (kind, what) in [
        (Some(EntityKind::Person), "persons"),
        (Some(EntityKind::Place), "places"),
        (Some(EntityKind::Organisation), "organisations"),
        (None, "all"),
    ] {
        let [right, found, marked] = counts.get(&kind).copied().unwrap_or_default();
        let ratio = |of: usize| {
            #[expect(clippy::cast_precision_loss, reason = "counts of words")]
            let ratio = right as f64 / of.max(1) as f64;
            ratio
        };
        let (precision, recall) = (ratio(found), ratio(marked));
        let f1 = 2.0 * precision * recall / (precision + recall).max(f64::EPSILON);
        println!("{what:<14} {marked:>7} {found:>7} {precision:>6.3} {recall:>6.3} {f1:>6.3}");
    }
    #[expect(clippy::cast_precision_loss, reason = "a speed")]
    let speed = size as f64 / 1e6 / spent.as_secs_f64();
    println!("{speed:.1} MB/s");
    let mut wrong: Vec<_> = wrong.into_iter().collect();
    wrong.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    for missed in [false, true] {
        let listed = wrong.iter().filter(|it| it.0.0 == missed).take(errors);
        for ((_, kind, name), count) in listed {
            let what = if missed { "missed" } else { "wrong" };
            println!("{what}\t{count}\t{kind:?}\t{name}");
        }
    }
    Ok(())
}

/// A sentence as a text, its words parted by blanks, and the names in it.
fn read(sentence: &str) -> (String, BTreeSet<Name>) {
    let mut text = String::new();
    let mut names = BTreeSet::new();
    let mut open: Option<Name> = None;
    for line in sentence.lines() {
        let Some((word, tag)) = line.split_once('\t') else {
            continue;
        };
        if !text.is_empty() {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(word);
        let kind = match tag.trim().get(2..) {
            Some("PER" | "PERS") => Some(EntityKind::Person),
            Some("LOC") => Some(EntityKind::Place),
            Some("ORG") => Some(EntityKind::Organisation),
            _ => None,
        };
        match (kind, &mut open) {
            (Some(kind), Some(name)) if tag.starts_with("I-") && name.2 == kind => {
                name.1 = text.len();
            }
            _ => {
                names.extend(open.take());
                open = kind.map(|kind| (start, text.len(), kind));
            }
        }
    }
    names.extend(open);
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
