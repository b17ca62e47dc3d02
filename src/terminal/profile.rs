//! What a terminal must be sent, as data.
//!
//! The reader sends every line in visual order, with joined letters. Terminals that reorder by
//! themselves have to be told to stop, before the screen is cleared for the first time; telling
//! the others does no harm.

/// What a terminal must be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Profile {
    /// Its name.
    pub name: &'static str,
    /// Sent before the screen is cleared for the first time, and again after a suspension.
    pub enter: &'static str,
    /// Sent on the way out.
    pub leave: &'static str,
    /// What becomes of marks on letters.
    pub marks: Marks,
}

/// What becomes of marks on letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// They are sent behind their letter.
    Keep,
    /// They are left out, for terminals that put them elsewhere or lose the letter.
    Strip,
}

/// Visual order; the terminal's own reordering is switched off where it obeys ECMA-48's BDSM
/// (VTE and others).
pub const VISUAL: Profile = Profile {
    name: "visual",
    enter: "\x1b[8l",
    leave: "\x1b[8h",
    marks: Marks::Keep,
};

/// [`VISUAL`] without marks.
pub const VISUAL_WITHOUT_MARKS: Profile = Profile {
    name: "visual-no-marks",
    marks: Marks::Strip,
    ..VISUAL
};

impl Default for Profile {
    fn default() -> Self {
        VISUAL
    }
}

impl Profile {
    /// Every profile.
    pub const ALL: [Self; 2] = [VISUAL, VISUAL_WITHOUT_MARKS];

    /// The profile for the terminal that the environment names. These lose the letter under a
    /// mark, or put the mark on another one, so they get none.
    pub fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        let terminal = variable("TERM").unwrap_or_default();
        let strips = terminal.starts_with("foot")
            || terminal.starts_with("alacritty")
            || variable("ALACRITTY_WINDOW_ID").is_some();
        if strips { VISUAL_WITHOUT_MARKS } else { VISUAL }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terminals_that_lose_letters_under_marks_get_none() {
        let named = |name: &'static str| {
            Profile::from_environment(move |variable| (variable == "TERM").then(|| name.to_owned()))
        };
        assert_eq!(named("foot"), VISUAL_WITHOUT_MARKS);
        assert_eq!(named("alacritty"), VISUAL_WITHOUT_MARKS);
        assert_eq!(named("xterm-256color"), VISUAL);
    }
}
