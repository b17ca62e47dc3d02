//! `sahifa analyse`: names and keywords of whatever has come in without.

use super::interrupt::Interrupt;
use super::{Common, Ended, add};
use signal_hook::consts::SIGINT;
use std::io::{self, Write};

pub fn run(common: &Common) -> anyhow::Result<Ended> {
    let mut library = common.open_library()?;
    let interrupt = Interrupt::listen()?;
    let before = library.backlog()?;
    let mut ticker = add::Ticker::new();
    add::analyse(&mut library, &mut ticker, &interrupt)?;
    add::index(&library, &mut ticker, &interrupt)?;
    ticker.end();
    let left = library.backlog()?;
    writeln!(
        io::stdout(),
        "{} analysed, {left} left",
        before.saturating_sub(left)
    )?;
    Ok(if interrupt.happened() {
        Ended::BySignal(SIGINT)
    } else {
        Ended::Well
    })
}
