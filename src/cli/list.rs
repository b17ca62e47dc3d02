//! `sahifa list`: articles, one a line, newest first.

use super::{Common, Ended, reading, values};
use crate::analysis::dates::calendars::Calendar;
use crate::library::{ArticleRow, Library, ListQuery, import};
use clap::Args;
use serde::Serialize;
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;

/// Rows taken from the library at a time.
const BATCH: usize = 1_000;

#[derive(Debug, Args)]
pub struct Arguments {
    /// Files and folders to list without reading them into the library; - is standard input.
    /// Without any: the library
    paths: Vec<PathBuf>,
    /// How many articles
    #[arg(long, value_name = "N", value_parser = values::number::<usize>)]
    limit: Option<usize>,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Tell dates in this calendar: gregorian, hijri (Umm al-Qura), persian or hebrew. JSON stays
    /// with the Gregorian one
    #[arg(long, value_name = "NAME", default_value = "gregorian", value_parser = calendar)]
    calendar: Calendar,
}

/// A calendar by its name.
pub fn calendar(name: &str) -> Result<Calendar, String> {
    Calendar::named(name).ok_or_else(|| {
        let known = Calendar::ALL.map(Calendar::name).join(", ");
        format!("there are {known}")
    })
}

/// An article of a list, for other programs.
#[derive(Debug, Serialize)]
pub struct Listed<'a> {
    id: i64,
    title: &'a str,
    title_inferred: bool,
    published: Option<String>,
    source: Option<&'a str>,
    language: &'static str,
    read: bool,
    starred: bool,
}

pub fn run(asked: &Arguments, common: &Common) -> anyhow::Result<Ended> {
    let (library, ended) = library_of(&asked.paths, common)?;
    print(&library, asked.limit, asked.json, asked.calendar)?;
    Ok(ended)
}

/// The library that holds `paths` alone, in memory; the user's own when there are none.
pub fn library_of(paths: &[PathBuf], common: &Common) -> anyhow::Result<(Library, Ended)> {
    if paths.is_empty() {
        return Ok((common.open_library()?, Ended::Well));
    }
    let mut library = Library::ephemeral()?;
    let articles = crate::intake::read(&reading::inputs(paths), &common.intake());
    let progress = import::import(&mut library, articles, |_| ControlFlow::Continue(()))?;
    for failure in &progress.failures {
        reading::tell(&failure);
    }
    reading::tell_passed_over(&progress.passed);
    Ok((library, Ended::of_failures(progress.failures.len())))
}

/// Prints the articles of a library.
pub fn print(
    library: &Library,
    limit: Option<usize>,
    json: bool,
    calendar: Calendar,
) -> anyhow::Result<()> {
    let query = ListQuery::default();
    let ids = match limit {
        Some(limit) => library.newest(&query, limit)?,
        None => library.ids(&query)?,
    };
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut first = true;
    if json {
        write!(out, "[")?;
    }
    for batch in ids.chunks(BATCH) {
        for row in library.rows(batch)? {
            if json {
                write!(out, "{}", if first { "\n  " } else { ",\n  " })?;
                serde_json::to_writer(&mut out, &listed(&row))?;
            } else {
                writeln!(out, "{}", line_in(&row, calendar))?;
            }
            first = false;
        }
    }
    if json {
        writeln!(out, "\n]")?;
    }
    out.flush()?;
    Ok(())
}

/// A row, for other programs.
pub fn listed(row: &ArticleRow) -> Listed<'_> {
    Listed {
        id: row.id.0,
        title: &row.title.text,
        title_inferred: row.title.inferred,
        published: row.published.map(|published| match published.time {
            Some(time) => format!("{}T{time}", published.date),
            None => published.date.to_string(),
        }),
        source: row.source.as_deref(),
        language: row.language.tag(),
        read: row.read,
        starred: row.starred,
    }
}

/// An article in one line.
pub fn line(row: &ArticleRow) -> String {
    line_in(row, Calendar::Gregorian)
}

fn line_in(row: &ArticleRow, calendar: Calendar) -> String {
    let date = row.published.map_or_else(
        || "-".to_owned(),
        |published| calendar.figures(published.date),
    );
    let flat = |text: &str| reading::printable(text).replace(['\n', '\t'], " ");
    format!(
        "{date}\t{}\t{}",
        flat(row.source.as_deref().unwrap_or("-")),
        flat(&row.title.text)
    )
}
