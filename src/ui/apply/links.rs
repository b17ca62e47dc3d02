//! Where the open article leads: its own address, and the links of its text.

use crate::terminal::programs::Program;
use crate::text::address::web_address;
use crate::ui::panes::Pane;
use crate::ui::panes::help::model::{Choices, Model};
use crate::ui::panes::text::links::Link;
use crate::ui::state::{Effect, State};

/// Opens the article's own address; with a number before it, the link of that number.
pub(super) fn open(state: &mut State, number: Option<u32>) -> Vec<Effect> {
    let Some(number) = number else {
        let own = state
            .text
            .document()
            .and_then(|it| it.article())
            .and_then(|article| article.metadata.url.as_deref())
            .and_then(web_address);
        return match own {
            Some(address) => open_address(state, &address),
            None => say(state, "address-none"),
        };
    };
    let index = usize::try_from(number)
        .unwrap_or(usize::MAX)
        .wrapping_sub(1);
    match state.text.links().get(index) {
        Some(link) => open_address(state, &link.address.clone()),
        None => say(state, "links-no-such"),
    }
}

/// Shows the links of the open article.
pub(super) fn show(state: &mut State) {
    state.focus(Pane::Text);
    let links = state.text.links().to_vec();
    if links.is_empty() {
        let words = state.messages.text("links-none");
        state.say(words);
        return;
    }
    let numbered: Vec<String> = links
        .iter()
        .enumerate()
        .map(|(index, link)| line(&state.messages.number(index + 1), link))
        .collect();
    let title = state.messages.text("pane-links");
    state.page = Some(Model::of_choices(title, numbered, Choices::Links(links)));
    state.fit();
}

fn line(number: &str, link: &Link) -> String {
    use crate::text::isolate::isolate;
    if link.words.is_empty() || link.words == link.address {
        return format!("{number}  {}", isolate(&link.address));
    }
    format!(
        "{number}  {} · {}",
        isolate(&link.words),
        isolate(&link.address)
    )
}

/// Hands an address to the program that opens them.
pub(super) fn open_address(state: &mut State, address: &str) -> Vec<Effect> {
    let mut vector = state.config.open.command.clone();
    if !vector.iter().any(|argument| argument.contains("{url}")) {
        vector.push("{url}".to_owned());
    }
    let addresses = [address.to_owned()];
    let Some(program) = Program::of_vector(&vector, &[("url", &addresses)]) else {
        return Vec::new();
    };
    let words = state.messages.with("link-opened", [("address", address)]);
    state.say(words);
    vec![Effect::Start(program)]
}

/// Puts the address of a link on the clipboard.
pub(super) fn copy(state: &mut State, link: &Link) -> Vec<Effect> {
    let words = state
        .messages
        .with("address-copied", [("address", link.address.as_str())]);
    state.say(words);
    vec![Effect::Copy(link.address.clone())]
}

fn say(state: &mut State, message: &str) -> Vec<Effect> {
    let words = state.messages.text(message);
    state.say(words);
    Vec::new()
}
