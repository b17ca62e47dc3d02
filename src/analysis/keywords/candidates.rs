//! Runs of words that may be keywords, by their stems.
//!
//! Words are numbered by their stems, so that a candidate is a few numbers and a text is gone
//! through once; the forms in which it is written are looked up for those few that are shown.

use crate::article::{Article, ByteRange, Language};
use crate::text::clitics;
use crate::text::fold::fold;
use crate::text::stems::stem;
use crate::text::stop_words::is_stop_word;
use crate::text::tokens::{TokenKind, tokens};
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// Words of a candidate at most.
pub const LONGEST: usize = 4;

/// Words looked at: what an article is about is said before.
const MOST_WORDS: usize = 20_000;

/// The number of a stem in this article.
type StemNumber = u32;

/// The stems of a candidate; unused places are [`StemNumber::MAX`].
type Phrase = [StemNumber; LONGEST];

/// Phrases are hashed four for each word of the text: a multiplication for each stem does.
#[derive(Default)]
struct PhraseHasher(u64);

impl Hasher for PhraseHasher {
    fn write(&mut self, bytes: &[u8]) {
        // A slice of numbers comes as its bytes.
        for four in bytes.chunks(4) {
            let mut number = [0; 4];
            for (place, byte) in number.iter_mut().zip(four) {
                *place = *byte;
            }
            self.write_u32(u32::from_ne_bytes(number));
        }
    }

    fn write_u32(&mut self, number: u32) {
        let mixed = self.0.rotate_left(5) ^ u64::from(number);
        self.0 = mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

/// Candidates by their stems.
type Places = HashMap<Phrase, usize, BuildHasherDefault<PhraseHasher>>;

/// A run of words, wherever and in whatever forms the text has it.
#[derive(Debug, Clone)]
pub struct Candidate {
    phrase: Phrase,
    /// How many words.
    pub length: usize,
    /// The words that the mentions start with, by their place in the story.
    starts: Vec<usize>,
    /// How many mentions end where something parts the words: a sign or a stop word.
    pub ends: usize,
    /// How many mentions have «and» written together with a word behind the first.
    pub conjoined: usize,
    /// How many mentions have the article before the first and the last word.
    pub definite: usize,
    /// How many have it before the last word alone, as a construct («وزارة الثقافة»).
    pub construct: usize,
    /// Mentions of the most frequent phrase that has one word more.
    pub inside: usize,
    /// Whether the title says it too.
    pub in_title: bool,
}

impl Candidate {
    /// How often the text has it.
    pub fn mentions(&self) -> usize {
        self.starts.len()
    }

    /// How many words stand before the first mention.
    pub fn first_word(&self) -> usize {
        self.starts.first().copied().unwrap_or(0)
    }
}

/// A word of the story.
struct Word {
    range: ByteRange,
    stem: StemNumber,
    definite: bool,
    conjoined: bool,
}

/// The words of an article's story and the candidates among them.
pub struct Candidates<'a> {
    article: &'a Article,
    stems: Vec<String>,
    words: Vec<Word>,
    /// The candidates, in order of their first mention.
    pub found: Vec<Candidate>,
}

impl<'a> Candidates<'a> {
    /// Collects the candidates from an article's story.
    pub fn of(article: &'a Article) -> Self {
        let mut reading = Reading::new(article);
        'story: for block in article.story() {
            for piece in block.shown() {
                reading.read(piece);
                if reading.words.len() > MOST_WORDS {
                    break 'story;
                }
            }
        }
        let title = if article.metadata.title.inferred {
            HashSet::new()
        } else {
            reading.numbers_of(&article.metadata.title.text)
        };
        let found = reading.candidates(&title);
        Self {
            article,
            stems: reading.stems,
            words: reading.words,
            found,
        }
    }

    /// The stems of the story, by their numbers.
    pub fn all_stems(&self) -> impl Iterator<Item = &str> {
        self.stems.iter().map(String::as_str)
    }

    /// The numbers of a candidate's stems, as [`Candidates::all_stems`] counts them.
    pub fn numbers(candidate: &Candidate) -> impl Iterator<Item = usize> {
        let numbers = candidate.phrase.into_iter().take(candidate.length);
        numbers.filter_map(|number| usize::try_from(number).ok())
    }

    /// The stems of a candidate.
    pub fn stems(&self, candidate: &Candidate) -> impl Iterator<Item = &str> {
        candidate
            .phrase
            .into_iter()
            .take(candidate.length)
            .filter_map(|number| self.stems.get(usize::try_from(number).ok()?))
            .map(String::as_str)
    }

    /// Where the text has a candidate, in order.
    pub fn mentions(&self, candidate: &Candidate) -> Vec<ByteRange> {
        candidate
            .starts
            .iter()
            .filter_map(|start| self.mention(*start, candidate.length))
            .filter_map(|words| Some(range_of(words.first()?, words.last()?)))
            .collect()
    }

    fn mention(&self, start: usize, length: usize) -> Option<&[Word]> {
        self.words.get(start..start + length)
    }

    /// The form in which the text writes a candidate most often; the shortest of several.
    pub fn shown(&self, candidate: &Candidate) -> String {
        let mut forms: HashMap<String, usize> = HashMap::new();
        for start in &candidate.starts {
            if let Some(words) = self.mention(*start, candidate.length) {
                *forms.entry(self.form(words)).or_default() += 1;
            }
        }
        forms
            .into_iter()
            .max_by_key(|(form, count)| (*count, std::cmp::Reverse((form.len(), form.clone()))))
            .map(|(form, _)| form)
            .unwrap_or_default()
    }

    /// The words as they are shown: without conjunctions and prepositions before the first,
    /// without marks, one blank between them.
    fn form(&self, phrase: &[Word]) -> String {
        let arabic = self.article.metadata.language == Language::Arabic;
        let words: Vec<String> = phrase
            .iter()
            .enumerate()
            .map(|(index, word)| {
                let plain: String = self
                    .article
                    .slice(word.range)
                    .chars()
                    .filter(|letter| {
                        !matches!(letter, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}')
                    })
                    .collect();
                if index == 0 && arabic {
                    unprefixed(&plain)
                } else {
                    plain
                }
            })
            .collect();
        words.join(" ")
    }
}

fn range_of(first: &Word, last: &Word) -> ByteRange {
    ByteRange::new(first.range.start, last.range.end)
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

/// What is known of a written word, whatever stands around it.
#[derive(Clone, Copy)]
enum Known {
    Stop,
    Content {
        stem: StemNumber,
        definite: bool,
        conjoined: bool,
    },
}

/// The words of a story while they are read.
struct Reading<'a> {
    article: &'a Article,
    language: Language,
    known: HashMap<&'a str, Known>,
    numbers: HashMap<String, StemNumber>,
    stems: Vec<String>,
    words: Vec<Word>,
    /// Where a run ends that nothing parts: the number of words so far.
    ends: Vec<usize>,
}

impl<'a> Reading<'a> {
    fn new(article: &'a Article) -> Self {
        Self {
            article,
            language: article.metadata.language,
            known: HashMap::new(),
            numbers: HashMap::new(),
            stems: Vec::new(),
            words: Vec::new(),
            ends: Vec::new(),
        }
    }

    /// Takes in a piece of the text; runs never reach beyond it.
    fn read(&mut self, piece: ByteRange) {
        let article = self.article;
        let text = article.slice(piece);
        for token in tokens(text) {
            let known = match token.kind {
                TokenKind::Word => self.know(token.range.of(text)),
                _ => Known::Stop,
            };
            match known {
                Known::Content {
                    stem,
                    definite,
                    conjoined,
                } => self.words.push(Word {
                    range: token.range.shifted(piece.start),
                    stem,
                    definite,
                    conjoined,
                }),
                Known::Stop => self.end_run(),
            }
        }
        self.end_run();
    }

    fn end_run(&mut self) {
        if self.ends.last() != Some(&self.words.len()) {
            self.ends.push(self.words.len());
        }
    }

    fn know(&mut self, word: &'a str) -> Known {
        if let Some(known) = self.known.get(word) {
            return *known;
        }
        let known = if is_stop_word(&fold(word), self.language) {
            Known::Stop
        } else {
            let stem = self.number(stem(word, self.language));
            let arabic = self.language == Language::Arabic;
            let long = word.chars().nth(4).is_some();
            Known::Content {
                stem,
                definite: arabic && long && clitics::without_article(word).len() < word.len(),
                conjoined: arabic && long && word.starts_with('و'),
            }
        };
        self.known.insert(word, known);
        known
    }

    fn number(&mut self, stem: String) -> StemNumber {
        let next = StemNumber::try_from(self.stems.len()).unwrap_or(StemNumber::MAX);
        let stems = &mut self.stems;
        *self.numbers.entry(stem).or_insert_with_key(|stem| {
            stems.push(stem.clone());
            next
        })
    }

    /// The stems of the story that a line has too.
    fn numbers_of(&self, line: &str) -> HashSet<StemNumber> {
        tokens(line)
            .filter(|token| token.kind == TokenKind::Word)
            .filter_map(|token| {
                let stem = stem(token.range.of(line), self.language);
                self.numbers.get(&stem).copied()
            })
            .collect()
    }

    fn candidates(&self, title: &HashSet<StemNumber>) -> Vec<Candidate> {
        let mut places = Places::default();
        let mut found: Vec<Candidate> = Vec::new();
        let mut start = 0;
        for end in &self.ends {
            for at in start..*end {
                let mut phrase = [StemNumber::MAX; LONGEST];
                for (length, place) in (1..=(*end - at).min(LONGEST)).zip(0..LONGEST) {
                    phrase[place] = self.words[at + place].stem;
                    let index = *places.entry(phrase).or_insert_with(|| {
                        found.push(Candidate {
                            phrase,
                            length,
                            starts: Vec::new(),
                            ends: 0,
                            conjoined: 0,
                            definite: 0,
                            construct: 0,
                            inside: 0,
                            in_title: phrase[..length].iter().all(|stem| title.contains(stem)),
                        });
                        found.len() - 1
                    });
                    let words = &self.words[at..at + length];
                    note(&mut found[index], words, at, at + length == *end);
                }
            }
            start = *end;
        }
        note_longer_ones(&mut found, &places);
        found
    }
}

fn note(candidate: &mut Candidate, words: &[Word], at: usize, ends: bool) {
    candidate.starts.push(at);
    candidate.ends += usize::from(ends);
    candidate.conjoined += usize::from(words.iter().skip(1).any(|word| word.conjoined));
    if let (Some(first), Some(last)) = (words.first(), words.last()) {
        candidate.definite += usize::from(first.definite && last.definite);
        candidate.construct += usize::from(!first.definite && last.definite);
    }
}

/// Tells every candidate of the phrases that have one word more, before it or behind it.
fn note_longer_ones(found: &mut [Candidate], places: &Places) {
    for index in 0..found.len() {
        let (phrase, length, mentions) = {
            let longer = &found[index];
            (longer.phrase, longer.length, longer.mentions())
        };
        if length < 2 {
            continue;
        }
        let mut head = phrase;
        head[length - 1] = StemNumber::MAX;
        let mut tail = phrase;
        tail.rotate_left(1);
        tail[LONGEST - 1] = StemNumber::MAX;
        tail[length - 1] = StemNumber::MAX;
        for shorter in [head, tail] {
            if let Some(place) = places.get(&shorter) {
                let inside = &mut found[*place].inside;
                *inside = (*inside).max(mentions);
            }
        }
    }
}
