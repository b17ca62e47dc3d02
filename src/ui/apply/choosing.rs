//! Pages of lines of which one is chosen: what the keys do to the line.
//!
//! Enter does what the page is for, to the selected line or to the one whose number was typed;
//! some pages know another key or two, which their titles name.

use super::handing::{self, Handed};
use super::{jumping, links, marking, passages};
use crate::library::Change;
use crate::ui::key::Key;
use crate::ui::panes::help::model::Choices;
use crate::ui::state::{Effect, State};
use fluent_bundle::FluentValue;

/// What a key does to a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    /// What the page is for.
    Choose,
    Copy,
    Delete,
    Edit,
    Hand,
}

impl Act {
    fn of(key: Key) -> Option<Self> {
        Some(match key.to_string().as_str() {
            "Enter" | "o" => Self::Choose,
            "y" => Self::Copy,
            "e" => Self::Edit,
            "|" => Self::Hand,
            "Delete" | "D" => Self::Delete,
            _ => return None,
        })
    }
}

/// A key press while there is something to choose; `None` when it means nothing special then.
pub(super) fn press(state: &mut State, key: Key) -> Option<Vec<Effect>> {
    state.page.as_ref()?.picked()?;
    let in_place = || Act::of(key.in_place(state.layout)?);
    let act = Act::of(key).or_else(in_place)?;
    let number = state.count.take();
    let page = state.page.as_mut()?;
    if let Some(number) = number
        && !page.select(usize::try_from(number).unwrap_or(usize::MAX))
    {
        let words = state.messages.text("choice-no-such");
        state.say(words);
        return Some(Vec::new());
    }
    let (choices, index) = page.picked()?;
    match choices {
        Choices::Headings(places) => {
            let place = *places.get(index)?;
            (act == Act::Choose).then(|| {
                jumping::to_heading(state, place);
                Vec::new()
            })
        }
        Choices::Passages { list, .. } => {
            let passage = list.get(index)?.clone();
            Some(match act {
                Act::Choose => passages::go(state, passage),
                Act::Copy => {
                    let copied = passages::copied(&passage);
                    let letters = FluentValue::from(copied.chars().count());
                    let words = state.messages.with("copied", [("count", letters)]);
                    state.say(words);
                    vec![Effect::Copy(copied)]
                }
                Act::Delete => marking::make(Change::Forget(passage.id)),
                Act::Edit => {
                    passages::edit(state, passage);
                    Vec::new()
                }
                Act::Hand => return None,
            })
        }
        Choices::Programs { names, handed } => {
            let (name, handed) = (names.get(index)?.clone(), handed.clone());
            (act == Act::Choose).then(|| handing::hand(state, &name, handed))
        }
        Choices::Links(links) => {
            let link = links.get(index)?.clone();
            match act {
                Act::Choose => {
                    state.page = None;
                    Some(links::open_address(state, &link.address))
                }
                Act::Copy => Some(links::copy(state, &link)),
                Act::Hand => {
                    handing::show(state, Handed::Link(link));
                    Some(Vec::new())
                }
                Act::Delete | Act::Edit => None,
            }
        }
    }
}
