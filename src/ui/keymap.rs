//! The one table of keys.
//!
//! Everything about keys comes from [`BINDINGS`]: a command, the keys that ask for it, where they
//! do, and the message that explains it. The [`Keymap`] is the table with the user's preset and own
//! bindings over it; key handling, the help screen, the palette and the manual page read that one.

mod in_force;

pub use in_force::{Fault, Keymap, Lookup, Problem, Row, Sequence};

use super::command::{Command, Marking, Reading, Selecting, Setting, Source, Step};
use super::panes::Pane;
use std::fmt::Write;

/// Where a binding holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// In every pane.
    Anywhere,
    /// While this pane has the focus.
    Pane(Pane),
    /// While text is being picked out.
    Selection,
    /// While the feeds and kept searches are shown.
    Sources,
}

impl Context {
    /// All of them.
    pub const ALL: [Self; 7] = [
        ANYWHERE, ARTICLES, TEXT, ENTITIES, TIMELINE, SELECTION, SOURCES,
    ];

    /// The name by which the configuration knows it: that of its table under `[keys]`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Anywhere => "anywhere",
            Self::Pane(Pane::Articles) => "articles",
            Self::Pane(Pane::Text) => "text",
            Self::Pane(Pane::Entities) => "entities",
            Self::Pane(Pane::Timeline) => "timeline",
            Self::Selection => "selection",
            Self::Sources => "sources",
        }
    }

    /// The context of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|context| context.name() == name)
    }
}

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// What is asked for.
    pub command: Command,
    /// The ways to ask: keys written as [`Key`](super::key::Key) reads them, the keys of a sequence separated by
    /// spaces.
    pub keys: &'static [&'static str],
    /// Where.
    pub context: Context,
    /// The id of the message that explains the command.
    pub help: &'static str,
}

impl Binding {
    /// The command's name, as the palette and the settings know it: `next-article`.
    pub fn name(&self) -> &'static str {
        self.help.strip_prefix("help-").unwrap_or(self.help)
    }
}

const fn bind(
    context: Context,
    command: Command,
    keys: &'static [&'static str],
    help: &'static str,
) -> Binding {
    Binding {
        command,
        keys,
        context,
        help,
    }
}

const ANYWHERE: Context = Context::Anywhere;
const ARTICLES: Context = Context::Pane(Pane::Articles);
const TEXT: Context = Context::Pane(Pane::Text);
const ENTITIES: Context = Context::Pane(Pane::Entities);
const TIMELINE: Context = Context::Pane(Pane::Timeline);
const SELECTION: Context = Context::Selection;
const SOURCES: Context = Context::Sources;

/// Every binding, in the order in which help shows them. A pane's own row wins over
/// [`Context::Anywhere`].
#[rustfmt::skip]
pub const BINDINGS: &[Binding] = &[
    bind(ANYWHERE, Command::Down, &["j", "Down"], "help-down"),
    bind(ANYWHERE, Command::Up, &["k", "Up"], "help-up"),
    bind(ANYWHERE, Command::PageDown, &["Space", "PageDown", "Ctrl-f"], "help-page-down"),
    bind(ANYWHERE, Command::PageUp, &["b", "PageUp", "Ctrl-b"], "help-page-up"),
    bind(ANYWHERE, Command::HalfPageDown, &["d", "Ctrl-d"], "help-half-page-down"),
    bind(ANYWHERE, Command::HalfPageUp, &["u", "Ctrl-u"], "help-half-page-up"),
    bind(ANYWHERE, Command::First, &["g g", "<", "Home"], "help-first"),
    bind(ANYWHERE, Command::Last, &["G", ">", "End"], "help-last"),
    bind(ANYWHERE, Command::NextArticle, &["J", "Ctrl-n"], "help-next-article"),
    bind(ANYWHERE, Command::PreviousArticle, &["K", "Ctrl-p"], "help-previous-article"),
    bind(ANYWHERE, Command::FocusNext, &["Tab"], "help-focus-next"),
    bind(ANYWHERE, Command::FocusPrevious, &["Shift-Tab"], "help-focus-previous"),
    bind(ANYWHERE, Command::FocusArticles, &["a"], "help-focus-articles"),
    bind(ANYWHERE, Command::FocusText, &["x"], "help-focus-text"),
    bind(ANYWHERE, Command::FocusEntities, &["e"], "help-focus-entities"),
    bind(ANYWHERE, Command::FocusTimeline, &["t"], "help-focus-timeline"),
    bind(ANYWHERE, Command::Zoom, &["z"], "help-zoom"),
    bind(ANYWHERE, Command::ToggleStar, &["*"], "help-toggle-star"),
    bind(ANYWHERE, Command::ToggleRead, &["m"], "help-toggle-read"),
    bind(ANYWHERE, Command::Marking(Marking::Tag), &["T"], "help-tag"),
    bind(ANYWHERE, Command::Marking(Marking::Undo), &["U"], "help-undo"),
    bind(ANYWHERE, Command::Marking(Marking::Export), &["E"], "help-export"),
    bind(ANYWHERE, Command::Marking(Marking::HandOver), &["|"], "help-hand-over"),
    bind(ANYWHERE, Command::Reading(Reading::JumpBack), &["Ctrl-o", "Alt-Left"], "help-jump-back"),
    bind(ANYWHERE, Command::Reading(Reading::JumpForward), &["Alt-o", "Alt-Right"], "help-jump-forward"),
    bind(ANYWHERE, Command::Reading(Reading::ToPlace), &["'"], "help-to-place"),
    bind(ANYWHERE, Command::Reading(Reading::Links), &["g l"], "help-links"),
    bind(ANYWHERE, Command::Reading(Reading::Outline), &["g h"], "help-outline"),
    bind(ANYWHERE, Command::Reading(Reading::Passages), &["g n"], "help-passages"),
    bind(ANYWHERE, Command::Reading(Reading::AllPassages), &["g N"], "help-all-passages"),
    bind(ANYWHERE, Command::Reading(Reading::Beside), &["c"], "help-beside"),
    bind(ANYWHERE, Command::Back, &["Esc", "Backspace"], "help-back"),
    bind(ANYWHERE, Command::Find, &["F", "Ctrl-s"], "help-find"),
    bind(ANYWHERE, Command::KeepSearch, &["W"], "help-keep-search"),
    bind(ANYWHERE, Command::KeptSearches, &["L"], "help-kept-searches"),
    bind(ANYWHERE, Command::Sources, &["B"], "help-sources"),
    bind(ANYWHERE, Command::NextCalendar, &[", t"], "help-next-calendar"),
    bind(ANYWHERE, Command::Failures, &["!"], "help-failures"),
    bind(ANYWHERE, Command::CancelWork, &["X"], "help-cancel-work"),
    bind(ANYWHERE, Command::Calibrate, &["C"], "help-calibrate"),
    bind(ANYWHERE, Command::ReadSettings, &[", r"], "help-reload-config"),
    bind(ANYWHERE, Command::Welcome, &[", w"], "help-welcome"),
    bind(ANYWHERE, Command::Redraw, &["Ctrl-l"], "help-redraw"),
    bind(ANYWHERE, Command::Suspend, &["Ctrl-z"], "help-suspend"),
    bind(ANYWHERE, Command::Palette, &[":"], "help-palette"),
    bind(ANYWHERE, Command::Help, &["?", "F1"], "help-help"),
    bind(ANYWHERE, Command::Quit, &["q", "Ctrl-c"], "help-quit"),

    bind(ARTICLES, Command::Open, &["Enter", "l", "Right"], "help-open"),
    bind(ARTICLES, Command::NextUnread, &["n"], "help-next-unread"),
    bind(ARTICLES, Command::Filter, &["/", "f"], "help-filter"),
    bind(ARTICLES, Command::Remove, &["D", "Delete"], "help-remove"),
    bind(ARTICLES, Command::Marking(Marking::Flag), &["v"], "help-flag"),
    bind(ARTICLES, Command::Marking(Marking::FlagRange), &["V"], "help-flag-range"),
    bind(ARTICLES, Command::Marking(Marking::FlagAll), &["Ctrl-a"], "help-flag-all"),
    bind(ARTICLES, Command::Marking(Marking::MarkAllRead), &["A"], "help-mark-all-read"),
    bind(ARTICLES, Command::SortNext, &["s"], "help-sort"),
    bind(ARTICLES, Command::ReverseSort, &["S"], "help-reverse-sort"),

    bind(TEXT, Command::NextMention, &["]"], "help-next-mention"),
    bind(TEXT, Command::PreviousMention, &["["], "help-previous-mention"),
    bind(TEXT, Command::Search, &["/"], "help-search"),
    bind(TEXT, Command::SearchNext, &["n"], "help-search-next"),
    bind(TEXT, Command::SearchPrevious, &["N"], "help-search-previous"),
    bind(TEXT, Command::FoldFurniture, &["f"], "help-fold-furniture"),
    bind(TEXT, Command::Reading(Reading::OpenAddress), &["o"], "help-open-address"),
    bind(TEXT, Command::Reading(Reading::NextPassage), &[")"], "help-next-passage"),
    bind(TEXT, Command::Reading(Reading::PreviousPassage), &["("], "help-previous-passage"),
    bind(TEXT, Command::Reading(Reading::SetPlace), &["M"], "help-set-place"),
    bind(TEXT, Command::Reading(Reading::FocusMode), &["Z"], "help-focus-mode"),
    bind(TEXT, Command::Selecting(Selecting::Begin), &["v"], "help-select"),
    bind(TEXT, Command::Selecting(Selecting::CopyAddress), &["Y"], "help-copy-address"),
    bind(TEXT, Command::Setting(Setting::WiderMeasure), &["+", "="], "help-wider-measure"),
    bind(TEXT, Command::Setting(Setting::NarrowerMeasure), &["-"], "help-narrower-measure"),
    bind(TEXT, Command::Setting(Setting::NextJustification), &[", j"], "help-next-justification"),
    bind(TEXT, Command::Setting(Setting::NextDiacritics), &[", m"], "help-next-diacritics"),
    bind(TEXT, Command::Setting(Setting::NextDigits), &[", d"], "help-next-digits"),
    bind(TEXT, Command::Setting(Setting::RevealControls), &[", b"], "help-reveal-controls"),
    bind(TEXT, Command::Setting(Setting::TurnView), &[", o"], "help-turn-view"),
    bind(TEXT, Command::Setting(Setting::NextColumns), &[", c"], "help-next-columns"),
    bind(TEXT, Command::Setting(Setting::NextSpacing), &[", l"], "help-next-spacing"),
    bind(TEXT, Command::Reading(Reading::LinkScrolling), &[", s"], "help-link-scrolling"),
    bind(TEXT, Command::FocusArticles, &["h", "Left"], "help-focus-articles"),

    bind(SELECTION, Command::Selecting(Selecting::To(Step::Left)), &["h", "Left"], "help-select-left"),
    bind(SELECTION, Command::Selecting(Selecting::To(Step::Right)), &["l", "Right"], "help-select-right"),
    bind(SELECTION, Command::Selecting(Selecting::To(Step::Down)), &["j", "Down"], "help-select-down"),
    bind(SELECTION, Command::Selecting(Selecting::To(Step::Up)), &["k", "Up"], "help-select-up"),
    bind(SELECTION, Command::Selecting(Selecting::To(Step::NextWord)), &["w"], "help-select-next-word"),
    bind(SELECTION, Command::Selecting(Selecting::To(Step::PreviousWord)), &["b"], "help-select-previous-word"),
    bind(SELECTION, Command::Selecting(Selecting::To(Step::Block)), &["}", "p"], "help-select-block"),
    bind(SELECTION, Command::Selecting(Selecting::Turn), &["o"], "help-turn-selection"),
    bind(SELECTION, Command::Selecting(Selecting::Copy), &["y", "Enter"], "help-copy"),
    bind(SELECTION, Command::Selecting(Selecting::Highlight), &["H"], "help-highlight"),
    bind(SELECTION, Command::Selecting(Selecting::Annotate), &["n"], "help-annotate"),
    bind(SELECTION, Command::Selecting(Selecting::End), &["Esc", "v"], "help-end-selection"),

    bind(SOURCES, Command::Source(Source::Open), &["Enter", "l", "Right"], "help-source-open"),
    bind(SOURCES, Command::Source(Source::Refresh), &["r"], "help-feed-refresh"),
    bind(SOURCES, Command::Source(Source::RefreshAll), &["R"], "help-feed-refresh-all"),
    bind(SOURCES, Command::Source(Source::Subscribe), &["a"], "help-feed-subscribe"),
    bind(SOURCES, Command::Source(Source::Remove), &["D", "Delete"], "help-source-remove"),
    bind(SOURCES, Command::Source(Source::BringBack), &["Z"], "help-source-bring-back"),
    bind(SOURCES, Command::Source(Source::FullText), &["f"], "help-feed-full-text"),
    bind(SOURCES, Command::Back, &["h", "Left", "B"], "help-source-close"),

    bind(ENTITIES, Command::NextMention, &["Enter", "]", "l", "Right"], "help-next-mention"),
    bind(ENTITIES, Command::PreviousMention, &["[", "h", "Left"], "help-previous-mention"),
    bind(ENTITIES, Command::ArticlesNaming, &["o"], "help-articles-naming"),
    bind(ENTITIES, Command::EntityPage, &["i"], "help-entity-page"),
    bind(ENTITIES, Command::ToggleKind, &["H"], "help-toggle-kind"),
    bind(ENTITIES, Command::Merge, &["M"], "help-merge"),
    bind(ENTITIES, Command::Split, &["S"], "help-split"),
    bind(ENTITIES, Command::Rename, &["R"], "help-rename"),
    bind(ENTITIES, Command::NextKind, &["T"], "help-next-kind"),
    bind(ENTITIES, Command::NoName, &["D"], "help-no-name"),
    bind(ENTITIES, Command::UndoDecision, &["U"], "help-undo-decision"),

    bind(TIMELINE, Command::Left, &["h", "Left"], "help-bucket-left"),
    bind(TIMELINE, Command::Right, &["l", "Right"], "help-bucket-right"),
    bind(TIMELINE, Command::Narrow, &["Enter"], "help-narrow"),
    bind(TIMELINE, Command::NextView, &["v"], "help-next-view"),
    bind(TIMELINE, Command::OtherRows, &["r"], "help-other-rows"),
    bind(TIMELINE, Command::AddTerm, &["/"], "help-add-term"),
    bind(TIMELINE, Command::PinTerm, &["p"], "help-pin-term"),
    bind(TIMELINE, Command::RemoveTerm, &["D", "Delete"], "help-remove-term"),
    bind(TIMELINE, Command::Compare, &["c"], "help-compare"),
    bind(TIMELINE, Command::ShareOrCount, &["%"], "help-share"),
    bind(TIMELINE, Command::MarkSpan, &["s"], "help-mark-span"),
    bind(TIMELINE, Command::TellPeriod, &["w"], "help-tell-period"),
    bind(TIMELINE, Command::DrawTimeline, &["S"], "help-draw-timeline"),
    bind(TIMELINE, Command::FinerGrain, &["+", "="], "help-finer"),
    bind(TIMELINE, Command::CoarserGrain, &["-"], "help-coarser"),
];

/// The table as Markdown, for the README.
pub fn markdown(help: impl Fn(&str) -> String, heading: impl Fn(Context) -> String) -> String {
    // Writing to a string does not fail.
    let mut out = String::new();
    let mut context = None;
    for binding in BINDINGS {
        if context != Some(binding.context) {
            context = Some(binding.context);
            let _ = write!(out, "\n| {} | |\n| --- | --- |\n", heading(binding.context));
        }
        // A bar would part the table's columns.
        let keys: Vec<String> = binding
            .keys
            .iter()
            .map(|key| format!("`{}`", key.replace('|', "\\|")))
            .collect();
        let _ = writeln!(out, "| {} | {} |", keys.join(" "), help(binding.help));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::key::Key;

    #[test]
    fn every_key_in_the_table_is_spelled_right() {
        for binding in BINDINGS {
            for written in binding.keys {
                for key in written.split(' ') {
                    assert!(key.parse::<Key>().is_ok(), "{key} of {:?}", binding.command);
                }
            }
        }
    }

    #[test]
    fn no_key_asks_for_two_things_in_one_context() {
        let mut seen = std::collections::HashMap::new();
        for binding in BINDINGS {
            for key in binding.keys {
                let other = seen.insert((binding.context, *key), binding.command);
                assert_eq!(other, None, "{key} in {:?}", binding.context);
            }
        }
    }

    #[test]
    fn a_name_asks_for_one_thing() {
        let mut seen = std::collections::HashMap::new();
        for binding in BINDINGS {
            let other = seen.insert(binding.name(), binding.command);
            let is_same = other.is_none_or(|other| other == binding.command);
            assert!(is_same, "{}", binding.name());
        }
    }
}
