use super::*;
use crate::article::Language;
use crate::intake::feeds::Carries;
use jiff::civil::{date, time};

fn address() -> Url {
    Url::parse("https://example.org/feed/").unwrap()
}

fn parsed(text: &str) -> Result<Feed, FeedError> {
    parse(text.as_bytes().to_vec(), None, &address())
}

fn rss(items: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel>\
         <title>صحيفة &amp; أخبار</title><link>https://example.org/</link>\
         <description/>{items}</channel></rss>"
    )
}

const ITEM: &str = "<item><guid>1</guid><title>قمة في طوكيو</title>\
    <link>/a/1</link><pubDate>Wed, 07 Nov 2023 23:30:00 +0900</pubDate>\
    <description>&lt;p&gt;اجتمع الوزراء في طوكيو.&lt;/p&gt;</description></item>";

#[test]
fn an_item_of_rss_becomes_an_article() {
    let feed = parsed(&rss(ITEM)).unwrap();
    assert_eq!(feed.title, "صحيفة & أخبار");
    assert_eq!(feed.site.as_deref(), Some("https://example.org/"));
    let [item] = &feed.items[..] else {
        panic!("{feed:?}")
    };
    let metadata = &item.article.metadata;
    assert_eq!(metadata.title.text, "قمة في طوكيو");
    assert_eq!(metadata.url.as_deref(), Some("https://example.org/a/1"));
    assert_eq!(metadata.source.as_deref(), Some("صحيفة & أخبار"));
    assert_eq!(metadata.language, Language::Arabic);
    // A wrong weekday is no reason to lose the date, and the day is the source's own.
    let published = metadata.published.unwrap();
    assert_eq!(
        (published.date, published.time),
        (date(2023, 11, 7), Some(time(23, 30, 0, 0)))
    );
    assert_eq!(item.article.text.trim(), "اجتمع الوزراء في طوكيو.");
    assert_eq!(item.carries, Carries::Summary);
}

#[test]
fn atom_and_json_feeds_are_read() {
    let atom = "<feed xmlns='http://www.w3.org/2005/Atom'><title>א</title><id>x</id>\
        <updated>2023-11-07T10:00:00Z</updated>\
        <entry><id>e1</id><title type='html'>&lt;b&gt;כותרת&lt;/b&gt;</title>\
        <link href='https://example.org/e1'/><updated>2023-11-07T10:00:00+02:00</updated>\
        <content type='html'>&lt;p&gt;פסקה ראשונה.&lt;/p&gt;&lt;p&gt;פסקה שנייה.&lt;/p&gt;</content></entry></feed>";
    let feed = parsed(atom).unwrap();
    let article = &feed.items[0].article;
    assert_eq!(article.metadata.title.text, "כותרת");
    assert_eq!(article.blocks.len(), 2);
    assert_eq!(article.metadata.language, Language::Hebrew);
    let json = r#"{"version":"https://jsonfeed.org/version/1.1","title":"ب","items":[
        {"id":"1","url":"https://example.org/1","title":"عنوان","content_html":"<p>نص الخبر هنا.</p>",
         "date_published":"2023-11-07T10:30:00+02:00"}]}"#;
    let feed = parsed(json).unwrap();
    let published = feed.items[0].article.metadata.published.unwrap();
    assert_eq!(
        (published.date, published.time),
        (date(2023, 11, 7), Some(time(10, 30, 0, 0)))
    );
}

#[test]
fn a_feed_in_any_encoding_is_read() {
    let declared = rss(ITEM).replace("utf-8", "windows-1256");
    let bytes = encoding_rs::WINDOWS_1256.encode(&declared).0.into_owned();
    let feed = parse(bytes.clone(), None, &address()).unwrap();
    assert_eq!(feed.items[0].article.metadata.title.text, "قمة في طوكيو");
    // A header that says UTF-8 over it is wrong.
    let feed = parse(bytes, Some("utf-8"), &address()).unwrap();
    assert_eq!(feed.items[0].article.metadata.title.text, "قمة في طوكيو");
    // As is a declaration that says windows-1256 over UTF-8.
    let feed = parsed(&declared).unwrap();
    assert_eq!(feed.items[0].article.metadata.title.text, "قمة في طوكيو");
    for mark in ["\u{feff}", ""] {
        let wide: Vec<u8> = format!("{mark}{}", rss(ITEM).replace("utf-8", "utf-16"))
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let feed = parse(wide, Some("utf-8"), &address()).unwrap();
        assert_eq!(feed.items[0].article.metadata.title.text, "قمة في طوكيو");
    }
}

#[test]
fn a_feed_that_breaks_off_gives_the_items_that_came_whole() {
    let whole = rss(&format!(
        "{ITEM}{}",
        ITEM.replace("<guid>1", "<guid>2").replace("/a/1", "/a/2")
    ));
    for end in [whole.len() - 20, whole.len() - 60, whole.len() - 200] {
        let mut end = end;
        while !whole.is_char_boundary(end) {
            end -= 1;
        }
        let feed = parsed(&whole[..end]).unwrap();
        assert!(feed.damage.is_some());
        assert!(!feed.items.is_empty());
    }
    let broken = whole.replace("<guid>2", "<guid></x>2");
    let feed = parsed(&broken).unwrap();
    assert_eq!(feed.items.len(), 1);
    assert!(matches!(
        parsed(&whole[..whole.find("صحيفة").unwrap()]),
        Err(FeedError::Damaged(_))
    ));
}

#[test]
fn rss_of_any_version_is_rss() {
    for version in ["", " version=\"2.0.1\"", " version='0.93'"] {
        let text = rss(ITEM).replace(" version=\"2.0\"", version);
        assert_eq!(parsed(&text).unwrap().items.len(), 1, "{version}");
    }
}

#[test]
fn a_page_names_the_feeds_that_it_offers() {
    let page = "<!DOCTYPE html><html><head><link rel='alternate' \
        type='application/rss+xml' href='/rss'></head></html>";
    let Err(FeedError::Page(offers)) = parsed(page) else {
        panic!()
    };
    assert_eq!(offers[0].address.as_str(), "https://example.org/rss");
}

#[test]
fn bombs_and_rubbish_are_refused() {
    let deep = rss(&format!("<item><description>{}", "<b>".repeat(100_000)));
    assert!(matches!(parsed(&deep), Err(FeedError::Deep(_))));
    let bomb = format!(
        "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>{}",
        rss("<item><guid>1</guid><title>&b;</title></item>")
            .split_once("?>")
            .unwrap()
            .1
    );
    let feed = parsed(&bomb).unwrap();
    assert_eq!(feed.items[0].article.metadata.title.text, "&b;");
    assert!(matches!(parsed("{\"a\": 1}"), Err(FeedError::NoFeed)));
    assert!(matches!(parsed("<svg></svg>"), Err(FeedError::NoFeed)));
    assert!(matches!(parsed("hello"), Err(FeedError::NoFeed)));
    assert!(matches!(parsed(""), Err(FeedError::NoFeed)));
    assert!(matches!(
        parse(vec![0; 100], None, &address()),
        Err(FeedError::Text(_))
    ));
}

#[test]
fn items_are_told_apart_and_poor_ones_are_kept() {
    let second = ITEM.replace("/a/1", "/a/2").replace("قمة", "لقاء");
    let no_date = "<item><title>بلا تاريخ</title><pubDate>غدا ربما</pubDate></item>";
    let permalink =
        "<item><guid>https://example.org/p</guid><description>نص قصير هنا.</description></item>";
    let feed = parsed(&rss(&format!(
        "{ITEM}{second}{ITEM}{no_date}<item/>{permalink}"
    )))
    .unwrap();
    // The same item twice is one; the empty one is none.
    assert_eq!(feed.items.len(), 4);
    let mut keys: Vec<&str> = feed.items.iter().map(|item| item.key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), 4);
    assert_eq!(feed.items[2].article.metadata.title.text, "بلا تاريخ");
    assert_eq!(feed.items[2].article.text.trim(), "بلا تاريخ");
    let last = &feed.items[3].article.metadata;
    assert_eq!(last.url.as_deref(), Some("https://example.org/p"));
    assert!(last.title.inferred);
}

#[test]
fn dates_are_read_however_feeds_write_them() {
    for written in [
        "Tue, 07 Nov 2023 10:30:00 GMT",
        "Wed, 7 Nov 2023 10:30:00 UTC",
        "7 Nov 2023 10:30:00 +0300",
        "2023-11-07T10:30:00Z",
        "2023-11-07 10:30:00",
        "7 نوفمبر 2023",
    ] {
        let found = moment(written).map(|moment| moment.date_naive().to_string());
        assert_eq!(found.as_deref(), Some("2023-11-07"), "{written}");
    }
    assert_eq!(moment("yesterday"), None);
}
