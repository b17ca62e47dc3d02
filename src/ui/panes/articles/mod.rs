//! The articles pane: the list.
//!
//! The model holds the ids of all listed articles in their order, and the rows of those on the
//! screen and around it; the rest stays in the library until it is scrolled to.

pub mod flags;
pub mod model;
pub mod view;
