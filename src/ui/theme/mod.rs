//! What things look like: one place for every colour and attribute.
//!
//! The terminal's own background is never painted over, and letters have its own colour unless
//! they mean something. Colour is never the only sign of anything that the screen does not say
//! elsewhere; without colours, and in high contrast, bold, slanted and reversed letters are the
//! signs. Never a line under letters: it hides the dots of Arabic ones.

mod inks;

use super::backend::Colours;
use crate::analysis::entities::EntityKind;
use crate::article::Role;
use crate::config::{self, Colour, Inks, ThemeName};
use ratatui::style::{Color, Modifier, Style};

/// The styles of everything that is painted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    inks: Inks,
    signs: Signs,
}

/// How things are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Signs {
    /// By colours.
    Colours,
    /// By attributes; colours may be there too.
    Attributes,
}

/// What is behind the letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backdrop {
    /// Letters are lighter than it.
    Dark,
    /// Letters are darker than it.
    Light,
}

impl Backdrop {
    /// Of a colour: red, green and blue.
    pub fn of((red, green, blue): (u8, u8, u8)) -> Self {
        let light = 299 * u32::from(red) + 587 * u32::from(green) + 114 * u32::from(blue);
        if light > 127_500 {
            Self::Light
        } else {
            Self::Dark
        }
    }

    /// From `COLORFGBG` (`15;0`), which some terminals set.
    pub fn from_environment() -> Option<Self> {
        Self::of_variable(&std::env::var("COLORFGBG").ok()?)
    }

    fn of_variable(value: &str) -> Option<Self> {
        match value.rsplit(';').next()?.parse::<u8>().ok()? {
            7 | 9..=15 => Some(Self::Light),
            0..=6 | 8 => Some(Self::Dark),
            _ => None,
        }
    }
}

impl Theme {
    /// The theme that the settings ask for, on this terminal.
    pub fn new(set: &config::Theme, colours: Colours, background: Option<Backdrop>) -> Self {
        let name = match (colours, set.name, background) {
            (Colours::None, _, _) => ThemeName::None,
            (Colours::Sixteen, ThemeName::Auto, _) => ThemeName::Sixteen,
            (_, ThemeName::Auto, Some(Backdrop::Dark)) => ThemeName::Dark,
            (_, ThemeName::Auto, Some(Backdrop::Light)) => ThemeName::Light,
            (_, name, _) => name,
        };
        let (inks, signs) = match (name, background) {
            (ThemeName::None, _) => (Inks::default(), Signs::Attributes),
            (ThemeName::HighContrast, Some(Backdrop::Light)) => {
                (inks::CONTRAST_LIGHT, Signs::Attributes)
            }
            (ThemeName::HighContrast, _) => (inks::CONTRAST_DARK, Signs::Attributes),
            (ThemeName::Dark, _) => (inks::DARK, Signs::Colours),
            (ThemeName::Light, _) => (inks::LIGHT, Signs::Colours),
            (ThemeName::Auto, _) => (inks::EITHER, Signs::Colours),
            (ThemeName::Sixteen, Some(Backdrop::Light)) => (inks::SIXTEEN_LIGHT, Signs::Colours),
            (ThemeName::Sixteen, _) => (inks::SIXTEEN, Signs::Colours),
        };
        let inks = if name == ThemeName::None {
            inks
        } else {
            set.colours.over(inks)
        };
        Self { inks, signs }
    }

    /// The theme with sixteen colours.
    pub fn colourful() -> Self {
        Self::new(&config::Theme::default(), Colours::Sixteen, None)
    }

    /// `style` where colours are the signs, `sign` with the colours where attributes are.
    fn signed(&self, style: Style, sign: Modifier) -> Style {
        match self.signs {
            Signs::Colours => style,
            Signs::Attributes => style.add_modifier(sign),
        }
    }

    /// Ordinary text.
    pub fn text(&self) -> Style {
        Style::new()
    }

    /// What is less important than the text around it.
    pub fn dim(&self) -> Style {
        match self.inks.dim {
            Some(_) => letters(self.inks.dim),
            // In high contrast nothing is dim.
            None if self.inks.focus.is_some() => Style::new(),
            None => Style::new().add_modifier(Modifier::DIM),
        }
    }

    /// An article's title.
    pub fn title(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// The border of a pane.
    pub fn border(&self, focused: bool) -> Style {
        if focused {
            letters(self.inks.focus).add_modifier(Modifier::BOLD)
        } else {
            letters(self.inks.border)
        }
    }

    /// The title in a pane's border.
    pub fn pane_title(&self, focused: bool) -> Style {
        match (focused, self.signs) {
            (true, Signs::Colours) => letters(self.inks.focus).add_modifier(Modifier::BOLD),
            (true, Signs::Attributes) => {
                letters(self.inks.focus).add_modifier(Modifier::BOLD | Modifier::REVERSED)
            }
            (false, _) => Style::new(),
        }
    }

    /// The selected row of a list; stronger when its pane has the focus.
    pub fn selected(&self, focused: bool) -> Style {
        match (focused, self.inks.selected_background) {
            // Bold letters are light ones in some terminals, and pale on what is reversed.
            (true, _) => Style::new()
                .add_modifier(Modifier::REVERSED)
                .remove_modifier(Modifier::BOLD),
            (false, Some(colour)) => Style::new().bg(color(colour)),
            (false, None) => Style::new().add_modifier(Modifier::REVERSED | Modifier::DIM),
        }
    }

    /// A name in the text or in the entities pane.
    pub fn entity(&self, kind: EntityKind) -> Style {
        let (ink, sign) = match kind {
            EntityKind::Person => (self.inks.person, Modifier::BOLD),
            EntityKind::Place => (self.inks.place, Modifier::ITALIC),
            EntityKind::Organisation => {
                let both = Modifier::BOLD | Modifier::ITALIC;
                (self.inks.organisation, both)
            }
        };
        self.signed(letters(ink), sign)
    }

    /// Added to the mention or the search hit that the user stands on.
    pub fn here(&self) -> Style {
        let style = Style::new().add_modifier(Modifier::REVERSED);
        self.signed(style.remove_modifier(Modifier::DIM), Modifier::BOLD)
    }

    /// Added to the other mentions of the entity that is being walked.
    pub fn walked(&self) -> Style {
        match self.signs {
            Signs::Colours => Style::new().add_modifier(Modifier::BOLD),
            Signs::Attributes => Style::new().add_modifier(Modifier::REVERSED | Modifier::DIM),
        }
    }

    /// A search hit.
    pub fn hit(&self) -> Style {
        match self.inks.hit_background {
            Some(background) => letters(self.inks.hit).bg(color(background)),
            None => Style::new().add_modifier(Modifier::REVERSED | Modifier::DIM),
        }
    }

    /// A block of the text, by its role.
    pub fn block(&self, role: Role) -> Style {
        match role {
            Role::Heading(_) => Style::new().add_modifier(Modifier::BOLD),
            Role::Quote => Style::new().add_modifier(Modifier::ITALIC),
            Role::Code => letters(self.inks.code),
            Role::Paragraph | Role::ListItem | Role::Row => Style::new(),
            // Slanted too: in no theme is it the colour alone that sets them off.
            Role::Related | Role::Credit | Role::Boilerplate => {
                self.dim().add_modifier(Modifier::ITALIC)
            }
        }
    }

    /// The words of a link. Not underlined, for the sake of the letters' dots.
    pub fn link(&self) -> Style {
        self.pane_title(true)
            .remove_modifier(Modifier::BOLD)
            .add_modifier(Modifier::ITALIC)
    }

    /// A passage that the user has picked out; a sign stands in the margin beside each of its
    /// lines. It looks like nothing else that is set off: not like a selected row, not like a hit.
    pub fn passage(&self) -> Style {
        match self.inks.passage_background {
            Some(colour) => self.signed(Style::new().bg(color(colour)), Modifier::BOLD),
            None => Style::new().add_modifier(Modifier::REVERSED | Modifier::ITALIC),
        }
    }

    /// A star.
    pub fn star(&self) -> Style {
        letters(self.inks.star)
    }

    /// A timeline's bar, by its strength from 0 to 1.
    pub fn bar(&self, strength: f64) -> Style {
        letters(if strength > 0.66 {
            self.inks.bar_high
        } else if strength > 0.33 {
            self.inks.bar
        } else {
            self.inks.bar_low
        })
    }

    /// A bar that stands out from its row's own history; no other is bold.
    pub fn burst(&self) -> Style {
        let style = letters(self.inks.burst).add_modifier(Modifier::BOLD);
        self.signed(style, Modifier::REVERSED)
    }

    /// The moment of the open article on the timeline.
    pub fn moment(&self) -> Style {
        letters(self.inks.mark).add_modifier(Modifier::BOLD)
    }

    /// A message that tells of something gone wrong.
    pub fn warning(&self) -> Style {
        letters(self.inks.warning).add_modifier(Modifier::BOLD)
    }

    /// What the user types into.
    pub fn prompt(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }
}

fn letters(ink: Option<Colour>) -> Style {
    match ink {
        Some(colour) => Style::new().fg(color(colour)),
        None => Style::new(),
    }
}

fn color(colour: Colour) -> Color {
    match colour {
        Colour::Index(index) => Color::Indexed(index),
        Colour::Rgb(red, green, blue) => Color::Rgb(red, green, blue),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::backend::rgb_of;

    fn theme(name: ThemeName, background: Option<Backdrop>) -> Theme {
        let set = config::Theme {
            name,
            ..config::Theme::default()
        };
        Theme::new(&set, Colours::Indexed, background)
    }

    #[test]
    fn the_terminals_background_chooses_the_theme_until_the_user_does() {
        let auto = |background| theme(ThemeName::Auto, background);
        assert_eq!(auto(Some(Backdrop::Light)), theme(ThemeName::Light, None));
        assert_eq!(auto(Some(Backdrop::Dark)), theme(ThemeName::Dark, None));
        for other in [ThemeName::Light, ThemeName::Dark, ThemeName::Sixteen] {
            assert_ne!(auto(None), theme(other, None));
        }
        let few = |backdrop| Theme::new(&config::Theme::default(), Colours::Sixteen, backdrop);
        assert_ne!(few(Some(Backdrop::Light)), few(Some(Backdrop::Dark)));
        let set = theme(ThemeName::Dark, Some(Backdrop::Light));
        assert_eq!(set, theme(ThemeName::Dark, None));
    }

    #[test]
    fn without_colours_everything_is_told_apart_by_attributes() {
        let set = config::Theme {
            colours: inks::DARK,
            ..config::Theme::default()
        };
        let none = Theme::new(&set, Colours::None, Some(Backdrop::Dark));
        let styles = [
            none.text(),
            none.dim(),
            none.entity(EntityKind::Person),
            none.entity(EntityKind::Place),
            none.entity(EntityKind::Organisation),
            none.hit(),
            Style::new().patch(none.here()),
        ];
        for (place, style) in styles.iter().enumerate() {
            assert_eq!((style.fg, style.bg), (None, None));
            assert!(!style.add_modifier.contains(Modifier::UNDERLINED));
            for other in &styles[..place] {
                assert_ne!(style.add_modifier, other.add_modifier);
            }
        }
        assert_ne!(none.burst(), none.bar(1.0));
        assert_ne!(none.selected(true), none.selected(false));
    }

    #[test]
    fn a_passage_looks_like_nothing_else_in_any_theme() {
        for name in [
            ThemeName::Auto,
            ThemeName::Dark,
            ThemeName::Light,
            ThemeName::HighContrast,
            ThemeName::Sixteen,
            ThemeName::None,
        ] {
            for background in [None, Some(Backdrop::Dark), Some(Backdrop::Light)] {
                let theme = theme(name, background);
                let others = [
                    theme.selected(true),
                    theme.selected(false),
                    theme.hit(),
                    theme.here(),
                    theme.walked(),
                    theme.text(),
                    theme.title(),
                ];
                for other in others {
                    let other = Style::new().patch(other);
                    assert_ne!(Style::new().patch(theme.passage()), other, "{name:?}");
                }
            }
        }
    }

    #[test]
    fn every_ink_stands_out_from_its_background() {
        let linear = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        let luminance = |colour| {
            let (red, green, blue) = rgb_of(color(colour), (0, 0, 0));
            0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
        };
        let contrast = |ink: Colour, on: Colour| {
            let (one, two) = (luminance(ink) + 0.05, luminance(on) + 0.05);
            one.max(two) / one.min(two)
        };
        let (black, white) = (Colour::Rgb(30, 30, 30), Colour::Rgb(255, 255, 255));
        for (inks, on, least) in [
            (inks::DARK, black, 4.5),
            (inks::LIGHT, white, 4.5),
            (inks::EITHER, black, 3.0),
            (inks::EITHER, white, 3.0),
            (inks::CONTRAST_DARK, black, 9.0),
            (inks::CONTRAST_LIGHT, white, 7.0),
        ] {
            let all = [
                inks.dim,
                inks.focus,
                inks.person,
                inks.place,
                inks.organisation,
                inks.code,
                inks.star,
                inks.bar_low,
                inks.bar,
                inks.bar_high,
                inks.burst,
                inks.mark,
                inks.warning,
            ];
            for ink in all.into_iter().flatten() {
                let found = contrast(ink, on);
                assert!(found >= least, "{ink:?} on {on:?}: {found:.1}");
            }
            // What stands in a picked-out passage is read as well.
            let inside = [inks.person, inks.place, inks.organisation, inks.focus];
            let behind = inks.passage_background.unwrap_or(on);
            for ink in inside.into_iter().flatten() {
                let found = contrast(ink, behind);
                assert!(found >= 3.0, "{ink:?} on {behind:?}: {found:.1}");
            }
        }
    }

    #[test]
    fn a_background_is_dark_or_light() {
        assert_eq!(Backdrop::of((255, 255, 255)), Backdrop::Light);
        assert_eq!(Backdrop::of((0x1e, 0x1e, 0x2e)), Backdrop::Dark);
        assert_eq!(Backdrop::of_variable("0;15"), Some(Backdrop::Light));
        assert_eq!(Backdrop::of_variable("15;default;0"), Some(Backdrop::Dark));
        assert_eq!(Backdrop::of_variable("default"), None);
    }
}
