//! Colours and attributes: the SGR sequences between one cell and the next.

use crate::ui::frame::Look;
use ratatui::style::{Color, Modifier, Style};

/// How many colours a terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colours {
    /// None are wanted: attributes alone.
    None,
    /// The palette of sixteen.
    Sixteen,
    /// The palette of 256.
    Indexed,
    /// All.
    True,
}

impl Colours {
    /// From `NO_COLOR`, `COLORTERM` and `TERM`.
    pub fn from_environment() -> Self {
        Self::from_variables(|name| std::env::var(name).ok())
    }

    fn from_variables(variable: impl Fn(&str) -> Option<String>) -> Self {
        let holds = |name: &str, parts: &[&str]| {
            variable(name).is_some_and(|value| parts.iter().any(|part| value.contains(part)))
        };
        if variable("NO_COLOR").is_some_and(|value| !value.is_empty()) {
            Self::None
        } else if holds("COLORTERM", &["truecolor", "24bit"]) || holds("TERM", &["-direct"]) {
            Self::True
        } else if holds(
            "TERM",
            &["256color", "kitty", "alacritty", "foot", "ghostty"],
        ) {
            Self::Indexed
        } else {
            Self::Sixteen
        }
    }
}

/// What the terminal draws with now.
#[derive(Debug)]
pub struct Pen {
    colours: Colours,
    look: Look,
    /// What it was asked for last.
    asked: Look,
}

const ATTRIBUTES: [(Modifier, u8); 9] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::RAPID_BLINK, 6),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

impl Pen {
    /// A pen that draws plainly.
    pub fn new(colours: Colours) -> Self {
        Self {
            colours,
            look: Look::PLAIN,
            asked: Look::PLAIN,
        }
    }

    /// Whether it draws in colours at all.
    pub fn has_colours(&self) -> bool {
        self.colours != Colours::None
    }

    /// Appends to `out` what changes the look to this one.
    pub fn take(&mut self, look: Look, out: &mut Vec<u8>) {
        if look == self.asked {
            return;
        }
        self.asked = look;
        let style = Style::new()
            .fg(self.shown(look.foreground()))
            .bg(self.shown(look.background()));
        let look = look.with(style);
        if look == self.look {
            return;
        }
        let mut codes = Codes::begin(out);
        if look == Look::PLAIN || !look.modifier().contains(self.look.modifier()) {
            codes.push(0);
            self.look = Look::PLAIN;
        }
        for (modifier, code) in ATTRIBUTES {
            if (look.modifier() - self.look.modifier()).contains(modifier) {
                codes.push(code);
            }
        }
        if look.foreground() != self.look.foreground() {
            codes.push_colour(look.foreground(), 30);
        }
        if look.background() != self.look.background() {
            codes.push_colour(look.background(), 40);
        }
        codes.end();
        self.look = look;
    }

    fn shown(&self, colour: Color) -> Color {
        match (self.colours, colour) {
            (Colours::None, _) => Color::Reset,
            (Colours::Indexed, Color::Rgb(red, green, blue)) => {
                Color::Indexed(nearest(16..=255, (red, green, blue)))
            }
            (Colours::Sixteen, Color::Rgb(red, green, blue)) => {
                Color::Indexed(nearest(0..=15, (red, green, blue)))
            }
            (Colours::Sixteen, Color::Indexed(index @ 16..)) => {
                Color::Indexed(nearest(0..=15, rgb(index)))
            }
            _ => colour,
        }
    }
}

/// The parameters of an SGR sequence.
struct Codes<'a> {
    out: &'a mut Vec<u8>,
    is_first: bool,
}

impl<'a> Codes<'a> {
    fn begin(out: &'a mut Vec<u8>) -> Self {
        out.extend_from_slice(b"\x1b[");
        Self {
            out,
            is_first: true,
        }
    }

    fn push(&mut self, code: u8) {
        if !std::mem::replace(&mut self.is_first, false) {
            self.out.push(b';');
        }
        push_number(usize::from(code), self.out);
    }

    /// A colour; `base` is 30 for letters, 40 for what is behind them.
    fn push_colour(&mut self, colour: Color, base: u8) {
        match (index(colour), colour) {
            (Some(index @ 0..=7), _) => self.push(base + index),
            (Some(index @ 8..=15), _) => self.push(base + 60 + index - 8),
            (Some(index), _) => self.push_all([base + 8, 5, index]),
            (None, Color::Rgb(red, green, blue)) => self.push_all([base + 8, 2, red, green, blue]),
            (None, _) => self.push(base + 9),
        }
    }

    fn push_all<const N: usize>(&mut self, codes: [u8; N]) {
        for code in codes {
            self.push(code);
        }
    }

    fn end(self) {
        self.out.push(b'm');
    }
}

/// Appends a number in decimal digits. Every cell that the cursor is moved to has one, which is too
/// often for the machinery of `write!`.
pub fn push_number(number: usize, out: &mut Vec<u8>) {
    if let rest @ 1.. = number / 10 {
        push_number(rest, out);
    }
    out.extend(u8::try_from(number % 10).map(|digit| b'0' + digit));
}

/// A colour's place in the palette.
fn index(colour: Color) -> Option<u8> {
    Some(match colour {
        Color::Reset | Color::Rgb(..) => return None,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
        Color::Indexed(index) => index,
    })
}

/// Red, green and blue of a colour; `default` for the terminal's own.
pub fn rgb_of(colour: Color, default: (u8, u8, u8)) -> (u8, u8, u8) {
    match (colour, index(colour)) {
        (Color::Rgb(red, green, blue), _) => (red, green, blue),
        (_, Some(index)) => rgb(index),
        (_, None) => default,
    }
}

/// The palette of 256 as xterm has it: sixteen colours, a cube of 6 × 6 × 6, 24 greys.
fn rgb(index: u8) -> (u8, u8, u8) {
    const BASIC: [(u8, u8, u8); 16] = [
        (0, 0, 0),
        (205, 0, 0),
        (0, 205, 0),
        (205, 205, 0),
        (0, 0, 238),
        (205, 0, 205),
        (0, 205, 205),
        (229, 229, 229),
        (127, 127, 127),
        (255, 0, 0),
        (0, 255, 0),
        (255, 255, 0),
        (92, 92, 255),
        (255, 0, 255),
        (0, 255, 255),
        (255, 255, 255),
    ];
    let step = |level: u8| if level == 0 { 0 } else { 55 + 40 * level };
    match index {
        0..=15 => BASIC[usize::from(index)],
        16..=231 => {
            let cube = index - 16;
            (step(cube / 36), step(cube / 6 % 6), step(cube % 6))
        }
        232.. => {
            let grey = 8 + 10 * (index - 232);
            (grey, grey, grey)
        }
    }
}

fn nearest(among: std::ops::RangeInclusive<u8>, wanted: (u8, u8, u8)) -> u8 {
    let apart = |a: u8, b: u8| u32::from(a.abs_diff(b)).pow(2);
    let first = *among.start();
    among
        .min_by_key(|index| {
            let (red, green, blue) = rgb(*index);
            apart(red, wanted.0) + apart(green, wanted.1) + apart(blue, wanted.2)
        })
        .unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(colours: Colours, looks: &[Look]) -> String {
        let mut pen = Pen::new(colours);
        let mut out = Vec::new();
        for look in looks {
            pen.take(*look, &mut out);
        }
        String::from_utf8(out).unwrap()
    }

    fn coloured(foreground: Color) -> Look {
        Look::PLAIN.with(Style::new().fg(foreground))
    }

    #[test]
    fn only_what_changes_is_sent() {
        let bold = coloured(Color::Red).with(Style::new().add_modifier(Modifier::BOLD));
        assert_eq!(taken(Colours::True, &[bold, bold]), "\x1b[1;31m");
        assert_eq!(
            taken(Colours::True, &[bold, coloured(Color::Red)]),
            "\x1b[1;31m\x1b[0;31m"
        );
        assert_eq!(
            taken(Colours::True, &[bold, Look::PLAIN]),
            "\x1b[1;31m\x1b[0m"
        );
    }

    #[test]
    fn colours_are_brought_down_to_what_the_terminal_has() {
        let orange = coloured(Color::Rgb(255, 135, 0));
        assert_eq!(taken(Colours::True, &[orange]), "\x1b[38;2;255;135;0m");
        assert_eq!(taken(Colours::Indexed, &[orange]), "\x1b[38;5;208m");
        assert_eq!(taken(Colours::Sixteen, &[orange]), "\x1b[33m");
        assert_eq!(taken(Colours::None, &[orange]), "");
        assert_eq!(
            taken(Colours::Sixteen, &[coloured(Color::Indexed(196))]),
            "\x1b[91m"
        );
    }

    #[test]
    fn attributes_stay_without_colours() {
        let attributes = Modifier::REVERSED | Modifier::BOLD;
        let style = Style::new().fg(Color::Cyan).bg(Color::Blue);
        let look = Look::PLAIN.with(style.add_modifier(attributes));
        assert_eq!(taken(Colours::None, &[look]), "\x1b[1;7m");
    }

    #[test]
    fn the_environment_tells_how_many_colours_there_are() {
        let colours = |pairs: &[(&str, &str)]| {
            Colours::from_variables(|name| {
                let pair = pairs.iter().find(|(key, _)| *key == name)?;
                Some(pair.1.to_owned())
            })
        };
        assert_eq!(colours(&[("TERM", "xterm-256color")]), Colours::Indexed);
        assert_eq!(colours(&[("TERM", "linux")]), Colours::Sixteen);
        assert_eq!(
            colours(&[("TERM", "xterm"), ("COLORTERM", "truecolor")]),
            Colours::True
        );
        assert_eq!(
            colours(&[("COLORTERM", "truecolor"), ("NO_COLOR", "1")]),
            Colours::None
        );
        assert_eq!(
            colours(&[("TERM", "xterm"), ("NO_COLOR", "")]),
            Colours::Sixteen
        );
    }
}
