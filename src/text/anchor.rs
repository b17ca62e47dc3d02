//! A stretch of a text that is found again after the text has changed.
//!
//! An [`Anchor`] keeps where the stretch stood, its words, and a few words before and behind it
//! (the idea of the `TextPositionSelector` and `TextQuoteSelector` of the W3C's Web Annotation
//! Data Model, section 4.2). It is looked for in this order: at its place; the same words
//! elsewhere, where most of the surroundings agree, then nearest to its place; the stretch that
//! has most of its words, in any spelling.

use super::fold::fold;
use crate::article::ByteRange;
use std::collections::HashMap;
use unicode_segmentation::UnicodeSegmentation;

/// Characters that are kept of the text before and behind the stretch.
const AROUND: usize = 32;
/// Of the words, how many a changed stretch must still have, in percent.
const ALIKE: usize = 60;

/// A stretch of a text, and what it is known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// Where it stood.
    pub range: ByteRange,
    /// What stood there.
    pub quote: String,
    /// What stood before it.
    pub before: String,
    /// What stood behind it.
    pub after: String,
}

impl Anchor {
    /// The anchor of a stretch of `text`; `None` where there are no whole characters.
    pub fn of(text: &str, range: ByteRange) -> Option<Self> {
        let quote = text.get(range.start..range.end)?;
        let (before, after) = (&text[..range.start], &text[range.end..]);
        let start = before
            .char_indices()
            .rev()
            .nth(AROUND - 1)
            .map_or(0, |(at, _)| at);
        let end = after
            .char_indices()
            .nth(AROUND)
            .map_or(after.len(), |(at, _)| at);
        (!quote.is_empty()).then(|| Self {
            range,
            quote: quote.to_owned(),
            before: before[start..].to_owned(),
            after: after[..end].to_owned(),
        })
    }

    /// Where the stretch stands in `text`, which may be another than it was; `None` when too
    /// little of it is left.
    pub fn find(&self, text: &str) -> Option<ByteRange> {
        let here = self.range.start..self.range.start + self.quote.len();
        let agrees = |at: usize| self.agreement(text, at);
        if text.get(here.clone()) == Some(self.quote.as_str())
            && agrees(here.start) >= self.before.chars().count().min(8)
        {
            return Some(here.into());
        }
        let same = text
            .match_indices(&self.quote)
            .max_by_key(|(at, _)| (agrees(*at), std::cmp::Reverse(at.abs_diff(here.start))));
        match same {
            Some((at, found)) => Some(ByteRange::new(at, at + found.len())),
            None => self.alike(text),
        }
    }

    /// How many characters around the words at `at` are those that stood there.
    fn agreement(&self, text: &str, at: usize) -> usize {
        let same = |one: &mut dyn Iterator<Item = char>, other: &mut dyn Iterator<Item = char>| {
            one.zip(other)
                .take_while(|(one, other)| one == other)
                .count()
        };
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + self.quote.len()..).unwrap_or_default();
        same(&mut before.chars().rev(), &mut self.before.chars().rev())
            + same(&mut after.chars(), &mut self.after.chars())
    }

    /// The stretch that shares most words with the quotation: a window of as many words and a few
    /// more, for those that were put in, slides over the text and counts those that it shares.
    fn alike(&self, text: &str) -> Option<ByteRange> {
        let mut wanted: HashMap<String, isize> = HashMap::new();
        let mut length = 0;
        for word in self.quote.unicode_words() {
            *wanted.entry(fold(word)).or_default() += 1;
            length += 1;
        }
        let window = length + length / 4 + 1;
        let words: Vec<(usize, &str)> = text.unicode_word_indices().collect();
        // One word alone may stand for anything.
        if length < 2 || words.is_empty() {
            return None;
        }
        let known: Vec<Option<String>> = words
            .iter()
            .map(|(_, word)| Some(fold(word)).filter(|word| wanted.contains_key(word)))
            .collect();
        let mut left = wanted;
        let (mut shared, mut best) = (0_usize, None);
        for end in 0..words.len() {
            if let Some(count) = known[end].as_ref().and_then(|word| left.get_mut(word)) {
                shared += usize::from(*count > 0);
                *count -= 1;
            }
            if let Some(out) = end.checked_sub(window)
                && let Some(count) = known[out].as_ref().and_then(|word| left.get_mut(word))
            {
                *count += 1;
                shared -= usize::from(*count > 0);
            }
            let start = (end + 1).saturating_sub(window);
            let away = words[start].0.abs_diff(self.range.start);
            let rank = (shared, std::cmp::Reverse(away));
            if best.as_ref().is_none_or(|(known, _, _)| rank > *known) {
                best = Some((rank, start, end));
            }
        }
        let ((shared, _), start, end) = best?;
        if shared * 100 < length * ALIKE {
            return None;
        }
        // From the first to the last word of the window that is one of the quotation's.
        let first = (start..=end).find(|index| known[*index].is_some())?;
        let last = (start..=end).rfind(|index| known[*index].is_some())?;
        Some(ByteRange::new(
            words[first].0,
            words[last].0 + words[last].1.len(),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXT: &str = "اجتمع الوزراء في طوكيو أمس. وقالت الوزيرة إن القمة نجحت. \
                        واجتمع الوزراء في طوكيو اليوم أيضا، وقالت الوزيرة إنها متفائلة.";

    fn anchor(quote: &str, nth: usize) -> Anchor {
        let (at, _) = TEXT.match_indices(quote).nth(nth).unwrap();
        Anchor::of(TEXT, ByteRange::new(at, at + quote.len())).unwrap()
    }

    #[test]
    fn words_that_stand_twice_are_told_apart_by_what_is_around_them() {
        let second = anchor("الوزراء في طوكيو", 1);
        let changed = format!("عاجل: {TEXT}");
        let found = second.find(&changed).unwrap();
        assert!(changed[found.end..].starts_with(" اليوم"));
        let first = anchor("الوزراء في طوكيو", 0);
        let found = first.find(&changed).unwrap();
        assert!(changed[found.end..].starts_with(" أمس"));
    }

    #[test]
    fn a_passage_is_found_after_its_own_words_were_edited() {
        let passage = anchor("وقالت الوزيرة إن القمة نجحت", 0);
        let changed = "مقدمة جديدة طويلة جدا. وقالت الوزيرة مساء إن القمّة نجحت تماما. انتهى.";
        let found = passage.find(changed).unwrap();
        assert_eq!(found.of(changed), "وقالت الوزيرة مساء إن القمّة نجحت");
        assert_eq!(
            passage.find("نص آخر لا صلة له بما كان، وفيه الوزيرة وحدها."),
            None
        );
        assert_eq!(passage.find(""), None);
    }

    #[test]
    fn a_single_word_is_not_guessed_at() {
        let word = anchor("متفائلة", 0);
        assert_eq!(word.find("كلام آخر تماما"), None);
        assert_eq!(Anchor::of(TEXT, ByteRange::new(1, 3)), None);
    }

    proptest! {
        #[test]
        fn what_was_not_touched_is_found_as_it_was(
            before in "[ا-ي ]{0,40}",
            inserted in "[ا-ي .]{0,60}",
            start in 0_usize..40,
            length in 8_usize..30,
        ) {
            let letters: Vec<usize> = TEXT.char_indices().map(|(at, _)| at).collect();
            let range = ByteRange::new(letters[start], letters[start + length]);
            let anchor = Anchor::of(TEXT, range).unwrap();
            let changed = format!("{before}{TEXT}{inserted}");
            let found = anchor.find(&changed).unwrap();
            prop_assert_eq!(found.of(&changed), anchor.quote);
        }
    }
}
