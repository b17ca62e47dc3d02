//! Searching in the open text and picking a stretch of it out.

use super::Reader;
use crate::ui::apply;
use crate::ui::state::Effect;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

#[test]
fn a_search_in_the_text_finds_every_spelling() {
    let mut reader = Reader::new(140, 24);
    reader.press("G Enter /").type_words("طُوكيو").press("Enter");
    assert_eq!(reader.state.text.hits.ranges.len(), 2);
    let first = reader.state.text.here;
    reader.press("n");
    assert_ne!(reader.state.text.here, first);
    reader.press("n");
    assert_eq!(reader.state.text.here, first);
}

#[test]
fn a_selection_across_a_change_of_direction_is_copied_in_logical_order() {
    let mut reader = Reader::new(120, 24);
    reader
        .press("G Enter /")
        .type_words("المحادثات")
        .press("Enter v w w w w w");
    let effects = apply::press(
        &mut reader.state,
        KeyEvent::new(KeyCode::Char('y'), KeyModifiers::NONE),
    );
    let expected = "المحادثات في طوكيو (يومان) تناولت 10,000";
    assert!(
        effects.contains(&Effect::Copy(expected.to_owned())),
        "{effects:?}"
    );
    assert_eq!(reader.state.text.selection, None);
}

#[test]
fn left_is_on_in_right_to_left_text_and_back_in_left_to_right_text() {
    let mut reader = Reader::new(120, 24);
    let picked = |reader: &Reader| {
        let range = reader.state.text.selection.unwrap().range();
        reader
            .state
            .text
            .document()
            .unwrap()
            .article()
            .unwrap()
            .slice(range)
            .to_owned()
    };
    reader
        .press("G Enter /")
        .type_words("طوكيو")
        .press("Enter v Left Left");
    assert_eq!(picked(&reader), "طوكيو أ");
    reader.press("Esc");
    assert_eq!(reader.state.text.selection, None);
    // The interface and the list stay as they are: only the paragraph's direction counts.
    reader
        .press("a g g Enter /")
        .type_words("Ministers")
        .press("Enter v l l");
    assert_eq!(picked(&reader), "Ministers m");
    reader.press("Left Left");
    assert_eq!(picked(&reader), "Ministers");
}
