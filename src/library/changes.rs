//! What the user does to articles, and how it is taken back.
//!
//! A [`Change`] is made in one transaction, and making it tells the change that undoes it: only
//! of what was different before. So undoing is making another change, and nothing has to be
//! remembered besides.

use super::passages::{self, Passage, PassageId};
use super::saved::seconds_now;
use super::{ArticleId, Library, LibraryError, last_revision, removal};
use crate::text::anchor::Anchor;
use rusqlite::Transaction;

/// Something that the user does to articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Marks them as read, or as unread.
    Read(Vec<ArticleId>, bool),
    /// Stars them, or takes the stars off.
    Starred(Vec<ArticleId>, bool),
    /// Puts tags on articles, or takes them off.
    Tagged(Vec<(ArticleId, String)>, bool),
    /// Removes them from lists and searches, or brings them back.
    Removed(Vec<ArticleId>, bool),
    /// Picks a passage out.
    Pick {
        /// Of which article.
        article: ArticleId,
        /// Where.
        anchor: Anchor,
        /// What the user has to say about it; empty for a mere highlight.
        note: String,
    },
    /// Keeps a passage, or keeps it in another state.
    Keep(Passage),
    /// Forgets a passage.
    Forget(PassageId),
    /// One after the other.
    Several(Vec<Change>),
}

impl Change {
    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Read(ids, _) | Self::Starred(ids, _) | Self::Removed(ids, _) => ids.is_empty(),
            Self::Tagged(pairs, _) => pairs.is_empty(),
            Self::Pick { .. } | Self::Keep(_) | Self::Forget(_) => false,
            Self::Several(changes) => changes.iter().all(Self::is_empty),
        }
    }
}

impl Library {
    /// Makes a change; returns the one that takes it back, of those articles alone that were
    /// different before.
    ///
    /// # Errors
    ///
    /// When the library cannot be written; nothing is changed then.
    pub fn make(&mut self, change: &Change) -> Result<Change, LibraryError> {
        let writing = self.writing()?;
        let back = make(&writing, change)?;
        writing.commit()?;
        Ok(back)
    }

    /// The tags that the user has put on an article, in order.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn tags(&self, id: ArticleId) -> Result<Vec<String>, LibraryError> {
        let tags = self
            .connection
            .prepare_cached("SELECT tag FROM tag WHERE article = ?1 ORDER BY tag")?
            .query_map([id.0], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(tags)
    }
}

fn make(writing: &Transaction<'_>, change: &Change) -> Result<Change, LibraryError> {
    Ok(match change {
        Change::Read(ids, read) => Change::Read(mark(writing, "read", ids, *read)?, !read),
        Change::Starred(ids, starred) => {
            Change::Starred(mark(writing, "starred", ids, *starred)?, !starred)
        }
        Change::Tagged(pairs, on) => Change::Tagged(tag(writing, pairs, *on)?, !on),
        Change::Removed(ids, true) => Change::Removed(removal::remove(writing, ids)?, false),
        Change::Removed(ids, false) => Change::Removed(removal::restore(writing, ids)?, true),
        Change::Pick {
            article,
            anchor,
            note,
        } => Change::Forget(passages::pick(
            writing,
            *article,
            anchor,
            note,
            seconds_now(),
        )?),
        Change::Keep(passage) => match passages::keep(writing, passage)? {
            Some(before) => Change::Keep(before),
            None => Change::Forget(passage.id),
        },
        Change::Forget(id) => match passages::forget(writing, *id)? {
            Some(before) => Change::Keep(before),
            None => Change::Several(Vec::new()),
        },
        Change::Several(changes) => {
            let mut back = changes
                .iter()
                .map(|change| make(writing, change))
                .collect::<Result<Vec<_>, _>>()?;
            back.reverse();
            Change::Several(back)
        }
    })
}

/// Sets a column of the marks; returns the articles where it was different.
fn mark(
    writing: &Transaction<'_>,
    column: &'static str,
    ids: &[ArticleId],
    value: bool,
) -> Result<Vec<ArticleId>, LibraryError> {
    let sql = format!(
        "INSERT INTO mark (article, {column}) SELECT ?1, ?2 WHERE EXISTS \
         (SELECT 1 FROM article WHERE id = ?1) \
         AND ?2 <> coalesce((SELECT {column} FROM mark WHERE article = ?1), 0) \
         ON CONFLICT (article) DO UPDATE SET {column} = excluded.{column}"
    );
    let mut statement = writing.prepare_cached(&sql)?;
    let mut changed = Vec::new();
    for id in ids {
        if statement.execute((id.0, value))? > 0 {
            changed.push(*id);
        }
    }
    Ok(changed)
}

/// Puts tags on or takes them off; returns those pairs that were different. Searches by tag are
/// answered by the index, which has to learn of it.
fn tag(
    writing: &Transaction<'_>,
    pairs: &[(ArticleId, String)],
    on: bool,
) -> Result<Vec<(ArticleId, String)>, LibraryError> {
    let sql = if on {
        "INSERT OR IGNORE INTO tag (article, tag) SELECT ?1, ?2 WHERE EXISTS \
         (SELECT 1 FROM article WHERE id = ?1)"
    } else {
        "DELETE FROM tag WHERE article = ?1 AND tag = ?2"
    };
    let mut revision = last_revision(writing)?;
    let mut changed = Vec::new();
    for (id, tag) in pairs {
        if writing.prepare_cached(sql)?.execute((id.0, tag))? > 0 {
            revision += 1;
            writing
                .prepare_cached("UPDATE article SET revision = ?2 WHERE id = ?1")?
                .execute((id.0, revision))?;
            changed.push((*id, tag.clone()));
        }
    }
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Query;
    use crate::library::tests::incoming;
    use std::ops::ControlFlow;

    fn three() -> (Library, Vec<ArticleId>) {
        let mut library = Library::ephemeral().unwrap();
        let sent = [
            incoming("أول", "نص أول.", 1),
            incoming("ثان", "نص ثان.", 2),
            incoming("ثالث", "نص ثالث.", 3),
        ];
        let ids = library.add(&sent).unwrap().iter().map(|it| it.0).collect();
        (library, ids)
    }

    #[test]
    fn undoing_touches_only_what_the_change_had_touched() {
        let (mut library, ids) = three();
        library.set_read(ids[1], true).unwrap();
        let back = library.make(&Change::Read(ids.clone(), true)).unwrap();
        assert_eq!(back, Change::Read(vec![ids[0], ids[2]], false));
        library.make(&back).unwrap();
        let read: Vec<bool> = ids
            .iter()
            .map(|id| library.marks(*id).unwrap().read)
            .collect();
        assert_eq!(read, [false, true, false]);
        let nothing = library
            .make(&Change::Read(vec![ArticleId(99)], true))
            .unwrap();
        assert!(nothing.is_empty());
    }

    #[test]
    fn tags_are_searched_for_as_soon_as_the_index_is_in_step_and_taken_back_as_a_whole() {
        let (mut library, ids) = three();
        library.update_index(|_| ControlFlow::Continue(())).unwrap();
        let found = |library: &Library| {
            library.update_index(|_| ControlFlow::Continue(())).unwrap();
            let query = Query::parse("tag:مهم").unwrap();
            library.search_all(&query).unwrap().len()
        };
        let tagged = |id: usize| (ids[id], "مهم".to_owned());
        library
            .make(&Change::Tagged(vec![tagged(0)], true))
            .unwrap();
        let back = library
            .make(&Change::Several(vec![
                Change::Tagged(vec![tagged(0), tagged(1)], true),
                Change::Starred(vec![ids[0]], true),
            ]))
            .unwrap();
        assert_eq!(found(&library), 2);
        library.make(&back).unwrap();
        assert_eq!(found(&library), 1);
        assert_eq!(library.tags(ids[0]).unwrap(), ["مهم"]);
        assert!(!library.marks(ids[0]).unwrap().starred);
    }
}
