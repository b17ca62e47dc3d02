//! Colours and attributes of a column, in one number.

use ratatui::style::{Color, Modifier, Style};

/// What a cell looks like: the colour of its letters, the one behind them, and attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look(u64);

/// The bits of a colour.
const COLOUR: u64 = (1 << 25) - 1;
/// Where the colour behind the letters begins.
const BEHIND: u32 = 25;
/// Where the attributes begin.
const MODIFIER: u32 = 50;

impl Look {
    /// The terminal's own.
    pub const PLAIN: Self = Self(0);
    /// The bits that a look takes.
    pub(super) const BITS: u32 = 59;

    /// With what a style tells; what it does not tell of stays.
    #[inline]
    #[must_use]
    pub fn with(self, style: Style) -> Self {
        let mut look = self.0;
        if let Some(colour) = style.fg {
            look = look & !COLOUR | number(colour);
        }
        if let Some(colour) = style.bg {
            look = look & !(COLOUR << BEHIND) | number(colour) << BEHIND;
        }
        look |= u64::from(style.add_modifier.bits()) << MODIFIER;
        look &= !(u64::from(style.sub_modifier.bits()) << MODIFIER);
        Self(look)
    }

    /// The colour of the letters.
    pub fn foreground(self) -> Color {
        colour(self.0 & COLOUR)
    }

    /// The colour behind them.
    pub fn background(self) -> Color {
        colour(self.0 >> BEHIND & COLOUR)
    }

    /// Bold, underlined …
    pub fn modifier(self) -> Modifier {
        let bits = self.0 >> MODIFIER & u64::from(u16::MAX);
        Modifier::from_bits_truncate(u16::try_from(bits).unwrap_or(0))
    }

    #[inline]
    pub(super) fn bits(self) -> u64 {
        self.0
    }

    #[inline]
    pub(super) fn from_bits(bits: u64) -> Self {
        Self(bits & ((1 << Self::BITS) - 1))
    }
}

/// The terminal's own colour is 0, those of its sixteen that have names the numbers behind it.
const NAMED: [Color; 17] = [
    Color::Reset,
    Color::Black,
    Color::Red,
    Color::Green,
    Color::Yellow,
    Color::Blue,
    Color::Magenta,
    Color::Cyan,
    Color::Gray,
    Color::DarkGray,
    Color::LightRed,
    Color::LightGreen,
    Color::LightYellow,
    Color::LightBlue,
    Color::LightMagenta,
    Color::LightCyan,
    Color::White,
];
const INDEXED: u64 = 0x100;
const RGB: u64 = 0x100_0000;

fn number(colour: Color) -> u64 {
    match colour {
        Color::Reset => 0,
        Color::Indexed(index) => INDEXED | u64::from(index),
        Color::Rgb(red, green, blue) => RGB | u64::from(u32::from_be_bytes([0, red, green, blue])),
        named => {
            let place = NAMED.iter().position(|known| *known == named);
            place.unwrap_or(0) as u64
        }
    }
}

fn colour(number: u64) -> Color {
    let [.., red, green, blue] = number.to_be_bytes();
    if number & RGB != 0 {
        Color::Rgb(red, green, blue)
    } else if number & INDEXED != 0 {
        Color::Indexed(blue)
    } else {
        let named = NAMED.get(usize::from(blue));
        named.copied().unwrap_or(Color::Reset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_look_is_what_it_was_made_of() {
        let others = [
            Color::Indexed(0),
            Color::Indexed(255),
            Color::Rgb(0, 0, 0),
            Color::Rgb(0, 0, 2),
            Color::Rgb(255, 255, 255),
        ];
        let colours = NAMED.into_iter().chain(others);
        let mut looks = Vec::new();
        for letters in colours.clone() {
            for behind in colours.clone() {
                for modifier in [Modifier::empty(), Modifier::BOLD, Modifier::all()] {
                    let style = Style::new().fg(letters).bg(behind).add_modifier(modifier);
                    let look = Look::PLAIN.with(style);
                    assert_eq!(look.foreground(), letters);
                    assert_eq!(look.background(), behind);
                    assert_eq!(look.modifier(), modifier);
                    assert_eq!(Look::from_bits(look.bits()), look);
                    looks.push(look.bits());
                }
            }
        }
        let count = looks.len();
        looks.sort_unstable();
        looks.dedup();
        assert_eq!(looks.len(), count);
    }

    #[test]
    fn a_style_changes_what_it_tells_of_alone() {
        let first = Style::new().fg(Color::Red).add_modifier(Modifier::BOLD);
        let second = Style::new()
            .bg(Color::Blue)
            .add_modifier(Modifier::ITALIC)
            .remove_modifier(Modifier::BOLD);
        let look = Look::PLAIN.with(first).with(second);
        assert_eq!(look.foreground(), Color::Red);
        assert_eq!(look.background(), Color::Blue);
        assert_eq!(look.modifier(), Modifier::ITALIC);
        assert_eq!(look.with(Style::new()), look);
    }
}
