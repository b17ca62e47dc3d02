//! Languages and the direction they are written in.

use serde::{Deserialize, Serialize};

/// The side a text starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Latin, Greek, Cyrillic …
    #[default]
    LeftToRight,
    /// Arabic, Hebrew, Syriac, Thaana, N'Ko …
    RightToLeft,
}

impl Direction {
    /// Whether text of this direction starts at the right.
    pub fn is_rtl(self) -> bool {
        self == Self::RightToLeft
    }
}

/// The language of an article, as far as the reader treats languages differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Language {
    /// Arabic.
    #[serde(rename = "ar")]
    Arabic,
    /// Hebrew.
    #[serde(rename = "he")]
    Hebrew,
    /// Persian.
    #[serde(rename = "fa")]
    Persian,
    /// Urdu.
    #[serde(rename = "ur")]
    Urdu,
    /// English.
    #[serde(rename = "en")]
    English,
    /// Any other or unknown language.
    #[default]
    #[serde(rename = "und")]
    Other,
}

impl Language {
    /// Every language that has rules of its own.
    pub const KNOWN: [Self; 5] = [
        Self::Arabic,
        Self::Hebrew,
        Self::Persian,
        Self::Urdu,
        Self::English,
    ];

    /// The language of a BCP 47 tag (`ar`, `ar-EG`, `fa_IR`, `iw`); by its first subtag alone.
    pub fn from_tag(tag: &str) -> Self {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "ar" | "ara" | "arb" => Self::Arabic,
            "he" | "iw" | "heb" => Self::Hebrew,
            "fa" | "per" | "fas" | "pes" | "prs" => Self::Persian,
            "ur" | "urd" => Self::Urdu,
            "en" | "eng" => Self::English,
            _ => Self::Other,
        }
    }

    /// The BCP 47 tag; `und` for [`Language::Other`].
    pub fn tag(self) -> &'static str {
        match self {
            Self::Arabic => "ar",
            Self::Hebrew => "he",
            Self::Persian => "fa",
            Self::Urdu => "ur",
            Self::English => "en",
            Self::Other => "und",
        }
    }

    /// The direction the language is written in.
    pub fn direction(self) -> Direction {
        match self {
            Self::Arabic | Self::Hebrew | Self::Persian | Self::Urdu => Direction::RightToLeft,
            Self::English | Self::Other => Direction::LeftToRight,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_with_a_region_names_its_language() {
        assert_eq!(Language::from_tag("ar-EG"), Language::Arabic);
        assert_eq!(Language::from_tag("fa_IR"), Language::Persian);
        assert_eq!(Language::from_tag("iw"), Language::Hebrew);
        assert_eq!(Language::from_tag(""), Language::Other);
    }

    #[test]
    fn every_known_language_comes_back_from_its_tag() {
        for language in Language::KNOWN {
            assert_eq!(Language::from_tag(language.tag()), language);
        }
    }
}
