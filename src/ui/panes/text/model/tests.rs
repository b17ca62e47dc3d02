use super::*;
use crate::article::{Article, Block, Language, Metadata, Role};
use crate::ui::panes::text::document::UnitKind;
use std::fmt::Write;
use std::sync::Arc;

/// An article of `count` paragraphs of about three lines at 20 cells; every third one is a
/// related headline.
fn document(count: usize) -> Document {
    let mut text = String::new();
    let mut blocks = Vec::new();
    for index in 0..count {
        let start = text.len();
        let _ = write!(text, "فقرة رقم {index} فيها كلام يكفي لملء ثلاثة أسطر قصيرة.");
        let end = text.len();
        text.push_str("\n\n");
        let role = if index % 3 == 2 {
            Role::Related
        } else {
            Role::Paragraph
        };
        blocks.push(Block::new(
            role,
            ByteRange::new(start, text.len()),
            ByteRange::new(start, end),
        ));
    }
    let article = Article {
        metadata: Metadata::default(),
        text,
        blocks,
        continuation: None,
    };
    Document::held(
        Arc::new(article),
        vec![(UnitKind::Title, "عنوان".to_owned())],
    )
}

fn model(count: usize) -> Model {
    let mut model = Model::default();
    model.fit(20, 10);
    model.open(None, document(count), 0);
    model
}

fn first_rows(model: &Model) -> Vec<Option<ByteRange>> {
    (0..model.page.len())
        .map(|row| model.row_bytes(row))
        .collect()
}

#[test]
fn scrolling_down_and_up_comes_back_to_the_same_page() {
    let mut model = model(30);
    let before = first_rows(&model);
    for step in [1, 5, 13] {
        model.scroll(step);
        assert_ne!(first_rows(&model), before);
        model.scroll(-step);
        assert_eq!(first_rows(&model), before);
    }
}

#[test]
fn the_end_of_the_text_is_the_last_row_of_the_screen() {
    let mut model = model(30);
    model.last();
    assert!(model.at_end());
    assert_eq!(model.page.len(), 10);
    assert_eq!(model.progress(), 100);
    let end = first_rows(&model);
    model.scroll(50);
    assert_eq!(first_rows(&model), end);
}

#[test]
fn a_short_text_does_not_scroll() {
    let mut model = model(1);
    let before = first_rows(&model);
    model.scroll(3);
    assert_eq!(first_rows(&model), before);
    assert!(model.at_end());
}

#[test]
fn a_resize_keeps_the_place() {
    let mut model = model(60);
    model.scroll(40);
    let position = model.position().unwrap();
    model.fit(33, 12);
    let line = model.row_bytes(0).or_else(|| model.row_bytes(1)).unwrap();
    assert!(u64::try_from(line.start).unwrap() <= position);
    assert!(position < u64::try_from(line.end).unwrap());
}

#[test]
fn a_bookmark_opens_where_it_was_made() {
    let mut model = model(60);
    model.scroll(41);
    let bookmark = model.bookmark();
    assert!(bookmark > 0);
    let position = model.position();
    model.open(None, document(60), bookmark);
    assert_eq!(model.position(), position);
}

#[test]
fn a_screen_of_more_units_than_are_kept_is_shown_whole() {
    let mut model = Model::default();
    model.fit(200, 2_000);
    model.open(None, document(700), 0);
    assert!(model.page.len() > 1_300);
    let lines = model.page().flatten().count();
    assert!(lines >= 700, "{lines}");
    model.scroll(3);
    model.fit(20, 10);
    for _ in 0..300 {
        model.scroll(9);
    }
    assert!(model.laid.len() <= KEPT + 10);
}

#[test]
fn lines_on_the_screen_show_the_text_however_it_came_there() {
    let mut walked = model(30);
    let shown = |model: &Model| -> Vec<String> {
        let rows = model
            .page()
            .map(|shown| shown.map(|it| format!("{:?}", it.strip)));
        rows.map(Option::unwrap_or_default).collect()
    };
    for step in [1, 1, 7, -3, 20, -1, 200, -1, -5] {
        walked.scroll(step);
        let mut alone = model(30);
        alone.top = walked.top;
        alone.page.clear();
        alone.relay();
        assert_eq!(shown(&walked), shown(&alone), "{step}");
    }
    walked.set(typography(|typography| {
        typography.digits = crate::layout::Digits::Persian;
    }));
    let before = shown(&walked);
    walked.set(typography(|_| {}));
    assert_ne!(shown(&walked), before);
}

#[test]
fn folded_furniture_is_skipped() {
    let mut model = model(9);
    let rows = |model: &mut Model| {
        model.first();
        let mut seen = std::collections::BTreeSet::new();
        loop {
            for shown in model.page().flatten() {
                seen.insert(format!("{:?}", shown.laid.kind));
            }
            if model.at_end() {
                break seen;
            }
            model.scroll(5);
        }
    };
    assert!(rows(&mut model).iter().any(|kind| kind.contains("Related")));
    model.toggle_fold();
    assert!(!rows(&mut model).iter().any(|kind| kind.contains("Related")));
}

#[test]
fn mentions_are_walked_in_order_and_round() {
    let mut model = model(3);
    let entity = |start: usize| Entity {
        mentions: vec![ByteRange::new(start, start + 8)],
        ..Entity::default()
    };
    model.set_entities(&[entity(20), entity(0)]);
    let mut seen = Vec::new();
    for _ in 0..3 {
        let span = model.next_mention(false).unwrap();
        model.reveal(span.range);
        seen.push(span.range.start);
    }
    assert_eq!(seen, [0, 20, 0]);
    assert_eq!(model.next_mention(true).unwrap().range.start, 20);
}

#[test]
fn a_place_of_the_pane_is_a_byte_of_the_text() {
    let model = model(2);
    let row = (0..10).find(|row| model.row_bytes(*row).is_some()).unwrap();
    let range = model.row_bytes(row).unwrap();
    // A right-to-left line begins at the right edge.
    assert_eq!(model.byte_at(row, 19), Some(range.start));
    assert_eq!(model.byte_at(99, 0), None);
}

fn typography(change: impl FnOnce(&mut crate::config::Typography)) -> Setting {
    let mut setting = Setting::default();
    change(&mut setting.typography);
    setting
}

#[test]
fn empty_rows_stand_between_lines_and_nothing_of_the_text_is_lost() {
    let close = model(5);
    let mut wide = model(5);
    wide.set(typography(|typography| typography.line_spacing = 1));
    let all = |mut model: Model| {
        let mut lines = std::collections::BTreeSet::new();
        loop {
            lines.extend((0..10).filter_map(|row| model.row_bytes(row)));
            if model.at_end() {
                return lines;
            }
            model.scroll(1);
        }
    };
    let rows = first_rows(&wide);
    assert!(
        rows.windows(2)
            .all(|pair| pair[0].is_none() || pair[1].is_none())
    );
    assert_eq!(all(wide), all(close));
}

#[test]
fn another_setting_keeps_the_place() {
    let mut model = model(60);
    model.scroll(40);
    let position = model.position().unwrap();
    model.set(typography(|typography| {
        typography.justification = crate::config::Fill::Kashida;
        typography.line_spacing = 2;
    }));
    let line = model.row_bytes(0).unwrap();
    assert!(u64::try_from(line.start).unwrap() <= position);
    assert!(position < u64::try_from(line.end).unwrap());
}

#[test]
fn a_place_on_a_longer_join_is_a_byte_of_the_letter_before_it() {
    let mut model = model(3);
    model.set(typography(|typography| {
        typography.justification = crate::config::Fill::Kashida;
        typography.longest_kashida = 9;
    }));
    let mut joins = 0;
    for row in 0..10 {
        let Some(Shown { laid, line, .. }) = model.page().nth(row).flatten() else {
            continue;
        };
        let mut column = 20 - u16::try_from(line.width).unwrap();
        for cell in laid.paragraph.cells(line) {
            if laid.base.is_some() {
                assert_eq!(model.byte_at(row, column), Some(cell.source.start));
                joins += usize::from(cell.filler && cell.glyphs == "ـ");
            }
            column += u16::from(cell.width);
        }
    }
    assert!(joins > 0);
}

#[test]
fn a_paragraph_has_the_direction_of_its_own_letters() {
    let text = "قال الوزير كلمته.\n\nThe minister spoke.";
    let cut = text.find('T').unwrap();
    let mut article = Article::of_paragraph(text, Language::Arabic);
    let block = |start, end| {
        let range = ByteRange::new(start, end);
        Block::new(Role::Paragraph, range, range)
    };
    article.blocks = vec![block(0, cut), block(cut, text.len())];
    let mut model = Model::default();
    model.fit(40, 10);
    model.open(None, Document::held(Arc::new(article), Vec::new()), 0);
    assert_eq!(model.direction(), Direction::RightToLeft);
    assert_eq!(model.direction_at(0), Direction::RightToLeft);
    assert_eq!(model.direction_at(cut), Direction::LeftToRight);
}
