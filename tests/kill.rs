//! Killed at any moment, the library loses nothing that it has acknowledged, stays sound, and its
//! search index catches up.
//!
//! Kills a few times; `SAHIFA_KILLS=200 cargo test --release --test kill` does it more often.

use sahifa::intake::{self, Input, IntakeOptions};
use sahifa::library::{ArticleId, HitOrder, Library, ListQuery, Query, import};
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

const LIBRARY: &str = "SAHIFA_TEST_LIBRARY";
const ARTICLES: &str = "SAHIFA_TEST_ARTICLES";

/// Not a test of its own: the program that is killed. It reads articles in and stars one of each
/// batch, and prints a line for whatever the library has acknowledged.
#[test]
#[ignore = "run by the other test as a program of its own"]
fn the_program_that_is_killed() {
    let (Ok(library), Ok(articles)) = (std::env::var(LIBRARY), std::env::var(ARTICLES)) else {
        return;
    };
    let mut library = Library::open(Path::new(&library)).unwrap();
    let mut marking = library.reopen().unwrap();
    let inputs = [Input::Path(PathBuf::from(articles))];
    let read = intake::read(&inputs, &IntakeOptions::default());
    let index = library.reopen().unwrap();
    let say = |line: String| {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{line}").unwrap();
        out.flush().unwrap();
    };
    import::while_indexing(index, || {
        import::import(&mut library, read, |progress| {
            say(format!("in {}", progress.done()));
            if let Some(ArticleId(id)) = progress.last {
                marking.set_starred(ArticleId(id), true).unwrap();
                say(format!("starred {id}"));
            }
            ControlFlow::Continue(())
        })
        .unwrap();
    });
}

fn archive(path: &Path, count: usize) {
    let mut lines = String::new();
    for number in 0..count {
        writeln!(
            lines,
            "{{\"url\": \"https://a.example/{number}\", \"title\": \"مقال {number}\", \
             \"published\": \"2020-01-02\", \"text\": \"نص المقال عن طوكيو {number}.\"}}"
        )
        .unwrap();
    }
    std::fs::write(path, lines).unwrap();
}

/// Runs the program, kills it after a while, and returns what it said.
fn run_and_kill(library: &Path, articles: &Path, after: Duration) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "the_program_that_is_killed",
            "--ignored",
            "--nocapture",
        ])
        .env(LIBRARY, library)
        .env(ARTICLES, articles)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let output = BufReader::new(child.stdout.take().unwrap());
    let listener = std::thread::spawn(move || output.lines().map_while(Result::ok).collect());
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    listener.join().unwrap()
}

#[test]
fn a_kill_at_any_moment_loses_nothing_acknowledged() {
    let kills: u64 = std::env::var("SAHIFA_KILLS")
        .ok()
        .and_then(|kills| kills.parse().ok())
        .unwrap_or(8);
    let folder = tempfile::tempdir().unwrap();
    let articles = folder.path().join("articles.jsonl");
    archive(&articles, 12_000);
    let path = folder.path().join("library.sqlite3");
    let mut acknowledged = 0;
    for kill in 0..kills {
        // A new library from time to time, so that kills fall on its beginning too.
        if kill % 10 == 0 {
            for old in [
                "library.sqlite3",
                "library.sqlite3-wal",
                "library.sqlite3-shm",
            ] {
                let _ = std::fs::remove_file(folder.path().join(old));
            }
        }
        let after = Duration::from_millis(20 + kill * 7919 % 700);
        let said = run_and_kill(&path, &articles, after);
        let library = Library::open(&path).unwrap();
        let last = |word: &str| -> Option<i64> {
            said.iter()
                .rev()
                .find_map(|line| line.strip_prefix(word)?.parse().ok())
        };
        let there = library.len().unwrap();
        if let Some(count) = last("in ") {
            acknowledged += 1;
            assert!(there >= u64::try_from(count).unwrap(), "{there} of {count}");
        }
        for line in &said {
            if let Some(id) = line.strip_prefix("starred ") {
                let id = ArticleId(id.parse().unwrap());
                assert!(library.marks(id).unwrap().starred, "{line}");
            }
        }
        library.update_index(|_| ControlFlow::Continue(())).unwrap();
        let health = library.check().unwrap();
        assert_eq!(health.damages, Vec::<String>::new());
        assert_eq!(health.index, None);
        let query = Query::parse("طوكيو").unwrap();
        let found = library.search(&query, HitOrder::Newest, 1).unwrap();
        assert_eq!(found.count as u64, there);
        assert_eq!(
            library.ids(&ListQuery::default()).unwrap().len() as u64,
            there
        );
    }
    assert!(acknowledged > 0, "every kill came too early");
}
