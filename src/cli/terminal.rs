//! `sahifa terminal`: what the terminal is, what it answers, and what it is sent.

use super::Ended;
use crate::terminal::{Profile, detect};
use std::io::{self, Write};

/// The profile of a name, for the command line.
pub fn profile(name: &str) -> Result<Profile, String> {
    Profile::named(name).ok_or_else(|| format!("the profiles are: {}", names()))
}

pub fn run() -> anyhow::Result<Ended> {
    let mut out = io::stdout().lock();
    write!(out, "{}", detect())?;
    writeln!(out, "profiles:     {}", names())?;
    Ok(Ended::Well)
}

fn names() -> String {
    Profile::ALL.map(|profile| profile.name).join(", ")
}
