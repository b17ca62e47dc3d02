//! Places and organisations known in many languages: who they are, whatever they are called.
//!
//! Countries have CLDR's names and region code (`place:US`), cities `GeoNames`' number
//! (`place:1850147`), other places and organisations a key of the project's own lists. Their
//! names in Arabic, Hebrew, Persian, Urdu and English stand side by side, so that the reader
//! can show a name in the language of the interface.

use crate::article::Language;
use icu_experimental::displaynames::{DisplayNamesOptions, multi::RegionDisplayNames};
use icu_locale_core::{Locale, subtags::Region};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A place or organisation in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Identity(u32);

/// A place or organisation and its names.
#[derive(Debug, Clone)]
pub struct Known {
    key: String,
    /// By language in the order of [`Language::KNOWN`], with `|` between them; the name to show
    /// first. Most lie in the list that they come from.
    names: [Cow<'static, str>; 5],
    well_known: bool,
}

/// ISO 3166 codes of the countries and territories that news speaks of.
const REGIONS: &str = "AD AE AF AG AI AL AM AO AR AS AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM \
    BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ \
    EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GH GI GL GM GN GP GQ GR GT GU GW GY \
    HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC \
    LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MQ MR MT MU MV MW MX MY MZ NA NC \
    NE NG NI NL NO NP NR NZ OM PA PE PF PG PH PK PL PR PS PT PW PY QA RE RO RS RU RW SA SB SC \
    SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG \
    US UY UZ VA VC VE VG VI VN VU WS XK YE YT ZA ZM ZW";

/// Inhabitants from which a city's name is taken for the city without more evidence.
const LARGE: u32 = 1_000_000;

static TABLE: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let mut table = countries();
    add_list(&mut table, "place:", include_str!("lists/places.tsv"));
    add_list(
        &mut table,
        "organisation:",
        include_str!("lists/organisations.tsv"),
    );
    add_cities(&mut table, include_str!("data/cities.tsv"));
    table.shrink_to_fit();
    table
});

static BY_KEY: LazyLock<HashMap<&'static str, Identity>> = LazyLock::new(|| {
    all()
        .map(|(identity, known)| (known.key.as_str(), identity))
        .collect()
});

impl Known {
    /// What it is by, across languages: `place:US`, `organisation:UN`.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Its names in `language`, the one to show first.
    pub fn names(&self, language: Language) -> impl Iterator<Item = &str> {
        column(language)
            .and_then(|column| self.names.get(column))
            .into_iter()
            .flat_map(|names| split(names))
    }

    /// Whether it is a place; an organisation otherwise.
    pub fn is_place(&self) -> bool {
        self.key.starts_with("place:")
    }

    /// Whether its name alone is evidence enough.
    pub fn is_well_known(&self) -> bool {
        self.well_known
    }
}

/// Every place and organisation.
pub fn all() -> impl Iterator<Item = (Identity, &'static Known)> {
    TABLE
        .iter()
        .enumerate()
        .map(|(index, known)| (Identity(u32::try_from(index).unwrap_or(u32::MAX)), known))
}

/// The place or organisation of an identity.
pub fn known(identity: Identity) -> Option<&'static Known> {
    TABLE.get(identity.0 as usize)
}

/// The name of an entity's `key` in another language; `None` for entities that are known from
/// their article alone, and where the table has no name in that language.
pub fn name_in(key: &str, language: Language) -> Option<&'static str> {
    let identity = BY_KEY.get(key)?;
    known(*identity)?.names(language).next()
}

fn column(language: Language) -> Option<usize> {
    Language::KNOWN.iter().position(|known| *known == language)
}

fn countries() -> Vec<Known> {
    let displays = Language::KNOWN.map(|language| {
        let locale: Locale = language.tag().parse().ok()?;
        RegionDisplayNames::try_new(locale.into(), DisplayNamesOptions::default()).ok()
    });
    REGIONS
        .split_whitespace()
        .map(|code| {
            let region: Option<Region> = code.parse().ok();
            let names = displays.each_ref().map(|display| {
                display
                    .as_ref()
                    .zip(region)
                    .and_then(|(display, region)| display.of(region))
                    .map(|name| Cow::Owned(without_remark(name)))
                    .unwrap_or_default()
            });
            Known {
                key: format!("place:{code}"),
                names,
                well_known: true,
            }
        })
        .collect()
}

/// `ميانمار (بورما)` without what stands in brackets.
fn without_remark(name: &str) -> String {
    name.split('(').next().unwrap_or(name).trim().to_owned()
}

/// The columns of a list in the order of [`Language::KNOWN`]: ar, he, fa, ur, en.
fn columns(mut fields: impl Iterator<Item = &'static str>) -> [Cow<'static, str>; 5] {
    let mut next = || Cow::Borrowed(fields.next().unwrap_or_default());
    let english = next();
    [next(), next(), next(), next(), english]
}

/// The names of a column.
fn split(names: &str) -> impl Iterator<Item = &str> {
    let names = names.split('|').map(str::trim);
    names.filter(|name| !name.is_empty())
}

fn add_list(table: &mut Vec<Known>, prefix: &str, list: &'static str) {
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t');
        let Some(key) = fields.next().filter(|key| !key.is_empty()) else {
            continue;
        };
        let key = format!("{prefix}{key}");
        let names = columns(fields);
        if let Some(known) = table.iter_mut().find(|known| known.key == key) {
            for (names, more) in known.names.iter_mut().zip(names) {
                let others = split(names).filter(|name| split(&more).all(|other| other != *name));
                let all: Vec<&str> = split(&more).chain(others).collect();
                *names = Cow::Owned(all.join("|"));
            }
        } else {
            table.push(Known {
                key,
                names,
                well_known: true,
            });
        }
    }
}

fn add_cities(table: &mut Vec<Known>, list: &'static str) {
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t');
        let (Some(number), Some(people)) = (fields.next(), fields.next()) else {
            continue;
        };
        table.push(Known {
            key: format!("place:{number}"),
            names: columns(fields),
            well_known: people.parse::<u32>().is_ok_and(|people| people >= LARGE),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_knows_its_name_in_other_languages() {
        assert_eq!(name_in("place:JP", Language::Arabic), Some("اليابان"));
        assert_eq!(name_in("place:JP", Language::Hebrew), Some("יפן"));
        assert_eq!(name_in("place:JP", Language::English), Some("Japan"));
        assert_eq!(name_in("place:nowhere", Language::English), None);
    }

    #[test]
    fn a_large_city_is_known_by_its_number() {
        let tokyo = all()
            .find(|(_, known)| known.names(Language::English).any(|name| name == "Tokyo"))
            .map(|(_, known)| known.key())
            .unwrap();
        assert_eq!(tokyo, "place:1850147");
        assert_eq!(name_in(tokyo, Language::Arabic), Some("طوكيو"));
    }

    #[test]
    fn every_country_has_a_name_in_every_language() {
        for (_, known) in all().take_while(|(_, known)| known.key.len() == "place:US".len()) {
            for language in Language::KNOWN {
                assert!(known.names(language).next().is_some(), "{}", known.key());
            }
        }
    }
}
