//! Makes `src/text/arabic-stems.tsv` out of a corpus of Arabic news:
//!
//! ```sh
//! cargo run --release --example arabic_stems -- CORPUS.jsonl.gz >src/text/arabic-stems.tsv
//! ```

use sahifa::article::{Article, Language};
use sahifa::intake::{self, Input, IntakeOptions};
use sahifa::text::clitics::without_article;
use sahifa::text::fold::fold;
use sahifa::text::stems::light_stem;
use sahifa::text::stop_words::is_stop_word;
use sahifa::text::tokens::{TokenKind, tokens};
use sahifa::text::vocabulary::Known;
use std::collections::HashMap;

/// Stems kept: the commonest.
const KEPT: usize = 15_000;

fn main() {
    let inputs: Vec<Input> = std::env::args_os()
        .skip(1)
        .map(|path| Input::Path(path.into()))
        .collect();
    let mut articles = 0;
    let mut counts: HashMap<String, Known> = HashMap::new();
    for read in intake::read(&inputs, &IntakeOptions::default()) {
        let Ok(incoming) = read else { continue };
        if incoming.article.metadata.language == Language::Arabic {
            articles += 1;
            for (stem, is_definite) in stems(&incoming.article) {
                let known = counts.entry(stem).or_default();
                known.articles += 1;
                known.definite += u32::from(is_definite);
            }
        }
    }
    let mut commonest: Vec<(String, Known)> = counts.into_iter().collect();
    commonest.sort_by(|(first, one), (second, other)| {
        let by_count = other.articles.cmp(&one.articles);
        by_count.then(first.cmp(second))
    });
    commonest.truncate(KEPT);
    println!("{articles}");
    for (stem, known) in commonest {
        println!("{stem}\t{}\t{}", known.articles, known.definite);
    }
}

/// The stems of an article, each once, and whether it has them with the article.
fn stems(article: &Article) -> HashMap<String, bool> {
    let mut found: HashMap<String, bool> = HashMap::new();
    for token in tokens(&article.text) {
        let word = token.range.of(&article.text);
        if token.kind == TokenKind::Word && !is_stop_word(&fold(word), Language::Arabic) {
            let is_definite = without_article(word).len() < word.len();
            *found.entry(light_stem(word)).or_default() |= is_definite;
        }
    }
    found
}
