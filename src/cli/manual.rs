//! `sahifa man` and `sahifa completions`: what an installation needs beside the program, made
//! from the grammar of the command line and from the keymap; printed, or put in its place.

use super::{Arguments as Grammar, Common, Ended};
use crate::ui::keymap::Keymap;
use crate::ui::messages::Messages;
use crate::ui::panes::help::model::context_name;
use anyhow::Context;
use clap::{Args, CommandFactory};
use clap_complete::Shell;
use etcetera::BaseStrategy;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub struct Manual {
    /// Put it where `man sahifa` finds it
    #[arg(long)]
    install: bool,
}

#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    #[arg(required_unless_present = "install")]
    shell: Option<Shell>,
    /// Put those for bash, zsh and fish where these shells find them
    #[arg(long, conflicts_with = "shell")]
    install: bool,
}

/// The manual page: with the keys in force to be read now, with those of the table to stay.
pub fn run(asked: &Manual, common: &Common) -> anyhow::Result<Ended> {
    if asked.install {
        write(
            &manual_folder()?.join("sahifa.1"),
            &page(&Keymap::default())?,
        )?;
        return Ok(Ended::Well);
    }
    let (keymap, _) = Keymap::new(&common.config()?.keys);
    io::stdout().write_all(&page(&keymap)?)?;
    Ok(Ended::Well)
}

/// Beside the folder of the program, where `man` looks by itself; else in the user's data.
fn manual_folder() -> anyhow::Result<PathBuf> {
    let program = std::env::current_exe()?;
    let bin = program.parent().filter(|folder| folder.ends_with("bin"));
    let share = match bin.and_then(Path::parent) {
        Some(prefix) => prefix.join("share"),
        None => etcetera::choose_base_strategy()?.data_dir(),
    };
    Ok(share.join("man/man1"))
}

/// The completions of a shell.
pub fn completions(asked: &Completions) -> anyhow::Result<Ended> {
    if let Some(shell) = asked.shell {
        // Whoever closed the pipe has read enough.
        let _ = io::stdout().write_all(&script(shell));
        return Ok(Ended::Well);
    }
    let data = etcetera::choose_base_strategy()?.data_dir();
    for (shell, place) in [
        (Shell::Bash, "bash-completion/completions/sahifa"),
        (Shell::Zsh, "zsh/site-functions/_sahifa"),
        (Shell::Fish, "fish/vendor_completions.d/sahifa.fish"),
    ] {
        write(&data.join(place), &script(shell))?;
    }
    let zsh = data.join("zsh/site-functions");
    let zsh = zsh.display();
    writeln!(
        io::stdout(),
        "zsh needs this in ~/.zshrc, before compinit: fpath+=({zsh})"
    )?;
    Ok(Ended::Well)
}

/// The completion script of a shell.
fn script(shell: Shell) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Grammar::command(), "sahifa", &mut script);
    script
}

/// Writes a file, its folders too, and says so.
fn write(file: &Path, content: &[u8]) -> anyhow::Result<()> {
    let cannot = || format!("{} cannot be written", file.display());
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).with_context(cannot)?;
    }
    std::fs::write(file, content).with_context(cannot)?;
    writeln!(io::stdout(), "{}", file.display())?;
    Ok(())
}

/// The manual page, as troff.
fn page(keymap: &Keymap) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    let manual = clap_mangen::Man::new(Grammar::command());
    manual.render_title(&mut page)?;
    manual.render_name_section(&mut page)?;
    manual.render_synopsis_section(&mut page)?;
    manual.render_description_section(&mut page)?;
    manual.render_options_section(&mut page)?;
    commands(&mut page)?;
    keys(&mut page, keymap)?;
    page.write_all(surroundings().as_bytes())?;
    Ok(page)
}

/// Every command with its own options.
fn commands(page: &mut impl Write) -> io::Result<()> {
    writeln!(page, ".SH COMMANDS")?;
    let mut grammar = Grammar::command();
    grammar.build();
    for command in grammar
        .get_subcommands()
        .filter(|it| it.get_name() != "help")
    {
        let about = command.get_about().map(ToString::to_string);
        writeln!(page, ".SS sahifa {}", troff(command.get_name()))?;
        writeln!(page, "{}", troff(&about.unwrap_or_default()))?;
        for part in command
            .get_subcommands()
            .filter(|it| it.get_name() != "help")
        {
            let about = part.get_about().map(ToString::to_string);
            writeln!(page, ".TP\n\\fB{}\\fR", troff(part.get_name()))?;
            writeln!(page, "{}", troff(&about.unwrap_or_default()))?;
            options(page, part)?;
        }
        options(page, command)?;
    }
    Ok(())
}

/// The arguments of a command that are its own.
fn options(page: &mut impl Write, command: &clap::Command) -> io::Result<()> {
    let own = command
        .get_arguments()
        .filter(|argument| !argument.is_global_set() && argument.get_id() != "help");
    for argument in own {
        let value: Vec<String> = argument
            .get_value_names()
            .filter(|_| argument.get_action().takes_values())
            .map(|names| names.iter().map(ToString::to_string).collect())
            .unwrap_or_default();
        let value = value.join(" ");
        let name = match argument.get_long() {
            Some(long) => format!("\\fB{}\\fR \\fI{}\\fR", troff(&format!("--{long}")), value),
            None => format!("\\fI{value}\\fR"),
        };
        let help = argument.get_help().map(ToString::to_string);
        writeln!(page, ".TP\n{name}\n{}", troff(&help.unwrap_or_default()))?;
    }
    Ok(())
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
    writeln!(
        page,
        ".P\nA number before a key repeats it. In the palette ({}) commands are found by name. \
         The names in italics are those for \\fB[keys]\\fR in the configuration.",
        troff(&palette.unwrap_or_default())
    )
}

/// Files, variables and exit codes.
fn surroundings() -> String {
    use std::fmt::Write as _;

    let mut page = String::from(".SH ENVIRONMENT\nOver the configuration, under the flags:\n");
    let grammar = Grammar::command();
    for argument in grammar.get_arguments() {
        let (Some(variable), Some(flag)) = (argument.get_env(), argument.get_long()) else {
            continue;
        };
        let variable = variable.to_string_lossy();
        let flag = troff(&format!("--{flag}"));
        // Writing to a string does not fail.
        let _ = writeln!(page, ".TP\n.B {variable}\nas {flag}");
    }
    page += ".TP\n.B NO_COLOR\nno colours: bold, slanted and reversed letters\n";
    page += ".SH FILES\n.TP\n.I ~/.config/sahifa/config.toml\n";
    page += &troff("the settings; sahifa config --default prints one to begin with");
    page += "\n.TP\n.I ~/.local/share/sahifa/library.sqlite3\nthe library\n";
    page += ".TP\n.I ~/.local/state/sahifa/terminals.toml\nwhat was found out about terminals\n";
    page += ".SH EXIT STATUS\n.TP\n.B 0\nwell, also when a pipe was closed early\n";
    page += ".TP\n.B 1\nan input failed; why is on standard error, a line each\n";
    page += ".TP\n.B 2\nthe command line makes no sense\n";
    page += ".TP\n.B 128 + n\nended by signal n\n";
    page
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

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Command;

    /// A command and its parts, each with the flags that are its own.
    fn all(command: &Command, found: &mut Vec<(String, Vec<String>)>) {
        for part in command
            .get_subcommands()
            .filter(|it| it.get_name() != "help")
        {
            let flags = part
                .get_arguments()
                .filter(|argument| !argument.is_hide_set())
                .filter_map(|argument| argument.get_long().map(str::to_owned));
            found.push((part.get_name().to_owned(), flags.collect()));
            all(part, found);
        }
    }

    fn grammar() -> (Command, Vec<(String, Vec<String>)>) {
        let mut grammar = Grammar::command();
        grammar.build();
        let mut found = Vec::new();
        all(&grammar, &mut found);
        assert!(found.len() > 20);
        (grammar, found)
    }

    #[test]
    fn the_manual_page_has_every_command_flag_variable_and_key() {
        let page = String::from_utf8(page(&Keymap::default()).unwrap()).unwrap();
        let (grammar, commands) = grammar();
        for (name, flags) in commands {
            assert!(page.contains(&troff(&name)), "{name}");
            for flag in flags {
                assert!(
                    page.contains(&troff(&format!("--{flag}"))),
                    "{name} --{flag}"
                );
            }
        }
        for argument in grammar.get_arguments() {
            if let Some(long) = argument.get_long() {
                assert!(page.contains(&troff(&format!("--{long}"))), "--{long}");
            }
            if let Some(variable) = argument.get_env() {
                let variable = variable.to_string_lossy();
                assert!(page.contains(&*variable), "{variable}");
            }
        }
        for row in Keymap::default().rows() {
            assert!(
                page.contains(&format!("(\\fI{}\\fR)", troff(row.name))),
                "{}",
                row.name
            );
            for key in &row.keys {
                assert!(
                    page.contains(&troff(&key.to_string())),
                    "{key} of {}",
                    row.name
                );
            }
        }
    }

    #[test]
    fn the_completions_of_every_shell_have_every_command_and_flag() {
        let (grammar, mut commands) = grammar();
        let own = grammar
            .get_arguments()
            .filter_map(|it| it.get_long().map(str::to_owned));
        commands.push((String::new(), own.collect()));
        for (shell, written) in [
            (Shell::Bash, "--"),
            (Shell::Zsh, "--"),
            (Shell::Fish, "-l "),
            (Shell::Elvish, "--"),
            (Shell::PowerShell, "--"),
        ] {
            let script = String::from_utf8(script(shell)).unwrap();
            for (name, flags) in &commands {
                assert!(script.contains(name), "{name} in {shell}");
                for flag in flags {
                    let flag = format!("{written}{flag}");
                    assert!(script.contains(&flag), "{name} {flag} in {shell}");
                }
            }
        }
    }
}
