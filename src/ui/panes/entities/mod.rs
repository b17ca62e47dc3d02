//! The entities pane: the people, places and organisations that the open article names.

pub mod model;
pub mod view;
