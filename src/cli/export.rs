//! `sahifa export`: articles with their marks, as files that other programs and sahifa can read.

use super::{Common, Ended, reading, search};
use crate::article::Article;
use crate::intake::Incoming;
use crate::library::search::Search;
use crate::library::{ArticleId, Library, ListQuery, Marks};
use anyhow::{Context, bail};
use clap::Args;
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Longest name of a file, in characters, without its date and ending.
const NAME: usize = 60;
/// Files of one name at most.
const ALIKE: u32 = 10_000;
/// Articles read back in one transaction.
const BATCH: usize = 400;

#[derive(Debug, Args)]
pub struct Arguments {
    /// A folder for Markdown files, or a new file that ends in .jsonl; - is standard output, in
    /// JSON Lines
    #[arg(value_name = "TO")]
    to: PathBuf,
    /// Only the articles that this query finds; see `sahifa search --help`
    #[arg(long, value_name = "QUERY")]
    query: Option<String>,
}

/// One article of an export in JSON Lines.
#[derive(Debug, Serialize, Deserialize)]
pub struct Exported {
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
    /// What the reader has done with it; sahifa's own field.
    #[serde(default)]
    pub marks: ExportedMarks,
}

/// Marks of an exported article.
#[derive(Debug, Default, Clone, Copy, Serialize, Deserialize)]
#[serde(default)]
pub struct ExportedMarks {
    pub read: bool,
    pub starred: bool,
    /// The byte of the text at which reading goes on.
    pub position: u64,
}

pub fn run(asked: &Arguments, common: &Common) -> anyhow::Result<Ended> {
    let library = common.open_library()?;
    let mut query = ListQuery::default();
    if let Some(typed) = &asked.query {
        query.search = Search::parse(typed)?;
        search::bring_up(&library)?;
    }
    let ids = library.ids(&query)?;
    let each = |id: &ArticleId| -> anyhow::Result<(Article, Marks)> {
        Ok((library.article(*id)?, library.marks(*id)?))
    };
    let is_lines = asked.to.extension().is_some_and(|it| it == "jsonl");
    if asked.to.as_os_str() == "-" {
        write_lines(io::stdout().lock(), &ids, each)?;
    } else if is_lines {
        let file = new_file(&asked.to)?
            .with_context(|| format!("{} exists already; name a new file", asked.to.display()))?;
        write_lines(file, &ids, each)
            .with_context(|| format!("{} cannot be written", asked.to.display()))?;
    } else {
        write_folder(&asked.to, &ids, each)?;
    }
    eprintln!("{} exported", ids.len());
    Ok(Ended::Well)
}

fn write_lines(
    to: impl Write,
    ids: &[ArticleId],
    each: impl Fn(&ArticleId) -> anyhow::Result<(Article, Marks)>,
) -> anyhow::Result<()> {
    let mut out = io::BufWriter::new(to);
    for id in ids {
        let (article, marks) = each(id)?;
        serde_json::to_writer(&mut out, &exported(article, marks))?;
        writeln!(out)?;
    }
    out.flush()?;
    Ok(())
}

fn exported(article: Article, marks: Marks) -> Exported {
    let metadata = article.metadata;
    let published = metadata
        .published
        .filter(|it| !it.evidence.is_guess())
        .map(|it| match it.time {
            Some(time) => format!("{}T{time}", it.date),
            None => it.date.to_string(),
        });
    Exported {
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
        },
    }
}

fn write_folder(
    folder: &Path,
    ids: &[ArticleId],
    each: impl Fn(&ArticleId) -> anyhow::Result<(Article, Marks)>,
) -> anyhow::Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    for id in ids {
        let (article, marks) = each(id)?;
        let name = file_name(&article, *id);
        let mut free = None;
        for number in 1..ALIKE {
            let path = if number == 1 {
                folder.join(format!("{name}.md"))
            } else {
                folder.join(format!("{name}-{number}.md"))
            };
            if let Some(file) = new_file(&path)? {
                free = Some((path, file));
                break;
            }
        }
        let Some((path, mut file)) = free else {
            bail!(
                "{} holds too many files of the name {name}",
                folder.display()
            );
        };
        file.write_all(markdown(&exported(article, marks))?.as_bytes())
            .with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}

/// A file that was not there before; `None` when there is one.
fn new_file(path: &Path) -> anyhow::Result<Option<File>> {
    match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(None),
        Err(error) => Err(error).with_context(|| format!("{} cannot be made", path.display())),
    }
}

/// Date and title, of letters and digits alone, so that no name leads anywhere.
fn file_name(article: &Article, id: ArticleId) -> String {
    let mut name = String::new();
    if let Some(published) = article.metadata.published {
        name.push_str(&published.date.to_string());
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
fn markdown(article: &Exported) -> anyhow::Result<String> {
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
    out.push_str("---\n\n");
    let mut starts = true;
    for character in article.text.chars() {
        let means_something = matches!(character, '\\' | '*' | '_' | '[' | ']' | '<' | '&' | '`')
            || (starts && matches!(character, '#' | '>' | '-' | '+' | '='));
        if means_something {
            out.push('\\');
        }
        out.push(character);
        starts = character == '\n' || (starts && character == ' ');
    }
    out.push('\n');
    Ok(out)
}

/// `sahifa import`: an export in JSON Lines, with its marks.
#[derive(Debug, Args)]
pub struct ImportArguments {
    /// A file that `sahifa export` has written, in JSON Lines
    #[arg(required = true)]
    file: PathBuf,
}

pub fn run_import(asked: &ImportArguments, common: &Common) -> anyhow::Result<Ended> {
    let lines = io::BufReader::new(
        File::open(&asked.file)
            .with_context(|| format!("{} cannot be opened", asked.file.display()))?,
    );
    let mut library = common.open_library()?;
    let articles = crate::intake::read(&[reading::input(&asked.file)], &common.intake());
    // Every line that is not blank comes out as one article or one failure.
    let lines = io::BufRead::lines(lines)
        .filter(|line| line.as_ref().map_or(true, |line| !line.trim().is_empty()));
    let (mut added, mut failed) = (0_usize, 0_usize);
    let mut batch: Vec<(Incoming, ExportedMarks)> = Vec::with_capacity(BATCH);
    for (line, read) in lines.zip(articles) {
        let line = line.with_context(|| format!("{} cannot be read", asked.file.display()))?;
        match read {
            Ok(incoming) => {
                let known: Exported = serde_json::from_str(&line)
                    .with_context(|| format!("{} is no export of sahifa", asked.file.display()))?;
                batch.push((incoming, known.marks));
                added += 1;
            }
            Err(failure) => {
                failed += 1;
                eprintln!("sahifa: {}", reading::printable(&failure.to_string()));
            }
        }
        if batch.len() >= BATCH {
            take_in(&mut library, &mut batch)?;
        }
    }
    take_in(&mut library, &mut batch)?;
    println!("{added} imported, {failed} failed");
    Ok(Ended::of_failures(failed))
}

/// Adds articles in one transaction, and then the marks of those that have any.
fn take_in(
    library: &mut Library,
    batch: &mut Vec<(Incoming, ExportedMarks)>,
) -> anyhow::Result<()> {
    let (incoming, marks): (Vec<Incoming>, Vec<ExportedMarks>) = batch.drain(..).unzip();
    for ((id, _), marks) in library.add(&incoming)?.into_iter().zip(marks) {
        if marks.read {
            library.set_read(id, true)?;
        }
        if marks.starred {
            library.set_starred(id, true)?;
        }
        if marks.position > 0 {
            library.set_position(id, marks.position)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Metadata, Title};

    fn named(title: &str) -> String {
        let article = Article {
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
        };
        file_name(&article, ArticleId(7))
    }

    #[test]
    fn a_name_never_leads_out_of_its_folder() {
        assert_eq!(named("قمة طوكيو: يوم أول"), "قمة-طوكيو-يوم-أول");
        assert_eq!(named("../../etc/passwd"), "etc-passwd");
        assert_eq!(named("\u{1b}]0;x\u{7}"), "0-x");
        assert_eq!(named("..."), "article-7");
    }
}
