//! The settings' file, looked at while the reader is open.
//!
//! Once a second its time and size are compared with what they were; editors that write another
//! file and rename it are seen too, as a watch on the file itself would not.

use crate::config::{Config, ConfigError, Settings};
use std::path::PathBuf;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::{Duration, SystemTime};

/// How often the file is looked at.
const PERIOD: Duration = Duration::from_secs(1);

/// A thread that looks at the file, once it has begun, until this is dropped.
pub struct Watch {
    ask: Sender<()>,
    /// Until it begins.
    work: Option<Box<dyn FnOnce() + Send>>,
}

/// By what a changed file is known.
type Stamp = Option<(SystemTime, u64)>;

impl Watch {
    /// Looks at the file; what the settings are after a change from now on goes to `deliver` as soon
    /// as it [begins](Self::begin).
    pub fn new(
        settings: Settings,
        deliver: impl Fn(Result<Config, ConfigError>) + Send + 'static,
    ) -> Self {
        let (ask, asked) = channel();
        let file = settings.file();
        let mut seen = stamp(file.as_ref());
        let work = move || {
            loop {
                let is_asked = match asked.recv_timeout(PERIOD) {
                    Ok(()) => true,
                    Err(RecvTimeoutError::Timeout) => false,
                    Err(RecvTimeoutError::Disconnected) => return,
                };
                let now = stamp(file.as_ref());
                if is_asked || now != seen {
                    seen = now;
                    deliver(settings.read());
                }
            }
        };
        Self {
            ask,
            work: Some(Box::new(work)),
        }
    }

    /// Begins to look.
    pub fn begin(&mut self) {
        if let Some(work) = self.work.take() {
            std::thread::spawn(work);
        }
    }

    /// Reads the file at once, changed or not.
    pub fn look(&self) {
        // Whoever is asked lives as long as this.
        let _ = self.ask.send(());
    }
}

fn stamp(file: Option<&PathBuf>) -> Stamp {
    let metadata = file?.metadata().ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_file_is_read_again_and_so_is_one_that_is_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("config.toml");
        std::fs::write(&file, "").unwrap();
        let settings = Settings {
            named: Some(file.clone()),
            ..Settings::default()
        };
        let (deliver, read) = channel();
        let mut watch = Watch::new(settings, move |config| {
            let _ = deliver.send(config.map_err(|error| error.to_string()));
        });
        watch.begin();
        let next = || read.recv_timeout(Duration::from_secs(20)).unwrap();
        watch.look();
        assert_eq!(next().unwrap(), Config::default());
        std::fs::write(&file, "[typography]\nmeasure = 50\n").unwrap();
        assert_eq!(next().unwrap().typography.measure, 50);
        std::fs::write(&file, "[typography]\nmeasure = many\n").unwrap();
        assert!(next().unwrap_err().contains("config.toml:2"));
    }
}
