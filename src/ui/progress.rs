//! How far long work has come, how fast it goes, and how long it will take.

use std::time::{Duration, Instant};

/// Work is watched for this long before its speed is believed.
const WARM: Duration = Duration::from_millis(1_500);

/// How far some work has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Pieces that are done.
    pub done: u64,
    /// How much of it: a part of a whole, in any unit. `None` when the whole is not known.
    pub part: Option<(u64, u64)>,
    /// How long it has taken, pauses left out.
    pub elapsed: Duration,
}

impl Progress {
    /// Pieces a second; `None` while it is too early to tell.
    pub fn rate(self) -> Option<u64> {
        let milliseconds = u64::try_from(self.elapsed.as_millis()).ok()?;
        (self.elapsed >= WARM).then(|| self.done.saturating_mul(1_000) / milliseconds)
    }

    /// How long it will still take; `None` while that cannot be told.
    pub fn left(self) -> Option<Duration> {
        let (done, whole) = self.part.filter(|(done, _)| *done > 0)?;
        if self.elapsed < WARM {
            return None;
        }
        let left = u128::from(whole.saturating_sub(done));
        let milliseconds = self.elapsed.as_millis() * left / u128::from(done);
        Some(Duration::from_millis(u64::try_from(milliseconds).ok()?))
    }

    /// How many hundredths are done.
    pub fn percent(self) -> Option<u64> {
        let (done, whole) = self.part?;
        Some((done.min(whole).saturating_mul(100)) / whole.max(1))
    }
}

/// A clock that runs while the work does.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    before: Duration,
    running: Option<Instant>,
}

impl Pace {
    /// The work begins now.
    pub fn begin() -> Self {
        Self {
            before: Duration::ZERO,
            running: Some(Instant::now()),
        }
    }

    /// The work rests.
    pub fn rest(&mut self) {
        self.before = self.elapsed();
        self.running = None;
    }

    /// The work goes on.
    pub fn go_on(&mut self) {
        if self.running.is_none() {
            self.running = Some(Instant::now());
        }
    }

    /// How long it has taken so far.
    pub fn elapsed(&self) -> Duration {
        self.before + self.running.map_or(Duration::ZERO, |since| since.elapsed())
    }

    /// How far it has come.
    pub fn progress(&self, done: u64, part: Option<(u64, u64)>) -> Progress {
        Progress {
            done,
            part,
            elapsed: self.elapsed(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(seconds: u64, done: u64, part: Option<(u64, u64)>) -> Progress {
        Progress {
            done,
            part,
            elapsed: Duration::from_secs(seconds),
        }
    }

    #[test]
    fn rate_and_time_left_come_from_what_has_been_done() {
        let half = after(10, 30_000, Some((5_000, 10_000)));
        assert_eq!(half.rate(), Some(3_000));
        assert_eq!(half.left(), Some(Duration::from_secs(10)));
        assert_eq!(half.percent(), Some(50));
    }

    #[test]
    fn nothing_is_foretold_too_early_or_of_an_unknown_whole() {
        assert_eq!(after(1, 100, Some((1, 2))).left(), None);
        assert_eq!(after(1, 100, None).rate(), None);
        assert_eq!(after(10, 100, None).left(), None);
        assert_eq!(after(10, 0, Some((0, 9))).left(), None);
        assert_eq!(after(10, 0, Some((0, 0))).percent(), Some(0));
    }
}
