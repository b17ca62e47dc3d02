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
mod interrupt;
mod keywords;
mod list;
mod manual;
mod open;
mod reading;
mod remove;
mod search;
mod show;
mod terminal;
mod text;
mod timeline;
mod typography;

use crate::config::{Config, ConfigError, Settings};
use crate::intake::IntakeOptions;
use crate::library::{self, Library};
use crate::terminal::Profile;
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand};
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

/// A terminal reader for articles in right-to-left languages.
#[derive(Debug, Parser)]
#[command(
    name = "sahifa",
    version,
    after_help = EXAMPLES
)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// Files and folders to read in and show; - is standard input. Without any: the library
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Send the terminal this instead of what is found out; `sahifa terminal` lists the names
    #[arg(long, value_name = "NAME", value_parser = terminal::profile)]
    profile: Option<Profile>,
    #[command(flatten)]
    common: Common,
}

const EXAMPLES: &str = "\
Examples:
  sahifa articles              read the articles of a folder
  sahifa                       everything in the library
  sahifa show news.md | less   one article, laid out
  sahifa add archive.jsonl.gz  read an archive into the library
  sahifa search 'قمة after:2016' find articles
  sahifa list --json | jq .    the library for other programs";

/// Options of every command.
#[derive(Debug, Args)]
struct Common {
    /// Use this library instead of the one in the data directory
    #[arg(long, value_name = "FILE", global = true)]
    #[expect(
        clippy::option_option,
        reason = "not given, given alone, given with a file"
    )]
    library: Option<Option<PathBuf>>,
    /// Keep everything in memory: nothing is written to disk
    #[arg(long, global = true, conflicts_with = "library")]
    ephemeral: bool,
    /// The encoding of the input, when it is not found out right (windows-1256, utf-16le …)
    #[arg(long, value_name = "NAME", global = true)]
    encoding: Option<String>,
    /// Read the settings from this file instead of the one in the configuration directory
    #[arg(long, value_name = "FILE", global = true)]
    config: Option<PathBuf>,
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
    /// Read an export in JSON Lines with its marks
    Import(export::ImportArguments),
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
    /// Print the manual page (`sahifa man | man -l -`)
    Man,
    /// Print the completions for a shell
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
            ..Settings::default()
        }
    }

    /// The library that was asked for.
    fn open_library(&self) -> anyhow::Result<Library> {
        if self.ephemeral {
            return Ok(Library::ephemeral()?);
        }
        let path = match &self.library {
            Some(Some(path)) => path.clone(),
            Some(None) | None => library::default_path()?,
        };
        Ok(Library::open(&path)?)
    }
}

/// Runs the command that the process was started with.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if arguments.command.is_some() && (arguments.profile.is_some() || !arguments.paths.is_empty()) {
        let sentence = "a path or a profile stands behind its command, not before it";
        Arguments::command()
            .error(ErrorKind::ArgumentConflict, sentence)
            .exit();
    }
    let ended = match arguments.command {
        None => open::run(&arguments.paths, arguments.profile, &arguments.common),
        Some(Command::Show(asked)) => show::run(&asked, &arguments.common),
        Some(Command::Add(asked)) => add::run(&asked, &arguments.common),
        Some(Command::Analyse) => analyse::run(&arguments.common),
        Some(Command::List(asked)) => list::run(&asked, &arguments.common),
        Some(Command::Remove(asked)) => remove::run(&asked, &arguments.common),
        Some(Command::Export(asked)) => export::run(&asked, &arguments.common),
        Some(Command::Import(asked)) => export::run_import(&asked, &arguments.common),
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
        Some(Command::Man) => manual::run(&arguments.common),
        Some(Command::Completions(asked)) => Ok(manual::completions(&asked)),
    };
    match ended {
        Ok(Ended::Well) => ExitCode::SUCCESS,
        Ok(Ended::InputFailed) => ExitCode::from(1),
        Ok(Ended::BySignal(signal)) => ExitCode::from(u8::try_from(128 + signal).unwrap_or(1)),
        // Whoever read our output has closed it: nothing is wrong.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("sahifa: {}", reading::printable(&format!("{error:#}")));
            ExitCode::from(1)
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}
