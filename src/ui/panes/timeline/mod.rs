//! The timeline pane: the keywords of the listed articles over time.

pub mod model;
pub mod view;
