//! Copying through the terminal: `OSC 52`, which also works over ssh.

use std::io::{self, Write};
use std::process::{Command, Stdio};
use std::thread;

/// The longest text that is sent, in bytes. Terminals drop longer sequences, each at its own
/// limit; the smallest in use is about 100,000 bytes of base64.
pub const LONGEST: usize = 74_000;

/// Why a text was not copied.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// The terminal would drop it.
    #[error("too long for the terminal's clipboard: {length} bytes, at most {LONGEST}")]
    TooLong {
        /// Of the text, in bytes.
        length: usize,
    },
    /// The terminal cannot be written to.
    #[error("the terminal cannot be written to: {0}")]
    Terminal(#[from] io::Error),
}

/// Puts `text` on the clipboard of the terminal behind `terminal`. Whether the terminal allows
/// it is not known: there is no answer.
///
/// # Errors
///
/// When the text is longer than [`LONGEST`], or the terminal cannot be written to.
pub fn copy(terminal: &mut impl Write, text: &str) -> Result<(), CopyError> {
    if text.len() > LONGEST {
        return Err(CopyError::TooLong { length: text.len() });
    }
    let sequence = format!("\x1b]52;c;{}\x1b\\", base64(text.as_bytes()));
    terminal.write_all(sequence.as_bytes())?;
    terminal.flush()?;
    Ok(())
}

/// Programs that keep the clipboard of a desktop, and the variable that tells of its desktop.
const PROGRAMS: [(&str, &str, &[&str]); 4] = [
    ("WAYLAND_DISPLAY", "wl-copy", &[]),
    ("DISPLAY", "xclip", &["-selection", "clipboard"]),
    ("DISPLAY", "xsel", &["--clipboard", "--input"]),
    ("HOME", "pbcopy", &[]),
];

/// Gives `text` to the desktop's own clipboard too, where there is one; some terminals allow no
/// other way. Nobody waits for it, and it may fail: the terminal has been asked already.
pub fn offer(text: String) {
    thread::spawn(move || {
        for (desktop, program, arguments) in PROGRAMS {
            if std::env::var_os(desktop).is_none_or(|value| value.is_empty()) {
                continue;
            }
            let started = Command::new(program)
                .args(arguments)
                .stdin(Stdio::piped())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn();
            let Ok(mut keeper) = started else { continue };
            let given = keeper
                .stdin
                .take()
                .is_some_and(|mut input| input.write_all(text.as_bytes()).is_ok());
            if given && keeper.wait().is_ok_and(|ended| ended.success()) {
                return;
            }
        }
    });
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut encoded = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let group = (0..3).fold(0, |group, place| {
            group << 8 | u32::from(three.get(place).copied().unwrap_or(0))
        });
        for place in 0..4 {
            if place > three.len() {
                encoded.push('=');
            } else {
                let six = group >> (18 - 6 * place) & 63;
                encoded.push(char::from(ALPHABET[six as usize]));
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_as_in_the_standard() {
        for (plain, encoded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(plain.as_bytes()), encoded);
        }
    }

    #[test]
    fn a_text_is_copied_as_it_is_whatever_it_holds() {
        let mut sent = Vec::new();
        copy(&mut sent, "سلام\x1b\\").unwrap();
        assert_eq!(sent, b"\x1b]52;c;2LPZhNin2YUbXA==\x1b\\");
    }

    #[test]
    fn a_text_that_terminals_would_drop_is_refused() {
        let mut sent = Vec::new();
        let long = "a".repeat(LONGEST + 1);
        assert!(matches!(
            copy(&mut sent, &long),
            Err(CopyError::TooLong { length }) if length == LONGEST + 1
        ));
        assert!(sent.is_empty());
    }
}
