//! Names that a quotation has torn apart: «رئيس الوزراء فوميو: "…". كيشيدا.»
//!
//! Where a translator moves what was said between a speaker's two names, the first stands before
//! the quotation and the second alone behind it, a sentence of one word. Each would be a person
//! of its own.

use super::words::Passage;
use super::{EntityKind, Span};

/// Words of a quotation between the parts of a name, at most.
const LONGEST_QUOTATION: usize = 80;

/// The pairs of spans of a passage, by their numbers, that are the two parts of one person's name.
pub(super) fn torn(passage: &Passage, spans: &[Span]) -> Vec<(usize, usize)> {
    spans
        .windows(2)
        .zip(0..)
        .filter(|(pair, _)| is_single_name(&pair[0]))
        .filter_map(|(pair, first)| {
            // Whoever is named inside the quotation stands between the parts.
            let last = pair[0].end + LONGEST_QUOTATION + 3;
            let behind = spans[first + 1..]
                .iter()
                .take_while(|span| span.start <= last)
                .position(|span| is_rest(passage, pair[0].end, span))?;
            Some((first, first + 1 + behind))
        })
        .collect()
}

fn is_single_name(span: &Span) -> bool {
    span.kind == EntityKind::Person && span.end == span.start + 1
}

/// Whether a name is a sentence of its own right behind a quotation that begins at word `start`.
fn is_rest(passage: &Passage, start: usize, span: &Span) -> bool {
    let sign = |index: usize, sign: u8| !passage.is_word(index) && passage.letters(index) == [sign];
    let stop = |index: usize| index >= passage.len() || sign(index, b'.');
    let quote = |index: &usize| sign(*index, b'"');
    let Some(open) = (start..start + 2).find(quote) else {
        return false;
    };
    let closed = (open + 1..span.start.min(open + LONGEST_QUOTATION)).find(quote);
    is_single_name(span)
        && closed.is_some_and(|closed| {
            let between = closed + 1..span.start;
            between.len() <= 1 && between.into_iter().all(stop) && stop(span.end)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(start: usize) -> Span {
        Span {
            kind: EntityKind::Person,
            start,
            end: start + 1,
            taken: None,
            identity: None,
            certain: true,
        }
    }

    #[test]
    fn a_name_alone_behind_a_quotation_belongs_to_who_spoke() {
        let passage = Passage::of_text("قال لارس: \"نعم يا سيدي\". راسموسن.", 0);
        assert_eq!(torn(&passage, &[person(1), person(9)]), [(0, 1)]);
    }

    #[test]
    fn a_name_that_goes_on_behind_a_quotation_is_another() {
        let passage = Passage::of_text("قال لارس: \"نعم يا سيدي\". راسموسن غادر.", 0);
        assert!(torn(&passage, &[person(1), person(9)]).is_empty());
        let passage = Passage::of_text("قال لارس: \"نعم\" وقال: \"لا\". راسموسن.", 0);
        assert!(torn(&passage, &[person(1), person(12)]).is_empty());
    }
}
