//! What every analysis needs to know of a text: its [`tokens`], which of them are
//! [stop words](stop_words), what a word is without its [`clitics`] and endings ([`stems`], which
//! ask the [`vocabulary`]), in which [language](script) it is written, and the [`fold`]ed form in which words are compared.
//! An [`anchor`] finds a stretch again after the text has changed.
//! [`address`] tells which addresses may be opened.
//! [`isolate`] keeps a name's direction to itself where it is put into another sentence.
//!
//! Pure functions over strings; all offsets are bytes of the string that was given.

pub mod address;
pub mod anchor;
pub mod as_seen;
pub mod clitics;
pub mod fold;
pub mod isolate;
pub mod prefixes;
pub mod script;
pub mod sentences;
pub mod stems;
pub mod stop_words;
pub mod tokens;
pub mod vocabulary;
