//! What a period was about: which terms it has more of than the rest.
//!
//! Log-odds with an informative prior (Monroe, Colaresi and Quinn, 2008): a term's odds in the
//! period against its odds outside, both smoothed by its share of everything, divided by their
//! standard error. So what every week says weighs nothing, and what one article says little.

/// How often a term occurs in a period and outside it, in articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrences {
    /// Articles of the period that have it.
    pub inside: u32,
    /// Articles outside that have it.
    pub outside: u32,
}

/// A keyword that tells something of a period.
#[derive(Debug, Clone, PartialEq)]
pub struct PeriodTerm {
    /// The keyword as it is shown.
    pub keyword: String,
    /// Its identity: stems in their folded form.
    pub key: String,
    /// The articles that have it.
    pub occurrences: Occurrences,
    /// Its [`log_odds`].
    pub weight: f64,
}

/// The strength of the prior, in articles.
const PRIOR: f64 = 50.0;

/// How much a term tells of a period, as a z-score of its log-odds: above 2 it is typical of the
/// period, below −2 it is missing from it. `articles` counts the articles inside and outside.
pub fn log_odds(term: Occurrences, articles: Occurrences) -> f64 {
    let inside = f64::from(term.inside.min(articles.inside));
    let outside = f64::from(term.outside.min(articles.outside));
    let all_inside = f64::from(articles.inside);
    let all_outside = f64::from(articles.outside);
    if all_inside + all_outside == 0.0 {
        return 0.0;
    }
    let share = (inside + outside + 1.0) / (all_inside + all_outside + 2.0);
    let prior = PRIOR * share;
    let odds = |count: f64, all: f64| ((count + prior) / (all - count + PRIOR - prior)).ln();
    let variance = 1.0 / (inside + prior) + 1.0 / (outside + prior);
    (odds(inside, all_inside) - odds(outside, all_outside)) / variance.sqrt()
}

/// The terms that tell most of a period, the most telling first, each with its [`log_odds`];
/// those that tell nothing of it are left out.
pub fn period_terms<Term>(
    terms: impl IntoIterator<Item = (Term, Occurrences)>,
    articles: Occurrences,
    limit: usize,
) -> Vec<(Term, f64)> {
    let mut weighed: Vec<(Term, f64)> = terms
        .into_iter()
        .map(|(term, occurrences)| (term, log_odds(occurrences, articles)))
        .filter(|(_, weight)| *weight > 0.0)
        .collect();
    weighed.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    weighed.truncate(limit);
    weighed
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLES: Occurrences = Occurrences {
        inside: 100,
        outside: 10_000,
    };

    fn weight(inside: u32, outside: u32) -> f64 {
        log_odds(Occurrences { inside, outside }, ARTICLES)
    }

    #[test]
    fn what_every_week_says_weighs_nothing() {
        assert!(weight(50, 5_000).abs() < 0.1);
    }

    #[test]
    fn what_this_week_alone_says_weighs_most() {
        assert!(weight(40, 10) > weight(60, 4_000));
        assert!(weight(40, 10) > weight(2, 0));
        assert!(weight(0, 5_000) < -2.0);
    }

    #[test]
    fn the_most_telling_terms_come_first() {
        let terms = [
            (
                "رئيس",
                Occurrences {
                    inside: 50,
                    outside: 5_000,
                },
            ),
            (
                "خاشقجي",
                Occurrences {
                    inside: 40,
                    outside: 10,
                },
            ),
            (
                "زلزال",
                Occurrences {
                    inside: 5,
                    outside: 100,
                },
            ),
        ];
        let found: Vec<&str> = period_terms(terms, ARTICLES, 2)
            .into_iter()
            .map(|(term, _)| term)
            .collect();
        assert_eq!(found, ["خاشقجي", "زلزال"]);
    }

    #[test]
    fn a_library_without_articles_has_nothing_to_tell() {
        let none = Occurrences {
            inside: 0,
            outside: 0,
        };
        assert!(log_odds(none, none).abs() < f64::EPSILON);
    }
}
