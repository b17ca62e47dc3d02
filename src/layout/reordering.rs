//! Order within a line: UAX #9, L1 and L2, over a slice of the paragraph's levels.

use unicode_bidi::Level;

/// L1 for one line: blanks and separators at its end take the paragraph's level, separators
/// anywhere, and blanks before them. `trailing` tells whether the item at an index is a blank or
/// invisible, `separator` whether it is a separator.
pub fn reset_levels(
    levels: &mut [Level],
    base: Level,
    trailing: impl Fn(usize) -> bool,
    separator: impl Fn(usize) -> bool,
) {
    let mut reset_from = levels.len();
    let mut resetting = true;
    for index in (0..levels.len()).rev() {
        if separator(index) {
            resetting = true;
            reset_from = reset_from.min(index);
            levels[index] = base;
        } else if resetting && trailing(index) {
            levels[index] = base;
        } else {
            resetting = false;
        }
    }
}

/// L2: from the highest level down to the lowest odd one, every run of that level or higher is
/// turned round. Returns the logical indices in visual order, from left to right.
pub fn visual_order(levels: &[Level]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..levels.len()).collect();
    let Some(highest) = levels.iter().max().copied() else {
        return order;
    };
    let Some(lowest_odd) = levels.iter().filter(|level| level.is_rtl()).min().copied() else {
        return order;
    };
    for level in (lowest_odd.number()..=highest.number()).rev() {
        let mut start = 0;
        while start < levels.len() {
            if levels[order[start]].number() < level {
                start += 1;
                continue;
            }
            let end = (start..levels.len())
                .find(|index| levels[order[*index]].number() < level)
                .unwrap_or(levels.len());
            order[start..end].reverse();
            start = end;
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(numbers: &[u8]) -> Vec<Level> {
        numbers
            .iter()
            .map(|number| Level::new(*number).unwrap())
            .collect()
    }

    #[test]
    fn numbers_keep_their_order_inside_right_to_left_text() {
        let order = visual_order(&levels(&[1, 1, 2, 2, 1]));
        assert_eq!(order, [4, 2, 3, 1, 0]);
    }

    #[test]
    fn blanks_at_the_end_of_a_line_take_the_base_level() {
        let mut line = levels(&[1, 1, 1]);
        reset_levels(&mut line, Level::ltr(), |index| index == 2, |_| false);
        assert_eq!(line, levels(&[1, 1, 0]));
    }
}
