//! What can be wrong with an input.

use super::passed_over::Kind;
use std::io;

/// Something that could not be read, and why.
#[derive(Debug)]
pub struct Failure {
    /// The file, with the line in it where that is known.
    pub name: String,
    /// Why.
    pub reason: IntakeError,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}: {}", self.name, self.reason)
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.reason)
    }
}

/// Why an input could not be read.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// The system refused.
    #[error("{}", of_input(.0))]
    Io(#[from] io::Error),
    /// The folder's listing failed.
    #[error("cannot be listed: {0}")]
    Walk(#[from] ignore::Error),
    /// There are no letters in it.
    #[error("there is no text in it")]
    Empty,
    /// It is no text.
    #[error("this is not a text file")]
    Binary,
    /// Others are packed in it.
    #[error("this is an archive: unpack it, and read in what is in it")]
    Archive,
    /// It holds text, in a form of its own.
    #[error("this is a document of a kind that is not read: save it as text or as a web page")]
    Document,
    /// It stands in a folder and is not what is read there.
    #[error("it is passed over: {}", passed_over(*.0))]
    PassedOver(Kind),
    /// It is larger than what is held in memory.
    #[error("it is larger than {0} MB; only plain text in UTF-8 may be")]
    TooLong(u64),
    /// A line is larger than an article may be.
    #[error("the line is longer than {0} MB")]
    LongLine(usize),
    /// The front matter cannot be understood.
    #[error("the front matter is not valid {format}: {why}")]
    FrontMatter {
        /// YAML or TOML.
        format: &'static str,
        /// What the parser says, on one line.
        why: String,
    },
    /// A line is no JSON object with a text.
    #[error("this is not an article in JSON: {0}")]
    Json(String),
    /// An object says nothing under the name of its text.
    #[error("the object has no “text”, so there is no article in it")]
    NoText,
    /// The user named an encoding that does not exist.
    #[error("there is no encoding called “{0}”")]
    Encoding(String),
}

fn passed_over(kind: Kind) -> &'static str {
    match kind {
        Kind::Archive => "it is an archive",
        Kind::Document => "it is a document of a kind that is not read",
        Kind::Other => "it is no text",
    }
}

/// What the system says of an input, in words a reader of articles knows.
fn of_input(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "you are not allowed to read it".to_owned(),
        io::ErrorKind::UnexpectedEof => "the file is cut off: its end is missing".to_owned(),
        io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData => {
            format!("the file is damaged: {error}")
        }
        _ => match plain(error) {
            Some(words) => words.to_owned(),
            None => format!("it cannot be read: {error}"),
        },
    }
}

/// What the system says of a file or a folder, in plain words.
pub fn plainly(error: &io::Error) -> String {
    plain(error).map_or_else(|| error.to_string(), str::to_owned)
}

fn plain(error: &io::Error) -> Option<&'static str> {
    if error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error()) {
        return Some("the link leads back to itself");
    }
    Some(match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder",
        io::ErrorKind::PermissionDenied => "you are not allowed to do that",
        io::ErrorKind::AlreadyExists => "it exists already",
        io::ErrorKind::IsADirectory => "it is a folder",
        io::ErrorKind::NotADirectory => "it is not a folder",
        io::ErrorKind::StorageFull => "the disk is full",
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only",
        _ => return None,
    })
}
