//! The metadata that a text carries in front of itself: YAML between `---`, TOML between `+++`.

use super::{IntakeError, stated_date};
use crate::article::{Language, Metadata, Title};
use serde::Deserialize;

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
            why: error.message().replace('\n', " "),
        })?
    } else {
        serde_saphyr::from_str(found.fields).map_err(|error| IntakeError::FrontMatter {
            format: "YAML",
            why: one_line(&error.to_string()),
        })?
    };
    Ok((fields.into(), found.rest))
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

/// The fields as they are written; unknown ones are passed over.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Fields {
    title: Option<Scalar>,
    #[serde(alias = "published", alias = "pubdate", alias = "created")]
    date: Option<Scalar>,
    #[serde(alias = "publisher", alias = "site")]
    source: Option<Scalar>,
    #[serde(alias = "authors", alias = "by")]
    author: Option<OneOrMore>,
    #[serde(alias = "lang")]
    language: Option<Scalar>,
    #[serde(alias = "section")]
    category: Option<Scalar>,
    #[serde(alias = "link", alias = "permalink")]
    url: Option<Scalar>,
    id: Option<Scalar>,
    #[serde(alias = "keywords")]
    tags: Option<OneOrMore>,
}

/// A value that is written as a text, a number or a TOML date.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Scalar {
    Text(String),
    Integer(i64),
    Number(f64),
    Truth(bool),
    Date(toml::value::Datetime),
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(Scalar),
    More(Vec<Scalar>),
}

impl From<Scalar> for String {
    fn from(scalar: Scalar) -> Self {
        match scalar {
            Scalar::Text(text) => text,
            Scalar::Integer(number) => number.to_string(),
            Scalar::Number(number) => number.to_string(),
            Scalar::Truth(truth) => truth.to_string(),
            Scalar::Date(date) => date.to_string(),
        }
    }
}

impl OneOrMore {
    fn into_texts(self) -> Vec<String> {
        match self {
            Self::One(one) => vec![one.into()],
            Self::More(more) => more.into_iter().map(Into::into).collect(),
        }
    }
}

fn filled(field: Option<Scalar>) -> Option<String> {
    field
        .map(|scalar| String::from(scalar).trim().to_owned())
        .filter(|text| !text.is_empty())
}

impl From<Fields> for Metadata {
    fn from(fields: Fields) -> Self {
        let author = fields.author.map(|author| author.into_texts().join("، "));
        let tags = match fields.tags {
            Some(OneOrMore::One(one)) => String::from(one)
                .split([',', '،'])
                .map(|tag| tag.trim().to_owned())
                .collect(),
            Some(more) => more.into_texts(),
            None => Vec::new(),
        };
        Self {
            title: Title {
                text: filled(fields.title).unwrap_or_default(),
                inferred: false,
            },
            published: filled(fields.date).and_then(|date| stated_date::parse(&date)),
            source: filled(fields.source),
            author: author.filter(|author| !author.trim().is_empty()),
            category: filled(fields.category),
            language: filled(fields.language)
                .map(|tag| Language::from_tag(&tag))
                .unwrap_or_default(),
            url: filled(fields.url),
            id: filled(fields.id),
            tags: tags.into_iter().filter(|tag| !tag.is_empty()).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
        assert!(error.to_string().contains("not valid YAML"));
    }
}
