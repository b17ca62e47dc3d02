//! What layout asks of a character, in one lookup: its [`Record`].
//!
//! Every property that the steps need — order, joining, breaks, clusters, width — is packed into
//! 32 bits. [`Record::of`] goes through a table of two stages that `examples/build_layout_tables`
//! writes from the Unicode data of the crates; all of it is of [`UNICODE_VERSION`].

use super::tables::{BLOCKS, BRACKETS, FORMS, LAM_ALEF, MIRRORED, PLACES, RECORDS};
use unicode_bidi::BidiClass;

pub use super::tables::UNICODE_VERSION;

/// Characters of one block of the table.
pub const BLOCK: usize = 128;
/// The first letter that has presentation forms.
pub const FIRST_LETTER: char = '\u{621}';
/// No such presentation form.
pub const NO_FORM: char = '\0';

/// The properties of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Record(u32);

/// Line breaking classes (UAX #14) after LB1, split where a rule asks for more than the class:
/// `QU` by initial and final punctuation (`LB15a`, `LB15b`), `ID` by unassigned pictographs (`LB30b`),
/// `AL` by the dotted circle (`LB28a`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[allow(missing_docs, clippy::upper_case_acronyms)]
pub enum BreakClass {
    AL,
    AK,
    AP,
    AS,
    B2,
    BA,
    BB,
    BK,
    CB,
    CL,
    CM,
    CP,
    CR,
    DottedCircle,
    EB,
    EM,
    EX,
    GL,
    H2,
    H3,
    HH,
    HL,
    HY,
    ID,
    UnassignedPictograph,
    IN,
    IS,
    JL,
    JT,
    JV,
    LF,
    NL,
    NS,
    NU,
    OP,
    PO,
    PR,
    QU,
    InitialQuote,
    FinalQuote,
    RI,
    SP,
    SY,
    VF,
    VI,
    WJ,
    ZW,
    ZWJ,
}

/// Grapheme cluster classes (UAX #29), with the pictographs of GB11 and the conjunct classes of
/// `GB9c`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum ClusterClass {
    Other,
    CR,
    LF,
    Control,
    Extend,
    /// `Extend` that is `InCB=Extend`.
    ConjunctExtend,
    /// `Extend` that is `InCB=Linker`.
    Linker,
    ZWJ,
    RegionalIndicator,
    Prepend,
    SpacingMark,
    L,
    V,
    T,
    LV,
    LVT,
    Pictographic,
    Consonant,
}

/// Joining types (Unicode, chapter 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum JoiningType {
    NonJoining,
    JoinCausing,
    DualJoining,
    LeftJoining,
    RightJoining,
    Transparent,
}

/// What is drawn for a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Appearance {
    /// Itself, or a form of it.
    Glyph,
    /// One blank: white space and line ends of every kind.
    Blank,
    /// A sign in its place: control characters.
    Replacement,
    /// Nothing: bidi controls, joiners, soft hyphens, tags.
    Nothing,
}

const CLASS_BITS: u32 = 5;
const JOINING_SHIFT: u32 = CLASS_BITS;
const BREAK_SHIFT: u32 = JOINING_SHIFT + 3;
const CLUSTER_SHIFT: u32 = BREAK_SHIFT + 6;
const WIDTH_SHIFT: u32 = CLUSTER_SHIFT + 5;
const APPEARANCE_SHIFT: u32 = WIDTH_SHIFT + 2;
const MIRRORED_BIT: u32 = 1 << (APPEARANCE_SHIFT + 2);
const BRACKET_BIT: u32 = MIRRORED_BIT << 1;
const EAST_ASIAN_BIT: u32 = MIRRORED_BIT << 2;
const FORMS_BIT: u32 = MIRRORED_BIT << 3;
const MARK_BIT: u32 = MIRRORED_BIT << 4;

/// Yes-or-no properties of a character, for [`Record::new`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)]
pub struct Flags {
    /// `Bidi_Mirroring_Glyph` is not empty.
    pub mirrored: bool,
    /// `Bidi_Paired_Bracket_Type` is open or close.
    pub bracket: bool,
    /// `East_Asian_Width` is F, W or H.
    pub east_asian: bool,
    /// It has presentation forms.
    pub forms: bool,
    /// A vowel sign or another reading mark of Arabic or Hebrew script.
    pub reading_mark: bool,
}

impl Record {
    /// Packs the properties of a character; `width` in cells, at most 3.
    pub const fn new(
        class: BidiClass,
        joining: JoiningType,
        line: BreakClass,
        cluster: ClusterClass,
        width: u8,
        appearance: Appearance,
        flags: Flags,
    ) -> Self {
        let mut bits = class as u32
            | (joining as u32) << JOINING_SHIFT
            | (line as u32) << BREAK_SHIFT
            | (cluster as u32) << CLUSTER_SHIFT
            | (width as u32 & 3) << WIDTH_SHIFT
            | (appearance as u32) << APPEARANCE_SHIFT;
        if flags.mirrored {
            bits |= MIRRORED_BIT;
        }
        if flags.bracket {
            bits |= BRACKET_BIT;
        }
        if flags.east_asian {
            bits |= EAST_ASIAN_BIT;
        }
        if flags.forms {
            bits |= FORMS_BIT;
        }
        if flags.reading_mark {
            bits |= MARK_BIT;
        }
        Self(bits)
    }

    /// The record of a character.
    #[inline]
    pub fn of(character: char) -> Self {
        let code = character as usize;
        let block = usize::from(BLOCKS[code / BLOCK]);
        let place = usize::from(PLACES[block * BLOCK + code % BLOCK]);
        Self(RECORDS[place])
    }

    /// The packed bits, as the table holds them.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// `Bidi_Class` (UAX #9).
    #[inline]
    pub fn class(self) -> BidiClass {
        CLASSES[self.class_code() as usize]
    }

    /// The class as a number: `Record::class() as u32`.
    #[inline]
    pub const fn class_code(self) -> u32 {
        self.0 & ((1 << CLASS_BITS) - 1)
    }

    /// `Joining_Type`.
    #[inline]
    pub fn joining(self) -> JoiningType {
        JOINING[(self.0 >> JOINING_SHIFT & 7) as usize]
    }

    /// `Line_Break` (UAX #14).
    #[inline]
    pub fn line_break(self) -> BreakClass {
        BREAKS[(self.0 >> BREAK_SHIFT & 63) as usize]
    }

    /// `Grapheme_Cluster_Break` (UAX #29).
    #[inline]
    pub fn cluster(self) -> ClusterClass {
        CLUSTERS[(self.0 >> CLUSTER_SHIFT & 31) as usize]
    }

    /// Cells that the character covers by itself: 0, 1 or 2.
    #[inline]
    pub fn width(self) -> u8 {
        (self.0 >> WIDTH_SHIFT & 3) as u8
    }

    /// What is drawn for it.
    #[inline]
    pub fn appearance(self) -> Appearance {
        APPEARANCES[(self.0 >> APPEARANCE_SHIFT & 3) as usize]
    }

    /// Whether it has a mirror image (L4).
    #[inline]
    pub fn is_mirrored(self) -> bool {
        self.0 & MIRRORED_BIT != 0
    }

    /// Whether it is one of a pair of brackets (BD14, BD15).
    #[inline]
    pub fn is_bracket(self) -> bool {
        self.0 & BRACKET_BIT != 0
    }

    /// Whether it is wide in East Asian text (`LB19a`, LB30).
    #[inline]
    pub fn is_east_asian(self) -> bool {
        self.0 & EAST_ASIAN_BIT != 0
    }

    /// Whether it has presentation forms.
    #[inline]
    pub fn has_forms(self) -> bool {
        self.0 & FORMS_BIT != 0
    }

    /// Whether it is a vowel sign or another reading mark of Arabic or Hebrew script.
    #[inline]
    pub fn is_reading_mark(self) -> bool {
        self.0 & MARK_BIT != 0
    }
}

/// A character's image in right-to-left text (L4); itself where it has none.
pub fn mirror_image(character: char) -> char {
    MIRRORED
        .binary_search_by_key(&character, |(from, _)| *from)
        .ok()
        .and_then(|index| MIRRORED.get(index))
        .map_or(character, |(_, to)| *to)
}

/// A bracket's pair, named by its opening bracket (canonical equivalents as one), and whether it
/// opens (BD14, BD15).
pub fn bracket(character: char) -> Option<(char, bool)> {
    let index = BRACKETS
        .binary_search_by_key(&character, |(from, _, _)| *from)
        .ok()?;
    BRACKETS.get(index).map(|(_, pair, opens)| (*pair, *opens))
}

/// A letter's isolated, final, initial and medial forms; [`NO_FORM`] where it has none.
#[inline]
pub fn forms(letter: char) -> [char; 4] {
    let row = (letter as usize).checked_sub(FIRST_LETTER as usize);
    row.and_then(|row| FORMS.get(row))
        .copied()
        .unwrap_or([NO_FORM; 4])
}

/// The isolated and final ligature of lam and this alef.
#[inline]
pub fn lam_alef(alef: char) -> Option<&'static [char; 2]> {
    LAM_ALEF
        .iter()
        .find(|(found, _)| *found == alef)
        .map(|(_, ligatures)| ligatures)
}

const CLASSES: [BidiClass; 32] = {
    use BidiClass::{
        AL, AN, B, BN, CS, EN, ES, ET, FSI, L, LRE, LRI, LRO, NSM, ON, PDF, PDI, R, RLE, RLI, RLO,
        S, WS,
    };
    [
        AL, AN, B, BN, CS, EN, ES, ET, FSI, L, LRE, LRI, LRO, NSM, ON, PDF, PDI, R, RLE, RLI, RLO,
        S, WS, ON, ON, ON, ON, ON, ON, ON, ON, ON,
    ]
};

const JOINING: [JoiningType; 8] = {
    use JoiningType::{
        DualJoining, JoinCausing, LeftJoining, NonJoining, RightJoining, Transparent,
    };
    [
        NonJoining,
        JoinCausing,
        DualJoining,
        LeftJoining,
        RightJoining,
        Transparent,
        NonJoining,
        NonJoining,
    ]
};

const BREAKS: [BreakClass; 64] = {
    use BreakClass::{
        AK, AL, AP, AS, B2, BA, BB, BK, CB, CL, CM, CP, CR, DottedCircle, EB, EM, EX, FinalQuote,
        GL, H2, H3, HH, HL, HY, ID, IN, IS, InitialQuote, JL, JT, JV, LF, NL, NS, NU, OP, PO, PR,
        QU, RI, SP, SY, UnassignedPictograph, VF, VI, WJ, ZW, ZWJ,
    };
    [
        AL,
        AK,
        AP,
        AS,
        B2,
        BA,
        BB,
        BK,
        CB,
        CL,
        CM,
        CP,
        CR,
        DottedCircle,
        EB,
        EM,
        EX,
        GL,
        H2,
        H3,
        HH,
        HL,
        HY,
        ID,
        UnassignedPictograph,
        IN,
        IS,
        JL,
        JT,
        JV,
        LF,
        NL,
        NS,
        NU,
        OP,
        PO,
        PR,
        QU,
        InitialQuote,
        FinalQuote,
        RI,
        SP,
        SY,
        VF,
        VI,
        WJ,
        ZW,
        ZWJ,
        AL,
        AL,
        AL,
        AL,
        AL,
        AL,
        AL,
        AL,
        AL,
        AL,
        AL,
        AL,
        AL,
        AL,
        AL,
        AL,
    ]
};

const CLUSTERS: [ClusterClass; 32] = {
    use ClusterClass::{
        CR, ConjunctExtend, Consonant, Control, Extend, L, LF, LV, LVT, Linker, Other,
        Pictographic, Prepend, RegionalIndicator, SpacingMark, T, V, ZWJ,
    };
    [
        Other,
        CR,
        LF,
        Control,
        Extend,
        ConjunctExtend,
        Linker,
        ZWJ,
        RegionalIndicator,
        Prepend,
        SpacingMark,
        L,
        V,
        T,
        LV,
        LVT,
        Pictographic,
        Consonant,
        Other,
        Other,
        Other,
        Other,
        Other,
        Other,
        Other,
        Other,
        Other,
        Other,
        Other,
        Other,
        Other,
        Other,
    ]
};

const APPEARANCES: [Appearance; 4] = [
    Appearance::Glyph,
    Appearance::Blank,
    Appearance::Replacement,
    Appearance::Nothing,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back() {
        for (code, class) in CLASSES.iter().enumerate().take(23) {
            assert_eq!(*class as usize, code);
        }
        for (code, class) in BREAKS.iter().enumerate().take(48) {
            assert_eq!(*class as usize, code);
        }
        for (code, class) in CLUSTERS.iter().enumerate().take(18) {
            assert_eq!(*class as usize, code);
        }
        for (code, joining) in JOINING.iter().enumerate().take(6) {
            assert_eq!(*joining as usize, code);
        }
    }

    #[test]
    fn an_arabic_letter_is_known_in_all_respects() {
        let record = Record::of('ب');
        assert_eq!(record.class(), BidiClass::AL);
        assert_eq!(record.joining(), JoiningType::DualJoining);
        assert_eq!(record.line_break(), BreakClass::AL);
        assert_eq!(record.cluster(), ClusterClass::Other);
        assert_eq!(record.appearance(), Appearance::Glyph);
        assert_eq!(record.width(), 1);
        assert!(record.has_forms());
    }

    #[test]
    fn letters_with_forms_are_glyphs_of_one_cell() {
        for letter in ('\0'..=char::MAX).filter(|each| Record::of(*each).has_forms()) {
            let record = Record::of(letter);
            assert_eq!(
                (record.width(), record.appearance()),
                (1, Appearance::Glyph)
            );
            assert!(
                !super::super::reordering::is_trailing(record.class()),
                "{letter}"
            );
        }
    }

    #[test]
    fn an_arabic_letter_is_not_mirrored() {
        let record = Record::of('ب');
        assert!(!record.is_mirrored());
    }

    #[test]
    fn brackets_know_their_pair_and_their_image() {
        assert_eq!(bracket('('), Some(('(', true)));
        assert_eq!(bracket(')'), Some(('(', false)));
        assert_eq!(bracket('\u{232a}'), bracket('\u{3009}'));
        assert_eq!(mirror_image('«'), '»');
        assert_eq!(mirror_image('ب'), 'ب');
    }
}
