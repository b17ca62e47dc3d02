//! cli: see the house in the crate's documentation.
