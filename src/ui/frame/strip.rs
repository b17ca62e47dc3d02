//! Symbols that stand side by side, ready to be put on any number of frames.

use super::symbol::Code;

/// Symbols side by side, each with a tag that tells where it is from.
#[derive(Debug, Clone, Default)]
pub struct Strip {
    places: Vec<Place>,
    /// The symbols that are more than their codes, in their order.
    long: Vec<Box<str>>,
}

/// One symbol of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub code: Code,
    pub tag: u32,
    /// Columns that it covers: 1 or 2.
    pub width: u8,
}

impl Strip {
    /// Appends a symbol that takes so many columns, one or two.
    pub fn push(&mut self, symbol: &str, width: u8, tag: u32) {
        let code = Code::of(symbol);
        if code.is_hash() {
            self.long.push(symbol.into());
        }
        self.places.push(Place { code, tag, width });
    }

    /// Its symbols, and those that are more than their codes, in the order of the former.
    pub(super) fn parts(&self) -> (&[Place], &[Box<str>]) {
        (&self.places, &self.long)
    }
}
