//! The door to the library, before which the workers wait for their connections.
//!
//! Two things let them in: the library is there, which the importer sees to, and nobody wants it
//! for himself any more. Whoever closes the last connection tidies the library up, so the end of
//! the reader waits until all have left.

use crate::library::Address;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// What the workers wait for.
#[derive(Debug, Clone, Default)]
pub struct Door(Arc<(Mutex<State>, Condvar)>);

#[derive(Debug, Default)]
struct State {
    place: Place,
    is_open: bool,
    /// How many are inside.
    guests: usize,
}

/// One who has been let in, until he is dropped.
#[derive(Debug)]
pub struct Guest {
    address: Address,
    door: Door,
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
    pub fn enter(&self) -> Option<Guest> {
        let (state, changed) = &*self.0;
        let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match &state.place {
                Place::At(address) if state.is_open => {
                    let (address, door) = (address.clone(), self.clone());
                    state.guests += 1;
                    return Some(Guest { address, door });
                }
                Place::Nowhere => return None,
                Place::At(_) | Place::Awaited => {}
            }
            state = changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Waits until everybody who was let in has left, but no longer than `patience`.
    pub fn wait_until_left(&self, patience: Duration) {
        let (state, changed) = &*self.0;
        let state = state.lock().unwrap_or_else(PoisonError::into_inner);
        // Nothing is done with what is left then.
        let _ = changed.wait_timeout_while(state, patience, |state| state.guests > 0);
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        let (state, changed) = &*self.0;
        change(&mut state.lock().unwrap_or_else(PoisonError::into_inner));
        changed.notify_all();
    }
}

impl Guest {
    /// Where the library is.
    pub fn address(&self) -> &Address {
        &self.address
    }
}

impl Drop for Guest {
    fn drop(&mut self) {
        self.door.change(|state| state.guests -= 1);
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
    fn the_end_waits_for_those_who_are_inside_but_not_for_ever() {
        let library = Library::ephemeral().unwrap();
        let door = Door::default();
        door.builder().built(library.address());
        door.open();
        let guest = door.enter().unwrap();
        let (is_leaving, leaves) = channel::<()>();
        let leaving = std::thread::spawn(move || {
            let _ = leaves.recv();
            drop(guest);
        });
        // It comes back although nobody has left.
        door.wait_until_left(Duration::from_millis(1));
        assert_eq!(door.0.0.lock().unwrap().guests, 1);
        drop(is_leaving);
        door.wait_until_left(Duration::from_secs(60));
        assert_eq!(door.0.0.lock().unwrap().guests, 0);
        leaving.join().unwrap();
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
