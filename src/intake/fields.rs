//! The fields of an article as front matter and JSON write them.
//!
//! Everybody names and shapes them differently: `date` or `published` or both, an author as a
//! text, a list or an object with a name. [`Fields`] takes whatever shape a value has, from any
//! format that serde reads, and [`Fields::into_metadata`] chooses among the names that mean the
//! same. Unknown names are passed over.

use super::stated_date;
use crate::article::{Language, Metadata, Title};
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// What a field tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slot {
    Title,
    Date,
    Source,
    Author,
    Category,
    Language,
    Url,
    Id,
    Tags,
    Text,
}

/// The names of the slots; where several are given, the first that makes sense counts.
const NAMES: [(Slot, &[&str]); 10] = [
    (Slot::Title, &["title", "headline"]),
    (
        Slot::Date,
        &[
            "published",
            "date",
            "pubdate",
            "date_published",
            "datepublished",
            "created",
        ],
    ),
    (Slot::Source, &["source", "publisher", "site"]),
    (Slot::Author, &["author", "authors", "by"]),
    (Slot::Category, &["category", "section", "categories"]),
    (Slot::Language, &["language", "lang"]),
    (Slot::Url, &["url", "link", "permalink"]),
    (Slot::Id, &["id"]),
    (Slot::Tags, &["tags", "keywords"]),
    (Slot::Text, &["text"]),
];

/// The known fields of one article, as they were written.
#[derive(Debug, Default)]
pub struct Fields {
    /// With each its place among the names of its slot.
    values: Vec<(Slot, usize, Value)>,
}

/// A value in any shape.
#[derive(Debug, Default)]
enum Value {
    #[default]
    Nothing,
    One(String),
    Several(Vec<String>),
}

impl Fields {
    /// The values of a slot, by the order of their names.
    fn take(&mut self, slot: Slot) -> Vec<Value> {
        let mut taken: Vec<(usize, Value)> = self
            .values
            .iter_mut()
            .filter(|(of, _, _)| *of == slot)
            .map(|(_, place, value)| (*place, std::mem::take(value)))
            .collect();
        taken.sort_by_key(|(place, _)| *place);
        taken.into_iter().map(|(_, value)| value).collect()
    }

    /// The first text of a slot that has words.
    fn filled(&mut self, slot: Slot) -> Option<String> {
        self.take(slot)
            .into_iter()
            .filter_map(Value::into_text)
            .find(|text| !text.is_empty())
    }

    /// The article's own text, untouched.
    pub fn take_text(&mut self) -> Option<String> {
        self.take(Slot::Text)
            .into_iter()
            .find_map(|value| match value {
                Value::One(text) => Some(text),
                _ => None,
            })
    }

    /// What the fields say about their article.
    pub fn into_metadata(mut self) -> Metadata {
        let published = self
            .take(Slot::Date)
            .into_iter()
            .filter_map(Value::into_text)
            .find_map(|date| stated_date::parse(&date));
        let tags = self
            .take(Slot::Tags)
            .into_iter()
            .map(Value::into_tags)
            .find(|tags| !tags.is_empty())
            .unwrap_or_default();
        let title = self.filled(Slot::Title).unwrap_or_default();
        Metadata {
            title: Title {
                text: title.split_whitespace().collect::<Vec<_>>().join(" "),
                inferred: false,
            },
            published,
            source: self.filled(Slot::Source),
            author: self.filled(Slot::Author),
            category: self.filled(Slot::Category),
            language: self
                .filled(Slot::Language)
                .map(|tag| Language::from_tag(&tag))
                .unwrap_or_default(),
            url: self.filled(Slot::Url),
            id: self.filled(Slot::Id),
            tags,
        }
    }
}

impl Value {
    fn into_text(self) -> Option<String> {
        match self {
            Self::Nothing => None,
            Self::One(text) => Some(text.trim().to_owned()),
            Self::Several(texts) => Some(texts.join("، ")),
        }
    }

    fn into_tags(self) -> Vec<String> {
        let tags = match self {
            Self::Nothing => Vec::new(),
            Self::One(text) => text.split([',', '،']).map(str::to_owned).collect(),
            Self::Several(texts) => texts,
        };
        tags.iter()
            .map(|tag| tag.trim().to_owned())
            .filter(|tag| !tag.is_empty())
            .collect()
    }

    fn texts(self) -> Vec<String> {
        match self {
            Self::Nothing => Vec::new(),
            Self::One(text) => vec![text],
            Self::Several(texts) => texts,
        }
    }
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Named;
        impl<'de> Visitor<'de> for Named {
            type Value = Fields;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an article's fields by their names")
            }

            fn visit_unit<E>(self) -> Result<Fields, E> {
                Ok(Fields::default())
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Fields::default();
                while let Some(name) = map.next_key::<String>()? {
                    match slot(&name) {
                        Some((slot, place)) => {
                            fields.values.push((slot, place, map.next_value()?));
                        }
                        None => {
                            map.next_value::<IgnoredAny>()?;
                        }
                    }
                }
                Ok(fields)
            }
        }
        deserializer.deserialize_any(Named)
    }
}

fn slot(name: &str) -> Option<(Slot, usize)> {
    NAMES.iter().find_map(|(slot, names)| {
        let place = names
            .iter()
            .position(|known| known.eq_ignore_ascii_case(name))?;
        Some((*slot, place))
    })
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyShape)
    }
}

struct AnyShape;

impl<'de> Visitor<'de> for AnyShape {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text, a number, a date or a list of them")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Value, D::Error> {
        inner.deserialize_any(self)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::One(truth.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::One(number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::One(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::One(number.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::One(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::One(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut texts = Vec::new();
        while let Some(item) = items.next_element::<Value>()? {
            texts.extend(item.texts());
        }
        Ok(Value::Several(texts))
    }

    /// The name of a person or an organisation that is written as an object; and a TOML date,
    /// which its parser hands over as an object with a private name.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut found = Value::Nothing;
        while let Some(name) = map.next_key::<String>()? {
            if name == "name" || name == "$__toml_private_datetime" {
                found = map.next_value()?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn metadata(json: &str) -> Metadata {
        serde_json::from_str::<Fields>(json)
            .unwrap()
            .into_metadata()
    }

    #[test]
    fn two_names_for_one_thing_are_no_error_and_the_one_that_makes_sense_counts() {
        let metadata = metadata(
            r#"{"published": true, "date": "2023-11-07", "Lang": "ar", "language": null}"#,
        );
        assert_eq!(metadata.published.unwrap().date, date(2023, 11, 7));
        assert_eq!(metadata.language, Language::Arabic);
    }

    #[test]
    fn authors_come_as_a_text_a_list_or_objects() {
        for json in [
            r#"{"author": "ليلى، سامي"}"#,
            r#"{"authors": ["ليلى", "سامي"]}"#,
            r#"{"author": [{"name": "ليلى", "url": "x"}, {"name": "سامي"}]}"#,
        ] {
            assert_eq!(metadata(json).author.as_deref(), Some("ليلى، سامي"));
        }
    }

    #[test]
    fn unknown_fields_of_any_shape_are_passed_over() {
        let metadata = metadata(r#"{"extra": {"a": [1, {"b": 2}]}, "id": 7, "tags": null}"#);
        assert_eq!(metadata.id.as_deref(), Some("7"));
        assert!(metadata.tags.is_empty());
    }
}
