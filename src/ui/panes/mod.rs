//! The panes. Each has the same two rooms: a `model` (what it holds and how it changes) and a
//! `view` (how it is painted from what it holds).

pub mod articles;
pub mod entities;
pub mod help;
pub mod palette;
pub mod sources;
pub mod text;
pub mod timeline;

/// One of the reader's four panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The list of articles.
    Articles,
    /// The open article's text.
    Text,
    /// The people, places and organisations that it names.
    Entities,
    /// Keywords over time.
    Timeline,
}

impl Pane {
    /// All panes, in the order in which the focus goes round.
    pub const ALL: [Self; 4] = [Self::Articles, Self::Text, Self::Entities, Self::Timeline];

    /// The pane behind this one.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Articles => Self::Text,
            Self::Text => Self::Entities,
            Self::Entities => Self::Timeline,
            Self::Timeline => Self::Articles,
        }
    }

    /// The pane before this one.
    #[must_use]
    pub fn previous(self) -> Self {
        match self {
            Self::Articles => Self::Timeline,
            Self::Text => Self::Articles,
            Self::Entities => Self::Text,
            Self::Timeline => Self::Entities,
        }
    }
}
