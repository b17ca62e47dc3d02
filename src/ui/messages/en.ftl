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

help-down = down
help-up = up
help-page-down = a page down
help-page-up = a page up
help-half-page-down = half a page down
help-half-page-up = half a page up
help-first = to the beginning
help-last = to the end
help-next-article = open the next article
help-previous-article = open the previous article
help-focus-next = next pane
help-focus-previous = previous pane
help-focus-articles = to the articles
help-focus-text = to the text
help-focus-entities = to the entities
help-focus-timeline = to the timeline
help-zoom = this pane alone, and back
help-toggle-star = star, or take the star off
help-toggle-read = mark as read or unread
help-back = back: close, show all articles again, to the list
help-failures = what went wrong
help-cancel-work = stop the work in the background, or go on with it
help-redraw = draw the screen again
help-suspend = to the shell; fg comes back
help-help = this help
help-palette = Find a command by its name
help-quit = quit
help-open = open the article
help-next-unread = to the next unread article
help-find = search the library as you type
help-keep-search = keep the present search
help-kept-searches = the searches that are kept
help-remove = remove the article from the library’s lists
help-filter = filter as you type
help-sort = sort by date, title or source
help-reverse-sort = turn the order round
help-next-mention = to the next mention
help-previous-mention = to the previous mention
help-search = search in the text
help-search-next = to the next hit
help-search-previous = to the previous hit
help-fold-furniture = fold related headlines and page furniture away, or show them
help-wider-measure = longer lines
help-narrower-measure = shorter lines
help-next-justification = fill lines by longer joins, by blanks, or not at all
help-next-diacritics = all reading marks, those of words with a single one, or none
help-next-digits = digits as written, European, Arabic-Indic or Persian
help-reveal-controls = show direction controls as arrows, or not
help-turn-view = show a repaired text as it is stored, and back
help-next-columns = one column or two
help-next-spacing = empty rows between lines
help-articles-naming = all articles that name this
help-entity-page = all that the library knows of this
help-toggle-kind = hide this kind of names, or show it again
help-merge = this is the same as another
help-split = a form of this name is somebody else
help-rename = give this another name
help-next-kind = this is of another kind
help-no-name = this is no name
help-undo-decision = take the last such change back
help-bucket-left = one column to the left
help-bucket-right = one column to the right
help-narrow = show the articles behind this column
help-next-view = the next view: all terms, one term, the open article
help-other-rows = names instead of keywords, and back
help-add-term = count a term of your own
help-pin-term = keep this row at the top
help-remove-term = take a row of your own away
help-compare = compare with this term, or no longer
help-share = shares of all articles instead of counts, and back
help-mark-span = begin a span of time here, or give it up
help-tell-period = what was this time about?
help-draw-timeline = write a picture and a table of this
help-finer = days instead of weeks, weeks instead of months …
help-coarser = weeks instead of days, months instead of weeks …
help-context-anywhere = everywhere

calibration-title = How does this terminal show right-to-left text?
calibration-order = Below stands one greeting, sent in different ways. Which of them reads right: the letters joined, the first word (السلام) at the right?
calibration-order-keys = Press its number. 0: none of them. Esc: leave everything as it is.
calibration-brackets = In which row do both pairs of brackets enclose their words, as in (this) and [that]?
calibration-choice-keys = Press its number. Esc: leave everything as it is.
calibration-marks = Do the small marks stand on their own letters, and is no letter missing?
calibration-marks-keys = y: yes. n: no, leave the marks out. Esc: leave everything as it is.
calibration-bar = In which group are the bars at the right of both columns straight from top to bottom?
calibration-bar-keys = Press its number. 0: in neither. Esc: leave everything as it is.
calibration-fonts = Boxes instead of letters mean that the font lacks Arabic: choose one that has it, such as DejaVu Sans Mono. If the letters are there but none of the ways is right, this terminal cannot show Arabic in columns.
calibration-fonts-keys = Any key leaves everything as it is.
calibration-saved = Calibrated, and kept for this terminal
calibration-not-saved = Calibrated, but not kept: { $reason }
calibration-fixed = The profile was set by the command line or the configuration: calibrating would change nothing
calibration-offer = This terminal does not tell how it shows right-to-left text. If letters stand apart or backwards, press { KEY("calibrate") }.
help-calibrate = find out what this terminal needs

selection-begun = { KEY("copy") } copies, { KEY("turn-selection") } moves the other end, { KEY("end-selection") } gives up
selection-none = There is no text to pick out here
copied = { $count ->
    [one] 1 character copied
   *[other] { $count } characters copied
}
address-copied = Copied: { $address }
address-none = The article has no address
help-context-selection = picking out text
help-select = pick out text
help-copy-address = copy the article’s address
help-select-left = one character to the left
help-select-right = one character to the right
help-select-down = a line down
help-select-up = a line up
help-select-next-word = to the end of the next word
help-select-previous-word = to the beginning of the word before
help-select-block = to the end of the paragraph, then of the next
help-turn-selection = move the other end
help-copy = copy what is picked out
help-end-selection = give the selection up

settings-wrong = Settings: { $reason }
settings-wrong-more = Settings: { $reason } (and { $more } more: sahifa config --check)
pane-sources = Feeds and kept searches
sources-everything = All articles
sources-no-feeds = No feeds yet: { KEY("feed-subscribe") } subscribes to one by its address or its site’s
feed-never-asked = never asked
feed-minutes-ago = { $count ->
    [0] just now
   *[other] { $count } min ago
}
feed-hours-ago = { $count } h ago
feed-days-ago = { $count ->
    [one] a day ago
   *[other] { $count } days ago
}
feed-full-texts = whole articles are fetched
feed-full-text-on = Whole articles are fetched where the feed carries summaries
feed-full-text-off = Articles as the feed carries them
feed-prompt = Address of a feed or of its site:
feed-looking = Looking for a feed at { $address } …
feed-subscribed = Subscribed: { $name }
feed-known = Already subscribed: { $name }
feed-offers = This site offers several feeds: Enter subscribes to one
feed-ended = Ended: { $name }. Its articles stay; { KEY("source-bring-back") } takes it back
feed-back = Subscribed again
feed-none-chosen = This line is no feed
feed-none-ended = No subscription was ended
feeds-refreshed = { $feeds ->
    [0] No feed is to be asked yet: each rests for an hour
    [one] 1 feed asked
   *[other] { $feeds } feeds asked
}{ $new ->
    [0] {""}
    [one] , 1 new article
   *[other] , { $new } new articles
}{ $failed ->
    [0] {""}
   *[other] , { $failed } failed: { KEY("failures") } shows why
}
work-refreshing = Feeds: { $done } of { $feeds }, { $new } new
help-sources = feeds and kept searches
help-source-open = show its articles
help-source-remove = end this subscription, or forget this search
help-source-bring-back = take the end of a subscription back
help-source-close = back to the articles
help-feed-refresh = fetch what is new in this feed
help-feed-refresh-all = fetch what is new in all feeds that have rested an hour
help-feed-subscribe = subscribe to a feed by its address or its site’s
help-feed-full-text = whole articles where the feed carries summaries, or no longer

date-gregorian = { $day } { $month } { $year }
date-hijri = { $day } { $month } { $year } AH
date-persian = { $day } { $month } { $year } SH
date-hebrew = { $day } { $month } { $year }
calendar-gregorian = Gregorian
calendar-hijri = Hijri (Umm al-Qura)
calendar-persian = Solar Hijri
calendar-hebrew = Hebrew
calendar-now = Dates: { $calendars }
help-next-calendar = dates in the next calendar, or in two side by side
month-gregorian-1 = January
month-gregorian-2 = February
month-gregorian-3 = March
month-gregorian-4 = April
month-gregorian-5 = May
month-gregorian-6 = June
month-gregorian-7 = July
month-gregorian-8 = August
month-gregorian-9 = September
month-gregorian-10 = October
month-gregorian-11 = November
month-gregorian-12 = December
month-hijri-1 = Muharram
month-hijri-2 = Safar
month-hijri-3 = Rabi I
month-hijri-4 = Rabi II
month-hijri-5 = Jumada I
month-hijri-6 = Jumada II
month-hijri-7 = Rajab
month-hijri-8 = Shaban
month-hijri-9 = Ramadan
month-hijri-10 = Shawwal
month-hijri-11 = Dhu al-Qada
month-hijri-12 = Dhu al-Hijja
month-persian-1 = Farvardin
month-persian-2 = Ordibehesht
month-persian-3 = Khordad
month-persian-4 = Tir
month-persian-5 = Mordad
month-persian-6 = Shahrivar
month-persian-7 = Mehr
month-persian-8 = Aban
month-persian-9 = Azar
month-persian-10 = Dey
month-persian-11 = Bahman
month-persian-12 = Esfand
month-hebrew-1 = Tishrei
month-hebrew-2 = Heshvan
month-hebrew-3 = Kislev
month-hebrew-4 = Tevet
month-hebrew-5 = Shevat
month-hebrew-6 = Adar
month-hebrew-7 = Nisan
month-hebrew-8 = Iyar
month-hebrew-9 = Sivan
month-hebrew-10 = Tamuz
month-hebrew-11 = Av
month-hebrew-12 = Elul
month-hebrew-put-in = Adar I
month-hebrew-second-adar = Adar II

settings-read = The settings have been read again
help-reload-config = read the settings again
help-welcome = the keys that one needs first
welcome-title = Welcome to sahifa
welcome-what = The articles stand in a list, the open one beside it, then the names in it and when things were said. These keys are enough to begin:
welcome-move = a line down, a line up; the arrows and the wheel too
welcome-open = open the article that is picked
welcome-panes = to the next pane; back to where you were
welcome-find = search all articles as you type
welcome-help = every key there is; quit
welcome-any-key = Any key begins. { KEY("welcome") } shows this again.

pane-links = Links: Enter opens, y copies
links-none = The article has no links
links-no-such = No link has that number
link-opened = Opening { $address }
choice-no-such = No line has that number
program-missing = There is no program called { $name } here; the settings may name another one
program-failed = { $name }: { $reason }
help-open-address = open the article’s address; with a number before it, that link
help-links = the links of the article

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
help-undo = take back the last change: marks, tags, removal, notes
help-tag = tag the article, or all that are chosen
help-mark-all-read = mark all that is listed as read
help-flag = choose the article, or give it up
help-flag-range = choose all from the last chosen one to here
help-flag-all = choose all that is listed, or give it up
help-jump-back = back to the place before the last jump
help-jump-forward = on to the place after it
help-to-place = to the place of a letter; ' again: back
help-set-place = give this place a letter
help-outline = the headings of the article
help-passages = highlights and notes of the article
help-all-passages = highlights and notes of the whole library
help-next-passage = to the next highlight
help-previous-passage = to the previous highlight
help-focus-mode = the text alone, then without its title, and back
help-highlight = highlight what is picked out
help-annotate = highlight it with a note

export-prompt = Export to a folder, or a file that ends in .jsonl:
export-nothing = No article is chosen
exported = { $count ->
    [one] 1 article exported to { $to }
   *[other] { $count } articles exported to { $to }
}
commands-none = The configuration names no commands; sahifa config --default tells how
pane-commands = Hand over to: Enter
program-started = { $name } has been started
help-export = export the article, or all that are chosen
help-hand-over = hand the article, or all that are chosen, to a program of yours

facing-choose = { KEY("open") } stands the selected article beside this one, { KEY("back") } gives up
facing-opened = { KEY("focus-next") }: to the other article · { KEY("link-scrolling") }: scroll both together · { KEY("beside") }: one article again
facing-together = Both articles scroll together
facing-alone = Each article scrolls by itself
facing-none = There is no open article to stand another beside
facing-only-one = There is one article only; { KEY("beside") } stands another beside it
help-beside = two articles side by side: the second is chosen from the list; then one again
help-link-scrolling = scroll two articles together, or each by itself

error-os-missing = there is no such file or folder
error-os-forbidden = you are not allowed to do that
error-os-full = the disk is full
error-os-read-only = the disk is read-only
error-os-is-folder = it is a folder
error-os-no-folder = it is not a folder
error-os-exists = it exists already
error-os-refused = nothing answers there
error-os-timed-out = it took too long
error-os-broken-off = the connection broke off
error-os-unreachable = the network cannot be reached
error-os-other = the system refuses (error { $what })
error-io = it cannot be read: { $why }
error-not-allowed = you are not allowed to read it
error-cut-off = the file is cut off: its end is missing
error-damaged = the file is damaged: { $why }
error-link-loop = the link leads back to itself
error-link-above = the link leads back to a folder above it
error-unlisted = cannot be listed: { $why }
error-empty = there is no text in it
error-binary = this is not a text file
error-archive = this is an archive: unpack it, and read in what is in it
error-document = this is a document of a kind that is not read: save it as text or as a web page
error-too-long = it is larger than { $what } MB; only plain text in UTF-8 may be
error-long-line = the line is longer than { $what } MB
error-front-matter = the front matter is not valid { $what }: { $why }
error-json = this is not an article in JSON: { $why }
error-no-text = the object has no “text”, so there is no article in it
error-encoding = there is no encoding called “{ $what }”
error-address = this is not a web address; one looks like https://example.org/feed.xml
error-scheme = only http and https addresses are fetched, not { $what }
error-private = the address { $what } belongs to a private network and is not fetched from
error-redirects = the server redirects on and on; check the address
error-nowhere = the server redirects without saying where to
error-no-host = there is no host called { $what }; check the address and the connection
error-slow = the server took longer than { $what } seconds; try again later
error-large = it is larger than { $what } MB
error-packed = its packing ({ $what }) is damaged or unknown
error-status-forbidden = the server does not allow it to be read (status { $what })
error-status-nothing = there is nothing at this address (status { $what })
error-status-gone = it is gone for good (status { $what })
error-status-fewer = the server asks for fewer requests; it is asked again later (status { $what })
error-status-trouble = the server is in trouble; try again later (status { $what })
error-status-refuses = the server refuses (status { $what })
error-plain = nothing there speaks https; if that is right, write http:// before the address
error-connection = the connection failed: { $why }
error-left-alone = its server asks to be left alone for another { $what } min
error-no-feed = this is not a feed in RSS, Atom or JSON
error-feed-damaged = the feed is damaged: { $why }
error-folder = { $what } cannot be made: { $why }
error-unwritten = { $what } cannot be written: { $why }
error-library-read-only = the library cannot be written: it or its disk is read-only; --library names another file, --ephemeral does without one
error-library-full = the disk is full; what was read in and marked before is kept. Make room, and do the same again
error-no-article = the article is not in the library any more
error-index-absent = there is no search index yet; it is being made
error-index-stale = the search index is out of date; it is being made anew
error-index-damaged = the search index is damaged ({ $why }); it is being made anew
error-index-busy = another sahifa is bringing the search index up to date; wait for it
error-index = the search index { $what } cannot be used: { $why }; `sahifa check` makes it anew
error-library = the library cannot be used: { $why }
error-stored = the library holds something that cannot be read: { $why }
