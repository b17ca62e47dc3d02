//! Where the settings come from: a file, and what flags and the environment say over it.

use super::{Config, ConfigError, LanguageChoice, ProfileChoice, ThemeName};
use crate::terminal::Profile;
use std::path::{Path, PathBuf};

/// What flags and the environment say; it wins over the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Over {
    /// The language of the interface.
    pub language: Option<LanguageChoice>,
    /// The theme.
    pub theme: Option<ThemeName>,
    /// What the terminal is sent.
    pub profile: Option<Profile>,
}

/// A file of settings with what wins over it; it can be read again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The file that the user has named.
    pub named: Option<PathBuf>,
    /// What wins over it.
    pub over: Over,
}

impl Settings {
    /// The file that is read: the named one, or that at the default place.
    pub fn file(&self) -> Option<PathBuf> {
        self.named.clone().or_else(Config::default_path)
    }

    /// The settings. Without a file at the default place they are the defaults.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, or says what cannot be meant.
    pub fn read(&self) -> Result<Config, ConfigError> {
        let config = match (&self.named, Config::default_path()) {
            (Some(file), _) => Config::read(file)?,
            (None, Some(file)) if file.exists() => Config::read(&file)?,
            (None, _) => Config::default(),
        };
        Ok(self.over.over(config))
    }

    /// The settings without the file, for a reader that opens although it cannot be used.
    pub fn without_file(&self) -> Config {
        self.over.over(Config::default())
    }

    /// The file's name for messages.
    pub fn shown(&self) -> PathBuf {
        self.file()
            .unwrap_or_else(|| Path::new("config.toml").to_owned())
    }
}

impl Over {
    /// These settings, and what wins over them.
    fn over(&self, mut config: Config) -> Config {
        if let Some(language) = self.language {
            config.interface.language = language;
        }
        if let Some(theme) = self.theme {
            config.theme.name = theme;
        }
        if let Some(profile) = &self.profile {
            config.terminal.profile = ProfileChoice::Fixed(profile.clone());
        }
        config
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flag_wins_over_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("config.toml");
        let text = "[terminal]\nprofile = \"konsole\"\n[typography]\nmeasure = 60\n";
        std::fs::write(&file, text).unwrap();
        let mut source = Settings {
            named: Some(file),
            over: Over::default(),
        };
        let fixed = ProfileChoice::Fixed;
        let read = source.read().unwrap();
        assert_eq!(read.terminal.profile, fixed(Profile::KONSOLE));
        source.over.profile = Some(Profile::VISUAL);
        let read = source.read().unwrap();
        assert_eq!(read.terminal.profile, fixed(Profile::VISUAL));
        assert_eq!(read.typography.measure, 60);
    }
}
