//! The forms that dates take: each rule reads one of them from a piece on, and the longest wins.

mod day;
mod feast;
mod interval;
mod nth;
mod numeric;
mod period;
mod relative;
mod weekday;

use super::reader::{Interval, Read, Reader};

/// The rules; of two that read as far the earlier wins.
const RULES: [fn(&Reader<'_>, usize) -> Read<Interval>; 22] = [
    numeric::numeric,
    relative::days,
    weekday::weekday_date,
    day::day_of_month,
    day::day_of_turned_month,
    day::day_alone,
    nth::nth,
    interval::interval,
    period::part,
    period::weekend,
    period::week_of,
    period::month,
    period::fraction,
    period::year,
    relative::turned,
    relative::offset,
    relative::span,
    relative::within,
    feast::feast,
    period::season,
    period::decade,
    weekday::weekday,
];

/// The longest date expression that starts at a piece, and the piece behind it.
pub fn expression(reader: &Reader<'_>, at: usize) -> Read<Interval> {
    let piece = reader.pieces.get(at)?;
    let digits = piece.folded.starts_with(|it: char| it.is_ascii_digit());
    if piece.meanings.is_empty() && !digits && reader.numeral(at).is_none() {
        return None;
    }
    let mut best: Read<Interval> = None;
    for rule in RULES {
        if let Some((interval, next)) = rule(reader, at)
            && best.is_none_or(|(_, end)| next > end)
        {
            best = Some((interval, next));
        }
    }
    best
}
