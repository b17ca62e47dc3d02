use super::*;
use crate::article::{Article, Language, Title};
use crate::intake::feeds::{Feed, Item};
use crate::library::{Library, ListQuery, Scope};

fn item(key: &str, url: Option<&str>, text: &str) -> Item {
    let mut article = Article::of_paragraph(text, Language::Arabic);
    article.metadata.title = Title {
        text: "عنوان".to_owned(),
        inferred: false,
    };
    article.metadata.url = url.map(str::to_owned);
    Item {
        key: key.to_owned(),
        article,
        carries: Carries::Summary,
    }
}

fn feed(items: Vec<Item>) -> Feed {
    Feed {
        title: "صحيفة".to_owned(),
        items,
        ..Feed::default()
    }
}

fn subscribed(address: &str, library: &mut Library) -> FeedId {
    let to = Subscription {
        address: address.to_owned(),
        ..Subscription::default()
    };
    library.subscribe(&to).unwrap().0
}

fn added(stored: &[Stored]) -> Vec<Added> {
    stored.iter().map(|it| it.added).collect()
}

#[test]
fn an_item_is_known_by_its_key_and_changes_with_it() {
    let mut library = Library::ephemeral().unwrap();
    let id = subscribed("https://a/feed", &mut library);
    let first = [
        item("1", Some("https://a/1"), "قديم"),
        item("2", None, "آخر"),
    ];
    let stored = library.store_feed(id, &feed(first.to_vec())).unwrap();
    assert_eq!(added(&stored), [Added::New, Added::New]);
    library.set_starred(stored[0].id, true).unwrap();
    let again = library.store_feed(id, &feed(first.to_vec())).unwrap();
    assert_eq!(added(&again), [Added::Unchanged, Added::Unchanged]);
    let changed = [
        item("1", Some("https://a/new"), "جديد"),
        item("2", None, "آخر"),
    ];
    let again = library.store_feed(id, &feed(changed.to_vec())).unwrap();
    assert_eq!(added(&again), [Added::Changed, Added::Unchanged]);
    assert_eq!(again[0].id, stored[0].id);
    assert!(library.marks(stored[0].id).unwrap().starred);
    assert_eq!(library.article(stored[0].id).unwrap().text, "جديد");
    // An address that another article has is left to it.
    let taken = [item("2", Some("https://a/new"), "آخر تماما")];
    let again = library.store_feed(id, &feed(taken.to_vec())).unwrap();
    assert_eq!(again[0].id, stored[1].id);
    let row = &library.feeds().unwrap()[0];
    assert_eq!((row.name(), row.articles, row.unread), ("صحيفة", 2, 2));
}

#[test]
fn a_full_text_outlasts_the_feeds_summary() {
    let mut library = Library::ephemeral().unwrap();
    let id = subscribed("https://a/feed", &mut library);
    let carried = feed(vec![item("1", Some("https://a/1"), "ملخص")]);
    let article = library.store_feed(id, &carried).unwrap()[0].id;
    let page = Article::of_paragraph("النص الكامل للمقال", Language::Arabic);
    assert!(library.store_full_text(article, page).unwrap());
    let short = Article::of_paragraph("لا", Language::Arabic);
    assert!(!library.store_full_text(article, short).unwrap());
    library.store_feed(id, &carried).unwrap();
    let other = subscribed("https://a/all", &mut library);
    let again = library.store_feed(other, &carried).unwrap();
    assert_eq!((again[0].id, again[0].added), (article, Added::Unchanged));
    assert_eq!(library.article(article).unwrap().text, "النص الكامل للمقال");
    assert_eq!(
        library.article(article).unwrap().metadata.title.text,
        "عنوان"
    );
}

#[test]
fn a_summary_that_changes_leaves_the_full_text_and_wants_the_page_once_more() {
    let mut library = Library::ephemeral().unwrap();
    let id = subscribed("https://a/feed", &mut library);
    let summary = |text: &str| feed(vec![item("1", Some("https://a/1"), text)]);
    let article = library.store_feed(id, &summary("ملخص")).unwrap()[0].id;
    let wanted = |library: &Library| library.wanted_pages(id, 9).unwrap().len();
    assert_eq!(wanted(&library), 1);
    let page = |text: &str| Article::of_paragraph(text, Language::Arabic);
    library
        .store_full_text(article, page("النص الكامل للمقال"))
        .unwrap();
    assert_eq!(wanted(&library), 0);
    let stored = library.store_feed(id, &summary("ملخص آخر")).unwrap();
    assert_eq!(stored[0].added, Added::Changed);
    let text = |library: &Library| library.article(article).unwrap().text;
    assert_eq!(text(&library), "النص الكامل للمقال");
    assert_eq!(wanted(&library), 1);
    // The page says less now than before: it is believed.
    assert!(
        library
            .store_full_text(article, page("نص المقال بعد تصحيحه"))
            .unwrap()
    );
    assert_eq!(
        (text(&library).as_str(), wanted(&library)),
        ("نص المقال بعد تصحيحه", 0)
    );
}

#[test]
fn a_page_that_does_not_come_is_asked_for_a_few_times() {
    let mut library = Library::ephemeral().unwrap();
    let id = subscribed("https://a/feed", &mut library);
    let summary = |text: &str| feed(vec![item("1", Some("https://a/1"), text)]);
    let article = library.store_feed(id, &summary("ملخص")).unwrap()[0].id;
    let mut tries = 0;
    while !library.wanted_pages(id, 9).unwrap().is_empty() {
        library.note_no_page(article).unwrap();
        tries += 1;
    }
    assert_eq!(tries, TRIES);
    library.store_feed(id, &summary("ملخص جديد")).unwrap();
    assert_eq!(library.wanted_pages(id, 9).unwrap().len(), 1);
}

#[test]
fn a_subscription_that_was_ended_is_taken_back_with_its_articles() {
    let mut library = Library::ephemeral().unwrap();
    let id = subscribed("https://a/feed", &mut library);
    library
        .store_feed(id, &feed(vec![item("1", None, "نص")]))
        .unwrap();
    library.unsubscribe(id).unwrap();
    assert!(library.feeds().unwrap().is_empty());
    library.resubscribe(id).unwrap();
    assert_eq!(library.feeds().unwrap()[0].articles, 1);
    library.unsubscribe(id).unwrap();
    assert_eq!(subscribed("https://a/feed", &mut library), id);
    assert_eq!(library.feeds().unwrap()[0].articles, 1);
}

#[test]
fn a_feeds_articles_are_listed_and_outlast_it() {
    let mut library = Library::ephemeral().unwrap();
    let id = subscribed("https://a/feed", &mut library);
    library
        .store_feed(id, &feed(vec![item("1", None, "نص")]))
        .unwrap();
    let query = ListQuery {
        scope: Scope::Feed(id),
        ..ListQuery::default()
    };
    assert_eq!(library.ids(&query).unwrap().len(), 1);
    library.unsubscribe(id).unwrap();
    assert_eq!(library.len().unwrap(), 1);
    let late = feed(vec![item("2", None, "متأخر")]);
    assert!(library.store_feed(id, &late).unwrap().is_empty());
}

#[test]
fn a_failing_feed_rests_longer_each_time_and_as_long_as_it_asks() {
    let mut library = Library::ephemeral().unwrap();
    let id = subscribed("https://a/feed", &mut library);
    let rest = |library: &mut Library, retry_after| {
        let failed = Fetch::Failed {
            error: "لا".to_owned(),
            retry_after,
        };
        library.note_fetch(id, &failed).unwrap();
        let row = library.feeds().unwrap().remove(0);
        row.not_before - row.asked.unwrap()
    };
    assert_eq!(rest(&mut library, None), 3_600);
    assert_eq!(rest(&mut library, None), 7_200);
    let day = Duration::from_hours(48);
    assert_eq!(rest(&mut library, Some(day)), 48 * 3_600);
    for _ in 0..10 {
        rest(&mut library, None);
    }
    assert_eq!(rest(&mut library, None), LONGEST_REST);
    let came = Fetch::Came {
        validators: Validators {
            etag: Some("\"x\"".to_owned()),
            modified: None,
        },
        moved: Some("https://a/moved".to_owned()),
        damage: None,
    };
    library.note_fetch(id, &came).unwrap();
    let row = library.feeds().unwrap().remove(0);
    assert_eq!((row.failures, row.error.as_deref()), (0, None));
    assert_eq!(row.subscription.address, "https://a/moved");
    assert_eq!(row.validators.etag.as_deref(), Some("\"x\""));
}
