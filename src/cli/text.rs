//! `sahifa text`: the article's text, byte for byte, to which all offsets refer; those of a text
//! that is stored as it is seen refer to it as it was written.

use super::{Common, Ended, reading, values};
use clap::Args;
use std::io::{self, Write};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct Arguments {
    /// The file; - is standard input
    file: PathBuf,
    /// Which article of a file that holds several
    #[arg(long, value_name = "N", value_parser = values::number::<usize>)]
    article: Option<usize>,
    /// A text that is stored in visual order or in presentation forms as it was written: the one
    /// that offsets of `entities`, `keywords` and `dates` refer to
    #[arg(long)]
    as_written: bool,
}

pub fn run(asked: &Arguments, common: &Common) -> anyhow::Result<Ended> {
    let read = if asked.as_written {
        reading::one_as_written
    } else {
        reading::one
    };
    let article = read(&asked.file, asked.article, common)?;
    let mut out = io::stdout().lock();
    match &article.continuation {
        Some(continuation) => {
            let mut file = std::fs::File::open(&continuation.path)?;
            io::Seek::seek(&mut file, io::SeekFrom::Start(continuation.offset))?;
            io::copy(&mut file, &mut out)?;
        }
        None => out.write_all(article.text.as_bytes())?,
    }
    out.flush()?;
    Ok(Ended::Well)
}
