//! What went wrong, in the language of the interface.
//!
//! The other modules tell of it in English sentences, which stand in the log, in the library beside
//! a feed, and on the command line. The English file has each of them as a message, so a sentence
//! is known again by the words around its arguments, and said anew. What is not known stays as it
//! is.

use super::Messages;
use crate::text::isolate::isolate;
use fluent_bundle::FluentArgs;

/// The messages that are sentences of other modules.
const ERRORS: [&str; 61] = [
    "error-os-missing",
    "error-os-forbidden",
    "error-os-full",
    "error-os-read-only",
    "error-os-is-folder",
    "error-os-no-folder",
    "error-os-exists",
    "error-os-refused",
    "error-os-timed-out",
    "error-os-broken-off",
    "error-os-unreachable",
    "error-os-other",
    "error-io",
    "error-not-allowed",
    "error-cut-off",
    "error-damaged",
    "error-link-loop",
    "error-link-above",
    "error-unlisted",
    "error-empty",
    "error-binary",
    "error-archive",
    "error-document",
    "error-too-long",
    "error-long-line",
    "error-front-matter",
    "error-json",
    "error-no-text",
    "error-encoding",
    "error-address",
    "error-scheme",
    "error-private",
    "error-redirects",
    "error-nowhere",
    "error-no-host",
    "error-slow",
    "error-large",
    "error-packed",
    "error-status-forbidden",
    "error-status-nothing",
    "error-status-gone",
    "error-status-fewer",
    "error-status-trouble",
    "error-status-refuses",
    "error-plain",
    "error-connection",
    "error-left-alone",
    "error-no-feed",
    "error-feed-damaged",
    "error-folder",
    "error-unwritten",
    "error-library-read-only",
    "error-library-full",
    "error-no-article",
    "error-index-absent",
    "error-index-stale",
    "error-index-damaged",
    "error-index-busy",
    "error-index",
    "error-library",
    "error-stored",
];

/// What the system's errors are called, by their numbers on Linux.
const OF_THE_SYSTEM: [(&[&str], &str); 11] = [
    (&["2"], "error-os-missing"),
    (&["1", "13"], "error-os-forbidden"),
    (&["28", "122"], "error-os-full"),
    (&["30"], "error-os-read-only"),
    (&["21"], "error-os-is-folder"),
    (&["20"], "error-os-no-folder"),
    (&["17"], "error-os-exists"),
    (&["111"], "error-os-refused"),
    (&["110"], "error-os-timed-out"),
    (&["32", "104"], "error-os-broken-off"),
    (&["101", "113"], "error-os-unreachable"),
];

/// Where an argument stands in a pattern: what is told of …
const WHAT: char = '\u{e000}';
/// … and why, which is a sentence again.
const WHY: char = '\u{e001}';

/// An English sentence, cut at its arguments.
pub(super) struct Pattern {
    id: &'static str,
    /// The words before each argument, and the argument's name.
    before: Vec<(String, &'static str)>,
    /// The words behind the last.
    end: String,
}

impl Pattern {
    fn of(id: &'static str, messages: &Messages) -> Self {
        let mut markers = FluentArgs::new();
        markers.set("what", WHAT.to_string());
        markers.set("why", WHY.to_string());
        let sentence = messages.in_english(id, Some(&markers));
        let mut before = Vec::new();
        let mut words = String::new();
        for character in sentence.chars() {
            let name = match character {
                WHAT => "what",
                WHY => "why",
                other => {
                    words.push(other);
                    continue;
                }
            };
            before.push((std::mem::take(&mut words), name));
        }
        Self {
            id,
            before,
            end: words,
        }
    }

    /// The arguments of a sentence that is of this pattern.
    fn arguments<'a>(&self, sentence: &'a str) -> Option<Vec<(&'static str, &'a str)>> {
        let Some(((first, _), others)) = self.before.split_first() else {
            return (sentence == self.end).then(Vec::new);
        };
        let mut rest = sentence
            .strip_prefix(first.as_str())?
            .strip_suffix(self.end.as_str())?;
        let mut found = Vec::with_capacity(self.before.len());
        for (index, (words, _)) in others.iter().enumerate() {
            let (argument, behind) = rest.split_once(words.as_str())?;
            found.push((self.before[index].1, argument));
            rest = behind;
        }
        found.push((self.before[others.len()].1, rest));
        Some(found)
    }

    /// How many bytes of it are words.
    fn weight(&self) -> usize {
        self.end.len()
            + self
                .before
                .iter()
                .map(|(words, _)| words.len())
                .sum::<usize>()
    }
}

impl Messages {
    /// A sentence about something that went wrong, in this language where its words are known.
    pub fn error(&self, sentence: &str) -> String {
        // English itself says again what the system says, in words that its users know.
        let patterns = self.sentences.get_or_init(|| {
            let mut patterns: Vec<Pattern> =
                ERRORS.into_iter().map(|id| Pattern::of(id, self)).collect();
            patterns.sort_by_key(|pattern| std::cmp::Reverse(pattern.weight()));
            patterns
        });
        self.said(sentence, patterns)
    }

    fn said(&self, sentence: &str, patterns: &[Pattern]) -> String {
        if let Some(said) = self.said_whole(sentence, patterns) {
            return said;
        }
        // A file, a feed or a program, and what is wrong with it.
        for (at, colon) in sentence.match_indices(": ") {
            let reason = &sentence[at + colon.len()..];
            if let Some(said) = self.said_whole(reason, patterns) {
                return format!("{}: {said}", isolate(&sentence[..at]));
            }
        }
        sentence.to_owned()
    }

    fn said_whole(&self, sentence: &str, patterns: &[Pattern]) -> Option<String> {
        if let Some(number) = number_of_the_system(sentence) {
            let known = OF_THE_SYSTEM
                .iter()
                .find(|(numbers, _)| numbers.contains(&number));
            return Some(match known {
                Some((_, id)) => self.text(id),
                None => self.with("error-os-other", [("what", number)]),
            });
        }
        let (pattern, arguments) = patterns
            .iter()
            .find_map(|pattern| Some((pattern, pattern.arguments(sentence)?)))?;
        let argument = |wanted: &str| {
            let (_, words) = arguments.iter().find(|(name, _)| *name == wanted)?;
            Some(*words)
        };
        let why = argument("why").map(|why| self.said(why, patterns));
        let what = argument("what").unwrap_or_default().to_owned();
        Some(self.with(
            pattern.id,
            [("what", what), ("why", why.unwrap_or_default())],
        ))
    }
}

/// Whether the system says that there is no such file.
pub fn is_missing(sentence: &str) -> bool {
    number_of_the_system(sentence) == Some("2")
}

/// The number in the words of the system: «No such file or directory (os error 2)», and nothing
/// before them.
fn number_of_the_system(sentence: &str) -> Option<&str> {
    let (words, number) = sentence.strip_suffix(')')?.split_once(" (os error ")?;
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && !words.contains(':')).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Language;
    use crate::intake::http::HttpError;
    use crate::intake::{Failure, IntakeError};
    use crate::library::LibraryError;
    use std::io;
    use std::time::Duration;

    fn arabic(sentence: &str) -> String {
        let said = Messages::of(Language::Arabic).error(sentence);
        said.replace(['\u{2068}', '\u{2069}'], "")
    }

    #[test]
    fn the_errors_of_the_system_are_said_in_the_language_of_the_interface() {
        for (number, words) in [
            (2, "لا ملف ولا مجلد بهذا الاسم"),
            (28, "القرص ممتلئ"),
            (111, "لا يجيب شيء هناك"),
            (5, "النظام يرفض (الخطأ 5)"),
        ] {
            let error = io::Error::from_raw_os_error(number);
            assert_eq!(arabic(&error.to_string()), words);
            assert_eq!(
                arabic(&format!("/a b/c: {error}")),
                format!("/a b/c: {words}")
            );
        }
        let folder = LibraryError::Folder {
            path: "/a".into(),
            error: io::Error::from_raw_os_error(13),
        };
        assert_eq!(
            arabic(&folder.to_string()),
            "لا يمكن إنشاء /a: ليس لك إذن بذلك"
        );
    }

    #[test]
    fn no_english_word_is_left_of_what_other_modules_say() {
        let errors: Vec<Box<dyn std::error::Error>> = vec![
            Box::new(IntakeError::Io(io::ErrorKind::NotFound.into())),
            Box::new(IntakeError::Io(io::ErrorKind::PermissionDenied.into())),
            Box::new(IntakeError::Io(io::ErrorKind::UnexpectedEof.into())),
            Box::new(IntakeError::Io(io::Error::from_raw_os_error(21))),
            Box::new(IntakeError::Io(io::Error::from_raw_os_error(40))),
            Box::new(IntakeError::Empty),
            Box::new(IntakeError::Binary),
            Box::new(IntakeError::Archive),
            Box::new(IntakeError::Document),
            Box::new(IntakeError::LongLine(64)),
            Box::new(HttpError::Redirects),
            Box::new(HttpError::Nowhere),
            Box::new(HttpError::NoHost("1.2".to_owned())),
            Box::new(HttpError::Slow(Duration::from_secs(30))),
            Box::new(HttpError::TooLarge(16)),
            Box::new(HttpError::Connection(
                io::Error::from_raw_os_error(111).to_string(),
            )),
            Box::new(LibraryError::Full),
            Box::new(LibraryError::NoArticle),
            Box::new(LibraryError::IndexBusy),
        ];
        let statuses = [403, 404, 410, 429, 503, 418].map(|code| HttpError::Status {
            code,
            retry_after: None,
        });
        let sentences = errors
            .iter()
            .map(ToString::to_string)
            .chain(statuses.iter().map(ToString::to_string));
        for sentence in sentences {
            let said = arabic(&sentence);
            assert!(
                !said.contains(|it: char| it.is_ascii_alphabetic()),
                "{sentence}: {said}"
            );
        }
    }

    #[test]
    fn the_file_is_named_and_what_is_not_known_stays() {
        let failure = Failure {
            name: "/a: b.html".to_owned(),
            reason: IntakeError::Empty,
        };
        assert_eq!(arabic(&failure.to_string()), "/a: b.html: لا نص فيه");
        assert_eq!(arabic("something else: quite"), "something else: quite");
        let english = Messages::english();
        assert_eq!(english.error("it is a folder"), "it is a folder");
        let full = io::Error::from_raw_os_error(28);
        let said = english.error(&format!("/a cannot be written: {full}"));
        let said = said.replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(said, "/a cannot be written: the disk is full");
    }
}
