//! What the desk has found in the article that it opened last, so that the importer does not look
//! for the same again.

use crate::analysis::Analysis;
use crate::analysis::entities::Entity;
use crate::article::Article;
use std::sync::{Arc, Mutex, PoisonError};

/// The names in the article that was analysed last; shared by those who analyse.
#[derive(Debug, Clone, Default)]
pub struct Latest(Arc<Mutex<Option<Found>>>);

/// An article and the names in it.
type Found = (Arc<Article>, Vec<Entity>);

impl Latest {
    /// Analyses an article by `analyse`. Whoever asks for names meanwhile waits: they may be of this
    /// one.
    pub fn find(
        &self,
        article: &Arc<Article>,
        analyse: impl FnOnce(&Article) -> Analysis,
    ) -> Analysis {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let analysis = analyse(article);
        *kept = Some((Arc::clone(article), analysis.entities.clone()));
        analysis
    }

    /// The names in an article, if it is the one that was analysed last and nobody has taken them.
    pub fn take(&self, article: &Article) -> Option<Vec<Entity>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept.take_if(|(of, _)| **of == *article)?;
        Some(known.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis;
    use crate::article::Language;

    #[test]
    fn names_are_taken_once_and_only_for_the_article_that_they_are_in() {
        let article = |text: &str| Arc::new(Article::of_paragraph(text, Language::Arabic));
        let (cairo, tokyo) = (article("زار القاهرة أمس."), article("زار طوكيو أمس."));
        let latest = Latest::default();
        assert_eq!(latest.take(&cairo), None);
        let found = latest.find(&cairo, analysis::analyse);
        assert_eq!(latest.take(&tokyo), None);
        assert_eq!(latest.take(&cairo), Some(found.entities));
        assert_eq!(latest.take(&cairo), None);
    }
}
