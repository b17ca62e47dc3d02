//! What every command does with its inputs: read them, and say what failed.

use super::{Common, Ended};
use crate::article::Article;
use crate::intake::passed_over::Kind;
use crate::intake::{self, Failure, Incoming, Input, IntakeError, PassedOver};
use crate::text::as_seen;
use anyhow::bail;
use std::fmt::Display;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A path of the command line as an input; `-` is standard input.
pub fn input(path: &Path) -> Input {
    if path.as_os_str() == "-" {
        Input::Stdin
    } else {
        Input::Path(path.to_owned())
    }
}

/// Paths of the command line as inputs.
pub fn inputs(paths: &[PathBuf]) -> Vec<Input> {
    paths.iter().map(|path| input(path)).collect()
}

/// Control characters out of a text that goes to a terminal: file names may hold anything.
pub fn printable(text: &str) -> String {
    text.chars()
        .map(|character| {
            let unsafe_here = character.is_control() && character != '\n';
            let overrides = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            if unsafe_here || overrides {
                '\u{fffd}'
            } else {
                character
            }
        })
        .collect()
}

/// Says something on standard error. Whoever reads there may have closed it, and then nothing is
/// said.
pub fn say(words: &impl Display) {
    let _ = writeln!(io::stderr(), "{}", printable(&words.to_string()));
}

/// Says what went wrong, or what the user should know, under the name of the program.
pub fn warn(words: &impl Display) {
    say(&format_args!("sahifa: {words}"));
}

/// Says what failed: on standard error, and in the log.
pub fn tell(failure: &impl Display) {
    log::warn!("{failure}");
    warn(failure);
}

/// Says on standard error how many files of folders were not read, and why.
pub fn tell_passed_over(passed: &PassedOver) {
    if passed.count() > 0 {
        warn(&passed_over(passed));
    }
}

fn passed_over(passed: &PassedOver) -> String {
    let kinds: Vec<String> = passed
        .kinds()
        .map(|(kind, count, first)| {
            let name = Path::new(first)
                .file_name()
                .map_or_else(|| first.to_owned(), |name| name.to_string_lossy().into());
            let (one, several) = match kind {
                Kind::Archive => ("archive (unpack it", "archives (unpack them"),
                Kind::Document => (
                    "document (save it as text or as a web page",
                    "documents (save them as text or as web pages",
                ),
                Kind::Other => ("that is no text (", "that are no texts ("),
            };
            let words = if count == 1 { one } else { several };
            let comma = if words.ends_with('(') { "" } else { ": " };
            let more = if count == 1 { "" } else { ", …" };
            format!("{count} {words}{comma}{name}{more})")
        })
        .collect();
    let files = if passed.count() == 1 { "file" } else { "files" };
    format!(
        "{} {files} passed over: {}",
        passed.count(),
        kinds.join("; ")
    )
}

/// Hands every article of `paths` to `take`, says on standard error what failed, and tells how
/// it ended.
pub fn each(
    paths: &[PathBuf],
    common: &Common,
    mut take: impl FnMut(Incoming) -> anyhow::Result<()>,
) -> anyhow::Result<Ended> {
    let mut failed = 0;
    let mut passed = PassedOver::default();
    for read in intake::read(&inputs(paths), &common.intake()) {
        match read {
            Ok(incoming) => take(incoming)?,
            Err(Failure {
                name,
                reason: IntakeError::PassedOver(kind),
            }) => passed.add(kind, name),
            Err(failure) => {
                failed += 1;
                tell(&failure);
            }
        }
    }
    tell_passed_over(&passed);
    Ok(Ended::of_failures(failed))
}

/// The `number`th article (from 1) of a file. When none was chosen and the file holds more, the
/// first is taken and a line on standard error says so.
///
/// # Errors
///
/// When the file has no such article, with the reason if it could not be read.
pub fn one(path: &Path, number: Option<usize>, common: &Common) -> anyhow::Result<Article> {
    let wanted = number.unwrap_or(1).max(1);
    let mut articles = intake::read(&[input(path)], &common.intake());
    let mut seen = 0;
    let mut failure = None;
    let found = loop {
        match articles.next() {
            Some(Ok(incoming)) => {
                seen += 1;
                if seen == wanted {
                    break incoming.article;
                }
            }
            Some(Err(why)) => failure = Some(why),
            None => match failure {
                Some(failure) => bail!("{failure}"),
                None => bail!("{}: there is no article number {wanted}", path.display()),
            },
        }
    };
    if number.is_none() && articles.next().is_some() {
        warn(&format_args!(
            "{} holds several articles; this is the first (--article N for another)",
            path.display()
        ));
    }
    Ok(found)
}

/// The same, as it was written where the file stores it as it is seen: what an analysis reads.
///
/// # Errors
///
/// As [`one`].
pub fn one_as_written(
    path: &Path,
    number: Option<usize>,
    common: &Common,
) -> anyhow::Result<Article> {
    let article = one(path, number, common)?;
    Ok(as_seen::as_written(&article).map_or(article, |(written, _)| written))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_are_passed_over_are_told_of_by_kind() {
        let mut passed = PassedOver::default();
        passed.add(Kind::Archive, "/a/b.zip".to_owned());
        passed.add(Kind::Other, "/a/c.jpg".to_owned());
        passed.add(Kind::Other, "/a/d.css".to_owned());
        assert_eq!(
            passed_over(&passed),
            "3 files passed over: 1 archive (unpack it: b.zip); 2 that are no texts (c.jpg, …)"
        );
    }
}
