//! Annotated sentences.

use anyhow::Context;
use flate2::read::GzDecoder;
use sahifa::analysis::entities::EntityKind;
use sahifa::analysis::entities::chain::{self, OUTSIDE};
use std::io::Read;
use std::path::Path;

/// A sentence: its words and their labels.
#[derive(Debug, Clone)]
pub struct Sentence {
    pub words: Vec<String>,
    pub labels: Vec<u8>,
}

/// Reads a file of `word TAB tag` lines, sentences parted by empty lines, perhaps gzipped. Tags
/// of kinds that are no person, place or organisation count as outside.
pub fn read(path: &Path) -> anyhow::Result<Vec<Sentence>> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut text = String::new();
    if bytes.starts_with(&[0x1f, 0x8b]) {
        GzDecoder::new(bytes.as_slice()).read_to_string(&mut text)?;
    } else {
        text = String::from_utf8(bytes)?;
    }
    let mut sentences = Vec::new();
    for block in text.split("\n\n") {
        let mut sentence = Sentence {
            words: Vec::new(),
            labels: Vec::new(),
        };
        for (word, tag) in block.lines().filter_map(|line| line.split_once('\t')) {
            sentence.words.push(word.to_owned());
            sentence.labels.push(label(tag.trim()));
        }
        if !sentence.words.is_empty() {
            sentences.push(sentence);
        }
    }
    Ok(sentences)
}

fn label(tag: &str) -> u8 {
    let kind = match tag.get(2..) {
        Some("PERS" | "PER") => EntityKind::Person,
        Some("LOC") => EntityKind::Place,
        Some("ORG") => EntityKind::Organisation,
        _ => return OUTSIDE,
    };
    chain::first(kind) + u8::from(tag.starts_with('I'))
}

/// Sentences that follow each other, taken to be one article where the corpus does not part
/// articles.
pub const ARTICLE: usize = 20;

/// Sentences of a block that goes to the development part as a whole, so that it shares few
/// articles with the training part.
const BLOCK: usize = 200;

/// The part of the corpus, of five, that sentence `number` belongs to.
pub fn fold(number: usize) -> usize {
    number / BLOCK % 5
}
