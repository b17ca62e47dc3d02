use super::super::tests::incoming;
use super::super::{Act, Decision, Library, ListQuery, import};
use super::*;
use crate::analysis::timeline::Grain;
use std::ops::ControlFlow;

const FULL: &str = "person:انتوني بلينكن";

fn library() -> Library {
    let mut library = Library::ephemeral().unwrap();
    library
        .add(&[
            incoming(
                "أول",
                "زار الوزير أنتوني بلينكن طوكيو. وقال بلينكن ذلك في طوكيو.",
                7,
            ),
            incoming("ثان", "وصل الوزير أنتوني بلينكن إلى القاهرة.", 8),
            incoming("ثالث", "عاد الوزير أنتوني من طوكيو إلى القاهرة.", 9),
        ])
        .unwrap();
    analyse(&mut library);
    library
}

fn analyse(library: &mut Library) {
    import::analyse_backlog(library, |_| ControlFlow::Continue(())).unwrap();
}

fn naming(library: &Library, key: &str) -> usize {
    let query = ListQuery {
        entity: Some(key.to_owned()),
        ..ListQuery::default()
    };
    library.ids(&query).unwrap().len()
}

fn decision(key: &str, act: Act) -> Decision {
    Decision {
        key: key.to_owned(),
        act,
    }
}

#[test]
fn a_page_tells_articles_forms_companions_and_days() {
    let library = library();
    let page = library.entity_page(FULL, 10).unwrap().unwrap();
    assert_eq!(page.entity.name, "أنتوني بلينكن");
    assert_eq!((page.entity.articles, page.entity.mentions), (2, 3));
    assert!(page.entity.forms.contains(&("بلينكن".to_owned(), 1)));
    assert_eq!(page.articles.len(), 2);
    assert_eq!(page.days.len(), 2);
    let names: Vec<&str> = page.companions.iter().map(|it| it.name.as_str()).collect();
    assert!(
        names.contains(&"طوكيو") && names.contains(&"القاهرة"),
        "{names:?}"
    );
    assert_eq!(library.entity_page("person:x", 10).unwrap(), None);
}

#[test]
fn the_whole_library_is_listed_by_articles() {
    let library = library();
    let rows = library.entities(None).unwrap();
    assert!(rows.is_sorted_by(|one, other| one.articles >= other.articles));
    let tokyo = rows.iter().find(|row| row.key == "place:1850147").unwrap();
    assert_eq!(
        (tokyo.kind, tokyo.articles, tokyo.mentions),
        (EntityKind::Place, 2, 3)
    );
    assert_eq!(library.entities(Some(1)).unwrap(), rows[..1]);
}

#[test]
fn an_entity_is_found_by_its_name_in_any_language() {
    let library = library();
    for name in ["طوكيو", "Tokyo", "טוקיו"] {
        let found = library.entity_called(name).unwrap();
        assert_eq!(found.as_deref(), Some("place:1850147"), "{name}");
    }
    assert_eq!(
        library.entity_called("بلينكن").unwrap().as_deref(),
        Some(FULL)
    );
    assert_eq!(library.entity_called("لا أحد هنا").unwrap(), None);
}

#[test]
fn decisions_outlast_another_analysis_and_can_be_taken_back() {
    let mut library = library();
    let short = "place:1850147".to_owned();
    assert_eq!(naming(&library, FULL), 2);
    library
        .decide(&decision(&short, Act::Merge(FULL.to_owned())))
        .unwrap();
    library
        .decide(&decision(FULL, Act::Rename("Blinken".to_owned())))
        .unwrap();
    assert_eq!((naming(&library, FULL), naming(&library, &short)), (3, 0));
    library
        .connection
        .execute("UPDATE article SET analysed = 0", [])
        .unwrap();
    analyse(&mut library);
    assert_eq!((naming(&library, FULL), naming(&library, &short)), (3, 0));
    let page = library.entity_page(FULL, 10).unwrap().unwrap();
    assert_eq!(page.entity.name, "Blinken");
    for id in page.articles {
        let analysis = library.analysis(id).unwrap().unwrap();
        assert!(
            analysis
                .entities
                .iter()
                .any(|it| it.name == "Blinken" && it.key == FULL)
        );
    }
    library.undo_decision().unwrap();
    assert!(library.undo_decision().unwrap().is_some());
    assert_eq!((naming(&library, FULL), naming(&library, &short)), (2, 2));
    assert_eq!(library.undo_decision().unwrap(), None);
}

#[test]
fn a_form_split_off_and_a_removed_name_change_the_lists() {
    let mut library = library();
    library
        .decide(&Decision::split_form(FULL, EntityKind::Person, "بلينكن"))
        .unwrap();
    assert_eq!(naming(&library, FULL), 2);
    assert_eq!(naming(&library, "person:بلينكن"), 1);
    library.decide(&decision(FULL, Act::Remove)).unwrap();
    assert_eq!(naming(&library, FULL), 0);
    assert_eq!(naming(&library, "person:بلينكن"), 1);
    library.undo_decision().unwrap();
    library.undo_decision().unwrap();
    assert_eq!(naming(&library, FULL), 2);
    let page = library.entity_page(FULL, 0).unwrap().unwrap();
    assert_eq!(page.entity.mentions, 3);
}

#[test]
fn each_entity_knows_how_many_articles_name_it_whatever_happens_to_them() {
    let mut library = library();
    let wrong = |library: &Library| -> i64 {
        library
            .connection
            .query_row(
                "SELECT count(*) FROM named WHERE articles <> \
                 (SELECT count(*) FROM naming WHERE naming.named = named.id)",
                [],
                |row| row.get(0),
            )
            .unwrap()
    };
    let ids = library.ids(&ListQuery::default()).unwrap();
    library
        .decide(&decision("place:1850147", Act::Merge(FULL.to_owned())))
        .unwrap();
    assert_eq!((wrong(&library), naming(&library, FULL)), (0, 3));
    library.remove(&ids[..1]).unwrap();
    assert_eq!((wrong(&library), naming(&library, FULL)), (0, 2));
    library.restore(&ids[..1]).unwrap();
    library.undo_decision().unwrap();
    analyse(&mut library);
    assert_eq!(wrong(&library), 0);
    library
        .connection
        .execute("DELETE FROM article WHERE id = ?1", [ids[0].0])
        .unwrap();
    assert_eq!(wrong(&library), 0);
}

#[test]
fn bars_of_entities_count_the_articles_of_the_query_alone() {
    let library = library();
    let tokyo = |query: &ListQuery| -> Option<u32> {
        let rows = library.entity_timeline(query, Grain::Day, 9).unwrap();
        let row = rows.into_iter().find(|row| row.key == "place:1850147")?;
        assert_eq!(row.keyword, "طوكيو");
        Some(row.buckets.iter().map(|bucket| bucket.count).sum())
    };
    assert_eq!(tokyo(&ListQuery::default()), Some(2));
    for (title, expected) in [("أول", Some(1)), ("ثان", None)] {
        let query = ListQuery {
            filter: Some(title.to_owned()),
            ..ListQuery::default()
        };
        assert_eq!(tokyo(&query), expected, "{title}");
    }
}

#[test]
fn every_article_is_analysed_again_by_a_newer_version() {
    let mut library = library();
    let id = library.ids(&ListQuery::default()).unwrap()[0];
    library
        .connection
        .execute("UPDATE article SET analysed = 1 WHERE id = ?1", [id.0])
        .unwrap();
    assert_eq!(library.unanalysed(10).unwrap(), [id]);
    assert_eq!(library.analysis(id).unwrap(), None);
    analyse(&mut library);
    assert!(library.analysis(id).unwrap().is_some());
}
