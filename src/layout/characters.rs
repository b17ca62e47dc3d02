//! A paragraph's characters with their records: read once, walked by every step.

use super::properties::{BreakClass, Record};
use unicode_bidi::BidiClass;

/// A character of the paragraph.
#[derive(Debug, Clone, Copy)]
pub struct Character {
    /// Itself.
    pub value: char,
    /// Its properties.
    pub record: Record,
    /// Its first byte.
    pub start: u32,
}

/// Which steps a paragraph needs at all.
#[derive(Debug, Clone, Copy, Default)]
pub struct Seen {
    /// A set of Bidi classes.
    pub classes: Classes,
    /// Whether there is a bracket.
    pub brackets: bool,
}

/// A set of Bidi classes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Classes(u32);

impl Classes {
    /// The set of these classes.
    pub const fn of(classes: &[BidiClass]) -> Self {
        let mut bits = 0;
        let mut index = 0;
        while index < classes.len() {
            bits |= 1 << classes[index] as u32;
            index += 1;
        }
        Self(bits)
    }

    /// Adds a class.
    #[inline]
    pub fn add(&mut self, class: BidiClass) {
        self.0 |= 1 << class as u32;
    }

    /// The set with the class of a record, without looking the class up.
    #[inline]
    fn with(self, record: Record) -> Self {
        Self(self.0 | 1 << record.class_code())
    }

    /// Takes a class out.
    pub fn remove(&mut self, class: BidiClass) {
        self.0 &= !(1 << class as u32);
    }

    /// Whether the class is in the set.
    #[inline]
    pub const fn contains(self, class: BidiClass) -> bool {
        self.0 >> class as u32 & 1 != 0
    }

    /// Whether the sets share a class.
    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Marks that the steps leave on a character.
pub mod marks {
    /// A cluster starts with it (UAX #29).
    pub const CLUSTER: u8 = 1;
    /// A line may start with it (UAX #14).
    pub const BREAK: u8 = 2;
    /// It is joined to the letter before it.
    pub const JOINED_BEFORE: u8 = 4;
    /// It is joined to the letter behind it.
    pub const JOINED_BEHIND: u8 = 8;
}

/// The characters of a text as it stands.
pub fn characters(text: &str) -> (Vec<Character>, Seen) {
    let mut seen = Seen::default();
    let mut characters = Vec::with_capacity(text.len() / 2 + 8);
    let mut start: u32 = 0;
    for value in text.chars() {
        let record = Record::of(value);
        seen.classes = seen.classes.with(record);
        seen.brackets |= record.is_bracket();
        characters.push(Character {
            value,
            record,
            start,
        });
        // At most 4; the text is no longer than 4 GiB.
        start = start.saturating_add(u32::try_from(value.len_utf8()).unwrap_or(4));
    }
    (characters, seen)
}

/// Classes of line ends, but for form feed and line separator, which are white space.
const ENDS: Classes = Classes::of(&[BidiClass::B, BidiClass::S]);

/// The characters of a text that is one paragraph whatever stands in it: each line end counts
/// as a blank, and a carriage return with its line feed as one.
pub fn of_one_paragraph(text: &str) -> (Vec<Character>, Seen) {
    let (mut all, mut seen) = characters(text);
    let ends = |character: &Character| {
        character.record.class() == BidiClass::B || is_line_end(character.record.line_break())
    };
    if !seen.classes.intersects(ENDS) && !text.contains('\u{c}') && !text.contains('\u{2028}') {
        return (all, seen);
    }
    seen.classes.remove(BidiClass::B);
    let mut before = '\0';
    all.retain_mut(|character| {
        let value = character.value;
        if ends(character) {
            character.value = ' ';
            character.record = Record::of(' ');
            seen.classes.add(BidiClass::WS);
        }
        let pair = before == '\r' && value == '\n';
        before = value;
        !pair
    });
    (all, seen)
}

fn is_line_end(class: BreakClass) -> bool {
    matches!(
        class,
        BreakClass::BK | BreakClass::CR | BreakClass::LF | BreakClass::NL
    )
}
