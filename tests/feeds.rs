//! Feeds through the command line, from a server that misbehaves.

#[path = "support/server.rs"]
mod server;

use flate2::Compression;
use flate2::write::GzEncoder;
use server::{Request, Server, send};
use std::fmt::Write as _;
use std::io::Write;
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Output};
use std::thread::sleep;
use std::time::{Duration, Instant};
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

#[test]
fn a_feed_is_subscribed_to_listed_updated_and_removed() {
    let home = home();
    let server = steady();
    let added = sahifa(home.path(), &["feed", "add", &server.url("/feed")]);
    assert!(added.status.success(), "{}", err(&added));
    assert!(
        out(&added).contains("2 new\tصحيفة التجربة"),
        "{}",
        out(&added)
    );
    let again = sahifa(home.path(), &["feed", "add", &server.url("/feed")]);
    assert!(out(&again).contains("already subscribed"));
    assert!(out(&sahifa(home.path(), &["list"])).contains("قمة في طوكيو"));
    // Within the hour it is not asked again, unless it is named.
    let asked = server.requests("/feed").len();
    let update = sahifa(home.path(), &["feed", "update"]);
    assert!(out(&update).contains("0 feeds asked"), "{}", out(&update));
    assert_eq!(server.requests("/feed").len(), asked);
    let update = sahifa(home.path(), &["feed", "update", "1", "--json"]);
    let updated: serde_json::Value = serde_json::from_slice(&update.stdout).unwrap();
    assert_eq!(
        (updated[0]["new"].as_u64(), updated[0]["changed"].as_u64()),
        (Some(0), Some(0))
    );
    assert_eq!(server.requests("/feed").len(), asked + 1);
    let feed = &listed(home.path())[0];
    assert_eq!(
        (feed["articles"].as_u64(), feed["unread"].as_u64()),
        (Some(2), Some(2))
    );
    let export = sahifa(home.path(), &["feed", "export"]);
    assert!(
        out(&export).contains("xmlUrl=\"http://127.0.0.1"),
        "{}",
        out(&export)
    );
    let removed = sahifa(home.path(), &["feed", "remove", &server.url("/feed")]);
    assert!(out(&removed).contains("removed: صحيفة التجربة"));
    assert!(listed(home.path()).is_empty());
    assert!(out(&sahifa(home.path(), &["list"])).contains("قمة في طوكيو"));
    assert!(
        !sahifa(home.path(), &["feed", "remove", "7"])
            .status
            .success()
    );
}

#[test]
fn a_site_leads_to_its_feed_and_several_are_offered() {
    let home = home();
    let link = |path: &str| {
        format!("<link rel=alternate type='application/rss+xml' title='{path}' href='{path}'>")
    };
    let server = Server::start(move |request, stream| {
        let body = match request.path.as_str() {
            "/one" => format!("<!doctype html><head>{}</head>", link("/feed")),
            "/many" => format!(
                "<!doctype html><head>{}{}</head>",
                link("/feed"),
                link("/sport")
            ),
            "/none" => "<!doctype html><html><body>نص</body></html>".to_owned(),
            _ => two(),
        };
        send(
            stream,
            "200 OK",
            &["Content-Type: text/html"],
            body.as_bytes(),
        );
    });
    let many = sahifa(home.path(), &["feed", "add", &server.url("/many")]);
    assert!(!many.status.success());
    assert!(out(&many).contains(&server.url("/sport")), "{}", out(&many));
    let none = sahifa(home.path(), &["feed", "add", &server.url("/none")]);
    assert!(
        err(&none).contains("this is a page, not a feed"),
        "{}",
        err(&none)
    );
    let one = sahifa(home.path(), &["feed", "add", &server.url("/one")]);
    assert!(one.status.success(), "{}", err(&one));
    assert_eq!(listed(home.path())[0]["url"], server.url("/feed"));
}

#[test]
fn a_feed_that_has_not_changed_is_not_sent_again() {
    let home = home();
    let server = Server::start(|request, stream| {
        if request.header("if-none-match") == Some("\"v1\"")
            && request.header("if-modified-since") == Some("Tue, 07 Nov 2023 10:00:00 GMT")
        {
            send(stream, "304 Not Modified", &[], b"");
        } else {
            let headers = [
                "ETag: \"v1\"",
                "Last-Modified: Tue, 07 Nov 2023 10:00:00 GMT",
            ];
            send(stream, "200 OK", &headers, two().as_bytes());
        }
    });
    sahifa(home.path(), &["feed", "add", &server.url("/feed")]);
    let update = sahifa(home.path(), &["feed", "update", "--now"]);
    assert!(update.status.success(), "{}", err(&update));
    let asked = server.requests("/feed");
    assert_eq!(asked.len(), 2);
    assert_eq!(asked[1].header("if-none-match"), Some("\"v1\""));
    assert_eq!(listed(home.path())[0]["articles"], 2);
}

#[test]
fn an_article_that_changes_in_its_feed_changes_in_the_library() {
    let home = home();
    let server = Server::start({
        let asked = std::sync::atomic::AtomicU32::new(0);
        move |_, stream| {
            let first = asked.fetch_add(1, std::sync::atomic::Ordering::Relaxed) == 0;
            let title = if first {
                "عنوان أول"
            } else {
                "عنوان مصحح"
            };
            send(stream, "200 OK", &[], rss(&item(1, title)).as_bytes());
        }
    });
    sahifa(home.path(), &["feed", "add", &server.url("/feed")]);
    let update = sahifa(home.path(), &["feed", "update", "--now"]);
    assert!(
        out(&update).contains("0 new, 1 changed"),
        "{}",
        out(&update)
    );
    let list = out(&sahifa(home.path(), &["list"]));
    assert!(
        list.contains("عنوان مصحح") && !list.contains("عنوان أول"),
        "{list}"
    );
}

#[test]
fn a_summary_is_replaced_by_its_pages_text_where_that_is_wished() {
    let home = home();
    let paragraph = "قال الوزير إن الاجتماع الذي عقد في طوكيو تناول قضايا كثيرة تهم شعوب المنطقة كلها، \
        وإن الوفود اتفقت على اللقاء مرة أخرى في العام القادم لمتابعة ما تقرر.";
    let page = format!(
        "<!doctype html><html><head><title>قمة</title></head><body><article><h1>قمة في طوكيو</h1>{}\
         </article></body></html>",
        format!("<p>{paragraph}</p>").repeat(6)
    );
    let server = Server::start(move |request, stream| match request.path.as_str() {
        "/articles/1" => send(
            stream,
            "200 OK",
            &["Content-Type: text/html"],
            page.as_bytes(),
        ),
        "/articles/2" => send(stream, "404 Not Found", &[], b""),
        _ => send(stream, "200 OK", &[], two().as_bytes()),
    });
    let added = sahifa(
        home.path(),
        &["feed", "add", "--full-text", &server.url("/feed")],
    );
    assert!(added.status.success(), "{}", err(&added));
    let found = sahifa(home.path(), &["search", "لمتابعة"]);
    assert!(out(&found).contains("قمة في طوكيو"), "{}", out(&found));
    // A page that does not come leaves the summary and is asked for again; the full text stays.
    assert_eq!(server.requests("/articles/2").len(), 1);
    sahifa(home.path(), &["feed", "update", "--now"]);
    assert_eq!(server.requests("/articles/1").len(), 1);
    assert_eq!(server.requests("/articles/2").len(), 2);
    assert!(out(&sahifa(home.path(), &["search", "لمتابعة"])).contains("قمة في طوكيو"));
    assert!(out(&sahifa(home.path(), &["list"])).contains("مؤتمر في القاهرة"));
}

/// A feed of three items, packed by Brotli's own encoder at its best.
const BROTLI: &[u8] = include_bytes!("data/feeds/three.xml.br");

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
fn the_pages_of_a_great_feed_are_fetched_over_several_updates() {
    let home = home();
    let items = (10..55).fold(String::new(), |mut items, number| {
        let _ = write!(
            items,
            "<item><guid>{number}</guid><title>خبر {number}</title>\
             <link>/articles/{number}</link><description>ملخص.</description></item>"
        );
        items
    });
    let feed = rss(&items);
    let server = Server::start(move |request, stream| match request.path.as_str() {
        "/feed" => send(stream, "200 OK", &["ETag: \"1\""], feed.as_bytes()),
        page => {
            let text = format!("<p>هذه صفحة المقال {page} وفيها نص طويل بما يكفي ليؤخذ كله.</p>");
            let page = format!("<!doctype html><article>{}</article>", text.repeat(5));
            send(
                stream,
                "200 OK",
                &["Content-Type: text/html"],
                page.as_bytes(),
            );
        }
    });
    subscribe(home.path(), &[server.url("/feed")]);
    sahifa(
        home.path(),
        &["feed", "add", "--full-text", &server.url("/feed")],
    );
    let asked = |server: &Server| {
        (10..55)
            .filter(|number| !server.requests(&format!("/articles/{number}")).is_empty())
            .count()
    };
    sahifa(home.path(), &["feed", "update", "--now"]);
    assert_eq!(asked(&server), 30);
    sahifa(home.path(), &["feed", "update", "--now"]);
    assert_eq!(asked(&server), 45);
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

#[test]
fn subscriptions_survive_a_journey_through_opml() {
    let (one, other) = (home(), home());
    let list = "<?xml version='1.0'?><opml version='2.0'><body><outline text='أخبار'>\
        <outline text='أولى &amp; ثانية' xmlUrl='https://a.example/feed?x=1&amp;y=2' htmlUrl='https://a.example/'/>\
        </outline><outline text='x' xmlUrl='file:///etc/passwd'/></body></opml>";
    let file = one.path().join("list.opml");
    std::fs::write(&file, list).unwrap();
    let import = sahifa(one.path(), &["feed", "import", file.to_str().unwrap()]);
    assert_eq!(import.status.code(), Some(1));
    assert!(
        out(&import).starts_with("1 new, 0 known, 1 failed"),
        "{}",
        out(&import)
    );
    let exported = sahifa(one.path(), &["feed", "export"]);
    std::fs::write(&file, &exported.stdout).unwrap();
    let import = sahifa(other.path(), &["feed", "import", file.to_str().unwrap()]);
    assert!(
        out(&import).starts_with("1 new, 0 known, 0 failed"),
        "{}",
        out(&import)
    );
    let feed = &listed(other.path())[0];
    assert_eq!(feed["url"], "https://a.example/feed?x=1&y=2");
    assert_eq!(
        (feed["title"].as_str(), feed["group"].as_str()),
        (Some("أولى & ثانية"), Some("أخبار"))
    );
    std::fs::write(&file, "not a list").unwrap();
    let import = sahifa(other.path(), &["feed", "import", file.to_str().unwrap()]);
    assert!(
        err(&import).contains("this is not an OPML file"),
        "{}",
        err(&import)
    );
}
