//! The calibration: the same words, sent in each way that a terminal may want them, and the
//! question which reads right.
//!
//! No terminal tells whether it reorders right-to-left text by itself; only its user can see it.
//! Each sample stands on a row of its own, which the [backend](super::backend) sends by another
//! profile than the rest of the screen.

pub mod model;
pub mod view;
