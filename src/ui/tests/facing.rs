//! Two articles side by side.

use super::Reader;
use crate::article::Language;
use crate::library::ArticleId;
use crate::ui::apply;
use crate::ui::panes::Pane;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseEvent, MouseEventKind};
use std::fmt::Write;

/// The first article of the harness and its Persian counterpart, read side by side.
fn two(width: u16, height: u16, language: Language) -> Reader {
    let mut reader = Reader::in_language(width, height, language);
    // The Arabic report stands last, the Persian one is the second.
    reader.press("G v g g j v c");
    assert!(reader.state.is_facing());
    reader
}

/// Two long articles side by side: the second is half as long as the first.
fn long(width: u16, height: u16) -> Reader {
    let mut lines = String::new();
    for (day, count) in [(2, 40), (1, 20)] {
        let text: Vec<String> = (0..count)
            .map(|number| format!("فقرة {number} من كلام يكفي سطرا."))
            .collect();
        let article = serde_json::json!({
            "title": format!("خبر {day}"), "published": format!("2024-02-0{day}"),
            "language": "ar", "text": text.join("\n\n"),
        });
        let _ = writeln!(lines, "{article}");
    }
    let mut reader = Reader::on(&lines, width, height);
    reader.press("v v c");
    assert!(reader.state.is_facing());
    reader
}

fn ids(reader: &Reader) -> (Option<ArticleId>, Option<ArticleId>) {
    (reader.state.text.id, reader.state.id_beside())
}

#[test]
fn two_articles_stand_side_by_side_in_both_directions_of_the_interface() {
    for language in [Language::English, Language::Arabic] {
        let reader = two(130, 20, language);
        insta::assert_snapshot!(format!("beside_{}", language.tag()), reader.screen());
    }
}

#[test]
fn two_articles_stand_above_each_other_where_the_screen_is_narrow() {
    for language in [Language::English, Language::Arabic] {
        let reader = two(80, 24, language);
        insta::assert_snapshot!(format!("above_{}", language.tag()), reader.screen());
    }
}

#[test]
fn where_there_is_room_for_one_its_number_tells_that_there_is_another() {
    let mut reader = two(60, 14, Language::English);
    assert!(reader.screen().contains("2/2 ·"), "{}", reader.screen());
    reader.press("Tab");
    assert!(reader.screen().contains("1/2 ·"), "{}", reader.screen());
    reader.press("c");
    assert!(!reader.screen().contains("1/2 ·"));
}

#[test]
fn the_second_article_is_chosen_from_the_list_and_may_be_given_up() {
    let mut reader = Reader::new(140, 24);
    reader.press("Enter");
    let first = reader.state.text.id;
    reader.press("c");
    assert_eq!(reader.state.focus, Pane::Articles);
    assert!(
        reader.says().contains("beside this one"),
        "{}",
        reader.says()
    );
    reader.press("j Esc");
    assert_eq!(
        (ids(&reader), reader.state.focus),
        ((first, None), Pane::Text)
    );
    reader.press("c j j Enter");
    let (second, beside) = ids(&reader);
    assert_eq!(beside, first);
    assert_ne!(second, first);
    reader.press("Esc");
    assert_eq!(ids(&reader), (second, None));
    assert_eq!(reader.state.focus, Pane::Text);
}

#[test]
fn the_selected_article_is_stood_beside_the_open_one_where_it_is_another() {
    // Without a preview the open article stays while the list is gone through.
    let mut reader = Reader::new(60, 20);
    reader.press("Enter");
    let first = reader.state.text.id;
    reader.press("a j c");
    assert_eq!(reader.state.focus, Pane::Text);
    assert_eq!(reader.state.id_beside(), first);
    assert_ne!(reader.state.text.id, first);
}

#[test]
fn each_article_has_its_own_place_search_and_marks_and_the_keys_go_over_with_tab() {
    let mut reader = long(120, 20);
    let (second, first) = ids(&reader);
    reader.press("/").type_words("فقرة").press("Enter");
    assert_eq!(reader.state.text.hits.ranges.len(), 20);
    reader.press("g g v w H");
    assert_eq!(reader.state.text.passages.len(), 1);
    reader.press("Tab");
    assert_eq!(ids(&reader), (first, second));
    assert!(reader.state.text.hits.ranges.is_empty());
    assert!(reader.state.text.passages.is_empty());
    let place = reader.state.text.bookmark();
    reader.press("Shift-Tab G Tab");
    assert_eq!(reader.state.text.bookmark(), place);
    assert!(reader.screen().contains("ﺮﺒﺧ"));
}

#[test]
fn linked_articles_stand_at_the_same_share_of_their_texts() {
    let mut reader = long(120, 20);
    reader.press("G Tab");
    assert_eq!(reader.state.text.bookmark(), 0, "each scrolls by itself");
    reader.press(", s");
    let other = |reader: &Reader| {
        let text = &reader.state.facing.as_ref().unwrap().other.text;
        (text.bookmark(), text.at_end())
    };
    assert_eq!(other(&reader), (0, false), "the other one has come along");
    reader.press("PageDown");
    let (half, _) = other(&reader);
    assert!(half > 0);
    reader.press("G");
    assert!(other(&reader).1);
    reader.press("g g");
    assert_eq!(other(&reader).0, 0);
    // The wheel over the other one moves both, too.
    let wheel = MouseEvent {
        kind: MouseEventKind::ScrollDown,
        column: 100,
        row: 5,
        modifiers: KeyModifiers::NONE,
    };
    for _ in 0..3 {
        crate::ui::mouse::event(&mut reader.state, wheel);
    }
    assert!(other(&reader).0 > 0 && reader.state.text.bookmark() > 0);
    reader.press(", s g g");
    assert!(other(&reader).0 > 0, "linked no longer");
}

#[test]
fn both_articles_count_as_read_and_keep_their_places() {
    let mut reader = long(120, 20);
    reader.press("G Tab PageDown");
    let (first, second) = ids(&reader);
    let effects = crate::ui::apply::bookmarks(&reader.state);
    reader.carry_out(effects);
    for id in [first, second] {
        let marks = reader.library.marks(id.unwrap()).unwrap();
        assert!(marks.read && marks.position > 0, "{marks:?}");
    }
}

#[test]
fn the_names_shown_are_those_of_the_article_that_has_the_keys() {
    let mut reader = two(140, 24, Language::English);
    let names = |reader: &Reader| reader.state.entities.entities().len();
    let persian = names(&reader);
    reader.press("Tab");
    let arabic = names(&reader);
    assert_ne!(arabic, persian);
    reader.press("e");
    assert!(reader.screen().contains("Entities"));
    assert_eq!(names(&reader), arabic);
    reader.press("x");
    assert!(reader.state.facing_shown().is_some());
}

#[test]
fn the_keys_may_go_over_while_an_article_is_coming() {
    let mut reader = Reader::new(140, 24);
    reader.press("Enter c j");
    let first = reader.state.id_beside();
    let second = reader.state.articles.selected_id();
    reader.press("j k k");
    let key = |code| KeyEvent::new(code, KeyModifiers::NONE);
    let preview = apply::press(&mut reader.state, key(KeyCode::Char('j')));
    let asked = apply::press(&mut reader.state, key(KeyCode::Enter));
    apply::press(&mut reader.state, key(KeyCode::Tab));
    assert_eq!(reader.state.text.id, first);
    reader.carry_out(preview);
    reader.carry_out(asked);
    assert_eq!(ids(&reader), (first, second));
}

#[test]
fn both_articles_are_told_in_another_calendar_at_once() {
    let mut reader = two(140, 24, Language::English);
    reader.press(", t");
    let dates = |reader: &Reader| reader.screen().matches(" AH").count();
    assert_eq!(dates(&reader), 2);
}

#[test]
fn an_article_may_be_put_aside_before_it_has_come() {
    let mut reader = Reader::new(60, 20);
    let first = reader.state.articles.selected_id();
    let key = |code| KeyEvent::new(code, KeyModifiers::NONE);
    // The answer to the first question is lost: only the latest is answered.
    apply::press(&mut reader.state, key(KeyCode::Enter));
    apply::press(&mut reader.state, key(KeyCode::Char('c')));
    reader.press("j Enter");
    let (second, beside) = ids(&reader);
    assert_eq!(beside, first);
    assert!(second.is_some() && second != first);
    assert!(reader.library.marks(first.unwrap()).unwrap().read);
}
