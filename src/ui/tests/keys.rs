//! What keys and the palette do to the list and to the look of the text.

use super::Reader;
use crate::article::Language;
use crate::ui::apply;
use crate::ui::panes::Pane;

#[test]
fn typing_narrows_the_list_and_giving_up_brings_it_back() {
    let mut reader = Reader::new(140, 24);
    reader.press("/").type_words("طوكيو");
    assert_eq!(reader.state.articles.len(), 1);
    reader.press("Esc");
    assert_eq!(reader.state.articles.len(), 4);
    reader.press("/").type_words("פסגה").press("Enter");
    assert_eq!(reader.state.articles.len(), 1);
    reader.press("Esc");
    assert_eq!(reader.state.articles.len(), 4);
}

#[test]
fn stars_sorting_and_counts_do_what_they_say() {
    let mut reader = Reader::new(140, 24);
    reader.press("2 j *");
    let id = reader.state.articles.selected_id().unwrap();
    assert_eq!(reader.state.articles.selected(), 2);
    assert!(reader.library.marks(id).unwrap().starred);
    reader.press("s");
    let ids = reader.library.ids(reader.state.articles.query()).unwrap();
    let first = reader.library.rows(&ids).unwrap()[0].title.text.clone();
    assert_eq!(first, "A report from Tokyo");
    reader.press("S");
    assert!(reader.state.articles.query().descending);
}

#[test]
fn keys_change_how_the_text_is_set() {
    let mut reader = Reader::new(60, 20);
    reader.press("j j j Enter");
    let written = reader.screen();
    assert!(written.contains("10,000"), "{written}");

    let digits = reader.press(", d , d").screen();
    assert!(digits.contains("١٠,٠٠٠"), "{digits}");
    assert!(digits.contains("Arabic-Indic"), "{digits}");
    reader.press(", d , d");

    assert!(!written.contains('ـ'));
    let filled = reader.press("9 - , j").screen();
    assert!(filled.contains('ـ'), "{filled}");
    // A search finds words, however long their joins are drawn.
    reader.press("/").type_words("بلينكن").press("Enter");
    assert_eq!(reader.state.text.hits.ranges.len(), 2);

    let back = reader.press("Esc , j , j 9 +").screen();
    let text = |screen: &str| {
        screen
            .lines()
            .take(19)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(text(&back), text(&written));
}

#[test]
fn a_terminal_that_joins_letters_gets_them_as_stored() {
    let mut reader = Reader::new(60, 20);
    reader.press("j j j Enter");
    assert!(!reader.screen().contains("بلينكن") && !reader.screen().contains("نكنيلب"));
    apply::use_profile(&mut reader.state, crate::terminal::Profile::LOGICAL);
    assert!(reader.screen().contains("نكنيلب"), "{}", reader.screen());
}

#[test]
fn the_palette_runs_the_command_that_the_typed_letters_mean() {
    let mut reader = Reader::new(120, 24);
    reader.press(":").type_words("to the timeline");
    assert!(reader.screen().contains("Commands"));
    reader.press("Enter");
    assert_eq!(reader.state.focus, Pane::Timeline);
    assert!(reader.state.palette.is_none() && reader.state.prompt.is_none());
}

#[test]
fn the_palette_understands_arabic_and_moves_to_the_pane_of_its_command() {
    let mut reader = Reader::in_language(120, 24, Language::Arabic);
    reader.press(":").type_words("اسطر اطول");
    let measure = reader.state.config.typography.measure;
    reader.press("Enter");
    assert_eq!(reader.state.focus, Pane::Text);
    assert!(reader.state.config.typography.measure > measure);
}

#[test]
fn a_palette_that_is_given_up_changes_nothing() {
    let mut reader = Reader::new(120, 24);
    let before = reader.screen();
    reader.press(":").type_words("quit").press("Down Esc");
    assert_eq!(reader.screen(), before);
}

#[test]
fn the_left_key_opens_an_article_where_the_text_stands_to_the_left_of_the_list() {
    let mut reader = Reader::in_language(120, 24, Language::Arabic);
    reader.press("Left");
    assert_eq!(reader.state.focus, Pane::Text);
    reader.press("l");
    assert_eq!(reader.state.focus, Pane::Articles);
}

#[test]
fn an_article_opened_from_the_palette_counts_as_read() {
    let mut reader = Reader::new(120, 24);
    let unread = |reader: &Reader| {
        let id = reader.state.articles.selected_id().unwrap();
        !reader.state.articles.row(id).unwrap().read
    };
    assert!(unread(&reader));
    reader
        .press(":")
        .type_words("open the article")
        .press("Enter");
    assert_eq!(reader.state.focus, Pane::Text);
    assert!(!unread(&reader));
}

#[test]
fn the_palette_offers_to_move_a_selection_only_while_there_is_one() {
    let mut reader = Reader::new(120, 24);
    reader
        .press("G Enter :")
        .type_words("copy what is picked out");
    assert!(reader.state.palette.as_ref().unwrap().is_empty());
    reader
        .press("Esc v :")
        .type_words("copy what is picked out");
    assert!(!reader.state.palette.as_ref().unwrap().is_empty());
}

#[test]
fn a_key_that_means_nothing_is_answered_and_escape_gives_up_in_silence() {
    let mut reader = Reader::new(140, 24);
    reader.press("Q");
    assert!(reader.screen().contains("Q does nothing here; ? shows"));
    reader.press("j g Q");
    assert!(reader.screen().contains("g Q does nothing here"));
    reader.press("j g Esc");
    assert!(!reader.screen().contains("does nothing here"));
}
