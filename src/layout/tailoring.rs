//! Where lines end otherwise than UAX #14 has it, as its section 8 leaves to the implementation.
//!
//! Addresses are parted behind their slashes, numbers or not (LB25), but for those of
//! `scheme://`. A hyphen or a slash behind a short Latin prefix parts nothing (LB21, SY):
//! `X-ray`, `COVID-related`, `A/H1N1`, `MS-DOS`.

use super::characters::{Character, Classes, Seen, marks};
use crate::article::ByteRange;
use unicode_bidi::BidiClass::{CS, ES};

/// The Bidi classes of the hyphen and of the slash.
const JOINTS: Classes = Classes::of(&[ES, CS]);
/// Letters and digits of a prefix in capitals at most.
const LONGEST_PREFIX: usize = 6;

/// Sets and takes back breaks; `addresses` are the stretches that are addresses or code.
pub fn mark(characters: &[Character], seen: Seen, addresses: &[ByteRange], found: &mut [u8]) {
    if seen.classes.intersects(JOINTS) {
        hold_abbreviations(characters, found);
        for address in addresses {
            part_address(characters, *address, found);
        }
    }
}

fn part_address(characters: &[Character], address: ByteRange, found: &mut [u8]) {
    let place = |byte: usize| characters.partition_point(|each| (each.start as usize) < byte);
    let places = place(address.start)..place(address.end);
    let first = places.start;
    let address = characters.get(places).unwrap_or_default();
    for (index, pair) in address.windows(2).enumerate() {
        let [slash, next] = [pair[0].value, pair[1].value];
        let before = index.checked_sub(1).and_then(|before| address.get(before));
        let doubled = next == '/' || before.is_some_and(|before| before.value == '/');
        if let Some(mark) = found.get_mut(first + index + 1)
            && slash == '/'
            && *mark & marks::CLUSTER != 0
        {
            *mark = if doubled {
                *mark & !marks::BREAK
            } else {
                *mark | marks::BREAK
            };
        }
    }
}

fn hold_abbreviations(characters: &[Character], found: &mut [u8]) {
    for place in 1..characters.len() {
        if found[place] & marks::BREAK != 0
            && matches!(characters[place - 1].value, '-' | '/')
            && characters[place].value.is_ascii_alphanumeric()
            && is_prefix(&characters[..place - 1])
        {
            found[place] &= !marks::BREAK;
        }
    }
}

/// Whether a text ends with a Latin word of one letter, or of few letters and digits without a
/// small one.
fn is_prefix(before: &[Character]) -> bool {
    let word = before
        .iter()
        .rev()
        .map(|character| character.value)
        .take_while(char::is_ascii_alphanumeric)
        .take(LONGEST_PREFIX + 1);
    let (mut length, mut small) = (0, false);
    for letter in word {
        length += 1;
        small |= letter.is_ascii_lowercase();
    }
    length == 1 || (2..=LONGEST_PREFIX).contains(&length) && !small
}

#[cfg(test)]
mod tests {
    use crate::layout::{Options, Paragraph};

    /// A text parted wherever a line may end.
    fn parts(text: &str) -> Vec<&str> {
        let paragraph = Paragraph::new(text, &Options::default());
        let items = &paragraph.items;
        let mut parts = Vec::new();
        let mut start = 0;
        for (index, item) in items.all().iter().enumerate() {
            if item.may_end_line() {
                parts.push(&text[start..items.start(index + 1)]);
                start = items.start(index + 1);
            }
        }
        parts
    }

    fn is_whole(text: &str) {
        assert_eq!(parts(text), [text]);
    }

    #[test]
    fn a_number_is_whole() {
        for number in [
            "10,000.50",
            "١٠٬٠٠٠٫٥٠",
            "۱۰٬۰۰۰",
            "12:30",
            "2023/11/08",
            "٢٠٢٣/١١/٨",
            "3.5%",
            "٣٫٥٪",
            "%50",
            "-5",
            "$10",
            "10$",
            "1,5",
            "(10,000)",
            "+20",
        ] {
            is_whole(number);
        }
    }

    #[test]
    fn an_abbreviation_with_a_latin_prefix_is_whole() {
        for abbreviation in [
            "F-16",
            "إف-16",
            "COVID-19",
            "COVID-related",
            "X-ray",
            "A/H1N1",
            "MS-DOS",
            "TCP/IP",
            "U.S.",
            "e.g.",
            "الـBBC",
            "بـG7",
            "AT&T",
            "أ.ف.ب",
        ] {
            is_whole(abbreviation);
        }
        assert_eq!(parts("Anglo-Saxon"), ["Anglo-", "Saxon"]);
        assert_eq!(parts("اتحاد/جمعية"), ["اتحاد/", "جمعية"]);
    }

    #[test]
    fn no_line_starts_with_closing_punctuation() {
        for closed in [
            "كلام، ",
            "كلام؛ ",
            "كلام؟ ",
            "كلام! ",
            "كلام. ",
            "كلام: ",
            "كلام) ",
            "كلام] ",
            "كلام» ",
            "كلام” ",
            "كلام… ",
            "كلام۔ ",
            "كلام » ",
            "كلام ؟ ",
            "כלום״ ",
        ] {
            let text = format!("{closed}بعده");
            assert_eq!(parts(&text), [closed, "بعده"], "{closed}");
        }
        for opened in ["«كلام", "“كلام", "(كلام", "[كلام"] {
            assert_eq!(parts(&format!("قبله {opened}")), ["قبله ", opened]);
        }
    }

    #[test]
    fn an_address_is_parted_behind_its_slashes_but_not_behind_its_scheme() {
        assert_eq!(
            parts("من https://example.org/2023/11/08/شرق/a?b=1 نعم"),
            [
                "من ",
                "https://example.org/",
                "2023/",
                "11/",
                "08/",
                "شرق/",
                "a?",
                "b=1 ",
                "نعم"
            ]
        );
        is_whole("a.b@example.com");
    }
}
