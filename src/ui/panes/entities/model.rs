//! The open article's entities, by kind, and which one is selected.

use crate::analysis::entities::{Entity, EntityKind};

/// The kinds in the order in which they are shown.
pub const KINDS: [EntityKind; 3] = [
    EntityKind::Person,
    EntityKind::Place,
    EntityKind::Organisation,
];

/// A row of the pane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// The heading of a kind, with the number of entities under it.
    Heading(EntityKind, usize),
    /// An entity, by its index in the article's list.
    Entity(usize),
    /// The heading of a kind that is hidden, with the number of entities of it.
    Hidden(EntityKind, usize),
}

/// The entities pane's state.
#[derive(Debug, Default)]
pub struct Model {
    entities: Vec<Entity>,
    rows: Vec<Row>,
    selected: usize,
    top: usize,
    height: usize,
    /// Whether the open article has been analysed.
    pub known: bool,
    /// Kinds that are not shown.
    hidden: Vec<EntityKind>,
    /// The entity that a decision is being typed for.
    pub deciding: Option<Entity>,
    /// How many bytes of the text were analysed, when that is not all of it.
    pub head_only: Option<usize>,
}

impl Model {
    /// Shows the entities of another article; `None` while they are not known.
    pub fn set(&mut self, entities: Option<Vec<Entity>>) {
        self.known = entities.is_some();
        self.entities = entities.unwrap_or_default();
        self.arrange();
        self.top = 0;
        self.selected = 0;
        self.step(0);
    }

    fn arrange(&mut self) {
        self.rows.clear();
        for kind in KINDS {
            let mut of_kind: Vec<usize> = (0..self.entities.len())
                .filter(|index| self.entities[*index].kind == kind)
                .collect();
            of_kind.sort_by_key(|index| {
                let entity = &self.entities[*index];
                let first = entity.mentions.first().map(|mention| mention.start);
                (std::cmp::Reverse(entity.mentions.len()), first)
            });
            if of_kind.is_empty() {
                continue;
            }
            if self.is_hidden(kind) {
                self.rows.push(Row::Hidden(kind, of_kind.len()));
            } else {
                self.rows.push(Row::Heading(kind, of_kind.len()));
                self.rows.extend(of_kind.into_iter().map(Row::Entity));
            }
        }
    }

    /// Whether entities of a kind are not shown.
    pub fn is_hidden(&self, kind: EntityKind) -> bool {
        self.hidden.contains(&kind)
    }

    /// Hides the kind of what is selected, or shows it again; `false` when nothing is.
    pub fn toggle_kind(&mut self) -> bool {
        let kind = match self.rows.get(self.selected) {
            Some(Row::Heading(kind, _) | Row::Hidden(kind, _)) => *kind,
            Some(Row::Entity(index)) => match self.entities.get(*index) {
                Some(entity) => entity.kind,
                None => return false,
            },
            None => return false,
        };
        if self.is_hidden(kind) {
            self.hidden.retain(|hidden| *hidden != kind);
        } else {
            self.hidden.push(kind);
        }
        self.arrange();
        let of_kind =
            |row: &Row| matches!(row, Row::Heading(it, _) | Row::Hidden(it, _) if *it == kind);
        self.selected = self.rows.iter().position(of_kind).unwrap_or(0);
        if !self.is_hidden(kind) {
            self.selected += 1;
        }
        self.follow();
        true
    }

    /// The selected entity.
    pub fn selected(&self) -> Option<&Entity> {
        self.entities.get(self.selected_entity()?)
    }

    /// Selects an entity by its key.
    pub fn select_key(&mut self, key: &str) {
        if let Some(index) = self.entities.iter().position(|entity| entity.key == key) {
            self.select_entity(index);
        }
    }

    /// All entities, in the article's own order.
    pub fn entities(&self) -> &[Entity] {
        &self.entities
    }

    /// The selected entity's index.
    pub fn selected_entity(&self) -> Option<usize> {
        match self.rows.get(self.selected) {
            Some(Row::Entity(index)) => Some(*index),
            _ => None,
        }
    }

    /// Selects an entity by its index.
    pub fn select_entity(&mut self, entity: usize) {
        if let Some(row) = self.rows.iter().position(|row| *row == Row::Entity(entity)) {
            self.selected = row;
            self.follow();
        }
    }

    /// Takes the number of rows there is room for.
    pub fn fit(&mut self, height: u16) {
        self.height = usize::from(height);
        self.follow();
    }

    /// The rows on the screen, and whether each is the selected one.
    pub fn page(&self) -> impl Iterator<Item = (Row, bool)> {
        let end = (self.top + self.height).min(self.rows.len());
        (self.top..end).map(|index| (self.rows[index], index == self.selected))
    }

    /// How many rows fit on the screen.
    pub fn page_rows(&self) -> usize {
        self.height.max(1)
    }

    /// Selects the entity `by` rows further down (up when negative), never a heading.
    pub fn step(&mut self, by: isize) {
        let last = self.rows.len().saturating_sub(1);
        let mut to = self.selected.saturating_add_signed(by).min(last);
        if matches!(self.rows.get(to), Some(Row::Heading(..))) {
            // A heading always has an entity under it; only the first has nothing above.
            to = if by < 0 && to > 0 { to - 1 } else { to + 1 };
        }
        self.selected = to;
        self.follow();
    }

    /// Selects the row on the screen that was pointed at, if it is an entity.
    pub fn point(&mut self, row: usize) -> Option<usize> {
        match self.rows.get(self.top + row) {
            Some(Row::Entity(entity)) => {
                self.selected = self.top + row;
                Some(*entity)
            }
            _ => None,
        }
    }

    fn follow(&mut self) {
        let height = self.height.max(1);
        // The heading above the first entity of the screen stays in view.
        let wanted = if self.selected == 1 { 0 } else { self.selected };
        if wanted < self.top {
            self.top = wanted;
        } else if self.selected >= self.top + height {
            self.top = self.selected + 1 - height;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::ByteRange;

    fn entity(kind: EntityKind, name: &str, mentions: usize) -> Entity {
        Entity {
            kind,
            name: name.to_owned(),
            key: name.to_owned(),
            mentions: (0..mentions)
                .map(|index| ByteRange::new(index, index + 1))
                .collect(),
            ..Entity::default()
        }
    }

    fn model() -> Model {
        let mut model = Model::default();
        model.fit(20);
        model.set(Some(vec![
            entity(EntityKind::Place, "غزة", 1),
            entity(EntityKind::Person, "بلينكن", 2),
            entity(EntityKind::Place, "طوكيو", 5),
        ]));
        model
    }

    #[test]
    fn entities_stand_by_kind_and_the_most_named_first() {
        let rows: Vec<Row> = model().page().map(|(row, _)| row).collect();
        assert_eq!(
            rows,
            [
                Row::Heading(EntityKind::Person, 1),
                Row::Entity(1),
                Row::Heading(EntityKind::Place, 2),
                Row::Entity(2),
                Row::Entity(0),
            ]
        );
    }

    #[test]
    fn the_selection_never_rests_on_a_heading() {
        let mut model = model();
        assert_eq!(model.selected_entity(), Some(1));
        model.step(1);
        assert_eq!(model.selected_entity(), Some(2));
        model.step(-1);
        assert_eq!(model.selected_entity(), Some(1));
        model.step(-1);
        assert_eq!(model.selected_entity(), Some(1));
        model.step(100);
        assert_eq!(model.selected_entity(), Some(0));
    }

    #[test]
    fn a_hidden_kind_is_a_heading_that_can_be_shown_again() {
        let mut model = model();
        model.step(1);
        assert!(model.toggle_kind());
        let rows: Vec<Row> = model.page().map(|(row, _)| row).collect();
        assert_eq!(
            rows,
            [
                Row::Heading(EntityKind::Person, 1),
                Row::Entity(1),
                Row::Hidden(EntityKind::Place, 2),
            ]
        );
        assert_eq!(model.selected_entity(), None);
        model.toggle_kind();
        assert_eq!(model.selected_entity(), Some(2));
    }

    #[test]
    fn an_article_without_names_selects_nothing() {
        let mut model = model();
        model.set(Some(Vec::new()));
        model.step(1);
        assert_eq!(model.selected_entity(), None);
    }
}
