//! Packs the name lists and word clusters of the Arabic model into tables: `ar-names.table`,
//! `ar-first-words.table` and `ar-clusters.table` in `src/analysis/entities/data`.
//!
//! ```text
//! cargo run --release --example build_lists -- NAMES.tsv.gz CLUSTERS.tsv.gz [USE.tsv] src/analysis/entities/data
//! ```
//!
//! NAMES: a name, a tab, its kinds (`Pg,Ps`), see `KINDS` in `resources.rs`; the project's own list
//! of organisations (`lists/ar-organisations.txt`) comes to them. CLUSTERS: a word, a
//! tab, its path of branches as 0s and 1s. USE: what `train_entities use` prints.
//! `src/analysis/entities/data/README.md` says where these come from and under which licences.

use anyhow::Context;
use flate2::read::GzDecoder;
use sahifa::analysis::entities::letters::fold;
use sahifa::analysis::entities::resources::{Cluster, KINDS, cluster_file, name_files};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

/// The names of organisations that the project knows of itself.
const ORGANISATIONS: &str = include_str!("../src/analysis/entities/lists/ar-organisations.txt");

/// In NAMES these are lines of business (شركات تأمين), not names of companies.
const BUSINESSES: &str = "O2";

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (names, clusters, used, out) = match arguments.as_slice() {
        [names, clusters, out] => (names, clusters, None, out),
        [names, clusters, used, out] => (names, clusters, Some(used), out),
        _ => anyhow::bail!("usage: build_lists NAMES.tsv.gz CLUSTERS.tsv.gz [USE.tsv] OUT"),
    };
    let out = Path::new(out);
    let mut names = read_names(names)?;
    add_organisations(&mut names);
    let files = name_files(names.iter().map(|(name, kinds)| (name.as_slice(), *kinds)));
    write(&out.join("ar-names.table"), &files.names)?;
    write(&out.join("ar-first-words.table"), &files.longest)?;
    let mut words = read_clusters(clusters)?;
    if let Some(used) = used {
        add_use(used, &mut words)?;
    }
    let words = words
        .iter()
        .map(|(word, cluster)| (word.as_slice(), *cluster));
    write(&out.join("ar-clusters.table"), &cluster_file(words))
}

fn read_names(path: &str) -> anyhow::Result<BTreeMap<Vec<u8>, u16>> {
    let mut names: BTreeMap<Vec<u8>, u16> = BTreeMap::new();
    for line in text(path)?.lines() {
        let (name, kinds) = line.split_once('\t').context("a line without a tab")?;
        let name = fold(name);
        if name.len() < 2 {
            continue;
        }
        let bits = kinds
            .split(',')
            .filter(|kind| *kind != BUSINESSES)
            .filter_map(|kind| KINDS.iter().position(|known| *known == kind))
            .fold(0, |bits, kind| bits | 1 << kind);
        if bits != 0 {
            *names.entry(name).or_default() |= bits;
        }
    }
    Ok(names)
}

fn add_organisations(names: &mut BTreeMap<Vec<u8>, u16>) {
    let mut bit = 0;
    for line in ORGANISATIONS.lines().map(str::trim) {
        let kind = line.strip_prefix('[').and_then(|it| it.strip_suffix(']'));
        if let Some(kind) = kind {
            let kind = KINDS.iter().position(|known| *known == kind);
            bit = kind.map_or(0, |kind| 1 << kind);
        } else if !line.starts_with('#') {
            for name in line.split(',').map(fold).filter(|name| name.len() > 1) {
                *names.entry(name).or_default() |= bit;
            }
        }
    }
}

fn read_clusters(path: &str) -> anyhow::Result<BTreeMap<Vec<u8>, Cluster>> {
    let mut clusters = BTreeMap::new();
    for line in text(path)?.lines() {
        let (word, path) = line.split_once('\t').context("a line without a tab")?;
        let path = path
            .bytes()
            .take(27)
            .fold(1, |path, bit| path << 1 | u32::from(bit == b'1'));
        clusters
            .entry(fold(word))
            .or_insert(Cluster { path, used: 0 });
    }
    Ok(clusters)
}

fn add_use(path: &str, clusters: &mut BTreeMap<Vec<u8>, Cluster>) -> anyhow::Result<()> {
    for line in text(path)?.lines() {
        let (word, used) = line.split_once('\t').context("a line without a tab")?;
        let word: Vec<u8> = word
            .as_bytes()
            .chunks(2)
            .map(|digits| Ok(u8::from_str_radix(std::str::from_utf8(digits)?, 16)?))
            .collect::<anyhow::Result<_>>()?;
        clusters.entry(word).or_default().used = used.parse()?;
    }
    Ok(())
}

fn text(path: &str) -> anyhow::Result<String> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {path}"))?;
    let mut text = String::new();
    if bytes.starts_with(&[0x1f, 0x8b]) {
        GzDecoder::new(bytes.as_slice()).read_to_string(&mut text)?;
    } else {
        text = String::from_utf8(bytes)?;
    }
    Ok(text)
}

fn write(path: &Path, file: &[u8]) -> anyhow::Result<()> {
    std::fs::write(path, file).with_context(|| format!("cannot write {}", path.display()))?;
    println!("{}: {} bytes", path.display(), file.len());
    Ok(())
}
