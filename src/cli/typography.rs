//! Options that set text in another way than the configuration says.

use crate::config::{Fill, Typography};
use crate::layout::{Controls, Diacritics, Digits, Embedded};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde::de::DeserializeOwned;
use serde::de::IntoDeserializer;
use serde::de::value::Error;

#[derive(Debug, Args)]
#[group(id = "typography")]
pub struct Arguments {
    /// Fill lines by longer joins and then wider blanks, or by wider blanks alone
    #[arg(long, value_name = "HOW", value_parser = words::<Fill>(&["off", "spaces", "kashida"]))]
    justify: Option<Fill>,
    /// Reading marks: all, none, or those of words that bear a single one
    #[arg(long, value_name = "WHICH", value_parser = words::<Diacritics>(&["shown", "hidden", "single"]))]
    diacritics: Option<Diacritics>,
    /// The digits that numbers are shown in
    #[arg(
        long,
        value_name = "WHICH",
        value_parser = words::<Digits>(&["as-written", "european", "arabic-indic", "persian"])
    )]
    digits: Option<Digits>,
    /// Web and e-mail addresses and code in right-to-left text: in their own order, or as their
    /// letters tell
    #[arg(long, value_name = "HOW", value_parser = words::<Embedded>(&["isolated", "as-written"]))]
    addresses: Option<Embedded>,
    /// Show bidi controls as arrows
    #[arg(long)]
    reveal_controls: bool,
}

impl Arguments {
    /// What the configuration says, with what was asked for in its place.
    pub fn over(&self, set: Typography) -> Typography {
        Typography {
            justification: self.justify.unwrap_or(set.justification),
            diacritics: self.diacritics.unwrap_or(set.diacritics),
            digits: self.digits.unwrap_or(set.digits),
            addresses: self.addresses.unwrap_or(set.addresses),
            ..set
        }
    }

    /// Whether bidi controls are shown.
    pub fn controls(&self) -> Controls {
        if self.reveal_controls {
            Controls::Revealed
        } else {
            Controls::Obeyed
        }
    }
}

/// A parser of the words by which the configuration names the values of a setting.
fn words<T>(all: &'static [&'static str]) -> impl TypedValueParser<Value = T>
where
    T: DeserializeOwned + Clone + Send + Sync + 'static,
{
    PossibleValuesParser::new(all)
        .try_map(|word| T::deserialize(IntoDeserializer::<Error>::into_deserializer(word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Debug, Parser)]
    struct Program {
        #[command(flatten)]
        typography: Arguments,
    }

    #[test]
    fn every_word_that_is_offered_is_understood() {
        for (option, words) in [
            ("--justify", &["off", "spaces", "kashida"][..]),
            ("--diacritics", &["shown", "hidden", "single"]),
            (
                "--digits",
                &["as-written", "european", "arabic-indic", "persian"],
            ),
            ("--addresses", &["isolated", "as-written"]),
        ] {
            for word in words {
                let parsed = Program::try_parse_from(["sahifa", option, word]);
                assert!(parsed.is_ok(), "{option} {word}: {parsed:?}");
            }
        }
    }

    #[test]
    fn what_was_not_asked_for_stays_as_configured() {
        let set = Typography {
            digits: Digits::Persian,
            ..Typography::default()
        };
        let asked = Program::parse_from(["sahifa", "--diacritics", "hidden"]).typography;
        let used = asked.over(set);
        assert_eq!(used.digits, Digits::Persian);
        assert_eq!(used.diacritics, Diacritics::Hidden);
    }
}
