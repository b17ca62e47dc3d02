//! How a paragraph is laid out.
//!
//! Every field has a default; write `Options { direction, ..Options::default() }`.

use crate::article::Direction;
use serde::Deserialize;

/// How a paragraph is laid out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Options {
    /// Where its base direction comes from.
    pub direction: BaseDirection,
    /// What its Arabic letters look like.
    pub shaping: Shaping,
    /// Whether its lines fill the measure.
    pub justification: Justification,
    /// Which reading marks are shown.
    pub diacritics: Diacritics,
    /// Which digits its numbers are shown in.
    pub digits: Digits,
    /// How addresses and code stand in right-to-left text.
    pub embedded: Embedded,
    /// Whether bidi controls are shown.
    pub controls: Controls,
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

/// Whether lines are stretched to the measure. A paragraph's last line never is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Justification {
    /// Lines keep their width.
    #[default]
    Off,
    /// Blanks between words grow.
    Spaces,
    /// Joins within Arabic words grow first, by tatweel, then blanks between words.
    Kashida {
        /// Cells that one word grows at most.
        longest: u8,
    },
}

/// Which reading marks (vowel signs, points, cantillation) of Arabic and Hebrew are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Diacritics {
    /// All of them.
    #[default]
    Shown,
    /// None; the letters' own dots, hamzas and maddas stay.
    Hidden,
    /// Those of a word that bears a single one, which its author wrote to tell it from its twin
    /// (كُتب); fully vowelled words lose theirs.
    Single,
}

/// Which digits decimal numbers are shown in. Their order on the line stays that of the digits
/// that were written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Digits {
    /// As they were written.
    #[default]
    AsWritten,
    /// 0123456789
    European,
    /// ٠١٢٣٤٥٦٧٨٩
    ArabicIndic,
    /// ۰۱۲۳۴۵۶۷۸۹
    Persian,
}

/// How web addresses, e-mail addresses and code (between backticks) stand in right-to-left
/// paragraphs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Embedded {
    /// Each as if in a left-to-right isolate (UAX #9, HL4): its parts keep their order.
    #[default]
    Isolated,
    /// As the letters themselves tell.
    AsWritten,
}

/// Whether bidi controls (marks, embeddings, overrides, isolates) are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Controls {
    /// Obeyed and not shown.
    #[default]
    Obeyed,
    /// Obeyed and shown, each as an arrow.
    Revealed,
}

/// The room that a line may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// As much as it needs: no wrapping.
    Unlimited,
    /// At most so many cells; 0 counts as 1.
    Cells(u16),
}
