//! `sahifa search`: articles by their words.

use super::{Common, Ended, reading, values};
use crate::library::{HitOrder, Library, LibraryError, Query, Renewal, Snippet};
use clap::{Args, ValueEnum};
use serde::Serialize;
use std::io::{self, IsTerminal, Write};
use std::ops::ControlFlow;
use std::time::Duration;

#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct Arguments {
    /// What to look for
    #[arg(required = true, value_name = "QUERY")]
    query: Vec<String>,
    /// How many articles
    #[arg(long, value_name = "N", value_parser = values::number::<usize>, default_value_t = 20)]
    limit: usize,
    /// Which articles come first
    #[arg(long, value_enum, default_value_t = By::Newest)]
    sort: By,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

const HELP: &str = "\
A query:
  قمة طوكيو             both words, in any form and spelling
  \"وزير الخارجية\"       these words one after the other, as they are written
  a OR b, a NOT b, -b, (…)   any of them, without, together
  طوك*                  words that begin so
  title: source: entity: tag:WORD, lang:ar, is:unread, is:read, is:starred
  after:2016-05-07, before:2017   published from that day on, before that day";

/// In which order the hits come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum By {
    Newest,
    Best,
}

#[derive(Debug, Serialize)]
struct Answer<'a> {
    count: usize,
    hits: Vec<Hit<'a>>,
}

#[derive(Debug, Serialize)]
struct Hit<'a> {
    id: i64,
    title: &'a str,
    published: Option<String>,
    source: Option<&'a str>,
    language: &'static str,
    snippet: &'a str,
    /// Byte ranges of the snippet.
    marks: Vec<(usize, usize)>,
}

pub fn run(asked: &Arguments, common: &Common) -> anyhow::Result<Ended> {
    let typed = asked.query.join(" ");
    let query = match Query::parse(&typed) {
        Ok(query) => query,
        Err(error) => {
            reading::warn(&error);
            return Ok(Ended::InputFailed);
        }
    };
    let library = common.open_library()?;
    bring_up(&library)?;
    let order = match asked.sort {
        By::Newest => HitOrder::Newest,
        By::Best => HitOrder::Best,
    };
    let found = library.search(&query, order, asked.limit)?;
    let rows = library.rows(&found.hits)?;
    let snippets = rows
        .iter()
        .map(|row| library.snippet(row.id, &query))
        .collect::<Result<Vec<Snippet>, _>>()?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    if asked.json {
        let hits = rows
            .iter()
            .zip(&snippets)
            .map(|(row, snippet)| Hit {
                id: row.id.0,
                title: &row.title.text,
                published: row.published.map(|it| it.date.to_string()),
                source: row.source.as_deref(),
                language: row.language.tag(),
                snippet: &snippet.text,
                marks: snippet.hits.iter().map(|it| (it.start, it.end)).collect(),
            })
            .collect();
        let answer = Answer {
            count: found.count,
            hits,
        };
        serde_json::to_writer_pretty(&mut out, &answer)?;
        writeln!(out)?;
    } else {
        let bold = io::stdout().is_terminal();
        for (row, snippet) in rows.iter().zip(&snippets) {
            writeln!(out, "{}", super::list::line(row))?;
            writeln!(
                out,
                "    {}",
                marked(snippet, bold.then_some(("\x1b[1m", "\x1b[0m")))
            )?;
        }
        out.flush()?;
        reading::say(&format_args!("{} found", found.count));
    }
    out.flush()?;
    Ok(Ended::Well)
}

/// Brings the index in step before it is asked, and says so when that takes its time.
pub fn bring_up(library: &Library) -> anyhow::Result<()> {
    let mut ticker = super::add::Ticker::new();
    let stale = !library.has_index()?;
    let mut patience = 100;
    loop {
        let updated = library.update_index(|indexing| {
            ticker.tell(&format!("{} to index", indexing.left));
            ControlFlow::Continue(())
        });
        match updated {
            Ok(renewal) => {
                ticker.end();
                if let (true, Renewal::Broken(how)) = (stale, renewal) {
                    reading::warn(&format_args!(
                        "the search index was damaged ({how}) and has been made anew"
                    ));
                }
                return Ok(());
            }
            // Another program is at it: what it has not indexed yet is not found now.
            Err(LibraryError::IndexBusy) if patience > 0 => {
                patience -= 1;
                std::thread::sleep(Duration::from_millis(100));
            }
            Err(LibraryError::IndexBusy) if library.has_index()? => return Ok(()),
            Err(error) => return Err(error.into()),
        }
    }
}

/// A snippet with its hits between two strings.
fn marked(snippet: &Snippet, around: Option<(&str, &str)>) -> String {
    let Some((before, behind)) = around else {
        return reading::printable(&snippet.text);
    };
    let mut out = String::new();
    let mut at = 0;
    for hit in &snippet.hits {
        if hit.start < at {
            continue;
        }
        out.push_str(&reading::printable(&snippet.text[at..hit.start]));
        out.push_str(before);
        out.push_str(&reading::printable(hit.of(&snippet.text)));
        out.push_str(behind);
        at = hit.end;
    }
    out.push_str(&reading::printable(&snippet.text[at..]));
    out
}
