//! Layout against the pipeline of ready crates, in bytes of UTF-8 a second.
//!
//! ```text
//! cargo bench --bench layout
//! ```
//!
//! `whole` is everything that is done once for a paragraph and once for a width: levels,
//! clusters, breaks, shaping, wrapping to 80 cells, order, mirroring, and every cell read. The
//! ready crates do the same work but for mirroring: `ar-reshaper`, `unicode-bidi` with one
//! `BidiInfo` a paragraph and its own line order, `unicode-segmentation`, `unicode-linebreak` and
//! `unicode-width`; without `ar-reshaper` too, which does nothing but the forms.
//! `benches/fribidi.c` runs the same text through a C library, without wrapping.

use ar_reshaper::{ArabicReshaper, ReshaperConfig};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use sahifa::layout::{Justification, Measure, Options, Paragraph};
use std::path::Path;
use unicode_bidi::BidiInfo;
use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Cells of a line.
const CELLS: u16 = 80;
const MEGABYTE: usize = 1 << 20;

fn main() {
    divan::main();
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
    let pieces = [
        ("isolates opened", "\u{2067}"),
        ("isolates opened around letters", "\u{2067}ا"),
        ("isolates side by side", "\u{2067}ا\u{2069}"),
        ("brackets opened", "ا("),
        ("brackets in pairs", "(ا)"),
        ("embeddings", "\u{202b}ا\u{202c}"),
        ("marks", "\u{64e}"),
        ("separators", "1,"),
    ];
    let sizes = [MEGABYTE / 4, MEGABYTE / 2];
    pieces
        .iter()
        .flat_map(|(name, piece)| {
            sizes.map(|size| {
                let text = format!("ب{}", piece.repeat(size / piece.len()));
                Named(format!("{name}, {} KB", size / 1024), text)
            })
        })
        .collect()
}

/// The same work by ready crates.
#[divan::bench]
fn articles_by_ready_crates(bencher: Bencher) {
    let texts = paragraphs();
    let shaper = ArabicReshaper::new(ReshaperConfig {
        delete_harakat: false,
        ..ReshaperConfig::default()
    });
    bencher.counter(bytes(&texts)).bench_local(|| {
        for text in &texts {
            black_box(by_ready_crates(&shaper.reshape(text)));
        }
    });
}

/// The same without forms.
#[divan::bench]
fn articles_by_ready_crates_without_forms(bencher: Bencher) {
    let texts = paragraphs();
    bencher.counter(bytes(&texts)).bench_local(|| {
        for text in &texts {
            black_box(by_ready_crates(text));
        }
    });
}

fn by_ready_crates(text: &str) -> usize {
    let info = BidiInfo::new(text, None);
    let mut breaks = linebreaks(text).peekable();
    let mut drawn = 0;
    for paragraph in &info.paragraphs {
        let mut start = paragraph.range.start;
        let (mut width, mut allowed) = (0, None);
        let mut lines = Vec::new();
        for (index, cluster) in text.grapheme_indices(true) {
            let cells = cluster.width();
            if width + cells > usize::from(CELLS) && !cluster.trim().is_empty() {
                let end = allowed.take().unwrap_or(index);
                lines.push(start..end);
                width = text[end..index]
                    .graphemes(true)
                    .map(UnicodeWidthStr::width)
                    .sum();
                start = end;
            }
            width += cells;
            let end = index + cluster.len();
            while breaks.next_if(|(at, _)| *at < end).is_some() {}
            if let Some((at, kind)) = breaks.peek()
                && *at == end
                && matches!(
                    kind,
                    BreakOpportunity::Allowed | BreakOpportunity::Mandatory
                )
            {
                allowed = Some(end);
            }
        }
        lines.push(start..paragraph.range.end);
        for line in lines {
            let ordered = info.reorder_line(paragraph, line);
            for cluster in ordered.graphemes(true) {
                drawn += cluster.len() + cluster.width();
            }
        }
    }
    drawn
}
