//! Articles whose files change while they are read, or while they are still to come.

use super::Reader;
use crate::intake::{self, Input, IntakeOptions};
use crate::library::{ArticleId, Library, import};
use crate::ui::background::Imported;
use crate::ui::state::Effect;
use crate::ui::work::{Reply, reply_to};
use crate::ui::{answer, apply};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// «قديم» as a screen shows it.
const OLD: &str = "ﻢﻳﺪﻗ";
/// «جديد».
const NEW: &str = "ﺪﻳﺪﺟ";

/// The files, and the days of their articles.
const BOTH: [(&str, u8); 2] = [("a.md", 2), ("b.md", 1)];

/// Two articles in a folder: the library holds them as they were written first.
struct Folder {
    folder: tempfile::TempDir,
    reader: Reader,
}

impl Folder {
    fn new(width: u16) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut library = Library::ephemeral().unwrap();
        for file in BOTH {
            write(folder.path(), file, "نص قديم.");
        }
        take_in(&mut library, folder.path());
        let reader = Reader::of(library, width, 20);
        Self { folder, reader }
    }

    /// What a key asks for, before anybody has answered.
    fn asked_by(&mut self, code: KeyCode) -> Vec<Effect> {
        let key = KeyEvent::new(code, KeyModifiers::NONE);
        apply::press(&mut self.reader.state, key)
    }

    /// The answers to what was asked, on their way.
    fn answers(&mut self, asked: Vec<Effect>) -> Vec<Reply> {
        let mut replies = Vec::new();
        for effect in asked {
            if let Effect::Ask(request) = effect {
                replies.extend(reply_to(&mut self.reader.library, &request));
            }
        }
        replies
    }

    fn arrive(&mut self, replies: Vec<Reply>) {
        for reply in replies {
            let effects = answer::take(&mut self.reader.state, reply);
            self.reader.carry_out(effects);
        }
    }

    /// Another text is written into some of the files, and the reader is told so.
    fn change(&mut self, files: &[(&str, u8)]) {
        for file in files {
            write(self.folder.path(), *file, "نص جديد.");
        }
        let rewritten = take_in(&mut self.reader.library, self.folder.path());
        assert_eq!(rewritten.len(), files.len());
        let told = Reply::Watched {
            counts: Imported {
                changed: files.len() as u64,
                ..Imported::default()
            },
            gone: 0,
            failures: Vec::new(),
        };
        self.arrive(vec![Reply::Rewritten(rewritten), told]);
    }

    /// How many texts on the screen are old, and how many new.
    fn shows(&self) -> (usize, usize) {
        let screen = self.reader.screen();
        (screen.matches(OLD).count(), screen.matches(NEW).count())
    }
}

fn write(folder: &Path, (name, day): (&str, u8), text: &str) {
    let head = format!("---\ntitle: خبر {day}\ndate: 2024-01-{day:02}\nlanguage: ar\n---\n");
    std::fs::write(folder.join(name), format!("{head}\n{text}\n")).unwrap();
}

fn take_in(library: &mut Library, folder: &Path) -> Vec<ArticleId> {
    let input = Input::Path(PathBuf::from(folder));
    let read = intake::read(&[input], &IntakeOptions::default());
    let counts = import::import(library, read, |_| ControlFlow::Continue(())).unwrap();
    counts.rewritten
}

#[test]
fn an_open_article_is_shown_as_it_is_now() {
    let mut folder = Folder::new(100);
    assert_eq!(folder.shows(), (1, 0));
    folder.change(&BOTH);
    assert_eq!(folder.shows(), (0, 1));
}

#[test]
fn an_article_that_changes_after_it_was_read_and_before_it_has_come_is_shown_as_it_is_now() {
    let mut folder = Folder::new(100);
    let asked = folder.asked_by(KeyCode::Char('j'));
    let old = folder.answers(asked);
    folder.change(&BOTH);
    folder.arrive(old);
    assert_eq!(folder.shows(), (0, 1));
    assert!(folder.reader.state.opening.is_none());
}

#[test]
fn so_is_one_that_is_to_come_beside_another() {
    let mut folder = Folder::new(140);
    folder.reader.press("Enter c");
    let asked = folder.asked_by(KeyCode::Char('j'));
    folder.asked_by(KeyCode::Enter);
    folder.asked_by(KeyCode::Tab);
    let old = folder.answers(asked);
    folder.change(&BOTH[1..]);
    folder.arrive(old);
    assert!(folder.reader.state.facing_shown().is_some());
    assert_eq!(folder.shows(), (1, 1));
}

#[test]
fn both_articles_side_by_side_are_shown_as_they_are_now() {
    let mut folder = Folder::new(140);
    folder.reader.press("Enter c j Enter");
    assert_eq!(folder.shows(), (2, 0));
    folder.change(&BOTH);
    assert_eq!(folder.shows(), (0, 2));
}

#[test]
fn what_is_being_picked_out_of_an_article_stays_when_files_come_and_go() {
    let mut folder = Folder::new(100);
    folder.reader.press("Enter v w w");
    let picked = folder.reader.state.text.selection;
    assert!(picked.is_some());
    for (gone, unchanged) in [(1, 0), (0, 1)] {
        let counts = Imported {
            unchanged,
            ..Imported::default()
        };
        let failures = Vec::new();
        folder.arrive(vec![Reply::Watched {
            counts,
            gone,
            failures,
        }]);
        assert_eq!(folder.reader.state.text.selection, picked);
    }
    folder.change(&BOTH[..1]);
    assert_eq!(folder.reader.state.text.selection, None);
}

#[test]
fn an_article_that_comes_after_the_calendar_was_changed_has_its_date_told_in_the_new_one() {
    let mut folder = Folder::new(100);
    let asked = folder.asked_by(KeyCode::Char('j'));
    let coming = folder.answers(asked);
    folder.reader.press(", t");
    folder.arrive(coming);
    assert!(folder.reader.screen().contains(" AH"));
}
