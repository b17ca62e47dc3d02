//! How well articles are cut out of saved web pages, against texts that somebody has read off
//! them:
//!
//! ```text
//! cargo run --example html_score -- FOLDER [--texts OUT]
//! ```
//!
//! FOLDER holds pages (`NAME.html`), each beside its article (`NAME.txt`). A page's score is the
//! overlap of the runs of four words in both texts, counted with their repetitions: precision,
//! recall and F1, then the means over all pages. `--texts` writes what was found, to be compared
//! by eye.

use sahifa::intake::{self, Input, IntakeOptions};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Words of a run.
const RUN: usize = 4;

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let folder = arguments
        .next()
        .ok_or_else(|| anyhow::anyhow!("which folder?"))?;
    let texts = arguments
        .next()
        .filter(|flag| flag.as_os_str() == "--texts")
        .and_then(|_| arguments.next());
    let mut pages: Vec<PathBuf> = std::fs::read_dir(&folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|it| it == "html"))
        .filter(|path| path.with_extension("txt").exists())
        .collect();
    pages.sort();
    let mut scores = Vec::new();
    let mut slowest = 0.0_f64;
    for page in &pages {
        let gold = std::fs::read_to_string(page.with_extension("txt"))?;
        let start = Instant::now();
        let found = text_of(page);
        slowest = slowest.max(start.elapsed().as_secs_f64());
        let score = Score::of(&gold, &found);
        let name = page.file_stem().unwrap_or_default().to_string_lossy();
        println!("{score}  {name}");
        if let Some(out) = &texts {
            std::fs::create_dir_all(out)?;
            std::fs::write(out.join(format!("{name}.txt")), &found)?;
        }
        scores.push(score);
    }
    let mean = |of: fn(&Score) -> f64| {
        scores.iter().map(of).sum::<f64>() / f64::from(u32::try_from(scores.len()).unwrap_or(1))
    };
    let (precision, recall) = (mean(|it| it.precision), mean(|it| it.recall));
    println!(
        "{} pages: precision {precision:.3}, recall {recall:.3}, F1 of these {:.3}, mean F1 {:.3}; \
         slowest page {slowest:.2} s",
        scores.len(),
        harmonic(precision, recall),
        mean(Score::f1),
    );
    Ok(())
}

/// The text that the reader shows of a page; empty when it shows none.
fn text_of(page: &Path) -> String {
    intake::read(&[Input::Path(page.to_owned())], &IntakeOptions::default())
        .filter_map(Result::ok)
        .map(|incoming| incoming.article.text)
        .collect()
}

struct Score {
    precision: f64,
    recall: f64,
}

impl Score {
    fn of(gold: &str, found: &str) -> Self {
        let (gold, found) = (runs(gold), runs(found));
        let common: u32 = found
            .iter()
            .map(|(run, count)| *count.min(gold.get(run).unwrap_or(&0)))
            .sum();
        let share = |of: &HashMap<Vec<String>, u32>| {
            f64::from(common) / f64::from(of.values().sum::<u32>().max(1))
        };
        Self {
            precision: share(&found),
            recall: share(&gold),
        }
    }

    fn f1(&self) -> f64 {
        harmonic(self.precision, self.recall)
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            to,
            "F1 {:.3}  precision {:.3}  recall {:.3}",
            self.f1(),
            self.precision,
            self.recall
        )
    }
}

fn harmonic(precision: f64, recall: f64) -> f64 {
    if precision + recall > 0.0 {
        2.0 * precision * recall / (precision + recall)
    } else {
        0.0
    }
}

/// The runs of words of a text and how often each stands in it; a shorter text is one run.
fn runs(text: &str) -> HashMap<Vec<String>, u32> {
    let words: Vec<&str> = text
        .split(|it: char| !it.is_alphanumeric() && it != '_')
        .filter(|word| !word.is_empty())
        .collect();
    let mut runs = HashMap::new();
    for run in words.windows(RUN.min(words.len().max(1))) {
        let run = run.iter().map(|&word| word.to_owned()).collect();
        *runs.entry(run).or_default() += 1;
    }
    runs
}
