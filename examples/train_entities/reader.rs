//! What a reader gets: entities of texts, as the program finds them, held against the corpus.

use crate::corpus::{ARTICLE, Sentence};
use crate::score::Tally;
use sahifa::analysis::entities::recogniser::{Recogniser, names};
use sahifa::analysis::entities::{EntityKind, entities_by};
use sahifa::article::{Article, Block, ByteRange, Language, Metadata, Role};
use std::ops::Range;

/// How many sentences make a text: the corpus does not say where its articles begin.
pub const TOGETHER: [(&str, usize); 3] = [
    ("the reader, by articles", ARTICLE),
    ("by single sentences", 1),
    ("by one text of all", usize::MAX),
];

/// Adds what is found in texts of so many sentences each. A mention counts as the corpus's words
/// that it covers. On demand what is wrong and what is missed is printed.
pub fn tally(
    sentences: &[&Sentence],
    recogniser: &Recogniser<'_>,
    together: usize,
    tally: &mut Tally,
    print: bool,
) {
    for sentences in sentences.chunks(together.min(sentences.len()).max(1)) {
        let (article, ends) = article(sentences);
        let labels: Vec<u8> = sentences
            .iter()
            .flat_map(|sentence| sentence.labels.iter().copied())
            .collect();
        let word = |byte: usize| ends.partition_point(|end| *end <= byte);
        let found = entities_by(&article, Some(recogniser));
        let found = found.iter().flat_map(|entity| {
            let words = |mention: &ByteRange| word(mention.start)..word(mention.end - 1) + 1;
            let mentions = entity.mentions.iter();
            mentions.map(move |mention| (entity.kind, words(mention)))
        });
        let found: Vec<(EntityKind, Range<usize>)> = found.collect();
        if print {
            let words: Vec<&str> = sentences
                .iter()
                .flat_map(|sentence| sentence.words.iter().map(String::as_str))
                .collect();
            print_errors(&words, &labels, &found);
        }
        tally.add_spans(&labels, found.into_iter());
    }
}

fn print_errors(words: &[&str], labels: &[u8], found: &[(EntityKind, Range<usize>)]) {
    let marked: Vec<(EntityKind, Range<usize>)> = names(labels).collect();
    let print = |sign: &str, ones: &[_], others: &[(EntityKind, Range<usize>)]| {
        for (kind, range) in ones.iter().filter(|one| !others.contains(one)) {
            let name = words[range.clone()].join(" ");
            let before = words[range.start.saturating_sub(5)..range.start].join(" ");
            let behind = words[range.end..(range.end + 4).min(words.len())].join(" ");
            println!("{sign}\t{kind:?}\t{before} [{name}] {behind}");
        }
    };
    print("missed", &marked, found);
    print("wrong", found, &marked);
}

/// An article of a paragraph for each sentence, and where each word of it ends.
fn article(sentences: &[&Sentence]) -> (Article, Vec<usize>) {
    let (mut text, mut blocks, mut ends) = (String::new(), Vec::new(), Vec::new());
    for sentence in sentences {
        let start = text.len();
        for word in &sentence.words {
            text.push_str(word);
            ends.push(text.len());
            text.push(' ');
        }
        let shown = ByteRange::new(start, text.len() - 1);
        text.push('\n');
        let range = ByteRange::new(start, text.len());
        blocks.push(Block::new(Role::Paragraph, range, shown));
    }
    let article = Article {
        metadata: Metadata {
            language: Language::Arabic,
            ..Metadata::default()
        },
        text,
        blocks,
        continuation: None,
    };
    (article, ends)
}
