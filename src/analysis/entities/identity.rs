//! Mentions of one thing under one name.
//!
//! Clitics come off, spellings fold together, a surname joins the full name that ends with it,
//! a title before a name becomes its role, and a known place or organisation takes its key from
//! [`places`].

use super::letters::{self, ALEF, LAM};
use super::lexicon::{Lexicon, Senses};
use super::places;
use super::resources::Resources;
use super::rules::is_definite;
use super::torn::torn;
use super::words::{Passage, restored, stems};
use super::{Entity, EntityKind, Form, Span, Tagged};
use crate::article::{ByteRange, Language};
use crate::text::fold::fold;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Words of a role at most.
const LONGEST_ROLE: usize = 7;

/// One mention, read: what it is called there, without what is written together with it.
struct Mention {
    kind: EntityKind,
    range: ByteRange,
    /// As written, clitics off.
    surface: String,
    /// Folded words, articles off: what mentions are compared by.
    words: Vec<Vec<u8>>,
    identity: Option<places::Identity>,
    role: Option<String>,
    certain: bool,
    /// The mention that has the rest of a name torn apart here.
    torn: Option<usize>,
}

/// The entities behind the spans, in the order of their first mention.
pub(super) fn gather(text: &str, tagged: &[Tagged], lexicon: &Lexicon) -> Vec<Entity> {
    let mentions = mentions(text, tagged, lexicon);
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut by_name: HashMap<(EntityKind, Name), usize> = HashMap::new();
    let mut people = People::default();
    // Longer names first, so that a short form finds the full one it belongs to.
    let mut order: Vec<usize> = (0..mentions.len()).collect();
    order.sort_by_key(|&index| (std::cmp::Reverse(mentions[index].words.len()), index));
    for index in order {
        let mention = &mentions[index];
        let name = match mention.identity {
            Some(identity) => Name::Known(identity),
            None => Name::Words(mention.words.clone()),
        };
        let group = by_name
            .get(&(mention.kind, name.clone()))
            .copied()
            .or_else(|| people.full_name(&groups, &mentions, index));
        let group = group.unwrap_or_else(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[group].push(index);
        people.add(group, mention);
        by_name.entry((mention.kind, name)).or_insert(group);
    }
    let whole = join_torn(&mut groups, &mentions);
    let mut entities: Vec<Entity> = groups
        .into_iter()
        .filter(|group| !group.is_empty())
        .map(|mut group| {
            group.sort_unstable();
            let whole = group.iter().find_map(|mention| whole.get(mention));
            entity(&group, &mentions, whole.map(String::as_str))
        })
        .collect();
    entities.sort_by_key(|entity| entity.mentions.first().copied());
    entities
}

/// Puts together the groups of the two parts of a [torn] name that the article writes nowhere in
/// full; returns the full names by one of their mentions.
fn join_torn(groups: &mut [Vec<usize>], mentions: &[Mention]) -> HashMap<usize, String> {
    let mut whole = HashMap::new();
    let mut group_of: HashMap<usize, usize> = HashMap::new();
    for (number, group) in groups.iter().enumerate() {
        group_of.extend(group.iter().map(|&mention| (mention, number)));
    }
    for (first, mention) in mentions.iter().enumerate() {
        let Some(rest) = mention.torn else {
            continue;
        };
        let single = |group: &usize| {
            groups[*group]
                .iter()
                .all(|&it| mentions[it].words.len() == 1)
        };
        let part = |index: usize| group_of.get(&index).copied().filter(single);
        let parts = part(first).zip(part(rest));
        if let Some((one, other)) = parts.filter(|(one, other)| one != other) {
            let mut moved = std::mem::take(&mut groups[other]);
            group_of.extend(moved.iter().map(|&mention| (mention, one)));
            groups[one].append(&mut moved);
            let name = format!("{} {}", mention.surface, mentions[rest].surface);
            whole.insert(first, name);
        }
    }
    whole
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Name {
    Known(places::Identity),
    Words(Vec<Vec<u8>>),
}

/// The groups of people by the words of their names, so that a short name is not held against
/// everyone in a book.
#[derive(Default)]
struct People(HashMap<Vec<u8>, BTreeSet<usize>>);

impl People {
    /// Notes the words of a mention that has joined a group.
    fn add(&mut self, group: usize, mention: &Mention) {
        if mention.kind != EntityKind::Person {
            return;
        }
        for word in &mention.words {
            self.0.entry(word.clone()).or_default().insert(group);
        }
    }

    /// The person named in full whom the short name of `index` stands for: one whose name has
    /// all its words; of several the one mentioned last before it.
    fn full_name(
        &self,
        groups: &[Vec<usize>],
        mentions: &[Mention],
        index: usize,
    ) -> Option<usize> {
        let short = &mentions[index];
        if short.kind != EntityKind::Person {
            return None;
        }
        // Whoever is meant has all words of the short name: the rarest leaves the fewest people.
        let with: Option<Vec<&BTreeSet<usize>>> =
            short.words.iter().map(|word| self.0.get(word)).collect();
        let fewest = with?.into_iter().min_by_key(|with| with.len())?;
        fewest
            .iter()
            .copied()
            .filter(|&group| {
                groups[group].iter().any(|&full| {
                    let full = &mentions[full];
                    full.words.len() > short.words.len() && is_short_form(&short.words, &full.words)
                })
            })
            .max_by_key(|&group| {
                let group = &groups[group];
                let nearest = group.iter().copied().filter(|&full| full < index).max();
                (nearest, std::cmp::Reverse(group.first().copied()))
            })
    }
}

/// Whether `short` names the same as `full`: its last or first word, or first and last in order.
fn is_short_form(short: &[Vec<u8>], full: &[Vec<u8>]) -> bool {
    match short {
        [] => false,
        [word] => full.last() == Some(word) || full.first() == Some(word),
        _ => {
            let mut rest = full.iter();
            short.iter().all(|word| rest.any(|other| other == word))
        }
    }
}

/// The entity of a group of mentions, whose name is `whole` where no mention writes it in full.
fn entity(group: &[usize], mentions: &[Mention], whole: Option<&str>) -> Entity {
    let members: Vec<&Mention> = group.iter().map(|&index| &mentions[index]).collect();
    let kind = members[0].kind;
    let identity = members.iter().find_map(|mention| mention.identity);
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for mention in &members {
        *counts.entry(mention.surface.as_str()).or_default() += 1;
    }
    let best = members
        .iter()
        .enumerate()
        .max_by_key(|(position, mention)| {
            let fullness = if kind == EntityKind::Person {
                mention.words.len()
            } else {
                0
            };
            let count = counts.get(mention.surface.as_str()).copied();
            (fullness, count, std::cmp::Reverse(*position))
        })
        .map_or(members[0], |(_, mention)| mention);
    let name = whole.unwrap_or(&best.surface);
    let key = match identity.and_then(places::known) {
        Some(known) => known.key().to_owned(),
        None => format!("{}:{}", prefix(kind), fold(name)),
    };
    Entity {
        kind,
        name: name.to_owned(),
        key,
        role: members
            .iter()
            .filter_map(|mention| mention.role.as_deref())
            .max_by_key(|role| role.split_whitespace().count())
            .map(str::to_owned),
        certain: members.iter().any(|mention| mention.certain),
        mentions: members.iter().map(|mention| mention.range).collect(),
        forms: forms(name, &members),
    }
}

/// The ways in which mentions are written, `first` before the others.
fn forms(first: &str, members: &[&Mention]) -> Vec<Form> {
    let mut forms = vec![Form {
        name: first.to_owned(),
        mentions: Vec::new(),
    }];
    for mention in members {
        match forms.iter_mut().find(|form| form.name == mention.surface) {
            Some(form) => form.mentions.push(mention.range),
            None => forms.push(Form {
                name: mention.surface.clone(),
                mentions: vec![mention.range],
            }),
        }
    }
    forms
}

fn prefix(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Place => "place",
        EntityKind::Organisation => "organisation",
    }
}

fn mentions(text: &str, tagged: &[Tagged], lexicon: &Lexicon) -> Vec<Mention> {
    let seen = first_words(tagged);
    let mut mentions = Vec::new();
    for Tagged { passage, spans } in tagged {
        let first = mentions.len();
        let mut person = 0;
        for span in spans {
            let listed = (span.kind != EntityKind::Person)
                .then(|| lexicon.longest(passage, span.start, wanted(span.kind)))
                .flatten()
                .filter(|listed| span.start + listed.words == span.end);
            let start = span.start + title(passage, span, lexicon);
            let taken = span
                .taken
                .filter(|_| start == span.start)
                .or(listed.map(|listed| listed.taken))
                .unwrap_or_else(|| proclitics(passage, start, span.kind, lexicon, &seen));
            let range = passage.range(span.start, span.end);
            let surface = without_proclitics(passage.range(start, span.end).of(text), taken);
            let words: Vec<Vec<u8>> = letters::fold(&surface)
                .split(|&letter| letter == letters::GAP)
                .map(|word| without_article(word).to_vec())
                .collect();
            let identity = span
                .identity
                .or_else(|| {
                    listed
                        .and_then(|listed| listed.identity)
                        .filter(|identity| agrees(*identity, span.kind))
                })
                .or_else(|| {
                    (span.kind != EntityKind::Person)
                        .then(|| lexicon.identity(&letters::fold(&surface)))
                        .flatten()
                        .filter(|identity| agrees(*identity, span.kind))
                });
            mentions.push(Mention {
                kind: span.kind,
                range,
                words,
                identity,
                role: (span.kind == EntityKind::Person)
                    .then(|| role(text, passage, person, start, lexicon))
                    .flatten(),
                certain: span.certain,
                surface,
                torn: None,
            });
            if span.kind == EntityKind::Person {
                person = span.end;
            }
        }
        for (one, rest) in torn(passage, spans) {
            mentions[first + one].torn = Some(first + rest);
        }
    }
    mentions
}

/// How many words of a person's mention are a title that stands before the name.
fn title(passage: &Passage, span: &Span, lexicon: &Lexicon) -> usize {
    if span.kind != EntityKind::Person || lexicon.word(passage, span.start).any(Senses::GIVEN) {
        return 0;
    }
    lexicon
        .longest(passage, span.start, Senses::TITLE)
        .map(|title| title.words)
        .filter(|&words| span.start + words < span.end)
        .unwrap_or_default()
}

fn agrees(identity: places::Identity, kind: EntityKind) -> bool {
    places::known(identity).is_some_and(|known| known.is_place() == (kind == EntityKind::Place))
}

/// How often each word opens a mention as it stands, proclitics and all.
fn first_words(tagged: &[Tagged]) -> HashSet<Vec<u8>> {
    tagged
        .iter()
        .flat_map(|Tagged { passage, spans }| {
            spans
                .iter()
                .flat_map(move |span| span.start..span.end)
                .map(move |index| passage.letters(index).to_vec())
        })
        .collect()
}

/// What the lexicon may say of a name of a kind.
fn wanted(kind: EntityKind) -> Senses {
    match kind {
        EntityKind::Person => Senses::GIVEN,
        EntityKind::Place => Senses::PLACE.and(Senses::PLACE_HEAD),
        EntityKind::Organisation => Senses::ORGANISATION.and(Senses::ORGANISATION_HEAD),
    }
}

/// How many letters before the name are no part of it: the fewest that leave a name known from
/// elsewhere in the article or from the lexicon.
fn proclitics(
    passage: &Passage,
    index: usize,
    kind: EntityKind,
    lexicon: &Lexicon,
    seen: &HashSet<Vec<u8>>,
) -> usize {
    let wanted = wanted(kind);
    let word = passage.letters(index);
    let personal = |word: &[u8]| {
        kind == EntityKind::Person
            && lexicon.language() == Language::Arabic
            && Resources::arabic().is_personal(word)
    };
    if lexicon.senses(word).any(wanted) || personal(word) {
        return 0;
    }
    stems(word, lexicon.language())
        .skip(1)
        .find(|stem| {
            let whole = restored(*stem);
            lexicon.senses(&whole).any(wanted)
                || seen.contains(whole.as_ref())
                || personal(stem.letters)
                || (lexicon.language() == Language::Arabic && is_definite(stem.letters))
        })
        .map_or(0, |stem| stem.taken)
}

/// `written` without its first `taken` letters; the article that a preposition had melted comes
/// back. Blanks inside become one.
fn without_proclitics(written: &str, taken: usize) -> String {
    let mut left = taken;
    let cut = written
        .char_indices()
        .find(|(_, character)| {
            if letters::letter(*character).is_some() {
                if left == 0 {
                    return true;
                }
                left -= 1;
            }
            false
        })
        .map_or(written.len(), |(at, _)| at);
    let (off, rest) = written.split_at(cut);
    let melted = off.ends_with('ل') && rest.starts_with('ل');
    let words: Vec<&str> = rest.split_whitespace().collect();
    let name = words.join(" ");
    if melted { format!("ا{name}") } else { name }
}

/// A folded word without the article.
fn without_article(word: &[u8]) -> &[u8] {
    match word {
        [ALEF, LAM, rest @ ..] if rest.len() > 2 => rest,
        word => word,
    }
}

/// Whether the words `start..end` may stand between a title and the name: what the title is of
/// (one word, whatever it is), then adjectives and places.
fn is_apposition(passage: &Passage, start: usize, end: usize, lexicon: &Lexicon) -> bool {
    lexicon.language() != Language::Arabic
        || (start + 1..end).all(|index| {
            is_definite(passage.letters(index))
                || lexicon.word(passage, index).any(Senses::PLACE)
                || lexicon
                    .longest(passage, index - 1, Senses::PLACE)
                    .is_some_and(|place| place.words > 1)
        })
}

/// The title or role before a person's name, with what stands between them, but nothing before
/// word `from`, where another person's name ends.
fn role(
    text: &str,
    passage: &Passage,
    from: usize,
    name: usize,
    lexicon: &Lexicon,
) -> Option<String> {
    let ends = Senses::STOP.and(Senses::SPEECH);
    let mut start: Option<(usize, usize)> = None;
    for index in (name.saturating_sub(LONGEST_ROLE).max(from)..name).rev() {
        if !passage.is_word(index) {
            break;
        }
        if let Some(title) = lexicon.longest(passage, index, Senses::TITLE)
            && index + title.words <= name
            && is_apposition(
                passage,
                index + title.words,
                start.map_or(name, |(start, _)| start),
                lexicon,
            )
        {
            start = Some((index, title.taken));
            continue;
        }
        if lexicon.word(passage, index).any(ends) {
            break;
        }
    }
    let (start, taken) = start?;
    let written = passage.range(start, name);
    let role = without_proclitics(written.of(text), taken);
    (!role.is_empty()).then_some(role)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, Instant};

    #[test]
    fn a_book_of_many_people_is_gathered_in_no_more_than_a_glance_at_each() {
        const PEOPLE: usize = 30_000;
        let letters = ['ب', 'ت', 'د', 'ر', 'س', 'ع', 'ف', 'ق', 'ك', 'م'];
        let name = |mut number: usize| -> String {
            let mut name = String::from("خ");
            for _ in 0..5 {
                name.push(letters[number % 10]);
                number /= 10;
            }
            name
        };
        // Everyone in full once, later by the surname alone, and as many whom nobody introduced.
        let full = (0..PEOPLE).map(|number| format!("محمد {} ", name(number)));
        let short = (PEOPLE / 2..PEOPLE + PEOPLE / 2).map(|number| format!("{} ", name(number)));
        let text: String = full.chain(short).collect();
        let passage = Passage::of_text(&text, 0);
        let person = |start: usize, end: usize| Span {
            kind: EntityKind::Person,
            start,
            end,
            taken: Some(0),
            identity: None,
            certain: true,
        };
        let full = (0..PEOPLE).map(|number| person(2 * number, 2 * number + 2));
        let short = (2 * PEOPLE..3 * PEOPLE).map(|word| person(word, word + 1));
        let spans = full.chain(short).collect();
        let started = Instant::now();
        let people = gather(
            &text,
            &[Tagged { passage, spans }],
            Lexicon::of(Language::Arabic),
        );
        // Everyone held against everyone takes minutes.
        assert!(started.elapsed() < Duration::from_secs(10));
        assert_eq!(people.len(), PEOPLE + PEOPLE / 2);
        assert_eq!(people[PEOPLE / 2].mentions.len(), 2);
        assert_eq!(people[PEOPLE / 2 - 1].mentions.len(), 1);
    }
}
