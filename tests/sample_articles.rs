//! The sample articles come in as they should: they are what a new user sees first.

use sahifa::article::{DateEvidence, Language, Role};
use sahifa::intake::{self, Incoming, Input, IntakeOptions};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

fn samples() -> Vec<Incoming> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles");
    intake::read(&[Input::Path(folder)], &IntakeOptions::default())
        .map(|read| read.unwrap_or_else(|failure| panic!("{failure}")))
        .collect()
}

#[test]
fn there_are_enough_of_them_in_every_language_and_long_enough() {
    let mut by_language: BTreeMap<&str, usize> = BTreeMap::new();
    for sample in samples() {
        let words = sample.article.text.split_whitespace().count();
        assert!(
            words >= 250,
            "{} has {words} words",
            sample.origin.path.display()
        );
        *by_language
            .entry(sample.article.metadata.language.tag())
            .or_default() += 1;
    }
    assert!(by_language.values().sum::<usize>() >= 30, "{by_language:?}");
    for language in [
        Language::Arabic,
        Language::Hebrew,
        Language::Persian,
        Language::Urdu,
    ] {
        assert!(
            by_language.get(language.tag()).copied() >= Some(3),
            "{by_language:?}"
        );
    }
}

#[test]
fn they_are_spread_over_four_months_and_most_state_their_date() {
    let samples = samples();
    let stated: Vec<_> = samples
        .iter()
        .filter_map(|sample| sample.article.metadata.published)
        .filter(|published| published.evidence <= DateEvidence::FileName)
        .collect();
    let months: BTreeSet<_> = stated
        .iter()
        .map(|published| published.date.first_of_month())
        .collect();
    assert!(months.len() >= 5, "{months:?}");
    assert!(stated.len() * 4 >= samples.len() * 3);
}

#[test]
fn blocks_put_together_are_the_text_of_each() {
    for sample in samples() {
        let article = &sample.article;
        let together: String = article
            .blocks
            .iter()
            .map(|block| article.slice(block.range))
            .collect();
        assert_eq!(together, article.text, "{}", sample.origin.path.display());
    }
}

#[test]
fn raw_pages_have_related_headlines_credits_and_furniture() {
    let raw: Vec<Incoming> = samples()
        .into_iter()
        .filter(|sample| sample.origin.path.extension().is_some_and(|it| it == "txt"))
        .collect();
    assert!(raw.len() >= 4);
    for sample in &raw {
        let count = |role: Role| {
            sample
                .article
                .blocks
                .iter()
                .filter(|block| block.role == role)
                .count()
        };
        let name = sample.origin.path.display();
        assert!(sample.article.metadata.title.inferred, "{name}");
        assert!(count(Role::Related) >= 1, "{name}: no related headline");
        assert!(count(Role::Boilerplate) >= 1, "{name}: no furniture");
        assert!(count(Role::Paragraph) >= 3, "{name}: hardly any paragraphs");
    }
}
