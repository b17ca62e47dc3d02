//! `[keys]`: which keys ask for what, as the user wrote it.
//!
//! Here the words are only read, each with its line. What they mean, and whether they can be
//! meant, the [keymap](crate::ui::keymap) knows.

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;
use toml::Spanned;

/// The preset, and the user's own bindings over it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keys {
    /// Whose habits the keys follow.
    pub preset: Preset,
    /// The user's own bindings, in the order of the file.
    pub own: Vec<Bound>,
}

/// Whose habits the keys follow.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preset {
    /// vim's, and most of less's.
    #[default]
    Vim,
    /// less's alone where the two differ.
    Less,
    /// Those of Emacs.
    Emacs,
}

/// `"g g" = "first"` under `[keys.anywhere]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    /// Where it holds: `anywhere`, or a pane's name.
    pub context: String,
    /// The keys, separated by spaces.
    pub keys: String,
    /// The command's name; `none` takes the keys away.
    pub command: String,
    /// The line of the file, counted from 1.
    pub line: usize,
}

impl Keys {
    /// Turns the places that the parser told into lines of `text`.
    pub(super) fn count_lines(&mut self, text: &str) {
        for bound in &mut self.own {
            bound.line = super::line_of(text, bound.line);
        }
    }
}

impl<'de> Deserialize<'de> for Keys {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(OfMap)
    }
}

struct OfMap;

impl<'de> Visitor<'de> for OfMap {
    type Value = Keys;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a preset and tables of keys, such as [keys.text]")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Keys, A::Error> {
        let mut keys = Keys::default();
        while let Some(name) = map.next_key::<String>()? {
            if name == "preset" {
                keys.preset = map.next_value()?;
                continue;
            }
            let table: BTreeMap<Spanned<String>, String> = map.next_value()?;
            keys.own
                .extend(table.into_iter().map(|(keys, command)| Bound {
                    context: name.clone(),
                    // A byte of the file until the lines are counted.
                    line: keys.span().start,
                    keys: keys.into_inner(),
                    command,
                }));
        }
        keys.own.sort_by_key(|bound| bound.line);
        Ok(keys)
    }
}
