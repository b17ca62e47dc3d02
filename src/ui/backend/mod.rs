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
mod stroke;

pub use pen::{Colours, rgb_of};
pub use stroke::Repeats;

use crate::terminal::answers::Frames;
use crate::terminal::profile::{Profile, Redraw};
use crate::ui::frame::Frame;
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Rect, Size};
use screen::Screen;
use std::io::{self, Write};
use stroke::{OTHER_BLANK, Stroke, ink, move_to};

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
        let can_reuse = redraw == Redraw::Cells && !self.shown.is_blank();
        if can_reuse
            && self.rows.is_empty()
            && let Some(scroll) = scrolling::find(self.shown.grid(), wanted)
        {
            scroll.write(&mut self.out);
            self.shown.scroll(scroll.rows, scroll.lines);
        }
        let mut differing = self.shown.differing(wanted);
        if can_reuse {
            self.shown.expect_overflow(wanted, &mut differing);
        }
        let ways = (self.colours, self.ink, self.repeats);
        let mut stroke = Stroke::new(&self.frame, ways, std::mem::take(&mut self.out));
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
        let other_blanks;
        (self.out, other_blanks) = stroke.end();
        for (y, x) in other_blanks {
            self.shown.show_instead(y, x, OTHER_BLANK);
        }
    }

    fn place_caret(&mut self) {
        let (old, new) = (self.caret, self.wanted_caret);
        if old.visible && !new.visible {
            self.out.extend_from_slice(b"\x1b[?25l");
        }
        if new.visible && (old != new || !self.out.is_empty()) {
            move_to(usize::from(new.at.y), usize::from(new.at.x), &mut self.out);
            if !old.visible {
                self.out.extend_from_slice(b"\x1b[?25h");
            }
        }
        self.caret = new;
    }
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
