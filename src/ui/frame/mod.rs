//! What the panes paint on: the columns of a screen, as numbers.
//!
//! ```text
//! panes --put, restyle, erase--> Frame --compared as numbers by the backend--> bytes
//! ```
//!
//! A frame is painted and compared with what is shown for every key, on a screen of 200 columns
//! 12,000 of them. So a column is sixteen bytes, its symbol and its [`Look`], where the cell of a
//! ratatui `Buffer` is forty; a symbol that is too long for its number lies beside the columns.

mod grid;
mod look;
mod slot;
mod strip;
mod symbol;

pub use grid::{Grid, are_equal};
pub use look::Look;
pub use slot::Slot;
pub use strip::Strip;
pub use symbol::{Symbol, width};

use ratatui::layout::{Position, Rect, Size};
use ratatui::style::Style;
use std::collections::HashMap;
use std::ops::Range;
use symbol::Code;

/// What a screen is to show.
#[derive(Debug, Clone, Default)]
pub struct Frame {
    size: Size,
    grid: Grid,
    /// Symbols that are more than their number.
    long: HashMap<Code, Box<str>>,
}

impl Frame {
    /// A blank frame.
    pub fn new(size: Size) -> Self {
        Self {
            size,
            grid: Grid::new(size.width.into(), size.height.into()),
            long: HashMap::new(),
        }
    }

    /// What it shows, on a frame of another size.
    #[must_use]
    pub fn in_size(&self, size: Size) -> Self {
        let mut other = Self::new(size);
        other.long.clone_from(&self.long);
        for (y, row) in self.grid.rows().enumerate() {
            let columns = row.iter().zip(other.grid.row_mut(y));
            columns.for_each(|(slot, other)| *other = *slot);
        }
        other
    }

    /// All of it.
    pub fn area(&self) -> Rect {
        Rect::from((Position::ORIGIN, self.size))
    }

    /// As much of an area as is in it.
    fn inside(&self, area: Rect) -> Rect {
        let inside = area.intersection(self.area());
        // One without columns may have rows, and the other way round.
        if inside.is_empty() {
            Rect::ZERO
        } else {
            inside
        }
    }

    /// Its columns.
    pub fn grid(&self) -> &Grid {
        &self.grid
    }

    /// Makes every column blank.
    pub fn blank(&mut self) {
        self.grid.blank();
        self.long.clear();
    }

    /// Puts a symbol into its column, or its two columns; `style` is laid over the look that was
    /// there. Nothing where that is not in the frame; a blank where only its first half is.
    pub fn put(&mut self, at: Position, symbol: &str, style: Style) {
        let row = Rect::new(at.x, at.y, self.size.width.saturating_sub(at.x), 1);
        self.line(row).put(symbol, width(symbol), style);
    }

    /// The first row of `area`, to be painted from the left.
    pub fn line(&mut self, area: Rect) -> Line<'_> {
        let area = self.inside(area);
        Line {
            row: self.grid.row_mut(area.y.into()),
            columns: area.left().into()..area.right().into(),
            long: &mut self.long,
        }
    }

    /// Puts a character of one column into every column of `area`.
    pub fn fill(&mut self, area: Rect, character: char, style: Style) {
        let symbol = Code::of(character.encode_utf8(&mut [0; 4]));
        for row in self.inside(area).rows() {
            let line = self.line(row);
            for column in line.columns {
                slot::put(line.row, column, symbol, false, style);
            }
        }
    }

    /// Lays `style` over every column of `area`.
    pub fn restyle(&mut self, area: Rect, style: Style) {
        let area = self.inside(area);
        for y in area.top()..area.bottom() {
            let row = self.grid.row_mut(y.into());
            for slot in &mut row[usize::from(area.left())..usize::from(area.right())] {
                slot.restyle(style);
            }
        }
    }

    /// Makes every column of `area` blank.
    pub fn erase(&mut self, area: Rect) {
        let area = self.inside(area);
        for y in area.top()..area.bottom() {
            let columns = usize::from(area.left())..usize::from(area.right());
            slot::erase(self.grid.row_mut(y.into()), columns);
        }
    }

    /// What a column shows, with its look; a blank outside, and for the second half of a symbol.
    pub fn cell(&self, at: Position) -> (Symbol<'_>, Look) {
        let row = self.grid.row(at.y.into());
        let slot = row.get(usize::from(at.x)).filter(|slot| slot.is_cell());
        let slot = slot.copied().unwrap_or(Slot::BLANK);
        (self.symbol(slot), slot.look())
    }

    /// The symbol of one of its columns.
    pub fn symbol(&self, slot: Slot) -> Symbol<'_> {
        let code = slot.code();
        if code.is_hash() {
            Symbol::Long(self.long.get(&code).map_or(" ", |symbol| symbol))
        } else {
            code.into()
        }
    }
}

/// Columns of a row that are painted one after the other.
#[derive(Debug)]
pub struct Line<'a> {
    row: &'a mut [Slot],
    /// Those that are still to be painted.
    columns: Range<usize>,
    long: &'a mut HashMap<Code, Box<str>>,
}

impl Line<'_> {
    /// How many columns are still to be painted.
    pub fn room(&self) -> u16 {
        u16::try_from(self.columns.len()).unwrap_or(u16::MAX)
    }

    /// Puts a symbol that takes so many columns, one or two, into the next ones; `style` is laid over
    /// the look that was there. A blank where there is room for its first half only.
    pub fn put(&mut self, symbol: &str, width: u16, style: Style) {
        let symbol = if width > self.room() { " " } else { symbol };
        self.put_code(Code::of(symbol), width, style, || symbol);
    }

    /// Puts the symbols of a strip, as many as there is room for, each in the look that belongs to
    /// its tag.
    pub fn put_strip(&mut self, strip: &Strip, mut style: impl FnMut(u32) -> Style) {
        let (places, long) = strip.parts();
        let mut long = long.iter();
        for place in places {
            let width = place.width.into();
            if width > self.room() {
                break;
            }
            let whole = || long.next().map_or("", |symbol| symbol);
            self.put_code(place.code, width, style(place.tag), whole);
        }
    }

    /// `whole` tells the symbol where the code does not.
    #[inline]
    fn put_code<'s>(
        &mut self,
        code: Code,
        width: u16,
        style: Style,
        whole: impl FnOnce() -> &'s str,
    ) {
        if self.columns.is_empty() {
            return;
        }
        if code.is_hash() {
            let whole = whole();
            self.long.entry(code).or_insert_with(|| whole.into());
        }
        let width = usize::from(width);
        let column = self.columns.start;
        let is_wide = width == 2 && self.columns.len() > 1;
        slot::put(self.row, column, code, is_wide, style);
        self.columns.start = (column + width).min(self.columns.end);
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use ratatui::style::Modifier;
    use unicode_segmentation::UnicodeSegmentation;

    /// Puts the clusters of `text` side by side, from `at` on.
    pub fn write(frame: &mut Frame, mut at: Position, text: &str, style: Style) {
        for symbol in text.graphemes(true) {
            frame.put(at, symbol, style);
            at.x += width(symbol);
        }
    }

    /// A frame of these rows, as wide as the widest.
    pub fn frame(rows: &[&str]) -> Frame {
        let columns = |row: &&str| row.graphemes(true).map(width).sum();
        let widest = rows.iter().map(columns).max().unwrap_or(0);
        let height = u16::try_from(rows.len()).unwrap();
        let mut frame = Frame::new(Size::new(widest, height));
        for (y, row) in (0..).zip(rows) {
            write(&mut frame, Position::new(0, y), row, Style::new());
        }
        frame
    }

    /// What a row shows; `<` for the second half of a wide symbol.
    fn shown(frame: &Frame, y: usize) -> String {
        let columns = frame.grid().row(y).iter();
        let symbols = columns.map(|slot| slot.is_cell().then(|| frame.symbol(*slot).to_string()));
        symbols.map(|symbol| symbol.unwrap_or("<".into())).collect()
    }

    #[test]
    fn a_wide_symbol_covers_two_columns_and_goes_when_either_is_painted_over() {
        let plain = Style::new();
        let mut whole = frame(&["a漢b"]);
        assert_eq!(shown(&whole, 0), "a漢<b");
        let mut first = whole.clone();
        first.put(Position::new(1, 0), "x", plain);
        assert_eq!(shown(&first, 0), "ax b");
        whole.put(Position::new(2, 0), "x", plain);
        assert_eq!(shown(&whole, 0), "a xb");
        let mut wides = frame(&["漢漢"]);
        wides.put(Position::new(1, 0), "字", plain);
        assert_eq!(shown(&wides, 0), " 字< ");
        let mut erased = frame(&["漢漢"]);
        erased.erase(Rect::new(1, 0, 2, 1));
        assert_eq!(shown(&erased, 0), "    ");
    }

    #[test]
    fn what_has_no_room_is_left_out() {
        let mut narrow = frame(&["abc"]);
        narrow.put(Position::new(2, 0), "漢", Style::new());
        narrow.put(Position::new(3, 0), "x", Style::new());
        narrow.put(Position::new(0, 1), "x", Style::new());
        for outside in [Rect::new(5, 0, 2, 1), Rect::new(0, 5, 1, 2), Rect::ZERO] {
            narrow.restyle(outside, Style::new());
            narrow.erase(outside);
            narrow.fill(outside, 'x', Style::new());
            narrow.line(outside).put("x", 1, Style::new());
        }
        narrow.restyle(Rect::new(2, 0, 9, 9), Style::new());
        assert_eq!(shown(&narrow, 0), "ab ");
    }

    #[test]
    fn a_strip_shows_what_its_symbols_show_as_far_as_there_is_room() {
        let family = "👩\u{200d}👩\u{200d}👧";
        let marked = "ب\u{651}\u{650}\u{64b}";
        let mut strip = Strip::default();
        let symbols = [("a", 1), (family, 2), (marked, 1), ("漢", 2), ("b", 1)];
        for (tag, (symbol, width)) in (0..).zip(symbols) {
            strip.push(symbol, width, tag);
        }
        let mut frame = Frame::new(Size::new(8, 2));
        let style = |tag| match tag {
            2 => Style::new().add_modifier(Modifier::BOLD),
            _ => Style::new(),
        };
        frame.line(Rect::new(1, 0, 7, 1)).put_strip(&strip, style);
        frame.line(Rect::new(0, 1, 5, 1)).put_strip(&strip, style);
        assert_eq!(shown(&frame, 0), format!(" a{family}<{marked}漢<b"));
        assert_eq!(shown(&frame, 1), format!("a{family}<{marked}    "));
        let bold = |x| frame.cell(Position::new(x, 0)).1 != Look::PLAIN;
        assert_eq!([3, 4, 5].map(bold), [false, true, false]);
    }

    #[test]
    fn a_long_symbol_is_kept_whole() {
        let family = "👩\u{200d}👩\u{200d}👧";
        let frame = frame(&[&format!("{family}x"), "ب\u{651}\u{650}\u{64b}"]);
        assert_eq!(shown(&frame, 0), format!("{family}<x"));
        assert_eq!(shown(&frame, 1), "ب\u{651}\u{650}\u{64b}  ");
    }
}
