//! Bytes that were typed while the terminal was being asked, as key presses.
//!
//! Between a question and its answer the input is read here and not by crossterm, which would
//! take an answer for keys. What the user types meanwhile must not be lost: the keys that people
//! type ahead are read back from their bytes; reports of the mouse and pastes are left out.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// The key presses in what was typed.
pub fn keys(mut bytes: &[u8]) -> Vec<KeyEvent> {
    let mut found = Vec::new();
    while !bytes.is_empty() {
        let (key, length) = first(bytes);
        found.extend(key);
        bytes = bytes.get(length..).unwrap_or_default();
    }
    found
}

/// The first key, if these bytes start with one, and how many of them it takes.
fn first(bytes: &[u8]) -> (Option<KeyEvent>, usize) {
    match bytes {
        [0x1b, b'[', rest @ ..] => {
            let parameters = rest
                .iter()
                .take_while(|byte| !(0x40..=0x7e).contains(*byte))
                .count();
            let last = rest.get(parameters).copied().unwrap_or_default();
            let code = control_sequence(&rest[..parameters], last);
            (code.map(plain), 2 + parameters + 1)
        }
        [0x1b, b'O', last, ..] => (control_sequence(&[], *last).map(plain), 3),
        [0x1b] | [0x1b, 0x1b, ..] => (Some(plain(KeyCode::Esc)), 1),
        [0x1b, rest @ ..] => {
            let (key, length) = first(rest);
            let with_alt = key.map(|key| KeyEvent {
                modifiers: key.modifiers | KeyModifiers::ALT,
                ..key
            });
            (with_alt, 1 + length)
        }
        [b'\r' | b'\n', ..] => (Some(plain(KeyCode::Enter)), 1),
        [b'\t', ..] => (Some(plain(KeyCode::Tab)), 1),
        [0x7f | 0x08, ..] => (Some(plain(KeyCode::Backspace)), 1),
        [control @ 0x01..=0x1a, ..] => {
            let letter = char::from(control - 1 + b'a');
            let key = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL);
            (Some(key), 1)
        }
        _ => character(bytes),
    }
}

fn control_sequence(parameters: &[u8], last: u8) -> Option<KeyCode> {
    Some(match (parameters, last) {
        (b"", b'A') => KeyCode::Up,
        (b"", b'B') => KeyCode::Down,
        (b"", b'C') => KeyCode::Right,
        (b"", b'D') => KeyCode::Left,
        (b"", b'H') | (b"1" | b"7", b'~') => KeyCode::Home,
        (b"", b'F') | (b"4" | b"8", b'~') => KeyCode::End,
        (b"", b'P') => KeyCode::F(1),
        (b"", b'Z') => KeyCode::BackTab,
        (b"3", b'~') => KeyCode::Delete,
        (b"5", b'~') => KeyCode::PageUp,
        (b"6", b'~') => KeyCode::PageDown,
        _ => return None,
    })
}

fn character(bytes: &[u8]) -> (Option<KeyEvent>, usize) {
    // No character is longer than four bytes.
    let longest = bytes.get(..4).unwrap_or(bytes);
    let valid = match std::str::from_utf8(longest) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&longest[..error.valid_up_to()]).unwrap_or_default(),
    };
    match valid.chars().next() {
        Some(character) if !character.is_control() => {
            (Some(plain(KeyCode::Char(character))), character.len_utf8())
        }
        Some(control) => (None, control.len_utf8()),
        None => (None, 1),
    }
}

fn plain(code: KeyCode) -> KeyEvent {
    KeyEvent::new(code, KeyModifiers::NONE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(bytes: &[u8]) -> Vec<KeyCode> {
        keys(bytes).into_iter().map(|key| key.code).collect()
    }

    #[test]
    fn letters_arrows_and_named_keys_are_read_back() {
        assert_eq!(
            codes("jت\r\x1b[A\x1b[6~\x1bOP\x7f".as_bytes()),
            [
                KeyCode::Char('j'),
                KeyCode::Char('ت'),
                KeyCode::Enter,
                KeyCode::Up,
                KeyCode::PageDown,
                KeyCode::F(1),
                KeyCode::Backspace,
            ]
        );
    }

    #[test]
    fn modifiers_are_read_back() {
        let read = keys(b"\x04\x1bx");
        assert_eq!(
            read[0],
            KeyEvent::new(KeyCode::Char('d'), KeyModifiers::CONTROL)
        );
        assert_eq!(
            read[1],
            KeyEvent::new(KeyCode::Char('x'), KeyModifiers::ALT)
        );
    }

    #[test]
    fn what_is_no_key_is_left_out() {
        assert_eq!(codes(b"\x1b[<0;3;4M\xffq\x1b[200~"), [KeyCode::Char('q')]);
        assert_eq!(codes(b"\x1b"), [KeyCode::Esc]);
    }
}
