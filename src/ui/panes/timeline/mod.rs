//! The timeline pane: what was said when, over the listed articles and in the open one.

pub mod chart;
pub mod model;
pub mod passages;
pub mod view;
