//! A page over the panes: its lines and where it is scrolled to.

use crate::article::ByteRange;
use crate::library::{ArticleId, Passage};
use crate::ui::apply::Handed;
use crate::ui::keymap::{Context, Keymap, Row};
use crate::ui::messages::Messages;
use crate::ui::paint;
use crate::ui::panes::Pane;
use crate::ui::panes::text::links::Link;

/// One line of such a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A heading.
    Heading(String),
    /// Keys and what they do.
    Keys(String, String),
    /// A plain sentence.
    Sentence(String),
    /// One of the lines that may be chosen.
    Choice(String),
}

/// Columns for keys at most.
const KEYS: u16 = 24;

/// The columns of the keys on a page of this width.
pub fn key_columns(width: u16) -> u16 {
    KEYS.min(width / 2)
}

impl Entry {
    /// The rows that it takes on a page of this width.
    pub fn rows(&self, width: u16) -> usize {
        match self {
            Self::Heading(_) | Self::Choice(_) => 1,
            Self::Sentence(words) => paint::rows(words, width),
            Self::Keys(keys, help) => {
                let columns = key_columns(width);
                paint::rows(keys, columns).max(paint::rows(help, width - columns))
            }
        }
    }
}

/// What a page shows, which decides what keys do to its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// The keys that a new user needs; it goes at any key.
    Greeting,
    /// Something to read.
    Words,
    /// The searches that are kept.
    Searches,
    /// Addresses of feeds that a site offers.
    Offers,
    /// What has gone wrong.
    Troubles,
}

/// What the lines of a page stand for that may be chosen, in the order of the lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choices {
    /// Programs of the user's.
    Programs {
        /// By name.
        names: Vec<String>,
        /// What the chosen one is handed.
        handed: Handed,
    },
    /// Links of the open article.
    Links(Vec<Link>),
    /// Headings of the open article.
    Headings(Vec<ByteRange>),
    /// Passages that the user has picked out.
    Passages {
        /// Of one article, or of all.
        of: Option<ArticleId>,
        /// The passages.
        list: Vec<Passage>,
    },
}

/// A page over the panes.
#[derive(Debug)]
pub struct Model {
    /// Its title, in the border.
    pub title: String,
    /// What it shows.
    pub holds: Holds,
    entries: Vec<Entry>,
    choices: Option<Choices>,
    selected: usize,
    top: usize,
    /// The furthest that it is scrolled to.
    furthest: usize,
    width: u16,
    height: usize,
}

impl Model {
    /// The keys in force: those of the focused pane, those of everywhere, then the other panes'.
    pub fn keys(focus: Pane, keymap: &Keymap, messages: &Messages) -> Self {
        let mut contexts = vec![Context::Pane(focus), Context::Anywhere];
        contexts.extend(
            Pane::ALL
                .into_iter()
                .filter(|pane| *pane != focus)
                .map(Context::Pane),
        );
        contexts.extend([Context::Selection, Context::Sources]);
        let mut entries = Vec::new();
        for context in contexts {
            let has_keys = |row: &&Row| row.context == context && !row.keys.is_empty();
            let rows: Vec<&Row> = keymap.rows().iter().filter(has_keys).collect();
            if rows.is_empty() {
                continue;
            }
            entries.push(Entry::Heading(context_name(context, messages)));
            let keys = rows
                .into_iter()
                .map(|row| Entry::Keys(row.written(), messages.text(row.help)));
            entries.extend(keys);
        }
        Self::new(messages.text("pane-help"), entries)
    }

    /// The page that greets a new user: the keys that one needs first.
    pub fn welcome(keymap: &Keymap, messages: &Messages) -> Self {
        let both = |one: &str, other: &str| {
            let keys = [one, other].map(|name| keymap.keys_of(name).map(ToString::to_string));
            let keys: Vec<String> = keys.into_iter().flatten().collect();
            keys.join("  ")
        };
        let one = |name: &str| both(name, "");
        let mut entries = vec![
            Entry::Sentence(messages.text("welcome-what")),
            Entry::Sentence(String::new()),
        ];
        for (keys, id) in [
            (both("down", "up"), "welcome-move"),
            (one("open"), "welcome-open"),
            (both("focus-next", "back"), "welcome-panes"),
            (one("find"), "welcome-find"),
            (both("help", "quit"), "welcome-help"),
        ] {
            entries.push(Entry::Keys(keys, messages.text(id)));
        }
        entries.push(Entry::Sentence(String::new()));
        entries.push(Entry::Sentence(messages.text("welcome-any-key")));
        Self {
            holds: Holds::Greeting,
            ..Self::new(messages.text("welcome-title"), entries)
        }
    }

    /// All its lines.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// A page of plain sentences.
    pub fn sentences(title: String, sentences: impl IntoIterator<Item = String>) -> Self {
        Self::new(title, sentences.into_iter().map(Entry::Sentence).collect())
    }

    /// A page of what has gone wrong.
    pub fn troubles(title: String, lines: impl IntoIterator<Item = String>) -> Self {
        Self {
            holds: Holds::Troubles,
            ..Self::sentences(title, lines)
        }
    }

    /// A page of lines of which one is chosen, and what they stand for.
    pub fn of_choices(
        title: String,
        lines: impl IntoIterator<Item = String>,
        choices: Choices,
    ) -> Self {
        Self {
            choices: Some(choices),
            ..Self::new(title, lines.into_iter().map(Entry::Choice).collect())
        }
    }

    /// A page of lines of which one is chosen.
    pub fn choices(title: String, holds: Holds, lines: impl IntoIterator<Item = String>) -> Self {
        Self {
            holds,
            ..Self::new(title, lines.into_iter().map(Entry::Choice).collect())
        }
    }

    /// The line that would be chosen now.
    pub fn chosen(&self) -> Option<&str> {
        match self.entries.get(self.selected) {
            Some(Entry::Choice(line)) => Some(line),
            _ => None,
        }
    }

    /// What may be chosen, and the index of what would be chosen now.
    pub fn picked(&self) -> Option<(&Choices, usize)> {
        Some((self.choices.as_ref()?, self.selected))
    }

    /// Goes to a line by its number, counted from 1. Tells whether there is one.
    pub fn select(&mut self, number: usize) -> bool {
        let is_there = (1..=self.entries.len()).contains(&number);
        if is_there {
            self.selected = number - 1;
            self.scroll(0);
        }
        is_there
    }

    /// How far under the top of the screen the line stands that would be chosen now.
    pub fn selected_row(&self) -> Option<usize> {
        self.chosen()?;
        self.selected.checked_sub(self.top)
    }

    /// A page of any lines.
    pub fn new(title: String, entries: Vec<Entry>) -> Self {
        Self {
            title,
            holds: Holds::Words,
            entries,
            choices: None,
            selected: 0,
            top: 0,
            furthest: 0,
            width: 1,
            height: 1,
        }
    }

    /// The lines from the top of the screen on.
    pub fn page(&self) -> &[Entry] {
        &self.entries[self.top.min(self.entries.len())..]
    }

    /// Takes the room there is for lines.
    pub fn fit(&mut self, width: u16, height: u16) {
        self.width = width;
        self.height = usize::from(height).max(1);
        // A line may take several rows: the last page begins where the rest fits.
        let mut rows = 0;
        self.furthest = self.entries.len().saturating_sub(1);
        for (index, entry) in self.entries.iter().enumerate().rev() {
            rows += entry.rows(width);
            if rows > self.height {
                break;
            }
            self.furthest = index;
        }
        self.scroll(0);
    }

    /// Moves by `rows`, down for positive ones.
    pub fn scroll(&mut self, rows: isize) {
        if self.chosen().is_some() {
            let last = self.entries.len().saturating_sub(1);
            self.selected = self.selected.saturating_add_signed(rows).min(last);
            let lowest = (self.selected + 1).saturating_sub(self.height);
            self.top = self.top.clamp(lowest, self.selected.max(lowest));
            return;
        }
        self.top = self.top.saturating_add_signed(rows).min(self.furthest);
    }

    /// How many lines a page down or up goes, so that none is passed over.
    pub fn page_rows(&self) -> usize {
        let (above, below) = self.entries.split_at(self.top.min(self.entries.len()));
        let below = self.fitting(below.iter());
        let above = self.fitting(above.iter().rev());
        [below, above]
            .into_iter()
            .flatten()
            .min()
            .unwrap_or(self.height)
            .max(1)
    }

    /// How many of these lines fill the screen, if they do.
    fn fitting<'a>(&self, entries: impl Iterator<Item = &'a Entry>) -> Option<usize> {
        let mut rows = 0;
        for (index, entry) in entries.enumerate() {
            rows += entry.rows(self.width);
            if rows > self.height {
                return Some(index);
            }
        }
        None
    }
}

/// What a context of the keymap is called.
pub fn context_name(context: Context, messages: &Messages) -> String {
    messages.text(match context {
        Context::Anywhere => "help-context-anywhere",
        Context::Selection => "help-context-selection",
        Context::Sources => "pane-sources",
        Context::Pane(Pane::Articles) => "pane-articles",
        Context::Pane(Pane::Text) => "pane-text",
        Context::Pane(Pane::Entities) => "pane-entities",
        Context::Pane(Pane::Timeline) => "pane-timeline",
    })
}
