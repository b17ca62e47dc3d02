//! `sahifa export`: articles with their marks, as files that other programs and sahifa can read.

use super::{Common, Ended, reading, search};
use crate::library::ListQuery;
use crate::library::search::Search;
use clap::Args;
use std::io;
use std::path::PathBuf;

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
    reading::say(&format_args!("{} exported", ids.len()));
    Ok(Ended::Well)
}
