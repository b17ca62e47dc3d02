//! When two articles are one: by address, else by content, else by file.

use crate::article::Article;
use crate::intake::{Origin, OriginKind};
use rusqlite::{Connection, OptionalExtension};
use std::path::Path;

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
    if let Some(id) = find_same(connection, article, hash)? {
        return Ok(Known::Same(id));
    }
    if origin.kind == OriginKind::Sole && origin.path.as_os_str() != "-" {
        let path = origin.path.to_string_lossy();
        let found: Option<i64> = connection
            .prepare_cached(
                "SELECT article FROM origin WHERE path = ?1 AND sole = 1 AND gone IS NULL",
            )?
            .query_row([&path], |row| row.get(0))
            .optional()?;
        if let Some(id) = found
            && !stands_elsewhere(connection, id, &path)?
        {
            return Ok(Known::Changed(id));
        }
    }
    Ok(Known::New)
}

/// Finds an article by its content.
pub fn find_same(
    connection: &Connection,
    article: &Article,
    hash: &[u8; 32],
) -> rusqlite::Result<Option<i64>> {
    // An article with an address is another one than the same text at another address.
    let sql = if article.metadata.url.is_some() {
        "SELECT id FROM article WHERE hash = ?1 AND url IS NULL"
    } else {
        "SELECT id FROM article WHERE hash = ?1 ORDER BY url IS NOT NULL, id"
    };
    connection
        .prepare_cached(sql)?
        .query_row([hash.as_slice()], |row| row.get(0))
        .optional()
}

/// Whether an article is still found in another file than `path`: it was moved there, or copied,
/// and what stands at `path` now is another one.
fn stands_elsewhere(connection: &Connection, id: i64, path: &str) -> rusqlite::Result<bool> {
    let others: Vec<String> = connection
        .prepare_cached(
            "SELECT path FROM origin WHERE article = ?1 AND path <> ?2 AND gone IS NULL",
        )?
        .query_map((id, path), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(others.iter().any(|other| Path::new(other).exists()))
}
