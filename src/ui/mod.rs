//! The reader.
//!
//! One loop: an event (a key, a size, a reply of a [worker](work)) changes the
//! [state](state::State), and the state is painted as the next frame. Keys become
//! [commands](command::Command) through the one [keymap]; [`apply`] does what they ask and
//! returns what else is to be done. Slow things happen on the workers' threads.

pub mod answer;
pub mod apply;
pub mod arrangement;
pub mod backend;
pub mod background;
pub mod calibration;
pub mod command;
pub mod dates;
pub mod facing;
pub mod frame;
pub mod jumps;
pub mod key;
pub mod keymap;
pub mod messages;
pub mod mouse;
pub mod paint;
pub mod panes;
pub mod progress;
pub mod prompt;
pub mod state;
mod status;
pub mod theme;
pub mod trouble;
pub mod view;
pub mod work;

mod run;

pub use run::{Found, Hearing, Opening, ReaderError, run};
pub use work::{OpenLibrary, Start};

#[cfg(test)]
mod tests;
