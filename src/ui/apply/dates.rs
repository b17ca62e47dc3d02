//! The calendars in which dates are told.

use super::facing;
use crate::ui::dates;
use crate::ui::state::{Effect, State};

/// Goes on to the next calendar, or to two side by side.
pub(super) fn next_calendar(state: &mut State) -> Vec<Effect> {
    state.calendars = dates::after(&state.calendars);
    let names = state.dates().names();
    let words = state.messages.with("calendar-now", [("calendars", names)]);
    state.say(words);
    // The date over the open text is told anew, too, and that over the one beside it.
    facing::reopen_shown(state, |_| true)
}
