//! What must be sent to a terminal so that right-to-left text comes out right.

use serde::{Deserialize, Serialize};

/// A terminal's behaviour as data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// By which it is chosen and reported.
    pub name: &'static str,
    /// In which order the cells of a row are sent.
    pub order: Order,
    /// What goes around each cell.
    pub wrapping: Wrapping,
    /// How the terminal's own bidi is switched off and on again.
    pub switch: Switch,
    /// What becomes of combining marks.
    pub marks: Marks,
    /// Who mirrors brackets in right-to-left runs.
    pub mirroring: Mirroring,
    /// The vertical bar between panes.
    pub bar: Bar,
    /// Whether the layout is to choose presentation forms or to leave letters as stored.
    pub letters: Letters,
}

/// In which order the cells of a row are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// From left to right, as they are to be seen. For terminals that reorder nothing.
    Visual,
    /// Words from left to right, each right-to-left word in reading order with the punctuation
    /// that touches it. For terminals that turn words round but leave lines alone.
    Words,
    /// Each stretch between strong left-to-right characters in reading order. For terminals
    /// whose implicit bidi cannot be switched off.
    Segments,
}

/// What goes around each cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrapping {
    /// Nothing.
    None,
    /// Cells of words with right-to-left letters stand in kitty's text-sizing sequence, `OSC
    /// 66`, whose vertical alignment alternates with the column: the font engine then sees
    /// every cell alone.
    TextSize,
    /// The foreground alternates by one shade with the column, which ends a run of equal colour
    /// at every cell.
    Shade,
    /// A left-to-right mark behind every right-to-left cell.
    LeftToRightMark,
}

/// How a terminal's own bidi is switched off, and back on when it is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Switch {
    /// Nothing is sent.
    None,
    /// ECMA-48 BDSM, mode 8. A terminal that does not know it ignores it.
    Bdsm,
    /// Konsole's profile property. To be sent to Konsole alone: `OSC 50` sets xterm's font.
    Konsole,
    /// mlterm's configuration sequence.
    Mlterm,
}

impl Switch {
    /// What switches the terminal's bidi off. To be sent before the screen is cleared: rows
    /// that exist keep the mode they were made in.
    pub fn enter(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Bdsm => "\x1b[8l",
            Self::Konsole => "\x1b]50;BidiRenderingEnabled=false\x07",
            Self::Mlterm => "\x1b]5379;use_ctl=false\x07",
        }
    }

    /// What undoes [`enter`](Self::enter).
    pub fn leave(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Bdsm => "\x1b[8h",
            Self::Konsole => "\x1b]50;BidiRenderingEnabled=true\x07",
            Self::Mlterm => "\x1b]5379;use_ctl=true\x07",
        }
    }
}

/// What becomes of combining marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Marks {
    /// They are sent.
    Kept,
    /// They are left out, where they would hide or displace letters.
    Stripped,
}

/// Who mirrors brackets in right-to-left runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mirroring {
    /// The layout has done it.
    Ours,
    /// The terminal does it to what is sent in reading order, so it is undone there.
    Terminal,
}

/// The vertical bar between panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bar {
    /// The box-drawing line, a neutral character.
    Box,
    /// U+01C0, which looks the same and is strongly left-to-right: no run flows across it.
    StrongLeftToRight,
    /// None is straight in this terminal: panes stand alone, one at a time.
    OnePane,
}

impl Bar {
    /// The character.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Box | Self::OnePane => "│",
            Self::StrongLeftToRight => "ǀ",
        }
    }
}

/// What the layout makes of Arabic letters for this terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    /// Presentation forms.
    Forms,
    /// Letters as they are stored: the terminal joins them.
    Stored,
}

/// The unit of redraw: how much of a row must be sent again when one of its cells has changed.
/// What a terminal makes of a row follows from the row alone, so no unit is larger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Redraw {
    /// The changed cells. Text that only moves may be moved by a scroll region.
    Cells,
    /// The row: where a cell comes to stand, or how it is wrapped, depends on the others. Nothing
    /// is scrolled.
    Row,
}

impl Profile {
    /// Visual order; bidi off by BDSM, which terminals that reorder nothing ignore.
    pub const VISUAL: Self = Self {
        name: "visual",
        order: Order::Visual,
        wrapping: Wrapping::None,
        switch: Switch::Bdsm,
        marks: Marks::Kept,
        mirroring: Mirroring::Ours,
        bar: Bar::Box,
        letters: Letters::Forms,
    };
    /// Visual order without marks, for terminals that misplace them.
    pub const VISUAL_BARE: Self = Self {
        name: "visual-bare",
        marks: Marks::Stripped,
        ..Self::VISUAL
    };
    /// Visual order, Konsole's bidi off.
    pub const KONSOLE: Self = Self {
        name: "konsole",
        switch: Switch::Konsole,
        ..Self::VISUAL
    };
    /// Visual order, mlterm's bidi off.
    pub const MLTERM: Self = Self {
        name: "mlterm",
        switch: Switch::Mlterm,
        ..Self::VISUAL
    };
    /// kitty from 0.40 on.
    pub const TEXT_SIZE: Self = Self {
        name: "kitty",
        wrapping: Wrapping::TextSize,
        ..Self::VISUAL
    };
    /// Words, for older kitty and for kitty behind a multiplexer.
    pub const WORDS: Self = Self {
        name: "words",
        order: Order::Words,
        switch: Switch::None,
        marks: Marks::Stripped,
        mirroring: Mirroring::Terminal,
        ..Self::VISUAL
    };
    /// Segments, for implicit bidi that cannot be switched off.
    pub const SEGMENTS: Self = Self {
        name: "segments",
        order: Order::Segments,
        switch: Switch::None,
        mirroring: Mirroring::Terminal,
        bar: Bar::StrongLeftToRight,
        ..Self::VISUAL
    };
    /// Alternating shades, for terminals that reorder within runs of one colour.
    pub const SHADES: Self = Self {
        name: "shades",
        wrapping: Wrapping::Shade,
        // Qt terminals place box-drawing lines by the widths of all the letters before them.
        bar: Bar::StrongLeftToRight,
        ..Self::VISUAL
    };
    /// A left-to-right mark behind every cell.
    pub const LEFT_TO_RIGHT_MARKS: Self = Self {
        name: "lrm",
        wrapping: Wrapping::LeftToRightMark,
        ..Self::VISUAL
    };
    /// Reading order and letters as stored, for terminals that order and join by themselves and
    /// whose user prefers that.
    pub const LOGICAL: Self = Self {
        name: "logical",
        letters: Letters::Stored,
        ..Self::SEGMENTS
    };

    /// All of them, in the order of their report.
    pub const ALL: [Self; 10] = [
        Self::VISUAL,
        Self::VISUAL_BARE,
        Self::KONSOLE,
        Self::MLTERM,
        Self::TEXT_SIZE,
        Self::WORDS,
        Self::SEGMENTS,
        Self::SHADES,
        Self::LEFT_TO_RIGHT_MARKS,
        Self::LOGICAL,
    ];

    /// The profile of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|profile| profile.name == name)
    }

    /// Whether right-to-left letters may be slanted. Most monospaced fonts have no slanted ones;
    /// terminals of the Qt family then take them from a proportional font and displace them.
    pub fn slants_letters(&self) -> bool {
        let in_qt = self.switch == Switch::Konsole
            || self.wrapping == Wrapping::Shade
            // A multiplexer in Konsole.
            || (self.order == Order::Segments && self.mirroring == Mirroring::Ours);
        !in_qt
    }

    /// What must be sent again when a cell of a row has changed.
    pub fn redraw(&self) -> Redraw {
        match (self.order, self.wrapping) {
            (Order::Visual, Wrapping::None | Wrapping::LeftToRightMark) => Redraw::Cells,
            _ => Redraw::Row,
        }
    }
}

impl Default for Profile {
    fn default() -> Self {
        Self::VISUAL
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_profile_is_found_by_its_name_and_names_differ() {
        for (place, profile) in Profile::ALL.iter().enumerate() {
            assert_eq!(Profile::named(profile.name).as_ref(), Some(profile));
            assert!(
                Profile::ALL[..place]
                    .iter()
                    .all(|other| other.name != profile.name)
            );
        }
        assert_eq!(Profile::named("no such terminal"), None);
    }

    #[test]
    fn what_is_switched_off_is_switched_on_again() {
        for profile in Profile::ALL {
            let (enter, leave) = (profile.switch.enter(), profile.switch.leave());
            assert_eq!(enter.is_empty(), leave.is_empty());
            assert_eq!(
                enter.replace("[8l", "[8h").replace("=false", "=true"),
                leave
            );
        }
    }

    #[test]
    fn profiles_in_which_cells_depend_on_their_neighbours_redraw_rows() {
        for profile in [
            Profile::TEXT_SIZE,
            Profile::WORDS,
            Profile::SEGMENTS,
            Profile::SHADES,
            Profile::LOGICAL,
        ] {
            assert_eq!(profile.redraw(), Redraw::Row, "{}", profile.name);
        }
        assert_eq!(Profile::VISUAL.redraw(), Redraw::Cells);
        assert_eq!(Profile::LEFT_TO_RIGHT_MARKS.redraw(), Redraw::Cells);
    }
}
