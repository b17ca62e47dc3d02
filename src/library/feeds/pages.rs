//! Articles' own pages, whose texts stand in place of a feed's summaries.

use super::{FeedId, NO_PAGE, TAKEN, TRIES, WANTED};
use crate::article::Article;
use crate::library::articles::write;
use crate::library::{ArticleId, Library, LibraryError, identity, last_revision};

impl Library {
    /// Puts the text of an article's page in place of its feed's summary. Tells whether the page
    /// had more to say.
    ///
    /// # Errors
    ///
    /// When the article is gone, or the library cannot be written.
    pub fn store_full_text(&mut self, id: ArticleId, page: Article) -> Result<bool, LibraryError> {
        let mut article = self.article(id)?;
        let is_taken = self.has_taken(id)?;
        let (new, old) = (page.text.trim().len(), article.text.trim().len());
        // What was taken from the page before is replaced by what it says now, but not by a page
        // that has become a note about a page.
        let is_better = new > old || is_taken && 2 * new > old && page.text != article.text;
        if is_better {
            article.text = page.text;
            article.blocks = page.blocks;
            let own = &mut article.metadata;
            if own.title.inferred && !page.metadata.title.text.is_empty() {
                own.title = page.metadata.title;
            }
            own.published = own.published.or(page.metadata.published);
            own.author = own.author.take().or(page.metadata.author);
        }
        let hash = identity::hash(&article);
        let writing = self.writing()?;
        if is_better {
            let revision = last_revision(&writing)? + 1;
            write(&writing, Some(id.0), &article, &hash, revision)?;
        }
        let state = if is_better || is_taken {
            TAKEN
        } else {
            NO_PAGE
        };
        writing
            .prepare_cached(
                "UPDATE feed_item SET page = ?2, tries = 0 WHERE article = ?1 AND page = ?3",
            )?
            .execute((id.0, state, WANTED))?;
        writing.commit()?;
        Ok(is_better)
    }

    /// Whether the text of an article whose page is wanted is that page's already.
    fn has_taken(&self, id: ArticleId) -> Result<bool, LibraryError> {
        // A page that is wanted once more was taken over before when the text is no feed's word.
        Ok(self
            .connection
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM feed_item JOIN article ON id = article \
                 WHERE article = ?1 AND page = ?2 AND said <> hash)",
            )?
            .query_row((id.0, WANTED), |row| row.get(0))?)
    }

    /// Notes that an article's page did not come. It is asked for again a few times.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn note_no_page(&mut self, id: ArticleId) -> Result<(), LibraryError> {
        let writing = self.writing()?;
        writing
            .prepare_cached(
                "UPDATE feed_item SET tries = tries + 1, page = CASE \
                 WHEN tries + 1 < ?2 THEN page \
                 WHEN said <> (SELECT hash FROM article WHERE id = article) THEN ?3 \
                 ELSE ?4 END WHERE article = ?1 AND page = ?5",
            )?
            .execute((id.0, TRIES, TAKEN, NO_PAGE, WANTED))?;
        writing.commit()?;
        Ok(())
    }

    /// The articles of a feed whose pages are wanted, with their addresses, the newest first.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn wanted_pages(
        &self,
        feed: FeedId,
        limit: usize,
    ) -> Result<Vec<(ArticleId, String)>, LibraryError> {
        Ok(self
            .connection
            .prepare_cached(
                "SELECT id, url FROM feed_item JOIN article ON id = article \
                 WHERE feed = ?1 AND page = ?2 AND url IS NOT NULL AND removed IS NULL \
                 ORDER BY tries, date DESC, time DESC LIMIT ?3",
            )?
            .query_map(
                (feed.0, WANTED, i64::try_from(limit).unwrap_or(i64::MAX)),
                |row| Ok((ArticleId(row.get(0)?), row.get(1)?)),
            )?
            .collect::<Result<_, _>>()?)
    }
}
