//! What the index holds of an article: words to find it by, days to count it by. Its text stays
//! in `SQLite`.

use super::pairs::Common;
use crate::article::{DateEvidence, Published};
use crate::library::search::words::{Form, Pairs, Words};
use jiff::civil::{Date, Time, date};
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STRING, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::TokenizerManager;

/// Changes whenever the fields or the words do: an index of another version is made anew.
pub const VERSION: u32 = 3;

/// `when` of an article without a date: before any other.
const UNDATED: i64 = i64::MIN / 4;

/// The fields of the index.
#[derive(Debug, Clone, Copy)]
pub struct Fields {
    /// The article's number.
    pub id: Field,
    /// Exact words of title and text.
    pub text: Field,
    /// Stems of title and text.
    pub stem: Field,
    /// Pairs of common words of title and text.
    pub pair: Field,
    /// Exact words of the title.
    pub title: Field,
    /// Stems of the title.
    pub title_stem: Field,
    /// Words of the source's name.
    pub source: Field,
    /// Words of the tags.
    pub tag: Field,
    /// Words of the names of entities.
    pub entity: Field,
    /// Stems of these words.
    pub entity_stem: Field,
    /// The language's tag.
    pub language: Field,
    /// Minutes since 1970, for the order.
    pub when: Field,
    /// Days since 1970; only where the article says when it was published.
    pub day: Field,
    /// Days since 1970, where only the file's time is known.
    pub file_day: Field,
}

/// Names of the fields that are read as columns.
pub const ID: &str = "id";
/// See [`Fields::when`].
pub const WHEN: &str = "when";
/// See [`Fields::day`].
pub const DAY: &str = "day";
/// See [`Fields::file_day`].
pub const FILE_DAY: &str = "file_day";

const EXACT: &str = "exact";
const STEM: &str = "stem";
const PAIR: &str = "pair";

/// The index's schema with its fields.
pub fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let words = |tokenizer: &str, option: IndexRecordOption| {
        TextOptions::default().set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer(tokenizer)
                .set_index_option(option),
        )
    };
    let placed = IndexRecordOption::WithFreqsAndPositions;
    let fields = Fields {
        id: builder.add_i64_field(ID, FAST | INDEXED),
        text: builder.add_text_field("text", words(EXACT, placed)),
        stem: builder.add_text_field("stem", words(STEM, placed)),
        pair: builder.add_text_field("pair", words(PAIR, IndexRecordOption::WithFreqs)),
        title: builder.add_text_field("title", words(EXACT, placed)),
        title_stem: builder.add_text_field("title_stem", words(STEM, placed)),
        source: builder.add_text_field("source", words(EXACT, placed)),
        tag: builder.add_text_field("tag", words(EXACT, placed)),
        entity: builder.add_text_field("entity", words(EXACT, placed)),
        entity_stem: builder.add_text_field("entity_stem", words(STEM, placed)),
        language: builder.add_text_field("language", STRING),
        when: builder.add_i64_field(WHEN, FAST),
        day: builder.add_i64_field(DAY, FAST),
        file_day: builder.add_i64_field(FILE_DAY, FAST),
    };
    (builder.build(), fields)
}

/// The tokenizers that the schema names.
pub fn tokenizers(common: &Common) -> TokenizerManager {
    let manager = TokenizerManager::default();
    manager.register(EXACT, Words::new(Form::Exact));
    manager.register(STEM, Words::new(Form::Stem));
    manager.register(PAIR, Pairs::new(common.clone()));
    manager
}

/// Days from 1970-01-01 to a day.
pub fn day_number(day: Date) -> i64 {
    i64::from((day - date(1970, 1, 1)).get_days())
}

/// The day that is so many days after 1970-01-01.
pub fn day_of(number: i64) -> Option<Date> {
    let span = jiff::Span::new().try_days(number).ok()?;
    date(1970, 1, 1).checked_add(span).ok()
}

/// Minutes from 1970 to the beginning of a day.
pub fn minutes(day: Date) -> i64 {
    day_number(day) * 24 * 60
}

/// An article's place in time, for the order.
pub fn when(published: Option<Published>) -> i64 {
    let Some(published) = published else {
        return UNDATED;
    };
    let of_day = |time: Time| i64::from(time.hour()) * 60 + i64::from(time.minute());
    minutes(published.date) + published.time.map_or(0, of_day)
}

/// Whether an article's day is counted as one that it states.
pub fn is_stated(published: Published) -> bool {
    published.evidence != DateEvidence::FileTime
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_come_back_from_their_numbers() {
        for day in [date(1970, 1, 1), date(2016, 2, 29), date(1912, 12, 31)] {
            assert_eq!(day_of(day_number(day)), Some(day));
        }
    }
}
