//! Keywords × time: a row each, a bucket for every day, week, month or year.
//!
//! The library counts by day; the model puts days together into buckets of the grain on the
//! screen, so that another grain needs no new count.

use super::passages::Passages;
use crate::analysis::timeline::{Bucket, Grain, Row, bursts};
use jiff::civil::Date;
use std::collections::HashMap;

/// A row's counts by bucket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    /// The keyword as it is shown.
    pub keyword: String,
    /// Its identity in the library.
    pub key: String,
    /// How many articles in each bucket of the axis.
    pub counts: Vec<u32>,
    /// The largest of the counts.
    pub most: u32,
    /// Buckets that stand out from the row's own history.
    pub bursts: Vec<usize>,
}

/// What the pane shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    /// Rows of terms over time.
    #[default]
    Library,
    /// One term as a chart.
    Keyword,
    /// The dated passages of the open article.
    Article,
}

/// What the rows are, beside the user's own terms.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Subject {
    /// Keywords.
    #[default]
    Keywords,
    /// People, places and organisations.
    Entities,
}

/// What the chart measures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Measure {
    /// Articles.
    #[default]
    Count,
    /// Articles of a hundred of the same time.
    Share,
}

/// The timeline pane's state.
#[derive(Debug)]
pub struct Model {
    by_day: Vec<Row>,
    grain: Grain,
    chosen: bool,
    axis: Vec<Date>,
    rows: Vec<Bars>,
    selected: usize,
    cursor: usize,
    top: usize,
    first: usize,
    height: usize,
    columns: usize,
    totals_by_day: Vec<Bucket>,
    totals: Vec<u32>,
    compared: Option<String>,
    mark: Option<Date>,
    /// What is shown.
    pub view: View,
    /// What the rows are.
    pub subject: Subject,
    /// What the chart measures.
    pub measure: Measure,
    /// The user's own terms, which stand over the other rows.
    pub own: Vec<String>,
    /// The dated passages of the open article.
    pub passages: Passages,
    /// The open article's date.
    pub moment: Option<Date>,
    /// Whether the counts for the present list have come in.
    pub known: bool,
}

impl Default for Model {
    fn default() -> Self {
        Self {
            by_day: Vec::new(),
            grain: Grain::Day,
            chosen: false,
            axis: Vec::new(),
            rows: Vec::new(),
            selected: 0,
            cursor: 0,
            top: 0,
            first: 0,
            height: 1,
            columns: 1,
            totals_by_day: Vec::new(),
            totals: Vec::new(),
            compared: None,
            mark: None,
            view: View::default(),
            subject: Subject::default(),
            measure: Measure::default(),
            own: Vec::new(),
            passages: Passages::default(),
            moment: None,
            known: false,
        }
    }
}

impl Model {
    /// Takes new counts, by day: of the rows, and of all articles.
    pub fn set(&mut self, by_day: Vec<Row>, totals: Vec<Bucket>) {
        self.totals_by_day = totals;
        let selected = self.rows.get(self.selected).map(|row| row.key.clone());
        let date = self.axis.get(self.cursor).copied();
        self.by_day = by_day;
        self.known = true;
        if !self.chosen {
            self.grain = self.fitting_grain();
        }
        self.rebuild(date);
        self.selected = selected
            .and_then(|key| self.rows.iter().position(|row| row.key == key))
            .unwrap_or(0);
        self.follow();
    }

    /// Takes the room there is: rows of keywords and columns of bars.
    pub fn fit(&mut self, height: usize, columns: usize) {
        if (height, columns) == (self.height, self.columns) {
            return;
        }
        self.height = height.max(1);
        self.columns = columns.max(1);
        if !self.chosen && self.fitting_grain() != self.grain {
            self.grain = self.fitting_grain();
            self.rebuild(self.axis.get(self.cursor).copied());
        }
        self.follow();
    }

    /// The finest grain at which everything fits into the columns.
    fn fitting_grain(&self) -> Grain {
        let Some((first, last)) = self.span() else {
            return self.grain;
        };
        [Grain::Day, Grain::Week, Grain::Month]
            .into_iter()
            .find(|grain| axis(first, last, *grain).len() <= self.columns)
            .unwrap_or(Grain::Year)
    }

    fn span(&self) -> Option<(Date, Date)> {
        let days = || self.by_day.iter().flat_map(|row| &row.buckets);
        let first = days().map(|bucket| bucket.start).min()?;
        let last = days().map(|bucket| bucket.start).max()?;
        Some((first, last))
    }

    fn rebuild(&mut self, keep: Option<Date>) {
        let grain = self.grain;
        self.axis = self
            .span()
            .map(|(first, last)| axis(first, last, grain))
            .unwrap_or_default();
        let place: HashMap<Date, usize> = self
            .axis
            .iter()
            .enumerate()
            .map(|(index, start)| (*start, index))
            .collect();
        self.rows = self
            .by_day
            .iter()
            .map(|row| {
                let mut counts = vec![0; self.axis.len()];
                for bucket in &row.buckets {
                    if let Some(index) = place.get(&grain.floor(bucket.start)) {
                        counts[*index] += bucket.count;
                    }
                }
                let outstanding: Vec<Bucket> = self
                    .axis
                    .iter()
                    .zip(&counts)
                    .filter(|(_, count)| **count > 0)
                    .map(|(start, count)| Bucket {
                        start: *start,
                        count: *count,
                    })
                    .collect();
                Bars {
                    keyword: row.keyword.clone(),
                    key: row.key.clone(),
                    most: counts.iter().copied().max().unwrap_or(0),
                    bursts: bursts(&outstanding, grain)
                        .iter()
                        .filter_map(|burst| place.get(&burst.start).copied())
                        .collect(),
                    counts,
                }
            })
            .collect();
        self.totals = vec![0; self.axis.len()];
        for bucket in &self.totals_by_day {
            if let Some(index) = place.get(&grain.floor(bucket.start)) {
                self.totals[*index] += bucket.count;
            }
        }
        let last = self.axis.len().saturating_sub(1);
        self.cursor = keep
            .or(self.moment)
            .map_or(last, |date| self.bucket_of(date).unwrap_or(last));
        self.follow();
    }

    /// The bucket of the axis that holds a date.
    pub fn bucket_of(&self, date: Date) -> Option<usize> {
        let start = self.grain.floor(date);
        self.axis.binary_search(&start).ok()
    }

    /// The length of a bucket.
    pub fn grain(&self) -> Grain {
        self.grain
    }

    /// Shorter buckets, or longer ones; the cursor stays at its date.
    pub fn change_grain(&mut self, finer: bool) {
        let grain = match (self.grain, finer) {
            (Grain::Year, true) => Grain::Month,
            (Grain::Month, true) => Grain::Week,
            (Grain::Week | Grain::Day, true) => Grain::Day,
            (Grain::Day, false) => Grain::Week,
            (Grain::Week, false) => Grain::Month,
            (Grain::Month | Grain::Year, false) => Grain::Year,
        };
        self.chosen = true;
        let date = self.axis.get(self.cursor).copied();
        self.grain = grain;
        self.rebuild(date);
    }

    /// The start of each bucket, the earliest first.
    pub fn axis(&self) -> &[Date] {
        &self.axis
    }

    /// The buckets on the screen, by their index in the axis.
    pub fn window(&self) -> std::ops::Range<usize> {
        self.first..(self.first + self.columns).min(self.axis.len())
    }

    /// The rows on the screen, and whether each is the selected one.
    pub fn page(&self) -> impl Iterator<Item = (&Bars, bool)> {
        let end = (self.top + self.height).min(self.rows.len());
        (self.top..end).map(|index| (&self.rows[index], index == self.selected))
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        match self.view {
            View::Article => self.passages.is_empty(),
            View::Library | View::Keyword => self.rows.is_empty(),
        }
    }

    /// How many rows fit on the screen.
    pub fn page_rows(&self) -> usize {
        self.height
    }

    /// Index of the bucket under the cursor.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// The selected row, the first and last day of the bucket under the cursor, and its count.
    pub fn selection(&self) -> Option<(&Bars, (Date, Date), u32)> {
        let row = self.rows.get(self.selected)?;
        let start = *self.axis.get(self.cursor)?;
        let end = self.grain.next(start).yesterday().unwrap_or(start);
        let count = row.counts.get(self.cursor).copied().unwrap_or(0);
        Some((row, (start, end), count))
    }

    /// The selected row.
    pub fn selected_row(&self) -> Option<&Bars> {
        self.rows.get(self.selected)
    }

    /// The row that the selected one is compared with.
    pub fn compared(&self) -> Option<&Bars> {
        let key = self.compared.as_ref()?;
        self.rows.iter().find(|row| row.key == *key)
    }

    /// Compares with the selected row from now on; with none when it was that one.
    pub fn compare(&mut self) {
        let key = self.selected_row().map(|row| row.key.clone());
        self.compared = if self.compared == key { None } else { key };
    }

    /// A row's value in a bucket, as it is measured.
    pub fn value(&self, row: &Bars, bucket: usize) -> f64 {
        let count = row.counts.get(bucket).copied().unwrap_or(0);
        match self.measure {
            Measure::Count => f64::from(count),
            Measure::Share => {
                let all = self.totals.get(bucket).copied().unwrap_or(0).max(count);
                100.0 * f64::from(count) / f64::from(all.max(1))
            }
        }
    }

    /// A value in words: articles, or of a hundred.
    pub fn written(&self, value: f64) -> String {
        match self.measure {
            Measure::Count => format!("{value:.0}"),
            Measure::Share => format!("{value:.1} %"),
        }
    }

    /// Begins a span at the cursor, or gives it up.
    pub fn toggle_mark(&mut self) {
        self.mark = match self.mark {
            Some(_) => None,
            None => self.axis.get(self.cursor).copied(),
        };
    }

    /// The buckets of the span, from where it was begun to the cursor; `None` without one.
    pub fn marked(&self) -> Option<std::ops::RangeInclusive<usize>> {
        let mark = self.bucket_of(self.mark?)?;
        Some(mark.min(self.cursor)..=mark.max(self.cursor))
    }

    /// The first and the last day of the span, or of the bucket under the cursor.
    pub fn span_days(&self) -> Option<(Date, Date)> {
        let (first, last) = match self.marked() {
            Some(marked) => (*marked.start(), *marked.end()),
            None => (self.cursor, self.cursor),
        };
        let last = *self.axis.get(last)?;
        let end = self.grain.next(last).yesterday().unwrap_or(last);
        Some((*self.axis.get(first)?, end))
    }

    /// The rows with their counts in the present grain, to be drawn elsewhere: the selected one
    /// and the one beside it in the keyword view, else all.
    pub fn drawn(&self) -> Vec<Row> {
        let of = |bars: &Bars| Row {
            keyword: bars.keyword.clone(),
            key: bars.key.clone(),
            buckets: self
                .axis
                .iter()
                .zip(&bars.counts)
                .filter(|(_, count)| **count > 0)
                .map(|(start, count)| Bucket {
                    start: *start,
                    count: *count,
                })
                .collect(),
        };
        match self.view {
            View::Keyword => self
                .selected_row()
                .into_iter()
                .chain(self.compared())
                .map(of)
                .collect(),
            View::Library | View::Article => self.rows.iter().map(of).collect(),
        }
    }

    /// Selects the keyword `rows` further down (up when negative).
    pub fn step(&mut self, rows: isize) {
        if self.view == View::Article {
            self.passages.step(rows);
            return;
        }
        let last = self.rows.len().saturating_sub(1);
        self.selected = self.selected.saturating_add_signed(rows).min(last);
        self.follow();
    }

    /// Moves the cursor through time: `later` buckets, earlier when negative.
    pub fn travel(&mut self, later: isize) {
        let last = self.axis.len().saturating_sub(1);
        self.cursor = self.cursor.saturating_add_signed(later).min(last);
        self.follow();
    }

    /// Puts row and cursor where the pane was pointed at.
    pub fn point(&mut self, row: usize, column: Option<usize>) {
        if self.view == View::Article {
            self.passages.point(row, self.height);
            return;
        }
        if self.view == View::Library && self.top + row < self.rows.len() {
            self.selected = self.top + row;
        }
        if let Some(column) = column.filter(|column| self.first + column < self.axis.len()) {
            self.cursor = self.first + column;
        }
        self.follow();
    }

    fn follow(&mut self) {
        if self.selected < self.top {
            self.top = self.selected;
        } else if self.selected >= self.top + self.height {
            self.top = self.selected + 1 - self.height;
        }
        self.top = self.top.min(self.rows.len().saturating_sub(self.height));
        if self.cursor < self.first {
            self.first = self.cursor;
        } else if self.cursor >= self.first + self.columns {
            self.first = self.cursor + 1 - self.columns;
        }
        self.first = self.first.min(self.axis.len().saturating_sub(self.columns));
    }
}

/// Every bucket from the one of `first` to the one of `last`.
fn axis(first: Date, last: Date, grain: Grain) -> Vec<Date> {
    /// More buckets than any screen or century needs: a text dated to the year 9999 by mistake
    /// must not fill the memory.
    const MOST: usize = 40_000;
    let mut starts = Vec::new();
    let mut start = grain.floor(first);
    while start <= last && starts.len() < MOST {
        starts.push(start);
        let next = grain.next(start);
        if next <= start {
            break;
        }
        start = next;
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::timeline::Bucket;
    use jiff::civil::date;

    fn model() -> Model {
        let bucket = |month, day, count| Bucket {
            start: date(2023, month, day),
            count,
        };
        let row = |key: &str, buckets| Row {
            keyword: key.to_owned(),
            key: key.to_owned(),
            buckets,
        };
        let mut model = Model::default();
        model.fit(5, 40);
        model.set(
            vec![
                row("a", vec![bucket(11, 6, 1), bucket(11, 8, 2)]),
                row("b", vec![bucket(11, 20, 4)]),
            ],
            vec![bucket(11, 8, 8)],
        );
        model
    }

    #[test]
    fn days_without_articles_have_a_bucket_too() {
        let model = model();
        assert_eq!(model.axis().len(), 15);
        assert_eq!(model.page().next().unwrap().0.counts[..3], [1, 0, 2]);
    }

    #[test]
    fn a_longer_grain_adds_the_days_up() {
        let mut model = model();
        model.change_grain(false);
        assert_eq!(model.grain(), Grain::Week);
        assert_eq!(model.page().next().unwrap().0.counts, [3, 0, 0]);
    }

    #[test]
    fn the_grain_follows_the_room_until_the_user_chooses_one() {
        let mut model = model();
        model.fit(5, 10);
        assert_eq!(model.grain(), Grain::Week);
        model.change_grain(true);
        assert_eq!(model.grain(), Grain::Day);
        model.fit(5, 9);
        assert_eq!(model.grain(), Grain::Day);
    }

    #[test]
    fn a_share_is_of_the_articles_of_the_same_time() {
        let mut model = model();
        model.measure = Measure::Share;
        let row = model.selected_row().unwrap();
        assert!((model.value(row, 2) - 25.0).abs() < f64::EPSILON);
        assert_eq!(model.written(25.0), "25.0 %");
    }

    #[test]
    fn a_span_reaches_from_its_beginning_to_the_cursor() {
        let mut model = model();
        model.travel(-100);
        assert_eq!(
            model.span_days(),
            Some((date(2023, 11, 6), date(2023, 11, 6)))
        );
        model.toggle_mark();
        model.travel(2);
        assert_eq!(
            model.span_days(),
            Some((date(2023, 11, 6), date(2023, 11, 8)))
        );
        model.toggle_mark();
        assert_eq!(model.marked(), None);
    }

    #[test]
    fn the_cursor_is_always_in_the_window() {
        let mut model = model();
        model.change_grain(true);
        model.fit(5, 4);
        for step in [-1, -3, -100, 2, 100] {
            model.travel(step);
            assert!(model.window().contains(&model.cursor()));
        }
    }
}
