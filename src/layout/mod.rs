//! The heart: a paragraph of logical text into lines of cells in visual order.
//!
//! ```text
//! text --levels, clusters, shaping--> Paragraph --wrap(W)--> [Line] --cells--> [Cell]
//! ```
//!
//! Two steps. What depends on the text alone — embedding [`levels`], [`clusters`] and their
//! [`shaping`] — is done once, in [`Paragraph::new`]. What depends on the width too — breaking
//! into lines, [`reordering`], mirroring — is done by [`Paragraph::wrap`] and
//! [`Paragraph::cells`], and is repeated for another width without the first.
//!
//! The one idea: every [`Cell`] knows the bytes of the logical text that it shows. Colours,
//! search hits, selections, copying and the mouse are all byte ranges, looked up per cell.
//!
//! Nothing here knows a terminal. Rules are named as in [UAX #9] (order), [UAX #14] (breaks)
//! and [UAX #29] (clusters).
//!
//! [UAX #9]: https://www.unicode.org/reports/tr9/
//! [UAX #14]: https://www.unicode.org/reports/tr14/
//! [UAX #29]: https://www.unicode.org/reports/tr29/

mod clusters;
mod forms;
mod levels;
mod paragraph;
pub mod reordering;
mod shaping;

pub use paragraph::{Cell, Line, Paragraph};

use crate::article::Direction;

/// How a paragraph is laid out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Options {
    /// Where its base direction comes from.
    pub direction: BaseDirection,
    /// What its Arabic letters look like.
    pub shaping: Shaping,
}

/// Where the base direction of a paragraph comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BaseDirection {
    /// From its first strong character (UAX #9, P2 and P3).
    Auto {
        /// For a paragraph without one.
        fallback: Direction,
    },
    /// From outside.
    Fixed(Direction),
}

impl Default for BaseDirection {
    fn default() -> Self {
        Self::Auto {
            fallback: Direction::LeftToRight,
        }
    }
}

/// What Arabic letters look like in a cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Shaping {
    /// Joined: presentation forms, lam-alef as one cell.
    #[default]
    Forms,
    /// As they are stored; the terminal or another program joins them.
    Letters,
}

/// The room that a line may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// As much as it needs: no wrapping.
    Unlimited,
    /// At most so many cells; 0 counts as 1.
    Cells(u16),
}
