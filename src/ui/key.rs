//! Key presses, and how they are written: `j`, `G`, `Ctrl-d`, `PageDown`, `Shift-Tab`.

use crate::terminal::layouts::Layout;
use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use std::fmt;
use std::str::FromStr;

/// One key press. Shift is part of the character for letters (`G`), a modifier for named keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

/// Names of keys that are no characters, as written and as crossterm calls them.
const NAMED: &[(&str, KeyCode)] = &[
    ("Space", KeyCode::Char(' ')),
    ("Enter", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
    ("Tab", KeyCode::Tab),
    ("Backspace", KeyCode::Backspace),
    ("Delete", KeyCode::Delete),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("PageUp", KeyCode::PageUp),
    ("PageDown", KeyCode::PageDown),
    ("F1", KeyCode::F(1)),
];

impl Key {
    /// The key of a terminal's event; `None` for key releases.
    pub fn from_event(event: KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let mut modifiers =
            event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        let code = match event.code {
            KeyCode::BackTab => {
                modifiers |= KeyModifiers::SHIFT;
                KeyCode::Tab
            }
            KeyCode::Char(character) => {
                modifiers -= KeyModifiers::SHIFT;
                KeyCode::Char(character)
            }
            code => code,
        };
        Some(Self { code, modifiers })
    }

    /// The key in the same place of the Latin layout, where that is another one.
    #[must_use]
    pub fn in_place(self, layout: Layout) -> Option<Self> {
        let KeyCode::Char(character) = self.code else {
            return None;
        };
        let code = KeyCode::Char(layout.latin(character)?);
        Some(Self { code, ..self })
    }

    /// The key that does the same in a mirrored arrangement: left for right, `h` for `l`.
    #[must_use]
    pub fn mirrored(self) -> Self {
        let code = match self.code {
            KeyCode::Left => KeyCode::Right,
            KeyCode::Right => KeyCode::Left,
            KeyCode::Char('h') if self.modifiers.is_empty() => KeyCode::Char('l'),
            KeyCode::Char('l') if self.modifiers.is_empty() => KeyCode::Char('h'),
            code => code,
        };
        Self { code, ..self }
    }

    /// The decimal digit on the key, when pressed without modifiers.
    pub fn digit(self) -> Option<u32> {
        match self.code {
            KeyCode::Char(character) if self.modifiers.is_empty() => character.to_digit(10),
            _ => None,
        }
    }
}

/// A key's written form that names no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a key")]
pub struct UnknownKey(String);

impl FromStr for Key {
    type Err = UnknownKey;

    fn from_str(written: &str) -> Result<Self, UnknownKey> {
        let mut modifiers = KeyModifiers::NONE;
        let mut rest = written;
        loop {
            let (modifier, behind) = if let Some(behind) = rest.strip_prefix("Ctrl-") {
                (KeyModifiers::CONTROL, behind)
            } else if let Some(behind) = rest.strip_prefix("Alt-") {
                (KeyModifiers::ALT, behind)
            } else if let Some(behind) = rest.strip_prefix("Shift-") {
                (KeyModifiers::SHIFT, behind)
            } else {
                break;
            };
            modifiers |= modifier;
            rest = behind;
        }
        let mut characters = rest.chars();
        let code = match (characters.next(), characters.next()) {
            (Some(character), None) => KeyCode::Char(character),
            _ => NAMED
                .iter()
                .find(|(name, _)| *name == rest)
                .map(|(_, code)| *code)
                .ok_or_else(|| UnknownKey(written.to_owned()))?,
        };
        Ok(Self { code, modifiers })
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (modifier, name) in [
            (KeyModifiers::CONTROL, "Ctrl-"),
            (KeyModifiers::ALT, "Alt-"),
            (KeyModifiers::SHIFT, "Shift-"),
        ] {
            if self.modifiers.contains(modifier) {
                formatter.write_str(name)?;
            }
        }
        match NAMED.iter().find(|(_, code)| *code == self.code) {
            Some((name, _)) => formatter.write_str(name),
            None => match self.code {
                KeyCode::Char(character) => write!(formatter, "{character}"),
                code => write!(formatter, "{code}"),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_written_key_comes_back_as_written() {
        for written in [
            "j",
            "G",
            "Ctrl-d",
            "Alt-x",
            "Shift-Tab",
            "PageDown",
            "Space",
            "-",
        ] {
            assert_eq!(written.parse::<Key>().unwrap().to_string(), written);
        }
    }

    #[test]
    fn a_capital_letter_is_one_key_whether_or_not_shift_is_reported() {
        let plain = KeyEvent::new(KeyCode::Char('G'), KeyModifiers::NONE);
        let shifted = KeyEvent::new(KeyCode::Char('G'), KeyModifiers::SHIFT);
        assert_eq!(Key::from_event(plain), Key::from_event(shifted));
    }

    #[test]
    fn back_tab_is_shift_tab() {
        let event = KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT);
        assert_eq!(Key::from_event(event), Some("Shift-Tab".parse().unwrap()));
    }

    #[test]
    fn a_word_that_names_no_key_is_refused() {
        assert!("Hyper-q".parse::<Key>().is_err());
    }
}
