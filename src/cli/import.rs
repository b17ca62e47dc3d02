//! `sahifa import`: what `sahifa export` has written, with its marks.

use super::{Common, Ended, reading};
use crate::intake::{self, Incoming};
use crate::library::Library;
use crate::library::export::{ExportedMarks, marks_of_line, of_markdown};
use anyhow::Context;
use clap::Args;
use std::fs::File;
use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};

/// Articles read back in one transaction.
const BATCH: usize = 400;

#[derive(Debug, Args)]
pub struct Arguments {
    /// A file in JSON Lines or Markdown, or a folder of Markdown files, that `sahifa export` has
    /// written
    #[arg(required = true, value_name = "FROM")]
    from: PathBuf,
}

/// What has been read back so far.
struct Importing {
    library: Library,
    batch: Vec<(Incoming, ExportedMarks)>,
    added: usize,
    failed: usize,
}

impl Importing {
    fn take(&mut self, read: intake::Outcome, marks: ExportedMarks) -> anyhow::Result<()> {
        match read {
            Ok(incoming) => {
                self.batch.push((incoming, marks));
                self.added += 1;
            }
            Err(failure) => {
                self.failed += 1;
                reading::tell(&failure);
            }
        }
        if self.batch.len() >= BATCH {
            self.write()?;
        }
        Ok(())
    }

    /// Adds articles in one transaction, and then the marks of those that have any.
    fn write(&mut self) -> anyhow::Result<()> {
        let (incoming, marks): (Vec<Incoming>, Vec<ExportedMarks>) = self.batch.drain(..).unzip();
        for ((id, _), marks) in self.library.add(&incoming)?.into_iter().zip(marks) {
            self.library.take_marks(id, &marks)?;
        }
        Ok(())
    }
}

pub fn run(asked: &Arguments, common: &Common) -> anyhow::Result<Ended> {
    let from = &asked.from;
    let mut importing = Importing {
        library: common.open_library()?,
        batch: Vec::with_capacity(BATCH),
        added: 0,
        failed: 0,
    };
    if from.is_dir() {
        for file in markdown_files(from)? {
            markdown(&file, &mut importing)?;
        }
    } else if is_markdown(from) {
        markdown(from, &mut importing)?;
    } else {
        lines(from, common, &mut importing)?;
    }
    importing.write()?;
    let Importing { added, failed, .. } = importing;
    writeln!(io::stdout(), "{added} imported, {failed} failed")?;
    Ok(Ended::of_failures(failed))
}

fn is_markdown(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == "md")
}

/// The Markdown files of a folder, by name; exports have no folders in them.
fn markdown_files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let cannot = || format!("{} cannot be read", folder.display());
    let mut files = Vec::new();
    for entry in folder.read_dir().with_context(cannot)? {
        let file = entry.with_context(cannot)?.path();
        if is_markdown(&file) {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

/// One article in Markdown. A file that cannot be read or is no export is passed over with a word.
fn markdown(file: &Path, importing: &mut Importing) -> anyhow::Result<()> {
    let read = std::fs::read_to_string(file).and_then(|text| Ok((text, file.canonicalize()?)));
    let why = match read {
        Ok((text, file)) => match of_markdown(&text) {
            Some((line, marks)) => return importing.take(intake::of_record(&line, &file), marks),
            None => "this is no export of sahifa".to_owned(),
        },
        Err(error) => error.to_string(),
    };
    importing.failed += 1;
    reading::tell(&format!("{}: {why}", file.display()));
    Ok(())
}

/// A whole export in JSON Lines.
fn lines(file: &Path, common: &Common, importing: &mut Importing) -> anyhow::Result<()> {
    let opened =
        File::open(file).with_context(|| format!("{} cannot be opened", file.display()))?;
    let articles = intake::read(&[reading::input(file)], &common.intake());
    // Every line that is not blank comes out as one article or one failure.
    let lines = io::BufReader::new(opened)
        .lines()
        .filter(|line| line.as_ref().map_or(true, |line| !line.trim().is_empty()));
    for (line, read) in lines.zip(articles) {
        let line = line.with_context(|| format!("{} cannot be read", file.display()))?;
        let marks = match &read {
            Ok(_) => marks_of_line(&line)
                .with_context(|| format!("{} is no export of sahifa", file.display()))?,
            Err(_) => ExportedMarks::default(),
        };
        importing.take(read, marks)?;
    }
    Ok(())
}
