//! Whole frames: the state after some keys, painted and compared with what it looked like
//! before. Replies come at once, so that a frame depends on the keys alone.

use super::messages::Messages;
use super::state::{Effect, State};
use super::theme::Theme;
use super::work::{Reply, reply_to};
use super::{answer, apply, view};
use crate::article::{Direction, Language};
use crate::config::Config;
use crate::intake::{self, Input, IntakeOptions};
use crate::library::{Library, ListQuery, import};
use crate::ui::panes::Pane;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use std::ops::ControlFlow;

mod sources;

const ARTICLES: &str = r#"
{"title": "قمة مجموعة السبع في طوكيو", "published": "2023-11-08", "source": "المرفأ", "author": "هالة منصور", "text": "اجتمع وزراء خارجية مجموعة السبع في طوكيو أمس، وقال الوزير أنتوني بلينكن إن اليابان شريك مهم.\n\nوزيرة تقول إن بلادها مستعدة لاستضافة القمة القادمة\n\nوأضاف بلينكن أن المحادثات في طوكيو (يومان) تناولت 10,000 طن من المساعدات.\n\nساهمت وكالة رويترز في إعداد هذا التقرير.\nشاركها."}
{"title": "פסגה בטוקיו", "published": "2023-11-09", "source": "הנמל", "text": "שרי החוץ נפגשו בטוקיו אתמול. יפן אירחה את הפגישה."}
{"title": "نشست توکیو", "published": "2023-11-14", "source": "بندر", "text": "وزیران خارجه در توکیو گرد هم آمدند. ژاپن میزبان نشست بود."}
{"title": "A report from Tokyo", "published": "2023-11-14", "source": "Harbour", "text": "Ministers met in Tokyo. The minister said «سلام» to the press."}
"#;

mod reading;

struct Reader {
    state: State,
    library: Library,
}

impl Reader {
    fn new(width: u16, height: u16) -> Self {
        let mut library = Self::unanalysed(ARTICLES);
        import::analyse_backlog(&mut library, |_| ControlFlow::Continue(())).unwrap();
        Self::of(library, width, height)
    }

    fn on(articles: &str, width: u16, height: u16) -> Self {
        Self::of(Self::unanalysed(articles), width, height)
    }

    fn unanalysed(articles: &str) -> Library {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("articles.jsonl");
        std::fs::write(&file, articles).unwrap();
        let mut library = Library::ephemeral().unwrap();
        let read = intake::read(&[Input::Path(file)], &IntakeOptions::default());
        import::import(&mut library, read, |_| ControlFlow::Continue(())).unwrap();
        library
    }

    fn of(library: Library, width: u16, height: u16) -> Self {
        let state = State::new(
            ListQuery::default(),
            Theme::colourful(),
            Messages::english(),
            Config::default(),
        );
        let mut reader = Self { state, library };
        reader.state.resize(width, height);
        let effects = reader.state.ask_first();
        reader.carry_out(effects);
        reader
    }

    fn in_language(width: u16, height: u16, language: Language) -> Self {
        let mut reader = Self::new(width, height);
        reader.state.messages = Messages::of(language);
        reader.state.direction = language.direction();
        reader.state.resize(width, height);
        reader
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let Effect::Ask(request) = effect {
                let replies: Vec<Reply> = reply_to(&mut self.library, &request);
                for reply in replies {
                    let more = answer::take(&mut self.state, reply);
                    self.carry_out(more);
                }
            }
        }
    }

    fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split(' ') {
            let code = match key {
                "Enter" => KeyCode::Enter,
                "Esc" => KeyCode::Esc,
                "Tab" => KeyCode::Tab,
                "Down" => KeyCode::Down,
                "Left" => KeyCode::Left,
                letter => KeyCode::Char(letter.chars().next().unwrap()),
            };
            let effects = apply::press(&mut self.state, KeyEvent::new(code, KeyModifiers::NONE));
            self.carry_out(effects);
        }
        self
    }

    fn press_code(&mut self, code: KeyCode) -> &mut Self {
        let effects = apply::press(&mut self.state, KeyEvent::new(code, KeyModifiers::NONE));
        self.carry_out(effects);
        self
    }

    fn type_words(&mut self, words: &str) -> &mut Self {
        for letter in words.chars() {
            let key = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE);
            let effects = apply::press(&mut self.state, key);
            self.carry_out(effects);
        }
        self
    }

    fn buffer(&self) -> Buffer {
        let mut buffer = Buffer::empty(self.state.screen);
        view::draw(&mut buffer, &self.state);
        buffer
    }

    fn screen(&self) -> String {
        let buffer = self.buffer();
        let mut screen = String::new();
        for y in 0..buffer.area.height {
            let row: String = (0..buffer.area.width)
                .filter_map(|x| buffer.cell((x, y)))
                .map(ratatui::buffer::Cell::symbol)
                .collect();
            screen.push_str(row.trim_end());
            screen.push('\n');
        }
        screen
    }
}

#[test]
fn a_wide_screen_shows_list_text_entities_and_timeline() {
    let mut reader = Reader::new(140, 24);
    reader.press("G Enter");
    insta::assert_snapshot!(reader.screen());
}

#[test]
fn a_narrower_screen_shows_the_text_and_the_list() {
    insta::assert_snapshot!(Reader::new(80, 16).screen());
}

#[test]
fn a_narrower_screen_shows_the_entities_when_they_have_the_focus() {
    let mut reader = Reader::new(80, 16);
    reader.press("G Enter e");
    insta::assert_snapshot!(reader.screen());
}

#[test]
fn the_narrowest_screen_shows_one_pane_at_a_time() {
    let mut reader = Reader::new(60, 14);
    reader.press("G Enter");
    insta::assert_snapshot!(reader.screen());
}

#[test]
fn the_timeline_alone_shows_every_keyword() {
    let mut reader = Reader::new(100, 14);
    reader.press("t z");
    insta::assert_snapshot!(reader.screen());
}

#[test]
fn the_timeline_shows_one_term_as_a_chart() {
    for direction in [Direction::LeftToRight, Direction::RightToLeft] {
        let mut reader = Reader::new(80, 12);
        reader.state.direction = direction;
        reader.state.fit();
        reader.press("t z j c k v");
        insta::assert_snapshot!(reader.screen());
    }
}

#[test]
fn the_timeline_shows_the_days_that_the_article_speaks_of() {
    for direction in [Direction::LeftToRight, Direction::RightToLeft] {
        let mut reader = Reader::new(80, 12);
        reader.state.direction = direction;
        reader.state.fit();
        reader.press("G Enter t z v v");
        insta::assert_snapshot!(reader.screen());
    }
}

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
fn a_right_to_left_interface_is_mirrored() {
    let mut reader = Reader::new(140, 20);
    reader.state.direction = Direction::RightToLeft;
    reader.state.fit();
    reader.press("G Enter");
    insta::assert_snapshot!(reader.screen());
}

#[test]
fn the_help_shows_the_keys_in_force() {
    let mut reader = Reader::new(100, 20);
    reader.press("?");
    insta::assert_snapshot!(reader.screen());
}

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
fn an_article_is_read_once_the_user_turns_to_it() {
    let mut reader = Reader::new(140, 24);
    let id = reader.state.articles.selected_id().unwrap();
    assert_eq!(
        reader.state.text.id,
        Some(id),
        "the selected article is shown"
    );
    assert!(!reader.library.marks(id).unwrap().read);
    reader.press("Enter");
    assert!(reader.library.marks(id).unwrap().read);
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
fn every_frame_fits_whatever_the_size() {
    let mut reader = Reader::new(140, 24);
    reader.press("G Enter");
    for (width, height) in [
        (1, 1),
        (2, 2),
        (5, 3),
        (20, 4),
        (69, 9),
        (70, 5),
        (119, 3),
        (300, 80),
    ] {
        for keys in ["a", "x", "e", "t", "z", "z", "?", "?"] {
            reader.state.resize(width, height);
            reader.press(keys);
            let buffer = reader.buffer();
            assert_eq!((buffer.area.width, buffer.area.height), (width, height));
        }
    }
}

#[test]
fn no_cell_of_a_frame_holds_anything_that_a_terminal_obeys() {
    let mut reader = Reader::new(140, 24);
    let text = "زار\u{1b}[31m المدينة\u{202e}.\u{2028}\u{7}";
    let line = serde_json::json!({"title": text, "source": text, "author": text, "text": text});
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bad.jsonl");
    std::fs::write(&file, line.to_string()).unwrap();
    let read = intake::read(&[Input::Path(file)], &IntakeOptions::default());
    import::import(&mut reader.library, read, |_| ControlFlow::Continue(())).unwrap();
    let effects = reader.state.ask_list(true);
    reader.carry_out(effects);
    reader.state.say(text.to_owned());
    reader.press("G Enter");
    reader.state.say(text.to_owned());
    let buffer = reader.buffer();
    let bad = |letter: char| {
        letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}')
    };
    assert!(
        buffer
            .content
            .iter()
            .all(|cell| !cell.symbol().contains(bad))
    );
}

#[test]
fn an_entitys_page_shows_what_the_library_knows_of_it() {
    let mut reader = Reader::new(120, 34);
    reader.press("G Enter e j i");
    insta::assert_snapshot!(reader.screen());
    reader.press("i");
    assert!(reader.state.page.is_none());
}

#[test]
fn a_hidden_kind_leaves_the_pane_and_the_text() {
    let mut reader = Reader::new(140, 24);
    reader.press("G Enter e");
    let kind = reader.state.entities.selected().unwrap().kind;
    let of_kind = |reader: &Reader| {
        let spans = reader.state.text.spans();
        spans.iter().filter(|span| span.kind == kind).count()
    };
    let before = of_kind(&reader);
    assert!(before > 0);
    reader.press("H");
    assert_eq!(of_kind(&reader), 0);
    insta::assert_snapshot!(reader.screen());
    reader.press("H");
    assert_eq!(of_kind(&reader), before);
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
fn the_arabic_interface_is_mirrored_at_every_width() {
    for (width, height) in [(120, 20), (80, 16), (60, 14)] {
        let mut reader = Reader::in_language(width, height, Language::Arabic);
        reader.press("G Enter");
        insta::assert_snapshot!(format!("arabic_{width}"), reader.screen());
    }
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
