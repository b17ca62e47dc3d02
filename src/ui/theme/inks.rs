//! The colours of the named themes.
//!
//! Dark and light take them from the palette of 256, whose upper part is the same in every
//! terminal; against black, or against white, each has a contrast of 4.5 to 1 or more, borders
//! excepted. Sixteen takes the terminal's own, which its user may have chosen.

use crate::config::Colour::Index;
use crate::config::Inks;

/// For a dark background.
pub const DARK: Inks = Inks {
    dim: Some(Index(246)),
    border: Some(Index(241)),
    focus: Some(Index(80)),
    person: Some(Index(221)),
    place: Some(Index(114)),
    organisation: Some(Index(176)),
    code: Some(Index(80)),
    hit: Some(Index(16)),
    hit_background: Some(Index(221)),
    selected_background: Some(Index(238)),
    passage_background: Some(Index(18)),
    star: Some(Index(221)),
    bar_low: Some(Index(68)),
    bar: Some(Index(74)),
    bar_high: Some(Index(123)),
    burst: Some(Index(210)),
    mark: Some(Index(221)),
    warning: Some(Index(210)),
};

/// For a light background.
pub const LIGHT: Inks = Inks {
    dim: Some(Index(241)),
    border: Some(Index(246)),
    focus: Some(Index(24)),
    person: Some(Index(94)),
    place: Some(Index(22)),
    organisation: Some(Index(90)),
    code: Some(Index(23)),
    hit: Some(Index(16)),
    hit_background: Some(Index(221)),
    selected_background: Some(Index(253)),
    passage_background: Some(Index(229)),
    star: Some(Index(94)),
    bar_low: Some(Index(61)),
    bar: Some(Index(25)),
    bar_high: Some(Index(17)),
    burst: Some(Index(160)),
    mark: Some(Index(94)),
    warning: Some(Index(160)),
};

/// For a background of which nothing is known: inks that stand out from black and from white, by
/// 3 to 1 or more.
pub const EITHER: Inks = Inks {
    dim: Some(Index(243)),
    border: Some(Index(243)),
    focus: Some(Index(31)),
    person: Some(Index(130)),
    place: Some(Index(29)),
    organisation: Some(Index(133)),
    code: Some(Index(31)),
    hit: Some(Index(16)),
    hit_background: Some(Index(221)),
    selected_background: None,
    passage_background: None,
    star: Some(Index(130)),
    bar_low: Some(Index(67)),
    bar: Some(Index(32)),
    bar_high: Some(Index(32)),
    burst: Some(Index(160)),
    mark: Some(Index(130)),
    warning: Some(Index(160)),
};

/// The terminal's own sixteen colours, whatever its background: none of the pale ones, which
/// are lost on white.
pub const SIXTEEN: Inks = Inks {
    dim: Some(Index(8)),
    border: Some(Index(8)),
    focus: Some(Index(6)),
    person: Some(Index(3)),
    place: Some(Index(2)),
    organisation: Some(Index(5)),
    code: Some(Index(6)),
    hit: Some(Index(0)),
    hit_background: Some(Index(3)),
    selected_background: None,
    passage_background: None,
    star: Some(Index(3)),
    bar_low: Some(Index(4)),
    bar: Some(Index(6)),
    bar_high: Some(Index(6)),
    burst: Some(Index(1)),
    mark: Some(Index(3)),
    warning: Some(Index(1)),
};

/// High contrast on a dark background.
pub const CONTRAST_DARK: Inks = Inks {
    dim: None,
    border: None,
    focus: Some(Index(51)),
    person: Some(Index(226)),
    place: Some(Index(120)),
    organisation: Some(Index(219)),
    code: Some(Index(51)),
    hit: Some(Index(16)),
    hit_background: Some(Index(226)),
    selected_background: None,
    passage_background: Some(Index(18)),
    star: Some(Index(226)),
    bar_low: None,
    bar: None,
    bar_high: None,
    burst: Some(Index(217)),
    mark: Some(Index(226)),
    warning: Some(Index(217)),
};

/// High contrast on a light background.
pub const CONTRAST_LIGHT: Inks = Inks {
    dim: None,
    border: None,
    focus: Some(Index(17)),
    person: Some(Index(52)),
    place: Some(Index(22)),
    organisation: Some(Index(53)),
    code: Some(Index(17)),
    hit: Some(Index(231)),
    hit_background: Some(Index(17)),
    selected_background: None,
    passage_background: Some(Index(195)),
    star: Some(Index(52)),
    bar_low: None,
    bar: None,
    bar_high: None,
    burst: Some(Index(88)),
    mark: Some(Index(52)),
    warning: Some(Index(88)),
};

/// The terminal's own sixteen colours on a background that is known to be light, where yellow,
/// green and cyan are lost.
pub const SIXTEEN_LIGHT: Inks = Inks {
    focus: Some(Index(4)),
    person: Some(Index(1)),
    place: Some(Index(4)),
    code: Some(Index(4)),
    passage_background: Some(Index(11)),
    star: Some(Index(1)),
    bar_low: Some(Index(4)),
    bar: Some(Index(4)),
    bar_high: Some(Index(4)),
    mark: Some(Index(4)),
    ..SIXTEEN
};
