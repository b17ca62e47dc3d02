//! Commands into changes of the state.
//!
//! A key goes through the [keymap](super::keymap) and becomes a [`Command`]; [`apply`] hands it
//! to the room of this module that knows what it changes, and collects what is to be done
//! outside the state as [`Effect`]s.

mod articles;
mod calibration;
mod choosing;
mod dates;
mod entities;
mod facing;
mod finding;
mod handing;
mod jumping;
mod links;
mod marking;
mod moving;
mod palette;
mod passages;
mod selecting;
pub mod settings;
mod sources;
mod text;
mod timeline;
mod typing;
mod typography;
mod work;

pub use articles::{ask_missing, bookmarks, engage, mark_read, open, preview, reopen};
pub use calibration::use_profile;
pub use entities::colour;
pub use facing::{ask_beside, reopen_shown, settle, stand_beside};
pub use handing::{Handed, run as run_program};
pub use jumping::{stand, to_place};
pub use marking::changed;
pub use moving::step;
pub use passages::{Noting, show as show_passages};
pub use selecting::is_selecting;

use super::command::{Command, Reading, Setting};
use super::key::Key;
use super::keymap::{Context, Lookup};
use super::panes::help::model::Holds;
use super::panes::{Pane, help};
use super::prompt::{Prompt, Purpose};
use super::state::{Awaited, Effect, FocusMode, State};
use super::work::Request;
use articles::{next_unread, open_beside, sort};
use crossterm::event::{KeyCode, KeyEvent, KeyEventKind};
use moving::{back, half_page, page, to_end};
use text::{to_hit, walk};
use timeline::{narrow, sideways};
use typing::{begin_filter, typed};

/// A key press: into the line being typed, or through the keymap. An article beside the one that it
/// moves follows.
pub fn press(state: &mut State, event: KeyEvent) -> Vec<Effect> {
    let before = state.standing();
    let effects = press_key(state, event);
    state.follow(before);
    effects
}

fn press_key(state: &mut State, event: KeyEvent) -> Vec<Effect> {
    if state.calibration.is_some() {
        return calibration::answer(state, event);
    }
    if palette::moves(state, event) {
        return Vec::new();
    }
    if state.prompt.is_some() {
        return typed(state, |prompt, around| prompt.press(event, around));
    }
    if let Some(effects) = on_page(state, event) {
        return effects;
    }
    let Some(key) = Key::from_event(event) else {
        return Vec::new();
    };
    if let Some(awaited) = state.awaited.take() {
        return jumping::letter(state, awaited, key);
    }
    if let Some(effects) = choosing::press(state, key) {
        return effects;
    }
    let in_place = key.in_place(state.layout);
    if counts(state, in_place.unwrap_or(key)) {
        return Vec::new();
    }
    match look_up(state, key, in_place) {
        Lookup::Prefix => Vec::new(),
        Lookup::Nothing => {
            state.count = None;
            let pressed = std::mem::take(&mut state.pressed);
            // Escape gives up what was begun.
            if event.code != KeyCode::Esc {
                let keys: Vec<String> = pressed.iter().map(ToString::to_string).collect();
                let words = state
                    .messages
                    .with("key-unknown", [("key", keys.join(" "))]);
                state.say(words);
            }
            Vec::new()
        }
        Lookup::Command(command) => {
            state.pressed.clear();
            let count = state.count.take();
            state.notice = None;
            let mut effects = apply(state, command, count);
            effects.extend(engage(state));
            effects
        }
    }
}

/// What a key does to a page over the panes that holds something else than words; `None` where it
/// means what it means everywhere.
fn on_page(state: &mut State, event: KeyEvent) -> Option<Vec<Effect>> {
    let holds = state.page.as_ref()?.holds;
    Some(match (holds, event.code) {
        (Holds::Greeting, _) if event.kind != KeyEventKind::Release => {
            state.page = None;
            Vec::new()
        }
        (Holds::Searches, KeyCode::Enter) => finding::choose(state),
        (Holds::Searches, KeyCode::Delete) => finding::forget(state),
        (Holds::Offers, KeyCode::Enter) => sources::take_offer(state),
        (Holds::Troubles, KeyCode::Delete) => {
            work::clear_troubles(state);
            Vec::new()
        }
        _ => return None,
    })
}

/// Takes a digit into the number before a command. Tells whether the key was one.
fn counts(state: &mut State, key: Key) -> bool {
    let is_going_on = state.count.is_some();
    let digit = key.digit().filter(|digit| *digit > 0 || is_going_on);
    let Some(digit) = digit.filter(|_| state.pressed.is_empty()) else {
        return false;
    };
    let count = state.count.unwrap_or(0);
    state.count = Some(count.saturating_mul(10).saturating_add(digit).min(99_999));
    true
}

/// What the keys pressed so far mean with this one, as it was typed or in its place on the keyboard.
fn look_up(state: &mut State, key: Key, in_place: Option<Key>) -> Lookup {
    // The timeline knows itself which way its time runs, a selection which way its text does.
    let contexts = contexts(state);
    let mirror = |key: Key| {
        let knows_itself = state.focus == Pane::Timeline || is_selecting(state);
        let is_mirrored = state.direction.is_rtl() && !knows_itself;
        if is_mirrored && state.pressed.is_empty() {
            state.keymap.mirrored(&contexts, key)
        } else {
            key
        }
    };
    let (key, in_place) = (mirror(key), in_place.map(mirror));
    state.pressed.push(key);
    let found = state.keymap.lookup(&contexts, &state.pressed);
    match in_place {
        Some(in_place) if found == Lookup::Nothing => {
            state.pressed.pop();
            state.pressed.push(in_place);
            state.keymap.lookup(&contexts, &state.pressed)
        }
        _ => found,
    }
}

/// Where the user is, the nearest first.
fn contexts(state: &State) -> Vec<Context> {
    if state.sources.is_some() && state.page.is_none() {
        return vec![Context::Sources, Context::Anywhere];
    }
    let mut contexts = vec![Context::Pane(state.focus), Context::Anywhere];
    if is_selecting(state) {
        contexts.insert(0, Context::Selection);
    }
    contexts
}

/// A pasted text: into the line being typed, or nowhere.
pub fn paste(state: &mut State, pasted: &str) -> Vec<Effect> {
    if state.prompt.is_some() {
        typed(state, |prompt, _| prompt.paste(pasted))
    } else {
        Vec::new()
    }
}

/// Does what a command asks; `count` is the number typed before it.
pub fn apply(state: &mut State, command: Command, count: Option<u32>) -> Vec<Effect> {
    let times = isize::try_from(count.unwrap_or(1)).unwrap_or(1);
    match command {
        Command::Quit if state.page.is_some() => state.page = None,
        Command::Quit if state.sources.is_some() => state.sources = None,
        Command::Quit => return vec![Effect::Quit],
        Command::Suspend => return vec![Effect::Suspend],
        Command::Redraw => return vec![Effect::Redraw],
        Command::ReadSettings => return vec![Effect::ReadSettings],
        Command::Welcome => welcome(state),
        Command::CancelWork => return work::stop_or_go_on(state),
        Command::Help => {
            state.page = match state.page.take() {
                Some(_) => None,
                None => Some(help::model::Model::keys(
                    state.focus,
                    &state.keymap,
                    &state.messages,
                )),
            };
            state.fit();
        }
        Command::Palette => palette::begin(state),
        Command::NextCalendar => return dates::next_calendar(state),
        Command::Sources => return sources::show(state),
        Command::Source(wish) => return sources::apply(state, wish),
        Command::Failures => work::show_troubles(state),
        Command::Calibrate => calibration::calibrate(state),
        Command::Back => return back(state),
        Command::FocusNext => return facing::to_pane(state, state.focus.next()),
        Command::FocusPrevious => return facing::to_pane(state, state.focus.previous()),
        Command::FocusArticles => state.focus(Pane::Articles),
        Command::FocusText => state.focus(Pane::Text),
        Command::FocusEntities => state.focus(Pane::Entities),
        Command::FocusTimeline => state.focus(Pane::Timeline),
        Command::Zoom => {
            state.zoomed = !state.zoomed;
            state.fit();
        }
        Command::Down => return step(state, times),
        Command::Up => return step(state, -times),
        Command::HalfPageDown => return step(state, times * half_page(state)),
        Command::HalfPageUp => return step(state, -times * half_page(state)),
        Command::PageDown => return step(state, times * page(state)),
        Command::PageUp => return step(state, -times * page(state)),
        Command::First => return to_end(state, false),
        Command::Last => return to_end(state, true),
        Command::Left => state.timeline.travel(sideways(state, -times)),
        Command::Right => state.timeline.travel(sideways(state, times)),
        Command::FinerGrain => state.timeline.change_grain(true),
        Command::CoarserGrain => state.timeline.change_grain(false),
        Command::Narrow => return narrow(state),
        Command::Open => {
            state.focus(Pane::Text);
            return open(state, state.articles.selected_id());
        }
        Command::NextArticle => return open_beside(state, times),
        Command::PreviousArticle => return open_beside(state, -times),
        Command::NextUnread => return next_unread(state),
        Command::Filter => begin_filter(state),
        Command::Remove => return marking::remove(state),
        Command::Marking(wish) => return marking::apply(state, wish),
        Command::SortNext => return sort(state, false),
        Command::ReverseSort => return sort(state, true),
        Command::ToggleRead => return marking::toggle_read(state),
        Command::ToggleStar => return marking::toggle_star(state),
        Command::NextMention => walk(state, false),
        Command::PreviousMention => walk(state, true),
        Command::Search => state.prompt = Some(Prompt::new(Purpose::Search, "")),
        Command::SearchNext => to_hit(state, false),
        Command::SearchPrevious => to_hit(state, true),
        Command::FoldFurniture => text::fold_furniture(state),
        Command::NextView
        | Command::OtherRows
        | Command::AddTerm
        | Command::PinTerm
        | Command::RemoveTerm
        | Command::Compare
        | Command::ShareOrCount
        | Command::MarkSpan
        | Command::TellPeriod
        | Command::DrawTimeline => return timeline::apply(state, command),
        Command::Find | Command::KeepSearch | Command::KeptSearches => {
            return finding::apply(state, command);
        }
        Command::ArticlesNaming
        | Command::EntityPage
        | Command::ToggleKind
        | Command::Merge
        | Command::Split
        | Command::Rename
        | Command::NextKind
        | Command::NoName
        | Command::UndoDecision => return entities::apply(state, command),
        Command::Reading(wish) => return reading(state, wish, count),
        Command::Selecting(wish) => return selecting::apply(state, wish, times),
        Command::Setting(Setting::TurnView) => return articles::turn_view(state),
        Command::Setting(wish) => typography::apply(state, wish, times),
    }
    Vec::new()
}

/// Shows the keys that one needs first.
pub fn welcome(state: &mut State) {
    let page = help::model::Model::welcome(&state.keymap, &state.messages);
    state.page = Some(page);
    state.fit();
}

fn reading(state: &mut State, wish: Reading, count: Option<u32>) -> Vec<Effect> {
    match wish {
        Reading::OpenAddress => return links::open(state, count),
        Reading::Links => links::show(state),
        Reading::Outline => jumping::outline(state),
        Reading::Passages => return passages::ask(state),
        Reading::AllPassages => return vec![Effect::Ask(Request::PassagePage(None))],
        Reading::NextPassage => passages::walk(state, false),
        Reading::PreviousPassage => passages::walk(state, true),
        Reading::JumpBack => return jumping::along(state, true),
        Reading::JumpForward => return jumping::along(state, false),
        Reading::SetPlace => jumping::await_letter(state, Awaited::PlaceToSet),
        Reading::ToPlace => jumping::await_letter(state, Awaited::PlaceToSee),
        Reading::Beside => return facing::toggle(state),
        Reading::LinkScrolling => facing::link(state),
        Reading::FocusMode => {
            state.focus_mode = match state.focus_mode {
                FocusMode::Off => FocusMode::Text,
                FocusMode::Text => FocusMode::Bare,
                FocusMode::Bare => FocusMode::Off,
            };
            state.fit();
        }
    }
    Vec::new()
}
