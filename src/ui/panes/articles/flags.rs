//! Articles that the user has chosen, to do something with all of them at once.

use crate::library::ArticleId;
use std::collections::HashSet;

/// The chosen articles. They stay chosen when the list shows others, so that several searches
/// can be gathered from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Flags {
    chosen: HashSet<ArticleId>,
    /// The one that was chosen last: a range begins there.
    last: Option<ArticleId>,
}

impl Flags {
    /// Whether an article is chosen.
    pub fn contains(&self, id: ArticleId) -> bool {
        self.chosen.contains(&id)
    }

    /// How many are.
    pub fn len(&self) -> usize {
        self.chosen.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty()
    }

    /// Chooses an article, or gives it up.
    pub fn toggle(&mut self, id: ArticleId) {
        if !self.chosen.remove(&id) {
            self.chosen.insert(id);
        }
        self.last = Some(id);
    }

    /// Chooses the articles of `listed` from the one that was chosen last to the one at `index`.
    pub fn up_to(&mut self, listed: &[ArticleId], index: usize) {
        let from = self
            .last
            .and_then(|last| listed.iter().position(|id| *id == last))
            .unwrap_or(index);
        let range = from.min(index)..=from.max(index);
        self.chosen.extend(listed.get(range).unwrap_or_default());
        self.last = listed.get(index).copied();
    }

    /// Chooses all that is listed; gives it up where all of it is chosen already.
    pub fn toggle_all(&mut self, listed: &[ArticleId]) {
        if listed.iter().all(|id| self.chosen.contains(id)) {
            for id in listed {
                self.chosen.remove(id);
            }
        } else {
            self.chosen.extend(listed);
        }
    }

    /// Gives one up.
    pub fn drop(&mut self, id: ArticleId) {
        self.chosen.remove(&id);
    }

    /// Gives all of them up.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// The chosen articles: those that are listed in the order of the list, then the others.
    pub fn in_order(&self, listed: &[ArticleId]) -> Vec<ArticleId> {
        let mut order: Vec<ArticleId> = listed
            .iter()
            .filter(|id| self.contains(**id))
            .copied()
            .collect();
        let shown: HashSet<ArticleId> = order.iter().copied().collect();
        let mut others: Vec<ArticleId> = self.chosen.difference(&shown).copied().collect();
        others.sort_unstable();
        order.extend(others);
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_goes_from_the_article_chosen_last_and_hidden_ones_stay_chosen() {
        let listed: Vec<ArticleId> = (0..10).rev().map(ArticleId).collect();
        let mut flags = Flags::default();
        flags.toggle(listed[6]);
        flags.up_to(&listed, 4);
        assert_eq!(flags.in_order(&listed), listed[4..=6]);
        let narrowed = [ArticleId(0), ArticleId(5)];
        assert_eq!(
            flags.in_order(&narrowed),
            [ArticleId(5), ArticleId(3), ArticleId(4)]
        );
        flags.toggle_all(&narrowed);
        assert_eq!(flags.len(), 4);
        flags.toggle_all(&narrowed);
        assert_eq!(flags.in_order(&listed), [ArticleId(4), ArticleId(3)]);
    }
}
