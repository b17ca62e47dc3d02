//! Measures the keywords against a folder of documents whose keyphrases people have chosen.
//!
//! ```sh
//! cargo run --release --example keyword_score -- DOCUMENTS KEYPHRASES [AT]
//! ```
//!
//! DOCUMENTS holds `NAME.txt`; KEYPHRASES has a line `NAME : phrase,phrase,…` a document, the best
//! first. Phrases are compared by stems. Prints precision, recall and F1 of the first AT keywords
//! (10), for all phrases and for the best AT alone, over all documents and over each half of them,
//! and the speed.

use sahifa::analysis::keywords::keywords;
use sahifa::article::{Article, Language};
use sahifa::intake::{self, Input, IntakeOptions};
use sahifa::text::stems::stem;
use sahifa::text::tokens::{TokenKind, tokens};
use std::collections::HashSet;
use std::time::Duration;
use std::{env, fs, path::Path};

#[derive(Default)]
struct Tally {
    documents: f64,
    precision: f64,
    recall: f64,
    f1: f64,
}

impl Tally {
    #[expect(clippy::cast_precision_loss, reason = "a few dozen phrases")]
    fn add(&mut self, found: &[String], wanted: &HashSet<String>) {
        let hits = found.iter().filter(|key| wanted.contains(*key)).count() as f64;
        let precision = hits / found.len().max(1) as f64;
        let recall = hits / wanted.len().max(1) as f64;
        self.documents += 1.0;
        self.precision += precision;
        self.recall += recall;
        if hits > 0.0 {
            self.f1 += 2.0 * precision * recall / (precision + recall);
        }
    }

    fn print(&self, what: &str) {
        let share = |sum: f64| 100.0 * sum / self.documents.max(1.0);
        println!(
            "{what:<28} documents {:>4}  precision {:5.2}  recall {:5.2}  F1 {:5.2}",
            self.documents,
            share(self.precision),
            share(self.recall),
            share(self.f1)
        );
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = env::args().skip(1);
    let usage = "keyword_score DOCUMENTS KEYPHRASES [AT]";
    let documents = arguments.next().ok_or(usage)?;
    let phrases = fs::read_to_string(arguments.next().ok_or(usage)?)?;
    let at = arguments.next().map_or(Ok(10), |at| at.parse())?;
    let mut tallies: [Tally; 4] = Default::default();
    let (mut bytes, mut time) = (0_usize, Duration::ZERO);
    for (index, line) in phrases.lines().enumerate() {
        let Some((name, list)) = line.split_once(':') else {
            continue;
        };
        let name = name.trim().trim_start_matches('\u{feff}');
        let path = Path::new(&documents).join(format!("{name}.txt"));
        let Some(article) = article(&path) else {
            eprintln!("{name}: no such document");
            continue;
        };
        let wanted: Vec<String> = list
            .split(',')
            .map(key)
            .filter(|it| !it.is_empty())
            .collect();
        bytes += article.text.len();
        let start = processor_time();
        let found: Vec<String> = keywords(&article, at)
            .iter()
            .map(|it| key(&it.keyword))
            .collect();
        time += processor_time().saturating_sub(start);
        let all: HashSet<String> = wanted.iter().cloned().collect();
        tallies[0].add(&found, &all);
        tallies[1 + index % 2].add(&found, &all);
        tallies[3].add(&found, &wanted.into_iter().take(at).collect());
    }
    for (tally, what) in tallies
        .iter()
        .zip(["all", "even half", "odd half", "best phrases alone"])
    {
        tally.print(what);
    }
    #[expect(clippy::cast_precision_loss, reason = "a few megabytes")]
    let megabytes = bytes as f64 / 1e6;
    println!(
        "{:.1} MB/s of one processor",
        megabytes / time.as_secs_f64()
    );
    Ok(())
}

fn key(phrase: &str) -> String {
    let stems: Vec<String> = tokens(phrase)
        .filter(|token| token.kind == TokenKind::Word)
        .map(|token| stem(token.range.of(phrase), Language::Arabic))
        .collect();
    stems.join(" ")
}

/// A document as the program reads it.
fn article(path: &Path) -> Option<Article> {
    let input = Input::Path(path.to_owned());
    let read = intake::read(&[input], &IntakeOptions::default()).next()?;
    Some(read.ok()?.article)
}

/// How long this thread has run on a processor, whatever else runs beside it: the first number of
/// what Linux tells of it, in nanoseconds.
fn processor_time() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told.split(' ').next().and_then(|it| it.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or(0))
}
