//! Feeds and kept searches: showing them, asking feeds, subscribing and ending subscriptions.

use super::finding;
use crate::library::feeds::FullText;
use crate::library::refresh::Which;
use crate::library::{ListQuery, Scope};
use crate::ui::command::Source as Wish;
use crate::ui::panes::Pane;
use crate::ui::panes::sources::model::{Model, Source};
use crate::ui::prompt::{Prompt, Purpose};
use crate::ui::state::{Effect, State};
use crate::ui::work::Request;

/// Shows the page: asks for what is on it.
pub(super) fn show(state: &mut State) -> Vec<Effect> {
    state.page = None;
    state.sources = Some(Model::waiting());
    state.fit();
    vec![Effect::Ask(Request::Sources)]
}

/// Does what a command asks of the page.
pub(super) fn apply(state: &mut State, wish: Wish) -> Vec<Effect> {
    match wish {
        Wish::Open => return open(state),
        Wish::Refresh => {
            let feed = state.sources.as_ref().and_then(|sources| sources.feed());
            if let Some(feed) = feed {
                return vec![Effect::Ask(Request::Refresh(Which::Now(vec![feed.id])))];
            }
            no_feed(state);
        }
        Wish::RefreshAll if state.sources.as_ref().is_some_and(Model::is_without_feeds) => {
            let words = state.messages.text("sources-no-feeds");
            state.say(words);
        }
        Wish::RefreshAll => return vec![Effect::Ask(Request::Refresh(Which::Due))],
        Wish::Subscribe => state.prompt = Some(Prompt::new(Purpose::Subscribe, "")),
        Wish::Remove => return remove(state),
        Wish::BringBack => return bring_back(state),
        Wish::FullText => return full_text(state),
    }
    Vec::new()
}

/// Makes the selected line the list.
fn open(state: &mut State) -> Vec<Effect> {
    let chosen = state.sources.as_ref().and_then(|sources| sources.chosen());
    let Some(chosen) = chosen.cloned() else {
        return Vec::new();
    };
    state.sources = None;
    state.focus(Pane::Articles);
    let whole = state.whole_list();
    state.articles.narrowed_to.clear();
    match chosen {
        Source::Everything => state.articles.set_query(whole),
        Source::Feed(feed) => {
            feed.name().clone_into(&mut state.articles.narrowed_to);
            state.articles.set_query(ListQuery {
                scope: Scope::Feed(feed.id),
                ..whole
            });
        }
        Source::Search(typed) => {
            state.articles.set_query(whole);
            return finding::change(state, &typed);
        }
    }
    state.ask_list(true)
}

/// Looks for a feed at a typed address.
pub(super) fn subscribe(state: &mut State, typed: &str) -> Vec<Effect> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Vec::new();
    }
    let words = state.messages.with("feed-looking", [("address", typed)]);
    state.say(words);
    vec![Effect::Ask(Request::Subscribe(typed.to_owned()))]
}

/// Subscribes to the chosen one of the feeds that a site offers.
pub(super) fn take_offer(state: &mut State) -> Vec<Effect> {
    let page = state.page.take();
    let chosen = page.as_ref().and_then(|page| page.chosen());
    let address = chosen.and_then(|line| line.split_whitespace().next());
    match address {
        Some(address) => subscribe(state, address),
        None => Vec::new(),
    }
}

/// Says that what was asked is asked of feeds.
fn no_feed(state: &mut State) {
    let words = state.messages.text("feed-none-chosen");
    state.say(words);
}

fn remove(state: &mut State) -> Vec<Effect> {
    let chosen = state.sources.as_ref().and_then(|sources| sources.chosen());
    let request = match chosen.cloned() {
        None | Some(Source::Everything) => {
            no_feed(state);
            return Vec::new();
        }
        Some(Source::Search(typed)) => Request::ForgetSearch(typed),
        Some(Source::Feed(feed)) => {
            state.ended.push(feed.id);
            let name = feed.name().to_owned();
            let words = state.messages.with("feed-ended", [("name", name)]);
            state.say(words);
            Request::Unsubscribe(feed.id)
        }
    };
    vec![Effect::Ask(request)]
}

fn bring_back(state: &mut State) -> Vec<Effect> {
    let Some(feed) = state.ended.pop() else {
        let words = state.messages.text("feed-none-ended");
        state.say(words);
        return Vec::new();
    };
    let words = state.messages.text("feed-back");
    state.say(words);
    vec![Effect::Ask(Request::Resubscribe(feed))]
}

fn full_text(state: &mut State) -> Vec<Effect> {
    let feed = state.sources.as_ref().and_then(|sources| sources.feed());
    let Some(feed) = feed else {
        no_feed(state);
        return Vec::new();
    };
    let (from, words) = match feed.subscription.full_text {
        FullText::AsFeed => (FullText::Fetched, "feed-full-text-on"),
        FullText::Fetched => (FullText::AsFeed, "feed-full-text-off"),
    };
    let id = feed.id;
    let words = state.messages.text(words);
    state.say(words);
    vec![Effect::Ask(Request::SetFullText(id, from))]
}
