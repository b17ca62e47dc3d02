//! `[theme]`: what the reader looks like.

use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};
use std::fmt;

/// A theme, and the user's own colours over it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Theme {
    /// The theme.
    pub name: ThemeName,
    /// Colours over those of the theme.
    pub colours: Inks,
}

/// A theme's name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeName {
    /// Dark or light, as the terminal's background is; its own sixteen colours where that is not
    /// known.
    #[default]
    Auto,
    /// For a dark background.
    Dark,
    /// For a light background.
    Light,
    /// As little between the letters and the background as possible; signs beside colours.
    HighContrast,
    /// The terminal's own sixteen colours.
    Sixteen,
    /// No colours: bold, slanted and reversed letters alone.
    None,
}

/// The colours that a theme has, by what they are for. What is not set is the theme's, or for
/// a theme the terminal's own colour of letters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Inks {
    /// What matters less than the text around it.
    pub dim: Option<Colour>,
    /// Borders.
    pub border: Option<Colour>,
    /// The border and the title of the pane that has the keys.
    pub focus: Option<Colour>,
    /// Names of people.
    pub person: Option<Colour>,
    /// Names of places.
    pub place: Option<Colour>,
    /// Names of organisations.
    pub organisation: Option<Colour>,
    /// Code.
    pub code: Option<Colour>,
    /// The letters of what a search has found.
    pub hit: Option<Colour>,
    /// What is behind them.
    pub hit_background: Option<Colour>,
    /// Behind the selected row of a pane that has not the keys.
    pub selected_background: Option<Colour>,
    /// Behind a passage that the user has picked out.
    pub passage_background: Option<Colour>,
    /// Stars.
    pub star: Option<Colour>,
    /// Low bars of the timeline.
    pub bar_low: Option<Colour>,
    /// Its other bars.
    pub bar: Option<Colour>,
    /// Its highest bars.
    pub bar_high: Option<Colour>,
    /// Bars that stand out from their row's own history.
    pub burst: Option<Colour>,
    /// The moment of the open article, and keys in the help.
    pub mark: Option<Colour>,
    /// What has gone wrong.
    pub warning: Option<Colour>,
}

impl Inks {
    /// These colours over others.
    #[must_use]
    pub fn over(self, under: Self) -> Self {
        Self {
            dim: self.dim.or(under.dim),
            border: self.border.or(under.border),
            focus: self.focus.or(under.focus),
            person: self.person.or(under.person),
            place: self.place.or(under.place),
            organisation: self.organisation.or(under.organisation),
            code: self.code.or(under.code),
            hit: self.hit.or(under.hit),
            hit_background: self.hit_background.or(under.hit_background),
            selected_background: self.selected_background.or(under.selected_background),
            passage_background: self.passage_background.or(under.passage_background),
            star: self.star.or(under.star),
            bar_low: self.bar_low.or(under.bar_low),
            bar: self.bar.or(under.bar),
            bar_high: self.bar_high.or(under.bar_high),
            burst: self.burst.or(under.burst),
            mark: self.mark.or(under.mark),
            warning: self.warning.or(under.warning),
        }
    }
}

/// A colour as the user writes it: a name, `"#rrggbb"`, or a number of the palette of 256.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// Of the palette; the first sixteen are the terminal's own.
    Index(u8),
    /// Red, green and blue.
    Rgb(u8, u8, u8),
}

/// The terminal's own sixteen colours, in the order of their numbers.
const NAMES: [&str; 16] = [
    "black",
    "red",
    "green",
    "yellow",
    "blue",
    "magenta",
    "cyan",
    "white",
    "bright-black",
    "bright-red",
    "bright-green",
    "bright-yellow",
    "bright-blue",
    "bright-magenta",
    "bright-cyan",
    "bright-white",
];

impl Colour {
    fn parse(written: &str) -> Result<Self, String> {
        if let Some(place) = NAMES.iter().position(|name| *name == written) {
            return Ok(Self::Index(u8::try_from(place).unwrap_or(0)));
        }
        let hexadecimal = written.strip_prefix('#').filter(|digits| digits.len() == 6);
        let number = hexadecimal.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        match number.map(u32::to_be_bytes) {
            Some([_, red, green, blue]) => Ok(Self::Rgb(red, green, blue)),
            None => Err(match super::nearest(written, NAMES) {
                Some(meant) => format!("“{written}” is no colour; did you mean “{meant}”?"),
                None => format!(
                    "“{written}” is no colour; there are #rrggbb, 0 to 255, {}",
                    NAMES.join(", ")
                ),
            }),
        }
    }
}

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Written;

        impl Visitor<'_> for Written {
            type Value = Colour;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a colour: a name, \"#rrggbb\", or a number up to 255")
            }

            fn visit_str<E: Error>(self, written: &str) -> Result<Colour, E> {
                Colour::parse(written).map_err(E::custom)
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Colour, E> {
                u8::try_from(number)
                    .map(Colour::Index)
                    .map_err(|_| E::custom(format!("there is no colour {number}, only 0 to 255")))
            }
        }

        deserializer.deserialize_any(Written)
    }
}

#[cfg(test)]
mod tests {
    use crate::config::Config;
    use std::path::Path;

    use super::*;

    fn colours(toml: &str) -> Result<Inks, String> {
        Config::parse(toml, Path::new("config.toml"))
            .map(|config| config.theme.colours)
            .map_err(|error| error.to_string())
    }

    #[test]
    fn a_colour_is_written_in_three_ways() {
        let inks =
            colours("[theme.colours]\nperson = \"bright-red\"\nplace = 34\nhit = \"#0a14Ff\"\n");
        let inks = inks.unwrap();
        assert_eq!(inks.person, Some(Colour::Index(9)));
        assert_eq!(inks.place, Some(Colour::Index(34)));
        assert_eq!(inks.hit, Some(Colour::Rgb(10, 20, 255)));
        assert_eq!(inks.warning, None);
    }

    #[test]
    fn what_is_no_colour_is_told_with_its_line() {
        for (written, told) in [
            ("\"magneta\"", "did you mean “magenta”?"),
            ("\"#12345\"", "there are #rrggbb"),
            ("256", "there is no colour 256"),
        ] {
            let error = colours(&format!("[theme.colours]\nperson = {written}\n")).unwrap_err();
            assert!(error.starts_with("config.toml:2: "), "{error}");
            assert!(error.contains(told), "{error}");
        }
    }
}
