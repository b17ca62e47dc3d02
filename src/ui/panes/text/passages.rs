//! The passages of the open article that the user has picked out, where they stand in its text.

use crate::article::ByteRange;
use crate::library::Passage;

/// A passage and where it stands now; nowhere when too little of its words is left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The passage.
    pub passage: Passage,
    /// Where its words are.
    pub range: Option<ByteRange>,
}

/// Finds passages in the text as it is now; in its order, those that are not found at the end.
pub fn placed(text: &str, passages: Vec<Passage>) -> Vec<Placed> {
    let mut placed: Vec<Placed> = passages
        .into_iter()
        .map(|passage| Placed {
            range: passage.anchor.find(text),
            passage,
        })
        .collect();
    placed.sort_by_key(|it| (it.range.is_none(), it.range, it.passage.id));
    placed
}

/// The passage that begins next behind `from`, or before it; round the ends of the text.
pub fn next(placed: &[Placed], from: usize, backwards: bool) -> Option<&Placed> {
    let start = |it: &&Placed| it.range.map(|range| range.start);
    let mut found = placed.iter().filter(|it| it.range.is_some());
    if backwards {
        let all = found.rev();
        all.clone()
            .find(|it| start(it) < Some(from))
            .or_else(|| all.clone().next())
    } else {
        found
            .clone()
            .find(|it| start(it) > Some(from))
            .or_else(|| found.next())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::{ArticleId, PassageId};
    use crate::text::anchor::Anchor;

    #[test]
    fn passages_are_walked_in_the_order_of_the_text_and_lost_ones_are_left_out() {
        let text = "واحد اثنان ثلاثة";
        let passage = |id: i64, words: &str| {
            let at = text.find(words).unwrap();
            Passage {
                id: PassageId(id),
                article: ArticleId(1),
                anchor: Anchor::of(text, ByteRange::new(at, at + words.len())).unwrap(),
                note: String::new(),
                made: 0,
            }
        };
        let all = vec![passage(1, "ثلاثة"), passage(2, "واحد"), passage(3, "اثنان")];
        let placed = placed("واحد ثلاثة", all);
        let ids: Vec<i64> = placed.iter().map(|it| it.passage.id.0).collect();
        assert_eq!(ids, [2, 1, 3]);
        assert_eq!(placed[2].range, None);
        assert_eq!(next(&placed, 0, false).unwrap().passage.id.0, 1);
        assert_eq!(next(&placed, 0, true).unwrap().passage.id.0, 1);
    }
}
