//! What the workers tell of feeds: which there are, how a refresh goes, what came of a
//! subscription.

use crate::ui::background::Refreshing;
use crate::ui::panes::help::model::{Holds, Model as Page};
use crate::ui::state::{Effect, State};
use crate::ui::work::{Reply, Request};

/// Takes such a reply into the state.
pub(super) fn take(state: &mut State, reply: Reply) -> Vec<Effect> {
    match reply {
        Reply::Sources { feeds, searches } => {
            // A page that was closed before they came stays closed.
            if let Some(sources) = &mut state.sources {
                sources.renew(feeds, searches);
            }
            state.fit();
        }
        Reply::SourcesChanged => {
            let shows_searches = state
                .page
                .as_ref()
                .is_some_and(|page| page.holds == Holds::Searches);
            if shows_searches {
                return vec![Effect::Ask(Request::KeptSearches)];
            }
            return anew(state, false);
        }
        Reply::Refreshing(refreshing) => state.background.refreshing = Some(refreshing),
        Reply::Refreshed { counts, failures } => return refreshed(state, counts, &failures),
        Reply::Subscribed { id, name, is_new } => {
            let words = if is_new {
                "feed-subscribed"
            } else {
                "feed-known"
            };
            let words = state.messages.with(words, [("name", name)]);
            state.say(words);
            if let Some(sources) = &mut state.sources {
                sources.select(id);
            }
            return anew(state, is_new);
        }
        Reply::Offered(offers) => {
            let title = state.messages.text("feed-offers");
            let lines = offers
                .iter()
                .map(|offer| format!("{}  {}", offer.address, offer.title));
            state.page = Some(Page::choices(title, Holds::Offers, lines));
            state.notice = None;
            state.fit();
        }
        Reply::NotFetched(words) => {
            state.background.refreshing = None;
            let words = state.messages.error(&words);
            state.trouble(words);
        }
        _ => {}
    }
    Vec::new()
}

fn refreshed(state: &mut State, counts: Refreshing, failures: &[String]) -> Vec<Effect> {
    state.background.refreshing = None;
    let failed = failures.len();
    super::working::tell_failures(state, failures);
    let words = state.messages.with(
        "feeds-refreshed",
        [
            ("feeds", counts.feeds),
            ("new", counts.new),
            ("failed", failed),
        ],
    );
    if failed > 0 {
        state.warn(words);
    } else {
        state.say(words);
    }
    anew(state, true)
}

/// Reads the page anew while it is shown, and the list where articles may have come.
fn anew(state: &mut State, list: bool) -> Vec<Effect> {
    let mut effects = Vec::new();
    if state.sources.is_some() {
        effects.push(Effect::Ask(Request::Sources));
    }
    if list {
        effects.extend(state.ask_list(false));
    }
    effects
}
