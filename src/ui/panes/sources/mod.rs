//! The feeds that are subscribed to, and the searches that are kept: a page over the panes, from
//! which each of them becomes the list.

pub mod model;
pub mod view;
