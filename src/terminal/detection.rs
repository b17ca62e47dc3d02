//! Which profile a terminal needs: first what the user said of it, then the multiplexer, then what
//! the terminal answers, then the environment.
//!
//! Answers beat the environment: they are right over ssh too. The environment beats secondary
//! device attributes, which several terminals share. Nothing tells implicit bidi for certain
//! where there is no answer about it; then [`Detection::is_sure`] is false, and the user is to
//! be asked.

use super::answers::{Answers, QUESTIONS, QUESTIONS_INSIDE};
use super::memory::{Identity, Memory, Source};
use super::outside;
use super::profile::{Profile, Switch};
use super::query::Asking;
use super::verdict::{by_answers, by_attributes, by_environment, inside_multiplexer};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What was found out about a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detection {
    /// What it is to be sent.
    pub profile: Profile,
    /// Why, in words.
    pub reason: &'static str,
    /// Whether there is no better guess that only the user can make.
    pub is_sure: bool,
    /// The multiplexer around the reader.
    pub multiplexer: Option<Multiplexer>,
    /// What the multiplexer says of the terminal outside.
    pub outside: Option<String>,
    /// What the terminal was asked; nothing when there was none to be asked.
    pub asked: bool,
    /// What it answered.
    pub answers: Answers,
    /// By what the terminal is known again.
    pub identity: Identity,
}

/// A program between the reader and the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Multiplexer {
    /// tmux.
    Tmux,
    /// GNU screen.
    Screen,
}

/// Finds out what the terminal of this process needs. Returns after at most a third of a second
/// of silence; on a slow line answers may come later, for which the caller goes on reading what
/// it gets back, and then asks [`Detection::reconsider`]. Not to be called while something else
/// reads keys.
pub fn detect(memory: &mut Memory) -> (Detection, Option<Asking>) {
    Detecting::begin().finish(memory)
}

/// A detection whose questions have been asked: what can be done meanwhile takes no time.
#[derive(Debug)]
pub struct Detecting {
    around: Option<Multiplexer>,
    asking: Option<Asking>,
}

impl Detecting {
    /// Asks the terminal.
    pub fn begin() -> Self {
        let around = multiplexer(&environment, &Answers::default());
        let questions = if around.is_some() {
            QUESTIONS_INSIDE
        } else {
            QUESTIONS
        };
        let silent = environment("TERM").is_some_and(|term| term == "linux" || term == "dumb");
        // A terminal that cannot be asked is judged by the environment.
        let asking = if silent {
            None
        } else {
            Asking::begin(questions).ok()
        };
        Self { around, asking }
    }

    /// Hears the answers, and decides; as [`detect`].
    pub fn finish(self, memory: &mut Memory) -> (Detection, Option<Asking>) {
        let outside = self.around.and_then(Multiplexer::outside);
        let asking = self.asking.and_then(|mut asking| {
            asking.hear().ok()?;
            Some(asking)
        });
        let answers = asking.as_ref().map(Asking::answers).cloned();
        let asked = asking.is_some();
        let detection = decide(
            &environment,
            answers.unwrap_or_default(),
            outside,
            asked,
            memory,
        );
        detection.keep(memory);
        (detection, asking)
    }
}

fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

impl Detection {
    /// The decision anew, after more answers have come.
    #[must_use]
    pub fn reconsider(&self, answers: Answers, memory: &mut Memory) -> Self {
        let outside = self.outside.clone();
        let detection = decide(&environment, answers, outside, true, memory);
        detection.keep(memory);
        detection
    }

    /// The decision anew, after the multiplexer has been taken to another terminal.
    #[must_use]
    pub fn taken_outside(&self, outside: Option<String>, memory: &mut Memory) -> Self {
        let answers = self.answers.clone();
        let detection = decide(&environment, answers, outside, self.asked, memory);
        detection.keep(memory);
        detection
    }

    /// Whether the terminal leaves a cell as it is that was blank and is: urxvt and Konsole do, and
    /// with it what a letter beside it has left there.
    pub fn drops_blanks(&self) -> bool {
        let attributes = self.answers.secondary.as_deref();
        self.profile.switch == Switch::Konsole
            || attributes.is_some_and(|attributes| attributes.starts_with("85;"))
    }

    /// Remembers what a terminal that has answered needs.
    fn keep(&self, memory: &mut Memory) {
        if self.answers.complete && self.is_sure {
            // It is found out again next time.
            let _ = memory.remember(&self.identity, &self.profile, Source::Detection);
        }
    }
}

/// The decision, from what is known.
fn decide(
    environment: &impl Fn(&str) -> Option<String>,
    answers: Answers,
    outside: Option<String>,
    asked: bool,
    memory: &Memory,
) -> Detection {
    let multiplexer = multiplexer(environment, &answers);
    let identity = Identity {
        answer: answers
            .version
            .clone()
            .or_else(|| answers.secondary.clone()),
        program: environment("TERM_PROGRAM"),
        term: environment("TERM"),
        multiplexer,
        outside: outside.clone(),
    };
    let by_memory = || {
        let profile = memory.calibrated(&identity)?;
        Some((profile, true, "calibrated by you"))
    };
    let by_what_was_found = || {
        let silent = asked && !answers.complete;
        let profile = silent.then(|| memory.found_before(&identity)).flatten()?;
        Some((profile, true, "found out when it last answered in time"))
    };
    let (profile, is_sure, reason) = by_memory()
        .or_else(|| {
            multiplexer
                .is_some()
                .then(|| inside_multiplexer(environment, outside.as_deref()))
        })
        .or_else(|| by_answers(environment, &answers))
        .or_else(by_what_was_found)
        .or_else(|| by_environment(environment))
        .or_else(|| by_attributes(&answers))
        .unwrap_or((Profile::VISUAL_BARE, false, "nothing is known about it"));
    Detection {
        profile,
        reason,
        is_sure,
        multiplexer,
        outside,
        asked,
        answers,
        identity,
    }
}

fn multiplexer(
    environment: &impl Fn(&str) -> Option<String>,
    answers: &Answers,
) -> Option<Multiplexer> {
    let answers_as = |name: &str| {
        answers
            .version
            .as_ref()
            .is_some_and(|v| v.starts_with(name))
    };
    let attributes = |start: &str| {
        answers
            .secondary
            .as_ref()
            .is_some_and(|a| a.starts_with(start))
    };
    if environment("TMUX").is_some() || answers_as("tmux") || attributes("84;") {
        Some(Multiplexer::Tmux)
    } else if environment("STY").is_some() || attributes("83;") {
        Some(Multiplexer::Screen)
    } else {
        None
    }
}

impl Multiplexer {
    /// What it has found out about the terminal outside; unlike the environment it is not stale
    /// after another client has attached. Runs a program: not for the thread that answers keys.
    pub fn outside(self) -> Option<String> {
        match self {
            Self::Tmux => outside::of_tmux(),
            Self::Screen => None,
        }
    }
}

impl fmt::Display for Detection {
    /// The report: what was asked, what answered, which profile and why.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let answer = |answer: Option<String>| answer.unwrap_or_else(|| "no answer".into());
        let bdsm = self.answers.bdsm.map(|state| state.to_string());
        let around = match self.multiplexer {
            None => "none",
            Some(Multiplexer::Tmux) => "tmux",
            Some(Multiplexer::Screen) => "GNU screen",
        };
        writeln!(f, "profile:      {}", self.profile.name)?;
        writeln!(f, "why:          {}", self.reason)?;
        writeln!(
            f,
            "sure:         {}",
            if self.is_sure { "yes" } else { "no" }
        )?;
        writeln!(f, "multiplexer:  {around}")?;
        if let Some(outside) = &self.outside {
            writeln!(f, "outside:      {outside}")?;
        }
        if !self.asked {
            return writeln!(f, "asked:        no, there is no terminal that answers");
        }
        writeln!(f, "XTVERSION:    {}", answer(self.answers.version.clone()))?;
        writeln!(f, "DECRQM 8:     {}", answer(bdsm))?;
        let background = self.answers.background;
        let background =
            background.map(|(red, green, blue)| format!("#{red:02x}{green:02x}{blue:02x}"));
        writeln!(f, "background:   {}", answer(background))?;
        let synchronised = self.answers.synchronised.map(|state| state.to_string());
        writeln!(f, "DECRQM ?2026: {}", answer(synchronised))?;
        writeln!(
            f,
            "DA2:          {}",
            answer(self.answers.secondary.clone())
        )?;
        if self.multiplexer.is_none() {
            let yes_no = |yes: bool| if yes { "yes" } else { "no" };
            writeln!(f, "text sizing:  {}", yes_no(self.answers.sizes_text()))?;
            let column = self.answers.columns.get(1);
            let lam_alef = column.map(|column| format!("{} wide", column.saturating_sub(1)));
            writeln!(f, "lam-alef:     {}", answer(lam_alef))?;
        }
        let ended = if self.answers.complete {
            "all questions answered or passed over"
        } else {
            "the time limit"
        };
        writeln!(f, "ended by:     {ended}")
    }
}

#[cfg(test)]
mod tests {
    use super::super::memory::Keeping;
    use super::*;

    type Variables<'a> = &'a [(&'a str, &'a str)];

    fn decided(variables: Variables, replies: &[u8], outside: Option<&str>) -> Detection {
        let environment = |name: &str| {
            let pair = variables.iter().find(|(key, _)| *key == name)?;
            Some(pair.1.to_owned())
        };
        decide(
            &environment,
            Answers::parse(replies),
            outside.map(String::from),
            true,
            &Memory::default(),
        )
    }

    #[test]
    fn measured_terminals_get_what_was_right_in_them() {
        let cases: [(Variables, &[u8], Profile); 14] = [
            (
                &[],
                b"\x1bP>|XTerm(379)\x1b\\\x1b[8;0$y\x1b[>41;379;0c",
                Profile::VISUAL,
            ),
            (
                &[("VTE_VERSION", "7006")],
                b"\x1b[8;1$y\x1b[>65;7006;1c",
                Profile::VISUAL,
            ),
            (
                &[],
                b"\x1bP>|Konsole 22.12.3\x1b\\\x1b[>0;115;0c",
                Profile::KONSOLE,
            ),
            (
                &[],
                b"\x1bP>|kitty(0.41.1)\x1b\\\x1b[1;3R\x1b[1;3R",
                Profile::TEXT_SIZE,
            ),
            (
                &[],
                b"\x1bP>|kitty(0.26.5)\x1b\\\x1b[1;1R\x1b[1;3R",
                Profile::WORDS,
            ),
            (
                &[],
                b"\x1bP>|foot(1.21.0)\x1b\\\x1b[1;3R\x1b[1;3R",
                Profile::VISUAL_BARE,
            ),
            (
                &[("MLTERM", "3.9.2")],
                b"\x1b[8;0$y\x1b[>24;279;0c",
                Profile::MLTERM,
            ),
            (
                &[],
                b"\x1b[8;0$y\x1b[>24;279;0c\x1b[1;1R\x1b[1;2R",
                Profile::MLTERM,
            ),
            (
                &[("TERM", "alacritty")],
                b"\x1b[>0;1101;1c",
                Profile::VISUAL_BARE,
            ),
            (&[], b"\x1b[>0;136;0c", Profile::SEGMENTS),
            (&[], b"\x1b[>0;115;0c", Profile::SHADES),
            (
                &[("TERM", "rxvt-unicode-256color")],
                b"\x1b[>85;95;0c",
                Profile::VISUAL,
            ),
            (&[("TERM", "st-256color")], b"", Profile::VISUAL_BARE),
            (
                &[],
                b"\x1bP>|Rio 0.4.5\x1b\\\x1b[>0;405;1c",
                Profile::VISUAL_BARE,
            ),
        ];
        for (variables, replies, profile) in cases {
            let detection = decided(variables, replies, None);
            assert_eq!(detection.profile, profile, "{detection}");
            assert!(detection.is_sure);
        }
    }

    #[test]
    fn inside_a_multiplexer_nothing_is_sent_that_it_would_swallow() {
        let tmux = ("TMUX", "/tmp/tmux-0/default,1,0");
        let cases: [(Variables, Option<&str>, Profile); 5] = [
            (&[tmux, ("VTE_VERSION", "7006")], None, Profile::SEGMENTS),
            (
                &[tmux, ("VTE_VERSION", "7006")],
                Some("XTerm(379)"),
                Profile::VISUAL,
            ),
            (&[tmux, ("KITTY_WINDOW_ID", "1")], None, Profile::WORDS),
            (&[("STY", "1.pts")], None, Profile::VISUAL_BARE),
            (&[tmux], Some("kitty(0.41.1)"), Profile::WORDS),
        ];
        for (variables, outside, profile) in cases {
            let detection = decided(variables, b"\x1bP>|tmux 3.3a\x1b\\\x1b[>84;0;0c", outside);
            assert_eq!(detection.profile, profile, "{detection}");
        }
    }

    #[test]
    fn a_multiplexer_that_is_taken_to_another_terminal_needs_another_profile() {
        let tmux = ("TMUX", "/tmp/tmux-0/default,1,0");
        let replies = b"\x1bP>|tmux 3.3a\x1b\\\x1b[>84;0;0c\x1b[?1;2c";
        let before = decided(&[tmux], replies, Some("XTerm(379)"));
        assert_eq!(before.profile, Profile::VISUAL);
        let vte = Some("VTE(7006)".to_owned());
        let after = before.taken_outside(vte.clone(), &mut Memory::default());
        assert_eq!((after.profile, after.outside), (Profile::SEGMENTS, vte));
    }

    #[test]
    fn what_is_outside_beats_the_environment_in_which_the_multiplexer_was_started() {
        let tmux = ("TMUX", "/tmp/tmux-0/default,1,0");
        let stale = ("XTERM_VERSION", "XTerm(379)");
        for (outside, profile, is_sure) in [
            ("VTE 7006", Profile::SEGMENTS, true),
            ("Alacritty 9", Profile::VISUAL_BARE, true),
            ("xterm-256color", Profile::VISUAL_BARE, false),
        ] {
            let detection = decided(&[tmux, stale], b"", Some(outside));
            assert_eq!(detection.profile, profile, "{outside}");
            assert_eq!(detection.is_sure, is_sure, "{outside}");
        }
    }

    #[test]
    fn a_multiplexer_at_the_other_end_of_ssh_is_known_by_its_answer() {
        let detection = decided(&[], b"\x1bP>|tmux 3.5a\x1b\\\x1b[>84;0;0c", None);
        assert_eq!(detection.multiplexer, Some(Multiplexer::Tmux));
        assert!(!detection.is_sure);
    }

    #[test]
    fn an_answer_beats_a_stale_environment() {
        let detection = decided(
            &[("KONSOLE_VERSION", "221203")],
            b"\x1bP>|XTerm(379)\x1b\\",
            None,
        );
        assert_eq!(detection.profile, Profile::VISUAL);
    }

    #[test]
    fn an_unknown_terminal_gets_no_marks_and_the_user_is_to_be_asked() {
        let detection = decided(&[], b"", None);
        assert_eq!(detection.profile, Profile::VISUAL_BARE);
        assert!(!detection.is_sure);
        let report = detection.to_string();
        assert!(report.contains("visual-bare") && report.contains("XTVERSION:    no answer"));
    }

    #[test]
    fn the_users_calibration_beats_everything_that_is_found_out() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("terminals.toml");
        let mut memory = Memory::read(Some(file), Keeping::Lasting);
        let found = decided(&[], b"\x1bP>|XTerm(379)\x1b\\\x1b[?64c", None);
        memory
            .remember(&found.identity, &Profile::WORDS, Source::Calibration)
            .unwrap();
        let again = decide(&|_: &str| None, found.answers, None, true, &memory);
        assert_eq!(again.profile, Profile::WORDS);
        assert!(again.is_sure);
    }

    #[test]
    fn a_terminal_whose_answers_are_late_gets_what_was_right_before() {
        let mut memory = Memory::default();
        let found = decided(&[], b"\x1bP>|Konsole 22.12.3\x1b\\\x1b[?62c", None);
        found.keep(&mut memory);
        let silent = decide(&|_: &str| None, Answers::default(), None, true, &memory);
        assert_eq!(silent.profile, Profile::KONSOLE);
    }

    #[test]
    fn urxvt_and_konsole_are_known_to_draw_no_blank_again() {
        let drops = |answers: &[u8]| decided(&[], answers, None).drops_blanks();
        assert!(drops(b"\x1b[>85;95;0c\x1b[?1;2c"));
        assert!(drops(b"\x1bP>|Konsole 22.12.3\x1b\\\x1b[?62c"));
        assert!(!drops(b"\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[?64c"));
    }
}
