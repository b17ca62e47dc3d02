//! Lines that fill their measure: first by tatweel (kashida), then by blanks.
//!
//! A word grows at one join, the one that Arabic typesetting likes best: behind a seen or sad,
//! then before a final teh marbuta, heh or dal, an alef, a lam or a kaf, and so on. Words take
//! turns, cell by cell, so that no word grows much longer than the others.

use super::Justification;
use super::characters::{Character, marks};
use super::items::Item;

/// The most that a blank grows, in cells: beyond it a line is left as it is.
const WIDEST_BLANK: usize = 4;

/// How gladly a tatweel stands behind the cluster `first..end`; 0 where it can't.
pub fn preference(characters: &[Character], found: &[u8], first: usize, end: usize) -> u8 {
    if found[first] & marks::JOINED_BEHIND == 0 {
        return 0;
    }
    // The letter that it is joined to must be the next cluster's first.
    let Some(next) = characters.get(end) else {
        return 0;
    };
    if found
        .get(end)
        .is_none_or(|found| found & marks::JOINED_BEFORE == 0)
    {
        return 0;
    }
    let last = found
        .get(end)
        .is_some_and(|found| found & marks::JOINED_BEHIND == 0);
    match (characters[first].value, next.value) {
        ('ـ', _) | (_, 'ـ') => 7,
        ('س' | 'ش' | 'ص' | 'ض', _) => 6,
        (_, 'ة' | 'ه' | 'د' | 'ذ') if last => 5,
        ('ل', 'ا' | 'أ' | 'إ' | 'آ') => 0,
        (_, 'ا' | 'أ' | 'إ' | 'آ' | 'ل' | 'ك' | 'ک' | 'گ') if last => 4,
        (_, 'ر' | 'ز' | 'ي' | 'ى' | 'ی') if last => 3,
        (_, 'و' | 'ع' | 'غ' | 'ق' | 'ف') if last => 2,
        _ => 1,
    }
}

/// The cells that a line of these items can grow by, of those that are missing; 0 where it would
/// be torn apart.
pub fn growth(items: &[Item], missing: u32, justification: Justification) -> u32 {
    let missing_cells = usize::try_from(missing).unwrap_or(usize::MAX);
    let grown: usize = distribute(items, missing_cells, justification)
        .iter()
        .map(|(_, cells)| cells)
        .sum();
    if grown == missing_cells { missing } else { 0 }
}

/// Which items grow, by how many cells each; in logical order.
pub fn distribute(
    items: &[Item],
    cells: usize,
    justification: Justification,
) -> Vec<(usize, usize)> {
    let mut grown = Vec::new();
    let mut left = cells;
    if let Justification::Kashida { longest } = justification {
        let joins = joins(items);
        let share = share(left, joins.len(), usize::from(longest));
        left -= share.iter().sum::<usize>();
        grown.extend(joins.into_iter().zip(share));
    }
    if justification != Justification::Off {
        let blanks: Vec<usize> = (0..items.len())
            .filter(|index| items[*index].is_blank())
            .collect();
        let share = share(left, blanks.len(), WIDEST_BLANK);
        grown.extend(blanks.into_iter().zip(share));
    }
    grown.retain(|(_, cells)| *cells > 0);
    grown.sort_unstable();
    grown
}

/// The best join of each word.
fn joins(items: &[Item]) -> Vec<usize> {
    let mut joins = Vec::new();
    let mut best: Option<usize> = None;
    for (index, item) in items.iter().enumerate() {
        if item.is_blank() {
            joins.extend(best.take());
        } else if item.kashida > best.map_or(0, |best| items[best].kashida)
            // A join behind the line's last item leads nowhere.
            && index + 1 < items.len()
        {
            best = Some(index);
        }
    }
    joins.extend(best);
    joins
}

/// So many cells shared out over so many places, at most `most` each; the first get more.
fn share(cells: usize, places: usize, most: usize) -> Vec<usize> {
    if places == 0 {
        return Vec::new();
    }
    let cells = cells.min(places * most);
    (0..places)
        .map(|place| cells / places + usize::from(place < cells % places))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::layout::{Justification, Measure, Options, Paragraph};

    const TEXT: &str = "اجتمع وزراء خارجية مجموعة السبع في طوكيو يوم الثلاثاء لبحث المسائل الراهنة";

    fn lines(justification: Justification, cells: u16) -> Vec<(u32, String)> {
        let options = Options {
            justification,
            ..Options::default()
        };
        let paragraph = Paragraph::new(TEXT, &options);
        let lines = paragraph.wrap(Measure::Cells(cells));
        lines
            .iter()
            .map(|line| {
                let shown: String = paragraph.cells(line).map(|cell| cell.glyphs).collect();
                (line.width, shown)
            })
            .collect()
    }

    #[test]
    fn all_lines_but_the_last_fill_the_measure() {
        for justification in [Justification::Spaces, Justification::Kashida { longest: 3 }] {
            let lines = lines(justification, 30);
            let (last, others) = lines.split_last().unwrap();
            assert!(others.iter().all(|(width, _)| *width == 30));
            assert!(last.0 < 30);
        }
    }

    #[test]
    fn words_grow_by_tatweel_before_blanks_do() {
        let lines = lines(Justification::Kashida { longest: 9 }, 30);
        assert!(lines[0].1.contains('ـ'));
        assert!(!lines[0].1.contains("  "));
    }

    #[test]
    fn a_tatweel_belongs_to_the_cell_before_it() {
        let options = Options {
            justification: Justification::Kashida { longest: 3 },
            ..Options::default()
        };
        let paragraph = Paragraph::new(TEXT, &options);
        for line in paragraph.wrap(Measure::Cells(30)) {
            let cells: Vec<_> = paragraph.cells(&line).collect();
            for (index, cell) in cells.iter().enumerate() {
                if cell.filler {
                    // From right to left, the cell before stands at the right.
                    assert_eq!(cells[index + 1].source, cell.source);
                }
            }
        }
    }
}
