//! What a text does not say about itself: title, date and language, found in it and marked as
//! found.

use super::{local, stated_date};
use crate::article::{Article, DateEvidence, Language, Published, Role, Title};
use crate::text::as_seen;
use crate::text::fold::fold;
use crate::text::script::language_of;
use crate::text::sentences::{ends_sentence, first_sentence};
use jiff::Timestamp;
use jiff::civil::Date;
use std::path::Path;
use std::time::SystemTime;

/// Longest inferred title, in characters.
const TITLE: usize = 110;
/// The longest place of a dateline, in characters.
const PLACE: usize = 24;
/// A dateline stands within so many bytes of the beginning.
const DATELINE: usize = 160;

/// Fills in what is missing; `path` is the article's file, unless it came from elsewhere.
pub fn complete(article: &mut Article, path: Option<&Path>) {
    if article.metadata.language == Language::Other {
        article.metadata.language = language_of(&article.text);
    }
    let lacks_title = article.metadata.title.text.is_empty();
    if !lacks_title && article.metadata.published.is_some() {
        return;
    }
    // What is stored as it is seen has its first sentence where it was written.
    let written = as_seen::as_written(article).map(|(written, _)| written);
    let read = written.as_ref().unwrap_or(article);
    let (title, dateline) = (lacks_title.then(|| title(read)), dateline(read));
    if let Some(title) = title {
        article.metadata.title = title;
    }
    if article.metadata.published.is_none() {
        article.metadata.published = dateline
            .or_else(|| path.and_then(file_name))
            .or_else(|| path.and_then(file_time));
    }
}

/// The first heading, if the text opens with one; else the first sentence of the story.
fn title(article: &Article) -> Title {
    let first = article
        .blocks
        .iter()
        .filter(|block| block.role.is_story())
        .find(|block| !article.slice(block.content).trim().is_empty());
    let Some(block) = first else {
        return Title {
            text: shortened(first_sentence(&article.text)),
            inferred: true,
        };
    };
    let words: String = block.shown().map(|range| article.slice(range)).collect();
    if matches!(block.role, Role::Heading(_)) {
        return Title {
            text: words.split_whitespace().collect::<Vec<_>>().join(" "),
            inferred: false,
        };
    }
    let story = match split_dateline(words.trim()) {
        Some((_, behind)) if !behind.is_empty() => behind,
        _ => without_place(words.trim()),
    };
    Title {
        text: shortened(first_sentence(story)),
        inferred: true,
    }
}

/// A sentence in one line, cut at the end of a clause or of a word where it is too long for a
/// title.
fn shortened(sentence: &str) -> String {
    let flat = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((most, _)) = flat.char_indices().nth(TITLE) else {
        return flat.trim_end_matches(['.', '۔']).to_owned();
    };
    let head = &flat[..most];
    let clause = head
        .char_indices()
        .filter(|(_, sign)| matches!(sign, '،' | ',' | '؛' | ';' | '–'))
        .map(|(at, _)| at)
        .next_back()
        .filter(|at| *at * 2 > most);
    let end = clause.or_else(|| head.rfind(' ')).unwrap_or(most);
    let cut = head[..end].trim_end_matches(|sign: char| !sign.is_alphanumeric());
    format!("{cut}…")
}

/// A date at the very beginning of the text: «طوكيو، 7 نوفمبر 2023 –».
fn dateline(article: &Article) -> Option<Published> {
    let first = article
        .story()
        .map(|block| article.slice(block.content).trim())
        .find(|content| !content.is_empty())?;
    let (date, _) = split_dateline(first)?;
    Some(Published {
        date,
        time: None,
        evidence: DateEvidence::Dateline,
    })
}

/// The date of a dateline that a paragraph opens with, and what stands behind it.
///
/// Only what stands before a dash, a colon or a closing bracket is a dateline; a date inside the
/// first sentence is part of the story.
fn split_dateline(paragraph: &str) -> Option<(Date, &str)> {
    let mut end = paragraph.len().min(DATELINE);
    while !paragraph.is_char_boundary(end) {
        end -= 1;
    }
    let head = &paragraph[..end];
    let closes = head
        .match_indices(['–', '—', '-', ':', ')'])
        .filter(|(at, sign)| !is_inside_date(head, *at, sign))
        .map(|(at, sign)| (at, at + sign.len()));
    let whole_line = paragraph.chars().count() < 60 && !ends_sentence(paragraph);
    closes
        .chain(whole_line.then_some((end, end)))
        .find_map(|(close, behind)| {
            let date = date_in(&fold(&head[..close]))?;
            Some((date, paragraph[behind..].trim_start()))
        })
}

fn date_in(folded: &str) -> Option<Date> {
    stated_date::in_words(folded).or_else(|| {
        folded
            .split_whitespace()
            .find_map(|word| stated_date::parse(word.trim_matches(['،', ',', '(', ')'])))
            .map(|published| published.date)
    })
}

/// A paragraph without the place of its dateline: «القاهرة – قال …».
fn without_place(paragraph: &str) -> &str {
    paragraph
        .split_once(['–', '—'])
        .filter(|(place, _)| place.ends_with(' ') && place.chars().count() <= PLACE)
        .map_or(paragraph, |(_, behind)| behind.trim_start())
}

/// The hyphens of 2023-11-07 close nothing.
fn is_inside_date(head: &str, at: usize, sign: &str) -> bool {
    let digit = |letter: Option<char>| letter.is_some_and(char::is_numeric);
    sign == "-"
        && digit(head[at + sign.len()..].chars().next())
        && digit(head[..at].chars().next_back())
}

/// `2023-11-07-title.md`, `20231107.txt`, `title_2023_11_07.md`.
fn file_name(path: &Path) -> Option<Published> {
    let name = path.file_stem()?.to_string_lossy().into_owned();
    let digits: Vec<&str> = name
        .split(|sign: char| !sign.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let date = digits
        .iter()
        .find_map(|part| {
            (part.len() == 8)
                .then(|| date_of(&part[..4], &part[4..6], &part[6..]))
                .flatten()
        })
        .or_else(|| {
            digits.windows(3).find_map(|parts| {
                (parts[0].len() == 4)
                    .then(|| date_of(parts[0], parts[1], parts[2]))
                    .flatten()
            })
        })?;
    Some(Published {
        date,
        time: None,
        evidence: DateEvidence::FileName,
    })
}

fn date_of(year: &str, month: &str, day: &str) -> Option<Date> {
    let year = year
        .parse()
        .ok()
        .filter(|year| (1900..2200).contains(year))?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

fn file_time(path: &Path) -> Option<Published> {
    let modified: SystemTime = path.metadata().ok()?.modified().ok()?;
    let moment = local::zone().to_datetime(Timestamp::try_from(modified).ok()?);
    Some(Published {
        date: moment.date(),
        time: Some(moment.time()),
        evidence: DateEvidence::FileTime,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::plain;
    use jiff::civil::date;

    fn completed(text: &str, path: Option<&str>) -> Article {
        let mut article = plain::article(text.to_owned());
        complete(&mut article, path.map(Path::new));
        article
    }

    #[test]
    fn the_first_sentence_becomes_the_title() {
        let article = completed("سافر الوزير إلى آسيا. ثم عاد منها.", None);
        assert_eq!(article.metadata.title.text, "سافر الوزير إلى آسيا");
        assert!(article.metadata.title.inferred);
        assert_eq!(article.metadata.language, Language::Arabic);
    }

    #[test]
    fn a_text_in_visual_order_is_titled_as_it_was_written() {
        let stored: String = "ראשי הערים נפגשו אתמול. הם ידונו בתוכנית המים."
            .chars()
            .rev()
            .collect();
        let article = completed(&stored, None);
        assert_eq!(article.metadata.title.text, "ראשי הערים נפגשו אתמול");
        assert_eq!(article.text, stored);
    }

    #[test]
    fn a_long_sentence_is_cut_at_a_clause() {
        let text = format!(
            "{}، {}.",
            "كلمة ".repeat(14).trim(),
            "أخرى ".repeat(40).trim()
        );
        let title = completed(&text, None).metadata.title.text;
        assert!(title.ends_with("كلمة…"), "{title}");
    }

    #[test]
    fn a_dateline_gives_the_date() {
        let article = completed("طوكيو، 7 نوفمبر 2023 – اجتمع الوزراء أمس في المدينة.", None);
        let published = article.metadata.published.unwrap();
        assert_eq!(published.date, date(2023, 11, 7));
        assert_eq!(published.evidence, DateEvidence::Dateline);
        assert_eq!(article.metadata.title.text, "اجتمع الوزراء أمس في المدينة");
    }

    #[test]
    fn brackets_and_places_belong_to_the_dateline() {
        let article = completed("درنة (ليبيا)، 16 سبتمبر 2023 – بدأ البحث.", None);
        assert_eq!(article.metadata.published.unwrap().date, date(2023, 9, 16));
        assert_eq!(article.metadata.title.text, "بدأ البحث");
        let article = completed("القاهرة – بدأ المعرض اليوم.", None);
        assert_eq!(article.metadata.title.text, "بدأ المعرض اليوم");
    }

    #[test]
    fn a_date_inside_the_first_sentence_is_no_dateline() {
        let article = completed("ولد الشاعر في 7 نوفمبر 1923 في قرية صغيرة.", None);
        assert_eq!(article.metadata.published, None);
    }

    #[test]
    fn a_file_name_gives_the_date() {
        for name in ["2023-11-07-g7.md", "20231107.txt", "g7_2023_11_07.md"] {
            let published = completed("نص.", Some(name)).metadata.published.unwrap();
            assert_eq!(published.date, date(2023, 11, 7));
            assert_eq!(published.evidence, DateEvidence::FileName);
        }
    }
}
