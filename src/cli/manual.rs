//! `sahifa man` and `sahifa completions`: what an installation needs beside the program, made
//! from the grammar of the command line and from the keymap.

use super::{Arguments as Grammar, Common, Ended};
use crate::ui::keymap::Keymap;
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

/// The manual page, as troff, with the keys in force.
pub fn run(common: &Common) -> anyhow::Result<Ended> {
    let (keymap, _) = Keymap::new(&common.config()?.keys);
    io::stdout().write_all(&page(&keymap)?)?;
    Ok(Ended::Well)
}

fn page(keymap: &Keymap) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    let manual = clap_mangen::Man::new(Grammar::command());
    manual.render_title(&mut page)?;
    manual.render_name_section(&mut page)?;
    manual.render_synopsis_section(&mut page)?;
    manual.render_description_section(&mut page)?;
    manual.render_options_section(&mut page)?;
    manual.render_subcommands_section(&mut page)?;
    keys(&mut page, keymap)?;
    manual.render_extra_section(&mut page)?;
    Ok(page)
}

fn keys(page: &mut impl Write, keymap: &Keymap) -> io::Result<()> {
    let messages = Messages::english();
    writeln!(page, ".SH KEYS")?;
    let mut context = None;
    for row in keymap.rows().iter().filter(|row| !row.keys.is_empty()) {
        if context != Some(row.context) {
            context = Some(row.context);
            writeln!(page, ".SS {}", context_name(row.context, &messages))?;
        }
        let keys = row.keys.iter().map(|key| troff(&key.to_string()));
        let keys: Vec<String> = keys.collect();
        writeln!(page, ".TP\n\\fB{}\\fR", keys.join("\\fR, \\fB"))?;
        let help = troff(&messages.text(row.help));
        writeln!(page, "{help} (\\fI{}\\fR)", troff(row.name))?;
    }
    let palette = keymap.keys_of("palette").map(ToString::to_string);
    let palette = palette.unwrap_or_default();
    writeln!(
        page,
        ".P\nA number before a key repeats it. In the palette ({}) commands are found by name.",
        troff(&palette)
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
