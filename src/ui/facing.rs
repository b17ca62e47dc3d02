//! Two articles side by side: a translation, or two reports of one event.
//!
//! [`State::text`] is always the article that has the keys, so that whatever is done to a text is
//! done to that one. The other one waits here with all that is shown of it; when the focus goes
//! over, the two change places.

use super::arrangement::two_texts;
use super::panes::{Pane, entities, text, timeline};
use super::state::{Opening, State};
use crate::library::ArticleId;
use crate::terminal::profile::Bar;
use crate::text::as_seen::Stored;
use jiff::civil::Date;
use ratatui::layout::Rect;
use std::mem::swap;

/// Which of the two articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The one that was open first; it stands where reading starts.
    First,
    /// The one that was stood beside it.
    Second,
}

/// How the two articles scroll.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Scrolling {
    /// Each by itself.
    #[default]
    Alone,
    /// The other one stands at the same share of its text.
    Together,
}

/// How far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The first article is put aside while the second is chosen from the list.
    Choosing,
    /// Both are read.
    Reading,
}

/// All that is shown of one article.
#[derive(Debug, Default)]
pub struct Shown {
    /// Its text.
    pub text: text::model::Model,
    names: entities::model::Model,
    passages: timeline::passages::Passages,
    moment: Option<Date>,
    stored: Option<Stored>,
    /// The article that was asked for in its place and has not come yet.
    pub opening: Option<Opening>,
}

/// The article beside the one that has the keys.
#[derive(Debug)]
pub struct Facing {
    /// The article without the keys.
    pub other: Shown,
    /// Which of the two has them.
    pub has_keys: Side,
    /// How they scroll.
    pub scrolling: Scrolling,
    /// How far it has come.
    pub stage: Stage,
}

/// The article that has the keys and where it stands, to see whether that has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing(Option<ArticleId>, Option<text::model::Place>);

impl State {
    /// Whether two articles are read, wherever the focus is.
    pub fn is_facing(&self) -> bool {
        self.facing
            .as_ref()
            .is_some_and(|it| it.stage == Stage::Reading)
    }

    /// The two articles, while both are read and have the focus.
    pub fn facing_shown(&self) -> Option<&Facing> {
        let facing = self.facing.as_ref()?;
        let is_shown = self.is_facing() && self.focus == Pane::Text && !self.is_text_alone();
        is_shown.then_some(facing)
    }

    /// Where the two articles stand: the one that has the keys, and the other one if there is
    /// room for both; `None` while one is read.
    pub fn facing_places(&self) -> Option<(Rect, Option<Rect>)> {
        let facing = self.facing_shown()?;
        let area = self.area();
        let columns_hold = self.profile.bar != Bar::OnePane;
        let both = two_texts(area, self.direction, columns_hold).filter(|_| !self.zoomed);
        Some(match (both, facing.has_keys) {
            (Some([first, second]), Side::First) => (first, Some(second)),
            (Some([first, second]), Side::Second) => (second, Some(first)),
            (None, _) => (area, None),
        })
    }

    /// Puts the open article aside, with all that is shown of it.
    pub fn put_aside(&mut self, stage: Stage) {
        self.facing = Some(Facing {
            other: Shown::default(),
            has_keys: Side::First,
            scrolling: Scrolling::default(),
            stage,
        });
        self.change_places();
        self.fit();
    }

    /// Gives the keys to the other article.
    pub fn change_places(&mut self) {
        let Some(facing) = &mut self.facing else {
            return;
        };
        let other = &mut facing.other;
        swap(&mut self.text, &mut other.text);
        swap(&mut self.entities, &mut other.names);
        swap(&mut self.timeline.passages, &mut other.passages);
        swap(&mut self.timeline.moment, &mut other.moment);
        swap(&mut self.stored, &mut other.stored);
        swap(&mut self.opening, &mut other.opening);
        facing.has_keys = match facing.has_keys {
            Side::First => Side::Second,
            Side::Second => Side::First,
        };
    }

    /// Does something to what is shown of an article, whether it has the keys or not; nothing
    /// where it is not shown.
    pub fn for_article(&mut self, id: ArticleId, mut change: impl FnMut(&mut Self)) {
        if self.text.id == Some(id) {
            change(self);
        }
        if self.id_beside() == Some(id) {
            self.change_places();
            change(self);
            self.change_places();
        }
    }

    /// The article without the keys.
    pub fn id_beside(&self) -> Option<ArticleId> {
        self.facing.as_ref()?.other.text.id
    }

    /// The article that has the keys, and where it stands.
    pub fn standing(&self) -> Standing {
        Standing(self.text.id, self.text.top())
    }

    /// Where both scroll together and the one that has the keys has moved since `before`, the
    /// other one is put at the same share of its text.
    pub fn follow(&mut self, before: Standing) {
        let is_moved = self.standing() != before && self.text.id == before.0;
        if is_moved {
            self.align();
        }
    }

    /// Puts the other article at the share of its text at which the one that has the keys stands.
    pub fn align(&mut self) {
        if let Some(facing) = &mut self.facing
            && facing.scrolling == Scrolling::Together
        {
            let depth = self.text.depth();
            facing.other.text.go_to_share(depth);
        }
    }
}
