//! Removing articles, and taking that back.
//!
//! A removed article is left out of lists and of the index but stays in the library with all its
//! marks, so that it can come back as it was, and so that reading its file again does not bring
//! it back against the user's word.

use super::decisions::Decisions;
use super::results::entities_of;
use super::saved::seconds_now;
use super::{ArticleId, Library, LibraryError, entities, last_revision};
use rusqlite::Transaction;

impl Library {
    /// Removes articles from lists and searches. Returns those that were there.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn remove(&mut self, ids: &[ArticleId]) -> Result<Vec<ArticleId>, LibraryError> {
        let writing = self.writing()?;
        let removed = remove(&writing, ids)?;
        writing.commit()?;
        Ok(removed)
    }

    /// Takes the removal of articles back. Returns those that had been removed.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn restore(&mut self, ids: &[ArticleId]) -> Result<Vec<ArticleId>, LibraryError> {
        let writing = self.writing()?;
        let restored = restore(&writing, ids)?;
        writing.commit()?;
        Ok(restored)
    }

    /// The removed articles, the one removed last first.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn removed(&self) -> Result<Vec<ArticleId>, LibraryError> {
        let ids = self
            .connection
            .prepare_cached(
                "SELECT id FROM article WHERE removed IS NOT NULL ORDER BY removed DESC, id DESC",
            )?
            .query_map([], |row| row.get(0).map(ArticleId))?
            .collect::<Result<_, _>>()?;
        Ok(ids)
    }
}

pub(super) fn remove(
    writing: &Transaction<'_>,
    ids: &[ArticleId],
) -> Result<Vec<ArticleId>, LibraryError> {
    let sql = "UPDATE article SET removed = ?2, revision = ?3 WHERE id = ?1 AND removed IS NULL";
    let removed = set_removed(writing, ids, Some(seconds_now()), sql)?;
    for id in &removed {
        entities::keep(writing, *id, &[])?;
    }
    Ok(removed)
}

pub(super) fn restore(
    writing: &Transaction<'_>,
    ids: &[ArticleId],
) -> Result<Vec<ArticleId>, LibraryError> {
    let sql =
        "UPDATE article SET removed = ?2, revision = ?3 WHERE id = ?1 AND removed IS NOT NULL";
    let restored = set_removed(writing, ids, None, sql)?;
    let decisions = Decisions::load(writing)?;
    for id in &restored {
        let found = entities_of(writing, "article", id.0)?;
        let found = found.into_iter().map(|(_, entity)| entity).collect();
        entities::keep(writing, *id, &decisions.apply(*id, found))?;
    }
    Ok(restored)
}

fn set_removed(
    writing: &Transaction<'_>,
    ids: &[ArticleId],
    removed: Option<i64>,
    sql: &str,
) -> Result<Vec<ArticleId>, LibraryError> {
    let mut revision = last_revision(writing)?;
    let mut changed = Vec::new();
    for id in ids {
        revision += 1;
        let rows = writing
            .prepare_cached(sql)?
            .execute((id.0, removed, revision))?;
        if rows > 0 {
            changed.push(*id);
        }
    }
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::tests::incoming;
    use crate::library::{Added, ListQuery, Query, import};
    use std::ops::ControlFlow;

    #[test]
    fn a_removed_article_is_gone_until_it_is_brought_back() {
        let mut library = Library::ephemeral().unwrap();
        let sent = incoming("باب", "نص عن طوكيو.", 8);
        let (id, _) = library.add(std::slice::from_ref(&sent)).unwrap()[0];
        library.set_starred(id, true).unwrap();
        assert_eq!(library.remove(&[id, ArticleId(99)]).unwrap(), [id]);
        assert!(library.ids(&ListQuery::default()).unwrap().is_empty());
        let again = library.add(&[sent]).unwrap()[0];
        assert_eq!(again, (id, Added::Unchanged));
        library.update_index(|_| ControlFlow::Continue(())).unwrap();
        let query = Query::parse("طوكيو").unwrap();
        assert!(library.search_all(&query).unwrap().is_empty());
        assert_eq!(library.removed().unwrap(), [id]);
        assert_eq!(library.restore(&[id]).unwrap(), [id]);
        library.update_index(|_| ControlFlow::Continue(())).unwrap();
        assert_eq!(library.search_all(&query).unwrap(), [id]);
        assert!(library.marks(id).unwrap().starred);
    }

    #[test]
    fn a_removed_article_names_nobody_until_it_is_brought_back() {
        let mut library = Library::ephemeral().unwrap();
        let sent = [
            incoming("باب", "وصل الوفد إلى طوكيو أمس.", 8),
            incoming("آخر", "عاد الوفد من طوكيو اليوم.", 9),
        ];
        let ids: Vec<ArticleId> = library.add(&sent).unwrap().iter().map(|it| it.0).collect();
        let analyse = |library: &mut Library| {
            import::analyse_backlog(library, |_| ControlFlow::Continue(())).unwrap();
        };
        analyse(&mut library);
        let named = |library: &Library| {
            let rows = library.entities(None).unwrap();
            rows.first().map_or(0, |row| row.articles)
        };
        assert_eq!(named(&library), 2);
        library.remove(&ids[..1]).unwrap();
        assert_eq!(named(&library), 1);
        // Another analysis does not bring its names back, the user does.
        library
            .connection
            .execute("UPDATE article SET analysed = 0", [])
            .unwrap();
        analyse(&mut library);
        assert_eq!(named(&library), 1);
        library.restore(&ids[..1]).unwrap();
        assert_eq!(named(&library), 2);
    }
}
