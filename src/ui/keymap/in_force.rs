//! The keys in force: the table, the preset over it, the user's own bindings over both.
//!
//! ```text
//! BINDINGS --preset--> --[keys.…] of the configuration--> Keymap --lookup--> Command
//! ```
//!
//! Built once from the settings. What the user wrote and cannot be meant comes back as
//! [`Problem`]s; everything else holds.

use super::{BINDINGS, Binding, Context};
use crate::config::{Bound, Config, Keys, Preset, nearest};
use crate::ui::command::Command;
use crate::ui::key::{Key, NoKey};
use foldhash::fast::RandomState;
use std::collections::HashMap;
use std::fmt;
use std::path::Path;

/// Keys pressed one after the other.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sequence(Vec<Key>);

impl Sequence {
    fn parse(written: &str) -> Result<Self, NoKey> {
        let keys: Result<_, _> = written.split_whitespace().map(str::parse).collect();
        keys.map(Self)
    }
}

impl fmt::Display for Sequence {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, key) in self.0.iter().enumerate() {
            let blank = if place > 0 { " " } else { "" };
            write!(formatter, "{blank}{key}")?;
        }
        Ok(())
    }
}

/// A command and the keys that ask for it in one context.
#[derive(Debug, Clone)]
pub struct Row {
    /// Where.
    pub context: Context,
    /// What is asked for.
    pub command: Command,
    /// The command's name.
    pub name: &'static str,
    /// The id of the message that explains it.
    pub help: &'static str,
    /// The keys: none where they have been taken away.
    pub keys: Vec<Sequence>,
}

impl Row {
    fn of(binding: &Binding) -> Self {
        let keys = binding.keys.iter();
        Self {
            context: binding.context,
            command: binding.command,
            name: binding.name(),
            help: binding.help,
            // A test keeps the table's spelling right.
            keys: keys.filter_map(|key| Sequence::parse(key).ok()).collect(),
        }
    }

    /// Its keys, as they are written.
    pub fn written(&self) -> String {
        let keys: Vec<String> = self.keys.iter().map(ToString::to_string).collect();
        keys.join("  ")
    }
}

/// What a run of key presses means so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lookup {
    /// It asks for this.
    Command(Command),
    /// It is the beginning of a longer sequence.
    Prefix,
    /// Nothing.
    Nothing,
}

/// Why a binding of the user's does not hold as it is written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// No pane is called that.
    #[error("there is no [keys.{0}]; there are {contexts}", contexts = context_names())]
    Context(String),
    /// No command is called that.
    #[error("no command is called “{0}”; the palette (:) and `sahifa man` list them")]
    Command(String),
    /// No command is called that, but this one.
    #[error("no command is called “{0}”; did you mean “{1}”?")]
    Misspelt(String, &'static str),
    /// The command belongs to another pane.
    #[error("“{command}” holds in {places} only", places = places_of(command))]
    Elsewhere {
        /// The command's name.
        command: &'static str,
    },
    /// A word names no key.
    #[error(transparent)]
    Key(#[from] NoKey),
    /// There is not one key.
    #[error("there are no keys")]
    NoKeys,
    /// The first key is a digit.
    #[error("“{0}” begins with a digit, and digits are counts: 5j is five times j")]
    Digit(Sequence),
    /// The keys are bound twice.
    #[error("“{keys}” is bound in line {line} already")]
    Twice {
        /// The keys.
        keys: Sequence,
        /// The line of the other binding.
        line: usize,
    },
    /// A longer sequence that begins with the keys can no longer be typed.
    #[error(
        "“{keys}” hides “{longer}” ({command}), which begins with it; \
         say \"{longer}\" = \"none\" as well"
    )]
    Hides {
        /// The keys.
        keys: Sequence,
        /// The longer sequence.
        longer: Sequence,
        /// What that asked for.
        command: &'static str,
    },
    /// The beginning of the keys is bound itself.
    #[error(
        "“{keys}” cannot be typed: “{shorter}” alone asks for {command}; \
         say \"{shorter}\" = \"none\" as well"
    )]
    Hidden {
        /// The keys.
        keys: Sequence,
        /// Their beginning.
        shorter: Sequence,
        /// What that asks for.
        command: &'static str,
    },
}

/// A fault with its line in the configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub fault: Fault,
}

impl Problem {
    /// The problem as one sentence that begins with the file and the line.
    pub fn sentence(&self, file: &Path) -> String {
        format!("{}:{}: {}", file.display(), self.line, self.fault)
    }
}

/// The word that takes keys away.
const NONE: &str = "none";

/// Keys that point left and right beside the arrows, where they do the same as these.
const SIDEWAYS: [(&str, &str); 2] = [("h", "l"), ("Ctrl-b", "Ctrl-f")];

/// The keys in force.
#[derive(Debug, Clone)]
pub struct Keymap {
    rows: Vec<Row>,
    meanings: HashMap<(Context, Vec<Key>), Lookup, RandomState>,
    sideways: Vec<[Key; 2]>,
}

impl Default for Keymap {
    fn default() -> Self {
        Self::new(&Keys::default()).0
    }
}

impl Keymap {
    /// The keymap of some settings, and what in them cannot be meant.
    pub fn new(keys: &Keys) -> (Self, Vec<Problem>) {
        let mut keymap = Self {
            rows: BINDINGS.iter().map(Row::of).collect(),
            meanings: HashMap::default(),
            sideways: SIDEWAYS
                .iter()
                .filter_map(|(left, right)| Some([left.parse().ok()?, right.parse().ok()?]))
                .collect(),
        };
        for bound in of_preset(keys.preset) {
            // A test keeps the presets free of other faults than hidden sequences.
            let _ = keymap.bind(&bound);
        }
        let problems = keymap.bind_all(&keys.own);
        keymap.index();
        (keymap, problems)
    }

    fn bind_all(&mut self, own: &[Bound]) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut lines: HashMap<(&str, Sequence), usize> = HashMap::new();
        // What is taken away first makes room for what is bound.
        let (away, bound): (Vec<_>, Vec<_>) = own.iter().partition(|bound| bound.command == NONE);
        for bound in away.into_iter().chain(bound) {
            let line = bound.line;
            let outcome = Sequence::parse(&bound.keys)
                .map_err(Fault::from)
                .and_then(
                    |keys| match lines.insert((&bound.context, keys.clone()), line) {
                        Some(line) => Err(Fault::Twice { keys, line }),
                        None => Ok(()),
                    },
                )
                .and_then(|()| self.bind(bound));
            problems.extend(outcome.err().map(|fault| Problem { line, fault }));
        }
        problems.sort_by_key(|problem| problem.line);
        problems
    }

    /// One binding over those that hold. A fault that only tells of what is hidden does not keep
    /// the binding from holding.
    fn bind(&mut self, bound: &Bound) -> Result<(), Fault> {
        let context =
            Context::named(&bound.context).ok_or_else(|| Fault::Context(bound.context.clone()))?;
        let keys = Sequence::parse(&bound.keys)?;
        let first = keys.0.first().ok_or(Fault::NoKeys)?;
        if bound.command == NONE {
            self.take_away(context, &keys);
            return Ok(());
        }
        if first.digit().is_some() {
            return Err(Fault::Digit(keys));
        }
        let binding = binding_of(&bound.command, context)?;
        if let Some((shorter, command)) =
            self.of_context(context, |other| starts_longer(&keys, other))
        {
            return Err(Fault::Hidden {
                keys,
                shorter,
                command,
            });
        }
        let hidden = self.of_context(context, |other| starts_longer(other, &keys));
        self.take_away(context, &keys);
        for row in self.rows.iter_mut().filter(|row| row.context == context) {
            row.keys.retain(|other| !starts_longer(other, &keys));
        }
        self.add(context, binding, keys.clone());
        match hidden {
            Some((longer, command)) => Err(Fault::Hides {
                keys,
                longer,
                command,
            }),
            None => Ok(()),
        }
    }

    fn of_context(
        &self,
        context: Context,
        wanted: impl Fn(&Sequence) -> bool,
    ) -> Option<(Sequence, &'static str)> {
        self.rows
            .iter()
            .filter(|row| row.context == context)
            .flat_map(|row| row.keys.iter().map(|keys| (keys, row.name)))
            .find(|(keys, _)| wanted(keys))
            .map(|(keys, name)| (keys.clone(), name))
    }

    fn take_away(&mut self, context: Context, keys: &Sequence) {
        for row in self.rows.iter_mut().filter(|row| row.context == context) {
            row.keys.retain(|other| other != keys);
        }
    }

    /// The user's own keys stand first: they are what hints name.
    fn add(&mut self, context: Context, binding: &Binding, keys: Sequence) {
        let same = |row: &&mut Row| row.context == context && row.name == binding.name();
        if let Some(row) = self.rows.iter_mut().find(same) {
            row.keys.insert(0, keys);
            return;
        }
        let behind = self.rows.iter().rposition(|row| row.context == context);
        let row = Row {
            context,
            keys: vec![keys],
            ..Row::of(binding)
        };
        self.rows.insert(behind.map_or(0, |last| last + 1), row);
    }

    fn index(&mut self) {
        for row in &self.rows {
            for Sequence(keys) in &row.keys {
                for end in 1..keys.len() {
                    let beginning = (row.context, keys[..end].to_vec());
                    self.meanings.entry(beginning).or_insert(Lookup::Prefix);
                }
                let meaning = Lookup::Command(row.command);
                self.meanings.insert((row.context, keys.clone()), meaning);
            }
        }
    }

    /// What the keys mean where these contexts hold; the first of them to know the keys wins.
    pub fn lookup(&self, contexts: &[Context], pressed: &[Key]) -> Lookup {
        contexts
            .iter()
            .find_map(|context| self.meanings.get(&(*context, pressed.to_vec())))
            .copied()
            .unwrap_or(Lookup::Nothing)
    }

    /// The key that does the same in a mirrored arrangement: left for right, and `h` for `l`
    /// where they do what the arrows do.
    pub fn mirrored(&self, contexts: &[Context], key: Key) -> Key {
        if let Some(turned) = key.turned() {
            return turned;
        }
        let meaning = |key: Key| self.lookup(contexts, &[key]);
        let pair = self.sideways.iter().find(|pair| pair.contains(&key));
        match pair {
            Some([left, right])
                if meaning(*left) == meaning(Key::LEFT)
                    && meaning(*right) == meaning(Key::RIGHT) =>
            {
                if key == *left {
                    *right
                } else {
                    *left
                }
            }
            _ => key,
        }
    }

    /// The commands and their keys, in the order in which help shows them.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The first keys that ask for a command of this name.
    pub fn keys_of(&self, name: &str) -> Option<&Sequence> {
        let mut rows = self.rows.iter().filter(|row| row.name == name);
        rows.find_map(|row| row.keys.first())
    }
}

/// Whether `long` begins with `short` and goes on.
fn starts_longer(long: &Sequence, short: &Sequence) -> bool {
    long.0.len() > short.0.len() && long.0.starts_with(&short.0)
}

/// The row of the table for a command's name, where it may be asked for in this context.
fn binding_of(name: &str, context: Context) -> Result<&'static Binding, Fault> {
    let rows = || BINDINGS.iter().filter(|binding| binding.name() == name);
    let in_context = rows().find(|binding| binding.context == context);
    let anywhere = || rows().find(|binding| binding.context == Context::Anywhere);
    if let Some(binding) = in_context.or_else(anywhere) {
        return Ok(binding);
    }
    Err(match rows().next() {
        Some(binding) => Fault::Elsewhere {
            command: binding.name(),
        },
        None => match nearest(name, BINDINGS.iter().map(Binding::name)) {
            Some(meant) => Fault::Misspelt(name.to_owned(), meant),
            None => Fault::Command(name.to_owned()),
        },
    })
}

fn context_names() -> String {
    Context::ALL.map(Context::name).join(", ")
}

/// The tables in which a command may stand.
fn places_of(command: &str) -> String {
    let rows = BINDINGS.iter().filter(|binding| binding.name() == command);
    let places: Vec<String> = rows
        .map(|binding| format!("[keys.{}]", binding.context.name()))
        .collect();
    places.join(" and ")
}

/// What a preset changes in the table.
fn of_preset(preset: Preset) -> Vec<Bound> {
    let text = match preset {
        Preset::Vim => return Vec::new(),
        Preset::Less => include_str!("less.toml"),
        Preset::Emacs => include_str!("emacs.toml"),
    };
    // A test keeps both readable.
    let config = Config::parse(text, Path::new("preset"));
    config.map(|config| config.keys.own).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::panes::Pane;

    const TEXT: &[Context] = &[Context::Pane(Pane::Text), Context::Anywhere];

    fn keymap(toml: &str) -> (Keymap, Vec<String>) {
        let file = Path::new("config.toml");
        let config = Config::parse(toml, file).unwrap();
        let (keymap, problems) = Keymap::new(&config.keys);
        let told = problems.iter().map(|problem| problem.sentence(file));
        (keymap, told.collect())
    }

    fn meaning(keymap: &Keymap, contexts: &[Context], keys: &str) -> Lookup {
        keymap.lookup(contexts, &Sequence::parse(keys).unwrap().0)
    }

    #[test]
    fn every_key_of_the_table_asks_for_its_command() {
        let keymap = Keymap::default();
        for binding in BINDINGS {
            for keys in binding.keys {
                let found = meaning(&keymap, &[binding.context], keys);
                assert_eq!(found, Lookup::Command(binding.command), "{keys}");
            }
        }
    }

    #[test]
    fn a_panes_own_binding_wins() {
        let keymap = Keymap::default();
        let enter = |pane| meaning(&keymap, &[Context::Pane(pane), Context::Anywhere], "Enter");
        assert_eq!(enter(Pane::Articles), Lookup::Command(Command::Open));
        assert_eq!(enter(Pane::Timeline), Lookup::Command(Command::Narrow));
    }

    #[test]
    fn the_first_key_of_a_sequence_waits_for_the_second() {
        let keymap = Keymap::default();
        assert_eq!(meaning(&keymap, TEXT, "g"), Lookup::Prefix);
        let first = Lookup::Command(Command::First);
        assert_eq!(meaning(&keymap, TEXT, "g g"), first);
    }

    #[test]
    fn the_users_binding_wins_over_the_tables_and_leaves_the_other_keys() {
        let (keymap, problems) = keymap(
            "[keys.anywhere]\n\"ق ق\" = \"first\"\nj = \"none\"\n[keys.text]\n\"n\" = \"quit\"\n",
        );
        assert_eq!(problems, [""; 0]);
        let first = Lookup::Command(Command::First);
        assert_eq!(meaning(&keymap, TEXT, "ق ق"), first);
        assert_eq!(meaning(&keymap, TEXT, "g g"), first);
        assert_eq!(keymap.keys_of("first").unwrap().to_string(), "ق ق");
        assert_eq!(meaning(&keymap, TEXT, "j"), Lookup::Nothing);
        let down = Lookup::Command(Command::Down);
        assert_eq!(meaning(&keymap, TEXT, "Down"), down);
        assert_eq!(meaning(&keymap, TEXT, "n"), Lookup::Command(Command::Quit));
        let elsewhere = meaning(&keymap, &[Context::Anywhere], "n");
        assert_eq!(elsewhere, Lookup::Nothing);
    }

    #[test]
    fn what_cannot_be_meant_is_told_with_its_line_and_a_suggestion() {
        let (_, problems) = keymap(
            "[keys.anywhere]\n\
             \"Ctrl-e\" = \"zom\"\n\
             \"PgDn\" = \"down\"\n\
             \"5\" = \"down\"\n\
             \"Ctrl-o\" = \"search\"\n\
             [keys.texts]\n\
             \"y\" = \"quit\"\n\
             [keys.text]\n\
             \"G\" = \"quit\"\n\
             \"Shift-g\" = \"help\"\n",
        );
        assert_eq!(
            problems,
            [
                "config.toml:2: no command is called “zom”; did you mean “zoom”?",
                "config.toml:3: “PgDn” is not a key; did you mean “PageDown”?",
                "config.toml:4: “5” begins with a digit, and digits are counts: 5j is five times j",
                "config.toml:5: “search” holds in [keys.text] only",
                "config.toml:7: there is no [keys.texts]; there are anywhere, articles, text, \
                 entities, timeline, selection, sources",
                "config.toml:10: “G” is bound in line 9 already",
            ]
        );
    }

    #[test]
    fn a_sequence_and_its_beginning_cannot_both_be_bound() {
        let (keymap, problems) =
            self::keymap("[keys.anywhere]\n\"g\" = \"help\"\n\"q x\" = \"zoom\"\n");
        assert_eq!(
            problems,
            [
                "config.toml:2: “g” hides “g g” (first), which begins with it; \
                 say \"g g\" = \"none\" as well",
                "config.toml:3: “q x” cannot be typed: “q” alone asks for quit; \
                 say \"q\" = \"none\" as well",
            ]
        );
        let help = Lookup::Command(Command::Help);
        assert_eq!(meaning(&keymap, TEXT, "g"), help);
        let (keymap, problems) =
            self::keymap("[keys.anywhere]\nq = \"none\"\n\"q x\" = \"zoom\"\n");
        assert_eq!(problems, [""; 0]);
        let zoom = Lookup::Command(Command::Zoom);
        assert_eq!(meaning(&keymap, TEXT, "q x"), zoom);
    }

    #[test]
    fn presets_are_written_without_a_fault_and_bind_what_they_say() {
        for preset in [Preset::Less, Preset::Emacs] {
            let bound = of_preset(preset);
            assert!(bound.len() > 10, "{preset:?}");
            let (mut keymap, _) = Keymap::new(&Keys::default());
            for bound in &bound {
                let outcome = keymap.bind(bound);
                let hides = matches!(outcome, Err(Fault::Hides { .. }));
                assert!(outcome.is_ok() || hides, "{preset:?}: {outcome:?}");
            }
        }
        let (less, _) = keymap("[keys]\npreset = \"less\"\n");
        let help = Lookup::Command(Command::Help);
        assert_eq!(meaning(&less, TEXT, "h"), help);
        let (emacs, _) = keymap("[keys]\npreset = \"emacs\"\n");
        let quit = Lookup::Command(Command::Quit);
        assert_eq!(meaning(&emacs, TEXT, "Ctrl-x Ctrl-c"), quit);
    }

    #[test]
    fn only_keys_that_do_what_the_arrows_do_are_mirrored() {
        let key = |written: &str| written.parse::<Key>().unwrap();
        let articles = &[Context::Pane(Pane::Articles), Context::Anywhere];
        let vim = Keymap::default();
        assert_eq!(vim.mirrored(articles, key("h")), key("l"));
        assert_eq!(vim.mirrored(articles, key("Left")), key("Right"));
        assert_eq!(vim.mirrored(articles, key("Ctrl-f")), key("Ctrl-f"));
        let (less, _) = keymap("[keys]\npreset = \"less\"\n");
        assert_eq!(less.mirrored(articles, key("h")), key("h"));
        let (emacs, _) = keymap("[keys]\npreset = \"emacs\"\n");
        assert_eq!(emacs.mirrored(articles, key("Ctrl-f")), key("Ctrl-b"));
    }
}
