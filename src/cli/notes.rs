//! `sahifa notes`: every highlight and note of the library, together.

use super::{Common, Ended, reading};
use crate::article::Metadata;
use crate::library::{ArticleId, Passage};
use anyhow::Result;
use clap::Args;
use jiff::Timestamp;
use serde::Serialize;
use std::io::{self, Write};

#[derive(Debug, Args)]
pub struct Arguments {
    /// One JSON object a line, with the bytes where each passage stands now
    #[arg(long)]
    json: bool,
    /// Markdown, an article's passages under its title; so it is printed anyway
    #[arg(long, conflicts_with = "json")]
    markdown: bool,
}

/// A passage as one line of JSON.
#[derive(Debug, Serialize)]
struct Line<'a> {
    article: i64,
    title: &'a str,
    source: Option<&'a str>,
    url: Option<&'a str>,
    published: Option<String>,
    quote: &'a str,
    note: &'a str,
    made: String,
    /// Where it stands in the text now; null when it is not found any more.
    start: Option<usize>,
    end: Option<usize>,
}

pub fn run(asked: &Arguments, common: &Common) -> Result<Ended> {
    let library = common.open_library()?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut open: Option<(ArticleId, crate::article::Article)> = None;
    for passage in library.all_passages()? {
        let is_new = open.as_ref().is_none_or(|(id, _)| *id != passage.article);
        if is_new {
            open = Some((passage.article, library.article(passage.article)?));
        }
        let Some((_, article)) = &open else { continue };
        if asked.json {
            let range = passage.anchor.find(&article.text);
            write_json(
                &mut out,
                &passage,
                &article.metadata,
                range.map(|it| (it.start, it.end)),
            )?;
        } else {
            if is_new {
                heading(&mut out, &article.metadata)?;
            }
            markdown(&mut out, &passage)?;
        }
    }
    out.flush()?;
    Ok(Ended::Well)
}

fn published(metadata: &Metadata) -> Option<String> {
    metadata
        .published
        .map(|published| published.date.to_string())
}

fn write_json(
    out: &mut impl Write,
    passage: &Passage,
    metadata: &Metadata,
    place: Option<(usize, usize)>,
) -> Result<()> {
    let line = Line {
        article: passage.article.0,
        title: &metadata.title.text,
        source: metadata.source.as_deref(),
        url: metadata.url.as_deref(),
        published: published(metadata),
        quote: &passage.anchor.quote,
        note: &passage.note,
        made: Timestamp::from_second(passage.made)
            .map_or_else(|_| String::new(), |it| it.to_string()),
        start: place.map(|(start, _)| start),
        end: place.map(|(_, end)| end),
    };
    serde_json::to_writer(&mut *out, &line)?;
    writeln!(out)?;
    Ok(())
}

/// The article that the passages under it are of.
fn heading(out: &mut impl Write, metadata: &Metadata) -> Result<()> {
    let title: Vec<&str> = metadata.title.text.split_whitespace().collect();
    writeln!(out, "# {}\n", reading::printable(&title.join(" ")))?;
    let known: Vec<String> = [
        metadata.source.clone(),
        published(metadata),
        metadata.url.clone(),
    ]
    .into_iter()
    .flatten()
    .map(|part| reading::printable(&part))
    .collect();
    if !known.is_empty() {
        writeln!(out, "{}\n", known.join(" · "))?;
    }
    Ok(())
}

/// A passage as a quotation, its note under it.
fn markdown(out: &mut impl Write, passage: &Passage) -> Result<()> {
    for line in reading::printable(&passage.anchor.quote).lines() {
        writeln!(out, "{}", format!("> {line}").trim_end())?;
    }
    writeln!(out)?;
    if !passage.note.is_empty() {
        writeln!(out, "{}\n", reading::printable(&passage.note))?;
    }
    Ok(())
}
