//! Entities across articles: who is named where, in which forms, beside whom, and when.
//!
//! `naming` has one row for each entity of each article, the user's [decisions](super::decisions)
//! applied; a removed article has none. It is derived from what the analysis found, written
//! together with it, and made anew for the entities that a decision touches and for an article
//! that is brought back.

use super::decisions::Decisions;
use super::results::{entities_of, kind_of};
use super::{ArticleId, Library, LibraryError};
use crate::analysis::entities::lexicon::Lexicon;
use crate::analysis::entities::{Entity, EntityKind, letters, places};
use crate::analysis::timeline::{Bucket, Grain, buckets};
use crate::article::Language;
use crate::text::fold::fold;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Transaction};
use std::collections::{HashMap, HashSet};

/// Entities that share most articles with one, weighed by how telling that is.
const LOOKED_AT: u32 = 400;

/// An entity of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntityRow {
    /// What it is the same by everywhere.
    pub key: String,
    /// What it is.
    pub kind: EntityKind,
    /// Its name: the user's, else the one that most articles use.
    pub name: String,
    /// Articles that name it.
    pub articles: u32,
    /// Mentions in all of them.
    pub mentions: u32,
    /// Whether any article has good evidence for it.
    pub certain: bool,
    /// The forms of its name and how often each is used, the commonest first.
    pub forms: Vec<(String, u32)>,
}

/// An entity that is named together with another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Companion {
    /// Its key.
    pub key: String,
    /// What it is.
    pub kind: EntityKind,
    /// Its name.
    pub name: String,
    /// Articles that name both.
    pub shared: u32,
}

/// All that the library knows of an entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntityPage {
    /// The entity.
    pub entity: EntityRow,
    /// What it appears with, the most telling first.
    pub companions: Vec<Companion>,
    /// How many articles name it on each day, the earliest first.
    pub days: Vec<Bucket>,
    /// The articles that name it, the newest first.
    pub articles: Vec<ArticleId>,
}

/// The kind that a key begins with.
pub(super) fn kind_of_key(key: &str) -> Option<EntityKind> {
    let (kind, _) = key.split_once(':')?;
    matches!(kind, "person" | "place" | "organisation").then(|| kind_of(kind))
}

/// Forms of one entity, counted.
#[derive(Debug, Default)]
struct Gathered {
    articles: u32,
    mentions: u32,
    certain: bool,
    forms: HashMap<String, u32>,
    /// Articles in which each form is the entity's name.
    names: HashMap<String, u32>,
}

impl Gathered {
    fn add(&mut self, mentions: u32, certain: bool, forms: &str) -> Result<(), LibraryError> {
        self.articles += 1;
        self.mentions += mentions;
        self.certain |= certain;
        let forms: Vec<(String, u32)> = serde_json::from_str(forms)?;
        for (place, (form, count)) in forms.into_iter().enumerate() {
            if place == 0 {
                *self.names.entry(form.clone()).or_default() += 1;
            }
            *self.forms.entry(form).or_default() += count;
        }
        Ok(())
    }

    fn row(self, key: String, decisions: &Decisions) -> EntityRow {
        let name = decisions.name(&key).map(str::to_owned);
        let common = || {
            let most = |(name, count): &(&String, &u32)| {
                (
                    **count,
                    name.chars().count(),
                    std::cmp::Reverse((*name).clone()),
                )
            };
            self.names
                .iter()
                .max_by_key(most)
                .map(|(name, _)| name.clone())
        };
        let name = name.or_else(common).unwrap_or_default();
        let mut forms: Vec<(String, u32)> = self.forms.into_iter().collect();
        forms.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        EntityRow {
            kind: decisions
                .kind(&key)
                .or_else(|| kind_of_key(&key))
                .unwrap_or_default(),
            name,
            articles: self.articles,
            mentions: self.mentions,
            certain: self.certain,
            forms,
            key,
        }
    }
}

/// Writes who is named in one article; `found` is with the decisions applied.
pub(super) fn keep(
    writing: &Transaction<'_>,
    article: ArticleId,
    found: &[Entity],
) -> Result<(), LibraryError> {
    writing
        .prepare_cached("DELETE FROM naming WHERE article = ?1")?
        .execute([article.0])?;
    for entity in found {
        insert(writing, article, entity)?;
    }
    Ok(())
}

fn insert(
    writing: &Transaction<'_>,
    article: ArticleId,
    entity: &Entity,
) -> Result<(), LibraryError> {
    let forms: Vec<(&str, usize)> = if entity.forms.is_empty() {
        vec![(&entity.name, entity.mentions.len())]
    } else {
        entity
            .forms
            .iter()
            .map(|form| (form.name.as_str(), form.mentions.len()))
            .collect()
    };
    let known: Option<i64> = id_of(writing, &entity.key)?;
    let named = if let Some(id) = known {
        id
    } else {
        writing
            .prepare_cached("INSERT INTO named (key) VALUES (?1)")?
            .execute([&entity.key])?;
        writing.last_insert_rowid()
    };
    writing
        .prepare_cached(
            // Not OR REPLACE, whose deletions no trigger sees.
            "INSERT INTO naming (named, article, mentions, certain, forms) \
             SELECT ?1, ?2, ?3, ?4, ?5 FROM article WHERE id = ?2 AND removed IS NULL \
             ON CONFLICT (named, article) DO UPDATE SET \
             mentions = excluded.mentions, certain = excluded.certain, forms = excluded.forms",
        )?
        .execute((
            named,
            article.0,
            u32::try_from(entity.mentions.len()).unwrap_or(u32::MAX),
            entity.certain,
            serde_json::to_string(&forms)?,
        ))?;
    Ok(())
}

fn id_of(connection: &Connection, key: &str) -> rusqlite::Result<Option<i64>> {
    connection
        .prepare_cached("SELECT id FROM named WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()
}

/// Makes the namings of some entities anew from what the analysis found.
pub(super) fn derive(
    writing: &Transaction<'_>,
    decisions: &Decisions,
    keys: Vec<&str>,
) -> Result<(), LibraryError> {
    if keys.is_empty() {
        return Ok(());
    }
    for key in &keys {
        if let Some(id) = id_of(writing, key)? {
            writing.execute("DELETE FROM naming WHERE named = ?1", [id])?;
        }
    }
    let mut found: HashMap<i64, Vec<Entity>> = HashMap::new();
    for source in decisions.sources(&keys) {
        for (article, entity) in entities_of(writing, "key", &source)? {
            found.entry(article).or_default().push(entity);
        }
    }
    let wanted: HashSet<&str> = keys.into_iter().collect();
    for (article, entities) in found {
        let article = ArticleId(article);
        for entity in decisions.apply(article, entities) {
            if wanted.contains(entity.key.as_str()) {
                insert(writing, article, &entity)?;
            }
        }
    }
    Ok(())
}

impl Library {
    /// Every entity that the articles name, those of most articles first.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn entities(&self, limit: Option<usize>) -> Result<Vec<EntityRow>, LibraryError> {
        let decisions = Decisions::load(&self.connection)?;
        // Ties by the key, so that the same library always gives the same list.
        let mut statement = self.connection.prepare_cached(
            "SELECT id, key FROM named WHERE articles > 0 \
             ORDER BY articles DESC, key LIMIT ?1",
        )?;
        let limit = limit.map_or(-1, |limit| i64::try_from(limit).unwrap_or(i64::MAX));
        let ranked: Vec<(i64, String)> = statement
            .query_map([limit], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        ranked
            .into_iter()
            .map(|(id, key)| Ok(self.gather(id)?.row(key, &decisions)))
            .collect()
    }

    fn gather(&self, named: i64) -> Result<Gathered, LibraryError> {
        let mut gathered = Gathered::default();
        let mut statement = self
            .connection
            .prepare_cached("SELECT mentions, certain, forms FROM naming WHERE named = ?1")?;
        let mut rows = statement.query([named])?;
        while let Some(row) = rows.next()? {
            gathered.add(
                row.get(0)?,
                row.get(1)?,
                row.get_ref(2)?.as_str().unwrap_or("[]"),
            )?;
        }
        Ok(gathered)
    }

    /// All that is known of an entity, with at most `companions` others; `None` when no article
    /// names it.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn entity_page(
        &self,
        key: &str,
        companions: usize,
    ) -> Result<Option<EntityPage>, LibraryError> {
        let decisions = Decisions::load(&self.connection)?;
        let Some(id) = id_of(&self.connection, key)? else {
            return Ok(None);
        };
        let entity = self.gather(id)?.row(key.to_owned(), &decisions);
        if entity.articles == 0 {
            return Ok(None);
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT naming.article FROM naming JOIN article ON article.id = naming.article \
             WHERE named = ?1 ORDER BY date DESC, time DESC, naming.article DESC",
        )?;
        let articles = statement
            .query_map([id], |row| row.get(0).map(ArticleId))?
            .collect::<Result<_, _>>()?;
        Ok(Some(EntityPage {
            companions: self.companions(id, entity.articles, companions, &decisions)?,
            days: self.entity_days(id)?,
            articles,
            entity,
        }))
    }

    fn entity_days(&self, named: i64) -> Result<Vec<Bucket>, LibraryError> {
        // A file's time (3) says when it was saved.
        let mut statement = self.connection.prepare_cached(
            "SELECT date, count(*) FROM naming JOIN article ON article.id = naming.article \
             WHERE named = ?1 AND date IS NOT NULL AND evidence < 3 GROUP BY date",
        )?;
        let days: Vec<(String, u32)> = statement
            .query_map([named], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        let days = days
            .into_iter()
            .filter_map(|(day, count)| Some((day.parse::<Date>().ok()?, count)));
        Ok(buckets(days, Grain::Day))
    }

    /// What an entity appears with. Who is named everywhere says little beside anyone: shared
    /// articles are weighed by how many more they are than chance would give.
    fn companions(
        &self,
        named: i64,
        own: u32,
        most: usize,
        decisions: &Decisions,
    ) -> Result<Vec<Companion>, LibraryError> {
        let all: f64 = self
            .connection
            .prepare_cached("SELECT count(*) FROM article WHERE removed IS NULL")?
            .query_row([], |row| row.get(0))?;
        let mut statement = self.connection.prepare_cached(
            "SELECT other.named, count(*) AS shared FROM naming AS one \
             JOIN naming AS other ON other.article = one.article AND other.named <> one.named \
             WHERE one.named = ?1 GROUP BY other.named ORDER BY shared DESC, other.named LIMIT ?2",
        )?;
        let shared: Vec<(i64, u32)> = statement
            .query_map((named, LOOKED_AT), |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        let mut total = self
            .connection
            .prepare_cached("SELECT articles FROM named WHERE id = ?1")?;
        let mut weighed = Vec::with_capacity(shared.len());
        for (id, shared) in shared {
            let other: f64 = total.query_row([id], |row| row.get(0))?;
            let shared_f = f64::from(shared);
            let weight = shared_f * (1.0 + shared_f * all / (f64::from(own) * other)).ln();
            weighed.push((id, shared, weight));
        }
        weighed.sort_by(|one, other| other.2.total_cmp(&one.2));
        weighed.truncate(most);
        let mut key_of = self
            .connection
            .prepare_cached("SELECT key FROM named WHERE id = ?1")?;
        weighed
            .into_iter()
            .map(|(id, shared, _)| {
                let key: String = key_of.query_row([id], |row| row.get(0))?;
                let row = self.gather(id)?.row(key, decisions);
                Ok(Companion {
                    key: row.key,
                    kind: row.kind,
                    name: row.name,
                    shared,
                })
            })
            .collect()
    }

    /// The entity that is called `name`, in any spelling and any of the languages; of several
    /// the one that most articles name.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn entity_called(&self, name: &str) -> Result<Option<String>, LibraryError> {
        let folded = fold(name.trim());
        if folded.is_empty() {
            return Ok(None);
        }
        let mut keys: Vec<String> = vec![name.trim().to_owned()];
        keys.extend(["person", "place", "organisation"].map(|kind| format!("{kind}:{folded}")));
        for language in Language::KNOWN {
            let identity = Lexicon::of(language).identity(&letters::fold(name));
            keys.extend(
                identity
                    .and_then(places::known)
                    .map(|known| known.key().to_owned()),
            );
        }
        let mut count = self
            .connection
            .prepare_cached("SELECT coalesce((SELECT articles FROM named WHERE key = ?1), 0)")?;
        let mut best: Option<(u32, String)> = None;
        for key in keys {
            let articles: u32 = count.query_row([&key], |row| row.get(0))?;
            if articles > 0 && best.as_ref().is_none_or(|(most, _)| articles > *most) {
                best = Some((articles, key));
            }
        }
        if best.is_none() {
            // A part of a name, or a form that is not the key's.
            best = self
                .connection
                .prepare_cached(
                    "SELECT articles, key FROM named WHERE articles > 0 AND instr(key, ?1) > 0 \
                     ORDER BY articles DESC, key LIMIT 1",
                )?
                .query_row([&folded], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?;
        }
        Ok(best.map(|(_, key)| key))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::incoming;
    use super::super::{Act, Decision, Library, ListQuery, import};
    use super::*;
    use std::ops::ControlFlow;

    const FULL: &str = "person:انتوني بلينكن";

    fn library() -> Library {
        let mut library = Library::ephemeral().unwrap();
        library
            .add(&[
                incoming(
                    "أول",
                    "زار الوزير أنتوني بلينكن طوكيو. وقال بلينكن ذلك في طوكيو.",
                    7,
                ),
                incoming("ثان", "وصل الوزير أنتوني بلينكن إلى القاهرة.", 8),
                incoming("ثالث", "عاد الوزير أنتوني من طوكيو إلى القاهرة.", 9),
            ])
            .unwrap();
        analyse(&mut library);
        library
    }

    fn analyse(library: &mut Library) {
        import::analyse_backlog(library, |_| ControlFlow::Continue(())).unwrap();
    }

    fn naming(library: &Library, key: &str) -> usize {
        let query = ListQuery {
            entity: Some(key.to_owned()),
            ..ListQuery::default()
        };
        library.ids(&query).unwrap().len()
    }

    fn decision(key: &str, act: Act) -> Decision {
        Decision {
            key: key.to_owned(),
            act,
        }
    }

    #[test]
    fn a_page_tells_articles_forms_companions_and_days() {
        let library = library();
        let page = library.entity_page(FULL, 10).unwrap().unwrap();
        assert_eq!(page.entity.name, "أنتوني بلينكن");
        assert_eq!((page.entity.articles, page.entity.mentions), (2, 3));
        assert!(page.entity.forms.contains(&("بلينكن".to_owned(), 1)));
        assert_eq!(page.articles.len(), 2);
        assert_eq!(page.days.len(), 2);
        let names: Vec<&str> = page.companions.iter().map(|it| it.name.as_str()).collect();
        assert!(
            names.contains(&"طوكيو") && names.contains(&"القاهرة"),
            "{names:?}"
        );
        assert_eq!(library.entity_page("person:x", 10).unwrap(), None);
    }

    #[test]
    fn the_whole_library_is_listed_by_articles() {
        let library = library();
        let rows = library.entities(None).unwrap();
        assert!(rows.is_sorted_by(|one, other| one.articles >= other.articles));
        let tokyo = rows.iter().find(|row| row.key == "place:1850147").unwrap();
        assert_eq!(
            (tokyo.kind, tokyo.articles, tokyo.mentions),
            (EntityKind::Place, 2, 3)
        );
        assert_eq!(library.entities(Some(1)).unwrap(), rows[..1]);
    }

    #[test]
    fn an_entity_is_found_by_its_name_in_any_language() {
        let library = library();
        for name in ["طوكيو", "Tokyo", "טוקיו"] {
            let found = library.entity_called(name).unwrap();
            assert_eq!(found.as_deref(), Some("place:1850147"), "{name}");
        }
        assert_eq!(
            library.entity_called("بلينكن").unwrap().as_deref(),
            Some(FULL)
        );
        assert_eq!(library.entity_called("لا أحد هنا").unwrap(), None);
    }

    #[test]
    fn decisions_outlast_another_analysis_and_can_be_taken_back() {
        let mut library = library();
        let short = "place:1850147".to_owned();
        assert_eq!(naming(&library, FULL), 2);
        library
            .decide(&decision(&short, Act::Merge(FULL.to_owned())))
            .unwrap();
        library
            .decide(&decision(FULL, Act::Rename("Blinken".to_owned())))
            .unwrap();
        assert_eq!((naming(&library, FULL), naming(&library, &short)), (3, 0));
        library
            .connection
            .execute("UPDATE article SET analysed = 0", [])
            .unwrap();
        analyse(&mut library);
        assert_eq!((naming(&library, FULL), naming(&library, &short)), (3, 0));
        let page = library.entity_page(FULL, 10).unwrap().unwrap();
        assert_eq!(page.entity.name, "Blinken");
        for id in page.articles {
            let analysis = library.analysis(id).unwrap().unwrap();
            assert!(
                analysis
                    .entities
                    .iter()
                    .any(|it| it.name == "Blinken" && it.key == FULL)
            );
        }
        library.undo_decision().unwrap();
        assert!(library.undo_decision().unwrap().is_some());
        assert_eq!((naming(&library, FULL), naming(&library, &short)), (2, 2));
        assert_eq!(library.undo_decision().unwrap(), None);
    }

    #[test]
    fn a_form_split_off_and_a_removed_name_change_the_lists() {
        let mut library = library();
        library
            .decide(&Decision::split_form(FULL, EntityKind::Person, "بلينكن"))
            .unwrap();
        assert_eq!(naming(&library, FULL), 2);
        assert_eq!(naming(&library, "person:بلينكن"), 1);
        library.decide(&decision(FULL, Act::Remove)).unwrap();
        assert_eq!(naming(&library, FULL), 0);
        assert_eq!(naming(&library, "person:بلينكن"), 1);
        library.undo_decision().unwrap();
        library.undo_decision().unwrap();
        assert_eq!(naming(&library, FULL), 2);
        let page = library.entity_page(FULL, 0).unwrap().unwrap();
        assert_eq!(page.entity.mentions, 3);
    }

    #[test]
    fn each_entity_knows_how_many_articles_name_it_whatever_happens_to_them() {
        let mut library = library();
        let wrong = |library: &Library| -> i64 {
            library
                .connection
                .query_row(
                    "SELECT count(*) FROM named WHERE articles <> \
                     (SELECT count(*) FROM naming WHERE naming.named = named.id)",
                    [],
                    |row| row.get(0),
                )
                .unwrap()
        };
        let ids = library.ids(&ListQuery::default()).unwrap();
        library
            .decide(&decision("place:1850147", Act::Merge(FULL.to_owned())))
            .unwrap();
        assert_eq!((wrong(&library), naming(&library, FULL)), (0, 3));
        library.remove(&ids[..1]).unwrap();
        assert_eq!((wrong(&library), naming(&library, FULL)), (0, 2));
        library.restore(&ids[..1]).unwrap();
        library.undo_decision().unwrap();
        analyse(&mut library);
        assert_eq!(wrong(&library), 0);
        library
            .connection
            .execute("DELETE FROM article WHERE id = ?1", [ids[0].0])
            .unwrap();
        assert_eq!(wrong(&library), 0);
    }

    #[test]
    fn bars_of_entities_count_the_articles_of_the_query_alone() {
        let library = library();
        let tokyo = |query: &ListQuery| -> Option<u32> {
            let rows = library.entity_timeline(query, Grain::Day, 9).unwrap();
            let row = rows.into_iter().find(|row| row.key == "place:1850147")?;
            assert_eq!(row.keyword, "طوكيو");
            Some(row.buckets.iter().map(|bucket| bucket.count).sum())
        };
        assert_eq!(tokyo(&ListQuery::default()), Some(2));
        for (title, expected) in [("أول", Some(1)), ("ثان", None)] {
            let query = ListQuery {
                filter: Some(title.to_owned()),
                ..ListQuery::default()
            };
            assert_eq!(tokyo(&query), expected, "{title}");
        }
    }

    #[test]
    fn every_article_is_analysed_again_by_a_newer_version() {
        let mut library = library();
        let id = library.ids(&ListQuery::default()).unwrap()[0];
        library
            .connection
            .execute("UPDATE article SET analysed = 1 WHERE id = ?1", [id.0])
            .unwrap();
        assert_eq!(library.unanalysed(10).unwrap(), [id]);
        assert_eq!(library.analysis(id).unwrap(), None);
        analyse(&mut library);
        assert!(library.analysis(id).unwrap().is_some());
    }
}
