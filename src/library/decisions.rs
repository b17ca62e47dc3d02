//! What the user has decided about entities: these two are one, that form is somebody else, its
//! name, its kind, that it is no name at all.
//!
//! Decisions are a log. What the analysis has found is never changed by them: they are applied
//! when it is read and when it is stored, one after the other in the order in which they were
//! made, so they outlast every new analysis, win over it, and the last one can be taken back by
//! forgetting it.

use super::entities::kind_of_key;
use super::results::{kind_name, kind_of};
use super::{ArticleId, Library, LibraryError};
use crate::analysis::entities::{Entity, EntityKind, Form};
use crate::text::fold::fold;
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};

/// What is decided about the entity of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// It is the one with this key.
    Merge(String),
    /// Some of its mentions name another.
    Split {
        /// Those in this form, in any spelling of it; `None` for all.
        form: Option<String>,
        /// Those in this article; `None` for all.
        article: Option<ArticleId>,
        /// The key that they go to.
        into: String,
    },
    /// It is shown by this name.
    Rename(String),
    /// It is of this kind.
    Kind(EntityKind),
    /// It is no name.
    Remove,
}

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The entity that it is about, by its key.
    pub key: String,
    /// What is decided.
    pub act: Act,
}

impl Decision {
    /// The mentions of `key` in `form` are somebody else, everywhere.
    pub fn split_form(key: &str, kind: EntityKind, form: &str) -> Self {
        let form = fold(form.trim());
        let mut into = format!("{}:{form}", kind_name(kind));
        if into == key {
            into.push('~');
        }
        Self {
            key: key.to_owned(),
            act: Act::Split {
                form: Some(form),
                article: None,
                into,
            },
        }
    }

    /// All mentions of `key` in one article are somebody else.
    pub fn split_article(key: &str, article: ArticleId) -> Self {
        Self {
            key: key.to_owned(),
            act: Act::Split {
                form: None,
                article: Some(article),
                into: format!("{key}@{}", article.0),
            },
        }
    }

    /// The key that mentions of its entity may get from it.
    fn other(&self) -> Option<&str> {
        match &self.act {
            Act::Merge(into) | Act::Split { into, .. } => Some(into),
            Act::Rename(_) | Act::Kind(_) | Act::Remove => None,
        }
    }
}

/// Every decision, ready to be applied.
#[derive(Debug, Default)]
pub(super) struct Decisions {
    /// In the order in which they were made.
    log: Vec<Decision>,
    /// Places in the log, by the key that each is about.
    by_key: HashMap<String, Vec<usize>>,
}

impl Decisions {
    /// The decisions of a library.
    pub fn load(connection: &Connection) -> rusqlite::Result<Self> {
        let mut statement = connection
            .prepare_cached("SELECT act, key, value, form, article FROM decision ORDER BY id")?;
        let log = statement
            .query_map([], |row| {
                let act: String = row.get(0)?;
                let value: String = row.get::<_, Option<String>>(2)?.unwrap_or_default();
                Ok(Decision {
                    key: row.get(1)?,
                    act: match act.as_str() {
                        "merge" => Act::Merge(value),
                        "split" => Act::Split {
                            form: row.get(3)?,
                            article: row.get::<_, Option<i64>>(4)?.map(ArticleId),
                            into: value,
                        },
                        "rename" => Act::Rename(value),
                        "kind" => Act::Kind(kind_of(&value)),
                        _ => Act::Remove,
                    },
                })
            })?
            .collect::<Result<Vec<_>, _>>()?;
        Ok(Self::new(log))
    }

    fn new(log: Vec<Decision>) -> Self {
        let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, decision) in log.iter().enumerate() {
            by_key.entry(decision.key.clone()).or_default().push(place);
        }
        Self { log, by_key }
    }

    /// Who is named by mentions that the analysis gives to `key`, in this form and article;
    /// `None` when they name nobody.
    fn resolve<'a>(&'a self, key: &'a str, form: &str, article: ArticleId) -> Option<&'a str> {
        let mut key = key;
        let mut next = 0;
        loop {
            let places = self.by_key.get(key).map_or(&[][..], Vec::as_slice);
            let step = places[places.partition_point(|place| *place < next)..]
                .iter()
                .find_map(|&place| match &self.log[place].act {
                    Act::Merge(into) => Some((place, Some(into.as_str()))),
                    Act::Split {
                        form: only,
                        article: there,
                        into,
                    } => (only.as_ref().is_none_or(|only| *only == fold(form))
                        && there.is_none_or(|there| there == article))
                    .then_some((place, Some(into.as_str()))),
                    Act::Remove => Some((place, None)),
                    Act::Rename(_) | Act::Kind(_) => None,
                });
            match step {
                None => return Some(key),
                Some((_, None)) => return None,
                Some((place, Some(into))) => {
                    key = into;
                    next = place + 1;
                }
            }
        }
    }

    /// The name that was decided for a key.
    pub fn name(&self, key: &str) -> Option<&str> {
        self.about(key).find_map(|act| match act {
            Act::Rename(name) => Some(name.as_str()),
            _ => None,
        })
    }

    /// The kind that was decided for a key.
    pub fn kind(&self, key: &str) -> Option<EntityKind> {
        self.about(key).find_map(|act| match act {
            Act::Kind(kind) => Some(*kind),
            _ => None,
        })
    }

    /// What was decided about a key, the last first.
    fn about(&self, key: &str) -> impl Iterator<Item = &Act> {
        self.by_key
            .get(key)
            .into_iter()
            .flatten()
            .rev()
            .map(|&place| &self.log[place].act)
    }

    /// The keys of the analysis whose mentions may come to be named by one of `keys`.
    pub fn sources(&self, keys: &[&str]) -> HashSet<String> {
        let mut sources: HashSet<String> = keys.iter().map(|&key| key.to_owned()).collect();
        loop {
            let before = sources.len();
            for decision in &self.log {
                if decision.other().is_some_and(|key| sources.contains(key)) {
                    sources.insert(decision.key.clone());
                }
            }
            if sources.len() == before {
                return sources;
            }
        }
    }

    /// What the analysis found in an article, as the user wants it.
    pub fn apply(&self, article: ArticleId, found: Vec<Entity>) -> Vec<Entity> {
        if self.log.is_empty() {
            return found;
        }
        let mut decided: Vec<Entity> = Vec::with_capacity(found.len());
        let mut places: HashMap<String, usize> = HashMap::new();
        for entity in found {
            for part in self.parts(article, entity) {
                if let Some(&place) = places.get(&part.key) {
                    join(&mut decided[place], part);
                } else {
                    places.insert(part.key.clone(), decided.len());
                    decided.push(part);
                }
            }
        }
        for entity in &mut decided {
            if let Some(name) = self.name(&entity.key) {
                name.clone_into(&mut entity.name);
            }
            if let Some(kind) = self.kind(&entity.key) {
                entity.kind = kind;
            }
        }
        decided.sort_by_key(|entity| entity.mentions.first().copied());
        decided
    }

    /// An entity of the analysis, cut up where its forms have come to name different ones.
    fn parts(&self, article: ArticleId, mut entity: Entity) -> Vec<Entity> {
        if entity.forms.is_empty() {
            entity.forms.push(Form {
                name: entity.name.clone(),
                mentions: entity.mentions.clone(),
            });
        }
        let mut parts: Vec<Entity> = Vec::new();
        for form in std::mem::take(&mut entity.forms) {
            let Some(key) = self.resolve(&entity.key, &form.name, article) else {
                continue;
            };
            if let Some(part) = parts.iter_mut().find(|part| part.key == key) {
                part.mentions.extend(&form.mentions);
                part.forms.push(form);
            } else {
                parts.push(Entity {
                    kind: kind_of_key(key).unwrap_or(entity.kind),
                    name: form.name.clone(),
                    key: key.to_owned(),
                    role: entity.role.clone(),
                    certain: entity.certain,
                    mentions: form.mentions.clone(),
                    forms: vec![form],
                });
            }
        }
        for part in &mut parts {
            part.mentions.sort_unstable();
        }
        parts
    }
}

/// Puts two entities of one article together; the name is the fuller one's.
fn join(entity: &mut Entity, other: Entity) {
    let words = |name: &str| name.split_whitespace().count();
    if words(&other.name) > words(&entity.name) {
        entity.name = other.name;
    }
    if entity.role.is_none() {
        entity.role = other.role;
    }
    entity.certain |= other.certain;
    entity.mentions.extend(other.mentions);
    entity.mentions.sort_unstable();
    for form in other.forms {
        match entity.forms.iter_mut().find(|own| own.name == form.name) {
            Some(own) => {
                own.mentions.extend(form.mentions);
                own.mentions.sort_unstable();
            }
            None => entity.forms.push(form),
        }
    }
    let first = entity
        .forms
        .iter()
        .position(|form| form.name == entity.name);
    if let Some(first) = first {
        entity.forms[..=first].rotate_right(1);
    }
}

impl Library {
    /// What was found in an article, with the user's decisions applied.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn decided(&self, id: ArticleId, found: Vec<Entity>) -> Result<Vec<Entity>, LibraryError> {
        Ok(Decisions::load(&self.connection)?.apply(id, found))
    }

    /// Keeps a decision, and applies it to the whole library.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn decide(&mut self, decision: &Decision) -> Result<(), LibraryError> {
        let (act, value, form, article) = match &decision.act {
            Act::Merge(into) => ("merge", Some(into.as_str()), None, None),
            Act::Split {
                form,
                article,
                into,
            } => ("split", Some(into.as_str()), form.as_deref(), *article),
            Act::Rename(name) => ("rename", Some(name.as_str()), None, None),
            Act::Kind(kind) => ("kind", Some(kind_name(*kind)), None, None),
            Act::Remove => ("remove", None, None, None),
        };
        let writing = self.writing()?;
        writing
            .prepare_cached(
                "INSERT INTO decision (made, act, key, value, form, article) \
                 VALUES (unixepoch(), ?1, ?2, ?3, ?4, ?5)",
            )?
            .execute((act, &decision.key, value, form, article.map(|id| id.0)))?;
        super::entities::derive(
            &writing,
            &Decisions::load(&writing)?,
            decision_keys(decision),
        )?;
        writing.commit()?;
        Ok(())
    }

    /// Takes the last decision back; `None` when there is none.
    ///
    /// # Errors
    ///
    /// When the library cannot be written.
    pub fn undo_decision(&mut self) -> Result<Option<Decision>, LibraryError> {
        let writing = self.writing()?;
        let Some(last) = Decisions::load(&writing)?.log.pop() else {
            return Ok(None);
        };
        writing.execute(
            "DELETE FROM decision WHERE id = (SELECT max(id) FROM decision)",
            [],
        )?;
        super::entities::derive(&writing, &Decisions::load(&writing)?, decision_keys(&last))?;
        writing.commit()?;
        Ok(Some(last))
    }
}

/// The entities whose mentions a decision changes.
fn decision_keys(decision: &Decision) -> Vec<&str> {
    match decision.act {
        Act::Rename(_) | Act::Kind(_) => Vec::new(),
        _ => std::iter::once(decision.key.as_str())
            .chain(decision.other())
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::ByteRange;

    const HERE: ArticleId = ArticleId(1);

    fn entity(key: &str, forms: &[(&str, usize)]) -> Entity {
        let forms: Vec<Form> = forms
            .iter()
            .map(|&(name, at)| Form {
                name: name.to_owned(),
                mentions: vec![ByteRange::new(at, at + 1)],
            })
            .collect();
        Entity {
            kind: EntityKind::Person,
            name: forms[0].name.clone(),
            key: key.to_owned(),
            mentions: forms
                .iter()
                .flat_map(|form| form.mentions.clone())
                .collect(),
            forms,
            ..Entity::default()
        }
    }

    fn keys(decisions: Vec<Decision>, found: Vec<Entity>) -> Vec<(String, usize)> {
        Decisions::new(decisions)
            .apply(HERE, found)
            .into_iter()
            .map(|entity| (entity.key, entity.mentions.len()))
            .collect()
    }

    fn merge(key: &str, into: &str) -> Decision {
        Decision {
            key: key.to_owned(),
            act: Act::Merge(into.to_owned()),
        }
    }

    #[test]
    fn merged_entities_are_one_with_all_their_forms() {
        let found = vec![
            entity("person:a", &[("بلينكن", 5)]),
            entity("person:b", &[("أنتوني بلينكن", 1)]),
        ];
        let decided = Decisions::new(vec![merge("person:a", "person:b")]).apply(HERE, found);
        assert_eq!(decided.len(), 1);
        assert_eq!(decided[0].name, "أنتوني بلينكن");
        assert_eq!(decided[0].forms[0].name, "أنتوني بلينكن");
        assert_eq!(decided[0].mentions.len(), 2);
    }

    #[test]
    fn merges_that_go_round_end_with_the_last() {
        let found = vec![
            entity("person:a", &[("a", 1)]),
            entity("person:b", &[("b", 2)]),
        ];
        let decided = keys(
            vec![merge("person:a", "person:b"), merge("person:b", "person:a")],
            found,
        );
        assert_eq!(decided, [("person:a".to_owned(), 2)]);
    }

    #[test]
    fn a_form_that_was_split_off_goes_its_own_way() {
        let found = vec![entity("person:a", &[("أنتوني بلينكن", 1), ("بلينكن", 5)])];
        let split = Decision::split_form("person:a", EntityKind::Person, "بلينكن");
        let decided = keys(vec![split], found);
        assert_eq!(
            decided,
            [("person:a".to_owned(), 1), ("person:بلينكن".to_owned(), 1)]
        );
    }

    #[test]
    fn a_split_of_one_article_leaves_the_others() {
        let split = Decision::split_article("person:a", ArticleId(2));
        let decisions = Decisions::new(vec![split]);
        let key = |article| {
            decisions
                .resolve("person:a", "a", article)
                .map(str::to_owned)
        };
        assert_eq!(key(HERE), Some("person:a".to_owned()));
        assert_eq!(key(ArticleId(2)), Some("person:a@2".to_owned()));
    }

    #[test]
    fn what_is_no_name_is_gone_and_kinds_and_names_are_the_users() {
        let found = vec![
            entity("person:a", &[("a", 1)]),
            entity("person:b", &[("b", 2)]),
        ];
        let act = |key: &str, act| Decision {
            key: key.to_owned(),
            act,
        };
        let decided = Decisions::new(vec![
            act("person:a", Act::Remove),
            act("person:b", Act::Kind(EntityKind::Place)),
            act("person:b", Act::Rename("ب".to_owned())),
        ])
        .apply(HERE, found);
        assert_eq!(decided.len(), 1);
        assert_eq!(
            (decided[0].kind, decided[0].name.as_str()),
            (EntityKind::Place, "ب")
        );
    }
}
