//! When two articles are one: by address, else by content, else by file.

use crate::article::Article;
use crate::intake::{Origin, OriginKind};
use rusqlite::{Connection, OptionalExtension};

/// A hash of what makes an article what it is: title, date, source and text.
pub fn hash(article: &Article) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    let metadata = &article.metadata;
    let date = metadata.published.filter(|it| !it.evidence.is_guess());
    let title = if metadata.title.inferred {
        ""
    } else {
        &metadata.title.text
    };
    for part in [
        title,
        &date.map_or_else(String::new, |published| published.date.to_string()),
        metadata.source.as_deref().unwrap_or_default(),
        &article.text,
    ] {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    *hasher.finalize().as_bytes()
}

/// What the library knows of an article that comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// Nothing.
    New,
    /// The same article, in the same state.
    Same(i64),
    /// The same article with other content.
    Changed(i64),
}

/// Finds an article: one with an address by it, any other by its content, then by being the
/// only one of its file.
pub fn find(
    connection: &Connection,
    article: &Article,
    hash: &[u8; 32],
    origin: &Origin,
) -> rusqlite::Result<Known> {
    if let Some(url) = &article.metadata.url {
        let found: Option<(i64, Vec<u8>)> = connection
            .prepare_cached("SELECT id, hash FROM article WHERE url = ?1")?
            .query_row([url], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        if let Some((id, stored)) = found {
            return Ok(if stored == hash {
                Known::Same(id)
            } else {
                Known::Changed(id)
            });
        }
    }
    // An article with an address is another one than the same text at another address.
    let sql = if article.metadata.url.is_some() {
        "SELECT id FROM article WHERE hash = ?1 AND url IS NULL"
    } else {
        "SELECT id FROM article WHERE hash = ?1 ORDER BY url IS NOT NULL, id"
    };
    let found: Option<i64> = connection
        .prepare_cached(sql)?
        .query_row([hash.as_slice()], |row| row.get(0))
        .optional()?;
    if let Some(id) = found {
        return Ok(Known::Same(id));
    }
    if origin.kind == OriginKind::Sole && origin.path.as_os_str() != "-" {
        let found: Option<i64> = connection
            .prepare_cached("SELECT article FROM origin WHERE path = ?1 AND sole = 1")?
            .query_row([origin.path.to_string_lossy()], |row| row.get(0))
            .optional()?;
        if let Some(id) = found {
            return Ok(Known::Changed(id));
        }
    }
    Ok(Known::New)
}
