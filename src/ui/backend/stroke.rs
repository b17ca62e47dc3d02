//! Cells into bytes: what differs, or whole rows, by the [`Profile`].

use super::pen::{Colours, Pen, push_number, rgb_of};
use crate::terminal::encoding;
use crate::terminal::profile::{Profile, Wrapping};
use crate::terminal::sweep;
use crate::ui::frame::{Frame, Look, Slot, Symbol};
use ratatui::style::{Color, Modifier, Style};
use std::io::Write;

/// A blank that is not the usual one: the no-break space.
pub const OTHER_BLANK: char = '\u{a0}';

/// What becomes of a cell that is sent as it was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Repeats {
    /// It is drawn again.
    #[default]
    Drawn,
    /// Nothing: a multiplexer keeps back what its screen holds already. So the cell is erased
    /// first.
    Dropped,
    /// Nothing, if it is blank: the terminal draws only what has changed. So it is sent as another
    /// blank, and as the usual one in the next frame.
    BlanksDropped,
}

/// Cells on their way into the bytes of a frame.
pub struct Stroke<'a> {
    frame: &'a Frame,
    pen: Pen,
    /// Where the terminal's cursor is known to be.
    row: Option<usize>,
    column: Option<usize>,
    repeats: Repeats,
    /// The terminal's own colour of letters.
    ink: (u8, u8, u8),
    symbol: String,
    /// Rows and columns of what was sent as another blank.
    other_blanks: Vec<(usize, usize)>,
    out: Vec<u8>,
}

impl<'a> Stroke<'a> {
    /// Cells of this frame, to be appended to `out`. The terminal draws plainly, and its cursor may be
    /// anywhere.
    pub fn new(
        frame: &'a Frame,
        (colours, ink, repeats): (Colours, (u8, u8, u8), Repeats),
        out: Vec<u8>,
    ) -> Self {
        Self {
            frame,
            pen: Pen::new(colours),
            row: None,
            column: None,
            repeats,
            ink,
            symbol: String::new(),
            other_blanks: Vec::new(),
            out,
        }
    }

    /// The bytes, after which the terminal draws plainly again, and the rows and columns of what was
    /// sent as another blank.
    pub fn end(mut self) -> (Vec<u8>, Vec<(usize, usize)>) {
        self.pen.take(Look::PLAIN, &mut self.out);
        (self.out, self.other_blanks)
    }

    /// Sends the cells of a row that differ from what is shown.
    pub fn cells(&mut self, y: usize, shown: &[Slot], profile: &Profile) {
        let frame = self.frame;
        let row = frame.grid().row(y);
        for (x, (slot, shown_slot)) in row.iter().zip(shown).enumerate() {
            // A wide cell is sent again when something stood in its second half.
            let second = row.get(x + 1).filter(|second| !second.is_cell());
            let covers_other = second.is_some() && second != shown.get(x + 1);
            if !slot.is_cell() || (slot == shown_slot && !covers_other) {
                continue;
            }
            self.go(y, x);
            let symbol = frame.symbol(*slot);
            let symbol = with_bar(&symbol, profile);
            self.take_look(slot.look(), symbol, profile, x);
            let width = 1 + usize::from(second.is_some());
            let mut instead = None;
            if *shown_slot == slot.stale() {
                match self.repeats {
                    Repeats::Dropped => {
                        // Writing to a Vec cannot fail.
                        let _ = write!(self.out, "\x1b[{width}X");
                    }
                    Repeats::BlanksDropped if symbol == " " => {
                        instead = Some(OTHER_BLANK);
                        self.other_blanks.push((y, x));
                    }
                    Repeats::BlanksDropped | Repeats::Drawn => {}
                }
            }
            self.cell(x, width, symbol, instead, false, profile);
        }
    }

    /// Sends a row whole, so that nothing stays of what the terminal made of the old one.
    pub fn whole_row(&mut self, y: usize, profile: &Profile) {
        let frame = self.frame;
        let row = frame.grid().row(y);
        let cells: Vec<(Slot, usize)> = row
            .chunk_by(|_, next| !next.is_cell())
            .filter_map(|cell| Some((*cell.first()?, cell.len())))
            .collect();
        let symbols: Vec<Symbol> = cells.iter().map(|(slot, _)| frame.symbol(*slot)).collect();
        let symbols: Vec<&str> = symbols
            .iter()
            .map(|symbol| with_bar(symbol, profile))
            .collect();
        let wrapped = match profile.wrapping {
            Wrapping::TextSize => encoding::right_to_left_words(&symbols),
            _ => vec![false; cells.len()],
        };
        let mut x = 0;
        for sent in encoding::order(&symbols, profile) {
            let place = sent.cell;
            let (Some((slot, width)), Some(symbol), Some(wrap)) =
                (cells.get(place), symbols.get(place), wrapped.get(place))
            else {
                continue;
            };
            self.go(y, x);
            self.take_look(slot.look(), symbol, profile, x);
            self.cell(x, *width, symbol, sent.instead, *wrap, profile);
            x += width;
        }
    }

    /// Draws with a cell's look from now on, as this terminal can show it.
    fn take_look(&mut self, mut look: Look, symbol: &str, profile: &Profile, x: usize) {
        if profile.wrapping == Wrapping::Shade {
            look = look.with(Style::new().fg(shade(look.foreground(), self.ink, x)));
        }
        // Without colours the slant may be the only sign of something.
        if look.modifier().contains(Modifier::ITALIC)
            && !profile.slants_letters()
            && self.pen.has_colours()
            && encoding::is_right_to_left(symbol)
        {
            look = look.with(Style::new().remove_modifier(Modifier::ITALIC));
        }
        self.pen.take(look, &mut self.out);
    }

    fn cell(
        &mut self,
        x: usize,
        width: usize,
        symbol: &str,
        instead: Option<char>,
        wrap: bool,
        profile: &Profile,
    ) {
        let mut swept = std::mem::take(&mut self.symbol);
        let is_plain = instead.is_none() && sweep::is_plain(symbol);
        let symbol = if is_plain {
            symbol
        } else {
            fill(&mut swept, symbol, width, instead, profile);
            &swept
        };
        if wrap {
            // Writing to a Vec cannot fail.
            let _ = write!(self.out, "\x1b]66;w={width}:v={};{symbol}\x1b\\", x % 2);
        } else {
            self.out.extend_from_slice(symbol.as_bytes());
        }
        let mut is_sure = width == 1 && (is_plain || symbol.chars().nth(1).is_none());
        if profile.wrapping == Wrapping::LeftToRightMark && encoding::is_right_to_left(symbol) {
            self.out.extend_from_slice("\u{200e}".as_bytes());
            is_sure = false;
        }
        // Terminals differ about the width of everything but single narrow characters.
        self.column = is_sure.then_some(x + 1);
        self.symbol = swept;
    }

    fn go(&mut self, y: usize, x: usize) {
        if self.row != Some(y) {
            move_to(y, x, &mut self.out);
        } else if self.column != Some(x) {
            self.out.extend_from_slice(b"\x1b[");
            push_number(x + 1, &mut self.out);
            self.out.push(b'G');
        }
        self.row = Some(y);
        self.column = Some(x);
    }
}

/// What takes the place of a symbol that cannot be sent as it is.
fn fill(out: &mut String, symbol: &str, width: usize, instead: Option<char>, profile: &Profile) {
    out.clear();
    out.extend(instead);
    if !out.is_empty() {
        return;
    }
    if !sweep::sweep(symbol, profile.marks, out) {
        out.clear();
        out.extend(std::iter::repeat_n(' ', width));
    } else if out.chars().all(is_mark) {
        // Alone it would go onto the cell before.
        out.insert(0, ' ');
    }
}

/// Moves the cursor to a row and a column.
pub fn move_to(y: usize, x: usize, out: &mut Vec<u8>) {
    out.extend_from_slice(b"\x1b[");
    push_number(y + 1, out);
    out.push(b';');
    push_number(x + 1, out);
    out.push(b'H');
}

/// A symbol, or the profile's bar for any vertical line.
fn with_bar<'a>(symbol: &'a str, profile: &Profile) -> &'a str {
    match symbol {
        "│" | "┃" | "║" => profile.bar.symbol(),
        symbol => symbol,
    }
}

/// A colour that differs from column to column by too little to be seen.
fn shade(colour: Color, ink: (u8, u8, u8), column: usize) -> Color {
    let (red, green, blue) = rgb_of(colour, ink);
    if column.is_multiple_of(2) {
        Color::Rgb(red, green, blue)
    } else {
        Color::Rgb(
            red,
            green,
            if blue == u8::MAX { blue - 1 } else { blue + 1 },
        )
    }
}

/// The colour of letters by `COLORFGBG`, which terminals of the rxvt and Qt families set; light
/// grey where nothing is known.
pub fn ink(variable: Option<&str>) -> (u8, u8, u8) {
    let dark = variable
        .and_then(|value| value.split(';').next_back())
        .is_some_and(|background| matches!(background, "7" | "15"));
    if dark { (24, 24, 24) } else { (220, 220, 220) }
}

fn is_mark(character: char) -> bool {
    use unicode_width::UnicodeWidthChar;
    character.width() == Some(0)
}
