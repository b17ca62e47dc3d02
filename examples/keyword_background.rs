//! Makes `src/analysis/keywords/background-ar.tsv` out of a corpus of Arabic news:
//!
//! ```sh
//! cargo run --release --example keyword_background -- CORPUS.jsonl.gz >src/analysis/keywords/background-ar.tsv
//! ```

use sahifa::analysis::keywords::Background;
use sahifa::article::Language;
use sahifa::intake::{self, Input, IntakeOptions};

/// Stems kept: the commonest.
const KEPT: usize = 15_000;

fn main() {
    let inputs: Vec<Input> = std::env::args_os()
        .skip(1)
        .map(|path| Input::Path(path.into()))
        .collect();
    let mut background = Background::default();
    for read in intake::read(&inputs, &IntakeOptions::default()) {
        let Ok(incoming) = read else { continue };
        if incoming.article.metadata.language == Language::Arabic {
            background.add(&incoming.article);
        }
    }
    let mut commonest: Vec<(&str, f64)> = background.stems().collect();
    commonest.sort_by(|(first, one), (second, other)| other.total_cmp(one).then(first.cmp(second)));
    commonest.truncate(KEPT);
    println!("{}", background.documents());
    for (stem, count) in commonest {
        println!("{stem}\t{count}");
    }
}
