//! The terms that the user has set over the timeline's other rows.

use super::{Library, LibraryError};

impl Library {
    /// The user's own terms, in the order in which they stand.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn own_terms(&self) -> Result<Vec<String>, LibraryError> {
        let terms = self
            .connection
            .prepare_cached("SELECT term FROM own_term ORDER BY id")?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(terms)
    }

    /// Keeps these as the user's own terms, in place of those before.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn set_own_terms(&mut self, terms: &[String]) -> Result<(), LibraryError> {
        let writing = self.writing()?;
        writing.execute("DELETE FROM own_term", [])?;
        for term in terms {
            writing
                .prepare_cached("INSERT INTO own_term (term) VALUES (?1) ON CONFLICT DO NOTHING")?
                .execute([term])?;
        }
        writing.commit()?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_terms_are_kept_in_their_order() {
        let mut library = Library::ephemeral().unwrap();
        let terms = ["خاشقجي", "الاتفاق النووي", "أوبك"].map(str::to_owned);
        library.set_own_terms(&terms).unwrap();
        assert_eq!(library.own_terms().unwrap(), terms);
        library.set_own_terms(&terms[1..]).unwrap();
        assert_eq!(library.own_terms().unwrap(), terms[1..]);
    }
}
