//! `sahifa show`: an article laid out, for pipes, pagers and tests.

use super::{Common, Ended, list, reading, typography, values};
use crate::analysis::dates::calendars::Calendar;
use crate::article::{Article, Block, ByteRange, Role};
use crate::config::Typography;
use crate::layout::{
    BaseDirection, Controls, Justification, Line, Measure, Options, Paragraph, Shaping,
};
use crate::text::as_seen::{self, Stored, View};
use crate::text::isolate::isolate;
use clap::{Args, ValueEnum};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub struct Arguments {
    /// The file; - is standard input
    file: PathBuf,
    /// Columns of a line; 0 does not wrap
    #[arg(long, value_name = "N", value_parser = values::number::<u16>)]
    width: Option<u16>,
    /// What to send: visual order with joined letters, or logical order with real letters and
    /// the same line breaks. Visual on a terminal, logical into a pipe
    #[arg(long, value_enum)]
    profile: Option<Order>,
    /// Leave the letters as they are instead of joining them
    #[arg(long)]
    no_shaping: bool,
    /// The text alone, without the title and the line under it
    #[arg(long)]
    body: bool,
    /// Show a text that is stored in visual order or in presentation forms as it is stored
    #[arg(long)]
    as_stored: bool,
    /// Tell the date in this calendar: gregorian, hijri (Umm al-Qura), persian or hebrew
    #[arg(long, value_name = "NAME", default_value = "gregorian", value_parser = list::calendar)]
    calendar: Calendar,
    #[command(flatten)]
    typography: typography::Arguments,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Order {
    /// As it is seen, from left to right.
    Visual,
    /// As it is written and stored.
    Logical,
}

pub fn run(asked: &Arguments, common: &Common) -> anyhow::Result<Ended> {
    let on_terminal = io::stdout().is_terminal();
    let order = asked.profile.unwrap_or(if on_terminal {
        Order::Visual
    } else {
        Order::Logical
    });
    let typography = asked.typography.over(common.config()?.typography);
    let printer = Printer {
        width: asked
            .width
            .unwrap_or_else(|| columns(on_terminal, typography.measure)),
        order,
        shaping: if asked.no_shaping {
            Shaping::Letters
        } else {
            Shaping::Forms
        },
        body: asked.body,
        view: if asked.as_stored {
            View::AsStored
        } else {
            View::AsWritten
        },
        typography,
        controls: asked.typography.controls(),
        calendar: asked.calendar,
    };
    print_file(&asked.file, printer, common)
}

/// Prints every article of a file.
pub fn print_file(file: &Path, printer: Printer, common: &Common) -> anyhow::Result<Ended> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut first = true;
    let ended = reading::each(&[file.to_owned()], common, |incoming| {
        if !first {
            writeln!(
                out,
                "\n{}\n",
                "─".repeat(usize::from(printer.width.clamp(1, 80)))
            )?;
        }
        first = false;
        printer.print(&incoming.article, &mut out)?;
        Ok(())
    })?;
    out.flush()?;
    Ok(ended)
}

/// Columns when the user does not say how many: at most the measure.
fn columns(on_terminal: bool, measure: u16) -> u16 {
    if on_terminal && let Ok((columns, _)) = crossterm::terminal::size() {
        return columns.min(measure).max(1);
    }
    std::env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok())
        .filter(|columns| *columns > 0)
        .unwrap_or(measure.max(1))
}

/// Prints articles in one way.
#[derive(Debug, Clone, Copy)]
pub struct Printer {
    /// Columns of a line; 0 does not wrap.
    pub width: u16,
    /// Visual or logical.
    pub order: Order,
    /// Joined forms or the letters themselves.
    pub shaping: Shaping,
    /// Leave the header out.
    pub body: bool,
    /// Which form of a text is printed that is stored as it is seen.
    pub view: View,
    /// How text is set.
    pub typography: Typography,
    /// Whether bidi controls are shown.
    pub controls: Controls,
    /// The calendar of the date.
    pub calendar: Calendar,
}

impl Printer {
    /// Prints an article: its header, then its blocks with empty lines between them.
    ///
    /// # Errors
    ///
    /// When `out` cannot be written.
    pub fn print(self, article: &Article, out: &mut impl Write) -> io::Result<()> {
        let written = match self.view {
            View::AsWritten => as_seen::as_written(article),
            View::AsStored => None,
        };
        let article = written.as_ref().map_or(article, |(written, _)| written);
        if !self.body {
            self.print_header(article, written.as_ref().map(|(_, stored)| *stored), out)?;
        }
        // The title stands over the text already, unless the text alone was asked for.
        let title = article.title_in_text().filter(|_| !self.body);
        let mut before: Option<Role> = None;
        for (index, block) in article.blocks.iter().enumerate() {
            if title.as_ref().is_some_and(|(title, _)| *title == index) {
                continue;
            }
            let mut pieces: Vec<ByteRange> = block.shown().collect();
            if pieces
                .iter()
                .all(|piece| article.slice(*piece).trim().is_empty())
            {
                continue;
            }
            let close = before == Some(block.role)
                && matches!(block.role, Role::ListItem | Role::Row | Role::Boilerplate);
            if before.is_some() && !close {
                writeln!(out)?;
            }
            before = Some(block.role);
            if let Some(marker) = block.marker(&article.text) {
                // With what parts it from the words.
                pieces.insert(0, ByteRange::new(marker.start, block.content.start));
            }
            self.print_block(article, block, &pieces, out)?;
        }
        Ok(())
    }

    fn print_header(
        self,
        article: &Article,
        stored: Option<Stored>,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let metadata = &article.metadata;
        let date = metadata
            .published
            .map(|published| self.calendar.figures(published.date));
        let isolated = |part: String| match self.order {
            Order::Visual => isolate(&part),
            Order::Logical => part,
        };
        let byline: Vec<String> = [metadata.source.clone(), metadata.author.clone(), date]
            .into_iter()
            .flatten()
            .map(isolated)
            .collect();
        let repaired = stored.map_or("", |stored| match stored {
            Stored::Visual => "stored in visual order, shown in reading order",
            Stored::Forms => "stored in presentation forms, shown in letters",
            Stored::VisualForms => {
                "stored in presentation forms and visual order, shown in letters and reading order"
            }
        });
        for words in [
            metadata.title.text.clone(),
            byline.join(" · "),
            repaired.to_owned(),
        ] {
            if !words.is_empty() {
                let whole = ByteRange::new(0, words.len());
                self.print_paragraph(article, &words, &[whole], out)?;
            }
        }
        writeln!(out)
    }

    fn print_block(
        self,
        article: &Article,
        block: &Block,
        pieces: &[ByteRange],
        out: &mut impl Write,
    ) -> io::Result<()> {
        if block.role != Role::Code {
            return self.print_paragraph(article, &article.text, pieces, out);
        }
        let mut start = block.content.start;
        for line in article.slice(block.content).split_inclusive('\n') {
            let shown = line.trim_end_matches(['\n', '\r']).len();
            let piece = ByteRange::new(start, start + shown);
            self.print_paragraph(article, &article.text, &[piece], out)?;
            start += line.len();
        }
        Ok(())
    }

    fn print_paragraph(
        self,
        article: &Article,
        text: &str,
        pieces: &[ByteRange],
        out: &mut impl Write,
    ) -> io::Result<()> {
        let options = Options {
            direction: BaseDirection::Auto {
                fallback: article.metadata.language.direction(),
            },
            shaping: self.shaping,
            // A line that stands for the stored text is not stretched.
            justification: match self.order {
                Order::Visual if self.width > 0 => self.typography.fill(),
                _ => Justification::Off,
            },
            diacritics: self.typography.diacritics,
            digits: self.typography.digits,
            embedded: self.typography.addresses,
            controls: self.controls,
        };
        let paragraph = Paragraph::of_pieces(text, pieces, &options);
        let measure = match self.width {
            0 => Measure::Unlimited,
            cells => Measure::Cells(cells),
        };
        for line in paragraph.wrap(measure) {
            let printed = match self.order {
                Order::Visual => self.visual(&paragraph, &line),
                Order::Logical => logical(text, pieces, &line),
            };
            writeln!(out, "{}", printed.trim_end())?;
        }
        Ok(())
    }

    fn visual(self, paragraph: &Paragraph, line: &Line) -> String {
        let free = u32::from(self.width).saturating_sub(line.width);
        let indent = if self.width > 0 && paragraph.direction().is_rtl() {
            free
        } else {
            0
        };
        let mut printed = " ".repeat(usize::try_from(indent).unwrap_or(0));
        printed.extend(paragraph.cells(line).map(|cell| cell.glyphs));
        printed
    }
}

/// The letters of a line as they are stored, without what no terminal must be sent.
fn logical(text: &str, pieces: &[ByteRange], line: &Line) -> String {
    pieces
        .iter()
        .map(|piece| {
            let start = piece.start.max(line.range.start);
            ByteRange::new(start, piece.end.min(line.range.end)).of(text)
        })
        .flat_map(str::chars)
        .map(|character| match character {
            '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
            control if control.is_control() => '\u{fffd}',
            letter => letter,
        })
        .collect()
}
