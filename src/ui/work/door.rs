//! The door to the library, before which the workers wait for their connections.
//!
//! Two things let them in: the library is there, which the importer sees to, and nobody wants it
//! for himself any more.

use crate::library::Address;
use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// What the workers wait for.
#[derive(Debug, Clone, Default)]
pub struct Door(Arc<(Mutex<State>, Condvar)>);

#[derive(Debug, Default)]
struct State {
    place: Place,
    is_open: bool,
}

/// Where the library is.
#[derive(Debug, Default)]
enum Place {
    #[default]
    Awaited,
    At(Address),
    Nowhere,
}

/// Whoever makes the library; if he goes without having made it, there is none.
#[derive(Debug)]
pub struct Builder(Door);

impl Door {
    /// The one who makes the library.
    pub fn builder(&self) -> Builder {
        Builder(self.clone())
    }

    /// Lets everybody in as soon as the library is there.
    pub fn open(&self) {
        self.change(|state| state.is_open = true);
    }

    /// Waits to be let in; `None` when there is no library.
    pub fn enter(&self) -> Option<Address> {
        let (state, changed) = &*self.0;
        let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match &state.place {
                Place::At(address) if state.is_open => return Some(address.clone()),
                Place::Nowhere => return None,
                Place::At(_) | Place::Awaited => {}
            }
            state = changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        let (state, changed) = &*self.0;
        change(&mut state.lock().unwrap_or_else(PoisonError::into_inner));
        changed.notify_all();
    }
}

impl Builder {
    /// The library is there.
    pub fn built(&self, address: Address) {
        self.0.change(|state| state.place = Place::At(address));
    }
}

impl Drop for Builder {
    fn drop(&mut self) {
        self.0.change(|state| {
            if matches!(state.place, Place::Awaited) {
                state.place = Place::Nowhere;
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Library;
    use std::sync::mpsc::{Receiver, TryRecvError, channel};

    fn waiting(door: &Door) -> Receiver<bool> {
        let (sender, entered) = channel();
        let door = door.clone();
        std::thread::spawn(move || {
            let _ = sender.send(door.enter().is_some());
        });
        entered
    }

    #[test]
    fn it_takes_a_library_and_an_open_door_to_enter() {
        let library = Library::ephemeral().unwrap();
        let door = Door::default();
        let builder = door.builder();
        let entered = waiting(&door);
        builder.built(library.address());
        assert_eq!(entered.try_recv(), Err(TryRecvError::Empty));
        door.open();
        assert_eq!(entered.recv(), Ok(true));
        drop(builder);
        assert!(door.enter().is_some());
    }

    #[test]
    fn nobody_waits_for_a_library_that_was_never_made() {
        let door = Door::default();
        let builder = door.builder();
        let entered = waiting(&door);
        drop(builder);
        assert_eq!(entered.recv(), Ok(false));
    }
}
