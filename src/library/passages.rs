//! Passages that the user has picked out, with a note or without, and places to come back to.

use super::{ArticleId, Library, LibraryError};
use crate::article::ByteRange;
use crate::text::anchor::Anchor;
use rusqlite::{Connection, OptionalExtension, Row};

/// A passage's number in the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PassageId(pub i64);

/// A passage of an article that the user has picked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Its number.
    pub id: PassageId,
    /// Of which article.
    pub article: ArticleId,
    /// Where it stood, and how it is found again.
    pub anchor: Anchor,
    /// What the user has to say about it; empty for a mere highlight.
    pub note: String,
    /// When it was made, in seconds since 1970.
    pub made: i64,
}

/// A place that the user has given a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceMark {
    /// The letter.
    pub letter: char,
    /// The article.
    pub article: ArticleId,
    /// The place in it.
    pub anchor: Anchor,
}

const COLUMNS: &str = "id, article, start, quote, before, after, note, made";

fn passage(row: &Row<'_>) -> rusqlite::Result<Passage> {
    Ok(Passage {
        id: PassageId(row.get(0)?),
        article: ArticleId(row.get(1)?),
        anchor: anchor(row, 2)?,
        note: row.get(6)?,
        made: row.get(7)?,
    })
}

/// The anchor in the columns `start, quote, before, after` from `column` on.
fn anchor(row: &Row<'_>, column: usize) -> rusqlite::Result<Anchor> {
    let start = usize::try_from(row.get::<_, i64>(column)?).unwrap_or(0);
    let quote: String = row.get(column + 1)?;
    Ok(Anchor {
        range: ByteRange::new(start, start + quote.len()),
        quote,
        before: row.get(column + 2)?,
        after: row.get(column + 3)?,
    })
}

fn stored(byte: usize) -> i64 {
    i64::try_from(byte).unwrap_or(i64::MAX)
}

impl Library {
    /// The passages of an article, in the order of the text as it was.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn passages(&self, id: ArticleId) -> Result<Vec<Passage>, LibraryError> {
        let sql = format!("SELECT {COLUMNS} FROM passage WHERE article = ?1 ORDER BY start, id");
        let passages = self
            .connection
            .prepare_cached(&sql)?
            .query_map([id.0], passage)?
            .collect::<Result<_, _>>()?;
        Ok(passages)
    }

    /// The passages of every article that is not removed, the article marked last first, each
    /// article's in the order of its text.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn all_passages(&self) -> Result<Vec<Passage>, LibraryError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM passage \
             JOIN (SELECT article AS marked, max(made) AS last FROM passage GROUP BY article) \
             ON marked = article \
             WHERE (SELECT removed FROM article AS it WHERE it.id = passage.article) IS NULL \
             ORDER BY last DESC, article, start, id"
        );
        let passages = self
            .connection
            .prepare_cached(&sql)?
            .query_map([], passage)?
            .collect::<Result<_, _>>()?;
        Ok(passages)
    }

    /// Gives a place a letter, in the place of the one that had it.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn set_place(&mut self, place: &PlaceMark) -> Result<(), LibraryError> {
        let writing = self.writing()?;
        writing
            .prepare_cached(
                "INSERT OR REPLACE INTO place (letter, article, start, quote, before, after) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((
                place.letter.to_string(),
                place.article.0,
                stored(place.anchor.range.start),
                &place.anchor.quote,
                &place.anchor.before,
                &place.anchor.after,
            ))?;
        writing.commit()?;
        Ok(())
    }

    /// The place that has a letter.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn place(&self, letter: char) -> Result<Option<PlaceMark>, LibraryError> {
        let found = self
            .connection
            .prepare_cached(
                "SELECT article, start, quote, before, after FROM place WHERE letter = ?1",
            )?
            .query_row([letter.to_string()], |row| {
                Ok(PlaceMark {
                    letter,
                    article: ArticleId(row.get(0)?),
                    anchor: anchor(row, 1)?,
                })
            })
            .optional()?;
        Ok(found)
    }
}

/// Keeps a new passage that was `made` at so many seconds since 1970; returns its number, which no
/// other has had.
pub(super) fn pick(
    writing: &Connection,
    article: ArticleId,
    anchor: &Anchor,
    note: &str,
    made: i64,
) -> Result<PassageId, LibraryError> {
    writing
        .prepare_cached(
            "INSERT INTO passage (article, start, quote, before, after, note, made) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute((
            article.0,
            stored(anchor.range.start),
            &anchor.quote,
            &anchor.before,
            &anchor.after,
            note,
            made,
        ))?;
    Ok(PassageId(writing.last_insert_rowid()))
}

fn find(connection: &Connection, id: PassageId) -> rusqlite::Result<Option<Passage>> {
    let sql = format!("SELECT {COLUMNS} FROM passage WHERE id = ?1");
    connection
        .prepare_cached(&sql)?
        .query_row([id.0], passage)
        .optional()
}

/// Keeps a passage; returns what it was before.
pub(super) fn keep(
    writing: &Connection,
    passage: &Passage,
) -> Result<Option<Passage>, LibraryError> {
    let before = find(writing, passage.id)?;
    writing
        .prepare_cached(
            "INSERT OR REPLACE INTO passage (id, article, start, quote, before, after, note, made) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute((
            passage.id.0,
            passage.article.0,
            stored(passage.anchor.range.start),
            &passage.anchor.quote,
            &passage.anchor.before,
            &passage.anchor.after,
            &passage.note,
            passage.made,
        ))?;
    Ok(before)
}

/// Forgets a passage; returns what it was.
pub(super) fn forget(writing: &Connection, id: PassageId) -> Result<Option<Passage>, LibraryError> {
    let before = find(writing, id)?;
    writing
        .prepare_cached("DELETE FROM passage WHERE id = ?1")?
        .execute([id.0])?;
    Ok(before)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Change;
    use crate::library::tests::incoming;

    #[test]
    fn a_passage_and_its_note_are_kept_changed_forgotten_and_brought_back() {
        let mut library = Library::ephemeral().unwrap();
        let sent = incoming("باب", "قالت الوزيرة إن القمة نجحت.", 1);
        let text = sent.article.text.clone();
        let id = library.add(&[sent]).unwrap()[0].0;
        let at = text.find("القمة").unwrap();
        let anchor = Anchor::of(&text, ByteRange::new(at, at + "القمة".len())).unwrap();
        let picked = Change::Pick {
            article: id,
            anchor: anchor.clone(),
            note: "أي قمة؟".to_owned(),
        };
        let unmade = library.make(&picked).unwrap();
        let mut passage = library.passages(id).unwrap().remove(0);
        assert_eq!(unmade, Change::Forget(passage.id));
        assert_eq!(passage.anchor, anchor);
        passage.note = "قمة طوكيو".to_owned();
        let unedited = library.make(&Change::Keep(passage.clone())).unwrap();
        library.make(&unedited).unwrap();
        assert_eq!(library.passages(id).unwrap()[0].note, "أي قمة؟");
        let unforgotten = library.make(&Change::Forget(passage.id)).unwrap();
        assert!(library.all_passages().unwrap().is_empty());
        library.make(&unforgotten).unwrap();
        assert_eq!(library.all_passages().unwrap().len(), 1);
    }

    #[test]
    fn a_letter_stands_for_the_place_it_was_given_last() {
        let mut library = Library::ephemeral().unwrap();
        let sent = incoming("باب", "نص فيه كلمات كثيرة.", 1);
        let text = sent.article.text.clone();
        let article = library.add(&[sent]).unwrap()[0].0;
        let at = |start: usize, end: usize| PlaceMark {
            letter: 'a',
            article,
            anchor: Anchor::of(&text, ByteRange::new(start, end)).unwrap(),
        };
        library.set_place(&at(0, 4)).unwrap();
        library.set_place(&at(5, 11)).unwrap();
        assert_eq!(library.place('a').unwrap(), Some(at(5, 11)));
        assert_eq!(library.place('b').unwrap(), None);
    }
}
