//! `sahifa [PATH…]`: the reader, or, into a pipe, what `list` or `show` would print.

use super::{Common, Ended, list, reading, show};
use crate::analysis::dates::calendars::Calendar;
use crate::config::{ProfileChoice, Settings, nearest};
use crate::layout::{Controls, Shaping};
use crate::library::{ListQuery, Scope};
use crate::terminal::memory::{Keeping, Memory};
use crate::terminal::{Detecting, Profile};
use crate::text::as_seen::View;
use crate::ui::{self, Found, Hearing, Opening, Start};
use anyhow::{Context, bail};
use clap::CommandFactory;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

pub fn run(paths: &[PathBuf], profile: Option<Profile>, common: &Common) -> anyhow::Result<Ended> {
    if let Some((typed, meant)) = misspelt(paths) {
        bail!("{typed}: there is no such file or folder; did you mean “sahifa {meant}”?");
    }
    if !io::stdout().is_terminal() {
        return print(paths, common);
    }
    for path in paths.iter().filter(|path| path.as_os_str() != "-") {
        path.metadata()
            .with_context(|| format!("{} cannot be opened", path.display()))?;
    }
    let settings = settings(profile, common);
    let is_new = common.ephemeral || !common.library_path()?.exists();
    let is_first = !is_single(paths) && is_first_start(common);
    let library = common.library_opener()?;
    let scope = if paths.is_empty() {
        Scope::All
    } else {
        Scope::Paths(paths.iter().map(|path| canonical(path)).collect())
    };
    let keeping = keeping(common);
    let ended = ui::run(Opening {
        start: Start {
            library,
            is_new,
            inputs: reading::inputs(paths),
            sole: is_single(paths),
            options: common.intake(),
        },
        query: ListQuery {
            scope,
            ..ListQuery::default()
        },
        is_first,
        wire: Box::new(move |set| wire(set, keeping)),
        calibration: None,
        settings,
    })?;
    Ok(ended.map_or(Ended::Well, Ended::BySignal))
}

/// The first path where it is none and stands for a command that was mistyped, with that command.
fn misspelt(paths: &[PathBuf]) -> Option<(&str, String)> {
    let typed = paths.first()?.to_str()?;
    let is_word = typed.chars().all(char::is_alphabetic);
    if !is_word || Path::new(typed).symlink_metadata().is_ok() {
        return None;
    }
    let grammar = super::Arguments::command();
    let names = grammar.get_subcommands().map(clap::Command::get_name);
    Some((typed, nearest(typed, names)?.to_owned()))
}

/// What the terminal is sent, and how that was found out if nobody has said it. The terminal is
/// asked now, and heard when the answer is wanted.
pub fn wire(set: &ProfileChoice, keeping: Keeping) -> Hearing {
    match set {
        ProfileChoice::Fixed(profile) => {
            let profile = profile.clone();
            Box::new(move || (profile, None))
        }
        ProfileChoice::Auto => {
            let detecting = Detecting::begin();
            Box::new(move || {
                let mut memory = Memory::read(Memory::default_path(), keeping);
                let (detection, asking) = detecting.finish(&mut memory);
                let profile = detection.profile.clone();
                let found = Found {
                    detection,
                    asking,
                    memory,
                };
                (profile, Some(found))
            })
        }
    }
}

/// Where the reader's settings come from.
pub fn settings(profile: Option<Profile>, common: &Common) -> Settings {
    let mut settings = common.settings();
    settings.over.profile = profile;
    settings
}

/// What is remembered of terminals.
pub fn memory(common: &Common) -> Memory {
    Memory::read(Memory::default_path(), keeping(common))
}

/// Whether what is found out about terminals is written down.
pub fn keeping(common: &Common) -> Keeping {
    if common.ephemeral {
        Keeping::Forgotten
    } else {
        Keeping::Lasting
    }
}

/// Whether nobody has been greeted here, and there is no library yet. Says so once.
fn is_first_start(common: &Common) -> bool {
    let (Some(greeted), Ok(library)) = (greeted(), common.library_path()) else {
        return false;
    };
    if common.ephemeral || greeted.exists() || library.exists() {
        return false;
    }
    let folder = greeted.parent().map(std::fs::create_dir_all);
    // A user who cannot be remembered is better not greeted every time.
    matches!(folder, Some(Ok(()))) && std::fs::write(&greeted, "").is_ok()
}

/// The file that tells that the user has been greeted.
fn greeted() -> Option<PathBuf> {
    Some(Memory::default_path()?.with_file_name("greeted"))
}

fn canonical(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

fn is_single(paths: &[PathBuf]) -> bool {
    matches!(paths, [path] if !path.is_dir())
}

fn print(paths: &[PathBuf], common: &Common) -> anyhow::Result<Ended> {
    if let [path] = paths
        && !path.is_dir()
    {
        let printer = show::Printer {
            view: View::default(),
            width: 80,
            order: show::Order::Logical,
            shaping: Shaping::Forms,
            body: false,
            typography: common.config()?.typography,
            controls: Controls::Obeyed,
            calendar: Calendar::Gregorian,
        };
        return show::print_file(path, printer, common);
    }
    let (library, ended) = list::library_of(paths, common)?;
    list::print(&library, None, false, Calendar::Gregorian)?;
    Ok(ended)
}
