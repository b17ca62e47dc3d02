//! Copying through the terminal: `OSC 52`, which also works over ssh.

use std::io::{self, Write};

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
