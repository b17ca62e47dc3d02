//! `sahifa feed`: subscriptions, and their articles into the library.

use super::add::{self, Ticker};
use super::interrupt::Interrupt;
use super::{Common, Ended, reading};
use crate::intake::feeds::Offer;
use crate::intake::feeds::opml::{self, Outline};
use crate::intake::http::{self, Client};
use crate::library::Library;
use crate::library::feeds::{FeedRow, FullText, Subscription};
use crate::library::refresh::{self, Found, Progress, Which};
use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use serde::Serialize;
use std::io::{self, Read, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;

#[derive(Debug, Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Subscribe to a feed by its address, or by that of a site that offers one
    Add {
        /// The address; without http:// it is taken for https
        #[arg(value_name = "URL")]
        address: String,
        /// Fetch an article's page where the feed carries only a summary
        #[arg(long)]
        full_text: bool,
        /// Call it so instead of by its own title
        #[arg(long, value_name = "NAME")]
        title: Option<String>,
    },
    /// List the feeds: number, articles, unread, name, address, what is wrong
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// End subscriptions; their articles stay in the library
    Remove {
        /// Numbers or addresses, as `feed list` tells them
        #[arg(value_name = "FEED", required = true)]
        feeds: Vec<String>,
    },
    /// Fetch what is new
    Update {
        /// Numbers or addresses; without any: all that were not asked within the last hour
        #[arg(value_name = "FEED")]
        feeds: Vec<String>,
        /// Ask all feeds, even if they were asked a moment ago
        #[arg(long, conflicts_with = "feeds")]
        now: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Subscribe to the feeds of an OPML file; - is standard input
    Import {
        /// The file
        file: PathBuf,
        /// Fetch articles' pages where these feeds carry only summaries
        #[arg(long)]
        full_text: bool,
    },
    /// Print the subscriptions as OPML
    Export,
}

pub fn run(asked: &Arguments, common: &Common) -> anyhow::Result<Ended> {
    match &asked.command {
        Command::Add {
            address,
            full_text,
            title,
        } => subscribe(address, title.as_deref(), full_text_of(*full_text), common),
        Command::List { json: true } => list_json(common),
        Command::List { json: false } => list(common),
        Command::Remove { feeds } => remove(feeds, common),
        Command::Update { feeds, now, json } => {
            let mut library = common.open_library()?;
            let (chosen, unknown) = chosen(&library, feeds)?;
            let which = if *now {
                Which::Now(library.feeds()?.iter().map(|feed| feed.id).collect())
            } else if feeds.is_empty() {
                Which::Due
            } else {
                Which::Now(chosen.iter().map(|feed| feed.id).collect())
            };
            let progress = update(&mut library, &which, common)?;
            if *json {
                print_json(&progress)?;
            } else {
                print(&progress)?;
            }
            Ok(Ended::of_failures(progress.failed() + unknown))
        }
        Command::Import { file, full_text } => import(file, full_text_of(*full_text), common),
        Command::Export => export(common),
    }
}

/// Fields in one line, a tab between.
fn row(fields: &[&str]) -> String {
    let flat = |field: &&str| reading::printable(&field.replace(['\n', '\t'], " "));
    fields.iter().map(flat).collect::<Vec<_>>().join("\t")
}

fn full_text_of(fetched: bool) -> FullText {
    if fetched {
        FullText::Fetched
    } else {
        FullText::AsFeed
    }
}

fn client(common: &Common) -> anyhow::Result<Arc<Client>> {
    Ok(Arc::new(Client::new(common.config()?.feeds.limits())))
}

fn subscribe(
    typed: &str,
    title: Option<&str>,
    full_text: FullText,
    common: &Common,
) -> anyhow::Result<Ended> {
    let address = http::typed_address(typed).with_context(|| typed.to_owned())?;
    let mut library = common.open_library()?;
    let client = client(common)?;
    let found = refresh::find(&client, &address).with_context(|| address.to_string())?;
    let carried = match found {
        Found::Feed(carried) => carried,
        Found::Offers(offers) => {
            reading::warn(&format_args!(
                "{address} offers several feeds; add one of them:"
            ));
            for Offer { title, address } in &offers {
                writeln!(io::stdout(), "{}", row(&[address.as_str(), title]))?;
            }
            return Ok(Ended::InputFailed);
        }
    };
    let subscription = Subscription {
        address: carried.address.to_string(),
        title: title.unwrap_or_default().to_owned(),
        full_text,
        ..Subscription::default()
    };
    let (id, new) = library.subscribe(&subscription)?;
    if !new {
        if full_text == FullText::Fetched {
            library.set_full_text(id, full_text)?;
        }
        writeln!(io::stdout(), "already subscribed: {}", subscription.address)?;
        return Ok(Ended::Well);
    }
    let progress = refresh::take(&mut library, &client, id, *carried, |_| {
        ControlFlow::Continue(())
    })?;
    digest(&mut library)?;
    for feed in &progress.done {
        let name = library.feeds()?.into_iter().find(|row| row.id == id);
        let name = name.as_ref().map_or(feed.name.as_str(), FeedRow::name);
        writeln!(
            io::stdout(),
            "{}",
            row(&[&format!("{} new", feed.new), name, &feed.address])
        )?;
        if let Some(error) = &feed.error {
            reading::warn(&format_args!("{}: {error}", feed.address));
        }
    }
    Ok(Ended::Well)
}

/// The feeds that were named, and how many of the names mean none.
fn chosen(library: &Library, named: &[String]) -> anyhow::Result<(Vec<FeedRow>, usize)> {
    let rows = library.feeds()?;
    let (mut chosen, mut unknown) = (Vec::new(), 0);
    for name in named {
        let address = http::typed_address(name).map_or_else(|_| name.clone(), Into::into);
        let found = rows.iter().find(|row| {
            row.id.0.to_string() == *name
                || row.subscription.address == *name
                || row.subscription.address == address
        });
        if let Some(row) = found {
            chosen.push(row.clone());
        } else {
            unknown += 1;
            reading::warn(&format_args!("there is no such feed: {name}"));
        }
    }
    Ok((chosen, unknown))
}

fn remove(named: &[String], common: &Common) -> anyhow::Result<Ended> {
    let mut library = common.open_library()?;
    let (chosen, unknown) = chosen(&library, named)?;
    for row in &chosen {
        library.unsubscribe(row.id)?;
        writeln!(io::stdout(), "removed: {}", reading::printable(row.name()))?;
    }
    Ok(Ended::of_failures(unknown))
}

fn update(library: &mut Library, which: &Which, common: &Common) -> anyhow::Result<Progress> {
    let client = client(common)?;
    let mut ticker = Ticker::new();
    let progress = refresh::refresh(library, &client, which, |progress| {
        ticker.tell(&format!(
            "{} of {} feeds, {} new articles, {} pages to fetch",
            progress.done.len(),
            progress.feeds,
            progress.new_articles(),
            progress.pages
        ));
        ControlFlow::Continue(())
    })?;
    ticker.end();
    digest(library)?;
    Ok(progress)
}

/// Analyses and indexes what came in.
fn digest(library: &mut Library) -> anyhow::Result<()> {
    let (mut ticker, interrupt) = (Ticker::new(), Interrupt::listen()?);
    add::analyse(library, &mut ticker, &interrupt)?;
    add::index(library, &mut ticker, &interrupt)?;
    ticker.end();
    Ok(())
}

fn print(progress: &Progress) -> io::Result<()> {
    for feed in &progress.done {
        if feed.new + feed.changed > 0 {
            let counts = format!("{} new, {} changed", feed.new, feed.changed);
            writeln!(io::stdout(), "{}", row(&[&counts, &feed.name]))?;
        }
        if let Some(error) = &feed.error {
            reading::warn(&format_args!("{}: {error}", feed.address));
        }
    }
    let full_texts = match progress.full_texts {
        0 => String::new(),
        count => format!(", {count} full texts"),
    };
    writeln!(
        io::stdout(),
        "{} feeds asked, {} new articles, {} feeds failed{full_texts}",
        progress.feeds,
        progress.new_articles(),
        progress.failed()
    )
}

/// A feed after a refresh, for other programs.
#[derive(Debug, Serialize)]
struct Updated<'a> {
    id: i64,
    title: &'a str,
    url: &'a str,
    new: usize,
    changed: usize,
    error: Option<&'a str>,
}

fn print_json(progress: &Progress) -> anyhow::Result<()> {
    let updated: Vec<Updated<'_>> = progress
        .done
        .iter()
        .map(|feed| Updated {
            id: feed.id.0,
            title: &feed.name,
            url: &feed.address,
            new: feed.new,
            changed: feed.changed,
            error: feed.error.as_deref(),
        })
        .collect();
    print_pretty(&updated)
}

fn print_pretty(value: &impl Serialize) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, value)?;
    writeln!(out)?;
    Ok(())
}

/// A feed, for other programs.
#[derive(Debug, Serialize)]
struct Listed<'a> {
    id: i64,
    title: &'a str,
    url: &'a str,
    site: Option<&'a str>,
    group: Option<&'a str>,
    full_text: bool,
    articles: u64,
    unread: u64,
    asked: Option<String>,
    answered: Option<String>,
    not_before: Option<String>,
    failures: u32,
    error: Option<&'a str>,
}

fn list_json(common: &Common) -> anyhow::Result<Ended> {
    let moment = |seconds: i64| jiff::Timestamp::from_second(seconds).map(|it| it.to_string());
    let rows = common.open_library()?.feeds()?;
    let listed: Vec<Listed<'_>> = rows
        .iter()
        .map(|row| Listed {
            id: row.id.0,
            title: row.name(),
            url: &row.subscription.address,
            site: row.subscription.site.as_deref(),
            group: row.subscription.group.as_deref(),
            full_text: row.subscription.full_text == FullText::Fetched,
            articles: row.articles,
            unread: row.unread,
            asked: row.asked.and_then(|at| moment(at).ok()),
            answered: row.answered.and_then(|at| moment(at).ok()),
            not_before: moment(row.not_before).ok().filter(|_| row.not_before > 0),
            failures: row.failures,
            error: row.error.as_deref(),
        })
        .collect();
    print_pretty(&listed)?;
    Ok(Ended::Well)
}

fn list(common: &Common) -> anyhow::Result<Ended> {
    let mut out = io::stdout().lock();
    for feed in common.open_library()?.feeds()? {
        let fields = [
            &feed.id.0.to_string(),
            &feed.articles.to_string(),
            &feed.unread.to_string(),
            feed.name(),
            &feed.subscription.address,
            feed.error.as_deref().unwrap_or_default(),
        ];
        writeln!(out, "{}", row(&fields).trim_end())?;
    }
    Ok(Ended::Well)
}

fn import(file: &PathBuf, full_text: FullText, common: &Common) -> anyhow::Result<Ended> {
    let mut bytes = Vec::new();
    let named = || file.display().to_string();
    if file.as_os_str() == "-" {
        io::stdin().lock().read_to_end(&mut bytes)?;
    } else {
        bytes = std::fs::read(file).with_context(named)?;
    }
    let text = crate::intake::feeds::text(bytes, common.encoding.as_deref()).with_context(named)?;
    let outlines = opml::read(&text).with_context(named)?;
    if outlines.is_empty() {
        bail!("{}: there are no feeds in it", named());
    }
    let mut library = common.open_library()?;
    let (mut added, mut known, mut failed) = (0, 0, 0);
    for outline in outlines {
        let address = match http::typed_address(&outline.address) {
            Ok(address) => address.to_string(),
            Err(error) => {
                failed += 1;
                reading::warn(&format_args!("{}: {error}", outline.address));
                continue;
            }
        };
        let (_, new) = library.subscribe(&Subscription {
            address,
            title: outline.title,
            site: outline.site,
            group: outline.group,
            full_text,
        })?;
        if new {
            added += 1;
        } else {
            known += 1;
        }
    }
    writeln!(
        io::stdout(),
        "{added} new, {known} known, {failed} failed; `sahifa feed update` fetches them"
    )?;
    Ok(Ended::of_failures(failed))
}

fn export(common: &Common) -> anyhow::Result<Ended> {
    let outlines: Vec<Outline> = common
        .open_library()?
        .feeds()?
        .into_iter()
        .map(|row| Outline {
            title: row.name().to_owned(),
            address: row.subscription.address,
            site: row.subscription.site,
            group: row.subscription.group,
        })
        .collect();
    io::stdout()
        .lock()
        .write_all(opml::write(&outlines).as_bytes())?;
    Ok(Ended::Well)
}
