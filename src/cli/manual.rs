//! `sahifa man` and `sahifa completions`: what an installation needs beside the program, made
//! from the grammar of the command line and from the keymap.

use super::{Arguments as Grammar, Ended};
use crate::ui::command::Command;
use crate::ui::keymap::{self, BINDINGS};
use crate::ui::messages::Messages;
use crate::ui::panes::help::model::context_name;
use clap::{Args, CommandFactory};
use clap_complete::Shell;
use std::io::{self, Write};

#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    shell: Shell,
}

/// The manual page, as troff.
pub fn run() -> anyhow::Result<Ended> {
    let mut page = Vec::new();
    let manual = clap_mangen::Man::new(Grammar::command());
    manual.render_title(&mut page)?;
    manual.render_name_section(&mut page)?;
    manual.render_synopsis_section(&mut page)?;
    manual.render_description_section(&mut page)?;
    manual.render_options_section(&mut page)?;
    manual.render_subcommands_section(&mut page)?;
    keys(&mut page)?;
    manual.render_extra_section(&mut page)?;
    io::stdout().write_all(&page)?;
    Ok(Ended::Well)
}

fn keys(page: &mut impl Write) -> io::Result<()> {
    let messages = Messages::english();
    writeln!(page, ".SH KEYS")?;
    let mut context = None;
    for binding in BINDINGS {
        if context != Some(binding.context) {
            context = Some(binding.context);
            writeln!(page, ".SS {}", context_name(binding.context, &messages))?;
        }
        let keys: Vec<String> = binding.keys.iter().map(|key| troff(key)).collect();
        writeln!(page, ".TP\n\\fB{}\\fR", keys.join("\\fR, \\fB"))?;
        writeln!(page, "{}", troff(&messages.text(binding.help)))?;
    }
    writeln!(
        page,
        ".P\nA number before a key repeats it. In the palette ({}) commands are found by name.",
        troff(keymap::keys_of(Command::Palette).unwrap_or_default())
    )
}

/// Text that troff takes as it stands.
fn troff(text: &str) -> String {
    let escaped = text.replace('\\', "\\e").replace('-', "\\-");
    if escaped.starts_with(['.', '\'']) {
        format!("\\&{escaped}")
    } else {
        escaped
    }
}

/// The completions of a shell.
pub fn completions(asked: &Completions) -> Ended {
    let mut script = Vec::new();
    clap_complete::generate(asked.shell, &mut Grammar::command(), "sahifa", &mut script);
    // Whoever closed the pipe has read enough.
    let _ = io::stdout().write_all(&script);
    Ended::Well
}
