//! `sahifa entities`: who, where and which organisation, in one article or in the library.

use super::{Common, Ended, list, reading, values};
use crate::analysis::entities::{self, Entity, EntityKind, name_in};
use crate::article::{Article, ByteRange, Language};
use crate::library::{EntityPage, EntityRow, Library, import};
use anyhow::bail;
use clap::Args;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;

/// Entities that a page shows one together with.
const COMPANIONS: usize = 20;

#[derive(Debug, Args)]
pub struct Arguments {
    /// The file; - is standard input. Without one: the library (`entities --library`)
    file: Option<PathBuf>,
    /// Which article of a file that holds several
    #[arg(long, value_name = "N", value_parser = values::number::<usize>, requires = "file")]
    article: Option<usize>,
    /// All that the library knows of this one
    #[arg(long, value_name = "NAME", conflicts_with = "file")]
    name: Option<String>,
    /// How many entities of the library, those of most articles first
    #[arg(long, value_name = "N", value_parser = values::number::<usize>, conflicts_with = "file")]
    limit: Option<usize>,
    /// Print JSON, with byte offsets into the article's text
    #[arg(long)]
    json: bool,
}

/// An occurrence in the text, for other programs.
#[derive(Debug, Serialize)]
pub struct Mention<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

/// Occurrences in an article, for other programs.
pub fn mentions<'a>(article: &'a Article, ranges: &[ByteRange]) -> Vec<Mention<'a>> {
    ranges
        .iter()
        .map(|range| Mention {
            start: range.start,
            end: range.end,
            text: article.slice(*range),
        })
        .collect()
}

#[derive(Debug, Serialize)]
struct Found<'a> {
    kind: entities::EntityKind,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'a str>,
    certain: bool,
    /// Whether the story itself names it, not only a related headline or a credit beside it.
    story: bool,
    mentions: Vec<Mention<'a>>,
}

/// An entity of the library, for other programs.
#[derive(Debug, Serialize)]
struct Listed<'a> {
    key: &'a str,
    kind: EntityKind,
    name: &'a str,
    /// Its name in other languages, where it is known by them.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    names: BTreeMap<&'static str, &'static str>,
    articles: u32,
    mentions: u32,
    certain: bool,
    variants: Vec<Variant<'a>>,
}

#[derive(Debug, Serialize)]
struct Variant<'a> {
    name: &'a str,
    count: u32,
}

#[derive(Debug, Serialize)]
struct Page<'a> {
    #[serde(flatten)]
    entity: Listed<'a>,
    with: Vec<With<'a>>,
    days: Vec<Day>,
    in_articles: Vec<list::Listed<'a>>,
}

#[derive(Debug, Serialize)]
struct With<'a> {
    key: &'a str,
    kind: EntityKind,
    name: &'a str,
    articles: u32,
}

#[derive(Debug, Serialize)]
struct Day {
    start: String,
    count: u32,
}

pub fn run(asked: &Arguments, common: &Common) -> anyhow::Result<Ended> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    if let Some(file) = &asked.file {
        let article = reading::one_as_written(file, asked.article, common)?;
        of_article(&article, asked.json, &mut out)?;
    } else {
        let mut library = common.open_library()?;
        import::analyse_backlog(&mut library, |_| ControlFlow::Continue(()))?;
        match &asked.name {
            Some(name) => of_one(&library, name, asked.json, &mut out)?,
            None => of_library(&library, asked, &mut out)?,
        }
    }
    out.flush()?;
    Ok(Ended::Well)
}

fn of_article(article: &Article, json: bool, out: &mut impl Write) -> anyhow::Result<()> {
    let by_mentions = |entity: &Entity| {
        let first = entity.mentions.first().map(|mention| mention.start);
        (std::cmp::Reverse(entity.mentions.len()), first)
    };
    let (mut found, mut beside) = entities::entities_and_beside(article);
    found.sort_by_key(by_mentions);
    let story = found.len();
    beside.sort_by_key(by_mentions);
    found.append(&mut beside);
    if json {
        let printed: Vec<Found<'_>> = found
            .iter()
            .enumerate()
            .map(|(index, entity)| describe(article, entity, index < story))
            .collect();
        serde_json::to_writer_pretty(&mut *out, &printed)?;
        writeln!(out)?;
    } else {
        for entity in &found {
            let name = reading::printable(&entity.name);
            writeln!(
                out,
                "{}\t{}\t{name}",
                word(entity.kind),
                entity.mentions.len()
            )?;
        }
    }
    Ok(())
}

fn of_library(library: &Library, asked: &Arguments, out: &mut impl Write) -> anyhow::Result<()> {
    let rows = library.entities(asked.limit)?;
    if asked.json {
        let printed: Vec<Listed<'_>> = rows.iter().map(listed).collect();
        serde_json::to_writer_pretty(&mut *out, &printed)?;
        writeln!(out)?;
    } else {
        for row in &rows {
            let name = reading::printable(&row.name);
            let kind = word(row.kind);
            writeln!(out, "{kind}\t{}\t{}\t{name}", row.articles, row.mentions)?;
        }
    }
    Ok(())
}

fn of_one(library: &Library, name: &str, json: bool, out: &mut impl Write) -> anyhow::Result<()> {
    let key = library.entity_called(name)?;
    let page = match key {
        Some(key) => library.entity_page(&key, COMPANIONS)?,
        None => None,
    };
    let Some(page) = page else {
        bail!("no article of the library names {name}");
    };
    if json {
        let rows = library.rows(&page.articles)?;
        serde_json::to_writer_pretty(&mut *out, &describe_page(&page, &rows))?;
        writeln!(out)?;
        return Ok(());
    }
    let flat = |text: &str| reading::printable(text).replace(['\n', '\t'], " ");
    let entity = &page.entity;
    let kind = word(entity.kind);
    writeln!(
        out,
        "{kind}\t{}\t{}\t{}",
        entity.articles,
        entity.mentions,
        flat(&entity.name)
    )?;
    for (form, count) in &entity.forms {
        writeln!(out, "form\t{count}\t{}", flat(form))?;
    }
    for other in &page.companions {
        writeln!(
            out,
            "with\t{}\t{}\t{}",
            other.shared,
            word(other.kind),
            flat(&other.name)
        )?;
    }
    for day in &page.days {
        writeln!(out, "day\t{}\t{}", day.start, day.count)?;
    }
    for row in library.rows(&page.articles)? {
        writeln!(out, "article\t{}", list::line(&row))?;
    }
    Ok(())
}

fn word(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Place => "place",
        EntityKind::Organisation => "organisation",
    }
}

fn describe<'a>(article: &'a Article, entity: &'a Entity, story: bool) -> Found<'a> {
    Found {
        kind: entity.kind,
        name: &entity.name,
        role: entity.role.as_deref(),
        certain: entity.certain,
        story,
        mentions: mentions(article, &entity.mentions),
    }
}

fn listed(row: &EntityRow) -> Listed<'_> {
    Listed {
        key: &row.key,
        kind: row.kind,
        name: &row.name,
        names: Language::KNOWN
            .into_iter()
            .filter_map(|language| Some((language.tag(), name_in(&row.key, language)?)))
            .collect(),
        articles: row.articles,
        mentions: row.mentions,
        certain: row.certain,
        variants: row
            .forms
            .iter()
            .map(|(name, count)| Variant {
                name,
                count: *count,
            })
            .collect(),
    }
}

fn describe_page<'a>(page: &'a EntityPage, rows: &'a [crate::library::ArticleRow]) -> Page<'a> {
    Page {
        entity: listed(&page.entity),
        with: page
            .companions
            .iter()
            .map(|other| With {
                key: &other.key,
                kind: other.kind,
                name: &other.name,
                articles: other.shared,
            })
            .collect(),
        days: page
            .days
            .iter()
            .map(|day| Day {
                start: day.start.to_string(),
                count: day.count,
            })
            .collect(),
        in_articles: rows.iter().map(list::listed).collect(),
    }
}
