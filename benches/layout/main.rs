//! Layout, in bytes of UTF-8 a second: by itself, and beside others.
//!
//! ```text
//! cargo bench --bench layout
//! ```
//!
//! runs the benchmarks here, and then [`side_by_side`], which prints one table: the same text laid
//! out by sahifa, by the pipeline of [`ready_crates`] and by fribidi.
//!
//! `whole` is everything that is done once for a paragraph and once for a width: levels,
//! clusters, breaks, shaping, wrapping to 80 cells, order, mirroring, and every cell read.

mod ready_crates;
mod side_by_side;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use sahifa::layout::{Justification, Measure, Options, Paragraph};
use std::path::Path;

/// Cells of a line.
const CELLS: u16 = 80;
const MEGABYTE: usize = 1 << 20;

fn main() {
    // glibc gives the end of the heap back to the system, and takes it again page by page, at every
    // turn of a benchmark that needs more than twice the largest block freed so far. That is its
    // time and not the layout's, and comes with one size and not with half of it.
    drop(black_box(vec![1_u8; 30 * MEGABYTE]));
    divan::main();
    // A filter asks for one of the benchmarks alone.
    if std::env::args()
        .skip(1)
        .all(|argument| argument == "--bench")
    {
        side_by_side::print();
    }
}

/// Paragraphs of the sample articles in Arabic, over and over up to about a megabyte.
fn paragraphs() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles");
    let mut files: Vec<_> = walk(&folder);
    files.sort();
    let mut found: Vec<String> = files
        .iter()
        .filter_map(|file| std::fs::read_to_string(file).ok())
        .flat_map(|text| {
            text.lines()
                .filter(|line| line.len() > 200 && line.contains(['ا', 'ل']))
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(
        !found.is_empty(),
        "no sample articles in {}",
        folder.display()
    );
    let mut length: usize = found.iter().map(String::len).sum();
    for index in 0.. {
        if length >= MEGABYTE {
            break;
        }
        length += found[index].len();
        found.push(found[index].clone());
    }
    found
}

fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .flat_map(|entry| {
            let path = entry.path();
            if path.is_dir() {
                walk(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

fn whole(text: &str, options: &Options) -> usize {
    let paragraph = Paragraph::new(text, options);
    let mut drawn = 0;
    for line in paragraph.wrap(Measure::Cells(CELLS)) {
        for cell in paragraph.cells(&line) {
            drawn += cell.glyphs.len() + cell.source.start;
        }
    }
    drawn
}

fn bytes(texts: &[String]) -> BytesCount {
    BytesCount::new(texts.iter().map(String::len).sum::<usize>())
}

#[divan::bench]
fn articles(bencher: Bencher) {
    let texts = paragraphs();
    bencher.counter(bytes(&texts)).bench_local(|| {
        for text in &texts {
            black_box(whole(text, &Options::default()));
        }
    });
}

#[divan::bench]
fn articles_justified(bencher: Bencher) {
    let texts = paragraphs();
    let options = Options {
        justification: Justification::Kashida { longest: 3 },
        ..Options::default()
    };
    bencher.counter(bytes(&texts)).bench_local(|| {
        for text in &texts {
            black_box(whole(text, &options));
        }
    });
}

/// Without lines and cells.
#[divan::bench]
fn articles_without_wrapping(bencher: Bencher) {
    let texts = paragraphs();
    bencher.counter(bytes(&texts)).bench_local(|| {
        for text in &texts {
            black_box(Paragraph::new(text, &Options::default()));
        }
    });
}

#[divan::bench]
fn one_paragraph_of_a_megabyte(bencher: Bencher) {
    let text = paragraphs().join(" ");
    bencher
        .counter(BytesCount::of_str(&text))
        .bench_local(|| black_box(whole(&text, &Options::default())));
}

/// Nests, pairs and piles, each in one size and twice that.
#[divan::bench(args = hostile())]
fn hostile_text(bencher: Bencher, Named(_, text): &Named) {
    bencher
        .counter(BytesCount::of_str(text))
        .bench_local(|| black_box(whole(text, &Options::default())));
}

#[derive(Clone)]
struct Named(String, String);

impl std::fmt::Display for Named {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

fn hostile() -> Vec<Named> {
    let sizes = [MEGABYTE / 4, MEGABYTE / 2];
    hostile_pieces()
        .into_iter()
        .flat_map(|(name, piece)| {
            sizes.map(|size| Named(format!("{name}, {} KB", size / 1024), repeated(piece, size)))
        })
        .collect()
}

/// So many bytes of a piece behind a letter; of a nest, its closing signs as its second half.
fn repeated((opening, closing): (&str, &str), size: usize) -> String {
    let times = size / (opening.len() + closing.len());
    format!("ب{}{}", opening.repeat(times), closing.repeat(times))
}

/// What a hostile text repeats: something, and something else as often behind all of it.
fn hostile_pieces() -> [(&'static str, (&'static str, &'static str)); 11] {
    [
        ("isolates opened", ("\u{2067}", "")),
        ("isolates opened around letters", ("\u{2067}ا", "")),
        ("isolates side by side", ("\u{2067}ا\u{2069}", "")),
        ("brackets opened", ("ا(", "")),
        ("brackets in pairs", ("(ا)", "")),
        ("embeddings", ("\u{202b}ا\u{202c}", "")),
        ("marks", ("\u{64e}", "")),
        ("separators", ("1,", "")),
        ("isolates within isolates", ("\u{2067}ا", "\u{2069}")),
        ("embeddings within embeddings", ("\u{202b}ا", "\u{202c}")),
        ("brackets within brackets", ("(ا", ")")),
    ]
}
