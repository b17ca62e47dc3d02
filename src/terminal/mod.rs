//! The other side of the wire: what a terminal does by itself with right-to-left text, hence
//! what must be sent to it, and how it is set up and given back.
//!
//! ```text
//! environment, queries --detect--> Profile --> Session::enter … restore
//!                                     └-----> ui::backend, after the diff
//! ```
//!
//! The one idea: a terminal's behaviour is data, a [`Profile`]. Layout and panes always make
//! visual order with joined letters and know nothing of it; the backend turns each changed row
//! into the bytes that come out right.
//!
//! Control functions are named as in ECMA-48 and xterm's *ctlseqs*; bidi ones as in ECMA
//! TR/53 and the freedesktop.org proposal on bidi in terminal emulators.

pub mod answers;
mod brackets;
pub mod clipboard;
pub mod detection;
pub mod encoding;
pub mod keyboard;
pub mod layouts;
pub mod memory;
mod outside;
pub mod profile;
pub mod programs;
pub mod query;
pub mod session;
pub mod signals;
mod strays;
pub mod sweep;
pub mod typed;
mod verdict;

pub use detection::{Detecting, Detection, detect};
pub use memory::Memory;
pub use profile::Profile;
pub use session::Session;
