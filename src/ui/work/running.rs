//! Programs of the user's, each on a thread of its own, and the files that they are handed.

use super::marking::Answer;
use super::{Post, Reply};
use crate::config::UserCommand;
use crate::library::export::ExportError;
use crate::library::{ArticleId, Library};
use crate::terminal::programs::Program;
use std::fs;
use tempfile::TempDir;

/// Runs a program until it ends; tells when it has failed.
pub fn run(program: &Program, post: &Post) {
    if let Err(error) = program.run_apart() {
        let name = program.name.clone();
        post(Answer::ProgramFailed(name, error.to_string()).into());
    }
}

/// Folders with articles for programs; they are gone when the reader ends, since a program may
/// read its file at any time before.
#[derive(Default)]
pub struct HandedFiles {
    folders: Vec<TempDir>,
}

impl HandedFiles {
    /// Gets a program ready that is handed articles.
    pub fn ready(
        &mut self,
        library: &Library,
        ids: &[ArticleId],
        command: &UserCommand,
    ) -> Result<Reply, ExportError> {
        let vector = command.vector();
        let rows = library.rows(ids)?;
        let titles: Vec<String> = rows.into_iter().map(|row| row.title.text).collect();
        let mut urls = Vec::with_capacity(ids.len());
        for id in ids {
            let url = library.article(*id)?.metadata.url;
            let address = url.as_deref().and_then(crate::text::address::web_address);
            urls.push(address.unwrap_or_default());
        }
        let mut files = Vec::new();
        if vector.iter().any(|argument| argument.contains("{file}")) {
            for id in ids {
                // A folder for each, since two articles may have one name.
                let folder = tempfile::Builder::new().prefix("sahifa-").tempdir()?;
                library.export(&[*id], folder.path())?;
                let written = fs::read_dir(folder.path())?.next().transpose()?;
                files.extend(written.map(|file| file.path().to_string_lossy().into_owned()));
                self.folders.push(folder);
            }
        }
        let values: [(&str, &[String]); 3] = [("file", &files), ("url", &urls), ("title", &titles)];
        Ok(match Program::of_vector(vector, &values) {
            Some(program) => {
                let takes_terminal = command.takes_terminal();
                let ready = Answer::Ready {
                    program,
                    takes_terminal,
                };
                ready.into()
            }
            None => Reply::Failed("the command names no program".to_owned()),
        })
    }
}
