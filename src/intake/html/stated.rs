//! The element that a page itself calls the article's body. It holds much that is no text, so what
//! the extraction finds is better where it finds the article; where it has found a part of it, or
//! something else, this tells.

use super::{markup, pruning, trimming};
use crate::article::{Article, Role};
use dom_query::{Document, NodeRef};
use url::Url;

/// A paragraph of running text has so many characters at least …
const RUNNING: usize = 60;
/// … and no more than one in so many of them in links.
const LINKED: usize = 3;
/// What was found is a part where the body has so many times as much running text.
const FAR_MORE: usize = 2;

/// The body that a page states.
pub struct Stated {
    html: String,
    /// Characters of its running text.
    running: usize,
}

impl Stated {
    /// The one element that is marked as an article's body, or the only one that is an article.
    pub fn of(document: &Document) -> Option<Self> {
        ["[itemprop=articleBody]", "article"]
            .into_iter()
            .find_map(|which| {
                let found = document.select(which);
                let [body] = found.nodes() else { return None };
                let paragraphs = body.find_descendants("p");
                let running = paragraphs.iter().map(running).sum();
                Some(Self {
                    html: body.html().to_string(),
                    running,
                })
            })
    }

    /// The article in it, if it holds far more than what was found.
    pub fn instead_of(&self, found: Option<&Article>, base: Option<&Url>) -> Option<Article> {
        let in_found = found.map_or(0, running_text);
        if self.running <= FAR_MORE * in_found {
            return None;
        }
        let body = markup::article(&pruning::pruned(&self.html), base);
        let body = trimming::trimmed(body, "");
        (running_text(&body) > FAR_MORE * in_found).then_some(body)
    }
}

fn running(paragraph: &NodeRef<'_>) -> usize {
    let all = paragraph.normalized_char_count();
    let links = paragraph.find_descendants("a");
    let linked: usize = links.iter().map(NodeRef::normalized_char_count).sum();
    if all >= RUNNING && linked * LINKED <= all {
        all
    } else {
        0
    }
}

fn running_text(article: &Article) -> usize {
    article
        .blocks
        .iter()
        .filter(|block| matches!(block.role, Role::Paragraph | Role::Quote | Role::ListItem))
        .map(|block| block.content.of(&article.text).chars().count())
        .filter(|length| *length >= RUNNING)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = "<p>وقال أهل القرية إن الطريق الجديد قرّب إليهم المدرسة والسوق والمشفى.</p>";

    fn instead(page: &str, found: &str) -> Option<usize> {
        let found = markup::article(found, None);
        let stated = Stated::of(&Document::from(page))?;
        let body = stated.instead_of(Some(&found), None)?;
        Some(body.blocks.len())
    }

    #[test]
    fn the_body_that_a_page_states_takes_the_place_of_a_small_part_of_it() {
        let lines = LINE
            .repeat(3)
            .replacen("القرية", "الوادي", 1)
            .replacen("القرية", "السهل", 1);
        let share = "<div class=share>شارك الخبر</div>";
        let page = format!("<div itemprop=articleBody>{share}{lines}</div><p>اتصل بنا</p>");
        assert_eq!(instead(&page, LINE), Some(3));
        assert_eq!(instead(&page, &lines), None);
        let page = format!("<article>{lines}</article>");
        assert_eq!(instead(&page, LINE), Some(3));
        assert_eq!(instead(&page.repeat(2), LINE), None);
    }
}
