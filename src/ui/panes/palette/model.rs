//! The commands that the typed letters may mean, the likeliest first.

use crate::article::Language;
use crate::text::fold::fold;
use crate::ui::command::Command;
use crate::ui::keymap::{Context, Keymap};
use crate::ui::messages::Messages;
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use std::cmp::Reverse;

/// A command on offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The command.
    pub command: Command,
    /// Where it holds.
    pub context: Context,
    /// Its keys, as they are written.
    pub keys: String,
    /// What it does, in the interface's language.
    pub help: String,
    /// What the typed letters are looked for in, folded: its name and what it does, in the
    /// interface's language and in Arabic.
    sought: [String; 2],
}

/// How well a row fits, the best least: whether the typed words stand in it only apart from each
/// other, how well their letters fit, how much else it says.
type Rank = (bool, Reverse<u32>, usize);

/// The palette's rows and which of them is selected.
#[derive(Debug)]
pub struct Model {
    rows: Vec<Row>,
    found: Vec<usize>,
    selected: usize,
    height: usize,
}

impl Model {
    /// The commands of the contexts that are `offered`, in the keymap's order.
    pub fn new(keymap: &Keymap, messages: &Messages, offered: impl Fn(Context) -> bool) -> Self {
        let arabic = Messages::of(Language::Arabic);
        let rows: Vec<Row> = keymap
            .rows()
            .iter()
            .filter(|row| offered(row.context))
            .map(|row| {
                let help = messages.text(row.help);
                let sought = |help: &str| fold(&format!("{} {help}", row.name));
                Row {
                    command: row.command,
                    context: row.context,
                    keys: row.written(),
                    sought: [sought(&help), sought(&arabic.text(row.help))],
                    help,
                }
            })
            .collect();
        Self {
            found: (0..rows.len()).collect(),
            rows,
            selected: 0,
            height: 1,
        }
    }

    /// Offers what the typed letters may mean; in any order and with gaps, as people abbreviate.
    pub fn narrow(&mut self, typed: &str) {
        let typed = fold(typed);
        let pattern = Pattern::new(
            &typed,
            CaseMatching::Ignore,
            Normalization::Smart,
            AtomKind::Fuzzy,
        );
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut letters = Vec::new();
        let mut rank = |sought: &String| -> Option<Rank> {
            let score = pattern.score(Utf32Str::new(sought, &mut letters), &mut matcher)?;
            let is_apart = !sought.contains(typed.trim());
            Some((is_apart, Reverse(score), sought.len()))
        };
        let mut scored: Vec<(Rank, usize)> = self
            .rows
            .iter()
            .enumerate()
            .filter_map(|(index, row)| {
                let best = row.sought.iter().filter_map(&mut rank).min()?;
                Some((best, index))
            })
            .collect();
        scored.sort_unstable();
        self.found = scored.into_iter().map(|(_, index)| index).collect();
        self.selected = 0;
    }

    /// Selects the row `by` further down, up when negative.
    pub fn step(&mut self, by: isize) {
        let last = self.found.len().saturating_sub(1);
        self.selected = self.selected.saturating_add_signed(by).min(last);
    }

    /// Takes the number of rows there is room for.
    pub fn fit(&mut self, height: u16) {
        self.height = usize::from(height).max(1);
    }

    /// The rows on the screen, and whether each is the selected one.
    pub fn page(&self) -> impl Iterator<Item = (&Row, bool)> {
        let top = (self.selected + 1).saturating_sub(self.height);
        self.found
            .iter()
            .enumerate()
            .skip(top)
            .take(self.height)
            .filter_map(|(place, &index)| Some((self.rows.get(index)?, place == self.selected)))
    }

    /// The selected row.
    pub fn selected(&self) -> Option<&Row> {
        self.rows.get(*self.found.get(self.selected)?)
    }

    /// How many commands are on offer.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether nothing fits the typed letters.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn palette(language: Language) -> Model {
        Model::new(&Keymap::default(), &Messages::of(language), |_| true)
    }

    fn first(typed: &str) -> Command {
        let mut model = palette(Language::English);
        model.narrow(typed);
        model.selected().unwrap().command
    }

    #[test]
    fn a_command_is_found_by_its_arabic_words_in_any_language_however_they_are_spelled() {
        for language in [Language::English, Language::Arabic, Language::Hebrew] {
            for typed in ["الى المقالات", "إِلى المقالات", "إلى المقالات"]
            {
                let mut model = palette(language);
                model.narrow(typed);
                let command = model.selected().unwrap().command;
                assert_eq!(command, Command::FocusArticles, "{typed} in {language:?}");
            }
        }
    }

    #[test]
    fn a_command_is_found_by_its_name_and_by_a_few_of_its_letters() {
        assert_eq!(first("calibrate"), Command::Calibrate);
        assert_eq!(first("zoom"), Command::Zoom);
        assert_eq!(first("nxt unrd"), Command::NextUnread);
        // Not the next article, whose words are the same and one more.
        assert_eq!(first("open the article"), Command::Open);
    }

    #[test]
    fn letters_that_fit_nothing_leave_nothing_to_choose() {
        let mut model = palette(Language::English);
        model.narrow("qqqqzzzz");
        assert!(model.is_empty());
        assert_eq!(model.selected(), None);
        model.step(1);
        assert_eq!(model.page().count(), 0);
    }

    #[test]
    fn the_selected_row_stays_on_the_screen() {
        let mut model = palette(Language::English);
        model.fit(5);
        model.step(20);
        let page: Vec<bool> = model.page().map(|(_, selected)| selected).collect();
        assert_eq!(page, [false, false, false, false, true]);
        model.step(-50);
        assert!(model.page().next().is_some_and(|(_, selected)| selected));
    }
}
