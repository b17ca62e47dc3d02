//! `sahifa timeline`: keywords over time.

use super::{Common, Ended, list, reading};
use crate::analysis::timeline::{Grain, Row};
use crate::library::{ListQuery, import};
use clap::{Args, ValueEnum};
use serde::Serialize;
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct Arguments {
    /// Files and folders to count in, without reading them into the library; - is standard
    /// input. Without any: the library
    paths: Vec<PathBuf>,
    /// The length of a bucket
    #[arg(long, value_enum, default_value_t = By::Day)]
    by: By,
    /// Count this keyword alone
    #[arg(long, value_name = "K")]
    keyword: Option<String>,
    /// How many keywords
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
    /// Print JSON
    #[arg(long)]
    json: bool,
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
}

pub fn run(asked: &Arguments, common: &Common) -> anyhow::Result<Ended> {
    let (mut library, ended) = list::library_of(&asked.paths, common)?;
    import::analyse_backlog(&mut library, |_| ControlFlow::Continue(()))?;
    let query = ListQuery::default();
    let grain = Grain::from(asked.by);
    let rows = match &asked.keyword {
        Some(keyword) => vec![library.keyword_row(&query, grain, keyword)?],
        None => library.timeline(&query, grain, asked.limit)?,
    };
    let mut out = io::BufWriter::new(io::stdout().lock());
    if asked.json {
        let printed: Vec<Counted<'_>> = rows.iter().map(counted).collect();
        serde_json::to_writer_pretty(&mut out, &printed)?;
        writeln!(out)?;
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

fn counted(row: &Row) -> Counted<'_> {
    Counted {
        keyword: &row.keyword,
        buckets: row
            .buckets
            .iter()
            .map(|bucket| Bucket {
                start: bucket.start.to_string(),
                count: bucket.count,
            })
            .collect(),
    }
}
