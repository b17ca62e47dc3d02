//! Feeds, long work, what went wrong, and the calendars of dates, as frames.

use super::Reader;
use crate::analysis::dates::calendars::Calendar;
use crate::article::{Article, Language, Title};
use crate::intake::PassedOver;
use crate::intake::feeds::{Carries, Feed, Item};
use crate::intake::passed_over::Kind;
use crate::library::feeds::{Fetch, Subscription};
use crate::library::{ListQuery, Scope};
use crate::ui::background::{Imported, Refreshing};
use crate::ui::progress::Progress;
use crate::ui::work::{Reply, Resumable};
use crate::ui::{answer, apply, messages::Messages};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::Timestamp;
use std::time::Duration;

/// A reader with three feeds, one of them broken, and a kept search.
fn with_feeds(width: u16, height: u16, language: Language) -> Reader {
    let mut reader = Reader::in_language(width, height, language);
    reader.state.now = Timestamp::now();
    let feeds = [
        ("https://example.org/news.xml", "أخبار الميناء"),
        ("https://example.com/feed", "Harbour News"),
        ("https://example.net/rss", ""),
    ];
    for (address, title) in feeds {
        let to = Subscription {
            address: address.to_owned(),
            ..Subscription::default()
        };
        let (id, _) = reader.library.subscribe(&to).unwrap();
        if title.is_empty() {
            let error = "there is nothing at this address".to_owned();
            let failed = Fetch::Failed {
                error,
                retry_after: None,
            };
            reader.library.note_fetch(id, &failed).unwrap();
            continue;
        }
        let items = (1..4).map(|number| item(address, number)).collect();
        let feed = Feed {
            title: title.to_owned(),
            items,
            ..Feed::default()
        };
        reader.library.store_feed(id, &feed).unwrap();
    }
    reader.library.save_search("قمة is:unread").unwrap();
    reader
}

fn item(address: &str, number: u32) -> Item {
    let mut article = Article::of_paragraph("نص الخبر من الميناء.", Language::Arabic);
    article.metadata.title = Title {
        text: format!("خبر الميناء {number}"),
        inferred: false,
    };
    article.metadata.url = Some(format!("{address}/{number}"));
    Item {
        key: number.to_string(),
        article,
        carries: Carries::Summary,
    }
}

fn take(reader: &mut Reader, reply: Reply) {
    let effects = answer::take(&mut reader.state, reply);
    reader.carry_out(effects);
}

fn half_way() -> Progress {
    Progress {
        done: 12_000,
        part: Some((1, 2)),
        elapsed: Duration::from_secs(10),
    }
}

#[test]
fn feeds_and_searches_stand_over_the_panes_in_both_directions() {
    for width in [120, 80, 60] {
        for (language, name) in [(Language::English, "en"), (Language::Arabic, "ar")] {
            let mut reader = with_feeds(width, 16, language);
            reader.press("B j j");
            insta::assert_snapshot!(format!("sources_{name}_{width}"), reader.screen());
        }
    }
}

#[test]
fn a_key_meant_for_the_feeds_reaches_them_before_they_have_come() {
    let mut reader = with_feeds(100, 16, Language::English);
    let key = |code| crossterm::event::KeyEvent::new(code, crossterm::event::KeyModifiers::NONE);
    let asked =
        crate::ui::apply::press(&mut reader.state, key(crossterm::event::KeyCode::Char('B')));
    reader.press("a");
    assert!(reader.state.prompt.is_some());
    reader.press("Esc");
    reader.carry_out(asked);
    assert!(reader.state.sources.as_ref().unwrap().feed().is_some());
}

#[test]
fn keys_that_are_meant_for_feeds_say_so_on_other_lines() {
    let mut reader = with_feeds(100, 16, Language::English);
    reader.press("B g g");
    for key in ["r", "f", "D"] {
        reader.state.notice = None;
        reader.press(key);
        assert!(reader.screen().contains("This line is no feed"), "{key}");
    }
    let mut reader = Reader::new(100, 16);
    reader.press("B R");
    let said = reader.state.notice.as_ref().unwrap().words.clone();
    assert!(said.starts_with("No feeds yet"), "{said}");
}

#[test]
fn a_feed_becomes_the_list_and_escape_leads_back_to_everything() {
    let mut reader = with_feeds(100, 16, Language::English);
    reader.press("B Enter");
    assert!(matches!(
        reader.state.articles.query().scope,
        Scope::Feed(_)
    ));
    assert_eq!(reader.state.articles.len(), 3);
    assert!(reader.screen().contains("ﺀﺎﻨﻴﻤﻟﺍ"), "{}", reader.screen());
    reader.press("Esc");
    assert_eq!(*reader.state.articles.query(), ListQuery::default());
    assert_eq!(reader.state.articles.len(), 10);
    reader.press("B G Enter");
    let search = reader.state.articles.query().search.as_ref().unwrap();
    assert_eq!(search.typed, "قمة is:unread");
}

#[test]
fn a_feed_that_was_just_subscribed_to_is_the_selected_one() {
    let mut reader = with_feeds(80, 20, Language::English);
    reader.press("B");
    let to = Subscription {
        address: "https://example.org/sport".to_owned(),
        ..Subscription::default()
    };
    let (id, is_new) = reader.library.subscribe(&to).unwrap();
    let name = to.address;
    take(&mut reader, Reply::Subscribed { id, name, is_new });
    let selected = reader.state.sources.as_ref().and_then(|it| it.feed());
    assert_eq!(selected.map(|feed| feed.id), Some(id));
}

#[test]
fn a_subscription_is_ended_and_taken_back_and_asks_for_full_texts() {
    let mut reader = with_feeds(100, 16, Language::English);
    reader.press("B D");
    assert!(reader.screen().contains("Z takes it back"));
    assert_eq!(reader.state.sources.as_ref().unwrap().feeds(), 2);
    reader.press("Z");
    assert_eq!(reader.state.sources.as_ref().unwrap().feeds(), 3);
    reader.press("g g j f");
    assert!(reader.screen().contains("whole articles are fetched"));
    reader.press("f");
    assert!(!reader.screen().contains("whole articles are fetched"));
    // A search is forgotten by the same key.
    reader.press("G D");
    assert!(reader.library.saved_searches().unwrap().is_empty());
    reader.press("q");
    assert!(reader.state.sources.is_none());
}

#[test]
fn long_work_shows_how_far_it_is_in_both_directions() {
    for width in [120, 80, 60] {
        for (language, name) in [(Language::English, "en"), (Language::Arabic, "ar")] {
            let mut reader = Reader::in_language(width, 10, language);
            let counts = Imported {
                new: 11_990,
                unchanged: 10,
                failed: 2,
                ..Imported::default()
            };
            take(
                &mut reader,
                Reply::Importing {
                    counts,
                    progress: half_way(),
                },
            );
            let screen = reader.screen();
            let status = screen.lines().last().unwrap();
            insta::assert_snapshot!(format!("work_{name}_{width}"), status);
        }
    }
}

#[test]
fn work_that_was_stopped_goes_on_by_the_same_key() {
    let mut reader = Reader::new(100, 10);
    reader.press("X");
    assert!(reader.screen().contains("Nothing is running"));
    let refreshing = Refreshing {
        done: 1,
        feeds: 3,
        new: 5,
        progress: half_way(),
    };
    take(&mut reader, Reply::Refreshing(refreshing));
    assert!(reader.screen().contains("Feeds: 1 of 3, 5 new"));
    take(
        &mut reader,
        Reply::Refreshed {
            counts: refreshing,
            failures: Vec::new(),
        },
    );
    assert!(reader.screen().contains("3 feeds asked, 5 new articles"));
    let stopped = Reply::Stopped {
        what: Resumable::Reading,
        counts: Imported {
            new: 7,
            ..Imported::default()
        },
    };
    take(&mut reader, stopped);
    let screen = reader.screen();
    assert!(
        screen.contains("The 7 articles that were read in stay"),
        "{screen}"
    );
    assert!(screen.contains("stopped: X goes on"), "{screen}");
    reader.press("X");
    assert!(!reader.state.background.is_resting());
}

#[test]
fn what_went_wrong_is_counted_shown_with_its_time_and_cleared() {
    let mut reader = Reader::new(60, 12);
    reader.state.now = "2026-11-26T21:30:05Z".parse().unwrap();
    let failures = (0..30).map(|number| {
        format!("/news/{number}.html: the file is damaged, and why it is takes more than one line to tell")
    });
    take(
        &mut reader,
        Reply::Imported {
            counts: Imported {
                failed: 30,
                ..Imported::default()
            },
            failures: failures.collect(),
            passed: PassedOver::default(),
        },
    );
    assert!(reader.screen().contains("! 30"), "{}", reader.screen());
    reader.press("!");
    assert!(
        reader.screen().contains("21:30:05  /news/29.html"),
        "{}",
        reader.screen()
    );
    // The last of them can be scrolled to, although each takes two rows.
    reader.press("G");
    let screen = reader.screen();
    assert!(screen.contains("/news/0.html"), "{screen}");
    reader.press_code(crossterm::event::KeyCode::Delete);
    let screen = reader.screen();
    assert!(
        !screen.contains("! 30") && screen.contains("Cleared"),
        "{screen}"
    );
}

#[test]
fn dates_follow_the_calendars_in_the_list_and_over_the_text() {
    for width in [120, 80, 60] {
        for (language, name) in [(Language::English, "en"), (Language::Arabic, "ar")] {
            let mut reader = Reader::in_language(width, 10, language);
            reader.state.calendars = vec![Calendar::Gregorian, Calendar::Hijri];
            reader.press("G Enter");
            if width == 60 {
                reader.press("a");
            }
            insta::assert_snapshot!(format!("calendars_{name}_{width}"), reader.screen());
        }
    }
}

#[test]
fn a_key_goes_through_the_calendars() {
    let mut reader = Reader::new(100, 12);
    reader.press("G Enter");
    assert!(reader.screen().contains("8 November 2023"));
    reader.press(", t");
    let screen = reader.screen();
    assert!(screen.contains("24 Rabi II 1445 AH"), "{screen}");
    assert!(screen.contains("1445-04-24"), "{screen}");
    assert!(screen.contains("Dates: Hijri"), "{screen}");
}

#[test]
fn numbers_of_the_interface_are_in_its_digits() {
    let mut reader = Reader::in_language(100, 12, Language::Persian);
    let digits = crate::ui::messages::digits_of(Language::Persian);
    reader.state.messages = Messages::of(Language::Persian).in_digits(digits);
    reader.state.calendars = vec![Calendar::Persian];
    reader.press("G Enter");
    let screen = reader.screen();
    assert!(screen.contains("۱۴۰۲-۰۸-۱۷"), "{screen}");
}

#[test]
fn a_new_order_of_the_list_is_told_in_every_language() {
    for language in Language::KNOWN {
        let mut reader = Reader::in_language(100, 10, language);
        reader.press("s");
        let by_title = reader.screen();
        reader.press("S");
        let screen = reader.screen();
        let status = screen.lines().last().unwrap();
        assert!(!status.contains('$') && !by_title.contains('$'), "{status}");
        assert_ne!(by_title.lines().last().unwrap(), status);
    }
}

#[test]
fn a_page_of_feeds_that_was_closed_before_its_lines_came_stays_closed() {
    let mut reader = with_feeds(100, 20, Language::English);
    let key = |code| KeyEvent::new(code, KeyModifiers::NONE);
    let asked = apply::press(&mut reader.state, key(KeyCode::Char('B')));
    apply::press(&mut reader.state, key(KeyCode::Char('B')));
    reader.carry_out(asked);
    assert!(reader.state.sources.is_none());
}

#[test]
fn files_that_are_passed_over_are_counted_and_archives_named() {
    let mut reader = Reader::new(100, 12);
    let mut passed = PassedOver::default();
    passed.add(Kind::Archive, "/news/old.zip".to_owned());
    passed.add(Kind::Other, "/news/picture.jpg".to_owned());
    take(
        &mut reader,
        Reply::Imported {
            counts: Imported {
                new: 3,
                passed: passed.count(),
                ..Imported::default()
            },
            failures: Vec::new(),
            passed,
        },
    );
    reader.press("!");
    let screen = reader.screen();
    assert!(
        screen.contains("1 archive was passed over (/news/old.zip)"),
        "{screen}"
    );
    assert!(!screen.contains("picture.jpg"), "{screen}");
}

#[test]
fn signs_beside_digits_stand_behind_them_in_the_mirrored_interface_too() {
    let mut reader = Reader::in_language(100, 20, Language::Arabic);
    reader
        .state
        .troubles
        .add(Timestamp::UNIX_EPOCH, "x".to_owned());
    let id = reader.state.articles.selected_id().unwrap();
    let row = reader.state.articles.row_mut(id).unwrap();
    row.published.as_mut().unwrap().evidence = crate::article::DateEvidence::FileTime;
    let screen = reader.screen();
    assert!(screen.contains("١ !"), "{screen}");
    assert!(screen.contains("?١٤-١١-٢٠٢٣"), "{screen}");
}
