//! What is fetched again, and what becomes of it.

use super::{err, home, item, listed, out, rss, sahifa, subscribe, two};
use crate::server::{Server, send};
use std::fmt::Write as _;

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
