//! How rare a stem is.
//!
//! Document frequencies of the commonest stems: of a corpus of Arabic news, the
//! [`vocabulary`](crate::text::vocabulary) that comes with the program, or of whatever texts are
//! at hand, counted by [`Background::of`]. A stem that is not among them is rarer than
//! all that are.

use crate::article::{Article, Language};
use crate::text::fold::fold;
use crate::text::stems::stem;
use crate::text::stop_words::is_stop_word;
use crate::text::tokens::{TokenKind, tokens};
use crate::text::vocabulary::Vocabulary;
use foldhash::fast::RandomState;
use std::collections::{HashMap, HashSet};

/// The rarity of what the background does not know: of something in one document of ten
/// thousand.
pub const RAREST: f64 = 9.21;

/// In how many documents each stem stands.
#[derive(Debug, Clone)]
pub enum Background {
    /// In texts that were counted.
    Counted(Counted),
    /// In the news that come with the program.
    News(&'static Vocabulary),
    /// Nothing is known: every stem is as rare as any other.
    Unknown,
}

/// Texts at hand, counted.
#[derive(Debug, Clone, Default)]
pub struct Counted {
    documents: f64,
    stems: HashMap<String, f64, RandomState>,
}

impl Counted {
    /// Counts the stems of one more article.
    pub fn add(&mut self, article: &Article) {
        let language = article.metadata.language;
        let words: HashSet<&str> = tokens(&article.text)
            .filter(|token| token.kind == TokenKind::Word)
            .map(|token| token.range.of(&article.text))
            .collect();
        let stems: HashSet<String> = words
            .into_iter()
            .filter(|word| !is_stop_word(&fold(word), language))
            .map(|word| stem(word, language))
            .collect();
        self.documents += 1.0;
        for stem in stems {
            *self.stems.entry(stem).or_default() += 1.0;
        }
    }
}

impl Background {
    /// The background that comes with the program.
    pub fn shipped(language: Language) -> Self {
        match language {
            Language::Arabic => Self::News(Vocabulary::arabic()),
            _ => Self::Unknown,
        }
    }

    /// Counts the stems of some articles.
    pub fn of<'a>(articles: impl IntoIterator<Item = &'a Article>) -> Self {
        let mut counted = Counted::default();
        for article in articles {
            counted.add(article);
        }
        Self::Counted(counted)
    }

    /// The rarity of a stem: the logarithm of how many documents there are for one that has it.
    pub fn rarity(&self, stem: &str) -> f64 {
        let (documents, count) = match self {
            Self::Counted(counted) => (counted.documents, counted.stems.get(stem).copied()),
            Self::News(news) => {
                let count = news.get(stem).articles;
                (
                    f64::from(news.articles),
                    (count > 0).then(|| f64::from(count)),
                )
            }
            Self::Unknown => return RAREST,
        };
        count.map_or(RAREST, |count| (documents / count).ln().clamp(0.0, RAREST))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_common_word_is_less_rare_than_a_name() {
        let rarity =
            |word| Background::shipped(Language::Arabic).rarity(&stem(word, Language::Arabic));
        let (common, rare) = (rarity("الحكومة"), rarity("كاميكاوا"));
        assert!(common < rare && common > 0.0);
    }

    #[test]
    fn the_stems_of_the_background_are_ours() {
        for word in ["الرئيس", "المدينة", "السعودية", "اجتماع"] {
            let stem = stem(word, Language::Arabic);
            let rarity = Background::shipped(Language::Arabic).rarity(&stem);
            assert!(rarity < RAREST, "{word}");
        }
    }

    #[test]
    fn a_library_of_its_own_makes_a_background() {
        let article = |text: &str| Article::of_paragraph(text, Language::Hebrew);
        let texts = [
            article("הממשלה החליטה"),
            article("הממשלה ביטלה"),
            article("הכנסת נסגרה"),
        ];
        let background = Background::of(&texts);
        let rarity = |word| background.rarity(&stem(word, Language::Hebrew));
        assert!(rarity("ממשלה") < rarity("כנסת"));
        assert!(rarity("כנסת") < rarity("משטרה"));
    }
}
