//! What was typed before, to be had again.

use super::Purpose;

/// Lines that are kept at most.
const MOST: usize = 200;

/// Lines that were typed and accepted, each for its purpose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// The latest is the last.
    lines: Vec<(Purpose, String)>,
}

impl History {
    /// Keeps a line; where it was kept before, it is the latest now.
    pub fn keep(&mut self, purpose: Purpose, line: &str) {
        if line.trim().is_empty() {
            return;
        }
        let line = (purpose, line.to_owned());
        self.lines.retain(|kept| *kept != line);
        self.lines.push(line);
        if self.lines.len() > MOST {
            self.lines.remove(0);
        }
    }

    /// The line that was typed for this purpose so many lines ago; 1 is the latest.
    pub fn back(&self, purpose: Purpose, by: usize) -> Option<&str> {
        let mut lines = self.lines.iter().rev().filter(|(of, _)| *of == purpose);
        lines.nth(by.checked_sub(1)?).map(|(_, line)| line.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_typed_again_is_the_latest_and_each_purpose_has_its_own() {
        let mut history = History::default();
        for line in ["طوكيو", "G7", " ", "طوكيو"] {
            history.keep(Purpose::Search, line);
        }
        history.keep(Purpose::Filter, "غيره");
        let search = |by| history.back(Purpose::Search, by);
        assert_eq!(
            (search(1), search(2), search(3)),
            (Some("طوكيو"), Some("G7"), None)
        );
        assert_eq!(history.back(Purpose::Filter, 1), Some("غيره"));
        assert_eq!(search(0), None);
    }
}
