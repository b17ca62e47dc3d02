//! How news that nobody annotated uses words: the mean probability, by a model, that a word is
//! part of a name of each kind.

use anyhow::Context;
use flate2::read::GzDecoder;
use sahifa::analysis::entities::chain::{Expected, KINDS, Scores};
use sahifa::analysis::entities::features;
use sahifa::analysis::entities::lexicon::{Lexicon, hash};
use sahifa::analysis::entities::model::Model;
use sahifa::analysis::entities::resources::{Resources, use_step};
use sahifa::analysis::entities::traits;
use sahifa::analysis::entities::words::Passage;
use sahifa::article::Language;
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// Occurrences below which nothing is said of a word.
const LEAST: u32 = 5;

/// Words → how often they occur and the sum of their probabilities.
pub type Uses = HashMap<Vec<u8>, (u32, [f32; 3])>;

/// Reads the texts of gzipped JSON Lines, every `stride`th article.
pub fn texts(path: &Path, stride: usize) -> anyhow::Result<Vec<String>> {
    let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut texts = Vec::new();
    for line in BufReader::new(GzDecoder::new(file)).lines().step_by(stride) {
        let article: serde_json::Value = serde_json::from_str(&line?)?;
        if let Some(text) = article["text"].as_str() {
            texts.push(text.to_owned());
        }
    }
    Ok(texts)
}

/// Reads `texts` with a model.
pub fn harvest(texts: &[String], model: &Model<'_>, resources: &Resources) -> Uses {
    let lexicon = Lexicon::of(Language::Arabic);
    let mut uses = Uses::new();
    let mut expected = Expected::default();
    let (mut traits, mut found) = (Vec::new(), Vec::new());
    for line in texts.iter().flat_map(|text| text.lines()) {
        let passage = Passage::of_text(line, 0);
        for words in passage.sentences() {
            traits::traits(&passage, words.clone(), lexicon, resources, &mut traits);
            let scores: Vec<Scores> = (0..traits.len())
                .map(|index| {
                    features::features(&traits, index, resources, &mut found);
                    model.score(&found)
                })
                .collect();
            model.chain.expect(&scores, &mut expected);
            for (index, labels) in words.zip(&expected.labels) {
                if !passage.is_word(index) {
                    continue;
                }
                let word = passage.letters(index);
                if !uses.contains_key(word) {
                    uses.insert(word.to_vec(), (0, [0.0; 3]));
                }
                if let Some((count, shares)) = uses.get_mut(word) {
                    *count += 1;
                    for kind in 0..KINDS.len() {
                        shares[kind] += labels[1 + 2 * kind] + labels[2 + 2 * kind];
                    }
                }
            }
        }
    }
    uses
}

/// The words seen often enough, with their use as [`Resources`] keeps it.
pub fn steps(uses: &Uses) -> impl Iterator<Item = (&[u8], u16)> {
    uses.iter()
        .filter(|(_, (count, _))| *count >= LEAST)
        .map(|(word, (count, shares))| {
            let packed = shares.iter().rev().fold(0, |packed, share| {
                let share = share / *count as f32;
                packed << 3 | use_step(share)
            });
            (word.as_slice(), packed)
        })
}

/// The same by hash.
pub fn by_hash(uses: &Uses) -> HashMap<u64, u16> {
    steps(uses).map(|(word, used)| (hash(word), used)).collect()
}
