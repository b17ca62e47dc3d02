//! What a terminal answers when it is asked who it is.

/// The questions, in one batch. Each is ignored by a terminal that does not know it; the last
/// one, primary device attributes, every terminal answers, so its answer ends the wait.
///
/// In order: XTVERSION; the mode of BDSM (DECRQM 8); secondary device attributes; how far two
/// columns of kitty's text sizing move the cursor, and how far لا does (CPR after each), on a
/// line that is erased again; primary device attributes.
pub const QUESTIONS: &str = concat!(
    "\x1b[>q",
    "\x1b[8$p",
    "\x1b[>c",
    "\r\x1b]66;w=2; \x1b\\\x1b[6n",
    "\r\u{644}\u{627}\x1b[6n",
    "\r\x1b[K",
    "\x1b[c",
);

/// The same without what a multiplexer must not be sent: it would pass it on, or lose text.
pub const QUESTIONS_INSIDE: &str = "\x1b[>q\x1b[8$p\x1b[>c\x1b[c";

/// What came back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// Name and version, as in `XTerm(379)`.
    pub version: Option<String>,
    /// The state of BDSM: 0 unknown, 1 set, 2 reset, 3 and 4 permanently so.
    pub bdsm: Option<u8>,
    /// Secondary device attributes, as in `65;7006;1`.
    pub secondary: Option<String>,
    /// The columns of the cursor after the text sizing and after لا, counted from 1.
    pub columns: Vec<u16>,
    /// Whether the answer to the last question has come.
    pub complete: bool,
}

impl Answers {
    /// Reads them out of what the terminal has sent; anything else in it is left aside.
    pub fn parse(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let mut answers = Self::default();
        for (at, _) in text.match_indices('\x1b') {
            let rest = &text[at + 1..];
            if let Some(version) = rest.strip_prefix("P>|") {
                answers.version = version
                    .split('\x1b')
                    .next()
                    .map(|name| name.chars().filter(|c| !c.is_control()).take(80).collect());
            } else if let Some(sequence) = rest.strip_prefix('[') {
                answers.control_sequence(sequence);
            }
        }
        answers
    }

    fn control_sequence(&mut self, sequence: &str) {
        let Some(end) = sequence.find(|c: char| c.is_ascii_alphabetic()) else {
            return;
        };
        let (parameters, last) = (&sequence[..end], sequence[end..].chars().next());
        match (last, parameters.chars().next()) {
            (Some('y'), _) => {
                self.bdsm = parameters
                    .strip_prefix("8;")
                    .and_then(|state| state.strip_suffix('$'))
                    .and_then(|state| state.parse().ok());
            }
            (Some('c'), Some('>')) => self.secondary = Some(parameters[1..].to_owned()),
            (Some('c'), Some('?')) => self.complete = true,
            (Some('R'), _) => {
                let column = parameters.split_once(';').map(|(_, column)| column);
                self.columns
                    .extend(column.and_then(|column| column.parse::<u16>().ok()));
            }
            _ => {}
        }
    }

    /// Whether the terminal knows kitty's text sizing.
    pub fn sizes_text(&self) -> bool {
        self.columns.first() == Some(&3)
    }

    /// Whether لا is one column wide, as only mlterm has it.
    pub fn merges_lam_alef(&self) -> bool {
        self.columns.get(1) == Some(&2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xterm_answers_is_read() {
        let answers = Answers::parse(
            b"\x1bP>|XTerm(379)\x1b\\\x1b[8;0$y\x1b[>41;379;0c\x1b[5;1R\x1b[5;3R\x1b[?64;1;9c",
        );
        assert_eq!(
            answers,
            Answers {
                version: Some("XTerm(379)".into()),
                bdsm: Some(0),
                secondary: Some("41;379;0".into()),
                columns: vec![1, 3],
                complete: true,
            }
        );
        assert!(!answers.sizes_text() && !answers.merges_lam_alef());
    }

    #[test]
    fn keys_between_the_answers_are_left_aside() {
        let answers = Answers::parse(b"j\x1b[A\x1b[8;1$yq\x1b[>65;7006;1c\x1bOP");
        assert_eq!(answers.bdsm, Some(1));
        assert_eq!(answers.secondary.as_deref(), Some("65;7006;1"));
        assert!(!answers.complete);
    }

    #[test]
    fn a_broken_answer_is_no_answer() {
        for bytes in [
            &b"\x1b[8;"[..],
            b"\x1b",
            b"\x1b[8;999$y",
            b"\xff\x1b[;R",
            b"\x1b[>",
        ] {
            assert_eq!(Answers::parse(bytes), Answers::default(), "{bytes:?}");
        }
    }
}
