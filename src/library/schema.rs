//! Makes a library's tables, or brings an older one's up to date.

mod steps;

use super::LibraryError;
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;
use steps::STEPS;

/// Marks a `SQLite` file as a library of sahifa ("SAHF").
const APPLICATION: i64 = 0x5341_4846;

/// What a new library is made with: the same as all [`STEPS`] one after the other, at once.
const PRESENT: &str = include_str!("schema/present.sql");

/// Brings a library up to the present schema; `file` is where it is kept, for the backup.
///
/// # Errors
///
/// When it is newer than this program, is no library, or a step fails; it is then as before.
pub fn migrate(connection: &mut Connection, file: Option<&Path>) -> Result<(), LibraryError> {
    let known = i64::try_from(STEPS.len()).unwrap_or(i64::MAX);
    let number = |connection: &Connection, name: &str| {
        connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0))
    };
    let found = number(connection, "user_version")?;
    if found == known && number(connection, "application_id")? == APPLICATION {
        return Ok(());
    }
    if tables(connection)? > 0 && number(connection, "application_id")? != APPLICATION {
        return Err(match file {
            Some(path) => LibraryError::NotALibrary(path.to_owned()),
            None => LibraryError::NoArticle,
        });
    }
    if found > known {
        return Err(LibraryError::Newer { found, known });
    }
    if let Some(path) = file.filter(|_| found > 0) {
        let copy = path.with_extension(format!("schema-{found}.sqlite3"));
        if !copy.exists() {
            connection.execute("VACUUM INTO ?1", [copy.to_string_lossy()])?;
        }
    }
    // Another process may be doing the same: look again once we are alone.
    let writing = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = number(&writing, "user_version")?;
    let done = usize::try_from(found).unwrap_or(0).min(STEPS.len());
    if done == 0 && tables(&writing)? == 0 {
        writing.execute_batch(PRESENT)?;
    } else {
        for step in &STEPS[done..] {
            writing.execute_batch(step)?;
        }
    }
    writing.pragma_update(None, "application_id", APPLICATION)?;
    writing.pragma_update(None, "user_version", known)?;
    writing.commit()?;
    Ok(())
}

/// How many tables and indexes there are.
fn tables(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// All that there is, by name: columns in their order and what holds for them; for indexes and
    /// triggers the words that made them.
    fn described(connection: &Connection) -> BTreeMap<String, Vec<String>> {
        let rows = |sql: &str, name: &str| -> Vec<String> {
            let mut statement = connection.prepare(sql).unwrap();
            let columns = statement.column_count();
            let rows = statement.query_map([name], |row| {
                let cells = (0..columns).map(|at| Ok(format!("{:?}", row.get_ref(at)?)));
                Ok(cells.collect::<rusqlite::Result<Vec<_>>>()?.join(" "))
            });
            let mut rows = rows.unwrap().map(Result::unwrap).collect::<Vec<_>>();
            rows.sort();
            rows
        };
        let mut names = connection
            .prepare("SELECT type, name, coalesce(sql, '') FROM sqlite_schema")
            .unwrap();
        let names = names.query_map([], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
            ))
        });
        let described = names.unwrap().map(Result::unwrap).map(|(kind, name, sql)| {
            let mut of = vec![kind.clone()];
            if kind == "table" {
                for told in [
                    "SELECT * FROM pragma_table_xinfo(?1)",
                    "SELECT \"table\", \"from\", \"to\", on_update, on_delete FROM pragma_foreign_key_list(?1)",
                    "SELECT type, ncol, wr, strict FROM pragma_table_list(?1)",
                ] {
                    of.extend(rows(told, &name));
                }
            } else {
                of.push(sql.split_whitespace().collect::<Vec<_>>().join(" "));
            }
            (name, of)
        });
        described.collect()
    }

    #[test]
    fn a_new_library_is_the_same_as_the_oldest_after_all_steps() {
        let mut new = Connection::open_in_memory().unwrap();
        migrate(&mut new, None).unwrap();
        let oldest = Connection::open_in_memory().unwrap();
        for step in STEPS {
            oldest.execute_batch(step).unwrap();
        }
        let (new, stepped) = (described(&new), described(&oldest));
        assert!(new.len() > 40, "{}", new.len());
        for (name, of) in &stepped {
            assert_eq!(new.get(name), Some(of), "{name}");
        }
        assert_eq!(new.len(), stepped.len());
    }
}
