//! What articles say: `entities`, `keywords`, `dates`, `timeline`.

use super::{RAW, folder, json, path, printed, sahifa};

#[test]
fn entities_point_into_the_text() {
    let found = json(&["entities", "-", "--json"], Some(RAW));
    let found = found.as_array().unwrap();
    assert!(!found.is_empty());
    for entity in found {
        let kind = entity["kind"].as_str().unwrap();
        assert!(["person", "place", "organisation"].contains(&kind));
        for mention in entity["mentions"].as_array().unwrap() {
            let place = |name: &str| usize::try_from(mention[name].as_u64().unwrap()).unwrap();
            assert_eq!(
                &RAW[place("start")..place("end")],
                mention["text"].as_str().unwrap()
            );
        }
    }
    let names: Vec<&str> = found.iter().filter_map(|it| it["name"].as_str()).collect();
    for name in ["مصر", "قطر", "القاهرة"] {
        assert!(names.contains(&name), "{name} in {names:?}");
    }
}

#[test]
fn keywords_are_limited_and_point_into_the_text() {
    let found = json(&["keywords", "-", "--json", "--limit", "3"], Some(RAW));
    let found = found.as_array().unwrap();
    assert_eq!(found.len(), 3);
    assert!(found[0]["score"].as_f64().unwrap() >= found[2]["score"].as_f64().unwrap());
    assert!(!found[0]["mentions"].as_array().unwrap().is_empty());
}

#[test]
fn dates_are_resolved_from_the_day_of_publication() {
    let text = "اجتمع الوزراء في 7 أكتوبر 2023، ثم عادوا أمس.";
    let found = json(
        &["dates", "-", "--published", "2023-11-08", "--json"],
        Some(text),
    );
    assert_eq!(found[0]["from"], "2023-10-07");
    assert_eq!(found[0]["grain"], "day");
    assert_eq!(found[1]["text"], "أمس");
    assert_eq!(found[1]["to"], "2023-11-07");
}

#[test]
fn timeline_counts_by_day_and_month() {
    let folder = folder();
    let file = path(folder.path(), "2023-11-08-g7.md");
    let found = json(
        &[
            "timeline",
            &file,
            "--by",
            "month",
            "--keyword",
            "طوكيو",
            "--json",
        ],
        None,
    );
    assert_eq!(found[0]["keyword"], "طوكيو");
    assert_eq!(found[0]["buckets"][0]["start"], "2023-11-01");
    assert_eq!(found[0]["buckets"][0]["count"], 1);
}

#[test]
fn a_timeline_is_drawn_once_and_told_as_a_table_and_as_a_period() {
    let folder = folder();
    let here = path(folder.path(), "2023-11-08-g7.md");
    let picture = path(folder.path(), "timeline.svg");
    let drawn = sahifa(
        &["timeline", &here, "--by", "month", "--svg", &picture],
        None,
    );
    assert!(drawn.status.success());
    let drawn = std::fs::read_to_string(&picture).unwrap();
    assert!(drawn.contains("direction=\"rtl\" unicode-bidi=\"isolate\""));
    let again = sahifa(&["timeline", &here, "--svg", &picture], None);
    assert_eq!(again.status.code(), Some(1), "a file is not overwritten");
    let table = sahifa(&["timeline", &here, "--keyword", "طوكيو", "--csv"], None);
    let table = String::from_utf8(table.stdout).unwrap();
    assert!(table.starts_with("keyword,start,count,burst\r\nطوكيو,2023-11-"));
    let wrong = sahifa(
        &["timeline", &here, "--period", "2023-11-09..2023-11-07"],
        None,
    );
    assert_eq!(wrong.status.code(), Some(2));
}

#[test]
fn bursts_are_told_alone_in_order_of_time() {
    let folder = folder();
    let line = |day: usize, number: usize| {
        let text = format!("تحدث كثيرون عن البركان الكبير رقم {number} في يوم {day}");
        serde_json::json!({"title": format!("خبر {day}-{number}"), "text": text,
            "published": format!("2023-11-{day:02}")})
        .to_string()
    };
    let days = [1, 1, 1, 9, 1, 1, 1];
    let lines: Vec<String> = (1..)
        .zip(days)
        .flat_map(|(day, articles)| (0..articles).map(move |number| line(day, number)))
        .collect();
    let file = path(folder.path(), "volcano.jsonl");
    std::fs::write(&file, lines.join("\n")).unwrap();
    let asked = ["timeline", &file, "--keyword", "البركان", "--bursts"];
    let told = printed(&sahifa(&asked, None));
    assert_eq!(told, "2023-11-04\t9\tالبركان\n");
}

#[test]
fn entities_of_the_whole_library_are_counted_and_told_of_one_by_one() {
    let folder = folder();
    let library = path(folder.path(), "library.sqlite3");
    let articles = folder.path().display().to_string();
    let added = sahifa(&["add", "--library", &library, &articles], None);
    assert_eq!(added.status.code(), Some(1), "one line is broken");
    let all = json(&["entities", "--library", &library, "--json"], None);
    let listed = all.as_array().unwrap();
    assert!(!listed.is_empty());
    let tokyo = listed
        .iter()
        .find(|entity| entity["name"] == "طوكيو")
        .unwrap();
    assert_eq!(tokyo["kind"], "place");
    assert_eq!(tokyo["articles"], 1);
    assert_eq!(tokyo["names"]["en"], "Tokyo");
    assert_eq!(tokyo["variants"][0]["name"], "طوكيو");
    let one = [
        "entities",
        "--library",
        &library,
        "--name",
        "Tokyo",
        "--json",
    ];
    let page = json(&one, None);
    assert_eq!(page["key"], tokyo["key"]);
    assert_eq!(page["in_articles"].as_array().unwrap().len(), 1);
    assert_eq!(page["days"][0]["start"], "2023-11-08");
    let none = sahifa(&["entities", "--library", &library, "--name", "xyz"], None);
    assert_eq!(none.status.code(), Some(1));
}
