//! What an article is about, in words and short phrases.
//!
//! A candidate is a run of up to four words without a stop word or a sign between them, compared
//! by stems. Its weight is that of TF-IDF with the corrections of KP-Miner (El-Beltagy and
//! Rafea, 2009): phrases are boosted, since they are rarer by nature than words and mean more,
//! and what stands early counts more. Added to these: what is hardly ever said without a longer
//! phrase around it counts less than the phrase, and a phrase that the grammar of Arabic marks
//! as one (both words with the article, or a construct) counts more. How rare a stem is comes
//! from the [`Background`].

mod background;
mod candidates;

pub use background::{Background, Counted};

use crate::article::{Article, ByteRange};
use background::RAREST;
use candidates::{Candidate, Candidates};
use serde::{Deserialize, Serialize};

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

/// The weightiest keywords of an article's story, the weightiest first, `limit` at most, against
/// the background that comes with the program.
pub fn keywords(article: &Article, limit: usize) -> Vec<Keyword> {
    let background = Background::shipped(article.metadata.language);
    keywords_against(article, &background, limit)
}

/// The weightiest keywords against a background of one's own.
pub fn keywords_against(article: &Article, background: &Background, limit: usize) -> Vec<Keyword> {
    let candidates = Candidates::of(article);
    let rarities: Vec<f64> = candidates
        .all_stems()
        .map(|stem| background.rarity(stem))
        .collect();
    let mut weighed: Vec<(f64, &Candidate)> = candidates
        .found
        .iter()
        .map(|candidate| {
            let rarity: f64 = candidates
                .numbers(candidate)
                .filter_map(|number| rarities.get(number))
                .sum();
            (weight(candidate, rarity), candidate)
        })
        .collect();
    // Of two that weigh the same the earlier comes first, then the shorter.
    let order = |(one, first): &(f64, &Candidate), (other, second): &(f64, &Candidate)| {
        let place = |candidate: &Candidate| (candidate.first_word, candidate.length);
        other
            .total_cmp(one)
            .then_with(|| place(first).cmp(&place(second)))
    };
    if limit < weighed.len() {
        weighed.select_nth_unstable_by(limit, order);
        weighed.truncate(limit);
    }
    weighed.sort_unstable_by(order);
    weighed
        .into_iter()
        .map(|(score, candidate)| Keyword {
            keyword: candidates.shown(candidate),
            key: candidates.stems(candidate).collect::<Vec<_>>().join(" "),
            score,
            mentions: candidates.mentions(candidate),
        })
        .collect()
}

// The numbers below were chosen on 100 documents with phrases that people chose
// (`examples/keyword_score.rs`): the signs and sizes come from a regression that was tested on
// the fifth of the documents that it had not seen, and were then rounded, with less weight on the
// opening than was best there, since longer texts open more slowly than news.

/// How much more phrases of one, two, three and four words weigh.
const LENGTH: [f64; candidates::LONGEST] = [1.0, 6.7, 4.5, 1.5];

/// Words over which the weight of standing early falls to a third.
const OPENING: f64 = 100.0;

#[expect(clippy::cast_precision_loss, reason = "four words at most")]
fn weight(candidate: &Candidate, rarities: f64) -> f64 {
    let mentions = f64::from(candidate.mentions);
    let share = |count: u32| (f64::from(count) / mentions.max(1.0)).min(1.0);
    let single = candidate.length == 1;
    let rarity = rarities / candidate.length as f64 + 0.5;
    let mut weight = LENGTH
        .get(candidate.length - 1)
        .copied()
        .unwrap_or_default();
    weight *= mentions.powf(if single { 1.3 } else { 1.15 });
    // The words of a phrase are rare together, whatever they are alone.
    weight *= (rarity / RAREST).powf(if single { 1.0 } else { 0.7 });
    let mut log = 1.5 * (-f64::from(candidate.first_word) / OPENING).exp();
    log += 0.4 * share(candidate.ends);
    log -= if single { 2.0 } else { 1.3 } * share(candidate.inside);
    if !single {
        log += 1.5 * share(candidate.definite) + 0.9 * share(candidate.construct);
        log -= 1.4 * share(candidate.conjoined);
        if candidate.mentions == 1 && !candidate.in_title {
            log -= 1.2;
        }
    }
    if candidate.in_title {
        log += 0.5;
    }
    weight * log.exp()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Language, Role};

    fn article(text: &str) -> Article {
        Article::of_paragraph(text, Language::Arabic)
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
    fn a_keyword_is_shown_without_the_preposition_before_it() {
        let found = keywords(
            &article("اتصل السكان لطلب المساعدة بعد الفيضان، ثم عادوا لطلب المساعدة من جديد."),
            5,
        );
        assert!(
            found
                .iter()
                .any(|it| it.keyword == "طلب المساعدة" && it.mentions.len() == 2),
            "{found:?}"
        );
    }

    #[test]
    fn a_text_without_words_has_no_keywords() {
        assert_eq!(keywords(&article("123 ، 456"), 5), []);
    }
}
