//! Who, where and which organisation an article names.

use crate::article::{Article, ByteRange};
use serde::{Deserialize, Serialize};

/// What an entity is.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    /// A person.
    #[default]
    Person,
    /// A place: a country, a city, a region.
    Place,
    /// An organisation: a state body, a company, a club.
    Organisation,
}

/// A person, place or organisation, and where the article names it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// Its name as it is shown.
    pub name: String,
    /// Its identity across articles.
    pub key: String,
    /// Titles and roles that stand with it (وزير الخارجية).
    pub role: Option<String>,
    /// Whether more than a guess speaks for it.
    pub certain: bool,
    /// Where it is named, in order.
    pub mentions: Vec<ByteRange>,
}

/// The entities of an article's story.
pub fn entities(_article: &Article) -> Vec<Entity> {
    Vec::new()
}
