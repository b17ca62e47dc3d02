//! What is shown of each cluster: levels, breaks and forms put together with widths.
//!
//! An [`Item`] is a cluster, or the two of a lam-alef. Glyphs lie behind each other in one
//! string, so that an item is twelve bytes and nothing is allocated for it. A last item without
//! content says where the text and the glyphs end.

use super::characters::{Character, marks};
use super::diacritics;
use super::digits;
use super::justification;
use super::mirroring::mirrored;
use super::properties::{Appearance, ClusterClass, JoiningType};
use super::reordering::{is_separator, is_trailing};
use super::shaping;
use super::{Controls, Digits, Justification, Options, Shaping};
use unicode_bidi::BidiClass;
use unicode_width::UnicodeWidthStr;

/// Marks shown on one letter at most; more than any writing system stacks, and a bound for
/// texts that pile up a hundred thousand.
const MOST_MARKS: usize = 12;
/// What stands for a control character.
const REPLACEMENT: char = '\u{fffd}';
const EMOJI_STYLE: char = '\u{fe0f}';

/// What is shown of one cluster, or of the two of a ligature.
#[derive(Debug, Clone, Copy)]
pub struct Item {
    /// First byte in the joined pieces; the next item's is its end.
    pub start: u32,
    /// First byte of its glyphs; the next item's is their end.
    pub glyphs: u32,
    /// Embedding level.
    pub level: u8,
    /// Cells: 0, 1 or 2.
    pub width: u8,
    /// See the constants.
    flags: u8,
    /// How gladly a tatweel stands behind it; 0 where none can.
    pub kashida: u8,
}

/// L1 resets it at a line's end, where it isn't shown.
const TRAILING: u8 = 1;
/// L1 resets it wherever it stands.
const SEPARATOR: u8 = 2;
/// A line may end behind it.
const BREAK: u8 = 4;
/// A blank that may grow.
const BLANK: u8 = 8;
/// The marks of the text's end, where a cluster and a line may start.
const BOTH: u8 = marks::CLUSTER | marks::BREAK;

impl Item {
    /// Whether L1 resets it at a line's end.
    #[inline]
    pub fn is_trailing(&self) -> bool {
        self.flags & TRAILING != 0
    }

    /// Whether L1 resets it wherever it stands.
    #[inline]
    pub fn is_separator(&self) -> bool {
        self.flags & SEPARATOR != 0
    }

    /// Whether a line may end behind it.
    #[inline]
    pub fn may_end_line(&self) -> bool {
        self.flags & BREAK != 0
    }

    /// Whether it is a blank that may grow.
    #[inline]
    pub fn is_blank(&self) -> bool {
        self.flags & BLANK != 0
    }
}

/// The items of a paragraph and their glyphs.
#[derive(Debug, Clone, Default)]
pub struct Items {
    /// One for each cluster, and one that marks the end.
    all: Vec<Item>,
    glyphs: String,
    /// Whether any is a separator.
    pub separators: bool,
}

impl Items {
    /// Those of a paragraph: its characters, the marks that the steps left on them and their
    /// levels, `end` bytes in all.
    pub fn new(
        characters: &[Character],
        found: &[u8],
        levels: &[u8],
        end: u32,
        options: &Options,
    ) -> Self {
        let mut builder = Builder {
            characters,
            found,
            levels,
            options,
            left_out: diacritics::left_out(characters, options.diacritics),
            items: Self {
                all: Vec::with_capacity(characters.len() + 1),
                glyphs: String::with_capacity(characters.len() * 3),
                separators: false,
            },
        };
        builder.run();
        let glyphs = builder.arena();
        let mut items = builder.items;
        items.all.push(Item {
            start: end,
            glyphs,
            level: 0,
            width: 0,
            flags: 0,
            kashida: 0,
        });
        items
    }

    /// The items, without the one that marks the end.
    #[inline]
    pub fn all(&self) -> &[Item] {
        self.all.split_last().map_or(&[], |(_, items)| items)
    }

    /// Where an item starts in the joined pieces; the end of the text for the index behind the
    /// last.
    #[inline]
    pub fn start(&self, index: usize) -> usize {
        let last = self.all.last();
        self.all
            .get(index)
            .or(last)
            .map_or(0, |item| item.start as usize)
    }

    /// An item and the one behind it, which tells where it ends.
    #[inline]
    fn with_next(&self, index: usize) -> Option<(&Item, &Item)> {
        match self.all.get(index..index + 2) {
            Some([item, next]) => Some((item, next)),
            _ => None,
        }
    }

    /// What is drawn for an item, and the cells that it covers.
    #[inline]
    pub fn shown(&self, index: usize) -> (&str, u8) {
        let Some((item, next)) = self.with_next(index) else {
            return ("", 0);
        };
        let glyphs = item.glyphs as usize..next.glyphs as usize;
        (self.glyphs.get(glyphs).unwrap_or_default(), item.width)
    }

    /// Where an item starts and ends in the joined pieces.
    #[inline]
    pub fn bytes(&self, index: usize) -> (usize, usize) {
        let places = self.with_next(index);
        places.map_or((0, 0), |(item, next)| {
            (item.start as usize, next.start as usize)
        })
    }
}

struct Builder<'a> {
    characters: &'a [Character],
    found: &'a [u8],
    levels: &'a [u8],
    options: &'a Options,
    left_out: Vec<bool>,
    items: Items,
}

impl Builder<'_> {
    fn run(&mut self) {
        let mut first = 0;
        while first < self.characters.len() {
            first = self.letters(first);
            if first < self.characters.len() {
                first = self.cluster(first);
            }
        }
    }

    /// Letters with forms, each a cluster by itself: nearly all text. Returns the place of the
    /// first character that isn't one.
    fn letters(&mut self, first: usize) -> usize {
        let characters = self.characters.get(first..).unwrap_or_default();
        let found = self.found.get(first..).unwrap_or_default();
        let levels = self.levels.get(first..).unwrap_or_default();
        let next = found.iter().skip(1).copied().chain([BOTH]);
        let stretched = matches!(self.options.justification, Justification::Kashida { .. });
        let shaped = self.options.shaping == Shaping::Forms;
        let mut count = 0;
        for (((character, found), level), next) in
            characters.iter().zip(found).zip(levels).zip(next)
        {
            let alone = next & marks::CLUSTER != 0 && character.record.has_forms();
            if !alone || shaping::opens_ligature(character.value, *found) {
                break;
            }
            let glyphs = self.arena();
            self.items.glyphs.push(if shaped {
                shaping::form(character.value, *found)
            } else {
                character.value
            });
            let at = first + count;
            self.items.all.push(Item {
                start: character.start,
                glyphs,
                level: *level,
                width: 1,
                flags: if next & marks::BREAK == 0 { 0 } else { BREAK },
                kashida: if stretched {
                    justification::preference(self.characters, self.found, at, at + 1)
                } else {
                    0
                },
            });
            count += 1;
        }
        first + count
    }

    /// Any cluster, or a lam and the alef behind it. Returns the place behind it.
    fn cluster(&mut self, first: usize) -> usize {
        let mut end = self.cluster_end(first);
        let glyphs = self.arena();
        let character = self.characters[first];
        let simple = end == first + 1;
        let width = if let Some(ligature) = self.ligature(first, end) {
            self.items.glyphs.push(ligature);
            self.push_marks(first + 1, end, false);
            let alef = end;
            end = self.cluster_end(alef);
            self.push_marks(alef + 1, end, false);
            1
        } else if simple && character.record.appearance() == Appearance::Blank {
            self.items.glyphs.push(' ');
            1
        } else if simple
            && character.record.appearance() == Appearance::Glyph
            && character.record.width() > 0
        {
            let glyph = self.glyph(first);
            self.items.glyphs.push(glyph);
            character.record.width()
        } else {
            self.push_cluster(first, end)
        };
        self.push_item(first, end, character.start, glyphs, width);
        end
    }

    #[inline]
    fn cluster_end(&self, first: usize) -> usize {
        let rest = self.found.get(first + 1..).unwrap_or_default();
        let more = rest
            .iter()
            .position(|found| found & marks::CLUSTER != 0)
            .unwrap_or(rest.len());
        first + 1 + more
    }

    fn push_item(&mut self, first: usize, end: usize, start: u32, glyphs: u32, width: u8) {
        let class = self.characters[first].record.class();
        let mut flags = 0;
        if is_trailing(class)
            && self.characters[first..end]
                .iter()
                .all(|character| is_trailing(character.record.class()))
        {
            flags |= TRAILING;
            if width > 0 && class == BidiClass::WS {
                flags |= BLANK;
            }
            if is_separator(class) {
                flags |= SEPARATOR;
                self.items.separators = true;
            }
        }
        if self
            .found
            .get(end)
            .is_none_or(|found| found & marks::BREAK != 0)
        {
            flags |= BREAK;
        }
        self.items.all.push(Item {
            start,
            glyphs,
            level: self.levels[first],
            width,
            flags,
            kashida: match self.options.justification {
                Justification::Kashida { .. } => {
                    justification::preference(self.characters, self.found, first, end)
                }
                _ => 0,
            },
        });
    }

    /// The ligature of the lam at `first` with the alef at `alef`, if that is what stands there.
    #[inline]
    fn ligature(&self, first: usize, alef: usize) -> Option<char> {
        let shaped = self.options.shaping == Shaping::Forms;
        if !shaped || !shaping::opens_ligature(self.characters[first].value, self.found[first]) {
            return None;
        }
        let letter = self.characters.get(alef)?;
        let between = self.characters.get(first + 1..alef)?;
        let close = between
            .iter()
            .all(|mark| mark.record.joining() == JoiningType::Transparent)
            && self.levels.get(alef) == self.levels.get(first);
        close
            .then(|| shaping::ligature(letter.value, self.found[first]))
            .flatten()
    }

    /// What is drawn for one character.
    #[inline]
    fn glyph(&self, index: usize) -> char {
        let character = self.characters[index];
        if character.record.has_forms() {
            if self.options.shaping == Shaping::Forms {
                shaping::form(character.value, self.found[index])
            } else {
                character.value
            }
        } else if self.options.digits != Digits::AsWritten {
            digits::shown(mirrored(character, self.levels[index]), self.options.digits)
        } else {
            mirrored(character, self.levels[index])
        }
    }

    /// A cluster of several characters, or one that isn't drawn as it is. Returns its width.
    fn push_cluster(&mut self, first: usize, end: usize) -> u8 {
        let character = self.characters[first];
        match character.record.appearance() {
            Appearance::Replacement => {
                self.items.glyphs.push(REPLACEMENT);
                1
            }
            Appearance::Blank => {
                self.items.glyphs.push(' ');
                self.push_marks(first + 1, end, false);
                1
            }
            Appearance::Nothing => {
                let sign = revealed(character.value);
                match sign {
                    Some(sign) if self.options.controls == Controls::Revealed => {
                        self.items.glyphs.push(sign);
                        1
                    }
                    _ => self.lone_mark(first, end),
                }
            }
            Appearance::Glyph if character.record.width() == 0 => self.lone_mark(first, end),
            Appearance::Glyph => {
                let start = self.items.glyphs.len();
                let glyph = self.glyph(first);
                self.items.glyphs.push(glyph);
                let picture = self.is_picture(first, end);
                self.push_marks(first + 1, end, picture);
                let grows = |character: &Character| {
                    character.record.width() > 0 || character.value == EMOJI_STYLE
                };
                if self.characters[first + 1..end].iter().any(grows) {
                    let drawn = self.items.glyphs.get(start..).unwrap_or_default();
                    if drawn.width() >= 2 { 2 } else { 1 }
                } else {
                    character.record.width()
                }
            }
        }
    }

    /// Marks without a letter stand on a blank; nothing at all where none of them is shown.
    fn lone_mark(&mut self, first: usize, end: usize) -> u8 {
        let start = self.items.glyphs.len();
        self.items.glyphs.push(' ');
        self.push_marks(first, end, false);
        if self.items.glyphs.len() == start + 1 {
            self.items.glyphs.truncate(start);
            return 0;
        }
        1
    }

    /// Whether a cluster is an emoji, whose joiners hold it together.
    fn is_picture(&self, first: usize, end: usize) -> bool {
        self.characters[first..end].iter().any(|character| {
            matches!(
                character.record.cluster(),
                ClusterClass::Pictographic | ClusterClass::RegionalIndicator
            )
        })
    }

    /// What follows the first character of a cluster. Variation selectors stay, since they
    /// choose between text and emoji; a joiner stays in an emoji only.
    fn push_marks(&mut self, first: usize, end: usize, picture: bool) {
        let mut shown = 0;
        for index in first..end {
            let character = self.characters[index];
            let kept = match character.record.appearance() {
                Appearance::Glyph => !self.left_out.get(index).copied().unwrap_or(false),
                Appearance::Nothing => {
                    matches!(character.value, '\u{fe00}'..='\u{fe0f}')
                        || (picture
                            && matches!(character.value, '\u{200d}' | '\u{e0020}'..='\u{e007f}'))
                }
                Appearance::Blank | Appearance::Replacement => false,
            };
            if kept {
                let glyph = self.glyph(index);
                self.items.glyphs.push(glyph);
                shown += 1;
                if shown == MOST_MARKS {
                    return;
                }
            }
        }
    }

    #[inline]
    fn arena(&self) -> u32 {
        u32::try_from(self.items.glyphs.len()).unwrap_or(u32::MAX)
    }
}

/// The arrow that stands for a bidi control where controls are revealed.
fn revealed(control: char) -> Option<char> {
    Some(match control {
        '\u{200e}' => '→',
        '\u{200f}' => '←',
        '\u{61c}' => '↞',
        '\u{202a}' => '↦',
        '\u{202b}' => '↤',
        '\u{202d}' => '⇒',
        '\u{202e}' => '⇐',
        '\u{202c}' => '↥',
        '\u{2066}' => '⇢',
        '\u{2067}' => '⇠',
        '\u{2068}' => '⇡',
        '\u{2069}' => '⇣',
        _ => return None,
    })
}
