//! The line that the user types into: a filter, a search, a name.
//!
//! The text is kept in logical order; its caret goes over the cells of the layout, so that it
//! moves as the eye does where the direction changes ([`crate::layout::Caret`]).

pub mod history;
pub mod model;
pub mod view;

pub use history::History;
pub use model::{Around, Outcome, Prompt, Purpose};
