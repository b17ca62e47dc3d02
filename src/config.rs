//! What the user has set: one TOML file, read once and typed.
//!
//! Every setting has a default, so that an empty file, and none at all, is a whole
//! [`Config`]. What the file says, flags and the environment may overrule; that is done where
//! they are read.

use crate::analysis::dates::calendars::Calendar;
use crate::article::Language;
use crate::intake::http::{Limits, Reach};
use crate::layout::{Diacritics, Digits, Embedded, Justification};
use crate::terminal::Profile;
use crate::terminal::layouts::Layout;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

mod keys;
mod settings;
mod theme;

pub use keys::{Bound, Keys, Preset};
pub use settings::{Over, Settings};
pub use theme::{Colour, Inks, Theme, ThemeName};

/// Every setting with its default and what it does: what an empty file means, written out.
pub const DEFAULT: &str = include_str!("config/default.toml");

/// Letters that a misspelt setting may be away from the one that was meant.
const MISSPELT: usize = 3;

/// All settings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Config {
    /// The reader's own words.
    pub interface: Interface,
    /// The terminal that the reader runs in.
    pub terminal: Terminal,
    /// What the reader looks like.
    pub theme: Theme,
    /// How text is set.
    pub typography: Typography,
    /// How shortcuts are typed.
    pub keyboard: Keyboard,
    /// Which keys ask for what.
    pub keys: Keys,
    /// How feeds are fetched.
    pub feeds: Feeds,
    /// What opens an address.
    pub open: Open,
    /// Programs that articles and links are handed to, by the names that the reader shows.
    pub commands: BTreeMap<String, UserCommand>,
}

/// A program that articles and links are handed to.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(
    untagged,
    expecting = "a command is a list of a program and its arguments, or such a list as `run` and `foreground = true`"
)]
pub enum UserCommand {
    /// A program and its arguments, beside the reader.
    Beside(Vec<String>),
    /// One that may take the terminal.
    Placed {
        /// A program and its arguments.
        run: Vec<String>,
        /// Whether it takes the terminal until it ends.
        #[serde(default)]
        foreground: bool,
    },
}

impl UserCommand {
    /// The program and its arguments.
    pub fn vector(&self) -> &[String] {
        match self {
            Self::Beside(vector) | Self::Placed { run: vector, .. } => vector,
        }
    }

    /// Whether it takes the terminal until it ends.
    pub fn takes_terminal(&self) -> bool {
        matches!(
            self,
            Self::Placed {
                foreground: true,
                ..
            }
        )
    }
}

/// What opens an address.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Open {
    /// A program and its arguments; the address comes behind them, or in the place of `{url}`.
    pub command: Vec<String>,
}

impl Default for Open {
    fn default() -> Self {
        Self {
            command: vec!["xdg-open".to_owned()],
        }
    }
}

/// How feeds are fetched.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Feeds {
    /// Which addresses of the network they may come from.
    pub addresses: Reach,
    /// Seconds that one answer may take.
    pub time_limit: u16,
    /// Milliseconds between two requests to one server.
    pub pause: u16,
}

impl Default for Feeds {
    fn default() -> Self {
        Self {
            addresses: Reach::default(),
            time_limit: 30,
            pause: 1_000,
        }
    }
}

impl Feeds {
    /// The limits, as the client takes them.
    pub fn limits(&self) -> Limits {
        Limits {
            reach: self.addresses,
            time: Duration::from_secs(self.time_limit.max(1).into()),
            pause: Duration::from_millis(self.pause.into()),
            ..Limits::default()
        }
    }
}

/// The reader's own words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Interface {
    /// Their language.
    pub language: LanguageChoice,
    /// The calendar of dates.
    pub calendar: CalendarChoice,
    /// The digits of dates and counts; by the language when it is not set.
    pub digits: Option<Digits>,
}

/// Where the calendar of dates comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "CalendarNames")]
pub enum CalendarChoice {
    /// From the interface's language: the Persian one for Persian, else the Gregorian.
    #[default]
    Auto,
    /// From the user: one, or two side by side.
    Fixed(Vec<Calendar>),
}

/// A calendar's name, or two.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum CalendarNames {
    One(String),
    Several(Vec<String>),
}

impl CalendarChoice {
    /// The calendars of an interface in `language`.
    pub fn calendars(&self, language: Language) -> Vec<Calendar> {
        match (self, language) {
            (Self::Fixed(calendars), _) => calendars.clone(),
            (Self::Auto, Language::Persian) => vec![Calendar::Persian],
            (Self::Auto, _) => vec![Calendar::Gregorian],
        }
    }
}

impl TryFrom<CalendarNames> for CalendarChoice {
    type Error = String;

    fn try_from(names: CalendarNames) -> Result<Self, Self::Error> {
        let names = match names {
            CalendarNames::One(name) if name == "auto" => return Ok(Self::Auto),
            CalendarNames::One(name) => vec![name],
            CalendarNames::Several(names) => names,
        };
        if names.is_empty() || names.len() > 2 {
            return Err("one calendar or two, side by side".to_owned());
        }
        let calendars = names.iter().map(|name| {
            Calendar::named(name).ok_or_else(|| {
                let known = Calendar::ALL.map(Calendar::name).join(", ");
                format!("there is no calendar called “{name}”; there are auto, {known}")
            })
        });
        Ok(Self::Fixed(calendars.collect::<Result<_, _>>()?))
    }
}

/// Where the interface's language comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum LanguageChoice {
    /// From the locale; English where it names none that there are words in.
    #[default]
    Auto,
    /// From the user.
    Fixed(Language),
}

impl LanguageChoice {
    /// The language: the user's, or else that of the environment's locale.
    pub fn language(self) -> Language {
        match self {
            Self::Fixed(language) => language,
            Self::Auto => ["LC_ALL", "LC_MESSAGES", "LANG"]
                .into_iter()
                .filter_map(|name| std::env::var(name).ok())
                .find(|locale| !locale.is_empty())
                .and_then(|locale| Self::of_locale(&locale))
                .unwrap_or(Language::English),
        }
    }

    /// The language of a locale's name, `ar_EG.UTF-8`.
    fn of_locale(locale: &str) -> Option<Language> {
        let tag = locale.split(['_', '.', '-', '@']).next()?;
        Language::KNOWN
            .into_iter()
            .find(|language| language.tag() == tag)
    }
}

impl FromStr for LanguageChoice {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Self::try_from(name.to_owned())
    }
}

impl TryFrom<String> for LanguageChoice {
    type Error = String;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        if name == "auto" {
            return Ok(Self::Auto);
        }
        Self::of_locale(&name).map(Self::Fixed).ok_or_else(|| {
            let tags: Vec<&str> = Language::KNOWN.iter().map(|it| it.tag()).collect();
            let tags = tags.join(", ");
            format!("there are no words in “{name}”; there are auto, {tags}")
        })
    }
}

/// How shortcuts are typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Keyboard {
    /// The layout that is active beside the Latin one; by the locale when it is not set.
    pub layout: Option<Layout>,
}

/// The terminal that the reader runs in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Terminal {
    /// What it is sent.
    pub profile: ProfileChoice,
}

/// Where the profile of the terminal comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum ProfileChoice {
    /// From a saved calibration, else from what the terminal answers.
    #[default]
    Auto,
    /// From the user.
    Fixed(Profile),
}

impl TryFrom<String> for ProfileChoice {
    type Error = String;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        if name == "auto" {
            return Ok(Self::Auto);
        }
        Profile::named(&name).map(Self::Fixed).ok_or_else(|| {
            let names = Profile::ALL.map(|profile| profile.name).join(", ");
            format!("“{name}” is no profile; there are auto, {names}")
        })
    }
}

/// How text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Typography {
    /// The longest line, in cells.
    pub measure: u16,
    /// Empty cells at either side of the text, at least.
    pub margin: u16,
    /// Empty rows between two lines.
    pub line_spacing: u8,
    /// In how many columns a wide screen shows the text.
    pub columns: Columns,
    /// Whether lines fill the measure.
    pub justification: Fill,
    /// Cells that one word grows at most by kashida.
    pub longest_kashida: u8,
    /// Which reading marks are shown.
    pub diacritics: Diacritics,
    /// Which digits numbers are shown in.
    pub digits: Digits,
    /// How web addresses, e-mail addresses and code stand in right-to-left text.
    pub addresses: Embedded,
}

impl Default for Typography {
    fn default() -> Self {
        Self {
            measure: 80,
            margin: 1,
            line_spacing: 0,
            columns: Columns::default(),
            justification: Fill::default(),
            longest_kashida: 2,
            diacritics: Diacritics::default(),
            digits: Digits::default(),
            addresses: Embedded::default(),
        }
    }
}

impl Typography {
    /// The justification, as the layout takes it.
    pub fn fill(&self) -> Justification {
        match self.justification {
            Fill::Off => Justification::Off,
            Fill::Spaces => Justification::Spaces,
            Fill::Kashida => Justification::Kashida {
                longest: self.longest_kashida,
            },
        }
    }
}

/// Columns of text on a wide screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Columns {
    /// One, whatever the width.
    #[default]
    One,
    /// Two, where both have the whole measure.
    Two,
}

/// What fills a line up to the measure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fill {
    /// Nothing: lines keep their width.
    #[default]
    Off,
    /// Wider blanks.
    Spaces,
    /// Longer joins, then wider blanks.
    Kashida,
}

/// Why the settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("{}: the configuration cannot be read: {error}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The file says something that cannot be meant.
    #[error("{}:{line}: {message}", path.display())]
    Wrong {
        /// The file.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// What is wrong with it.
        message: String,
    },
}

impl Config {
    /// Where the settings are looked for.
    pub fn default_path() -> Option<PathBuf> {
        use etcetera::BaseStrategy;
        let strategy = etcetera::choose_base_strategy().ok()?;
        Some(strategy.config_dir().join("sahifa").join("config.toml"))
    }

    /// The settings of a file.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, or says what cannot be meant.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let text = std::fs::read_to_string(path).map_err(|error| ConfigError::Unreadable {
            path: path.to_owned(),
            error,
        })?;
        Self::parse(&text, path)
    }

    /// The settings that `text` states; `path` is for messages.
    ///
    /// # Errors
    ///
    /// When the text says what cannot be meant.
    pub fn parse(text: &str, path: &Path) -> Result<Self, ConfigError> {
        let mut config: Self = toml::from_str(text).map_err(|error| ConfigError::Wrong {
            path: path.to_owned(),
            line: line_of(text, error.span().map_or(0, |span| span.start)),
            message: advice(error.message()),
        })?;
        config.keys.count_lines(text);
        Ok(config)
    }
}

/// The line of a byte, counted from 1.
fn line_of(text: &str, byte: usize) -> usize {
    let before = &text.as_bytes()[..byte.min(text.len())];
    1 + before.iter().filter(|byte| **byte == b'\n').count()
}

/// The word among `known` that was probably meant by a misspelt one.
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = MISSPELT.min(wrong.chars().count().saturating_sub(1));
    known
        .into_iter()
        .map(|known| (strsim::damerau_levenshtein(wrong, known), known))
        .min()
        .filter(|(distance, _)| *distance <= limit)
        .map(|(_, known)| known)
}

/// What the parser says, with the setting that was probably meant in place of a long list.
fn advice(message: &str) -> String {
    let mut quoted = message.split('`').skip(1).step_by(2);
    let (true, Some(wrong)) = (message.starts_with("unknown field"), quoted.next()) else {
        return message.to_owned();
    };
    match nearest(wrong, quoted) {
        Some(known) => format!("there is no “{wrong}”; did you mean “{known}”?"),
        None => message.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Config, ConfigError> {
        Config::parse(text, Path::new("config.toml"))
    }

    #[test]
    fn an_empty_file_is_the_default() {
        assert_eq!(parse("").unwrap(), Config::default());
    }

    #[test]
    fn a_setting_leaves_the_others_at_their_defaults() {
        let config = parse("[typography]\njustification = \"kashida\"\n").unwrap();
        assert_eq!(
            config.typography.fill(),
            Justification::Kashida { longest: 2 }
        );
        assert_eq!(config.typography.measure, 80);
    }

    #[test]
    fn a_command_is_a_vector_and_may_take_the_terminal() {
        let config = parse(
            "[commands]\nmail = [\"mail-it\", \"{title}\"]\n\
             edit = { run = [\"vi\", \"{file}\"], foreground = true }\n",
        )
        .unwrap();
        assert_eq!(config.commands["mail"].vector(), ["mail-it", "{title}"]);
        assert!(!config.commands["mail"].takes_terminal());
        assert!(config.commands["edit"].takes_terminal());
        let error = parse("[commands]\nmail = \"mail-it {title}\"\n").unwrap_err();
        assert!(error.to_string().contains("a list of a program"), "{error}");
    }

    #[test]
    fn an_unknown_setting_is_reported_with_its_line() {
        let error = parse("[typography]\nmeasure = 70\nmeasur = 8\n").unwrap_err();
        let words = error.to_string();
        assert!(words.starts_with("config.toml:3: "), "{words}");
        assert!(words.ends_with("did you mean “measure”?"), "{words}");
    }

    #[test]
    fn the_written_out_defaults_are_the_defaults() {
        assert_eq!(parse(DEFAULT).unwrap(), Config::default());
    }

    #[test]
    fn a_locale_names_its_language() {
        let of = LanguageChoice::of_locale;
        assert_eq!(of("ar_EG.UTF-8"), Some(Language::Arabic));
        assert_eq!(of("fa"), Some(Language::Persian));
        assert_eq!(of("C.UTF-8"), None);
        assert!(parse("[interface]\nlanguage = \"klingon\"\n").is_err());
    }

    #[test]
    fn an_unknown_profile_is_answered_with_the_known_ones() {
        let error = parse("[terminal]\nprofile = \"teletype\"\n").unwrap_err();
        assert!(error.to_string().contains("visual-bare"), "{error}");
        let config = parse("[terminal]\nprofile = \"konsole\"\n").unwrap();
        assert_eq!(
            config.terminal.profile,
            ProfileChoice::Fixed(Profile::KONSOLE)
        );
    }
}
