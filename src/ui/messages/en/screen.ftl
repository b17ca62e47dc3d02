# The reader's own words in English.

pane-articles = Articles
pane-text = Text
pane-entities = Entities
pane-timeline = Timeline
pane-help = Keys
pane-palette = Commands
palette-prompt = Command:
palette-nothing = No command is called that
pane-failures = What went wrong: Delete clears

articles-count = { $count ->
    [one] 1 article
   *[other] { $count } articles
}
articles-unread = { $count } unread
articles-empty = No articles. Give sahifa a file or a folder: sahifa PATH
articles-none-match = No article matches. { KEY("back") } shows all of them again.
articles-loading = Reading the library …
sort-date = by date
sort-title = by title
sort-source = by source
sort-now = Sorted { $by }, { $order }
sort-descending = from the last to the first
sort-ascending = from the first to the last
filter-prompt = Filter:
search-prompt = Search:
search-hit = { $index } of { $count }
search-nothing = “{ $query }” is not in this text
search-wrapped-to-first = The end was reached: on from the beginning
search-wrapped-to-last = The beginning was reached: on from the end

find-prompt = Search the library:
find-prompt-wrong = Search — { $reason }:
find-title = Search: { $query }
find-kept = Kept. { KEY("kept-searches") } lists the searches that are kept.
find-nothing-to-keep = There is no search to keep; { KEY("find") } begins one
find-none-kept = No search has been kept yet; { KEY("keep-search") } keeps the present one
pane-kept-searches = Kept searches: Enter lists, Delete forgets
index-renewed = The search index was damaged and has been made anew

text-empty = Choose an article and press { KEY("open") }
text-opening = Opening …
text-inferred-title = title from the first sentence
text-guessed-date = date of the file
text-repaired-visual = stored in visual order, shown in reading order
text-repaired-forms = stored in presentation forms, shown in letters
text-repaired-both = stored in visual order and presentation forms, shown in reading order and letters
text-as-stored-visual = in visual order, as it is stored
text-as-stored-forms = in presentation forms, as it is stored
text-as-stored-both = in visual order and presentation forms, as it is stored
text-stored-as-written = This text is stored as it was written
text-file-gone = its file is there no more
text-long = A long text of { $size } MB, read from its file as you go
text-end = end
text-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
text-reading-time = { $count ->
    [one] 1 minute to read
   *[other] { $count } minutes to read
}

typography-ragged = Lines keep their width
typography-kashida = Lines are filled: longer joins, then wider blanks
typography-spaces = Lines are filled by wider blanks
typography-marks-shown = All reading marks are shown
typography-marks-single = Reading marks are shown on words that bear only one
typography-marks-hidden = Reading marks are hidden
typography-digits-as-written = Digits as they were written
typography-digits-european = European digits: 0123456789
typography-digits-arabic-indic = Arabic-Indic digits: ٠١٢٣٤٥٦٧٨٩
typography-digits-persian = Persian digits: ۰۱۲۳۴۵۶۷۸۹
typography-controls-revealed = Direction controls are shown as arrows
typography-controls-obeyed = Direction controls are not shown
typography-columns-one = One column
typography-columns-two = Two columns, where there is room for both
typography-spacing = { $count ->
    [0] No empty rows between lines
    [one] 1 empty row between lines
   *[other] { $count } empty rows between lines
}
typography-measure = Lines of { $count } cells

kind-person = People
kind-place = Places
kind-organisation = Organisations
kind-hidden = hidden
entities-empty = No names found
entity-counts = { $kind } · { $articles ->
    [one] 1 article
   *[other] { $articles } articles
} · { $mentions ->
    [one] 1 mention
   *[other] { $mentions } mentions
}
entity-timeline = When
entity-forms = Called
entity-with = Together with
entity-articles = Newest articles
entity-unknown = The library does not know this name yet
merge-prompt = The same as:
split-prompt = Another’s form (none: this article’s):
rename-prompt = Name:
decision-merged = Merged; { KEY("undo-decision") } takes it back
decision-split = Split; { KEY("undo-decision") } takes it back
decision-renamed = Renamed; { KEY("undo-decision") } takes it back
decision-kind = Of another kind now; { KEY("undo-decision") } takes it back
decision-removed = No name; { KEY("undo-decision") } takes it back
decision-undone = Taken back
decision-none = Nothing to take back
decision-unknown = Nothing in the library is called “{ $name }”
decision-no-form = { $name } is not called “{ $form }” here
entities-head-only = Names of the first { $size } KB
entities-waiting = Reading the names …
mention-of = { $name }: { $index } of { $count }
mention-none = No names to walk through

timeline-empty = No keywords yet
timeline-waiting = Counting …
timeline-no-dates = The article speaks of no day
timeline-published = published { $day }
timeline-drawn = Drawn: { $file }, with a table beside it
pane-timeline-entities = Timeline: names
pane-timeline-keyword = Timeline: one term
pane-timeline-article = Days in the article
term-prompt = Count over time:
period-title = What { $span } was about
period-term = { $keyword } · { $inside ->
    [one] 1 article then
   *[other] { $inside } articles then
}, { $outside } otherwise
period-nothing = Nothing tells { $span } from the rest
grain-day = by day
grain-week = by week
grain-month = by month
grain-year = by year
timeline-bucket = { $keyword } · { $span } · { $count ->
    [one] 1 article
   *[other] { $count } articles
}
narrowed-to = { $what }
naming = naming { $name }

furniture-folded = Related headlines, credits and page furniture folded away
furniture-shown = Everything is shown

work-importing = Reading in: { $done } ({ $new } new){ $failed ->
    [0] {""}
   *[other] , { $failed } failed
}
work-imported = { $new } new, { $changed } changed, { $unchanged } known{ $passed ->
    [0] {""}
   *[other] , { $passed } passed over
}{ $failed ->
    [0] {""}
   *[other] , { $failed } failed: { KEY("failures") } shows them
}
passed-archives = { $count ->
    [one] 1 archive was passed over ({ $name }): unpack it, and what is in it is read
   *[other] { $count } archives were passed over (the first is { $name }): unpack them, and what is in them is read
}
passed-documents = { $count ->
    [one] 1 document was passed over ({ $name }): saved as text or as a web page it is read
   *[other] { $count } documents were passed over (the first is { $name }): saved as text or as web pages they are read
}
work-rate = { $count }/s
work-seconds-left = { $count } s left
work-minutes-left = { $count } min left
work-hours-left = { $count } h left
work-rests = stopped: { KEY("cancel-work") } goes on
work-resumed = It goes on
work-reading-stopped = Stopped. { $count ->
    [one] The article that was read in stays
   *[other] The { $count } articles that were read in stay
}; { KEY("cancel-work") } goes on
work-analysing-stopped = Stopped. { $count ->
    [one] 1 article is still to be analysed
   *[other] { $count } articles are still to be analysed
}; { KEY("cancel-work") } goes on
watch-came = In the folder: { $new } new, { $changed } changed, { $gone } gone
watch-refused = The system watches over no more folders: changes are looked for every half minute
work-broken = A part of sahifa has failed ({ $reason }); please start it again
failures-cleared = Cleared
work-indexing = Search index: { $count } to go
work-analysing = Analysing: { $count } to go
work-nothing = Nothing is running
failures-none = Nothing has gone wrong

key-unknown = { $key } does nothing here; { KEY("help") } shows the keys
status-hint = { KEY("help") } help  { KEY("quit") } quit
list-end = That was the last one
list-start = That was the first one

selection-begun = { KEY("copy") } copies, { KEY("turn-selection") } moves the other end, { KEY("end-selection") } gives up
selection-none = There is no text to pick out here
copied = { $count ->
    [one] 1 character copied
   *[other] { $count } characters copied
}
address-copied = Copied: { $address }
address-none = The article has no address

settings-wrong = Settings: { $reason }
settings-wrong-more = Settings: { $reason } (and { $more } more: sahifa config --check)
pane-sources = Feeds and kept searches
work-refreshing = Feeds: { $done } of { $feeds }, { $new } new

settings-read = The settings have been read again

pane-links = Links: Enter opens, y copies
links-none = The article has no links
links-no-such = No link has that number
link-opened = Opening { $address }
choice-no-such = No line has that number
program-missing = There is no program called { $name } here; the settings may name another one
program-failed = { $name }: { $reason }

marked-read = { $count ->
    [one] Marked as read
   *[other] Marked as read: { $count } articles
}
marked-unread = { $count ->
    [one] Marked as unread
   *[other] Marked as unread: { $count } articles
}
starred = { $count ->
    [one] Starred
   *[other] Starred: { $count } articles
}
unstarred = { $count ->
    [one] Star taken off
   *[other] Stars taken off: { $count } articles
}
removed = { $count ->
    [one] Removed from the library’s lists; { KEY("undo") } brings it back
   *[other] Removed from the library’s lists: { $count } articles; { KEY("undo") } brings them back
}
brought-back = { $count ->
    [one] It is back
   *[other] They are back: { $count } articles
}
tagged = { $count ->
    [one] Tagged
   *[other] Tags put on: { $count }
}
untagged = { $count ->
    [one] Tag taken off
   *[other] Tags taken off: { $count }
}
changed-nothing = Nothing to change
undone = Taken back: { $what }
undo-nothing = There is nothing to take back
tags-prompt = Tags, parted by commas:
note-prompt = Note:
passage-highlighted = Highlighted
passage-noted = Noted
passage-edited = Note changed
passage-forgotten = Highlight and note deleted
passage-note = ✎ { $note }
passage-lost = these words are not in the text any more
passages-none = There are no highlights or notes
pane-passages = Highlights: Enter goes, e edits the note, y copies, D deletes
pane-outline = Headings: Enter goes
outline-none = The article has no headings
jump-first = There is no place further back
jump-last = There is no place further on
place-letter = A letter for this place:
place-which = To the place of which letter?
place-set = This place is { $letter } now
place-none = No place is called { $letter }

export-prompt = Export to a folder, or a file that ends in .jsonl:
export-nothing = No article is chosen
exported = { $count ->
    [one] 1 article exported to { $to }
   *[other] { $count } articles exported to { $to }
}
commands-none = The configuration names no commands; sahifa config --default tells how
pane-commands = Hand over to: Enter
program-started = { $name } has been started

facing-choose = { KEY("open") } stands the selected article beside this one, { KEY("back") } gives up
facing-opened = { KEY("focus-next") }: to the other article · { KEY("link-scrolling") }: scroll both together · { KEY("beside") }: one article again
facing-together = Both articles scroll together
facing-alone = Each article scrolls by itself
facing-none = There is no open article to stand another beside
facing-only-one = There is one article only; { KEY("beside") } stands another beside it
