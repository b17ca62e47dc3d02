//! Pairs of brackets that a terminal would see where there are none.
//!
//! UAX #9 gives both brackets of a pair one direction (N0), and a terminal looks for pairs in what
//! it has: a row, with all its panes, after its stretches were turned round. A title that is cut
//! before its closing bracket would pair with one in the text beside it, and either would leave
//! its place and tear its stretch in two. So the opening one of such a pair is sent as a bracket
//! that looks alike and whose own partner is nowhere in the row.

use super::encoding::Sent;
use std::ops::Range;
use unicode_bidi::{BidiDataSource, HardcodedBidiData};

/// Parts the brackets in `sent` of which not both are in the same stretch of `row`, or both in
/// none.
pub fn part(row: &[&str], stretches: &[Range<usize>], sent: &mut [Sent]) {
    let brackets: Vec<Bracket> = sent
        .iter()
        .enumerate()
        .filter_map(|(at, sent)| {
            let character = sent
                .instead
                .or_else(|| row.get(sent.cell)?.chars().next())?;
            // Of ASCII the parentheses come first.
            let pair = (character >= '(')
                .then(|| HardcodedBidiData.bidi_matched_opening_bracket(character))??;
            Some(Bracket {
                at,
                opening: pair.opening,
                opens: pair.is_open,
                stretch: stretches
                    .iter()
                    .position(|stretch| stretch.contains(&sent.cell)),
            })
        })
        .collect();
    for (at, opening) in openings(brackets) {
        if let Some(sent) = sent.get_mut(at) {
            sent.instead = lookalike(opening);
        }
    }
}

/// A bracket on its way.
#[derive(Debug, Clone, Copy)]
struct Bracket {
    at: usize,
    /// The opening one of its kind.
    opening: char,
    opens: bool,
    stretch: Option<usize>,
}

/// Where the opening brackets are that must not pair with what closes them, and which they are.
fn openings(mut brackets: Vec<Bracket>) -> Vec<(usize, char)> {
    let mut found = Vec::new();
    while let Some(index) = first_false_pair(&brackets) {
        // Without it, others may pair.
        let bracket = brackets.remove(index);
        found.push((bracket.at, bracket.opening));
    }
    found
}

/// The index of the opening bracket of the first pair, in the order of BD16, that is none.
fn first_false_pair(brackets: &[Bracket]) -> Option<usize> {
    let mut open: Vec<usize> = Vec::new();
    for (index, bracket) in brackets.iter().enumerate() {
        if bracket.opens {
            open.push(index);
            continue;
        }
        let partner = open
            .iter()
            .rposition(|other| brackets[*other].opening == bracket.opening);
        let Some(place) = partner else { continue };
        let opening = open[place];
        open.truncate(place);
        if brackets[opening].stretch != bracket.stretch && lookalike(bracket.opening).is_some() {
            return Some(opening);
        }
    }
    None
}

/// A bracket that looks like this opening one and is of another pair.
fn lookalike(opening: char) -> Option<char> {
    Some(match opening {
        '(' => '❨',
        '[' => '❲',
        '{' => '❴',
        _ => return None,
    })
}
