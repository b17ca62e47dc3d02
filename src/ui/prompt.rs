//! The line that the user types into: a filter, a search.
//!
//! The text is kept in logical order with a logical caret at a cluster's edge; the view lays it
//! out like any other text.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use unicode_segmentation::UnicodeSegmentation;

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

/// A line being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// What for.
    pub purpose: Purpose,
    text: String,
    /// A byte index into `text`, at a cluster's edge.
    caret: usize,
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
            caret: text.len(),
        }
    }

    /// What is typed so far, in logical order.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the next character goes, as a byte index into the text.
    pub fn caret(&self) -> usize {
        self.caret
    }

    /// Lets a key press do what it does in every line that is typed into.
    pub fn press(&mut self, key: KeyEvent) -> Outcome {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Enter => Outcome::Accepted,
            KeyCode::Esc => Outcome::Cancelled,
            KeyCode::Char('c' | 'g') if control => Outcome::Cancelled,
            KeyCode::Char('u') if control => self.delete(0, self.caret),
            KeyCode::Char('k') if control => self.delete(self.caret, self.text.len()),
            KeyCode::Char('w') if control => self.delete(self.word_start(), self.caret),
            KeyCode::Char('h') if control => self.delete(self.before(), self.caret),
            KeyCode::Char('a') if control => self.to(0),
            KeyCode::Char('e') if control => self.to(self.text.len()),
            KeyCode::Char(character) if !control && !character.is_control() => {
                self.insert(character.encode_utf8(&mut [0; 4]))
            }
            KeyCode::Backspace if self.text.is_empty() => Outcome::Cancelled,
            KeyCode::Backspace => self.delete(self.before(), self.caret),
            KeyCode::Delete => self.delete(self.caret, self.after()),
            KeyCode::Left => self.to(self.before()),
            KeyCode::Right => self.to(self.after()),
            KeyCode::Home => self.to(0),
            KeyCode::End => self.to(self.text.len()),
            _ => Outcome::Unchanged,
        }
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

    fn insert(&mut self, inserted: &str) -> Outcome {
        self.text.insert_str(self.caret, inserted);
        self.caret += inserted.len();
        Outcome::Changed
    }

    fn delete(&mut self, start: usize, end: usize) -> Outcome {
        if start == end {
            return Outcome::Unchanged;
        }
        self.text.replace_range(start..end, "");
        self.caret = start;
        Outcome::Changed
    }

    fn to(&mut self, caret: usize) -> Outcome {
        self.caret = caret;
        Outcome::Unchanged
    }

    fn before(&self) -> usize {
        self.text[..self.caret]
            .grapheme_indices(true)
            .next_back()
            .map_or(0, |(start, _)| start)
    }

    fn after(&self) -> usize {
        self.text[self.caret..]
            .graphemes(true)
            .next()
            .map_or(self.caret, |cluster| self.caret + cluster.len())
    }

    fn word_start(&self) -> usize {
        let before = self.text[..self.caret].trim_end();
        before.rfind(char::is_whitespace).map_or(0, |blank| {
            blank + before[blank..].chars().next().map_or(0, char::len_utf8)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Prompt {
        let mut prompt = Prompt::new(Purpose::Filter, "");
        for character in text.chars() {
            prompt.press(KeyEvent::new(KeyCode::Char(character), KeyModifiers::NONE));
        }
        prompt
    }

    #[test]
    fn backspace_takes_a_letter_with_its_marks() {
        let mut prompt = typed("سَّ");
        prompt.press(KeyEvent::new(KeyCode::Backspace, KeyModifiers::NONE));
        assert_eq!(prompt.text(), "");
    }

    #[test]
    fn control_w_takes_the_last_word() {
        let mut prompt = typed("قمة السبع ");
        prompt.press(KeyEvent::new(KeyCode::Char('w'), KeyModifiers::CONTROL));
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
        let outcome = prompt.press(KeyEvent::new(KeyCode::Backspace, KeyModifiers::NONE));
        assert_eq!(outcome, Outcome::Cancelled);
    }
}
