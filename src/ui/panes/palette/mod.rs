//! The palette: every command by its name or by what it does, found as the user types.

pub mod model;
pub mod view;
