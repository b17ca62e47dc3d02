//! Measures the library with many articles: import with search index, first list, search,
//! histogram, memory.
//!
//! ```sh
//! cargo run --release --example library_scale -- generate 100000 > articles.jsonl
//! cargo run --release --example library_scale -- measure LIBRARY.sqlite3 [articles.jsonl]
//! ```
//!
//! `generate` writes articles of words like Arabic ones with a distribution by Zipf's law, the
//! same ones for the same number. `measure` reads the file in first, if one is given.

use sahifa::intake::{self, Input, IntakeOptions};
use sahifa::library::{HitOrder, Library, ListQuery, Query, import};
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Different words of the generated articles.
const WORDS: usize = 60_000;
/// Words of one article, on average.
const LENGTH: u64 = 110;

/// A random number generator (`SplitMix64`): the same numbers everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    #[expect(clippy::cast_precision_loss, reason = "a fraction, not a count")]
    fn fraction(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A rank by Zipf's law, from 0.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a rank among the words"
    )]
    fn rank(&mut self) -> usize {
        let rank = ((WORDS as f64).powf(self.fraction()) - 1.0) as usize;
        rank.min(WORDS - 1)
    }
}

const LETTERS: [char; 24] = [
    'ا', 'ل', 'ي', 'م', 'و', 'ن', 'ر', 'ت', 'ب', 'ة', 'ع', 'د', 'س', 'ف', 'ه', 'ك', 'ق', 'ح', 'ج',
    'ش', 'ط', 'ص', 'خ', 'ز',
];

fn vocabulary() -> Vec<String> {
    let mut random = Random(7);
    (0..WORDS)
        .map(|rank| {
            // Frequent words are short.
            let letters = 2 + random.below(3) + u64::from(rank > 200) * random.below(4);
            (0..letters)
                .map(|_| {
                    let at = random.below(24).min(random.below(24));
                    LETTERS[usize::try_from(at).unwrap_or(0)]
                })
                .collect()
        })
        .collect()
}

fn generate(count: u64) -> io::Result<()> {
    let words = vocabulary();
    let mut out = io::BufWriter::new(io::stdout().lock());
    for number in 0..count {
        let mut random = Random(number.wrapping_mul(31) + 1);
        let mut sentence = |length: u64| -> String {
            let words: Vec<&str> = (0..length).map(|_| words[random.rank()].as_str()).collect();
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
fn read_in(library: &mut Library, file: &Path) -> Result<(u64, f64), Box<dyn std::error::Error>> {
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

fn timed(
    name: &str,
    queries: &[String],
    mut ask: impl FnMut(&str) -> Result<(), Box<dyn std::error::Error>>,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut times = Vec::new();
    for query in queries {
        let started = Instant::now();
        ask(query)?;
        times.push(started.elapsed());
    }
    let (half, nearly_all) = percentiles(times);
    println!(
        "{name}: p50 {half:.1?}, p99 {nearly_all:.1?} ({})",
        queries.len()
    );
    Ok(())
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

fn measure(path: &Path, file: Option<&Path>) -> Result<(), Box<dyn std::error::Error>> {
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

    let words = vocabulary();
    let mut random = Random(99);
    let mut some = |make: &mut dyn FnMut(&mut Random) -> String| -> Vec<String> {
        (0..300).map(|_| make(&mut random)).collect()
    };
    let singles = some(&mut |random| words[random.rank()].clone());
    let pairs = some(&mut |random| format!("{} {}", words[random.rank()], words[random.rank()]));
    let phrases = some(&mut |random| {
        let mut word = || words[usize::try_from(random.below(12)).unwrap_or(0)].clone();
        format!("\"{} {}\"", word(), word())
    });
    let prefixes = some(&mut |random| {
        let begin: String = words[random.rank()].chars().take(3).collect();
        format!("{begin}*")
    });
    let search = |order: HitOrder| {
        let library = &library;
        move |typed: &str| -> Result<(), Box<dyn std::error::Error>> {
            library.search(&Query::parse(typed)?, order, 20)?;
            Ok(())
        }
    };
    timed("one word, newest", &singles, search(HitOrder::Newest))?;
    timed("one word, best", &singles, search(HitOrder::Best))?;
    timed("two words, newest", &pairs, search(HitOrder::Newest))?;
    timed("two words, best", &pairs, search(HitOrder::Best))?;
    timed(
        "prefix of three letters",
        &prefixes,
        search(HitOrder::Newest),
    )?;
    timed(
        "phrase of two of the 12 commonest words",
        &phrases,
        search(HitOrder::Newest),
    )?;
    timed("history of one word", &singles, |typed| {
        library.term_histogram(typed)?;
        Ok(())
    })?;
    drop(ids);
    let (own, all) = memory();
    println!("memory: {own} MB own, {all} MB with mapped pages");
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
        ["measure", library] => measure(Path::new(library), None),
        ["measure", library, file] => measure(Path::new(library), Some(Path::new(file))),
        _ => Err("library_scale generate N | measure LIBRARY [FILE]".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
