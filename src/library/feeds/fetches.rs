//! How the last fetch of a feed went, and until when it is left alone.

use super::{FLOOR, FeedId, Fetch, LONGEST_REST};
use crate::library::saved::seconds_now;
use crate::library::{Library, LibraryError};
use std::time::Duration;

impl Library {
    /// Notes how a fetch went. A failing feed is left alone longer each time.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn note_fetch(&mut self, feed: FeedId, fetch: &Fetch) -> Result<(), LibraryError> {
        let now = seconds_now();
        let floor = seconds(FLOOR);
        let writing = self.writing()?;
        match fetch {
            Fetch::NotModified => {
                writing
                    .prepare_cached(
                        "UPDATE feed SET asked = ?2, answered = ?2, error = NULL, failures = 0, \
                         barred = 0, not_before = ?2 + ?3 WHERE id = ?1",
                    )?
                    .execute((feed.0, now, floor))?;
            }
            Fetch::Came {
                validators,
                moved,
                damage,
            } => {
                writing
                    .prepare_cached(
                        "UPDATE feed SET asked = ?2, answered = ?2, error = ?3, failures = 0, \
                         barred = 0, not_before = ?2 + ?4, etag = ?5, modified = ?6 WHERE id = ?1",
                    )?
                    .execute((
                        feed.0,
                        now,
                        damage,
                        floor,
                        &validators.etag,
                        &validators.modified,
                    ))?;
                if let Some(address) = moved {
                    // Another subscription may be at that address already.
                    writing
                        .prepare_cached("UPDATE OR IGNORE feed SET url = ?2 WHERE id = ?1")?
                        .execute((feed.0, address))?;
                }
            }
            Fetch::Failed { error, retry_after } => {
                let wait = retry_after.map_or(0, seconds);
                writing
                    .prepare_cached(
                        "UPDATE feed SET asked = ?2, error = ?3, failures = failures + 1, \
                         not_before = ?2 + max(?4, min(?5 << min(failures, 5), ?6)), \
                         barred = iif(?4 > 0, ?2 + ?4, 0) WHERE id = ?1",
                    )?
                    .execute((feed.0, now, error, wait, floor, LONGEST_REST))?;
            }
        }
        writing.commit()?;
        Ok(())
    }
}

fn seconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)
}
