//! Measures the timeline over many articles: a term's history by day, and what a period was about.
//!
//! ```sh
//! cargo run --release --example timeline_scale -- make LIBRARY.sqlite3 1000000
//! cargo run --release --example timeline_scale -- measure LIBRARY.sqlite3
//! ```
//!
//! `make` fills a library with short articles whose words and keywords follow Zipf's law, over ten
//! years, the same ones for the same number; `measure` prints the times of its questions, each
//! asked of a library that has just been opened and then again.

#[path = "support/random.rs"]
mod random;

use random::Random;
use sahifa::analysis::Analysis;
use sahifa::analysis::keywords::Keyword;
use sahifa::analysis::timeline::Grain;
use sahifa::article::{Article, DateEvidence, Language, Published, Title};
use sahifa::intake::{Incoming, Origin, OriginKind};
use sahifa::library::{ArticleId, Library, ListQuery};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

type Failure = Box<dyn std::error::Error>;

/// Different words of the articles, and different keywords.
const WORDS: u64 = 60_000;
const KEYWORDS: u64 = 400_000;
/// Words of an article, and keywords.
const LENGTH: usize = 30;
const EACH: usize = 12;
/// Days over which the articles spread.
const DAYS: u64 = 3_650;
/// Articles written at once.
const BATCH: u64 = 5_000;

/// The word of a rank: its number in Arabic letters.
fn word(rank: u64) -> String {
    const LETTERS: [char; 16] = [
        'ا', 'ب', 'ت', 'ج', 'ح', 'د', 'ر', 'س', 'ش', 'ص', 'ع', 'ف', 'ق', 'ك', 'م', 'ن',
    ];
    let mut word = String::from("ط");
    let mut rest = rank + 16;
    while rest > 0 {
        word.extend(LETTERS.get(usize::try_from(rest % 16).unwrap_or(0)));
        rest /= 16;
    }
    word
}

/// An article and its keywords. Every keyword rises in a month of its own.
fn article(number: u64) -> (Incoming, Vec<Keyword>) {
    let mut random = Random(number.wrapping_mul(31) + 1);
    let words: Vec<String> = (0..LENGTH).map(|_| word(random.rank(WORDS))).collect();
    let mut article = Article::of_paragraph(&words.join(" "), Language::Arabic);
    let day = random.next() % DAYS;
    let start = jiff::civil::date(2014, 1, 1);
    let days = i64::try_from(day).unwrap_or(0);
    article.metadata.title = Title {
        text: words[..5].join(" "),
        inferred: false,
    };
    article.metadata.url = Some(format!("https://news.example/{number}"));
    article.metadata.published = Some(Published {
        date: start.saturating_add(jiff::ToSpan::days(days)),
        time: None,
        evidence: DateEvidence::Stated,
    });
    let mut keywords: Vec<Keyword> = Vec::with_capacity(EACH);
    for place in 0..EACH {
        let rank = if place < 2 {
            (day / 30 * 7 + random.rank(7)) % KEYWORDS
        } else {
            random.rank(KEYWORDS)
        };
        let key = word(rank);
        if keywords.iter().all(|known| known.key != key) {
            keywords.push(Keyword {
                keyword: key.clone(),
                key,
                score: 1.0,
                mentions: Vec::new(),
            });
        }
    }
    let origin = Origin {
        path: PathBuf::from("/news.jsonl"),
        kind: OriginKind::Member(number),
    };
    (Incoming { article, origin }, keywords)
}

fn make(path: &Path, count: u64) -> Result<(), Failure> {
    let mut library = Library::open(path)?;
    let started = Instant::now();
    for first in (0..count).step_by(usize::try_from(BATCH)?) {
        let (articles, keywords): (Vec<Incoming>, Vec<Vec<Keyword>>) =
            (first..count.min(first + BATCH)).map(article).unzip();
        let added = library.add(&articles)?;
        let found: Vec<(ArticleId, Analysis)> = added
            .into_iter()
            .zip(keywords)
            .map(|((id, _), keywords)| {
                let entities = Vec::new();
                (id, Analysis { entities, keywords })
            })
            .collect();
        library.store_analysis(&found)?;
    }
    println!("{count} articles in {:.0?}", started.elapsed());
    library.update_index(|_| ControlFlow::Continue(()))?;
    println!("with their index in {:.0?}", started.elapsed());
    Ok(())
}

/// Asks a question of a library that has just been opened, then again.
fn timed(
    path: &Path,
    name: &str,
    asked: usize,
    ask: impl Fn(&Library, usize) -> Result<usize, Failure>,
) -> Result<(), Failure> {
    let library = Library::open(path)?;
    let mut times = Vec::with_capacity(asked);
    let mut found = 0;
    for turn in 0..asked {
        let started = Instant::now();
        found = ask(&library, turn)?;
        times.push(started.elapsed());
    }
    let first = times.first().copied().unwrap_or_default();
    times.sort();
    let at = |percent: usize| -> Duration {
        let place = (times.len() * percent / 100).min(times.len().saturating_sub(1));
        times.get(place).copied().unwrap_or_default()
    };
    println!(
        "{name}: first {first:.1?}, median {:.1?}, p95 {:.1?} ({asked}, {found} in the last)",
        at(50),
        at(95)
    );
    Ok(())
}

fn measure(path: &Path) -> Result<(), Failure> {
    let all = ListQuery::default();
    println!("{} articles", Library::open(path)?.len()?);
    timed(path, "a common term by day", 40, |library, turn| {
        let term = word(u64::try_from(turn)?);
        Ok(library.term_histogram(&term)?.len())
    })?;
    timed(path, "a common term's row", 40, |library, turn| {
        let term = word(u64::try_from(turn)?);
        Ok(library.term_row(&all, Grain::Day, &term)?.buckets.len())
    })?;
    for (name, days) in [("day", 0), ("week", 6), ("month", 29), ("year", 364)] {
        let name = format!("what a {name} was about");
        timed(path, &name, 20, |library, turn| {
            let away = i64::try_from(turn)? * 120;
            let from = jiff::civil::date(2014, 6, 1).checked_add(jiff::ToSpan::days(away))?;
            let to = from.checked_add(jiff::ToSpan::days(days))?;
            Ok(library.period(&all, (from, to), 40)?.len())
        })?;
    }
    timed(path, "60 keywords over time", 5, |library, _| {
        Ok(library.timeline(&all, Grain::Day, 60)?.len())
    })
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["make", library, count] => count
            .parse()
            .map_err(Into::into)
            .and_then(|count| make(Path::new(library), count)),
        ["measure", library] => measure(Path::new(library)),
        _ => Err("timeline_scale make LIBRARY N | measure LIBRARY".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
