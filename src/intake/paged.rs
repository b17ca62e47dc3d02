//! A text that is too long to hold: it stays in its file and is read in windows.
//!
//! Paragraphs are addressed by their first byte, and the one behind or before another is found
//! by reading on or back from it: opening at the end costs what opening at the beginning does.
//! A line that runs over a multiple of [`LONGEST`] in the file is cut there, at the next blank;
//! the place depends on the bytes around it alone, so walking forth and back meets the same
//! pieces. Reads are positioned (`pread`), a block at a time, and the last blocks are held; a
//! file that shrinks meanwhile only ends earlier.

use super::{IntakeError, decode, infer, plain};
use crate::article::{Article, Continuation, Metadata};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::Path;

/// Bytes of the head that is taken in as the article's text.
const HEAD: usize = 64 << 10;
/// A line is cut near every multiple of so many bytes in the file.
pub const LONGEST: u64 = 16 << 10;
/// Where the end of a paragraph, or the next one, is looked for first: so many bytes further.
const NEAR: u64 = 1 << 10;
/// How far behind such a place a blank is looked for, in bytes.
const SEARCHED: u64 = 256;

/// Bytes that are read at once, and blocks of them that are kept: two around each of the places
/// that are looked at together, what is shown and the end.
const BLOCK: u64 = 4 * LONGEST;
const BLOCKS: usize = 4;

/// A plain text in UTF-8, in its file.
#[derive(Debug)]
pub struct PagedText {
    file: File,
    /// Where the text starts in the file.
    offset: u64,
    len: u64,
    /// What was read last, by its place in the text; the latest first.
    blocks: RefCell<VecDeque<(u64, Vec<u8>)>>,
}

/// One paragraph of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    start: u64,
    end: u64,
    text: String,
}

impl Paragraph {
    /// Its first byte in the text.
    pub fn start(&self) -> u64 {
        self.start
    }

    /// Behind its last byte, line break not included.
    pub fn end(&self) -> u64 {
        self.end
    }

    /// Its words, as long as its bytes; each broken byte is U+001A.
    pub fn into_text(self) -> String {
        self.text
    }
}

/// The head of a long plain text as an article; `None` when it is not plain UTF-8.
///
/// # Errors
///
/// When the file cannot be read.
pub fn head(path: &Path, file: &File) -> Result<Option<Article>, IntakeError> {
    let mut bytes = vec![0; HEAD];
    let read = read_at(file, &mut bytes, 0)?;
    bytes.truncate(read);
    let offset = if bytes.starts_with(b"\xef\xbb\xbf") {
        3
    } else {
        0
    };
    bytes.drain(..offset);
    if bytes.contains(&0) || bytes.starts_with(b"\x1f\x8b") {
        return Ok(None);
    }
    // To the end of a paragraph, or at least of a character.
    let end = match bytes.iter().rposition(|byte| *byte == b'\n') {
        Some(at) if at > HEAD / 4 => at + 1,
        _ => boundary_before(&bytes, bytes.len()),
    };
    bytes.truncate(end);
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(broken) if decode::is_nearly_utf_8(broken.as_bytes()) => mended(broken.as_bytes()),
        Err(_) => return Ok(None),
    };
    if text.trim_start().starts_with('{') || text.trim().is_empty() {
        return Ok(None);
    }
    let length = file.metadata()?.len();
    let mut article = Article {
        metadata: Metadata::default(),
        blocks: plain::blocks(&text),
        text,
        continuation: Some(Continuation {
            path: path.to_owned(),
            bytes: length - offset as u64,
            offset: offset as u64,
        }),
    };
    infer::complete(&mut article, Some(path));
    Ok(Some(article))
}

/// The last place at or before `at` where a character starts.
fn boundary_before(bytes: &[u8], at: usize) -> usize {
    let mut at = at.min(bytes.len());
    for _ in 0..4 {
        if at == 0 || at == bytes.len() || bytes[at] & 0xc0 != 0x80 {
            break;
        }
        at -= 1;
    }
    // A character that is cut by the end of the window.
    if at == bytes.len() {
        let tail = bytes
            .iter()
            .rev()
            .take(4)
            .position(|byte| byte & 0xc0 != 0x80);
        if let Some(back) = tail {
            let first = bytes[at - 1 - back];
            let needs = match first {
                0xf0.. => 4,
                0xe0.. => 3,
                0xc0.. => 2,
                _ => 1,
            };
            if needs > back + 1 {
                at -= back + 1;
            }
        }
    }
    at
}

fn read_at(file: &File, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match file.read_at(&mut buffer[filled..], offset + filled as u64) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

impl PagedText {
    /// Opens the text that an article's head belongs to.
    ///
    /// # Errors
    ///
    /// When the file has gone or cannot be read.
    pub fn open(continuation: &Continuation) -> Result<Self, IntakeError> {
        let file = File::open(&continuation.path)?;
        let length = file.metadata()?.len();
        Ok(Self {
            file,
            offset: continuation.offset,
            len: length.saturating_sub(continuation.offset),
            blocks: RefCell::default(),
        })
    }

    /// Length in bytes.
    pub fn len(&self) -> u64 {
        self.len
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Bytes `from..to`; fewer when the file has become shorter.
    fn window(&self, from: u64, to: u64) -> Vec<u8> {
        let to = to.min(self.len);
        let mut bytes = Vec::new();
        let mut at = from;
        while at < to {
            let block = at / BLOCK * BLOCK;
            let first = usize::try_from(at - block).unwrap_or(usize::MAX);
            let last = usize::try_from(to - block).unwrap_or(usize::MAX);
            let taken = self.with_block(block, |held| {
                let part = held.get(first..last.min(held.len())).unwrap_or_default();
                bytes.extend_from_slice(part);
                part.len()
            });
            at += taken as u64;
            if taken == 0 || at < block + BLOCK {
                break;
            }
        }
        bytes
    }

    /// Hands out the block that starts at `start`, read from the file unless it is held.
    fn with_block<T>(&self, start: u64, take: impl FnOnce(&[u8]) -> T) -> T {
        let mut blocks = self.blocks.borrow_mut();
        let held = blocks.iter().position(|(at, _)| *at == start);
        let block = held.and_then(|index| blocks.remove(index));
        let block = block.unwrap_or_else(|| {
            let size = BLOCK.min(self.len.saturating_sub(start));
            let mut bytes = vec![0; usize::try_from(size).unwrap_or(0)];
            let read = read_at(&self.file, &mut bytes, self.offset + start).unwrap_or(0);
            bytes.truncate(read);
            (start, bytes)
        });
        let taken = take(&block.1);
        blocks.push_front(block);
        blocks.truncate(BLOCKS);
        taken
    }

    /// The first byte of the piece that holds `byte`: behind the last line break before it, but
    /// not before the last place at which a long line is cut.
    fn start_of(&self, byte: u64) -> u64 {
        let floor = byte / LONGEST * LONGEST;
        let bytes = self.window(floor, byte);
        if let Some(at) = bytes.iter().rposition(|byte| *byte == b'\n') {
            return floor + at as u64 + 1;
        }
        let cut = self.cut(floor);
        if cut <= byte {
            return cut;
        }
        // Between a multiple of LONGEST and the cut behind it: still the piece before.
        let before = floor.saturating_sub(LONGEST);
        let bytes = self.window(before, floor);
        match bytes.iter().rposition(|byte| *byte == b'\n') {
            Some(at) => before + at as u64 + 1,
            None => self.cut(before),
        }
    }

    /// Where a line that runs over `at`, a multiple of [`LONGEST`], is cut: behind the first
    /// blank, or before the line break, within the next [`SEARCHED`] bytes; without either at
    /// the next start of a character. `at` itself where a line starts there.
    fn cut(&self, at: u64) -> u64 {
        if at == 0 || at >= self.len {
            return at.min(self.len);
        }
        let bytes = self.window(at - 1, at + SEARCHED);
        let Some((b'\n', _)) = bytes.split_first() else {
            let bytes = bytes.get(1..).unwrap_or_default();
            let found = bytes.iter().position(|byte| matches!(byte, b' ' | b'\n'));
            let skip = match found {
                Some(blank) => blank + usize::from(bytes.get(blank) == Some(&b' ')),
                None => bytes
                    .iter()
                    .take(3)
                    .take_while(|byte| **byte & 0xc0 == 0x80)
                    .count(),
            };
            return at + skip as u64;
        };
        at
    }

    /// Behind the last byte of the piece that starts at `start`, and where the next one starts.
    fn end_of(&self, start: u64) -> (u64, u64) {
        let ceiling = (start / LONGEST + 1) * LONGEST;
        let near = self.window(start, ceiling.min(start + NEAR));
        if let Some(at) = near.iter().position(|byte| *byte == b'\n') {
            return (start + at as u64, start + at as u64 + 1);
        }
        let cut = self.cut(ceiling);
        let bytes = self.window(start, cut);
        match bytes.iter().position(|byte| *byte == b'\n') {
            Some(at) => (start + at as u64, start + at as u64 + 1),
            None => (start + bytes.len() as u64, start + bytes.len() as u64),
        }
    }

    fn piece(&self, start: u64) -> Option<(Paragraph, u64)> {
        if start >= self.len {
            return None;
        }
        let (end, next) = self.end_of(start);
        if next <= start {
            return None;
        }
        let bytes = self.window(start, end);
        let text = String::from_utf8(bytes).unwrap_or_else(|broken| mended(broken.as_bytes()));
        Some((Paragraph { start, end, text }, next))
    }

    /// The paragraph that holds `byte`, or the nearest one with text before it, or behind it.
    pub fn paragraph_at(&self, byte: u64) -> Option<Paragraph> {
        let start = self.start_of(byte.min(self.len.saturating_sub(1)));
        let (found, next) = self.piece(start)?;
        if found.text.trim().is_empty() {
            return self.previous(start).or_else(|| self.first_from(next));
        }
        Some(found)
    }

    /// The first paragraph with text from `start` on.
    fn first_from(&self, mut start: u64) -> Option<Paragraph> {
        loop {
            let written = self.written_from(start)?;
            let (found, next) = self.piece(self.line_of(written, start))?;
            if !found.text.trim().is_empty() {
                return Some(found);
            }
            start = next;
        }
    }

    /// The first byte of the piece that holds `byte`, looked for no further back than `start`, where
    /// another piece begins.
    fn line_of(&self, byte: u64, start: u64) -> u64 {
        if byte / LONGEST != start / LONGEST {
            return self.start_of(byte).max(start);
        }
        // No line is cut between the two.
        let between = self.window(start, byte);
        let line_break = between.iter().rposition(|byte| *byte == b'\n');
        line_break.map_or(start, |at| start + at as u64 + 1)
    }

    /// The first byte from `start` on that is no blank. Blank lines are passed over in bulk: a
    /// file may hold millions of them.
    fn written_from(&self, mut start: u64) -> Option<u64> {
        let mut size = NEAR;
        loop {
            let bytes = self.window(start, start + size);
            match bytes.iter().position(|byte| !byte.is_ascii_whitespace()) {
                Some(at) => return Some(start + at as u64),
                None if bytes.is_empty() => return None,
                None => start += bytes.len() as u64,
            }
            size = LONGEST;
        }
    }

    /// The last byte before `end` that is no blank.
    fn written_before(&self, mut end: u64) -> Option<u64> {
        let mut size = NEAR;
        while end > 0 {
            let from = end.saturating_sub(size);
            let bytes = self.window(from, end);
            if let Some(at) = bytes.iter().rposition(|byte| !byte.is_ascii_whitespace()) {
                return Some(from + at as u64);
            }
            end = from;
            size = LONGEST;
        }
        None
    }

    /// The paragraph behind the one that starts at `start`.
    pub fn next(&self, start: u64) -> Option<Paragraph> {
        let (_, next) = self.end_of(start);
        if next <= start {
            return None;
        }
        self.first_from(next)
    }

    /// The paragraph before the one that starts at `start`.
    pub fn previous(&self, start: u64) -> Option<Paragraph> {
        let mut end = start;
        loop {
            let before = self.start_of(self.written_before(end)?);
            let (found, _) = self.piece(before)?;
            if !found.text.trim().is_empty() {
                return Some(found);
            }
            end = before;
        }
    }

    /// The last paragraph.
    pub fn last(&self) -> Option<Paragraph> {
        self.paragraph_at(self.len.checked_sub(1)?)
    }
}

/// Text of some bytes, each broken byte as U+001A, the control character for a substitute: one
/// byte long like what it stands for, so that offsets behind it stay true.
fn mended(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        for _ in chunk.invalid() {
            text.push('\u{1a}');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn paged(bytes: &[u8]) -> (tempfile::NamedTempFile, PagedText) {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(bytes).unwrap();
        let continuation = Continuation {
            path: file.path().to_owned(),
            bytes: bytes.len() as u64,
            offset: 0,
        };
        let text = PagedText::open(&continuation).unwrap();
        (file, text)
    }

    fn forth(text: &PagedText) -> Vec<u64> {
        let mut starts = Vec::new();
        let mut at = text.paragraph_at(0);
        while let Some(found) = at {
            starts.push(found.start());
            at = text.next(found.start());
        }
        starts
    }

    fn back(text: &PagedText) -> Vec<u64> {
        let mut starts = Vec::new();
        let mut at = text.last();
        while let Some(found) = at {
            starts.push(found.start());
            at = text.previous(found.start());
        }
        starts.reverse();
        starts
    }

    #[test]
    fn walking_forth_and_back_meets_the_same_paragraphs() {
        let lines = "سطر أول\n\n\nسطر ثان\nسطر ثالث بلا نهاية".repeat(1_000);
        let (_file, text) = paged(lines.as_bytes());
        assert_eq!(forth(&text), back(&text));
    }

    #[test]
    fn line_breaks_around_a_cut_do_not_disturb_the_walk() {
        let longest = usize::try_from(LONGEST).unwrap();
        for filler in ["كلمة ", "كلمةبلافراغ", "word "] {
            let line = filler.repeat(3 * longest / filler.len());
            for shift in 0..12 {
                for broken in ["\n", "\n\n", " \n", "\n "] {
                    let mut at = longest - 6 + shift;
                    while !line.is_char_boundary(at) {
                        at += 1;
                    }
                    let whole = format!("{}{broken}{}", &line[..at], &line[at..]);
                    let (_file, text) = paged(whole.as_bytes());
                    let starts = forth(&text);
                    assert_eq!(starts, back(&text), "{filler:?} {shift} {broken:?}");
                    for byte in longest as u64 - 10..longest as u64 + 20 {
                        let found = text.paragraph_at(byte).unwrap();
                        assert!(starts.contains(&found.start()), "{byte}");
                    }
                }
            }
        }
    }

    #[test]
    fn an_endless_line_is_cut_between_words() {
        let (_file, text) = paged("كلمة ".repeat(20_000).as_bytes());
        let mut at = text.paragraph_at(0);
        while let Some(found) = at {
            let start = found.start();
            let words = found.into_text();
            assert!(words.starts_with("كلمة") && words.ends_with("كلمة "));
            at = text.next(start);
        }
    }

    #[test]
    fn millions_of_blank_lines_are_passed_over_at_once() {
        let mut whole = b"first\n".to_vec();
        whole.resize(3_000_000, b'\n');
        whole.extend_from_slice(b"last");
        let (_file, text) = paged(&whole);
        assert_eq!(text.next(0).unwrap().into_text(), "last");
        assert_eq!(text.previous(3_000_000).unwrap().into_text(), "first");
    }

    #[test]
    fn an_endless_line_is_cut_and_no_letter_is_broken() {
        let line = "كلمة طويلة ".repeat(20_000);
        for lead in ["", "a", "ab\n"] {
            let whole = format!("{lead}{line}");
            let (_file, text) = paged(whole.as_bytes());
            assert_eq!(forth(&text), back(&text), "{lead:?}");
            let mut together = String::new();
            let mut at = text.paragraph_at(0);
            while let Some(found) = at {
                let start = found.start();
                assert!(!found.text.contains('\u{1a}'));
                together.push_str(&found.into_text());
                at = text.next(start);
            }
            assert_eq!(together, whole.replace('\n', ""));
        }
    }

    #[test]
    fn broken_bytes_do_not_move_the_offsets_behind_them() {
        let (_file, text) = paged(b"ab\xff\xfecd\nef");
        let first = text.paragraph_at(0).unwrap();
        assert_eq!(first.end(), 6);
        assert_eq!(first.into_text().len(), 6);
        assert_eq!(text.last().unwrap().start(), 7);
    }

    #[test]
    fn a_file_that_has_shrunk_ends_earlier() {
        let (file, text) = paged("سطر\n".repeat(10_000).as_bytes());
        file.as_file().set_len(100).unwrap();
        assert!(text.next(0).is_some());
        let _ = text.last();
        assert!(forth(&text).len() < 100);
    }

    #[test]
    fn binary_bytes_without_any_character_start_do_not_hang() {
        let (_file, text) = paged(&vec![0x80; 100_000]);
        assert!(forth(&text).len() < 100);
        let _ = back(&text);
    }
}
