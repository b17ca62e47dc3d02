//! `sahifa remove`: articles out of lists and searches, and back.

use super::{Common, Ended, list, reading, values};
use crate::library::ArticleId;
use clap::Args;
use std::io::{self, Write};

#[derive(Debug, Args)]
pub struct Arguments {
    /// Numbers of articles, as `list --json` and `search --json` tell them; without any: what
    /// has been removed is listed
    #[arg(value_parser = values::number::<i64>)]
    ids: Vec<i64>,
    /// Bring these back instead
    #[arg(long, requires = "ids")]
    undo: bool,
}

pub fn run(asked: &Arguments, common: &Common) -> anyhow::Result<Ended> {
    let mut library = common.open_library()?;
    let mut out = io::stdout().lock();
    if asked.ids.is_empty() {
        for row in library.rows(&library.removed()?)? {
            writeln!(out, "{}\t{}", row.id.0, list::line(&row))?;
        }
        return Ok(Ended::Well);
    }
    let ids: Vec<ArticleId> = asked.ids.iter().copied().map(ArticleId).collect();
    let changed = if asked.undo {
        library.restore(&ids)?
    } else {
        library.remove(&ids)?
    };
    for row in library.rows(&changed)? {
        let what = if asked.undo { "back" } else { "removed" };
        writeln!(out, "{what}: {}", list::line(&row))?;
    }
    for id in ids.iter().filter(|id| !changed.contains(id)) {
        reading::warn(&format_args!("there is no such article: {}", id.0));
    }
    Ok(Ended::of_failures(ids.len() - changed.len()))
}
