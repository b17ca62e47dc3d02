//! What is remembered of each terminal: how it was calibrated, what was found out about it, and
//! whether its user has been offered the calibration.
//!
//! One small TOML file in the state directory. A terminal is known again by what it answers and
//! by its environment. Calibrations are the user's word and win; what detection found is used
//! again only where the terminal's answers are late.

use super::detection::Multiplexer;
use super::profile::{Bar, Marks, Mirroring, Profile};
use serde::{Deserialize, Serialize};
use std::io;
use std::path::{Path, PathBuf};

/// By what a terminal is known again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Identity {
    /// Its answer to XTVERSION, or else its secondary device attributes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// `TERM_PROGRAM`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub program: Option<String>,
    /// `TERM`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<String>,
    /// The multiplexer around the reader.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub multiplexer: Option<Multiplexer>,
    /// The terminal outside of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outside: Option<String>,
}

impl Identity {
    /// Whether the environment is the same; the answers may be missing.
    fn shares_environment(&self, other: &Self) -> bool {
        let environment = |it: &Self| Self {
            answer: None,
            ..it.clone()
        };
        environment(self) == environment(other)
    }
}

/// Whose word a remembered profile is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// The user's, by calibration.
    Calibration,
    /// Detection's.
    Detection,
}

/// A profile as it is written down: a named one and what differs from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Saved {
    profile: String,
    marks: Marks,
    mirroring: Mirroring,
    bar: Bar,
    source: Source,
}

impl Saved {
    fn new(profile: &Profile, source: Source) -> Self {
        Self {
            profile: profile.name.to_owned(),
            marks: profile.marks,
            mirroring: profile.mirroring,
            bar: profile.bar,
            source,
        }
    }

    /// `None` for the name of a profile that there is no longer.
    fn profile(&self) -> Option<Profile> {
        Some(Profile {
            marks: self.marks,
            mirroring: self.mirroring,
            bar: self.bar,
            ..Profile::named(&self.profile)?
        })
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Known {
    #[serde(default)]
    identity: Identity,
    #[serde(default)]
    offered: bool,
    saved: Option<Saved>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Contents {
    #[serde(default)]
    terminal: Vec<Known>,
}

/// What is remembered, and where it is kept.
#[derive(Debug, Default)]
pub struct Memory {
    contents: Contents,
    file: Option<PathBuf>,
}

/// What becomes of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// They are written down.
    Lasting,
    /// They last as long as the process.
    Forgotten,
}

impl Memory {
    /// Where it is kept.
    pub fn default_path() -> Option<PathBuf> {
        use etcetera::BaseStrategy;
        let strategy = etcetera::choose_base_strategy().ok()?;
        let folder = strategy.state_dir().unwrap_or_else(|| strategy.data_dir());
        Some(folder.join("sahifa").join("terminals.toml"))
    }

    /// What a file holds. A file that cannot be read or understood is taken to be empty: whatever
    /// it held can be found out again.
    pub fn read(path: Option<PathBuf>, keeping: Keeping) -> Self {
        let contents = path
            .as_deref()
            .and_then(|path| std::fs::read_to_string(path).ok())
            .and_then(|text| toml::from_str(&text).ok())
            .unwrap_or_default();
        Self {
            contents,
            file: path.filter(|_| keeping == Keeping::Lasting),
        }
    }

    /// The file that changes are written to.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    fn known(&self, identity: &Identity) -> Option<&Known> {
        let mut terminals = self.contents.terminal.iter();
        terminals.find(|known| known.identity == *identity)
    }

    /// How the user calibrated this terminal.
    pub fn calibrated(&self, identity: &Identity) -> Option<Profile> {
        let saved = self.known(identity)?.saved.as_ref()?;
        (saved.source == Source::Calibration)
            .then(|| saved.profile())
            .flatten()
    }

    /// What was right when this terminal, or the only one with this environment, answered last.
    pub fn found_before(&self, identity: &Identity) -> Option<Profile> {
        let mut alike = self
            .contents
            .terminal
            .iter()
            .filter(|known| known.identity.shares_environment(identity))
            .filter_map(|known| known.saved.as_ref()?.profile());
        let first = alike.next()?;
        alike.all(|other| other == first).then_some(first)
    }

    /// Whether this terminal's user has been offered the calibration.
    pub fn has_offered(&self, identity: &Identity) -> bool {
        self.known(identity).is_some_and(|known| known.offered)
    }

    /// Remembers a terminal's profile.
    ///
    /// # Errors
    ///
    /// When it cannot be written down; it is remembered until the end of the process.
    pub fn remember(
        &mut self,
        identity: &Identity,
        profile: &Profile,
        source: Source,
    ) -> io::Result<()> {
        let saved = Saved::new(profile, source);
        let known = self.entry(identity);
        let stands = known.saved.as_ref().is_some_and(|old| {
            *old == saved || (old.source, source) == (Source::Calibration, Source::Detection)
        });
        if stands {
            return Ok(());
        }
        known.saved = Some(saved);
        self.write()
    }

    /// Remembers that the calibration was offered.
    ///
    /// # Errors
    ///
    /// As [`Memory::remember`].
    pub fn offer(&mut self, identity: &Identity) -> io::Result<()> {
        self.entry(identity).offered = true;
        self.write()
    }

    fn entry(&mut self, identity: &Identity) -> &mut Known {
        let terminals = &mut self.contents.terminal;
        let at = terminals
            .iter()
            .position(|known| known.identity == *identity)
            .unwrap_or_else(|| {
                terminals.push(Known {
                    identity: identity.clone(),
                    offered: false,
                    saved: None,
                });
                terminals.len() - 1
            });
        &mut terminals[at]
    }

    fn write(&self) -> io::Result<()> {
        let Some(file) = &self.file else {
            return Ok(());
        };
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let text = toml::to_string(&self.contents).map_err(io::Error::other)?;
        // Whole or not at all, whoever else reads it now.
        let draft = file.with_extension(format!("{}.new", std::process::id()));
        std::fs::write(&draft, text)?;
        std::fs::rename(&draft, file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terminal(answer: &str) -> Identity {
        Identity {
            answer: Some(answer.into()),
            term: Some("xterm-256color".into()),
            ..Identity::default()
        }
    }

    fn memory(folder: &tempfile::TempDir) -> Memory {
        let file = folder.path().join("state/terminals.toml");
        Memory::read(Some(file), Keeping::Lasting)
    }

    #[test]
    fn a_calibration_outlasts_the_process_and_holds_for_its_terminal_alone() {
        let folder = tempfile::tempdir().unwrap();
        let profile = Profile {
            marks: Marks::Stripped,
            bar: Bar::StrongLeftToRight,
            ..Profile::SEGMENTS
        };
        memory(&folder)
            .remember(&terminal("iTerm2 3.7"), &profile, Source::Calibration)
            .unwrap();
        let again = memory(&folder);
        assert_eq!(again.calibrated(&terminal("iTerm2 3.7")), Some(profile));
        assert_eq!(again.calibrated(&terminal("XTerm(379)")), None);
    }

    #[test]
    fn what_detection_finds_never_replaces_a_calibration() {
        let folder = tempfile::tempdir().unwrap();
        let mut memory = memory(&folder);
        let it = terminal("a");
        memory
            .remember(&it, &Profile::WORDS, Source::Calibration)
            .unwrap();
        memory
            .remember(&it, &Profile::VISUAL, Source::Detection)
            .unwrap();
        assert_eq!(memory.calibrated(&it), Some(Profile::WORDS));
    }

    #[test]
    fn without_answers_the_only_terminal_of_the_environment_is_meant() {
        let folder = tempfile::tempdir().unwrap();
        let mut memory = memory(&folder);
        let silent = Identity {
            answer: None,
            ..terminal("")
        };
        assert_eq!(memory.found_before(&silent), None);
        memory
            .remember(&terminal("a"), &Profile::KONSOLE, Source::Detection)
            .unwrap();
        assert_eq!(memory.found_before(&silent), Some(Profile::KONSOLE));
        memory
            .remember(&terminal("b"), &Profile::VISUAL, Source::Detection)
            .unwrap();
        assert_eq!(memory.found_before(&silent), None);
    }

    #[test]
    fn the_offer_is_made_once() {
        let folder = tempfile::tempdir().unwrap();
        let it = terminal("a");
        assert!(!memory(&folder).has_offered(&it));
        memory(&folder).offer(&it).unwrap();
        assert!(memory(&folder).has_offered(&it));
    }

    #[test]
    fn a_broken_file_is_an_empty_one() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("terminals.toml");
        std::fs::write(&file, "[[terminal]\nx=").unwrap();
        let mut memory = Memory::read(Some(file), Keeping::Lasting);
        assert_eq!(memory.calibrated(&terminal("a")), None);
        memory.offer(&terminal("a")).unwrap();
        assert!(memory.has_offered(&terminal("a")));
    }

    #[test]
    fn what_is_not_to_be_kept_is_not_written() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("terminals.toml");
        let mut memory = Memory::read(Some(file.clone()), Keeping::Forgotten);
        memory
            .remember(&terminal("a"), &Profile::WORDS, Source::Calibration)
            .unwrap();
        assert_eq!(memory.calibrated(&terminal("a")), Some(Profile::WORDS));
        assert!(!file.exists());
    }
}
