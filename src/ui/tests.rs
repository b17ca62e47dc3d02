//! Whole frames: the state after some keys, painted and compared with what it looked like
//! before. Replies come at once, so that a frame depends on the keys alone.

use super::frame::Frame;
use super::keymap::Keymap;
use super::messages::{Messages, digits_of};
use super::state::{Effect, State};
use super::theme::Theme;
use super::work::{Reply, reply_to};
use super::{answer, apply, view};
use crate::article::{Direction, Language};
use crate::config::Config;
use crate::intake::{self, Input, IntakeOptions};
use crate::library::{Library, ListQuery, import};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Rect};
use std::ops::ControlFlow;

mod changing;
mod facing;
mod keys;
mod names;
mod reading;
mod searching;
mod sources;
mod timeline;

const ARTICLES: &str = r#"
{"title": "قمة مجموعة السبع في طوكيو", "published": "2023-11-08", "source": "المرفأ", "author": "هالة منصور", "text": "اجتمع وزراء خارجية مجموعة السبع في طوكيو أمس، وقال الوزير أنتوني بلينكن إن اليابان شريك مهم.\n\nوزيرة تقول إن بلادها مستعدة لاستضافة القمة القادمة\n\nوأضاف بلينكن أن المحادثات في طوكيو (يومان) تناولت 10,000 طن من المساعدات.\n\nساهمت وكالة رويترز في إعداد هذا التقرير.\nشاركها."}
{"title": "פסגה בטוקיו", "published": "2023-11-09", "source": "הנמל", "text": "שרי החוץ נפגשו בטוקיו אתמול. יפן אירחה את הפגישה."}
{"title": "نشست توکیو", "published": "2023-11-14", "source": "بندر", "text": "وزیران خارجه در توکیو گرد هم آمدند. ژاپن میزبان نشست بود."}
{"title": "A report from Tokyo", "published": "2023-11-14", "source": "Harbour", "text": "Ministers met in Tokyo. The minister said «سلام» to the press."}
"#;

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
            Keymap::default(),
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
        reader.state.messages = Messages::of(language).in_digits(digits_of(language));
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
                "Shift-Tab" => KeyCode::BackTab,
                "PageDown" => KeyCode::PageDown,
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

    fn frame(&self) -> Frame {
        let mut frame = Frame::new(self.state.screen.as_size());
        view::draw(&mut frame, &self.state);
        frame
    }

    fn screen(&self) -> String {
        let frame = self.frame();
        let mut screen = String::new();
        for y in 0..frame.area().height {
            let row: String = (0..frame.area().width)
                .map(|x| frame.cell(Position::new(x, y)).0.to_string())
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
fn no_word_of_the_help_is_cut_off_on_a_narrow_screen() {
    let mut reader = Reader::new(60, 20);
    reader.press("?");
    let mut seen = String::new();
    for _ in 0..12 {
        seen.push_str(&reader.screen());
        reader.press("PageDown");
    }
    for row in reader.state.keymap.rows() {
        let help = reader.state.messages.text(row.help);
        let last = help.split(' ').next_back().unwrap();
        assert!(row.keys.is_empty() || seen.contains(last), "{help}");
    }
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
            assert_eq!(reader.frame().area(), Rect::new(0, 0, width, height));
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
    let frame = reader.frame();
    let bad = |letter: char| {
        letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}')
    };
    let mut places = frame.area().positions();
    assert!(places.all(|place| !frame.cell(place).0.contains(bad)));
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
fn the_arabic_interface_is_mirrored_at_every_width() {
    for (width, height) in [(120, 20), (80, 16), (60, 14)] {
        let mut reader = Reader::in_language(width, height, Language::Arabic);
        reader.press("G Enter");
        insta::assert_snapshot!(format!("arabic_{width}"), reader.screen());
    }
}
