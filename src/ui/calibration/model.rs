//! The questions, their samples, and the profile that the answers add up to.

use crate::terminal::Profile;
use crate::terminal::encoding;
use crate::terminal::profile::{Bar, Marks, Mirroring, Order};

/// What is being asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Which of the sentences reads right?
    Order,
    /// Which of the brackets stand right?
    Brackets,
    /// Are the marks on their letters?
    Marks,
    /// Which of the bars is straight?
    Bar,
    /// No sentence reads right: nothing is asked, a hint is given.
    Fonts,
}

/// One way to send the words, for the user to judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// The key that chooses it.
    pub number: u8,
    /// How it is sent.
    pub profile: Profile,
    /// The words, in logical order: what stands in one row, each in a column of its own.
    pub rows: Vec<Vec<&'static str>>,
}

/// How the calibration ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// This is right.
    Chosen(Profile),
    /// The user has left without an answer.
    GivenUp,
}

/// A calibration in progress.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// How the terminal's own bidi is switched, and all that is not asked.
    base: Profile,
    sizes_text: bool,
    question: Question,
}

const GREETING: &str = "السلام عليكم";
const BRACKETS: &str = "قمة (طوكيو) [اليوم] 10,000";
const MARKED: &str = "السَّلامُ عَلَيكُم";
const COLUMNS: [[&str; 2]; 3] = [
    ["السلام عليكم", "صباح الخير"],
    ["قمة G7 في طوكيو", "مساء النور يا قوم"],
    ["أهلا", "العدد 10 من المجلة"],
];

impl Model {
    /// A calibration that starts from what is sent now. Kitty's text sizing is tried only where
    /// the terminal knows it; others would show its bytes.
    pub fn new(base: Profile, sizes_text: bool) -> Self {
        Self {
            base,
            sizes_text,
            question: Question::Order,
        }
    }

    /// What is being asked.
    pub fn question(&self) -> Question {
        self.question
    }

    /// What is to be judged.
    pub fn samples(&self) -> Vec<Sample> {
        let one_row = |profiles: Vec<Profile>, words: &'static str| {
            (1..)
                .zip(profiles)
                .map(|(number, profile)| Sample {
                    number,
                    profile,
                    rows: vec![vec![words]],
                })
                .collect()
        };
        match self.question {
            Question::Order => one_row(self.orders(), GREETING),
            Question::Brackets => one_row(self.bracketed(), BRACKETS),
            Question::Marks => {
                let kept = Profile {
                    marks: Marks::Kept,
                    ..self.base.clone()
                };
                one_row(vec![kept], MARKED)
            }
            Question::Bar => (1..)
                .zip([Bar::Box, Bar::StrongLeftToRight])
                .map(|(number, bar)| Sample {
                    number,
                    profile: Profile {
                        bar,
                        ..self.base.clone()
                    },
                    rows: COLUMNS.iter().map(|row| row.to_vec()).collect(),
                })
                .collect(),
            Question::Fonts => Vec::new(),
        }
    }

    /// The ways to send a line; what switches the terminal's own bidi off has been sent before.
    fn orders(&self) -> Vec<Profile> {
        let switched = Profile {
            switch: self.base.switch,
            ..Profile::VISUAL
        };
        let mut orders = vec![switched, Profile::SEGMENTS, Profile::WORDS];
        if self.sizes_text {
            orders.push(Profile::TEXT_SIZE);
        }
        orders.extend([Profile::SHADES, Profile::LEFT_TO_RIGHT_MARKS]);
        orders
    }

    fn bracketed(&self) -> Vec<Profile> {
        [Mirroring::Ours, Mirroring::Terminal]
            .map(|mirroring| Profile {
                mirroring,
                ..self.base.clone()
            })
            .to_vec()
    }

    /// Takes a key: a digit chooses a sample, 0 none of them; y and n answer about the marks.
    /// `None` while there is more to ask.
    pub fn press(&mut self, key: char) -> Option<Outcome> {
        let samples = self.samples();
        let chosen = samples
            .into_iter()
            .find(|sample| key.to_digit(10) == Some(u32::from(sample.number)))
            .map(|sample| sample.profile);
        match (self.question, key, chosen) {
            (Question::Order, '0', _) => self.question = Question::Fonts,
            (Question::Order, _, Some(profile)) => {
                self.base = profile;
                self.question = if self.who_mirrors_matters() {
                    Question::Brackets
                } else {
                    Question::Marks
                };
            }
            (Question::Brackets, _, Some(profile)) => {
                self.base = profile;
                self.question = Question::Marks;
            }
            (Question::Marks, 'y' | 'n' | '1' | '0', _) => {
                self.base.marks = match key {
                    'y' | '1' => Marks::Kept,
                    _ => Marks::Stripped,
                };
                self.question = Question::Bar;
            }
            (Question::Bar, '0', _) => {
                self.base.bar = Bar::OnePane;
                return Some(Outcome::Chosen(self.base.clone()));
            }
            (Question::Bar, _, Some(profile)) => return Some(Outcome::Chosen(profile)),
            (Question::Fonts, ..) => return Some(Outcome::GivenUp),
            _ => {}
        }
        None
    }

    /// Whether brackets come out differently by who mirrors them. Where cells are sent as they
    /// are to be seen, nobody mirrors them again.
    fn who_mirrors_matters(&self) -> bool {
        // In visual order, as a screen would have it.
        let row = ["ﺔ", "(", "ﻤ", ")", "ﻗ"];
        self.base.order != Order::Visual && {
            let [ours, terminal] = [Mirroring::Ours, Mirroring::Terminal].map(|mirroring| {
                let profile = Profile {
                    mirroring,
                    ..self.base.clone()
                };
                encoding::order(&row, &profile)
            });
            ours != terminal
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(keys: &str) -> Option<Outcome> {
        let mut model = Model::new(Profile::VISUAL_BARE, false);
        keys.chars().fold(None, |_, key| model.press(key))
    }

    #[test]
    fn a_terminal_that_reorders_nothing_is_asked_three_questions() {
        assert_eq!(answered("1y"), None);
        assert_eq!(answered("1y1"), Some(Outcome::Chosen(Profile::VISUAL)));
        let Some(Outcome::Chosen(bare)) = answered("1n1") else {
            panic!("no outcome");
        };
        assert_eq!(bare.marks, Marks::Stripped);
    }

    #[test]
    fn a_terminal_that_reorders_is_asked_who_mirrors_brackets() {
        assert_eq!(answered("21y"), None);
        let Some(Outcome::Chosen(profile)) = answered("21y2") else {
            panic!("no outcome");
        };
        assert_eq!(profile.order, Order::Segments);
        assert_eq!(profile.mirroring, Mirroring::Ours);
        assert_eq!(profile.bar, Bar::StrongLeftToRight);
    }

    #[test]
    fn where_no_bar_is_straight_panes_stand_alone() {
        let Some(Outcome::Chosen(profile)) = answered("22y0") else {
            panic!("no outcome");
        };
        assert_eq!(profile.bar, Bar::OnePane);
    }

    #[test]
    fn where_nothing_reads_right_fonts_are_spoken_of_and_nothing_changes() {
        assert_eq!(answered("0"), None);
        assert_eq!(answered("0 "), Some(Outcome::GivenUp));
    }

    #[test]
    fn other_keys_answer_nothing() {
        assert_eq!(answered("9x"), None);
        let mut model = Model::new(Profile::VISUAL, false);
        assert_eq!(model.press('9'), None);
        assert_eq!(model.question(), Question::Order);
    }

    #[test]
    fn text_sizing_is_shown_only_where_it_is_known() {
        let shows = |sizes_text| {
            Model::new(Profile::VISUAL, sizes_text)
                .samples()
                .iter()
                .any(|sample| sample.profile.name == Profile::TEXT_SIZE.name)
        };
        assert!(shows(true) && !shows(false));
    }
}
