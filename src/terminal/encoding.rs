//! A row in visual order → the order in which its cells are sent.
//!
//! For [`Order::Words`] and [`Order::Segments`] the terminal will turn runs round again, so they
//! are turned round before. What is sent is a row, since that is what the terminal reorders.
//!
//! The idea of segments: with a left-to-right base, a stretch from a right-to-left letter or
//! Arabic digit to the last one before a strong left-to-right character is one run of UAX #9. Turned to reading
//! order, but with its numbers kept, it comes out as it was (L2). Blanks and punctuation outside
//! take the base direction (N2) and stay.
//!
//! A number to the right of a stretch would flow into it (N1): the blank between them becomes one
//! that is strongly left-to-right ([`GUARD`]). Where none is between («2024م» at the beginning of a
//! line), the next blank behind the number comes before it: the number stands a column further to
//! the right, in the margin, and the order is right. Without any blank it cannot be helped.

use super::brackets;
use super::profile::{Mirroring, Order, Profile};
use icu_properties::CodePointMapData;
use icu_properties::props::BidiMirroringGlyph;
use unicode_bidi::{BidiClass, bidi_class};

/// A blank that is strongly left-to-right: the Braille pattern without dots.
pub const GUARD: char = '\u{2800}';

/// One cell of a row on its way to the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sent {
    /// Which cell of the row, counted from the left.
    pub cell: usize,
    /// What is sent in its place: a bracket turned round, because the terminal will turn it
    /// again, one without a partner, or the [`GUARD`].
    pub instead: Option<char>,
}

/// The order in which the cells of a row are sent. `row` is what they show, from left to right.
pub fn order(row: &[&str], profile: &Profile) -> Vec<Sent> {
    match profile.order {
        Order::Visual => plain(0..row.len()).collect(),
        Order::Words => words(row, profile.mirroring),
        Order::Segments => segments(row, profile.mirroring),
    }
}

/// Whether a cell shows a right-to-left letter.
pub fn is_right_to_left(symbol: &str) -> bool {
    // Before Hebrew there is none, and none among dashes, quotation marks, lines and ideographs.
    let may_be = |character| !matches!(character, ..'\u{590}' | '\u{2010}'..'\u{fb1d}');
    symbol.chars().next().is_some_and(may_be)
        && matches!(class(symbol), BidiClass::R | BidiClass::AL)
}

/// Whether a cell stands between words: a blank, or a line of a border.
pub fn separates(symbol: &str) -> bool {
    symbol
        .chars()
        .next()
        .is_none_or(|c| c.is_whitespace() || matches!(c, '\u{2500}'..='\u{259f}' | 'ǀ' | GUARD))
}

/// Which cells of a row belong to words with a right-to-left letter.
pub fn right_to_left_words(row: &[&str]) -> Vec<bool> {
    let mut marked = vec![false; row.len()];
    let mut start = 0;
    for end in 0..=row.len() {
        if row.get(end).is_none_or(|symbol| separates(symbol)) {
            let is_marked = row[start..end]
                .iter()
                .any(|symbol| is_right_to_left(symbol));
            marked[start..end].fill(is_marked);
            start = end + 1;
        }
    }
    marked
}

/// The other one of a pair of mirrored characters.
pub fn mirrored(symbol: &str) -> Option<char> {
    let mut characters = symbol.chars();
    let only = characters.next()?;
    if characters.next().is_some() {
        return None;
    }
    CodePointMapData::<BidiMirroringGlyph>::new()
        .get(only)
        .mirroring_glyph
}

fn plain(cells: impl Iterator<Item = usize>) -> impl Iterator<Item = Sent> {
    cells.map(|cell| Sent {
        cell,
        instead: None,
    })
}

/// What stands between two blanks is turned round as one where its first letter is an Arabic
/// one or an Arabic digit, punctuation and numbers with it: that is the run of a font engine which guesses a run's
/// direction from its first letter. Hebrew letters mostly come from a second font, which ends the
/// run: they are turned round without what touches them.
fn words(row: &[&str], mirroring: Mirroring) -> Vec<Sent> {
    let mut sent = Vec::with_capacity(row.len());
    let mut start = 0;
    for end in 0..=row.len() {
        if row.get(end).is_some_and(|symbol| !separates(symbol)) {
            continue;
        }
        match first_strong_from_right(&row[start..end]) {
            Some(BidiClass::AL) => {
                let turned = (start..end).rev();
                sent.extend(turned.map(|cell| unmirrored(cell, row[cell], mirroring)));
            }
            Some(BidiClass::R) => letters_turned(row, start..end, &mut sent),
            _ => sent.extend(plain(start..end)),
        }
        if end < row.len() {
            sent.extend(plain(end..=end));
        }
        start = end + 1;
    }
    sent
}

fn letters_turned(row: &[&str], word: std::ops::Range<usize>, sent: &mut Vec<Sent>) {
    let mut at = word.start;
    while at < word.end {
        let letters = row[at..word.end]
            .iter()
            .take_while(|symbol| is_right_to_left(symbol))
            .count();
        sent.extend(plain((at..at + letters).rev()));
        at += letters;
        if at < word.end {
            sent.extend(plain(at..=at));
            at += 1;
        }
    }
}

/// The class of the first letter of a word in visual order, read from its right end. Arabic
/// digits and their signs count as letters: a font engine takes them for Arabic writing.
fn first_strong_from_right(word: &[&str]) -> Option<BidiClass> {
    let class = |symbol: &&str| match symbol.chars().next() {
        Some('\u{660}'..='\u{66d}' | '\u{6f0}'..='\u{6f9}') => BidiClass::AL,
        _ => class(symbol),
    };
    word.iter()
        .rev()
        .map(class)
        .find(|class| matches!(class, BidiClass::L | BidiClass::R | BidiClass::AL))
}

/// A cell that the terminal will mirror, if it is one of a pair.
fn unmirrored(cell: usize, symbol: &str, mirroring: Mirroring) -> Sent {
    let instead = match mirroring {
        Mirroring::Terminal => mirrored(symbol),
        Mirroring::Ours => None,
    };
    Sent { cell, instead }
}

fn segments(row: &[&str], mirroring: Mirroring) -> Vec<Sent> {
    let classes: Vec<BidiClass> = row.iter().map(|symbol| class(symbol)).collect();
    let mut sent = Vec::with_capacity(row.len());
    let mut stretches = Vec::new();
    let mut at = 0;
    if row.first() == Some(&" ") && starts_right(&classes) {
        sent.push(Sent {
            cell: 0,
            instead: Some(GUARD),
        });
        at = 1;
    }
    while at < row.len() {
        if !is_of_a_stretch(classes[at]) {
            sent.extend(plain(at..=at));
            at += 1;
            continue;
        }
        let until = classes[at..]
            .iter()
            .position(|class| *class == BidiClass::L)
            .map_or(row.len(), |left| at + left);
        let end = classes[at..until]
            .iter()
            .rposition(|class| is_of_a_stretch(*class))
            .map_or(at + 1, |last| at + last + 1);
        reading_order(row, &classes, at..end, mirroring, &mut sent);
        stretches.push(at..end);
        let guarded = guard(row, &classes, end..until).map(|cell| Sent {
            cell,
            instead: Some(GUARD),
        });
        // A blank from behind the number comes before all of it.
        let (before, behind) = match guarded {
            Some(guarded) if is_behind_a_number(&classes, end..guarded.cell) => {
                (Some(guarded), None)
            }
            guarded => (None, guarded),
        };
        sent.extend(before);
        for plain in plain(end..until) {
            match behind.filter(|guarded| guarded.cell == plain.cell) {
                Some(guarded) => sent.push(guarded),
                None if before.is_none_or(|guarded| guarded.cell != plain.cell) => sent.push(plain),
                None => {}
            }
        }
        at = until;
    }
    brackets::part(row, &stretches, &mut sent);
    sent
}

/// Whether the first strong character of a row is a right-to-left one. Some terminals take a
/// row's direction from it (P2) and would show the whole row from the right; a blank at its left
/// end that is strongly left-to-right keeps it in its place.
fn starts_right(classes: &[BidiClass]) -> bool {
    let strong = |class: &&BidiClass| matches!(class, BidiClass::L | BidiClass::R | BidiClass::AL);
    classes
        .iter()
        .find(strong)
        .is_some_and(|class| is_strong_right(*class))
}

/// Appends the cells of a stretch in reading order: from right to left, numbers from left to
/// right.
fn reading_order(
    row: &[&str],
    classes: &[BidiClass],
    stretch: std::ops::Range<usize>,
    mirroring: Mirroring,
    sent: &mut Vec<Sent>,
) {
    // W2: after an Arabic letter a European number is an Arabic one.
    let mut after_arabic = false;
    let mut end = stretch.end;
    while end > stretch.start {
        let last = end - 1;
        let start = number(&classes[stretch.start..end], after_arabic) + stretch.start;
        if start < end {
            sent.extend(plain(start..end));
            end = start;
            continue;
        }
        match classes[last] {
            BidiClass::AL => after_arabic = true,
            BidiClass::R => after_arabic = false,
            _ => {}
        }
        sent.push(unmirrored(last, row[last], mirroring));
        end = last;
    }
}

/// Where the number starts that ends with these cells; their length when none does. What belongs
/// to a number: W4 and W5.
fn number(classes: &[BidiClass], after_arabic: bool) -> usize {
    let kind = |at: usize| match classes.get(at) {
        Some(BidiClass::EN) if !after_arabic => Some(BidiClass::EN),
        Some(BidiClass::EN | BidiClass::AN) => Some(BidiClass::AN),
        _ => None,
    };
    let is_sign = |at: usize| !after_arabic && classes.get(at) == Some(&BidiClass::ET);
    // Signs before (to the left of) and behind the digits go with them.
    let mut digits_end = classes.len();
    while digits_end > 0 && is_sign(digits_end - 1) {
        digits_end -= 1;
    }
    let Some(of) = digits_end.checked_sub(1).and_then(kind) else {
        return classes.len();
    };
    if of == BidiClass::AN && digits_end < classes.len() {
        return classes.len();
    }
    let mut start = digits_end - 1;
    while start > 0 {
        if kind(start - 1) == Some(of) {
            start -= 1;
            continue;
        }
        let separates = match classes[start - 1] {
            BidiClass::CS => true,
            BidiClass::ES => of == BidiClass::EN,
            _ => false,
        };
        if separates && start > 1 && kind(start - 2) == Some(of) {
            start -= 2;
        } else {
            break;
        }
    }
    if of == BidiClass::EN {
        while start > 0 && is_sign(start - 1) {
            start -= 1;
        }
    }
    start
}

/// The blank that must become strong, so that the number to the right of a stretch does not flow
/// into it: the last one before the number, else the first one behind it.
fn guard(row: &[&str], classes: &[BidiClass], behind: std::ops::Range<usize>) -> Option<usize> {
    let number = behind.clone().find(|cell| is_digit(classes[*cell]))?;
    let is_blank = |cell: &usize| row[*cell] == " ";
    (behind.start..number)
        .rev()
        .find(is_blank)
        .or_else(|| (number..behind.end).find(is_blank))
}

fn is_behind_a_number(classes: &[BidiClass], cells: std::ops::Range<usize>) -> bool {
    classes[cells].iter().any(|class| is_digit(*class))
}

fn is_digit(class: BidiClass) -> bool {
    matches!(class, BidiClass::EN | BidiClass::AN)
}

/// Whether a stretch may begin or end with it. Arabic digits are never taken for left-to-right ones
/// (W7), and blanks between them and letters go with both (N1).
fn is_of_a_stretch(class: BidiClass) -> bool {
    is_strong_right(class) || class == BidiClass::AN
}

fn is_strong_right(class: BidiClass) -> bool {
    matches!(class, BidiClass::R | BidiClass::AL)
}

fn class(symbol: &str) -> BidiClass {
    match symbol.chars().next() {
        // Most of what stands in an Arabic text; the table is searched for the rest.
        Some('\u{fe70}'..='\u{fefc}') => BidiClass::AL,
        Some(character) => bidi_class(character),
        None => BidiClass::WS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_bidi::{BidiInfo, Level};

    /// A text as UAX #9 shows it, its brackets mirrored or not.
    fn shown(text: &str, base: Level, mirrors: bool) -> String {
        let levels = BidiInfo::new(text, Some(base));
        let Some(paragraph) = levels.paragraphs.first() else {
            return String::new();
        };
        let per_char = levels.reordered_levels_per_char(paragraph, paragraph.range.clone());
        let characters: Vec<char> = text.chars().collect();
        BidiInfo::reorder_visual(&per_char)
            .into_iter()
            .map(|at| {
                let character = characters[at];
                if per_char[at].is_rtl() && mirrors {
                    mirrored(&character.to_string()).unwrap_or(character)
                } else {
                    character
                }
            })
            .collect()
    }

    /// What a terminal with implicit bidi makes of a row.
    fn implicit_terminal(sent: &str, mirroring: Mirroring) -> String {
        shown(sent, Level::ltr(), mirroring == Mirroring::Terminal)
    }

    fn send(visual: &str, profile: &Profile) -> String {
        let cells: Vec<String> = visual.chars().map(String::from).collect();
        let row: Vec<&str> = cells.iter().map(String::as_str).collect();
        order(&row, profile)
            .into_iter()
            .map(|sent| sent.instead.or_else(|| row[sent.cell].chars().next()))
            .map(Option::unwrap)
            .collect()
    }

    /// What stands on the screen, with what is sent in the place of others as those.
    fn seen(visual: &str) -> String {
        seen_in(visual, &Profile::SEGMENTS)
    }

    fn seen_in(visual: &str, profile: &Profile) -> String {
        implicit_terminal(&send(visual, profile), profile.mirroring)
            .chars()
            .map(|character| match character {
                GUARD => ' ',
                '❨' => '(',
                '❩' => ')',
                '❲' => '[',
                '❳' => ']',
                '❴' => '{',
                '❵' => '}',
                other => other,
            })
            .collect()
    }

    /// What the layout would show for a logical text with a right-to-left base.
    fn visual(logical: &str) -> String {
        shown(logical, Level::rtl(), true)
    }

    #[test]
    fn a_sentence_sent_as_segments_is_seen_as_it_was_laid_out() {
        for logical in [
            "السلام عليكم",
            "بلغت الميزانية 10,000 دولار في قمة G7 اليوم",
            "قال (الوزير): «لا حلّ» [الآن] \"نعم\"",
            "ارتفع 12% يوم 7/11/2023 ثم هبط",
            "עלה ב-12% אל 3.5$ היום",
            "انظر https://example.org/a?b=1 هنا",
            "10 آلاف دولار",
            "في 1,500 مدينة (20%) و٣٫٥ مليون",
            "نسبة ٣٫٥٪ من المدن يوم ١٢/٣/٢٠٢٤",
            "٢٠٢٤ عام من ١٬٥٠٠",
            "١٢ ٢٠٢٤",
        ] {
            for row in [
                format!("ǀ{}ǀ", visual(logical)),
                format!("ǀ See ǀ  {} ǀ", visual(logical)),
                format!("ǀ {} ǀ {} ǀ", visual(logical), visual(logical)),
            ] {
                assert_eq!(seen(&row), row, "{logical}");
                assert_eq!(seen_in(&row, &unmirroring()), row, "{logical}");
            }
        }
    }

    /// What a terminal gets that reorders without mirroring, as Konsole does.
    fn unmirroring() -> Profile {
        Profile {
            mirroring: Mirroring::Ours,
            ..Profile::SEGMENTS
        }
    }

    #[test]
    fn brackets_of_other_panes_and_at_the_ends_of_lines_stay_where_they_are() {
        let cut = visual("عام الانتخابات [تحديث");
        for logical in [
            "(بين قوسين) «بين مزدوجين» [بين معقوفين] {بين حاصرتين} كلمة",
            "كلمة (أخرى) ثم (ثالثة)",
            "بلغت الميزانية (عشرة آلاف دولار)، وبقي",
            "آخر] المدن (طوكيو)",
            "(وفي قمة G7 (اليوم",
        ] {
            let text = visual(logical);
            for row in [
                format!("ǀ {text} ǀ"),
                format!("ǀ …{cut} ǀ {text} ǀ (a) ǀ"),
                format!("ǀ {text} ǀ {cut} ǀ {text} ǀ"),
            ] {
                assert_eq!(seen(&row), row, "{logical}");
                assert_eq!(seen_in(&row, &unmirroring()), row, "{logical}");
            }
        }
    }

    #[test]
    fn a_number_that_touches_a_letter_at_the_beginning_of_a_line_keeps_its_side() {
        assert_eq!(seen("ǀ ﺔﻨﺳ ﻡ2024 ǀ"), "ǀ ﺔﻨﺳ ﻡ 2024ǀ");
        assert_eq!(seen("ǀ ﺔﻨﺳ ﻡ2024(  ǀ"), "ǀ ﺔﻨﺳ ﻡ 2024( ǀ");
        assert_eq!(seen("ǀ ﻡ12.5 ǀ ab 3 ǀ"), "ǀ ﻡ 12.5ǀ ab 3 ǀ");
    }

    #[test]
    fn every_right_to_left_letter_is_known_as_one() {
        for character in '\0'..=char::MAX {
            let expected = matches!(bidi_class(character), BidiClass::R | BidiClass::AL);
            assert_eq!(
                is_right_to_left(character.encode_utf8(&mut [0; 4])),
                expected,
                "{character:?}"
            );
        }
    }

    #[test]
    fn a_row_that_would_begin_right_to_left_is_kept_at_the_left() {
        let sent = send("  1 ﻡﻼﺳ", &Profile::SEGMENTS);
        assert_eq!(sent, "\u{2800} 1 ﺳﻼﻡ");
        // A terminal that takes the direction of the row from its first strong character.
        let levels = BidiInfo::new(&sent, None);
        assert!(levels.paragraphs[0].level.is_ltr());
    }

    #[test]
    fn words_are_sent_in_their_places_and_each_in_reading_order() {
        let send = |visual| send(visual, &Profile::WORDS);
        assert_eq!(send("(10) ﻡﻼﺳ │ abc"), "(10) ﺳﻼﻡ │ abc");
        assert_eq!(send("…ﻡﻼﺳ (ﻡﻼﺳ) .ab"), "ﺳﻼﻡ… (ﺳﻼﻡ) .ab");
        assert_eq!(send("…ףוחה"), "…החוף");
        // kitty turns Arabic digits round as it does letters.
        assert_eq!(send("(٢٥٥) ۱۲٫۵٪ 12%"), "(٥٥٢) ٪۵٫۲۱ 12%");
    }

    #[test]
    fn a_row_without_right_to_left_letters_is_sent_as_it_is() {
        let row = "ǀ 10,000 (a) [b] ǀ 漢字 🎉";
        for profile in Profile::ALL {
            assert_eq!(send(row, &profile), row);
        }
    }

    #[test]
    fn only_words_with_right_to_left_letters_are_wrapped() {
        let row: Vec<&str> = ["a", "(", " ", "(", "ﻡ", ")", "│", "b", " "].to_vec();
        assert_eq!(
            right_to_left_words(&row),
            [false, false, false, true, true, true, false, false, false]
        );
    }

    proptest! {
        #[test]
        fn every_cell_is_sent_once(row in "[ابתa1 .()%│ǀ]{0,40}") {
            let cells: Vec<String> = row.chars().map(String::from).collect();
            let row: Vec<&str> = cells.iter().map(String::as_str).collect();
            for profile in Profile::ALL {
                let mut sent: Vec<usize> = order(&row, &profile).iter().map(|sent| sent.cell).collect();
                sent.sort_unstable();
                prop_assert_eq!(sent, (0..row.len()).collect::<Vec<_>>());
            }
        }

        #[test]
        fn words_and_numbers_in_segments_are_seen_as_they_were_laid_out(
            words in prop::collection::vec("[ابجד]{1,4}|[0-9]{1,3}|[a-c]{1,3}|[0-9]{1,3}%|[0-9],[0-9]{3}", 1..8)
        ) {
            let row = format!("ǀ {} ǀ", visual(&words.join(" ")));
            prop_assert_eq!(seen(&row), row);
        }

        #[test]
        fn brackets_in_segments_are_seen_as_they_were_laid_out(
            words in prop::collection::vec("[\\(\\[]{0,2}[ابجد]{1,4}[\\)\\]]{0,2}|[\\(\\[]?[a-c]{1,3}[\\)\\]]?", 1..8),
            beside in "[ابجد\\(\\)\\]]{1,5}",
        ) {
            let row = format!("ǀ {} ǀ {} ǀ", visual(&beside), visual(&words.join(" ")));
            for profile in [Profile::SEGMENTS, unmirroring()] {
                prop_assert_eq!(seen_in(&row, &profile), row.as_str());
            }
        }
    }
}
