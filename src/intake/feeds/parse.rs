//! Bytes into a feed, whatever they are.

use super::{Feed, FeedError, discovery, item};
use crate::intake::html::tags;
use crate::intake::{decode, stated_date};
use chrono::{DateTime, NaiveDate, Utc};
use feed_rs::parser::{Builder, ParseErrorKind, ParseFeedError};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;
use url::Url;

/// Elements may stand in each other so deep.
const DEEPEST: usize = 256;
/// Longest time for one feed.
const PATIENCE: Duration = Duration::from_secs(20);

/// Reads a feed; `charset` is the encoding that its server names, `address` where it was found.
///
/// # Errors
///
/// When it is no feed, or none of it can be read.
pub fn parse(bytes: Vec<u8>, charset: Option<&str>, address: &Url) -> Result<Feed, FeedError> {
    let text = text(bytes, charset)?;
    let text = without_declaration(&text).to_owned();
    if !text.starts_with('{') {
        if discovery::is_page(&text) {
            return Err(FeedError::Page(discovery::offers(&text, address)));
        }
        if !text.starts_with('<') {
            return Err(FeedError::NoFeed);
        }
        check_depth(&text)?;
    }
    let (sender, read) = channel();
    let address = address.clone();
    // A parser that never comes to an end is left behind with its thread.
    thread::spawn(move || {
        let read = catch_unwind(AssertUnwindSafe(|| whole_or_part(&text, &address)));
        let _ =
            sender.send(read.unwrap_or_else(|_| {
                Err(FeedError::Damaged("the parser stumbled over it".to_owned()))
            }));
    });
    match read.recv_timeout(PATIENCE) {
        Ok(read) => read,
        Err(RecvTimeoutError::Timeout) => Err(FeedError::Slow(PATIENCE.as_secs())),
        Err(RecvTimeoutError::Disconnected) => Err(FeedError::NoFeed),
    }
}

/// The text of a file of XML or JSON; `charset` is the encoding that its server or user names.
///
/// # Errors
///
/// When it is no text.
pub fn text(bytes: Vec<u8>, charset: Option<&str>) -> Result<String, FeedError> {
    let declared = declared_encoding(&bytes);
    let text = decode::decode_as_stated(bytes, [charset, declared.as_deref()])?;
    Ok(text.replace('\0', ""))
}

/// The encoding in `<?xml … encoding="…"?>`.
fn declared_encoding(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(200))?).into_owned();
    let declaration = head.trim_start().strip_prefix("<?xml")?;
    tags::attribute(declaration.split_once("?>")?.0, "encoding")
}

/// The text behind its declaration, which no longer tells the truth about the encoding.
fn without_declaration(text: &str) -> &str {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    match text
        .strip_prefix("<?xml")
        .and_then(|rest| rest.split_once("?>"))
    {
        Some((_, rest)) => rest.trim_start(),
        None => text,
    }
}

/// Refuses what would exhaust a parser's stack.
fn check_depth(text: &str) -> Result<(), FeedError> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let mut depth = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(_)) => depth += 1,
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            // What is wrong is the parser's to tell.
            Ok(Event::Eof) | Err(_) => return Ok(()),
            Ok(_) => {}
        }
        if depth > DEEPEST {
            return Err(FeedError::Deep(DEEPEST));
        }
    }
}

/// The feed; when it is broken, what came whole of it.
fn whole_or_part(text: &str, address: &Url) -> Result<Feed, FeedError> {
    let error = match read(text, address) {
        Ok(feed) => return Ok(feed),
        Err(error) => error,
    };
    if let Some(feed) = as_known_version(text).and_then(|text| read(&text, address).ok()) {
        return Ok(feed);
    }
    for part in parts(text) {
        if let Ok(mut feed) = read(&part, address)
            && !feed.items.is_empty()
        {
            feed.damage = Some(error.to_string());
            return Ok(feed);
        }
    }
    Err(match error {
        ParseFeedError::ParseError(ParseErrorKind::NoFeedRoot) => {
            if ["<rss", "<feed", "<rdf:RDF", "<RDF"]
                .iter()
                .any(|root| text.starts_with(root))
            {
                FeedError::Damaged("it breaks off at its beginning".to_owned())
            } else {
                FeedError::NoFeed
            }
        }
        ParseFeedError::JsonSerde(error) if error.is_data() => FeedError::NoFeed,
        error => FeedError::Damaged(error.to_string()),
    })
}

fn read(text: &str, address: &Url) -> Result<Feed, ParseFeedError> {
    let parser = Builder::new()
        .base_uri(Some(address.as_str()))
        .id_generator(|_, _, _| String::new())
        .timestamp_parser(moment)
        .build();
    parser
        .parse(text.as_bytes())
        .map(|feed| item::feed(feed, address))
}

/// RSS of a version that was never published, or of none, as 2.0.
fn as_known_version(text: &str) -> Option<String> {
    let start = text.find("<rss")?;
    let end = start + text[start..].find('>')?;
    let tag = &text[start..end];
    let version = match tags::attribute(tag.get(4..)?, "version") {
        Some(version) => {
            let at = tag.find("version")?;
            let value = at
                + tag[at..]
                    .find(version.as_str())
                    .filter(|_| !version.is_empty())?;
            format!("{}2.0{}", &tag[..value], &tag[value + version.len()..])
        }
        None => format!("{tag} version=\"2.0\""),
    };
    Some(format!("{}{version}{}", &text[..start], &text[end..]))
}

/// What stands up to the last whole item, closed; then, for damage further in front, up to the
/// item before the damage.
fn parts(text: &str) -> Vec<String> {
    let (item, closing) = if text.contains("</entry>") {
        ("</entry>", "</feed>")
    } else if text.contains("<rdf:RDF") {
        ("</item>", "</rdf:RDF>")
    } else {
        ("</item>", "</channel></rss>")
    };
    let up_to = |end: usize| {
        text[..end]
            .rfind(item)
            .map(|at| format!("{}{closing}", &text[..at + item.len()]))
    };
    [Some(text.len()), damage_at(text)]
        .into_iter()
        .flatten()
        .filter_map(up_to)
        .collect()
}

/// Where the form first breaks.
fn damage_at(text: &str) -> Option<usize> {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return None,
            Ok(_) => {}
            Err(_) => {
                let mut at = usize::try_from(reader.error_position())
                    .unwrap_or(0)
                    .min(text.len());
                while !text.is_char_boundary(at) {
                    at -= 1;
                }
                return Some(at);
            }
        }
    }
}

/// The moment that a feed states, by its own clock: as if that were UTC, since the day is the
/// source's own.
fn moment(written: &str) -> Option<DateTime<Utc>> {
    let written = written.trim();
    // Weekdays are wrong so often that they refute nothing.
    let bare = match written.split_once(',') {
        Some((day, rest)) if day.chars().count() <= 9 && day.chars().all(char::is_alphabetic) => {
            rest.trim()
        }
        _ => written,
    };
    let bare = match bare.strip_suffix("UTC").or_else(|| bare.strip_suffix(" Z")) {
        Some(rest) => format!("{} +0000", rest.trim()),
        None => bare.to_owned(),
    };
    let stated = stated_date::parse(&bare)?;
    let date = NaiveDate::from_ymd_opt(
        stated.date.year().into(),
        u32::try_from(stated.date.month()).ok()?,
        u32::try_from(stated.date.day()).ok()?,
    )?;
    let part = |part: i8| u32::try_from(part).unwrap_or(0);
    let time = stated.time.unwrap_or_default();
    date.and_hms_opt(part(time.hour()), part(time.minute()), part(time.second()))
        .map(|moment| moment.and_utc())
}

#[cfg(test)]
mod tests;
