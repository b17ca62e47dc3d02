//! Where a line may end: UAX #14, LB1 to LB31.
//!
//! One pass over the classes (LB1 is in the table). What the rules ask of the text before a
//! place is kept in [`Before`]; the few rules that look ahead do so over [`Ahead`], which skips
//! combining marks as LB9 tells. Every look is bounded by the marks on one letter or by the
//! characters of one number's start, and each of these is passed once.

use super::characters::{Character, characters, marks};
use super::properties::BreakClass::{
    self, AK, AL, AP, AS, B2, BA, BB, BK, CB, CL, CM, CP, CR, DottedCircle, EB, EM, EX, FinalQuote,
    GL, H2, H3, HH, HL, HY, ID, IN, IS, InitialQuote, JL, JT, JV, LF, NL, NS, NU, OP, PO, PR, QU,
    RI, SP, SY, UnassignedPictograph, VF, VI, WJ, ZW, ZWJ,
};

/// Marks every character that a line may start with, but for the first.
pub fn mark(characters: &[Character], found: &mut [u8]) {
    let mut before = Before::default();
    for (index, character) in characters.iter().enumerate() {
        let class = character.record.line_break();
        // Nearly all text: letter upon letter (LB28), a blank (LB7), a letter behind it (LB18).
        if before.is_letter() {
            if matches!(class, AL | HL) {
                if before.spaced {
                    found[index] |= marks::BREAK;
                }
                before.pass_letter(class);
                continue;
            }
            if class == SP {
                before.spaced = true;
                before.joiner = false;
                continue;
            }
        }
        let ahead = Ahead {
            characters,
            index: index + 1,
        };
        if before.may_break(class, character.record.is_east_asian(), ahead) {
            found[index] |= marks::BREAK;
        }
    }
}

/// The byte offsets at which a line may start (LB2), and the end of the text (LB3).
pub fn opportunities(text: &str) -> Vec<usize> {
    let (characters, _) = characters(text);
    let mut found = vec![0; characters.len()];
    mark(&characters, &mut found);
    let mut offsets: Vec<usize> = characters
        .iter()
        .zip(found)
        .filter(|(_, found)| *found != 0)
        .map(|(character, _)| character.start as usize)
        .collect();
    offsets.push(text.len());
    offsets
}

/// A set of classes.
#[derive(Clone, Copy)]
struct Set(u64);

impl Set {
    const fn of(classes: &[BreakClass]) -> Self {
        let mut bits = 0;
        let mut index = 0;
        while index < classes.len() {
            bits |= 1 << classes[index] as u64;
            index += 1;
        }
        Self(bits)
    }

    #[inline]
    const fn has(self, class: BreakClass) -> bool {
        self.0 >> class as u64 & 1 != 0
    }
}

const ENDS: Set = Set::of(&[BK, CR, LF, NL]);
const LETTERS: Set = Set::of(&[AL, HL, DottedCircle]);
const QUOTES: Set = Set::of(&[QU, InitialQuote, FinalQuote]);
const AKSARAS: Set = Set::of(&[AK, AS, DottedCircle]);
const AKSARAS_WITHOUT_START: Set = Set::of(&[AK, DottedCircle]);
const HANGUL: Set = Set::of(&[JL, JV, JT, H2, H3]);
const PICTURES: Set = Set::of(&[ID, EB, EM, UnassignedPictograph]);
/// `LB15a`: what an initial quotation mark may follow to be taken as one.
const BEFORE_INITIAL: Set =
    Set::of(&[BK, CR, LF, NL, OP, QU, InitialQuote, FinalQuote, GL, SP, ZW]);
/// `LB15b`: what a final quotation mark may precede to be taken as one.
const BEHIND_FINAL: Set = Set::of(&[
    SP,
    GL,
    WJ,
    CL,
    QU,
    InitialQuote,
    FinalQuote,
    CP,
    EX,
    IS,
    SY,
    BK,
    CR,
    LF,
    NL,
    ZW,
]);
/// `LB20a`: what a word-initial hyphen may follow.
const BEFORE_HYPHEN: Set = Set::of(&[BK, CR, LF, NL, SP, ZW, CB, GL]);

/// How much of a number lies before (LB25).
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Number {
    #[default]
    None,
    /// `NU (SY | IS)*`
    Open,
    /// `NU (SY | IS)* (CL | CP)`
    Closed,
}

/// What a break depends on, of what lies before it. "The class before" is that of the last
/// character that is neither a blank nor a mark on another (LB9).
#[derive(Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools)]
struct Before {
    class: Option<BreakClass>,
    east_asian: bool,
    /// Blanks lie between.
    spaced: bool,
    /// The last character of all is a ZWJ (`LB8a`).
    joiner: bool,
    /// The class before the class before, and whether blanks lie between those.
    second: Option<BreakClass>,
    second_east_asian: bool,
    second_spaced: bool,
    /// The class before is an initial quotation mark that opens (`LB15a`).
    opening_quote: bool,
    number: Number,
    /// The regional indicator before is the first of a pair (`LB30a`).
    half_flag: bool,
}

impl Before {
    #[inline]
    fn is_letter(&self) -> bool {
        matches!(self.class, Some(AL | HL))
    }

    #[inline]
    fn pass_letter(&mut self, class: BreakClass) {
        self.second = self.class;
        self.class = Some(class);
        self.second_east_asian = self.east_asian;
        self.second_spaced = self.spaced;
        self.east_asian = false;
        self.spaced = false;
        self.joiner = false;
        self.number = Number::None;
    }

    /// Whether a line may end between what lies before and this class, which then lies before.
    fn may_break(&mut self, class: BreakClass, east_asian: bool, ahead: Ahead<'_>) -> bool {
        let marks = matches!(class, CM | ZWJ);
        let Some(before) = self.class else {
            self.joiner = false;
            if class == SP {
                self.spaced = true;
                return false;
            }
            // LB2; behind blanks at the start, what else applies behind blanks.
            let class_now = if marks { AL } else { class };
            let allowed = self.spaced
                && !ENDS.has(class)
                && class != ZW
                && self.after_blanks(None, class_now, ahead);
            self.pass(class_now, east_asian);
            self.joiner = class == ZWJ;
            return allowed;
        };
        if class == SP {
            let broken = ENDS.has(before) && !self.spaced; // LB4, LB5, LB7
            if broken {
                *self = Self::default();
            }
            self.spaced = true;
            self.joiner = false;
            return broken;
        }
        if marks && !self.spaced && !ENDS.has(before) && before != ZW {
            self.joiner = class == ZWJ; // LB9
            return false;
        }
        let class_now = if marks { AL } else { class }; // LB10
        let allowed = self.rules(before, class_now, east_asian, ahead);
        let joiner = class == ZWJ;
        self.pass(class_now, east_asian);
        self.joiner = joiner;
        allowed
    }

    fn rules(
        &self,
        before: BreakClass,
        class: BreakClass,
        east_asian: bool,
        ahead: Ahead<'_>,
    ) -> bool {
        if ENDS.has(before) && !self.spaced {
            return !(before == CR && class == LF); // LB4, LB5
        }
        if ENDS.has(class) || class == ZW {
            return false; // LB6, LB7
        }
        if before == ZW {
            return true; // LB8
        }
        if self.joiner {
            return false; // LB8a
        }
        if self.spaced {
            return self.after_blanks(Some(before), class, ahead);
        }
        if before == WJ || class == WJ || before == GL {
            return false; // LB11, LB12
        }
        if class == GL && !matches!(before, BA | HY | HH) {
            return false; // LB12a
        }
        if matches!(class, CL | CP | EX | SY | IS) || before == OP {
            return false; // LB13, LB14, LB15d
        }
        if self.opening_quote || Self::closing_quote(class, ahead) {
            return false; // LB15a, LB15b
        }
        if before == B2 && class == B2 || class == NS && matches!(before, CL | CP) {
            return false; // LB16, LB17
        }
        if QUOTES.has(class) || QUOTES.has(before) {
            return self.at_quote(before, class, east_asian, ahead);
        }
        self.within_words(before, class, east_asian, ahead)
    }

    /// Behind blanks: LB8 to LB18 (`before` is what stands before the blanks).
    fn after_blanks(
        &self,
        before: Option<BreakClass>,
        class: BreakClass,
        ahead: Ahead<'_>,
    ) -> bool {
        if matches!(class, WJ | CL | CP | EX | SY) {
            return false; // LB11, LB13
        }
        if before == Some(OP) || self.opening_quote {
            return false; // LB14, LB15a
        }
        if Self::closing_quote(class, ahead) {
            return false; // LB15b
        }
        if class == IS {
            return ahead.class() == Some(NU); // LB15c, LB15d
        }
        if class == NS && matches!(before, Some(CL | CP)) || class == B2 && before == Some(B2) {
            return false; // LB16, LB17
        }
        true // LB18
    }

    /// `LB15b`.
    fn closing_quote(class: BreakClass, ahead: Ahead<'_>) -> bool {
        class == FinalQuote && ahead.class().is_none_or(|behind| BEHIND_FINAL.has(behind))
    }

    /// LB19 and `LB19a`, then the rest.
    fn at_quote(
        &self,
        before: BreakClass,
        class: BreakClass,
        east_asian: bool,
        ahead: Ahead<'_>,
    ) -> bool {
        if matches!(class, QU | FinalQuote) || matches!(before, QU | InitialQuote) {
            return false; // LB19
        }
        if QUOTES.has(class) {
            let behind = ahead.east_asian();
            if !self.east_asian || behind != Some(true) {
                return false; // LB19a
            }
        }
        if QUOTES.has(before) {
            let far = self.second.is_none() || self.second_spaced || !self.second_east_asian;
            if !east_asian || far {
                return false; // LB19a
            }
        }
        self.within_words(before, class, east_asian, ahead)
    }

    /// LB20 to LB31.
    #[allow(clippy::match_same_arms)] // One arm a rule.
    fn within_words(
        &self,
        before: BreakClass,
        class: BreakClass,
        east_asian: bool,
        ahead: Ahead<'_>,
    ) -> bool {
        if before == CB || class == CB {
            return true; // LB20
        }
        let second = if self.second_spaced {
            Some(SP)
        } else {
            self.second
        };
        if matches!(before, HY | HH)
            && matches!(class, AL | HL | DottedCircle)
            && second.is_none_or(|second| BEFORE_HYPHEN.has(second))
        {
            return false; // LB20a
        }
        if matches!(class, BA | HH | HY | NS) || before == BB {
            return false; // LB21
        }
        if matches!(before, HY | HH) && second == Some(HL) && class != HL {
            return false; // LB21a
        }
        if before == SY && class == HL || class == IN {
            return false; // LB21b, LB22
        }
        let letter_before = LETTERS.has(before);
        let letter = LETTERS.has(class);
        if letter_before && class == NU || before == NU && letter {
            return false; // LB23
        }
        if before == PR && PICTURES.has(class) || PICTURES.has(before) && class == PO {
            return false; // LB23a
        }
        if matches!(before, PR | PO) && letter || letter_before && matches!(class, PR | PO) {
            return false; // LB24
        }
        if self.in_number(before, class, ahead) {
            return false; // LB25
        }
        match (before, class) {
            (JL, JL | JV | H2 | H3) | (JV | H2, JV | JT) | (JT | H3, JT) => return false, // LB26
            (hangul, PO) | (PR, hangul) if HANGUL.has(hangul) => return false,            // LB27
            (IS, AL | HL | DottedCircle) => return false,                                 // LB29
            (EB | UnassignedPictograph, EM) => return false,                              // LB30b
            (RI, RI) => return !self.half_flag,                                           // LB30a
            _ => {}
        }
        if letter_before && letter {
            return false; // LB28
        }
        if Self::in_aksara(before, class, second, ahead) {
            return false; // LB28a
        }
        let word = |class| LETTERS.has(class) || class == NU;
        if word(before) && class == OP && !east_asian
            || before == CP && !self.east_asian && word(class)
        {
            return false; // LB30
        }
        true // LB31
    }

    /// LB25.
    fn in_number(&self, before: BreakClass, class: BreakClass, ahead: Ahead<'_>) -> bool {
        match class {
            PO | PR => self.number != Number::None,
            NU => matches!(before, PO | PR | HY | IS) || self.number == Number::Open,
            OP if matches!(before, PO | PR) => match ahead.class() {
                Some(NU) => true,
                Some(IS) => ahead.next().class() == Some(NU),
                _ => false,
            },
            _ => false,
        }
    }

    /// `LB28a`.
    fn in_aksara(
        before: BreakClass,
        class: BreakClass,
        second: Option<BreakClass>,
        ahead: Ahead<'_>,
    ) -> bool {
        (before == AP && AKSARAS.has(class))
            || (AKSARAS.has(before) && matches!(class, VF | VI))
            || (before == VI
                && second.is_some_and(|second| AKSARAS.has(second))
                && AKSARAS_WITHOUT_START.has(class))
            || (AKSARAS.has(before) && AKSARAS.has(class) && ahead.class() == Some(VF))
    }

    fn pass(&mut self, class: BreakClass, east_asian: bool) {
        let before = if self.spaced { Some(SP) } else { self.class };
        self.opening_quote =
            class == InitialQuote && before.is_none_or(|before| BEFORE_INITIAL.has(before));
        self.number = match (class, self.number, self.spaced) {
            (NU, _, _) | (SY | IS, Number::Open, false) => Number::Open,
            (CL | CP, Number::Open, false) => Number::Closed,
            _ => Number::None,
        };
        self.half_flag = class == RI && !(self.half_flag && self.class == Some(RI) && !self.spaced);
        self.second = self.class;
        self.second_east_asian = self.east_asian;
        self.second_spaced = self.spaced;
        self.class = Some(class);
        self.east_asian = east_asian;
        self.spaced = false;
        self.joiner = false;
    }
}

/// The text behind a character, for the rules that look ahead.
#[derive(Clone, Copy)]
struct Ahead<'a> {
    characters: &'a [Character],
    index: usize,
}

impl Ahead<'_> {
    /// Past the marks (LB9).
    fn past_marks(self) -> Self {
        let marks = self.characters.get(self.index..).unwrap_or_default();
        let marks = marks
            .iter()
            .take_while(|character| matches!(character.record.line_break(), CM | ZWJ))
            .count();
        Self {
            index: self.index + marks,
            ..self
        }
    }

    fn character(self) -> Option<Character> {
        self.characters.get(self.past_marks().index).copied()
    }

    /// The next class that is no mark.
    fn class(self) -> Option<BreakClass> {
        self.character()
            .map(|character| character.record.line_break())
    }

    /// Whether the next character is wide in East Asian text; nothing at the end.
    fn east_asian(self) -> Option<bool> {
        self.character()
            .map(|character| character.record.is_east_asian())
    }

    fn next(self) -> Self {
        Self {
            index: self.past_marks().index + 1,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<&str> {
        let mut start = 0;
        opportunities(text)
            .into_iter()
            .map(|end| {
                let part = &text[start..end];
                start = end;
                part
            })
            .collect()
    }

    #[test]
    fn a_line_may_end_behind_a_blank() {
        assert_eq!(parts("قال وزير"), ["قال ", "وزير"]);
    }

    #[test]
    fn guillemets_stay_with_what_they_hold() {
        assert_eq!(parts("قال «نعم» ثم"), ["قال ", "«نعم» ", "ثم"]);
    }

    #[test]
    fn numbers_and_abbreviations_are_not_broken() {
        assert_eq!(parts("10,000.5% و$7 وG7"), ["10,000.5% ", "و$7 ", "وG7"]);
        assert_eq!(parts("U.S.A. بـG7"), ["U.S.A. ", "بـG7"]);
    }

    #[test]
    fn no_line_starts_with_closing_punctuation() {
        assert_eq!(parts("هل (نعم) ؟ لا ،"), ["هل ", "(نعم) ؟ ", "لا ،"]);
    }

    #[test]
    fn an_address_may_be_broken_at_its_slashes() {
        assert_eq!(
            parts("https://a.org/b/c"),
            ["https://", "a.org/", "b/", "c"]
        );
    }
}
