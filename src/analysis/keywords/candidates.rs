//! Runs of words that may be keywords, by their stems.
//!
//! Words are numbered by their stems, and a candidate by the candidate that it lengthens and the
//! stem behind it: two numbers, whatever its length. Its places are a chain through one array, so
//! that one that stands in a text once, as most do, costs its entry and nothing else; the forms
//! in which it is written are looked up for those few that are shown.

use crate::article::{Article, ByteRange, Language};
use crate::text::clitics;
use crate::text::fold::fold;
use crate::text::stems::{prefix, stem};
use crate::text::stop_words::is_stop_word;
use crate::text::tokens::{TokenKind, tokens};
use foldhash::fast::RandomState;
use std::collections::{HashMap, HashSet};

/// Looked into several times for each word of a text.
type Map<Key, Value> = HashMap<Key, Value, RandomState>;
type Set<Value> = HashSet<Value, RandomState>;

/// Words of a candidate at most.
pub const LONGEST: usize = 4;

/// Words looked at: what an article is about is said before.
const MOST_WORDS: usize = 20_000;

/// The number of a stem in this article.
type StemNumber = u32;

/// The number of a candidate, or the place of a word, in this article.
type Number = u32;

/// No candidate; no place.
const NONE: Number = Number::MAX;

/// A run of words, wherever and in whatever forms the text has it.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// How many words.
    pub length: usize,
    /// How often the text has it.
    pub mentions: u32,
    /// How many words stand before the first mention.
    pub first_word: Number,
    /// How many stand before the last.
    last_word: Number,
    /// The candidates that have its last word less, and its first.
    shorter: Option<[Number; 2]>,
    /// How many mentions end where something parts the words: a sign or a stop word.
    pub ends: u32,
    /// How many mentions have «and» written together with a word behind the first.
    pub conjoined: u32,
    /// How many mentions have the article before the first and the last word.
    pub definite: u32,
    /// How many have it before the last word alone, as a construct («وزارة الثقافة»).
    pub construct: u32,
    /// Mentions of the most frequent phrase that has one word more.
    pub inside: u32,
    /// Whether the title says it too.
    pub in_title: bool,
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
    /// The candidates: those of one word, then those of two …, each in order of their first
    /// mention.
    pub found: Vec<Candidate>,
    /// For each length and word, where the candidate there was mentioned before.
    before: [Vec<Number>; LONGEST],
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
            Set::default()
        } else {
            reading.numbers_of(&article.metadata.title.text)
        };
        let (found, before) = Gathering::of(&reading, &title);
        Self {
            article,
            stems: reading.stems,
            words: reading.words,
            found,
            before,
        }
    }

    /// The stems of the story, by their numbers.
    pub fn all_stems(&self) -> impl Iterator<Item = &str> {
        self.stems.iter().map(String::as_str)
    }

    /// The numbers of a candidate's stems, as [`Candidates::all_stems`] counts them.
    pub fn numbers(&self, candidate: &Candidate) -> impl Iterator<Item = usize> {
        let words = self.mention(candidate.first_word, candidate.length);
        words.iter().map(|word| place(word.stem))
    }

    /// The stems of a candidate.
    pub fn stems(&self, candidate: &Candidate) -> impl Iterator<Item = &str> {
        self.numbers(candidate)
            .filter_map(|number| self.stems.get(number))
            .map(String::as_str)
    }

    /// Where the text has a candidate, in order.
    pub fn mentions(&self, candidate: &Candidate) -> Vec<ByteRange> {
        self.starts(candidate)
            .into_iter()
            .map(|start| self.mention(start, candidate.length))
            .filter_map(|words| Some(range_of(words.first()?, words.last()?)))
            .collect()
    }

    /// The words that the mentions start with, by their place in the story.
    fn starts(&self, candidate: &Candidate) -> Vec<Number> {
        let mut starts = Vec::new();
        let mut start = candidate.last_word;
        while start != NONE {
            starts.push(start);
            let before = self.before.get(candidate.length - 1);
            start = before
                .and_then(|before| before.get(place(start)).copied())
                .unwrap_or(NONE);
        }
        starts.reverse();
        starts
    }

    fn mention(&self, start: Number, length: usize) -> &[Word] {
        let start = place(start);
        self.words.get(start..start + length).unwrap_or_default()
    }

    /// The form in which the text writes a candidate most often; the shortest of several.
    pub fn shown(&self, candidate: &Candidate) -> String {
        let mut forms: Map<String, usize> = Map::default();
        for start in self.starts(candidate) {
            let words = self.mention(start, candidate.length);
            *forms.entry(self.form(words)).or_default() += 1;
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

fn place(number: Number) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn numbered(place: usize) -> Number {
    Number::try_from(place).unwrap_or(NONE)
}

fn range_of(first: &Word, last: &Word) -> ByteRange {
    ByteRange::new(first.range.start, last.range.end)
}

/// «والمدارس» and «بالمدارس» as «المدارس», «للمدارس» too, «لطلب» as «طلب».
fn unprefixed(word: &str) -> String {
    let bare = clitics::without_article(word);
    if bare.len() < word.len() {
        return format!("ال{bare}");
    }
    word[prefix(word, Language::Arabic)..].to_owned()
}

/// Whether the first letter of a word, a و, is «and».
fn begins_with_and(word: &str) -> bool {
    clitics::without_article(word).len() < word.len() || prefix(word, Language::Arabic) > 0
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
    known: Map<&'a str, Known>,
    numbers: Map<String, StemNumber>,
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
            known: Map::default(),
            numbers: Map::default(),
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
                conjoined: arabic && word.starts_with('و') && begins_with_and(word),
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
    fn numbers_of(&self, line: &str) -> Set<StemNumber> {
        tokens(line)
            .filter(|token| token.kind == TokenKind::Word)
            .filter_map(|token| {
                let stem = stem(token.range.of(line), self.language);
                self.numbers.get(&stem).copied()
            })
            .collect()
    }
}

/// The candidates while they are gathered, those of one length after those of the length before.
struct Gathering<'a> {
    words: &'a [Word],
    title: &'a Set<StemNumber>,
    found: Vec<Candidate>,
    before: [Vec<Number>; LONGEST],
    /// By the candidate that is lengthened, and the stem behind it.
    numbers: Map<(Number, StemNumber), Number>,
}

impl<'a> Gathering<'a> {
    fn of(
        reading: &'a Reading<'_>,
        title: &'a Set<StemNumber>,
    ) -> (Vec<Candidate>, [Vec<Number>; LONGEST]) {
        let words = reading.words.as_slice();
        let mut gathering = Self {
            words,
            title,
            found: Vec::with_capacity(3 * words.len()),
            before: std::array::from_fn(|_| vec![NONE; words.len()]),
            numbers: Map::with_capacity_and_hasher(3 * words.len(), RandomState::default()),
        };
        // The candidate of the length before at each word.
        let mut shorter = vec![NONE; words.len()];
        for length in 1..=LONGEST {
            let mut start = 0;
            for end in &reading.ends {
                for at in start..(*end + 1).saturating_sub(length).max(start) {
                    let both = [shorter[at], shorter.get(at + 1).copied().unwrap_or(NONE)];
                    shorter[at] = gathering.take(at, length, both, at + length == *end);
                }
                start = *end;
            }
        }
        gathering.note_longer_ones();
        (gathering.found, gathering.before)
    }

    /// Takes in the mention at a word; `shorter` are the candidates that have one word less there.
    /// Returns the candidate's number.
    fn take(&mut self, at: usize, length: usize, shorter: [Number; 2], ends: bool) -> Number {
        let words = &self.words[at..at + length];
        let stem = words[length - 1].stem;
        let found = &mut self.found;
        let title = self.title;
        let number = *self.numbers.entry((shorter[0], stem)).or_insert_with(|| {
            let [head, _] = shorter;
            let head_in_title = found.get(place(head)).is_none_or(|head| head.in_title);
            found.push(Candidate {
                length,
                mentions: 0,
                first_word: numbered(at),
                last_word: NONE,
                shorter: (length > 1).then_some(shorter),
                ends: 0,
                conjoined: 0,
                definite: 0,
                construct: 0,
                inside: 0,
                in_title: head_in_title && title.contains(&stem),
            });
            numbered(found.len() - 1)
        });
        if let Some(candidate) = found.get_mut(place(number)) {
            self.before[length - 1][at] = candidate.last_word;
            candidate.last_word = numbered(at);
            candidate.mentions += 1;
            candidate.ends += u32::from(ends);
            candidate.conjoined += u32::from(words.iter().skip(1).any(|word| word.conjoined));
            let (first, last) = (words[0].definite, words[length - 1].definite);
            candidate.definite += u32::from(first && last);
            candidate.construct += u32::from(!first && last);
        }
        number
    }

    /// Tells every candidate of those that have one word more, before it or behind it.
    fn note_longer_ones(&mut self) {
        for index in 0..self.found.len() {
            let Candidate {
                shorter, mentions, ..
            } = self.found[index];
            for number in shorter.into_iter().flatten() {
                if let Some(candidate) = self.found.get_mut(place(number)) {
                    candidate.inside = candidate.inside.max(mentions);
                }
            }
        }
    }
}
