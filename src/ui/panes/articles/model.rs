//! Which articles are listed, in which order, and which one is selected.

use super::flags::Flags;
use crate::library::{ArticleId, ArticleRow, ListQuery, Sort};
use std::collections::HashMap;

/// Rows kept at most, of those that have been on the screen.
const KEPT: usize = 2_000;
/// Rows fetched above and below the screen, so that scrolling does not wait for them.
const AROUND: usize = 60;

/// The articles pane's state.
#[derive(Debug)]
pub struct Model {
    query: ListQuery,
    /// What the list is narrowed to besides the filter, in words; empty when it is not.
    pub narrowed_to: String,
    ids: Vec<ArticleId>,
    rows: HashMap<ArticleId, ArticleRow>,
    selected: usize,
    top: usize,
    height: usize,
    /// The articles that are chosen.
    pub flags: Flags,
    /// Whether the list for the present query has come in.
    pub loaded: bool,
}

impl Model {
    /// An empty list that waits for the answer to `query`.
    pub fn new(query: ListQuery) -> Self {
        Self {
            query,
            narrowed_to: String::new(),
            ids: Vec::new(),
            rows: HashMap::new(),
            selected: 0,
            top: 0,
            height: 1,
            flags: Flags::default(),
            loaded: false,
        }
    }

    /// What is listed.
    pub fn query(&self) -> &ListQuery {
        &self.query
    }

    /// Lists something else from now on; the old list stays until the new one comes.
    pub fn set_query(&mut self, query: ListQuery) {
        self.query = query;
    }

    /// Takes the answer to the query. The selected article stays selected if it is still there;
    /// `to_top` selects the first one instead.
    pub fn set_ids(&mut self, ids: Vec<ArticleId>, to_top: bool) {
        let selected = self.selected_id();
        self.ids = ids;
        self.loaded = true;
        let found = selected
            .filter(|_| !to_top)
            .and_then(|selected| self.ids.iter().position(|id| *id == selected));
        self.selected = match found {
            Some(index) => index,
            None if to_top => 0,
            None => self.selected.min(self.ids.len().saturating_sub(1)),
        };
        self.follow();
    }

    /// Takes rows that were asked for.
    pub fn set_rows(&mut self, rows: Vec<ArticleRow>) {
        if self.rows.len() + rows.len() > KEPT {
            let around = self.around();
            let near: std::collections::HashSet<ArticleId> =
                self.ids[around].iter().copied().collect();
            self.rows.retain(|id, _| near.contains(id));
        }
        self.rows.extend(rows.into_iter().map(|row| (row.id, row)));
    }

    /// Holds the rows of some articles no longer: they are other ones now.
    pub fn forget(&mut self, ids: &[ArticleId]) {
        for id in ids {
            self.rows.remove(id);
        }
    }

    /// The row of an article, if it is held.
    pub fn row(&self, id: ArticleId) -> Option<&ArticleRow> {
        self.rows.get(&id)
    }

    /// The articles from `index` on whose rows are held, with their index.
    pub fn held_from(&self, index: usize) -> impl Iterator<Item = (usize, &ArticleRow)> {
        (index..self.ids.len())
            .filter_map(|index| Some((index, self.rows.get(self.ids.get(index)?)?)))
    }

    /// The row of an article, to change its marks.
    pub fn row_mut(&mut self, id: ArticleId) -> Option<&mut ArticleRow> {
        self.rows.get_mut(&id)
    }

    /// The articles on the screen or near it whose rows are still missing.
    pub fn missing(&self) -> Vec<ArticleId> {
        self.ids[self.around()]
            .iter()
            .filter(|id| !self.rows.contains_key(id))
            .copied()
            .collect()
    }

    fn around(&self) -> std::ops::Range<usize> {
        let end = (self.top + self.height + AROUND).min(self.ids.len());
        self.top.saturating_sub(AROUND).min(end)..end
    }

    /// Takes the number of articles that fit on the screen.
    pub fn fit(&mut self, height: usize) {
        if height != self.height {
            self.height = height.max(1);
            self.follow();
        }
    }

    /// The articles on the screen: index in the list, id, row if it is held.
    pub fn page(&self) -> impl Iterator<Item = (usize, Option<&ArticleRow>)> {
        let end = (self.top + self.height).min(self.ids.len());
        (self.top..end).map(|index| (index, self.rows.get(&self.ids[index])))
    }

    /// Every article that is listed, in order.
    pub fn ids(&self) -> &[ArticleId] {
        &self.ids
    }

    /// How many articles are listed.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Index of the selected article.
    pub fn selected(&self) -> usize {
        self.selected
    }

    /// The selected article.
    pub fn selected_id(&self) -> Option<ArticleId> {
        self.ids.get(self.selected).copied()
    }

    /// How many articles fit on the screen.
    pub fn page_rows(&self) -> usize {
        self.height
    }

    /// Index of the first article on the screen.
    pub fn top(&self) -> usize {
        self.top
    }

    /// Selects the article `rows` further down (up when negative). Tells whether it could move.
    pub fn step(&mut self, rows: isize) -> bool {
        let last = self.ids.len().saturating_sub(1);
        let to = self.selected.saturating_add_signed(rows).min(last);
        let moved = to != self.selected;
        self.select(to);
        moved
    }

    /// Selects by index in the list.
    pub fn select(&mut self, index: usize) {
        self.selected = index.min(self.ids.len().saturating_sub(1));
        self.follow();
    }

    /// Selects an article if it is listed.
    pub fn select_id(&mut self, id: ArticleId) -> bool {
        let found = self.ids.iter().position(|listed| *listed == id);
        if let Some(index) = found {
            self.select(index);
        }
        found.is_some()
    }

    /// Scrolls without moving the selection further than it must.
    pub fn scroll(&mut self, rows: isize) {
        let furthest = self.ids.len().saturating_sub(self.height);
        self.top = self.top.saturating_add_signed(rows).min(furthest);
        let bottom = (self.top + self.height).saturating_sub(1);
        self.selected = self
            .selected
            .clamp(self.top, bottom.max(self.top))
            .min(self.ids.len().saturating_sub(1));
    }

    fn follow(&mut self) {
        if self.selected < self.top {
            self.top = self.selected;
        } else if self.selected >= self.top + self.height {
            self.top = self.selected + 1 - self.height;
        }
        self.top = self.top.min(self.ids.len().saturating_sub(self.height));
    }
}

/// The order behind `sort` when the user goes round them.
pub fn sort_after(sort: Sort) -> Sort {
    match sort {
        Sort::Date => Sort::Title,
        Sort::Title => Sort::Source,
        Sort::Source => Sort::Date,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn model(count: i64) -> Model {
        let mut model = Model::new(ListQuery::default());
        model.fit(10);
        model.set_ids((0..count).map(ArticleId).collect(), true);
        model
    }

    #[test]
    fn the_selection_stays_on_the_screen() {
        let mut model = model(100);
        model.step(25);
        let shown: Vec<usize> = model.page().map(|(index, _)| index).collect();
        assert!(shown.contains(&25));
        model.step(-1_000);
        assert_eq!(model.page().next().unwrap().0, 0);
    }

    #[test]
    fn a_new_list_keeps_the_selected_article() {
        let mut model = model(100);
        model.select(50);
        model.set_ids((40..60).map(ArticleId).collect(), false);
        assert_eq!(model.selected_id(), Some(ArticleId(50)));
        model.set_ids(Vec::new(), false);
        assert_eq!(model.selected_id(), None);
    }

    #[test]
    fn only_rows_near_the_screen_are_asked_for() {
        let model = model(100_000);
        assert_eq!(model.missing().len(), 10 + AROUND);
    }
}
