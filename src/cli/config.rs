//! `sahifa config`: the settings explained, checked, and where they are kept.

use super::{Common, Ended, reading};
use crate::config::{self, Config};
use crate::ui::keymap::Keymap;
use anyhow::bail;
use clap::Args;
use std::io::{self, Write};

#[derive(Debug, Args)]
#[group(id = "asked", required = true, multiple = false)]
pub struct Arguments {
    /// Print every setting with its default, to begin a file with
    #[arg(long, group = "asked")]
    default: bool,
    /// Say whether the settings make sense, and what to mend
    #[arg(long, group = "asked")]
    check: bool,
    /// Print where the settings are looked for
    #[arg(long, group = "asked")]
    path: bool,
}

pub fn run(asked: &Arguments, common: &Common) -> anyhow::Result<Ended> {
    let mut out = io::stdout().lock();
    let path = common.config.clone().or_else(Config::default_path);
    if asked.default {
        out.write_all(config::DEFAULT.as_bytes())?;
        return Ok(Ended::Well);
    }
    let Some(path) = path else {
        bail!("there is no home directory to keep settings in; name a file with --config");
    };
    if asked.path {
        writeln!(out, "{}", path.display())?;
    } else if common.config.is_none() && !path.exists() {
        writeln!(
            out,
            "{} does not exist: every setting has its default",
            path.display()
        )?;
    } else {
        let config = Config::read(&path)?;
        let (_, problems) = Keymap::new(&config.keys);
        for problem in &problems {
            reading::warn(&problem.sentence(&path));
        }
        if !problems.is_empty() {
            return Ok(Ended::InputFailed);
        }
        writeln!(out, "{}: all settings make sense", path.display())?;
    }
    Ok(Ended::Well)
}
