//! Feeds in the reader: subscribed to, asked and read by keys, from a server on loopback.

#[path = "support/server.rs"]
mod server;
mod support;

use server::{Server, send};
use std::fmt::Write as _;
use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use support::Reader;

/// «الميناء» as a screen shows it.
const HARBOUR: &str = "ﺀﺎﻨﻴﻤﻟﺍ";

fn home() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let settings = "[feeds]\naddresses = \"loopback\"\npause = 0\ntime-limit = 5\n";
    fs::create_dir(home.path().join("sahifa")).unwrap();
    fs::write(home.path().join("sahifa/config.toml"), settings).unwrap();
    home
}

fn feed(count: usize) -> String {
    let items = (1..=count).fold(String::new(), |mut items, number| {
        let _ = write!(
            items,
            "<item><guid>{number}</guid><title>خبر من الميناء {number}</title>\
             <description>وصلت السفينة رقم {number} إلى الميناء.</description></item>"
        );
        items
    });
    format!(
        "<rss version=\"2.0\"><channel><title>Harbour</title><link>https://example.org/</link>\
         <description/>{items}</channel></rss>"
    )
}

#[test]
fn a_feed_is_subscribed_to_read_and_asked_again_by_keys() {
    let home = home();
    let count = Arc::new(AtomicUsize::new(2));
    let carried = Arc::clone(&count);
    let server = Server::start(move |request, stream| {
        match request.path.as_str() {
        "/feed" => send(stream, "200 OK", &[], feed(carried.load(Ordering::SeqCst)).as_bytes()),
        "/site" => send(
            stream,
            "200 OK",
            &["Content-Type: text/html"],
            b"<!doctype html><html><head><title>x</title><link rel=alternate type=application/rss+xml href=/feed title=Harbour>\
              <link rel=alternate type=application/rss+xml href=/other title=Other></head><body><p>x</p></body></html>",
        ),
        _ => send(stream, "404 Not Found", &[], b""),
    }
    });
    let mut reader = Reader::start(&[], home.path(), 100, 20);
    reader.see("No articles").press("B").see("No feeds yet");
    reader.press("a").see("Address of a feed");
    reader.press(&server.url("/site")).press("\r");
    reader.see("several feeds").see("/other").press("\r");
    reader.see("Subscribed: Harbour").see("2/2");
    reader.press("\r").see(HARBOUR).see("1/2");

    count.store(3, Ordering::SeqCst);
    reader.press("B").see("2/2").press("r");
    reader.see("1 feed asked, 1 new article").see("3/3");
    // Within the hour all together rest.
    reader.press("R").see("each rests for an hour");

    reader.press("D").see("Z takes it back").see("No feeds yet");
    reader
        .press("Z")
        .see("3/3")
        .press("\r")
        .see("1/3")
        .press("q");
    assert_eq!(reader.end(), 0);
}

#[test]
fn an_open_article_that_its_feed_carries_anew_is_shown_as_it_is_now() {
    let home = home();
    let asked = Arc::new(AtomicUsize::new(0));
    let server = Server::start(move |_, stream| {
        let feed = match asked.fetch_add(1, Ordering::SeqCst) {
            0 => feed(1),
            _ => feed(1).replace("وصلت", "غادرت"),
        };
        send(stream, "200 OK", &[], feed.as_bytes());
    });
    let mut reader = Reader::start(&[], home.path(), 100, 20);
    reader.see("No articles").press("B").see("No feeds yet");
    reader.press("a").see("Address of a feed");
    reader.press(&server.url("/feed")).press("\r");
    reader.see("Subscribed: Harbour").see("just now");
    reader.press("\r").see("─ Harbour").press("\r").see("ﺖﻠﺻﻭ");
    reader.press("B").see("just now").press("j").press("r");
    reader.see("1 feed asked");
    reader.press("q").see("ﺕﺭﺩﺎﻏ").press("q");
    assert_eq!(reader.end(), 0);
}

#[test]
fn what_is_wrong_with_a_feed_is_a_mark_a_sentence_and_a_trouble() {
    let home = home();
    let server = Server::start(|request, stream| match request.path.as_str() {
        "/slow" => {
            std::thread::sleep(Duration::from_secs(4));
            send(stream, "200 OK", &[], feed(1).as_bytes());
        }
        _ => send(stream, "410 Gone", &[], b""),
    });
    // A host is asked one thing at a time: under one name either could come first.
    let slow = server.url("/slow").replace("127.0.0.1", "localhost");
    let outlines =
        [server.url("/gone"), slow].map(|address| format!("<outline xmlUrl=\"{address}\"/>"));
    let file = home.path().join("feeds.opml");
    fs::write(
        &file,
        format!("<opml><body>{}</body></opml>", outlines.concat()),
    )
    .unwrap();
    let mut import = std::process::Command::new(env!("CARGO_BIN_EXE_sahifa"));
    for variable in ["XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"] {
        import.env(variable, home.path());
    }
    let imported = import.args(["feed", "import"]).arg(&file).output().unwrap();
    assert!(imported.status.success());

    let mut reader = Reader::start(&[], home.path(), 100, 20);
    reader.see("No articles").press("B").see("/gone").press("R");
    // The slow one is stopped while it is waited for; keys are answered meanwhile.
    reader.see("Feeds: 1 of 2").press("X").see("1 failed");
    reader.see("it is gone for good").see("! 1");
    reader
        .press("!")
        .see("What went wrong")
        .see("gone for good");
    reader.press("\x1b[3~").see("Cleared").press("q").press("q");
    assert_eq!(reader.end(), 0);
    assert!(reader.is_restored());
}
