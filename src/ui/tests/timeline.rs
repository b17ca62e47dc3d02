//! The timeline: what its rows and columns lead to.

use super::Reader;
use crate::config::Config;
use crate::library::ListQuery;
use crate::ui::keymap::Keymap;
use crate::ui::messages::Messages;
use crate::ui::panes::Pane;
use crate::ui::state::State;
use crate::ui::theme::Theme;

#[test]
fn a_dated_passage_leads_to_its_place_in_the_text() {
    let mut reader = Reader::new(140, 24);
    reader.press("G Enter t v v Enter");
    if let Some(place) = reader.state.timeline.passages.selected() {
        assert_eq!(reader.state.text.here, Some(place));
        assert_eq!(reader.state.focus, Pane::Text);
    }
}

#[test]
fn a_term_of_ones_own_stands_at_the_top_until_it_is_taken_away() {
    let mut reader = Reader::new(140, 24);
    reader.press("t /").type_words("טוקיו").press("Enter");
    let first = |reader: &Reader| {
        reader
            .state
            .timeline
            .page()
            .next()
            .unwrap()
            .0
            .keyword
            .clone()
    };
    assert_eq!(first(&reader), "טוקיו");
    // Another reader of the same library has it too.
    let mut next = State::new(
        ListQuery::default(),
        Theme::colourful(),
        Keymap::default(),
        Messages::english(),
        Config::default(),
    );
    next.resize(140, 24);
    std::mem::swap(&mut next, &mut reader.state);
    let effects = reader.state.ask_first();
    reader.carry_out(effects);
    assert_eq!(first(&reader), "טוקיו");
    reader.press("t g g D");
    assert_ne!(first(&reader), "טוקיו");
    assert!(reader.state.timeline.own.is_empty());
}

#[test]
fn a_period_is_told_on_a_page() {
    let mut reader = Reader::new(140, 24);
    reader.press("t s");
    assert!(reader.state.timeline.marked().is_some());
    reader.press("w");
    assert!(reader.state.page.is_some() || reader.state.notice.is_some());
}

#[test]
fn a_bucket_of_the_timeline_narrows_the_list_to_its_articles() {
    let mut reader = Reader::new(140, 24);
    reader.press("t");
    while reader.state.timeline.selection().unwrap().2 == 0 {
        reader.press("h");
    }
    let (_, days, count) = reader.state.timeline.selection().unwrap();
    reader.press("Enter");
    let listed = reader.state.articles.len();
    assert_eq!(listed, usize::try_from(count).unwrap());
    assert_eq!(reader.state.articles.query().days, Some(days));
    reader.press("Esc");
    assert_eq!(reader.state.articles.len(), 4);
}
