//! The open article's dated passages, in order of date; those that lie ahead of its publication
//! stand apart.

use super::view::Look;
use crate::analysis::dates::DatedPassage;
use crate::article::{Article, ByteRange};
use crate::ui::frame::Frame;
use crate::ui::paint::{self, Align};
use jiff::civil::Date;
use ratatui::layout::Rect;

/// Letters of the text that are shown beside a date.
const SHOWN: usize = 160;

/// A dated passage with the words around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Where the text says it.
    pub range: ByteRange,
    /// The first day that is meant.
    pub from: Date,
    /// The last day that is meant.
    pub to: Date,
    /// The date and the words behind it, in one line.
    pub words: String,
}

/// A line of the view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A passage, by its index.
    Passage(usize),
    /// The publication: what stands over it is past, what stands under it ahead.
    Published(Date),
}

/// The article view's state.
#[derive(Debug, Default)]
pub struct Passages {
    passages: Vec<Passage>,
    lines: Vec<Line>,
    selected: usize,
}

/// The dated passages of an article with the words around them.
pub fn of(article: &Article, dated: &[DatedPassage]) -> Vec<Passage> {
    dated
        .iter()
        .map(|passage| Passage {
            range: passage.range,
            from: passage.from,
            to: passage.to,
            words: words_from(article, passage.range.start),
        })
        .collect()
}

/// The words from a byte on to the end of its line, without markup.
fn words_from(article: &Article, start: usize) -> String {
    let block = article.block_at(start).map(|index| &article.blocks[index]);
    let shown: String = block
        .into_iter()
        .flat_map(crate::article::Block::shown)
        .filter(|piece| piece.end > start)
        .map(|piece| article.slice(ByteRange::new(piece.start.max(start), piece.end)))
        .collect();
    let line = shown.lines().next().unwrap_or_default();
    line.chars().take(SHOWN).collect()
}

impl Passages {
    /// Takes the passages of another article, published on a day.
    pub fn set(&mut self, mut passages: Vec<Passage>, published: Option<Date>) {
        passages.sort_by_key(|passage| (passage.from, passage.to, passage.range.start));
        let ahead = published.map(|day| passages.partition_point(|passage| passage.from <= day));
        self.lines = (0..passages.len()).map(Line::Passage).collect();
        if let (Some(ahead), Some(day)) = (ahead, published) {
            self.lines.insert(ahead, Line::Published(day));
        }
        self.passages = passages;
        self.selected = 0;
    }

    /// Whether the article speaks of no days.
    pub fn is_empty(&self) -> bool {
        self.passages.is_empty()
    }

    /// The lines in order of date.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Where the text says the selected passage.
    pub fn selected(&self) -> Option<ByteRange> {
        match self.lines.get(self.selected)? {
            Line::Passage(index) => self.passages.get(*index).map(|passage| passage.range),
            Line::Published(_) => None,
        }
    }

    /// Selects the line `rows` further down (up when negative).
    pub fn step(&mut self, rows: isize) {
        let last = self.lines.len().saturating_sub(1);
        self.selected = self.selected.saturating_add_signed(rows).min(last);
    }

    /// Selects a line on the screen, `height` rows high.
    pub fn point(&mut self, row: usize, height: usize) {
        let line = self.top(height) + row;
        if line < self.lines.len() {
            self.selected = line;
        }
    }

    fn top(&self, height: usize) -> usize {
        let half = self.selected.saturating_sub(height / 2);
        half.min(self.lines.len().saturating_sub(height))
    }
}

/// Paints the view into `inside`.
pub fn draw(frame: &mut Frame, inside: Rect, passages: &Passages, look: Look<'_>) {
    let top = passages.top(usize::from(inside.height));
    let dates = 11.min(inside.width);
    let published = passages.lines.iter().find_map(|line| match line {
        Line::Published(day) => Some(*day),
        Line::Passage(_) => None,
    });
    for (offset, (index, line)) in
        (0..inside.height).zip(passages.lines.iter().enumerate().skip(top))
    {
        let row = Rect {
            y: inside.y + offset,
            height: 1,
            ..inside
        };
        let (date, text) = if look.direction.is_rtl() {
            (
                Rect {
                    x: row.right() - dates,
                    width: dates,
                    ..row
                },
                Rect {
                    width: row.width - dates,
                    ..row
                },
            )
        } else {
            (
                Rect {
                    width: dates,
                    ..row
                },
                Rect {
                    x: row.x + dates,
                    width: row.width - dates,
                    ..row
                },
            )
        };
        match line {
            Line::Published(day) => {
                let words = look
                    .messages
                    .with("timeline-published", [("day", look.messages.number(day))]);
                paint::text(frame, row, &words, Align::Start, look.theme.moment());
            }
            Line::Passage(place) => {
                let Some(passage) = passages.passages.get(*place) else {
                    continue;
                };
                let ahead = published.is_some_and(|day| passage.from > day);
                let style = if ahead {
                    look.theme.star()
                } else {
                    look.theme.dim()
                };
                let side = if look.direction.is_rtl() {
                    Align::Right
                } else {
                    Align::Left
                };
                let told = look.messages.number(passage.from);
                paint::text(frame, date, &told, side, style);
                paint::text(frame, text, &passage.words, Align::Start, look.theme.text());
            }
        }
        if index == passages.selected {
            frame.restyle(row, look.theme.selected(look.focused));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn passage(start: usize, from: Date) -> Passage {
        Passage {
            range: ByteRange::new(start, start + 1),
            from,
            to: from,
            words: String::new(),
        }
    }

    #[test]
    fn the_words_behind_a_date_have_no_markup() {
        let text = "اجتمعوا في 8 نوفمبر 2023 لبحث **القمة**.\n";
        let article = crate::intake::markdown::article(text).unwrap();
        let start = text.find('8').unwrap();
        assert_eq!(words_from(&article, start), "8 نوفمبر 2023 لبحث القمة.");
    }

    #[test]
    fn what_lies_ahead_stands_behind_the_publication() {
        let published = date(2023, 11, 8);
        let mut passages = Passages::default();
        passages.set(
            vec![
                passage(0, date(2024, 1, 1)),
                passage(9, date(2023, 10, 7)),
                passage(5, published),
            ],
            Some(published),
        );
        assert_eq!(
            passages.lines(),
            [
                Line::Passage(0),
                Line::Passage(1),
                Line::Published(published),
                Line::Passage(2)
            ]
        );
        assert_eq!(passages.selected(), Some(ByteRange::new(9, 10)));
        passages.step(3);
        assert_eq!(passages.selected(), Some(ByteRange::new(0, 1)));
    }
}
