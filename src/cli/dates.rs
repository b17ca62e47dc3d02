//! `sahifa dates`: the days that an article speaks of.

use super::{Common, Ended, reading, values};
use crate::analysis::dates::dates;
use crate::analysis::timeline::Grain;
use clap::Args;
use jiff::civil::Date;
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
    /// The day that words such as “yesterday” start from, instead of the article's own
    #[arg(long, value_name = "DATE", value_parser = values::day)]
    published: Option<Date>,
    /// Print JSON, with byte offsets into the article's text
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Serialize)]
struct Found<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    from: String,
    to: String,
    grain: Grain,
}

pub fn run(asked: &Arguments, common: &Common) -> anyhow::Result<Ended> {
    let article = reading::one_as_written(&asked.file, asked.article, common)?;
    let metadata = &article.metadata;
    let reference = asked
        .published
        .or(metadata.published.map(|published| published.date));
    let found = dates(&article.text, metadata.language, reference);
    let mut out = io::BufWriter::new(io::stdout().lock());
    if asked.json {
        let printed: Vec<Found<'_>> = found
            .iter()
            .map(|passage| Found {
                start: passage.range.start,
                end: passage.range.end,
                text: article.slice(passage.range),
                from: passage.from.to_string(),
                to: passage.to.to_string(),
                grain: passage.grain,
            })
            .collect();
        serde_json::to_writer_pretty(&mut out, &printed)?;
        writeln!(out)?;
    } else {
        for passage in &found {
            let words = reading::printable(article.slice(passage.range)).replace('\n', " ");
            writeln!(out, "{}\t{}\t{words}", passage.from, passage.to)?;
        }
    }
    out.flush()?;
    Ok(Ended::Well)
}
