//! In how many articles of Arabic news each of the commonest stems stands.
//!
//! Counted by [`light_stem`](super::stems::light_stem), with the article off but every other
//! prefix on: so it tells words that begin with و, ب or ل from words with these before them. The
//! card beside the list says where it comes from and how it is made again.

use foldhash::fast::RandomState;
use std::collections::HashMap;
use std::sync::LazyLock;

/// `stem TAB articles TAB definite` a line, the first line the number of all articles.
const ARABIC: &str = include_str!("arabic-stems.tsv");

/// Stems, and how many articles have them.
#[derive(Debug)]
pub struct Vocabulary {
    /// How many articles were counted.
    pub articles: u32,
    stems: HashMap<&'static str, Known, RandomState>,
}

/// What is known of a stem.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Known {
    /// How many articles have it.
    pub articles: u32,
    /// How many have it with the article before it.
    pub definite: u32,
}

static ARABIC_NEWS: LazyLock<Vocabulary> = LazyLock::new(|| {
    let mut lines = ARABIC.lines();
    let articles = lines.next().and_then(|line| line.parse().ok()).unwrap_or(1);
    let stems = lines.filter_map(known).collect();
    Vocabulary { articles, stems }
});

fn known(line: &'static str) -> Option<(&'static str, Known)> {
    let mut columns = line.split('\t');
    let stem = columns.next()?;
    let mut count = || columns.next()?.parse().ok();
    Some((
        stem,
        Known {
            articles: count()?,
            definite: count()?,
        },
    ))
}

impl Vocabulary {
    /// That of Arabic news.
    pub fn arabic() -> &'static Self {
        &ARABIC_NEWS
    }

    /// What is known of a stem; nothing where it is not among the commonest.
    pub fn get(&self, stem: &str) -> Known {
        self.stems.get(stem).copied().unwrap_or_default()
    }

    /// Every stem, in no order.
    pub fn stems(&self) -> impl Iterator<Item = (&'static str, Known)> {
        self.stems.iter().map(|(stem, known)| (*stem, *known))
    }
}
