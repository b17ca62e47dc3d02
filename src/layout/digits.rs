//! Numbers in the digits that the reader asked for.

use super::Digits;

/// Zeroes of the decimal digits that Arabic-script and European numbers are written in.
const ZEROES: [char; 3] = ['0', '٠', '۰'];

impl Digits {
    /// A text with its numbers in these digits.
    pub fn of(self, text: &str) -> String {
        text.chars()
            .map(|character| shown(character, self))
            .collect()
    }
}

/// The digit to show for a character; itself for everything that is no such digit.
pub fn shown(character: char, digits: Digits) -> char {
    let zero = match digits {
        Digits::AsWritten => return character,
        Digits::European => '0',
        Digits::ArabicIndic => '٠',
        Digits::Persian => '۰',
    };
    let value = ZEROES.iter().find_map(|written| {
        (character as u32)
            .checked_sub(*written as u32)
            .filter(|value| *value < 10)
    });
    value
        .and_then(|value| char::from_u32(zero as u32 + value))
        .unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_each_kind_become_those_asked_for() {
        let all = |text: &str, digits| -> String {
            text.chars().map(|each| shown(each, digits)).collect()
        };
        assert_eq!(
            all("2023 ٢٠٢٣ ۲۰۲۳ م", Digits::ArabicIndic),
            "٢٠٢٣ ٢٠٢٣ ٢٠٢٣ م"
        );
        assert_eq!(all("٢٠٢٣ ۴", Digits::European), "2023 4");
        assert_eq!(all("10", Digits::Persian), "۱۰");
        assert_eq!(all("٣", Digits::AsWritten), "٣");
    }
}
