//! What each thing that can be known of a terminal says about its profile; in which order they are
//! believed is [`detection`](super::detection)'s affair.

use super::answers::Answers;
use super::profile::{Mirroring, Profile};

/// A profile, whether it is sure, and why.
pub(super) type Verdict = (Profile, bool, &'static str);

/// A multiplexer swallows BDSM and text sizing, so the terminal outside keeps its own bidi.
pub(super) fn inside_multiplexer(
    environment: &impl Fn(&str) -> Option<String>,
    outside: Option<&str>,
) -> Verdict {
    let outside_is = |name: &str| outside.is_some_and(|outside| outside.starts_with(name));
    let inherited = |name: &str| outside.is_none() && environment(name).is_some();
    if outside_is("VTE") || inherited("VTE_VERSION") {
        let why = "a multiplexer in a VTE terminal, which reorders and cannot be told";
        (Profile::SEGMENTS, true, why)
    } else if outside_is("mlterm") || inherited("MLTERM") {
        let why = "a multiplexer in mlterm, which reorders and cannot be told";
        (Profile::SEGMENTS, true, why)
    } else if outside_is("Konsole") || inherited("KONSOLE_VERSION") {
        let profile = Profile {
            mirroring: Mirroring::Ours,
            ..Profile::SEGMENTS
        };
        let why = "a multiplexer in Konsole, which reorders without mirroring";
        (profile, false, why)
    } else if outside_is("kitty") || inherited("KITTY_WINDOW_ID") {
        let why = "a multiplexer in kitty, which turns words round";
        (Profile::WORDS, true, why)
    } else if outside_is("XTerm") || inherited("XTERM_VERSION") {
        let why = "a multiplexer in xterm, which reorders nothing";
        (Profile::VISUAL, true, why)
    } else if outside_is("foot") || outside_is("Alacritty") || inherited("ALACRITTY_WINDOW_ID") {
        let why = "a multiplexer in a terminal that misplaces marks";
        (Profile::VISUAL_BARE, true, why)
    } else {
        let why = "a multiplexer that does not tell which terminal is outside";
        (Profile::VISUAL_BARE, false, why)
    }
}

/// By what the terminal itself says.
pub(super) fn by_answers(
    environment: &impl Fn(&str) -> Option<String>,
    answers: &Answers,
) -> Option<Verdict> {
    if matches!(answers.bdsm, Some(1 | 2)) {
        let why = "it knows BDSM, so its bidi can be switched off";
        return Some((Profile::VISUAL, true, why));
    }
    if let Some(version) = &answers.version {
        let is = |name: &str| version.starts_with(name);
        if is("Konsole") {
            return Some((Profile::KONSOLE, true, "Konsole, by its answer"));
        }
        if is("kitty") {
            return Some(if answers.sizes_text() {
                (Profile::TEXT_SIZE, true, "kitty with text sizing")
            } else {
                (Profile::WORDS, true, "kitty without text sizing")
            });
        }
        if is("foot") {
            return Some((
                Profile::VISUAL_BARE,
                true,
                "foot, which loses letters under marks",
            ));
        }
        if is("Rio") {
            return Some((Profile::VISUAL_BARE, true, "Rio, which drops marks"));
        }
        if is("XTerm") {
            return Some((Profile::VISUAL, true, "xterm, which reorders nothing"));
        }
        if ["WezTerm", "ghostty", "contour", "mintty"]
            .into_iter()
            .any(is)
        {
            return Some((
                Profile::VISUAL,
                true,
                "it draws left to right, by its makers' word",
            ));
        }
    }
    if environment("MLTERM").is_some() || answers.merges_lam_alef() {
        return Some((
            Profile::MLTERM,
            true,
            "mlterm, whose bidi can be switched off",
        ));
    }
    None
}

/// By the variables that it sets.
pub(super) fn by_environment(environment: &impl Fn(&str) -> Option<String>) -> Option<Verdict> {
    let has = |name: &str| environment(name).is_some();
    let term = environment("TERM").unwrap_or_default();
    let program = environment("TERM_PROGRAM").unwrap_or_default();
    let verdict = if has("ALACRITTY_WINDOW_ID") || term.starts_with("alacritty") {
        (
            Profile::VISUAL_BARE,
            true,
            "Alacritty, which misplaces marks",
        )
    } else if term.starts_with("foot") {
        (
            Profile::VISUAL_BARE,
            true,
            "foot, which loses letters under marks",
        )
    } else if program == "iTerm.app" || program == "Apple_Terminal" {
        (
            Profile::SEGMENTS,
            false,
            "it may reorder by itself and cannot be asked",
        )
    } else if program == "vscode" || has("WT_SESSION") {
        (Profile::VISUAL, true, "it draws left to right")
    } else if has("KONSOLE_VERSION") {
        (Profile::KONSOLE, true, "Konsole, by the environment")
    } else if has("VTE_VERSION") {
        (Profile::VISUAL, true, "a VTE terminal, by the environment")
    } else if term == "st" || term.starts_with("st-") {
        (
            Profile::VISUAL_BARE,
            true,
            "st, which puts marks into the next cell",
        )
    } else if has("ZUTTY_VERSION") || term.starts_with("rxvt") {
        (Profile::VISUAL, true, "it reorders nothing")
    } else if term == "linux" {
        (
            Profile::VISUAL_BARE,
            true,
            "the Linux console, which reorders nothing",
        )
    } else {
        return None;
    };
    Some(verdict)
}

/// By its secondary device attributes, which several terminals share.
pub(super) fn by_attributes(answers: &Answers) -> Option<Verdict> {
    let attributes = answers.secondary.as_deref()?;
    let is = |start: &str| attributes.starts_with(start);
    if is("0;136") {
        Some((
            Profile::SEGMENTS,
            true,
            "PuTTY, which reorders and cannot be told",
        ))
    } else if is("0;115") && answers.version.is_none() {
        Some((
            Profile::SHADES,
            true,
            "a Qt terminal, which reorders runs of one colour",
        ))
    } else if is("85;") {
        Some((Profile::VISUAL, true, "urxvt, which reorders nothing"))
    } else if is("0;276") {
        Some((Profile::VISUAL, true, "xterm.js, which draws left to right"))
    } else {
        None
    }
}
