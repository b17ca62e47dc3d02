//! Programs of the user's: each an argument vector, never a line for a shell.

use std::io::{self, Read};
use std::process::{Command, Stdio};

/// Bytes of a program's complaints that are read.
const COMPLAINTS: u64 = 4_000;

/// A program with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    /// The program, by name or path.
    pub name: String,
    /// What it is given.
    pub arguments: Vec<String>,
}

/// Why a program did not do what it was asked to.
#[derive(Debug, thiserror::Error)]
pub enum ProgramError {
    /// It cannot be started.
    #[error("{0}")]
    Start(#[from] io::Error),
    /// It ended with an error: its last word about it, or its exit code.
    #[error("{0}")]
    Ended(String),
}

impl Program {
    /// The program of an argument vector in which every argument that holds the name of a value,
    /// as `{url}`, is given once for each value of that name; `None` when there is no program.
    pub fn of_vector(vector: &[String], values: &[(&str, &[String])]) -> Option<Self> {
        let (name, written) = vector.split_first()?;
        let mut arguments = Vec::new();
        for argument in written {
            let named = values
                .iter()
                .find(|(value, _)| argument.contains(&format!("{{{value}}}")));
            match named {
                // The other names in the same argument take the value of the same place.
                Some((_, given)) => arguments.extend((0..given.len()).map(|place| {
                    values
                        .iter()
                        .fold(argument.clone(), |filled, (value, all)| {
                            let value = format!("{{{value}}}");
                            filled.replace(&value, all.get(place).map_or("", String::as_str))
                        })
                })),
                None => arguments.push(argument.clone()),
            }
        }
        Some(Self {
            name: name.clone(),
            arguments,
        })
    }

    /// Runs it on the terminal, which it has to itself until it ends.
    ///
    /// # Errors
    ///
    /// When it cannot be started or ends with an error.
    pub fn run_in_front(&self) -> Result<(), ProgramError> {
        let ended = Command::new(&self.name).args(&self.arguments).status()?;
        if ended.success() {
            Ok(())
        } else {
            Err(ProgramError::Ended(ended.to_string()))
        }
    }

    /// Runs it away from the terminal until it ends.
    ///
    /// # Errors
    ///
    /// When it cannot be started or ends with an error.
    pub fn run_apart(&self) -> Result<(), ProgramError> {
        let mut running = Command::new(&self.name)
            .args(&self.arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()?;
        let mut said = Vec::new();
        if let Some(complaints) = running.stderr.take() {
            let mut complaints = complaints.take(COMPLAINTS);
            complaints.read_to_end(&mut said)?;
            // What comes behind is read too, so that the program is not stopped by a full pipe.
            io::copy(&mut complaints.into_inner(), &mut io::sink())?;
        }
        let ended = running.wait()?;
        if ended.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&said);
        let last = said.lines().rev().find(|line| !line.trim().is_empty());
        Err(ProgramError::Ended(last.map_or_else(
            || ended.to_string(),
            |line| line.trim().to_owned(),
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn a_value_is_one_argument_whatever_it_holds() {
        let urls = strings(&["http://example.org/; rm -rf ~"]);
        let vector = strings(&["browser", "--new", "{url}"]);
        let program = Program::of_vector(&vector, &[("url", &urls)]).unwrap();
        assert_eq!(program.name, "browser");
        assert_eq!(
            program.arguments,
            ["--new", "http://example.org/; rm -rf ~"]
        );
    }

    #[test]
    fn several_values_make_several_arguments() {
        let urls = strings(&["a", "b"]);
        let titles = strings(&["A", "B"]);
        let vector = strings(&["send", "{url}", "-t", "{title}={url}", "end"]);
        let program = Program::of_vector(&vector, &[("url", &urls), ("title", &titles)]).unwrap();
        assert_eq!(program.arguments, ["a", "b", "-t", "A=a", "B=b", "end"]);
        assert_eq!(Program::of_vector(&[], &[]), None);
    }

    #[test]
    fn a_program_that_fails_says_why() {
        let run = |name: &str, arguments: &[&str]| {
            Program {
                name: name.to_owned(),
                arguments: strings(arguments),
            }
            .run_apart()
        };
        assert!(run("true", &[]).is_ok());
        let error = run("cat", &["/nowhere/at/all"]).unwrap_err().to_string();
        assert!(error.contains("/nowhere/at/all"), "{error}");
        assert!(matches!(
            run("no-program-of-this-name", &[]),
            Err(ProgramError::Start(_))
        ));
    }
}
