//! Key presses, and how they are written: `j`, `G`, `Ctrl-d`, `PageDown`, `Shift-Tab`.

use crate::config::nearest;
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
    ("Insert", KeyCode::Insert),
    ("F1", KeyCode::F(1)),
    ("F2", KeyCode::F(2)),
    ("F3", KeyCode::F(3)),
    ("F4", KeyCode::F(4)),
    ("F5", KeyCode::F(5)),
    ("F6", KeyCode::F(6)),
    ("F7", KeyCode::F(7)),
    ("F8", KeyCode::F(8)),
    ("F9", KeyCode::F(9)),
    ("F10", KeyCode::F(10)),
    ("F11", KeyCode::F(11)),
    ("F12", KeyCode::F(12)),
];

/// Names of keys as other programs write them, and as they are written here.
const ELSEWHERE: &[(&str, &str)] = &[
    ("PgUp", "PageUp"),
    ("PgDn", "PageDown"),
    ("Return", "Enter"),
    ("CR", "Enter"),
    ("Escape", "Esc"),
    ("Del", "Delete"),
    ("BS", "Backspace"),
    ("SPC", "Space"),
];

/// Letters that a terminal sends together with Ctrl as another key.
const SAME_WITH_CTRL: &[(char, &str)] = &[('i', "Tab"), ('m', "Enter"), ('[', "Esc")];

/// Modifiers as they are written, and as other programs write them.
const MODIFIERS: &[(&str, KeyModifiers, &[&str])] = &[
    ("Ctrl-", KeyModifiers::CONTROL, &["ctrl-", "C-", "^"]),
    ("Alt-", KeyModifiers::ALT, &["alt-", "M-", "A-", "Meta-"]),
    ("Shift-", KeyModifiers::SHIFT, &["shift-", "S-"]),
];

impl Key {
    /// The arrow to the left.
    pub const LEFT: Self = Self {
        code: KeyCode::Left,
        modifiers: KeyModifiers::NONE,
    };
    /// The arrow to the right.
    pub const RIGHT: Self = Self {
        code: KeyCode::Right,
        modifiers: KeyModifiers::NONE,
    };

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
                if modifiers.contains(KeyModifiers::CONTROL) {
                    KeyCode::Char(character.to_ascii_lowercase())
                } else {
                    KeyCode::Char(character)
                }
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

    /// The arrow that points the other way; `None` for other keys.
    #[must_use]
    pub fn turned(self) -> Option<Self> {
        let code = match self.code {
            KeyCode::Left => KeyCode::Right,
            KeyCode::Right => KeyCode::Left,
            _ => return None,
        };
        Some(Self { code, ..self })
    }

    /// The character on the key, when pressed without modifiers.
    pub fn character(self) -> Option<char> {
        match self.code {
            KeyCode::Char(character) if self.modifiers.is_empty() => Some(character),
            _ => None,
        }
    }

    /// The decimal digit on the key, when pressed without modifiers.
    pub fn digit(self) -> Option<u32> {
        match self.code {
            KeyCode::Char(character) if self.modifiers.is_empty() => character.to_digit(10),
            _ => None,
        }
    }
}

/// Why a word names no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoKey {
    /// There is none of that name.
    #[error("“{0}” is not a key")]
    Unknown(String),
    /// There is none of that name, but this one.
    #[error("“{0}” is not a key; did you mean “{1}”?")]
    Misspelt(String, String),
    /// Terminals send it as another one.
    #[error("terminals send “{0}” as “{1}”: write that")]
    Same(String, &'static str),
}

impl FromStr for Key {
    type Err = NoKey;

    fn from_str(written: &str) -> Result<Self, NoKey> {
        let mut modifiers = KeyModifiers::NONE;
        let mut rest = written;
        while let Some((behind, modifier)) = MODIFIERS
            .iter()
            .find_map(|(name, modifier, _)| Some((rest.strip_prefix(name)?, *modifier)))
        {
            modifiers |= modifier;
            rest = behind;
        }
        let mut characters = rest.chars();
        let (Some(character), None) = (characters.next(), characters.next()) else {
            let code = NAMED.iter().find(|(name, _)| *name == rest);
            let (_, code) = code.ok_or_else(|| misspelt(written))?;
            let code = *code;
            return Ok(Self { code, modifiers });
        };
        if modifiers.contains(KeyModifiers::CONTROL) {
            let same = SAME_WITH_CTRL.iter().find(|(same, _)| *same == character);
            if let Some((_, other)) = same {
                return Err(NoKey::Same(written.to_owned(), other));
            }
        }
        // Shift is in the character; with Ctrl a terminal sends the small letter.
        let character = if modifiers.contains(KeyModifiers::CONTROL) {
            character.to_ascii_lowercase()
        } else if modifiers.contains(KeyModifiers::SHIFT) {
            character.to_ascii_uppercase()
        } else {
            character
        };
        Ok(Self {
            code: KeyCode::Char(character),
            modifiers: modifiers - KeyModifiers::SHIFT,
        })
    }
}

/// Why a word names no key, with the key that was probably meant.
fn misspelt(written: &str) -> NoKey {
    let unknown = || NoKey::Unknown(written.to_owned());
    for (name, _, others) in MODIFIERS {
        let mut written_so = others.iter().chain([name]);
        let behind = written_so.find_map(|other| written.strip_prefix(other));
        if let Some(behind) = behind.filter(|behind| !behind.is_empty()) {
            let meant = match behind.parse::<Key>() {
                Ok(_) => format!("{name}{behind}"),
                Err(NoKey::Misspelt(_, meant)) => format!("{name}{meant}"),
                Err(_) => return unknown(),
            };
            return NoKey::Misspelt(written.to_owned(), meant);
        }
    }
    let same = |name: &&str| name.eq_ignore_ascii_case(written);
    let elsewhere = ELSEWHERE
        .iter()
        .find(|(name, _)| same(name))
        .map(|(_, name)| *name);
    let names = || NAMED.iter().map(|(name, _)| *name);
    elsewhere
        .or_else(|| names().find(same))
        .or_else(|| nearest(written, names()))
        .map_or_else(unknown, |meant| {
            NoKey::Misspelt(written.to_owned(), meant.to_owned())
        })
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
    fn a_word_that_names_no_key_is_refused_with_the_key_that_was_meant() {
        let told = |written: &str| written.parse::<Key>().unwrap_err().to_string();
        assert_eq!(told("Hyper-q"), "“Hyper-q” is not a key");
        for (written, meant) in [
            ("enter", "Enter"),
            ("PgDn", "PageDown"),
            ("PageDonw", "PageDown"),
            ("C-x", "Ctrl-x"),
            ("ctrl-x", "Ctrl-x"),
            ("M-pgdn", "Alt-PageDown"),
        ] {
            let words = format!("“{written}” is not a key; did you mean “{meant}”?");
            assert_eq!(told(written), words);
        }
        assert_eq!(
            told("Ctrl-i"),
            "terminals send “Ctrl-i” as “Tab”: write that"
        );
    }

    #[test]
    fn a_key_is_one_key_however_it_is_written() {
        let key = |written: &str| written.parse::<Key>().unwrap();
        assert_eq!(key("Shift-g"), key("G"));
        assert_eq!(key("Ctrl-D"), key("Ctrl-d"));
    }
}
