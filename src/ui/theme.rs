//! What things look like: one place for every colour and attribute.
//!
//! Only the terminal's own sixteen colours are used, so that its background and its user's
//! palette are respected. Colour is never the only sign of anything.

use crate::analysis::entities::EntityKind;
use crate::article::Role;
use ratatui::style::{Color, Modifier, Style};

/// The styles of everything that is painted.
#[derive(Debug, Clone)]
pub struct Theme {
    colours: bool,
}

impl Theme {
    /// Sixteen colours, or attributes alone when `NO_COLOR` is set to something.
    pub fn from_environment() -> Self {
        Self {
            colours: std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
        }
    }

    /// The theme with sixteen colours.
    pub fn colourful() -> Self {
        Self { colours: true }
    }

    fn foreground(&self, colour: Color) -> Style {
        if self.colours {
            Style::new().fg(colour)
        } else {
            Style::new()
        }
    }

    /// Ordinary text.
    pub fn text(&self) -> Style {
        Style::new()
    }

    /// What is less important than the text around it.
    pub fn dim(&self) -> Style {
        self.foreground(Color::DarkGray)
            .add_modifier(if self.colours {
                Modifier::empty()
            } else {
                Modifier::DIM
            })
    }

    /// An article's title.
    pub fn title(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// The border of a pane.
    pub fn border(&self, focused: bool) -> Style {
        if focused {
            self.foreground(Color::Cyan).add_modifier(Modifier::BOLD)
        } else {
            self.foreground(Color::DarkGray)
        }
    }

    /// The title in a pane's border.
    pub fn pane_title(&self, focused: bool) -> Style {
        if focused {
            self.foreground(Color::Cyan).add_modifier(Modifier::BOLD)
        } else {
            Style::new()
        }
    }

    /// The selected row of a list; stronger when its pane has the focus. Never underlined: a line
    /// under Arabic letters hides their dots.
    pub fn selected(&self, focused: bool) -> Style {
        if focused {
            Style::new().add_modifier(Modifier::REVERSED)
        } else if self.colours {
            Style::new().fg(Color::White).bg(Color::DarkGray)
        } else {
            Style::new().add_modifier(Modifier::REVERSED | Modifier::DIM)
        }
    }

    /// A name in the text or in the entities pane.
    pub fn entity(&self, kind: EntityKind) -> Style {
        let colour = match kind {
            EntityKind::Person => Color::Yellow,
            EntityKind::Place => Color::Green,
            EntityKind::Organisation => Color::Magenta,
        };
        self.foreground(colour)
    }

    /// Added to the mention or the search hit that the user stands on.
    pub fn here(&self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// Added to the other mentions of the entity that is being walked.
    pub fn walked(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// A search hit.
    pub fn hit(&self) -> Style {
        if self.colours {
            Style::new().fg(Color::Black).bg(Color::Yellow)
        } else {
            Style::new().add_modifier(Modifier::UNDERLINED)
        }
    }

    /// A block of the text, by its role.
    pub fn block(&self, role: Role) -> Style {
        match role {
            Role::Heading(_) => Style::new().add_modifier(Modifier::BOLD),
            Role::Quote => Style::new().add_modifier(Modifier::ITALIC),
            Role::Code => self.foreground(Color::Cyan),
            Role::Paragraph | Role::ListItem => Style::new(),
            Role::Related | Role::Credit | Role::Boilerplate => self.dim(),
        }
    }

    /// A star.
    pub fn star(&self) -> Style {
        self.foreground(Color::Yellow)
    }

    /// A timeline's bar, by its strength from 0 to 1.
    pub fn bar(&self, strength: f64) -> Style {
        if strength > 0.66 {
            self.foreground(Color::LightCyan)
                .add_modifier(Modifier::BOLD)
        } else if strength > 0.33 {
            self.foreground(Color::Cyan)
        } else {
            self.foreground(Color::Blue)
        }
    }

    /// A bar that stands out from its row's own history.
    pub fn burst(&self) -> Style {
        self.foreground(Color::LightRed)
            .add_modifier(Modifier::BOLD)
    }

    /// The moment of the open article on the timeline.
    pub fn moment(&self) -> Style {
        self.foreground(Color::Yellow).add_modifier(Modifier::BOLD)
    }

    /// A message that tells of something gone wrong.
    pub fn warning(&self) -> Style {
        self.foreground(Color::Red).add_modifier(Modifier::BOLD)
    }

    /// What the user types into.
    pub fn prompt(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }
}
