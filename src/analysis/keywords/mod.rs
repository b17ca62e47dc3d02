//! What an article is about, in words and short phrases.
//!
//! A candidate is a run of up to three words without a stop word or a sign between them,
//! compared by stems. Its weight is that of TF-IDF with the two corrections of KP-Miner
//! (El-Beltagy and Rafea, 2009): phrases are boosted, since they are rarer by nature than words
//! and mean more, and what stands early counts more. How rare a stem is comes from the
//! [`background`].

mod background;
mod candidates;

use crate::article::{Article, ByteRange};
use candidates::Candidate;
use serde::{Deserialize, Serialize};

/// Words of a phrase at most.
const PHRASE: usize = 3;

/// How much more a phrase of two words, and of more, weighs than KP-Miner's boost says. These and
/// the two below were the best of some thirty settings tried on 100 documents with phrases that
/// people chose (`examples/keyword_score.rs`); no other documents have confirmed them.
const TWO_WORDS: f64 = 2.0;
const MORE_WORDS: f64 = 3.0;

/// The exponent of a term's frequency: the tenth mention tells less than the second.
const DAMPING: f64 = 0.7;

/// Words over which the weight of standing early falls to a third.
const OPENING: f64 = 200.0;

/// Something that an article is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Keyword {
    /// The words, as the text writes them most often, clitics off.
    pub keyword: String,
    /// Its identity across articles: stems in their folded form, with blanks between them.
    pub key: String,
    /// Its weight; larger is weightier, comparable within an article alone.
    pub score: f64,
    /// Where the text says it.
    pub mentions: Vec<ByteRange>,
}

/// The weightiest keywords of an article's story, the weightiest first, `limit` at most.
pub fn keywords(article: &Article, limit: usize) -> Vec<Keyword> {
    let found = candidates::candidates(article, PHRASE);
    let singles: f64 = count(found.iter().filter(|it| it.length == 1));
    let phrases: f64 = count(found.iter().filter(|it| it.length > 1));
    // KP-Miner's boost: how much rarer phrases are than words, but not beyond a limit.
    let boost = (singles / (phrases.max(1.0) * 1.2)).clamp(1.0, 3.0);
    let mut weighed: Vec<(f64, Candidate)> = found
        .into_iter()
        .filter(|candidate| {
            candidate.length == 1 || candidate.mentions.len() > 1 || candidate.in_title
        })
        .map(|candidate| (weight(&candidate, boost), candidate))
        .collect();
    weighed.sort_by(|(one, first), (other, second)| {
        other
            .total_cmp(one)
            .then_with(|| first.key.cmp(&second.key))
    });
    distinct(weighed, limit)
}

#[expect(clippy::cast_precision_loss, reason = "counts of words in an article")]
fn count<'a>(candidates: impl Iterator<Item = &'a Candidate>) -> f64 {
    candidates
        .map(|candidate| candidate.mentions.len() as f64)
        .sum()
}

#[expect(clippy::cast_precision_loss, reason = "counts of words in an article")]
fn weight(candidate: &Candidate, boost: f64) -> f64 {
    let frequency = candidate.mentions.len() as f64;
    // The words of a phrase are rare together whatever they are alone.
    let rarity = if candidate.length == 1 {
        background::rarity(&candidate.key)
    } else {
        background::RAREST
    };
    let boost = match candidate.length {
        1 => 1.0,
        2 => boost * TWO_WORDS,
        _ => boost * MORE_WORDS,
    };
    let early = 1.0 + (-(candidate.first_word as f64) / OPENING).exp();
    let titled = if candidate.in_title { 1.5 } else { 1.0 };
    frequency.powf(DAMPING) * rarity * boost * early * titled
}

/// Takes the weightiest, leaving out a word whose mentions all lie in a phrase taken before, and
/// a phrase that only lengthens or shortens one.
fn distinct(weighed: Vec<(f64, Candidate)>, limit: usize) -> Vec<Keyword> {
    let mut taken: Vec<Keyword> = Vec::new();
    for (score, candidate) in weighed {
        if taken.len() == limit {
            break;
        }
        let stems: Vec<&str> = candidate.key.split(' ').collect();
        let covered = taken.iter().any(|other| {
            let theirs: Vec<&str> = other.key.split(' ').collect();
            let inside = stems.iter().all(|stem| theirs.contains(stem));
            let around = theirs.iter().all(|stem| stems.contains(stem));
            let outside = candidate
                .mentions
                .iter()
                .filter(|mention| !other.mentions.iter().any(|it| it.intersects(**mention)))
                .count();
            (inside || around) && outside * 2 < candidate.mentions.len().max(2)
        });
        if !covered {
            taken.push(Keyword {
                keyword: candidate.shown(),
                key: candidate.key,
                score,
                mentions: candidate.mentions,
            });
        }
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, Language, Metadata, Role};

    fn article(text: &str) -> Article {
        let whole = ByteRange::new(0, text.len());
        Article {
            metadata: Metadata {
                language: Language::Arabic,
                ..Metadata::default()
            },
            text: text.to_owned(),
            blocks: vec![Block::new(Role::Paragraph, whole, whole)],
            continuation: None,
        }
    }

    const TEXT: &str = "تحلية المياه خيار المدينة الساحلية. تقول البلدية إن تحلية المياه تكفي نصف السكان، \
        وإن محطة ثانية للتحلية ستبنى. وتحتاج تحلية المياه إلى الطاقة.";

    #[test]
    fn a_phrase_that_returns_is_the_weightiest_keyword() {
        let article = article(TEXT);
        let found = keywords(&article, 5);
        assert_eq!(found[0].keyword, "تحلية المياه");
        assert_eq!(found[0].mentions.len(), 3);
        assert_eq!(article.slice(found[0].mentions[1]), "تحلية المياه");
    }

    #[test]
    fn stop_words_and_page_furniture_are_no_keywords() {
        let mut article = article(TEXT);
        let found = keywords(&article, 50);
        assert!(
            found
                .iter()
                .all(|keyword| keyword.key != "الي" && keyword.key != "ان")
        );
        article.blocks[0].role = Role::Boilerplate;
        assert_eq!(keywords(&article, 50), []);
    }

    #[test]
    fn a_text_without_words_has_no_keywords() {
        assert_eq!(keywords(&article("123 ، 456"), 5), []);
    }
}
