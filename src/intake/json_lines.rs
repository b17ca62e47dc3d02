//! JSON Lines: an article a line; a whole JSON array or object too.
//!
//! Fields: `id`, `url`, `source`, `category`, `title`, `author`, `published`, `language`,
//! `text`. Lines are read one at a time; a bad one is a [`Failure`] with its number.

use super::fields::Fields;
use super::{Failure, Incoming, IntakeError, Origin, OriginKind, Outcome, decode, infer, plain};
use crate::article::Article;
use serde::Deserialize;
use std::io::{self, BufRead, Read};
use std::path::{Path, PathBuf};

/// Longest line, in MB; one that unpacks to more is refused.
const LONGEST: usize = 16;

/// Whether a text that begins with `head` is JSON Lines: its first line is an article.
pub fn looks_like(head: &[u8]) -> bool {
    let first = without_mark(head)
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    first.trim_ascii().starts_with(b"{")
        && serde_json::from_slice::<Fields>(first)
            .is_ok_and(|mut fields| fields.take_text().is_some())
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// The articles of an unpacked file; `encoding` is the one that the user names.
///
/// # Errors
///
/// When its beginning cannot be read.
pub fn articles(
    path: &Path,
    mut lines: Box<dyn BufRead + Send>,
    encoding: Option<&str>,
) -> Result<Box<dyn Iterator<Item = Outcome> + Send>, IntakeError> {
    let start = without_mark(lines.fill_buf()?).trim_ascii_start();
    if start.starts_with(b"[") || starts_pretty_object(start) {
        return Ok(Box::new(whole(path, lines, encoding)?.into_iter()));
    }
    Ok(Box::new(Lines {
        path: path.to_owned(),
        encoding: encoding.map(str::to_owned),
        lines,
        number: 0,
        members: 0,
        ended: false,
    }))
}

/// The fields of one object. What is not UTF-8 is decoded first.
fn fields(bytes: Vec<u8>, encoding: Option<&str>) -> Result<Fields, IntakeError> {
    if encoding.is_none() && std::str::from_utf8(&bytes).is_ok() {
        return serde_json::from_slice(without_mark(&bytes)).map_err(no_article);
    }
    serde_json::from_str(&decode::decode(bytes, encoding)?).map_err(no_article)
}

/// Why something is no article. The parser counts the lines of what it was given, which is one
/// line of the file, and the file's own number of it is told already.
#[expect(clippy::needless_pass_by_value, reason = "made for `map_err`")]
fn no_article(error: serde_json::Error) -> IntakeError {
    IntakeError::Json(
        error
            .to_string()
            .replace(" at line 1 column ", " at column "),
    )
}

/// An object over several lines: its first line breaks off, and the next opens no other object.
fn starts_pretty_object(start: &[u8]) -> bool {
    let mut lines = start.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    let first = lines.next().unwrap_or_default();
    let breaks_off =
        serde_json::from_slice::<serde::de::IgnoredAny>(first).is_err_and(|error| error.is_eof());
    let goes_on = lines
        .find(|line| !line.is_empty())
        .is_some_and(|line| !line.starts_with(b"{"));
    first.starts_with(b"{") && breaks_off && goes_on
}

fn whole(
    path: &Path,
    reader: impl Read,
    encoding: Option<&str>,
) -> Result<Vec<Outcome>, IntakeError> {
    let text = decode::decode(super::capped(reader)?, encoding)?;
    let records: Vec<serde_json::Value> = match serde_json::from_str(&text) {
        Ok(serde_json::Value::Array(records)) => records,
        Ok(record) => vec![record],
        Err(error) => return Err(no_article(error)),
    };
    let sole = records.len() == 1;
    let read = records.into_iter().zip(0..).map(|(record, index)| {
        let kind = if sole {
            OriginKind::Sole
        } else {
            OriginKind::Member(index)
        };
        Fields::deserialize(record)
            .map_err(no_article)
            .and_then(|fields| article(fields).map(|article| incoming(article, path, kind)))
            .map_err(|reason| Failure {
                name: format!("{} (article {})", path.display(), index + 1),
                reason,
            })
    });
    Ok(read.collect())
}

struct Lines {
    path: PathBuf,
    encoding: Option<String>,
    lines: Box<dyn BufRead + Send>,
    number: u64,
    members: u64,
    ended: bool,
}

impl Iterator for Lines {
    type Item = Outcome;

    fn next(&mut self) -> Option<Outcome> {
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
            let read = fields(line, self.encoding.as_deref()).and_then(article);
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

/// The article of one object, as the only one of a file.
pub fn of_record(json: &str, file: &Path) -> Outcome {
    fields(json.as_bytes().to_vec(), None)
        .and_then(article)
        .map(|article| incoming(article, file, OriginKind::Sole))
        .map_err(|reason| Failure {
            name: file.display().to_string(),
            reason,
        })
}

fn article(mut fields: Fields) -> Result<Article, IntakeError> {
    let text = fields.take_text().ok_or(IntakeError::NoText)?;
    if text.trim().is_empty() {
        return Err(IntakeError::Empty);
    }
    let mut article = plain::article(text);
    article.metadata = fields.into_metadata();
    infer::complete(&mut article, None);
    Ok(article)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: &str = concat!(
        r#"{"id": 1, "title": "أول", "published": "2023-11-07", "text": "نص أول."}"#,
        "\n\nليس هذا من JSON\n",
        r#"{"title": "ثان", "text": ""}"#,
        "\n",
        r#"{"text": "نص ثالث بلا عنوان."}"#,
        "\n",
    );

    fn read(bytes: &[u8]) -> Vec<Outcome> {
        let reader = Box::new(io::Cursor::new(bytes.to_vec()));
        articles(Path::new("a.jsonl"), reader, None)
            .unwrap()
            .collect()
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
    fn a_bad_line_is_told_of_by_its_own_number_alone() {
        let read = read(b"{\"text\": \"a\"}\n{\"text\": b}\n");
        let failure = read[1].as_ref().unwrap_err().to_string();
        assert!(failure.starts_with("a.jsonl:2: "), "{failure}");
        assert!(failure.ends_with("at column 10"), "{failure}");
        assert!(!failure.contains("line"), "{failure}");
    }

    #[test]
    fn lines_in_another_encoding_are_decoded() {
        let line = r#"{"text": "اجتمع وزراء الخارجية في طوكيو، وتحدثوا عن السلام."}"#;
        let bytes = encoding_rs::WINDOWS_1256.encode(line).0;
        let read = read(&bytes);
        assert!(read[0].as_ref().unwrap().article.text.contains("طوكيو"));
    }

    #[test]
    fn a_byte_order_mark_does_not_spoil_the_first_line() {
        assert!(read("\u{feff}{\"text\": \"a.\"}\n".as_bytes())[0].is_ok());
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
