//! **sahifa** (صحيفة, "page, newspaper"): a terminal reader for articles in right-to-left
//! languages. The library behind the `sahifa` binary.
//!
//! The house:
//!
//! ```text
//! article/    the domain: Article, Block, Metadata, Language, ByteRange. Plain data
//! text/       what every analysis needs: fold, tokens, clitics, stems, stop words
//! intake/     bytes → Article: decode, plain text, Markdown, HTML, JSON Lines, feeds; folders, stdin, http
//! layout/     the heart: paragraph → lines → cells, by the Unicode annexes #9, #14 and #29
//! analysis/   entities/, keywords/, timeline/: pure functions over an article or over counts
//! library/    where articles and marks live: one SQLite file
//! terminal/   the other side of the wire: setup and restore, what a terminal must be sent
//! ui/         the reader: state, commands, keymap, panes, theme, messages
//! cli/        the commands that are not the reader: show, list, add, entities, timeline …
//! config.rs   what the user has set, from one file
//! ```
//!
//! Dependencies point one way: `ui, cli → library, analysis, layout, terminal → intake, text →
//! article`. Nothing below `ui` knows ratatui, nothing but `terminal` and `ui` crossterm,
//! nothing but `library` SQL.
//!
//! Three flows:
//!
//! 1. **bytes → page**: [`intake`] parses → [`article`] → [`library`] stores → [`layout`] makes
//!    lines → [`ui`] paints cells → [`terminal`] sends.
//! 2. **text → panes**: [`article`] → [`text`] tokens → [`analysis`] → [`library`] keeps the
//!    results → [`ui`] panes.
//! 3. **key → change**: a terminal event → `ui::keymap` → `Command` → state → the next frame.

pub mod analysis;
pub mod article;
pub mod cli;
pub mod config;
pub mod intake;
pub mod layout;
pub mod library;
pub mod terminal;
pub mod text;
pub mod ui;
