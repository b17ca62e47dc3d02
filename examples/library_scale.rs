//! Measures the library with many articles: import with search index, first list, search,
//! histogram, memory.
//!
//! ```sh
//! cargo run --release --example library_scale -- generate 100000 > articles.jsonl
//! cargo run --release --example library_scale -- measure LIBRARY.sqlite3 [articles.jsonl]
//! cargo run --release --example library_scale -- beside-fts5 LIBRARY.sqlite3 FTS5.sqlite3
//! ```
//!
//! `generate` writes articles of words like Arabic ones with a distribution by Zipf's law, the
//! same ones for the same number. `measure` reads the file in first, if one is given. `beside-fts5`
//! asks the library and an FTS5 table of the same articles the same questions.

#[path = "support/random.rs"]
mod random;

use random::Random;
use sahifa::intake::{self, Input, IntakeOptions};
use sahifa::library::{HitOrder, Library, ListQuery, Query, import};
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// Different words of the generated articles.
const WORDS: u64 = 60_000;
/// Words of one article, on average.
const LENGTH: u64 = 110;

const LETTERS: [char; 24] = [
    'ا', 'ل', 'ي', 'م', 'و', 'ن', 'ر', 'ت', 'ب', 'ة', 'ع', 'د', 'س', 'ف', 'ه', 'ك', 'ق', 'ح', 'ج',
    'ش', 'ط', 'ص', 'خ', 'ز',
];

fn vocabulary() -> Vec<String> {
    let mut random = Random(7);
    (0..WORDS)
        .map(|rank| {
            // Frequent words are short.
            let letters = 2 + random.next() % 3 + u64::from(rank > 200) * (random.next() % 4);
            (0..letters)
                .map(|_| {
                    let at = (random.next() % 24).min(random.next() % 24);
                    LETTERS[usize::try_from(at).unwrap_or(0)]
                })
                .collect()
        })
        .collect()
}

/// A word by Zipf's law.
fn some<'a>(words: &'a [String], random: &mut Random) -> &'a str {
    let rank = usize::try_from(random.rank(WORDS)).unwrap_or(0);
    words.get(rank).map_or("", String::as_str)
}

fn generate(count: u64) -> io::Result<()> {
    let words = vocabulary();
    let mut out = io::BufWriter::new(io::stdout().lock());
    for number in 0..count {
        let mut random = Random(number.wrapping_mul(31) + 1);
        let mut sentence = |length: u64| -> String {
            let words: Vec<&str> = (0..length).map(|_| some(&words, &mut random)).collect();
            words.join(" ")
        };
        let title = sentence(7);
        let first = sentence(LENGTH / 2);
        let second = sentence(LENGTH / 2);
        let (year, month) = (2010 + number % 14, 1 + number / 14 % 12);
        let (day, hour) = (1 + number / 168 % 28, number % 24);
        writeln!(
            out,
            "{{\"id\": \"{number}\", \"url\": \"https://news.example/{number}\", \
             \"source\": \"وكالة {}\", \"title\": \"{title}\", \
             \"published\": \"{year}-{month:02}-{day:02}T{hour:02}:00:00Z\", \"language\": \"ar\", \
             \"text\": \"{first}.\\n\\n{second}.\"}}",
            number % 40
        )?;
    }
    out.flush()
}

/// Reads a file in with the index on a thread beside it; returns articles a second.
#[expect(clippy::cast_precision_loss, reason = "a rate")]
fn read_in(library: &mut Library, file: &Path) -> Outcome<(u64, f64)> {
    let started = Instant::now();
    let articles = intake::read(&[Input::Path(file.to_owned())], &IntakeOptions::default());
    let progress = import::while_indexing(library.reopen()?, || {
        import::import(library, articles, |_| ControlFlow::Continue(()))
    })?;
    library.update_index(|_| ControlFlow::Continue(()))?;
    let seconds = started.elapsed().as_secs_f64();
    Ok((progress.done(), progress.done() as f64 / seconds))
}

/// The 50th and the 99th percentile of some times.
fn percentiles(mut times: Vec<Duration>) -> (Duration, Duration) {
    times.sort();
    let at = |percent: usize| {
        let index = (times.len() * percent / 100).min(times.len().saturating_sub(1));
        times.get(index).copied().unwrap_or_default()
    };
    (at(50), at(99))
}

/// Asks every question and returns how long the answers took, at the 50th and the 99th
/// percentile.
fn asked(questions: &[String], mut ask: impl FnMut(&str) -> Outcome) -> Outcome<[Duration; 2]> {
    let mut times = Vec::new();
    for question in questions {
        let started = Instant::now();
        ask(question)?;
        times.push(started.elapsed());
    }
    let (half, nearly_all) = percentiles(times);
    Ok([half, nearly_all])
}

fn timed(name: &str, questions: &[String], ask: impl FnMut(&str) -> Outcome) -> Outcome {
    let [half, nearly_all] = asked(questions, ask)?;
    println!(
        "{name}: p50 {half:.1?}, p99 {nearly_all:.1?} ({})",
        questions.len()
    );
    Ok(())
}

/// What is asked of the search: each kind of question with its name.
struct Questions {
    words: Vec<String>,
    pairs: Vec<String>,
    phrases: Vec<String>,
    prefixes: Vec<String>,
}

impl Questions {
    fn new(count: usize) -> Self {
        let words = vocabulary();
        let mut random = Random(99);
        let mut ask = |make: &mut dyn FnMut(&mut Random) -> String| -> Vec<String> {
            (0..count).map(|_| make(&mut random)).collect()
        };
        Self {
            words: ask(&mut |random| some(&words, random).to_owned()),
            pairs: ask(&mut |random| format!("{} {}", some(&words, random), some(&words, random))),
            phrases: ask(&mut |random| {
                let mut word = || &words[usize::try_from(random.next() % 12).unwrap_or(0)];
                format!("\"{} {}\"", word(), word())
            }),
            prefixes: ask(&mut |random| {
                let begin: String = some(&words, random).chars().take(3).collect();
                format!("{begin}*")
            }),
        }
    }

    fn kinds(&self) -> [(&'static str, &[String]); 4] {
        [
            ("one word", &self.words),
            ("two words", &self.pairs),
            ("prefix of three letters", &self.prefixes),
            ("phrase of two of the 12 commonest words", &self.phrases),
        ]
    }
}

/// Memory of this process in MB: what is its own, and with mapped pages.
fn memory() -> (u64, u64) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let of = |name: &str| {
        status
            .lines()
            .find_map(|line| line.strip_prefix(name))
            .and_then(|rest| rest.trim_start_matches(':').split_whitespace().next())
            .and_then(|kilobytes| kilobytes.parse::<u64>().ok())
            .unwrap_or(0)
            / 1024
    };
    (of("RssAnon"), of("VmRSS"))
}

fn measure(path: &Path, file: Option<&Path>) -> Outcome {
    if let Some(file) = file {
        let mut library = Library::open(path)?;
        let (count, rate) = read_in(&mut library, file)?;
        println!("import with index: {count} articles, {rate:.0}/s");
    }
    let mut firsts = Vec::new();
    for _ in 0..20 {
        let started = Instant::now();
        let library = Library::open(path)?;
        let ids = library.newest(&ListQuery::default(), 120)?;
        library.rows(&ids)?;
        firsts.push(started.elapsed());
    }
    let (half, nearly_all) = percentiles(firsts);
    println!("open and first 120 rows: p50 {half:.1?}, p99 {nearly_all:.1?}");

    let library = Library::open(path)?;
    let started = Instant::now();
    let ids = library.ids(&ListQuery::default())?;
    println!(
        "numbers of all {} articles: {:.1?}",
        ids.len(),
        started.elapsed()
    );

    let questions = Questions::new(300);
    let search = |order: HitOrder| {
        let library = &library;
        move |typed: &str| -> Outcome {
            library.search(&Query::parse(typed)?, order, 20)?;
            Ok(())
        }
    };
    for (order, name) in [(HitOrder::Newest, "newest"), (HitOrder::Best, "best")] {
        for (kind, questions) in questions.kinds() {
            timed(&format!("{kind}, {name}"), questions, search(order))?;
        }
    }
    timed("history of one word", &questions.words, |typed| {
        library.term_histogram(typed)?;
        Ok(())
    })?;
    drop(ids);
    let (own, all) = memory();
    println!("memory: {own} MB own, {all} MB with mapped pages");
    Ok(())
}

/// Puts the library's articles into an FTS5 table, and asks both the same questions: how many
/// articles there are, and the twenty best or newest of them.
fn beside_fts5(path: &Path, other: &Path) -> Outcome {
    let library = Library::open(path)?;
    let mut fts5 = rusqlite::Connection::open(other)?;
    fill(&library, &mut fts5)?;
    let questions = Questions::new(100);
    println!(
        "{:<52} {:>10} {:>10}",
        "milliseconds, p50", "FTS5", "sahifa"
    );
    for (order, name, sql) in [
        (HitOrder::Best, "best", "ORDER BY rank LIMIT 20"),
        (HitOrder::Newest, "newest", "ORDER BY date DESC LIMIT 20"),
    ] {
        let statement = format!(
            "SELECT article.rowid FROM article JOIN entry ON entry.id = article.rowid \
             WHERE article MATCH ?1 {sql}"
        );
        for (kind, questions) in questions.kinds() {
            let [theirs, _] = asked(questions, |typed| {
                fts5.prepare_cached("SELECT count(*) FROM article WHERE article MATCH ?1")?
                    .query_row([typed], |row| row.get::<_, i64>(0))?;
                fts5.prepare_cached(&statement)?
                    .query_map([typed], |row| row.get::<_, i64>(0))?
                    .collect::<Result<Vec<_>, _>>()?;
                Ok(())
            })?;
            let [ours, _] = asked(questions, |typed| {
                library.search(&Query::parse(typed)?, order, 20)?;
                Ok(())
            })?;
            println!(
                "{:<52} {:>10.2} {:>10.2} {:>8.0}x",
                format!("{kind}, the 20 {name} and how many"),
                theirs.as_secs_f64() * 1e3,
                ours.as_secs_f64() * 1e3,
                theirs.as_secs_f64() / ours.as_secs_f64()
            );
        }
    }
    Ok(())
}

/// Fills an FTS5 table with the library's articles, unless it is filled already.
fn fill(library: &Library, fts5: &mut rusqlite::Connection) -> Outcome {
    fts5.execute_batch(
        "CREATE VIRTUAL TABLE IF NOT EXISTS article USING fts5(title, text, prefix='3');
         CREATE TABLE IF NOT EXISTS entry (id INTEGER PRIMARY KEY, date TEXT);",
    )?;
    let there: i64 = fts5.query_row("SELECT count(*) FROM entry", [], |row| row.get(0))?;
    if there > 0 {
        return Ok(());
    }
    let started = Instant::now();
    let filling = fts5.transaction()?;
    for id in library.ids(&ListQuery::default())? {
        let article = library.article(id)?;
        filling
            .prepare_cached("INSERT INTO article (rowid, title, text) VALUES (?1, ?2, ?3)")?
            .execute((id.0, &article.metadata.title.text, &article.text))?;
        let date = article.metadata.published.map(|it| it.date.to_string());
        filling
            .prepare_cached("INSERT INTO entry VALUES (?1, ?2)")?
            .execute((id.0, date))?;
    }
    filling.commit()?;
    println!("FTS5 has them in {:.0?}", started.elapsed());
    Ok(())
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["generate", count] => count
            .parse()
            .map_err(Into::into)
            .and_then(|count| generate(count).map_err(Into::into)),
        ["beside-fts5", library, other] => beside_fts5(Path::new(library), Path::new(other)),
        ["measure", library] => measure(Path::new(library), None),
        ["measure", library, file] => measure(Path::new(library), Some(Path::new(file))),
        _ => Err(
            "library_scale generate N | measure LIBRARY [FILE] | beside-fts5 LIBRARY FILE".into(),
        ),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
