//! Every word that the reader itself says, by [Fluent](https://projectfluent.org).
//!
//! A message has an id and lives in a `.ftl` file beside this one; plurals and order of words
//! are the translation's affair. Where a message names a key it says `{ KEY("quit") }`, which is
//! the first key of that command in the [keymap](super::keymap) in force. Nothing outside these files is shown to the user as text of
//! the interface.

mod errors;

pub use errors::is_missing;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::fmt::Display;
use std::sync::Arc;

use super::keymap::Keymap;
use crate::article::Language;
use crate::layout::Digits;
use crate::text::isolate::isolate;
use jiff::civil::Date;

const ENGLISH: &str = include_str!("en.ftl");
const ARABIC: &str = include_str!("ar.ftl");
const HEBREW: &str = include_str!("he.ftl");
const PERSIAN: &str = include_str!("fa.ftl");
const URDU: &str = include_str!("ur.ftl");

/// The messages of one interface language.
pub struct Messages {
    language: Language,
    digits: Digits,
    keys: Arc<Keys>,
    /// Read when the first of them is said …
    own: OnceCell<Bundle>,
    /// … and the English ones when the language has no words for something.
    english: OnceCell<Bundle>,
    /// The English sentences of other modules, once one of them had to be said.
    sentences: OnceCell<Vec<errors::Pattern>>,
}

/// The messages of a file.
type Bundle = FluentBundle<FluentResource>;

/// The first key of each command that has one, by the command's name.
type Keys = HashMap<&'static str, String>;

/// The digits that a language is written in where the user has not said which.
pub fn digits_of(language: Language) -> Digits {
    match language {
        Language::Arabic => Digits::ArabicIndic,
        Language::Persian | Language::Urdu => Digits::Persian,
        _ => Digits::AsWritten,
    }
}

fn arabic_indic<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    number(value, Digits::ArabicIndic)
}

fn persian<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    number(value, Digits::Persian)
}

fn number(value: &FluentValue<'_>, digits: Digits) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(digits.of(&number.as_string())),
        _ => None,
    }
}

impl Messages {
    /// The English messages.
    pub fn english() -> Self {
        Self::of(Language::English)
    }

    /// The messages of a language, with the keys of the table; where it has none, the English
    /// ones.
    pub fn of(language: Language) -> Self {
        Self::new(language, &Keymap::default())
    }

    /// The messages of a language, with these keys; where it has none, the English ones.
    pub fn new(language: Language, keymap: &Keymap) -> Self {
        let rows = keymap.rows().iter().rev();
        let keys = rows.filter_map(|row| Some((row.name, row.keys.first()?.to_string())));
        Self {
            language: if source(language).is_some() {
                language
            } else {
                Language::English
            },
            digits: Digits::default(),
            keys: Arc::new(keys.collect()),
            own: OnceCell::new(),
            english: OnceCell::new(),
            sentences: OnceCell::new(),
        }
    }

    /// Reads them now, which the first of them would have to wait for.
    pub fn read(&self) {
        self.own.get_or_init(|| self.bundle(self.language));
    }

    /// The same messages with their numbers in these digits.
    #[must_use]
    pub fn in_digits(self, digits: Digits) -> Self {
        Self {
            digits,
            own: OnceCell::new(),
            english: OnceCell::new(),
            ..self
        }
    }

    /// The messages of a language that has some.
    fn bundle(&self, language: Language) -> Bundle {
        let mut bundle = FluentBundle::new(vec![language.tag().parse().unwrap_or_default()]);
        // `with` isolates arguments itself: only words need it, and theirs must be cleaned first.
        bundle.set_use_isolating(false);
        bundle.set_formatter(match self.digits {
            Digits::AsWritten | Digits::European => None,
            Digits::ArabicIndic => Some(arabic_indic),
            Digits::Persian => Some(persian),
        });
        let keys = Arc::clone(&self.keys);
        // Only a second function of the name can fail here.
        let _ = bundle.add_function("KEY", move |names, _| match names {
            // A command without keys is found in the palette by its name.
            [FluentValue::String(name)] => match keys.get(&**name) {
                Some(key) => FluentValue::from(isolate(key)),
                None => FluentValue::from(isolate(&format!(":{name}"))),
            },
            _ => FluentValue::Error,
        });
        let source = source(language).unwrap_or_default().to_owned();
        let resource = match FluentResource::try_new(source) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        // Only a repeated id can fail here; a test keeps the file free of them.
        let _ = bundle.add_resource(resource);
        bundle
    }

    /// A number, or whatever else is written in digits, as the interface writes it: the one way
    /// for digits into its words that does not lead through a message's own counts.
    pub fn number(&self, number: impl Display) -> String {
        let number = self.digits.of(&number.to_string());
        match self.digits {
            Digits::AsWritten | Digits::European => number,
            // What belongs to these digits.
            Digits::ArabicIndic | Digits::Persian => number.replace('%', "٪").replace('.', "٫"),
        }
    }

    /// Days from one to another, or a single one.
    pub fn span(&self, (from, to): (Date, Date)) -> String {
        if from == to {
            self.number(from)
        } else {
            format!("{} – {}", self.number(from), self.number(to))
        }
    }

    /// The digits of their numbers.
    pub fn digits(&self) -> Digits {
        self.digits
    }

    /// The language of the messages.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message `id`; the id itself if there is none, so that a gap is seen.
    pub fn text(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The message `id` with its arguments filled in; words keep their direction to themselves.
    pub fn with<'a, V: Into<FluentValue<'a>>, const N: usize>(
        &self,
        id: &str,
        arguments: [(&'a str, V); N],
    ) -> String {
        let mut filled = FluentArgs::with_capacity(N);
        for (name, value) in arguments {
            let value = match value.into() {
                FluentValue::String(words) => FluentValue::from(isolate(&words)),
                other => other,
            };
            filled.set(Cow::Borrowed(name), value);
        }
        self.format(id, Some(&filled))
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let own = self.own.get_or_init(|| self.bundle(self.language));
        said(own, id, arguments).unwrap_or_else(|| self.in_english(id, arguments))
    }

    fn in_english(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let english = match self.language {
            Language::English => &self.own,
            _ => &self.english,
        };
        let english = english.get_or_init(|| self.bundle(Language::English));
        said(english, id, arguments).unwrap_or_else(|| id.to_owned())
    }
}

/// A message of a file with its arguments filled in; `None` if it has none of that id.
fn said(bundle: &Bundle, id: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let words = bundle.format_pattern(pattern, arguments, &mut errors);
    Some(words.into_owned())
}

/// The file of a language, if there is one.
fn source(language: Language) -> Option<&'static str> {
    Some(match language {
        Language::English => ENGLISH,
        Language::Arabic => ARABIC,
        Language::Hebrew => HEBREW,
        Language::Persian => PERSIAN,
        Language::Urdu => URDU,
        Language::Other => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::ui::keymap::BINDINGS;
    use std::path::Path;

    #[test]
    fn the_english_file_has_no_errors_and_no_repeated_ids() {
        let resource = FluentResource::try_new(ENGLISH.to_owned()).map_err(|(_, errors)| errors);
        let mut bundle = FluentBundle::new(vec!["en".parse().unwrap_or_default()]);
        assert!(bundle.add_resource(resource.unwrap()).is_ok());
    }

    #[test]
    fn every_command_of_the_keymap_is_explained() {
        let messages = Messages::english();
        for binding in BINDINGS {
            assert_ne!(messages.text(binding.help), binding.help);
        }
    }

    #[test]
    fn every_message_is_there_in_every_language_and_asks_for_the_same_arguments() {
        let english = Messages::english().bundle(Language::English);
        let ids = || {
            ENGLISH
                .lines()
                .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
                .filter_map(|line| line.split_once(" ="))
                .map(|(id, _)| id)
        };
        assert!(ids().count() > 200);
        for language in Language::KNOWN {
            let messages = Messages::of(language);
            assert_eq!(messages.language(), language);
            let own = messages.bundle(language);
            for id in ids() {
                assert!(own.has_message(id), "{id} in {language:?}");
                let arguments = |of: &Bundle| {
                    let mut names = Vec::new();
                    let message = of.get_message(id);
                    let pattern = message.and_then(|message| message.value());
                    let mut missing = Vec::new();
                    if let Some(pattern) = pattern {
                        of.format_pattern(pattern, None, &mut missing);
                    }
                    for error in missing {
                        names.push(format!("{error:?}"));
                    }
                    names.sort();
                    names.dedup();
                    names
                };
                assert_eq!(arguments(&own), arguments(&english), "{id} in {language:?}");
            }
        }
    }

    #[test]
    fn a_message_names_the_key_in_force() {
        let keys = Config::parse(
            "[keys.anywhere]\nH = \"help\"\nq = \"none\"\n",
            Path::new(""),
        );
        let (keymap, _) = Keymap::new(&keys.unwrap().keys);
        let messages = Messages::new(Language::English, &keymap);
        let hint = messages.text("status-hint");
        assert!(hint.contains('H') && hint.contains("Ctrl-c"), "{hint}");
        for language in Language::KNOWN {
            let messages = Messages::of(language);
            assert!(messages.text("removed").contains('U'), "{language:?}");
        }
    }

    #[test]
    fn every_key_that_a_message_names_is_that_of_a_command() {
        for source in [ENGLISH, ARABIC, HEBREW, PERSIAN, URDU] {
            for named in source.split("KEY(\"").skip(1) {
                let name = named.split('"').next().unwrap();
                assert!(BINDINGS.iter().any(|row| row.name() == name), "{name}");
            }
        }
    }

    #[test]
    fn arabic_counts_choose_among_its_plurals() {
        let messages = Messages::of(Language::Arabic);
        let count = |count: i32| messages.with("articles-count", [("count", count)]);
        assert_eq!(count(0), "لا مقالات");
        assert_eq!(count(1), "مقال واحد");
        assert_eq!(count(2), "مقالان");
        assert_eq!(count(7), "7 مقالات");
        assert_eq!(count(21), "21 مقالًا");
        assert_eq!(count(100), "100 مقال");
    }

    #[test]
    fn the_calibrations_lines_run_with_their_language() {
        use crate::layout::{Options, Paragraph};
        for language in Language::KNOWN {
            let messages = Messages::of(language);
            for id in ["order", "choice", "marks", "bar", "fonts"] {
                let words = messages.text(&format!("calibration-{id}-keys"));
                let words = Paragraph::new(&words, &Options::default());
                assert_eq!(
                    words.direction(),
                    language.direction(),
                    "{id} in {language:?}"
                );
            }
        }
    }

    #[test]
    fn minutes_of_reading_have_their_plural_in_every_language() {
        let told = |language, count: i32| {
            let messages = Messages::of(language).in_digits(digits_of(language));
            let words = messages.with("text-reading-time", [("count", count)]);
            words.replace('\u{a0}', " ")
        };
        assert_eq!(told(Language::English, 1), "1 minute to read");
        assert_eq!(told(Language::English, 3), "3 minutes to read");
        assert_eq!(told(Language::Arabic, 1), "قراءته دقيقة");
        assert_eq!(told(Language::Arabic, 2), "قراءته دقيقتان");
        assert_eq!(told(Language::Arabic, 7), "قراءته ٧ دقائق");
        assert_eq!(told(Language::Arabic, 11), "قراءته ١١ دقيقة");
        assert_eq!(told(Language::Hebrew, 2), "שתי דקות קריאה");
        assert_eq!(told(Language::Persian, 4), "۴ دقیقه خواندن");
        assert_eq!(told(Language::Urdu, 5), "پڑھنے میں ۵ منٹ");
    }

    #[test]
    fn counts_choose_their_plural() {
        let messages = Messages::english();
        assert_eq!(messages.with("articles-count", [("count", 1)]), "1 article");
        assert_eq!(
            messages.with("articles-count", [("count", 2)]),
            "2 articles"
        );
    }
}
