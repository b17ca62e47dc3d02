//! The metadata that a text carries in front of itself: YAML between `---`, TOML between `+++`.

use super::IntakeError;
use super::fields::Fields;
use crate::article::Metadata;

/// Longest front matter, in bytes.
const MOST: usize = 64 << 10;

/// Whether a text begins with front matter: a fence, a line of `key: value` or `key = value`
/// somewhere, and the fence again.
pub fn is_present(text: &str) -> bool {
    split(text).is_some_and(|found| found.fields.lines().any(|line| line.contains([':', '='])))
}

/// The metadata in front of a text and the text behind them; the whole text when there are
/// none.
///
/// # Errors
///
/// When the fields are not valid YAML or TOML.
pub fn take(text: &str) -> Result<(Metadata, &str), IntakeError> {
    let Some(found) = split(text).filter(|_| is_present(text)) else {
        return Ok((Metadata::default(), text));
    };
    let fields: Fields = if found.toml {
        toml::from_str(found.fields).map_err(|error| IntakeError::FrontMatter {
            format: "TOML",
            why: toml_reason(&error, found.fields),
        })?
    } else {
        serde_saphyr::from_str(found.fields).map_err(|error| IntakeError::FrontMatter {
            format: "YAML",
            why: yaml_reason(&error),
        })?
    };
    Ok((fields.into_metadata(), found.rest))
}

/// What is wrong and in which line of the file; the fence is the first.
fn toml_reason(error: &toml::de::Error, fields: &str) -> String {
    let message = one_line(error.message());
    let before = error.span().and_then(|span| fields.get(..span.start));
    match before {
        Some(before) => format!("{message} (line {})", before.matches('\n').count() + 2),
        None => message,
    }
}

fn yaml_reason(error: &serde_saphyr::Error) -> String {
    let error = error.without_snippet();
    let message = one_line(&error.to_string());
    match error.location() {
        // The parser's own mention of the place counts from behind the fence.
        Some(place) => {
            let message = message.split(" at line ").next().unwrap_or_default();
            format!("{message} (line {})", place.line() + 1)
        }
        None => message,
    }
}

fn one_line(message: &str) -> String {
    message.lines().next().unwrap_or_default().to_owned()
}

struct Split<'a> {
    toml: bool,
    fields: &'a str,
    rest: &'a str,
}

fn split(text: &str) -> Option<Split<'_>> {
    let (fence, toml) = if text.starts_with("---") {
        ("---", false)
    } else if text.starts_with("+++") {
        ("+++", true)
    } else {
        return None;
    };
    let first_end = text.find('\n')? + 1;
    if text[..first_end].trim_end() != fence {
        return None;
    }
    let mut at = first_end;
    for line in text[first_end..].split_inclusive('\n') {
        let closes = line.trim_end() == fence || (!toml && line.trim_end() == "...");
        if closes {
            return Some(Split {
                toml,
                fields: &text[first_end..at],
                rest: &text[at + line.len()..],
            });
        }
        at += line.len();
        if at > MOST {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Language;
    use jiff::civil::date;

    #[test]
    fn yaml_is_read() {
        let text = "---\ntitle: قمة \"السبع\"\ndate: 2023-11-08\ntags: [طوكيو, G7]\nlanguage: ar\nlayout: post\n---\nنص";
        let (metadata, rest) = take(text).unwrap();
        assert_eq!(metadata.title.text, "قمة \"السبع\"");
        assert_eq!(metadata.published.unwrap().date, date(2023, 11, 8));
        assert_eq!(metadata.tags, ["طوكيو", "G7"]);
        assert_eq!(metadata.language, Language::Arabic);
        assert_eq!(rest, "نص");
    }

    #[test]
    fn toml_is_read_with_its_own_dates() {
        let text = "+++\ntitle = 'عنوان'\ndate = 2023-11-08T10:30:00Z\n+++\nنص";
        let (metadata, rest) = take(text).unwrap();
        let published = metadata.published.unwrap();
        assert_eq!(published.date, date(2023, 11, 8));
        assert_eq!(published.time.unwrap().hour(), 10);
        assert_eq!(rest, "نص");
    }

    #[test]
    fn a_rule_at_the_beginning_is_no_front_matter() {
        let text = "---\nنص بعد خط\n---\nنص";
        assert_eq!(take(text).unwrap().1, text);
        assert_eq!(take("--- a\n").unwrap().1, "--- a\n");
    }

    #[test]
    fn broken_front_matter_says_what_is_wrong() {
        let error = take("---\ntitle: [a\n---\nx").unwrap_err();
        assert!(error.to_string().contains("not valid YAML"), "{error}");
        assert!(error.to_string().contains("line "), "{error}");
        let error = take("+++\ntitle = 'a'\ndate = = 1\n+++\nx").unwrap_err();
        assert!(error.to_string().ends_with("(line 3)"), "{error}");
    }
}
