//! Counts over time as a table for other programs (RFC 4180).

use super::{Grain, Row, bursts};
use std::fmt::Write;

/// A line for each bucket of each row: keyword, first day, articles, whether it stands out from
/// the row's history; lines end with CR LF. The buckets are of one grain.
pub fn csv(rows: &[Row], grain: Grain) -> String {
    let mut out = String::from("keyword,start,count,burst\r\n");
    for row in rows {
        let keyword = field(&row.keyword);
        let bursts = bursts(&row.buckets, grain);
        for bucket in &row.buckets {
            let burst = bursts.contains(bucket);
            // Writing to a string does not fail.
            let _ = write!(
                out,
                "{keyword},{},{},{burst}\r\n",
                bucket.start, bucket.count
            );
        }
    }
    out
}

/// A field, in quotes where it needs them. One that a spreadsheet would take for a formula gets
/// an apostrophe.
fn field(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if text.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::timeline::Bucket;
    use jiff::civil::date;

    #[test]
    fn quotes_commas_and_formulas_do_no_harm() {
        let row = |keyword: &str| Row {
            keyword: keyword.to_owned(),
            key: String::new(),
            buckets: vec![Bucket {
                start: date(2018, 10, 1),
                count: 3,
            }],
        };
        let rows = [row("ארה\"ב"), row("=1+1"), row("خاشقجي")];
        let table = csv(&rows, Grain::Day);
        assert_eq!(
            table,
            "keyword,start,count,burst\r\n\"ארה\"\"ב\",2018-10-01,3,false\r\n\
             '=1+1,2018-10-01,3,false\r\nخاشقجي,2018-10-01,3,false\r\n"
        );
    }
}
