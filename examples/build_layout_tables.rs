//! Writes `src/layout/tables.rs`: every character property that layout asks for, packed into one
//! table, from the Unicode data of `icu_properties`, `unicode-normalization` and `unicode-width`.
//!
//! ```text
//! cargo run --example build_layout_tables > src/layout/tables.rs
//! cargo run --example build_layout_tables -- letters > docs/letters-without-forms.md
//! ```
//!
//! The second is the list of letters that no presentation form exists for, and how each is shown.
//!
//! All three crates carry the same Unicode version; the program refuses to run when they don't
//! say so. `tests/layout_tables.rs` runs it and compares.

use icu_properties::CodePointMapData;
use icu_properties::CodePointSetData;
use icu_properties::PropertyNamesLong;
use icu_properties::props::{
    BidiClass as Bidi, BidiMirroringGlyph, BidiPairedBracketType, DefaultIgnorableCodePoint,
    EastAsianWidth, ExtendedPictographic, GeneralCategory, GraphemeClusterBreak,
    IndicConjunctBreak, JoiningGroup, JoiningType as Joining, LineBreak, Script, WhiteSpace,
};
use sahifa::layout::properties::{
    Appearance, BLOCK, BreakClass, ClusterClass, FIRST_LETTER, Flags, JoiningType, NO_FORM, Record,
};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use unicode_bidi::BidiClass;
use unicode_normalization::UnicodeNormalization;
use unicode_width::UnicodeWidthChar;

/// A letter's isolated, final, initial and medial forms.
type Forms = BTreeMap<char, [char; 4]>;
/// An alef's isolated and final ligatures with a lam before it.
type Ligatures = BTreeMap<char, [char; 2]>;

const LAM: char = '\u{644}';
/// Letters from the first to the last that has presentation forms.
const LAST_LETTER: char = '\u{6d3}';

fn main() {
    if std::env::args().nth(1).as_deref() == Some("letters") {
        print!("{}", render_letters());
    } else {
        print!("{}", render());
    }
}

/// The text of `docs/letters-without-forms.md`.
pub fn render_letters() -> String {
    let (forms, _) = presentation_forms();
    let (major, minor, _) = unicode_width::UNICODE_VERSION;
    let mut out = format!(
        "# Arabic-script letters without presentation forms\n\n\
         Written by `examples/build_layout_tables` from Unicode {major}.{minor}; change that program,\n\
         not this file.\n\n\
         Terminals draw one code point a cell, and Unicode has initial, medial and final forms for\n\
         {} letters alone. A letter of this list is shown as itself on every side, since every\n\
         form that a terminal could show in its place is another letter; its neighbours join\n\
         towards it on the sides named. The letter's skeleton is the group whose shapes it has.\n\n\
         | code point | letter | joins to | skeleton |\n| --- | --- | --- | --- |\n",
        forms.len()
    );
    let scripts = CodePointMapData::<Script>::new();
    for letter in characters() {
        let sides = match joining(letter) {
            JoiningType::DualJoining => "both sides",
            JoiningType::RightJoining => "the letter before",
            JoiningType::LeftJoining => "the letter behind",
            _ => continue,
        };
        if scripts.get(letter) == Script::Arabic && !forms.contains_key(&letter) {
            let group = CodePointMapData::<JoiningGroup>::new().get(letter);
            let group = PropertyNamesLong::<JoiningGroup>::new().get(group);
            let group = group.unwrap_or_default().replace('_', " ");
            let _ = writeln!(
                out,
                "| U+{:04X} | {letter} | {sides} | {group} |",
                letter as u32
            );
        }
    }
    out
}

/// The text of `tables.rs`.
///
/// # Panics
///
/// When the crates carry different versions of Unicode.
pub fn render() -> String {
    assert_eq!(
        unicode_normalization::UNICODE_VERSION,
        unicode_width::UNICODE_VERSION,
        "the crates carry different versions of Unicode"
    );
    let (major, minor, update) = unicode_width::UNICODE_VERSION;
    let (forms, ligatures) = presentation_forms();
    let records: Vec<u32> = (0..=0x10_ffff)
        .map(|code| record(char::from_u32(code).unwrap_or('\u{fffd}'), &forms).bits())
        .collect();
    let distinct: Vec<u32> = records
        .iter()
        .copied()
        .collect::<BTreeSet<u32>>()
        .into_iter()
        .collect();
    let mut block_numbers: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
    let mut blocks = Vec::new();
    let mut places = Vec::new();
    for block in records.chunks(BLOCK) {
        let block: Vec<usize> = block
            .iter()
            .filter_map(|record| distinct.binary_search(record).ok())
            .collect();
        let next = block_numbers.len();
        let number = *block_numbers.entry(block.clone()).or_insert(next);
        if number == next {
            places.extend(block);
        }
        blocks.push(number);
    }

    let mut out = String::new();
    out.push_str(
        "//! Character properties for layout. Written by `examples/build_layout_tables`; change that\n\
         //! program, not this file.\n\n\
         /// The version of Unicode whose properties these are.\n",
    );
    let _ = writeln!(
        out,
        "pub const UNICODE_VERSION: (u8, u8, u8) = ({major}, {minor}, {update});\n"
    );
    table(
        &mut out,
        "RECORDS",
        "The distinct records.",
        "u32",
        &distinct,
        |bits| format!("0x{:04x}_{:04x}", bits >> 16, bits & 0xffff),
    );
    table(
        &mut out,
        "BLOCKS",
        "The block of places of each 128 characters.",
        "u16",
        &blocks,
        ToString::to_string,
    );
    table(
        &mut out,
        "PLACES",
        "Which record each character of a block has.",
        "u8",
        &places,
        ToString::to_string,
    );
    pairs_and_forms(&mut out, &forms, &ligatures);
    out.pop();
    out
}

/// The tables of single characters: mirror images, brackets, forms and ligatures.
fn pairs_and_forms(out: &mut String, forms: &Forms, ligatures: &Ligatures) {
    let mirrored: Vec<(char, char)> = characters()
        .filter_map(|character| {
            let image = CodePointMapData::<BidiMirroringGlyph>::new().get(character);
            Some((character, image.mirroring_glyph?))
        })
        .collect();
    table(
        out,
        "MIRRORED",
        "Characters and their mirror images (L4).",
        "(char, char)",
        &mirrored,
        |(from, to)| format!("({}, {})", quoted(*from), quoted(*to)),
    );
    table(
        out,
        "BRACKETS",
        "Brackets, the opening bracket that names their pair, and whether they open (BD14, BD15).",
        "(char, char, bool)",
        &brackets(),
        |(from, pair, opens)| format!("({}, {}, {opens})", quoted(*from), quoted(*pair)),
    );
    let rows: Vec<[char; 4]> = (FIRST_LETTER..=LAST_LETTER)
        .map(|letter| forms.get(&letter).copied().unwrap_or([NO_FORM; 4]))
        .collect();
    table(
        out,
        "FORMS",
        "The isolated, final, initial and medial forms of the letters from U+0621 on.",
        "[char; 4]",
        &rows,
        |forms| format!("[{}]", forms.map(quoted).join(", ")),
    );
    let ligatures: Vec<(char, [char; 2])> = ligatures
        .iter()
        .map(|(alef, ligatures)| (*alef, *ligatures))
        .collect();
    table(
        out,
        "LAM_ALEF",
        "An alef, and its isolated and final ligature with a lam before it.",
        "(char, [char; 2])",
        &ligatures,
        |(alef, ligatures)| {
            format!(
                "({}, [{}])",
                quoted(*alef),
                ligatures.map(quoted).join(", ")
            )
        },
    );
}

fn characters() -> impl Iterator<Item = char> {
    '\0'..=char::MAX
}

fn quoted(character: char) -> String {
    format!("'\\u{{{:x}}}'", character as u32)
}

fn table<T>(
    out: &mut String,
    name: &str,
    doc: &str,
    kind: &str,
    rows: &[T],
    row: impl Fn(&T) -> String,
) {
    let _ = write!(
        out,
        "/// {doc}\n#[rustfmt::skip]\npub static {name}: [{kind}; {}] = [",
        rows.len()
    );
    let mut column = usize::MAX;
    for each in rows {
        let text = row(each);
        if column > 96 - text.len() {
            out.push_str("\n   ");
            column = 3;
        }
        let _ = write!(out, " {text},");
        column += text.len() + 2;
    }
    out.push_str("\n];\n\n");
}

/// Presentation forms and lam-alef ligatures, from the compatibility decompositions: a form is
/// the single character whose decomposition is tagged `<isolated>`, `<final>`, `<initial>` or
/// `<medial>`. The crate gives no tags, but the order of a letter's forms in their blocks is the
/// order of the tags, and a letter that doesn't join behind itself has the first two alone.
fn presentation_forms() -> (Forms, Ligatures) {
    let mut of_letter: BTreeMap<char, Vec<char>> = BTreeMap::new();
    let mut ligatures: BTreeMap<char, Vec<char>> = BTreeMap::new();
    for form in ('\u{fb50}'..='\u{fdff}').chain('\u{fe70}'..='\u{feff}') {
        let decomposed: Vec<char> = form.to_string().nfkd().collect();
        let composed: Vec<char> = form.to_string().nfkc().collect();
        if decomposed[0] == form {
            continue;
        }
        match composed[..] {
            [letter] => of_letter.entry(letter).or_default().push(form),
            [LAM, alef]
                if joining(alef) == JoiningType::RightJoining
                    && ('\u{fef5}'..='\u{fefc}').contains(&form) =>
            {
                ligatures.entry(alef).or_default().push(form);
            }
            _ => {}
        }
    }
    let mut forms = Forms::new();
    for (letter, found) in of_letter {
        let row = match (joining(letter), found.as_slice()) {
            (JoiningType::DualJoining, [isolated, last, initial, medial]) => {
                [*isolated, *last, *initial, *medial]
            }
            (_, [isolated, last]) => [*isolated, *last, NO_FORM, NO_FORM],
            (_, [isolated]) => [*isolated, NO_FORM, NO_FORM, NO_FORM],
            _ => continue,
        };
        assert!(
            (FIRST_LETTER..=LAST_LETTER).contains(&letter),
            "{letter:?} is out of the table"
        );
        forms.insert(letter, row);
    }
    // The initial and medial forms of alef maksura stand in the other block, before its first two.
    if let Some(row) = forms.get_mut(&'\u{649}') {
        let [initial, medial, isolated, last] = *row;
        *row = [isolated, last, initial, medial];
    }
    let ligatures = ligatures
        .into_iter()
        .filter_map(|(alef, found)| Some((alef, <[char; 2]>::try_from(found).ok()?)))
        .collect();
    (forms, ligatures)
}

/// Brackets with the name of their pair: the opening bracket, in its canonical form.
fn brackets() -> Vec<(char, char, bool)> {
    let data = CodePointMapData::<BidiMirroringGlyph>::new();
    let canonical = |character: char| character.to_string().nfd().next().unwrap_or(character);
    characters()
        .filter_map(|character| {
            let properties = data.get(character);
            let (opening, opens) = match properties.paired_bracket_type {
                BidiPairedBracketType::Open => (character, true),
                BidiPairedBracketType::Close => (properties.mirroring_glyph?, false),
                _ => return None,
            };
            Some((character, canonical(opening), opens))
        })
        .collect()
}

fn record(character: char, forms: &Forms) -> Record {
    let mirroring = CodePointMapData::<BidiMirroringGlyph>::new().get(character);
    let flags = Flags {
        mirrored: mirroring.mirroring_glyph.is_some(),
        bracket: mirroring.paired_bracket_type != BidiPairedBracketType::None,
        east_asian: is_east_asian(character),
        forms: forms.contains_key(&character),
        reading_mark: is_reading_mark(character),
    };
    Record::new(
        bidi_class(character),
        joining(character),
        break_class(character),
        cluster_class(character),
        width(character),
        appearance(character),
        flags,
    )
}

/// Vowel signs, points and cantillation of Arabic and Hebrew; not the madda and the hamzas,
/// which are parts of letters.
fn is_reading_mark(character: char) -> bool {
    let block = matches!(character,
        '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6ed}' | '\u{8ca}'..='\u{8ff}' | '\u{fb1e}');
    block
        && CodePointMapData::<GeneralCategory>::new().get(character)
            == GeneralCategory::NonspacingMark
        && !matches!(character, '\u{653}'..='\u{655}')
}

fn is_east_asian(character: char) -> bool {
    [
        EastAsianWidth::Fullwidth,
        EastAsianWidth::Wide,
        EastAsianWidth::Halfwidth,
    ]
    .contains(&CodePointMapData::<EastAsianWidth>::new().get(character))
}

fn width(character: char) -> u8 {
    match character.width() {
        Some(0) => 0,
        Some(2) => 2,
        _ => 1,
    }
}

fn appearance(character: char) -> Appearance {
    let category = CodePointMapData::<GeneralCategory>::new().get(character);
    if CodePointSetData::new::<WhiteSpace>().contains(character) && character != '\u{3000}'
        || matches!(character, '\u{1c}'..='\u{1f}')
    {
        Appearance::Blank
    } else if category == GeneralCategory::Control {
        Appearance::Replacement
    } else if is_invisible(character, category) {
        Appearance::Nothing
    } else {
        Appearance::Glyph
    }
}

/// Default ignorable code points but for the fillers of Hangul, which take room, and the format
/// characters of interlinear annotation.
fn is_invisible(character: char, category: GeneralCategory) -> bool {
    let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(character);
    let annotation = ('\u{fff9}'..='\u{fffb}').contains(&character);
    annotation || (ignorable && category != GeneralCategory::OtherLetter)
}

fn bidi_class(character: char) -> BidiClass {
    match CodePointMapData::<Bidi>::new().get(character) {
        Bidi::RightToLeft => BidiClass::R,
        Bidi::EuropeanNumber => BidiClass::EN,
        Bidi::EuropeanSeparator => BidiClass::ES,
        Bidi::EuropeanTerminator => BidiClass::ET,
        Bidi::ArabicNumber => BidiClass::AN,
        Bidi::CommonSeparator => BidiClass::CS,
        Bidi::ParagraphSeparator => BidiClass::B,
        Bidi::SegmentSeparator => BidiClass::S,
        Bidi::WhiteSpace => BidiClass::WS,
        Bidi::OtherNeutral => BidiClass::ON,
        Bidi::LeftToRightEmbedding => BidiClass::LRE,
        Bidi::LeftToRightOverride => BidiClass::LRO,
        Bidi::ArabicLetter => BidiClass::AL,
        Bidi::RightToLeftEmbedding => BidiClass::RLE,
        Bidi::RightToLeftOverride => BidiClass::RLO,
        Bidi::PopDirectionalFormat => BidiClass::PDF,
        Bidi::NonspacingMark => BidiClass::NSM,
        Bidi::BoundaryNeutral => BidiClass::BN,
        Bidi::FirstStrongIsolate => BidiClass::FSI,
        Bidi::LeftToRightIsolate => BidiClass::LRI,
        Bidi::RightToLeftIsolate => BidiClass::RLI,
        Bidi::PopDirectionalIsolate => BidiClass::PDI,
        _ => BidiClass::L,
    }
}

fn joining(character: char) -> JoiningType {
    match CodePointMapData::<Joining>::new().get(character) {
        Joining::JoinCausing => JoiningType::JoinCausing,
        Joining::DualJoining => JoiningType::DualJoining,
        Joining::LeftJoining => JoiningType::LeftJoining,
        Joining::RightJoining => JoiningType::RightJoining,
        Joining::Transparent => JoiningType::Transparent,
        _ => JoiningType::NonJoining,
    }
}

/// `Line_Break` with LB1 applied.
fn break_class(character: char) -> BreakClass {
    let category = CodePointMapData::<GeneralCategory>::new().get(character);
    match CodePointMapData::<LineBreak>::new().get(character) {
        LineBreak::Aksara => BreakClass::AK,
        LineBreak::AksaraPrebase => BreakClass::AP,
        LineBreak::AksaraStart => BreakClass::AS,
        LineBreak::BreakBoth => BreakClass::B2,
        LineBreak::BreakAfter => BreakClass::BA,
        LineBreak::BreakBefore => BreakClass::BB,
        LineBreak::MandatoryBreak => BreakClass::BK,
        LineBreak::ContingentBreak => BreakClass::CB,
        LineBreak::ClosePunctuation => BreakClass::CL,
        LineBreak::CombiningMark => BreakClass::CM,
        LineBreak::CloseParenthesis => BreakClass::CP,
        LineBreak::CarriageReturn => BreakClass::CR,
        LineBreak::EBase => BreakClass::EB,
        LineBreak::EModifier => BreakClass::EM,
        LineBreak::Exclamation => BreakClass::EX,
        LineBreak::Glue => BreakClass::GL,
        LineBreak::H2 => BreakClass::H2,
        LineBreak::H3 => BreakClass::H3,
        LineBreak::UnambiguousHyphen => BreakClass::HH,
        LineBreak::HebrewLetter => BreakClass::HL,
        LineBreak::Hyphen => BreakClass::HY,
        LineBreak::Ideographic
            if category == GeneralCategory::Unassigned
                && CodePointSetData::new::<ExtendedPictographic>().contains(character) =>
        {
            BreakClass::UnassignedPictograph
        }
        LineBreak::Ideographic => BreakClass::ID,
        LineBreak::Inseparable => BreakClass::IN,
        LineBreak::InfixNumeric => BreakClass::IS,
        LineBreak::JL => BreakClass::JL,
        LineBreak::JT => BreakClass::JT,
        LineBreak::JV => BreakClass::JV,
        LineBreak::LineFeed => BreakClass::LF,
        LineBreak::NextLine => BreakClass::NL,
        LineBreak::Nonstarter | LineBreak::ConditionalJapaneseStarter => BreakClass::NS,
        LineBreak::Numeric => BreakClass::NU,
        LineBreak::OpenPunctuation => BreakClass::OP,
        LineBreak::PostfixNumeric => BreakClass::PO,
        LineBreak::PrefixNumeric => BreakClass::PR,
        LineBreak::Quotation => match category {
            GeneralCategory::InitialPunctuation => BreakClass::InitialQuote,
            GeneralCategory::FinalPunctuation => BreakClass::FinalQuote,
            _ => BreakClass::QU,
        },
        LineBreak::RegionalIndicator => BreakClass::RI,
        LineBreak::ComplexContext
            if [
                GeneralCategory::NonspacingMark,
                GeneralCategory::SpacingMark,
            ]
            .contains(&category) =>
        {
            BreakClass::CM
        }
        LineBreak::Space => BreakClass::SP,
        LineBreak::BreakSymbols => BreakClass::SY,
        LineBreak::ViramaFinal => BreakClass::VF,
        LineBreak::Virama => BreakClass::VI,
        LineBreak::WordJoiner => BreakClass::WJ,
        LineBreak::ZWSpace => BreakClass::ZW,
        LineBreak::ZWJ => BreakClass::ZWJ,
        _ if character == '\u{25cc}' => BreakClass::DottedCircle,
        _ => BreakClass::AL,
    }
}

fn cluster_class(character: char) -> ClusterClass {
    let conjunct = CodePointMapData::<IndicConjunctBreak>::new().get(character);
    match CodePointMapData::<GraphemeClusterBreak>::new().get(character) {
        GraphemeClusterBreak::Control => ClusterClass::Control,
        GraphemeClusterBreak::CR => ClusterClass::CR,
        GraphemeClusterBreak::LF => ClusterClass::LF,
        GraphemeClusterBreak::Extend => match conjunct {
            IndicConjunctBreak::Linker => ClusterClass::Linker,
            IndicConjunctBreak::Extend => ClusterClass::ConjunctExtend,
            _ => ClusterClass::Extend,
        },
        GraphemeClusterBreak::L => ClusterClass::L,
        GraphemeClusterBreak::LV => ClusterClass::LV,
        GraphemeClusterBreak::LVT => ClusterClass::LVT,
        GraphemeClusterBreak::T => ClusterClass::T,
        GraphemeClusterBreak::V => ClusterClass::V,
        GraphemeClusterBreak::SpacingMark => ClusterClass::SpacingMark,
        GraphemeClusterBreak::Prepend => ClusterClass::Prepend,
        GraphemeClusterBreak::RegionalIndicator => ClusterClass::RegionalIndicator,
        GraphemeClusterBreak::ZWJ => ClusterClass::ZWJ,
        _ if CodePointSetData::new::<ExtendedPictographic>().contains(character) => {
            ClusterClass::Pictographic
        }
        _ if conjunct == IndicConjunctBreak::Consonant => ClusterClass::Consonant,
        _ => ClusterClass::Other,
    }
}
