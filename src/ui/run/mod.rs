//! The loop: events in, frames out.

mod events;
mod watch;

use super::backend::{Repeats, Rows, TerminalBackend};
use super::calibration;
use super::command::Command;
use super::state::{AfterCalibration, Effect, State};
use super::work::marking::Answer;
use super::work::{Post, Reply, Start, Workers};
use super::{answer, apply, mouse, view};
use crate::config::{ProfileChoice, Settings};
use crate::intake::local;
use crate::library::{LibraryError, ListQuery};
use crate::terminal::answers::Answers;
use crate::terminal::clipboard;
use crate::terminal::detection::Multiplexer;
use crate::terminal::keyboard::{Came, Keyboard};
use crate::terminal::memory::Source;
use crate::terminal::query::Asking;
use crate::terminal::signals::Signal;
use crate::terminal::{Detection, Memory, Profile, Session};
use crossterm::event::Event as TerminalEvent;
use events::{Event, next_events};
use jiff::Timestamp;
use ratatui::backend::Backend;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};
use watch::Watch;

/// How long the reader must be left alone before it writes the place in the text down.
const QUIET: Duration = Duration::from_secs(2);

/// How long the first frame waits for the list, or the article, that it is to show: a frame
/// without it would only flash by.
const FIRST_FRAME: Duration = Duration::from_millis(40);

/// How long a terminal may take to tell a multiplexer its name.
const TOLD: Duration = Duration::from_millis(1500);

/// A frame that took longer is one that a user feels: it is logged.
const SLOW_FRAME: Duration = Duration::from_millis(50);

/// From the user's word about it to what the terminal is sent: asks the terminal.
pub type Wire = Box<dyn FnOnce(&ProfileChoice) -> Hearing>;

/// Hears the terminal's answers: what it is sent, and how that was found out.
pub type Hearing = Box<dyn FnOnce() -> (Profile, Option<Found>)>;

/// What to open the reader on.
pub struct Opening {
    /// The place where the articles are, and what to read in first; on a thread of its own, while
    /// the terminal is got ready.
    pub start: Start,
    /// What to list.
    pub query: ListQuery,
    /// Whether to greet a new user with the keys that one needs first.
    pub is_first: bool,
    /// Tells what the terminal must be sent, and how that was found out; `None` when the user has
    /// said it in these settings.
    pub wire: Wire,
    /// Whether to begin with the calibration, and end after it.
    pub calibration: Option<AfterCalibration>,
    /// What the user has set.
    pub settings: Settings,
}

/// What was found out about the terminal.
#[derive(Debug)]
pub struct Found {
    /// What, and why.
    pub detection: Detection,
    /// The questions, while answers may still come, and what was typed meanwhile.
    pub asking: Option<Asking>,
    /// What is remembered of terminals.
    pub memory: Memory,
}

/// Why the reader ended against the user's will.
#[derive(Debug, thiserror::Error)]
pub enum ReaderError {
    /// The terminal cannot be used.
    #[error("the terminal cannot be used: {0}")]
    Terminal(#[from] io::Error),
    /// The library cannot be used.
    #[error(transparent)]
    Library(#[from] LibraryError),
}

/// Runs the reader until the user quits. Returns the signal that ended it, if one did.
///
/// # Errors
///
/// When the terminal cannot be set up or drawn to, or the library cannot be opened.
pub fn run(opening: Opening) -> Result<Option<i32>, ReaderError> {
    let (sender, events) = channel();
    let replies = sender.clone();
    let post: Post = Arc::new(move |reply| {
        // The loop may have ended already; nobody waits for the reply then.
        let _ = replies.send(Event::Reply(reply));
    });

    let sole = opening.start.sole;
    let mut workers = Workers::start(opening.start, &post);
    let settings = opening.settings;
    let file = settings.shown();
    let changed = sender.clone();
    let watch = Watch::new(settings.clone(), move |settings| {
        let _ = changed.send(Event::Settings(Box::new(settings)));
    });
    let (config, wrong) = match settings.read() {
        Ok(config) => (config, None),
        // The user can mend it while the reader is open.
        Err(error) => (settings.without_file(), Some(error)),
    };
    // Terminal and library answer while the rest is got ready.
    let hearing = (opening.wire)(&config.terminal.profile);
    let mut state = apply::settings::begin(opening.query, config, &file);
    state.open_sole = sole;
    ask_all(&mut workers, state.ask_first());
    if let Some(error) = wrong {
        apply::settings::refuse(&mut state, &error);
    }
    let mut screen = TerminalBackend::new(io::stdout(), Profile::default());
    let size = screen.size()?;
    screen.blank_frame(size);
    state.messages.read();

    let (asking, memory) = hear(hearing, &mut state, &mut screen);
    let is_asking = asking.as_ref().is_some_and(Asking::is_open);
    let session = Session::enter(&state.profile)?;
    let keyboard = events::listen(&sender, &session, asking)?;
    let mut reader = Running {
        keyboard,
        screen,
        state,
        session,
        workers,
        memory,
        touched: false,
        watch,
        file,
        events: sender,
        looking: Looking::No,
    };
    if !is_asking {
        reader.offer_calibration();
    }
    // Nobody has listened until now: it may be another one.
    let size = reader.screen.size()?;
    reader.state.resize(size.width, size.height);
    if opening.is_first {
        apply::welcome(&mut reader.state);
    }
    if let Some(after) = opening.calibration {
        reader.state.after_calibration = after;
        apply::apply(&mut reader.state, Command::Calibrate, None);
    }
    let ended = reader.run(&events)?;

    // What is typed from now on is for the shell.
    drop(reader.keyboard);
    drop(reader.screen);
    drop(reader.session);
    ask_all(&mut reader.workers, apply::bookmarks(&reader.state));
    reader.workers.finish();
    Ok(ended.signal)
}

/// Hears what the terminal has answered, and fits state and screen to it.
fn hear(
    hearing: Hearing,
    state: &mut State,
    screen: &mut TerminalBackend<io::Stdout>,
) -> (Option<Asking>, Memory) {
    let (profile, found) = hearing();
    screen.set_profile(profile.clone());
    state.profile = profile;
    let mut heard = (None, Memory::default());
    if let Some(found) = found {
        log_detection(&found.detection);
        screen.set_frames(found.detection.answers.frames());
        screen.set_repeats(repeats(&found.detection));
        state.detection = Some(found.detection);
        heard = (found.asking, found.memory);
    }
    apply::settings::choose_theme(state);
    heard
}

/// Everything that a running reader holds.
struct Running {
    keyboard: Keyboard,
    state: State,
    screen: TerminalBackend<io::Stdout>,
    session: Session,
    workers: Workers,
    memory: Memory,
    /// Whether the user has done anything yet.
    touched: bool,
    watch: Watch,
    /// The settings' file, for messages.
    file: PathBuf,
    /// Where what is found out on other threads arrives.
    events: Sender<Event>,
    looking: Looking,
}

/// Whether a look outside of the multiplexer is under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Looking {
    Yes,
    No,
}

/// The end of the loop.
struct Ended {
    /// The signal that asked for it.
    signal: Option<i32>,
}

impl Running {
    /// Events in, frames out, until the end.
    fn run(&mut self, events: &Receiver<Event>) -> Result<Ended, ReaderError> {
        let mut bookmarked = Instant::now();
        let mut unsaved = false;
        let mut changed = true;
        let sole = self.state.open_sole;
        let mut listed = false;
        let mut first_frame = Some(Instant::now() + FIRST_FRAME);
        loop {
            let ready = self.state.text.document().is_some() || (listed && !sole);
            let patience = first_frame
                .filter(|_| !ready)
                .map(|until| until.saturating_duration_since(Instant::now()))
                .filter(|left| !left.is_zero());
            if changed && patience.is_none() {
                self.draw()?;
                if first_frame.take().is_some() {
                    self.workers.begin(self.state.config.feeds.limits());
                    self.watch.begin();
                    // What is shown already is listed as soon as it is there.
                    if self.state.glanced_at.is_none() {
                        self.workers.let_in();
                    }
                    self.state.zone = local::zone().clone();
                }
            }
            let happened = next_events(events, patience.unwrap_or(QUIET));
            changed = !happened.is_empty() || patience.is_some();
            self.state.now = Timestamp::now();
            for event in happened {
                if let Event::Terminal(_) = event {
                    unsaved = true;
                    bookmarked = Instant::now();
                }
                listed |= matches!(event, Event::Reply(Reply::Listed { .. }));
                let signal = match event {
                    Event::Signal(Signal::End(signal)) => Some(signal),
                    _ => None,
                };
                for effect in self.take(event)? {
                    if effect == Effect::Quit {
                        return Ok(Ended { signal });
                    }
                    self.carry_out(effect)?;
                }
            }
            if unsaved && bookmarked.elapsed() >= QUIET {
                unsaved = false;
                ask_all(&mut self.workers, apply::bookmarks(&self.state));
            }
        }
    }

    /// Changes the state by what has happened.
    fn take(&mut self, event: Event) -> Result<Vec<Effect>, ReaderError> {
        Ok(match event {
            Event::Terminal(Came::Event(event)) => {
                self.touched |= matches!(event, TerminalEvent::Key(_) | TerminalEvent::Mouse(_));
                if event == TerminalEvent::FocusGained {
                    self.look_outside();
                }
                on_terminal(&mut self.state, event)
            }
            Event::Outside(outside) => self.taken_outside(outside),
            // It is told where the reader was started, not on its screen.
            Event::Reply(Reply::NoLibrary(error)) => return Err(error.into()),
            Event::Reply(reply) => answer::take(&mut self.state, reply),
            Event::Settings(read) => {
                log::info!("the settings are read again");
                apply::settings::take_again(&mut self.state, *read, &self.file)
            }
            Event::Terminal(Came::Answers(answers)) => {
                let effects = self.answered(answers);
                self.offer_calibration();
                effects
            }
            Event::Signal(Signal::End(_)) | Event::Terminal(Came::Gone) => vec![Effect::Quit],
            Event::Signal(Signal::Suspend) => vec![Effect::Suspend],
            Event::Signal(Signal::Resume) => {
                self.look_outside();
                vec![Effect::Redraw]
            }
            Event::Signal(Signal::Resize) => {
                self.look_outside();
                let size = self.screen.size()?;
                let event = TerminalEvent::Resize(size.width, size.height);
                on_terminal(&mut self.state, event)
            }
        })
    }

    /// Does what the state cannot do itself.
    fn carry_out(&mut self, effect: Effect) -> Result<(), ReaderError> {
        match effect {
            Effect::Ask(request) => self.workers.ask(request),
            Effect::StopWork => self.workers.stop(),
            Effect::ResumeWork => self.workers.resume(),
            Effect::Copy(text) => {
                if let Err(error) = self.session.copy(&text) {
                    let words = self.state.messages.error(&error.to_string());
                    self.state.warn(words);
                }
                clipboard::offer(text);
            }
            Effect::RunInFront(program) => {
                self.keyboard.rest();
                let ended = self.session.lend(|| program.run_in_front())?;
                self.keyboard.resume();
                self.screen.clear()?;
                let size = self.screen.size()?;
                self.state.resize(size.width, size.height);
                if let Err(error) = ended {
                    let reason = error.to_string();
                    let failed = Answer::ProgramFailed(program.name, reason);
                    answer::take(&mut self.state, failed.into());
                }
            }
            Effect::Start(program) => self.workers.start_program(program),
            Effect::Redraw => {
                self.session.restore_modes()?;
                self.screen.clear()?;
            }
            Effect::UseProfile(profile) => {
                self.session.change_profile(&profile)?;
                self.screen.set_profile(profile);
                self.screen.clear()?;
            }
            Effect::RememberProfile(profile) => self.remember(&profile),
            Effect::ReadSettings => self.watch.look(),
            Effect::Suspend => {
                ask_all(&mut self.workers, apply::bookmarks(&self.state));
                self.keyboard.rest();
                self.session.suspend()?;
                self.keyboard.resume();
                self.screen.clear()?;
                let size = self.screen.size()?;
                self.state.resize(size.width, size.height);
            }
            // The loop has ended before.
            Effect::Quit => {}
        }
        Ok(())
    }

    fn draw(&mut self) -> Result<(), ReaderError> {
        let began = Instant::now();
        let samples = match &self.state.calibration {
            Some(model) => calibration::view::rows(model, self.state.screen),
            None => Vec::new(),
        };
        if self.screen.set_rows(samples) == Rows::Changed {
            self.screen.clear()?;
        }
        let frame = self.screen.blank_frame(self.state.screen.as_size());
        let caret = view::draw(frame, &self.state);
        self.screen.set_caret(caret);
        self.screen.flush()?;
        let took = began.elapsed();
        if took > SLOW_FRAME {
            log::warn!("a frame took {} ms", took.as_millis());
        }
        Ok(())
    }

    /// Late answers of the terminal: it may need another profile than it has.
    fn answered(&mut self, answers: Answers) -> Vec<Effect> {
        let Some(detection) = &self.state.detection else {
            return Vec::new();
        };
        self.screen.set_frames(answers.frames());
        let detection = detection.reconsider(answers, &mut self.memory);
        self.screen.set_repeats(repeats(&detection));
        self.decided(detection)
    }

    /// Asks the multiplexer, on a thread of its own, which terminal is outside: another client
    /// may have been attached, which shows by a focus, a size, or nothing at all.
    fn look_outside(&mut self) {
        let detection = self.state.detection.as_ref();
        let Some(multiplexer) = detection.and_then(|detection| detection.multiplexer) else {
            return;
        };
        if self.looking == Looking::Yes {
            return;
        }
        self.looking = Looking::Yes;
        let events = self.events.clone();
        std::thread::spawn(move || {
            // The loop may have ended already.
            let _ = events.send(Event::Outside(multiplexer.outside()));
            // A terminal that has just been attached may not yet have told its name.
            std::thread::sleep(TOLD);
            let _ = events.send(Event::Outside(multiplexer.outside()));
        });
    }

    fn taken_outside(&mut self, outside: Option<String>) -> Vec<Effect> {
        self.looking = Looking::No;
        match &self.state.detection {
            Some(detection) if detection.outside != outside => {
                let detection = detection.taken_outside(outside, &mut self.memory);
                self.decided(detection)
            }
            _ => Vec::new(),
        }
    }

    /// What a new decision changes.
    fn decided(&mut self, detection: Detection) -> Vec<Effect> {
        let profile = detection.profile.clone();
        log_detection(&detection);
        self.state.detection = Some(detection);
        apply::settings::choose_theme(&mut self.state);
        if profile == self.state.profile || self.state.calibration.is_some() {
            return Vec::new();
        }
        apply::use_profile(&mut self.state, profile)
    }

    /// Tells of the calibration, once for a terminal about which nothing is sure; not to somebody
    /// who is at work already and is waiting for what the reader says to that, nor in the place of a
    /// warning.
    fn offer_calibration(&mut self) {
        let warns = self.state.notice.as_ref().is_some_and(|it| it.warning);
        if self.touched || warns {
            return;
        }
        let Some(detection) = &self.state.detection else {
            return;
        };
        if detection.is_sure || self.memory.has_offered(&detection.identity) {
            return;
        }
        // If it cannot be written down, it is offered again next time.
        let _ = self.memory.offer(&detection.identity);
        let words = self.state.messages.text("calibration-offer");
        self.state.say(words);
    }

    fn remember(&mut self, profile: &Profile) {
        let Some(detection) = &self.state.detection else {
            return;
        };
        let identity = &detection.identity;
        let kept = self.memory.remember(identity, profile, Source::Calibration);
        if let Err(error) = kept {
            let reason = error.to_string();
            let words = self
                .state
                .messages
                .with("calibration-not-saved", [("reason", reason)]);
            self.state.warn(words);
        }
    }
}

fn ask_all(workers: &mut Workers, effects: Vec<Effect>) {
    for effect in effects {
        if let Effect::Ask(request) = effect {
            workers.ask(request);
        }
    }
}

/// tmux keeps back what its screen holds already.
fn repeats(detection: &Detection) -> Repeats {
    match detection.multiplexer {
        Some(Multiplexer::Tmux) => Repeats::Dropped,
        None if detection.drops_blanks() => Repeats::BlanksDropped,
        Some(Multiplexer::Screen) | None => Repeats::Drawn,
    }
}

fn log_detection(detection: &Detection) {
    log::info!(
        "the terminal is sent “{}”: {}{}",
        detection.profile.name,
        detection.reason,
        if detection.is_sure { "" } else { " (a guess)" }
    );
    log::debug!("it answered {:?}", detection.answers);
}

fn on_terminal(state: &mut State, event: TerminalEvent) -> Vec<Effect> {
    match event {
        TerminalEvent::Key(key) => apply::press(state, key),
        TerminalEvent::Paste(pasted) => apply::paste(state, &pasted),
        TerminalEvent::Mouse(pointed) => mouse::event(state, pointed),
        TerminalEvent::Resize(width, height) => {
            state.resize(width, height);
            apply::ask_missing(state)
        }
        TerminalEvent::FocusGained | TerminalEvent::FocusLost => Vec::new(),
    }
}
