//! How long an article takes to read.
//!
//! The words a minute are those that readers of the same texts in 17 languages reached (`IReST`:
//! Trauzettel-Klosinski and Dietz 2012): Arabic 138, Hebrew 187, English 228, in round numbers.
//! For Persian and Urdu, which were not among them, it is a figure between.

use crate::article::{Article, Language};

/// Words read in a minute.
fn words_a_minute(language: Language) -> usize {
    match language {
        Language::Arabic => 140,
        Language::Hebrew => 190,
        Language::English => 230,
        _ => 160,
    }
}

/// Whole minutes that the story takes, what stands around it left out; never 0. `None` when the
/// text is not held whole.
pub fn minutes(article: &Article) -> Option<usize> {
    if article.continuation.is_some() {
        return None;
    }
    let story = article.blocks.iter().filter(|block| block.role.is_story());
    let words: usize = story
        .map(|block| {
            article
                .slice(block.content)
                .split_ascii_whitespace()
                .count()
        })
        .sum();
    let minutes = words.div_ceil(words_a_minute(article.metadata.language));
    Some(minutes.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Role;

    #[test]
    fn the_language_and_the_length_of_the_story_tell_how_long_it_takes() {
        let of = |count: usize, language| {
            minutes(&Article::of_paragraph(&"كلمة ".repeat(count), language))
        };
        assert_eq!(of(0, Language::Arabic), Some(1));
        assert_eq!(of(140, Language::Arabic), Some(1));
        assert_eq!(of(141, Language::Arabic), Some(2));
        assert_eq!(of(460, Language::English), Some(2));
        let mut article = Article::of_paragraph(&"كلمة ".repeat(900), Language::Arabic);
        article.blocks[0].role = Role::Boilerplate;
        assert_eq!(minutes(&article), Some(1));
    }
}
