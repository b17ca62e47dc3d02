//! Measures how dates in news agree with the weekdays that stand beside them.
//!
//! ```sh
//! cargo run --release --example date_check -- CORPUS.jsonl.gz
//! ```
//!
//! Every «Tuesday 7 November» of the corpus is read twice: as it stands, and the date alone,
//! without its weekday. Prints how many there are, how many of the readings have the weekday that
//! was written, how many dates alone have, and the speed.

use sahifa::analysis::dates::dates;
use sahifa::article::Language;
use sahifa::intake::{self, Input, IntakeOptions};
use sahifa::text::fold::fold;
use std::time::{Duration, Instant};

const WEEKDAYS: [&str; 7] = [
    "الاثنين",
    "الثلاثاء",
    "الاربعاء",
    "الخميس",
    "الجمعه",
    "السبت",
    "الاحد",
];

fn main() {
    let inputs: Vec<Input> = std::env::args_os()
        .skip(1)
        .map(|path| Input::Path(path.into()))
        .collect();
    let (mut pairs, mut agreeing, mut alone_agreeing) = (0_u32, 0_u32, 0_u32);
    let (mut passages, mut bytes, mut time) = (0_usize, 0_usize, Duration::ZERO);
    for read in intake::read(&inputs, &IntakeOptions::default()) {
        let Ok(incoming) = read else { continue };
        let article = incoming.article;
        let reference = article.metadata.published.map(|published| published.date);
        let start = Instant::now();
        let found = dates(&article.text, Language::Arabic, reference);
        time += start.elapsed();
        bytes += article.text.len();
        passages += found.len();
        for passage in found {
            let words = article.slice(passage.range);
            let Some(weekday) = fold(words).split_whitespace().find_map(|word| {
                WEEKDAYS
                    .iter()
                    .position(|weekday| word.trim_end_matches(',').ends_with(weekday))
            }) else {
                continue;
            };
            let Some(digits) = words.find(|letter: char| letter.is_numeric()) else {
                continue;
            };
            let alone = dates(&words[digits..], Language::Arabic, reference);
            let [alone] = alone.as_slice() else { continue };
            let is = |date: jiff::civil::Date| {
                usize::try_from(date.weekday().to_monday_zero_offset()) == Ok(weekday)
            };
            pairs += 1;
            agreeing += u32::from(is(passage.from));
            alone_agreeing += u32::from(is(alone.from));
        }
    }
    let share = |count: u32| 100.0 * f64::from(count) / f64::from(pairs.max(1));
    println!("{passages} passages, {pairs} with a weekday and a date");
    println!("{:.2} % have the weekday that is written", share(agreeing));
    println!("{:.2} % of the dates alone have it", share(alone_agreeing));
    #[expect(clippy::cast_precision_loss, reason = "megabytes")]
    let speed = bytes as f64 / 1e6 / time.as_secs_f64();
    println!("{speed:.1} MB/s");
}
