//! Feeds through the command line, from a server that misbehaves.

mod fetching;
mod misbehaving;
#[path = "../support/server.rs"]
mod server;
mod subscribing;

use flate2::Compression;
use flate2::write::GzEncoder;
use server::{Server, send};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

/// A data directory whose feeds may come from this machine, without pauses, within two seconds.
fn home() -> TempDir {
    let home = tempfile::tempdir().unwrap();
    let settings = "[feeds]\naddresses = \"loopback\"\npause = 0\ntime-limit = 2\n";
    std::fs::create_dir(home.path().join("sahifa")).unwrap();
    std::fs::write(home.path().join("sahifa/config.toml"), settings).unwrap();
    home
}

fn sahifa(home: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sahifa"))
        .args(arguments)
        .env("XDG_DATA_HOME", home)
        .env("XDG_STATE_HOME", home)
        .env("XDG_CONFIG_HOME", home)
        // A proxy of the surroundings is not asked.
        .env("http_proxy", "http://127.0.0.1:9")
        .env("HTTP_PROXY", "http://127.0.0.1:9")
        .output()
        .unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn item(number: u32, title: &str) -> String {
    format!(
        "<item><guid>{number}</guid><title>{title}</title><link>/articles/{number}</link>\
         <pubDate>Tue, 07 Nov 2023 10:0{number}:00 +0000</pubDate>\
         <description>&lt;p&gt;ملخص الخبر رقم {number} من الصحيفة.&lt;/p&gt;</description></item>"
    )
}

fn rss(items: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>صحيفة التجربة</title>\
         <link>https://example.org/</link><description/>{items}</channel></rss>"
    )
}

fn two() -> String {
    rss(&format!(
        "{}{}",
        item(1, "قمة في طوكيو"),
        item(2, "مؤتمر في القاهرة")
    ))
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Answers with a feed whatever is asked.
fn steady() -> Server {
    Server::start(|_, stream| send(stream, "200 OK", &[], two().as_bytes()))
}

/// Subscribes by an OPML file, without a fetch.
fn subscribe(home: &Path, addresses: &[String]) {
    let outlines: String = addresses
        .iter()
        .flat_map(|address| ["<outline xmlUrl=\"", address, "\"/>"])
        .collect();
    let file = home.join("feeds.opml");
    std::fs::write(&file, format!("<opml><body>{outlines}</body></opml>")).unwrap();
    let output = sahifa(home, &["feed", "import", file.to_str().unwrap()]);
    assert!(output.status.success(), "{}", err(&output));
}

fn listed(home: &Path) -> Vec<serde_json::Value> {
    let output = sahifa(home, &["feed", "list", "--json"]);
    serde_json::from_slice(&output.stdout).unwrap()
}
