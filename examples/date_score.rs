//! Measures the dates against examples whose values are known.
//!
//! ```sh
//! cargo run --release --example date_score -- REFERENCE EXAMPLES.json …
//! ```
//!
//! Each EXAMPLES.json is a list of `{"text", "values": [[year, month, day, …], …], "grain"}`, as
//! Duckling's corpora of time have them: a value alone is the start of what the grain says, two are
//! the start and the day behind the end. Each text is read as a file of its own, on the day
//! REFERENCE. Only examples with the grain of a day or longer count; prints those that are missed,
//! and how many are right.

use jiff::ToSpan;
use jiff::civil::Date;
use sahifa::analysis::dates::dates;
use sahifa::text::script::language_of;
use serde::Deserialize;
use std::{env, fs};

#[derive(Deserialize)]
struct Example {
    text: String,
    values: Vec<Vec<i32>>,
    grain: String,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = env::args().skip(1);
    let reference: Date = arguments.next().ok_or("REFERENCE EXAMPLES.json")?.parse()?;
    for path in arguments {
        let examples: Vec<Example> = serde_json::from_str(&fs::read_to_string(&path)?)?;
        let (mut right, mut all) = (0, 0);
        for example in &examples {
            let Some(wanted) = interval(example) else {
                continue;
            };
            all += 1;
            let language = language_of(&example.text);
            let found: Vec<(Date, Date)> = dates(&example.text, language, Some(reference))
                .iter()
                .map(|passage| (passage.from, passage.to))
                .collect();
            if found == [wanted] {
                right += 1;
            } else {
                println!("{}\t{wanted:?}\t{found:?}", example.text);
            }
        }
        println!("{path}: {right} of {all}");
    }
    Ok(())
}

/// The first and the last day of an example with the grain of a day or longer.
fn interval(example: &Example) -> Option<(Date, Date)> {
    let date = |value: &Vec<i32>| {
        let part = |index: usize| {
            let number = value.get(index).copied().unwrap_or(1).max(1);
            i8::try_from(number).ok()
        };
        Date::new(i16::try_from(*value.first()?).ok()?, part(1)?, part(2)?).ok()
    };
    let from = date(example.values.first()?)?;
    let span = match example.grain.as_str() {
        "Day" => 1.day(),
        "Week" => 1.week(),
        "Month" => 1.month(),
        "Quarter" => 3.months(),
        "Year" => 1.year(),
        _ => return None,
    };
    let behind = match example.values.get(1) {
        Some(end) => date(end)?,
        None => from.checked_add(span).ok()?,
    };
    Some((from, behind.yesterday().ok()?))
}
