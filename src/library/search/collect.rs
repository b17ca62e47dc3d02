//! What is gathered from the articles that a query finds: their numbers, their days.

use crate::library::index::fields;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::Column;
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

/// Counts the found articles and gathers the newest of them, in one pass.
pub struct Newest {
    /// How many are gathered.
    pub limit: usize,
}

/// What [`Newest`] gathers.
#[derive(Debug, Clone, Default)]
pub struct CountedNewest {
    /// How many were found in all.
    pub count: usize,
    /// Minutes since 1970 and number of the newest, in no order.
    pub newest: Vec<(i64, i64)>,
}

/// [`Newest`] of one segment.
pub struct SegmentNewest {
    when: Column<i64>,
    ids: Column<i64>,
    limit: usize,
    count: usize,
    /// The oldest of them on top.
    newest: BinaryHeap<Reverse<(i64, i64)>>,
}

impl Collector for Newest {
    type Fruit = CountedNewest;
    type Child = SegmentNewest;

    fn for_segment(
        &self,
        _: SegmentOrdinal,
        segment: &SegmentReader,
    ) -> tantivy::Result<Self::Child> {
        Ok(SegmentNewest {
            when: segment.fast_fields().i64(fields::WHEN)?,
            ids: segment.fast_fields().i64(fields::ID)?,
            limit: self.limit,
            count: 0,
            newest: BinaryHeap::with_capacity(self.limit.min(4096) + 1),
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<CountedNewest>) -> tantivy::Result<CountedNewest> {
        let mut all = CountedNewest::default();
        for segment in segments {
            all.count += segment.count;
            all.newest.extend(segment.newest);
        }
        all.newest.sort_unstable_by(|one, other| other.cmp(one));
        all.newest.truncate(self.limit);
        Ok(all)
    }
}

impl SegmentCollector for SegmentNewest {
    type Fruit = CountedNewest;

    fn collect(&mut self, document: DocId, _: Score) {
        self.count += 1;
        let Some(when) = self.when.first(document) else {
            return;
        };
        let is_full = self.newest.len() >= self.limit;
        if is_full && self.newest.peek().is_none_or(|oldest| when < oldest.0.0) {
            return;
        }
        if let Some(id) = self.ids.first(document) {
            self.newest.push(Reverse((when, id)));
            if is_full {
                self.newest.pop();
            }
        }
    }

    fn harvest(self) -> CountedNewest {
        CountedNewest {
            count: self.count,
            newest: self.newest.into_iter().map(|Reverse(it)| it).collect(),
        }
    }
}

/// Gathers every found article: minutes since 1970, number.
pub struct Everything;

/// [`Everything`] of one segment.
pub struct SegmentEverything {
    when: Column<i64>,
    ids: Column<i64>,
    found: Vec<(i64, i64)>,
}

impl Collector for Everything {
    type Fruit = Vec<(i64, i64)>;
    type Child = SegmentEverything;

    fn for_segment(
        &self,
        _: SegmentOrdinal,
        segment: &SegmentReader,
    ) -> tantivy::Result<Self::Child> {
        Ok(SegmentEverything {
            when: segment.fast_fields().i64(fields::WHEN)?,
            ids: segment.fast_fields().i64(fields::ID)?,
            found: Vec::new(),
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<Self::Fruit>) -> tantivy::Result<Self::Fruit> {
        Ok(segments.concat())
    }
}

impl SegmentCollector for SegmentEverything {
    type Fruit = Vec<(i64, i64)>;

    fn collect(&mut self, document: DocId, _: Score) {
        if let (Some(when), Some(id)) = (self.when.first(document), self.ids.first(document)) {
            self.found.push((when, id));
        }
    }

    fn harvest(self) -> Self::Fruit {
        self.found
    }
}

/// Counts the found articles by day: stated days, and days of files.
pub struct Days;

/// Articles by day, in days since 1970.
#[derive(Debug, Clone, Default)]
pub struct DayCounts {
    /// By the day that the article states.
    pub stated: BTreeMap<i64, u32>,
    /// By the day of the file, where the article states none.
    pub of_files: BTreeMap<i64, u32>,
}

/// [`Days`] of one segment.
pub struct SegmentDays {
    stated: Counter,
    of_files: Counter,
}

impl Collector for Days {
    type Fruit = DayCounts;
    type Child = SegmentDays;

    fn for_segment(
        &self,
        _: SegmentOrdinal,
        segment: &SegmentReader,
    ) -> tantivy::Result<Self::Child> {
        Ok(SegmentDays {
            stated: Counter::new(segment.fast_fields().i64(fields::DAY)?),
            of_files: Counter::new(segment.fast_fields().i64(fields::FILE_DAY)?),
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<DayCounts>) -> tantivy::Result<DayCounts> {
        let mut all = DayCounts::default();
        for segment in segments {
            for (day, count) in segment.stated {
                *all.stated.entry(day).or_default() += count;
            }
            for (day, count) in segment.of_files {
                *all.of_files.entry(day).or_default() += count;
            }
        }
        Ok(all)
    }
}

impl SegmentCollector for SegmentDays {
    type Fruit = DayCounts;

    fn collect(&mut self, document: DocId, _: Score) {
        if !self.stated.count(document) {
            self.of_files.count(document);
        }
    }

    fn harvest(self) -> DayCounts {
        DayCounts {
            stated: self.stated.harvest(),
            of_files: self.of_files.harvest(),
        }
    }
}

/// Days covered by the plain array; those outside go into the tree.
const SPAN: i64 = 40_000;

/// Counts of a column's days.
struct Counter {
    days: Column<i64>,
    first: i64,
    near: Vec<u32>,
    far: BTreeMap<i64, u32>,
}

impl Counter {
    fn new(days: Column<i64>) -> Self {
        let (first, last) = (days.min_value(), days.max_value());
        let span = last.saturating_sub(first).clamp(-1, SPAN) + 1;
        Self {
            first,
            near: vec![0; usize::try_from(span).unwrap_or(0)],
            far: BTreeMap::new(),
            days,
        }
    }

    /// Counts a document if it has a day.
    fn count(&mut self, document: DocId) -> bool {
        let Some(day) = self.days.first(document) else {
            return false;
        };
        let near = usize::try_from(day.saturating_sub(self.first))
            .ok()
            .and_then(|index| self.near.get_mut(index));
        match near {
            Some(count) => *count += 1,
            None => *self.far.entry(day).or_default() += 1,
        }
        true
    }

    fn harvest(self) -> BTreeMap<i64, u32> {
        let first = self.first;
        let mut counts = self.far;
        counts.extend(
            (0..)
                .zip(self.near)
                .filter(|(_, count)| *count > 0)
                .map(|(offset, count): (i64, u32)| (first + offset, count)),
        );
        counts
    }
}
