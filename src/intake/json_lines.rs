//! JSON Lines: an article a line, also compressed with gzip; a whole JSON array or object too.
//!
//! Fields: `id`, `url`, `source`, `category`, `title`, `author`, `published`, `language`,
//! `text`. Lines are read one at a time; a bad one is a [`Failure`] with its number.

use super::{Failure, Incoming, IntakeError, Origin, OriginKind, Read1, infer, plain, stated_date};
use crate::article::{Article, Language, Title};
use flate2::read::MultiGzDecoder;
use serde::Deserialize;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// Longest line, in MB; one that unpacks to more is refused.
const LONGEST: usize = 16;

/// Whether some bytes are JSON Lines, packed or not.
pub fn looks_like(bytes: &[u8]) -> bool {
    let gzip = bytes.starts_with(&[0x1f, 0x8b]);
    let first = bytes
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    let object =
        first.trim_ascii().starts_with(b"{") && serde_json::from_slice::<Record>(first).is_ok();
    gzip || object
}

/// The articles of a file.
///
/// # Errors
///
/// When its beginning cannot be read.
pub fn articles(
    path: &Path,
    reader: Box<dyn Read + Send>,
) -> Result<Box<dyn Iterator<Item = Read1> + Send>, IntakeError> {
    let mut packed = BufReader::with_capacity(1 << 16, reader);
    let gzip = packed.fill_buf()?.starts_with(&[0x1f, 0x8b]);
    let mut lines: Box<dyn BufRead + Send> = if gzip {
        Box::new(BufReader::with_capacity(
            1 << 16,
            MultiGzDecoder::new(packed),
        ))
    } else {
        Box::new(packed)
    };
    let start = lines.fill_buf()?.trim_ascii_start();
    if start.starts_with(b"[") || starts_pretty_object(start) {
        return Ok(Box::new(whole(path, lines)?.into_iter()));
    }
    Ok(Box::new(Lines {
        path: path.to_owned(),
        lines,
        number: 0,
        members: 0,
        ended: false,
    }))
}

/// An object whose first line is not the whole of it.
fn starts_pretty_object(start: &[u8]) -> bool {
    let first = start
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    first.trim_ascii() == b"{"
}

fn whole(path: &Path, reader: impl Read) -> Result<Vec<Read1>, IntakeError> {
    let bytes = super::capped(reader)?;
    let records: Vec<serde_json::Value> = match serde_json::from_slice(&bytes) {
        Ok(serde_json::Value::Array(records)) => records,
        Ok(record) => vec![record],
        Err(error) => return Err(IntakeError::Json(error.to_string())),
    };
    let sole = records.len() == 1;
    let read = records.into_iter().zip(0..).map(|(record, index)| {
        let kind = if sole {
            OriginKind::Sole
        } else {
            OriginKind::Member(index)
        };
        serde_json::from_value::<Record>(record)
            .map_err(|error| IntakeError::Json(error.to_string()))
            .and_then(|record| article(record).map(|article| incoming(article, path, kind)))
            .map_err(|reason| Failure {
                name: format!("{} (article {})", path.display(), index + 1),
                reason,
            })
    });
    Ok(read.collect())
}

struct Lines {
    path: PathBuf,
    lines: Box<dyn BufRead + Send>,
    number: u64,
    members: u64,
    ended: bool,
}

impl Iterator for Lines {
    type Item = Read1;

    fn next(&mut self) -> Option<Read1> {
        while !self.ended {
            self.number += 1;
            let line = match self.line() {
                Ok(Some(line)) => line,
                Ok(None) => return None,
                Err(reason) => return Some(Err(self.failure(reason))),
            };
            if line.trim_ascii().is_empty() {
                continue;
            }
            let read = serde_json::from_slice::<Record>(&line)
                .map_err(|error| IntakeError::Json(error.to_string()))
                .and_then(article);
            return Some(match read {
                Ok(article) => {
                    let kind = OriginKind::Member(self.members);
                    self.members += 1;
                    Ok(incoming(article, &self.path, kind))
                }
                Err(reason) => Err(self.failure(reason)),
            });
        }
        None
    }
}

impl Lines {
    fn failure(&self, reason: IntakeError) -> Failure {
        Failure {
            name: format!("{}:{}", self.path.display(), self.number),
            reason,
        }
    }

    /// The next line; `None` at the end. A line that is too long is passed over.
    fn line(&mut self) -> Result<Option<Vec<u8>>, IntakeError> {
        let most = (LONGEST << 20) as u64;
        let mut line = Vec::new();
        let read = (&mut self.lines)
            .take(most + 1)
            .read_until(b'\n', &mut line);
        let read = read.inspect_err(|_| self.ended = true)?;
        if read == 0 {
            self.ended = true;
            return Ok(None);
        }
        if line.len() as u64 > most && !line.ends_with(b"\n") {
            self.skip_line().inspect_err(|_| self.ended = true)?;
            return Err(IntakeError::LongLine(LONGEST));
        }
        Ok(Some(line))
    }

    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let buffer = self.lines.fill_buf()?;
            if buffer.is_empty() {
                self.ended = true;
                return Ok(());
            }
            if let Some(at) = buffer.iter().position(|byte| *byte == b'\n') {
                self.lines.consume(at + 1);
                return Ok(());
            }
            let length = buffer.len();
            self.lines.consume(length);
        }
    }
}

fn incoming(article: Article, path: &Path, kind: OriginKind) -> Incoming {
    Incoming {
        article,
        origin: Origin {
            path: path.to_owned(),
            kind,
        },
    }
}

#[derive(Debug, Deserialize)]
struct Record {
    text: String,
    #[serde(default)]
    id: Option<Identifier>,
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    source: Option<String>,
    #[serde(default)]
    category: Option<String>,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    author: Option<String>,
    #[serde(default, alias = "date")]
    published: Option<String>,
    #[serde(default, alias = "lang")]
    language: Option<String>,
    #[serde(default)]
    tags: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Identifier {
    Number(i64),
    Text(String),
}

fn article(record: Record) -> Result<Article, IntakeError> {
    if record.text.trim().is_empty() {
        return Err(IntakeError::Empty);
    }
    let filled = |field: Option<String>| field.filter(|text| !text.trim().is_empty());
    let mut article = plain::article(record.text);
    let metadata = &mut article.metadata;
    metadata.id = record.id.map(|id| match id {
        Identifier::Number(number) => number.to_string(),
        Identifier::Text(text) => text,
    });
    metadata.url = filled(record.url);
    metadata.source = filled(record.source);
    metadata.category = filled(record.category);
    metadata.author = filled(record.author);
    metadata.tags = record.tags;
    if let Some(title) = filled(record.title) {
        metadata.title = Title {
            text: title.split_whitespace().collect::<Vec<_>>().join(" "),
            inferred: false,
        };
    }
    metadata.published = record.published.as_deref().and_then(stated_date::parse);
    if let Some(tag) = record.language {
        metadata.language = Language::from_tag(&tag);
    }
    infer::complete(&mut article, None);
    Ok(article)
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use std::io::Write;

    const LINES: &str = concat!(
        r#"{"id": 1, "title": "أول", "published": "2023-11-07", "text": "نص أول."}"#,
        "\n\nليس هذا من JSON\n",
        r#"{"title": "ثان", "text": ""}"#,
        "\n",
        r#"{"text": "نص ثالث بلا عنوان."}"#,
        "\n",
    );

    fn read(bytes: &[u8]) -> Vec<Read1> {
        let reader = Box::new(io::Cursor::new(bytes.to_vec()));
        articles(Path::new("a.jsonl"), reader).unwrap().collect()
    }

    #[test]
    fn a_bad_line_is_a_failure_with_its_number_and_the_rest_comes_in() {
        let read = read(LINES.as_bytes());
        assert_eq!(read.len(), 4);
        assert_eq!(read[0].as_ref().unwrap().article.metadata.title.text, "أول");
        assert!(read[1].as_ref().unwrap_err().name.ends_with(":3"));
        assert!(matches!(
            read[2].as_ref().unwrap_err().reason,
            IntakeError::Empty
        ));
        assert!(read[3].as_ref().unwrap().article.metadata.title.inferred);
    }

    #[test]
    fn packed_lines_are_read_too() {
        let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
        packer.write_all(LINES.as_bytes()).unwrap();
        let bytes = packer.finish().unwrap();
        assert_eq!(read(&bytes).len(), 4);
        let cut = read(&bytes[..bytes.len() - 12]);
        assert!(cut.last().unwrap().is_err());
    }

    #[test]
    fn an_array_is_read_whole() {
        let read = read(br#"[{"text": "a."}, {"no": 1}]"#);
        assert!(read[0].is_ok() && read[1].is_err());
    }

    #[test]
    fn an_endless_line_is_refused_and_the_next_is_read() {
        let mut bytes = vec![b'a'; (LONGEST << 20) + 10];
        bytes.extend_from_slice(b"\n{\"text\": \"b.\"}\n");
        let read = read(&bytes);
        assert!(matches!(
            read[0].as_ref().unwrap_err().reason,
            IntakeError::LongLine(_)
        ));
        assert!(read[1].is_ok());
    }
}
