//! `sahifa check`: whether the library is sound; a bad index is made anew.

use super::{Common, Ended, add, reading};
use anyhow::Context;
use std::io::{self, Write};
use std::ops::ControlFlow;

pub fn run(common: &Common) -> anyhow::Result<Ended> {
    let library = common.open_library()?;
    let health = library.check()?;
    writeln!(io::stdout(), "{} articles", health.articles)?;
    if health.damages.is_empty() {
        writeln!(io::stdout(), "library: sound")?;
    }
    for damage in &health.damages {
        writeln!(io::stdout(), "library: {}", reading::printable(damage))?;
    }
    match &health.index {
        None => writeln!(io::stdout(), "index: sound")?,
        Some(fault) => {
            writeln!(io::stdout(), "index: {}", reading::printable(fault))?;
            let mut ticker = add::Ticker::new();
            library
                .rebuild_index(|indexing| {
                    ticker.tell(&format!("{} to index", indexing.left));
                    ControlFlow::Continue(())
                })
                .context("the search index cannot be made anew")?;
            ticker.end();
            writeln!(io::stdout(), "index: made anew")?;
        }
    }
    Ok(if health.damages.is_empty() {
        Ended::Well
    } else {
        Ended::InputFailed
    })
}
