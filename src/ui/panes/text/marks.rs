//! What is laid over the words of a line: links, passages, names, hits, and where the user stands.

use super::model::Model;
use crate::article::ByteRange;
use crate::ui::theme::Theme;
use ratatui::style::Style;

/// A look of some of the text's bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    range: ByteRange,
    style: Style,
}

/// The marks on `line`, a stretch of the text, in the order in which they lie over one another.
pub fn on(line: ByteRange, model: &Model, theme: &Theme) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut mark = |range: ByteRange, style: Style| {
        if range.intersects(line) {
            marks.push(Mark { range, style });
        }
    };
    for link in near(model.links(), line, |link| link.range) {
        mark(link.range, theme.link());
    }
    for range in model.passages.iter().filter_map(|placed| placed.range) {
        mark(range, theme.passage());
    }
    for span in near(model.spans(), line, |span| span.range) {
        mark(span.range, theme.entity(span.kind));
        if model.walked == Some(span.entity) {
            mark(span.range, theme.walked());
        }
    }
    for hit in near(&model.hits.ranges, line, |hit| *hit) {
        mark(*hit, theme.hit());
    }
    if let Some(selection) = model.selection {
        mark(selection.range(), theme.here());
    }
    if let Some(here) = model.here {
        mark(here, theme.here());
    }
    marks
}

/// `base` under the marks on a byte.
pub fn style_at(byte: usize, base: Style, marks: &[Mark]) -> Style {
    let holding = marks.iter().filter(|mark| mark.range.contains(byte));
    holding.fold(base, |style, mark| style.patch(mark.style))
}

/// Of what is in the order of the text, all that reaches into `line`, and perhaps a little before
/// it. A picture inside a link is a link too, so the last one that begins before the line need not
/// be the one that reaches into it.
fn near<T>(sorted: &[T], line: ByteRange, range: impl Fn(&T) -> ByteRange) -> &[T] {
    let begun = sorted.partition_point(|each| range(each).start < line.start);
    let behind = sorted.partition_point(|each| range(each).start < line.end);
    &sorted[begun.saturating_sub(2)..behind]
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::Modifier;

    #[test]
    fn a_stretch_that_began_on_an_earlier_line_and_one_inside_of_it_are_near() {
        let ranges = [(0, 3), (4, 50), (6, 8), (20, 22), (40, 45)]
            .map(|(start, end)| ByteRange { start, end });
        let line = ByteRange::new(10, 30);
        let found: Vec<usize> = near(&ranges, line, |range| *range)
            .iter()
            .filter(|range| range.intersects(line))
            .map(|range| range.start)
            .collect();
        assert_eq!(found, [4, 20]);
        assert_eq!(near(&ranges, ByteRange::new(0, 1), |range| *range).len(), 1);
    }

    #[test]
    fn marks_lie_over_one_another_and_only_on_their_bytes() {
        let mark = |start, end, modifier| Mark {
            range: ByteRange::new(start, end),
            style: Style::new().add_modifier(modifier),
        };
        let marks = [mark(2, 6, Modifier::BOLD), mark(4, 8, Modifier::REVERSED)];
        let of = |byte| style_at(byte, Style::new(), &marks).add_modifier;
        assert_eq!(of(1), Modifier::empty());
        assert_eq!(of(2), Modifier::BOLD);
        assert_eq!(of(4), Modifier::BOLD | Modifier::REVERSED);
        assert_eq!(of(8), Modifier::empty());
    }
}
