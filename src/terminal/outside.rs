//! The terminal outside of a multiplexer.

use std::process::{Command, Stdio};

/// What the terminal has told tmux; where it has told nothing, what the environment of the client
/// in it tells. This process has the environment of the terminal in which tmux was started.
pub fn of_tmux() -> Option<String> {
    let output = Command::new("tmux")
        .args(["display-message", "-p", "#{client_pid} #{client_termtype}"])
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let told = String::from_utf8(output.stdout).ok()?;
    let (client, name) = told.split_once(' ')?;
    let name: String = name.trim().chars().filter(|c| !c.is_control()).collect();
    if !name.is_empty() {
        return Some(name);
    }
    let client: u32 = client.parse().ok()?;
    let surroundings = std::fs::read(format!("/proc/{client}/environ")).ok()?;
    Some(named_in(&surroundings))
}

/// The terminal that an environment names, as a terminal names itself; else what it says of
/// `TERM`.
fn named_in(surroundings: &[u8]) -> String {
    let surroundings = String::from_utf8_lossy(surroundings);
    let value = |name: &str| {
        let mut pairs = surroundings.split('\0');
        let found = pairs.find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        found.filter(|value| !value.is_empty())
    };
    let named = OUTSIDE
        .into_iter()
        .find_map(|(name, variable)| Some((name, value(variable)?)));
    match named {
        Some((name, version)) => format!("{name} {version}"),
        None => value("TERM").unwrap_or("dumb").to_owned(),
    }
}

/// Terminals as they name themselves, and the variables that tell of them.
const OUTSIDE: [(&str, &str); 6] = [
    ("VTE", "VTE_VERSION"),
    ("mlterm", "MLTERM"),
    ("Konsole", "KONSOLE_VERSION"),
    ("kitty", "KITTY_WINDOW_ID"),
    ("XTerm", "XTERM_VERSION"),
    ("Alacritty", "ALACRITTY_WINDOW_ID"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_known_by_the_environment_of_the_client_in_it() {
        for (surroundings, name) in [
            (&b"TERM=xterm-256color\0VTE_VERSION=7006\0"[..], "VTE 7006"),
            (b"KITTY_WINDOW_ID=1\0TERM=xterm-kitty", "kitty 1"),
            (
                b"TERM=xterm\0VTE_VERSION=\0XTERM_VERSION=XTerm(379)\0",
                "XTerm XTerm(379)",
            ),
            (
                b"TERM=xterm-256color\0SSH_TTY=/dev/pts/3\0",
                "xterm-256color",
            ),
            (b"", "dumb"),
        ] {
            assert_eq!(named_in(surroundings), name);
        }
    }
}
