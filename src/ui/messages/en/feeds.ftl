# Feeds and the list of sources.

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
