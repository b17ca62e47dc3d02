//! Subscribing to feeds, listing them, ending subscriptions, and OPML.

use super::{err, home, listed, out, sahifa, steady, two};
use crate::server::{Server, send};

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
