//! `sahifa keywords`: what an article is about.

use super::entities::{Mention, mentions};
use super::{Common, Ended, reading, values};
use crate::analysis::keywords;
use clap::Args;
use serde::Serialize;
use std::io::{self, Write};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct Arguments {
    /// The file; - is standard input
    file: PathBuf,
    /// Which article of a file that holds several
    #[arg(long, value_name = "N", value_parser = values::number::<usize>)]
    article: Option<usize>,
    /// How many keywords
    #[arg(long, value_name = "N", value_parser = values::number::<usize>, default_value_t = 20)]
    limit: usize,
    /// Print JSON, with byte offsets into the article's text
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Serialize)]
struct Found<'a> {
    keyword: &'a str,
    score: f64,
    mentions: Vec<Mention<'a>>,
}

pub fn run(asked: &Arguments, common: &Common) -> anyhow::Result<Ended> {
    let article = reading::one_as_written(&asked.file, asked.article, common)?;
    let found = keywords::keywords(&article, asked.limit);
    let mut out = io::BufWriter::new(io::stdout().lock());
    if asked.json {
        let printed: Vec<Found<'_>> = found
            .iter()
            .map(|keyword| Found {
                keyword: &keyword.keyword,
                score: keyword.score,
                mentions: mentions(&article, &keyword.mentions),
            })
            .collect();
        serde_json::to_writer_pretty(&mut out, &printed)?;
        writeln!(out)?;
    } else {
        for keyword in &found {
            let words = reading::printable(&keyword.keyword);
            writeln!(out, "{:.3}\t{words}", keyword.score)?;
        }
    }
    out.flush()?;
    Ok(Ended::Well)
}
