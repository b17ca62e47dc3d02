//! What a reader does with an article besides reading it: following its links, marking it, keeping what
//! is worth keeping of it, and finding the way back.

use super::Reader;
use crate::article::Article;
use crate::intake::{self, Input, IntakeOptions, PassedOver};
use crate::library::{ArticleId, Library, ListQuery, import};
use crate::terminal::profile::Profile;
use crate::terminal::programs::Program;
use crate::ui::background::Imported;
use crate::ui::panes::text::model::Model;
use crate::ui::state::Effect;
use crate::ui::work::marking::Answer;
use crate::ui::work::{Reply, Request, Shown, reply_to};
use crate::ui::{answer, apply};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use std::io::Write as _;
use std::ops::ControlFlow;
use std::sync::Arc;

const LINKED: &str = r#"
{"title": "تقرير", "url": "https://paper.example/7", "text": "انظر https://example.org/a ثم http://مثال.إختبار/ب للمزيد من الأخبار عن القمة."}
"#;

impl Reader {
    /// What the last of some keys asks of the world outside.
    fn effects_of(&mut self, keys: &[char], last: KeyCode) -> Vec<Effect> {
        for key in keys {
            self.press(&key.to_string());
        }
        apply::press(&mut self.state, KeyEvent::new(last, KeyModifiers::NONE))
    }
}

#[test]
fn a_highlight_has_its_sign_beside_each_of_its_lines() {
    let mut reader = Reader::on(LONG, 100, 20);
    reader.press("Enter 9 - 9 - 9 - g g v p H");
    let lines = |sign: char| {
        let screen = reader.screen();
        screen.lines().filter(|line| line.contains(sign)).count()
    };
    assert!(lines('▐') >= 2, "{}", reader.screen());
}

fn opening(address: &str) -> Vec<Effect> {
    vec![Effect::Start(Program {
        name: "xdg-open".to_owned(),
        arguments: vec![address.to_owned()],
    })]
}

#[test]
fn an_articles_address_and_its_links_are_opened_by_number() {
    let mut reader = Reader::on(LINKED, 100, 20);
    reader.press("Enter");
    let own = reader.effects_of(&[], KeyCode::Char('o'));
    assert_eq!(own, opening("https://paper.example/7"));
    let second = reader.effects_of(&['2'], KeyCode::Char('o'));
    assert_eq!(second, opening("http://xn--mgbh0fb.xn--kgbechtv/%D8%A8"));
    assert!(reader.effects_of(&['9'], KeyCode::Char('o')).is_empty());
    assert!(reader.screen().contains("No link has that number"));
}

#[test]
fn links_are_listed_with_the_addresses_they_lead_to_and_copied_from_the_list() {
    let mut reader = Reader::on(LINKED, 100, 20);
    reader.press("Enter g l");
    assert!(
        reader
            .screen()
            .contains("http://xn--mgbh0fb.xn--kgbechtv/%D8%A8")
    );
    let copied = reader.effects_of(&['j'], KeyCode::Char('y'));
    assert_eq!(
        copied,
        [Effect::Copy(
            "http://xn--mgbh0fb.xn--kgbechtv/%D8%A8".to_owned()
        )]
    );
    let first = reader.effects_of(&['1'], KeyCode::Enter);
    assert_eq!(first, opening("https://example.org/a"));
}

const LONG: &str = r#"
{"title": "تقرير طويل", "published": "2024-02-02", "text": "قال الوزير إن القمة نجحت وإن الوفود راضية.\n\nوأضافت الوزيرة أن العمل مستمر حتى نهاية العام القادم.\n\nواختتم المتحدث كلامه بالشكر للجميع."}
{"title": "خبر آخر", "published": "2024-02-01", "text": "كلام آخر عن أمر آخر في مدينة أخرى."}
{"title": "خبر ثالث", "published": "2024-01-31", "text": "كلام ثالث عن أمر ثالث."}
"#;

impl Reader {
    fn with_control(&mut self, letter: char) -> &mut Self {
        let key = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL);
        let effects = apply::press(&mut self.state, key);
        self.carry_out(effects);
        self
    }

    fn with_alt(&mut self, letter: char) -> &mut Self {
        let key = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::ALT);
        let effects = apply::press(&mut self.state, key);
        self.carry_out(effects);
        self
    }

    fn ids(&self) -> Vec<ArticleId> {
        self.library.ids(&ListQuery::default()).unwrap()
    }

    /// What the status line says, without the marks that keep names' directions to themselves.
    pub(super) fn says(&self) -> String {
        let words = self.state.notice.as_ref().map(|it| it.words.as_str());
        words
            .unwrap_or_default()
            .replace(['\u{2068}', '\u{2069}'], "")
    }

    /// Picks the first two words of the open article out.
    fn pick(&mut self) -> &mut Self {
        self.press("g g v w w")
    }

    fn notes(&self) -> Vec<(String, String)> {
        let passages = self.library.all_passages().unwrap();
        passages
            .into_iter()
            .map(|it| (it.anchor.quote, it.note))
            .collect()
    }
}

#[test]
fn what_is_chosen_is_marked_together_and_taken_back_together() {
    let mut reader = Reader::on(LONG, 100, 20);
    reader.press("v j V");
    assert_eq!(reader.state.articles.flags.len(), 3);
    assert!(reader.screen().contains("✓ 3"));
    reader.press("*");
    assert_eq!(reader.says(), "Starred: 3 articles");
    assert_eq!(reader.screen().matches('★').count(), 3);
    reader.press("Esc j k *");
    assert!(reader.screen().matches('★').count() < 3);
    reader.press("U U");
    assert_eq!(reader.says(), "Taken back: Starred: 3 articles");
    assert_eq!(reader.screen().matches('★').count(), 0);
    reader.press("U");
    assert_eq!(reader.says(), "There is nothing to take back");
}

#[test]
fn all_that_is_listed_is_marked_as_read_and_only_that_is_taken_back() {
    let mut reader = Reader::on(LONG, 100, 20);
    reader.press("m").press("A");
    assert_eq!(reader.says(), "Marked as read: 2 articles");
    reader.press("U");
    let read: Vec<bool> = reader
        .ids()
        .iter()
        .map(|id| reader.library.marks(*id).unwrap().read)
        .collect();
    assert_eq!(read, [true, false, false]);
}

#[test]
fn chosen_articles_are_removed_and_come_back_with_undo() {
    let mut reader = Reader::on(LONG, 100, 20);
    reader.with_control('a').press("D");
    assert_eq!(reader.state.articles.len(), 0);
    assert!(reader.state.articles.flags.is_empty());
    reader.press("U");
    assert_eq!(reader.state.articles.len(), 3);
}

#[test]
fn tags_are_typed_changed_and_taken_back() {
    let mut reader = Reader::on(LONG, 100, 20);
    reader
        .press("v v")
        .press("T")
        .type_words("قمة، طوكيو")
        .press("Enter");
    let ids = reader.ids();
    assert_eq!(reader.library.tags(ids[1]).unwrap(), ["طوكيو", "قمة"]);
    assert_eq!(reader.state.articles.row(ids[0]).unwrap().tags.len(), 2);
    // The line begins with the tags that both have.
    reader
        .press("T")
        .with_control('u')
        .type_words("قمة")
        .press("Enter");
    assert_eq!(reader.library.tags(ids[0]).unwrap(), ["قمة"]);
    reader.press("U");
    assert_eq!(reader.library.tags(ids[0]).unwrap(), ["طوكيو", "قمة"]);
    reader.press("U");
    assert!(reader.library.tags(ids[0]).unwrap().is_empty());
}

#[test]
fn a_passage_is_highlighted_noted_edited_and_deleted() {
    let mut reader = Reader::on(LONG, 100, 20);
    reader.press("Enter").pick().press("H");
    assert_eq!(reader.notes(), [("قال الوزير".to_owned(), String::new())]);
    assert!(reader.screen().contains('▐'), "{}", reader.screen());
    reader
        .press("g g v } n")
        .type_words("كل الجملة")
        .press("Enter");
    assert!(reader.screen().contains('✎'), "{}", reader.screen());
    assert_eq!(reader.notes().len(), 2);
    reader.press(")");
    reader.press("g n");
    assert!(
        reader.screen().contains("Highlights"),
        "{}",
        reader.screen()
    );
    reader.press("2 e").type_words("!").press("Enter");
    assert!(reader.notes().iter().any(|(_, note)| note == "كل الجملة!"));
    reader.press("D");
    assert_eq!(reader.notes().len(), 1);
    reader.press("Esc U");
    assert_eq!(reader.notes().len(), 2);
}

#[test]
fn a_page_of_all_passages_leads_to_the_article_of_one() {
    let mut reader = Reader::on(LONG, 100, 20);
    reader.press("j j Enter").pick().press("H");
    let noted = reader.state.text.id;
    reader.press("a g g Enter");
    assert_ne!(reader.state.text.id, noted);
    reader.press("g N Enter");
    assert_eq!(reader.state.text.id, noted);
    assert_eq!(reader.state.text.here.map(|here| here.start), Some(0));
}

#[test]
fn jumps_go_back_and_forth_across_articles_and_a_letter_leads_to_its_place() {
    let mut reader = Reader::on(LONG, 60, 6);
    reader.press("Enter");
    let first = reader.state.text.id;
    reader.press("G M a");
    assert_eq!(reader.says(), "This place is a now");
    let place = reader.state.text.bookmark();
    assert!(place > 0);
    reader.press("J");
    let second = reader.state.text.id;
    assert_ne!(second, first);
    reader.with_control('o');
    assert_eq!(reader.state.text.id, first);
    assert_eq!(reader.state.text.bookmark(), place);
    reader.with_alt('o');
    assert_eq!(reader.state.text.id, second);
    reader.press("' a");
    assert_eq!(reader.state.text.id, first);
    let shown = reader.state.text.first_line().unwrap();
    assert!(shown.start as u64 <= place, "{shown:?} {place}");
    reader.press("' '");
    assert_eq!(reader.state.text.id, second);
    reader.press("' z");
    assert_eq!(reader.says(), "No place is called z");
}

#[test]
fn focus_mode_leaves_the_text_alone_then_without_its_header() {
    let mut reader = Reader::on(LONG, 120, 12);
    reader.press("Enter Z");
    let screen = reader.screen();
    assert!(
        !screen.contains('│') && !screen.contains("quit"),
        "{screen}"
    );
    assert!(screen.contains("2 February 2024"), "{screen}");
    reader.press("Z");
    assert!(!reader.screen().contains("2 February 2024"));
    reader.press("Z");
    assert!(reader.screen().contains("2 February 2024") && reader.screen().contains('│'));
}

#[test]
fn chosen_articles_are_handed_to_a_program_as_single_arguments() {
    let mut reader = Reader::on(LINKED, 100, 20);
    reader.state.config = toml::from_str(
        "[commands]\nbrowse = [\"browser\", \"{url}\", \"--title={title}\"]\n\
         edit = { run = [\"editor\", \"{file}\"], foreground = true }\n",
    )
    .unwrap();
    reader.press("|");
    assert!(reader.screen().contains("browse"), "{}", reader.screen());
    reader.press("Enter");
    assert_eq!(reader.says(), "browser has been started");
    let ids = reader.ids();
    let request = Request::HandOver {
        ids,
        command: reader.state.config.commands["edit"].clone(),
    };
    let replies = reply_to(&mut reader.library, &request);
    let [Reply::Marking(answer)] = &replies[..] else {
        panic!("{replies:?}")
    };
    let Answer::Ready {
        program,
        takes_terminal: true,
    } = &**answer
    else {
        panic!("{replies:?}")
    };
    assert_eq!(program.name, "editor");
    assert!(program.arguments[0].ends_with("تقرير.md"), "{program:?}");
}

#[test]
fn a_chosen_article_is_exported_where_the_typed_path_says() {
    let mut reader = Reader::on(LONG, 100, 20);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("out.jsonl");
    reader
        .press("v v E")
        .type_words(&file.display().to_string())
        .press("Enter");
    assert!(
        reader.says().starts_with("2 articles exported to"),
        "{}",
        reader.says()
    );
    assert_eq!(std::fs::read_to_string(&file).unwrap().lines().count(), 2);
    reader
        .press("E")
        .type_words(&file.display().to_string())
        .press("Enter");
    assert!(
        reader.says().contains("exists already"),
        "{}",
        reader.says()
    );
}

#[test]
fn what_is_read_in_stays_at_the_top_until_an_article_is_opened() {
    let mut reader = Reader::new(140, 24);
    let newer = |reader: &mut Reader, day: u32| {
        let line = format!(r#"{{"title": "{day}", "published": "2024-01-{day}", "text": "نص."}}"#);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("newer.jsonl");
        std::fs::write(&file, line).unwrap();
        let read = intake::read(&[Input::Path(file)], &IntakeOptions::default());
        import::import(&mut reader.library, read, |_| ControlFlow::Continue(())).unwrap();
        let effects = answer::take(
            &mut reader.state,
            Reply::Imported {
                counts: Imported::default(),
                failures: Vec::new(),
                passed: PassedOver::default(),
            },
        );
        reader.carry_out(effects);
        reader.state.articles.selected()
    };
    assert_eq!(newer(&mut reader, 10), 0);
    reader.press("j");
    assert_eq!(newer(&mut reader, 11), 2, "the chosen article stays chosen");
    reader.press("g g");
    assert_eq!(newer(&mut reader, 12), 0);
    reader.press("Enter");
    assert_eq!(newer(&mut reader, 13), 1, "the open article stays chosen");
}

#[test]
fn a_program_that_is_not_there_is_told_of_by_its_name() {
    let mut reader = Reader::new(100, 16);
    let missing = std::io::Error::from_raw_os_error(2).to_string();
    let failed = Answer::ProgramFailed("xdg-open".to_owned(), missing);
    let effects = answer::take(&mut reader.state, failed.into());
    reader.carry_out(effects);
    assert!(reader.screen().contains("no program called xdg-open"));
}

#[test]
fn numbers_of_items_stand_with_their_stop_where_the_text_runs_to() {
    let item = |text: &str| {
        let library = Reader::unanalysed("");
        let mut reader = Reader::of(library, 60, 14);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("list.md");
        std::fs::write(&file, format!("# x\n\n{text}\n")).unwrap();
        let read = intake::read(&[Input::Path(file)], &IntakeOptions::default());
        import::import(&mut reader.library, read, |_| ControlFlow::Continue(())).unwrap();
        let effects = reader.state.ask_list(true);
        reader.carry_out(effects);
        reader.press("Enter").screen()
    };
    assert!(item("1. كلام").contains(" .1 │"));
    assert!(item("1. words").contains("│ 1.  words"));
}

#[test]
fn a_title_leaves_a_blank_before_the_border_where_the_terminal_reorders_rows() {
    let numbered = r#"{"title": "2024م عام الانتخابات", "text": "نص."}"#;
    let mut reader = Reader::on(numbered, 60, 16);
    let title = |reader: &Reader| {
        let screen = reader.screen();
        let row = screen.lines().find(|row| row.contains("2024"));
        row.unwrap().trim_end().to_owned()
    };
    assert!(title(&reader).ends_with("2024│"), "{}", title(&reader));
    reader.state.profile = Profile::SEGMENTS;
    assert!(title(&reader).ends_with("2024 │"), "{}", title(&reader));
}

/// A reader in which a file with one article has been opened, the file, and that article.
fn before_the_library() -> (Reader, tempfile::NamedTempFile, Article) {
    let mut file = tempfile::NamedTempFile::with_suffix(".txt").unwrap();
    for number in 1..40 {
        writeln!(file, "قال الوزير في الفقرة {number} كلاما.\n").unwrap();
    }
    let article = in_file(&file).next().unwrap().unwrap().article;
    let mut reader = Reader::of(Library::ephemeral().unwrap(), 100, 20);
    reader.state.open_sole = true;
    (reader, file, article)
}

fn in_file(file: &tempfile::NamedTempFile) -> impl Iterator<Item = intake::Outcome> {
    let input = Input::Path(file.path().to_owned());
    intake::read(&[input], &IntakeOptions::default())
}

impl Reader {
    fn glance(&mut self, article: Article, position: u64) {
        let shown = Box::new(Shown {
            article: Arc::new(article),
            stored: None,
            minutes: None,
        });
        answer::take(&mut self.state, Reply::Glanced { shown, position });
    }

    fn take_in(&mut self, file: &tempfile::NamedTempFile) {
        let read = in_file(file);
        import::import(&mut self.library, read, |_| ControlFlow::Continue(())).unwrap();
        let listing = self.state.ask_list(false);
        self.carry_out(listing);
    }
}

#[test]
fn a_sole_article_is_read_before_the_library_has_it_and_stays_where_it_is() {
    let (mut reader, file, article) = before_the_library();
    reader.glance(article, 0);
    assert!(reader.screen().contains("ﺓﺮﻘﻔﻟﺍ"), "{}", reader.screen());
    // What needs the library does nothing yet; moving does, and so does picking out.
    reader.press("s H PageDown v w");
    let before = reader.state.text.bookmark();
    let picked = reader.state.text.selection;
    assert!(before > 0 && picked.is_some());
    reader.take_in(&file);
    assert!(reader.state.text.id.is_some());
    assert_eq!(reader.state.text.bookmark(), before);
    assert_eq!(reader.state.text.selection, picked);
    assert!(reader.screen().contains("1/1"));
}

#[test]
fn an_article_that_was_left_somewhere_is_shown_there_at_once_and_when_the_library_has_it() {
    let (mut reader, file, article) = before_the_library();
    reader.take_in(&file);
    let id = reader.state.text.id.unwrap();
    let left = article.text.find(" 30 ").unwrap() as u64;
    reader.library.set_position(id, left).unwrap();
    let path = file.path().canonicalize().unwrap();
    assert_eq!(reader.library.left_at(&path).unwrap(), left);

    let mut again = Reader::of(reader.library, 100, 20);
    again.state.text = Model::default();
    again.state.resize(100, 20);
    again.state.open_sole = true;
    again.glance(article, left);
    let at = again.state.text.bookmark();
    assert!(at > left - 60 && at <= left);
    again.take_in(&file);
    assert_eq!(again.state.text.id, Some(id));
    assert_eq!(again.state.text.bookmark(), at);
}

#[test]
fn names_stay_while_an_article_is_opened_that_is_shown_already() {
    let mut reader = Reader::on(super::ARTICLES, 160, 30);
    assert!(reader.screen().contains("Places"), "{}", reader.screen());
    let opening = reader.effects_of(&[], KeyCode::Enter);
    for effect in opening {
        let Effect::Ask(request) = effect else {
            continue;
        };
        // It has not been analysed yet, so its names come behind it.
        for reply in reply_to(&mut reader.library, &request) {
            if let Reply::Opened(opened) = reply {
                assert!(opened.analysis.is_none());
                answer::take(&mut reader.state, Reply::Opened(opened));
            }
        }
    }
    assert!(reader.screen().contains("Places"), "{}", reader.screen());
    assert!(
        reader.press("]").screen().contains("1 of "),
        "{}",
        reader.screen()
    );
}

#[test]
fn the_status_line_leaves_a_blank_at_the_left_where_the_terminal_reorders_rows() {
    let mut reader = Reader::new(100, 20);
    reader.state.say("قطر".to_owned());
    let status = |reader: &Reader| {
        reader
            .screen()
            .lines()
            .nth(19)
            .unwrap_or_default()
            .to_owned()
    };
    assert!(status(&reader).starts_with('ﺮ'), "{}", status(&reader));
    reader.state.profile = Profile::SEGMENTS;
    assert!(status(&reader).starts_with(" ﺮ"), "{}", status(&reader));
    reader.press("/");
    reader.type_words("قطر");
    assert!(status(&reader).starts_with(' '), "{}", status(&reader));
}
