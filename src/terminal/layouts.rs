//! Shortcuts whatever keyboard layout is active: the key in its place.
//!
//! Who reads Arabic has the Arabic layout on, and presses ت where `j` stands. Terminals report
//! the letter and not the key, so the letter is looked up in the layout that has it. Letters
//! that several layouts have in different places are read by the [`Layout`] that the user is
//! taken to have; a layout's ASCII characters (`/` where the Hebrew layout has `q`) are what
//! they are, unless no command has them.
//!
//! kitty's keyboard protocol would tell the key itself: the third of its alternate key codes
//! (`CSI letter:shifted:base u`) is the key's in the standard layout. crossterm 0.29 reads the
//! second and drops the third, its `KeyEvent` has no room for it, and it reads the terminal alone;
//! so the protocol is not asked for, and letters are looked up here in every terminal alike.

use serde::Deserialize;

/// A keyboard layout in which shortcuts are typed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// Arabic 101.
    #[default]
    Arabic,
    /// The same on keys that are labelled in the French way.
    ArabicAzerty,
    /// SI 1452.
    Hebrew,
    /// ISIRI 9147.
    Persian,
    /// The phonetic layout of CRULP.
    Urdu,
}

/// Rows of keys: what they are in the Latin layout, and in another.
type Rows = [(&'static str, &'static str)];

const ARABIC: &Rows = &[
    ("qwertyuiop[]", "ضصثقفغعهخحجد"),
    ("asdfghjkl;'", "شسيبلاتنمكط"),
    ("zxcvbnm,./`", "ئءؤرﻻىةوزظذ"),
    ("QWERYU", "\u{64e}\u{64b}\u{64f}\u{64c}إ`"),
    ("TGB", "ﻹﻷﻵ"),
    ("IOPASDFHJKLZXCVNM?", "÷×؛\u{650}\u{64d}][أـ،/~\u{652}}{آ’؟"),
];
const ARABIC_AZERTY: &Rows = &[
    ("azertyuiop[]", "ضصثقفغعهخحجد"),
    ("qsdfghjklm'", "شسيبلاتنمكط"),
    ("wxcvbn,;:!`", "ئءؤرﻻىةوزظذ"),
    ("AZERYU", "\u{64e}\u{64b}\u{64f}\u{64c}إ`"),
    ("TGB", "ﻹﻷﻵ"),
    ("IOPQSDFHJKLWXCVN?", "÷×؛\u{650}\u{64d}][أـ،/~\u{652}}{آ؟"),
];
const HEBREW: &Rows = &[
    ("qwertyuiop", "/'קראטוןםפ"),
    ("asdfghjkl;'", "שדגכעיחלךף,"),
    ("zxcvbnm,./", "זסבהנמצתץ."),
];
const PERSIAN: &Rows = &[
    ("qwertyuiop[]", "ضصثقفغعهخحجچ"),
    ("asdfghjkl;'", "شسیبلاتنمکگ"),
    ("zxcvbnm,", "ظطزرذدپو"),
    (
        "QWERTYUIOP",
        "\u{652}\u{64c}\u{64d}\u{64b}\u{64f}\u{650}\u{64e}\u{651}][",
    ),
    ("ASDFGHJKL", "ؤئيإأآةـ«"),
    ("ZXCVBNM?", "كٓژ\u{670}\u{200c}\u{654}ء؟"),
];
const URDU: &Rows = &[
    ("qwertyuiop", "قوعرتےءیہپ"),
    ("asdfghjkl;", "اسدفگحجکل؛"),
    ("zxcvbnm,.", "زشچطبنم،۔"),
    ("WERTYUIOP", "ؤ\u{670}ڑٹ\u{64e}ئ\u{650}ۃ\u{64f}"),
    ("ASDGHJKL", "آصڈغھضخ\u{614}"),
    ("ZXCVBN?", "ذژثظ\u{657}ں؟"),
];

/// A few letters that a layout sends in another form than its table has.
const OTHER_FORMS: &[(char, char)] = &[('ي', 'ی'), ('ك', 'ک'), ('ﻼ', 'ﻻ')];

impl Layout {
    const ALL: [Self; 5] = [
        Self::Arabic,
        Self::ArabicAzerty,
        Self::Hebrew,
        Self::Persian,
        Self::Urdu,
    ];

    /// The layout that goes with a locale (`fa_IR.UTF-8`).
    pub fn of_locale(locale: &str) -> Self {
        match locale.get(..2) {
            Some("he" | "iw") => Self::Hebrew,
            Some("fa") => Self::Persian,
            Some("ur") => Self::Urdu,
            _ => Self::Arabic,
        }
    }

    /// The layout of the locale that the environment names.
    pub fn from_environment() -> Self {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
            .into_iter()
            .filter_map(|name| std::env::var(name).ok())
            .find(|locale| !locale.is_empty());
        Self::of_locale(&locale.unwrap_or_default())
    }

    fn rows(self) -> &'static Rows {
        match self {
            Self::Arabic => ARABIC,
            Self::ArabicAzerty => ARABIC_AZERTY,
            Self::Hebrew => HEBREW,
            Self::Persian => PERSIAN,
            Self::Urdu => URDU,
        }
    }

    /// The Latin key in the place of a character: in this layout, or else in the first that has
    /// the character.
    pub fn latin(self, character: char) -> Option<char> {
        if let Some(digit) = digit(character) {
            return Some(digit);
        }
        let find = |wanted: char| {
            std::iter::once(self)
                .chain(Self::ALL)
                .find_map(|layout| layout.own(wanted))
        };
        find(character).or_else(|| {
            let other = |(one, two): &(char, char)| {
                if *one == character {
                    Some(*two)
                } else if *two == character {
                    Some(*one)
                } else {
                    None
                }
            };
            OTHER_FORMS.iter().find_map(other).and_then(find)
        })
    }

    fn own(self, character: char) -> Option<char> {
        self.rows().iter().find_map(|(latin, local)| {
            let place = local.chars().position(|key| key == character)?;
            latin.chars().nth(place)
        })
    }
}

/// The European digit for a digit of the Arabic script.
fn digit(character: char) -> Option<char> {
    let value = match character {
        '\u{660}'..='\u{669}' => u32::from(character) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(character) - 0x6f0,
        _ => return None,
    };
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(layout: Layout, text: &str) -> String {
        text.chars().filter_map(|key| layout.latin(key)).collect()
    }

    #[test]
    fn both_rows_of_every_layout_are_as_long() {
        for layout in Layout::ALL {
            for (latin, local) in layout.rows() {
                assert_eq!(latin.chars().count(), local.chars().count(), "{local}");
            }
        }
    }

    #[test]
    fn the_home_row_is_the_home_row_in_every_layout() {
        assert_eq!(typed(Layout::Arabic, "شسيبلاتنم"), "asdfghjkl");
        assert_eq!(typed(Layout::ArabicAzerty, "شسيبلاتنم"), "qsdfghjkl");
        assert_eq!(typed(Layout::Hebrew, "שדגכעיחלך"), "asdfghjkl");
        assert_eq!(typed(Layout::Persian, "شسیبلاتنم"), "asdfghjkl");
        assert_eq!(typed(Layout::Urdu, "اسدفگحجکل"), "asdfghjkl");
    }

    #[test]
    fn a_letter_in_two_places_is_read_by_the_users_layout() {
        assert_eq!(Layout::Arabic.latin('ز'), Some('.'));
        assert_eq!(Layout::Persian.latin('ز'), Some('c'));
        assert_eq!(Layout::Urdu.latin('ز'), Some('z'));
    }

    #[test]
    fn a_letter_that_the_users_layout_lacks_is_found_in_another() {
        assert_eq!(Layout::Arabic.latin('ח'), Some('j'));
        assert_eq!(Layout::Hebrew.latin('ض'), Some('q'));
        assert_eq!(Layout::Arabic.latin('چ'), Some(']'));
    }

    #[test]
    fn digits_of_every_script_count() {
        assert_eq!(typed(Layout::Arabic, "٣۴"), "34");
    }

    #[test]
    fn the_locale_tells_the_layout() {
        assert_eq!(Layout::of_locale("fa_IR.UTF-8"), Layout::Persian);
        assert_eq!(Layout::of_locale("he_IL"), Layout::Hebrew);
        assert_eq!(Layout::of_locale("C"), Layout::Arabic);
    }
}
