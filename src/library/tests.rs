use super::*;
use crate::analysis::timeline::Grain;
use crate::article::{Article, Block, ByteRange, DateEvidence, Metadata, Published, Role, Title};
use crate::intake::{Incoming, Origin, OriginKind};
use jiff::civil::date;
use std::cell::Cell;
use std::ops::ControlFlow;

pub(crate) fn incoming(title: &str, text: &str, day: i8) -> Incoming {
    let whole = ByteRange::new(0, text.len());
    Incoming {
        article: Article {
            metadata: Metadata {
                title: Title {
                    text: title.to_owned(),
                    inferred: false,
                },
                published: Some(Published {
                    date: date(2023, 11, day),
                    time: None,
                    evidence: DateEvidence::Stated,
                }),
                source: Some("المرفأ".to_owned()),
                language: crate::article::Language::Arabic,
                tags: vec!["تجربة".to_owned()],
                ..Metadata::default()
            },
            text: text.to_owned(),
            blocks: vec![Block::new(Role::Paragraph, whole, whole)],
            continuation: None,
        },
        origin: Origin {
            path: format!("/folder/{title}.md").into(),
            kind: OriginKind::Sole,
        },
    }
}

fn three() -> Library {
    let mut library = Library::ephemeral().unwrap();
    library
        .add(&[
            incoming(
                "أحمد في القاهرة",
                "زار أحمد القاهرة. قال أحمد إن القاهرة كبيرة.",
                7,
            ),
            incoming("قمة طوكيو", "اجتمع الوزراء في طوكيو.", 9),
            incoming("باب", "نص.", 8),
        ])
        .unwrap();
    library
}

#[test]
fn an_article_comes_out_as_it_went_in() {
    let mut library = Library::ephemeral().unwrap();
    let sent = incoming("عنوان", "نص المقال.", 7);
    let (id, added) = library.add(std::slice::from_ref(&sent)).unwrap()[0];
    assert_eq!(added, Added::New);
    assert_eq!(library.article(id).unwrap(), sent.article);
}

#[test]
fn reading_again_adds_nothing() {
    let mut library = three();
    let again = library.add(&[incoming("باب", "نص.", 8)]).unwrap();
    assert_eq!(again[0].1, Added::Unchanged);
    assert_eq!(library.len().unwrap(), 3);
}

#[test]
fn a_changed_file_keeps_its_marks_and_is_analysed_again() {
    let mut library = three();
    import::analyse_backlog(&mut library, |_| ControlFlow::Continue(())).unwrap();
    let id = library.ids(&ListQuery::default()).unwrap()[1];
    library.set_starred(id, true).unwrap();
    library.set_position(id, 3).unwrap();
    let changed = library.add(&[incoming("باب", "نص آخر.", 8)]).unwrap();
    assert_eq!(changed, [(id, Added::Changed)]);
    let marks = library.marks(id).unwrap();
    assert!(marks.starred && marks.position == 3);
    assert_eq!(library.backlog().unwrap(), 1);
}

#[test]
fn the_same_address_is_the_same_article_and_another_address_another() {
    let mut library = Library::ephemeral().unwrap();
    let at = |url: &str, text: &str, path: &str| {
        let mut it = incoming("عنوان", text, 7);
        it.article.metadata.url = Some(url.to_owned());
        it.origin.path = path.into();
        it
    };
    let first = library.add(&[at("https://a/1", "نص", "/1")]).unwrap()[0];
    let changed = library.add(&[at("https://a/1", "نص جديد", "/2")]).unwrap()[0];
    assert_eq!(changed, (first.0, Added::Changed));
    let other = library.add(&[at("https://b/1", "نص جديد", "/3")]).unwrap()[0];
    assert_eq!(other.1, Added::New);
}

#[test]
fn lists_are_sorted_filtered_and_scoped() {
    let library = three();
    let titles = |query: &ListQuery| -> Vec<String> {
        let ids = library.ids(query).unwrap();
        let rows = library.rows(&ids).unwrap();
        rows.into_iter().map(|row| row.title.text).collect()
    };
    let all = ListQuery::default();
    assert_eq!(titles(&all), ["قمة طوكيو", "باب", "أحمد في القاهرة"]);
    let by_title = ListQuery {
        sort: Sort::Title,
        descending: false,
        ..all.clone()
    };
    assert_eq!(titles(&by_title), ["أحمد في القاهرة", "باب", "قمة طوكيو"]);
    let filtered = ListQuery {
        filter: Some("احمد مرفا".to_owned()),
        ..all.clone()
    };
    assert_eq!(titles(&filtered), ["أحمد في القاهرة"]);
    let days = ListQuery {
        days: Some((date(2023, 11, 8), date(2023, 11, 9))),
        ..all.clone()
    };
    assert_eq!(titles(&days).len(), 2);
    let scoped = |path: &str| ListQuery {
        scope: Scope::Paths(vec![path.into()]),
        ..all.clone()
    };
    assert_eq!(titles(&scoped("/folder")).len(), 3);
    assert_eq!(titles(&scoped("/folder/باب.md")), ["باب"]);
    assert_eq!(titles(&scoped("/fold")).len(), 0);
}

#[test]
fn what_was_found_is_kept_and_counted() {
    let mut library = three();
    assert_eq!(library.backlog().unwrap(), 3);
    import::analyse_backlog(&mut library, |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(library.backlog().unwrap(), 0);
    let id = library.ids(&ListQuery::default()).unwrap()[2];
    let analysis = library.analysis(id).unwrap().unwrap();
    assert_eq!(
        analysis,
        crate::analysis::analyse(&library.article(id).unwrap())
    );
    let row = library
        .keyword_row(&ListQuery::default(), Grain::Day, "القاهرة")
        .unwrap();
    assert_eq!(row.buckets.len(), 1);
    assert_eq!(row.buckets[0].start, date(2023, 11, 7));
    let narrowed = ListQuery {
        keyword: Some(row.key),
        ..ListQuery::default()
    };
    assert_eq!(library.ids(&narrowed).unwrap(), [id]);
}

#[test]
fn analysing_stops_before_any_article_and_what_was_found_is_kept() {
    let mut library = three();
    let some = |left| match left {
        2 => ControlFlow::Break(()),
        _ => ControlFlow::Continue(()),
    };
    import::analyse_backlog(&mut library, some).unwrap();
    assert_eq!(library.backlog().unwrap(), 2);
}

#[test]
fn analysing_stops_while_the_words_of_a_large_library_are_counted() {
    let mut library = Library::ephemeral().unwrap();
    let many: Vec<_> = (0..2_000)
        .map(|number| incoming(&format!("عنوان {number}"), "نص قصير.", 7))
        .collect();
    library.add(&many).unwrap();
    let asked = Cell::new(0);
    let go_on = || {
        asked.set(asked.get() + 1);
        match asked.get() {
            100 => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        }
    };
    let report = |left| {
        assert_eq!(left, 2_000);
        ControlFlow::Continue(())
    };
    import::analyse_rest(&mut library, |_| None, go_on, report).unwrap();
    assert_eq!(asked.get(), 100);
    assert_eq!(library.backlog().unwrap(), 2_000);
}

#[test]
fn a_second_connection_sees_what_the_first_one_wrote() {
    let mut library = three();
    let other = library.reopen().unwrap();
    let id = other.ids(&ListQuery::default()).unwrap()[0];
    library.set_read(id, true).unwrap();
    assert!(other.marks(id).unwrap().read);
    assert!(other.rows(&[id]).unwrap()[0].read);
}

#[test]
fn two_libraries_in_memory_are_two() {
    assert_eq!(three().len().unwrap(), 3);
    assert!(Library::ephemeral().unwrap().is_empty().unwrap());
}

#[test]
fn a_newer_library_and_a_file_of_another_kind_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.sqlite3");
    Library::open(&path)
        .unwrap()
        .connection
        .pragma_update(None, "user_version", 99)
        .unwrap();
    assert!(matches!(
        Library::open(&path),
        Err(LibraryError::Newer { found: 99, .. })
    ));
    let other = folder.path().join("notes.txt");
    std::fs::write(&other, "ليس قاعدة بيانات ".repeat(100)).unwrap();
    assert!(matches!(
        Library::open(&other),
        Err(LibraryError::NotALibrary(_))
    ));
    assert!(std::fs::read_to_string(&other).unwrap().starts_with("ليس"));
}

#[test]
fn four_writers_at_once_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.sqlite3");
    let first = Library::open(&path).unwrap();
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let mut library = first.reopen().unwrap();
            scope.spawn(move || {
                for number in 0..25 {
                    let title = format!("{writer}-{number}");
                    library.add(&[incoming(&title, &title, 7)]).unwrap();
                }
            });
        }
    });
    assert_eq!(first.len().unwrap(), 100);
}

#[test]
fn a_terms_bars_count_the_articles_that_its_list_has() {
    let mut library = three();
    library
        .add(&[incoming("مجلس", "عاد الوزراء من طوكيو إلى القاهرة.", 10)])
        .unwrap();
    library.update_index(|_| ControlFlow::Continue(())).unwrap();
    let narrowed = ListQuery {
        filter: Some("مجلس".to_owned()),
        ..ListQuery::default()
    };
    // «الوزراء» is no keyword of any of them: what counts is that the text has it.
    for (query, expected) in [(ListQuery::default(), 2), (narrowed, 1)] {
        let row = library.term_row(&query, Grain::Day, "الوزراء").unwrap();
        let counted: u32 = row.buckets.iter().map(|bucket| bucket.count).sum();
        let listed = library.ids(&query.with_term("الوزراء")).unwrap();
        assert_eq!((counted, listed.len()), (expected, expected as usize));
    }
}
