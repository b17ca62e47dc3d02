//! The line being typed: its text, its caret, what is picked out, and what keys do to them.

use super::History;
use crate::article::{ByteRange, Direction};
use crate::layout::conformance::cluster_starts;
use crate::layout::{Caret, Line, Paragraph, Way};
use crate::ui::paint;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// What the typed words are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Narrow the list as they are typed.
    Filter,
    /// Find them in the open text.
    Search,
    /// Find articles of the library by them.
    Find,
    /// The entity is the one that is called so.
    Merge,
    /// This form of the entity's name is somebody else's; none: this article speaks of somebody
    /// else.
    Split,
    /// The entity is shown by this name.
    Rename,
    /// Find a command by them.
    Command,
    /// Count them over time.
    Term,
    /// Subscribe to the feed at this address.
    Subscribe,
    /// They are the tags of articles.
    Tags,
    /// They are a path to export to.
    Export,
    /// They are a note on a passage.
    Note,
}

impl Purpose {
    /// Whether what is typed for it is kept, to be had again.
    pub fn is_kept(self) -> bool {
        matches!(self, Self::Filter | Self::Search | Self::Find | Self::Term)
    }
}

/// A line being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// What for.
    pub purpose: Purpose,
    text: String,
    caret: Caret,
    /// Where what is picked out was begun; the caret is its other end.
    anchor: Option<usize>,
    /// How many lines back in the history the text is from; 0 for one that is being typed.
    back: usize,
    /// What was being typed before the history was looked through.
    draft: String,
}

/// What a key press depends on besides the line.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The direction of a line without letters.
    pub direction: Direction,
    /// What was typed before.
    pub history: &'a History,
}

/// What a key press did to the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The text is another.
    Changed,
    /// The caret may have moved; the text is the same.
    Unchanged,
    /// The user is content with it.
    Accepted,
    /// The user gave it up.
    Cancelled,
}

impl Prompt {
    /// A line with some text to begin with, the caret behind it.
    pub fn new(purpose: Purpose, text: &str) -> Self {
        Self {
            purpose,
            text: text.to_owned(),
            caret: Caret::behind_text(text.len()),
            anchor: None,
            back: 0,
            draft: String::new(),
        }
    }

    /// What is typed so far, in logical order.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the next character goes.
    pub fn caret(&self) -> Caret {
        self.caret
    }

    /// What is picked out, in logical order.
    pub fn picked(&self) -> Option<ByteRange> {
        let (anchor, caret) = (self.anchor?, self.caret.at);
        (anchor != caret).then(|| ByteRange::new(anchor.min(caret), anchor.max(caret)))
    }

    /// The text laid out in one line, in its own direction, or this one where it has no letters.
    pub fn laid(&self, direction: Direction) -> (Paragraph, Line) {
        let paragraph = Paragraph::new(&self.text, &paint::own_direction(direction));
        let line = paragraph.typed_line();
        (paragraph, line)
    }

    /// Lets a key press do what it does in every line that is typed into.
    pub fn press(&mut self, key: KeyEvent, around: Around<'_>) -> Outcome {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let alt = key.modifiers.contains(KeyModifiers::ALT);
        let caret = self.caret.at;
        match key.code {
            KeyCode::Enter => Outcome::Accepted,
            KeyCode::Esc => Outcome::Cancelled,
            KeyCode::Char('c' | 'g') if control => Outcome::Cancelled,
            KeyCode::Char('u') if control => self.delete(0, caret),
            KeyCode::Char('k') if control => self.delete(caret, self.text.len()),
            KeyCode::Char('w') if control => self.delete(self.word_start(), caret),
            KeyCode::Char('h') if control => self.delete(self.before(), caret),
            KeyCode::Backspace if self.text.is_empty() => Outcome::Cancelled,
            KeyCode::Backspace | KeyCode::Delete if self.picked().is_some() => self.insert(""),
            KeyCode::Backspace => self.delete(self.before(), caret),
            KeyCode::Delete => self.delete(caret, self.after()),
            KeyCode::Up => self.recall(self.back + 1, around.history),
            KeyCode::Down if self.back > 0 => self.recall(self.back - 1, around.history),
            KeyCode::Char(character) if !control && !alt && !character.is_control() => {
                self.insert(character.encode_utf8(&mut [0; 4]))
            }
            _ => {
                if let Some(caret) = self.moved(key, around.direction) {
                    self.go(caret, key.modifiers.contains(KeyModifiers::SHIFT));
                }
                Outcome::Unchanged
            }
        }
    }

    /// Where a key takes the caret.
    fn moved(&self, key: KeyEvent, direction: Direction) -> Option<Caret> {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let by_word = key
            .modifiers
            .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        let way = match key.code {
            KeyCode::Left => Way::Left,
            KeyCode::Right => Way::Right,
            KeyCode::Home => return Some(Caret::before_text(0)),
            KeyCode::End => return Some(Caret::behind_text(self.text.len())),
            KeyCode::Char('a') if control => return Some(Caret::before_text(0)),
            KeyCode::Char('e') if control => return Some(Caret::behind_text(self.text.len())),
            KeyCode::Char('b') if by_word => return Some(Caret::before_text(self.word_start())),
            KeyCode::Char('f') if by_word => return Some(Caret::behind_text(self.word_end())),
            _ => return None,
        };
        let (paragraph, line) = self.laid(direction);
        Some(if !by_word {
            paragraph.caret_beside(&line, self.caret, way)
        } else if paragraph.direction().is_rtl() == (way == Way::Left) {
            Caret::behind_text(self.word_end())
        } else {
            Caret::before_text(self.word_start())
        })
    }

    /// Moves the caret, and picks out what it goes over or gives up what is picked out.
    fn go(&mut self, caret: Caret, picking: bool) {
        self.anchor = picking.then(|| self.anchor.unwrap_or(self.caret.at));
        self.caret = caret;
    }

    /// Puts a pasted text in at the caret, its line breaks as spaces.
    pub fn paste(&mut self, pasted: &str) -> Outcome {
        let flat: String = pasted
            .chars()
            .map(|character| {
                if character.is_whitespace() {
                    ' '
                } else {
                    character
                }
            })
            .filter(|character| !character.is_control())
            .collect();
        self.insert(flat.trim())
    }

    /// Puts a text in at the caret, in place of what is picked out.
    fn insert(&mut self, inserted: &str) -> Outcome {
        let caret = self.caret.at;
        let place = self.picked().unwrap_or(ByteRange::new(caret, caret));
        self.text.replace_range(place.start..place.end, inserted);
        self.caret = Caret::behind_text(place.start + inserted.len());
        self.anchor = None;
        self.back = 0;
        Outcome::Changed
    }

    fn delete(&mut self, start: usize, end: usize) -> Outcome {
        if start == end {
            return Outcome::Unchanged;
        }
        self.anchor = Some(start);
        self.caret = Caret::behind_text(end);
        self.insert("")
    }

    /// Takes the line that was typed so many lines ago; with 0, what was being typed then.
    fn recall(&mut self, back: usize, history: &History) -> Outcome {
        let found = match back {
            0 => Some(self.draft.clone()),
            _ => history.back(self.purpose, back).map(str::to_owned),
        };
        let Some(text) = found else {
            return Outcome::Unchanged;
        };
        let draft = if self.back == 0 {
            std::mem::take(&mut self.text)
        } else {
            std::mem::take(&mut self.draft)
        };
        *self = Self {
            back,
            draft,
            ..Self::new(self.purpose, &text)
        };
        Outcome::Changed
    }

    /// The start of the cluster before the caret.
    fn before(&self) -> usize {
        let starts = cluster_starts(&self.text);
        let before = starts.into_iter().rev();
        before
            .into_iter()
            .find(|start| *start < self.caret.at)
            .unwrap_or(0)
    }

    /// The end of the cluster behind the caret.
    fn after(&self) -> usize {
        let starts = cluster_starts(&self.text);
        let mut behind = starts.into_iter();
        behind
            .find(|start| *start > self.caret.at)
            .unwrap_or(self.text.len())
    }

    /// The start of the word before the caret.
    fn word_start(&self) -> usize {
        let before = self.text[..self.caret.at].trim_end();
        before.rfind(char::is_whitespace).map_or(0, |blank| {
            blank + before[blank..].chars().next().map_or(0, char::len_utf8)
        })
    }

    /// The end of the word behind the caret.
    fn word_end(&self) -> usize {
        let behind = &self.text[self.caret.at..];
        let word = behind.trim_start();
        let end = word.find(char::is_whitespace).unwrap_or(word.len());
        self.text.len() - word.len() + end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(prompt: &mut Prompt, code: KeyCode, modifiers: KeyModifiers) -> Outcome {
        let around = Around {
            direction: Direction::LeftToRight,
            history: &History::default(),
        };
        prompt.press(KeyEvent::new(code, modifiers), around)
    }

    fn type_in(prompt: &mut Prompt, text: &str) {
        for character in text.chars() {
            press(prompt, KeyCode::Char(character), KeyModifiers::NONE);
        }
    }

    fn typed(text: &str) -> Prompt {
        let mut prompt = Prompt::new(Purpose::Filter, "");
        type_in(&mut prompt, text);
        prompt
    }

    /// The column of the caret, from the left of the line.
    fn column(prompt: &Prompt) -> i32 {
        let (paragraph, line) = prompt.laid(Direction::LeftToRight);
        paragraph.caret_column(&line, prompt.caret())
    }

    #[test]
    fn backspace_takes_a_letter_with_its_marks_and_an_emoji_whole() {
        for text in ["سَّ", "👩‍👩‍👧", "漢"] {
            let mut prompt = typed(text);
            press(&mut prompt, KeyCode::Backspace, KeyModifiers::NONE);
            assert_eq!(prompt.text(), "");
        }
        let mut prompt = typed("لا");
        press(&mut prompt, KeyCode::Backspace, KeyModifiers::NONE);
        assert_eq!(prompt.text(), "ل");
    }

    #[test]
    fn control_w_takes_the_last_word() {
        let mut prompt = typed("قمة السبع ");
        press(&mut prompt, KeyCode::Char('w'), KeyModifiers::CONTROL);
        assert_eq!(prompt.text(), "قمة ");
    }

    #[test]
    fn a_pasted_text_becomes_one_line() {
        let mut prompt = typed("a");
        prompt.paste("b\nc\u{1b}[31m\n");
        assert_eq!(prompt.text(), "ab c[31m");
    }

    #[test]
    fn backspace_in_an_empty_line_gives_it_up() {
        let mut prompt = typed("");
        let outcome = press(&mut prompt, KeyCode::Backspace, KeyModifiers::NONE);
        assert_eq!(outcome, Outcome::Cancelled);
    }

    #[test]
    fn the_caret_goes_where_the_next_letter_will_stand() {
        let mut prompt = typed("سب");
        assert_eq!(column(&prompt), -1);
        type_in(&mut prompt, " ");
        assert_eq!(column(&prompt), -1);
        // A Latin word in a right-to-left line grows to the right.
        type_in(&mut prompt, "G");
        assert_eq!(column(&prompt), 1);
        type_in(&mut prompt, "7");
        assert_eq!(column(&prompt), 2);
        type_in(&mut prompt, " ");
        assert_eq!(column(&prompt), -1);
    }

    #[test]
    fn arrows_move_the_caret_the_way_they_point() {
        // Seen: "7G" from the left as "G7", a blank, then بس.
        let mut prompt = typed("سب G7");
        let mut seen = vec![column(&prompt)];
        for _ in 0..6 {
            press(&mut prompt, KeyCode::Right, KeyModifiers::NONE);
            seen.push(column(&prompt));
        }
        assert_eq!(seen, [2, 2, 3, 4, 4, 4, 4]);
        assert_eq!(prompt.caret().at, 0);
        for _ in 0..8 {
            press(&mut prompt, KeyCode::Left, KeyModifiers::NONE);
        }
        assert_eq!(prompt.caret().at, prompt.text().len());
        type_in(&mut prompt, "ت");
        assert_eq!(prompt.text(), "سب G7ت");
    }

    #[test]
    fn a_letter_goes_in_at_a_change_of_direction_on_either_side() {
        let mut prompt = typed("abتث");
        press(&mut prompt, KeyCode::Home, KeyModifiers::NONE);
        for _ in 0..2 {
            press(&mut prompt, KeyCode::Right, KeyModifiers::NONE);
        }
        type_in(&mut prompt, "c");
        assert_eq!(prompt.text(), "abcتث");
        // To the right of all letters the Arabic word starts.
        for _ in 0..2 {
            press(&mut prompt, KeyCode::Right, KeyModifiers::NONE);
        }
        type_in(&mut prompt, "ب");
        assert_eq!(prompt.text(), "abcبتث");
    }

    #[test]
    fn shift_picks_out_what_the_caret_goes_over_and_typing_takes_its_place() {
        let mut prompt = typed("قمة G7");
        for _ in 0..2 {
            press(&mut prompt, KeyCode::Left, KeyModifiers::SHIFT);
        }
        assert_eq!(prompt.picked().map(|range| range.of("قمة G7")), Some("G7"));
        type_in(&mut prompt, "ا");
        assert_eq!(prompt.text(), "قمة ا");
        press(&mut prompt, KeyCode::Home, KeyModifiers::SHIFT);
        prompt.paste("x");
        assert_eq!(prompt.text(), "x");
        press(&mut prompt, KeyCode::Left, KeyModifiers::SHIFT);
        press(&mut prompt, KeyCode::Left, KeyModifiers::NONE);
        assert_eq!(prompt.picked(), None);
    }

    #[test]
    fn words_are_walked_the_way_the_line_runs() {
        let mut prompt = typed("قمة السبع غدا");
        press(&mut prompt, KeyCode::Right, KeyModifiers::CONTROL);
        assert_eq!(&prompt.text()[prompt.caret().at..], "غدا");
        press(&mut prompt, KeyCode::Right, KeyModifiers::CONTROL);
        assert_eq!(&prompt.text()[prompt.caret().at..], "السبع غدا");
        press(&mut prompt, KeyCode::Left, KeyModifiers::CONTROL);
        assert_eq!(&prompt.text()[..prompt.caret().at], "قمة السبع");
    }

    #[test]
    fn up_and_down_go_through_what_was_typed_before_and_back_to_the_draft() {
        let mut history = History::default();
        for line in ["طوكيو", "G7"] {
            history.keep(Purpose::Filter, line);
        }
        let around = Around {
            direction: Direction::LeftToRight,
            history: &history,
        };
        let mut prompt = typed("مسو");
        let mut seen = Vec::new();
        for code in [
            KeyCode::Up,
            KeyCode::Up,
            KeyCode::Up,
            KeyCode::Down,
            KeyCode::Down,
            KeyCode::Down,
        ] {
            prompt.press(KeyEvent::new(code, KeyModifiers::NONE), around);
            seen.push(prompt.text().to_owned());
        }
        assert_eq!(seen, ["G7", "طوكيو", "طوكيو", "G7", "مسو", "مسو"]);
    }
}
