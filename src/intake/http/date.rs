//! `Retry-After`: seconds or a moment (RFC 9110, 10.2.3).

use jiff::Timestamp;
use std::time::Duration;

/// How long a server asks to be left alone.
pub fn wait(written: &str) -> Option<Duration> {
    let written = written.trim();
    if let Ok(seconds) = written.parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let moment = jiff::fmt::rfc2822::parse(written).ok()?.timestamp();
    let seconds = moment.as_second() - Timestamp::now().as_second();
    Some(Duration::from_secs(u64::try_from(seconds).unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_and_moments_are_understood() {
        assert_eq!(wait("120"), Some(Duration::from_secs(120)));
        assert_eq!(wait("Wed, 21 Oct 2015 07:28:00 GMT"), Some(Duration::ZERO));
        assert!(wait("Fri, 31 Dec 2100 23:59:59 GMT").unwrap() > Duration::from_hours(1));
        assert_eq!(wait("soon"), None);
    }
}
