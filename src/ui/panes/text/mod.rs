//! The text pane: the open article.
//!
//! [`document`] turns an article into *units* (title, byline, one per paragraph), addressed so
//! that the next and the previous one are found without looking at the others; [`model`] keeps
//! the place (unit, row in it) and lays out only what is on the screen, as [`setting`] tells;
//! [`view`] paints that, with its [`marks`].

pub mod document;
pub mod laid;
pub mod links;
pub mod marks;
pub mod model;
pub mod passages;
pub mod reading_time;
pub mod selection;
pub mod setting;
pub mod view;
