//! Values of options and arguments, with what is wrong with them in plain words.

use jiff::civil::Date;
use std::str::FromStr;

/// A number from 0 on.
pub fn number<T: FromStr>(written: &str) -> Result<T, String> {
    let is_number = !written.is_empty() && written.bytes().all(|byte| byte.is_ascii_digit());
    written.parse().map_err(|_| {
        if is_number {
            format!("{written} is too large")
        } else {
            format!("“{written}” is not a number such as 80")
        }
    })
}

/// A day of the Gregorian calendar.
pub fn day(written: &str) -> Result<Date, String> {
    let day = written.trim();
    day.parse()
        .map_err(|_| format!("“{day}” is not a day such as 2018-10-31"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_said_in_plain_words() {
        assert_eq!(number::<u16>("80"), Ok(80));
        assert_eq!(number::<u16>("70000").unwrap_err(), "70000 is too large");
        for wrong in ["", "x", "-1", "8.5"] {
            let said = number::<usize>(wrong).unwrap_err();
            assert!(said.ends_with("is not a number such as 80"), "{said}");
        }
        assert_eq!(day(" 2024-01-25 "), Ok(jiff::civil::date(2024, 1, 25)));
        let said = day("gestern").unwrap_err();
        assert_eq!(said, "“gestern” is not a day such as 2018-10-31");
    }
}
