//! Makes `src/analysis/keywords/background-ar.tsv` out of a corpus of Arabic news:
//!
//! ```sh
//! cargo run --release --example keyword_background -- CORPUS.jsonl.gz >src/analysis/keywords/background-ar.tsv
//! ```

use sahifa::article::Language;
use sahifa::intake::{self, Input, IntakeOptions};
use sahifa::text::fold::fold;
use sahifa::text::stems::stem;
use sahifa::text::stop_words::is_stop_word;
use sahifa::text::tokens::{TokenKind, tokens};
use std::collections::{HashMap, HashSet};

/// Stems kept: the commonest.
const KEPT: usize = 15_000;

fn main() {
    let inputs: Vec<Input> = std::env::args_os()
        .skip(1)
        .map(|path| Input::Path(path.into()))
        .collect();
    let mut documents = 0_usize;
    let mut counts: HashMap<String, usize> = HashMap::new();
    for read in intake::read(&inputs, &IntakeOptions::default()) {
        let Ok(incoming) = read else { continue };
        if incoming.article.metadata.language != Language::Arabic {
            continue;
        }
        documents += 1;
        let text = &incoming.article.text;
        let stems: HashSet<String> = tokens(text)
            .filter(|token| token.kind == TokenKind::Word)
            .map(|token| token.range.of(text))
            .filter(|word| !is_stop_word(&fold(word), Language::Arabic))
            .map(|word| stem(word, Language::Arabic))
            .collect();
        for stem in stems {
            *counts.entry(stem).or_default() += 1;
        }
    }
    let mut commonest: Vec<(String, usize)> = counts.into_iter().collect();
    commonest.sort_by(|(first, one), (second, other)| other.cmp(one).then(first.cmp(second)));
    commonest.truncate(KEPT);
    println!("{documents}");
    for (stem, count) in commonest {
        println!("{stem}\t{count}");
    }
}
