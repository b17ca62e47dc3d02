//! Texts that are stored as they are seen instead of as they are written, and what was written.
//!
//! ```text
//! text --how_stored--> Visual | Forms | VisualForms --as_written--> the same words, in order
//! ```
//!
//! Two habits of old programs, and of text that is taken out of PDF files: *visual order*, where
//! each line is stored from left to right as it looks (Hebrew pages in ISO-8859-8 are), and
//! *presentation forms*, where an Arabic letter is stored as its initial, medial or final shape.
//! Both show in the text itself: a Hebrew word never begins with a final letter, and an initial
//! shape never ends an Arabic one. What is stored stays; this is another view of it.

use crate::article::{Article, Block, ByteRange, Link};
use unicode_bidi::{BidiClass, bidi_class};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Bytes of a text that are looked at.
const LOOKED_AT: usize = 64 << 10;
/// Hebrew words that begin with a final letter, at least …
const FINALS: usize = 2;
/// … and so many times more than end with one.
const TIMES: usize = 4;
/// Presentation forms at least.
const FORMS: usize = 4;

/// How a text is stored that is not stored as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stored {
    /// Each line from left to right, as it is seen.
    Visual,
    /// In order, but in presentation forms.
    Forms,
    /// Both.
    VisualForms,
}

/// Which of its two forms a text is shown in that is stored as it is seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    /// As it was written.
    #[default]
    AsWritten,
    /// As it is stored.
    AsStored,
}

/// The article as it was written, where it is stored in another way, and in which.
///
/// Ranges of the new article refer to its own text. Markup inside its lines is left out.
pub fn as_written(article: &Article) -> Option<(Article, Stored)> {
    let stored = how_stored(&article.text)?;
    let mut written = Article {
        metadata: article.metadata.clone(),
        text: String::with_capacity(article.text.len()),
        blocks: Vec::with_capacity(article.blocks.len()),
        continuation: None,
    };
    for block in &article.blocks {
        let block = block_as_written(article, block, stored, &mut written.text);
        written.blocks.push(block);
    }
    let title = &mut written.metadata.title.text;
    // A page's title may be stored in order all the same.
    let of_title = how_line_stored(title);
    if let Some(of_title) = of_title {
        *title = line_as_written(title, of_title);
    }
    Some((written, stored))
}

/// A title or the like as it was written; `None` where it is stored so.
pub fn title_as_written(title: &str) -> Option<String> {
    how_line_stored(title).map(|stored| line_as_written(title, stored))
}

/// A text as it was written, line by line; `None` where it is stored so.
pub fn text_as_written(text: &str) -> Option<String> {
    let stored = how_stored(text)?;
    let mut written = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let words = line.trim_end_matches(['\n', '\r']);
        written.push_str(&line_as_written(words, stored));
        written.push_str(&line[words.len()..]);
    }
    Some(written)
}

/// How a text is stored; `None` when it is as it was written, as nearly all are.
pub fn how_stored(text: &str) -> Option<Stored> {
    let mut end = text.len().min(LOOKED_AT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    of_forms(&text[..end], FORMS)
        .or_else(|| is_visual_hebrew(&text[..end], FINALS).then_some(Stored::Visual))
}

/// As [`how_stored`], for a line: one sign is enough, if none speaks against it.
fn how_line_stored(line: &str) -> Option<Stored> {
    of_forms(line, 1).or_else(|| is_visual_hebrew(line, 1).then_some(Stored::Visual))
}

fn is_visual_hebrew(text: &str, least: usize) -> bool {
    // Every letter of the Hebrew block begins with one of these bytes.
    if !text.as_bytes().contains(&0xd7) {
        return false;
    }
    let is_final = |letter: char| matches!(letter, 'ם' | 'ן' | 'ץ' | 'ף' | 'ך');
    let (mut begin, mut end) = (0, 0);
    for word in text.split(|it: char| !('א'..='ת').contains(&it)) {
        let mut letters = word.chars();
        if let (Some(first), Some(last)) = (letters.next(), letters.next_back()) {
            begin += usize::from(is_final(first));
            end += usize::from(is_final(last));
        }
    }
    begin >= least && begin > end * TIMES
}

/// The shape of a letter that a presentation form stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Isolated,
    Final,
    Initial,
    Medial,
}

/// Where the shapes of a letter begin that has an initial and a medial one, in
/// U+FB50–FBFF and U+FE80–FEF4; each has them in the order isolated, final, initial, medial.
const OF_FOUR: [u32; 33] = [
    0xfb56, 0xfb66, 0xfb7a, 0xfb8e, 0xfb92, 0xfba6, 0xfbaa, 0xfbfc, 0xfe89, 0xfe8f, 0xfe95, 0xfe99,
    0xfe9d, 0xfea1, 0xfea5, 0xfeb1, 0xfeb5, 0xfeb9, 0xfebd, 0xfec1, 0xfec5, 0xfec9, 0xfecd, 0xfed1,
    0xfed5, 0xfed9, 0xfedd, 0xfee1, 0xfee5, 0xfee9, 0xfef1, 0xfbd3, 0xfbe4,
];
/// The same for letters with an isolated and a final shape, and the ligatures of lam and alef.
const OF_TWO: [u32; 22] = [
    0xfb88, 0xfb8a, 0xfb8c, 0xfb9e, 0xfbae, 0xfbb0, 0xfe81, 0xfe83, 0xfe85, 0xfe87, 0xfe8d, 0xfe93,
    0xfea9, 0xfeab, 0xfead, 0xfeaf, 0xfeed, 0xfeef, 0xfef5, 0xfef7, 0xfef9, 0xfefb,
];

fn shape(character: char) -> Option<Shape> {
    let code = u32::from(character);
    if !(0xfb50..=0xfefc).contains(&code) {
        return None;
    }
    let among = |starts: &[u32], count: u32| {
        starts
            .iter()
            .find(|start| (**start..**start + count).contains(&code))
            .map(|start| code - start)
    };
    match among(&OF_FOUR, 4).or_else(|| among(&OF_TWO, 2)) {
        Some(0) => Some(Shape::Isolated),
        Some(1) => Some(Shape::Final),
        Some(2) => Some(Shape::Initial),
        Some(3) => Some(Shape::Medial),
        _ => (code == 0xfe80).then_some(Shape::Isolated),
    }
}

fn of_forms(text: &str, least: usize) -> Option<Stored> {
    // Every presentation form begins with this byte.
    if !text.as_bytes().contains(&0xef) {
        return None;
    }
    let (mut forms, mut letters) = (0, 0);
    let (mut in_order, mut reversed) = (0, 0);
    let mut before = None;
    for character in text.chars() {
        let shape = shape(character);
        match shape {
            Some(_) => forms += 1,
            None if matches!(character, '\u{620}'..='\u{64a}' | '\u{671}'..='\u{6d3}') => {
                letters += 1;
            }
            None => {}
        }
        match (before, shape) {
            (Some(Shape::Initial), Some(Shape::Final | Shape::Medial))
            | (Some(Shape::Medial), Some(Shape::Final)) => in_order += 1,
            (Some(Shape::Final), Some(Shape::Initial | Shape::Medial))
            | (Some(Shape::Medial), Some(Shape::Initial)) => reversed += 1,
            _ => {}
        }
        before = shape;
    }
    if forms < least || forms <= letters {
        return None;
    }
    Some(if reversed > in_order {
        Stored::VisualForms
    } else {
        Stored::Forms
    })
}

/// Appends a block's text as it was written.
fn block_as_written(article: &Article, block: &Block, stored: Stored, text: &mut String) -> Block {
    let start = text.len();
    // Bytes of the stored text, and where they are now.
    let mut places: Vec<(ByteRange, ByteRange)> = Vec::new();
    for piece in block.shown() {
        let mut at = piece.start;
        for line in article.slice(piece).split_inclusive('\n') {
            let words = line.trim_end_matches(['\n', '\r']);
            for part in parts_as_written(words, stored) {
                let now = text.len();
                text.push_str(&part.written);
                let was = ByteRange::new(at + part.stored.start, at + part.stored.end);
                places.push((was, ByteRange::new(now, text.len())));
            }
            text.push_str(&line[words.len()..]);
            at += line.len();
        }
    }
    let content = ByteRange::new(start, text.len());
    text.push_str(article.slice(ByteRange::new(block.content.end, block.range.end)));
    let mut written = Block::new(block.role, ByteRange::new(start, text.len()), content);
    for link in &block.links {
        let of_link = places
            .iter()
            .filter(|(was, _)| link.range.contains(was.start))
            .map(|(_, now)| *now);
        if let Some(range) = of_link
            .reduce(|one, other| ByteRange::new(one.start.min(other.start), one.end.max(other.end)))
        {
            written.links.push(Link {
                range,
                url: link.url.clone(),
            });
        }
    }
    written.links.sort_by_key(|link| link.range);
    written
}

/// A cluster of a line: where it is stored, and what was written.
struct Part {
    stored: ByteRange,
    written: String,
}

fn line_as_written(line: &str, stored: Stored) -> String {
    parts_as_written(line, stored)
        .into_iter()
        .map(|part| part.written)
        .collect()
}

fn parts_as_written(line: &str, stored: Stored) -> Vec<Part> {
    let clusters: Vec<(usize, &str)> = line.grapheme_indices(true).collect();
    let part = |(at, cluster): (usize, &str), written: String| Part {
        stored: ByteRange::new(at, at + cluster.len()),
        written,
    };
    match stored {
        Stored::Forms => clusters
            .into_iter()
            .map(|found| part(found, letters(found.1)))
            .collect(),
        Stored::Visual | Stored::VisualForms => {
            let mut parts = Vec::with_capacity(clusters.len());
            let mut end = clusters.len();
            while end > 0 {
                let start = run_before(&clusters, end);
                if end - start > 1 || is_left_to_right(clusters[start].1) {
                    let run = clusters[start..end].iter();
                    parts.extend(run.map(|found| part(*found, found.1.to_owned())));
                } else {
                    let (_, cluster) = clusters[start];
                    parts.push(part(clusters[start], mirrored(&letters(cluster))));
                }
                end = start;
            }
            parts
        }
    }
}

/// Where the run begins that ends at `end`: Latin words with what stands between them, a number
/// with its signs; else the one cluster before.
fn run_before(clusters: &[(usize, &str)], end: usize) -> usize {
    let class = |index: usize| class_of(clusters[index].1);
    let is_number = |index: usize| matches!(class(index), BidiClass::EN | BidiClass::AN);
    let mut start = end - 1;
    if !is_left_to_right(clusters[start].1) {
        // A sign of percent or of a currency goes with the number before it.
        let of_number = class(start) == BidiClass::ET && start > 0 && is_number(start - 1);
        if !of_number {
            return start;
        }
    }
    loop {
        if start > 0 && is_left_to_right(clusters[start - 1].1) {
            start -= 1;
            continue;
        }
        // What is neutral and stands between two of them.
        let mut next = start;
        while next > 0 && is_neutral(class(next - 1)) {
            next -= 1;
        }
        if next == start || next == 0 || !is_left_to_right(clusters[next - 1].1) {
            return start;
        }
        let words = class(start) == BidiClass::L && class(next - 1) == BidiClass::L;
        let one_sign = start - next == 1
            && matches!(class(next), BidiClass::CS | BidiClass::ES | BidiClass::ET);
        let joined = words || one_sign || (class(next - 1) == BidiClass::L && is_number(start));
        if !joined {
            return start;
        }
        start = next - 1;
    }
}

fn class_of(cluster: &str) -> BidiClass {
    cluster.chars().next().map_or(BidiClass::ON, bidi_class)
}

fn is_left_to_right(cluster: &str) -> bool {
    matches!(
        class_of(cluster),
        BidiClass::L | BidiClass::EN | BidiClass::AN
    )
}

fn is_neutral(class: BidiClass) -> bool {
    !matches!(
        class,
        BidiClass::L | BidiClass::EN | BidiClass::AN | BidiClass::R | BidiClass::AL
    )
}

/// A cluster with its presentation forms back to letters.
fn letters(cluster: &str) -> String {
    let mut written = String::with_capacity(cluster.len());
    for character in cluster.chars() {
        match character {
            // Signs of their own, which nobody takes apart.
            '\u{fd3e}' | '\u{fd3f}' | '\u{fdf0}'..='\u{fdff}' => written.push(character),
            // Marks alone stand on a blank there.
            '\u{fe70}'..='\u{fe7f}' => written.extend(
                std::iter::once(character)
                    .nfkc()
                    .filter(|it| !matches!(it, ' ' | '\u{640}')),
            ),
            '\u{fb50}'..='\u{fdef}' | '\u{fe80}'..='\u{fefc}' => {
                written.extend(std::iter::once(character).nfkc());
            }
            _ => written.push(character),
        }
    }
    written
}

/// A bracket as it is stored in the order of writing, where it looks the other way.
fn mirrored(cluster: &str) -> String {
    const PAIRS: [(char, char); 6] = [
        ('(', ')'),
        ('[', ']'),
        ('{', '}'),
        ('<', '>'),
        ('«', '»'),
        ('‹', '›'),
    ];
    let other = |it: char| {
        PAIRS
            .iter()
            .find_map(|(open, close)| match it {
                _ if it == *open => Some(*close),
                _ if it == *close => Some(*open),
                _ => None,
            })
            .unwrap_or(it)
    };
    cluster.chars().map(other).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Language, Role};

    /// A text in visual order, made by the Unicode algorithm.
    fn visual(text: &str) -> String {
        let bidi = unicode_bidi::BidiInfo::new(text, Some(unicode_bidi::Level::rtl()));
        let paragraph = &bidi.paragraphs[0];
        let seen = bidi.reorder_line(paragraph, paragraph.range.clone());
        // Brackets in right-to-left text are seen mirrored; there are no others here.
        mirrored(&seen)
    }

    const HEBREW: [&str; 6] = [
        "ראשי הערים נפגשו אתמול בירושלים כדי לדון בתוכנית החדשה.",
        "המפגש (השני במספר) נערך בשנת 1998 בחסות חברת IBM והאו״ם.",
        "התקציב גדל ב-12.5% לעומת השנה הקודמת, לפי נתוני OECD Paris.",
        "«אנחנו מוכנים», אמר שר החוץ לעיתונאים.",
        "המחיר: 1,250 שקלים, כלומר כ-15% יותר.",
        "משתמשי Windows 95 קיבלו עדכון חינם.",
    ];

    #[test]
    fn hebrew_in_visual_order_is_read_in_order() {
        let written = HEBREW.join("\n");
        let stored: Vec<String> = HEBREW.iter().map(|line| visual(line)).collect();
        let stored = stored.join("\n");
        assert_eq!(how_stored(&stored), Some(Stored::Visual));
        assert_eq!(how_stored(&written), None);
        assert_eq!(text_as_written(&stored).unwrap(), written);
    }

    /// The forms of some words, as a program stores them that shapes by itself.
    const FORMS_IN_ORDER: &str =
        "\u{fe8d}\u{fedf}\u{fea8}\u{fe92}\u{fead} \u{fed3}\u{fef2} \u{fed7}\u{fefc}\u{fe91}";
    const THEIR_LETTERS: &str = "الخبر في قلاب";

    #[test]
    fn presentation_forms_become_letters_in_either_order() {
        assert_eq!(how_stored(FORMS_IN_ORDER), Some(Stored::Forms));
        let letters = text_as_written(FORMS_IN_ORDER).unwrap();
        assert_eq!(letters, THEIR_LETTERS);
        let reversed: String = FORMS_IN_ORDER.chars().rev().collect();
        assert_eq!(how_stored(&reversed), Some(Stored::VisualForms));
        assert_eq!(text_as_written(&reversed).unwrap(), THEIR_LETTERS);
    }

    #[test]
    fn ordinary_texts_are_left_alone() {
        for text in [
            "قال النبي ﷺ: «إنما الأعمال بالنيات».",
            "שלום לכולם, מה שלומכם היום?",
            "السعر ٢٥٠ ﷼",
            "An English text, “quoted”, with שלום in it.",
            "",
        ] {
            assert_eq!(how_stored(text), None, "{text}");
            assert_eq!(title_as_written(text), None, "{text}");
        }
    }

    #[test]
    fn an_article_keeps_its_blocks_and_links() {
        let lines: Vec<String> = HEBREW[..2].iter().map(|line| visual(line)).collect();
        let text = format!("{}\n\n{}\n", lines[0], lines[1]);
        let first = ByteRange::new(0, lines[0].len() + 2);
        let second = ByteRange::new(first.end, text.len());
        let mut blocks = vec![
            Block::new(Role::Paragraph, first, ByteRange::new(0, lines[0].len())),
            Block::new(
                Role::Quote,
                second,
                ByteRange::new(second.start, text.len() - 1),
            ),
        ];
        let ibm = text.find("IBM").unwrap();
        blocks[1].links.push(Link {
            range: ByteRange::new(ibm, ibm + 3),
            url: "https://example.org/".to_owned(),
        });
        let article = Article {
            text,
            blocks,
            ..Article::of_paragraph("", Language::Hebrew)
        };
        let (written, stored) = as_written(&article).unwrap();
        assert_eq!(stored, Stored::Visual);
        assert_eq!(written.slice(written.blocks[0].content), HEBREW[0]);
        assert_eq!(written.slice(written.blocks[1].content), HEBREW[1]);
        assert_eq!(written.slice(written.blocks[1].links[0].range), "IBM");
        assert_eq!(written.blocks[1].range.end, written.text.len());
    }
}
