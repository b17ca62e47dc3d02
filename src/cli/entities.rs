//! `sahifa entities`: who, where and which organisation.

use super::{Common, Ended, reading};
use crate::analysis::entities::{self, Entity};
use crate::article::{Article, ByteRange};
use clap::Args;
use serde::Serialize;
use std::io::{self, Write};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct Arguments {
    /// The file; - is standard input
    file: PathBuf,
    /// Which article of a file that holds several
    #[arg(long, value_name = "N")]
    article: Option<usize>,
    /// Print JSON, with byte offsets into the article's text
    #[arg(long)]
    json: bool,
}

/// An occurrence in the text, for other programs.
#[derive(Debug, Serialize)]
pub struct Mention<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

/// Occurrences in an article, for other programs.
pub fn mentions<'a>(article: &'a Article, ranges: &[ByteRange]) -> Vec<Mention<'a>> {
    ranges
        .iter()
        .map(|range| Mention {
            start: range.start,
            end: range.end,
            text: article.slice(*range),
        })
        .collect()
}

#[derive(Debug, Serialize)]
struct Found<'a> {
    kind: entities::EntityKind,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'a str>,
    certain: bool,
    mentions: Vec<Mention<'a>>,
}

pub fn run(asked: &Arguments, common: &Common) -> anyhow::Result<Ended> {
    let article = reading::one(&asked.file, asked.article, common)?;
    let mut found = entities::entities(&article);
    found.sort_by_key(|entity| {
        let first = entity.mentions.first().map(|mention| mention.start);
        (std::cmp::Reverse(entity.mentions.len()), first)
    });
    let mut out = io::BufWriter::new(io::stdout().lock());
    if asked.json {
        let printed: Vec<Found<'_>> = found.iter().map(|it| describe(&article, it)).collect();
        serde_json::to_writer_pretty(&mut out, &printed)?;
        writeln!(out)?;
    } else {
        for entity in &found {
            let kind = serde_json::to_value(entity.kind)?;
            let kind = kind.as_str().unwrap_or_default();
            let name = reading::printable(&entity.name);
            writeln!(out, "{kind}\t{}\t{name}", entity.mentions.len())?;
        }
    }
    out.flush()?;
    Ok(Ended::Well)
}

fn describe<'a>(article: &'a Article, entity: &'a Entity) -> Found<'a> {
    Found {
        kind: entity.kind,
        name: &entity.name,
        role: entity.role.as_deref(),
        certain: entity.certain,
        mentions: mentions(article, &entity.mentions),
    }
}
