//! All that the library knows of an entity, on a page over the panes: how often it is named,
//! what it is called, when it is spoken of, beside whom, and where.

use super::view::kind_message;
use crate::analysis::entities::name_in;
use crate::analysis::timeline::{Bucket, Grain, buckets};
use crate::article::Language;
use crate::library::{ArticleRow, EntityPage};
use crate::text::isolate::isolate;
use crate::ui::messages::Messages;
use crate::ui::panes::help::model::{Entry, Model};
use fluent_bundle::FluentValue;

const EIGHTHS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// Columns of the sparkline at most.
const COLUMNS: usize = 60;

/// The page, ready to be shown.
pub fn model(page: &EntityPage, rows: &[ArticleRow], messages: &Messages) -> Model {
    let entity = &page.entity;
    let mut entries = vec![Entry::Sentence(messages.with(
        "entity-counts",
        [
            (
                "kind",
                FluentValue::from(messages.text(kind_message(entity.kind))),
            ),
            ("articles", entity.articles.into()),
            ("mentions", entity.mentions.into()),
        ],
    ))];
    let known: Vec<&str> = Language::KNOWN
        .into_iter()
        .filter_map(|language| name_in(&entity.key, language))
        .collect();
    if !known.is_empty() {
        let names: Vec<String> = known.into_iter().map(isolate).collect();
        entries.push(Entry::Sentence(names.join(" · ")));
    }
    let mut section = |title: &str, lines: Vec<Entry>| {
        if !lines.is_empty() {
            entries.push(Entry::Sentence(String::new()));
            entries.push(Entry::Heading(messages.text(title)));
            entries.extend(lines);
        }
    };
    section("entity-timeline", timeline(&page.days, messages));
    section(
        "entity-forms",
        entity
            .forms
            .iter()
            .map(|(form, count)| Entry::Keys(messages.number(count), form.clone()))
            .collect(),
    );
    section(
        "entity-with",
        page.companions
            .iter()
            .map(|other| Entry::Keys(messages.number(other.shared), other.name.clone()))
            .collect(),
    );
    section(
        "entity-articles",
        rows.iter()
            .map(|row| {
                let day = row
                    .published
                    .map_or_else(String::new, |published| messages.number(published.date));
                Entry::Keys(day, row.title.text.clone())
            })
            .collect(),
    );
    Model::new(entity.name.clone(), entries)
}

/// A line of bars from the first day to the last, by the finest grain that fits.
fn timeline(days: &[Bucket], messages: &Messages) -> Vec<Entry> {
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return Vec::new();
    };
    let grains = [Grain::Day, Grain::Week, Grain::Month, Grain::Year];
    let bars = grains
        .into_iter()
        .map(|grain| filled(days, grain))
        .find(|bars| bars.len() <= COLUMNS)
        .unwrap_or_else(|| filled(days, Grain::Year));
    let most = bars.iter().copied().max().unwrap_or(1).max(1);
    // Neither bars nor days have a direction of their own: they run with the interface.
    let line: String = bars
        .iter()
        .map(|&count| match count {
            0 => ' ',
            // The scale ends with the highest bar, and every bar is seen.
            count => {
                let height = (u64::from(count) * 8).div_ceil(u64::from(most)).clamp(1, 8);
                EIGHTHS[usize::try_from(height).unwrap_or(8) - 1]
            }
        })
        .collect();
    let span = messages.span((first.start, last.start));
    vec![Entry::Sentence(line), Entry::Sentence(span)]
}

/// The counts of every bucket from the first to the last, empty ones too.
fn filled(days: &[Bucket], grain: Grain) -> Vec<u32> {
    let counted = buckets(days.iter().map(|day| (day.start, day.count)), grain);
    let mut bars: Vec<u32> = Vec::new();
    let mut next = counted.first().map(|bucket| bucket.start);
    for bucket in &counted {
        while next.is_some_and(|start| start < bucket.start) && bars.len() <= COLUMNS {
            bars.push(0);
            next = next.map(|start| grain.next(start));
        }
        bars.push(bucket.count);
        next = Some(grain.next(bucket.start));
    }
    bars
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_long_time_is_drawn_by_a_coarser_grain() {
        let day = |year, month, count| Bucket {
            start: date(year, month, 1),
            count,
        };
        let days = [day(2020, 1, 1), day(2020, 3, 8), day(2022, 1, 4)];
        assert!(filled(&days, Grain::Day).len() > COLUMNS);
        assert_eq!(filled(&days, Grain::Month).len(), 25);
        let lines = timeline(&days, &Messages::english());
        let Entry::Sentence(line) = &lines[0] else {
            panic!("no line")
        };
        assert!(line.starts_with("▁ █"), "{line}");
        assert!(line.ends_with('▄'), "{line}");
    }
}
