//! Runs of words that may be keywords, by their stems.

use crate::article::{Article, ByteRange, Language};
use crate::text::clitics;
use crate::text::fold::fold;
use crate::text::stems::stem;
use crate::text::stop_words::is_stop_word;
use crate::text::tokens::{TokenKind, tokens};
use std::collections::{HashMap, HashSet};

/// Words looked at: what an article is about is said before.
const MOST_WORDS: usize = 20_000;

/// A run of words, wherever and in whatever forms the text has it.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Stems with blanks between them.
    pub key: String,
    /// How many words.
    pub length: usize,
    /// Where, in order.
    pub mentions: Vec<ByteRange>,
    /// How many words stand before the first mention.
    pub first_word: usize,
    /// Whether the title says it too.
    pub in_title: bool,
    /// The forms in which the text writes it, with their counts.
    forms: HashMap<String, usize>,
}

impl Candidate {
    /// The form that the text uses most; the shortest of several.
    pub fn shown(&self) -> String {
        self.forms
            .iter()
            .max_by_key(|(form, count)| (**count, std::cmp::Reverse((form.len(), form.as_str()))))
            .map(|(form, _)| form.clone())
            .unwrap_or_default()
    }
}

struct Word {
    range: ByteRange,
    stem: String,
}

/// Collects the candidates of up to `longest` words from an article's story.
pub fn candidates(article: &Article, longest: usize) -> Vec<Candidate> {
    let language = article.metadata.language;
    let title = stems_of(&article.metadata.title.text, language);
    let mut found: HashMap<String, Candidate> = HashMap::new();
    let mut words = 0;
    'story: for block in article.story() {
        for piece in block.shown() {
            for run in runs(article, piece, language) {
                if words > MOST_WORDS {
                    break 'story;
                }
                for start in 0..run.len() {
                    for length in 1..=longest.min(run.len() - start) {
                        let phrase = &run[start..start + length];
                        note(article, phrase, words + start, &title, &mut found);
                    }
                }
                words += run.len();
            }
        }
    }
    found.into_values().collect()
}

fn note(
    article: &Article,
    phrase: &[Word],
    at: usize,
    title: &HashSet<String>,
    found: &mut HashMap<String, Candidate>,
) {
    let (Some(first), Some(last)) = (phrase.first(), phrase.last()) else {
        return;
    };
    let range = ByteRange::new(first.range.start, last.range.end);
    let stems: Vec<&str> = phrase.iter().map(|word| word.stem.as_str()).collect();
    let key = stems.join(" ");
    let candidate = found.entry(key.clone()).or_insert_with(|| Candidate {
        in_title: stems.iter().all(|stem| title.contains(*stem)),
        key,
        length: phrase.len(),
        mentions: Vec::new(),
        first_word: at,
        forms: HashMap::new(),
    });
    candidate.mentions.push(range);
    let form = shown_form(article, phrase);
    *candidate.forms.entry(form).or_default() += 1;
}

/// The words as they are shown: without conjunctions and prepositions before the first, without
/// marks, one blank between them.
fn shown_form(article: &Article, phrase: &[Word]) -> String {
    let words: Vec<String> = phrase
        .iter()
        .enumerate()
        .map(|(index, word)| {
            let plain: String = article
                .slice(word.range)
                .chars()
                .filter(|letter| !matches!(letter, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}'))
                .collect();
            if index == 0 && article.metadata.language == Language::Arabic {
                unprefixed(&plain)
            } else {
                plain
            }
        })
        .collect();
    words.join(" ")
}

/// «والمدارس» and «بالمدارس» as «المدارس», «للمدارس» too; other words as they are, but for a
/// conjunction before a word that is long enough.
fn unprefixed(word: &str) -> String {
    let bare = clitics::without_article(word);
    if bare.len() < word.len() {
        return format!("ال{bare}");
    }
    match word.strip_prefix('و') {
        Some(rest) if word.chars().count() >= 5 => rest.to_owned(),
        _ => word.to_owned(),
    }
}

fn stems_of(text: &str, language: Language) -> HashSet<String> {
    tokens(text)
        .filter(|token| token.kind == TokenKind::Word)
        .map(|token| stem(token.range.of(text), language))
        .collect()
}

/// Runs of words that nothing parts: no stop word, no sign, no number.
fn runs(article: &Article, piece: ByteRange, language: Language) -> Vec<Vec<Word>> {
    let text = article.slice(piece);
    let mut runs = vec![Vec::new()];
    for token in tokens(text) {
        let word = token.range.of(text);
        let parts = token.kind != TokenKind::Word || is_stop_word(&fold(word), language);
        match runs.last_mut() {
            Some(run) if !parts => run.push(Word {
                range: token.range.shifted(piece.start),
                stem: stem(word, language),
            }),
            Some(run) if !run.is_empty() => runs.push(Vec::new()),
            _ => {}
        }
    }
    runs
}
