//! Shaping: which form each Arabic letter takes, decided in logical order across the whole
//! paragraph.
//!
//! Joining types are Unicode's; forms are its compatibility decompositions ([`forms`]). A
//! letter without a presentation form stays itself, while its neighbours join towards it.

use super::forms::{FORMS, LAM_ALEF, NONE};
use icu_properties::CodePointMapData;
use icu_properties::props::JoiningType;

const LAM: char = '\u{644}';

/// How a letter stands to its neighbours, as an index into a row of [`FORMS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Joined to neither.
    Isolated = 0,
    /// Joined to the letter before it.
    Final = 1,
    /// Joined to the letter behind it.
    Initial = 2,
    /// Joined to both.
    Medial = 3,
}

/// What a cluster's first letter becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// It stays what it is.
    Itself,
    /// This form of it.
    Form(char),
    /// A ligature of it and the next cluster's letter.
    Ligature(char),
    /// Nothing: the ligature before shows it.
    Covered,
}

#[derive(Clone, Copy)]
struct Letter {
    cluster: usize,
    character: char,
    joining: JoiningType,
    joined_before: bool,
    joined_behind: bool,
}

/// The shape of every cluster of a paragraph.
pub fn shape<'a>(clusters: impl Iterator<Item = &'a str>) -> Vec<Shape> {
    let types = CodePointMapData::<JoiningType>::new();
    let mut letters: Vec<Letter> = Vec::new();
    let mut shapes = Vec::new();
    for (cluster, text) in clusters.enumerate() {
        shapes.push(Shape::Itself);
        for character in text.chars() {
            let joining = types.get(character);
            if joining == JoiningType::Transparent {
                continue;
            }
            let before = letters
                .last()
                .is_some_and(|before| joins_behind(before.joining) && joins_before(joining));
            if before && let Some(letter) = letters.last_mut() {
                letter.joined_behind = true;
            }
            letters.push(Letter {
                cluster,
                character,
                joining,
                joined_before: before,
                joined_behind: false,
            });
        }
    }
    let mut index = 0;
    while let Some(letter) = letters.get(index).copied() {
        let next = letters.get(index + 1).copied();
        if let Some(alef) = next
            && letter.character == LAM
            && letter.joined_behind
            && alef.cluster == letter.cluster + 1
            && let Some((_, ligatures)) =
                LAM_ALEF.iter().find(|(found, _)| *found == alef.character)
        {
            let ligature = ligatures[usize::from(letter.joined_before)];
            shapes[letter.cluster] = Shape::Ligature(ligature);
            shapes[alef.cluster] = Shape::Covered;
            index += 2;
            continue;
        }
        if let Some(form) = form_of(letter) {
            shapes[letter.cluster] = Shape::Form(form);
        }
        index += 1;
    }
    shapes
}

fn joins_behind(joining: JoiningType) -> bool {
    [
        JoiningType::DualJoining,
        JoiningType::LeftJoining,
        JoiningType::JoinCausing,
    ]
    .contains(&joining)
}

fn joins_before(joining: JoiningType) -> bool {
    [
        JoiningType::DualJoining,
        JoiningType::RightJoining,
        JoiningType::JoinCausing,
    ]
    .contains(&joining)
}

fn form_of(letter: Letter) -> Option<char> {
    let row = FORMS
        .binary_search_by_key(&letter.character, |(found, _)| *found)
        .ok()
        .and_then(|index| FORMS.get(index))?;
    let wanted = match (letter.joined_before, letter.joined_behind) {
        (false, false) => Form::Isolated,
        (true, false) => Form::Final,
        (false, true) => Form::Initial,
        (true, true) => Form::Medial,
    };
    let form = row.1[wanted as usize];
    (form != NONE).then_some(form)
}
