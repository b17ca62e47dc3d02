//! Everything the reader shows, in one place; a frame is a function of it.
//!
//! [`apply`](super::apply) changes it on a command, [`answer`](super::answer) on a reply of a
//! worker. Neither does I/O: what they want done they return as [`Effect`]s.

use super::apply::Noting;
use super::arrangement::{self, Wish};
use super::background::Background;
use super::calibration;
use super::dates::Dates;
use super::facing::Facing;
use super::jumps::{Jumps, Spot};
use super::key::Key;
use super::keymap::Keymap;
use super::messages::Messages;
use super::panes::text::setting::Setting;
use super::panes::{Pane, articles, entities, help, palette, sources, text, timeline};
use super::prompt::{History, Prompt};
use super::theme::Theme;
use super::trouble::Troubles;
use super::work::Request;
use crate::analysis::dates::calendars::Calendar;
use crate::article::Direction;
use crate::config::Config;
use crate::layout::{Controls, Shaping};
use crate::library::feeds::FeedId;
use crate::library::{ArticleId, Change, ListQuery, Scope, Search};
use crate::terminal::layouts::Layout;
use crate::terminal::profile::{Bar, Letters};
use crate::terminal::programs::Program;
use crate::terminal::{Detection, Profile};
use crate::text::as_seen::{Stored, View};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use ratatui::layout::Rect;

/// What the loop has to do after a change of state.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Ask a worker for something.
    Ask(Request),
    /// Stop long work.
    StopWork,
    /// Go on with what was stopped.
    ResumeWork,
    /// Give the terminal back to the shell until the user returns.
    Suspend,
    /// Send every cell again.
    Redraw,
    /// Send by this profile from now on.
    UseProfile(Profile),
    /// Put this on the clipboard.
    Copy(String),
    /// Read the settings again.
    ReadSettings,
    /// Run a program of the user's on the terminal, and go on when it has ended.
    RunInFront(Program),
    /// Run a program of the user's, and go on.
    Start(Program),
    /// Keep the user's word about this terminal.
    RememberProfile(Profile),
    /// End.
    Quit,
}

/// What follows the calibration.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum AfterCalibration {
    /// Reading.
    #[default]
    Read,
    /// The end: the calibration is all that was asked for.
    Quit,
}

/// A sentence on the status line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub words: String,
    /// Whether something has gone wrong.
    pub warning: bool,
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undoable {
    /// What takes it back.
    pub back: Change,
    /// What was said of it.
    pub words: String,
}

/// A place to stand in an article that has not come yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The article.
    pub article: ArticleId,
    /// The place.
    pub spot: Spot,
}

/// What the next key is the letter of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Awaited {
    /// The place on the screen is given it.
    PlaceToSet,
    /// The place that has it is shown.
    PlaceToSee,
}

/// What is around the text while it is being read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FocusMode {
    /// The other panes.
    #[default]
    Off,
    /// Nothing but its title and byline.
    Text,
    /// Nothing.
    Bare,
}

/// An article that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// Which.
    pub id: ArticleId,
    /// Whether it, or how it is to be shown, may have changed since.
    pub is_outdated: bool,
}

impl Opening {
    /// One that is asked for now.
    pub fn of(id: ArticleId) -> Self {
        Self {
            id,
            is_outdated: false,
        }
    }
}

/// The reader's whole state.
#[expect(
    clippy::struct_excessive_bools,
    reason = "they answer unrelated questions, each named by its field"
)]
pub struct State {
    /// The screen, in cells.
    pub screen: Rect,
    /// The pane that gets the keys.
    pub focus: Pane,
    /// The pane beside the text where there is room for two.
    pub beside: Pane,
    /// Whether the focused pane stands alone.
    pub zoomed: bool,
    /// The list.
    pub articles: articles::model::Model,
    /// The open article.
    pub text: text::model::Model,
    /// The article beside it.
    pub facing: Option<Facing>,
    /// The article to be opened beside the one that is being opened.
    pub to_stand_beside: Option<ArticleId>,
    /// Its names.
    pub entities: entities::model::Model,
    /// Keywords over time.
    pub timeline: timeline::model::Model,
    /// The feeds and kept searches, while they are shown.
    pub sources: Option<sources::model::Model>,
    /// Feeds whose subscription was ended since the start, to be taken back.
    pub ended: Vec<FeedId>,
    /// What the reader was opened on.
    pub home: Scope,
    /// A page over the panes.
    pub page: Option<help::model::Model>,
    /// The palette, while it is open.
    pub palette: Option<palette::model::Model>,
    /// The line being typed.
    pub prompt: Option<Prompt>,
    /// What was typed before.
    pub history: History,
    /// The sentence on the status line.
    pub notice: Option<Notice>,
    /// What runs in the background.
    pub background: Background,
    /// What has gone wrong.
    pub troubles: Troubles,
    /// The time of the latest event; the loop sets it.
    pub now: Timestamp,
    /// Where times of day are told.
    pub zone: TimeZone,
    /// Keys pressed so far of a sequence.
    pub pressed: Vec<Key>,
    /// The number typed before a command.
    pub count: Option<u32>,
    /// The article that was asked for and has not come yet.
    pub opening: Option<Opening>,
    /// Whether the text pane shows the selected article only because it is selected: it does not
    /// count as read until the user turns to it.
    pub preview: bool,
    /// Open the only article as soon as it is there, and show its text.
    pub open_sole: bool,
    /// Where the text began that is shown before the library has taken it in, in bytes; `None` once
    /// it has.
    pub glanced_at: Option<u64>,
    /// Each list asked for has a number, so that a late answer to an old one is known as such.
    pub generation: u64,
    /// Whether the next list starts at its top, or keeps the selected article.
    pub to_top: bool,
    /// Whether the next list shows its top if the present one does: newer articles are being read in.
    pub stays_at_top: bool,
    /// The filter before the present one was begun, to go back to when it is given up.
    pub filter_before: Option<String>,
    /// The search before the present one was begun, to go back to when it is given up.
    pub search_before: Option<Search>,
    /// What was done and can be taken back, the last at the end.
    pub undoable: Vec<Undoable>,
    /// The places that were left by a jump.
    pub jumps: Jumps,
    /// Where to stand in the article that was asked for, when that is not where it was left.
    pub arrival: Option<Arrival>,
    /// What the next key is the letter of.
    pub awaited: Option<Awaited>,
    /// What the note that is being typed is about.
    pub noting: Option<Noting>,
    /// Whether the text stands alone on the screen.
    pub focus_mode: FocusMode,
    /// The colours.
    pub theme: Theme,
    /// The words.
    pub messages: Messages,
    /// The interface's direction.
    pub direction: Direction,
    /// The calendars of dates.
    pub calendars: Vec<Calendar>,
    /// What the user has set, and changed while reading.
    pub config: Config,
    /// What the settings say, without what was changed while reading.
    pub read: Config,
    /// The keys in force.
    pub keymap: Keymap,
    /// The keyboard layout in which shortcuts are typed.
    pub layout: Layout,
    /// Whether bidi controls are shown in the text.
    pub controls: Controls,
    /// How the open article is stored, if as it is seen.
    pub stored: Option<Stored>,
    /// In which form such articles are shown.
    pub view: View,
    /// What the terminal is sent.
    pub profile: Profile,
    /// How that was found out; `None` when the user has said it.
    pub detection: Option<Detection>,
    /// The calibration, while it is asking.
    pub calibration: Option<calibration::model::Model>,
    /// What follows it.
    pub after_calibration: AfterCalibration,
}

impl State {
    /// A reader that lists `query`, on a screen of no size yet.
    pub fn new(
        query: ListQuery,
        theme: Theme,
        keymap: Keymap,
        messages: Messages,
        config: Config,
    ) -> Self {
        Self {
            screen: Rect::default(),
            focus: Pane::Articles,
            beside: Pane::Articles,
            zoomed: false,
            home: query.scope.clone(),
            articles: articles::model::Model::new(query),
            sources: None,
            ended: Vec::new(),
            text: text::model::Model::default(),
            facing: None,
            to_stand_beside: None,
            entities: entities::model::Model::default(),
            timeline: timeline::model::Model::default(),
            page: None,
            prompt: None,
            history: History::default(),
            notice: None,
            background: Background::default(),
            troubles: Troubles::default(),
            now: Timestamp::UNIX_EPOCH,
            zone: TimeZone::UTC,
            pressed: Vec::new(),
            count: None,
            opening: None,
            preview: false,
            open_sole: false,
            glanced_at: None,
            generation: 0,
            to_top: true,
            stays_at_top: false,
            filter_before: None,
            search_before: None,
            undoable: Vec::new(),
            jumps: Jumps::default(),
            arrival: None,
            awaited: None,
            noting: None,
            focus_mode: FocusMode::default(),
            theme,
            palette: None,
            direction: messages.language().direction(),
            keymap,
            calendars: config.interface.calendar.calendars(messages.language()),
            layout: config.keyboard.layout.unwrap_or_default(),
            read: config.clone(),
            config,
            controls: Controls::default(),
            stored: None,
            view: View::default(),
            profile: Profile::default(),
            detection: None,
            messages,
            calibration: None,
            after_calibration: AfterCalibration::default(),
        }
    }

    /// Whether this article was asked for and has not come yet.
    pub fn is_opening(&self, id: ArticleId) -> bool {
        self.opening.is_some_and(|opening| opening.id == id)
    }

    /// How dates are told.
    pub fn dates(&self) -> Dates<'_> {
        Dates {
            calendars: &self.calendars,
            messages: &self.messages,
        }
    }

    /// Says something on the status line.
    pub fn say(&mut self, words: String) {
        self.notice = Some(Notice {
            words,
            warning: false,
        });
    }

    /// Tells of something that has gone wrong.
    pub fn warn(&mut self, words: String) {
        self.notice = Some(Notice {
            words,
            warning: true,
        });
    }

    /// Tells of something that has gone wrong, and keeps it among the troubles.
    pub fn trouble(&mut self, words: String) {
        log::warn!("{words}");
        self.troubles.add(self.now, words.clone());
        self.warn(words);
    }

    /// Gives a pane the focus.
    pub fn focus(&mut self, pane: Pane) {
        self.focus = pane;
        if pane == Pane::Text {
            super::apply::settle(self);
        } else {
            self.beside = pane;
        }
        self.fit();
    }

    /// Asks for the list anew; from its first article on when `to_top`.
    pub fn ask_list(&mut self, to_top: bool) -> Vec<Effect> {
        self.generation += 1;
        self.to_top |= to_top;
        let query = self.articles.query().clone();
        vec![
            Effect::Ask(Request::List {
                query,
                generation: self.generation,
            }),
            self.ask_count(),
        ]
    }

    /// While nothing has been opened, the first article on the screen gives way to newer ones.
    pub fn stay_at_top(&mut self) {
        self.stays_at_top = self.preview || self.text.id.is_none();
    }

    /// Asks for what the reader begins with: the list, the timeline and its kept terms.
    pub fn ask_first(&mut self) -> Vec<Effect> {
        let mut effects = self.ask_list(true);
        effects.push(Effect::Ask(Request::OwnTerms));
        effects
    }

    /// Everything that the reader was opened on, in the present order.
    pub fn whole_list(&self) -> ListQuery {
        let query = self.articles.query();
        ListQuery {
            scope: self.home.clone(),
            sort: query.sort,
            descending: query.descending,
            ..ListQuery::default()
        }
    }

    /// What the timeline counts: the bucket that narrows the list does not narrow the timeline
    /// that it was chosen in.
    pub fn counted(&self) -> ListQuery {
        ListQuery {
            days: None,
            keyword: None,
            ..self.articles.query().clone()
        }
    }

    /// Asks for the timeline anew.
    pub fn ask_count(&self) -> Effect {
        Effect::Ask(Request::Count {
            query: self.counted(),
            subject: self.timeline.subject,
            own: self.timeline.own.clone(),
            generation: self.generation,
        })
    }

    /// The screen without the status line.
    pub fn area(&self) -> Rect {
        let status = u16::from(self.screen.height > 1);
        Rect {
            height: self.screen.height - status,
            ..self.screen
        }
    }

    /// The panes on the screen and their places; of two articles side by side the one that has the
    /// keys.
    pub fn places(&self) -> Vec<(Pane, Rect)> {
        if let Some((place, _)) = self.facing_places() {
            return vec![(Pane::Text, place)];
        }
        arrangement::arrange(
            self.area(),
            Wish {
                focus: self.focus,
                beside: self.beside,
                zoomed: self.zoomed || self.is_text_alone() || self.profile.bar == Bar::OnePane,
                direction: self.direction,
            },
        )
    }

    /// Takes a new size of the screen.
    pub fn resize(&mut self, width: u16, height: u16) {
        self.screen = Rect::new(0, 0, width, height);
        self.fit();
    }

    /// How the text is set.
    pub fn setting(&self) -> Setting {
        Setting {
            typography: self.config.typography,
            controls: self.controls,
            shaping: match self.profile.letters {
                Letters::Forms => Shaping::Forms,
                Letters::Stored => Shaping::Letters,
            },
        }
    }

    /// The columns of text in the inside of its pane, in the order in which they are read.
    pub fn columns(&self, inside: Rect) -> Vec<Rect> {
        self.columns_of(&self.text, inside)
    }

    /// The columns of a text in the inside of its pane.
    pub fn columns_of(&self, text: &text::model::Model, inside: Rect) -> Vec<Rect> {
        self.setting().columns(inside, text.direction())
    }

    /// Whether the text stands alone, without borders.
    pub fn is_text_alone(&self) -> bool {
        self.focus_mode != FocusMode::Off && self.focus == Pane::Text
    }

    /// What a pane has of its place: all of it for a text that stands alone, else what is left
    /// within its border.
    pub fn inside(&self, place: Rect) -> Rect {
        if self.is_text_alone() {
            place
        } else {
            inside(place)
        }
    }

    /// Tells every pane how much room it has.
    pub fn fit(&mut self) {
        let is_bare = self.is_text_alone() && self.focus_mode == FocusMode::Bare;
        self.text.set_bare(is_bare);
        for (pane, place) in self.places() {
            let inside = self.inside(place);
            match pane {
                Pane::Articles => {
                    let each = articles::view::rows_each(inside.width).max(1);
                    self.articles.fit(usize::from(inside.height / each));
                }
                Pane::Text => {
                    let setting = self.setting();
                    self.text.fit_into(setting, inside);
                }
                Pane::Entities => self.entities.fit(inside.height),
                Pane::Timeline => {
                    let places = timeline::view::places(inside, self.direction);
                    self.timeline.fit(
                        usize::from(places.bars.height),
                        usize::from(places.bars.width),
                    );
                }
            }
        }
        let beside = self.facing_places().and_then(|(_, other)| other);
        let setting = self.setting();
        if let (Some(facing), Some(place)) = (&mut self.facing, beside) {
            facing.other.text.set_bare(false);
            facing.other.text.fit_into(setting, inside(place));
        }
        if let Some(palette) = &mut self.palette {
            palette.fit(inside(palette::view::place(self.screen)).height);
        }
        let list = inside(sources::view::place(self.area())).height;
        if let Some(sources) = &mut self.sources {
            sources.fit(sources::view::rows(list));
        }
        if let Some(shown) = &mut self.page {
            let place = inside(help::view::place_of(self.screen, shown));
            shown.fit(place.width.saturating_sub(2), place.height);
        }
    }
}

/// What is left of a pane within its border.
pub fn inside(place: Rect) -> Rect {
    if place.width < 2 || place.height < 2 {
        return Rect {
            width: 0,
            height: 0,
            ..place
        };
    }
    Rect::new(place.x + 1, place.y + 1, place.width - 2, place.height - 2)
}
