//! What a user can ask of the reader.
//!
//! A [`Command`] is a wish, not a key and not an event: the [keymap](super::keymap) turns keys
//! into commands, [`apply`](super::apply) turns commands into a new state.

/// A wish of the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(
    missing_docs,
    reason = "the help line of each command in the keymap is its documentation"
)]
pub enum Command {
    Quit,
    Help,
    Palette,
    Suspend,
    Redraw,
    Back,
    CancelWork,
    Calibrate,
    Welcome,
    ReadSettings,
    FocusNext,
    FocusPrevious,
    FocusArticles,
    FocusText,
    FocusEntities,
    FocusTimeline,
    Zoom,
    Down,
    Up,
    HalfPageDown,
    HalfPageUp,
    PageDown,
    PageUp,
    First,
    Last,
    Left,
    Right,
    Open,
    NextArticle,
    PreviousArticle,
    NextUnread,
    Filter,
    Find,
    KeepSearch,
    KeptSearches,
    Remove,
    SortNext,
    ReverseSort,
    ToggleRead,
    ToggleStar,
    NextMention,
    PreviousMention,
    ArticlesNaming,
    EntityPage,
    ToggleKind,
    Merge,
    Split,
    Rename,
    NextKind,
    NoName,
    UndoDecision,
    Search,
    SearchNext,
    SearchPrevious,
    FoldFurniture,
    Marking(Marking),
    Reading(Reading),
    Selecting(Selecting),
    Setting(Setting),
    FinerGrain,
    CoarserGrain,
    Narrow,
    NextView,
    OtherRows,
    AddTerm,
    PinTerm,
    RemoveTerm,
    Compare,
    ShareOrCount,
    MarkSpan,
    TellPeriod,
    DrawTimeline,
    Failures,
    Sources,
    Source(Source),
    NextCalendar,
}

/// A wish about the feeds and the kept searches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "as for the commands")]
pub enum Source {
    Open,
    Refresh,
    RefreshAll,
    Subscribe,
    Remove,
    BringBack,
    FullText,
}

/// A wish about what the open article leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "as for the commands")]
pub enum Reading {
    OpenAddress,
    Links,
    Outline,
    Passages,
    AllPassages,
    NextPassage,
    PreviousPassage,
    JumpBack,
    JumpForward,
    SetPlace,
    ToPlace,
    FocusMode,
    Beside,
    LinkScrolling,
}

/// A wish about what the user makes of articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "as for the commands")]
pub enum Marking {
    Undo,
    Tag,
    MarkAllRead,
    Flag,
    FlagRange,
    FlagAll,
    Export,
    HandOver,
}

/// A wish about the stretch of text that is picked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "as for the commands")]
pub enum Selecting {
    Begin,
    End,
    Copy,
    CopyAddress,
    Highlight,
    Annotate,
    Turn,
    To(Step),
}

/// Where the moving end of the selection goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "as for the commands")]
pub enum Step {
    Left,
    Right,
    Up,
    Down,
    NextWord,
    PreviousWord,
    Block,
}

/// A wish about how the text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "as for the commands")]
pub enum Setting {
    NextJustification,
    NextDiacritics,
    NextDigits,
    RevealControls,
    TurnView,
    WiderMeasure,
    NarrowerMeasure,
    NextColumns,
    NextSpacing,
}
