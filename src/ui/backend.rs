//! The last step of a frame: changed cells into bytes.
//!
//! ratatui compares frames and hands over the cells that differ; they are collected here and
//! sent in one write, as one synchronised update (DEC mode 2026), so that no half-drawn frame is
//! ever seen. The last sweep is here too: whatever a cell holds, no control character and no
//! bidi control leaves the program.

use crate::terminal::Profile;
use crate::terminal::profile::Marks;
use crossterm::style::{
    Attribute, Color as TerminalColor, SetAttribute, SetBackgroundColor, SetForegroundColor,
};
use crossterm::{cursor, queue, terminal};
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};
use std::borrow::Cow;
use std::io::{self, Write};

const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// A ratatui backend that sends each frame at once, as a profile wants it.
#[derive(Debug)]
pub struct TerminalBackend<W: Write> {
    out: W,
    frame: Vec<u8>,
    profile: Profile,
}

impl<W: Write> TerminalBackend<W> {
    /// A backend that writes to `out`.
    pub fn new(out: W, profile: Profile) -> Self {
        Self {
            out,
            frame: Vec::with_capacity(16 << 10),
            profile,
        }
    }
}

/// What a cell is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pen {
    foreground: Color,
    background: Color,
    modifier: Modifier,
}

const PLAIN: Pen = Pen {
    foreground: Color::Reset,
    background: Color::Reset,
    modifier: Modifier::empty(),
};

const ATTRIBUTES: [(Modifier, Attribute); 7] = [
    (Modifier::BOLD, Attribute::Bold),
    (Modifier::DIM, Attribute::Dim),
    (Modifier::ITALIC, Attribute::Italic),
    (Modifier::UNDERLINED, Attribute::Underlined),
    (Modifier::REVERSED, Attribute::Reverse),
    (Modifier::HIDDEN, Attribute::Hidden),
    (Modifier::CROSSED_OUT, Attribute::CrossedOut),
];

impl<W: Write> Backend for TerminalBackend<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut pen = PLAIN;
        let mut next: Option<(u16, u16)> = None;
        for (x, y, cell) in content {
            if next != Some((x, y)) {
                queue!(self.frame, cursor::MoveTo(x, y))?;
            }
            let wanted = Pen {
                foreground: cell.fg,
                background: cell.bg,
                modifier: cell.modifier,
            };
            if wanted != pen {
                self.take(wanted)?;
                pen = wanted;
            }
            let symbol = swept(cell.symbol(), self.profile.marks);
            self.frame.extend_from_slice(symbol.as_bytes());
            // Only behind one plain character is it certain where every terminal's cursor is.
            let mut characters = symbol.chars();
            let plain = matches!((characters.next(), characters.next()), (Some(only), None)
                if unicode_width::UnicodeWidthChar::width(only) == Some(1));
            next = plain.then_some((x + 1, y));
        }
        if pen != PLAIN {
            self.take(PLAIN)?;
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        queue!(self.frame, cursor::Hide)
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        queue!(self.frame, cursor::Show)
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        let (x, y) = cursor::position()?;
        Ok(Position { x, y })
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let Position { x, y } = position.into();
        queue!(self.frame, cursor::MoveTo(x, y))
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        let region = match clear_type {
            ClearType::All => terminal::ClearType::All,
            ClearType::AfterCursor => terminal::ClearType::FromCursorDown,
            ClearType::BeforeCursor => terminal::ClearType::FromCursorUp,
            ClearType::CurrentLine => terminal::ClearType::CurrentLine,
            ClearType::UntilNewLine => terminal::ClearType::UntilNewLine,
        };
        queue!(self.frame, terminal::Clear(region))
    }

    fn size(&self) -> io::Result<Size> {
        let (width, height) = terminal::size()?;
        Ok(Size { width, height })
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: self.size()?,
            pixels: Size::default(),
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.frame.is_empty() {
            return Ok(());
        }
        let mut bytes = Vec::with_capacity(self.frame.len() + BEGIN.len() + END.len());
        bytes.extend_from_slice(BEGIN);
        bytes.append(&mut self.frame);
        bytes.extend_from_slice(END);
        self.out.write_all(&bytes)?;
        self.out.flush()
    }
}

impl<W: Write> TerminalBackend<W> {
    fn take(&mut self, pen: Pen) -> io::Result<()> {
        queue!(self.frame, SetAttribute(Attribute::Reset))?;
        for (modifier, attribute) in ATTRIBUTES {
            if pen.modifier.contains(modifier) {
                queue!(self.frame, SetAttribute(attribute))?;
            }
        }
        if pen.foreground != Color::Reset {
            queue!(self.frame, SetForegroundColor(colour(pen.foreground)))?;
        }
        if pen.background != Color::Reset {
            queue!(self.frame, SetBackgroundColor(colour(pen.background)))?;
        }
        Ok(())
    }
}

fn colour(colour: Color) -> TerminalColor {
    match colour {
        Color::Reset => TerminalColor::Reset,
        Color::Black => TerminalColor::Black,
        Color::Red => TerminalColor::DarkRed,
        Color::Green => TerminalColor::DarkGreen,
        Color::Yellow => TerminalColor::DarkYellow,
        Color::Blue => TerminalColor::DarkBlue,
        Color::Magenta => TerminalColor::DarkMagenta,
        Color::Cyan => TerminalColor::DarkCyan,
        Color::Gray => TerminalColor::Grey,
        Color::DarkGray => TerminalColor::DarkGrey,
        Color::LightRed => TerminalColor::Red,
        Color::LightGreen => TerminalColor::Green,
        Color::LightYellow => TerminalColor::Yellow,
        Color::LightBlue => TerminalColor::Blue,
        Color::LightMagenta => TerminalColor::Magenta,
        Color::LightCyan => TerminalColor::Cyan,
        Color::White => TerminalColor::White,
        Color::Rgb(r, g, b) => TerminalColor::Rgb { r, g, b },
        Color::Indexed(index) => TerminalColor::AnsiValue(index),
    }
}

/// A cell's characters without anything that a terminal would obey; a blank if nothing is left.
fn swept(symbol: &str, marks: Marks) -> Cow<'_, str> {
    let refused = |character: char| {
        character.is_control()
            || matches!(character,
                '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            || (marks == Marks::Strip && is_mark(character))
    };
    if symbol.is_empty() {
        return Cow::Borrowed(" ");
    }
    if !symbol.contains(refused) {
        return Cow::Borrowed(symbol);
    }
    let kept: String = symbol
        .chars()
        .filter(|character| !refused(*character))
        .collect();
    if kept.is_empty() {
        Cow::Borrowed(" ")
    } else {
        Cow::Owned(kept)
    }
}

/// Arabic and Hebrew marks.
fn is_mark(character: char) -> bool {
    matches!(character,
        '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::profile::{VISUAL, VISUAL_WITHOUT_MARKS};
    use ratatui::style::Style;

    fn sent(cells: &[(u16, u16, Cell)], profile: Profile) -> String {
        let mut out = Vec::new();
        let mut backend = TerminalBackend::new(&mut out, profile);
        backend
            .draw(cells.iter().map(|(x, y, cell)| (*x, *y, cell)))
            .unwrap();
        backend.flush().unwrap();
        String::from_utf8(out).unwrap()
    }

    fn cell(symbol: &str) -> Cell {
        let mut cell = Cell::default();
        cell.set_symbol(symbol);
        cell
    }

    #[test]
    fn a_frame_is_one_synchronised_update() {
        let sent = sent(
            &[(0, 0, cell("a")), (1, 0, cell("b")), (5, 2, cell("c"))],
            VISUAL,
        );
        assert_eq!(sent, "\x1b[?2026h\x1b[1;1Hab\x1b[3;6Hc\x1b[?2026l");
    }

    #[test]
    fn nothing_that_a_terminal_obeys_is_sent() {
        let sent = sent(
            &[
                (0, 0, cell("\x1b]0;x\x07")),
                (1, 0, cell("\u{202e}")),
                (2, 0, cell("a\u{2067}\n")),
            ],
            VISUAL,
        );
        let cells = sent.replace("\x1b[?2026h", "").replace("\x1b[?2026l", "");
        assert_eq!(
            cells,
            "\x1b[1;1H]0;x\x1b[1;2H \x1b[1;3Ha".replace("\x1b[1;3H", "")
        );
    }

    #[test]
    fn the_cursor_is_placed_anew_behind_a_wide_or_marked_cell() {
        let sent = sent(
            &[
                (0, 0, cell("漢")),
                (2, 0, cell("ب\u{64e}")),
                (3, 0, cell("a")),
            ],
            VISUAL,
        );
        assert!(sent.contains("漢\x1b[1;3Hب\u{64e}\x1b[1;4Ha"));
    }

    #[test]
    fn marks_are_left_out_where_the_profile_says_so() {
        let sent = sent(&[(0, 0, cell("ب\u{64e}"))], VISUAL_WITHOUT_MARKS);
        assert!(sent.contains('ب') && !sent.contains('\u{64e}'));
    }

    #[test]
    fn a_style_ends_with_its_cells() {
        let mut red = cell("a");
        red.set_style(Style::new().fg(Color::Red).add_modifier(Modifier::BOLD));
        let sent = sent(&[(0, 0, red), (1, 0, cell("b"))], VISUAL);
        let (styled, plain) = sent.split_once('a').unwrap();
        assert!(styled.contains("\x1b[1m"));
        assert!(plain.starts_with("\x1b[0mb"));
    }
}
