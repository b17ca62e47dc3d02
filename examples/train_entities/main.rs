//! Trains the Arabic entity model.
use anyhow::Context;
use learner::{Example, Learned, Settings};
use sahifa::analysis::entities::features::{self, Traits};
use sahifa::analysis::entities::lexicon::Lexicon;
use sahifa::analysis::entities::resources::Resources;
use sahifa::analysis::entities::words::Passage;
use sahifa::article::Language;
use std::path::Path;
mod corpus;
mod learner;
mod score;
use corpus::Sentence;
use score::Tally;

fn arg(name: &str) -> Option<String> {
    let a: Vec<String> = std::env::args().collect();
    a.iter()
        .position(|x| x == name)
        .and_then(|i| a.get(i + 1).cloned())
}
fn num<T: std::str::FromStr>(name: &str, d: T) -> T {
    arg(name).and_then(|x| x.parse().ok()).unwrap_or(d)
}
fn example(s: &Sentence, r: &Resources) -> Example {
    let lex = Lexicon::of(Language::Arabic);
    let p = Passage::of_words(s.words.iter().map(String::as_str));
    let mut t: Vec<Traits> = vec![];
    features::traits(&p, 0..p.len(), lex, r, &mut t);
    let mut f = vec![];
    let features = (0..t.len())
        .map(|i| {
            features::features(&t, i, r, &mut f);
            f.clone()
        })
        .collect();
    Example {
        features,
        labels: s.labels.clone(),
        weight: 1.0,
    }
}
fn evaluate(m: &Learned, x: &[Example]) -> Tally {
    let mut t = Tally::default();
    let mut y = vec![];
    for e in x {
        let s: Vec<_> = e.features.iter().map(|f| m.score(f)).collect();
        m.chain.best(&s, &mut y);
        t.add(&e.labels, &y);
    }
    t
}
fn main() -> anyhow::Result<()> {
    let all = corpus::read(Path::new(&arg("--train").context("--train")?))?;
    let dir = arg("--data").context("--data")?;
    let names = std::fs::read(format!("{dir}/ar-names.fst"))?;
    let clusters = std::fs::read(format!("{dir}/ar-clusters.fst"))?;
    let flags = arg("--use").unwrap_or("nc".into());
    let r = Resources::read(&names, &clusters, Language::Arabic)
        .only(flags.contains('n'), flags.contains('c'));
    let settings = Settings {
        rounds: num("--rounds", 12),
        rate: num("--rate", 0.1),
        decay: num("--decay", 1e-5),
        drop: num("--drop", 0.15),
        least: num("--least", 2),
        boldness: num("--bold", 1.0),
        seed: num("--seed", 1),
    };
    let mut sums = vec![Tally::default(); 6];
    let t0 = std::time::Instant::now();
    let mut feats = 0;
    for fold in arg("--folds").unwrap_or("0,1,2,3,4".into()).split(',') {
        let (train, dev) = corpus::split(&all, fold.parse()?);
        let x: Vec<_> = train.iter().map(|s| example(s, &r)).collect();
        let d: Vec<_> = dev.iter().map(|s| example(s, &r)).collect();
        let mut m = learner::learn(&x, &settings);
        feats = m.features.len();
        for sum in &mut sums {
            sum.merge(&evaluate(&m, &d));
            m.chain.start[0] -= 0.5;
            for row in &mut m.chain.step {
                row[0] -= 0.5;
            }
        }
    }
    println!(
        "{} feats {feats} {:.0}s",
        std::env::args().skip(5).collect::<Vec<_>>().join(" "),
        t0.elapsed().as_secs_f32()
    );
    for sum in &sums {
        println!("  {sum}");
    }
    Ok(())
}
