//! The time of this place.

use jiff::tz::TimeZone;
use std::sync::LazyLock;

/// The zone of this place, which has no name: to learn that, which nothing here asks for, all files
/// of the zone database would be looked through. So it is read from the system's own file where
/// nobody has said another.
pub fn zone() -> &'static TimeZone {
    static LOCAL: LazyLock<TimeZone> = LazyLock::new(|| {
        let written = match std::env::var_os("TZ") {
            None => std::fs::read("/etc/localtime").ok(),
            Some(_) => None,
        };
        let zone = written.and_then(|bytes| TimeZone::tzif("local", &bytes).ok());
        zone.unwrap_or_else(TimeZone::system)
    });
    &LOCAL
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;

    #[test]
    fn it_is_the_time_that_the_system_tells() {
        for moment in ["2026-01-15T12:00:00Z", "2026-07-15T12:00:00Z"] {
            let moment: Timestamp = moment.parse().unwrap();
            let told = TimeZone::system().to_datetime(moment);
            assert_eq!(zone().to_datetime(moment), told);
        }
    }
}
