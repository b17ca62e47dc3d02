//! Every word that the reader itself says, by [Fluent](https://projectfluent.org).
//!
//! A message has an id and lives in a `.ftl` file beside this one; plurals and order of words
//! are the translation's affair. Nothing outside these files is shown to the user as text of
//! the interface.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::borrow::Cow;

use crate::article::Language;
use crate::text::isolate::isolate;

const ENGLISH: &str = include_str!("en.ftl");

/// The messages of one interface language.
pub struct Messages {
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// The English messages.
    pub fn english() -> Self {
        let mut bundle = FluentBundle::new(vec!["en".parse().unwrap_or_default()]);
        // `with` isolates arguments itself: only words need it, and theirs must be cleaned first.
        bundle.set_use_isolating(false);
        let resource = match FluentResource::try_new(ENGLISH.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        // Only a repeated id can fail here; a test keeps the file free of them.
        let _ = bundle.add_resource(resource);
        Self { bundle }
    }

    /// The language of the messages.
    pub fn language(&self) -> Language {
        let tag = self
            .bundle
            .locales
            .first()
            .map(|locale| locale.language.as_str());
        Language::KNOWN
            .into_iter()
            .find(|language| Some(language.tag()) == tag)
            .unwrap_or(Language::English)
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
        let pattern = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value());
        match pattern {
            Some(pattern) => {
                let mut errors = Vec::new();
                self.bundle
                    .format_pattern(pattern, arguments, &mut errors)
                    .into_owned()
            }
            None => id.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::keymap::BINDINGS;

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
    fn counts_choose_their_plural() {
        let messages = Messages::english();
        assert_eq!(messages.with("articles-count", [("count", 1)]), "1 article");
        assert_eq!(
            messages.with("articles-count", [("count", 2)]),
            "2 articles"
        );
    }
}
