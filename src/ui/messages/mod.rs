//! Every word that the reader itself says, by [Fluent](https://projectfluent.org).
//!
//! A message has an id and lives in a `.ftl` [file](files) of its language; plurals and order of
//! words are the translation's affair. Where a message names a key it says `{ KEY("quit") }`, which
//! is the first key of that command in the [keymap](super::keymap) in force. Nothing outside these
//! files is shown to the user as text of the interface.

mod errors;
mod files;

pub use errors::is_missing;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::fmt::Display;
use std::sync::Arc;

use super::keymap::{Keymap, Sequence};
use crate::article::Language;
use crate::layout::Digits;
use crate::text::isolate::isolate;
use files::{Bundle, Part, Read, source};
use jiff::civil::Date;

/// The messages of one interface language.
pub struct Messages {
    language: Language,
    digits: Digits,
    keys: Arc<Keys>,
    own: Read,
    /// The English ones, for what the language has no words for.
    english: Read,
    /// The English sentences of other modules, once one of them had to be said.
    sentences: OnceCell<Vec<errors::Pattern>>,
}

/// The names of the commands that have keys, and the first of these.
type Keys = Vec<(&'static str, Sequence)>;

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
        let rows = keymap.rows().iter();
        let keys = rows.filter_map(|row| Some((row.name, row.keys.first()?.clone())));
        Self {
            language: match language {
                Language::Other => Language::English,
                known => known,
            },
            digits: Digits::default(),
            keys: Arc::new(keys.collect()),
            own: Read::default(),
            english: Read::default(),
            sentences: OnceCell::new(),
        }
    }

    /// Reads those of the screen now, for which its first frame would have to wait.
    pub fn read(&self) {
        self.own(Part::Screen);
    }

    /// The same messages with their numbers in these digits.
    #[must_use]
    pub fn in_digits(self, digits: Digits) -> Self {
        Self {
            digits,
            own: Read::default(),
            english: Read::default(),
            ..self
        }
    }

    /// The messages of a part in this language.
    fn own(&self, part: Part) -> &Bundle {
        self.own.part(part, || self.bundle(self.language, part))
    }

    /// The messages of a part in a language that has some.
    fn bundle(&self, language: Language, part: Part) -> Bundle {
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
            [FluentValue::String(name)] => match keys.iter().find(|(of, _)| of == name) {
                Some((_, keys)) => FluentValue::from(isolate(&keys.to_string())),
                None => FluentValue::from(isolate(&format!(":{name}"))),
            },
            _ => FluentValue::Error,
        });
        let source = source(language, part).unwrap_or_default().to_owned();
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
        said(self.own(Part::of(id)), id, arguments)
            .unwrap_or_else(|| self.in_english(id, arguments))
    }

    fn in_english(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let part = Part::of(id);
        let english = match self.language {
            Language::English => self.own(part),
            _ => self
                .english
                .part(part, || self.bundle(Language::English, part)),
        };
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

#[cfg(test)]
mod tests {
    use super::files::tests::ids;
    use super::*;
    use crate::config::Config;
    use crate::ui::keymap::BINDINGS;
    use std::path::Path;

    #[test]
    fn every_command_of_the_keymap_is_explained() {
        let messages = Messages::english();
        for binding in BINDINGS {
            assert_ne!(messages.text(binding.help), binding.help);
        }
    }

    #[test]
    fn every_message_is_there_in_every_language_and_asks_for_the_same_arguments() {
        let in_english = Messages::english();
        let ids = || {
            let sources = Part::ALL.map(|part| source(Language::English, part).unwrap());
            sources.into_iter().flat_map(ids)
        };
        assert!(ids().count() > 200);
        for language in Language::KNOWN {
            let messages = Messages::of(language);
            assert_eq!(messages.language(), language);
            for id in ids() {
                let (own, english) = (messages.own(Part::of(id)), in_english.own(Part::of(id)));
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
                assert_eq!(arguments(own), arguments(english), "{id} in {language:?}");
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
        for language in Language::KNOWN {
            let sources = Part::ALL.map(|part| source(language, part).unwrap());
            for named in sources.iter().flat_map(|it| it.split("KEY(\"").skip(1)) {
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
