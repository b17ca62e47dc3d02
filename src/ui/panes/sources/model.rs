//! Which feeds and searches there are, and which one is selected.

use crate::library::feeds::{FeedId, FeedRow};

/// One line of the page that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Everything that the reader was opened on.
    Everything,
    /// A feed.
    Feed(Box<FeedRow>),
    /// A search, as it was typed.
    Search(String),
}

impl Source {
    /// What stays of it when the list is read anew.
    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Feed(one), Self::Feed(other)) => one.id == other.id,
            (one, other) => one == other,
        }
    }
}

/// The page's state.
#[derive(Debug)]
pub struct Model {
    sources: Vec<Source>,
    selected: usize,
    top: usize,
    height: usize,
    /// A feed that is to be selected when it comes.
    awaited: Option<FeedId>,
    /// Whether the feeds have come in.
    pub loaded: bool,
}

impl Model {
    /// A page that waits for the feeds. It is there at once, so that no key that is meant for it
    /// goes elsewhere.
    pub fn waiting() -> Self {
        Self {
            loaded: false,
            ..Self::new(Vec::new(), Vec::new())
        }
    }

    /// The page of these feeds and searches.
    pub fn new(feeds: Vec<FeedRow>, searches: Vec<String>) -> Self {
        let mut sources = vec![Source::Everything];
        let feeds = feeds.into_iter().map(|feed| Source::Feed(Box::new(feed)));
        sources.extend(feeds);
        sources.extend(searches.into_iter().map(Source::Search));
        Self {
            selected: usize::from(sources.len() > 1),
            sources,
            top: 0,
            height: 1,
            awaited: None,
            loaded: true,
        }
    }

    /// Takes what there is now; what was selected stays so.
    pub fn renew(&mut self, feeds: Vec<FeedRow>, searches: Vec<String>) {
        let before = self.chosen().cloned();
        let (selected, height, awaited) = (self.selected, self.height, self.awaited);
        let was_loaded = self.loaded;
        *self = Self::new(feeds, searches);
        if was_loaded {
            let same = before.and_then(|before| {
                let mut sources = self.sources.iter();
                sources.position(|source| source.is_same(&before))
            });
            self.selected = same.unwrap_or(selected.min(self.sources.len() - 1));
        }
        self.fit(height);
        if let Some(id) = awaited {
            self.select(id);
        }
    }

    /// Selects a feed, or, if it is not there yet, as soon as it is.
    pub fn select(&mut self, id: FeedId) {
        let is_it = |source: &Source| matches!(source, Source::Feed(feed) if feed.id == id);
        if let Some(index) = self.sources.iter().position(is_it) {
            self.awaited = None;
            self.selected = index;
            self.follow();
        } else {
            self.awaited = Some(id);
        }
    }

    /// The selected line.
    pub fn chosen(&self) -> Option<&Source> {
        self.sources.get(self.selected)
    }

    /// The selected feed.
    pub fn feed(&self) -> Option<&FeedRow> {
        match self.chosen()? {
            Source::Feed(feed) => Some(feed),
            Source::Everything | Source::Search(_) => None,
        }
    }

    /// How many feeds there are.
    pub fn feeds(&self) -> usize {
        let is_feed = |source: &&Source| matches!(source, Source::Feed(_));
        self.sources.iter().filter(is_feed).count()
    }

    /// Whether the lines have come, and no feed is among them.
    pub fn is_without_feeds(&self) -> bool {
        self.loaded && self.feeds() == 0
    }

    /// The lines on the screen, and whether each is the selected one.
    pub fn page(&self) -> impl Iterator<Item = (&Source, bool)> {
        let lines = self.sources.iter().enumerate().skip(self.top);
        let page = lines.take(self.height);
        page.map(|(index, source)| (source, index == self.selected))
    }

    /// Takes the number of lines that there is room for.
    pub fn fit(&mut self, height: usize) {
        self.height = height.max(1);
        self.follow();
    }

    /// How many lines fit on the screen.
    pub fn page_rows(&self) -> usize {
        self.height
    }

    /// Selects the line `rows` further down (up when negative).
    pub fn step(&mut self, rows: isize) {
        let last = self.sources.len().saturating_sub(1);
        self.awaited = None;
        self.selected = self.selected.saturating_add_signed(rows).min(last);
        self.follow();
    }

    fn follow(&mut self) {
        let lowest = (self.selected + 1).saturating_sub(self.height);
        self.top = self.top.clamp(lowest, self.selected.max(lowest));
    }
}
