//! Articles with their marks as files that other programs and sahifa can read: Markdown with
//! front matter, a file each, or JSON Lines.
//!
//! Nothing that is there is written over, and no article's name leads out of the folder.

use super::saved::seconds_now;
use super::{ArticleId, Change, Library, LibraryError, Passage, passages};
use crate::article::{Article, ByteRange};
use crate::intake::plainly;
use crate::text::anchor::Anchor;
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Longest name of a file, in characters, without its date and ending.
const NAME: usize = 60;
/// Files of one name at most.
const ALIKE: u32 = 10_000;

/// Why articles were not exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The file is there.
    #[error("{0} exists already; name a new file")]
    Exists(PathBuf),
    /// The folder has no free name.
    #[error("{folder} holds too many files of the name {name}")]
    TooManyAlike {
        /// The folder.
        folder: PathBuf,
        /// The name.
        name: String,
    },
    /// A file or a folder cannot be written.
    #[error("{path} cannot be written: {}", plainly(.error))]
    Unwritable {
        /// Which.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// Where it goes cannot be written to.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The library cannot be read.
    #[error(transparent)]
    Library(#[from] LibraryError),
    /// Something cannot be put into words.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

impl ExportError {
    fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::Unwritable {
            path: path.to_owned(),
            error,
        }
    }
}

/// One article of an export.
#[derive(Debug, Serialize, Deserialize)]
struct Exported {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    category: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    language: String,
    #[serde(default)]
    tags: Vec<String>,
    text: String,
    #[serde(default)]
    marks: ExportedMarks,
}

/// What the reader has done with an exported article; sahifa's own field.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExportedMarks {
    /// It is read.
    pub read: bool,
    /// It is starred.
    pub starred: bool,
    /// The byte of the text at which reading goes on.
    pub position: u64,
    /// What the reader has tagged it with.
    pub tags: Vec<String>,
    /// What the reader has picked out of it.
    pub passages: Vec<ExportedPassage>,
}

/// A passage of an exported article.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExportedPassage {
    /// The byte of the text where it stood.
    pub start: usize,
    /// Its words.
    pub quote: String,
    /// What stood before it.
    pub before: String,
    /// What stood behind it.
    pub after: String,
    /// The reader's note; empty for a highlight.
    pub note: String,
    /// When it was made, in seconds since 1970.
    pub made: i64,
}

impl ExportedPassage {
    fn of(passage: Passage) -> Self {
        Self {
            start: passage.anchor.range.start,
            quote: passage.anchor.quote,
            before: passage.anchor.before,
            after: passage.anchor.after,
            note: passage.note,
            made: passage.made,
        }
    }
}

/// The marks in a line of an export in JSON Lines.
///
/// # Errors
///
/// When the line is none.
pub fn marks_of_line(line: &str) -> Result<ExportedMarks, serde_json::Error> {
    Ok(serde_json::from_str::<Exported>(line)?.marks)
}

impl Library {
    /// Writes articles where a path says: into a new file that ends in `.jsonl`, else as Markdown
    /// into a folder, which is made.
    ///
    /// # Errors
    ///
    /// When something cannot be read or written, or the file is there already.
    pub fn export(&self, ids: &[ArticleId], to: &Path) -> Result<(), ExportError> {
        if to.extension().is_some_and(|ending| ending == "jsonl") {
            let file = new_file(to)?.ok_or_else(|| ExportError::Exists(to.to_owned()))?;
            self.export_lines(ids, file)
        } else {
            self.export_folder(ids, to)
        }
    }

    /// Writes articles as JSON Lines.
    ///
    /// # Errors
    ///
    /// When something cannot be read or written.
    pub fn export_lines(&self, ids: &[ArticleId], to: impl Write) -> Result<(), ExportError> {
        let mut out = io::BufWriter::new(to);
        for id in ids {
            let exported = self.exported(*id, self.article(*id)?)?;
            serde_json::to_writer(&mut out, &exported)?;
            writeln!(out)?;
        }
        out.flush()?;
        Ok(())
    }

    fn export_folder(&self, ids: &[ArticleId], folder: &Path) -> Result<(), ExportError> {
        fs::create_dir_all(folder).map_err(ExportError::at(folder))?;
        for id in ids {
            let article = self.article(*id)?;
            let name = file_name(&article, *id);
            let (path, mut file) = free_file(folder, &name)?;
            let words = markdown(&self.exported(*id, article)?)?;
            file.write_all(words.as_bytes())
                .map_err(ExportError::at(&path))?;
        }
        Ok(())
    }

    fn exported(&self, id: ArticleId, article: Article) -> Result<Exported, LibraryError> {
        let marks = self.marks(id)?;
        let passages = self.passages(id)?;
        let metadata = article.metadata;
        let published = metadata
            .published
            .filter(|it| !it.evidence.is_guess())
            .map(|it| match it.time {
                Some(time) => format!("{}T{time}", it.date),
                None => it.date.to_string(),
            });
        Ok(Exported {
            id: metadata.id,
            url: metadata.url,
            title: (!metadata.title.inferred).then_some(metadata.title.text),
            source: metadata.source,
            author: metadata.author,
            category: metadata.category,
            published,
            language: metadata.language.tag().to_owned(),
            tags: metadata.tags,
            text: article.text,
            marks: ExportedMarks {
                read: marks.read,
                starred: marks.starred,
                position: marks.position,
                tags: self.tags(id)?,
                passages: passages.into_iter().map(ExportedPassage::of).collect(),
            },
        })
    }

    /// Gives an article the marks that it was exported with. Passages that it has already are not
    /// doubled.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn take_marks(&mut self, id: ArticleId, marks: &ExportedMarks) -> Result<(), LibraryError> {
        let mut changes = Vec::new();
        if marks.read {
            changes.push(Change::Read(vec![id], true));
        }
        if marks.starred {
            changes.push(Change::Starred(vec![id], true));
        }
        let tags = marks.tags.iter().map(|tag| (id, tag.clone())).collect();
        changes.push(Change::Tagged(tags, true));
        let known = self.passages(id)?;
        let mut new = Vec::new();
        for passage in &marks.passages {
            let is_known = known.iter().any(|it| {
                it.anchor.range.start == passage.start
                    && it.anchor.quote == passage.quote
                    && it.note == passage.note
            });
            if !is_known && !passage.quote.is_empty() {
                new.push(passage);
            }
        }
        let changes = Change::Several(changes);
        if !changes.is_empty() {
            self.make(&changes)?;
        }
        let writing = self.writing()?;
        for passage in new {
            let anchor = Anchor {
                range: ByteRange::new(passage.start, passage.start + passage.quote.len()),
                quote: passage.quote.clone(),
                before: passage.before.clone(),
                after: passage.after.clone(),
            };
            // An export that was written by hand may not tell.
            let made = match passage.made {
                0 => seconds_now(),
                made => made,
            };
            passages::pick(&writing, id, &anchor, &passage.note, made)?;
        }
        writing.commit()?;
        if marks.position > 0 {
            self.set_position(id, marks.position)?;
        }
        Ok(())
    }
}

/// The front matter of an export in Markdown. What only an export has must be there.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct FrontMatter {
    id: Option<String>,
    url: Option<String>,
    title: Option<String>,
    source: Option<String>,
    author: Option<String>,
    category: Option<String>,
    date: Option<String>,
    language: String,
    #[serde(default)]
    tags: Vec<String>,
    read: bool,
    starred: bool,
    position: u64,
    #[serde(default)]
    marked_tags: Vec<String>,
    #[serde(default)]
    passages: Vec<ExportedPassage>,
}

/// An export in Markdown as the line of JSON Lines that it would have been, and its marks; `None`
/// for a text that is none.
pub fn of_markdown(text: &str) -> Option<(String, ExportedMarks)> {
    let (front, body) = text.strip_prefix("---\n")?.split_once("\n---\n")?;
    let front: FrontMatter = serde_saphyr::from_str(front).ok()?;
    let body = body.strip_prefix('\n').unwrap_or(body);
    let marks = ExportedMarks {
        read: front.read,
        starred: front.starred,
        position: front.position,
        tags: front.marked_tags,
        passages: front.passages,
    };
    let exported = Exported {
        id: front.id,
        url: front.url,
        title: front.title,
        source: front.source,
        author: front.author,
        category: front.category,
        published: front.date,
        language: front.language,
        tags: front.tags,
        text: unescaped(body.strip_suffix('\n').unwrap_or(body)),
        marks: ExportedMarks::default(),
    };
    Some((serde_json::to_string(&exported).ok()?, marks))
}

/// Whether a character means something in Markdown: anywhere, or where a line `starts`.
fn means_something(character: char, starts: bool) -> bool {
    matches!(character, '\\' | '*' | '_' | '[' | ']' | '<' | '&' | '`')
        || (starts && matches!(character, '#' | '>' | '-' | '+' | '='))
}

/// The text of an export in Markdown, without the signs that were put before what means something.
fn unescaped(body: &str) -> String {
    let mut text = String::with_capacity(body.len());
    let mut characters = body.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        match next.filter(|next| character == '\\' && means_something(*next, true)) {
            Some(next) => {
                text.push(next);
                characters.next();
            }
            None => text.push(character),
        }
    }
    text
}

/// A file that was not there before; `None` when there is one.
fn new_file(path: &Path) -> Result<Option<File>, ExportError> {
    match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(None),
        Err(error) => Err(ExportError::at(path)(error)),
    }
}

/// A new file of a folder with this name, or one that is like it.
fn free_file(folder: &Path, name: &str) -> Result<(PathBuf, File), ExportError> {
    for number in 1..ALIKE {
        let path = if number == 1 {
            folder.join(format!("{name}.md"))
        } else {
            folder.join(format!("{name}-{number}.md"))
        };
        if let Some(file) = new_file(&path)? {
            return Ok((path, file));
        }
    }
    Err(ExportError::TooManyAlike {
        folder: folder.to_owned(),
        name: name.to_owned(),
    })
}

/// Date and title, of letters and digits alone, so that no name leads anywhere.
fn file_name(article: &Article, id: ArticleId) -> String {
    let mut name = String::new();
    if let Some(published) = article.metadata.published {
        name.push_str(&published.date.to_string());
        name.push('-');
    }
    for character in article.metadata.title.text.chars().take(NAME) {
        if character.is_alphanumeric() {
            name.push(character);
        } else if !name.ends_with('-') && !name.is_empty() {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() {
        format!("article-{}", id.0)
    } else {
        name.to_owned()
    }
}

/// Markdown with front matter in YAML; its strings are written as JSON's, which YAML reads.
fn markdown(article: &Exported) -> Result<String, serde_json::Error> {
    let mut out = String::from("---\n");
    let mut line = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            // Writing to a string does not fail.
            let _ = writeln!(out, "{name}: {value}");
        }
    };
    let quoted = |value: &Option<String>| value.as_ref().map(serde_json::to_string).transpose();
    line("title", quoted(&article.title)?);
    line("date", article.published.clone());
    line("source", quoted(&article.source)?);
    line("author", quoted(&article.author)?);
    line("category", quoted(&article.category)?);
    line("url", quoted(&article.url)?);
    line("id", quoted(&article.id)?);
    line("language", Some(article.language.clone()));
    line("tags", Some(serde_json::to_string(&article.tags)?));
    line("read", Some(article.marks.read.to_string()));
    line("starred", Some(article.marks.starred.to_string()));
    line("position", Some(article.marks.position.to_string()));
    if !article.marks.tags.is_empty() {
        line(
            "marked-tags",
            Some(serde_json::to_string(&article.marks.tags)?),
        );
    }
    if !article.marks.passages.is_empty() {
        // JSON is YAML too, so that the whole list stands in one line.
        let passages = serde_json::to_string(&article.marks.passages)?;
        line("passages", Some(passages));
    }
    out.push_str("---\n\n");
    let mut starts = true;
    for character in article.text.chars() {
        if means_something(character, starts) {
            out.push('\\');
        }
        out.push(character);
        starts = character == '\n' || (starts && character == ' ');
    }
    out.push('\n');
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{DateEvidence, Metadata, Published, Title};
    use crate::library::tests::incoming;

    fn titled(title: &str) -> Article {
        Article {
            metadata: Metadata {
                title: Title {
                    text: title.to_owned(),
                    inferred: false,
                },
                ..Metadata::default()
            },
            text: String::new(),
            blocks: Vec::new(),
            continuation: None,
        }
    }

    fn named(title: &str) -> String {
        file_name(&titled(title), ArticleId(7))
    }

    #[test]
    fn a_file_is_called_by_the_day_and_the_title() {
        let mut article = titled("قمة طوكيو");
        article.metadata.published = Some(Published {
            date: jiff::civil::date(2023, 11, 8),
            time: None,
            evidence: DateEvidence::Stated,
        });
        assert_eq!(file_name(&article, ArticleId(7)), "2023-11-08-قمة-طوكيو");
        article.metadata.title.text.clear();
        assert_eq!(file_name(&article, ArticleId(7)), "2023-11-08");
    }

    #[test]
    fn a_name_never_leads_out_of_its_folder() {
        assert_eq!(named("قمة طوكيو: يوم أول"), "قمة-طوكيو-يوم-أول");
        assert_eq!(named("../../etc/passwd"), "etc-passwd");
        assert_eq!(named("\u{1b}]0;x\u{7}"), "0-x");
        assert_eq!(named("..."), "article-7");
    }

    #[test]
    fn tags_and_notes_come_back_from_an_export_and_are_not_doubled() {
        let mut library = Library::ephemeral().unwrap();
        let sent = incoming("باب", "قالت الوزيرة إن القمة نجحت.", 1);
        let anchor = Anchor::of(&sent.article.text, ByteRange::new(0, 8)).unwrap();
        let id = library.add(std::slice::from_ref(&sent)).unwrap()[0].0;
        library
            .make(&Change::Several(vec![
                Change::Tagged(vec![(id, "قمة".to_owned())], true),
                Change::Pick {
                    article: id,
                    anchor: anchor.clone(),
                    note: "من؟".to_owned(),
                },
            ]))
            .unwrap();
        let mut lines = Vec::new();
        library.export_lines(&[id], &mut lines).unwrap();
        let mut marks = marks_of_line(std::str::from_utf8(&lines).unwrap()).unwrap();
        marks.passages[0].made = 1_700_000_000;

        let mut other = Library::ephemeral().unwrap();
        let id = other.add(&[sent]).unwrap()[0].0;
        for _ in 0..2 {
            other.take_marks(id, &marks).unwrap();
        }
        assert_eq!(other.tags(id).unwrap(), ["قمة"]);
        let passages = other.passages(id).unwrap();
        assert_eq!(passages.len(), 1);
        assert_eq!(passages[0].anchor, anchor);
        assert_eq!(passages[0].note, "من؟");
        assert_eq!(passages[0].made, 1_700_000_000);
        let article = other.article(id).unwrap();
        let written = markdown(&other.exported(id, article).unwrap()).unwrap();
        assert!(written.contains("passages: [{"), "{written}");
        // The same from Markdown.
        let (_, again) = of_markdown(&written).unwrap();
        assert_eq!(again, marks);
    }

    #[test]
    fn an_export_in_markdown_gives_back_the_text_and_the_metadata() {
        let text = "# لا عنوان\n\n- *بند* [أول] \\n <b>&amp;\n+ ثان_هنا `x`\n---\nآخر";
        let sent = incoming("باب: \"أول\"", text, 1);
        let mut library = Library::ephemeral().unwrap();
        let id = library.add(std::slice::from_ref(&sent)).unwrap()[0].0;
        let article = library.article(id).unwrap();
        let mut exported = library.exported(id, article).unwrap();
        let (line, marks) = of_markdown(&markdown(&exported).unwrap()).unwrap();
        assert_eq!(marks, exported.marks);
        exported.marks = ExportedMarks::default();
        assert_eq!(line, serde_json::to_string(&exported).unwrap());
        assert!(of_markdown("---\ntitle: x\nlanguage: ar\n---\n\nنص").is_none());
        assert!(of_markdown("نص").is_none());
    }
}
