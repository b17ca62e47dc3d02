//! `sahifa timeline`: keywords over time, as lines, JSON, a table or a picture; and what a period was
//! about.

use super::{Common, Ended, list, reading, values};
use crate::analysis::timeline::{self, Grain, PeriodTerm, Row, bursts, csv, svg};
use crate::article::Direction;
use crate::library::{ListQuery, import};
use crate::text::script::language_of;
use anyhow::Context;
use clap::{Args, ValueEnum};
use jiff::civil::Date;
use serde::Serialize;
use std::fs::File;
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "flags of the command line")]
pub struct Arguments {
    /// Files and folders to count in, without reading them into the library; - is standard
    /// input. Without any: the library
    paths: Vec<PathBuf>,
    /// The length of a bucket
    #[arg(long, value_enum, default_value_t = By::Day)]
    by: By,
    /// Count this keyword alone; may be given several times, to compare
    #[arg(long, value_name = "K")]
    keyword: Vec<String>,
    /// Count people, places and organisations instead of keywords
    #[arg(long, conflicts_with_all = ["keyword", "period"])]
    entities: bool,
    /// Print what this period was about, against the rest: 2018-10-01..2018-10-31
    #[arg(long, value_name = "FROM..TO", value_parser = period, conflicts_with_all = ["keyword", "csv", "svg"])]
    period: Option<(Date, Date)>,
    /// Print only buckets that stand out from their keyword's own history, the earliest first
    #[arg(long, conflicts_with_all = ["period", "svg", "csv"])]
    bursts: bool,
    /// How many keywords
    #[arg(long, value_name = "N", value_parser = values::number::<usize>, default_value_t = 20)]
    limit: usize,
    /// Print JSON
    #[arg(long, conflicts_with = "csv")]
    json: bool,
    /// Print a table of comma-separated values
    #[arg(long)]
    csv: bool,
    /// Draw a picture into this file, which must not exist; - is standard output
    #[arg(long, value_name = "FILE", conflicts_with_all = ["json", "csv"])]
    svg: Option<PathBuf>,
}

/// Two days with two dots between them, or a day alone.
fn period(written: &str) -> Result<(Date, Date), String> {
    let (from, to) = written.split_once("..").unwrap_or((written, written));
    let (from, to) = (values::day(from)?, values::day(to)?);
    if from > to {
        return Err(format!("{to} is before {from}"));
    }
    Ok((from, to))
}

#[derive(Debug, Serialize)]
struct Told<'a> {
    keyword: &'a str,
    inside: u32,
    outside: u32,
    weight: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum By {
    Day,
    Week,
    Month,
    Year,
}

impl From<By> for Grain {
    fn from(by: By) -> Self {
        match by {
            By::Day => Self::Day,
            By::Week => Self::Week,
            By::Month => Self::Month,
            By::Year => Self::Year,
        }
    }
}

#[derive(Debug, Serialize)]
struct Counted<'a> {
    keyword: &'a str,
    buckets: Vec<Bucket>,
}

#[derive(Debug, Serialize)]
struct Bucket {
    start: String,
    count: u32,
    /// Whether it stands out from its keyword's own history.
    burst: bool,
}

pub fn run(asked: &Arguments, common: &Common) -> anyhow::Result<Ended> {
    let (mut library, ended) = list::library_of(&asked.paths, common)?;
    import::analyse_backlog(&mut library, |_| ControlFlow::Continue(()))?;
    let query = ListQuery::default();
    let grain = Grain::from(asked.by);
    if let Some(period) = asked.period {
        let terms = library.period(&query, period, asked.limit)?;
        print_period(&terms, asked.json)?;
        return Ok(ended);
    }
    let rows = if asked.entities {
        library.entity_timeline(&query, grain, asked.limit)?
    } else if asked.keyword.is_empty() {
        library.timeline(&query, grain, asked.limit)?
    } else {
        asked
            .keyword
            .iter()
            .map(|keyword| library.term_row(&query, grain, keyword))
            .collect::<Result<_, _>>()?
    };
    if let Some(file) = &asked.svg {
        draw(&rows, grain, file)?;
        return Ok(ended);
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    if asked.json {
        let mut printed: Vec<Counted<'_>> = rows.iter().map(|row| counted(row, grain)).collect();
        if asked.bursts {
            for row in &mut printed {
                row.buckets.retain(|bucket| bucket.burst);
            }
            printed.retain(|row| !row.buckets.is_empty());
        }
        serde_json::to_writer_pretty(&mut out, &printed)?;
        writeln!(out)?;
    } else if asked.csv {
        out.write_all(csv(&rows, grain).as_bytes())?;
    } else if asked.bursts {
        let mut found: Vec<(&Row, timeline::Bucket)> = rows
            .iter()
            .flat_map(|row| {
                bursts(&row.buckets, grain)
                    .into_iter()
                    .map(move |it| (row, it))
            })
            .collect();
        found.sort_by_key(|(_, burst)| (burst.start, std::cmp::Reverse(burst.count)));
        for (row, burst) in found {
            let keyword = reading::printable(&row.keyword);
            writeln!(out, "{}\t{}\t{keyword}", burst.start, burst.count)?;
        }
    } else {
        for row in &rows {
            let keyword = reading::printable(&row.keyword);
            for bucket in &row.buckets {
                writeln!(out, "{keyword}\t{}\t{}", bucket.start, bucket.count)?;
            }
        }
    }
    out.flush()?;
    Ok(ended)
}

/// Draws the rows into a new file; time runs as most of the keywords do.
fn draw(rows: &[Row], grain: Grain, file: &Path) -> anyhow::Result<()> {
    let rtl = |row: &&Row| language_of(&row.keyword).direction().is_rtl();
    let direction = if rows.iter().filter(rtl).count() * 2 > rows.len() {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    };
    let picture = svg(rows, grain, direction);
    if file.as_os_str() == "-" {
        io::stdout().lock().write_all(picture.as_bytes())?;
        return Ok(());
    }
    let mut out =
        File::create_new(file).with_context(|| format!("{} cannot be written", file.display()))?;
    out.write_all(picture.as_bytes())
        .with_context(|| format!("{} cannot be written", file.display()))
}

fn print_period(terms: &[PeriodTerm], json: bool) -> anyhow::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    if json {
        let told: Vec<Told<'_>> = terms
            .iter()
            .map(|term| Told {
                keyword: &term.keyword,
                inside: term.occurrences.inside,
                outside: term.occurrences.outside,
                weight: term.weight,
            })
            .collect();
        serde_json::to_writer_pretty(&mut out, &told)?;
        writeln!(out)?;
    } else {
        for term in terms {
            writeln!(
                out,
                "{:.2}\t{}\t{}\t{}",
                term.weight,
                term.occurrences.inside,
                term.occurrences.outside,
                reading::printable(&term.keyword)
            )?;
        }
    }
    out.flush()?;
    Ok(())
}

fn counted(row: &Row, grain: Grain) -> Counted<'_> {
    let bursts = bursts(&row.buckets, grain);
    Counted {
        keyword: &row.keyword,
        buckets: row
            .buckets
            .iter()
            .map(|bucket| Bucket {
                start: bucket.start.to_string(),
                count: bucket.count,
                burst: bursts.contains(bucket),
            })
            .collect(),
    }
}
