//! The same work by ready crates, but for mirroring: `ar-reshaper`, `unicode-bidi` with one
//! `BidiInfo` a paragraph and its own line order, `unicode-segmentation`, `unicode-linebreak` and
//! `unicode-width`.

use super::CELLS;
use ar_reshaper::{ArabicReshaper, ReshaperConfig};
use unicode_bidi::BidiInfo;
use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Which chooses the forms.
pub fn shaper() -> ArabicReshaper {
    ArabicReshaper::new(ReshaperConfig {
        delete_harakat: false,
        ..ReshaperConfig::default()
    })
}

/// Everything but the forms: wraps a paragraph, orders its lines and reads every cluster.
pub fn lay_out(text: &str) -> usize {
    let info = BidiInfo::new(text, None);
    let mut breaks = linebreaks(text).peekable();
    let mut drawn = 0;
    for paragraph in &info.paragraphs {
        let mut start = paragraph.range.start;
        let (mut width, mut allowed) = (0, None);
        let mut lines = Vec::new();
        for (index, cluster) in text.grapheme_indices(true) {
            let cells = cluster.width();
            if width + cells > usize::from(CELLS) && !cluster.trim().is_empty() {
                let end = allowed.take().unwrap_or(index);
                lines.push(start..end);
                width = text[end..index]
                    .graphemes(true)
                    .map(UnicodeWidthStr::width)
                    .sum();
                start = end;
            }
            width += cells;
            let end = index + cluster.len();
            while breaks.next_if(|(at, _)| *at < end).is_some() {}
            if let Some((at, kind)) = breaks.peek()
                && *at == end
                && matches!(
                    kind,
                    BreakOpportunity::Allowed | BreakOpportunity::Mandatory
                )
            {
                allowed = Some(end);
            }
        }
        lines.push(start..paragraph.range.end);
        for line in lines {
            let ordered = info.reorder_line(paragraph, line);
            for cluster in ordered.graphemes(true) {
                drawn += cluster.len() + cluster.width();
            }
        }
    }
    drawn
}
