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
    Suspend,
    Redraw,
    Back,
    CancelWork,
    Calibrate,
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
    BringBack,
    SortNext,
    ReverseSort,
    ToggleRead,
    ToggleStar,
    NextMention,
    PreviousMention,
    ArticlesNaming,
    Search,
    SearchNext,
    SearchPrevious,
    FoldFurniture,
    FinerGrain,
    CoarserGrain,
    Narrow,
    Failures,
}
