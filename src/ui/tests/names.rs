//! Names: walked through their mentions, and what the user decides about them.

use super::{ARTICLES, Reader};
use crate::article::Language;

#[test]
fn walking_a_name_goes_through_its_mentions() {
    let mut reader = Reader::new(140, 24);
    reader.press("G Enter e");
    let entity = reader.state.entities.selected_entity().unwrap();
    let mentions = reader.state.entities.entities()[entity].mentions.clone();
    reader.press("Enter");
    assert_eq!(reader.state.text.here, Some(mentions[0]));
    reader.press("Enter");
    assert_eq!(reader.state.text.here, Some(mentions[1 % mentions.len()]));
}

#[test]
fn names_are_merged_renamed_split_and_taken_back() {
    let mut reader = Reader::new(140, 24);
    reader.press("G Enter e");
    let names = |reader: &Reader| -> Vec<String> {
        let entities = reader.state.entities.entities();
        entities.iter().map(|entity| entity.name.clone()).collect()
    };
    let before = names(&reader);
    reader.press("R").type_words(" الثاني").press("Enter");
    let renamed = "أنتوني بلينكن الثاني".to_owned();
    assert!(names(&reader).contains(&renamed), "{before:?}");
    reader.press("M").type_words("tokyo").press("Enter");
    assert_eq!(names(&reader).len(), before.len() - 1);
    reader.press("U U");
    assert_eq!(names(&reader), before);
    reader.press("S").type_words("x").press("Enter");
    assert!(reader.state.notice.as_ref().unwrap().warning);
    reader.press("D");
    assert_eq!(names(&reader).len(), before.len() - 1);
    reader.press("U");
    assert_eq!(names(&reader), before);
    reader.press("U");
    assert_eq!(
        reader.state.notice.as_ref().unwrap().words,
        "Nothing to take back"
    );
}

#[test]
fn a_name_is_renamed_before_its_article_has_had_its_turn() {
    let mut reader = Reader::of(Reader::unanalysed(ARTICLES), 140, 24);
    reader.press("G Enter e R").type_words(" x").press("Enter");
    let entities = reader.state.entities.entities();
    assert!(entities.iter().any(|entity| entity.name.ends_with(" x")));
}

#[test]
fn a_merge_reaches_every_article_of_the_list() {
    let mut reader = Reader::new(140, 24);
    reader.press("G Enter e j o");
    assert!(reader.state.articles.len() > 1);
    reader
        .press("Esc G Enter e M")
        .type_words("tokyo")
        .press("Enter");
    reader.press("o");
    assert_eq!(reader.state.articles.len(), 4);
}

#[test]
fn a_names_days_run_with_the_interface() {
    for (language, at_start) in [
        (Language::English, "│ ▄▄    █ "),
        (Language::Arabic, " █    ▄▄ │"),
    ] {
        let mut reader = Reader::in_language(120, 34, language);
        reader.press("G Enter e j i");
        let screen = reader.screen();
        let bars: Vec<&str> = screen.lines().filter(|row| row.contains('█')).collect();
        assert!(bars.iter().any(|row| row.contains(at_start)), "{screen}");
    }
}
