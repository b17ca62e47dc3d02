//! A set of articles that `SQLite` knows and the index is asked about: the read, the starred.

use std::sync::Arc;
use tantivy::query::{
    BitSetDocSet, ConstScorer, EnableScoring, Explanation, Query, Scorer, Weight,
};
use tantivy::{BitSet, DocId, Score, SegmentReader};

use crate::library::index::fields;

/// A set of numbers of articles, a bit each.
#[derive(Debug, Clone, Default)]
pub struct IdSet {
    bits: Vec<u64>,
}

impl IdSet {
    /// Whether an article is in it.
    pub fn contains(&self, id: i64) -> bool {
        let Ok(id) = usize::try_from(id) else {
            return false;
        };
        self.bits
            .get(id / 64)
            .is_some_and(|word| word & (1 << (id % 64)) != 0)
    }
}

impl FromIterator<i64> for IdSet {
    fn from_iter<I: IntoIterator<Item = i64>>(ids: I) -> Self {
        let mut bits = Vec::new();
        for id in ids.into_iter().filter_map(|id| usize::try_from(id).ok()) {
            if id / 64 >= bits.len() {
                bits.resize(id / 64 + 1, 0);
            }
            bits[id / 64] |= 1 << (id % 64);
        }
        Self { bits }
    }
}

/// Finds the articles of a set.
#[derive(Debug, Clone)]
pub struct Among(pub Arc<IdSet>);

impl Query for Among {
    fn weight(&self, _: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(self.clone()))
    }
}

impl Weight for Among {
    fn scorer(&self, segment: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let ids = segment.fast_fields().i64(fields::ID)?;
        let mut documents = BitSet::with_max_value(segment.max_doc());
        for document in 0..segment.max_doc() {
            if ids.first(document).is_some_and(|id| self.0.contains(id)) {
                documents.insert(document);
            }
        }
        Ok(Box::new(ConstScorer::new(
            BitSetDocSet::from(documents),
            boost,
        )))
    }

    fn explain(&self, _: &SegmentReader, _: DocId) -> tantivy::Result<Explanation> {
        Ok(Explanation::new("among", 1.0))
    }
}
