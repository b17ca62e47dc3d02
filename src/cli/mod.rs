//! The command line: what may be asked for, and who answers.
//!
//! [`Arguments`] is the whole grammar. Each command that is not the reader has a file of its own
//! here. Exit codes: 0, 1 when an input failed, 2 when the command line makes no sense.

mod add;
mod analyse;
mod check;
mod config;
mod dates;
mod entities;
mod export;
mod feed;
mod import;
mod interrupt;
mod keywords;
mod list;
mod log;
mod manual;
mod notes;
mod open;
mod reading;
mod remove;
mod search;
mod show;
mod terminal;
mod text;
mod timeline;
mod typography;
mod values;

use crate::config::{Config, ConfigError, LanguageChoice, Over, Settings, ThemeName};
use crate::intake::{self, IntakeOptions};
use crate::library::{self, Library};
use crate::terminal::Profile;
use crate::ui::OpenLibrary;
use anyhow::Context;
use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

/// A terminal reader for articles in right-to-left languages.
#[derive(Debug, Parser)]
#[command(
    name = "sahifa",
    version,
    override_help = HELP
)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// Files and folders to read in and show; - is standard input. Without any: the library
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Send the terminal this instead of what is found out; `sahifa terminal` lists the names
    #[arg(long, value_name = "NAME", value_parser = terminal::profile)]
    #[arg(env = "SAHIFA_PROFILE", hide_env_values = true)]
    profile: Option<Profile>,
    #[command(flatten)]
    common: Common,
}

/// The help of the command itself: it fits a screen. A test keeps it whole.
const HELP: &str = include_str!("help.txt");

/// Options of every command.
#[derive(Debug, Args)]
#[command(next_help_heading = "Options of every command")]
struct Common {
    /// Use this library instead of the one in the data directory
    #[arg(long, value_name = "FILE", global = true)]
    #[arg(env = "SAHIFA_LIBRARY", hide_env_values = true)]
    #[expect(
        clippy::option_option,
        reason = "not given, given alone, given with a file"
    )]
    library: Option<Option<PathBuf>>,
    /// Keep everything in memory: nothing is written to disk, no library is opened
    #[arg(long, global = true)]
    ephemeral: bool,
    /// The encoding of the input, when it is not found out right (windows-1256, utf-16le …)
    #[arg(long, value_name = "NAME", global = true)]
    encoding: Option<String>,
    /// Read the settings from this file instead of the one in the configuration directory
    #[arg(long, value_name = "FILE", global = true)]
    #[arg(env = "SAHIFA_CONFIG", hide_env_values = true)]
    config: Option<PathBuf>,
    /// The language of the reader's own words: auto, en, ar, he, fa, ur
    #[arg(long, value_name = "TAG", global = true)]
    #[arg(env = "SAHIFA_LANGUAGE", hide_env_values = true)]
    language: Option<LanguageChoice>,
    /// The theme: auto, dark, light, high-contrast, sixteen, none
    #[arg(long, value_name = "NAME", global = true, value_enum)]
    #[arg(hide_possible_values = true)]
    #[arg(env = "SAHIFA_THEME", hide_env_values = true)]
    theme: Option<ThemeName>,
    /// Write to this file what happens
    #[arg(long, value_name = "FILE", global = true)]
    #[arg(env = "SAHIFA_LOG", hide_env_values = true)]
    log: Option<PathBuf>,
    /// How much of it: error, warn, info, debug, trace
    #[arg(long, value_name = "LEVEL", global = true, value_enum)]
    #[arg(default_value = "info", hide_possible_values = true)]
    #[arg(env = "SAHIFA_LOG_LEVEL", hide_env_values = true)]
    log_level: log::Level,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Print an article laid out
    Show(show::Arguments),
    /// Read files and folders into the library
    Add(add::Arguments),
    /// Find the names and keywords of whatever has come in without
    Analyse,
    /// List articles, one a line, newest first
    List(list::Arguments),
    /// Remove articles from lists and searches, or bring them back
    Remove(remove::Arguments),
    /// Write articles with their marks to Markdown files or JSON Lines
    Export(export::Arguments),
    /// Read an export with its marks
    Import(import::Arguments),
    /// Print all highlights and notes
    Notes(notes::Arguments),
    /// Check the library and its search index; a bad index is made anew
    Check,
    /// Subscribe to feeds and fetch what is new
    Feed(feed::Arguments),
    /// Find articles by their words, dates, names and marks
    Search(search::Arguments),
    /// Print the people, places and organisations that an article or the library names
    Entities(entities::Arguments),
    /// Print the keywords of an article
    Keywords(keywords::Arguments),
    /// Print the days that an article speaks of
    Dates(dates::Arguments),
    /// Count keywords over time
    Timeline(timeline::Arguments),
    /// Print an article's text, to which all byte offsets refer
    Text(text::Arguments),
    /// Print what the terminal is, what it answers, and what it is sent
    Terminal(terminal::Arguments),
    /// Print, check or find the settings
    Config(config::Arguments),
    /// Print the manual page (`sahifa man | man -l -`), or install it
    Man(manual::Manual),
    /// Print the completions for a shell, or install those of all
    Completions(manual::Completions),
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ended {
    /// Everything worked.
    Well,
    /// An input failed; why has been said on standard error.
    InputFailed,
    /// A signal asked the reader to end.
    BySignal(i32),
}

impl Ended {
    /// [`Ended::InputFailed`] if any did.
    fn of_failures(failed: usize) -> Self {
        if failed == 0 {
            Self::Well
        } else {
            Self::InputFailed
        }
    }
}

impl Common {
    fn intake(&self) -> IntakeOptions {
        IntakeOptions {
            encoding: self.encoding.clone(),
            bytes_read: None,
        }
    }

    /// The user's settings.
    fn config(&self) -> Result<Config, ConfigError> {
        self.settings().read()
    }

    /// Where they come from.
    fn settings(&self) -> Settings {
        Settings {
            named: self.config.clone(),
            over: Over {
                language: self.language,
                theme: self.theme,
                profile: None,
            },
        }
    }

    /// The library that was asked for.
    fn open_library(&self) -> anyhow::Result<Library> {
        Ok(self.library_opener()?()?)
    }

    /// Opens the library that was asked for, wherever that is done.
    fn library_opener(&self) -> anyhow::Result<OpenLibrary> {
        if self.ephemeral {
            return Ok(Box::new(Library::ephemeral));
        }
        let path = self.library_path()?;
        Ok(Box::new(move || Library::open(&path)))
    }

    /// Where the library is that was asked for.
    fn library_path(&self) -> anyhow::Result<PathBuf> {
        Ok(match &self.library {
            Some(Some(path)) => path.clone(),
            Some(None) | None => library::default_path()?,
        })
    }
}

/// Runs the command that the process was started with.
pub fn main() -> ExitCode {
    let matches = Arguments::command().get_matches();
    let arguments = Arguments::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    let has_profile = matches.value_source("profile") == Some(ValueSource::CommandLine);
    if arguments.command.is_some() && (has_profile || !arguments.paths.is_empty()) {
        let sentence = "a path or a profile stands behind its command, not before it";
        Arguments::command()
            .error(ErrorKind::ArgumentConflict, sentence)
            .exit();
    }
    let ended = log::start(&arguments.common).and_then(|()| run(arguments));
    match ended {
        Ok(Ended::Well) => ExitCode::SUCCESS,
        Ok(Ended::InputFailed) => ExitCode::from(1),
        Ok(Ended::BySignal(signal)) => ExitCode::from(u8::try_from(128 + signal).unwrap_or(1)),
        // Whoever read our output has closed it: nothing is wrong.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            ::log::error!("{error:#}");
            reading::warn(&sentence(&error));
            ExitCode::from(1)
        }
    }
}

/// Runs the command that was asked for.
fn run(arguments: Arguments) -> anyhow::Result<Ended> {
    // Also for a command that needs no settings: a misspelt name would go unnoticed. `config` tells
    // where the file would be.
    if let Some(file) = &arguments.common.config
        && !matches!(arguments.command, Some(Command::Config(_)))
    {
        file.metadata()
            .with_context(|| format!("{} cannot be opened", file.display()))?;
    }
    match arguments.command {
        None => open::run(&arguments.paths, arguments.profile, &arguments.common),
        Some(Command::Show(asked)) => show::run(&asked, &arguments.common),
        Some(Command::Add(asked)) => add::run(&asked, &arguments.common),
        Some(Command::Analyse) => analyse::run(&arguments.common),
        Some(Command::List(asked)) => list::run(&asked, &arguments.common),
        Some(Command::Remove(asked)) => remove::run(&asked, &arguments.common),
        Some(Command::Export(asked)) => export::run(&asked, &arguments.common),
        Some(Command::Import(asked)) => import::run(&asked, &arguments.common),
        Some(Command::Notes(asked)) => notes::run(&asked, &arguments.common),
        Some(Command::Check) => check::run(&arguments.common),
        Some(Command::Feed(asked)) => feed::run(&asked, &arguments.common),
        Some(Command::Search(asked)) => search::run(&asked, &arguments.common),
        Some(Command::Entities(asked)) => entities::run(&asked, &arguments.common),
        Some(Command::Keywords(asked)) => keywords::run(&asked, &arguments.common),
        Some(Command::Dates(asked)) => dates::run(&asked, &arguments.common),
        Some(Command::Timeline(asked)) => timeline::run(&asked, &arguments.common),
        Some(Command::Text(asked)) => text::run(&asked, &arguments.common),
        Some(Command::Terminal(asked)) => terminal::run(&asked, &arguments.common),
        Some(Command::Config(asked)) => config::run(&asked, &arguments.common),
        Some(Command::Man(asked)) => manual::run(&asked, &arguments.common),
        Some(Command::Completions(asked)) => manual::completions(&asked),
    }
}

/// An error with all that led to it; what the system said is told in plain words.
fn sentence(error: &anyhow::Error) -> String {
    let causes: Vec<String> = error
        .chain()
        .map(|cause| match cause.downcast_ref::<io::Error>() {
            Some(system) => intake::plainly(system),
            None => cause.to_string(),
        })
        .collect();
    causes.join(": ")
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_fits_a_screen_and_names_every_command_and_option() {
        assert!(HELP.lines().count() < 24);
        assert!(HELP.lines().all(|line| line.chars().count() <= 80));
        let words: Vec<&str> = HELP
            .split(|character: char| !character.is_alphanumeric() && character != '-')
            .collect();
        let grammar = Arguments::command();
        for command in grammar.get_subcommands() {
            assert!(
                words.contains(&command.get_name()),
                "{}",
                command.get_name()
            );
        }
        for option in grammar.get_opts().filter_map(clap::Arg::get_long) {
            assert!(words.contains(&&*format!("--{option}")), "{option}");
        }
    }

    #[test]
    fn the_grammar_has_no_contradictions() {
        Arguments::command().debug_assert();
    }
}
