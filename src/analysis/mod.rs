//! What a text is about: its [`entities`] and [`keywords`], the days that it speaks of
//! ([`dates`]), and how often things are spoken of over time ([`timeline`]).
//!
//! Pure functions over an [`Article`] or over counts; every result points back into the text as
//! byte ranges. The library keeps an [`Analysis`] beside its article.

pub mod dates;
pub mod entities;
pub mod keywords;
pub mod timeline;

use crate::article::Article;
use entities::Entity;
use keywords::{Background, Keyword};
use serde::{Deserialize, Serialize};

/// Raised whenever the same article would be analysed differently: analyses of an older version
/// are made anew.
pub const VERSION: u32 = 9;

/// Keywords kept of an article.
const KEYWORDS: usize = 20;

/// What has been found in an article.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Analysis {
    /// The people, places and organisations that it names.
    pub entities: Vec<Entity>,
    /// What it is about, the weightiest first.
    pub keywords: Vec<Keyword>,
}

/// Analyses an article against the background that comes with the program.
pub fn analyse(article: &Article) -> Analysis {
    let background = Background::shipped(article.metadata.language);
    analyse_against(article, None, &background)
}

/// Analyses an article whose `names` may be known already; its keywords are weighed against
/// `background`.
pub fn analyse_against(
    article: &Article,
    names: Option<Vec<Entity>>,
    background: &Background,
) -> Analysis {
    Analysis {
        entities: names.unwrap_or_else(|| entities::entities(article)),
        keywords: keywords::keywords_against(article, background, KEYWORDS),
    }
}
