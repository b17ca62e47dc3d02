use super::*;
use crate::article::Language;
use crate::library::Renewal;
use crate::library::tests::incoming;
use jiff::civil::date;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

const ON: ControlFlow<()> = ControlFlow::Continue(());

fn filled(library: &mut Library) {
    let mut persian = incoming("دیدار در تهران", "وزیران در تهران دیدار کردند.", 10);
    persian.article.metadata.language = Language::Persian;
    library
        .add(&[
            incoming("افتتاح", "افتتحت الحكومة أمس والمدارس مغلقة.", 7),
            incoming("قمة طوكيو", "اجتمع وزير الخارجية في طوكيو.", 9),
            incoming("باب", "زارت ألمانيا وفود؛ وفي طوكيو وزير.", 8),
            persian,
        ])
        .unwrap();
    library.update_index(|_| ON).unwrap();
}

fn library() -> Library {
    let mut library = Library::ephemeral().unwrap();
    filled(&mut library);
    library
}

fn titles(library: &Library, query: &str) -> Vec<String> {
    let query = Query::parse(query).unwrap();
    let found = library.search(&query, HitOrder::Newest, 10).unwrap();
    assert_eq!(found.count, found.hits.len());
    assert_eq!(library.search_all(&query).unwrap(), found.hits);
    let rows = library.rows(&found.hits).unwrap();
    rows.into_iter().map(|row| row.title.text).collect()
}

#[test]
fn a_word_finds_its_forms_in_any_spelling() {
    let library = library();
    assert_eq!(titles(&library, "مدارس"), ["افتتاح"]);
    assert_eq!(titles(&library, "مَدَارِس"), ["افتتاح"]);
    assert_eq!(titles(&library, "المانيا"), ["باب"]);
    assert_eq!(titles(&library, "ألمانيا"), ["باب"]);
    assert_eq!(titles(&library, "تهران"), ["دیدار در تهران"]);
}

#[test]
fn a_hebrew_word_finds_its_forms_with_prefixes_and_they_find_it() {
    let mut library = Library::ephemeral().unwrap();
    let hebrew = |title: &str, text: &str, day| {
        let mut made = incoming(title, text, day);
        made.article.metadata.language = Language::Hebrew;
        made
    };
    library
        .add(&[
            hebrew("אחת", "התושבים נפגשו בירושלים אתמול.", 1),
            hebrew("שתיים", "ירושלים מתכוננת לחורף.", 2),
            hebrew("שלוש", "נסעו מחיפה ולירושלים הגיעו בערב.", 3),
            hebrew("ארבע", "הדיון בממשלות הקודמות נמשך.", 4),
        ])
        .unwrap();
    library.update_index(|_| ON).unwrap();
    let all = ["שלוש", "שתיים", "אחת"];
    assert_eq!(titles(&library, "ירושלים"), all);
    assert_eq!(titles(&library, "בירושלים"), all);
    assert_eq!(titles(&library, "חיפה"), ["שלוש"]);
    assert_eq!(titles(&library, "ממשלה"), ["ארבע"]);
    assert_eq!(titles(&library, "לממשלה"), ["ארבע"]);
    let query = Query::parse("ירושלים").unwrap();
    let marked: Vec<&str> = snippet::marks("מירושלים לחיפה", &query)
        .into_iter()
        .map(|range| range.of("מירושלים לחיפה"))
        .collect();
    assert_eq!(marked, ["מירושלים"]);
}

#[test]
fn phrases_prefixes_and_operators_narrow_and_widen() {
    let library = library();
    assert_eq!(titles(&library, "وزير طوكيو"), ["قمة طوكيو", "باب"]);
    assert_eq!(titles(&library, "\"وزير الخارجية\""), ["قمة طوكيو"]);
    assert_eq!(titles(&library, "\"طوكيو وزير\""), ["باب"]);
    assert_eq!(titles(&library, "طوك*"), ["قمة طوكيو", "باب"]);
    assert_eq!(titles(&library, "طوكيو -ألمانيا"), ["قمة طوكيو"]);
    assert_eq!(titles(&library, "مدارس OR المانيا"), ["باب", "افتتاح"]);
    assert_eq!(titles(&library, "NOT طوكيو").len(), 2);
    assert_eq!(titles(&library, "").len(), 4);
}

#[test]
fn fields_look_where_they_say() {
    let mut library = library();
    assert_eq!(titles(&library, "title:طوكيو"), ["قمة طوكيو"]);
    assert_eq!(titles(&library, "source:المرفأ").len(), 4);
    assert_eq!(titles(&library, "tag:تجربة lang:fa"), ["دیدار در تهران"]);
    assert_eq!(titles(&library, "after:2023-11-09").len(), 2);
    assert_eq!(titles(&library, "before:2023-11-08"), ["افتتاح"]);
    let id = library
        .search_all(&Query::parse("title:باب").unwrap())
        .unwrap()[0];
    library.set_read(id, true).unwrap();
    library.set_starred(id, true).unwrap();
    assert_eq!(titles(&library, "is:starred"), ["باب"]);
    assert_eq!(titles(&library, "طوكيو is:unread"), ["قمة طوكيو"]);
    assert_eq!(titles(&library, "is:unread").len(), 3);
}

#[test]
fn entities_are_found_once_they_are_known() {
    let mut library = library();
    crate::library::import::analyse_backlog(&mut library, |_| ON).unwrap();
    library.update_index(|_| ON).unwrap();
    assert_eq!(titles(&library, "entity:طوكيو"), ["قمة طوكيو", "باب"]);
    assert_eq!(titles(&library, "entity:مدارس").len(), 0);
}

#[test]
fn the_best_hit_has_the_word_in_its_title() {
    let library = library();
    let query = Query::parse("طوكيو").unwrap();
    let best = library.search(&query, HitOrder::Best, 1).unwrap();
    assert_eq!(best.count, 2);
    let rows = library.rows(&best.hits).unwrap();
    assert_eq!(rows[0].title.text, "قمة طوكيو");
}

#[test]
fn a_terms_history_counts_its_forms_by_day() {
    let library = library();
    assert_eq!(
        library.term_histogram("طوكيو").unwrap(),
        [(date(2023, 11, 8), 1), (date(2023, 11, 9), 1)]
    );
    assert_eq!(library.term_histogram("مدرسة مغلقة").unwrap(), Vec::new());
    assert_eq!(
        library.term_histogram("والمدارس مغلقة").unwrap(),
        [(date(2023, 11, 7), 1)]
    );
}

#[test]
fn what_is_changed_later_is_found_in_its_new_form_alone() {
    let mut library = library();
    library
        .add(&[incoming("باب", "نص آخر عن القاهرة.", 8)])
        .unwrap();
    assert_eq!(library.index_backlog().unwrap(), 1);
    assert_eq!(library.update_index(|_| ON).unwrap(), Renewal::NotNeeded);
    assert_eq!(titles(&library, "القاهرة"), ["باب"]);
    assert_eq!(titles(&library, "طوكيو"), ["قمة طوكيو"]);
    assert_eq!(library.index_backlog().unwrap(), 0);
}

fn in_a_folder() -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let mut library = Library::open(&folder.path().join("library.sqlite3")).unwrap();
    filled(&mut library);
    (folder, library)
}

/// Files of the index with words in them.
fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    fs::read_dir(folder.join("library.index"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|it| it != "lock"))
        .collect()
}

/// That a library whose index has been spoilt says so, and finds again after making it anew.
fn mends(folder: &Path, how: &str) -> Renewal {
    let library = Library::open(&folder.join("library.sqlite3")).unwrap();
    let query = Query::parse("طوكيو").unwrap();
    let found = library.search(&query, HitOrder::Newest, 5);
    assert!(
        matches!(found, Err(LibraryError::NoIndex(_))),
        "{how}: {found:?}"
    );
    let renewal = library.update_index(|_| ON).unwrap();
    assert_eq!(titles(&library, "طوكيو").len(), 2, "{how}");
    renewal
}

#[test]
fn an_index_that_is_gone_truncated_or_flipped_is_made_anew() {
    let (folder, library) = in_a_folder();
    drop(library);
    fs::remove_dir_all(folder.path().join("library.index")).unwrap();
    assert_eq!(mends(folder.path(), "gone"), Renewal::Absent);
    for number in 0..files(folder.path()).len() {
        for spoil in ["truncated", "flipped", "removed"] {
            let mut listed = files(folder.path());
            listed.sort();
            let Some(file) = listed.get(number).filter(|it| !is_harmless(it)) else {
                continue;
            };
            let mut bytes = fs::read(file).unwrap();
            let middle = bytes.len() / 2;
            if spoil == "truncated" {
                bytes.truncate(middle);
            } else {
                bytes[middle] ^= 0x55;
            }
            if spoil == "removed" {
                fs::remove_file(file).unwrap();
            } else {
                fs::write(file, bytes).unwrap();
            }
            let how = format!("{} {spoil}", file.display());
            assert!(
                matches!(mends(folder.path(), &how), Renewal::Broken(_)),
                "{how}"
            );
        }
    }
}

/// Files that the index can do without.
fn is_harmless(file: &Path) -> bool {
    let name = file.file_name().unwrap().to_string_lossy();
    name == "sound" || name == ".managed.json" || name == "meta.json"
}

#[test]
fn an_index_of_another_library_is_not_used() {
    let (folder, library) = in_a_folder();
    drop(library);
    let (other, second) = in_a_folder();
    drop(second);
    fs::remove_file(folder.path().join("library.sqlite3")).unwrap();
    fs::copy(
        other.path().join("library.sqlite3"),
        folder.path().join("library.sqlite3"),
    )
    .unwrap();
    assert_eq!(mends(folder.path(), "another's"), Renewal::Stale);
}

#[test]
fn a_second_program_sees_what_the_first_has_indexed() {
    let (folder, mut library) = in_a_folder();
    let other = Library::open(&folder.path().join("library.sqlite3")).unwrap();
    assert_eq!(titles(&other, "القاهرة").len(), 0);
    library
        .add(&[incoming("جديد", "نص عن القاهرة.", 11)])
        .unwrap();
    library.update_index(|_| ON).unwrap();
    assert_eq!(titles(&other, "القاهرة"), ["جديد"]);
}

#[test]
fn what_was_stopped_goes_on_where_it_was() {
    let mut library = Library::ephemeral().unwrap();
    let many: Vec<_> = (0..1_200)
        .map(|number| incoming(&format!("عنوان {number}"), "نص واحد.", 7))
        .collect();
    library.add(&many).unwrap();
    let some = library.update_index(|indexing| match indexing.done {
        250 => ControlFlow::Break(()),
        _ => ON,
    });
    assert_eq!(some.unwrap(), Renewal::Absent);
    assert_eq!(library.index_backlog().unwrap(), 950);
    assert_eq!(library.update_index(|_| ON).unwrap(), Renewal::NotNeeded);
    let query = Query::parse("نص").unwrap();
    assert_eq!(
        library.search(&query, HitOrder::Best, 3).unwrap().count,
        1_200
    );
}

/// A library in which two words stand everywhere, side by side in every third article.
fn with_common_words() -> Library {
    let mut library = Library::ephemeral().unwrap();
    let many: Vec<_> = (0..900)
        .map(|number| {
            let text = match number % 3 {
                0 => format!("قال في هذا اليوم من رقم {number}."),
                1 => format!("هذا في رقم {number} من قال."),
                _ => format!("رقم {number} في المدينة من هذا."),
            };
            incoming(&format!("عنوان {number}"), &text, 7)
        })
        .collect();
    library.add(&many).unwrap();
    library.update_index(|_| ON).unwrap();
    library
}

#[test]
fn a_phrase_of_common_words_is_found_as_any_other() {
    let library = with_common_words();
    let count = |typed: &str| {
        let query = Query::parse(typed).unwrap();
        library.search(&query, HitOrder::Newest, 1).unwrap().count
    };
    assert!(library.ready_index().unwrap().common.has("في"));
    for (typed, articles) in [
        ("\"في هذا\"", 300),
        ("\"هذا في\"", 300),
        ("\"فِي هَذا\"", 300),
        ("\"قال في هذا\"", 300),
        ("\"في هذا اليوم من\"", 300),
        ("\"هذا في رقم 1\"", 1),
        ("\"من في\"", 0),
        ("title:\"في هذا\"", 0),
    ] {
        assert_eq!(count(typed), articles, "{typed}");
    }
    let days = library.term_histogram("في هذا").unwrap();
    assert_eq!(days.iter().map(|(_, count)| count).sum::<u32>(), 300);
}

#[test]
fn an_index_that_was_made_for_a_few_articles_is_made_anew_for_many() {
    let (_folder, mut library) = in_a_folder();
    library
        .connection
        .execute_batch(
            "PRAGMA foreign_keys = OFF;
             UPDATE body SET article = 25000 WHERE article = 2;
             UPDATE article SET id = 25000 WHERE id = 2;
             PRAGMA foreign_keys = ON;",
        )
        .unwrap();
    assert_eq!(library.update_index(|_| ON).unwrap(), Renewal::Stale);
    assert_eq!(library.update_index(|_| ON).unwrap(), Renewal::NotNeeded);
    assert_eq!(titles(&library, "\"وزير الخارجية\""), ["قمة طوكيو"]);
    library.add(&[incoming("جديد", "خبر جديد.", 11)]).unwrap();
    assert_eq!(library.update_index(|_| ON).unwrap(), Renewal::NotNeeded);
}
