//! The last step to the terminal: a ratatui [`Backend`] of our own.
//!
//! ```text
//! panes --paint--> Frame --flush: what differs, by the profile--> one write
//! ```
//!
//! The backend holds the frame and remembers what the terminal shows. At the end of a frame it
//! compares the two, turns what differs into bytes as the [`Profile`] says, and writes them
//! at once, as one synchronised update (DEC private mode 2026) where the terminal has it. So a
//! whole row can be sent again where the terminal reorders rows, text that only moves is scrolled
//! ([`scrolling`]), and nothing that a cell holds gets past the [sweep](crate::terminal::sweep).
//!
//! The reader paints on the frame itself ([`TerminalBackend::blank_frame`]); a
//! [`Terminal`](ratatui::Terminal) would compare every cell once more, with a second buffer.

mod pen;
mod screen;
mod scrolling;

pub use pen::{Colours, rgb_of};

use crate::terminal::answers::Frames;
use crate::terminal::encoding;
use crate::terminal::profile::{Profile, Redraw, Wrapping};
use crate::terminal::sweep::sweep;
use crate::ui::frame::{Frame, Look, Slot, Symbol};
use pen::Pen;
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::{Color, Modifier, Style};
use screen::Screen;
use std::io::{self, Write};

/// A blank that is not the usual one: the no-break space.
const OTHER_BLANK: char = '\u{a0}';

const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// Sends frames to a terminal.
#[derive(Debug)]
pub struct TerminalBackend<W: Write> {
    writer: W,
    profile: Profile,
    /// Rows that are sent by another profile than the rest.
    rows: Vec<(u16, Profile)>,
    colours: Colours,
    frames: Frames,
    repeats: Repeats,
    /// The terminal's own colour of letters, where a shade of it is needed.
    ink: (u8, u8, u8),
    /// What it is to show.
    frame: Frame,
    /// What the terminal shows.
    shown: Screen,
    caret: Caret,
    wanted_caret: Caret,
    clear: bool,
    out: Vec<u8>,
}

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

/// Whether rows are sent otherwise than before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// They are.
    Changed,
    /// They are not.
    Unchanged,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Caret {
    visible: bool,
    at: Position,
}

impl<W: Write> TerminalBackend<W> {
    /// A backend that writes to `writer` what `profile` says, in the colours that the
    /// environment tells of. The cursor is taken to be hidden and the screen to be clear, as
    /// [`Session`](crate::terminal::Session) leaves them.
    pub fn new(writer: W, profile: Profile) -> Self {
        Self::with_colours(writer, profile, Colours::from_environment())
    }

    /// A backend that writes in these colours.
    pub fn with_colours(writer: W, profile: Profile, colours: Colours) -> Self {
        Self {
            writer,
            profile,
            rows: Vec::new(),
            colours,
            frames: Frames::default(),
            repeats: Repeats::default(),
            ink: ink(std::env::var("COLORFGBG").ok().as_deref()),
            frame: Frame::default(),
            shown: Screen::default(),
            caret: Caret::default(),
            wanted_caret: Caret::default(),
            clear: false,
            out: Vec::new(),
        }
    }

    /// What the terminal is sent.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Changes what the terminal is sent. The caller clears the screen, so that no row of the
    /// old kind stays.
    pub fn set_profile(&mut self, profile: Profile) {
        self.profile = profile;
    }

    /// The frame, blank, to be painted on; [`flush`](Backend::flush) sends it. The screen is cleared
    /// where the size is not what it was.
    pub fn blank_frame(&mut self, size: Size) -> &mut Frame {
        if self.frame.area().as_size() == size {
            self.frame.blank();
        } else {
            self.clear |= !self.frame.area().is_empty();
            self.frame = Frame::new(size);
        }
        &mut self.frame
    }

    /// Where the caret stands from the next frame on; `None` when there is none.
    pub fn set_caret(&mut self, at: Option<Position>) {
        self.wanted_caret.visible = at.is_some();
        if let Some(at) = at {
            self.wanted_caret.at = at;
        }
    }

    /// Changes how frames are sent.
    pub fn set_frames(&mut self, frames: Frames) {
        self.frames = frames;
    }

    /// Changes what is taken to become of cells that are sent as they were.
    pub fn set_repeats(&mut self, repeats: Repeats) {
        self.repeats = repeats;
    }

    /// Sends these rows by profiles of their own. Where that is a change, the caller clears the
    /// screen, so that no row of the old kind stays.
    pub fn set_rows(&mut self, rows: Vec<(u16, Profile)>) -> Rows {
        if rows == self.rows {
            return Rows::Unchanged;
        }
        self.rows = rows;
        Rows::Changed
    }

    /// Appends to `out` what makes the terminal show what it is to show.
    fn compose(&mut self) {
        if self.clear {
            self.out
                .extend_from_slice(self.profile.switch.enter().as_bytes());
            self.out.extend_from_slice(b"\x1b[m\x1b[2J");
            self.shown = Screen::default();
            self.clear = false;
        }
        let wanted = self.frame.grid();
        self.shown.fit(wanted);
        let redraw = self.profile.redraw();
        if redraw == Redraw::Cells
            && self.rows.is_empty()
            && let Some(scroll) = scrolling::find(self.shown.grid(), wanted)
        {
            scroll.write(&mut self.out);
            self.shown.scroll(scroll.rows, scroll.lines);
        }
        let mut differing = self.shown.differing(wanted);
        if redraw == Redraw::Cells {
            self.shown.expect_overflow(wanted, &mut differing);
        }
        let mut stroke = Stroke {
            frame: &self.frame,
            pen: Pen::new(self.colours),
            row: None,
            column: None,
            repeats: self.repeats,
            ink: self.ink,
            symbol: String::new(),
            other_blanks: Vec::new(),
            out: std::mem::take(&mut self.out),
        };
        for y in differing {
            let own = self.rows.iter().find(|(row, _)| usize::from(*row) == y);
            match (own, redraw) {
                (Some((_, profile)), _) => stroke.whole_row(y, profile),
                (None, Redraw::Row) => stroke.whole_row(y, &self.profile),
                (None, Redraw::Cells) => {
                    stroke.cells(y, self.shown.grid().row(y), &self.profile);
                }
            }
            self.shown.take_row(y, wanted.row(y));
        }
        for (y, x) in stroke.other_blanks {
            self.shown.show_instead(y, x, OTHER_BLANK);
        }
        stroke.pen.take(Look::PLAIN, &mut stroke.out);
        self.out = stroke.out;
    }

    fn place_caret(&mut self) {
        let (old, new) = (self.caret, self.wanted_caret);
        if old.visible && !new.visible {
            self.out.extend_from_slice(b"\x1b[?25l");
        }
        if new.visible && (old != new || !self.out.is_empty()) {
            move_to(new.at.y, new.at.x, &mut self.out);
            if !old.visible {
                self.out.extend_from_slice(b"\x1b[?25h");
            }
        }
        self.caret = new;
    }
}

/// Cells on their way into the bytes of a frame.
struct Stroke<'a> {
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

impl Stroke<'_> {
    /// Sends the cells of a row that differ from what is shown.
    fn cells(&mut self, y: usize, shown: &[Slot], profile: &Profile) {
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
    fn whole_row(&mut self, y: usize, profile: &Profile) {
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
        self.symbol.clear();
        self.symbol.extend(instead);
        if self.symbol.is_empty() {
            let sent = sweep(symbol, profile.marks, &mut self.symbol);
            if !sent {
                self.symbol.clear();
                self.symbol.extend(std::iter::repeat_n(' ', width));
            } else if self.symbol.chars().all(is_mark) {
                // Alone it would go onto the cell before.
                self.symbol.insert(0, ' ');
            }
        }
        if wrap {
            // Writing to a Vec cannot fail.
            let _ = write!(
                self.out,
                "\x1b]66;w={width}:v={};{}\x1b\\",
                x % 2,
                self.symbol
            );
        } else {
            self.out.extend_from_slice(self.symbol.as_bytes());
        }
        let mut is_sure = width == 1 && self.symbol.chars().nth(1).is_none();
        if profile.wrapping == Wrapping::LeftToRightMark && encoding::is_right_to_left(&self.symbol)
        {
            self.out.extend_from_slice("\u{200e}".as_bytes());
            is_sure = false;
        }
        // Terminals differ about the width of everything but single narrow characters.
        self.column = is_sure.then_some(x + 1);
    }

    fn go(&mut self, y: usize, x: usize) {
        if self.row != Some(y) {
            let (y, x) = (y.try_into(), x.try_into());
            move_to(y.unwrap_or(u16::MAX), x.unwrap_or(u16::MAX), &mut self.out);
        } else if self.column != Some(x) {
            // Writing to a Vec cannot fail.
            let _ = write!(self.out, "\x1b[{}G", x + 1);
        }
        self.row = Some(y);
        self.column = Some(x);
    }
}

fn move_to(y: u16, x: u16, out: &mut Vec<u8>) {
    // Writing to a Vec cannot fail.
    let _ = write!(out, "\x1b[{};{}H", u32::from(y) + 1, u32::from(x) + 1);
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
    let (red, green, blue) = pen::rgb_of(colour, ink);
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
fn ink(variable: Option<&str>) -> (u8, u8, u8) {
    let dark = variable
        .and_then(|value| value.split(';').next_back())
        .is_some_and(|background| matches!(background, "7" | "15"));
    if dark { (24, 24, 24) } else { (220, 220, 220) }
}

fn is_mark(character: char) -> bool {
    use unicode_width::UnicodeWidthChar;
    character.width() == Some(0)
}

impl<W: Write> Backend for TerminalBackend<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let cells: Vec<_> = content.collect();
        let places = cells.iter().map(|(x, y, _)| Rect::new(*x, *y, 1, 1));
        let size = places.fold(self.frame.area(), Rect::union).as_size();
        if size != self.frame.area().as_size() {
            self.clear |= !self.frame.area().is_empty();
            self.frame = self.frame.in_size(size);
        }
        for (x, y, cell) in cells {
            let at = Position::new(x, y);
            self.frame.erase(Rect::new(x, y, 1, 1));
            self.frame.put(at, cell.symbol(), cell.style());
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.wanted_caret.visible = false;
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.wanted_caret.visible = true;
        Ok(())
    }

    /// Where the caret was put last; the terminal is not asked.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.wanted_caret.at)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.wanted_caret.at = position.into();
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    /// Clears the whole screen with the next frame, whatever region is asked for: the reader
    /// draws full screens only.
    fn clear_region(&mut self, _: ClearType) -> io::Result<()> {
        self.clear = true;
        self.frame.blank();
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        let (width, height) = crossterm::terminal::size()?;
        Ok(Size { width, height })
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        let window = crossterm::terminal::window_size()?;
        Ok(WindowSize {
            columns_rows: Size::new(window.columns, window.rows),
            pixels: Size::new(window.width, window.height),
        })
    }

    /// Writes the frame, in one write; nothing when nothing has changed.
    fn flush(&mut self) -> io::Result<()> {
        self.out.clear();
        self.compose();
        self.place_caret();
        if self.out.is_empty() {
            return Ok(());
        }
        if self.frames == Frames::Synchronised {
            self.out.splice(0..0, BEGIN.iter().copied());
            self.out.extend_from_slice(END);
        }
        self.writer.write_all(&self.out)?;
        self.writer.flush()
    }
}

#[cfg(test)]
mod redraw_tests;
#[cfg(test)]
mod tests;
