//! Trains the Arabic entity model and measures it.
//!
//! ```text
//! cargo run --release --example train_entities -- steps CORPUS NEWS
//! cargo run --release --example train_entities -- use CORPUS NEWS > USE.tsv
//! cargo run --release --example train_entities -- train CORPUS src/analysis/entities/data/ar.model
//! cargo run --release --example train_entities -- score CORPUS
//! cargo run --release --example train_entities -- errors CORPUS
//! cargo run --release --example train_entities -- folds CORPUS MODELS
//! cargo run --release --example train_entities -- reader CORPUS MODELS
//! cargo run --release --example train_entities -- speed NEWS
//! ```
//!
//! CORPUS has a word, a tab and its BIO tag (PERS, LOC, ORG) a line; NEWS is gzipped JSON Lines
//! with a `text` each. `steps` prints precision, recall and F1 on parts of CORPUS that were not
//! trained on, for each step of the recogniser; `use` reads NEWS by a model of CORPUS and prints
//! how its words are used in names (`build_lists` packs that); `train` makes the model; `score`
//! measures the model in the binary on another corpus; `errors` prints what a model of the rest
//! of CORPUS gets wrong in its parts; `folds` keeps a model of the rest of CORPUS for each of its
//! parts under MODELS, by which `reader` tells what a change of rules and lists does to the whole
//! program: it prints the errors of two parts, to be read, and the figures of those and of the
//! other three, which nobody has read; `speed` how fast the names in NEWS are found.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "settings and figures for people"
)]

use anyhow::Context;
use corpus::Sentence;
use harvest::Uses;
use learner::{Example, Learned, Settings};
use sahifa::analysis::entities::chain::{Chain, KINDS, Scores};
use sahifa::analysis::entities::entities;
use sahifa::analysis::entities::features;
use sahifa::analysis::entities::lexicon::Lexicon;
use sahifa::analysis::entities::model::Model;
use sahifa::analysis::entities::recogniser::Recogniser;
use sahifa::analysis::entities::resources::Resources;
use sahifa::analysis::entities::traits::{self, Traits};
use sahifa::analysis::entities::words::Passage;
use sahifa::article::{Article, Language};
use score::Tally;
use second::Scored;
use std::io::Write;
use std::path::Path;

mod corpus;
mod harvest;
mod learner;
mod reader;
mod score;
mod second;

/// Parts of the corpus, of five, that are held back in turn to measure.
const MEASURED: [usize; 5] = [0, 1, 2, 3, 4];
/// Of the news, every fourth article is read to measure.
const STRIDE: usize = 4;
/// Runs that a model is the mean of.
const RUNS: u64 = 8;
/// Runs at once.
const THREADS: usize = 2;
/// Sizes of weights below which a feature is left out of the model.
const LEAST_WEIGHT: f32 = 0.03;

/// How much bolder than learned the model names, see [`Learned::embolden`].
const BOLDNESS: f32 = 1.0;

/// Times through the corpus; more learn it by heart, and the parts held back lose by them.
const ROUNDS: usize = 4;
/// The same for the model that reads news for the use of words.
const ROUNDS_FOR_USE: usize = 14;

fn settings(rounds: usize, seed: u64) -> Settings {
    Settings {
        rounds,
        rate: 0.1,
        decay: 1e-5,
        drop: 0.6,
        least: 2,
        seed,
    }
}

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["steps", corpus, news] => steps(&read(corpus)?, Path::new(news)),
        ["use", corpus, news] => print_use(&read(corpus)?, Path::new(news)),
        ["train", corpus, out] => train(&read(corpus)?, Path::new(out)),
        ["score", corpus] => score(&read(corpus)?),
        ["errors", corpus] => errors(&read(corpus)?),
        ["folds", corpus, models] => folds(&read(corpus)?, Path::new(models)),
        ["reader", corpus, models] => reader(&read(corpus)?, Path::new(models)),
        ["speed", news] => {
            let speed = speed(&harvest::texts(Path::new(news), STRIDE)?);
            println!("{speed:.2} MB/s on one core, words and identities included");
            Ok(())
        }
        _ => anyhow::bail!(
            "usage: train_entities steps CORPUS NEWS | use CORPUS NEWS | train CORPUS MODEL | \
             score CORPUS | errors CORPUS | folds CORPUS MODELS | reader CORPUS MODELS | speed NEWS"
        ),
    }
}

fn read(corpus: &str) -> anyhow::Result<Vec<Sentence>> {
    corpus::read(Path::new(corpus))
}

/// A sentence as the model sees it.
struct Prepared {
    traits: Vec<Traits>,
    example: Example,
}

fn prepare(sentences: &[Sentence], resources: &Resources) -> Vec<Prepared> {
    let lexicon = Lexicon::of(Language::Arabic);
    sentences
        .iter()
        .map(|sentence| {
            let passage = Passage::of_words(sentence.words.iter().map(String::as_str));
            let mut traits = Vec::new();
            traits::traits(&passage, 0..passage.len(), lexicon, resources, &mut traits);
            let features = (0..traits.len())
                .map(|index| {
                    let mut found = Vec::new();
                    features::features(&traits, index, resources, &mut found);
                    found
                })
                .collect();
            Prepared {
                traits,
                example: Example {
                    features,
                    labels: sentence.labels.clone(),
                },
            }
        })
        .collect()
}

/// A model of several runs that differ in what was hidden.
fn learn(examples: &[&Example], seeds: u64, rounds: usize) -> Learned {
    let seeds: Vec<u64> = (1..=seeds).collect();
    let mut runs: Vec<Learned> = Vec::new();
    for together in seeds.chunks(THREADS) {
        std::thread::scope(|scope| {
            let threads: Vec<_> = together
                .iter()
                .map(|&seed| scope.spawn(move || learner::learn(examples, &settings(rounds, seed))))
                .collect();
            runs.extend(threads.into_iter().filter_map(|thread| thread.join().ok()));
        });
    }
    Learned::mean(&runs)
}

/// Every sentence scored by a model that has not seen its part of the corpus, and those models.
fn hold_back(
    prepared: &[Prepared],
    folds: &[usize],
    seeds: u64,
) -> (Vec<Option<Scored>>, Vec<Learned>) {
    let mut scored: Vec<Option<Scored>> = vec![None; prepared.len()];
    let mut models = Vec::new();
    for &fold in folds {
        let training: Vec<&Example> = prepared
            .iter()
            .enumerate()
            .filter(|(at, _)| corpus::fold(*at) != fold)
            .map(|(_, sentence)| &sentence.example)
            .collect();
        let mut model = learn(&training, seeds, ROUNDS);
        model.embolden(BOLDNESS);
        for (at, sentence) in prepared.iter().enumerate() {
            if corpus::fold(at) == fold {
                scored[at] = Some(first_pass(&model, sentence));
            }
        }
        models.push(model);
    }
    (scored, models)
}

fn first_pass(model: &Learned, sentence: &Prepared) -> Scored {
    Scored {
        traits: sentence.traits.clone(),
        scores: sentence
            .example
            .features
            .iter()
            .map(|features| model.score(features))
            .collect(),
        labels: sentence.example.labels.clone(),
        evidence: Vec::new(),
    }
}

/// The parts held back, one after another.
fn parts(scored: &[Option<Scored>], models: &[Learned]) -> Vec<Vec<Scored>> {
    let mut parts: Vec<Vec<Scored>> = MEASURED
        .iter()
        .map(|&fold| {
            scored
                .iter()
                .enumerate()
                .filter(|(at, _)| corpus::fold(*at) == fold)
                .filter_map(|(_, scored)| scored.clone())
                .collect()
        })
        .collect();
    for (part, model) in parts.iter_mut().zip(models) {
        second::find_evidence(&model.chain, part, corpus::ARTICLE);
    }
    parts
}

/// What evidence is worth to the model of a part, learned from the other parts.
fn worth(parts: &[Vec<Scored>], number: usize, chain: &Chain) -> Vec<Scores> {
    let others: Vec<&Scored> = parts
        .iter()
        .enumerate()
        .filter(|(other, _)| *other != number)
        .flat_map(|(_, part)| part)
        .collect();
    second::learn(chain, &others, 4)
}

/// The tallies of the parts held back: by their own sentences, and with the whole article.
fn tallies(scored: &[Option<Scored>], models: &[Learned]) -> [Tally; 2] {
    let parts = parts(scored, models);
    let mut tallies: [Tally; 2] = Default::default();
    let mut labels = Vec::new();
    for (number, part) in parts.iter().enumerate() {
        let chain = &models[number].chain;
        let worth = worth(&parts, number, chain);
        for sentence in part {
            chain.best(&sentence.scores, &mut labels);
            tallies[0].add(&sentence.labels, &labels);
            let sums = second::with_evidence(sentence, &worth);
            chain.best(&sums, &mut labels);
            tallies[1].add(&sentence.labels, &labels);
        }
    }
    tallies
}

const HEAD: &str = "                          all: P     R    F1 | persons          | places           | organisations    |";

fn steps(sentences: &[Sentence], news: &Path) -> anyhow::Result<()> {
    let all = Resources::arabic().clone().without_use();
    println!("{HEAD}");
    let without = all.clone().without_clusters().without_names();
    let mut models = Vec::new();
    for (name, resources) in [
        ("no resources", &without),
        ("+ lexicons", &all.clone().without_clusters()),
        ("+ clusters", &all),
    ] {
        let prepared = prepare(sentences, resources);
        let scored;
        (scored, models) = hold_back(&prepared, &MEASURED, 1);
        println!("{name:24} {}", tallies(&scored, &models)[0]);
    }
    std::io::stdout().flush()?;
    let texts = harvest::texts(news, STRIDE)?;
    let (mut scored, mut last, mut used) = (vec![None; sentences.len()], Vec::new(), Vec::new());
    for (&fold, model) in MEASURED.iter().zip(&models) {
        // Only the parts that are not held back may teach how news uses its words.
        let file = model.file(&[], LEAST_WEIGHT);
        let found = harvest::harvest(&texts, &Model::read(&file)?, &all);
        let resources = all.clone().with_use(&harvest::by_hash(&found));
        let prepared = prepare(sentences, &resources);
        let (own, mut model) = hold_back(&prepared, &[fold], RUNS);
        for (all, own) in scored.iter_mut().zip(own) {
            if own.is_some() {
                *all = own;
            }
        }
        last.append(&mut model);
        used.push(resources);
    }
    let [first, both] = tallies(&scored, &last);
    println!("{:24} {first}", "+ use in news, runs");
    println!("{:24} {both}", "+ whole article");
    let parts = parts(&scored, &last);
    let mut size = 0;
    for (name, together) in reader::TOGETHER {
        let mut tally = Tally::default();
        for (number, model) in last.iter().enumerate() {
            let file = model.file(&worth(&parts, number, &model.chain), LEAST_WEIGHT);
            size = file.len();
            let model = Model::read(&file)?;
            let recogniser = Recogniser::new(model, &used[number], Language::Arabic);
            let own: Vec<&Sentence> = sentences
                .iter()
                .enumerate()
                .filter(|(at, _)| corpus::fold(*at) == MEASURED[number])
                .map(|(_, sentence)| sentence)
                .collect();
            reader::tally(&own, &recogniser, together, &mut tally, false);
        }
        println!("{name:24} {tally}");
    }
    println!("model: {:.2} MB", size as f64 / 1e6);
    let speed = speed(&texts);
    println!("speed of the shipped one: {speed:.1} MB/s, words and identities included");
    Ok(())
}

/// Megabytes of news a second in which every name is found, by one thread's own time on a core.
fn speed(texts: &[String]) -> f64 {
    let articles: Vec<Article> = texts
        .iter()
        .map(|text| Article::of_paragraph(text, Language::Arabic))
        .collect();
    let bytes: usize = articles.iter().map(|article| article.text.len()).sum();
    assert!(
        !entities(&articles[0]).is_empty(),
        "lists are read before the clock starts"
    );
    let start = seconds_on_a_core();
    let found: usize = articles.iter().map(|article| entities(article).len()).sum();
    let seconds = seconds_on_a_core() - start;
    assert!(found > 0);
    bytes as f64 / 1e6 / seconds
}

/// How long this thread has run, as Linux counts it; time spent waiting for a core is left out.
fn seconds_on_a_core() -> f64 {
    std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|counts| counts.split(' ').next()?.parse::<f64>().ok())
        .map_or(f64::NAN, |nanoseconds| nanoseconds / 1e9)
}

fn print_use(sentences: &[Sentence], news: &Path) -> anyhow::Result<()> {
    let resources = Resources::arabic().clone().without_use();
    let prepared = prepare(sentences, &resources);
    let examples: Vec<&Example> = prepared.iter().map(|sentence| &sentence.example).collect();
    let mut model = learn(&examples, 1, ROUNDS_FOR_USE);
    model.embolden(BOLDNESS);
    let file = model.file(&[], LEAST_WEIGHT);
    let uses: Uses = harvest::harvest(&harvest::texts(news, 1)?, &Model::read(&file)?, &resources);
    let mut out = std::io::stdout().lock();
    let mut lines: Vec<(&[u8], u16)> = harvest::steps(&uses).collect();
    lines.sort_unstable();
    for (word, used) in lines {
        for letter in word {
            write!(out, "{letter:02x}")?;
        }
        writeln!(out, "\t{used}")?;
    }
    Ok(())
}

fn train(sentences: &[Sentence], out: &Path) -> anyhow::Result<()> {
    // Enough to learn the few weights of the evidence from.
    let prepared = prepare(sentences, Resources::arabic());
    let (scored, models) = hold_back(&prepared, &MEASURED, 1);
    let mut scored: Vec<Scored> = scored.into_iter().flatten().collect();
    second::find_evidence(&models[0].chain, &mut scored, corpus::ARTICLE);
    let second = second::learn(&models[0].chain, &scored.iter().collect::<Vec<_>>(), 6);
    let examples: Vec<&Example> = prepared.iter().map(|sentence| &sentence.example).collect();
    let mut model = learn(&examples, RUNS, ROUNDS);
    model.embolden(BOLDNESS);
    let file = model.file(&second, LEAST_WEIGHT);
    std::io::stdout().flush()?;
    std::fs::write(out, &file).with_context(|| format!("cannot write {}", out.display()))?;
    println!("{}: {} bytes", out.display(), file.len());
    Ok(())
}

fn score(sentences: &[Sentence]) -> anyhow::Result<()> {
    let recogniser = Recogniser::of(Language::Arabic).context("no model in the binary")?;
    let mut tally = Tally::default();
    for article in sentences.chunks(corpus::ARTICLE) {
        let passages: Vec<Passage> = article
            .iter()
            .map(|sentence| Passage::of_words(sentence.words.iter().map(String::as_str)))
            .collect();
        for (sentence, spans) in article.iter().zip(recogniser.spans(&passages)) {
            tally.add_spans(
                &sentence.labels,
                spans.iter().map(|span| (span.kind, span.start..span.end)),
            );
        }
    }
    println!("{HEAD}\n{:24} {tally}", "the binary's model");
    Ok(())
}

/// Parts of the corpus whose errors are printed.
const READ: [usize; 2] = [0, 1];
/// Runs of a model that is kept for a part: enough to compare rules by.
const RUNS_KEPT: u64 = 1;

fn kept(models: &Path, fold: usize) -> std::path::PathBuf {
    models.join(format!("part-{fold}.model"))
}

fn folds(sentences: &[Sentence], models: &Path) -> anyhow::Result<()> {
    let prepared = prepare(sentences, Resources::arabic());
    let (scored, learned) = hold_back(&prepared, &MEASURED, RUNS_KEPT);
    let parts = parts(&scored, &learned);
    std::fs::create_dir_all(models)?;
    for (number, model) in learned.iter().enumerate() {
        let file = model.file(&worth(&parts, number, &model.chain), LEAST_WEIGHT);
        std::fs::write(kept(models, MEASURED[number]), file)?;
    }
    Ok(())
}

fn reader(sentences: &[Sentence], models: &Path) -> anyhow::Result<()> {
    let mut tallies: [Tally; 2] = Default::default();
    for fold in MEASURED {
        let file = std::fs::read(kept(models, fold))?;
        let recogniser =
            Recogniser::new(Model::read(&file)?, Resources::arabic(), Language::Arabic);
        let own: Vec<&Sentence> = sentences
            .iter()
            .enumerate()
            .filter(|(at, _)| corpus::fold(*at) == fold)
            .map(|(_, sentence)| sentence)
            .collect();
        let read = READ.contains(&fold);
        let tally = &mut tallies[usize::from(!read)];
        reader::tally(&own, &recogniser, corpus::ARTICLE, tally, read);
    }
    println!("{HEAD}");
    for (name, tally) in ["parts read", "parts not read"].into_iter().zip(&tallies) {
        println!("{name:24} {tally}");
    }
    Ok(())
}

fn errors(sentences: &[Sentence]) -> anyhow::Result<()> {
    let prepared = prepare(sentences, Resources::arabic());
    let (scored, models) = hold_back(&prepared, &MEASURED, 1);
    let (mut numbers, mut scored): (Vec<usize>, Vec<Scored>) = scored
        .into_iter()
        .enumerate()
        .filter_map(|(number, scored)| scored.map(|scored| (number, scored)))
        .unzip();
    let chain = &models[0].chain;
    second::find_evidence(chain, &mut scored, corpus::ARTICLE);
    let worth = second::learn(chain, &scored.iter().collect::<Vec<_>>(), 4);
    let mut labels = Vec::new();
    let mut out = std::io::stdout().lock();
    for (number, scored) in numbers.drain(..).zip(&scored) {
        chain.best(&second::with_evidence(scored, &worth), &mut labels);
        let words = &sentences[number].words;
        let (truth, found) = (score::spans(&scored.labels), score::spans(&labels));
        for (sign, one, other) in [("missed", &truth, &found), ("wrong", &found, &truth)] {
            for (kind, start, end) in one.difference(other) {
                let name = words[*start..*end].join(" ");
                let before = words[start.saturating_sub(3)..*start].join(" ");
                let behind = words[*end..(*end + 3).min(words.len())].join(" ");
                writeln!(
                    out,
                    "{sign}\t{:?}\t{before} [{name}] {behind}",
                    KINDS[*kind]
                )?;
            }
        }
    }
    Ok(())
}
