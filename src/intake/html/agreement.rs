//! What the extraction has found, held against the copy of the article that a page's metadata
//! carries. A copy has no headings and no paragraphs, sometimes only the beginning, but nothing
//! that is not the article: where both tell the same story, what only the extraction has at its
//! ends is not the story.

use crate::article::{Article, Role};
use crate::intake::html::trimming;
use crate::text::fold::fold;
use std::collections::HashSet;

/// Words of a run.
const RUN: usize = 4;
/// From this share of the copy on that is in the extraction, in per cent, both tell the same …
const SAME: usize = 80;
/// … and up to this share of it the extraction has missed the article.
const MISSED: usize = 60;
/// From this share of what was found on that is in the copy, in per cent, the copy is a whole one.
const WHOLE: usize = 50;
/// Up to this share of a line that is in the copy, in per cent, the line is not.
const STRANGE: usize = 20;

/// The better of what was found and the page's own copy, or what was found without what the copy
/// and the page's summary of it do not know.
pub fn agreed(found: Article, copy: Article, summary: &str) -> Article {
    let in_copy = runs(&copy.text);
    let in_found = runs(&found.text);
    let shared = in_copy.intersection(&in_found).count();
    let share = shared * 100 / in_copy.len().max(1);
    if share <= MISSED && copy.text.len() > found.text.len() {
        return copy;
    }
    // A copy of the beginning alone says nothing about the rest.
    let is_whole = shared * 100 >= in_found.len() * WHOLE;
    if share < SAME || !is_whole {
        return found;
    }
    let in_copy = &in_copy | &runs(summary);
    let is_strange: Vec<bool> = found
        .blocks
        .iter()
        .map(|block| {
            let runs = runs(block.content.of(&found.text));
            let known = runs.intersection(&in_copy).count();
            runs.is_empty() || known * 100 <= runs.len() * STRANGE
        })
        .collect();
    let (Some(first), Some(last)) = (
        is_strange.iter().position(|strange| !strange),
        is_strange.iter().rposition(|strange| !strange),
    ) else {
        return found;
    };
    let kept: Vec<bool> = found
        .blocks
        .iter()
        .enumerate()
        .map(|(index, block)| {
            // Right above the story a heading may stand, which the copy leaves out.
            let is_heading = matches!(block.role, Role::Heading(_));
            (first..=last).contains(&index) || (is_heading && index + 1 == first)
        })
        .collect();
    trimming::rebuilt(&found, &kept)
}

/// The runs of words of a text.
fn runs(text: &str) -> HashSet<Vec<String>> {
    let words: Vec<String> = text
        .split(|it: char| !it.is_alphanumeric())
        .map(fold)
        .filter(|word| !word.is_empty())
        .collect();
    words
        .windows(RUN.min(words.len().max(1)))
        .map(<[String]>::to_vec)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::html::markup;

    const LEAD: &str = "قصة قصيرة عن رجل باع بيته ليشتري قاربا ثم عاد بعد عام.";
    const FIRST: &str = "باع الرجل بيته في أول الربيع واشترى قاربا أبيض له شراع واحد.";
    const SECOND: &str = "ثم أبحر مع ابنه الأصغر إلى الجزر البعيدة وبقي هناك حتى الشتاء.";
    const AUTHOR: &str = "كاتب هذه السطور يعيش على الساحل وله روايتان عن البحارة القدماء.";

    fn agreed_on(found: &[&str], copy: &[&str], summary: &str) -> usize {
        let of = |lines: &[&str]| {
            let lines: Vec<String> = lines.iter().map(|line| format!("<p>{line}</p>")).collect();
            markup::article(&lines.concat(), None)
        };
        agreed(of(found), of(copy), summary).blocks.len()
    }

    #[test]
    fn what_the_copy_does_not_know_goes_at_both_ends() {
        assert_eq!(
            agreed_on(&[AUTHOR, FIRST, SECOND, AUTHOR], &[FIRST, SECOND], ""),
            2
        );
        assert_eq!(agreed_on(&[FIRST, AUTHOR, SECOND], &[FIRST, SECOND], ""), 3);
        assert_eq!(agreed_on(&[LEAD, FIRST, SECOND], &[FIRST, SECOND], LEAD), 3);
    }

    #[test]
    fn a_copy_that_is_a_beginning_takes_nothing_away_and_a_fuller_one_is_taken() {
        assert_eq!(agreed_on(&[FIRST, SECOND, AUTHOR], &[FIRST], ""), 3);
        assert_eq!(agreed_on(&[AUTHOR], &[FIRST, SECOND], ""), 2);
    }
}
