//! The entities pane: the people, places and organisations that the open article names, and the
//! page of all that the library knows of one of them.

pub mod model;
pub mod page;
pub mod view;
