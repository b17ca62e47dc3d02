//! `sahifa export` and `sahifa import`: articles with their marks, as files that other programs
//! and sahifa can read.

use super::{Common, Ended, reading, search};
use crate::intake::Incoming;
use crate::library::export::{ExportedMarks, marks_of_line};
use crate::library::search::Search;
use crate::library::{Library, ListQuery};
use anyhow::Context;
use clap::Args;
use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;

/// Articles read back in one transaction.
const BATCH: usize = 400;

#[derive(Debug, Args)]
pub struct Arguments {
    /// A folder for Markdown files, or a new file that ends in .jsonl; - is standard output, in
    /// JSON Lines
    #[arg(value_name = "TO")]
    to: PathBuf,
    /// Only the articles that this query finds; see `sahifa search --help`
    #[arg(long, value_name = "QUERY")]
    query: Option<String>,
}

pub fn run(asked: &Arguments, common: &Common) -> anyhow::Result<Ended> {
    let library = common.open_library()?;
    let mut query = ListQuery::default();
    if let Some(typed) = &asked.query {
        query.search = Search::parse(typed)?;
        search::bring_up(&library)?;
    }
    let ids = library.ids(&query)?;
    if asked.to.as_os_str() == "-" {
        library.export_lines(&ids, io::stdout().lock())?;
    } else {
        library.export(&ids, &asked.to)?;
    }
    eprintln!("{} exported", ids.len());
    Ok(Ended::Well)
}

/// `sahifa import`: an export in JSON Lines, with its marks.
#[derive(Debug, Args)]
pub struct ImportArguments {
    /// A file that `sahifa export` has written, in JSON Lines
    #[arg(required = true)]
    file: PathBuf,
}

pub fn run_import(asked: &ImportArguments, common: &Common) -> anyhow::Result<Ended> {
    let lines = io::BufReader::new(
        File::open(&asked.file)
            .with_context(|| format!("{} cannot be opened", asked.file.display()))?,
    );
    let mut library = common.open_library()?;
    let articles = crate::intake::read(&[reading::input(&asked.file)], &common.intake());
    // Every line that is not blank comes out as one article or one failure.
    let lines = io::BufRead::lines(lines)
        .filter(|line| line.as_ref().map_or(true, |line| !line.trim().is_empty()));
    let (mut added, mut failed) = (0_usize, 0_usize);
    let mut batch: Vec<(Incoming, ExportedMarks)> = Vec::with_capacity(BATCH);
    for (line, read) in lines.zip(articles) {
        let line = line.with_context(|| format!("{} cannot be read", asked.file.display()))?;
        match read {
            Ok(incoming) => {
                let marks = marks_of_line(&line)
                    .with_context(|| format!("{} is no export of sahifa", asked.file.display()))?;
                batch.push((incoming, marks));
                added += 1;
            }
            Err(failure) => {
                failed += 1;
                reading::tell(&failure);
            }
        }
        if batch.len() >= BATCH {
            take_in(&mut library, &mut batch)?;
        }
    }
    take_in(&mut library, &mut batch)?;
    writeln!(io::stdout(), "{added} imported, {failed} failed")?;
    Ok(Ended::of_failures(failed))
}

/// Adds articles in one transaction, and then the marks of those that have any.
fn take_in(
    library: &mut Library,
    batch: &mut Vec<(Incoming, ExportedMarks)>,
) -> anyhow::Result<()> {
    let (incoming, marks): (Vec<Incoming>, Vec<ExportedMarks>) = batch.drain(..).unzip();
    for ((id, _), marks) in library.add(&incoming)?.into_iter().zip(marks) {
        library.take_marks(id, &marks)?;
    }
    Ok(())
}
