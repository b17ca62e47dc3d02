//! `sahifa terminal`: what the terminal is, what it answers, and what it is sent.

use super::{Common, Ended, open};
use crate::config::ProfileChoice;
use crate::library::{Library, ListQuery};
use crate::terminal::query::Asking;
use crate::terminal::{Profile, detect};
use crate::ui::state::AfterCalibration;
use crate::ui::{self, Opening, Start};
use anyhow::bail;
use clap::Args;
use std::io::{self, IsTerminal, Write};

#[derive(Debug, Args)]
pub struct Arguments {
    /// Show the same words in each way that a terminal may want them, and ask which reads right
    #[arg(long)]
    calibrate: bool,
}

/// The profile of a name, for the command line.
pub fn profile(name: &str) -> Result<Profile, String> {
    Profile::named(name).ok_or_else(|| format!("the profiles are: {}", names()))
}

pub fn run(asked: &Arguments, common: &Common) -> anyhow::Result<Ended> {
    if asked.calibrate {
        return calibrate(common);
    }
    let mut memory = open::memory(common);
    let (mut detection, asking) = detect(&mut memory);
    if let Some(mut asking) = asking.filter(Asking::is_open) {
        asking.hear_out()?;
        detection = detection.reconsider(asking.answers().clone(), &mut memory);
    }
    let mut out = io::stdout().lock();
    write!(out, "{detection}")?;
    match &common.config()?.terminal.profile {
        ProfileChoice::Fixed(profile) => {
            writeln!(out, "configured:   {}, which wins", profile.name)?;
        }
        ProfileChoice::Auto => writeln!(out, "configured:   auto")?,
    }
    if let Some(file) = memory.file() {
        writeln!(out, "remembered:   {}", file.display())?;
    }
    writeln!(out, "profiles:     {}", names())?;
    Ok(Ended::Well)
}

fn calibrate(common: &Common) -> anyhow::Result<Ended> {
    if !io::stdout().is_terminal() {
        bail!("only a person at a terminal can calibrate it: run this command there");
    }
    let keeping = open::keeping(common);
    let ended = ui::run(Opening {
        start: Start {
            library: Box::new(Library::ephemeral),
            is_new: true,
            inputs: Vec::new(),
            sole: false,
            options: common.intake(),
        },
        query: ListQuery::default(),
        is_first: false,
        wire: Box::new(move |_| open::wire(&ProfileChoice::Auto, keeping)),
        calibration: Some(AfterCalibration::Quit),
        settings: open::settings(None, common),
    })?;
    Ok(ended.map_or(Ended::Well, Ended::BySignal))
}

fn names() -> String {
    Profile::ALL.map(|profile| profile.name).join(", ")
}
