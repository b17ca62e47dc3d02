//! Lists of subscriptions, in and out (OPML 2.0).

use crate::intake::html::tags;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::fmt::Write;

/// A feed in a list of subscriptions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
    /// What it is called; may be empty.
    pub title: String,
    /// Its address, as written.
    pub address: String,
    /// The site that it belongs to.
    pub site: Option<String>,
    /// The group that it stands in; of nested groups the innermost.
    pub group: Option<String>,
}

/// Why a list cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum OpmlError {
    /// It is no list of subscriptions.
    #[error("this is not an OPML file: there is no <opml> in it")]
    NotOpml,
    /// It breaks off or contradicts itself, and there was no feed in it up to there.
    #[error("the OPML file is damaged: {0}")]
    Damaged(String),
}

/// The feeds of a list. A damaged list gives those up to the damage.
///
/// # Errors
///
/// When it is no list, or is damaged before its first feed.
pub fn read(text: &str) -> Result<Vec<Outline>, OpmlError> {
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    reader.config_mut().check_end_names = false;
    let mut found = Vec::new();
    let mut groups: Vec<Option<String>> = Vec::new();
    let mut is_opml = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => {
                is_opml |= is(&tag, "opml");
                if is(&tag, "outline") {
                    groups.push(take(&tag, &groups, &mut found));
                }
            }
            Ok(Event::Empty(tag)) if is(&tag, "outline") => {
                take(&tag, &groups, &mut found);
            }
            Ok(Event::End(tag)) if tag.name().as_ref().eq_ignore_ascii_case("outline") => {
                groups.pop();
            }
            Ok(Event::Eof) if is_opml => return Ok(found),
            Ok(Event::Eof) => return Err(OpmlError::NotOpml),
            Ok(_) => {}
            Err(_) if !found.is_empty() => return Ok(found),
            Err(error) => return Err(OpmlError::Damaged(error.to_string())),
        }
    }
}

fn is(tag: &BytesStart<'_>, name: &str) -> bool {
    tag.name().as_ref().eq_ignore_ascii_case(name)
}

/// Takes a feed; gives the name of the group that an outline opens, if it is one.
fn take(
    tag: &BytesStart<'_>,
    groups: &[Option<String>],
    found: &mut Vec<Outline>,
) -> Option<String> {
    let attribute =
        |name: &str| tags::attribute(tag.attributes_raw(), name).filter(|value| !value.is_empty());
    let title = attribute("title").or_else(|| attribute("text"));
    match attribute("xmlUrl") {
        Some(address) => {
            found.push(Outline {
                title: title.unwrap_or_default(),
                address,
                site: attribute("htmlUrl"),
                group: groups.iter().rev().find_map(Clone::clone),
            });
            None
        }
        None => title,
    }
}

/// A list of subscriptions as a file, its groups in the order in which they first stand.
pub fn write(outlines: &[Outline]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  \
         <head><title>sahifa</title></head>\n  <body>\n",
    );
    let mut written: Vec<&str> = Vec::new();
    for outline in outlines.iter().filter(|outline| outline.group.is_none()) {
        write_one(&mut out, outline, "    ");
    }
    for outline in outlines {
        let Some(group) = outline.group.as_deref().filter(|it| !written.contains(it)) else {
            continue;
        };
        written.push(group);
        // Writing to a string does not fail.
        let _ = writeln!(out, "    <outline text=\"{}\">", escaped(group));
        for member in outlines
            .iter()
            .filter(|it| it.group.as_deref() == Some(group))
        {
            write_one(&mut out, member, "      ");
        }
        out.push_str("    </outline>\n");
    }
    out.push_str("  </body>\n</opml>\n");
    out
}

fn write_one(out: &mut String, outline: &Outline, indent: &str) {
    let title = escaped(&outline.title);
    let _ = write!(
        out,
        "{indent}<outline type=\"rss\" text=\"{title}\" title=\"{title}\" xmlUrl=\"{}\"",
        escaped(&outline.address)
    );
    if let Some(site) = &outline.site {
        let _ = write!(out, " htmlUrl=\"{}\"", escaped(site));
    }
    out.push_str("/>\n");
}

fn escaped(text: &str) -> String {
    let clean: String = text
        .chars()
        .map(|it| if it.is_control() { ' ' } else { it })
        .collect();
    quick_xml::escape::escape(clean.as_str()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_was_written_is_read_as_it_was() {
        let outlines = vec![
            Outline {
                title: "أخبار \"اليوم\" & <غدا>".to_owned(),
                address: "https://example.org/feed?a=1&b=2".to_owned(),
                site: Some("https://example.org/".to_owned()),
                group: None,
            },
            Outline {
                title: "רשת".to_owned(),
                address: "https://example.net/feed".to_owned(),
                site: None,
                group: Some("חדשות".to_owned()),
            },
        ];
        assert_eq!(read(&write(&outlines)).unwrap(), outlines);
    }

    #[test]
    fn groups_text_instead_of_title_and_other_case_are_understood() {
        let list = "<OPML version='1.0'><body><outline text='A'><outline text='B' XMLURL='https://b/'></outline>\
            <outline text='folder'/></outline><outline title='C' xmlUrl='https://c/'/></body></OPML>";
        let found = read(list).unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!(
            (found[0].title.as_str(), found[0].group.as_deref()),
            ("B", Some("A"))
        );
        assert_eq!(
            (found[1].title.as_str(), found[1].group.as_deref()),
            ("C", None)
        );
    }

    #[test]
    fn a_damaged_list_gives_what_stands_before_the_damage() {
        let found = read("<opml><body><outline xmlUrl='https://a/'/><outline xmlUrl='htt").unwrap();
        assert_eq!(found.len(), 1);
        assert!(matches!(read("<html></html>"), Err(OpmlError::NotOpml)));
        assert!(read("<opml><body><outline xmlU").is_err());
    }
}
