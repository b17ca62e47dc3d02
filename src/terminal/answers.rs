//! What a terminal answers when it is asked who it is.

/// The questions, in one batch. Each is ignored by a terminal that does not know it; the last
/// one, primary device attributes, every terminal answers, so its answer ends the wait.
///
/// In order: XTVERSION; the modes of BDSM (DECRQM 8) and of synchronised updates (DECRQM ?2026);
/// the background's colour (OSC 11); secondary device attributes; how far two columns of kitty's
/// text sizing move the cursor, and how far لا does (CPR after each), on a line that is erased
/// again; primary device attributes.
pub const QUESTIONS: &str = concat!(
    "\x1b[>q",
    "\x1b[8$p",
    "\x1b[?2026$p",
    "\x1b]11;?\x1b\\",
    "\x1b[>c",
    "\r\x1b]66;w=2; \x1b\\\x1b[6n",
    "\r\u{644}\u{627}\x1b[6n",
    "\r\x1b[K",
    "\x1b[c",
);

/// The same without what a multiplexer must not be sent: it would pass it on, or lose text.
pub const QUESTIONS_INSIDE: &str = "\x1b[>q\x1b[8$p\x1b[?2026$p\x1b[>c\x1b[c";

/// What came back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// Name and version, as in `XTerm(379)`.
    pub version: Option<String>,
    /// The state of BDSM: 0 unknown, 1 set, 2 reset, 3 and 4 permanently so.
    pub bdsm: Option<u8>,
    /// The background: red, green and blue.
    pub background: Option<(u8, u8, u8)>,
    /// The state of synchronised updates, numbered alike.
    pub synchronised: Option<u8>,
    /// Secondary device attributes, as in `65;7006;1`.
    pub secondary: Option<String>,
    /// The columns of the cursor after the text sizing and after لا, counted from 1.
    pub columns: Vec<u16>,
    /// Whether the answer to the last question has come.
    pub complete: bool,
}

/// How a frame is sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Frames {
    /// As one synchronised update (DEC private mode 2026), which the terminal shows at once. One
    /// that does not know it passes over the mode.
    #[default]
    Synchronised,
    /// As it is.
    Plain,
}

/// What a terminal has sent since it was asked: answers, and keys between them.
#[derive(Debug, Default)]
pub struct Heard {
    /// What it answered so far.
    pub answers: Answers,
    typed: Vec<u8>,
    /// A beginning of something whose end has not come.
    unfinished: Vec<u8>,
}

/// What some bytes begin with.
enum Piece {
    /// So many bytes that the user typed.
    Typed(usize),
    /// An answer of so many bytes.
    Answer(usize),
    /// Something that goes on.
    Unfinished,
}

impl Heard {
    /// Takes more of what the terminal has sent.
    pub fn push(&mut self, bytes: &[u8]) {
        self.unfinished.extend_from_slice(bytes);
        let mut at = 0;
        loop {
            let rest = &self.unfinished[at..];
            match first_piece(rest) {
                Piece::Typed(length) => {
                    self.typed.extend_from_slice(&rest[..length]);
                    at += length;
                }
                Piece::Answer(length) => {
                    self.answers.take(&rest[..length]);
                    at += length;
                }
                Piece::Unfinished => break,
            }
        }
        self.unfinished.drain(..at);
    }

    /// What the user has typed since this was called last.
    pub fn take_typed(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.typed)
    }

    /// The terminal has been silent for a while: an escape character without a sequel was a key.
    pub fn pause(&mut self) {
        if self.unfinished == [ESCAPE] {
            self.typed.append(&mut self.unfinished);
        }
    }
}

const ESCAPE: u8 = 0x1b;
/// No answer is longer, in bytes.
const LONGEST: usize = 512;

fn first_piece(bytes: &[u8]) -> Piece {
    match bytes {
        [] | [ESCAPE] => Piece::Unfinished,
        [ESCAPE, b'P', rest @ ..] => match rest.windows(2).position(|pair| pair == b"\x1b\\") {
            Some(end) => Piece::Answer(2 + end + 2),
            None if rest.len() < LONGEST => Piece::Unfinished,
            None => Piece::Typed(1),
        },
        [ESCAPE, b']', rest @ ..] => match end_of_osc(rest) {
            Some(end) => Piece::Answer(2 + end),
            None if rest.len() < LONGEST => Piece::Unfinished,
            None => Piece::Typed(1),
        },
        [ESCAPE, b'[', rest @ ..] => {
            let Some(end) = rest.iter().position(|byte| (0x40..=0x7e).contains(byte)) else {
                return if rest.len() < LONGEST {
                    Piece::Unfinished
                } else {
                    Piece::Typed(1)
                };
            };
            if is_answer(&rest[..end], rest[end]) {
                Piece::Answer(2 + end + 1)
            } else {
                Piece::Typed(2 + end + 1)
            }
        }
        [ESCAPE, ..] => Piece::Typed(2),
        _ => {
            let until = bytes.iter().position(|byte| *byte == ESCAPE);
            Piece::Typed(until.unwrap_or(bytes.len()))
        }
    }
}

/// Behind the end of an operating system command: BEL, or the string terminator.
fn end_of_osc(bytes: &[u8]) -> Option<usize> {
    let bell = bytes.iter().position(|byte| *byte == 7);
    let terminator = bytes.windows(2).position(|pair| pair == b"\x1b\\");
    match (bell, terminator) {
        (Some(bell), Some(terminator)) if terminator < bell => Some(terminator + 2),
        (Some(bell), _) => Some(bell + 1),
        (None, terminator) => terminator.map(|at| at + 2),
    }
}

/// Whether a control sequence is one that only a terminal sends, and only when asked.
fn is_answer(parameters: &[u8], last: u8) -> bool {
    match last {
        b'y' => parameters.ends_with(b"$"),
        b'c' => parameters.starts_with(b"?") || parameters.starts_with(b">"),
        b'R' => parameters.contains(&b';'),
        _ => false,
    }
}

impl Answers {
    /// Reads them out of what the terminal has sent; anything else in it is left aside.
    pub fn parse(bytes: &[u8]) -> Self {
        let mut heard = Heard::default();
        heard.push(bytes);
        heard.answers
    }

    fn take(&mut self, answer: &[u8]) {
        let text = String::from_utf8_lossy(answer);
        if let Some(version) = text.strip_prefix("\x1bP>|") {
            self.version = version
                .split('\x1b')
                .next()
                .map(|name| name.chars().filter(|c| !c.is_control()).take(80).collect());
        } else if let Some(colour) = text.strip_prefix("\x1b]11;") {
            self.background = rgb(colour.trim_end_matches(['\x07', '\\', '\x1b']));
        } else if let Some(sequence) = text.strip_prefix("\x1b[") {
            self.control_sequence(sequence);
        }
    }

    fn control_sequence(&mut self, sequence: &str) {
        let Some(end) = sequence.find(|c: char| c.is_ascii_alphabetic()) else {
            return;
        };
        let (parameters, last) = (&sequence[..end], sequence[end..].chars().next());
        match (last, parameters.chars().next()) {
            (Some('y'), _) => {
                let state = |mode: &str| {
                    let state = parameters.strip_prefix(mode)?.strip_suffix('$')?;
                    state.parse::<u8>().ok()
                };
                self.bdsm = state("8;").or(self.bdsm);
                self.synchronised = state("?2026;").or(self.synchronised);
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

    /// How frames are to be sent: plainly to a terminal that has answered, and not that it knows
    /// synchronised updates.
    pub fn frames(&self) -> Frames {
        match self.synchronised {
            Some(1..=3) => Frames::Synchronised,
            None if !self.complete => Frames::Synchronised,
            _ => Frames::Plain,
        }
    }

    /// Whether لا is one column wide, as only mlterm has it.
    pub fn merges_lam_alef(&self) -> bool {
        self.columns.get(1) == Some(&2)
    }
}

/// A colour as X11 writes it: `rgb:1e1e/1e1e/2e2e`, with one to four digits each.
fn rgb(written: &str) -> Option<(u8, u8, u8)> {
    let digits = written
        .strip_prefix("rgb:")
        .or_else(|| written.strip_prefix("rgba:"))?;
    let mut parts = digits.split('/').map(|part| {
        let most = 16_u32.checked_pow(u32::try_from(part.len()).ok()?)? - 1;
        let value = u32::from_str_radix(part, 16).ok()?;
        u8::try_from(value.checked_mul(255)?.checked_div(most)?).ok()
    });
    Some((parts.next()??, parts.next()??, parts.next()??))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_background_is_read_however_its_answer_ends() {
        for (bytes, background) in [
            (
                &b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\"[..],
                Some((255, 255, 255)),
            ),
            (b"\x1b]11;rgb:1e/1e/2e\x07", Some((0x1e, 0x1e, 0x2e))),
            (b"\x1b]11;rgba:0000/8080/ffff/ffff\x07", Some((0, 128, 255))),
            (b"\x1b]11;white\x07", None),
            (b"\x1b]11;rgb:zz/00/00\x07", None),
        ] {
            let mut heard = Heard::default();
            heard.push(b"j");
            heard.push(bytes);
            heard.push(b"k");
            assert_eq!(heard.answers.background, background);
            assert_eq!(heard.take_typed(), b"jk");
        }
    }

    #[test]
    fn what_xterm_answers_is_read() {
        let answers = Answers::parse(
            b"\x1bP>|XTerm(379)\x1b\\\x1b[8;0$y\x1b[?2026;0$y\x1b[>41;379;0c\x1b[5;1R\x1b[5;3R\x1b[?64;1;9c",
        );
        assert_eq!(
            answers,
            Answers {
                version: Some("XTerm(379)".into()),
                bdsm: Some(0),
                background: None,
                synchronised: Some(0),
                secondary: Some("41;379;0".into()),
                columns: vec![1, 3],
                complete: true,
            }
        );
        assert!(!answers.sizes_text() && !answers.merges_lam_alef());
    }

    #[test]
    fn updates_are_synchronised_until_a_terminal_has_not_said_that_it_can() {
        let frames = |bytes: &[u8]| Answers::parse(bytes).frames();
        assert_eq!(frames(b""), Frames::Synchronised);
        assert_eq!(frames(b"\x1b[?2026;2$y\x1b[?62c"), Frames::Synchronised);
        assert_eq!(frames(b"\x1b[?2026;0$y"), Frames::Plain);
        assert_eq!(frames(b"\x1b[?2026;4$y\x1b[?62c"), Frames::Plain);
        assert_eq!(frames(b"\x1b[?62c"), Frames::Plain);
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
            b"\x1bP>|XTerm(379)",
        ] {
            assert_eq!(Answers::parse(bytes), Answers::default(), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_typed_between_the_answers_is_kept() {
        let mut heard = Heard::default();
        heard.push(b"j\x1b[A\x1b[8;1");
        assert_eq!(heard.take_typed(), b"j\x1b[A");
        heard.push(b"$yq\x1b[>65;7006;1c\x1bOP");
        assert_eq!(heard.take_typed(), b"q\x1bOP");
        assert_eq!(heard.answers.bdsm, Some(1));
    }

    #[test]
    fn an_escape_alone_is_a_key_only_after_a_pause() {
        let mut heard = Heard::default();
        heard.push(b"\x1b");
        assert_eq!(heard.take_typed(), b"");
        heard.pause();
        assert_eq!(heard.take_typed(), b"\x1b");
    }

    #[test]
    fn an_answer_in_any_number_of_parts_is_the_same_answer() {
        let whole = b"\x1bP>|XTerm(379)\x1b\\\x1b[8;0$y\x1b[>41;379;0c\x1b[5;1R\x1b[?64;1;9c";
        let mut heard = Heard::default();
        for byte in whole {
            heard.push(&[*byte]);
        }
        assert_eq!(heard.answers, Answers::parse(whole));
        assert!(heard.answers.complete);
        assert_eq!(heard.take_typed(), b"");
    }
}
