//! Bytes into articles.
//!
//! ```text
//! paths --walk--> files --decode--> text --plain | markdown | html | json_lines--> Article
//! ```
//!
//! [`read`] is a lazy stream: an archive of a million articles is never held whole, and one bad
//! file or line is one [`Failure`] among the articles. Whatever a text does not say about itself
//! is inferred by [`infer`] and marked as inferred. Nothing that comes in is trusted: sizes are
//! capped, nothing is executed, nothing is deleted from a text.

mod counting;
mod decode;
mod error;
pub mod feeds;
mod fields;
mod front_matter;
pub mod html;
pub mod http;
mod infer;
mod json_lines;
mod labels;
pub mod local;
pub(crate) mod markdown;
pub mod paged;
pub mod passed_over;
mod plain;
mod stated_date;
mod walk;
pub mod watch;

pub use counting::ByteCount;
pub use error::{Failure, IntakeError, plainly};
pub use passed_over::PassedOver;

use crate::article::Article;
use counting::Counted;
use encoding_rs::Encoding;
use flate2::bufread::MultiGzDecoder;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// Longest text that is held in memory, in bytes; a longer plain text stays in its file, any
/// other longer file is refused.
pub const MOST_BYTES: u64 = 64 << 20;
/// From this length on, in bytes, a plain text stays in its file and only its head is taken in.
pub const LONG_TEXT: u64 = 4 << 20;

/// Where articles come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// Standard input.
    Stdin,
    /// A file, or a folder with everything in it.
    Path(PathBuf),
}

/// How to read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IntakeOptions {
    /// The encoding to take instead of guessing, by its WHATWG label (`windows-1256`).
    pub encoding: Option<String>,
    /// Counts the bytes that are read from files, as they lie on the disk.
    pub bytes_read: Option<ByteCount>,
}

/// An article and where it was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming {
    /// The article.
    pub article: Article,
    /// Where it was found.
    pub origin: Origin,
}

/// Where an article was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The file, by its absolute path without links; `-` for standard input.
    pub path: PathBuf,
    /// How it stands in the file.
    pub kind: OriginKind,
}

/// How an article stands in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OriginKind {
    /// It is the file's only one.
    Sole,
    /// It is one of several; its place among them, from 0.
    Member(u64),
}

/// What became of one article.
pub type Outcome = Result<Incoming, Failure>;

/// Reads everything there is in `inputs`, in their order; files of a folder by name.
pub fn read(
    inputs: &[Input],
    options: &IntakeOptions,
) -> impl Iterator<Item = Result<Incoming, Failure>> + Send + use<> {
    let options = options.clone();
    let sources: Vec<Box<dyn Iterator<Item = Result<PathBuf, Failure>> + Send>> = inputs
        .iter()
        .map(|input| match input {
            Input::Stdin => Box::new(std::iter::once(Ok(PathBuf::from("-")))) as _,
            Input::Path(path) => Box::new(walk::files(path)) as _,
        })
        .collect();
    sources
        .into_iter()
        .flatten()
        .flat_map(move |file| match file {
            Ok(path) => read_file(&path, &options),
            Err(failure) => Box::new(std::iter::once(Err(failure))),
        })
}

/// Reads some files, each by the path that it has here: unlike [`read`] it follows no link first,
/// so that a file is known again that a folder was walked to.
pub fn read_files(
    files: Vec<PathBuf>,
    options: &IntakeOptions,
) -> impl Iterator<Item = Outcome> + Send + use<> {
    let options = options.clone();
    files
        .into_iter()
        .flat_map(move |path| read_file(&path, &options))
}

/// The article of one JSON object, as a line of JSON Lines holds it, that a file stands for.
///
/// # Errors
///
/// When it is no article.
pub fn of_record(json: &str, file: &Path) -> Outcome {
    json_lines::of_record(json, file)
}

/// Bytes of all files that [`read`] would read, as they lie on the disk; `None` for standard
/// input, whose end nobody knows.
pub fn size(inputs: &[Input]) -> Option<u64> {
    let sizes = inputs.iter().map(|input| match input {
        Input::Stdin => None,
        Input::Path(path) => Some(
            walk::files(path)
                .flatten()
                .filter_map(|file| file.metadata().ok())
                .map(|metadata| metadata.len())
                .sum::<u64>(),
        ),
    });
    sizes.sum()
}

/// How archives begin: ZIP, RAR, 7z, bzip2, xz.
const ARCHIVES: [&[u8]; 5] = [b"PK\x03\x04", b"Rar!", b"7z\xbc\xaf", b"BZh", b"\xfd7zXZ"];

/// How documents begin that their names need not tell: PDF, RTF, a page saved as one file by a
/// browser, the old Word.
const DOCUMENTS: [&[u8]; 5] = [
    b"%PDF-",
    b"{\\rtf",
    b"From: <Saved by ",
    b"MIME-Version: ",
    b"\xd0\xcf\x11\xe0",
];

type Articles = Box<dyn Iterator<Item = Result<Incoming, Failure>> + Send>;

fn read_file(path: &Path, options: &IntakeOptions) -> Articles {
    match articles_of(path, options) {
        Ok(articles) => articles,
        Err(reason) => Box::new(std::iter::once(Err(Failure {
            name: path.display().to_string(),
            reason,
        }))),
    }
}

fn articles_of(path: &Path, options: &IntakeOptions) -> Result<Articles, IntakeError> {
    let encoding = options.encoding.as_deref();
    let format = Format::of_name(path);
    let mut reader: Box<dyn BufRead + Send> = if path.as_os_str() == "-" {
        buffered(io::stdin())
    } else {
        let file = File::open(path)?;
        let metadata = file.metadata()?;
        if format == Format::Plain
            && encoding.is_none()
            && metadata.is_file()
            && metadata.len() >= LONG_TEXT
            && let Some(article) = paged::head(path, &file)?
        {
            return Ok(one(article, path));
        }
        buffered(Counted::new(file, options.bytes_read.as_ref()))
    };
    let head = reader.fill_buf()?;
    if head.starts_with(b"\x1f\x8b") {
        reader = buffered(MultiGzDecoder::new(reader));
    } else if head.starts_with(b"\x28\xb5\x2f\xfd") {
        reader = buffered(zstd::Decoder::with_buffer(reader)?);
    }
    let head = reader.fill_buf()?;
    if encoding.is_none() {
        refuse_what_is_no_text(head, path)?;
    }
    let wide = Encoding::for_bom(head).map_or_else(
        || decode::utf_16(head).is_some(),
        |(found, _)| found != encoding_rs::UTF_8,
    );
    let lines = format == Format::JsonLines || json_lines::looks_like(head);
    if lines && !wide && !head.trim_ascii().is_empty() {
        return json_lines::articles(path, reader, encoding);
    }
    let is_page = !lines && (format == Format::Html || html::looks_like(head));
    let bytes = capped(reader)?;
    let text = match encoding {
        None if is_page => html::decode(bytes, None)?,
        label => decode::decode(bytes, label)?,
    };
    if text.trim().is_empty() {
        return Err(IntakeError::Empty);
    }
    if lines {
        return json_lines::articles(path, Box::new(io::Cursor::new(text.into_bytes())), None);
    }
    let mut article = match format {
        _ if is_page => html::article(&text, None),
        Format::Markdown => markdown::article(&text)?,
        _ if front_matter::is_present(&text) => markdown::article(&text)?,
        _ => plain::article(text),
    };
    if article.text.trim().is_empty() {
        return Err(IntakeError::Empty);
    }
    infer::complete(&mut article, (path.as_os_str() != "-").then_some(path));
    Ok(one(article, path))
}

/// Documents look like archives where they are packed, and like text where they are RTF.
fn refuse_what_is_no_text(head: &[u8], path: &Path) -> Result<(), IntakeError> {
    let begins_as = |marks: &[&[u8]]| marks.iter().any(|mark| head.starts_with(mark));
    if begins_as(&DOCUMENTS) {
        return Err(IntakeError::Document);
    }
    if decode::is_text(head) {
        return Ok(());
    }
    Err(match passed_over::Kind::of(path) {
        passed_over::Kind::Document => IntakeError::Document,
        _ if begins_as(&ARCHIVES) => IntakeError::Archive,
        _ => IntakeError::Binary,
    })
}

/// The article of a page that was fetched from `url`; `charset` is the encoding that its server
/// names.
///
/// # Errors
///
/// When it is no text, or there is none in it.
pub fn page(bytes: Vec<u8>, charset: Option<&str>, url: &str) -> Result<Article, IntakeError> {
    let text = html::decode(bytes, charset)?;
    let mut article = html::article(&text, Some(url));
    if article.text.trim().is_empty() {
        return Err(IntakeError::Empty);
    }
    infer::complete(&mut article, None);
    Ok(article)
}

fn buffered(reader: impl Read + Send + 'static) -> Box<dyn BufRead + Send> {
    Box::new(BufReader::with_capacity(1 << 16, reader))
}

fn one(article: Article, path: &Path) -> Articles {
    let origin = Origin {
        path: path.to_owned(),
        kind: OriginKind::Sole,
    };
    Box::new(std::iter::once(Ok(Incoming { article, origin })))
}

fn capped(reader: impl Read) -> Result<Vec<u8>, IntakeError> {
    let mut bytes = Vec::new();
    reader.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(IntakeError::TooLong(MOST_BYTES >> 20));
    }
    Ok(bytes)
}

/// What a file's name says about its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Plain,
    Markdown,
    Html,
    JsonLines,
}

impl Format {
    fn of_name(path: &Path) -> Self {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().to_ascii_lowercase())
            .unwrap_or_default();
        let name = name
            .strip_suffix(".gz")
            .or_else(|| name.strip_suffix(".zst"))
            .unwrap_or(&name);
        match name.rsplit_once('.').map(|(_, extension)| extension) {
            Some("md" | "markdown") => Self::Markdown,
            Some("html" | "htm" | "xhtml") => Self::Html,
            Some("jsonl" | "ndjson" | "json") => Self::JsonLines,
            _ => Self::Plain,
        }
    }
}
