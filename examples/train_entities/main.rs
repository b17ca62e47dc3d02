//! Trains the Arabic entity model and measures it.
//!
//! ```text
//! cargo run --release --example train_entities -- steps CORPUS NEWS
//! cargo run --release --example train_entities -- use CORPUS NEWS > USE.tsv
//! cargo run --release --example train_entities -- train CORPUS src/analysis/entities/data/ar.model
//! cargo run --release --example train_entities -- score CORPUS
//! cargo run --release --example train_entities -- errors CORPUS
//! ```
//!
//! CORPUS has a word, a tab and its BIO tag (PERS, LOC, ORG) a line; NEWS is gzipped JSON Lines
//! with a `text` each. `steps` prints precision, recall and F1 on parts of CORPUS that were not
//! trained on, for each step of the recogniser; `use` reads NEWS by a model of CORPUS and prints
//! how its words are used in names (`build_lists` packs that); `train` makes the model; `score`
//! measures the model in the binary on another corpus, and its speed; `errors` prints what a
//! model of the rest of CORPUS gets wrong in its parts.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "settings and figures for people"
)]

use anyhow::Context;
use corpus::Sentence;
use harvest::Uses;
use learner::{Example, Learned, Settings};
use sahifa::analysis::entities::chain::{Expected, KINDS};
use sahifa::analysis::entities::entities;
use sahifa::analysis::entities::features;
use sahifa::analysis::entities::lexicon::Lexicon;
use sahifa::analysis::entities::model::Model;
use sahifa::analysis::entities::recogniser::{self, Recogniser};
use sahifa::analysis::entities::resources::Resources;
use sahifa::analysis::entities::rules;
use sahifa::analysis::entities::traits::{self, Traits};
use sahifa::analysis::entities::words::Passage;
use sahifa::article::{Article, Language};
use score::Tally;
use second::Scored;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

mod corpus;
mod harvest;
mod learner;
mod score;
mod second;

/// Parts of the corpus, each held back in turn.
const FOLDS: usize = 5;
/// Those of them that are held back in turn to measure: as many as there is patience for.
const MEASURED: [usize; 3] = [0, 2, 4];
/// Of the news, every fourth article is read to measure.
const STRIDE: usize = 4;
/// Runs that a model is the mean of.
const RUNS: u64 = 2;
/// Sizes of weights below which a feature is left out of the model.
const LEAST_WEIGHT: f32 = 0.03;

fn settings(seed: u64) -> Settings {
    Settings {
        rounds: number("ROUNDS", 14.0) as usize,
        rate: 0.1,
        decay: 1e-5,
        drop: number("DROP", 0.6),
        least: number("LEAST", 2.0) as u32,
        seed,
    }
}

/// A setting to try, from the environment.
fn number(name: &str, standard: f32) -> f32 {
    std::env::var(name)
        .ok()
        .and_then(|value| value.parse().ok())
        .unwrap_or(standard)
}

/// How much bolder than learned the model names, see [`Learned::embolden`].
fn boldness() -> f32 {
    number("BOLD", 1.0)
}

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["steps", corpus, news] => steps(&read(corpus)?, Path::new(news)),
        ["cv", corpus, which] => cross(&read(corpus)?, which),
        ["use", corpus, news] => print_use(&read(corpus)?, Path::new(news)),
        ["train", corpus, out] => train(&read(corpus)?, Path::new(out)),
        ["score", corpus] => score(&read(corpus)?),
        ["errors", corpus] => errors(&read(corpus)?),
        ["speed", news] => {
            let speed = speed(&harvest::texts(Path::new(news), STRIDE)?);
            println!("{speed:.2} MB/s on one core, words and identities included");
            Ok(())
        }
        _ => anyhow::bail!(
            "usage: train_entities steps CORPUS NEWS | use CORPUS NEWS | train CORPUS MODEL | \
             score CORPUS | errors CORPUS"
        ),
    }
}

fn read(corpus: &str) -> anyhow::Result<Vec<Sentence>> {
    corpus::read(Path::new(corpus))
}

/// A sentence as the model sees it.
struct Prepared {
    passage: Passage,
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
                passage,
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
fn learn(examples: &[&Example], seeds: u64) -> Learned {
    let runs: Vec<Learned> = std::thread::scope(|scope| {
        let threads: Vec<_> = (1..=seeds)
            .map(|seed| scope.spawn(move || learner::learn(examples, &settings(seed))))
            .collect();
        threads
            .into_iter()
            .filter_map(|thread| thread.join().ok())
            .collect()
    });
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
        let mut model = learn(&training, seeds);
        model.embolden(boldness());
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
        passage: sentence.passage.clone(),
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

/// Probabilities tried, see [`rules::add_listed`].
const DOUBTS: [f32; 5] = [0.8, 0.9, 0.97, 0.99, 0.999];

/// The tallies of the parts held back: by their own sentences, with the whole article, and with
/// the lexicon's sure names that the model passed over.
fn tallies(
    scored: &[Option<Scored>],
    models: &[Learned],
    folds: &[usize],
    more_boldness: f32,
) -> [Tally; 2 + DOUBTS.len()] {
    let models: Vec<Learned> = models
        .iter()
        .cloned()
        .map(|mut model| {
            model.embolden(more_boldness);
            model
        })
        .collect();
    let mut parts: Vec<Vec<Scored>> = folds
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
    for (part, model) in parts.iter_mut().zip(&models) {
        second::find_evidence(&model.chain, part, corpus::ARTICLE);
    }
    let lexicon = Lexicon::of(Language::Arabic);
    let mut tallies: [Tally; 2 + DOUBTS.len()] = Default::default();
    let mut expected = Expected::default();
    let mut labels = Vec::new();
    for (number, part) in parts.iter().enumerate() {
        let others: Vec<&Scored> = parts
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != number)
            .flat_map(|(_, part)| part)
            .collect();
        let chain = &models[number].chain;
        let worth = second::learn(chain, &others, 4);
        for sentence in part {
            chain.best(&sentence.scores, &mut labels);
            tallies[0].add(&sentence.labels, &labels);
            let sums = second::with_evidence(sentence, &worth);
            chain.best(&sums, &mut labels);
            tallies[1].add(&sentence.labels, &labels);
            chain.expect(&sums, &mut expected);
            let outside: Vec<f32> = expected.labels.iter().map(|labels| labels[0]).collect();
            for (doubt, tally) in DOUBTS.iter().zip(&mut tallies[2..]) {
                let mut spans = recogniser::spans_of(&labels);
                rules::add_listed(&sentence.passage, lexicon, &outside, *doubt, &mut spans);
                tally.add_spans(
                    &sentence.labels,
                    spans.iter().map(|span| (span.kind, span.start..span.end)),
                );
            }
        }
    }
    tallies
}

const HEAD: &str = "                          all: P     R    F1 | persons          | places           | organisations    |";

fn steps(sentences: &[Sentence], news: &Path) -> anyhow::Result<()> {
    let folds = MEASURED;
    let all = Resources::arabic().clone().without_use();
    println!("{HEAD}");
    let without = all.clone().without_clusters().without_names();
    for (name, resources) in [
        ("no resources", &without),
        ("+ lexicons", &all.clone().without_clusters()),
    ] {
        let prepared = prepare(sentences, resources);
        let (scored, models) = hold_back(&prepared, &folds, 1);
        println!("{name:24} {}", tallies(&scored, &models, &folds, 0.0)[0]);
    }
    let prepared = prepare(sentences, &all);
    let (scored, models) = hold_back(&prepared, &folds, 1);
    println!(
        "{:24} {}",
        "+ clusters",
        tallies(&scored, &models, &folds, 0.0)[0]
    );
    std::io::stdout().flush()?;
    let texts = harvest::texts(news, STRIDE)?;
    let (mut scored, mut last): (Vec<Option<Scored>>, _) =
        (vec![None; sentences.len()], Vec::new());
    let mut size = 0;
    for (&fold, model) in folds.iter().zip(&models) {
        // Only the parts that are not held back may teach how news uses its words.
        let file = model.file(&[], LEAST_WEIGHT);
        let uses = harvest::harvest(&texts, &Model::read(&file)?, &all);
        let resources = all.clone().with_use(&harvest::by_hash(&uses));
        let prepared = prepare(sentences, &resources);
        let (own, mut model) = hold_back(&prepared, &[fold], RUNS);
        for (all, own) in scored.iter_mut().zip(own) {
            if own.is_some() {
                *all = own;
            }
        }
        size = model[0].file(&[], LEAST_WEIGHT).len();
        last.append(&mut model);
    }
    let [first, both, .., listed] = tallies(&scored, &last, &folds, 0.0);
    println!("{:24} {first}", "+ use in news");
    println!("{:24} {both}", "+ whole article");
    println!("{:24} {listed}", "+ sure names of lexicon");
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

fn cross(sentences: &[Sentence], which: &str) -> anyhow::Result<()> {
    let start = Instant::now();
    let folds: Vec<usize> = (0..FOLDS).collect();
    let mut resources = Resources::arabic().clone();
    if let Ok(dir) = std::env::var("DATA") {
        let names = std::fs::read(format!("{dir}/ar-names.fst"))?;
        let clusters = std::fs::read(format!("{dir}/ar-clusters.fst"))?;
        resources = Resources::read(&names, &clusters, Language::Arabic);
    }
    if which.contains('n') {
        resources = resources.without_use();
    }
    let folds: Vec<usize> = std::env::var("FOLDS").map_or(folds, |folds| {
        folds
            .split(',')
            .filter_map(|fold| fold.parse().ok())
            .collect()
    });
    let prepared = prepare(sentences, &resources);
    let (scored, models) = hold_back(&prepared, &folds, number("SEEDS", 1.0) as u64);
    println!(
        "{which} {} features, {:?}",
        models[0].features.len(),
        start.elapsed()
    );
    for least in [0.02, 0.03, 0.05] {
        println!("  {least}: {} bytes", models[0].file(&[], least).len());
    }
    for more in [0.0, 0.5, 1.0] {
        for tally in tallies(&scored, &models, &folds, more) {
            println!("{more:+.1} {tally}");
        }
    }
    Ok(())
}

fn print_use(sentences: &[Sentence], news: &Path) -> anyhow::Result<()> {
    let resources = Resources::arabic().clone().without_use();
    let prepared = prepare(sentences, &resources);
    let examples: Vec<&Example> = prepared.iter().map(|sentence| &sentence.example).collect();
    let mut model = learn(&examples, 1);
    model.embolden(boldness());
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
    let folds = MEASURED;
    let prepared = prepare(sentences, Resources::arabic());
    let (scored, models) = hold_back(&prepared, &folds, 1);
    println!("{HEAD}");
    for tally in tallies(&scored, &models, &folds, 0.0) {
        println!("{:24} {tally}", "");
    }
    let mut scored: Vec<Scored> = scored.into_iter().flatten().collect();
    second::find_evidence(&models[0].chain, &mut scored, corpus::ARTICLE);
    let second = second::learn(&models[0].chain, &scored.iter().collect::<Vec<_>>(), 6);
    let examples: Vec<&Example> = prepared.iter().map(|sentence| &sentence.example).collect();
    let mut model = learn(&examples, RUNS);
    model.embolden(boldness());
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
    let text: Vec<String> = sentences
        .iter()
        .map(|sentence| sentence.words.join(" "))
        .collect();
    let bytes: usize = text.iter().map(String::len).sum();
    let start = Instant::now();
    for article in text.chunks(corpus::ARTICLE) {
        let passages: Vec<Passage> = article
            .iter()
            .map(|text| Passage::of_text(text, 0))
            .collect();
        std::hint::black_box(recogniser.spans(&passages));
    }
    let speed = bytes as f64 / 1e6 / start.elapsed().as_secs_f64();
    println!("{speed:.1} MB/s");
    Ok(())
}

fn errors(sentences: &[Sentence]) -> anyhow::Result<()> {
    let folds = MEASURED;
    let prepared = prepare(sentences, Resources::arabic());
    let (scored, models) = hold_back(&prepared, &folds, 1);
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
