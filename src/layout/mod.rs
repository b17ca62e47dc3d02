//! The heart: a paragraph of logical text into lines of cells in visual order.
//!
//! ```text
//! text --levels, clusters, shaping--> Paragraph --wrap(W)--> [Line] --cells--> [Cell]
//! ```
//!
//! Two steps. What depends on the text alone is done once, in [`Paragraph::new`]: properties of
//! each character in one lookup ([`properties`]), embedding `levels` (`implicit` ones where
//! `islands` ask for them, with their `brackets`),
//! `clusters`, `line_breaks` (and their `tailoring`), `shaping`, then `items`, which puts them together with widths and
//! `mirroring`. What depends on the width too — `wrapping`, [`reordering`], `justification` — is
//! done by [`Paragraph::wrap`] and [`Paragraph::cells`], and is repeated for another width
//! without the first. Every step is one pass, and takes time in proportion to the text, whatever
//! the text.
//!
//! The one idea: every [`Cell`] knows the bytes of the logical text that it shows. Colours,
//! search hits, selections, copying and the mouse are all byte ranges, looked up per cell.
//!
//! Nothing here knows a terminal. Rules are named as in [UAX #9] (order), [UAX #14] (breaks)
//! and [UAX #29] (clusters), all of Unicode [`properties::UNICODE_VERSION`].
//!
//! [UAX #9]: https://www.unicode.org/reports/tr9/
//! [UAX #14]: https://www.unicode.org/reports/tr14/
//! [UAX #29]: https://www.unicode.org/reports/tr29/

mod brackets;
mod caret;
mod cells;
mod characters;
mod clusters;
pub mod conformance;
mod diacritics;
mod digits;
mod embedded;
mod implicit;
mod islands;
mod items;
mod justification;
mod levels;
mod line_breaks;
mod mirroring;
mod options;
mod paragraph;
pub mod properties;
pub mod reordering;
mod shaping;
mod sources;
mod tables;
mod tailoring;
mod wrapping;

pub use caret::{Caret, Side, Way};
pub use cells::{Cell, Cells};
pub use options::{
    BaseDirection, Controls, Diacritics, Digits, Embedded, Justification, Measure, Options, Shaping,
};
pub use paragraph::Paragraph;
pub use wrapping::Line;
