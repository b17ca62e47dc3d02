//! Pages that stand over the panes for a moment: the keys, and what could not be read.

pub mod model;
pub mod view;
