//! Servers and addresses that do what they should not.

use super::{err, gzip, home, item, listed, out, rss, sahifa, steady, subscribe, two};
use crate::server::{Request, Server, send};
use std::fmt::Write as _;
use std::io::Write;
use std::net::TcpStream;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// A feed of three items, packed by Brotli's own encoder at its best.
const BROTLI: &[u8] = include_bytes!("../data/feeds/three.xml.br");

/// Every way in which a server can misbehave, by path.
#[expect(clippy::too_many_lines, reason = "a table, one row a fault")]
fn misbehave(request: &Request, stream: &mut TcpStream) {
    let feed = two();
    let bytes = feed.as_bytes();
    match request.path.as_str() {
        "/drip" => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            for byte in bytes {
                if stream.write_all(&[*byte]).is_err() {
                    return;
                }
                sleep(Duration::from_millis(100));
            }
        }
        "/silent" => sleep(Duration::from_secs(8)),
        "/hangs-up" => {}
        "/closes" => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            let end = feed.find("مؤتمر").unwrap();
            let _ = stream.write_all(&bytes[..end]);
        }
        "/short-length" => send(stream, "200 OK", &["Content-Length: 40"], bytes),
        "/bad-length" => send(stream, "200 OK", &["Content-Length: many"], bytes),
        "/endless" => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n<rss>");
            while stream.write_all(&[b' '; 8_192]).is_ok() {}
        }
        "/endless-header" => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n");
            while stream.write_all(b"X-Header: again and again\r\n").is_ok() {}
        }
        "/bomb" => {
            let bomb = gzip(&vec![b' '; 64 << 20]);
            send(stream, "200 OK", &["Content-Encoding: gzip"], &bomb);
        }
        "/loop" => send(stream, "302 Found", &["Location: /loop"], b""),
        "/to-private" => send(
            stream,
            "302 Found",
            &["Location: http://10.0.0.1/feed"],
            b"",
        ),
        "/to-metadata" => {
            send(
                stream,
                "301 Moved",
                &["Location: http://169.254.169.254/latest/"],
                b"",
            );
        }
        "/to-file" => send(stream, "302 Found", &["Location: file:///etc/passwd"], b""),
        "/to-nowhere" => send(stream, "302 Found", &[], b""),
        "/error" => send(stream, "500 Internal Server Error", &[], b"<html>no</html>"),
        "/gone" => send(stream, "410 Gone", &[], b""),
        "/busy" => send(stream, "429 Too Many Requests", &["Retry-After: 7200"], b""),
        "/page" => send(
            stream,
            "200 OK",
            &[],
            b"<!doctype html><html><p>x</p></html>",
        ),
        "/brotli" => send(stream, "200 OK", &["Content-Encoding: br"], BROTLI),
        "/brotli-cut" => {
            let half = &BROTLI[..BROTLI.len() / 2];
            send(stream, "200 OK", &["Content-Encoding: br"], half);
        }
        "/empty" => send(stream, "200 OK", &[], b""),
        "/picture" => send(stream, "200 OK", &[], b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        "/damaged-gzip" => {
            let packed = gzip(bytes);
            send(
                stream,
                "200 OK",
                &["Content-Encoding: gzip"],
                &packed[..packed.len() / 2],
            );
        }
        "/rubbish" => {
            let _ = stream.write_all(b"\x16\x03\x01 what?\r\n\r\n");
        }
        "/deep" => send(
            stream,
            "200 OK",
            &[],
            rss(&"<a>".repeat(200_000)).as_bytes(),
        ),
        "/escape" => {
            let _ = stream.write_all(b"HTTP/1.1 302 \x1b[2J\r\nLocation: \x1b[31mx://\r\n\r\n");
        }
        // From here on: bad, but readable.
        "/truncated" => {
            let end = feed.find("مؤتمر").unwrap();
            send(stream, "200 OK", &[], &bytes[..end]);
        }
        "/wrong-packing" => send(stream, "200 OK", &["Content-Encoding: gzip"], bytes),
        "/packed" => send(stream, "200 OK", &["Content-Encoding: gzip"], &gzip(bytes)),
        "/packed-unsaid" => send(stream, "200 OK", &[], &gzip(bytes)),
        "/windows" => {
            let legacy = feed.replace("<?xml version=\"1.0\"?>", "");
            let legacy = encoding_rs::WINDOWS_1256.encode(&legacy).0.into_owned();
            let kind = ["Content-Type: application/rss+xml; charset=windows-1256"];
            send(stream, "200 OK", &kind, &legacy);
        }
        "/utf-16" => {
            let wide: Vec<u8> = feed.encode_utf16().flat_map(u16::to_be_bytes).collect();
            send(
                stream,
                "200 OK",
                &["Content-Type: text/xml; charset=utf-8"],
                &wide,
            );
        }
        "/entities" => {
            let bomb = (0..20).fold(String::new(), |mut bomb, at| {
                let inner = format!("&a{at};").repeat(20);
                let _ = write!(bomb, "<!ENTITY a{} \"{inner}\">", at + 1);
                bomb
            });
            let feed = feed.replace("<rss", &format!("<!DOCTYPE rss [{bomb}]><rss"));
            send(
                stream,
                "200 OK",
                &[],
                feed.replace("قمة", "&a20;").as_bytes(),
            );
        }
        "/moved" => send(
            stream,
            "301 Moved Permanently",
            &["Location: /moved-here"],
            b"",
        ),
        "/moved-for-now" => send(stream, "302 Found", &["Location: /packed"], b""),
        "/chunked" => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            for part in bytes.chunks(100) {
                let _ = write!(stream, "{:x}\r\n", part.len());
                let _ = stream.write_all(part);
                let _ = stream.write_all(b"\r\n");
            }
            let _ = stream.write_all(b"0\r\n\r\n");
        }
        "/same-guids" => {
            let items =
                item(1, "خبر").repeat(3) + &item(1, "آخر").replace("/articles/1", "/articles/9");
            send(stream, "200 OK", &[], rss(&items).as_bytes());
        }
        "/poor-items" => {
            let items = "<item/><item><title>بلا شيء آخر</title></item>\
                <item><title>تاريخ باطل</title><pubDate>99 Foo 20233</pubDate></item>";
            send(stream, "200 OK", &[], rss(items).as_bytes());
        }
        _ => send(stream, "200 OK", &[], bytes),
    }
}

const BAD: &[(&str, &str)] = &[
    ("/drip", "took longer than 2 seconds"),
    ("/silent", "took longer than 2 seconds"),
    ("/hangs-up", "the connection failed"),
    ("/short-length", "the feed is damaged"),
    ("/bad-length", "the connection failed"),
    ("/endless", "it is larger than 16 MB"),
    ("/endless-header", "the connection failed"),
    ("/bomb", "it is larger than 16 MB"),
    ("/loop", "redirects on and on"),
    ("/to-private", "10.0.0.1 belongs to a private network"),
    (
        "/to-metadata",
        "169.254.169.254 belongs to a private network",
    ),
    (
        "/to-file",
        "only http and https addresses are fetched, not file",
    ),
    ("/to-nowhere", "without saying where to"),
    ("/error", "the server is in trouble"),
    ("/gone", "it is gone for good"),
    ("/busy", "asks for fewer requests"),
    ("/page", "this is a page, not a feed"),
    ("/empty", "this is not a feed"),
    ("/picture", "this is not a text file"),
    ("/damaged-gzip", "its packing (gzip) is damaged"),
    ("/brotli-cut", "its packing (br) is damaged"),
    ("/rubbish", "the connection failed"),
    ("/deep", "nested deeper than"),
    ("/escape", ""),
];

/// Paths that can be read, how many articles each has, and what is still wrong with it.
const READABLE: &[(&str, u64, &str)] = &[
    ("/good", 2, ""),
    ("/closes", 1, "only a part of the feed could be read"),
    ("/truncated", 1, "only a part of the feed could be read"),
    ("/wrong-packing", 2, ""),
    ("/packed", 2, ""),
    ("/packed-unsaid", 2, ""),
    ("/windows", 2, ""),
    ("/utf-16", 2, ""),
    ("/entities", 2, ""),
    ("/moved", 2, ""),
    ("/moved-for-now", 2, ""),
    ("/chunked", 2, ""),
    ("/same-guids", 2, ""),
    ("/poor-items", 2, ""),
    ("/brotli", 3, ""),
];

#[test]
fn whatever_a_server_does_is_a_mark_on_its_feed_and_nothing_else() {
    let home = home();
    let server = Server::start(misbehave);
    let paths = BAD.iter().map(|(path, _)| *path);
    let paths = paths.chain(READABLE.iter().map(|(path, ..)| *path));
    subscribe(
        home.path(),
        &paths.map(|path| server.url(path)).collect::<Vec<_>>(),
    );
    let started = Instant::now();
    let update = sahifa(home.path(), &["feed", "update"]);
    assert_eq!(update.status.code(), Some(1));
    assert!(
        started.elapsed() < Duration::from_secs(30),
        "{:?}",
        started.elapsed()
    );
    assert!(!err(&update).contains('\x1b') && !out(&update).contains('\x1b'));
    let feeds = listed(home.path());
    let at = |path: &str| {
        let found = feeds.iter().find(|feed| feed["url"] == server.url(path));
        found
            .unwrap_or_else(|| panic!("{path} is not listed"))
            .clone()
    };
    for (path, words) in BAD {
        let feed = at(path);
        let error = feed["error"].as_str().unwrap_or_default();
        assert!(
            !error.is_empty() && error.contains(words),
            "{path}: {error}"
        );
        assert_eq!(
            (feed["articles"].as_u64(), feed["failures"].as_u64()),
            (Some(0), Some(1)),
            "{path}"
        );
    }
    for (path, articles, words) in READABLE {
        let feed = at(if *path == "/moved" {
            "/moved-here"
        } else {
            path
        });
        let error = feed["error"].as_str().unwrap_or_default();
        assert_eq!(
            feed["articles"].as_u64(),
            Some(*articles),
            "{path}: {error}"
        );
        assert!(
            error.contains(words) && error.is_empty() == words.is_empty(),
            "{path}: {error}"
        );
    }
    let asked: jiff::Timestamp = at("/busy")["asked"].as_str().unwrap().parse().unwrap();
    let again: jiff::Timestamp = at("/busy")["not_before"].as_str().unwrap().parse().unwrap();
    assert_eq!(again.as_second() - asked.as_second(), 7_200);
}

#[test]
fn a_server_that_asks_to_be_left_alone_is_also_when_the_user_is_impatient() {
    let home = home();
    let server = Server::start(|request, stream| match request.path.as_str() {
        "/busy" => send(stream, "503 Busy", &["Retry-After: 7200"], b""),
        _ => send(stream, "500 Error", &[], b""),
    });
    subscribe(home.path(), &[server.url("/busy"), server.url("/broken")]);
    sahifa(home.path(), &["feed", "update"]);
    let again = sahifa(home.path(), &["feed", "update", "--now"]);
    assert!(
        err(&again).contains("asks to be left alone for another 120 min"),
        "{}",
        err(&again)
    );
    assert_eq!(again.status.code(), Some(1));
    assert_eq!(server.requests("/busy").len(), 1);
    assert_eq!(server.requests("/broken").len(), 2);
}

#[test]
fn without_leave_this_machine_is_not_fetched_from() {
    let home = tempfile::tempdir().unwrap();
    let server = steady();
    for address in [
        server.url("/feed"),
        server.url("/feed").replace("127.0.0.1", "localhost"),
    ] {
        let output = sahifa(home.path(), &["feed", "add", &address]);
        assert!(err(&output).contains("private network"), "{}", err(&output));
    }
    assert!(server.requests("/feed").is_empty());
}

#[test]
fn what_is_no_address_of_the_web_is_refused() {
    let home = home();
    for (address, words) in [
        ("file:///etc/passwd", "only http and https"),
        ("gopher://example.org/", "only http and https"),
        ("http://", "this is not a web address"),
    ] {
        let output = sahifa(home.path(), &["feed", "add", address]);
        assert!(
            !output.status.success() && err(&output).contains(words),
            "{}",
            err(&output)
        );
    }
}
