//! Answers that come when nobody waits for them any more.
//!
//! On a very slow line the terminal's answers arrive after the reader has given them up. crossterm
//! does not know them and reads their bytes as keys, some of which would be commands. They come at
//! once, as no fingers type, so they are told from keys by their form.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

/// Leaves such answers out of what has come at once.
pub fn sift(came: &[Event]) -> Vec<Event> {
    let mut kept = Vec::with_capacity(came.len());
    let mut rest = came;
    while let Some(first) = rest.first() {
        let answer = control_string(rest).or_else(|| attributes(rest));
        if answer.is_none() {
            kept.push(first.clone());
        }
        rest = rest.get(answer.unwrap_or(1)..).unwrap_or_default();
    }
    kept
}

/// The length of a device control string or operating system command: Alt-P or Alt-], letters,
/// and what ends it.
fn control_string(came: &[Event]) -> Option<usize> {
    let alt = |event: &Event, letter| {
        character(event).is_some_and(|(found, with)| found == letter && with == KeyModifiers::ALT)
    };
    let first = came.first()?;
    if !alt(first, 'P') && !alt(first, ']') {
        return None;
    }
    let end = came.iter().position(|event| {
        alt(event, '\\') || character(event) == Some(('g', KeyModifiers::CONTROL))
    })?;
    Some(end + 1)
}

/// The length of secondary device attributes, of which crossterm drops the beginning: `41;379;0c`.
fn attributes(came: &[Event]) -> Option<usize> {
    let plain = |event| match character(event) {
        Some((letter, KeyModifiers::NONE)) => letter,
        _ => '\0',
    };
    let numbers = came
        .iter()
        .take_while(|event| matches!(plain(event), '0'..='9' | ';'))
        .count();
    let separators = came[..numbers].iter().filter(|event| plain(event) == ';');
    (separators.count() == 2 && came.get(numbers).map(plain) == Some('c')).then_some(numbers + 1)
}

/// A letter, and what is held down with it; that it is a capital is seen from itself.
fn character(event: &Event) -> Option<(char, KeyModifiers)> {
    match event {
        Event::Key(KeyEvent {
            code: KeyCode::Char(letter),
            modifiers,
            ..
        }) => Some((*letter, *modifiers - KeyModifiers::SHIFT)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keys as crossterm reads these bytes.
    fn keys(bytes: &str) -> Vec<Event> {
        let mut found = Vec::new();
        let mut characters = bytes.chars();
        while let Some(next) = characters.next() {
            let (letter, with) = match next {
                '\x1b' => (characters.next().unwrap(), KeyModifiers::ALT),
                '\x07' => ('g', KeyModifiers::CONTROL),
                other => (other, KeyModifiers::NONE),
            };
            let shift = if letter.is_uppercase() {
                KeyModifiers::SHIFT
            } else {
                KeyModifiers::NONE
            };
            found.push(Event::Key(KeyEvent::new(
                KeyCode::Char(letter),
                with | shift,
            )));
        }
        found
    }

    #[test]
    fn late_answers_are_no_keys() {
        let came = "j\x1bP>|Konsole 22.12.3\x1b\\k\x1b]11;rgb:ffff/ffff/ffff\x07\
                    \x1b]11;rgb:0/0/0\x1b\\41;379;0cq";
        assert_eq!(sift(&keys(came)), keys("jkq"));
    }

    #[test]
    fn keys_are_no_answers() {
        for typed in [
            "12;3c",
            "3c",
            "\x1bP",
            "\x1b]abc",
            ";;",
            "قمة 1;2;3",
            "\x1bo\x1b\\",
        ] {
            assert_eq!(sift(&keys(typed)), keys(typed), "{typed:?}");
        }
    }
}
