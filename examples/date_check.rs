//! Measures how dates in news agree with the weekdays that stand beside them.
//!
//! ```sh
//! cargo run --release --example date_check -- CORPUS.jsonl.gz [SAMPLE]
//! ```
//!
//! Every expression of the corpus that carries both a weekday and a date («Tuesday 7 November»,
//! «Monday 12-03-2018», «yesterday, Sunday») is read twice: as it stands, and without its weekday.
//! Prints how many there are of either kind, how many of the readings have the weekday that was
//! written, how many dates alone have it, and the speed. With SAMPLE, also so many of all
//! passages, evenly taken, with the words around them: to be read by eye for false alarms.

use jiff::civil::Date;
use sahifa::analysis::dates::{DatedPassage, dates};
use sahifa::article::{Article, Language};
use sahifa::intake::{self, Input, IntakeOptions};
use sahifa::text::fold::fold;
use std::time::Duration;

const WEEKDAYS: [&str; 7] = [
    "الاثنين",
    "الثلاثاء",
    "الاربعاء",
    "الخميس",
    "الجمعه",
    "السبت",
    "الاحد",
];

/// Letters around a passage of the sample.
const AROUND: usize = 60;

/// Counts of one kind of pairs.
#[derive(Default)]
struct Pairs {
    all: u32,
    agreeing: u32,
    alone: u32,
}

impl Pairs {
    fn print(&self, what: &str) {
        let share = |count: u32| 100.0 * f64::from(count) / f64::from(self.all.max(1));
        println!(
            "{what:<36} {:>6}  read as the weekday {:6.2} %  without it {:6.2} %",
            self.all,
            share(self.agreeing),
            share(self.alone)
        );
    }
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let input = Input::Path(arguments.next().unwrap_or_default().into());
    let sample: usize = arguments
        .next()
        .map_or(0, |count| count.parse().unwrap_or(0));
    let (mut dated, mut relative) = (Pairs::default(), Pairs::default());
    let (mut bytes, mut time) = (0_usize, Duration::ZERO);
    let mut lines: Vec<String> = Vec::new();
    for read in intake::read(&[input], &IntakeOptions::default()) {
        let Ok(incoming) = read else { continue };
        let article = incoming.article;
        let reference = article.metadata.published.map(|published| published.date);
        let start = processor_time();
        let found = dates(&article.text, Language::Arabic, reference);
        time += processor_time().saturating_sub(start);
        bytes += article.text.len();
        for passage in found {
            lines.push(line(&article, passage, reference));
            let words = article.slice(passage.range);
            let Some((weekday, rest)) = without_weekday(words) else {
                continue;
            };
            let alone = dates(&rest, Language::Arabic, reference);
            // «اليوم 12 مارس» are two dates of one day: the later words are the exact ones.
            let Some(alone) = alone.last() else { continue };
            let is =
                |date: Date| usize::try_from(date.weekday().to_monday_zero_offset()) == Ok(weekday);
            let pairs = if words.contains(char::is_numeric) {
                &mut dated
            } else {
                &mut relative
            };
            pairs.all += 1;
            pairs.agreeing += u32::from(is(passage.from));
            pairs.alone += u32::from(is(alone.from));
        }
    }
    println!("{} passages", lines.len());
    dated.print("weekday and date in digits");
    relative.print("weekday and a day in words");
    Pairs {
        all: dated.all + relative.all,
        agreeing: dated.agreeing + relative.agreeing,
        alone: dated.alone + relative.alone,
    }
    .print("together");
    #[expect(clippy::cast_precision_loss, reason = "megabytes")]
    let speed = bytes as f64 / 1e6 / time.as_secs_f64();
    println!("{speed:.1} MB/s of one processor");
    if let Some(every) = lines.len().checked_div(sample) {
        for line in lines.iter().step_by(every.max(1)).take(sample) {
            println!("{line}");
        }
    }
}

/// The weekday that an expression names, days after Monday, and its words without it.
fn without_weekday(words: &str) -> Option<(usize, String)> {
    let is = |word: &str| {
        let folded = fold(word.trim_end_matches(['،', ',', '(', ')']));
        WEEKDAYS
            .iter()
            .position(|weekday| folded.ends_with(weekday))
    };
    let weekday = words.split_whitespace().find_map(is)?;
    let rest: Vec<&str> = words
        .split_whitespace()
        .filter(|word| is(word).is_none())
        .collect();
    Some((weekday, rest.join(" ")))
}

/// A passage with the words around it and what it was read as.
fn line(article: &Article, passage: DatedPassage, reference: Option<Date>) -> String {
    let before: String = article.text[..passage.range.start]
        .chars()
        .rev()
        .take(AROUND)
        .collect();
    let behind: String = article.text[passage.range.end..]
        .chars()
        .take(AROUND)
        .collect();
    let before: String = before.chars().rev().collect();
    let words = format!("{before}[{}]{behind}", article.slice(passage.range));
    format!(
        "{}\t{}\t{}\t{}",
        reference.map_or_else(|| "-".to_owned(), |date| date.to_string()),
        passage.from,
        passage.to,
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    )
}

/// How long this thread has run on a processor, whatever else runs beside it: the first number of
/// what Linux tells of it, in nanoseconds.
fn processor_time() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told.split(' ').next().and_then(|it| it.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or(0))
}
