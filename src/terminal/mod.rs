//! The other side of the wire: what a terminal must be sent to show right-to-left text right
//! ([`Profile`]), and the one guard that sets it up and restores it ([`Session`]).

pub mod profile;
mod session;
pub mod signals;

pub use profile::Profile;
pub use session::Session;
