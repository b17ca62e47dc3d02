//! The files in which the messages of a language stand, one for each part of the reader.
//!
//! A file is read when the first of its messages is said: what nobody asks for costs nothing, at
//! the start least of all.

use crate::article::Language;
use fluent_bundle::{FluentBundle, FluentResource};
use std::cell::OnceCell;

/// The messages of a file.
pub type Bundle = FluentBundle<FluentResource>;

/// A part of the reader, with messages of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What stands on the screen while somebody reads; all that is in no other part.
    Screen,
    /// What the commands do.
    Commands,
    /// What went wrong.
    Errors,
    /// Dates, calendars and months.
    Calendars,
    /// The welcome and the calibration.
    Setup,
    /// Feeds and the list of sources.
    Feeds,
}

impl Part {
    /// All of them, in their order.
    pub const ALL: [Self; 6] = [
        Self::Screen,
        Self::Commands,
        Self::Errors,
        Self::Calendars,
        Self::Setup,
        Self::Feeds,
    ];

    /// The part that a message belongs to, by the first word of its id.
    pub fn of(id: &str) -> Self {
        match id.split('-').next() {
            Some("help") => Self::Commands,
            Some("error") => Self::Errors,
            Some("date" | "calendar" | "month") => Self::Calendars,
            Some("calibration" | "welcome") => Self::Setup,
            Some("feed" | "feeds" | "sources") => Self::Feeds,
            _ => Self::Screen,
        }
    }
}

/// The messages of a language that have been read.
#[derive(Default)]
pub struct Read([OnceCell<Bundle>; Part::ALL.len()]);

impl Read {
    /// The messages of a part, which `read` reads when they are asked for first.
    pub fn part(&self, part: Part, read: impl FnOnce() -> Bundle) -> &Bundle {
        self.0[part as usize].get_or_init(read)
    }
}

/// The text of a file, for a language that has some.
pub fn source(language: Language, part: Part) -> Option<&'static str> {
    macro_rules! of {
        ($folder:literal) => {
            match part {
                Part::Screen => include_str!(concat!($folder, "/screen.ftl")),
                Part::Commands => include_str!(concat!($folder, "/commands.ftl")),
                Part::Errors => include_str!(concat!($folder, "/errors.ftl")),
                Part::Calendars => include_str!(concat!($folder, "/calendars.ftl")),
                Part::Setup => include_str!(concat!($folder, "/setup.ftl")),
                Part::Feeds => include_str!(concat!($folder, "/feeds.ftl")),
            }
        };
    }
    Some(match language {
        Language::English => of!("en"),
        Language::Arabic => of!("ar"),
        Language::Hebrew => of!("he"),
        Language::Persian => of!("fa"),
        Language::Urdu => of!("ur"),
        Language::Other => return None,
    })
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The ids of a file's messages.
    pub fn ids(source: &str) -> impl Iterator<Item = &str> {
        source
            .lines()
            .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" ="))
            .map(|(id, _)| id)
    }

    #[test]
    fn no_file_has_errors_or_a_message_of_another_part() {
        for language in Language::KNOWN {
            for part in Part::ALL {
                let source = source(language, part).unwrap();
                let read = FluentResource::try_new(source.to_owned());
                let wrong = read.map_err(|(_, errors)| errors).err();
                assert_eq!(wrong, None, "{part:?} in {language:?}");
                for id in ids(source) {
                    assert_eq!(Part::of(id), part, "{id} in {language:?}");
                }
            }
        }
    }

    #[test]
    fn no_file_says_a_message_twice() {
        for language in Language::KNOWN {
            for part in Part::ALL {
                let mut ids: Vec<&str> = ids(source(language, part).unwrap()).collect();
                let count = ids.len();
                ids.sort_unstable();
                ids.dedup();
                assert_eq!(ids.len(), count, "{part:?} in {language:?}");
            }
        }
    }
}
