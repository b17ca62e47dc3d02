//! In how many articles of Arabic news each of the commonest stems stands.
//!
//! Counted by [`light_stem`](super::stems::light_stem), with the article off but every other
//! prefix on: so it tells words that begin with و, ب or ل from words with these before them. The
//! card beside the list says where it comes from and how it is made again.

use foldhash::fast::FixedState;
use std::hash::BuildHasher;
use std::sync::LazyLock;

/// `stem TAB articles TAB definite` a line, the first line the number of all articles.
const ARABIC: &str = include_str!("arabic-stems.tsv");

/// Stems, and how many articles have them.
#[derive(Debug)]
pub struct Vocabulary {
    /// How many articles were counted.
    pub articles: u32,
    /// The lines of [`ARABIC`] by the hash of their stems: what is looked for is found in the list
    /// itself.
    lines: Vec<(u32, Line)>,
}

/// The place of a line in [`ARABIC`].
type Line = u32;

/// What is known of a stem.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Known {
    /// How many articles have it.
    pub articles: u32,
    /// How many have it with the article before it.
    pub definite: u32,
}

static ARABIC_NEWS: LazyLock<Vocabulary> = LazyLock::new(|| {
    let mut lines = Vec::with_capacity(ARABIC.len() / 16);
    let mut articles = 1;
    let mut start = 0;
    for line in ARABIC.split_inclusive('\n') {
        match line.split_once('\t') {
            Some((stem, _)) => lines.push((hash(stem), Line::try_from(start).unwrap_or_default())),
            None => articles = line.trim().parse().unwrap_or(1),
        }
        start += line.len();
    }
    lines.sort_unstable();
    lines.shrink_to_fit();
    Vocabulary { articles, lines }
});

fn hash(stem: &str) -> u32 {
    let hash = FixedState::default().hash_one(stem);
    u32::try_from(hash >> 32).unwrap_or_default()
}

/// What the line at a place says.
fn known(line: Line) -> Option<(&'static str, Known)> {
    let rest = ARABIC.get(usize::try_from(line).ok()?..)?;
    let mut columns = rest.lines().next()?.split('\t');
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
        let wanted = hash(stem);
        let from = self.lines.partition_point(|(hash, _)| *hash < wanted);
        self.lines[from..]
            .iter()
            .take_while(|(hash, _)| *hash == wanted)
            .filter_map(|(_, line)| known(*line))
            .find(|(listed, _)| *listed == stem)
            .map(|(_, known)| known)
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stem_of_the_list_is_found_with_its_counts_and_no_other() {
        let vocabulary = Vocabulary::arabic();
        let mut stems = 0;
        for line in ARABIC.lines().skip(1) {
            let [stem, articles, definite] = line.split('\t').collect::<Vec<_>>()[..] else {
                panic!("{line:?}");
            };
            let known = vocabulary.get(stem);
            assert_eq!(known.articles.to_string(), articles, "{stem}");
            assert_eq!(known.definite.to_string(), definite, "{stem}");
            stems += 1;
        }
        assert_eq!(vocabulary.lines.len(), stems);
        assert!(vocabulary.articles > 40_000);
        assert_eq!(vocabulary.get("كاميكاوا"), Known::default());
        assert_eq!(vocabulary.get(""), Known::default());
    }
}
