# מילותיו של הקורא עצמו בעברית.

pane-articles = כתבות
pane-text = טקסט
pane-entities = שמות
pane-timeline = ציר הזמן
pane-help = מקשים
pane-palette = פקודות
palette-prompt = פקודה:
palette-nothing = אין פקודה בשם הזה
pane-failures = מה השתבש: Delete מנקה

articles-count = { $count ->
    [one] כתבה אחת
    [two] שתי כתבות
   *[other] { $count } כתבות
}
articles-unread = { $count } שלא נקראו
articles-empty = אין כתבות. תנו לתוכנה קובץ או תיקייה: sahifa PATH
articles-none-match = אין כתבה מתאימה. { KEY("back") } מציג שוב את כולן.
articles-loading = הספרייה נקראת …
sort-date = לפי תאריך
sort-title = לפי כותרת
sort-source = לפי מקור
sort-now = ממוין { $by }, { $order }
sort-descending = מהסוף להתחלה
sort-ascending = מההתחלה לסוף
filter-prompt = סינון:
search-prompt = חיפוש:
search-hit = { $index } מתוך { $count }
search-nothing = „{ $query }” לא נמצא בטקסט הזה
search-wrapped-to-first = הגענו לסוף: ממשיכים מההתחלה
search-wrapped-to-last = הגענו להתחלה: ממשיכים מהסוף

find-prompt = חיפוש בספרייה:
find-prompt-wrong = חיפוש — { $reason }:
find-title = חיפוש: { $query }
find-kept = החיפוש נשמר. { KEY("kept-searches") } מציג את החיפושים השמורים.
find-nothing-to-keep = אין חיפוש לשמור; { KEY("find") } מתחיל חיפוש
find-none-kept = עדיין לא נשמר חיפוש; { KEY("keep-search") } שומר את הנוכחי
pane-kept-searches = חיפושים שמורים: Enter מציג, Delete מוחק
index-renewed = מפתח החיפוש היה פגום ונבנה מחדש

text-empty = בחרו כתבה ולחצו { KEY("open") }
text-opening = נפתח …
text-inferred-title = הכותרת מן המשפט הראשון
text-guessed-date = תאריך הקובץ
text-repaired-visual = שמור בסדר חזותי, מוצג בסדר הקריאה
text-repaired-forms = שמור בצורות תצוגה, מוצג באותיות
text-repaired-both = שמור בסדר חזותי ובצורות תצוגה, מוצג בסדר הקריאה ובאותיות
text-as-stored-visual = בסדר חזותי, כפי שהוא שמור
text-as-stored-forms = בצורות תצוגה, כפי שהוא שמור
text-as-stored-both = בסדר חזותי ובצורות תצוגה, כפי שהוא שמור
text-stored-as-written = הטקסט הזה שמור כפי שנכתב
text-file-gone = הקובץ שלו כבר לא קיים
text-long = טקסט ארוך של { $size } מ״ב, נקרא מקובצו תוך כדי קריאה
text-end = סוף
text-minutes = { $count ->
    [one] דקה
    [two] שתי דקות
   *[other] { $count } דקות
}
text-reading-time = { $count ->
    [one] דקת קריאה אחת
    [two] שתי דקות קריאה
   *[other] { $count } דקות קריאה
}

typography-ragged = השורות נשארות ברוחבן
typography-kashida = השורות מתמלאות בחיבורים ארוכים ואחר כך ברווחים
typography-spaces = השורות מתמלאות ברווחים
typography-marks-shown = כל סימני הניקוד מוצגים
typography-marks-single = ניקוד מוצג במילים שבהן סימן יחיד
typography-marks-hidden = הניקוד מוסתר
typography-digits-as-written = ספרות כפי שנכתבו
typography-digits-european = ספרות אירופיות: 0123456789
typography-digits-arabic-indic = ספרות ערביות־הודיות: ٠١٢٣٤٥٦٧٨٩
typography-digits-persian = ספרות פרסיות: ۰۱۲۳۴۵۶۷۸۹
typography-controls-revealed = תווי כיוון מוצגים כחצים
typography-controls-obeyed = תווי כיוון אינם מוצגים
typography-columns-one = טור אחד
typography-columns-two = שני טורים, היכן שיש להם מקום
typography-spacing = { $count ->
    [0] אין שורות ריקות בין השורות
    [one] שורה ריקה אחת בין השורות
    [two] שתי שורות ריקות בין השורות
   *[other] { $count } שורות ריקות בין השורות
}
typography-measure = שורות של { $count } תאים

kind-person = אנשים
kind-place = מקומות
kind-organisation = ארגונים
kind-hidden = מוסתרים
entities-empty = לא נמצאו שמות
entity-counts = { $kind } · { $articles ->
    [one] כתבה אחת
    [two] שתי כתבות
   *[other] { $articles } כתבות
} · { $mentions ->
    [one] אזכור אחד
    [two] שני אזכורים
   *[other] { $mentions } אזכורים
}
entity-timeline = מתי
entity-forms = נקרא
entity-with = יחד עם
entity-articles = הכתבות החדשות ביותר
entity-unknown = הספרייה עדיין אינה מכירה את השם הזה
merge-prompt = זהה ל:
split-prompt = צורה של אחר (ריק: רק בכתבה הזאת):
rename-prompt = שם:
decision-merged = אוחדו; { KEY("undo-decision") } מבטל
decision-split = הופרדו; { KEY("undo-decision") } מבטל
decision-renamed = השם שונה; { KEY("undo-decision") } מבטל
decision-kind = הסוג שונה; { KEY("undo-decision") } מבטל
decision-removed = אינו שם; { KEY("undo-decision") } מבטל
decision-undone = בוטל
decision-none = אין מה לבטל
decision-unknown = אין בספרייה דבר בשם „{ $name }”
decision-no-form = { $name } אינו נקרא כאן „{ $form }”
entities-head-only = שמות מתוך { $size } הק״ב הראשונים
entities-waiting = השמות נקראים …
mention-of = { $name }: { $index } מתוך { $count }
mention-none = אין שמות לעבור ביניהם

timeline-empty = עדיין אין מילות מפתח
timeline-waiting = נספר …
timeline-no-dates = הכתבה אינה מזכירה שום יום
timeline-published = פורסם { $day }
timeline-drawn = צויר ב־{ $file } ולצדו טבלה
pane-timeline-entities = ציר הזמן: שמות
pane-timeline-keyword = ציר הזמן: מונח אחד
pane-timeline-article = ימים בכתבה
term-prompt = לספור לאורך הזמן:
period-title = במה עסק { $span }
period-term = { $keyword } · { $inside ->
    [one] כתבה אחת אז
    [two] שתי כתבות אז
   *[other] { $inside } כתבות אז
}, { $outside } בשאר הזמן
period-nothing = שום דבר אינו מבדיל את { $span } מן השאר
grain-day = לפי יום
grain-week = לפי שבוע
grain-month = לפי חודש
grain-year = לפי שנה
timeline-bucket = { $keyword } · { $span } · { $count ->
    [one] כתבה אחת
    [two] שתי כתבות
   *[other] { $count } כתבות
}
narrowed-to = { $what }
naming = מזכירות את { $name }

furniture-folded = כותרות נלוות, קרדיטים ושאריות העמוד קופלו
furniture-shown = הכול מוצג

work-importing = נקרא: { $done } ({ $new } חדשות){ $failed ->
    [0] {""}
   *[other] , { $failed } נכשלו
}
work-imported = { $new } חדשות, { $changed } השתנו, { $unchanged } מוכרות{ $passed ->
    [0] {""}
   *[other] , על { $passed } דילגנו
}{ $failed ->
    [0] {""}
   *[other] , { $failed } נכשלו: { KEY("failures") } מציג אותן
}
passed-archives = { $count ->
    [one] דילגנו על קובץ ארכיון אחד ({ $name }): אם תחלצו אותו, ייקרא מה שבתוכו
   *[other] דילגנו על { $count } קובצי ארכיון (הראשון { $name }): אם תחלצו אותם, ייקרא מה שבתוכם
}
passed-documents = { $count ->
    [one] דילגנו על מסמך אחד ({ $name }): אם יישמר כטקסט או כדף אינטרנט, ייקרא
   *[other] דילגנו על { $count } מסמכים (הראשון { $name }): אם יישמרו כטקסט או כדפי אינטרנט, ייקראו
}
work-rate = { $count } בשנייה
work-seconds-left = { $count ->
    [one] נותרה שנייה
    [two] נותרו שתי שניות
   *[other] נותרו { $count } שניות
}
work-minutes-left = { $count ->
    [one] נותרה דקה
    [two] נותרו שתי דקות
   *[other] נותרו { $count } דקות
}
work-hours-left = { $count ->
    [one] נותרה שעה
    [two] נותרו שעתיים
   *[other] נותרו { $count } שעות
}
work-rests = נעצר: { KEY("cancel-work") } ממשיך
work-resumed = העבודה נמשכת
work-reading-stopped = הקריאה נעצרה. { $count ->
    [one] הכתבה שנקראה נשארת
    [two] שתי הכתבות שנקראו נשארות
   *[other] { $count } הכתבות שנקראו נשארות
}; { KEY("cancel-work") } ממשיך
work-analysing-stopped = הניתוח נעצר. { $count ->
    [one] נותרה כתבה אחת
    [two] נותרו שתי כתבות
   *[other] נותרו { $count } כתבות
}; { KEY("cancel-work") } ממשיך
watch-came = בתיקייה: { $new } חדשות, { $changed } השתנו, { $gone } נעלמו
watch-refused = המערכת אינה עוקבת אחר תיקיות נוספות; שינויים נבדקים מדי חצי דקה
work-broken = חלק מן התוכנה כשל ({ $reason }); הפעילו אותה מחדש
failures-cleared = הרשימה נוקתה
work-indexing = מפתח החיפוש: נותרו { $count }
work-analysing = ניתוח: נותרו { $count }
work-nothing = שום עבודה אינה רצה
failures-none = דבר לא השתבש

key-unknown = למקש { $key } אין כאן תפקיד; { KEY("help") } מציג את המקשים
status-hint = { KEY("help") } עזרה  { KEY("quit") } יציאה
list-end = זה היה האחרון
list-start = זה היה הראשון

help-down = למטה
help-up = למעלה
help-page-down = עמוד למטה
help-page-up = עמוד למעלה
help-half-page-down = חצי עמוד למטה
help-half-page-up = חצי עמוד למעלה
help-first = להתחלה
help-last = לסוף
help-next-article = פתיחת הכתבה הבאה
help-previous-article = פתיחת הכתבה הקודמת
help-focus-next = החלונית הבאה
help-focus-previous = החלונית הקודמת
help-focus-articles = אל הכתבות
help-focus-text = אל הטקסט
help-focus-entities = אל השמות
help-focus-timeline = אל ציר הזמן
help-zoom = החלונית הזאת לבדה, ובחזרה
help-toggle-star = סימון בכוכב או הסרתו
help-toggle-read = סימון כנקרא או כלא נקרא
help-back = חזרה: סגירה, הצגת כל הכתבות, אל הרשימה
help-failures = מה השתבש
help-cancel-work = עצירת העבודה שברקע, או המשכתה
help-redraw = ציור המסך מחדש
help-suspend = אל המעטפת; fg מחזיר
help-help = העזרה הזאת
help-palette = חיפוש פקודה לפי שמה
help-quit = יציאה
help-open = פתיחת הכתבה
help-next-unread = אל הכתבה הבאה שלא נקראה
help-find = חיפוש בספרייה תוך כדי הקלדה
help-keep-search = שמירת החיפוש הנוכחי
help-kept-searches = החיפושים השמורים
help-remove = הסרת הכתבה מרשימות הספרייה
help-filter = סינון תוך כדי הקלדה
help-sort = מיון לפי תאריך, כותרת או מקור
help-reverse-sort = היפוך הסדר
help-next-mention = אל האזכור הבא
help-previous-mention = אל האזכור הקודם
help-search = חיפוש בטקסט
help-search-next = אל הממצא הבא
help-search-previous = אל הממצא הקודם
help-fold-furniture = קיפול כותרות נלוות ושאריות העמוד, או הצגתן
help-wider-measure = שורות ארוכות יותר
help-narrower-measure = שורות קצרות יותר
help-next-justification = מילוי השורות בחיבורים ארוכים, ברווחים או בכלל לא
help-next-diacritics = כל הניקוד, של מילים עם סימן יחיד, או בלי
help-next-digits = ספרות כפי שנכתבו, אירופיות, ערביות־הודיות או פרסיות
help-reveal-controls = הצגת תווי כיוון כחצים, או לא
help-turn-view = הצגת טקסט מתוקן כפי שהוא שמור, ובחזרה
help-next-columns = טור אחד או שניים
help-next-spacing = שורות ריקות בין השורות
help-articles-naming = כל הכתבות שמזכירות את זה
help-entity-page = כל מה שהספרייה יודעת על זה
help-toggle-kind = הסתרת שמות מן הסוג הזה, או הצגתם
help-merge = זה אותו הדבר כמו אחר
help-split = צורה של השם הזה היא של מישהו אחר
help-rename = מתן שם אחר
help-next-kind = זה מסוג אחר
help-no-name = זה אינו שם
help-undo-decision = ביטול השינוי האחרון מן הסוג הזה
help-bucket-left = עמודה אחת שמאלה
help-bucket-right = עמודה אחת ימינה
help-narrow = הצגת הכתבות שמאחורי העמודה
help-next-view = התצוגה הבאה: כל המונחים, מונח אחד, הכתבה הפתוחה
help-other-rows = שמות במקום מילות מפתח, ובחזרה
help-add-term = ספירת מונח משלכם
help-pin-term = השארת השורה הזאת למעלה
help-remove-term = הסרת שורה שהוספתם
help-compare = השוואה למונח הזה, או הפסקתה
help-share = חלק מכלל הכתבות במקום מספר, ובחזרה
help-mark-span = התחלת פרק זמן כאן, או ויתור עליו
help-tell-period = במה עסק הזמן הזה?
help-draw-timeline = כתיבת תמונה וטבלה מזה
help-finer = ימים במקום שבועות, שבועות במקום חודשים …
help-coarser = שבועות במקום ימים, חודשים במקום שבועות …
help-context-anywhere = בכל מקום

calibration-title = איך המסוף הזה מציג טקסט מימין לשמאל?
calibration-order = למטה ברכה אחת שנשלחה בכמה דרכים. איזו מהן נקראת נכון: האותיות מחוברות, והמילה הראשונה (السلام) מימין?
calibration-order-keys = לחצו על מספרה. 0: אף אחת. Esc: להשאיר הכול כפי שהוא.
calibration-brackets = באיזו שורה שני זוגות הסוגריים מקיפים את מילותיהם, כמו (זה) ו[ההוא]?
calibration-choice-keys = לחצו על מספרה. Esc: להשאיר הכול כפי שהוא.
calibration-marks = האם הסימנים הקטנים עומדים על אותיותיהם, ושום אות אינה חסרה?
calibration-marks-keys = כן: y. לא, להשמיט את הסימנים: n. Esc: להשאיר הכול כפי שהוא.
calibration-bar = באיזו קבוצה הקווים מימין לשתי העמודות ישרים מלמעלה עד למטה?
calibration-bar-keys = לחצו על מספרה. 0: באף אחת. Esc: להשאיר הכול כפי שהוא.
calibration-fonts = ריבועים במקום אותיות פירושם שבגופן אין ערבית: בחרו גופן שיש בו, כגון DejaVu Sans Mono. אם האותיות קיימות אך אף דרך אינה נכונה, המסוף הזה אינו יכול להציג ערבית בטורים.
calibration-fonts-keys = כל מקש משאיר הכול כפי שהוא.
calibration-saved = כויל, ונשמר למסוף הזה
calibration-not-saved = כויל, אך לא נשמר: { $reason }
calibration-fixed = הפרופיל נקבע בשורת הפקודה או בהגדרות: כיול לא ישנה דבר
calibration-offer = המסוף הזה אינו מגלה איך הוא מציג טקסט מימין לשמאל. אם האותיות נפרדות או הפוכות, לחצו { KEY("calibrate") }.
help-calibrate = בירור מה המסוף הזה צריך

selection-begun = { KEY("copy") } מעתיק, { KEY("turn-selection") } מזיז את הקצה השני, { KEY("end-selection") } מוותר
selection-none = אין כאן טקסט לבחירה
copied = { $count ->
    [one] תו אחד הועתק
    [two] שני תווים הועתקו
   *[other] { $count } תווים הועתקו
}
address-copied = הועתק: { $address }
address-none = לכתבה אין כתובת
help-context-selection = בזמן בחירה
help-select = בחירת טקסט
help-copy-address = העתקת כתובת הכתבה
help-select-left = תו אחד שמאלה
help-select-right = תו אחד ימינה
help-select-down = שורה למטה
help-select-up = שורה למעלה
help-select-next-word = אל סוף המילה הבאה
help-select-previous-word = אל תחילת המילה הקודמת
help-select-block = אל סוף הפסקה, ואז של הבאה
help-turn-selection = הזזת הקצה השני
help-copy = העתקת מה שנבחר
help-end-selection = ביטול הבחירה

settings-wrong = הגדרות: { $reason }
settings-wrong-more = הגדרות: { $reason } (ועוד { $more }: sahifa config --check)
pane-sources = ערוצים וחיפושים שמורים
sources-everything = כל הכתבות
sources-no-feeds = עדיין אין ערוצים: { KEY("feed-subscribe") } נרשם לערוץ לפי כתובתו או כתובת האתר שלו
feed-never-asked = טרם נבדק
feed-minutes-ago = { $count ->
    [0] עכשיו
    [one] לפני דקה
    [two] לפני שתי דקות
   *[other] לפני { $count } דקות
}
feed-hours-ago = { $count ->
    [one] לפני שעה
    [two] לפני שעתיים
   *[other] לפני { $count } שעות
}
feed-days-ago = { $count ->
    [one] לפני יום
    [two] לפני יומיים
   *[other] לפני { $count } ימים
}
feed-full-texts = הכתבות מובאות במלואן
feed-full-text-on = הכתבות מובאות במלואן כשבערוץ יש רק תקצירים
feed-full-text-off = הכתבות כפי שהן בערוץ
feed-prompt = כתובת של ערוץ או של אתר:
feed-looking = מחפש ערוץ בכתובת { $address } …
feed-subscribed = נרשם מינוי: { $name }
feed-known = המינוי כבר קיים: { $name }
feed-offers = באתר זה כמה ערוצים: Enter נרשם לאחד מהם
feed-ended = הסתיים המינוי: { $name }. הכתבות נשארות; { KEY("source-bring-back") } מחזיר אותו
feed-back = המינוי חודש
feed-none-chosen = השורה הזאת אינה ערוץ
feed-none-ended = לא הסתיים שום מינוי
feeds-refreshed = { $feeds ->
    [0] אין ערוץ שהגיע זמנו: כל ערוץ נח שעה
    [one] נבדק ערוץ אחד
    [two] נבדקו שני ערוצים
   *[other] נבדקו { $feeds } ערוצים
}{ $new ->
    [0] {""}
    [one] , כתבה חדשה אחת
    [two] , שתי כתבות חדשות
   *[other] , { $new } כתבות חדשות
}{ $failed ->
    [0] {""}
   *[other] , { $failed } נכשלו: { KEY("failures") } מראה מדוע
}
work-refreshing = ערוצים: { $done } מתוך { $feeds }, { $new } חדשות
help-sources = ערוצים וחיפושים שמורים
help-source-open = הצגת הכתבות
help-source-remove = סיום המינוי הזה, או שכחת החיפוש הזה
help-source-bring-back = החזרת מינוי שהסתיים
help-source-close = חזרה אל הכתבות
help-feed-refresh = הבאת החדש בערוץ הזה
help-feed-refresh-all = הבאת החדש בכל הערוצים שנחו שעה
help-feed-subscribe = הרשמה לערוץ לפי כתובתו או כתובת האתר שלו
help-feed-full-text = כתבות מלאות במקום תקצירים, או לא

date-gregorian = { $day } { $month } { $year }
date-hijri = { $day } { $month } { $year } להג׳רה
date-persian = { $day } { $month } { $year } שמסי
date-hebrew = { $day } { $month } { $year }
calendar-gregorian = לועזי
calendar-hijri = הג׳רי (אום אל-קורא)
calendar-persian = פרסי
calendar-hebrew = עברי
calendar-now = תאריכים: { $calendars }
help-next-calendar = תאריכים בלוח השנה הבא, או בשניים זה לצד זה
month-gregorian-1 = בינואר
month-gregorian-2 = בפברואר
month-gregorian-3 = במרץ
month-gregorian-4 = באפריל
month-gregorian-5 = במאי
month-gregorian-6 = ביוני
month-gregorian-7 = ביולי
month-gregorian-8 = באוגוסט
month-gregorian-9 = בספטמבר
month-gregorian-10 = באוקטובר
month-gregorian-11 = בנובמבר
month-gregorian-12 = בדצמבר
month-hijri-1 = במוחרם
month-hijri-2 = בצפר
month-hijri-3 = ברביע אל-אוול
month-hijri-4 = ברביע א-ת׳אני
month-hijri-5 = בג׳ומאדא אל-אולא
month-hijri-6 = בג׳ומאדא א-ת׳אניה
month-hijri-7 = ברג׳ב
month-hijri-8 = בשעבאן
month-hijri-9 = ברמדאן
month-hijri-10 = בשוואל
month-hijri-11 = בד׳ו אל-קעדה
month-hijri-12 = בד׳ו אל-חיג׳ה
month-persian-1 = בפרוורדין
month-persian-2 = באורדיבהשת
month-persian-3 = בחורדאד
month-persian-4 = בתיר
month-persian-5 = במורדאד
month-persian-6 = בשהריוור
month-persian-7 = במהר
month-persian-8 = באבאן
month-persian-9 = באזר
month-persian-10 = בדי
month-persian-11 = בבהמן
month-persian-12 = באספנד
month-hebrew-1 = בתשרי
month-hebrew-2 = בחשוון
month-hebrew-3 = בכסלו
month-hebrew-4 = בטבת
month-hebrew-5 = בשבט
month-hebrew-6 = באדר
month-hebrew-7 = בניסן
month-hebrew-8 = באייר
month-hebrew-9 = בסיוון
month-hebrew-10 = בתמוז
month-hebrew-11 = באב
month-hebrew-12 = באלול
month-hebrew-put-in = באדר א׳
month-hebrew-second-adar = באדר ב׳

settings-read = ההגדרות נקראו מחדש
help-reload-config = לקרוא את ההגדרות מחדש
help-welcome = המקשים שצריך בהתחלה
welcome-title = ברוכים הבאים ל־sahifa
welcome-what = הכתבות עומדות ברשימה, הפתוחה לצידה, ואחריה השמות שבה ומתי נאמר מה. המקשים האלה מספיקים להתחלה:
welcome-move = שורה למטה, שורה למעלה; גם החיצים והגלגלת
welcome-open = פתיחת הכתבה שנבחרה
welcome-panes = אל החלונית הבאה; חזרה למקום הקודם
welcome-find = חיפוש בכל הכתבות תוך כדי הקלדה
welcome-help = כל המקשים; יציאה
welcome-any-key = כל מקש מתחיל. { KEY("welcome") } מציג זאת שוב.

pane-links = קישורים: Enter פותח, y מעתיק
links-none = אין בכתבה קישורים
links-no-such = אין קישור במספר הזה
link-opened = נפתח { $address }
choice-no-such = אין שורה במספר הזה
program-missing = אין כאן תוכנה בשם { $name }; אפשר לציין אחרת בהגדרות
program-failed = { $name }: { $reason }
help-open-address = פתיחת כתובת הכתבה; עם מספר לפניו, הקישור שזה מספרו
help-links = הקישורים שבכתבה

marked-read = { $count ->
    [one] סומן כנקרא
   *[other] סומנו כנקראו: { $count }
}
marked-unread = { $count ->
    [one] סומן כלא נקרא
   *[other] סומנו כלא נקראו: { $count }
}
starred = { $count ->
    [one] סומן בכוכב
   *[other] סומנו בכוכב: { $count }
}
unstarred = { $count ->
    [one] הכוכב הוסר
   *[other] הכוכבים הוסרו: { $count }
}
removed = { $count ->
    [one] הוסר מרשימות הספרייה; { KEY("undo") } מחזיר אותו
   *[other] הוסרו מרשימות הספרייה: { $count }; { KEY("undo") } מחזיר אותם
}
brought-back = { $count ->
    [one] הכתבה חזרה
   *[other] הכתבות חזרו: { $count }
}
tagged = { $count ->
    [one] התגית נוספה
   *[other] נוספו תגיות: { $count }
}
untagged = { $count ->
    [one] התגית הוסרה
   *[other] הוסרו תגיות: { $count }
}
changed-nothing = אין מה לשנות
undone = בוטל: { $what }
undo-nothing = אין מה לבטל
tags-prompt = תגיות, מופרדות בפסיקים:
note-prompt = הערה:
passage-highlighted = הודגש
passage-noted = ההערה נכתבה
passage-edited = ההערה שונתה
passage-forgotten = ההדגשה והערתה נמחקו
passage-note = ✎ { $note }
passage-lost = המילים האלה כבר אינן בטקסט
passages-none = אין הדגשות ואין הערות
pane-passages = הדגשות: Enter עובר, e עורך את ההערה, y מעתיק, D מוחק
pane-outline = כותרות: Enter עובר
outline-none = אין בכתבה כותרות
jump-first = אין מקום קודם
jump-last = אין מקום הבא
place-letter = אות למקום הזה:
place-which = אל המקום של איזו אות?
place-set = המקום הזה נקרא עכשיו { $letter }
place-none = אין מקום בשם { $letter }
help-undo = ביטול השינוי האחרון: סימון, תגית, הסרה או הערה
help-tag = תיוג הכתבה, או כל הנבחרות
help-mark-all-read = סימון כל הרשימה כנקראה
help-flag = בחירת הכתבה, או ויתור עליה
help-flag-range = בחירת הכול מהנבחרת האחרונה עד כאן
help-flag-all = בחירת כל הרשימה, או ויתור עליה
help-jump-back = חזרה למקום שלפני הקפיצה האחרונה
help-jump-forward = אל המקום שאחריה
help-to-place = אל המקום של אות; ' שוב: חזרה
help-set-place = מתן אות למקום הזה
help-outline = כותרות הכתבה
help-passages = ההדגשות וההערות של הכתבה
help-all-passages = ההדגשות וההערות של כל הספרייה
help-next-passage = אל ההדגשה הבאה
help-previous-passage = אל ההדגשה הקודמת
help-focus-mode = הטקסט לבדו, אחר כך בלי כותרתו, וחזרה
help-highlight = הדגשת הנבחר
help-annotate = הדגשה עם הערה

export-prompt = ייצוא לתיקייה, או לקובץ שמסתיים ב־.jsonl:
export-nothing = לא נבחרה כתבה
exported = { $count ->
    [one] כתבה אחת יוצאה אל { $to }
    [two] שתי כתבות יוצאו אל { $to }
   *[other] { $count } כתבות יוצאו אל { $to }
}
commands-none = אין פקודות בהגדרות; sahifa config --default מסביר איך
pane-commands = מסירה אל: Enter
program-started = { $name } הופעל
help-export = ייצוא הכתבה, או כל הנבחרות
help-hand-over = מסירת הכתבה, או כל הנבחרות, לתוכנית שלך

facing-choose = המקש { KEY("open") } מעמיד את הכתבה שנבחרה לצד זו, { KEY("back") } מבטל
facing-opened = { KEY("focus-next") }: אל הכתבה השנייה · { KEY("link-scrolling") }: גלילת שתיהן יחד · { KEY("beside") }: שוב כתבה אחת
facing-together = שתי הכתבות נגללות יחד
facing-alone = כל כתבה נגללת לבדה
facing-none = אין כתבה פתוחה שאפשר להעמיד אחרת לצדה
facing-only-one = יש כאן כתבה אחת בלבד; { KEY("beside") } מעמיד אחרת לצדה
help-beside = שתי כתבות זו לצד זו: השנייה נבחרת מהרשימה; ואחר כך שוב אחת
help-link-scrolling = גלילת שתי הכתבות יחד, או כל אחת לבדה

error-os-missing = אין קובץ או תיקייה בשם הזה
error-os-forbidden = אין לך הרשאה לכך
error-os-full = הדיסק מלא
error-os-read-only = הדיסק לקריאה בלבד
error-os-is-folder = זו תיקייה
error-os-no-folder = זו אינה תיקייה
error-os-exists = הוא כבר קיים
error-os-refused = אין שם מי שעונה
error-os-timed-out = זה נמשך זמן רב מדי
error-os-broken-off = החיבור נותק
error-os-unreachable = אין גישה לרשת
error-os-other = המערכת מסרבת (שגיאה { $what })
error-io = אי אפשר לקרוא אותו: { $why }
error-not-allowed = אין לך הרשאה לקרוא אותו
error-cut-off = הקובץ קטוע: סופו חסר
error-damaged = הקובץ פגום: { $why }
error-link-loop = הקישור חוזר אל עצמו
error-link-above = הקישור חוזר אל תיקייה שמעליו
error-unlisted = אי אפשר לפרט את תוכנו: { $why }
error-empty = אין בו טקסט
error-binary = זה אינו קובץ טקסט
error-archive = זה קובץ ארכיון: יש לחלץ אותו ולקרוא את מה שבתוכו
error-document = זה מסמך מסוג שאינו נקרא: יש לשמור אותו כטקסט או כדף אינטרנט
error-too-long = הוא גדול מ־{ $what } מ״ב; רק טקסט רגיל ב־UTF-8 רשאי להיות כזה
error-long-line = השורה ארוכה מ־{ $what } מ״ב
error-front-matter = הפתיח אינו { $what } תקין: { $why }
error-json = זו אינה כתבה ב־JSON: { $why }
error-no-text = אין באובייקט ‎“text”, ולכן אין בו כתבה
error-encoding = אין קידוד בשם “{ $what }”
error-address = זו אינה כתובת אינטרנט; כתובת נראית כך: https://example.org/feed.xml
error-scheme = מביאים רק כתובות http ו־https, לא { $what }
error-private = הכתובת { $what } שייכת לרשת פרטית ולא מביאים ממנה
error-redirects = השרת מפנה הלאה בלי סוף; כדאי לבדוק את הכתובת
error-nowhere = השרת מפנה בלי לומר לאן
error-no-host = אין שרת בשם { $what }; כדאי לבדוק את הכתובת ואת החיבור
error-slow = השרת התעכב יותר מ־{ $what } שניות; כדאי לנסות שוב מאוחר יותר
error-large = הוא גדול מ־{ $what } מ״ב
error-packed = הדחיסה שלו ({ $what }) פגומה או לא מוכרת
error-status-forbidden = השרת אינו מרשה לקרוא אותו (מצב { $what })
error-status-nothing = אין דבר בכתובת הזאת (מצב { $what })
error-status-gone = הוא הוסר לצמיתות (מצב { $what })
error-status-fewer = השרת מבקש פחות פניות; נפנה אליו שוב מאוחר יותר (מצב { $what })
error-status-trouble = השרת בתקלה; כדאי לנסות שוב מאוחר יותר (מצב { $what })
error-status-refuses = השרת מסרב (מצב { $what })
error-plain = שום דבר שם אינו עונה ב־https; אם כך צריך להיות, יש לכתוב http:// לפני הכתובת
error-connection = החיבור נכשל: { $why }
error-left-alone = השרת שלו מבקש שלא יפנו אליו עוד { $what } דקות
error-no-feed = זו אינה הזנה ב־RSS, ב־Atom או ב־JSON
error-feed-damaged = ההזנה פגומה: { $why }
error-folder = אי אפשר ליצור את { $what }: { $why }
error-unwritten = אי אפשר לכתוב את { $what }: { $why }
error-library-read-only = אי אפשר לכתוב בספרייה: היא או הדיסק שלה לקריאה בלבד; ‎--library נוקב בקובץ אחר, ‎--ephemeral מוותר עליו
error-library-full = הדיסק מלא; מה שנקרא וסומן קודם נשמר. יש לפנות מקום ולחזור על הפעולה
error-no-article = הכתבה כבר אינה בספרייה
error-index-absent = אין עדיין מפתח חיפוש; הוא נוצר כעת
error-index-stale = מפתח החיפוש אינו עדכני; הוא נוצר מחדש
error-index-damaged = מפתח החיפוש פגום ({ $why }); הוא נוצר מחדש
error-index-busy = צחיפה אחרת מעדכנת את מפתח החיפוש; יש לחכות לה
error-index = אי אפשר להשתמש במפתח החיפוש { $what }: { $why }; ‏`sahifa check` יוצר אותו מחדש
error-library = אי אפשר להשתמש בספרייה: { $why }
error-stored = יש בספרייה דבר שאי אפשר לקרוא: { $why }
